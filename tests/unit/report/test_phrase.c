/* SPDX-License-Identifier: MIT */
/* Every shape of clause as the sentence that a lead would read. */
#include "test.h"

#include "report/phrase.h"
#include "support/sample.h"

#include <stdlib.h>
#include <string.h>

#define YES (1u << SAMPLE_YES)
#define SEEN (1u << SAMPLE_MAYBE | YES)

static char *
rule_of(struct clause *clauses, size_t count, size_t floor)
{
	const struct rule rule = { .clauses = clauses, .count = count,
				   .floor = floor };
	struct buf b = { 0 };

	phrase_rule(&b, &sample_list, &rule);
	return buf_take(&b);
}

static void
says(struct clause *clauses, size_t count, size_t floor, const char *sentence)
{
	char *got = rule_of(clauses, count, floor);

	assert_text(got, sentence);
	free(got);
}

static void
one_question_is_named_with_its_number(void **state)
{
	struct item items[] = { { SAMPLE_DANGER, SEEN } };
	struct clause any = { CLAUSE_ANY, 1, items, 1 };

	(void)state;
	says(&any, 1, 2, "If question 1 (Danger now) is answered \"Suspected\" "
	     "or \"Yes\", the result is at least \"Call 999 now\".");
	says(&any, 1, NONE, "If question 1 (Danger now) is answered "
	     "\"Suspected\" or \"Yes\", there is more to do, whatever the "
	     "result.");
}

static void
questions_with_the_same_answers_are_said_together_in_order(void **state)
{
	struct item items[] = { { SAMPLE_GIFTS, YES }, { SAMPLE_DANGER, YES },
				{ SAMPLE_WHERE, YES } };
	struct clause any = { CLAUSE_ANY, 1, items, 3 };
	struct clause all = { CLAUSE_ALL, 3, items, 3 };
	struct clause two = { CLAUSE_AT_LEAST, 2, items, 3 };

	(void)state;
	says(&any, 1, 1, "If any of questions 1 (Danger now), 3 (Missing at "
	     "this hour) and 4 (Gifts) is answered \"Yes\", the result is at "
	     "least \"Refer today\".");
	says(&all, 1, 1, "If each of questions 1 (Danger now), 3 (Missing at "
	     "this hour) and 4 (Gifts) is answered \"Yes\", the result is at "
	     "least \"Refer today\".");
	says(&two, 1, 1, "If at least 2 of questions 1 (Danger now), 3 "
	     "(Missing at this hour) and 4 (Gifts) are answered \"Yes\", the "
	     "result is at least \"Refer today\".");
}

static void
questions_with_other_answers_are_told_apart(void **state)
{
	struct item items[] = { { SAMPLE_DANGER, SEEN }, { SAMPLE_GIFTS, YES },
				{ SAMPLE_WHERE, YES } };
	struct clause any = { CLAUSE_ANY, 1, items, 2 };
	struct clause all = { CLAUSE_ALL, 2, items, 2 };
	struct clause two = { CLAUSE_AT_LEAST, 2, items, 3 };

	(void)state;
	says(&any, 1, 1, "If question 1 (Danger now) is answered \"Suspected\" "
	     "or \"Yes\", or question 4 (Gifts) is answered \"Yes\", the "
	     "result is at least \"Refer today\".");
	says(&all, 1, 1, "If question 1 (Danger now) is answered \"Suspected\" "
	     "or \"Yes\" and question 4 (Gifts) is answered \"Yes\", the "
	     "result is at least \"Refer today\".");
	says(&two, 1, 1, "If at least 2 of these questions are answered as "
	     "said here: question 1 (Danger now) \"Suspected\" or \"Yes\"; "
	     "questions 3 (Missing at this hour) and 4 (Gifts) \"Yes\", the "
	     "result is at least \"Refer today\".");
}

static void
several_clauses_are_joined_so_that_or_and_and_do_not_mix(void **state)
{
	struct item items[] = { { SAMPLE_DANGER, SEEN }, { SAMPLE_GIFTS, YES },
				{ SAMPLE_WHERE, YES } };
	struct clause plain[] = { { CLAUSE_ANY, 1, &items[1], 1 },
				  { CLAUSE_ANY, 1, &items[2], 1 } };
	struct clause mixed[] = { { CLAUSE_ANY, 1, &items[0], 2 },
				  { CLAUSE_ANY, 1, &items[2], 1 } };

	(void)state;
	says(plain, 2, 1, "If question 4 (Gifts) is answered \"Yes\" and "
	     "question 3 (Missing at this hour) is answered \"Yes\", the "
	     "result is at least \"Refer today\".");
	says(mixed, 2, 1, "If question 1 (Danger now) is answered "
	     "\"Suspected\" or \"Yes\", or question 4 (Gifts) is answered "
	     "\"Yes\"; and question 3 (Missing at this hour) is answered "
	     "\"Yes\", the result is at least \"Refer today\".");
}

