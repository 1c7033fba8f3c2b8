/* SPDX-License-Identifier: MIT */
/* What asks for text. Until all of it is there, nothing is changed. */
#include "line/parts.h"

#include "base/text.h"
#include "report/save.h"

#include <stdlib.h>
#include <string.h>

static const char quoted[] =
	"To write one of these itself, put it in quotation marks: \"b\".";

char *
line_text(struct line *l, const char *now)
{
	struct prompt p = {
		.hint = *now == '\0' ?
			"Enter leaves it empty. b drops what was begun, ? "
			"says more." :
			"Enter keeps it, - empties it. b drops what was "
			"begun, ? says more.",
		.help = "Type it in one line, of any length, then Enter. "
			"Enter alone leaves it as it is, and - alone "
			"empties it.",
		.literal = quoted,
	};
	const char *typed = line_ask(l, &p);

	if (typed == NULL)
		return NULL;
	return mem_string(*typed == '\0' ? now :
			  strcmp(typed, "-") == 0 ? "" : typed);
}

/* The same, saying first what for. */
static char *
ask_text(struct line *l, const char *ask, const char *now)
{
	struct outline page = { 0 };

	outline_add(&page, BLOCK_PARA, NULL, ask);
	if (*now != '\0')
		outline_add(&page, BLOCK_QUIET, "Now", now);
	line_page(l, &page);
	return line_text(l, now);
}

/* --- Notes ---------------------------------------------------------------- */

void
line_note(struct line *l)
{
	static const char *const asks[NOTE_PARTS] = {
		"What was seen or said? Use exact words, and say whose they "
		"are.",
		"When, and where?",
		"What do you think? Your opinion is kept apart from what was "
		"seen.",
	};
	char *texts[NOTE_PARTS] = { NULL };
	bool whole = true;

	for (int i = 0; whole && i < NOTE_PARTS; i++) {
		texts[i] = ask_text(l, asks[i],
				    note_text(walk_note(l->walk),
					      (enum note_part)i));
		whole = texts[i] != NULL;
	}
	/* Input that ends takes nothing back; what was typed may be kept. */
	for (int i = 0; i < NOTE_PARTS; i++) {
		if (whole || (l->end == LINE_ENDED && texts[i] != NULL))
			walk_set_note(l->walk, (enum note_part)i, texts[i]);
		mem_drop(&texts[i]);
	}
	if (!whole && l->end == LINE_ON)
		line_say(l, "The note is as it was.");
	line_return(l);
}

bool
line_noted(struct line *l, const char *typed)
{
	struct buf text = { 0 };

	if (l->walk->at.stage != WALK_NOTE ||
	    (strlen(typed) < 4 && *typed != '"'))
		return false;
	if (!line_changes(l))
		return true;
	buf_puts(&text, note_text(walk_note(l->walk), NOTE_SEEN));
	if (text.size > 0)
		buf_putc(&text, '\n');
	buf_puts(&text, typed);
	walk_set_note(l->walk, NOTE_SEEN, buf_text(&text));
	buf_wipe(&text);
	line_say(l, "Noted. Type more, or Enter to go on; w for when, where "
		 "and what you think.");
	return true;
}

void
line_tell(struct line *l)
{
	const char *ask = l->walk->list->tell, *now = l->walk->answers.tell;
	char *text = ask_text(l, ask != NULL ? ask :
			      "Who will you tell, and when?",
			      now != NULL ? now : "");

	if (text != NULL) {
		walk_set_tell(l->walk, text);
		line_say(l, *text != '\0' ?
			 "Written down; it stands with the result." :
			 "Nothing is written down.");
	}
	mem_drop(&text);
	if (l->end == LINE_ON)
		l->remind = true;
}

/* --- Raising -------------------------------------------------------------- */

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
	for (size_t i = first; i < list->band_count; i++)
		outline_add(&page, BLOCK_STEP, NULL, list->bands[i].title);
	line_page(l, &page);
	line_put(l, "\n");
	return first;
}

