/* SPDX-License-Identifier: MIT */
/*
 * Every claim is what trying all sets of answers finds, on many small lists
 * drawn by chance; and every witness shows what it is said to show.
 */
#include "test.h"

#include "engine/score.h"
#include "proof/prove.h"
#include "support/chance.h"

#include <stdlib.h>
#include <string.h>

enum { LISTS = 2500, SETS = 3125 /* CHANCE_VALUES to the CHANCE_SIGNS */ };

/* All outcomes of a list, by the number of a set of answers. */
struct table {
	const struct checklist *list;
	uint8_t sets[SETS][CHANCE_SIGNS];
	uint8_t outcome[SETS];
	size_t size[SETS]; /* answers given */
};

static void
fill(struct table *t, const struct checklist *list)
{
	t->list = list;
	for (size_t n = 0; n < SETS; n++) {
		size_t left = n;

		t->size[n] = 0;
		for (size_t i = 0; i < CHANCE_SIGNS; i++) {
			t->sets[n][i] = (uint8_t)(left % CHANCE_VALUES);
			t->size[n] += t->sets[n][i] != 0;
			left /= CHANCE_VALUES;
		}
		t->outcome[n] = (uint8_t)chance_outcome(list, t->sets[n],
							NONE, NONE);
	}
}

/* The number of the same set with one answer changed. */
static size_t
with(const struct table *t, size_t n, size_t i, unsigned value)
{
	size_t weight = 1;

	for (size_t k = 0; k < i; k++)
		weight *= CHANCE_VALUES;
	return n - t->sets[n][i] * weight + value * weight;
}

static size_t
number(const uint8_t *values)
{
	size_t n = 0;

	for (size_t i = CHANCE_SIGNS; i-- > 0;)
		n = n * CHANCE_VALUES + values[i];
	return n;
}

static const struct claim *
claim_of(const struct proof *p, enum claim_kind kind, size_t at,
	 unsigned value)
{
	for (size_t i = 0; i < p->count; i++)
		if (p->claims[i].kind == kind && p->claims[i].at == at &&
		    (kind != CLAIM_ANSWER || p->claims[i].value == value))
			return &p->claims[i];
	return NULL;
}

static void
verdict_is(const struct proof *p, enum claim_kind kind, size_t at,
	   unsigned value, bool holds)
{
	const struct claim *claim = claim_of(p, kind, at, value);

	assert_non_null(claim);
	assert_number(claim->verdict,
		      holds ? VERDICT_PROVED : VERDICT_REFUTED);
}

/* Points of a set, which must lie within what the proof says there can be. */
static void
check_span(const struct proof *p, const struct table *t)
{
	for (size_t n = 0; n < SETS; n++) {
		struct answers answers = { .count = CHANCE_SIGNS,
			.values = (uint8_t *)t->sets[n], .raised = NONE };
		struct score score;

		score_answers(&score, t->list, &answers);
		assert_true(score.points >= p->lowest &&
			    score.points <= p->highest);
		score_done(&score);
	}
}

static void
check_bands(const struct proof *p, const struct table *t)
{
	for (size_t b = 0; b < t->list->band_count; b++) {
		const struct claim *claim = claim_of(p, CLAIM_REACHED, b, 0);
		size_t least = SETS;

		for (size_t n = 0; n < SETS; n++)
			if (t->outcome[n] == b && t->size[n] < least)
				least = t->size[n];
		verdict_is(p, CLAIM_REACHED, b, 0, least < SETS);
		if (least == SETS)
			continue;
		assert_true(claim->smallest);
		assert_number(t->outcome[number(claim->witness)], b);
		assert_number(t->size[number(claim->witness)], least);
	}
}

/* Does a value of a question ever lead elsewhere than none? */
static bool
has_effect(const struct table *t, size_t i, unsigned value)
{
	for (size_t n = 0; n < SETS; n++)
		if (t->sets[n][i] == 0 &&
		    t->outcome[n] != t->outcome[with(t, n, i, value)])
			return true;
	return false;
}

/* Does it ever decide whether a rule that says something fires? */
static bool
advises(const struct table *t, size_t i, unsigned value)
{
	for (size_t r = 0; r < t->list->rule_count; r++)
		for (size_t n = 0; t->list->rules[r].steps.count && n < SETS;
		     n++)
			if (t->sets[n][i] == 0 &&
			    chance_fires(t->list, t->sets[n], r) !=
			    chance_fires(t->list, t->sets[with(t, n, i,
							       value)], r))
				return true;
	return false;
}

