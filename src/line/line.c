/* SPDX-License-Identifier: MIT */
/*
 * Everything typed is either an answer, a command or a number, or it is said
 * that it is none; nothing else changes the walk, least of all silence.
 */
#include "line/line.h"

#include "line/parts.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

/* The first word in lower case, cut off; returns what is behind it. */
static const char *
first_word(const char *typed, char word[16])
{
	size_t size = strcspn(typed, " \t");

	if (*typed == '/' || *typed == '?' || *typed == '+')
		size = 1;
	memset(word, 0, 16);
	for (size_t i = 0; i < size && i < 15; i++)
		word[i] = (char)tolower((unsigned char)typed[i]);
	typed += size;
	return typed + strspn(typed, " \t");
}

/*
 * Is it the command, with what may stand behind it? Where a note is typed, a
 * sentence that begins with the word of a command is a note.
 */
static bool
commanded(const struct line *l, enum command command, const char *typed,
	  const char *argument)
{
	bool note = l->walk->at.stage == WALK_NOTE;

	if (command == COMMAND_NONE || *argument == '\0')
		return command != COMMAND_NONE;
	if (command == COMMAND_LIST)
		return !note || line_number(argument) > 0;
	return command == COMMAND_SEARCH && (!note || *typed == '/');
}

static void
understand(struct line *l, const char *typed)
{
	char word[16];
	const char *argument = first_word(typed, word);
	enum command command = *typed == '\0' ? COMMAND_NEXT :
		command_named(word, walk_where(l->walk));
	unsigned value = line_value(l->walk, typed);
	size_t number = l->walk->at.stage == WALK_REVIEW ?
		line_numbered(l, typed) : NONE;

	if (line_exits(l, typed))
		return;
	if ((value == 0 || *argument == '\0') &&
	    commanded(l, command, typed, argument)) {
		line_command(l, command, argument);
	} else if (value > 0) {
		if (!line_changes(l))
			return;
		walk_answer(l->walk, value);
		walk_next(l->walk);
		l->shown = false;
	} else if (number != NONE) {
		walk_jump(l->walk, number);
		l->shown = false;
	} else if (!line_noted(l, typed)) {
		line_refuse(l, typed);
	}
}

/* --- What an answer sets off ---------------------------------------------- */

static void
show_now(struct line *l)
{
	struct outline page = { 0 };

	outline_now(&page, l->walk, l->io->today);
	line_page(l, &page);
}

static void
show_help(struct line *l)
{
	static const enum command commands[] = {
		COMMAND_HELP, COMMAND_EXIT, COMMAND_NOW, COMMAND_BLANK,
		COMMAND_QUIT };
	struct outline page = { 0 };

	outline_add(&page, BLOCK_PAIR, "Enter", "Go on");
	for (size_t i = 0; i < sizeof commands / sizeof *commands; i++)
		outline_command(&page, commands[i], true);
	line_page(l, &page);
}

/* Do what was typed at an interrupt that is no Enter. */
static void
understand_there(struct line *l, const char *typed)
{
	char word[16];
	const char *argument = first_word(typed, word);

	if (line_exits(l, typed))
		return;
	switch (*argument != '\0' ? COMMAND_NONE :
		command_named(word, AT_QUESTION)) {
	case COMMAND_NOW:
		show_now(l);
		break;
	case COMMAND_HELP:
		show_help(l);
		break;
	case COMMAND_BLANK:
	case COMMAND_QUIT:
		line_command(l, command_named(word, AT_QUESTION), "");
		break;
	default:
		line_say(l, "That was not taken as an answer or a command: "
			 "this has to be read first.");
	}
}

static void
show_interrupt(struct line *l, size_t rule)
{
	struct outline page = { 0 };
	bool read = false;

	outline_interrupt(&page, l->walk->list, rule);
	line_page(l, &page);
	while (l->end == LINE_ON && !read) {
		const char *typed;

		line_put(l, "\n");
		line_say(l, "Press Enter to go on. a what to do now, ? what "
			 "you can type, xxx leave at once.");
		typed = line_read(l, "> ");
		read = typed != NULL && *typed == '\0';
		if (typed != NULL && !read)
			understand_there(l, typed);
	}
	l->shown = false;
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

/* --- The walk ------------------------------------------------------------- */

/* As long as something is not saved, that is said each time. */
static void
say_trouble(struct line *l)
{
	char *trouble = kept_trouble(l->kept);

	if (trouble != NULL)
		line_say(l, trouble);
	free(trouble);
}

/* It ends: try once more to save what could not be saved. */
static void
finish(struct line *l)
{
	if (l->kept->trouble != NULL)
		kept_again(l->kept);
	say_trouble(l);
	line_goodbye(l);
}

/* Show what has to be seen before something is typed. */
static void
show_all(struct line *l)
{
	size_t rule;

	while (l->end == LINE_ON &&
	       (rule = walk_interrupt(l->walk)) != NONE) {
		walk_seen(l->walk, rule);
		show_interrupt(l, rule);
	}
	if (l->end != LINE_ON)
		return;
	show_notices(l);
	say_trouble(l);
	if (!l->shown)
		line_show(l);
	else if (l->remind)
		line_remind(l);
}

enum line_end
line_walk(struct walk *walk, struct keep *keep, const struct line_io *io)
{
	struct kept kept;
	struct line l = { .walk = walk, .kept = &kept, .io = io };

	kept_init(&kept, keep, walk);
	while (l.end == LINE_ON) {
		const char *typed;

		show_all(&l);
		typed = line_read(&l, "> ");
		if (typed != NULL)
			understand(&l, typed);
		else if (l.end == LINE_ENDED && walk->at.stage == WALK_RESULT)
			l.end = LINE_LEFT;
		kept_save(&kept);
		if (l.end == LINE_ON && walk->at.stage == WALK_LEFT)
			l.end = LINE_LEFT;
	}
	finish(&l);
	kept_done(&kept);
	line_done(&l);
	return l.end;
}
