/* SPDX-License-Identifier: MIT */
/* The list's own file is read first; each one after it replaces and adds. */
#include "read/load_contacts.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static struct contact
contact_of(struct load *l, const struct ini_section *s)
{
	static const char *const roles[] = {
#define ROLE_NAME(id, name, words) name,
		CONTACT_ROLES(ROLE_NAME)
#undef ROLE_NAME
	};
	static const char *const people[] = { "adult", "child", "anyone" };
	const struct ini_key *role = load_key(s, "role");
	const struct ini_key *audience = load_key(s, "for");
	struct contact c = { .id = mem_string(load_id(LOAD_CONTACT, s)),
		.name = load_text(l, s, "name"),
		.phone = load_text(l, s, "phone"),
		.text = load_text(l, s, "text"),
		.web = load_text(l, s, "web"),
		.when = load_text(l, s, "when"),
		.checked = load_date(l, s, "checked"),
		.source = load_text(l, s, "source"),
		.audience = load_text(l, s, "for"),
		.path = mem_string(l->ini->path), .line = s->line };
	size_t got = role == NULL ? NONE :
		load_word(l, role, load_whole(role), "role", roles,
			  CONTACT_ROLE_COUNT);

	if (got != NONE)
		c.role = (enum contact_role)got;
	if (audience != NULL)
		load_word(l, audience, load_whole(audience), "audience",
			  people, 3);
	if (c.phone == NULL && c.text == NULL && c.web == NULL)
		diag_error(l->diags, DIAG_CONTACT_REACH,
			   ini_at_section(l->ini, s), "[%s] cannot be "
			   "reached; give it a phone, text or web", s->name);
	return c;
}

static void
contact_free(struct contact *c)
{
	struct contacts one = { .items = mem_copy(c, sizeof *c), .count = 1 };

	contacts_done(&one);
}

static void
merge(struct contacts *all, struct contact new)
{
	for (size_t i = 0; i < all->count; i++)
		if (strcmp(all->items[i].id, new.id) == 0) {
			contact_free(&all->items[i]);
			all->items[i] = new;
			return;
		}
	all->items = mem_resize(all->items, all->count + 1,
				sizeof *all->items);
	all->items[all->count++] = new;
}

/* Merge one file that was read; its bytes are kept. */
static void
merge_ini(struct load *list, const struct ini *ini, bool own,
	  struct buf *bytes)
{
	struct contacts *all = &list->list->contacts;
	struct load l = { .ini = ini, .diags = list->diags,
			  .list = list->list };
	const struct load_found *heads = &l.found[LOAD_CONTACTS];
	const struct load_found *found = &l.found[LOAD_CONTACT];

	all->merged = bytes->size > 0;
	buf_add(bytes, ini->bytes, ini->size);
	load_spec(&l, own ? LOAD_OWN_CALLS : LOAD_CALLS);
	if (!own && heads->count > 0)
		all->title = load_text(&l, heads->at[0], "title");
	for (size_t i = 0; i < found->count; i++) {
		struct contact c = contact_of(&l, found->at[i]);

		c.own = own;
		merge(all, c);
	}
	load_spec_done(&l);
}

static void
read_file(struct load *list, const char *path, bool own, struct buf *bytes)
{
	struct ini ini;

	if (ini_read(&ini, path, list->diags))
		merge_ini(list, &ini, own, bytes);
	ini_done(&ini);
}

/* Does the file have a section of this kind? */
static bool
has_kind(const struct ini *ini, const char *kind)
{
	size_t size = strlen(kind);

	for (size_t i = 0; i < ini->count; i++)
		if (strncmp(ini->sections[i].name, kind, size) == 0 &&
		    strchr(".", ini->sections[i].name[size]) != NULL)
			return true;
	return false;
}

/* Read it for its sections alone; its mistakes are told later. */
bool
load_has_section(const char *path, const char *kind, const char *but)
{
	struct diags mute = { 0 };
	struct ini ini;
	bool has = ini_read(&ini, path, &mute) && has_kind(&ini, kind) &&
		(but == NULL || !has_kind(&ini, but));

	ini_done(&ini);
	diags_done(&mute);
	return has;
}

