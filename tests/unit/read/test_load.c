/* SPDX-License-Identifier: MIT */
#include "test.h"

#include "base/buf.h"
#include "read/load.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

struct fixture {
	struct checklist list;
	struct diags diags;
};

static int
setup(void **state)
{
	struct fixture *f = mem_alloc(1, sizeof *f);

	if (!load_checklist(&f->list, "tests/data/small.ini", NULL,
			    &f->diags)) {
		struct buf out = { 0 };

		diags_print(&f->diags, &out);
		fprintf(stderr, "%s", buf_text(&out));
		return -1;
	}
	*state = f;
	return 0;
}

static int
teardown(void **state)
{
	struct fixture *f = *state;

	checklist_done(&f->list);
	diags_done(&f->diags);
	free(f);
	return 0;
}

static void
the_head_says_what_it_is(void **state)
{
	const struct checklist *c = &((struct fixture *)*state)->list;
	char digest[CRYPT_HEX], contacts[CRYPT_HEX];

	assert_text(c->id, "small");
	assert_text(c->version, "1.2");
	assert_text(c->scoring_by, "the tests");
	assert_text(c->reviewed, "2026-11-01");
	assert_text(c->reviewed_by, NULL);
	assert_text(c->limits.items[1], "It decides nothing.");
	assert_number(c->purpose, PURPOSE_SCREENING);
	assert_true(c->scored);
	assert_text(c->path, "tests/data/small.ini");
	checklist_digest(c, digest);
	assert_number(strlen(digest), 64);
	contacts_digest(&c->contacts, contacts);
	assert_number(strlen(contacts), 64);
	assert_true(strcmp(digest, contacts) != 0);
}

static void
a_contact_in_braces_becomes_its_number(void **state)
{
	const struct checklist *c = &((struct fixture *)*state)->list;

	assert_text(c->intro.items[0], "Danger now: 999.");
	assert_text(c->intro.items[1],
		    "Nothing is kept; no names are needed.");
	assert_text(c->card_steps.items[0], "In danger, ring 999.");
	assert_text(c->bands[2].steps.items[0], "Ring 999.");
	assert_text(c->rules[0].because, "The child is in danger: 999.");
	assert_text(c->card_calls.items[1], "police");
}

static void
opening_groups_come_first_then_the_order_of_the_file(void **state)
{
	const struct checklist *c = &((struct fixture *)*state)->list;

	assert_number(c->indicator_count, 4);
	assert_text(c->indicators[0].id, "danger");
	assert_text(c->indicators[1].id, "missing");
	assert_text(c->indicators[2].id, "away");
	assert_text(c->indicators[3].id, "attendance");
	assert_number(checklist_signs(c), 2);
}

static void
an_indicator_has_its_points_gate_and_texts(void **state)
{
	const struct checklist *c = &((struct fixture *)*state)->list;
	const struct indicator *missing = &c->indicators[1];
	const struct indicator *away = &c->indicators[2];

	assert_number(missing->points[0], 0);
	assert_number(missing->points[2], 3);
	assert_number(missing->points[3], 5);
	assert_number(missing->points[4], 0);
	assert_text(missing->look.items[1], "Nobody knows where");
	assert_number(missing->gate, NONE);
	assert_number(away->gate, 1);
	assert_number(away->opens, 4 | 8);
	assert_true(away->project);
	assert_number(c->indicators[3].points[2], -1);
	assert_true(c->groups[0].capped);
	assert_number(c->groups[0].cap, 6);
}

static void
a_scale_has_its_answers_then_the_unknown_then_the_skipped(void **state)
{
	const struct checklist *c = &((struct fixture *)*state)->list;
	const struct scale *plain = &c->scales[1];

	assert_number(plain->count, 4);
	assert_text(plain->choices[2].brief, "not known");
	assert_number(plain->choices[2].role, CHOICE_UNKNOWN);
	assert_number(plain->choices[3].role, CHOICE_SKIP);
	assert_text(plain->choices[3].brief, "never");
	assert_true(plain->choices[1].present);
}

static void
a_rule_joins_its_clauses_and_counts_each_indicator_once(void **state)
{
	const struct checklist *c = &((struct fixture *)*state)->list;
	const struct rule *rule = &c->rules[1];

	assert_number(rule->count, 3);
	assert_number(rule->clauses[0].type, CLAUSE_ANY);
	assert_number(rule->clauses[0].count, 2);
	assert_number(rule->clauses[0].items[0].values, 4 | 8);
	assert_number(rule->clauses[0].items[1].values, 4);
	assert_number(rule->clauses[1].type, CLAUSE_ALL);
	assert_number(rule->clauses[1].need, 2);
	assert_number(rule->clauses[1].items[0].values, 8);
	assert_number(rule->clauses[2].type, CLAUSE_AT_LEAST);
	assert_number(rule->clauses[2].need, 2);
	assert_number(rule->clauses[2].count, 2);
	assert_number(rule->floor, 1);
	assert_true(c->rules[0].interrupt);
	assert_number(c->rules[0].clauses[0].items[0].values, 4);
}

