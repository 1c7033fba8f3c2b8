/* SPDX-License-Identifier: MIT */
#include "test.h"

#include "engine/walk.h"
#include "read/load.h"
#include "read/reopen.h"
#include "report/render.h"
#include "support/chance.h"
#include "support/recorded.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static void
same(const char *a, const char *b)
{
	assert_text(a != NULL ? a : "", b != NULL ? b : "");
}

static void
same_contacts(const struct contacts *a, const struct contacts *b)
{
	same(a->title, b->title);
	assert_number(a->count, b->count);
	for (size_t i = 0; i < a->count; i++) {
		const struct contact *x = &a->items[i], *y = &b->items[i];

		same(x->id, y->id);
		assert_number(x->role, y->role);
		same(x->name, y->name);
		same(x->phone, y->phone);
		same(x->text, y->text);
		same(x->web, y->web);
		same(x->when, y->when);
		same(x->checked, y->checked);
		same(x->source, y->source);
		same(x->audience, y->audience);
	}
}

static void
reopen(struct checklist *list, const struct record *r)
{
	struct diags diags = { 0 };
	struct buf out = { 0 };

	if (!reopen_record(list, r, &diags)) {
		diags_print(&diags, &out);
		fail_msg("%s", buf_text(&out));
	}
	assert_number(diags.count, 0);
}

static void
put_result(struct buf *out, const struct checklist *list,
	   const struct record *r)
{
	struct answers answers;
	struct result result;

	record_answers(&answers, r, list, NULL);
	result_init(&result, list, &answers);
	render_json(out, &result);
	result_done(&result);
	answers_done(&answers);
}

static void
a_record_opens_to_the_same_result_without_its_files(void **state)
{
	(void)state;
	chance_seed(11);
	for (size_t n = 0; n < 5 * (size_t)RECORDED_LISTS; n++) {
		struct checklist list, again;
		struct record r;
		struct buf first = { 0 }, second = { 0 };

		recorded_load(&list, recorded_lists[n % RECORDED_LISTS]);
		recorded_chance(&r, &list);
		put_result(&first, &list, &r);
		assert_number(chdir("/"), 0);
		reopen(&again, &r);
		assert_number(chdir(*state), 0);
		assert_text(again.path, REOPEN_PATH);
		put_result(&second, &again, &r);
		assert_text(buf_text(&second), buf_text(&first));
		same_contacts(&again.contacts, &list.contacts);
		record_done(&r);
		checklist_done(&list);
		checklist_done(&again);
		buf_done(&first);
		buf_done(&second);
	}
}

static void
contacts_are_written_so_that_they_read_back_equal(void **state)
{
	(void)state;
	for (size_t n = 0; n < RECORDED_LISTS; n++) {
		struct checklist list, again;
		struct load_from from = { 0 };
		struct diags diags = { 0 };
		struct buf text = { 0 };

		recorded_load(&list, recorded_lists[n]);
		contacts_write(&text, &list.contacts);
		from.contacts_bytes = text.data;
		from.contacts_size = text.size;
		assert_true(load_bytes(&again, "x", list.bytes, list.size,
				       &from, &diags));
		same_contacts(&again.contacts, &list.contacts);
		checklist_done(&list);
		checklist_done(&again);
		diags_done(&diags);
		buf_done(&text);
	}
}

static void
write_file(const char *path, const char *text)
{
	FILE *file = fopen(path, "w");

	assert_non_null(file);
	fputs(text, file);
	assert_number(fclose(file), 0);
}

static void
a_persons_own_numbers_are_kept_too(void **state)
{
	static const char own[] =
		"[contact.danger]\nrole = emergency\n"
		"name = \"'Quoted'; a # and a blank\"\nphone = 112\n"
		"when = \"Danger; now #1\"\nchecked = 2026-11-01\n"
		"[contact.mine]\nrole = children\nname = Mine\n"
		"text = 07\nwhen = Now\nchecked = 2026-11-01\nfor = adult\n";
	char path[] = "/tmp/heed-test-XXXXXX";
	struct load_from from = { .contacts = path };
	struct checklist list, again;
	struct diags diags = { 0 };
	struct record r;

	(void)state;
	close(mkstemp(path));
	write_file(path, own);
	assert_true(load_checklist(&list, "tests/data/small.ini", &from,
				   &diags));
	unlink(path);
	assert_true(list.contacts.merged);
	record_init(&r, &list, 0);
	reopen(&again, &r);
	same_contacts(&again.contacts, &list.contacts);
	assert_text(again.intro.items[0], "Danger now: 112.");
	assert_false(again.contacts.merged);
	record_done(&r);
	record_init(&r, &again, 0);
	assert_number(r.contacts_size, again.contacts.size);
	record_done(&r);
	checklist_done(&list);
	checklist_done(&again);
	diags_done(&diags);
}

static void
a_part_without_its_copy_is_said_not_to_open(void **state)
{
	struct checklist list;
	struct record empty = { .partial = true };
	struct diags diags = { 0 };

	(void)state;
	assert_false(reopen_record(&list, &empty, &diags));
	assert_true(diags.errors > 0);
	assert_text(diags.items[0].file, REOPEN_PATH);
	diags_done(&diags);
}

static int
set_up(void **state)
{
	*state = getcwd(NULL, 0);
	return *state == NULL;
}

static int
tear_down(void **state)
{
	free(*state);
	return 0;
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
			a_record_opens_to_the_same_result_without_its_files),
		cmocka_unit_test(
			contacts_are_written_so_that_they_read_back_equal),
		cmocka_unit_test(a_persons_own_numbers_are_kept_too),
		cmocka_unit_test(a_part_without_its_copy_is_said_not_to_open),
	};

	return cmocka_run_group_tests(tests, set_up, tear_down);
}
