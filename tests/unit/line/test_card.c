/* SPDX-License-Identifier: MIT */
/* Cards of a conversation as lines. */
#include "test.h"

#include "base/mem.h"
#include "desk/choose.h"
#include "desk/secret.h"
#include "line/line.h"
#include "support/cards.h"

#include <stdlib.h>
#include <string.h>

/* Hold a conversation by these lines; *said is what was printed. */
static enum line_end
talk_on(struct talk talk, bool terminal, const char *lines, char **said)
{
	char *copy = mem_string(lines);
	FILE *in = fmemopen(copy, strlen(copy), "r");
	size_t length = 0;
	FILE *out = open_memstream(said, &length);
	struct line_io io = { .in = in, .out = out, .today = "2026-11-24",
			      .terminal = terminal };
	enum line_end end;

	assert_non_null(in);
	assert_non_null(out);
	end = line_talk(&talk, &io);
	fclose(in);
	fclose(out);
	free(copy);
	return end;
}

/* --- Choosing a checklist ------------------------------------------------- */

static enum line_end
choose_on(bool terminal, const char *lines, size_t *at, char **said)
{
	static const struct card_row rows[] = {
		{ .title = (char *)"First list",
		  .detail = (char *)"one; 1" },
		{ .title = (char *)"Second list",
		  .detail = (char *)"two; 2" },
	};
	struct choose which = { .title = "Choose a checklist", .rows = rows,
				.count = 2 };
	enum line_end end = talk_on(choose_talk(&which), terminal, lines,
				    said);

	*at = which.chosen ? which.at : NONE;
	return end;
}

static enum line_end
choose(const char *lines, size_t *at, char **said)
{
	return choose_on(false, lines, at, said);
}

static void
a_number_or_a_title_chooses_beside_whom_to_ring(void **state)
{
	static const char *const ways[] = { " 2 \n", "second LIST\n" };

	(void)state;
	for (size_t i = 0; i < 2; i++) {
		size_t at = 9;
		char *said;

		assert_number(choose(ways[i], &at, &said), LINE_ON);
		assert_number(at, 1);
		assert_non_null(strstr(said, "In danger now: ring 999."));
		assert_non_null(strstr(said, "101; if you"));
		free(said);
	}
}

static void
whatever_is_no_number_there_gets_a_sentence(void **state)
{
	static const struct {
		const char *line, *said;
	} typed[] = {
		{ "2abc", "None of them has that number or title." },
		{ "3", "None of them has that number or title." },
		{ "0", "None of them has that number or title." },
		{ "-1", "None of them has that number or title." },
		{ "99999999999999999999",
		  "None of them has that number or title." },
		{ "x", "Type xxx, in one line, to leave at once." },
		{ "xx", "Type xxx, in one line, to leave at once." },
		{ "", "Enter alone opens none of them." },
		{ "b", "This is the beginning; q leaves." },
		{ "?", "A number or a whole title: Open what stands" },
		{ "HELP", "A number or a whole title: Open what stands" },
		{ "a", "Tell your safeguarding lead or deputy today." },
		{ "z", "cannot be hidden" },
		{ "s", "None of them has that number or title." },
	};

	(void)state;
	for (size_t i = 0; i < sizeof typed / sizeof *typed; i++) {
		char lines[64], *said;
		size_t at = 9;

		snprintf(lines, sizeof lines, "%s\n1\n", typed[i].line);
		assert_number(choose(lines, &at, &said), LINE_ON);
		assert_number(at, 0);
		if (strstr(said, typed[i].said) == NULL)
			fail_msg("\"%s\" gets: %s", typed[i].line, said);
		free(said);
	}
}

static void
it_is_left_as_a_walk_is(void **state)
{
	static const char *const quick[] = { "xxx\n", "XXX\n", "exit\n" };
	size_t at;
	char *said;

	(void)state;
	for (size_t i = 0; i < sizeof quick / sizeof *quick; i++) {
		assert_number(choose(quick[i], &at, &said), LINE_QUICK);
		assert_non_null(strstr(said, "cannot be erased"));
		free(said);
	}
	assert_number(choose_on(true, "xxx\n", &at, &said), LINE_QUICK);
	assert_text(strchr(said, '\033'), "\033[H\033[2J\033[3J");
	free(said);
	assert_number(choose_on(true, "z\n\n2\n", &at, &said), LINE_ON);
	assert_number(at, 1);
	assert_non_null(strstr(said, "\033[3J\nChoose a checklist"));
	free(said);
	assert_number(choose("Q\n", &at, &said), LINE_LEFT);
	assert_number(at, NONE);
	free(said);
	assert_number(choose("2", &at, &said), LINE_ENDED);
	assert_non_null(strstr(said, "ended before anything was chosen"));
	free(said);
}

