/* SPDX-License-Identifier: MIT */
/**
 * Records from the JSON that json_records() writes; the door to jansson.
 */
#ifndef READ_RECORD_JSON_H
#define READ_RECORD_JSON_H

#include "base/diag.h"
#include "model/record.h"

/** Owner: everything. */
struct records {
	struct record *items;
	size_t count;
};

/**
 * Read records, all of them or none; path is for messages.
 * Errors: record-json where it is no such JSON, with its place;
 *         record-differs where what is derived is not what the events and
 *         the checklist come to.
 * Owner:  release *out with records_done().
 */
bool records_read(struct records *out, const char *path, const char *bytes,
		  size_t size, struct diags *);
void records_done(struct records *);

#endif
