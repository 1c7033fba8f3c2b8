/* SPDX-License-Identifier: MIT */
/* What each command does; those that ask stop asking when input ends. */
#include "line/parts.h"

#include "report/save.h"

#include <stdlib.h>
#include <string.h>

static void
say_diags(struct line *l, struct diags *diags)
{
	for (size_t i = 0; i < diags->count; i++) {
		struct outline page = { 0 };

		outline_add(&page, BLOCK_PARA, NULL, diags->items[i].message);
		line_page(l, &page);
	}
	diags_done(diags);
}

static void
note_part(struct line *l, enum note_part part, const char *ask)
{
	const char *now = note_text(walk_note(l->walk), part), *typed;
	struct outline page = { 0 };

	outline_add(&page, BLOCK_PARA, NULL, ask);
	if (*now != '\0')
		outline_add(&page, BLOCK_QUIET, "Now", now);
	line_page(l, &page);
	typed = line_ask(l, *now == '\0' ? "Enter leaves it out.\n> " :
			 "Enter keeps it, - empties it.\n> ");
	if (typed == NULL || *typed == '\0')
		return;
	walk_set_note(l->walk, part, strcmp(typed, "-") == 0 ? "" : typed);
}

void
line_note(struct line *l)
{
	note_part(l, NOTE_SEEN, "What was seen or said? Use exact words, and "
		  "say whose they are.");
	note_part(l, NOTE_WHEN, "When, and where?");
	note_part(l, NOTE_OPINION, "What do you think? Your opinion is kept "
		  "apart from what was seen.");
}

static void
list_and_go(struct line *l, const char *argument)
{
	size_t to;

	if (*argument == '\0') {
		line_list(l);
		argument = line_ask(l, "\nType a number to go there, or Enter "
				    "to stay.\n> ");
	}
	if (argument == NULL || *argument == '\0')
		return;
	to = line_numbered(l, argument);
	if (to == NONE || !walk_jump(l->walk, to))
		line_put(l, "There is no question of that number.\n");
	else
		l->shown = false;
}

static void
search(struct line *l, const char *words)
{
	size_t at;

	if (*words == '\0')
		words = line_ask(l, "Which words?\n> ");
	if (words == NULL || *words == '\0')
		return;
	at = walk_find(l->walk, words, l->walk->at.stage == WALK_QUESTION ?
		       l->walk->at.indicator : NONE, 1);
	if (at == NONE || !walk_jump(l->walk, at))
		line_put(l, "No question has these words.\n");
	else
		l->shown = false;
}

/* The bands above the computed one, numbered; where they start. */
static size_t
show_bands(struct line *l)
{
	const struct checklist *list = l->walk->list;
	struct outline page = { 0 };
	struct score score;
	size_t first;

	score_answers(&score, list, &l->walk->answers);
	first = score.computed + 1;
	score_done(&score);
	if (first >= list->band_count)
		return first;
	outline_add(&page, BLOCK_PARA, NULL, "Your judgement can raise the "
		    "result, never lower it. Raise it to:");
	for (size_t i = first; i < list->band_count; i++) {
		struct buf label = { 0 };

		buf_printf(&label, "%zu", i - first + 1);
		outline_add(&page, BLOCK_PAIR, buf_text(&label),
			    list->bands[i].title);
		buf_done(&label);
	}
	line_page(l, &page);
	return first;
}

static void
raise_it(struct line *l)
{
	const struct checklist *list = l->walk->list;
	size_t first = show_bands(l), band;
	struct diags diags = { 0 };
	const char *typed;

	if (first >= list->band_count) {
		line_put(l, "This is the highest there is.\n");
		return;
	}
	typed = line_ask(l, "> ");
	if (typed == NULL || *typed == '\0')
		return;
	band = first + strtoul(typed, NULL, 10) - 1;
	if (band < first || band >= list->band_count)
		band = checklist_band(list, typed);
	if (band == NONE) {
		line_put(l, "There is no such number.\n");
		return;
	}
	typed = line_ask(l, "Why? It stands with the result.\n> ");
	if (typed == NULL)
		return;
	if (walk_raise(l->walk, list->bands[band].id, typed, &diags))
		l->shown = false;
	say_diags(l, &diags);
}

