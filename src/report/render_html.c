/* SPDX-License-Identifier: MIT */
/*
 * Invariant: every element that is opened is closed, in order, and no byte of
 * a block reaches the page but through put(), which escapes it. The page asks
 * for nothing outside itself: no script, no picture, no font, no link but
 * telephone numbers.
 *
 * One h1, then h2, each of a section, and h3, each of a section in that.
 * Blocks of one kind that follow each other are one list; what was noted on a
 * point of a list stays inside that point.
 */
#include "report/render.h"

#include "base/text.h"

#include <string.h>

static const char *const style[] = {
	":root{color-scheme:light}",
	"body{margin:0 auto;padding:1.5rem;max-width:42rem;color:#111;"
	"background:#fff;font:1rem/1.45 system-ui,sans-serif;"
	"overflow-wrap:anywhere}",
	"h1{margin:0 0 .75rem;font-size:1.2rem;line-height:1.25}",
	"h2{margin:1.25rem 0 .4rem;padding-top:.5rem;font-size:1.05rem;"
	"line-height:1.25;border-top:1px solid #767676}",
	"p,ol,ul,dl,blockquote{margin:.4rem 0}",
	"ol,ul{padding-left:1.6rem}",
	"li{margin:.2rem 0}",
	"p,li,dd{unicode-bidi:plaintext}",
	".lead{padding:.3rem 0 .3rem .8rem;font-size:1.5rem;"
	"font-weight:bold;line-height:1.25;border-left:.4rem solid #111}",
	".calls{padding:0;list-style:none}",
	".calls b{font-size:1.15rem;white-space:nowrap}",
	"a{color:inherit}",
	"blockquote{padding-left:.8rem;border-left:.2rem solid #767676}",
	"blockquote p{margin:.2rem 0}",
	"dl>div{display:flex;gap:1rem;border-bottom:1px dotted #767676}",
	"dt{flex:0 0 40%}",
	"dd{flex:1;margin:0}",
	".quiet{font-size:.9rem;color:#333}",
	".note{margin:.1rem 0 .1rem 1rem}",
	".warn{padding:.4rem .8rem;border:2px solid #111}",
	"@page{size:A4;margin:13mm 16mm;"
	"@bottom-right{font:8pt sans-serif;"
	"content:counter(page) \" of \" counter(pages)}}",
	"@media print{html{font-size:9.5pt}body{padding:0;max-width:none;"
	"line-height:1.3}h1{margin-bottom:.4rem}"
	"h2{margin:.55rem 0 .2rem;padding-top:.35rem;break-after:avoid}"
	"p,ol,ul,dl,blockquote{margin:.25rem 0}li{margin:.05rem 0}"
	"li,dl,dl>div,.lead,.warn,blockquote{break-inside:avoid}"
	"p:has(+ul),p:has(+ol){break-after:avoid}"
	"p,li{orphans:2;widows:2}a{text-decoration:none}}",
};

/* Only on pages that have such blocks: what is read or filled in on paper. */
static const char paper_style[] =
	"h3{margin:1rem 0 .3rem;font-size:1rem;line-height:1.25}\n"
	".alert{padding:.2rem .9rem .5rem;border:.15rem solid #111}\n"
	".alert h2{border:0}\n"
	".calls b{white-space:normal}.calls .note b{font-size:1em}\n"
	".ticks{padding:0;list-style:none}\n"
	".ticks li{position:relative;padding-left:1.8rem}\n"
	".ticks li::before{content:\"\";position:absolute;left:.1rem;"
	"top:.2em;width:.75em;height:.75em;border:1.5px solid #111}\n"
	".room{margin:.6rem 0}\n"
	".room p{margin:0}\n"
	".room div{height:1.7rem;border-bottom:1px solid #111}\n"
	".beside{display:flex;gap:.6rem;align-items:flex-end}\n"
	".beside div{flex:1}\n"
	"table{border-collapse:collapse;width:100%;margin:.4rem 0}\n"
	"th,td{padding:.25rem .5rem .25rem 0;text-align:left;"
	"vertical-align:top;border-bottom:1px solid #767676}\n"
	"th[scope=row]{width:50%;font-weight:normal}\n"
	"@media print{h3{break-after:avoid;margin:.7rem 0 .15rem}"
	"section section,.alert,.room,table,tr{break-inside:avoid}"
	"main>section>p{break-inside:avoid}"
	"main>section>p:not(:last-child){break-after:avoid}"
	"section section{line-height:1.28}section section li{margin:0}"
	"section section :is(p,ol,ul){margin:.12rem 0}"
	"section section .warn{margin:.4rem 0}"
	"section section .ticks li{margin:.2rem 0}"
	"thead{display:table-header-group}.sheet{break-before:page}"
	".sheet h2{border:0}}\n";

