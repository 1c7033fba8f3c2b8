/* SPDX-License-Identifier: MIT */
/**
 * A conversation held without any view: cards as text, and what a person
 * does with them.
 */
#ifndef TESTS_CHAT_H
#define TESTS_CHAT_H

#include "desk/card.h"

/** Owner: all of it. */
struct chat {
	struct talk talk;
	struct card card; /**< as it is shown now */
	bool over;
	char *text; /**< of the card: message, page, rows */
};

void chat_begin(struct chat *, struct talk);
void chat_done(struct chat *);

/** Are these words on the card, however its lines are broken? */
bool chat_shows(const struct chat *, const char *words);

/* What a person does; each fails the test where the card does not ask it. */
void chat_enter(struct chat *);
void chat_type(struct chat *, const char *text);
void chat_agree(struct chat *, bool yes);
void chat_back(struct chat *);
void chat_command(struct chat *, enum command);

/** Choose the row whose title begins with these words. */
void chat_choose(struct chat *, const char *title);

#endif
