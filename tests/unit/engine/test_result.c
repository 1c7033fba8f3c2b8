/* SPDX-License-Identifier: MIT */
/* What a result says first: steps and calls in order, and raising it. */
#include "test.h"

#include "engine/result.h"

#include <stdlib.h>
#include <string.h>

enum { SIGNS = 5, RULES = 5 };

/* Whom the steps and calls below are named after. */
static char low_band[] = "low band", high_band[] = "high band",
	    plain[] = "plain", floored[] = "floor", first[] = "first",
	    now[] = "now", last[] = "last", a[] = "a", b[] = "b", c[] = "c",
	    nobody[] = "nobody";
static char *low_step[] = { low_band }, *high_step[] = { high_band },
	    *plain_step[] = { plain }, *floor_step[] = { floored, plain },
	    *first_step[] = { first }, *now_step[] = { now },
	    *last_step[] = { last }, *one[] = { a }, *two[] = { b, a },
	    *none[] = { nobody, c };

static struct choice choices[] = {
	{ (char *)"no", (char *)"No", (char *)"no", 'n', false, CHOICE_LEVEL },
	{ (char *)"yes", (char *)"Yes", (char *)"yes", 'y', true,
	  CHOICE_LEVEL },
	{ (char *)"unknown", (char *)"?", (char *)"?", 'd', false,
	  CHOICE_UNKNOWN },
};

enum { NO = 1, YES, UNKNOWN };

struct fixture {
	struct scale scale;
	struct group group;
	struct indicator signs[SIGNS];
	struct item items[RULES];
	struct clause clauses[RULES];
	struct rule rules[RULES];
	struct band bands[2];
	struct contact contacts[3];
	struct checklist list;
	struct answers answers;
	struct result result;
};

static void
make_signs(struct fixture *f)
{
	for (size_t i = 0; i < SIGNS; i++) {
		f->signs[i] = (struct indicator){ .id = (char *)"sign",
						  .kind = KIND_RISK,
						  .gate = NONE };
		f->items[i] = (struct item){ i, 1u << YES };
		f->clauses[i] = (struct clause){ CLAUSE_ANY, 1, &f->items[i],
						 1 };
		f->rules[i] = (struct rule){ .id = (char *)"rule",
					     .clauses = &f->clauses[i],
					     .count = 1,
					     .floor = NONE };
	}
}

/* Rule i fires with sign i. The file has what is urgent last. */
static void
make_rules(struct fixture *f)
{
	f->rules[0].steps = (struct texts){ plain_step, 1 };
	f->rules[0].calls = (struct texts){ one, 1 };
	f->rules[1].steps = (struct texts){ floor_step, 2 };
	f->rules[1].floor = 1;
	f->rules[2].steps = (struct texts){ first_step, 1 };
	f->rules[2].calls = (struct texts){ two, 2 };
	f->rules[2].first = true;
	f->rules[3].steps = (struct texts){ now_step, 1 };
	f->rules[3].calls = (struct texts){ none, 2 };
	f->rules[3].interrupt = true;
	f->rules[4].steps = (struct texts){ last_step, 1 };
}

static int
setup(void **state)
{
	struct fixture *f = mem_alloc(1, sizeof *f);

	make_signs(f);
	make_rules(f);
	f->scale = (struct scale){ (char *)"s", choices, 3 };
	f->bands[0] = (struct band){ .id = (char *)"low",
				     .title = (char *)"Low",
				     .steps = { low_step, 1 } };
	f->bands[1] = (struct band){ .id = (char *)"high",
				     .title = (char *)"High",
				     .steps = { high_step, 1 },
				     .calls = { one, 1 } };
	f->contacts[0].id = a;
	f->contacts[1].id = b;
	f->contacts[2].id = c;
	f->list = (struct checklist){ .groups = &f->group,
				      .group_count = 1,
				      .scales = &f->scale,
				      .scale_count = 1,
				      .indicators = f->signs,
				      .indicator_count = SIGNS,
				      .bands = f->bands,
				      .band_count = 2,
				      .rules = f->rules,
				      .rule_count = RULES };
	f->list.contacts.items = f->contacts;
	f->list.contacts.count = 3;
	answers_init(&f->answers, &f->list);
	*state = f;
	return 0;
}

static int
teardown(void **state)
{
	struct fixture *f = *state;

	answers_done(&f->answers);
	free(f);
	return 0;
}

static void
say_yes(struct fixture *f, const char *signs)
{
	for (; *signs; signs++)
		f->answers.values[*signs - '0'] = YES;
}