/* Only on pages that have bars. */
static const char bar_style[] =
	".bars{padding:0;list-style:none}\n"
	".bars li{display:flex;gap:.6rem;align-items:center}\n"
	".bars b{flex:0 0 30%;font-weight:normal}\n"
	".bars svg{flex:1;height:.9rem;min-width:4rem;overflow:visible}\n"
	".bars span{flex:0 0 5.5rem}\n";

/* What a block lies in. */
enum wrap { WRAP_NONE, WRAP_STEPS, WRAP_ITEMS, WRAP_CALLS, WRAP_PAIRS,
	    WRAP_SAY, WRAP_TICKS, WRAP_TABLE, WRAP_BARS, WRAP_COUNT };

static const struct {
	const char *open, *close;
	bool items; /* is each block in it an li? */
} wraps[WRAP_COUNT] = {
	[WRAP_NONE] = {"", "", false},
	[WRAP_STEPS] = {"<ol>\n", "</ol>\n", true},
	[WRAP_ITEMS] = {"<ul>\n", "</ul>\n", true},
	[WRAP_CALLS] = {"<ul class=\"calls\" role=\"list\">\n", "</ul>\n",
			true},
	[WRAP_PAIRS] = {"<dl>\n", "</dl>\n", false},
	[WRAP_SAY] = {"<blockquote>\n", "</blockquote>\n", false},
	[WRAP_TICKS] = {"<ul class=\"ticks\" role=\"list\">\n", "</ul>\n",
			true},
	[WRAP_BARS] = {"<ul class=\"bars\" role=\"list\">\n", "</ul>\n",
		       true},
	[WRAP_TABLE] = {"<table>\n", "</tbody>\n</table>\n", false},
};

struct page {
	struct buf *out;
	enum wrap wrap;
	bool item;         /* is an li open? */
	unsigned sections; /* h2 so far; one is open if there is any */
	bool sub;          /* is one of an h3 open in it? */
};

static void
put(struct buf *out, const char *text)
{
	for (; *text != '\0'; text++) {
		switch (*text) {
		case '&': buf_puts(out, "&amp;"); break;
		case '<': buf_puts(out, "&lt;"); break;
		case '>': buf_puts(out, "&gt;"); break;
		case '"': buf_puts(out, "&quot;"); break;
		case '\'': buf_puts(out, "&#39;"); break;
		case '\n': buf_puts(out, "<br>"); break;
		default: buf_putc(out, *text);
		}
	}
}

/* Text that no outline has cleaned. */
static void
put_raw(struct buf *out, const char *text)
{
	struct buf b = {0};

	text_clean(&b, text, strlen(text));
	put(out, buf_text(&b));
	buf_done(&b);
}

static enum wrap
wrap_of(enum block_kind kind)
{
	switch (kind) {
	case BLOCK_STEP: return WRAP_STEPS;
	case BLOCK_ITEM: return WRAP_ITEMS;
	case BLOCK_CONTACT: return WRAP_CALLS;
	case BLOCK_PAIR: return WRAP_PAIRS;
	case BLOCK_SAY: return WRAP_SAY;
	case BLOCK_TICK: return WRAP_TICKS;
	case BLOCK_COLUMNS: case BLOCK_ROW: return WRAP_TABLE;
	case BLOCK_BAR: return WRAP_BARS;
	default: return WRAP_NONE;
	}
}

/* What was noted on a point of a list. */
static bool
is_note(const struct page *p, const struct block *b)
{
	return b->kind == BLOCK_QUIET && b->label != NULL && p->item &&
		p->wrap != WRAP_BARS;
}

static void
enter(struct page *p, enum wrap wrap)
{
	if (p->item)
		buf_puts(p->out, "</li>\n");
	p->item = false;
	if (p->wrap != wrap) {
		buf_puts(p->out, wraps[p->wrap].close);
		buf_puts(p->out, wraps[wrap].open);
	}
	p->wrap = wrap;
	if (wraps[wrap].items)
		buf_puts(p->out, "<li>");
	p->item = wraps[wrap].items;
}

