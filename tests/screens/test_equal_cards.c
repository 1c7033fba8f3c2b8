/* SPDX-License-Identifier: MIT */
/*
 * Whatever is done with the cards of a conversation, as keys of the full
 * screen or as typed lines, whoever leads it is told the same.
 */
#include "test.h"

#include "line/line.h"
#include "support/cards.h"
#include "support/sitting.h"
#include "ui/card_parts.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { TALKS = 400, CARDS = 8, ACTIONS = 40, ROWS_MOST = 30 };

/* A conversation held on the full screen, and the lines that say the same. */
struct play {
	struct cards_card cards[CARDS];
	struct cards talk;
	struct sitting sitting;
	struct buf lines;
	unsigned long seed;
};

static unsigned
draw(struct play *p, unsigned below)
{
	p->seed = p->seed * 6364136223846793005UL + 1442695040888963407UL;
	return (unsigned)(p->seed >> 33) % below;
}

static void
make_cards(struct play *p)
{
	static const char *const titles[] = { "One", "Two", "Three" };

	for (int i = 0; i < CARDS; i++) {
		struct cards_card *c = &p->cards[i];

		*c = (struct cards_card){ .title = titles[draw(p, 3)],
			.ask = (enum card_ask)draw(p, 6) };
		if (draw(p, 2) == 0)
			c->text = "Something that is said.";
		if (draw(p, 3) == 0)
			c->message = "Something was done.";
		if (draw(p, 3) == 0)
			c->wait = "This takes a while.";
		if (c->ask == CARD_ROWS)
			c->row_count = draw(p, ROWS_MOST);
		if (c->ask == CARD_ROWS && draw(p, 2) == 0)
			c->where = AT_RECORDS;
		if (c->ask == CARD_ROWS && draw(p, 3) == 0)
			c->none = true;
		if (c->ask == CARD_ROWS && draw(p, 3) == 0) {
			c->letters = true;
			c->row_count = 1 + draw(p, 3);
		}
		if (draw(p, 3) == 0)
			c->loses = "That would be lost. Leave?";
		if (draw(p, 4) == 0)
			c->status = "Part 1: 6 of 13 min";
		c->hall = draw(p, 4) == 0;
		if (c->ask == CARD_COUNT && draw(p, 2) == 0)
			c->where = AT_WORKSHOP;
		if (c->ask == CARD_TEXT && draw(p, 2) == 0)
			c->initial = "as it was";
	}
}

static void
both(struct play *p, const char *script, const char *line)
{
	sitting_press(&p->sitting, script);
	buf_printf(&p->lines, "%s\n", line);
}

static void
choose(struct play *p, size_t count)
{
	unsigned row = draw(p, (unsigned)count);
	char line[32];

	snprintf(line, sizeof line, draw(p, 2) == 0 ? "%u" : "record %u",
		 row + 1);
	sitting_press(&p->sitting, "<Home>");
	/* On a small screen the row may be out of sight. */
	if (row < 9 && draw(p, 2) == 0 &&
	    row < card_rows_shown(&p->sitting.view)) {
		const char key[2] = { (char)('1' + row), '\0' };

		both(p, key, line);
		return;
	}
	for (unsigned i = 0; i < row; i++)
		sitting_press(&p->sitting, "<Down>");
	both(p, "<Enter>", line);
}

/* What does nothing that its leader is told of. */
static void
look(struct play *p)
{
	if (p->cards[p->talk.at].loses != NULL && draw(p, 2) == 0) {
		both(p, draw(p, 2) == 0 ? "qn" : "?qn", "q\nno");
		return;
	}
	switch (draw(p, 5)) {
	case 0:
		both(p, "?b", "?");
		break;
	case 1:
		both(p, "a<Enter>", "a");
		break;
	case 2:
		both(p, "zz", "z");
		break;
	case 3:
		both(p, "!", "!");
		break;
	default:
		both(p, "xj", "x");
	}
}

/* A letter, which its number and its title stand for on lines. */
static void
choose_letter(struct play *p, size_t count)
{
	unsigned row = draw(p, (unsigned)count);
	char key[2] = { "ynd"[row], '\0' }, line[32];

	snprintf(line, sizeof line, draw(p, 2) == 0 ? "%u" : "record %u",
		 row + 1);
	both(p, key, draw(p, 2) == 0 ? key : line);
}

static void
act_rows(struct play *p, const struct cards_card *c)
{
	if (draw(p, 3) == 0)
		look(p);
	else if (draw(p, 6) == 0)
		both(p, "<Esc>", "b");
	else if (c->where == AT_RECORDS && draw(p, 3) == 0)
		both(p, "/", draw(p, 2) == 0 ? "/" : "find");
	else if ((p->sitting.view.cursor == NONE || c->letters) &&
		 draw(p, 3) == 0)
		both(p, "<Enter>", "");
	else if (c->letters)
		choose_letter(p, c->row_count);
	else if (c->row_count > 0)
		choose(p, c->row_count);
	else
		both(p, "h", "back");
}

