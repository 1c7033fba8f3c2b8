/* SPDX-License-Identifier: MIT */
#include "test.h"

#include "engine/history.h"
#include "support/recorded.h"
#include "support/sample.h"

#include <stdlib.h>
#include <string.h>

enum { DAYS = 86400, MOST = 4 };

static const struct recorded_step missing_yes[] = {
	{ 1, EVENT_ANSWER, "missing", 0, "yes" },
	{ 1, EVENT_ANSWER, "gifts", 0, "yes" },
	{ 1, EVENT_RESULT, "refer", 0, "Refer today" },
	{ 0 },
};
static const struct recorded_step missing_no[] = {
	{ 1, EVENT_ANSWER, "missing", 0, "no" },
	{ 1, EVENT_RESULT, "record", 0, "Write it down today" },
	{ 0 },
};
static const struct recorded_step open_no[] = {
	{ 1, EVENT_ANSWER, "missing", 0, "no" },
	{ 0 },
};
static const struct recorded_step look_again[] = {
	{ 1, EVENT_RESULT, "record", 0, "Write it down today" },
	{ 1, EVENT_REVIEW, "", 0, "2026-04-14" },
	{ 0 },
};

/* Up to four records, a day apart, and their history. */
struct times {
	struct record records[MOST];
	struct record_view views[MOST];
	struct checklist newer, other; /* borrow everything of the sample */
	struct history history;
};

static void
times_init(struct times *t)
{
	*t = (struct times){ .newer = sample_list, .other = sample_list };
	t->newer.bytes = sample_list.title;
	t->newer.size = strlen(sample_list.title);
	t->other.id = sample_list.title;
}

static void
add(struct times *t, const struct checklist *list, int day,
    const struct recorded_step *steps)
{
	size_t i = 0;

	while (t->views[i].record != NULL)
		i++;
	recorded_steps(&t->records[i], list, RECORDED_TIME + day * DAYS,
		       "Wren 3", steps);
	t->views[i] = (struct record_view){ &t->records[i], list };
}

static const struct history_entry *
entry(struct times *t, size_t which, const char *today)
{
	size_t count = 0;

	while (count < MOST && t->views[count].record != NULL)
		count++;
	history_init(&t->history, t->views, count, today);
	assert_number(t->history.count, count);
	return &t->history.entries[which];
}

static void
times_done(struct times *t)
{
	history_done(&t->history);
	for (size_t i = 0; i < MOST; i++)
		record_done(&t->records[i]);
}

static void
a_lower_outcome_is_seen_and_its_answers_named(void **state)
{
	const struct history_entry *e;
	struct times t;

	(void)state;
	times_init(&t);
	add(&t, &sample_list, 0, missing_yes);
	add(&t, &sample_list, 40, missing_no);
	e = entry(&t, 1, "2026-05-01");
	assert_true(e->lower);
	assert_false(e->new_version);
	assert_number(e->before, 0);
	assert_number(e->changes.count, 3);
	assert_text(e->changes.items[0],
		    "Missing from home: was \"yes\", now \"no\".");
	assert_text(e->changes.items[1], "Missing at this hour: was not "
		    "answered, not asked this time.");
	assert_text(e->changes.items[2],
		    "Gifts: was \"yes\", not answered this time.");
	assert_false(t.history.entries[0].lower);
	times_done(&t);
}

static void
what_is_not_finished_has_no_lower_outcome(void **state)
{
	const struct history_entry *e;
	struct times t;

	(void)state;
	times_init(&t);
	add(&t, &sample_list, 0, missing_yes);
	add(&t, &sample_list, 1, open_no);
	add(&t, &sample_list, 2, missing_no);
	e = entry(&t, 2, "2026-05-01");
	assert_false(e[-1].lower);
	assert_false(e[-1].finished);
	assert_number(e->before, 0);
	assert_true(e->lower);
	times_done(&t);
}

static void
other_checklists_and_damaged_records_are_never_compared(void **state)
{
	const struct history_entry *e;
	struct times t;

	(void)state;
	times_init(&t);
	add(&t, &sample_list, 0, missing_yes);
	add(&t, &t.other, 1, missing_no);
	add(&t, &sample_list, 2, missing_no);
	add(&t, &sample_list, 3, missing_no);
	t.records[2].partial = true;
	t.views[3].list = NULL;
	e = entry(&t, 0, "2026-05-01");
	for (size_t i = 0; i < 4; i++) {
		assert_number(e[i].before, NONE);
		assert_number(e[i].changes.count, 0);
		assert_false(e[i].lower);
	}
	assert_text(e[3].outcome, "");
	times_done(&t);
}

static void
another_version_is_told_apart(void **state)
{
	const struct history_entry *e;
	struct times t;

	(void)state;
	times_init(&t);
	add(&t, &sample_list, 0, missing_yes);
	add(&t, &t.newer, 1, missing_yes);
	e = entry(&t, 1, "2026-05-01");
	assert_true(e->new_version);
	assert_number(e->version.verdict, RESCORE_SAME);
	assert_number(e->changes.count, 0);
	assert_false(e->lower);
	times_done(&t);
}

static void
results_within_a_record_are_kept_with_their_reasons(void **state)
{
	static const struct recorded_step steps[] = {
		{ 1, EVENT_RESULT, "now", 0, "Call 999 now" },
		{ 1, EVENT_REASON, "", 0, "a slip" },
		{ 1, EVENT_RESULT, "record", 0, "Write it down today" },
		{ 1, EVENT_RESULT, "refer", 0, "Refer today" },
		{ 0 },
	};
	const struct history_entry *e;
	struct times t;

	(void)state;
	times_init(&t);
	add(&t, &sample_list, 0, steps);
	e = entry(&t, 0, "2026-05-01");
	assert_number(e->result_count, 3);
	assert_false(e->results[0].lower);
	assert_text(e->results[1].reason, "a slip");
	assert_true(e->results[1].lower);
	assert_text(e->results[2].reason, "");
	assert_false(e->results[2].lower);
	times_done(&t);
}

static void
stands(const char *today, enum history_review expected, int later,
       const struct recorded_step *steps)
{
	struct times t;

	times_init(&t);
	add(&t, &sample_list, 0, look_again);
	if (steps != NULL)
		add(&t, &t.other, later, steps);
	assert_number(entry(&t, 0, today)->review, expected);
	assert_text(t.history.entries[0].day, "2026-04-14");
	times_done(&t);
}

static void
a_day_to_look_again_is_due_until_somebody_did(void **state)
{
	(void)state;
	stands("2026-04-13", REVIEW_AHEAD, 0, NULL);
	stands("2026-04-14", REVIEW_DUE, 0, NULL);
	stands("2026-04-15", REVIEW_OVERDUE, 0, NULL);
	stands("2026-05-15", REVIEW_OVERDUE, 10, missing_no);
	stands("2026-05-15", REVIEW_MET, 10, look_again);
	stands("2026-05-15", REVIEW_MET, 42, missing_no);
	stands("2026-05-15", REVIEW_MET, 43, missing_no);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
			a_lower_outcome_is_seen_and_its_answers_named),
		cmocka_unit_test(what_is_not_finished_has_no_lower_outcome),
		cmocka_unit_test(
		other_checklists_and_damaged_records_are_never_compared),
		cmocka_unit_test(another_version_is_told_apart),
		cmocka_unit_test(
			results_within_a_record_are_kept_with_their_reasons),
		cmocka_unit_test(
			a_day_to_look_again_is_due_until_somebody_did),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
