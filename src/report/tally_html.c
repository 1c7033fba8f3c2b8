/* SPDX-License-Identifier: MIT */
/*
 * A page that asks for nothing outside itself. Each drawing has its title and
 * a description, and stands above a table of the same numbers; nothing hangs on
 * colour. No text reaches the page but through put(), which escapes it.
 */
#include "report/tally_parts.h"

#include "base/text.h"

#include <string.h>

enum { ROW = 22, BAR = 14, LEFT = 250, WIDE = 300, RIGHT = 110 };

static const char style[] =
	"body{margin:0 auto;padding:1.5rem;max-width:46rem;color:#111;"
	"background:#fff;font:1rem/1.45 system-ui,sans-serif;"
	"overflow-wrap:anywhere}\n"
	"h1{font-size:1.2rem}h2{margin-top:1.5rem;padding-top:.5rem;"
	"font-size:1.05rem;border-top:1px solid #767676}h3{font-size:1rem}\n"
	"figure{margin:.4rem 0}svg{max-width:100%;height:auto}\n"
	"table{border-collapse:collapse;width:100%}\n"
	"th,td{padding:.2rem .5rem .2rem 0;text-align:left;"
	"border-bottom:1px solid #767676}th[scope=row]{font-weight:normal}\n"
	".quiet{font-size:.9rem;color:#333}\n"
	"@page{size:A4;margin:13mm 16mm}\n"
	"@media print{body{padding:0;max-width:none;font-size:9.5pt}"
	"figure,table,tr{break-inside:avoid}h2,h3{break-after:avoid}}\n";

static void
put(struct buf *out, const char *text)
{
	struct buf clean = { 0 };

	text_clean(&clean, text, strlen(text));
	for (const char *at = buf_text(&clean); *at; at++)
		if (*at == '&')
			buf_puts(out, "&amp;");
		else if (*at == '<')
			buf_puts(out, "&lt;");
		else if (*at == '>')
			buf_puts(out, "&gt;");
		else if (*at == '"')
			buf_puts(out, "&quot;");
		else
			buf_putc(out, *at);
	buf_done(&clean);
}

static void
put_element(struct buf *out, const char *name, const char *text)
{
	buf_printf(out, "<%s>", name);
	put(out, text);
	buf_printf(out, "</%.*s>\n", (int)strcspn(name, " "), name);
}

/* How many, and what share that is. */
static void
put_share(struct buf *out, const struct tally_line *line,
	  unsigned long whole)
{
	struct buf text = { 0 };

	tally_count(&text, line->count);
	if (line->count)
		buf_printf(&text, ", %u %%",
			   tally_percent(line->count, whole));
	put(out, buf_text(&text));
	buf_done(&text);
}

/* --- Drawings ------------------------------------------------------------- */

/* A title that fits beside its bar; the table has it whole. */
static void
put_label(struct buf *out, const char *title)
{
	enum { MOST = 34 };
	size_t size = text_fit(title, MOST);
	struct buf text = { 0 };

	buf_add(&text, title, size);
	if (title[size])
		buf_puts(&text, "...");
	put(out, buf_text(&text));
	buf_done(&text);
}

static void
put_bar(struct buf *out, const struct tally_line *line, unsigned long whole,
	int row)
{
	int top = row * ROW;
	int wide = whole ? (int)(line->count * WIDE / whole) : 0;

	buf_printf(out, "<text x=\"%d\" y=\"%d\" text-anchor=\"end\">",
		   LEFT - 8, top + BAR);
	put_label(out, line->title);
	buf_puts(out, "</text>\n");
	if (line->count)
		buf_printf(out, "<rect x=\"%d\" y=\"%d\" width=\"%d\" "
			   "height=\"%d\"/>\n", LEFT, top + 3, wide, BAR);
	buf_printf(out, "<text x=\"%d\" y=\"%d\">", LEFT + wide + 6,
		   top + BAR);
	put_share(out, line, whole);
	buf_puts(out, "</text>\n");
}

static int
count_lines(const struct tally *t, const struct tally_group *g,
	    enum tally_kind kind)
{
	struct tally_line line;
	size_t at = 0;
	int count = 0;

	while (tally_line(&line, t, g, kind, &at))
		count++;
	return count;
}