static void
bands_rise_and_the_last_is_reached_by_rules_alone(void **state)
{
	const struct checklist *c = &((struct fixture *)*state)->list;

	assert_false(c->bands[0].scored);
	assert_true(c->bands[1].scored);
	assert_number(c->bands[1].from, 3);
	assert_false(c->bands[2].scored);
	assert_true(c->bands[2].first);
	assert_text(c->bands[1].say.items[0], "I am worried about a child.");
}

/* A file of contacts in a folder of its own, which *folder names. */
static char *
own_contacts(char *folder, const char *text)
{
	struct buf path = { 0 };
	FILE *file;

	assert_non_null(mkdtemp(folder));
	buf_printf(&path, "%s/small.ini", folder);
	file = fopen(buf_text(&path), "w");
	assert_non_null(file);
	fputs(text, file);
	fclose(file);
	return buf_take(&path);
}

static void
contacts_of_ones_own_replace_and_add(void **state)
{
	char folder[] = "/tmp/heed-test-XXXXXX";
	char *path = own_contacts(folder,
		"[contact.police]\nrole = police\nname = Our police\n"
		"phone = 0300\nwhen = By day\nchecked = 2026-10-01\n"
		"[contact.lead]\nrole = education\nname = Our lead\n"
		"phone = 12\nwhen = First\nchecked = 2026-10-01\n");
	struct load_from from = { .own_folder = folder };
	struct fixture f = { 0 };
	const struct contact *police;

	(void)state;
	assert_true(load_checklist(&f.list, "tests/data/small.ini", &from,
				   &f.diags));
	assert_number(f.list.contacts.count, 3);
	police = contacts_find(&f.list.contacts, "police");
	assert_text(police->phone, "0300");
	assert_true(police->own);
	assert_false(contacts_find(&f.list.contacts, "danger")->own);
	assert_text(f.list.contacts.items[2].id, "lead");
	checklist_done(&f.list);
	diags_done(&f.diags);
	from = (struct load_from){ .contacts = path };
	assert_true(load_checklist(&f.list, "tests/data/small.ini", &from,
				   &f.diags));
	assert_text(contacts_find(&f.list.contacts, "lead")->phone, "12");
	checklist_done(&f.list);
	unlink(path);
	rmdir(folder);
	free(path);
}

static void
nothing_is_given_out_when_anything_is_wrong(void **state)
{
	static const char text[] = "[checklist]\nformat = 2\n";
	struct fixture f = { 0 };

	(void)state;
	assert_false(load_bytes(&f.list, "x.ini", text, sizeof text - 1, NULL,
				&f.diags));
	assert_true(f.diags.errors > 10);
	assert_text(f.list.path, NULL);
	assert_number(f.list.band_count, 0);
	diags_done(&f.diags);
}

static void
a_file_cut_short_anywhere_is_refused_or_whole(void **state)
{
	FILE *file = fopen("tests/data/small.ini", "r");
	char bytes[8192];
	size_t size, loaded = 0;

	(void)state;
	assert_non_null(file);
	size = fread(bytes, 1, sizeof bytes, file);
	fclose(file);
	assert_true(size > 2000 && size < sizeof bytes);
	for (size_t n = 0; n <= size; n += n < 200 ? 1 : 7) {
		struct fixture f = { 0 };
		bool good = load_bytes(&f.list, "tests/data/cut.ini", bytes,
				       n, NULL, &f.diags);

		assert_int_equal(good, f.diags.errors == 0);
		loaded += good;
		if (good)
			checklist_done(&f.list);
		diags_done(&f.diags);
	}
	assert_true(loaded > 0 && loaded < 100);
}

/* The small checklist with a text replaced wherever it stands. */
static char *
edited(const char *const *edits)
{
	FILE *file = fopen("tests/data/small.ini", "r");
	char *text = mem_alloc(8192, 1);

	assert_non_null(file);
	assert_true(fread(text, 1, 8191, file) > 2000);
	fclose(file);
	for (; edits[0] != NULL && edits[1] != NULL; edits += 2) {
		struct buf out = { 0 };
		const char *rest = text, *at;

		assert_non_null(strstr(text, edits[0]));
		while ((at = strstr(rest, edits[0])) != NULL) {
			buf_add(&out, rest, (size_t)(at - rest));
			buf_puts(&out, edits[1]);
			rest = at + strlen(edits[0]);
		}
		buf_puts(&out, rest);
		free(text);
		text = buf_take(&out);
	}
	return text;
}

