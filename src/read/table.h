/* SPDX-License-Identifier: MIT */
/**
 * CSV as RFC 4180 has it, row by row: quoted fields with commas, quotation
 * marks and line feeds in them, lines that end in LF or CRLF, a byte order
 * mark. Nothing is allocated per row.
 *
 * A table works on bytes that the caller holds; a table_file reads a file
 * through one. The first row is the header. An empty line is no row, unless
 * the header has only one field.
 */
#ifndef READ_TABLE_H
#define READ_TABLE_H

#include "base/diag.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum {
	TABLE_ROW_MOST = 1 << 20, /**< bytes of a row, its end not counted */
	TABLE_SPAN = TABLE_ROW_MOST + 2, /**< what must be seen at once */
	TABLE_PAD = 32 /**< bytes behind what is fed that may be read */
};

/** Why a row cannot be read. */
enum table_fault {
	TABLE_WELL,
	TABLE_QUOTE_INSIDE, /**< a quotation mark in a field without them */
	TABLE_QUOTE_AFTER,  /**< something behind a closing one */
	TABLE_QUOTE_OPEN,   /**< one that is never closed */
	TABLE_RETURN,       /**< a carriage return without a line feed */
	TABLE_LONG          /**< more than TABLE_ROW_MOST bytes */
};

/**
 * A row. All is borrowed from the table until its next row.
 * Fields lie in text one behind the other, one byte between them, already
 * without their quotation marks; TABLE_PAD bytes behind may be read too.
 * A row with a fault has no fields. It ends with the line in which the fault
 * is; of one that is never closed, with the line where it was opened.
 */
struct table_row {
	const char *text;
	size_t begin;         /**< of the first field in text */
	const uint32_t *ends; /**< by field: its end in text */
	size_t count;         /**< fields */
	const char *raw;      /**< as it stands in the file */
	size_t size;          /**< of raw, without the end of the line */
	unsigned long number; /**< 0 is the header */
	unsigned long line;   /**< where it begins */
	enum table_fault fault;
	size_t fault_at; /**< byte of raw */
};

/** Owner: marks, scratch, ends; bytes are borrowed. */
struct table {
	const char *bytes;
	size_t size, at;  /**< at: where the next row begins */
	bool last;        /**< nothing follows these bytes */
	bool begun;       /**< a byte order mark is now none */
	bool skipping;    /**< within a row that was too long */
	size_t width;     /**< fields of the header; 0 before it */
	unsigned long number, line; /**< of the next row */
	uint32_t *marks;
	size_t mark, mark_count, marked; /**< marked: bytes looked through */
	char *scratch;
	uint32_t *ends;
	size_t end_room, end_count, scratch_size;
};

/** Begin a table. Owner: release with table_done(). */
void table_init(struct table *);
void table_done(struct table *);

/**
 * Give it bytes to read from, TABLE_PAD more of which may be read. What it
 * left of those before, from at on, must stand in front of them again.
 */
void table_feed(struct table *, const char *bytes, size_t size, bool last);

/**
 * The next row; false when no whole row is left of what was fed. That cannot
 * be with TABLE_SPAN bytes fed, nor, but at the end, with last.
 */
bool table_next(struct table *, struct table_row *);

/** A field of a row, not ended by a NUL. */
static inline const char *
table_field(const struct table_row *row, size_t field, size_t *size)
{
	size_t from = field ? row->ends[field - 1] + 1 : row->begin;

	*size = row->ends[field] - from;
	return row->text + from;
}

/** Is a field this text? */
bool table_field_is(const struct table_row *, size_t field, const char *);

/** The place of a field, of the fault, or (field count) of the row's end. */
struct place table_place(const struct table_row *, const char *file,
			 size_t field);

/** Report a fault of a row (codes row-quote, row-size). */
void table_report(const struct table_row *, const char *file,
		  struct diags *);

/** A file being read. Owner: everything. */
struct table_file {
	struct table table;
	char *bytes;
	size_t size;
	int fd;
	int error;       /**< errno of a read that failed, or 0 */
	uint64_t total;  /**< bytes read */
};

/**
 * Open a table at a path; "-" is standard input.
 * Errors: false, with the problem (file-missing, file-kind, file-unreadable).
 * Owner:  release with table_close().
 */
bool table_open(struct table_file *, const char *path, struct diags *);

/** The next row, or false at the end or after an error. */
bool table_read(struct table_file *, struct table_row *);

void table_close(struct table_file *);

#endif