static void
put_label(struct page *p, const char *label)
{
	if (label == NULL)
		return;
	buf_puts(p->out, "<b>");
	put(p->out, label);
	buf_puts(p->out, ":</b> ");
}

static void
put_para(struct page *p, const char *class, const struct block *b)
{
	buf_puts(p->out, "<p");
	if (class != NULL)
		buf_printf(p->out, " class=\"%s\"", class);
	buf_putc(p->out, '>');
	put_label(p, b->label);
	put(p->out, b->text);
	buf_puts(p->out, "</p>\n");
}

static void
leave_sub(struct page *p)
{
	if (p->sub)
		buf_puts(p->out, "</section>\n");
	p->sub = false;
}

static void
put_heading(struct page *p, const struct block *b)
{
	leave_sub(p);
	if (p->sections++ > 0)
		buf_puts(p->out, "</section>\n");
	buf_printf(p->out, "<section%s>\n<h2>",
		   b->kind == BLOCK_ALERT ? " class=\"alert\"" :
		   b->kind == BLOCK_SHEET ? " class=\"sheet\"" : "");
	put(p->out, b->text);
	buf_puts(p->out, "</h2>\n");
}

static void
put_sub(struct page *p, const struct block *b)
{
	leave_sub(p);
	p->sub = true;
	buf_puts(p->out, "<section>\n<h3>");
	put(p->out, b->text);
	buf_puts(p->out, "</h3>\n");
}

/* The first row says what the columns hold. */
static void
put_row(struct page *p, const struct block *b)
{
	bool heads = b->kind == BLOCK_COLUMNS;

	buf_printf(p->out, "%s<tr><th scope=\"%s\">", heads ? "<thead>\n" :
		   "", heads ? "col" : "row");
	put(p->out, b->label != NULL ? b->label : "");
	buf_puts(p->out, heads ? "</th><th scope=\"col\">" : "</th><td>");
	put(p->out, b->text);
	buf_puts(p->out, heads ? "</th></tr>\n</thead>\n<tbody>\n" :
		 "</td></tr>\n");
}

static void
put_room(struct page *p, const struct block *b)
{
	unsigned line;

	buf_printf(p->out, "<div class=\"room%s\"><p>",
		   b->number > 0 ? "" : " beside");
	if (b->label != NULL)
		put(p->out, b->label);
	buf_puts(p->out, b->label == NULL || strchr(b->label, '?') ? "</p>" :
		 ":</p>");
	for (line = 0; line == 0 || line < b->number; line++)
		buf_puts(p->out, "<div></div>");
	buf_puts(p->out, "</div>\n");
}

/* A number that can be rung is a link that rings it. */
static void
put_contact(struct page *p, const struct block *b)
{
	const char *number = b->label != NULL ? b->label : "";
	bool rings = number[0] != '\0' &&
		number[strspn(number, "+0123456789 ")] == '\0';

	buf_puts(p->out, "<b>");
	if (rings) {
		buf_puts(p->out, "<a href=\"tel:");
		for (const char *c = number; *c != '\0'; c++)
			if (*c != ' ')
				buf_putc(p->out, *c);
		buf_puts(p->out, "\">");
	}
	put(p->out, number);
	buf_puts(p->out, rings ? "</a></b> " : "</b> ");
	put(p->out, b->text);
}

/* Black on white with an outline, so that it prints on any printer; what it
   shows is its title, and beside it for all who see it. */
static void
put_bar(struct page *p, const struct block *b)
{
	buf_puts(p->out, "<b>");
	put(p->out, b->label != NULL ? b->label : "");
	buf_puts(p->out, "</b> <svg role=\"img\" viewBox=\"0 0 1000 10\" "
		 "preserveAspectRatio=\"none\"><title>");
	put(p->out, b->text);
	buf_printf(p->out, "</title><rect width=\"1000\" height=\"10\" "
		   "fill=\"#fff\" stroke=\"#111\" "
		   "vector-effect=\"non-scaling-stroke\"/>"
		   "<rect width=\"%u\" height=\"10\" fill=\"#111\"/></svg> "
		   "<span aria-hidden=\"true\">", b->number);
	put(p->out, b->text);
	buf_puts(p->out, "</span>");
}

