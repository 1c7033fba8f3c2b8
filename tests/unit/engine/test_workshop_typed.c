/* SPDX-License-Identifier: MIT */
/* What a trainer types: what is taken, and what each mistake is told. */
#include "test.h"

#include "base/text.h"
#include "engine/workshop.h"
#include "support/chance.h"
#include "support/small.h"

#include <stdlib.h>
#include <string.h>

/* Questions of the small list in order, and the votes behind them. */
enum { DANGER, MISSING, AWAY, ATTENDANCE, BAND, FIRST, BY };

static char *
typed(const struct workshop *w, size_t topic)
{
	struct buf out = { 0 };

	workshop_typed(&out, w, 1, 0, topic);
	return buf_take(&out);
}

/* Take a text into an empty room; after is what one would type then. */
static void
taken(struct workshop *w, size_t topic, const char *text, const char *after)
{
	struct buf why = { 0 };
	char *now;

	workshop_take(w, 1, 0, topic, "-", &why);
	if (!workshop_take(w, 1, 0, topic, text, &why))
		fail_msg("\"%s\": %s", text, buf_text(&why));
	now = typed(w, topic);
	assert_text(now, after);
	assert_number(why.size, 0);
	free(now);
	buf_done(&why);
}

static void
refused(struct workshop *w, size_t topic, const char *text,
	const char *sentence)
{
	struct hands before, *hands = workshop_hands(w, 1, 0, topic);
	struct buf why = { 0 };

	hands->by[ROLE_NONE][0] = 7;
	hands->by[ROLE_POLICE][1] = 3;
	before = *hands;
	assert_false(workshop_take(w, 1, 0, topic, text, &why));
	assert_text(buf_text(&why), sentence);
	assert_memory_equal(&before, hands, sizeof before);
	memset(hands, 0, sizeof *hands);
	buf_done(&why);
}

/* --- Counts --------------------------------------------------------------- */

static void
counts_are_taken_in_each_way(void **state)
{
	static const char *const good[][2] = {
		{ "3 5 12 8", "3 5 12 8" }, { "3,5,12,8", "3 5 12 8" },
		{ "  3, 5\t12 8  ", "3 5 12 8" }, { "3", "3 0 0 0" },
		{ "n3 y12", "3 0 12 0" }, { "N3Y12", "3 0 12 0" },
		{ "n 3, y = 12", "3 0 12 0" }, { "d=1", "0 0 0 1" },
		{ "1=3 3=12", "3 0 12 0" }, { "3 = 12", "0 0 12 0" },
		{ "1=3 y12", "3 0 12 0" }, { "9999", "9999 0 0 0" },
		{ "0009", "9 0 0 0" }, { "0 0", "" }, { "-", "" },
		{ " - ", "" },
		{ "school: 3 5", "school: 3 5 0 0" },
		{ "Social Care: 3 ; youth work:y1",
		  "social: 3 0 0 0; youth: 0 0 1 0" },
		{ "1 2; police: 3;", "1 2 0 0; police: 3 0 0 0" },
		{ "police: 3 ; ", "police: 3 0 0 0" },
		{ "police: -; 4", "4 0 0 0" },
	};
	struct small *s = *state;

	for (size_t i = 0; i < sizeof good / sizeof *good; i++)
		taken(&s->w, MISSING, good[i][0], good[i][1]);
	taken(&s->w, FIRST, "1 2 3 4 5 6", "1 2 3 4 5 6");
	taken(&s->w, FIRST, "2=5", "0 5 0 0 0 0");
	taken(&s->w, BAND, "3 2 1", "3 2 1");
	taken(&s->w, BY, "4=2", "0 0 0 2");
}

