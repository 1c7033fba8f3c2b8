/* SPDX-License-Identifier: MIT */
/**
 * An outline as lines, plain text and HTML; a result as JSON.
 */
#ifndef REPORT_RENDER_H
#define REPORT_RENDER_H

#include "base/buf.h"
#include "report/outline.h"

/** One laid-out line: text of one kind of block, in UTF-8. */
struct render_line {
	enum block_kind kind;
	bool begins; /**< the first line of its block */
	int lead;    /**< columns of label or number at its start */
	char *text;
};

struct render_lines {
	struct render_line *items;
	size_t count, room;
};

/** Lay an outline out to this many columns, empty lines between parts. */
void render_lines(struct render_lines *, const struct outline *, int cols);
void render_lines_done(struct render_lines *);

/** Append an outline as plain text of this many columns. */
void render_text(struct buf *, const struct outline *, int cols);

/** Append an outline as one self-contained HTML page, printable on A4. */
void render_html(struct buf *, const struct outline *, const char *title,
		 const char *language);

/** Append a result as the JSON object of heed(1), with a line feed. */
void render_json(struct buf *, const struct result *);

/** Formats of a saved result, by name. */
enum render_format { RENDER_TEXT, RENDER_HTML, RENDER_JSON, RENDER_FORMATS };

/** "text", "html", "json". */
const char *render_format_name(enum render_format);

/** The format a word or the end of a file name asks for, or the count. */
enum render_format render_format_named(const char *word);
enum render_format render_format_of(const char *path);

/**
 * Append pages of a checklist in a format, text or HTML; what says which they
 * are, in the title of the HTML.
 */
void render_outline(struct buf *, const struct outline *,
		    const struct checklist *, const char *what,
		    enum render_format);

/** Append a result in a format. today is YYYY-MM-DD. */
void render_result(struct buf *, const struct result *, enum render_format,
		   const char *today);

#endif
