/* SPDX-License-Identifier: MIT */
#include "test.h"

#include "support/shelf.h"

#include <stdlib.h>
#include <string.h>

static void
what_was_saved_is_read_back_whole(void **state)
{
	struct shelf *s = *state;
	struct vault *v = shelf_create(s);
	struct record saved, read;

	shelf_record(&saved, "heron-spoon-41");
	assert_number(vault_save(v, &saved, &s->why), VAULT_DONE);
	assert_number(saved.generation, 1);
	events_add(&saved.events, 1795500040, EVENT_REVIEW, "", NOTE_SEEN,
		   "2027-01-31");
	assert_number(vault_save(v, &saved, &s->why), VAULT_DONE);
	assert_number(saved.generation, 2);
	vault_close(v);

	v = shelf_open(s);
	assert_number(vault_read(v, saved.id, &read, &s->why), VAULT_DONE);
	assert_true(shelf_same(&saved, &read));
	assert_text(buf_text(&s->why), "");
	record_done(&read);
	record_done(&saved);
	vault_close(v);
}

static void
a_list_is_by_reference_and_age(void **state)
{
	static const char *const references[] = { "owl", "crane", "owl" };
	struct shelf *s = *state;
	struct vault *v = shelf_create(s);
	struct vault_list list;

	for (int i = 0; i < 3; i++) {
		struct record r;

		shelf_record(&r, references[i]);
		r.created -= i;
		assert_number(vault_save(v, &r, &s->why), VAULT_DONE);
		record_done(&r);
	}
	assert_number(vault_list(v, &list, &s->why), VAULT_DONE);
	assert_number(list.count, 3);
	assert_text(list.items[0].summary.reference, "crane");
	assert_number(list.items[1].summary.created, 1795500000 - 2);
	assert_text(list.items[2].summary.outcome, "Refer today");
	assert_true(list.items[2].summary.finished);
	vault_list_done(&list);
	vault_close(v);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(
			what_was_saved_is_read_back_whole, shelf_setup,
			shelf_teardown),
		cmocka_unit_test_setup_teardown(
			a_list_is_by_reference_and_age, shelf_setup,
			shelf_teardown),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
