/* SPDX-License-Identifier: MIT */
/*
 * What the shipped checklist says of some children, in all three formats.
 * The digests are left out, so that a comment in a file changes no golden.
 */
#include "test.h"

#include "read/load.h"
#include "report/render.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define FOLDER "tests/golden/shipped"
#define TODAY "2026-11-24"

static const char *const children[] = {
	"nothing-answered", "in-danger", "told", "three-signs", "low-mood",
};

static int
set_up(void **state)
{
	static struct checklist list;
	struct diags diags = { 0 };
	struct buf out = { 0 };
	bool good = load_checklist(&list, "checklists/herts-cse.ini", NULL,
				   &diags);

	diags_print(&diags, &out);
	if (!good || diags.count > 0)
		print_error("%s", buf_text(&out));
	buf_done(&out);
	diags_done(&diags);
	memset(list.digest, '0', CRYPT_HEX - 1);
	memset(list.contacts.digest, '0', CRYPT_HEX - 1);
	*state = &list;
	return good ? 0 : -1;
}

static int
tear_down(void **state)
{
	checklist_done(*state);
	return 0;
}

/* Lines INDICATOR=ANSWER; those that start with # say who the child is. */
static void
read_answers(struct answers *a, const struct checklist *list,
	     const char *child)
{
	struct diags diags = { 0 };
	struct buf path = { 0 };
	char line[256];
	FILE *f;

	buf_printf(&path, FOLDER "/%s.answers", child);
	f = fopen(buf_text(&path), "r");
	if (f == NULL) {
		print_error("cannot read %s\n", buf_text(&path));
		fail();
		return;
	}
	while (fgets(line, sizeof line, f) != NULL) {
		line[strcspn(line, "\n")] = '\0';
		if (line[0] != '#' && line[0] != '\0' &&
		    !answers_pair(a, list, line, (struct place){ 0 }, &diags))
			fail_msg("%s: %s", buf_text(&path), line);
	}
	fclose(f);
	diags_done(&diags);
	buf_done(&path);
}

static void
compare(const struct checklist *list, const char *child,
	enum render_format format)
{
	static const char *const ends[] = { "txt", "html", "json" };
	struct answers a;
	struct result r;
	struct buf path = { 0 };
	struct buf out = { 0 };

	answers_init(&a, list);
	read_answers(&a, list, child);
	result_init(&r, list, &a);
	render_result(&out, &r, format, TODAY);
	buf_printf(&path, FOLDER "/%s.%s", child, ends[format]);
	assert_golden(buf_text(&path), buf_text(&out));
	buf_done(&path);
	buf_done(&out);
	result_done(&r);
	answers_done(&a);
}

static void
texts_read_as_agreed(void **state)
{
	for (size_t i = 0; i < sizeof children / sizeof *children; i++)
		compare(*state, children[i], RENDER_TEXT);
}

static void
a_page_reads_as_agreed(void **state)
{
	compare(*state, "three-signs", RENDER_HTML);
}

static void
objects_read_as_agreed(void **state)
{
	compare(*state, "nothing-answered", RENDER_JSON);
	compare(*state, "three-signs", RENDER_JSON);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(texts_read_as_agreed),
		cmocka_unit_test(a_page_reads_as_agreed),
		cmocka_unit_test(objects_read_as_agreed),
	};

	return cmocka_run_group_tests(tests, set_up, tear_down);
}
