/* SPDX-License-Identifier: MIT */
/* The way through a workshop, and what its counts come to. */
#include "test.h"

#include "engine/workshop.h"
#include "support/chance.h"
#include "support/small.h"

#include <string.h>

enum { DANGER, MISSING, AWAY, ATTENDANCE, BAND, FIRST, BY };
enum { READING = 1, AFTER = 2 };

/* --- Moving --------------------------------------------------------------- */

static void
back_leads_where_next_came_from(void **state)
{
	struct small *s = *state;

	chance_seed(5);
	for (int walk = 0; walk < 1000; walk++) {
		s->w.at = 0;
		if (walk % 10 == 0)
			small_fill(&s->w);
		s->w.at = 0;
		for (int i = 0; i < 60; i++) {
			size_t at = s->w.at;

			if (chance_below(3) > 0 ? workshop_next(&s->w) :
			    workshop_back(&s->w)) {
				size_t to = s->w.at;

				assert_true(to < s->w.step_count && to != at);
				assert_true(to > at ? workshop_back(&s->w) :
					    workshop_next(&s->w));
				assert_number(s->w.at, at);
				s->w.at = to;
			} else {
				assert_true(at == 0 ||
					    at + 1 == s->w.step_count);
			}
		}
	}
}

/* Is the step of the follow-up passed over, both ways? */
static bool
passed_over(struct workshop *w)
{
	size_t step = workshop_find(w, READING, 0, AWAY);
	bool on, back;

	w->at = step - 1;
	workshop_next(w);
	on = w->at != step;
	w->at = step + 1;
	workshop_back(w);
	back = w->at != step;
	assert_true(on == back);
	return on;
}

static void
a_follow_up_is_passed_over_when_nobody_opens_it(void **state)
{
	struct small *s = *state;
	struct workshop *w = &s->w;
	uint16_t *counts = workshop_hands(w, READING, 0,
					  MISSING)->by[ROLE_YOUTH];

	assert_false(passed_over(w));
	counts[0] = 8;
	assert_true(passed_over(w));
	counts[1] = 1;
	assert_false(passed_over(w));
	counts[1] = 0;
	counts[3] = 2; /* not known opens nothing */
	assert_true(passed_over(w));
	workshop_sheet(w, ROLE_NONE, 0)->values[MISSING] = 3;
	assert_false(passed_over(w));
	workshop_hands(w, 0, 0, MISSING)->by[ROLE_NONE][0] = 3;
	assert_false(passed_over(w));
}

static void
time_is_spent_at_the_stage_of_the_step(void **state)
{
	struct small *s = *state;

	s->w.at = workshop_find(&s->w, READING, 0, AWAY);
	workshop_spend(&s->w, 90);
	workshop_spend(&s->w, 5);
	workshop_spend(&s->w, -3600);
	workshop_spend(&s->w, INT64_MAX);
	assert_number(s->w.stages[2].seconds, 95);
	for (size_t i = 0; i < s->w.stage_count; i++)
		assert_true(i == 2 || s->w.stages[i].seconds == 0);
}

/* --- Topics --------------------------------------------------------------- */

static void
votes_have_words_and_no_letters(void **state)
{
	static const char *const words[VOTE_COUNT][6] = {
		{ "Ring now", "Tell your lead", "Write it down" },
		{ "The safeguarding lead", "Children's Services",
		  "Police: 999, now", "Police: 101", "A parent or carer",
		  "Nobody yet" },
		{ "Now, before anything else", "Before the end of today",
		  "Within a week", "Later, or when there is more" },
	};
	static const size_t labels[VOTE_COUNT] = { 3, 6, 4 };
	struct small *s = *state;

	for (size_t v = 0; v < VOTE_COUNT; v++) {
		struct topic t = workshop_topic(&s->w, BAND + v);

		assert_true(t.vote);
		assert_number(t.which, v);
		assert_number(t.labels, labels[v]);
		for (size_t k = 0; k < t.labels; k++) {
			assert_text(workshop_words(&s->w, BAND + v, k),
				    words[v][k]);
			assert_number(workshop_letter(&s->w, BAND + v, k), 0);
		}
	}
}

