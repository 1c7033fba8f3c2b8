/* SPDX-License-Identifier: MIT */
/*
 * At every prompt the quick exit comes first, whatever is asked for: a person
 * who has to leave must not first think about where they are.
 */
#include "line/parts.h"

#include "base/text.h"

#include <string.h>

static const char clear_all[] = "\033[H\033[2J\033[3J";

bool
line_exits(struct line *l, const char *typed)
{
	size_t pressed = strspn(typed, "xX");
	bool only = pressed > 0 && typed[pressed] == '\0';

	if ((only && pressed >= 3) ||
	    text_same(typed, command_info(COMMAND_EXIT)->name))
		l->end = LINE_QUICK;
	else if (only)
		line_say(l, "Type xxx, in one line, to leave at once.");
	return only || l->end == LINE_QUICK;
}

/* Is it this command, by its key or, where words are commands, its word? */
static bool
is(const struct prompt *p, const char *typed, enum command command)
{
	const struct command_info *info = command_info(command);

	return text_same(typed, info->key) ||
		(p->literal == NULL && text_same(typed, info->name));
}

static void
say_help(struct line *l, const struct prompt *p)
{
	struct outline page = { 0 };

	outline_add(&page, BLOCK_PARA, NULL, p->help);
	outline_add(&page, BLOCK_PAIR, "b",
		    "Go back; what was begun here is dropped");
	outline_add(&page, BLOCK_PAIR, "xxx",
		    "Leave at once; nothing of this is kept");
	if (p->literal != NULL)
		outline_add(&page, BLOCK_PARA, NULL, p->literal);
	line_page(l, &page);
	line_put(l, "\n");
}

const char *
line_ask(struct line *l, const struct prompt *p)
{
	for (;;) {
		const char *typed;

		line_say(l, p->hint);
		typed = line_read(l, "> ");
		if (typed == NULL)
			return NULL;
		if (line_exits(l, typed)) {
			if (l->end != LINE_ON)
				return NULL;
		} else if (is(p, typed, COMMAND_HELP)) {
			say_help(l, p);
		} else {
			return is(p, typed, COMMAND_BACK) ? NULL : typed;
		}
	}
}

bool
line_agree(struct line *l, const char *question)
{
	struct buf hint = { 0 };
	struct prompt p = { .help = "Type y or yes to do it. Enter, n or no "
			    "leaves all as it is." };
	const char *typed;
	bool yes = false;

	if (question != NULL)
		buf_printf(&hint, "%s ", question);
	buf_puts(&hint, "Type y for yes, Enter for no.");
	p.hint = buf_text(&hint);
	while ((typed = line_ask(l, &p)) != NULL && *typed != '\0' &&
	       !text_same(typed, "n") && !text_same(typed, "no")) {
		yes = text_same(typed, "y") || text_same(typed, "yes");
		if (yes)
			break;
		line_say(l, "That is neither yes nor no.");
	}
	buf_done(&hint);
	return yes;
}

void
line_blank(struct line *l)
{
	const char *typed;

	if (!l->io->terminal) {
		line_say(l, "What was printed cannot be hidden from here.");
		return;
	}
	line_put(l, clear_all);
	do
		typed = line_read(l, "");
	while (typed != NULL && line_exits(l, typed) && l->end == LINE_ON);
	l->shown = false;
}

void
line_goodbye(struct line *l)
{
	struct outline card = { 0 };

	if (l->end == LINE_LEFT && l->walk != NULL) {
		outline_numbers(&card, l->walk->list);
		line_page(l, &card);
	} else if (l->end == LINE_QUICK && l->io->terminal) {
		line_put(l, clear_all);
	} else if (l->end == LINE_QUICK) {
		line_say(l, "What was printed before cannot be erased from "
			 "here.");
	} else if (l->end == LINE_ENDED) {
		line_say(l, l->walk != NULL ?
			 "The input ended before the walk did; nothing was "
			 "answered by that." :
			 "The input ended before anything was chosen or "
			 "done.");
	}
	if (fflush(l->io->out) == EOF)
		l->end = LINE_BROKEN;
}