static void
every_sign_of_a_kind_is_called_so(void **state)
{
	struct item items[] = { { SAMPLE_WHERE, SEEN },
				{ SAMPLE_MISSING, SEEN },
				{ SAMPLE_GIFTS, SEEN },
				{ SAMPLE_SCHOOL, SEEN } };
	struct clause risk = { CLAUSE_ANY, 1, items, 2 };
	struct clause both = { CLAUSE_AT_LEAST, 2, items, 3 };
	struct clause more = { CLAUSE_ANY, 1, items, 4 };
	struct clause some = { CLAUSE_ANY, 1, &items[1], 2 };

	(void)state;
	says(&risk, 1, 1, "If any sign of risk (questions 2 and 3) is "
	     "answered \"Suspected\" or \"Yes\", the result is at least "
	     "\"Refer today\".");
	says(&both, 1, 1, "If at least 2 signs of harm or of risk (questions "
	     "2, 3 and 4) are answered \"Suspected\" or \"Yes\", the result "
	     "is at least \"Refer today\".");
	says(&more, 1, 1, "If any of questions 2 (Missing from home), 3 "
	     "(Missing at this hour), 4 (Gifts) and 5 (Trusts a teacher) is "
	     "answered \"Suspected\" or \"Yes\", the result is at least "
	     "\"Refer today\".");
	says(&some, 1, 1, "If any of questions 2 (Missing from home) and 4 "
	     "(Gifts) is answered \"Suspected\" or \"Yes\", the result is at "
	     "least \"Refer today\".");
}

static void
an_answer_is_its_label_to_the_colon_where_that_tells_it_apart(void **state)
{
	struct choice choices[] = {
		{ .label = (char[]){ "Yes: seen" } },
		{ .label = (char[]){ "Yes: heard" } },
		{ .label = (char[]){ "No: not so" } },
		{ .label = (char[]){ "13:30 or later" } },
	};
	const struct scale scale = { NULL, choices, 4 };
	struct buf b = { 0 };

	(void)state;
	phrase_answers(&b, &scale, 1u << 1 | 1u << 3 | 1u << 4);
	assert_text(buf_text(&b), "\"Yes: seen\", \"No\" or \"13:30 or "
		    "later\"");
	buf_done(&b);
}

static void
what_an_answer_gives_is_said(void **state)
{
	static const struct {
		size_t indicator;
		unsigned value;
		const char *gives;
	} cases[] = {
		{ SAMPLE_MISSING, SAMPLE_NO, "no points" },
		{ SAMPLE_MISSING, SAMPLE_MAYBE, "3 points, counts as present" },
		{ SAMPLE_SCHOOL, SAMPLE_YES, "takes 1 point off, counts as "
		  "present" },
		{ SAMPLE_MISSING, SAMPLE_UNKNOWN, "leaves the question open" },
		{ SAMPLE_DANGER, SAMPLE_NO, "" },
		{ SAMPLE_DANGER, SAMPLE_YES, "counts as present" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct buf b = { 0 };

		phrase_gives(&b, &sample_list, cases[i].indicator,
			     cases[i].value);
		assert_text(buf_text(&b), cases[i].gives);
		buf_done(&b);
	}
}

static void
scores_of(const struct checklist *list, size_t band, const char *words)
{
	struct buf b = { 0 };

	phrase_scores(&b, list, band, -1, 9);
	assert_text(buf_text(&b), words);
	buf_done(&b);
}

/* The same without rules, where the last band begins there or nowhere. */
static void
scores_from(bool scored, int32_t from, size_t band, const char *words)
{
	struct checklist list = sample_list;
	struct band bands[3];

	memcpy(bands, list.bands, sizeof bands);
	bands[2].scored = scored;
	bands[2].from = from;
	list.bands = bands;
	list.rule_count = 0;
	scores_of(&list, band, words);
}

static void
what_leads_to_a_band_is_said(void **state)
{
	(void)state;
	scores_of(&sample_list, 0, "-1 to 5 points");
	scores_of(&sample_list, 1, "6 points and more, or a rule; the highest "
		  "possible score is 9");
	scores_of(&sample_list, 2, "by a rule only");
	scores_of(&sample_bare, 0, "where no rule leads higher");
	scores_of(&sample_bare, 1, "by a rule only");
	scores_from(true, 7, 1, "6 points");
	scores_from(true, 7, 2, "7 points and more; the highest possible score "
		    "is 9");
	scores_from(true, 10, 2, "no answers give its points");
	scores_from(false, 0, 2, "only where a person raises the result to it");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(one_question_is_named_with_its_number),
		cmocka_unit_test(
		    questions_with_the_same_answers_are_said_together_in_order),
		cmocka_unit_test(questions_with_other_answers_are_told_apart),
		cmocka_unit_test(
		      several_clauses_are_joined_so_that_or_and_and_do_not_mix),
		cmocka_unit_test(every_sign_of_a_kind_is_called_so),
		cmocka_unit_test(
		 an_answer_is_its_label_to_the_colon_where_that_tells_it_apart),
		cmocka_unit_test(what_an_answer_gives_is_said),
		cmocka_unit_test(what_leads_to_a_band_is_said),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
