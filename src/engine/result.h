/* SPDX-License-Identifier: MIT */
/**
 * Everything a result says, worked out once for every way of showing it.
 */
#ifndef ENGINE_RESULT_H
#define ENGINE_RESULT_H

#include "base/date.h"
#include "engine/range.h"
#include "engine/score.h"

/** How many of the publisher's signs that are asked stand how. */
struct result_tally {
	size_t signs;    /**< asked, of any kind but context, publisher's */
	size_t present;  /**< with an answer that counts as present */
	size_t unknown;  /**< "not known" */
	size_t unanswered;
};

/** Owner: everything but list and answers, which are borrowed. */
struct result {
	const struct checklist *list;
	const struct answers *answers;
	struct score score;
	struct range range;
	struct result_tally tally;
	const char **steps; /**< texts borrowed from the list, in order */
	size_t step_count;
	const struct contact **calls; /**< each once; the first to call first */
	size_t call_count;
	size_t *rules; /**< those that fire; highest floors first, then file */
	size_t rule_count;
	char day[DATE_DAY]; /**< YYYY-MM-DD, of what was answered before;
				   "" for what is answered now */
};

/**
 * Work out the result of these answers.
 *
 * Steps are the band's if it says `first`; then those of the rules that fire:
 * of rules that interrupt, of rules that say `first`, of the others, higher
 * floors first in each; then the band's otherwise; calls likewise; each once.
 */
void result_init(struct result *, const struct checklist *,
		 const struct answers *);
void result_done(struct result *);

/**
 * Raise answers to a band with a reason; judgement may raise, never lower.
 * Errors: band-unknown; raise-low when the band is not above the computed one,
 *         raise-reason when there is no reason; then nothing changes.
 */
bool result_raise(struct answers *, const struct checklist *,
		  const char *band, const char *because, struct diags *);

#endif