static void
mistakes_say_what_to_write(void **state)
{
	static const char *const bad[][2] = {
		{ "", "Write how many gave each answer, or - for none." },
		{ " , ", "Write how many gave each answer, or - for none." },
		{ "school:", "Write how many gave each answer, or - for "
		  "none." },
		{ "; 3", "Write how many gave each answer, or - for none." },
		{ "3;; police: 2", "Write how many gave each answer, or - for "
		  "none." },
		{ "1 2 3 4 5", "There are 4 answers here; write at most 4 "
		  "numbers." },
		{ "5=1", "There are 4 answers here; write 1 to 4 before =." },
		{ "0=1", "There are 4 answers here; write 1 to 4 before =." },
		{ "99999999999999999999=1", "There are 4 answers here; write "
		  "1 to 4 before =." },
		{ "10000", "Write at most 9999 for an answer." },
		{ "y99999999999999999999999", "Write at most 9999 for an "
		  "answer." },
		{ "z3", "\"z\" is no answer here; write n, p, y or d." },
		{ "\xc3\xa9 3", "\"\xc3\xa9\" is no answer here; write n, p, y "
		  "or d." },
		{ "\x1b[2J", "\"\\x1B\" is no answer here; write n, p, y or "
		  "d." },
		{ "-3", "\"-\" is no answer here; write n, p, y or d." },
		{ "3.5", "\".\" is no answer here; write n, p, y or d." },
		{ "n", "Write a number behind \"n\", as in n12." },
		{ "n y3", "Write a number behind \"n\", as in n12." },
		{ "y=", "Write a number behind \"y=\", as in y=12." },
		{ "3=", "Write a number behind \"3=\", as in 3=12." },
		{ "3=y", "Write a number behind \"3=\", as in 3=12." },
		{ "n3 n4", "\"no\" is counted twice; write one number for "
		  "it." },
		{ "2=3 p4", "\"suspected\" is counted twice; write one "
		  "number for it." },
		{ "3 y4", "Write all numbers in the order of the answers, or "
		  "name the answer of each; not both." },
		{ "y4 3", "Write all numbers in the order of the answers, or "
		  "name the answer of each; not both." },
		{ "scool: 3", "\"scool\" is no role; did you mean school?" },
		{ "social-care: 3", "\"social-care\" is no role; did you mean "
		  "social?" },
		{ "zebra: 3", "\"zebra\" is no role; write school, health, "
		  "police, social, youth or other." },
		{ ": 3", "\"\" is no role; write school, health, police, "
		  "social, youth or other." },
		{ "3; 4", "There are two sets of counts without a role; write "
		  "a role before one, as in school: 3 5." },
		{ "youth: 3; youth work: 4", "There are two sets of counts of "
		  "youth work; write them as one." },
	};
	struct small *s = *state;

	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
		refused(&s->w, MISSING, bad[i][0], bad[i][1]);
	refused(&s->w, BY, "n3", "\"n\" is no answer here; write numbers in "
		"the order of the answers, or as in 2=5.");
	refused(&s->w, BY, "1 2 3 4 5", "There are 4 answers here; write at "
		"most 4 numbers.");
}

static void
a_role_leaves_the_others_as_they_were(void **state)
{
	struct small *s = *state;
	struct buf why = { 0 };
	char *now;

	taken(&s->w, MISSING, "1 2; police: 3", "1 2 0 0; police: 3 0 0 0");
	assert_true(workshop_take(&s->w, 1, 0, MISSING, "youth: 5", &why));
	assert_true(workshop_take(&s->w, 1, 0, MISSING, "police: y1", &why));
	now = typed(&s->w, MISSING);
	assert_text(now, "1 2 0 0; police: 0 0 1 0; youth: 5 0 0 0");
	free(now);
	assert_true(workshop_take(&s->w, 1, 0, MISSING, "police: -", &why));
	now = typed(&s->w, MISSING);
	assert_text(now, "1 2 0 0; youth: 5 0 0 0");
	free(now);
}

/* Answers whose letters are digits go by these, not by their place. */
static void
digits_of_the_sheet_come_first(void **state)
{
	struct small *s = *state;
	struct choice *choices = s->study.list.scales[0].choices;
	char kept[4];

	for (int k = 0; k < 4; k++) {
		kept[k] = choices[k].key;
		choices[k].key = (char)('3' - k);
	}
	taken(&s->w, MISSING, "3=1 0=4", "1 0 0 4");
	for (int k = 0; k < 4; k++)
		choices[k].key = kept[k];
}

static void
what_is_typed_comes_back(void **state)
{
	struct small *s = *state;
	struct buf why = { 0 };

	chance_seed(3);
	for (int i = 0; i < 300; i++) {
		small_fill(&s->w);
		for (size_t t = 0; t < s->w.topics; t++) {
			struct hands kept = *workshop_hands(&s->w, 1, 0, t);
			char *text = typed(&s->w, t);

			workshop_take(&s->w, 1, 0, t, "-", &why);
			assert_true(*text == '\0' ||
				    workshop_take(&s->w, 1, 0, t, text,
						  &why));
			assert_memory_equal(&kept, workshop_hands(&s->w, 1, 0,
				t), sizeof kept);
			free(text);
		}
	}
}

