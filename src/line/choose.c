/* SPDX-License-Identifier: MIT */
/* The list of checklists; a number alone chooses, and only a whole one. */
#include "line/parts.h"

#include "base/text.h"

#include <ctype.h>
#include <string.h>

static void
show_rows(struct line *l, const char *title, const struct line_row *rows,
	  size_t count)
{
	struct outline page = { 0 };

	outline_add(&page, BLOCK_TITLE, NULL, title);
	outline_add(&page, BLOCK_PARA, NULL, "In danger now: ring 999. "
		    "Police, when it is not an emergency: 101; if you cannot "
		    "get through and it cannot wait, 999.");
	for (size_t i = 0; i < count; i++) {
		struct buf label = { 0 };

		buf_printf(&label, "%zu. %s", i + 1, rows[i].title);
		outline_add(&page, BLOCK_PAIR, buf_text(&label),
			    rows[i].detail);
		buf_done(&label);
	}
	line_page(l, &page);
	line_put(l, "\n");
	l->shown = true;
}

static void
show_help(struct line *l)
{
	static const enum command commands[] = { COMMAND_HELP, COMMAND_EXIT,
						 COMMAND_BLANK, COMMAND_QUIT };
	struct outline page = { 0 };

	outline_add(&page, BLOCK_TITLE, NULL, "What you can type here");
	outline_add(&page, BLOCK_PAIR, "A number", "Open that checklist");
	for (size_t i = 0; i < sizeof commands / sizeof *commands; i++)
		outline_command(&page, commands[i], true);
	line_page(l, &page);
	line_put(l, "\n");
}

/* Do what was typed; the row chosen, from 1, or 0. */
static size_t
understand(struct line *l, const char *typed, size_t count)
{
	size_t number = line_number(typed);
	char word[16] = { 0 };

	if (line_exits(l, typed) || (number > 0 && number <= count))
		return number;
	for (size_t i = 0; i + 1 < sizeof word && typed[i] != '\0'; i++)
		word[i] = (char)tolower((unsigned char)typed[i]);
	switch (*typed == '\0' ? COMMAND_NEXT :
		command_named(word, AT_CHOOSER)) {
	case COMMAND_QUIT:
		l->end = LINE_LEFT;
		break;
	case COMMAND_BLANK:
		line_blank(l);
		break;
	case COMMAND_HELP:
		show_help(l);
		break;
	case COMMAND_BACK:
		line_say(l, "This is the beginning.");
		break;
	case COMMAND_NEXT:
		line_say(l, "Enter alone opens none of them.");
		l->shown = false;
		break;
	default:
		line_say(l, "None of them has that number.");
	}
	return 0;
}

enum line_end
line_choose(const struct line_io *io, const char *title,
	    const struct line_row *rows, size_t count, size_t *chosen)
{
	struct line l = { .io = io };
	size_t number = 0;

	while (l.end == LINE_ON && number == 0) {
		const char *typed;

		if (!l.shown)
			show_rows(&l, title, rows, count);
		line_say(&l, "Type the number of a checklist. ? says what "
			 "you can type, q leaves, xxx leaves at once.");
		typed = line_read(&l, "> ");
		if (typed != NULL)
			number = understand(&l, typed, count);
	}
	*chosen = number - 1;
	line_goodbye(&l);
	line_done(&l);
	return l.end;
}