/* "step, step / call call" of these signs. */
static void
expect(struct fixture *f, const char *signs, const char *expected)
{
	struct buf out = { 0 };

	say_yes(f, signs);
	result_init(&f->result, &f->list, &f->answers);
	for (size_t i = 0; i < f->result.step_count; i++)
		buf_printf(&out, "%s%s", i ? ", " : "", f->result.steps[i]);
	buf_puts(&out, " /");
	for (size_t i = 0; i < f->result.call_count; i++)
		buf_printf(&out, " %s", f->result.calls[i]->id);
	assert_text(buf_text(&out), expected);
	buf_done(&out);
	result_done(&f->result);
}

static void
without_a_rule_only_the_band_speaks(void **state)
{
	expect(*state, "", "low band /");
}

static void
urgent_then_whom_to_call_then_floors_then_file(void **state)
{
	expect(*state, "01234",
	       "now, first, floor, plain, last, high band / c b a");
}

static void
rules_without_a_floor_come_after_those_with_one(void **state)
{
	expect(*state, "14", "floor, plain, last, high band / a");
}

static void
each_step_is_said_once_and_each_is_called_once(void **state)
{
	expect(*state, "01", "floor, plain, high band / a");
}

static void
a_band_that_says_first_comes_before_any_rule(void **state)
{
	struct fixture *f = *state;

	f->bands[1].first = true;
	expect(f, "013", "high band, now, floor, plain / a c");
}

static void
rules_are_listed_with_the_highest_floor_first(void **state)
{
	struct fixture *f = *state;

	say_yes(f, "013");
	result_init(&f->result, &f->list, &f->answers);
	assert_number(f->result.rule_count, 3);
	assert_number(f->result.rules[0], 1);
	assert_number(f->result.rules[1], 0);
	assert_number(f->result.rules[2], 3);
	result_done(&f->result);
}

static void
signs_are_counted_but_not_circumstances_nor_ours(void **state)
{
	struct fixture *f = *state;

	f->signs[0].kind = KIND_CONTEXT;
	f->signs[1].project = true;
	say_yes(f, "012");
	f->answers.values[3] = UNKNOWN;
	result_init(&f->result, &f->list, &f->answers);
	assert_number(f->result.tally.signs, 3);
	assert_number(f->result.tally.present, 1);
	assert_number(f->result.tally.unknown, 1);
	assert_number(f->result.tally.unanswered, 1);
	result_done(&f->result);
}

static bool
raise_to(struct fixture *f, const char *band, const char *because,
	 enum diag_code code)
{
	struct diags diags = { 0 };
	bool raised = result_raise(&f->answers, &f->list, band, because,
				   &diags);

	assert_number(diags.count, !raised);
	if (!raised)
		assert_number(diags.items[0].code, code);
	diags_done(&diags);
	return raised;
}

static void
judgement_raises_with_a_reason_and_the_band_speaks(void **state)
{
	struct fixture *f = *state;

	assert_true(raise_to(f, "high", "I know the car.", 0));
	assert_text(f->answers.because, "I know the car.");
	expect(f, "", "high band / a");
}

static void
a_reason_may_be_part_of_the_one_before(void **state)
{
	struct fixture *f = *state;

	assert_true(raise_to(f, "high", "No. It is so.", 0));
	assert_true(raise_to(f, "high", f->answers.because + 4, 0));
	assert_text(f->answers.because, "It is so.");
}

static void
nothing_is_raised_without_a_reason_or_to_what_it_is(void **state)
{
	struct fixture *f = *state;

	assert_false(raise_to(f, "high", NULL, DIAG_RAISE_REASON));
	assert_false(raise_to(f, "high", " \t\n", DIAG_RAISE_REASON));
	assert_false(raise_to(f, "low", "So.", DIAG_RAISE_LOW));
	assert_false(raise_to(f, "hihg", "So.", DIAG_BAND_UNKNOWN));
	say_yes(f, "1");
	assert_false(raise_to(f, "high", "So.", DIAG_RAISE_LOW));
	assert_true(f->answers.raised == NONE);
	assert_null(f->answers.because);
}

int
main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)
	const struct CMUnitTest tests[] = {
		TEST(without_a_rule_only_the_band_speaks),
		TEST(urgent_then_whom_to_call_then_floors_then_file),
		TEST(rules_without_a_floor_come_after_those_with_one),
		TEST(each_step_is_said_once_and_each_is_called_once),
		TEST(a_band_that_says_first_comes_before_any_rule),
		TEST(rules_are_listed_with_the_highest_floor_first),
		TEST(signs_are_counted_but_not_circumstances_nor_ours),
		TEST(judgement_raises_with_a_reason_and_the_band_speaks),
		TEST(a_reason_may_be_part_of_the_one_before),
		TEST(nothing_is_raised_without_a_reason_or_to_what_it_is),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
