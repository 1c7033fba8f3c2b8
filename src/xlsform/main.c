/* SPDX-License-Identifier: MIT */
/*
 * heed-xlsform FILE: rows from standard input to a workbook, a line each: the
 * name of the sheet, then its cells, with tabs between. The door to
 * libxlsxwriter, which nothing else of heed is linked with.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <xlsxwriter.h>

enum { SHEETS = 8, WIDE = 40 };

/* The sheets so far, each with its next row. */
struct book {
	lxw_workbook *book;
	lxw_format *head;
	lxw_worksheet *sheets[SHEETS];
	lxw_row_t rows[SHEETS];
	size_t count;
};

/* The number of the sheet of this name, made if there is none; SHEETS if
 * there are too many. */
static size_t
sheet_named(struct book *b, const char *name)
{
	lxw_worksheet *known = workbook_get_worksheet_by_name(b->book, name);
	size_t i = 0;

	while (i < b->count && b->sheets[i] != known)
		i++;
	if (known == NULL && i < SHEETS) {
		b->sheets[i] = workbook_add_worksheet(b->book, name);
		worksheet_set_column(b->sheets[i], 0, 4, WIDE / 2, NULL);
		worksheet_freeze_panes(b->sheets[i], 1, 0);
		b->count++;
	}
	return i;
}

/* Every cell is a text, so that no version becomes a number. */
static int
take_line(struct book *b, char *line)
{
	char *cell = strchr(line, '\t');
	size_t at;
	lxw_col_t col = 0;

	if (cell == NULL)
		return 0;
	*cell++ = '\0';
	at = sheet_named(b, line);
	if (at == SHEETS)
		return 0;
	while (cell != NULL) {
		char *end = strchr(cell, '\t');

		if (end != NULL)
			*end++ = '\0';
		if (*cell != '\0' &&
		    worksheet_write_string(b->sheets[at], b->rows[at], col,
					   cell, b->rows[at] == 0 ? b->head :
					   NULL) != LXW_NO_ERROR)
			return 0;
		col++;
		cell = end;
	}
	b->rows[at]++;
	return 1;
}

/* The same rows make the same bytes, on any day. */
static void
set_day(lxw_workbook *book)
{
	lxw_doc_properties properties = {
		.title = (char *)"XLSForm", .created = 315532800,
	};

	workbook_set_properties(book, &properties);
}

static int
write_book(struct book *b, FILE *in)
{
	char *line = NULL;
	size_t room = 0;
	ssize_t size;
	int good = 1;

	b->head = workbook_add_format(b->book);
	format_set_bold(b->head);
	set_day(b->book);
	while (good && (size = getline(&line, &room, in)) > 0) {
		line[strcspn(line, "\n")] = '\0';
		good = take_line(b, line);
	}
	free(line);
	return good && b->count > 0 && !ferror(in);
}

int
main(int argc, char **argv)
{
	struct book b = { 0 };
	int good;
	lxw_error error;

	if (argc != 2) {
		fputs("usage: heed-xlsform FILE <rows\n", stderr);
		return 2;
	}
	b.book = workbook_new(argv[1]);
	if (b.book == NULL)
		return 3;
	good = write_book(&b, stdin);
	error = workbook_close(b.book);
	if (error != LXW_NO_ERROR)
		fprintf(stderr, "heed-xlsform: %s\n", lxw_strerror(error));
	return error != LXW_NO_ERROR ? 3 : good ? 0 : 1;
}