static void
models_are_of_the_child(void **state)
{
	struct small *s = *state;

	assert_number(workshop_model(&s->w, 0, MISSING), 1);
	assert_number(workshop_model(&s->w, 1, MISSING), 0);
	assert_true(workshop_model(&s->w, 1, AWAY) == NONE);
	assert_number(workshop_model(&s->w, 0, BAND), 1); /* tell */
	assert_number(workshop_model(&s->w, 1, BAND), 2); /* low */
	assert_true(workshop_model(&s->w, 0, FIRST) == NONE);
	assert_number(workshop_letter(&s->w, MISSING, 1), 'p');
}

/* --- Counts --------------------------------------------------------------- */

/* Every hand and every sheet, one by one. */
static unsigned
naive(const struct workshop *w, int role, size_t round, size_t child,
      size_t topic, size_t label)
{
	unsigned sum = workshop_hands(w, round, child,
				      topic)->by[role][label];

	for (size_t i = 0; i < w->sheet_count; i++) {
		const struct sheet *s = &w->sheets[i];

		if (round == READING && topic <= ATTENDANCE &&
		    s->child == child && s->role == (enum role)role &&
		    s->values[topic] == label + 1)
			sum++;
	}
	return sum;
}

static void
check_counts(const struct workshop *w, size_t round, size_t child,
	     size_t topic)
{
	unsigned given = 0;

	for (size_t k = 0; k < workshop_topic(w, topic).labels; k++) {
		unsigned all = 0;

		for (int r = 0; r < ROLE_COUNT; r++) {
			unsigned one = naive(w, r, round, child, topic, k);

			assert_number(workshop_count_role(w, (enum role)r,
				round, child, topic, k), one);
			all += one;
		}
		assert_number(workshop_count(w, round, child, topic, k), all);
		given += all;
	}
	assert_number(workshop_given(w, round, child, topic), given);
}

/* What may be shown lets nobody subtract the few from the total. */
static void
check_roles(const struct workshop *w, size_t round, size_t child,
	    size_t topic)
{
	bool shown[ROLE_COUNT];
	unsigned rest = workshop_given(w, round, child, topic);

	if (!workshop_roles(w, round, child, topic, shown))
		return;
	assert_false(shown[ROLE_NONE]);
	for (int r = 0; r < ROLE_COUNT; r++) {
		unsigned sum = 0;

		for (size_t k = 0; k < workshop_topic(w, topic).labels; k++)
			sum += naive(w, r, round, child, topic, k);
		assert_true(!shown[r] || sum >= 5);
		rest -= shown[r] ? sum : 0;
	}
	assert_true(rest == 0 || rest >= 5);
}

static void
counts_are_hands_and_sheets(void **state)
{
	(void)state;
	chance_seed(9);
	for (int i = 0; i < 60; i++) {
		struct small s;

		small_init(&s);
		small_fill(&s.w);
		for (size_t r = 0; r < s.w.rounds; r++)
			for (size_t c = 0; c < 2; c++)
				for (size_t t = 0; t < s.w.topics; t++) {
					check_counts(&s.w, r, c, t);
					check_roles(&s.w, r, c, t);
				}
		small_done(&s);
	}
}

