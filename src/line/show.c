/* SPDX-License-Identifier: MIT */
/* Where we are, as text; what it says comes from the outlines. */
#include "line/parts.h"

#include "base/text.h"
#include "report/render.h"

#include <stdlib.h>
#include <string.h>

/* What to type at a place; at a question it is said once. */
static void
say_hint(struct line *l)
{
	static const char *const hints[] = {
		[WALK_INTRO] = "Enter starts. a shows the numbers, ? all "
			"commands, q leaves.",
		[WALK_QUESTION] = "",
		[WALK_NOTE] = "Type it, or Enter to go on without one.",
		[WALK_REVIEW] = "Type a number to change an answer, or Enter "
			"for the result.",
		[WALK_RESULT] = "f saves this to a file, t writes down who "
			"you will tell, + raises it, b goes back. Enter "
			"leaves.",
		[WALK_LEFT] = "",
	};

	line_say(l, hints[l->walk->at.stage]);
}

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
	size_t number = line_number(digits), asked = 0;

	for (size_t i = 0; i < l->walk->list->indicator_count; i++)
		if (walk_asked(l->walk, i) && ++asked == number)
			return i;
	return NONE;
}

/* What gives an answer: its number and key, or its key alone if a digit. */
static void
add_keys(struct buf *out, size_t number, const struct choice *choice)
{
	bool digit = choice->key >= '0' && choice->key <= '9';

	if (!digit)
		buf_printf(out, "%zu", number);
	if (!digit && choice->key != '\0')
		buf_putc(out, ' ');
	if (choice->key != '\0')
		buf_putc(out, choice->key);
}

/* An answer behind what gives it, wrapped under itself. */
static void
put_choice(struct line *l, size_t number, const struct choice *choice)
{
	struct buf text = { 0 }, out = { 0 };
	const char *rest, *part;
	size_t size, hang;

	buf_puts(&out, "  ");
	add_keys(&out, number, choice);
	buf_puts(&out, "  ");
	hang = out.size;
	text_clean(&text, choice->label, strlen(choice->label));
	rest = buf_text(&text);
	while (text_line(&rest, line_cols(l) - (int)hang, &part, &size)) {
		buf_add(&out, part, size);
		buf_putc(&out, '\n');
		if (*rest != '\0')
			buf_printf(&out, "%*s", (int)hang, "");
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

	buf_printf(&head, "%zu of %zu%s: %s", progress.number, progress.asked,
		   !kept_on(l->kept) ? "" : l->kept->trouble != NULL ?
		   ", NOT saved" : ", saved", sign->title);
	outline_add(&page, BLOCK_HEADING, NULL, buf_text(&head));
	buf_done(&head);
	outline_question(&page, list, at);
	add_note(&page, walk_note(l->walk));
	line_page(l, &page);
	line_put(l, "\n");
	for (size_t i = 0; i < scale->count; i++)
		put_choice(l, i + 1, &scale->choices[i]);
	if (l->walk->answers.values[at] != 0)
		line_sayf(l, "  Answered: %s", answer_brief(l->walk, at));
	if (!l->hinted) {
		line_put(l, "\n");
		line_sayf(l, "Type the number, letter or short words of an "
			  "answer; Enter leaves it %s.",
			  l->walk->answers.values[at] != 0 ? "as it is" :
			  "unanswered");
		line_say(l, "b back, a what to do now, m more, w note, g "
			 "list, ? all commands, xxx leave at once.");
	}
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
	line_put(l, "\n");
	say_hint(l);
}

static void
show_result(struct line *l)
{
	struct outline page = { 0 };
	struct result result;

	walk_result(&result, l->walk);
	outline_result(&page, &result, l->io->today);
	line_page(l, &page);
	result_done(&result);
	line_put(l, "\n");
	say_hint(l);
}

static void
show_review(struct line *l)
{
	struct outline page = { 0 };

	outline_review(&page, l->walk);
	line_page(l, &page);
	line_list(l);
	line_put(l, "\n");
	say_hint(l);
}

static void
show_intro(struct line *l)
{
	struct outline page = { 0 };

	outline_intro(&page, l->walk->list, true);
	line_page(l, &page);
	line_put(l, "\n");
	say_hint(l);
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
	outline_done(&l->page);
	switch (l->walk->at.stage) {
	case WALK_INTRO:
		show_intro(l);
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
	l->shown = true;
	l->over = false;
	l->remind = false;
}

/* --- In short ------------------------------------------------------------- */

static void
remind_question(struct line *l)
{
	size_t at = l->walk->at.indicator;
	const struct scale *scale = checklist_scale(l->walk->list, at);
	struct walk_progress progress = walk_progress(l->walk);
	struct buf text = { 0 };

	buf_printf(&text, "Question %zu of %zu: %s\n", progress.number,
		   progress.asked, l->walk->list->indicators[at].ask);
	for (size_t i = 0; i < scale->count; i++) {
		buf_puts(&text, i == 0 ? "" : ", ");
		add_keys(&text, i + 1, &scale->choices[i]);
		buf_printf(&text, " %s", scale->choices[i].brief);
	}
	buf_putc(&text, '.');
	line_say(l, buf_text(&text));
	buf_done(&text);
}

void
line_remind(struct line *l)
{
	static const char *const places[] = {
		[WALK_INTRO] = "You are at the first page.",
		[WALK_NOTE] = "You are at the note.",
		[WALK_REVIEW] = "You are at the check of your answers.",
		[WALK_RESULT] = "You are at the result.",
		[WALK_LEFT] = "You are at the result.",
	};
	enum walk_stage stage = l->walk->at.stage;

	line_put(l, "\n");
	if (stage == WALK_QUESTION)
		remind_question(l);
	else
		line_say(l, places[stage]);
	if (l->over)
		line_say(l, "Enter shows it again.");
	else
		say_hint(l);
	l->remind = false;
}

void
line_return(struct line *l)
{
	enum walk_stage stage = l->walk->at.stage;

	if (l->end != LINE_ON)
		return;
	if (stage == WALK_REVIEW || stage == WALK_RESULT)
		l->remind = true;
	else
		l->shown = false;
}