static void
put_drawing(struct buf *out, const struct tally *t,
	    const struct tally_group *g, enum tally_kind kind, size_t number)
{
	int rows = count_lines(t, g, kind), row = 0;
	struct tally_line line;
	struct buf name = { 0 };
	size_t at = 0;

	tally_name(&name, t, g);
	buf_printf(out, "<figure>\n<svg role=\"img\" aria-labelledby=\"t%zu-%d "
		   "d%zu-%d\" viewBox=\"0 0 %d %d\" width=\"%d\" "
		   "height=\"%d\" font-family=\"sans-serif\" "
		   "font-size=\"13\" fill=\"#111\">\n", number, kind, number,
		   kind, LEFT + WIDE + RIGHT, rows * ROW, LEFT + WIDE + RIGHT,
		   rows * ROW);
	buf_printf(out, "<title id=\"t%zu-%d\">", number, kind);
	put(out, tally_kind_words(t, kind));
	buf_puts(out, ": ");
	put(out, buf_text(&name));
	buf_printf(out, "</title>\n<desc id=\"d%zu-%d\">One bar for each, as "
		   "long as its share. The table that follows has the same "
		   "numbers.</desc>\n", number, kind);
	while (tally_line(&line, t, g, kind, &at))
		put_bar(out, &line, g->rows, row++);
	buf_puts(out, "</svg>\n</figure>\n");
	buf_done(&name);
}

/* --- Tables --------------------------------------------------------------- */

static void
put_table(struct buf *out, const struct tally *t,
	  const struct tally_group *g, enum tally_kind kind)
{
	struct tally_line line;
	size_t at = 0;

	buf_puts(out, "<table>\n<thead>\n<tr>");
	buf_puts(out, "<th scope=\"col\">");
	put(out, kind == TALLY_GROUP ? t->by :
	    kind == TALLY_BAND ? "Result" : "Sign");
	buf_puts(out, "</th><th scope=\"col\">Rows</th></tr>\n</thead>\n"
		 "<tbody>\n");
	while (tally_line(&line, t, g, kind, &at)) {
		buf_puts(out, "<tr><th scope=\"row\">");
		put(out, line.title);
		buf_puts(out, "</th><td>");
		put_share(out, &line, g->rows);
		buf_puts(out, "</td></tr>\n");
	}
	buf_puts(out, "</tbody>\n</table>\n");
}

static void
put_group(struct buf *out, const struct tally *t, size_t number)
{
	const struct tally_group *g = &t->groups[number];
	struct buf title = { 0 };

	tally_name(&title, t, g);
	buf_puts(&title, ": ");
	tally_count(&title, g->rows);
	buf_puts(&title, " rows");
	buf_puts(out, "<section>\n");
	put_element(out, "h2", buf_text(&title));
	buf_done(&title);
	for (int k = 0; k < TALLY_KINDS; k++) {
		enum tally_kind kind = (enum tally_kind)k;

		if (!tally_has(t, g, kind))
			continue;
		put_element(out, "h3", tally_kind_words(t, kind));
		put_drawing(out, t, g, kind, number);
		put_table(out, t, g, kind);
	}
	buf_puts(out, "</section>\n");
}

void
tally_html(struct buf *out, const struct tally *t)
{
	const char *language = t->list->language;
	struct buf title = { 0 };

	buf_printf(&title, "Counts: %s", t->list->title);
	buf_puts(out, "<!DOCTYPE html>\n<html lang=\"");
	put(out, language ? language : "en");
	buf_puts(out, "\">\n<head>\n<meta charset=\"utf-8\">\n<meta "
		 "name=\"viewport\" content=\"width=device-width\">\n");
	put_element(out, "title", buf_text(&title));
	buf_printf(out, "<style>\n%s</style>\n</head>\n<body>\n<main>\n",
		   style);
	put_element(out, "h1", buf_text(&title));
	buf_done(&title);
	for (size_t n = 0; tally_note(t, n) != NULL; n++)
		put_element(out, "p class=\"quiet\"", tally_note(t, n));
	for (size_t g = 0; g < t->count; g++)
		put_group(out, t, g);
	if (t->count == 0)
		put_element(out, "p", "No group has so many rows that it may "
			    "be shown.");
	buf_puts(out, "</main>\n</body>\n</html>\n");
}
