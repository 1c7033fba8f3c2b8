/* SPDX-License-Identifier: MIT */
/*
 * Whole checklists in words and as forms: the one that comes with heed, and
 * one with follow-ups of follow-ups, windows of time and no points. The
 * digests are left out, so that a comment in a file changes no golden.
 */
#include "test.h"

#include "read/load.h"
#include "report/render.h"

#define TODAY "2026-11-24"

typedef void outline_of(struct outline *, const struct checklist *,
			const char *today);

static void
load(struct checklist *list, const char *path)
{
	struct diags diags = { 0 };
	struct buf out = { 0 };

	if (!load_checklist(list, path, NULL, &diags)) {
		diags_print(&diags, &out);
		fail_msg("%s", buf_text(&out));
	}
	diags_done(&diags);
	buf_done(&out);
	list->size = 0;
	list->contacts.size = 0;
}

static void
compare(const struct checklist *list, outline_of *fill, const char *name,
	enum render_format format)
{
	struct outline o = { 0 };
	struct buf path = { 0 };
	struct buf out = { 0 };

	fill(&o, list, TODAY);
	render_outline(&out, &o, list, "Paper", format);
	buf_printf(&path, "tests/golden/paper/%s-%s.%s", list->id, name,
		   format == RENDER_HTML ? "html" : "txt");
	assert_golden(buf_text(&path), buf_text(&out));
	buf_done(&path);
	buf_done(&out);
	outline_done(&o);
}

static void
the_shipped_checklist_reads_as_agreed(void **state)
{
	struct checklist list;

	(void)state;
	load(&list, "checklists/herts-cse.ini");
	compare(&list, outline_explain, "words", RENDER_TEXT);
	compare(&list, outline_explain, "words", RENDER_HTML);
	compare(&list, outline_form, "form", RENDER_TEXT);
	compare(&list, outline_form, "form", RENDER_HTML);
	checklist_done(&list);
}

static void
one_without_points_and_with_nested_follow_ups_reads_as_agreed(void **state)
{
	struct checklist list;

	(void)state;
	load(&list, "tests/data/nested.ini");
	compare(&list, outline_explain, "words", RENDER_TEXT);
	compare(&list, outline_form, "form", RENDER_TEXT);
	checklist_done(&list);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_shipped_checklist_reads_as_agreed),
		cmocka_unit_test(
		 one_without_points_and_with_nested_follow_ups_reads_as_agreed),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