static void
act_count(struct play *p, const struct cards_card *c)
{
	switch (draw(p, 5)) {
	case 0:
		look(p);
		break;
	case 1:
		both(p, "12 3<Backspace>4 b<Enter>", "12 4 b");
		break;
	case 2:
		both(p, "7<Esc>b", "back");
		break;
	case 3:
		if (c->where == AT_WORKSHOP)
			both(p, "r", draw(p, 2) == 0 ? "r" : "reveal");
		else
			both(p, "<Enter>", "");
		break;
	default:
		if (c->where == AT_WORKSHOP)
			both(p, "e<C-e><C-u>y3 n4<Enter>", "y3 n4");
		else
			both(p, "0<Enter>", "0");
	}
}

static void
act_text(struct play *p, const struct cards_card *c)
{
	switch (draw(p, 4)) {
	case 0:
		both(p, "<Enter>", "");
		break;
	case 1:
		both(p, "<C-e><C-u><Enter>", c->initial != NULL ? "-" : "");
		break;
	case 2:
		both(p, "x<Backspace>!<Esc>y", "b");
		break;
	default:
		both(p, "<C-e><C-u>river \xC3\xA9t\xC3\xA9 12<Enter>",
		     "river \xC3\xA9t\xC3\xA9 12");
	}
}

static void
act_secret(struct play *p)
{
	switch (draw(p, 4)) {
	case 0:
		both(p, "<Enter>", "");
		break;
	case 1:
		both(p, "some<Esc>", "b");
		break;
	case 2:
		both(p, "four a<Backspace>W\xC3\xB6rds <Enter>",
		     "four W\xC3\xB6rds ");
		break;
	default:
		both(p, "<Paste>xxxx back q<Enter><PasteEnd><Enter>",
		     "xxxx back q");
	}
}

static void
act(struct play *p)
{
	const struct cards_card *c = &p->cards[p->talk.at];

	switch (c->ask) {
	case CARD_READ:
		if (draw(p, 4) == 0)
			look(p);
		else if (draw(p, 5) == 0)
			both(p, "<Left>", "b");
		else
			both(p, "<Enter>", draw(p, 2) == 0 ? "" : "next");
		break;
	case CARD_ROWS:
		act_rows(p, c);
		break;
	case CARD_TEXT:
		act_text(p, c);
		break;
	case CARD_COUNT:
		act_count(p, c);
		break;
	case CARD_SECRET:
		act_secret(p);
		break;
	default:
		if (draw(p, 2) == 0)
			both(p, "y", draw(p, 2) == 0 ? "y" : "YES");
		else
			both(p, "n", draw(p, 3) == 0 ? "" : "no");
	}
}

/* The same lines in the line mode; what its leader is told is in *log. */
static enum line_end
hold_lines(struct play *p, struct cards *c)
{
	FILE *in = fmemopen(p->lines.data, p->lines.size, "r");
	FILE *out = fopen("/dev/null", "w");
	struct line_io io = { .in = in, .out = out, .today = "2026-11-24" };
	struct talk talk = cards_talk(c);
	enum line_end end;

	assert_non_null(in);
	assert_non_null(out);
	end = line_talk(&talk, &io);
	fclose(in);
	fclose(out);
	return end;
}

static void
play_one(unsigned long seed)
{
	static const int sizes[][2] = { { 24, 80 }, { 12, 40 }, { 8, 30 },
					{ 60, 200 } };
	struct play p = { .seed = seed * 2654435761UL + 1 };
	struct cards other;
	const int *size;
	enum line_end end;

	make_cards(&p);
	p.talk = (struct cards){ .cards = p.cards, .count = CARDS };
	other = p.talk;
	size = sizes[draw(&p, 4)];
	sitting_open(&p.sitting, cards_talk(&p.talk), size[0], size[1], "");
	for (int i = 0; i < ACTIONS && p.sitting.end == EFFECT_NONE; i++)
		act(&p);
	end = hold_lines(&p, &other);
	if (strcmp(buf_text(&p.talk.log), buf_text(&other.log)) != 0)
		print_message("# seed %lu, typed:\n%s", seed,
			      buf_text(&p.lines));
	assert_text(buf_text(&other.log), buf_text(&p.talk.log));
	assert_number(end == LINE_ON, p.sitting.end == EFFECT_TAKE);
	sitting_close(&p.sitting);
	cards_done(&p.talk);
	cards_done(&other);
	buf_done(&p.lines);
}

static void
both_views_tell_whoever_leads_it_the_same(void **state)
{
	(void)state;
	for (unsigned long seed = 0; seed < TALKS; seed++)
		play_one(seed);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(both_views_tell_whoever_leads_it_the_same),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