static void
check_effects(const struct proof *p, const struct table *t)
{
	for (size_t i = 0; i < CHANCE_SIGNS; i++) {
		bool any = false;

		for (unsigned v = 1; v < CHANCE_VALUES; v++) {
			bool effect = has_effect(t, i, v);
			bool matters = effect || advises(t, i, v);
			const struct claim *claim =
				claim_of(p, CLAIM_ANSWER, i, v);

			any |= matters;
			if (claim == NULL) {
				assert_false(matters);
				continue;
			}
			verdict_is(p, CLAIM_ANSWER, i, v, matters);
			if (effect)
				assert_true(t->outcome[number(claim->witness)]
					    != t->outcome[number(
						    claim->against)]);
		}
		verdict_is(p, CLAIM_QUESTION, i, 0, any);
	}
}

static void
check_asked(const struct proof *p, const struct table *t)
{
	for (size_t i = 0; i < CHANCE_SIGNS; i++) {
		bool ever = false;

		if (t->list->indicators[i].gate == NONE) {
			assert_null(claim_of(p, CLAIM_ASKED, i, 0));
			continue;
		}
		for (size_t n = 0; n < SETS; n++)
			ever |= chance_asked(t->list, t->sets[n], i);
		verdict_is(p, CLAIM_ASKED, i, 0, ever);
		if (ever)
			assert_true(chance_asked(t->list,
				claim_of(p, CLAIM_ASKED, i, 0)->witness, i));
	}
}

/* May raising i from one value to another go the wrong way? */
static bool
goes_wrong(const struct table *t, size_t i, unsigned from, unsigned to)
{
	bool protects = t->list->indicators[i].kind == KIND_PROTECTIVE;

	for (size_t n = 0; n < SETS; n++) {
		unsigned before, after;

		if (t->sets[n][i] != 0)
			continue;
		before = t->outcome[with(t, n, i, from)];
		after = t->outcome[with(t, n, i, to)];
		if (protects ? after > before : after < before)
			return true;
	}
	return false;
}

static void
check_rises(const struct proof *p, const struct table *t)
{
	bool third = t->list->scales[0].choices[2].role == CHOICE_LEVEL;

	for (size_t i = 0; i < CHANCE_SIGNS; i++) {
		const struct claim *claim = claim_of(p, CLAIM_RISES, i, 0);
		unsigned before, after;
		bool wrong = goes_wrong(t, i, 1, 2) ||
			(third && goes_wrong(t, i, 2, 3));

		verdict_is(p, CLAIM_RISES, i, 0, !wrong);
		if (!wrong)
			continue;
		before = t->outcome[number(claim->against)];
		after = t->outcome[number(claim->witness)];
		assert_number(claim->witness[i], claim->value);
		assert_true(t->list->indicators[i].kind == KIND_PROTECTIVE ?
			    after > before : after < before);
	}
}

static void
check_harm(const struct proof *p, const struct table *t)
{
	for (size_t i = 0; i < CHANCE_SIGNS; i++) {
		const struct claim *claim = claim_of(p, CLAIM_HARM, i, 0);
		bool low = false;

		if (t->list->indicators[i].kind != KIND_HARM) {
			assert_null(claim);
			continue;
		}
		for (size_t n = 0; n < SETS; n++)
			low |= t->sets[n][i] != 0 && t->outcome[n] == 0 &&
				t->list->scales[0].choices
					[t->sets[n][i] - 1].present &&
				chance_asked(t->list, t->sets[n], i);
		verdict_is(p, CLAIM_HARM, i, 0, !low);
		if (!low)
			continue;
		assert_number(t->outcome[number(claim->witness)], 0);
		assert_true(chance_asked(t->list, claim->witness, i));
		assert_number(claim->witness[i], claim->value);
	}
}

static void
check_reason(const struct table *t, const struct claim *claim)
{
	const struct rule *rule = &t->list->rules[claim->at];

	for (size_t n = 0; n < SETS; n++) {
		if (!chance_fires(t->list, t->sets[n], claim->at))
			continue;
		assert_true(claim->reason != REASON_NEVER);
		if (claim->reason == REASON_SHADOWED) {
			assert_true(chance_fires(t->list, t->sets[n],
						 claim->other));
			assert_true(t->list->rules[claim->other].floor >=
				    rule->floor);
		}
	}
	assert_true(claim->reason != REASON_NONE);
}

static void
check_rules(const struct proof *p, const struct table *t)
{
	for (size_t r = 0; r < t->list->rule_count; r++) {
		size_t floor = t->list->rules[r].floor;
		bool fires = false, lifts = false;

		for (size_t n = 0; n < SETS; n++) {
			fires |= chance_fires(t->list, t->sets[n], r);
			lifts |= t->outcome[n] != chance_outcome(t->list,
				t->sets[n], r, NONE);
		}
		verdict_is(p, CLAIM_FIRES, r, 0, fires);
		if (fires)
			assert_true(chance_fires(t->list, claim_of(p,
				CLAIM_FIRES, r, 0)->witness, r));
		if (floor == NONE)
			continue;
		verdict_is(p, CLAIM_FLOOR, r, 0, lifts);
		if (!lifts)
			check_reason(t, claim_of(p, CLAIM_FLOOR, r, 0));
	}
}

