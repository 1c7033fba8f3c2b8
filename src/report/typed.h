/* SPDX-License-Identifier: MIT */
/**
 * Answers as a command line that anybody can run.
 */
#ifndef REPORT_TYPED_H
#define REPORT_TYPED_H

#include "base/buf.h"
#include "base/json.h"
#include "model/checklist.h"

/**
 * Append `heed result NAME a=b c=d`, the name quoted for a shell if need be.
 * values is by indicator, 0 for those left out.
 */
void typed_result(struct buf *, const char *name, const struct checklist *,
		  const uint8_t *values);

/** Write a member: a list of "question=answer"; null for no values. */
void typed_json(struct json *, const char *member, const struct checklist *,
		const uint8_t *values);

#endif
