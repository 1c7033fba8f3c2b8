/* SPDX-License-Identifier: MIT */
/**
 * What is still possible: the lowest and highest score and band that open
 * questions allow, exactly, and which of them matters most. heed-method(7)
 * has the proof.
 *
 * A question is open when it is asked, or could yet be, and is not answered
 * or answered "not known".
 */
#ifndef ENGINE_RANGE_H
#define ENGINE_RANGE_H

#include "model/answers.h"
#include "model/checklist.h"

struct range {
	int64_t lowest, highest; /**< points */
	size_t band_lowest, band_highest; /**< outcome, a raise left out */
	size_t *open; /**< open questions, what moves the outcome most first */
	size_t open_count;
};

/**
 * Is the lowest band of this checklist decidable within bounds whatever is
 * answered? read/load refuses a checklist that is not (code range-size).
 */
bool range_bounded(const struct checklist *);

/**
 * Does value a of a question never lead lower than b, whatever the other
 * answers are? True is a proof; false only says that this look at the two
 * values by themselves does not tell.
 */
bool range_covers(const struct checklist *, size_t indicator, unsigned a,
		  unsigned b);

/**
 * The value of a question that leads highest (lowest) whatever the answers to
 * the others are; 0 where no single one is known to.
 */
unsigned range_settling(const struct checklist *, size_t indicator, bool high);

/**
 * The range that these answers allow. Only questions now asked are listed in
 * open; those behind a gate that is itself open count towards the range.
 * Owner: release *out with range_done().
 */
void range_answers(struct range *out, const struct checklist *,
		   const uint8_t *values);

void range_done(struct range *);

#endif
