/* SPDX-License-Identifier: MIT */
/*
 * Everything typed is either an answer, a command or a number, or it is said
 * that it is none; nothing else changes the walk, least of all silence.
 */
#include "line/line.h"

#include "base/text.h"
#include "line/parts.h"
#include "report/render.h"

#include <ctype.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

enum { TYPED_MOST = 1 << 16 };

/* --- Writing -------------------------------------------------------------- */

void
line_put(struct line *l, const char *text)
{
	struct buf plain = { 0 };

	if (l->io->ascii) {
		text_ascii(&plain, text);
		text = buf_text(&plain);
	}
	if (fputs(text, l->io->out) == EOF)
		l->end = LINE_BROKEN;
	buf_done(&plain);
}

void
line_printf(struct line *l, const char *format, ...)
{
	char text[512];
	va_list args;

	va_start(args, format);
	vsnprintf(text, sizeof text, format, args);
	va_end(args);
	line_put(l, text);
}

void
line_page(struct line *l, struct outline *page)
{
	struct buf text = { 0 };

	buf_putc(&text, '\n');
	render_text(&text, page, LINE_COLS);
	line_put(l, buf_text(&text));
	mem_wipe(text.data, text.size);
	buf_done(&text);
	outline_done(page);
}

/* --- Reading -------------------------------------------------------------- */

/* Bytes that are no UTF-8 are taken as Latin-1, so that no letter is lost. */
static void
as_utf8(struct buf *typed)
{
	struct buf out = { 0 };
	const char *p = typed->data;
	size_t left = typed->size;

	while (left > 0) {
		size_t valid = text_valid(p, left);

		buf_add(&out, p, valid);
		p += valid;
		left -= valid;
		if (left == 0)
			break;
		if (*p != '\0') {
			unsigned char byte = (unsigned char)*p;

			buf_putc(&out, (char)(0xC0 | byte >> 6));
			buf_putc(&out, (char)(0x80 | (byte & 0x3F)));
		}
		p++;
		left--;
	}
	mem_wipe(typed->data, typed->size);
	buf_done(typed);
	*typed = out;
}

/* A line without its end; false at the end of input with nothing before. */
static bool
read_line(struct line *l)
{
	int c;

	if (l->typed.data != NULL)
		mem_wipe(l->typed.data, l->typed.size);
	buf_clear(&l->typed);
	while ((c = getc(l->io->in)) != EOF && c != '\n')
		if (l->typed.size < TYPED_MOST)
			buf_putc(&l->typed, (char)c);
	if (c == EOF)
		return false;
	as_utf8(&l->typed);
	return true;
}

static const char *
trimmed(struct buf *typed)
{
	char *p = typed->data, *end;

	if (p == NULL || typed->size == 0)
		return "";
	buf_text(typed);
	p = typed->data;
	end = p + strlen(p);
	while (end > p && isspace((unsigned char)end[-1]))
		*--end = '\0';
	while (isspace((unsigned char)*p))
		p++;
	return p;
}

const char *
line_ask(struct line *l, const char *prompt)
{
	if (l->end != LINE_ON)
		return NULL;
	line_put(l, prompt);
	if (fflush(l->io->out) == EOF || l->end == LINE_BROKEN) {
		l->end = LINE_BROKEN;
		return NULL;
	}
	if (read_line(l))
		return trimmed(&l->typed);
	line_put(l, "\n");
	l->end = LINE_ENDED;
	return NULL;
}

bool
line_agree(struct line *l, const char *question)
{
	const char *typed;

	line_put(l, question);
	typed = line_ask(l, " Type y for yes, Enter for no.\n> ");
	return typed != NULL && (*typed == 'y' || *typed == 'Y');
}

/* --- Understanding -------------------------------------------------------- */

