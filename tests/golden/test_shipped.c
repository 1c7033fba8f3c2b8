/* SPDX-License-Identifier: MIT */
/*
 * What the shipped checklist of the Board says of some children, in all three
 * formats, and what each shipped one says of open questions.
 * The digests are left out, so that a comment in a file changes no golden.
 */
#include "test.h"

#include "read/load.h"
#include "report/parts.h"
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
	list.size = 0;
	list.contacts.size = 0;
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

static unsigned
any(unsigned *seed, unsigned below)
{
	*seed = *seed * 1103515245u + 12345u;
	return (*seed >> 16) % below;
}

/* Some answered, some not; few present, so that bands differ. */
static void
answer_at_random(struct answers *a, const struct checklist *list,
		 unsigned *seed)
{
	for (size_t i = 0; i < a->count; i++) {
		unsigned count = (unsigned)checklist_scale(list, i)->count;

		a->values[i] = any(seed, 3) ?
			(uint8_t)any(seed, 2) : (uint8_t)any(seed, count + 1);
	}
}

static bool
same_to_do(const struct result *r, const struct result *s)
{
	if (r->score.band != s->score.band || r->step_count != s->step_count)
		return false;
	for (size_t i = 0; i < r->step_count; i++)
		if (strcmp(r->steps[i], s->steps[i]) != 0)
			return false;
	return true;
}

/* Can one answer to this question change the band or the steps? */
static bool
can_change(const struct result *r, size_t q)
{
	const struct scale *scale = checklist_scale(r->list, q);
	struct answers a;
	bool change = false;

	answers_copy(&a, r->answers);
	for (size_t v = 1; v <= scale->count; v++) {
		struct result now;

		if (scale->choices[v - 1].role != CHOICE_LEVEL)
			continue;
		a.values[q] = (uint8_t)v;
		result_init(&now, r->list, &a);
		/* A lower result would be a relief; no rule says so. */
		change = change || (now.score.band >= r->score.band &&
				    !same_to_do(r, &now));
		result_done(&now);
	}
	answers_done(&a);
	return change;
}

static void
check_open(const struct result *r)
{
	struct outline o = { 0 };
	bool nothing = false;
	size_t listed = 0;

	part_open(&o, r);
	for (size_t i = 0; i < o.count; i++) {
		const struct block *b = &o.blocks[i];

		if (b->kind == BLOCK_PARA)
			nothing = strstr(b->text, "one of these alone") != NULL;
		for (size_t k = 0; k < r->range.open_count; k++) {
			size_t q = r->range.open[k];

			if (b->kind != BLOCK_ITEM || strcmp(b->label,
					r->list->indicators[q].title) != 0)
				continue;
			listed += nothing;
			if (nothing == can_change(r, q))
				fail_msg("%s stands below the wrong words",
					 b->label);
		}
	}
	for (size_t k = 0; k < r->range.open_count; k++)
		listed += can_change(r, r->range.open[k]);
	assert_number(listed, r->range.open_count);
	outline_done(&o);
}

static void
check_random_children(const char *path)
{
	struct checklist list;
	struct diags diags = { 0 };
	unsigned seed = 5;

	assert_true(load_checklist(&list, path, NULL, &diags));
	assert_number(diags.count, 0);
	for (int i = 0; i < 400; i++) {
		struct answers a;
		struct result r;

		answers_init(&a, &list);
		answer_at_random(&a, &list, &seed);
		result_init(&r, &list, &a);
		check_open(&r);
		result_done(&r);
		answers_done(&a);
	}
	checklist_done(&list);
	diags_done(&diags);
}

static void
what_is_said_of_open_questions_is_true_of_random_children(void **state)
{
	static const char *const shipped[] = {
		"checklists/herts-cse.ini", "checklists/dfe-cse.ini",
		"checklists/county-lines.ini", "checklists/safeguard.ini",
		"checklists/commissioner-cse.ini",
	};

	(void)state;
	for (size_t i = 0; i < sizeof shipped / sizeof *shipped; i++)
		check_random_children(shipped[i]);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(texts_read_as_agreed),
		cmocka_unit_test(a_page_reads_as_agreed),
		cmocka_unit_test(objects_read_as_agreed),
		cmocka_unit_test(
		    what_is_said_of_open_questions_is_true_of_random_children),
	};

	return cmocka_run_group_tests(tests, set_up, tear_down);
}