static void
before_is_the_last_round_with_answers(void **state)
{
	struct small *s = *state;

	assert_true(workshop_before(&s->w, 0, 0, BAND) == NONE);
	assert_true(workshop_before(&s->w, AFTER, 0, BAND) == NONE);
	workshop_hands(&s->w, 0, 0, BAND)->by[ROLE_NONE][0] = 1;
	assert_number(workshop_before(&s->w, AFTER, 0, BAND), 0);
	assert_true(workshop_before(&s->w, 0, 0, BAND) == NONE);
	assert_true(workshop_before(&s->w, AFTER, 1, BAND) == NONE);
	workshop_hands(&s->w, READING, 0, BAND)->by[ROLE_OTHER][2] = 1;
	assert_number(workshop_before(&s->w, AFTER, 0, BAND), READING);
	workshop_sheet(&s->w, ROLE_NONE, 1)->values[MISSING] = 1;
	assert_number(workshop_before(&s->w, AFTER, 1, MISSING), READING);
}

/* --- The room ------------------------------------------------------------- */

static const char *const sheets[] = { "nynn", "np--", "ynyn", "----", "nnny" };

static void
sheets_are_the_room_that_answers_are(void **state)
{
	struct small *s = *state;
	const struct checklist *list = &s->study.list;
	struct room all, room;
	struct buf why = { 0 };

	room_init(&all, list, &s->study.children[1]);
	for (size_t q = 0; q < 4; q++)
		room_unit(&all, list->indicators[q].id,
			  strlen(list->indicators[q].id));
	for (size_t i = 0; i < sizeof sheets / sizeof *sheets; i++) {
		size_t labels[4];

		for (size_t q = 0; q < 4; q++)
			labels[q] = sheets[i][q] == '-' ? NONE :
				room_label(&all, q, &sheets[i][q], 1);
		room_add(&all, labels, NULL, false);
		assert_true(workshop_letters(&s->w, (enum role)i, 1, sheets[i],
					     &why));
	}
	workshop_room(&room, &s->w, READING, 1);
	assert_true(room.child == &s->study.children[1]);
	assert_true(room.people == all.people && room.people == 5);
	assert_true(room.outcomes == all.outcomes && room.outcomes == 5);
	for (size_t b = 0; b < list->band_count; b++)
		assert_true(room.bands[b] == all.bands[b]);
	for (size_t q = 0; q < 4; q++)
		for (size_t k = 0; k < CHOICES_MAX; k++)
			assert_true(counts_row(&room.counts, q)[k] ==
				    counts_row(&all.counts, q)[k]);
	room_done(&room);
	workshop_room(&room, &s->w, READING, 0);
	assert_true(room.people == 0 && room.outcomes == 0);
	room_done(&room);
	workshop_room(&room, &s->w, AFTER, 1);
	assert_true(room.people == 0);
	room_done(&room);
	room_done(&all);
}

/* Whose hands they are nobody knows, and so not what they lead to. */
static void
hands_are_people_without_an_outcome(void **state)
{
	struct small *s = *state;
	struct buf why = { 0 };
	struct room room;
	struct room_result result;

	assert_true(workshop_letters(&s->w, ROLE_NONE, 0, "ny--", &why));
	assert_true(workshop_take(&s->w, READING, 0, MISSING,
				  "3 1; police: y2", &why));
	assert_true(workshop_take(&s->w, READING, 0, ATTENDANCE, "4", &why));
	assert_true(workshop_take(&s->w, READING, 0, BAND, "90", &why));
	workshop_room(&room, &s->w, READING, 0);
	room_result(&result, &room);
	assert_true(room.people == 7 && room.outcomes == 1);
	assert_true(result.units[MISSING].given == 7);
	assert_true(room_share(&result, MISSING, 2).count == 3);
	room_result_done(&result);
	room_done(&room);
}

#define test(f) cmocka_unit_test_setup_teardown(f, small_setup, small_teardown)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		test(back_leads_where_next_came_from),
		test(a_follow_up_is_passed_over_when_nobody_opens_it),
		test(time_is_spent_at_the_stage_of_the_step),
		test(votes_have_words_and_no_letters),
		test(models_are_of_the_child),
		cmocka_unit_test(counts_are_hands_and_sheets),
		test(before_is_the_last_round_with_answers),
		test(sheets_are_the_room_that_answers_are),
		test(hands_are_people_without_an_outcome),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
