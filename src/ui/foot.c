/* SPDX-License-Identifier: MIT */
/*
 * The keys come from the table of commands. Where room is short, what can be
 * done anywhere goes before what can be done only here, and help, back, going
 * on and the quick exit go last.
 */
#include "ui/foot.h"

#include "base/buf.h"
#include "base/text.h"

#include <stdio.h>
#include <string.h>

/* --- Keys ----------------------------------------------------------------- */

/* Which are shown, in how many columns, and how many of those with two labels
 * have the short one: first what to do now, then the quick exit. */
struct items {
	bool shown[COMMAND_COUNT];
	int brief, width;
};

static const char *
label_of(const struct items *items, enum command c)
{
	if (items->brief > 1 && c == COMMAND_EXIT)
		return "xxx exit";
	if (items->brief > 0 && c == COMMAND_NOW)
		return "act now";
	return command_info(c)->label;
}

static const char *
key_of(enum command c)
{
	const char *key = command_info(c)->key;

	if (c == COMMAND_EXIT) /* its label has it */
		return "";
	return *key == '<' ? "Enter" : key;
}

/* Columns of one, with the gap behind it. */
static int
item_cols(const struct items *items, enum command c)
{
	return text_cols(key_of(c)) + (*key_of(c) != '\0') +
		text_cols(label_of(items, c)) + 2;
}

static void
measure(struct items *items)
{
	items->width = -2; /* no gap behind the last */
	for (enum command c = COMMAND_NONE + 1; c < COMMAND_COUNT; c++)
		if (items->shown[c])
			items->width += item_cols(items, c);
}

/* How long a command stays at a place: the lower, the sooner it goes. */
static int
rank(enum command c, enum command_where here)
{
	unsigned where = command_info(c)->where;

	switch (c) {
	case COMMAND_ON:
	case COMMAND_HELP:
	case COMMAND_BACK:
	case COMMAND_EXIT:
		return 5;
	case COMMAND_NOW:
		return 4;
	case COMMAND_NEXT:
		return 3;
	case COMMAND_KEEP:
		return here == AT_RESULT ? 2 : 1;
	case COMMAND_QUIT:
	case COMMAND_SEARCH:
		return (here & (AT_CHOOSER | AT_RECORDS | AT_CARD)) ? 2 : 1;
	default:
		return (where & (where - 1)) == 0 ? 2 : 1;
	}
}

/* Drop those of a rank, the last first, until the others fit. */
static void
drop(struct items *items, int which, enum command_where where, int cols)
{
	for (int c = COMMAND_COUNT - 1;
	     c > COMMAND_NONE && items->width > cols; c--)
		if (items->shown[c] &&
		    rank((enum command)c, where) == which) {
			items->width -= item_cols(items, (enum command)c);
			items->shown[c] = false;
		}
}

static void
fit(struct items *items, enum command_where where, int cols)
{
	for (enum command c = COMMAND_NONE + 1; c < COMMAND_COUNT; c++)
		items->shown[c] = (command_info(c)->where &
				   (unsigned)where) != 0;
	measure(items);
	drop(items, 1, where, cols);
	while (items->brief < 2 && items->width > cols) {
		items->brief++;
		measure(items);
	}
	for (int which = 2; which <= 5; which++)
		drop(items, which, where, cols);
}

void
foot_keys(struct area a, enum command_where where)
{
	struct items items = { .brief = 0 };
	int col = 1;

	fit(&items, where, a.cols - 1);
	for (enum command c = COMMAND_NONE + 1; c < COMMAND_COUNT; c++) {
		if (!items.shown[c])
			continue;
		if (*key_of(c) != '\0')
			col += area_put(a, 0, col, STYLE_KEY, key_of(c)) + 1;
		col += area_put(a, 0, col, STYLE_DIM, label_of(&items, c)) + 2;
	}
}

/* --- No room -------------------------------------------------------------- */

/* Does a text fit, wrapped, with no word of it cut? */
static bool
fits(struct area a, const char *text)
{
	const char *rest = text, *line;
	size_t size, longest = 0, word = 0;
	int rows = 0;

	for (const char *p = text; *p != '\0'; p++) {
		word = *p == ' ' ? 0 : word + 1;
		if (word > longest)
			longest = word;
	}
	while (text_line(&rest, a.cols, &line, &size))
		rows++;
	return a.cols > 0 && longest <= (size_t)a.cols && rows <= a.rows;
}

void
foot_small(struct area a, const char *danger, const char *police)
{
	struct buf texts[5] = { { 0 } };
	const char *shown = "!";

	danger = danger != NULL ? danger : "";
	police = police != NULL ? police : "";
	buf_printf(&texts[0], "Too small for questions: make the window "
		   "larger. In danger: %s. Police: %s.", danger, police);
	buf_printf(&texts[1], "Too small. Danger: %s. Police: %s.", danger,
		   police);
	buf_printf(&texts[2], "Too small %s %s", danger, police);
	buf_printf(&texts[3], "%s %s", danger, police);
	buf_puts(&texts[4], danger);
	for (int i = 5; i > 0; i--)
		if (fits(a, buf_text(&texts[i - 1])))
			shown = buf_text(&texts[i - 1]);
	area_wrap(a, STYLE_LEAD, shown);
	for (int i = 0; i < 5; i++)
		buf_done(&texts[i]);
}

const char *
foot_number(const struct checklist *list, enum contact_role role)
{
	for (size_t i = 0; i < list->card_calls.count; i++) {
		const struct contact *c = contacts_find(&list->contacts,
			list->card_calls.items[i]);

		if (c != NULL && c->role == role)
			return contact_number(c);
	}
	return NULL;
}

void
foot_typing(struct area a, const char *const words[3])
{
	size_t i = 0;

	while (i < 2 && text_cols(words[i]) > a.cols - 1)
		i++;
	area_put(a, 0, 1, STYLE_DIM, words[i]);
}

void
foot_agree(struct area a)
{
	area_put(a, 0, 1, STYLE_DIM, "y yes  any other key: no");
}
