/* SPDX-License-Identifier: MIT */
/**
 * How far many people agreed: every coefficient with its interval, and what
 * may be said of it in words.
 */
#ifndef ENGINE_AGREE_H
#define ENGINE_AGREE_H

#include "engine/bootstrap.h"
#include "engine/counts.h"

/** id, does it need an order of the labels?, its name for people. */
#define AGREE_FIGURES(_)                                            \
	_(PERCENT, false, "Pairs of answers that agree")            \
	_(NOMINAL, false, "Krippendorff's alpha, nominal")          \
	_(ORDINAL, true, "Krippendorff's alpha, ordinal metric")    \
	_(INTERVAL, true, "Krippendorff's alpha, interval")         \
	_(AC1, false, "Gwet's AC1")                                 \
	_(AC2_LINEAR, true, "Gwet's AC2, linear weights")           \
	_(AC2_QUADRATIC, true, "Gwet's AC2, quadratic weights")     \
	_(FLEISS, false, "Fleiss' kappa")

enum agree_figure {
#define AGREE_ENUM(id, ordered, words) AGREE_##id,
	AGREE_FIGURES(AGREE_ENUM)
#undef AGREE_ENUM
	AGREE_COUNT
};

enum {
	AGREE_SEED = 1971, /**< of every resampling, to do it again */
	AGREE_UNITS = 5,   /**< an interval of fewer would mean nothing */
	AGREE_FIT = -1,    /**< resamples: as many as a moment allows */
	AGREE_RESAMPLES_MOST = 1000000
};

/** What can be said of a coefficient by its interval. */
enum agree_verdict {
	AGREE_NONE,      /**< nothing: there is no interval */
	AGREE_FIRM,      /**< all of it is 0.8 or more */
	AGREE_TENTATIVE, /**< all of it is 0.667 or more */
	AGREE_WEAK,      /**< all of it is below 0.667 */
	AGREE_OPEN       /**< it is too wide to say */
};

struct agree {
	struct figure figures[AGREE_COUNT];
	struct interval intervals[AGREE_COUNT];
	size_t units;      /**< with two answers or more */
	double answers;    /**< in these */
	double rare;       /**< of these, all but the commonest label */
	size_t resamples;
};

const char *agree_words(enum agree_figure);
bool agree_ordered(enum agree_figure);

/**
 * Work all of it out. ordered has the same units with only the labels that
 * have an order, and their values; NULL where there is no order, and then
 * nothing that needs one is defined. resamples: AGREE_FIT, or how many; with 0
 * there are no intervals.
 */
void agree_work_out(struct agree *, const struct counts *all,
		    const struct counts *ordered, long resamples);

enum agree_verdict agree_verdict(const struct agree *, enum agree_figure);

/**
 * Is alpha near 0 only because next to nothing differs? Then a single answer
 * made it so, and not a room that disagrees.
 */
bool agree_rare(const struct agree *);

/**
 * The paradox of kappa: most pairs agree, one label is much commoner than the
 * others, and kappa is low all the same.
 */
bool agree_paradox(const struct agree *);

#endif