/* --- Sheets --------------------------------------------------------------- */

static void
letters_are_taken_as_a_sheet(void **state)
{
	static const char *const good[] = { "nyd-", "NYD.", "n y d -",
		"n, y,d,-", "police: nyd-", " Police :nyd." };
	struct small *s = *state;
	struct buf why = { 0 };

	for (size_t i = 0; i < sizeof good / sizeof *good; i++) {
		const struct sheet *sheet;

		assert_true(workshop_letters(&s->w, ROLE_POLICE, 1, good[i],
					     &why));
		sheet = &s->w.sheets[s->w.sheet_count - 1];
		assert_number(sheet->role, ROLE_POLICE);
		assert_number(sheet->child, 1);
		assert_number(sheet->from, SHEET_TYPED);
		assert_memory_equal(sheet->values, "\x01\x03\x03\x00", 4);
	}
	assert_number(s->w.sheet_count, 6);
}

static void
mistakes_on_a_sheet_say_where(void **state)
{
	static const char *const bad[][2] = {
		{ "nyd", "There are 4 questions and 3 letters; write a letter "
		  "for each, - for no answer." },
		{ "n", "There are 4 questions and 1 letter; write a letter for "
		  "each, - for no answer." },
		{ "", "There are 4 questions and 0 letters; write a letter for "
		  "each, - for no answer." },
		{ "nydn\xc3\xa9", "There are 4 questions and 5 letters; write "
		  "a letter for each, - for no answer." },
		{ "nzdn", "\"z\" is no answer to question 2, Missing from "
		  "home; write n, p, y or d, or - for no answer." },
		{ "n\xc3\xa9yd", "\"\xc3\xa9\" is no answer to question 2, "
		  "Missing from home; write n, p, y or d, or - for no "
		  "answer." },
		{ "ny1n", "\"1\" is no answer to question 3, Missing at this "
		  "moment; write n, y, d or c, or - for no answer." },
		{ "polis: nydn", "\"polis\" is no role; did you mean "
		  "police?" },
	};
	struct small *s = *state;

	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
		struct buf why = { 0 };

		assert_false(workshop_letters(&s->w, ROLE_NONE, 0, bad[i][0],
					      &why));
		assert_text(buf_text(&why), bad[i][1]);
		assert_number(s->w.sheet_count, 0);
		buf_done(&why);
	}
}

/* --- Anything ------------------------------------------------------------- */

/* A mistake changes nothing and is one sentence fit for a terminal. */
static void
anything_may_be_typed(void **state)
{
	static const char bytes[] = "0123459nypdzNY=;:-., \t\x1b\xc3\xa9"
		"schoolpolice";
	struct small *s = *state;

	chance_seed(11);
	for (int i = 0; i < 30000; i++) {
		struct hands *hands = workshop_hands(&s->w, 1, 0, MISSING);
		struct hands kept = *hands;
		struct buf why = { 0 };
		size_t size = chance_below(14), sheets;
		char text[16] = { 0 };
		bool good;

		for (size_t b = 0; b < size; b++)
			text[b] = bytes[chance_below(sizeof bytes - 1)];
		if (!workshop_take(&s->w, 1, 0, MISSING, text, &why)) {
			assert_memory_equal(&kept, hands, sizeof kept);
			assert_true(why.size > 0 &&
				    strchr(".?", why.data[why.size - 1]));
			assert_number(text_valid(why.data, why.size),
				      why.size);
			assert_null(memchr(why.data, '\x1b', why.size));
		}
		buf_clear(&why);
		sheets = s->w.sheet_count;
		good = workshop_letters(&s->w, ROLE_NONE, 0, text, &why);
		assert_number(s->w.sheet_count - sheets, good);
		assert_number(why.size == 0, good);
		buf_done(&why);
	}
}

#define test(f) cmocka_unit_test_setup_teardown(f, small_setup, small_teardown)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		test(counts_are_taken_in_each_way),
		test(mistakes_say_what_to_write),
		test(a_role_leaves_the_others_as_they_were),
		test(digits_of_the_sheet_come_first),
		test(what_is_typed_comes_back),
		test(letters_are_taken_as_a_sheet),
		test(mistakes_on_a_sheet_say_where),
		test(anything_may_be_typed),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