/* The value that a number stands for here: the position of an answer. */
static unsigned
positioned(const struct walk *walk, const char *typed)
{
	const struct scale *scale;
	unsigned long number;

	if (walk->at.stage != WALK_QUESTION ||
	    typed[strspn(typed, "0123456789")] != '\0' || strlen(typed) > 2)
		return 0;
	scale = checklist_scale(walk->list, walk->at.indicator);
	number = strtoul(typed, NULL, 10);
	return number <= scale->count ? (unsigned)number : 0;
}

static bool
answered(struct line *l, const char *typed)
{
	unsigned value = walk_value(l->walk, typed);

	if (value == 0)
		value = positioned(l->walk, typed);
	if (value == 0)
		return false;
	walk_answer(l->walk, value);
	walk_next(l->walk);
	l->shown = false;
	return true;
}

/* The word nearest to what was typed, of answers and commands here. */
static const char *
nearest(const struct line *l, const char *typed)
{
	const char *names[COMMAND_COUNT + CHOICES_MAX];
	const struct walk *walk = l->walk;
	size_t count = 0, near;

	for (int i = COMMAND_NONE + 1; i < COMMAND_COUNT; i++)
		if (command_info((enum command)i)->where &
		    (unsigned)walk_where(walk))
			names[count++] = command_info((enum command)i)->name;
	if (walk->at.stage == WALK_QUESTION) {
		const struct scale *scale =
			checklist_scale(walk->list, walk->at.indicator);

		for (size_t i = 0; i < scale->count; i++)
			names[count++] = scale->choices[i].id;
	}
	near = text_nearest(typed, names, count);
	return near < count ? names[near] : NULL;
}

static void
not_understood(struct line *l, const char *typed)
{
	const char *near = nearest(l, typed);
	struct buf text = { 0 };
	struct buf clean = { 0 };
	const char *safe;

	text_clean(&clean, typed, strlen(typed));
	safe = buf_text(&clean);
	buf_puts(&text, "\"");
	buf_add(&text, safe, text_fit(safe, 30));
	buf_done(&clean);
	buf_puts(&text, "\" is no answer and no command here.");
	if (near != NULL)
		buf_printf(&text, " Did you mean \"%s\"?", near);
	buf_puts(&text, "\nType ? to see what you can type.\n");
	line_put(l, buf_text(&text));
	buf_done(&text);
}

/* The first word in lower case, cut off; returns what is behind it. */
static const char *
first_word(const char *typed, char word[16])
{
	size_t size = strcspn(typed, " \t");

	if (*typed == '/' || *typed == '?' || *typed == '+')
		size = 1;
	memset(word, 0, 16);
	for (size_t i = 0; i < size && size < 16; i++)
		word[i] = (char)tolower((unsigned char)typed[i]);
	typed += size;
	return typed + strspn(typed, " \t");
}

/* A note may simply be typed where the note is asked for. */
static bool
noted(struct line *l, const char *typed)
{
	struct buf text = { 0 };

	if (l->walk->at.stage != WALK_NOTE || strlen(typed) < 4)
		return false;
	buf_puts(&text, note_text(walk_note(l->walk), NOTE_SEEN));
	if (text.size > 0)
		buf_putc(&text, '\n');
	buf_puts(&text, typed);
	walk_set_note(l->walk, NOTE_SEEN, buf_text(&text));
	mem_wipe(text.data, text.size);
	buf_done(&text);
	line_put(l, "Noted. Type more, or Enter to go on; w for when, where "
		 "and what you think.\n");
	return true;
}

static void
understand(struct line *l, const char *typed)
{
	char word[16];
	const char *argument = first_word(typed, word);
	enum command command = command_named(word, walk_where(l->walk));
	size_t number;

	if (*typed == '\0') {
		line_command(l, COMMAND_NEXT, "");
	} else if (*argument == '\0' && answered(l, word)) {
		return;
	} else if (strcmp(word, "xxx") == 0 || strcmp(word, "exit") == 0) {
		l->end = LINE_QUICK;
	} else if (command == COMMAND_EXIT) {
		line_put(l, "Type xxx to leave at once.\n");
	} else if (command != COMMAND_NONE &&
		   (*argument == '\0' || command == COMMAND_LIST ||
		    command == COMMAND_SEARCH)) {
		line_command(l, command, argument);
	} else if (l->walk->at.stage == WALK_REVIEW &&
		   (number = line_numbered(l, typed)) != NONE) {
		walk_jump(l->walk, number);
		l->shown = false;
	} else if (!noted(l, typed)) {
		not_understood(l, typed);
	}
}

