/* SPDX-License-Identifier: MIT */
#include "test.h"

#include "base/text.h"
#include "report/parts.h"
#include "report/render.h"
#include "support/sample.h"

#include <string.h>

enum { DEPTH = 16, NAME = 16 };

static void
render(struct buf *out, enum sample_case which)
{
	struct sample s;

	sample_init(&s, which);
	render_result(out, &s.result, RENDER_HTML, SAMPLE_TODAY);
	sample_done(&s);
}

static void
pages_read_as_agreed(void **state)
{
	static const enum sample_case cases[] = { SAMPLE_EMPTY, SAMPLE_MANY,
						  SAMPLE_HOSTILE };

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct buf path = { 0 };
		struct buf out = { 0 };

		render(&out, cases[i]);
		buf_printf(&path, "tests/golden/report/%s.html",
			   sample_name(cases[i]));
		assert_golden(buf_text(&path), buf_text(&out));
		buf_done(&path);
		buf_done(&out);
	}
}

static bool
is_void(const char *name)
{
	return strcmp(name, "meta") == 0 || strcmp(name, "br") == 0;
}

/* May this element lie in that one? What the standard says of ours. */
static bool
fits(const char *in, const char *name)
{
	if (strcmp(name, "li") == 0)
		return strcmp(in, "ol") == 0 || strcmp(in, "ul") == 0;
	if (strcmp(in, "table") == 0)
		return strcmp(name, "thead") == 0 || strcmp(name, "tbody") == 0;
	if (strcmp(in, "thead") == 0 || strcmp(in, "tbody") == 0)
		return strcmp(name, "tr") == 0;
	if (strcmp(in, "tr") == 0)
		return strcmp(name, "th") == 0 || strcmp(name, "td") == 0;
	if (strcmp(in, "ol") == 0 || strcmp(in, "ul") == 0 ||
	    strcmp(in, "title") == 0 || strcmp(in, "style") == 0)
		return false;
	if (strcmp(in, "dl") == 0)
		return strcmp(name, "div") == 0;
	if (strcmp(in, "p") == 0 || strcmp(in, "b") == 0 ||
	    in[0] == 'h' || strcmp(in, "dt") == 0)
		return strcmp(in, "html") == 0 || strcmp(in, "head") == 0 ||
			(strcmp(in, "header") == 0 &&
			 strcmp(name, "h1") == 0) ||
			strcmp(name, "b") == 0 || strcmp(name, "a") == 0 ||
			strcmp(name, "br") == 0;
	return true;
}

/* Every element that is opened is closed, in order, and lies where it may. */
static void
check_tags(const char *html)
{
	char stack[DEPTH][NAME + 1] = { "" };
	size_t depth = 0;

	for (const char *p = strchr(html, '<'); p; p = strchr(p + 1, '<')) {
		char name[NAME + 1] = "";
		bool closes = p[1] == '/';
		size_t size = strcspn(p + 1 + closes, " >");

		if (p[1] == '!')
			continue;
		assert_true(size > 0 && size <= NAME);
		memcpy(name, p + 1 + closes, size);
		if (closes) {
			assert_text(stack[depth], name);
			depth--;
		} else if (!fits(stack[depth], name)) {
			fail_msg("<%s> in <%s>", name, stack[depth]);
		} else if (!is_void(name)) {
			assert_true(++depth < DEPTH);
			memcpy(stack[depth], name, sizeof name);
		}
	}
	assert_number(depth, 0);
}

/* One h1, then h2 alone, each at the top of its section. */
static void
check_headings(const char *html)
{
	const char *first = strstr(html, "<h1>");
	unsigned count = 0;

	assert_non_null(first);
	assert_null(strstr(first + 1, "<h1"));
	for (const char *p = html; (p = strstr(p, "<h2>")); p++) {
		assert_true(p > first);
		assert_memory_equal(p - 10, "<section>\n", 10);
		count++;
	}
	assert_true(count > 0);
	for (const char *p = html; (p = strstr(p, "<h")); p++)
		assert_true(p[2] < '3' || p[2] > '6');
}

/* Nothing is run or fetched: no script, and links to numbers only. */
static void
check_quiet(const char *html)
{
	static const char *const never[] = {
		"<script", "<link", "<img", "<iframe", "<object", "<base",
		" src=", "url(", "@import", " on", "http-equiv=\"refresh",
	};

	for (const char *p = html; (p = strchr(p, '<')); p++) {
		size_t size = strcspn(p, ">");

		for (size_t i = 0; i < sizeof never / sizeof *never; i++) {
			const char *found = strstr(p, never[i]);

			if (found != NULL && found < p + size)
				fail_msg("%s in a tag", never[i]);
		}
	}
	for (const char *p = html; (p = strstr(p, "href=")); p++)
		assert_memory_equal(p, "href=\"tel:", 10);
	assert_null(strstr(html, "url("));
	assert_null(strstr(html, "@import"));
}

