/* SPDX-License-Identifier: MIT */
/**
 * The arithmetic of score.h and range.h, laid out once for a checklist so that
 * millions of sets of answers can be scored: the same results, from additions
 * of a few words. tests/unit/engine/test_abacus.c holds the two together.
 *
 * Every answer is a few words. Those of a set of answers are added up (the
 * first `sums` words) or laid over each other (the others); what comes out
 * holds the sum of every group and how far every clause of a rule is met.
 */
#ifndef ENGINE_ABACUS_H
#define ENGINE_ABACUS_H

#include "model/answers.h"
#include "model/checklist.h"

enum { ABACUS_WORDS = 64 }; /**< most words of one answer */

/** Where in the words a number is, and what it means. */
struct abacus_lane {
	size_t word;
	unsigned shift;
	uint64_t mask;  /**< of the number, shifted down */
	int64_t least;  /**< what 0 stands for */
	int64_t cap;    /**< INT64_MAX without */
};

/** A rule: it fires where the words hold all the bits of want. */
struct abacus_rule {
	size_t rule, floor;  /**< floor may be NONE */
	bool never;          /**< it has no clause */
	const uint64_t *want; /**< borrowed from the abacus */
	uint64_t first, second; /**< the first two of want, or 0 */
};

/** Owner: everything but list, which is borrowed. */
struct abacus {
	const struct checklist *list;
	size_t sums, words; /**< words that are added; all of them */
	uint64_t *gains;    /**< by indicator, value, word */
	uint64_t start[ABACUS_WORDS]; /**< the words of no answers at all */
	struct abacus_lane *lanes;
	size_t lane_count;
	struct abacus_rule *rules; /**< as a result lists them */
	size_t rule_count, floor_count; /**< those with a floor come first */
	uint64_t *wants;
	int64_t *froms; /**< by scored band: its first points */
	size_t *bands;  /**< and which band that is */
	size_t from_count;
	size_t *gated; /**< follow-ups, in order */
	size_t gated_count;
	uint8_t *settle[2]; /**< by indicator: see range_settling() */
	uint8_t *completing; /**< by indicator: the first that completes */
	uint16_t *open; /**< by indicator, bit v: value v leaves it open */
};

/** The outcome of one set of answers. */
struct abacus_outcome {
	int64_t points;
	size_t by_score; /**< NONE in a checklist without points */
	size_t band;
};

/** The range that a set of answers allows. */
struct abacus_range {
	int64_t lowest, highest;
	size_t band_lowest, band_highest;
};

/**
 * Lay out a checklist.
 * Errors: false when it would take more than ABACUS_WORDS words, which takes
 *         over a thousand clauses.
 * Owner:  release with abacus_done() in any case.
 */
bool abacus_init(struct abacus *, const struct checklist *);
void abacus_done(struct abacus *);

/** The words of an answer. */
static inline const uint64_t *
abacus_gain(const struct abacus *a, size_t indicator, unsigned value)
{
	return a->gains + (indicator * ANSWERS_MAX + value) * a->words;
}

/** Add the words of an answer to those of others. */
void abacus_add(const struct abacus *, uint64_t *words, size_t indicator,
		unsigned value);

/** The words of a set of answers; a question not asked counts nowhere. */
void abacus_words(const struct abacus *, uint64_t *words,
		  const uint8_t *values);

/** The outcome that words stand for. */
void abacus_read(const struct abacus *, const uint64_t *words,
		 struct abacus_outcome *);

/** Does rules[i] of the abacus fire? There are always two words to read. */
static inline bool
abacus_fires(const struct abacus *a, const uint64_t *words, size_t i)
{
	const struct abacus_rule *rule = &a->rules[i];
	uint64_t lacks = rule->never | (rule->first & ~words[0]) |
		(rule->second & ~words[1]);

	for (size_t w = 2; w < a->words; w++)
		lacks |= rule->want[w] & ~words[w];
	return lacks == 0;
}

/**
 * What range_answers() says of these answers, but for the open questions.
 * room: two numbers for each indicator, to work in.
 */
void abacus_range(const struct abacus *, const uint8_t *values, size_t *room,
		  struct abacus_range *);

#endif