static void
tell(struct line *l)
{
	const char *typed;

	line_put(l, l->walk->list->tell != NULL ? l->walk->list->tell :
		 "Who will you tell, and when?");
	typed = line_ask(l, "\n> ");
	if (typed == NULL || *typed == '\0')
		return;
	walk_set_tell(l->walk, typed);
	line_put(l, "Written down; it stands with the result.\n");
}

/* Where a file lies; a long name is wrapped. */
static void
say_saved(struct line *l, struct save *how)
{
	struct outline page = { 0 };

	outline_add(&page, BLOCK_PAIR, "Saved in", buf_text(&how->path));
	if (how->words.size > 0)
		outline_add(&page, BLOCK_PARA, NULL, buf_text(&how->words));
	outline_add(&page, BLOCK_PARA, NULL,
		    "It is not sealed: whoever can open your files can read "
		    "it. Paste or print it, then delete it.");
	line_page(l, &page);
}

static void
save_as(struct line *l, const char *path)
{
	struct result result;
	struct save how;

	result_init(&result, l->walk->list, &l->walk->answers);
	save_result(&how, &result, path, false, l->io->today);
	if (how.saved == FILE_EXISTS &&
	    line_agree(l, "There is a file of that name. Replace it?")) {
		save_done(&how);
		save_result(&how, &result, path, true, l->io->today);
	}
	if (how.saved == FILE_SAVED)
		say_saved(l, &how);
	else
		line_printf(l, "Nothing was saved.%s%s\n",
			    how.words.size > 0 ? " " : "",
			    buf_text(&how.words));
	save_done(&how);
	result_done(&result);
}

static void
save(struct line *l)
{
	const char *typed = line_ask(l, "Which file? Its name may end in "
				     ".txt, .html or .json. Enter saves "
				     "nothing.\n> ");
	char *path;

	if (typed == NULL || *typed == '\0')
		return;
	path = mem_string(typed);
	save_as(l, path);
	free(path);
}

static void
blank(struct line *l)
{
	if (!l->io->terminal) {
		line_put(l, "What was printed cannot be hidden from here.\n");
		return;
	}
	line_put(l, "\033[H\033[2J\033[3J");
	line_ask(l, "");
	l->shown = false;
}

static void
leave(struct line *l)
{
	if (!walk_started(l->walk) ||
	    line_agree(l, "Leave? Nothing is kept."))
		l->end = l->end == LINE_ON ? LINE_LEFT : l->end;
}

static void
move(struct line *l, enum command command)
{
	if (command == COMMAND_NEXT && l->walk->at.stage == WALK_RESULT) {
		leave(l);
		return;
	}
	if (command == COMMAND_BACK && !walk_back(l->walk))
		line_put(l, "This is the beginning.\n");
	if (command == COMMAND_NEXT)
		walk_next(l->walk);
	if (command == COMMAND_REVIEW)
		walk_review(l->walk);
	l->shown = false;
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
	line_page(l, &o);
}

static void
take_back(struct line *l)
{
	if (!walk_undo(l->walk)) {
		line_put(l, "There is nothing to take back.\n");
		return;
	}
	line_put(l, "Taken back.\n");
	l->shown = false;
}

static void
answer_rest(struct line *l)
{
	size_t count = walk_rest(l->walk);

	line_printf(l, "%zu %s now answered \"not known\"; u takes it "
		    "back.\n", count, count == 1 ? "question is" :
		    "questions are");
	l->shown = false;
}

void
line_command(struct line *l, enum command command, const char *argument)
{
	switch (command) {
	case COMMAND_NEXT:
	case COMMAND_BACK:
	case COMMAND_REVIEW:
		move(l, command);
		break;
	case COMMAND_NOTE:
		line_note(l);
		l->shown = false;
		break;
	case COMMAND_LIST:
		list_and_go(l, argument);
		break;
	case COMMAND_SEARCH:
		search(l, argument);
		break;
	case COMMAND_UNDO:
		take_back(l);
		break;
	case COMMAND_REST:
		answer_rest(l);
		break;
	case COMMAND_RAISE:
		raise_it(l);
		break;
	case COMMAND_TELL:
		tell(l);
		break;
	case COMMAND_SAVE:
		save(l);
		break;
	case COMMAND_BLANK:
		blank(l);
		break;
	case COMMAND_QUIT:
		leave(l);
		break;
	default:
		show_page(l, command);
	}
}