static void
every_page_is_whole_and_asks_for_nothing_outside(void **state)
{
	(void)state;
	for (int which = 0; which < SAMPLE_CASES; which++) {
		struct buf out = { 0 };

		render(&out, (enum sample_case)which);
		check_tags(buf_text(&out));
		check_headings(buf_text(&out));
		check_quiet(buf_text(&out));
		assert_number(text_valid(out.data, out.size), out.size);
		for (size_t i = 0; i < out.size; i++)
			assert_true(out.data[i] == '\n' ||
				    (unsigned char)out.data[i] >= ' ');
		buf_done(&out);
	}
}

/* Each h2 and h3 at the top of its section; h3 in one of an h2. */
static void
check_parts(const char *html)
{
	int depth = 0;

	for (const char *p = html; (p = strchr(p, '<')); p++) {
		depth += strncmp(p, "<section", 8) == 0;
		depth -= strncmp(p, "</section", 9) == 0;
		if (strncmp(p, "<h2>", 4) == 0)
			assert_number(depth, 1);
		if (strncmp(p, "<h3>", 4) == 0) {
			assert_number(depth, 2);
			assert_memory_equal(p - 10, "<section>\n", 10);
		}
	}
	assert_number(depth, 0);
}

static void
pages_for_paper_are_whole_and_ask_for_nothing_outside(void **state)
{
	const struct checklist *const lists[] = { &sample_list, &sample_bare };

	(void)state;
	for (int i = 0; i < 4; i++) {
		const struct checklist *list = lists[i / 2];
		struct outline o = { 0 };
		struct buf out = { 0 };

		if (i % 2)
			outline_form(&o, list, SAMPLE_TODAY);
		else
			outline_explain(&o, list, SAMPLE_TODAY);
		render_outline(&out, &o, list, "<Paper>", RENDER_HTML);
		check_tags(buf_text(&out));
		check_parts(buf_text(&out));
		check_quiet(buf_text(&out));
		assert_non_null(strstr(buf_text(&out), "<title>&lt;Paper&gt;: "
				       "A sample</title>"));
		buf_done(&out);
		outline_done(&o);
	}
}

static void
has(const char *html, const char *words)
{
	if (strstr(html, words) == NULL)
		fail_msg("no %s in:\n%s", words, html);
}

static void
what_was_typed_is_shown_and_never_markup(void **state)
{
	struct buf out = { 0 };

	(void)state;
	render(&out, SAMPLE_HOSTILE);
	assert_null(strstr(buf_text(&out), "<script"));
	has(buf_text(&out), "&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt; "
	    "&amp; &quot;quoted&quot; \\ &lt;/li&gt;<br>\\x1B[2J");
	has(buf_text(&out), "\\u{202E}desrever");
	buf_done(&out);
}

static void
title_and_language_cannot_break_out(void **state)
{
	struct outline o = { 0 };
	struct buf out = { 0 };

	(void)state;
	outline_add(&o, BLOCK_PARA, NULL, "x");
	render_html(&out, &o, "</title>\x1b\"", "en\"><script>");
	has(buf_text(&out), "<html lang=\"en\">");
	has(buf_text(&out), "<title>&lt;/title&gt;\\x1B&quot;</title>");
	has(buf_text(&out), "<h1>&lt;/title&gt;\\x1B&quot;</h1>");
	buf_clear(&out);
	render_html(&out, &o, "x", NULL);
	has(buf_text(&out), "<html lang=\"en\">");
	buf_clear(&out);
	render_html(&out, &o, "x", "cy-GB");
	has(buf_text(&out), "<html lang=\"cy-GB\">");
	buf_done(&out);
	outline_done(&o);
}

static void
only_a_number_that_can_be_rung_is_a_link(void **state)
{
	struct outline o = { 0 };
	struct buf out = { 0 };

	(void)state;
	outline_add(&o, BLOCK_CONTACT, "0300 000 0000", "A");
	outline_add(&o, BLOCK_CONTACT, "HELP to 00000", "B");
	outline_add(&o, BLOCK_CONTACT, NULL, "C");
	render_html(&out, &o, "x", "en");
	has(buf_text(&out), "<li><b><a href=\"tel:03000000000\">"
	    "0300 000 0000</a></b> A</li>\n<li><b>HELP to 00000</b> B</li>\n"
	    "<li><b></b> C</li>\n</ul>\n");
	buf_done(&out);
	outline_done(&o);
}