static void
check_caps(const struct proof *p, const struct table *t)
{
	for (size_t g = 0; g < t->list->group_count; g++) {
		bool ever = false;

		if (!t->list->groups[g].capped) {
			assert_null(claim_of(p, CLAIM_CAP, g, 0));
			continue;
		}
		for (size_t n = 0; n < SETS; n++)
			ever |= t->outcome[n] != chance_outcome(t->list,
				t->sets[n], NONE, g);
		verdict_is(p, CLAIM_CAP, g, 0, ever);
	}
}

static void
claims_are_what_trying_everything_finds(void **unused)
{
	static struct chance chance;
	static struct table table;

	(void)unused;
	chance_seed(1);
	for (size_t n = 0; n < LISTS; n++) {
		struct proof proof;

		chance_list(&chance);
		fill(&table, &chance.list);
		proof_init(&proof, &chance.list, PROOF_STATES);
		assert_true(proof.whole);
		if (n % 8 == 0)
			check_span(&proof, &table);
		check_bands(&proof, &table);
		check_asked(&proof, &table);
		check_effects(&proof, &table);
		check_rules(&proof, &table);
		check_caps(&proof, &table);
		check_rises(&proof, &table);
		check_harm(&proof, &table);
		proof_done(&proof);
	}
}

/* What is claimed, found out by trying everything. */
static bool
truth(const struct table *t, const struct claim *c)
{
	bool third = t->list->scales[0].choices[2].role == CHOICE_LEVEL;
	bool found = false;

	for (size_t n = 0; n < SETS; n++) {
		const uint8_t *set = t->sets[n];

		found |= (c->kind == CLAIM_REACHED && t->outcome[n] == c->at) ||
			(c->kind == CLAIM_ASKED &&
			 chance_asked(t->list, set, c->at)) ||
			(c->kind == CLAIM_CAP && t->outcome[n] !=
			 chance_outcome(t->list, set, NONE, c->at)) ||
			(c->kind == CLAIM_FIRES &&
			 chance_fires(t->list, set, c->at)) ||
			(c->kind == CLAIM_FLOOR && t->outcome[n] !=
			 chance_outcome(t->list, set, c->at, NONE)) ||
			(c->kind == CLAIM_HARM && set[c->at] != 0 &&
			 t->outcome[n] == 0 && t->list->scales[0].choices
				[set[c->at] - 1].present &&
			 chance_asked(t->list, set, c->at));
	}
	if (c->kind == CLAIM_HARM)
		return !found;
	if (c->kind == CLAIM_RISES)
		return !goes_wrong(t, c->at, 1, 2) &&
			!(third && goes_wrong(t, c->at, 2, 3));
	for (unsigned v = 1; c->kind == CLAIM_QUESTION && v < CHANCE_VALUES;
	     v++)
		found |= has_effect(t, c->at, v) || advises(t, c->at, v);
	if (c->kind == CLAIM_ANSWER)
		return has_effect(t, c->at, c->value) ||
			advises(t, c->at, c->value);
	return found;
}

static void
check_smallest(const struct table *t, const struct claim *c)
{
	for (size_t n = 0; n < SETS; n++)
		if (t->outcome[n] == c->at)
			assert_true(t->size[n] >=
				    t->size[number(c->witness)]);
}

/* A list too large to lay out: what is said holds, and most is said. */
static void
what_is_only_looked_for_is_never_wrong(void **unused)
{
	static struct chance chance;
	static struct table table;
	size_t decided = 0, all = 0;

	(void)unused;
	chance_seed(2);
	for (size_t n = 0; n < LISTS / 5; n++) {
		struct proof proof;

		chance_list(&chance);
		fill(&table, &chance.list);
		proof_init(&proof, &chance.list, 0);
		assert_false(proof.whole);
		for (size_t i = 0; i < proof.count; i++) {
			const struct claim *c = &proof.claims[i];

			all++;
			if (c->verdict == VERDICT_UNDECIDED)
				continue;
			decided++;
			if (c->smallest)
				check_smallest(&table, c);
			assert_number(c->verdict, truth(&table, c) ?
				      VERDICT_PROVED : VERDICT_REFUTED);
		}
		proof_done(&proof);
	}
	assert_true(decided * 10 > all * 6);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_is_only_looked_for_is_never_wrong),
		cmocka_unit_test(claims_are_what_trying_everything_finds),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
