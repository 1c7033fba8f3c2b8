/* SPDX-License-Identifier: MIT */
/**
 * Whom to call: plain data, and finding one by its id or role.
 */
#ifndef MODEL_CONTACTS_H
#define MODEL_CONTACTS_H

#include "base/buf.h"
#include "base/crypt.h"

#include <stdbool.h>
#include <stddef.h>

/** What a contact is for: id in files, words for people. */
#define CONTACT_ROLES(_)                                     \
	_(EMERGENCY, "emergency", "Emergency")               \
	_(POLICE, "police", "Police")                        \
	_(CHILDREN, "children", "Children's Services")       \
	_(EDUCATION, "education", "Education")               \
	_(ALLEGATIONS, "allegations", "Worry about staff")   \
	_(HEALTH, "health", "Health")                        \
	_(HELPLINE, "helpline", "Helpline")                  \
	_(ONLINE, "online", "Online")                        \
	_(MISSING, "missing", "Missing children")            \
	_(LEGAL, "legal", "Legal advice")                    \
	_(ACCESS, "access", "Deaf or cannot speak")

enum contact_role {
#define CONTACT_ROLE_ENUM(id, name, words) CONTACT_##id,
	CONTACT_ROLES(CONTACT_ROLE_ENUM)
#undef CONTACT_ROLE_ENUM
	CONTACT_ROLE_COUNT
};

/** One contact. Owner: every text; phone, text and web may be NULL, not all. */
struct contact {
	char *id, *name;
	enum contact_role role;
	char *phone, *text, *web;
	char *when;     /**< when to call it, in words */
	char *checked;  /**< the day the number was checked, YYYY-MM-DD */
	char *source;   /**< where it was found; may be NULL */
	char *audience; /**< "adult", "child" or "anyone"; may be NULL */
	bool own;       /**< from the person's own file */
	char *path;     /**< the file it was read from */
	unsigned long line; /**< of its section in that file */
};

/** The contacts of a checklist, after a person's own were merged in. */
struct contacts {
	char *title;
	struct contact *items;
	size_t count;
	char *bytes; /**< the file and then a person's own, as read */
	size_t size; /**< of bytes */
	bool merged; /**< from more than one file */
};

/** The id of a role as files write it, and its words for people. */
const char *contact_role_name(enum contact_role);
const char *contact_role_words(enum contact_role);

/** The contact of this id, or NULL. Owner: borrowed. */
const struct contact *contacts_find(const struct contacts *, const char *id);

/** The first contact of a role, or NULL. Owner: borrowed. */
const struct contact *contacts_role(const struct contacts *,
				    enum contact_role);

/** The way to reach it first: its phone, else text, else web. Borrowed. */
const char *contact_number(const struct contact *);

/** Was it last checked more than a year before today (both YYYY-MM-DD)? */
bool contact_stale(const struct contact *, const char *today);

/** The SHA-256 of the files they were read from. */
void contacts_digest(const struct contacts *, char hex[CRYPT_HEX]);

/** Append them as one contacts file, which reads back as the same. */
void contacts_write(struct buf *, const struct contacts *);

/** Release everything and leave zeroes behind. */
void contacts_done(struct contacts *);

#endif