static void
a_note_stays_inside_the_point_it_is_on(void **state)
{
	struct outline o = { 0 };
	struct buf out = { 0 };

	(void)state;
	outline_add(&o, BLOCK_ITEM, "yes", "Gifts");
	outline_add(&o, BLOCK_QUIET, "Seen or said", "A phone");
	outline_add(&o, BLOCK_ITEM, NULL, "Friends");
	outline_add(&o, BLOCK_QUIET, NULL, "Small print");
	outline_add(&o, BLOCK_STEP, NULL, "Ring");
	render_html(&out, &o, "x", "en");
	has(buf_text(&out), "<ul>\n<li><b>yes:</b> Gifts"
	    "<p class=\"quiet note\"><b>Seen or said:</b> A phone</p>\n"
	    "</li>\n<li>Friends</li>\n</ul>\n"
	    "<p class=\"quiet\">Small print</p>\n<ol>\n<li>Ring</li>\n"
	    "</ol>\n");
	buf_done(&out);
	outline_done(&o);
}

static void
what_is_filled_in_on_paper_is_drawn_and_named(void **state)
{
	struct outline o = { 0 };
	struct buf out = { 0 };

	(void)state;
	outline_add(&o, BLOCK_ALERT, NULL, "First");
	outline_add(&o, BLOCK_SHEET, NULL, "Last");
	outline_add(&o, BLOCK_SUB, NULL, "1. One");
	outline_add(&o, BLOCK_TICK, NULL, "Yes & no");
	outline_add(&o, BLOCK_TICK, NULL, "No");
	part_room(&o, "Notes", 2);
	part_room(&o, "Who?", 0);
	outline_add(&o, BLOCK_COLUMNS, "A", "B");
	outline_add(&o, BLOCK_ROW, "c", "d");
	render_html(&out, &o, "x", "en");
	has(buf_text(&out), "<main>\n<section class=\"alert\">\n"
	    "<h2>First</h2>\n</section>\n<section class=\"sheet\">\n"
	    "<h2>Last</h2>\n<section>\n<h3>1. One</h3>\n"
	    "<ul class=\"ticks\" role=\"list\">\n<li>Yes &amp; no</li>\n"
	    "<li>No</li>\n</ul>\n"
	    "<div class=\"room\"><p>Notes:</p><div></div><div></div></div>\n"
	    "<div class=\"room beside\"><p>Who?</p><div></div></div>\n"
	    "<table>\n<thead>\n<tr><th scope=\"col\">A</th>"
	    "<th scope=\"col\">B</th></tr>\n</thead>\n<tbody>\n"
	    "<tr><th scope=\"row\">c</th><td>d</td></tr>\n</tbody>\n"
	    "</table>\n</section>\n</section>\n</main>");
	buf_done(&out);
	outline_done(&o);
}

static void
a_bar_says_what_it_shows(void **state)
{
	struct outline o = { 0 };
	struct buf out = { 0 };

	(void)state;
	part_bar(&o, "yes & no", 1, 3);
	part_bar(&o, "none", 0, 0);
	render_html(&out, &o, "x", "en");
	has(buf_text(&out), "<ul class=\"bars\" role=\"list\">\n"
	    "<li><b>yes &amp; no</b> <svg role=\"img\" "
	    "viewBox=\"0 0 1000 10\" preserveAspectRatio=\"none\">"
	    "<title>1 of 3</title>");
	has(buf_text(&out), "<rect width=\"333\" height=\"10\" fill=\"#111\"/>"
	    "</svg> <span aria-hidden=\"true\">1 of 3</span></li>\n");
	has(buf_text(&out), "<rect width=\"0\" ");
	buf_done(&out);
	outline_done(&o);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_bar_says_what_it_shows),
		cmocka_unit_test(pages_read_as_agreed),
		cmocka_unit_test(
			every_page_is_whole_and_asks_for_nothing_outside),
		cmocka_unit_test(
			pages_for_paper_are_whole_and_ask_for_nothing_outside),
		cmocka_unit_test(what_is_filled_in_on_paper_is_drawn_and_named),
		cmocka_unit_test(what_was_typed_is_shown_and_never_markup),
		cmocka_unit_test(title_and_language_cannot_break_out),
		cmocka_unit_test(only_a_number_that_can_be_rung_is_a_link),
		cmocka_unit_test(a_note_stays_inside_the_point_it_is_on),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
