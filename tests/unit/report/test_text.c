/* SPDX-License-Identifier: MIT */
#include "test.h"

#include "report/render.h"
#include "support/sample.h"

#include <string.h>

static void
results_read_as_agreed(void **state)
{
	(void)state;
	for (int which = 0; which < SAMPLE_CASES; which++) {
		struct buf path = { 0 };
		struct buf out = { 0 };
		struct sample s;

		sample_init(&s, (enum sample_case)which);
		render_result(&out, &s.result, RENDER_TEXT, SAMPLE_TODAY);
		buf_printf(&path, "tests/golden/report/%s.txt",
			   sample_name((enum sample_case)which));
		assert_golden(buf_text(&path), buf_text(&out));
		for (const char *p = buf_text(&out); *p != '\0'; p++)
			assert_true(*p == '\n' || *p >= ' ' || *p < 0);
		buf_done(&path);
		buf_done(&out);
		sample_done(&s);
	}
}

static void
title_and_headings_are_underlined_as_wide_as_their_last_line(void **state)
{
	struct outline o = { 0 };
	struct buf out = { 0 };

	(void)state;
	outline_add(&o, BLOCK_TITLE, NULL, "What to do next");
	outline_add(&o, BLOCK_HEADING, NULL, "Wh\xc3\xa9re it hurts");
	outline_add(&o, BLOCK_HEADING, NULL, "Two");
	outline_add(&o, BLOCK_PARA, NULL, "Words");
	render_text(&out, &o, 8);
	assert_text(buf_text(&out), "What to\ndo next\n=======\n\n"
		    "Wh\xc3\xa9re it\nhurts\n-----\n\nTwo\n---\nWords\n");
	buf_done(&out);
	outline_done(&o);
}

static void
a_new_sheet_begins_with_a_form_feed(void **state)
{
	struct outline o = { 0 };
	struct buf out = { 0 };

	(void)state;
	outline_add(&o, BLOCK_ALERT, NULL, "First");
	outline_add(&o, BLOCK_PARA, NULL, "Words");
	outline_add(&o, BLOCK_SHEET, NULL, "The last sheet");
	outline_add(&o, BLOCK_SUB, NULL, "One");
	outline_add(&o, BLOCK_PARA, NULL, "Words");
	render_text(&out, &o, 8);
	assert_text(buf_text(&out), "First\n=====\nWords\n\n\fThe last\n"
		    "sheet\n=====\n\nOne\nWords\n");
	buf_done(&out);
	outline_done(&o);
}

static void
formats_go_by_their_names(void **state)
{
	(void)state;
	for (int i = 0; i < RENDER_FORMATS; i++)
		assert_number(render_format_named(render_format_name(
				      (enum render_format)i)), i);
	assert_number(render_format_named("HTML"), RENDER_FORMATS);
	assert_number(render_format_named(""), RENDER_FORMATS);
}

static void
the_end_of_a_file_name_tells_its_format(void **state)
{
	static const struct {
		const char *path;
		enum render_format format;
	} paths[] = {
		{ "a.txt", RENDER_TEXT },  { "b/a.HTML", RENDER_HTML },
		{ "a.htm", RENDER_HTML },  { "a.b.json", RENDER_JSON },
		{ ".text", RENDER_TEXT },  { "a.html/b", RENDER_FORMATS },
		{ "a", RENDER_FORMATS },   { "", RENDER_FORMATS },
		{ "html", RENDER_FORMATS }, { "a.pdf", RENDER_FORMATS },
		{ "a.json/", RENDER_FORMATS },
	};

	(void)state;
	for (size_t i = 0; i < sizeof paths / sizeof *paths; i++)
		assert_number(render_format_of(paths[i].path),
			      paths[i].format);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(results_read_as_agreed),
		cmocka_unit_test(
		  title_and_headings_are_underlined_as_wide_as_their_last_line),
		cmocka_unit_test(a_new_sheet_begins_with_a_form_feed),
		cmocka_unit_test(formats_go_by_their_names),
		cmocka_unit_test(the_end_of_a_file_name_tells_its_format),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
