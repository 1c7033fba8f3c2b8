/* SPDX-License-Identifier: MIT */
/* Words are found on a page just shown, on the result, else in questions. */
#include "line/parts.h"

#include "base/text.h"

/* A part of a page as it stands there, with its number if it is a step. */
static void
add_part(struct outline *hits, const struct block *b)
{
	outline_add(hits, b->kind, b->label, b->text);
	hits->blocks[hits->count - 1].number = b->number;
}

/* The parts of the page that hold the words, each with its heading. */
static void
collect(struct outline *hits, const struct outline *page, const char *words)
{
	const struct block *heading = NULL;

	for (size_t i = 0; i < page->count; i++) {
		const struct block *b = &page->blocks[i];

		if (b->kind == BLOCK_HEADING)
			heading = b;
		if (!text_holds(b->label, words) &&
		    !text_holds(b->text, words))
			continue;
		if (heading != NULL)
			add_part(hits, heading);
		if (b != heading)
			add_part(hits, b);
		heading = NULL;
	}
}

static void
find_on_page(struct line *l, const struct outline *page, const char *words)
{
	struct outline hits = { 0 };

	collect(&hits, page, words);
	if (hits.count > 0)
		line_page(l, &hits);
	else
		line_say(l, "These words are not on this page.");
	l->remind = true;
}

static void
find_on_result(struct line *l, const char *words)
{
	struct outline page = { 0 };
	struct result result;

	walk_result(&result, l->walk);
	outline_result(&page, &result, l->io->today);
	find_on_page(l, &page, words);
	result_done(&result);
	outline_done(&page);
}

static void
find_question(struct line *l, const char *words)
{
	size_t at = walk_find(l->walk, words,
			      l->walk->at.stage == WALK_QUESTION ?
			      l->walk->at.indicator : NONE, 1);

	if (at == NONE || !walk_jump(l->walk, at))
		line_say(l, "No question has these words.");
	else
		l->shown = false;
}

void
line_find(struct line *l, const char *words)
{
	static const struct prompt prompt = {
		.hint = "Which words? Enter or b goes back.",
		.help = "Type words to find. On a page that was just shown, "
			"and on the result, the parts that have them are "
			"shown; elsewhere heed goes to the next question "
			"that has them.",
		.literal = "To find one of these, type it behind a /, as in "
			   "\"/b\".",
	};

	if (*words == '\0')
		words = line_ask(l, &prompt);
	if (words == NULL || *words == '\0')
		line_return(l);
	else if (l->over)
		find_on_page(l, &l->page, words);
	else if (l->walk->at.stage == WALK_RESULT)
		find_on_result(l, words);
	else
		find_question(l, words);
}
