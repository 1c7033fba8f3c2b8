/* SPDX-License-Identifier: MIT */
/* What each command does. */
#include "line/parts.h"

#include "base/text.h"

#include <stdlib.h>
#include <string.h>

/* The question to go to, asked for until it is one; NONE when that is left. */
static size_t
ask_question(struct line *l)
{
	static const struct prompt prompt = {
		.hint = "Type a number to go there. Enter or b goes back, "
			"? says more.",
		.help = "The number before a question goes to it. Enter "
			"alone stays where you were.",
	};
	const char *typed;

	line_list(l);
	line_put(l, "\n");
	while ((typed = line_ask(l, &prompt)) != NULL && *typed != '\0') {
		size_t to = line_numbered(l, typed);

		if (to != NONE)
			return to;
		line_say(l, "There is no question of that number.");
	}
	return NONE;
}

static void
list_and_go(struct line *l, const char *argument)
{
	size_t to = line_numbered(l, argument);

	if (to == NONE && *argument != '\0')
		line_say(l, "There is no question of that number.");
	if (to == NONE)
		to = ask_question(l);
	if (to != NONE && walk_jump(l->walk, to))
		l->shown = false;
	else
		line_return(l);
}

bool
line_changes(struct line *l)
{
	const char *frozen = kept_frozen(l->walk);

	if (frozen != NULL)
		line_say(l, frozen);
	return frozen == NULL;
}

static bool
agree_to_leave(struct line *l)
{
	char *kept = kept_leave(l->kept);
	struct buf question = { 0 };
	bool yes;

	buf_printf(&question, "Leave? %s", kept);
	yes = line_agree(l, buf_text(&question));
	buf_done(&question);
	free(kept);
	return yes;
}

static void
leave(struct line *l)
{
	if (!walk_started(l->walk) || l->walk->frozen || agree_to_leave(l))
		l->end = l->end == LINE_ON ? LINE_LEFT : l->end;
	line_return(l);
}

void
line_keep(struct line *l)
{
	const char *refused = kept_refuses(l->kept);
	bool trouble = refused == NULL && l->kept->trouble != NULL;
	bool stays = true;
	struct talk talk;

	if (refused != NULL) {
		line_say(l, refused);
		return;
	}
	if (!trouble) {
		talk = keep_talk(l->kept->keep);
		stays = line_hold(l, &talk);
	}
	kept_again(l->kept);
	if (!kept_on(l->kept) && l->end == LINE_ON)
		line_say(l, kept_not);
	if (trouble && l->kept->trouble == NULL)
		line_say(l, "Saved now; nothing was lost.");
	if (!stays)
		leave(l);
	line_return(l);
}

/* Go on or back; from a page both go to where it was asked for. */
static void
move(struct line *l, enum command command)
{
	l->shown = false;
	if (l->over)
		return;
	if (command == COMMAND_NEXT)
		walk_next(l->walk);
	else if (!walk_back(l->walk))
		line_say(l, "This is the beginning.");
}

static void
show_page(struct line *l, enum command command)
{
	struct outline o = { 0 };

	if (command == COMMAND_HELP)
		outline_help(&o, walk_where(l->walk), true);
	else if (command == COMMAND_MORE)
		outline_more(&o, l->walk->list, l->walk->at.indicator);
	else
		outline_now(&o, l->walk, l->io->today);
	line_over(l, &o);
}

static void
take_back(struct line *l)
{
	if (!walk_undo(l->walk)) {
		line_say(l, "There is nothing to take back.");
		return;
	}
	line_say(l, walk_undone(l->walk));
	l->shown = false;
}

static void
answer_rest(struct line *l)
{
	size_t count = walk_rest(l->walk);

	line_sayf(l, "%zu %s now answered \"not known\"; u takes it back.",
		  count, count == 1 ? "question is" : "questions are");
	l->shown = false;
}

static void
do_command(struct line *l, enum command command, const char *argument)
{
	switch (command) {
	case COMMAND_NEXT:
		if (l->walk->at.stage == WALK_RESULT && !l->over) {
			leave(l);
			break;
		}
		/* fall through */
	case COMMAND_BACK:
		move(l, command);
		break;
	case COMMAND_REVIEW:
		walk_review(l->walk);
		l->shown = false;
		break;
	case COMMAND_NOTE:
		line_note(l);
		break;
	case COMMAND_LIST:
		list_and_go(l, argument);
		break;
	case COMMAND_SEARCH:
		line_find(l, argument);
		break;
	case COMMAND_UNDO:
		take_back(l);
		break;
	case COMMAND_REST:
		answer_rest(l);
		break;
	case COMMAND_RAISE:
		line_raise(l);
		break;
	case COMMAND_TELL:
		line_tell(l);
		break;
	case COMMAND_KEEP:
		line_keep(l);
		break;
	case COMMAND_SAVE:
		line_save(l);
		break;
	case COMMAND_BLANK:
		line_blank(l);
		break;
	case COMMAND_QUIT:
		leave(l);
		break;
	default:
		show_page(l, command);
	}
}

void
line_command(struct line *l, enum command command, const char *argument)
{
	if (!kept_changes(command) || line_changes(l))
		do_command(l, command, argument);
}