/* Every mistake is told in one run, and nothing that only follows from one. */
static void
each_mistake_is_told_once_and_none_hides_another(void **state)
{
	static const struct {
		const char *edits[8];
		const char *told; /* line and code of each, in order */
	} cases[] = {
		{ { "answers = no yes\n", "answers = no yess\n" },
		  "56 name-unknown\n" },
		{ { "answers = no yes\n", "answers = no yess\n",
		    "key = y\npresent = yes", "key = x\npresent = ja" },
		  "42 answer-key\n43 value-unknown\n56 name-unknown\n" },
		{ { "answers = no suspected yes", "answers = \"no\" yes" },
		  "53 ini-value\n" },
		{ { "unknown = unknown\nskip", "unknown = unknwn\nskip" },
		  "57 name-unknown\n" },
		{ { "key = y\npresent = yes", "key = y\npresent = \"yes" },
		  "43 ini-value\n" },
		{ { "answers = no yes\n", "answers = no yess\n",
		    "points = yes:2", "points = yess:2" },
		  "56 name-unknown\n91 value-unknown\n" },
		{ { "kind = risk", "kind = rusk" },
		  "70 value-unknown\n86 value-unknown\n" },
		{ { "group = signs", "group = sign" },
		  "69 name-unknown\n85 name-unknown\n95 name-unknown\n" },
		{ { "points = suspected:3 yes:5", "points = suspected yes",
		    "points = yes:2", "points = yes",
		    "points = yes:-1", "points = yes:-" },
		  "75 points-bad\n75 points-bad\n91 points-bad\n"
		  "100 number-bad\n" },
		{ { "[answer.never]\n", "[answer.other]\nlabel = Other\n"
		    "key = xx\n[answer.never]\n" }, "50 answer-key\n" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct fixture f = { 0 };
		char *text = edited(cases[i].edits);
		struct buf told = { 0 };

		assert_false(load_bytes(&f.list, "tests/data/x.ini", text,
					strlen(text), NULL, &f.diags));
		for (size_t d = 0; d < f.diags.count; d++)
			buf_printf(&told, "%lu %s\n", f.diags.items[d].line,
				   diag_name(f.diags.items[d].code));
		assert_text(buf_text(&told), cases[i].told);
		buf_done(&told);
		free(text);
		diags_done(&f.diags);
	}
}

static void
a_section_of_another_kind_of_file_is_told_where_to_go(void **state)
{
	static const char *const edits[] = {
		"[group.now]\n", "[contact.x]\nname = X\n[group.now]\n", NULL
	};
	char *text = edited(edits), folder[] = "/tmp/heed-test-XXXXXX";
	char *path = own_contacts(folder, "[scale.x]\nanswers = a b\n");
	struct fixture f = { 0 };

	(void)state;
	assert_false(load_bytes(&f.list, "tests/data/x.ini", text,
				strlen(text), NULL, &f.diags));
	assert_number(f.diags.count, 1);
	assert_text(f.diags.items[0].message, "[contact.x] belongs in a file "
		    "of its own, contacts/NAME.ini; [checklist] names it, as "
		    "contacts = NAME");
	diags_done(&f.diags);
	assert_false(load_checklist(&f.list, "tests/data/small.ini",
				    &(struct load_from){ .contacts = path },
				    &f.diags));
	assert_text(f.diags.items[f.diags.count - 1].message, "[scale.x] "
		    "belongs in a checklist, and this is a file of contacts");
	diags_done(&f.diags);
	unlink(path);
	rmdir(folder);
	free(path);
	free(text);
}

/* Nothing of an empty file has a place; its problems are of the whole. */
static void
an_empty_file_is_told_what_it_lacks(void **state)
{
	struct fixture f = { 0 };

	(void)state;
	assert_false(load_bytes(&f.list, "x.ini", "", 0, NULL, &f.diags));
	assert_true(f.diags.count > 5);
	for (size_t i = 0; i < f.diags.count; i++)
		assert_number(f.diags.items[i].line, 0);
	diags_done(&f.diags);
}

int
main(void)
{
#define WITH_LIST(test) cmocka_unit_test_setup_teardown(test, setup, teardown)
	const struct CMUnitTest tests[] = {
		WITH_LIST(the_head_says_what_it_is),
		WITH_LIST(a_contact_in_braces_becomes_its_number),
		WITH_LIST(opening_groups_come_first_then_the_order_of_the_file),
		WITH_LIST(an_indicator_has_its_points_gate_and_texts),
		WITH_LIST(
		    a_scale_has_its_answers_then_the_unknown_then_the_skipped),
		WITH_LIST(
		    a_rule_joins_its_clauses_and_counts_each_indicator_once),
		WITH_LIST(bands_rise_and_the_last_is_reached_by_rules_alone),
		cmocka_unit_test(contacts_of_ones_own_replace_and_add),
		cmocka_unit_test(nothing_is_given_out_when_anything_is_wrong),
		cmocka_unit_test(
			each_mistake_is_told_once_and_none_hides_another),
		cmocka_unit_test(
			a_section_of_another_kind_of_file_is_told_where_to_go),
		cmocka_unit_test(an_empty_file_is_told_what_it_lacks),
		cmocka_unit_test(a_file_cut_short_anywhere_is_refused_or_whole),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
