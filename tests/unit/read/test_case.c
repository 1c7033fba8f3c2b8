/* SPDX-License-Identifier: MIT */
#include "test.h"

#include "base/buf.h"
#include "read/case.h"
#include "read/load.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define SMALL "tests/data/cases/small.ini"

static bool
opener(void *arg, struct checklist *list, const char *name,
       struct diags *diags)
{
	struct buf path = { 0 };
	bool good;

	assert_null(arg);
	buf_printf(&path, "tests/data/%s.ini", name);
	good = load_checklist(list, buf_text(&path), NULL, diags);
	buf_done(&path);
	return good;
}

static unsigned
value(const struct case_study *c, size_t child, const char *question)
{
	return c->children[child].answers.values[
		checklist_indicator(&c->list, question)];
}

static const struct case_model *
model(const struct case_study *c, size_t child, const char *question)
{
	return &c->children[child].models[
		checklist_indicator(&c->list, question)];
}

static void
all_of_a_case_is_loaded(void **state)
{
	struct diags diags = { 0 };
	struct case_study c;

	(void)state;
	assert_true(case_load(&c, SMALL, opener, NULL, &diags));
	assert_number(diags.count, 0);
	assert_text(c.id, "small");
	assert_text(c.title, "Kim, who is late");
	assert_text(c.summary, "Somebody is late, and somebody else is not");
	assert_text(c.author, "the tests");
	assert_text(c.reviewed_by, "A. Reader");
	assert_text(c.list.id, "small");
	assert_number(c.minutes, 30);
	assert_number(case_minutes(&c), 30);
	assert_number(c.part_count, 2);
	assert_text(c.parts[0].contains, NULL);
	assert_text(c.parts[0].paragraphs.items[1], "Nobody knows why.");
	assert_text(c.parts[1].contains, "A child who is missing");
	assert_number(c.parts[1].minutes, 8);
	assert_number(c.asks.count, 1);
	assert_number(c.notes.count, 2);
	assert_number(c.allowance_count, 1);
	assert_number(c.list.allowance_count, 0);
	case_done(&c);
	assert_null(c.title);
	diags_done(&diags);
}

static void
model_answers_come_with_their_reasons(void **state)
{
	struct diags diags = { 0 };
	struct case_study c;

	(void)state;
	assert_true(case_load(&c, SMALL, opener, NULL, &diags));
	assert_number(c.child_count, 2);
	assert_text(c.children[0].title, "Kim, 14");
	assert_number(c.children[0].outcome, checklist_band(&c.list, "tell"));
	assert_number(value(&c, 0, "missing"), 2);
	assert_number(value(&c, 0, "away"), 3);
	assert_number(value(&c, 1, "away"), 0);
	assert_text(model(&c, 0, "missing")->reason, "Out at night, once.");
	assert_text(model(&c, 0, "missing")->ask, "Is once enough?");
	assert_text(model(&c, 1, "missing")->ask, NULL);
	assert_text(model(&c, 1, "away")->reason, NULL);
	case_done(&c);
	diags_done(&diags);
}

/* The small case with one line replaced, or one more at its end. */
static char *
changed(const char *line, const char *by)
{
	char path[] = "/tmp/heed-test-XXXXXX";
	FILE *from = fopen(SMALL, "r"), *to;
	char text[256];
	int fd = mkstemp(path);
	bool done = false;

	assert_non_null(from);
	assert_true(fd >= 0);
	to = fdopen(fd, "w");
	while (fgets(text, sizeof text, from) != NULL) {
		bool same = line != NULL &&
			strncmp(text, line, strlen(line)) == 0;

		fputs(same ? by : text, to);
		done = done || same;
	}
	if (line == NULL)
		fputs(by, to);
	assert_true(done || line == NULL);
	fclose(from);
	fclose(to);
	return mem_string(path);
}

static void
expect(const char *line, const char *by, const char *message)
{
	char *path = changed(line, by);
	struct diags diags = { 0 };
	struct buf out = { 0 };
	struct case_study c;

	assert_false(case_load(&c, path, opener, NULL, &diags));
	assert_null(c.title);
	diags_print(&diags, &out);
	if (strstr(buf_text(&out), message) == NULL || diags.count != 1)
		fail_msg("%s: not only %s", buf_text(&out), message);
	buf_done(&out);
	diags_done(&diags);
	unlink(path);
	free(path);
}

static void
what_is_wrong_is_told_with_its_place(void **state)
{
	(void)state;
	expect("sign.away", "sign.awya = no: Nothing.\n",
	       ":35:1: error: there is no question `awya` in small; did you "
	       "mean `away`? [name-unknown]");
	expect("ask.away", "ask.elephant = Why?\n",
	       "there is no question `elephant` in small; `heed list small` "
	       "prints them [name-unknown]");
	expect("sign.away", "sign.away = suspected: Perhaps.\n",
	       ":35:13: error: there is no answer `suspected`; write one of: "
	       "no, yes, unknown, never [value-unknown]");
	expect("sign.away", "sign.away = no\n", "[model-reason]");
	expect("sign.away", "sign.away = no:\n", "[model-reason]");
	expect("sign.away", "sign.away = \": Nothing.\"\n", "[model-reason]");
	expect("outcome = tell", "outcome = told\n",
	       "there is no band `told`; write one of: low, tell, act "
	       "[value-unknown]");
	expect("sign.away", "sign = no: Nothing.\n",
	       "[child] has no key `sign`; did you mean `sign.ID`? "
	       "[key-unknown]");
	expect("by = Today", "", "[child.kim] needs a key `by` [key-missing]");
	expect("minutes = 30", "minutes = 0\n", "[number-bad]");
	expect("reviewed = 2026", "reviewed = soon\n", "[date-bad]");
	expect(NULL, "[group.x]\ntitle = x\n",
	       "[group.x] belongs in a checklist, and this is a case study "
	       "[section-unknown]");
	expect(NULL, "[sheet.x]\ntitle = x\n",
	       "heed-case(5) lists them [section-unknown]");
}

static void
without_its_checklist_a_case_is_not_loaded(void **state)
{
	struct case_study c;
	struct diags diags = { 0 };
	char *path = changed("checklist = small", "checklist = none\n");
	struct buf out = { 0 };

	(void)state;
	assert_false(case_load(&c, path, opener, NULL, &diags));
	diags_print(&diags, &out);
	assert_non_null(strstr(buf_text(&out), "[file-missing]"));
	assert_non_null(strstr(buf_text(&out),
			       "the checklist `none` cannot be used"));
	buf_done(&out);
	diags_done(&diags);
	unlink(path);
	free(path);
}

static void
a_case_is_told_from_a_checklist(void **state)
{
	struct checklist list;
	struct diags diags = { 0 };
	struct buf out = { 0 };

	(void)state;
	assert_true(case_is(SMALL));
	assert_false(case_is("tests/data/small.ini"));
	assert_false(case_is("tests/data/contacts/small.ini"));
	assert_false(case_is("tests/data/none.ini"));
	assert_false(load_checklist(&list, SMALL, NULL, &diags));
	diags_print(&diags, &out);
	assert_non_null(strstr(buf_text(&out), "[case] belongs in a case "
			       "study, cases/NAME.ini, and this is a "
			       "checklist"));
	buf_done(&out);
	diags_done(&diags);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(all_of_a_case_is_loaded),
		cmocka_unit_test(model_answers_come_with_their_reasons),
		cmocka_unit_test(what_is_wrong_is_told_with_its_place),
		cmocka_unit_test(without_its_checklist_a_case_is_not_loaded),
		cmocka_unit_test(a_case_is_told_from_a_checklist),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