static void
put_pair(struct page *p, const struct block *b)
{
	buf_puts(p->out, "<div><dt>");
	put(p->out, b->label != NULL ? b->label : "");
	buf_puts(p->out, "</dt><dd>");
	put(p->out, b->text);
	buf_puts(p->out, "</dd></div>\n");
}

static void
put_block(struct page *p, const struct block *b)
{
	switch (b->kind) {
	case BLOCK_TITLE: break; /* in the header */
	case BLOCK_HEADING: case BLOCK_ALERT: case BLOCK_SHEET:
		put_heading(p, b); break;
	case BLOCK_SUB: put_sub(p, b); break;
	case BLOCK_COLUMNS: case BLOCK_ROW: put_row(p, b); break;
	case BLOCK_ROOM: put_room(p, b); break;
	case BLOCK_LEAD: put_para(p, "lead", b); break;
	case BLOCK_QUIET: put_para(p, "quiet", b); break;
	case BLOCK_WARN: put_para(p, "warn", b); break;
	case BLOCK_PARA: case BLOCK_SAY: put_para(p, NULL, b); break;
	case BLOCK_CONTACT: put_contact(p, b); break;
	case BLOCK_PAIR: put_pair(p, b); break;
	case BLOCK_BAR: put_bar(p, b); break;
	case BLOCK_STEP: case BLOCK_ITEM: case BLOCK_TICK:
		put_label(p, b->label);
		put(p->out, b->text);
	}
}

/* Only what can be a language tag. */
static const char *
tag_of(const char *language)
{
	static const char allowed[] = "abcdefghijklmnopqrstuvwxyz"
		"ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-";

	if (language == NULL || language[0] == '\0' ||
	    language[strspn(language, allowed)] != '\0')
		return "en";
	return language;
}

static void
put_style(struct buf *out, const struct outline *o)
{
	bool paper = false, bars = false;
	size_t i;

	for (i = 0; i < sizeof style / sizeof *style; i++)
		buf_printf(out, "%s\n", style[i]);
	for (i = 0; i < o->count; i++) {
		paper = paper || o->blocks[i].kind >= BLOCK_ALERT;
		bars = bars || o->blocks[i].kind == BLOCK_BAR;
	}
	if (paper)
		buf_puts(out, paper_style);
	if (bars)
		buf_puts(out, bar_style);
}

static void
put_head(struct buf *out, const struct outline *o, const char *title,
	 const char *language)
{

	buf_printf(out, "<!DOCTYPE html>\n<html lang=\"%s\">\n<head>\n"
		   "<meta charset=\"utf-8\">\n"
		   "<meta name=\"viewport\" "
		   "content=\"width=device-width, initial-scale=1\">\n"
		   "<meta http-equiv=\"Content-Security-Policy\" "
		   "content=\"default-src 'none'; "
		   "style-src 'unsafe-inline'\">\n"
		   "<meta name=\"referrer\" content=\"no-referrer\">\n"
		   "<meta name=\"robots\" content=\"noindex\">\n<title>",
		   tag_of(language));
	put_raw(out, title);
	buf_puts(out, "</title>\n<style>\n");
	put_style(out, o);
	buf_puts(out, "</style>\n</head>\n<body>\n");
}

static void
put_header(struct buf *out, const struct outline *o, const char *title)
{
	buf_puts(out, "<header>\n<h1>");
	if (o->count > 0 && o->blocks[0].kind == BLOCK_TITLE)
		put(out, o->blocks[0].text);
	else
		put_raw(out, title);
	buf_puts(out, "</h1>\n</header>\n");
}

void
render_html(struct buf *out, const struct outline *o, const char *title,
	    const char *language)
{
	struct page p = {.out = out};
	size_t i;

	put_head(out, o, title, language);
	put_header(out, o, title);
	buf_puts(out, "<main>\n");
	for (i = 0; i < o->count; i++) {
		if (is_note(&p, &o->blocks[i])) {
			put_para(&p, "quiet note", &o->blocks[i]);
			continue;
		}
		enter(&p, wrap_of(o->blocks[i].kind));
		put_block(&p, &o->blocks[i]);
	}
	enter(&p, WRAP_NONE);
	leave_sub(&p);
	if (p.sections > 0)
		buf_puts(out, "</section>\n");
	buf_puts(out, "</main>\n</body>\n</html>\n");
}