/* --- The walk ------------------------------------------------------------- */

static void
show_interrupts(struct line *l)
{
	size_t rule;

	while (l->end == LINE_ON &&
	       (rule = walk_interrupt(l->walk)) != NONE) {
		struct outline page = { 0 };

		walk_seen(l->walk, rule);
		outline_interrupt(&page, l->walk->list, rule);
		line_page(l, &page);
		line_ask(l, "\nPress Enter to go on.\n> ");
		l->shown = false;
	}
}

static void
show_notices(struct line *l)
{
	size_t rule;

	while ((rule = walk_notice(l->walk)) != NONE) {
		const struct texts *notices =
			&l->walk->list->rules[rule].notices;
		struct outline page = { 0 };

		walk_seen(l->walk, rule);
		for (size_t i = 0; i < notices->count; i++)
			outline_add(&page, BLOCK_WARN, NULL,
				    notices->items[i]);
		line_page(l, &page);
	}
}

static void
say_goodbye(struct line *l)
{
	struct outline card = { 0 };

	if (l->end == LINE_LEFT) {
		outline_numbers(&card, l->walk->list);
		line_page(l, &card);
	} else if (l->end == LINE_QUICK && l->io->terminal) {
		line_put(l, "\033[H\033[2J\033[3J");
	} else if (l->end == LINE_QUICK) {
		line_put(l, "What was printed before cannot be erased from "
			 "here.\n");
	} else if (l->end == LINE_ENDED) {
		line_put(l, "The input ended before the walk did; nothing "
			 "was answered by that.\n");
	}
	if (fflush(l->io->out) == EOF)
		l->end = LINE_BROKEN;
}

enum line_end
line_walk(struct walk *walk, const struct line_io *io)
{
	struct line l = { .walk = walk, .io = io };

	while (l.end == LINE_ON) {
		const char *typed;

		show_interrupts(&l);
		show_notices(&l);
		if (!l.shown)
			line_show(&l);
		l.shown = true;
		typed = line_ask(&l, "> ");
		if (typed != NULL)
			understand(&l, typed);
		else if (l.end == LINE_ENDED && walk->at.stage == WALK_RESULT)
			l.end = LINE_LEFT;
		if (l.end == LINE_ON && walk->at.stage == WALK_LEFT)
			l.end = LINE_LEFT;
	}
	say_goodbye(&l);
	if (l.typed.data != NULL)
		mem_wipe(l.typed.data, l.typed.size);
	buf_done(&l.typed);
	return l.end;
}

enum line_end
line_choose(const struct line_io *io, const char *title,
	    const struct line_row *rows, size_t count, size_t *chosen)
{
	struct line l = { .io = io };
	struct outline page = { 0 };

	outline_add(&page, BLOCK_TITLE, NULL, title);
	for (size_t i = 0; i < count; i++) {
		struct buf label = { 0 };

		buf_printf(&label, "%zu. %s", i + 1, rows[i].title);
		outline_add(&page, BLOCK_PAIR, buf_text(&label),
			    rows[i].detail);
		buf_done(&label);
	}
	line_page(&l, &page);
	for (;;) {
		const char *typed = line_ask(&l, "\nType a number, or q to "
					     "leave.\n> ");
		unsigned long number = typed == NULL ? 0 :
			strtoul(typed, NULL, 10);

		if (typed != NULL && (*typed == 'q' || *typed == 'x'))
			l.end = *typed == 'q' ? LINE_LEFT : LINE_QUICK;
		if (l.end != LINE_ON || (number > 0 && number <= count)) {
			*chosen = number - 1;
			buf_done(&l.typed);
			return l.end;
		}
	}
}
