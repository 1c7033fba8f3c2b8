/* SPDX-License-Identifier: MIT */
#include "test.h"

#include "model/checklist.h"

#include "base/mem.h"

#include <string.h>

static void
every_kind_and_purpose_has_the_name_that_files_write(void **state)
{
	(void)state;
	assert_text(kind_name(KIND_HARM), "harm");
	assert_text(kind_name(KIND_CONTEXT), "context");
	assert_text(kind_words(KIND_PROTECTIVE), "What protects the child");
	assert_text(purpose_name(PURPOSE_SCREENING), "screening");
	assert_text(purpose_name(PURPOSE_TRAINING), "training");
	for (unsigned i = 0; i < KIND_COUNT; i++)
		for (unsigned k = 0; k < i; k++)
			assert_string_not_equal(kind_name((enum kind)i),
						kind_name((enum kind)k));
}

static void
texts_are_copies_in_their_order(void **state)
{
	struct texts all = { 0 };
	char text[] = "one";

	(void)state;
	texts_add(&all, text);
	memset(text, '?', sizeof text - 1);
	texts_add(&all, "");
	assert_number(all.count, 2);
	assert_text(all.items[0], "one");
	assert_text(all.items[1], "");
	texts_done(&all);
	assert_number(all.count, 0);
	assert_null(all.items);
	texts_done(&all);
}

/* Three signs and two bands; the second sign is this project's own. */
static void
make(struct checklist *list)
{
	static const char *const names[] = { "gifts", "gift", "age" };

	*list = (struct checklist){ 0 };
	list->indicators = mem_alloc(3, sizeof *list->indicators);
	list->indicator_count = 3;
	for (size_t i = 0; i < 3; i++)
		list->indicators[i].id = mem_string(names[i]);
	list->indicators[1].project = true;
	list->indicators[2].kind = KIND_CONTEXT;
	list->indicators[2].scale = 1;
	list->bands = mem_alloc(2, sizeof *list->bands);
	list->band_count = 2;
	list->bands[0].id = mem_string("share");
	list->bands[1].id = mem_string("refer");
	list->scales = mem_alloc(2, sizeof *list->scales);
	list->scale_count = 2;
	list->scales[1].choices = mem_alloc(2, sizeof(struct choice));
	list->scales[1].count = 2;
	list->scales[1].choices[0].id = mem_string("young");
	list->scales[1].choices[1].id = mem_string("old");
}

static void
things_are_found_by_their_whole_name_only(void **state)
{
	struct checklist list;

	(void)state;
	make(&list);
	assert_number(checklist_indicator(&list, "gift"), 1);
	assert_number(checklist_indicator(&list, "gifts"), 0);
	assert_true(checklist_indicator(&list, "gif") == NONE);
	assert_true(checklist_indicator(&list, "") == NONE);
	assert_true(checklist_indicator(&list, "Age") == NONE);
	assert_number(checklist_band(&list, "refer"), 1);
	assert_true(checklist_band(&list, "gifts") == NONE);
	checklist_done(&list);
}

static void
value_one_is_the_first_choice_of_the_scale(void **state)
{
	struct checklist list;

	(void)state;
	make(&list);
	assert_true(checklist_scale(&list, 2) == &list.scales[1]);
	assert_text(checklist_choice(&list, 2, 1)->id, "young");
	assert_text(checklist_choice(&list, 2, 2)->id, "old");
	checklist_done(&list);
}

static void
only_the_publishers_signs_are_counted(void **state)
{
	struct checklist list;

	(void)state;
	make(&list);
	assert_number(checklist_signs(&list), 1);
	list.indicators[1].project = false;
	assert_number(checklist_signs(&list), 2);
	checklist_done(&list);
}

static void
what_was_released_is_empty_and_can_be_released_again(void **state)
{
	static const struct checklist empty;
	struct checklist list;

	(void)state;
	make(&list);
	checklist_done(&list);
	assert_memory_equal(&list, &empty, sizeof list);
	checklist_done(&list);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
			every_kind_and_purpose_has_the_name_that_files_write),
		cmocka_unit_test(texts_are_copies_in_their_order),
		cmocka_unit_test(things_are_found_by_their_whole_name_only),
		cmocka_unit_test(value_one_is_the_first_choice_of_the_scale),
		cmocka_unit_test(only_the_publishers_signs_are_counted),
		cmocka_unit_test(
			what_was_released_is_empty_and_can_be_released_again),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