/* The band that a number, a title or a name in the file stands for. */
static size_t
band_typed(const struct checklist *list, size_t first, const char *typed)
{
	size_t number = line_number(typed);

	if (number > 0)
		return number <= list->band_count - first ?
			first + number - 1 : NONE;
	for (size_t i = first; i < list->band_count; i++)
		if (text_same(typed, list->bands[i].title) ||
		    text_same(typed, list->bands[i].id))
			return i;
	return NONE;
}

static size_t
ask_band(struct line *l, size_t first)
{
	static const struct prompt prompt = {
		.hint = "Type the number or the whole title. Enter or b goes "
			"back, ? says more.",
		.help = "The result is raised to the line whose number or "
			"title you type, once you have said why. Enter alone "
			"leaves it as it is.",
	};
	const char *typed;

	while ((typed = line_ask(l, &prompt)) != NULL && *typed != '\0') {
		size_t band = band_typed(l->walk->list, first, typed);

		if (band != NONE)
			return band;
		line_say(l, "None of them has that number or title.");
	}
	return NONE;
}

static void
ask_because(struct line *l, size_t band)
{
	static const struct prompt prompt = {
		.hint = "Why? It stands with the result. b goes back, ? says "
			"more.",
		.help = "Type your reason in one line, then Enter. Without a "
			"reason nothing is raised.",
		.literal = quoted,
	};
	const struct checklist *list = l->walk->list;
	struct diags diags = { 0 };
	const char *typed;

	line_sayf(l, "Raise it to \"%s\".", list->bands[band].title);
	typed = line_ask(l, &prompt);
	if (typed != NULL &&
	    walk_raise(l->walk, list->bands[band].id, typed, &diags))
		l->shown = false;
	else
		line_return(l);
	for (size_t i = 0; i < diags.count; i++)
		line_sayf(l, "Nothing is raised. %s.", diags.items[i].message);
	diags_done(&diags);
}

void
line_raise(struct line *l)
{
	size_t first = show_bands(l), band;

	if (first >= l->walk->list->band_count) {
		line_say(l, "This is the highest there is.");
		return;
	}
	band = ask_band(l, first);
	if (band != NONE)
		ask_because(l, band);
	else
		line_return(l);
}

/* --- Saving --------------------------------------------------------------- */

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
	line_over(l, &page);
}

static void
save_as(struct line *l, const char *path)
{
	struct result result;
	struct save how;

	walk_result(&result, l->walk);
	save_result(&how, &result, path, false, l->io->today);
	if (how.saved == FILE_EXISTS &&
	    line_agree(l, "There is a file of that name. Replace it?")) {
		save_done(&how);
		save_result(&how, &result, path, true, l->io->today);
	}
	if (how.saved == FILE_SAVED)
		say_saved(l, &how);
	else if (l->end == LINE_ON)
		line_sayf(l, "Nothing was saved.%s%s",
			  how.words.size > 0 ? " " : "", buf_text(&how.words));
	save_done(&how);
	result_done(&result);
}

void
line_save(struct line *l)
{
	static const struct prompt prompt = {
		.hint = "Which file? Its name may end in .txt, .html or "
			".json. Enter or b saves nothing, ? says more.",
		.help = "Type a file name, with its folder if it is to be in "
			"another than where heed was started. What the name "
			"ends in says how it is written: .txt, .html or "
			".json; a name without an ending is text.",
		.literal = "For a file of such a name, write ./ before it: "
			   "./b",
	};
	const char *typed = line_ask(l, &prompt);

	if (typed != NULL && *typed != '\0') {
		char *path = mem_string(typed);

		save_as(l, path);
		free(path);
	} else if (l->end == LINE_ON) {
		line_say(l, "Nothing was saved.");
	}
	if (l->end == LINE_ON)
		l->remind = true;
}
