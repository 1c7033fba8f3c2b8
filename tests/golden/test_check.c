/* SPDX-License-Identifier: MIT */
/*
 * Every code of a check has a file that has it, with all that is said of the
 * file; and what is sound is not complained of.
 */
#include "test.h"

#include "base/buf.h"
#include "read/load.h"
#include "read/place.h"
#include "report/check.h"

#include <dirent.h>
#include <stdlib.h>
#include <string.h>

#define FOLDER "tests/golden/check/"
#define TODAY "2026-11-24"

/* A checked file. */
struct checked {
	struct checklist list;
	struct proof proof;
	struct findings findings;
	struct buf text;
};

static void
write_findings(struct checked *c)
{
	struct diags none = { 0 };
	struct place *places = mem_alloc(c->findings.count, sizeof *places);
	struct check_report report = { c->list.path, &c->list, &c->proof,
				       &c->findings, places };
	struct ini ini;

	assert_true(ini_parse(&ini, c->list.path, c->list.bytes,
			      c->list.size, &none));
	for (size_t i = 0; i < c->findings.count; i++) {
		places[i] = place_named(&ini, c->findings.items[i].section,
					c->findings.items[i].key);
		check_text_finding(&c->text, &report, i);
	}
	check_text_proof(&c->text, &report);
	free(places);
	ini_done(&ini);
	diags_done(&none);
}

static void
check(struct checked *c, const char *path, size_t most)
{
	struct diags diags = { 0 };
	struct buf out = { 0 };

	*c = (struct checked){ 0 };
	if (!load_checklist(&c->list, path, NULL, &diags)) {
		diags_print(&diags, &out);
		fail_msg("%s", buf_text(&out));
	}
	proof_init(&c->proof, &c->list, most);
	check_checklist(&c->findings, &c->list, &c->proof, TODAY);
	write_findings(c);
	diags_done(&diags);
	buf_done(&out);
}

static void
done(struct checked *c)
{
	findings_done(&c->findings);
	proof_done(&c->proof);
	checklist_done(&c->list);
	buf_done(&c->text);
}

static bool
found(const struct checked *c, enum diag_code code)
{
	for (size_t i = 0; i < c->findings.count; i++)
		if (c->findings.items[i].code == code)
			return true;
	return false;
}

/* These are test_case.c's. */
static bool
of_a_case(enum diag_code code)
{
	return code >= DIAG_MODEL_OUTCOME && code <= DIAG_MINUTES_DIFFER;
}

static void
every_code_is_found_where_it_is_and_said_plainly(void **state)
{
	(void)state;
	for (enum diag_code code = 0; code < DIAG_COUNT; code++) {
		bool large = code == DIAG_NOT_DECIDED;
		struct buf path = { 0 };
		struct checked c;

		if (check_why(code) == NULL || of_a_case(code))
			continue;
		buf_printf(&path, FOLDER "%s.ini", large ? "answer-idle" :
			   diag_name(code));
		check(&c, buf_text(&path), large ? 0 : PROOF_STATES);
		buf_clear(&path);
		buf_printf(&path, FOLDER "%s.txt", diag_name(code));
		assert_golden(buf_text(&path), buf_text(&c.text));
		if (!found(&c, code))
			fail_msg("%s is not found", diag_name(code));
		for (size_t i = 0; i < c.findings.count; i++)
			assert_true(c.findings.items[i].fix[0] != '\0');
		done(&c);
		buf_done(&path);
	}
}

/* Nothing but notes. */
static void
is_sound(const char *path)
{
	struct checked c;

	check(&c, path, PROOF_STATES);
	for (size_t i = 0; i < c.findings.count; i++)
		if (check_level(c.findings.items[i].code) != DIAG_NOTE)
			fail_msg("%s: %s", path, buf_text(&c.text));
	assert_true(c.proof.whole);
	done(&c);
}

static size_t
all_sound(const char *folder)
{
	DIR *all = opendir(folder);
	struct dirent *entry;
	size_t count = 0;

	assert_non_null(all);
	while ((entry = readdir(all)) != NULL) {
		struct buf path = { 0 };

		if (strstr(entry->d_name, ".ini") == NULL)
			continue;
		buf_printf(&path, "%s/%s", folder, entry->d_name);
		is_sound(buf_text(&path));
		buf_done(&path);
		count++;
	}
	closedir(all);
	return count;
}

static void
what_is_sound_is_not_complained_of(void **state)
{
	struct checked c;

	(void)state;
	check(&c, FOLDER "base.ini", PROOF_STATES);
	assert_number(c.findings.count, 0);
	done(&c);
	assert_true(all_sound("checklists") >= 5);
	assert_true(all_sound("tests/data/correct") >= 12);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
			every_code_is_found_where_it_is_and_said_plainly),
		cmocka_unit_test(what_is_sound_is_not_complained_of),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
