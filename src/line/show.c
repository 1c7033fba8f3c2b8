/* SPDX-License-Identifier: MIT */
/* Where we are, as text; what it says comes from the outlines. */
#include "line/parts.h"

#include "base/text.h"
#include "report/render.h"

#include <stdlib.h>
#include <string.h>

static const char *
answer_brief(const struct walk *walk, size_t indicator)
{
	unsigned value = walk->answers.values[indicator];

	return value == 0 ? "not answered" :
		checklist_choice(walk->list, indicator, value)->brief;
}

void
line_list(struct line *l)
{
	struct outline page = { 0 };
	size_t number = 0;

	outline_add(&page, BLOCK_HEADING, NULL, "The questions");
	for (size_t i = 0; i < l->walk->list->indicator_count; i++) {
		struct buf label = { 0 };

		if (!walk_asked(l->walk, i))
			continue;
		buf_printf(&label, "%zu. %s", ++number,
			   l->walk->list->indicators[i].title);
		outline_add(&page, BLOCK_PAIR, buf_text(&label),
			    answer_brief(l->walk, i));
		buf_done(&label);
	}
	line_page(l, &page);
}

size_t
line_numbered(const struct line *l, const char *digits)
{
	size_t asked = 0;
	unsigned long number = strtoul(digits, NULL, 10);

	if (*digits == '\0' || digits[strspn(digits, "0123456789")] != '\0')
		return NONE;
	for (size_t i = 0; i < l->walk->list->indicator_count; i++)
		if (walk_asked(l->walk, i) && ++asked == number)
			return i;
	return NONE;
}

/* An answer with its number and key, wrapped under itself. */
static void
put_choice(struct line *l, size_t number, const struct choice *choice)
{
	struct buf text = { 0 }, out = { 0 };
	const char *rest, *part;
	size_t size;
	bool first = true;

	text_clean(&text, choice->label, strlen(choice->label));
	rest = buf_text(&text);
	while (text_line(&rest, LINE_COLS - 9, &part, &size)) {
		if (first)
			buf_printf(&out, "  %2zu %c  ", number, choice->key);
		else
			buf_puts(&out, "        ");
		buf_add(&out, part, size);
		buf_putc(&out, '\n');
		first = false;
	}
	line_put(l, buf_text(&out));
	buf_done(&text);
	buf_done(&out);
}

static void
add_note(struct outline *page, const struct note *note)
{
	if (note_some(note))
		outline_add(page, BLOCK_QUIET, NULL,
			    "You have written a note here; w shows it.");
}

static void
show_question(struct line *l)
{
	const struct checklist *list = l->walk->list;
	size_t at = l->walk->at.indicator;
	const struct indicator *sign = &list->indicators[at];
	struct walk_progress progress = walk_progress(l->walk);
	const struct scale *scale = checklist_scale(list, at);
	struct outline page = { 0 };
	struct buf head = { 0 };

	buf_printf(&head, "%zu of %zu: %s", progress.number, progress.asked,
		   sign->title);
	outline_add(&page, BLOCK_HEADING, NULL, buf_text(&head));
	buf_done(&head);
	outline_question(&page, list, at);
	add_note(&page, walk_note(l->walk));
	line_page(l, &page);
	line_put(l, "\n");
	for (size_t i = 0; i < scale->count; i++)
		put_choice(l, i + 1, &scale->choices[i]);
	if (l->walk->answers.values[at] != 0)
		line_printf(l, "  Answered: %s\n",
			    answer_brief(l->walk, at));
	if (!l->hinted)
		line_put(l, "\nType the number or letter of an answer; Enter "
			 "leaves it unanswered.\nb back, a what to do now, "
			 "w note, g list, ? all commands, xxx leave at "
			 "once.\n");
	l->hinted = true;
}

static void
show_note(struct line *l)
{
	struct outline page = { 0 };
	const struct note *note = walk_note(l->walk);

	outline_add(&page, BLOCK_HEADING, NULL, "A note, if you like");
	outline_add(&page, BLOCK_PARA, NULL, l->walk->list->note);
	if (note_some(note))
		outline_add(&page, BLOCK_QUIET, "Written so far",
			    note_text(note, NOTE_SEEN));
	line_page(l, &page);
	line_put(l, "\nType it, or Enter to go on without one.\n");
}

static void
show_result(struct line *l)
{
	struct outline page = { 0 };
	struct result result;

	result_init(&result, l->walk->list, &l->walk->answers);
	outline_result(&page, &result, l->io->today);
	line_page(l, &page);
	result_done(&result);
	line_put(l, "\nf saves this to a file, t writes down who you will "
		 "tell, + raises it, b goes\nback. Enter leaves.\n");
}

static void
show_review(struct line *l)
{
	struct outline page = { 0 };

	outline_review(&page, l->walk);
	line_page(l, &page);
	line_list(l);
	line_put(l, "\nType a number to change an answer, or Enter for the "
		 "result.\n");
}

/* What interrupted and still holds, so that nobody forgets it. */
static void
show_alarm(struct line *l)
{
	struct outline page = { 0 };

	outline_alarm(&page, l->walk);
	if (page.count > 0)
		line_page(l, &page);
	else
		outline_done(&page);
}

void
line_show(struct line *l)
{
	struct outline page = { 0 };

	switch (l->walk->at.stage) {
	case WALK_INTRO:
		outline_intro(&page, l->walk->list);
		line_page(l, &page);
		line_put(l, "\nEnter starts. a shows the numbers, ? all "
			 "commands, q leaves.\n");
		break;
	case WALK_QUESTION:
		show_question(l);
		break;
	case WALK_NOTE:
		show_note(l);
		break;
	case WALK_REVIEW:
		show_review(l);
		break;
	default:
		show_result(l);
	}
	show_alarm(l);
}