bool
load_is_contacts(const char *path)
{
	return load_has_section(path, "contact", "checklist") ||
		load_has_section(path, "contacts", "checklist");
}

bool
load_contacts_file(struct contacts *out, const char *path,
		   struct diags *diags)
{
	struct checklist list = { 0 };
	struct load l = { .diags = diags, .list = &list };
	struct buf bytes = { 0 };
	size_t errors = diags->errors;

	read_file(&l, path, !load_has_section(path, "contacts", NULL), &bytes);
	buf_done(&bytes);
	*out = list.contacts;
	diags_sort(diags);
	if (diags->errors == errors)
		return true;
	contacts_done(out);
	return false;
}

/* FOLDER/contacts/NAME.ini, or without the middle; NULL if not there. */
static char *
path_in(const char *folder, size_t size, const char *middle, const char *name)
{
	struct buf path = { 0 };

	buf_add(&path, folder, size);
	buf_printf(&path, "%s%s%s.ini", size > 0 ? "/" : "", middle, name);
	if (access(buf_text(&path), F_OK) != 0) {
		buf_done(&path);
		return NULL;
	}
	return buf_take(&path);
}

static char *
beside(const char *path, const char *name)
{
	const char *slash = strrchr(path, '/');

	if (slash == path)
		return path_in("/.", 2, "contacts/", name);
	return path_in(path, slash == NULL ? 0 : (size_t)(slash - path),
		       "contacts/", name);
}

static char *
find(const struct load *l, const struct load_from *from, const char *name)
{
	char *path = beside(l->ini->path, name);

	for (size_t i = 0; path == NULL && from && i < from->path_count; i++)
		path = path_in(from->path[i], strlen(from->path[i]),
			       "contacts/", name);
	return path;
}

static void
read_all(struct load *l, const struct load_from *from, const char *path,
	 const char *name)
{
	const char *folder = from == NULL ? NULL : from->own_folder;
	char *own = folder == NULL ? NULL :
		path_in(folder, strlen(folder), "", name);
	struct buf bytes = { 0 };

	read_file(l, path, false, &bytes);
	if (own != NULL)
		read_file(l, own, true, &bytes);
	if (from != NULL && from->contacts != NULL)
		read_file(l, from->contacts, true, &bytes);
	l->list->contacts.size = bytes.size;
	l->list->contacts.bytes = buf_take(&bytes);
	free(own);
}

/* The copy that a record keeps, and nothing else. */
static void
read_copy(struct load *l, const struct load_from *from)
{
	struct contacts *all = &l->list->contacts;
	struct buf bytes = { 0 };
	struct ini ini;

	if (ini_parse(&ini, l->ini->path, from->contacts_bytes,
		      from->contacts_size, l->diags))
		merge_ini(l, &ini, false, &bytes);
	ini_done(&ini);
	all->size = bytes.size;
	all->bytes = buf_take(&bytes);
}

static void
find_and_read(struct load *l, const struct load_from *from,
	      const struct ini_key *key)
{
	char *path = find(l, from, key->value);

	if (path == NULL)
		load_fault(l, DIAG_CONTACTS_MISSING, key, load_whole(key),
			   "there is no contacts/%s.ini beside the checklist "
			   "or where checklists are", key->value);
	else
		read_all(l, from, path, key->value);
	free(path);
}

void
load_contacts(struct load *l, const struct load_from *from)
{
	const struct load_found *head = &l->found[LOAD_CHECKLIST];
	const struct ini_key *key = head->count == 0 ? NULL :
		load_key(head->at[0], "contacts");
	size_t errors = l->diags->errors;

	if (key == NULL)
		return;
	if (!load_id_good(key->value, strlen(key->value))) {
		load_fault(l, DIAG_CONTACTS_MISSING, key, load_whole(key),
			   "write the name of a contacts file, without "
			   "folder and .ini");
		return;
	}
	if (from != NULL && from->contacts_bytes != NULL)
		read_copy(l, from);
	else
		find_and_read(l, from, key);
	l->contacts_known = l->diags->errors == errors;
}