/* How often these words stand in a text. */
static int
times(const char *text, const char *words)
{
	int count = 0;

	while ((text = strstr(text, words)) != NULL) {
		text++;
		count++;
	}
	return count;
}

static void
a_card_that_is_as_it_was_is_not_said_again(void **state)
{
	size_t at;
	char *said;

	(void)state;
	choose("b\nb\n1\n", &at, &said);
	assert_number(times(said, "This is the beginning"), 2);
	assert_number(times(said, "First list"), 1);
	free(said);
}

/* --- Every sort of card --------------------------------------------------- */

/* What is written down of these lines. */
static void
assert_log(const char *lines, const char *log)
{
	struct cards c = { .cards = cards_each, .count = CARDS_EACH };
	char *said;

	talk_on(cards_talk(&c), false, lines, &said);
	if (strcmp(buf_text(&c.log), log) != 0)
		fail_msg("typed:\n%sgave:\n%sand not:\n%sand said:\n%s", lines,
			 buf_text(&c.log), log, said);
	free(said);
	cards_done(&c);
}

static void
each_card_takes_what_it_asks_for(void **state)
{
	(void)state;
	assert_log("\nfour words\n2\n\ny\n2\n",
		   "enter\ntyped <four words>\nchose 1\n"
		   "typed <river-stone-42>\nyes\nchose 1\n");
	assert_log("next\nfour words\nRead its text\n-\n\nread ITS text\n",
		   "enter\ntyped <four words>\nchose 1\ntyped <>\nno\n"
		   "chose 0\n");
	assert_log("\n\n1\nother\nwhat\nno\n1\n",
		   "enter\ntyped <>\nchose 0\ntyped <other>\nno\nchose 0\n");
	assert_log("b\n", "back\n");
	assert_log("\nb\nback\n", "enter\nback\nback\n");
	assert_log("\nfour words\nb\nb\nb\n",
		   "enter\ntyped <four words>\nback\nback\nback\n");
	assert_log("\nfour words\n/ x\nfind\n1\nb\n",
		   "enter\ntyped <four words>\ncommand find\ncommand find\n"
		   "chose 0\nback\n");
}

/* A command that leads to a card that asks for words. */
static bool
lead_on(void *self, const struct card_input *input)
{
	struct cards *c = self;

	if (input->did != CARD_COMMAND)
		return cards_talk(c).take(c, input);
	c->at++;
	return true;
}

