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
	TABLE_PAD = 128 /**< bytes behind what is fed that may be read */
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
 * ends[-1], as if a field ended there, is the byte before the first.
 * A row with a fault has no fields. It ends with the line in which the fault
 * is; of one that is never closed, with the line where it was opened.
 */
struct table_row {
	const char *text;
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
	uint32_t *marks; /**< one more stands before the first */
	size_t mark_room;
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

/**
 * The bytes from the next row on, for whoever can tell a usual row at a glance:
 * of the header's width, no quotation mark in it, at most TABLE_ROW_MOST bytes.
 * TABLE_PAD more may be read. Returns how many there are.
 */
static inline size_t
table_rest(const struct table *t, const char **bytes)
{
	*bytes = t->bytes + t->at;
	return t->skipping ? 0 : t->size - t->at;
}

/** That row was taken, so many bytes with the end of its line. */
static inline void
table_took(struct table *t, size_t size)
{
	t->at += size;
	t->line++;
	t->number++;
}

/** A field of a row, not ended by a NUL. */
static inline const char *
table_field(const struct table_row *row, size_t field, size_t *size)
{
	const uint32_t *end = row->ends + field;
	uint32_t from = end[-1] + 1; /* of -1, in 32 bits, this is 0 */

	*size = *end - from;
	return row->text + from;
}

/** Is a field this text? */
bool table_field_is(const struct table_row *, size_t field, const char *);

/** The place of a field, of the fault, or (field count) of the row's end. */
struct place table_place(const struct table_row *, const char *file,
			 size_t field);

/**
 * Report what is wrong with a row that should have so many fields: a fault
 * (row-quote, row-size) or another number of them (row-fields).
 */
void table_report(const struct table_row *, size_t width, const char *file,
		  struct diags *);

/**
 * Open the file at a path to read from; "-" is standard input.
 * Errors: false, with the problem (file-missing, file-kind, file-unreadable).
 */
bool table_find(int *fd, const char *path, struct diags *);

/** A file being read. Owner: everything. */
struct table_file {
	struct table table;
	char *bytes;
	size_t size, room;
	int fd;
	int error;       /**< errno of a read that failed, or 0 */
	uint64_t total;  /**< bytes read */
};

/** Open a table as table_find() does. Owner: release with table_close(). */
bool table_open(struct table_file *, const char *path, struct diags *);

/** The next row, or false at the end or after an error. */
bool table_read(struct table_file *, struct table_row *);

void table_close(struct table_file *);

#endif
