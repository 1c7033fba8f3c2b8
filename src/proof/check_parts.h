/* SPDX-License-Identifier: MIT */
/**
 * What the files of the check share.
 */
#ifndef PROOF_CHECK_PARTS_H
#define PROOF_CHECK_PARTS_H

#include "proof/check.h"

/**
 * Add a finding, of which the fix is what follows the line feed in
 * the formatted text. section is KIND.ID; either may be NULL, as may the key.
 */
struct finding *check_add(struct findings *, enum diag_code,
			  const char *kind, const char *id, const char *key,
			  const char *format, ...) MEM_FORMAT(6, 7);

/** What claims show. */
void check_claims(struct findings *, const struct checklist *,
		  const struct proof *);

/** How questions and answers stand together. */
void check_shape(struct findings *, const struct checklist *);

/** What the words of a checklist show, and those of a case study. */
void check_words(struct findings *, const struct checklist *);
void check_case_words(struct findings *, const struct case_study *);

/** Was it looked over in the last year, and not in one to come? */
void check_reviewed(struct findings *, const char *kind, const char *reviewed,
		    const char *today);

/** Give the findings that are let stand the author's reasons. */
void check_allow(struct findings *, const struct allowance *, size_t count);

/** What people read of a file, and where it stands. */
struct reading {
	const char *kind, *id;
	const char *stem; /**< of a key for each name, as STEM.KEY; or NULL */
	const char *key;
	unsigned number; /**< of a numbered key, else 0 */
	const char *text;
};

/** Call for each text that people read, in the order of the sections. */
void check_readings(const struct checklist *,
		    void (*visit)(void *, const struct reading *), void *arg);

/** Words that blame, from the place of the list on; NULL if no more. */
const char *check_blaming(const char *text, size_t *from,
			  const char **instead);
bool check_coloured(const char *text);
bool check_risky(const char *text);
bool check_example(const char *text);

#endif