static void
words_behind_a_command_answer_the_card_it_leads_to(void **state)
{
	static const struct cards_card cards[] = {
		{ .ask = CARD_ROWS, .where = AT_RECORDS, .title = "Records",
		  .row_count = 2 },
		{ .ask = CARD_TEXT, .title = "Which words?" },
		{ .ask = CARD_TEXT, .title = "And which?" },
	};
	static const struct {
		const char *lines, *log;
	} typed[] = {
		{ "/stone 42\n\n", "typed <stone 42>\ntyped <>\n" },
		{ "find  b\nc\n", "typed <b>\ntyped <c>\n" },
		{ "/\nstone\nc\n", "typed <stone>\ntyped <c>\n" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof typed / sizeof *typed; i++) {
		struct cards c = { .cards = cards, .count = 3 };
		struct talk talk = cards_talk(&c);
		char *said;

		talk.take = lead_on;
		assert_number(talk_on(talk, false, typed[i].lines, &said),
			      LINE_ON);
		assert_text(buf_text(&c.log), typed[i].log);
		free(said);
		cards_done(&c);
	}
}

static void
a_secret_is_taken_as_it_was_typed(void **state)
{
	(void)state;
	assert_log("\n  Two  blanks \n", "enter\ntyped <  Two  blanks >\n");
	assert_log("\nback\n", "enter\ntyped <back>\n");
	assert_log("\nq\n", "enter\ntyped <q>\n");
	assert_log("\n?\nb\n", "enter\nback\n");
	assert_log("\nxxx\n", "enter\n");
	assert_log("\nx\nok\n", "enter\ntyped <ok>\n");
	assert_log("\n\xE9\xC3\xA9\xE2\xA9\n",
		   "enter\ntyped <\xC3\xA9\xC3\xA9\xC3\xA2\xC2\xA9>\n");
}

static void
a_secret_with_what_no_one_can_type_is_asked_for_again(void **state)
{
	struct buf most = { 0 }, lines = { 0 }, log = { 0 };

	(void)state;
	assert_log("\none\ttwo\nok\n", "enter\ntyped <ok>\n");
	for (int i = 0; i < SECRET_MOST; i++)
		buf_putc(&most, 'a');
	buf_printf(&lines, "\n%s\n", buf_text(&most));
	buf_printf(&log, "enter\ntyped <%s>\n", buf_text(&most));
	assert_log(buf_text(&lines), buf_text(&log));
	buf_clear(&lines);
	buf_printf(&lines, "\n%sa\nok\n", buf_text(&most));
	assert_log(buf_text(&lines), "enter\ntyped <ok>\n");
	buf_done(&most);
	buf_done(&lines);
	buf_done(&log);
}

static void
a_secret_is_never_printed(void **state)
{
	struct cards c = { .cards = cards_each, .count = CARDS_EACH };
	char *said;

	(void)state;
	talk_on(cards_talk(&c), false,
		"\n?\nZq\x01x\nZq7 Zq8\nb\nZq9\n1\n\ny\n1\n", &said);
	assert_null(strstr(said, "Zq"));
	assert_non_null(strstr(said, "Opening. This takes half a second."));
	assert_non_null(strstr(said, "cannot be used"));
	free(said);
	cards_done(&c);
}

static void
the_end_of_input_does_nothing(void **state)
{
	static const char *const starts[] = {
		"\n", "\nfour words", "\nfour words\n",
		"\nfour words\n1\n", "\nfour words\n1\n\n",
	};

	(void)state;
	for (size_t i = 0; i < sizeof starts / sizeof *starts; i++) {
		struct cards c = { .cards = cards_each, .count = CARDS_EACH };
		char *said;

		assert_number(talk_on(cards_talk(&c), false, starts[i], &said),
			      LINE_ENDED);
		assert_null(strstr(buf_text(&c.log), "no\n"));
		assert_null(strstr(buf_text(&c.log), "back"));
		assert_number(c.log.size, i < 2 ? 6 : i == 2 ? 25 :
			      i == 3 ? 33 : 56);
		free(said);
		cards_done(&c);
	}
}

/* --- Many rows ------------------------------------------------------------ */

static void
many_rows_are_shown_a_part_at_a_time(void **state)
{
	struct cards_card list = { .ask = CARD_ROWS, .where = AT_RECORDS,
				   .title = "Records", .row_count = 10000 };
	struct cards c = { .cards = &list, .count = 1 };
	char *said;

	(void)state;
	talk_on(cards_talk(&c), false, "\nmore\nM\n9999\n", &said);
	assert_text(buf_text(&c.log), "chose 9998\n");
	assert_non_null(strstr(said, "These are 1 to 10 of 10000. Enter or "
			       "more shows the next."));
	assert_non_null(strstr(said, "\n40. Record 40: 3 March 2026"));
	assert_null(strstr(said, "41. Record"));
	free(said);
	cards_done(&c);
	list.row_count = 12;
	c.at = 0;
	talk_on(cards_talk(&c), false, "\n\nrecord 3\n", &said);
	assert_non_null(strstr(said, "These are 11 to 12 of 12.\n"));
	assert_non_null(strstr(said, "Enter alone opens none of them."));
	assert_number(times(said, "\n1. Record 1:"), 2);
	free(said);
	cards_done(&c);
}

static void
two_rows_of_one_title_are_told_apart_by_number(void **state)
{
	static const struct card_row rows[] = {
		{ .title = (char *)"river-stone",
		  .detail = (char *)"3 March 2026" },
		{ .title = (char *)"river-stone",
		  .detail = (char *)"9 April 2026" },
	};
	struct cards_card list = { .ask = CARD_ROWS, .title = "Records",
				   .rows = rows, .row_count = 2 };
	struct cards c = { .cards = &list, .count = 1 };
	char *said;

	(void)state;
	talk_on(cards_talk(&c), false, "river-stone\n2\n", &said);
	assert_non_null(strstr(said, "More than one has that title"));
	assert_text(buf_text(&c.log), "chose 1\n");
	free(said);
	cards_done(&c);
}

/* --- Letters, counts, and what would be lost ------------------------------ */

/* What is written down of these lines on one card; *said is printed. */
static char *
hold_one(const struct cards_card *card, const char *lines, char **said)
{
	struct cards c = { .cards = card, .count = 1 };

	talk_on(cards_talk(&c), false, lines, said);
	return buf_take(&c.log);
}

static void
assert_one(const struct cards_card *card, const char *lines, const char *log,
	   const char *says)
{
	char *said, *got = hold_one(card, lines, &said);

	assert_text(got != NULL ? got : "", log);
	if (strstr(said, says) == NULL)
		fail_msg("no \"%s\" in:\n%s", says, said);
	free(got);
	free(said);
}

static void
a_letter_a_number_or_a_title_answers_and_enter_goes_on(void **state)
{
	static const struct cards_card open = {
		.ask = CARD_ROWS, .title = "Away", .row_count = 3,
		.letters = true, .none = true, .status = "Question 7 of 22" };
	static const struct cards_card answered = {
		.ask = CARD_ROWS, .title = "Away", .row_count = 3,
		.letters = true };

	(void)state;
	assert_one(&open, "N\n", "chose 1\n", "n. Record 2");
	assert_one(&open, "3\n", "chose 2\n", "Question 7 of 22");
	assert_one(&open, "record 1\n", "chose 0\n", "Type a letter.");
	assert_one(&open, "\n", "enter\n", "Enter alone goes on.");
	assert_one(&open, "w\nd\n", "chose 2\n", "Type the letter of an");
	assert_one(&answered, "\n", "chose 0\n", "Enter alone goes on.");
}

static void
numbers_are_counts_and_commands_stay_commands(void **state)
{
	static const struct cards_card card = {
		.ask = CARD_COUNT, .where = AT_WORKSHOP, .title = "Away",
		.hall = true, .initial = "3 4", .status = "6 of 13 min" };
	char *said, *got = hold_one(&card, "3 5 12\n", &said);

	/* The room sees the lines, too: what was counted is not in them. */
	assert_text(got, "typed <3 5 12>\n");
	assert_null(strstr(said, "3 4"));
	free(got);
	free(said);
	(void)state;
	assert_one(&card, "-\n", "typed <->\n", "6 of 13 min");
	assert_one(&card, "\n", "enter\n", "Enter goes on.");
	assert_one(&card, "r\nhands\nb\n", "command reveal\nback\n",
		   "Type the counts themselves");
	assert_one(&card, "words\nb\n", "back\n", "no command here");
}

static void
what_would_be_lost_is_asked_for_before_q_leaves(void **state)
{
	static const struct cards_card card = {
		.ask = CARD_READ, .title = "Away",
		.loses = "Your answers would be lost. Leave?" };

	(void)state;
	assert_one(&card, "q\nno\n\n", "enter\n", "would be lost. Leave?");
	assert_one(&card, "q\n\n\n", "enter\n", "would be lost. Leave?");
	assert_one(&card, "q\ny\n\n", "", "would be lost. Leave?");
	assert_one(&card, "q\nxxx\n\n", "", "would be lost. Leave?");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		    a_number_or_a_title_chooses_beside_whom_to_ring),
		cmocka_unit_test(whatever_is_no_number_there_gets_a_sentence),
		cmocka_unit_test(it_is_left_as_a_walk_is),
		cmocka_unit_test(a_card_that_is_as_it_was_is_not_said_again),
		cmocka_unit_test(each_card_takes_what_it_asks_for),
		cmocka_unit_test(
			words_behind_a_command_answer_the_card_it_leads_to),
		cmocka_unit_test(a_secret_is_taken_as_it_was_typed),
		cmocka_unit_test(
			a_secret_with_what_no_one_can_type_is_asked_for_again),
		cmocka_unit_test(a_secret_is_never_printed),
		cmocka_unit_test(the_end_of_input_does_nothing),
		cmocka_unit_test(many_rows_are_shown_a_part_at_a_time),
		cmocka_unit_test(
			two_rows_of_one_title_are_told_apart_by_number),
		cmocka_unit_test(
			a_letter_a_number_or_a_title_answers_and_enter_goes_on),
		cmocka_unit_test(
			numbers_are_counts_and_commands_stay_commands),
		cmocka_unit_test(
			what_would_be_lost_is_asked_for_before_q_leaves),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
