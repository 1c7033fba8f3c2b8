/* SPDX-License-Identifier: MIT */
#include "test.h"

#include "base/buf.h"

#include <stdlib.h>
#include <string.h>

static void
a_zeroed_buffer_is_empty_text(void **state)
{
	struct buf b = {0};

	(void)state;
	assert_text(buf_text(&b), "");
	assert_number(b.size, 0);
	buf_done(&b);
}

static void
text_appears_in_the_order_it_was_added(void **state)
{
	struct buf b = {0};

	(void)state;
	buf_puts(&b, "one ");
	buf_putc(&b, '2');
	buf_printf(&b, " %s %d", "three", 4);
	buf_add(&b, "!?", 1);
	assert_text(buf_text(&b), "one 2 three 4!");
	buf_done(&b);
}

static void
bytes_may_hold_nuls(void **state)
{
	struct buf b = {0};

	(void)state;
	buf_add(&b, "a\0b", 3);
	assert_number(b.size, 3);
	assert_memory_equal(buf_text(&b), "a\0b", 4);
	buf_done(&b);
}

static void
asking_for_the_text_changes_nothing(void **state)
{
	struct buf b = {0};

	(void)state;
	buf_puts(&b, "ab");
	buf_text(&b);
	buf_text(&b);
	buf_puts(&b, "c");
	assert_text(buf_text(&b), "abc");
	buf_done(&b);
}

static void
it_grows_past_any_room_it_had(void **state)
{
	struct buf b = {0};
	size_t i;

	(void)state;
	for (i = 0; i < 10000; i++)
		buf_printf(&b, "%zu,", i % 10);
	assert_number(b.size, 20000);
	assert_text(buf_text(&b) + 19996, "8,9,");
	buf_done(&b);
}

static void
its_own_bytes_can_be_added_to_it(void **state)
{
	struct buf b = {0};
	int i;

	(void)state;
	buf_puts(&b, "ab");
	for (i = 0; i < 10; i++)
		buf_add(&b, b.data, b.size);
	assert_number(b.size, 2048);
	assert_text(buf_text(&b) + 2044, "abab");
	buf_done(&b);
}

static void
taking_the_text_leaves_an_empty_buffer(void **state)
{
	struct buf b = {0};
	char *text;

	(void)state;
	buf_puts(&b, "mine");
	text = buf_take(&b);
	assert_text(text, "mine");
	assert_null(b.data);
	assert_number(b.size, 0);
	free(text);
	text = buf_take(&b);
	assert_text(text, "");
	free(text);
}

static void
clearing_keeps_the_room_and_done_releases_it(void **state)
{
	struct buf b = {0};

	(void)state;
	buf_puts(&b, "gone");
	buf_clear(&b);
	assert_text(buf_text(&b), "");
	assert_true(b.room > 0);
	buf_done(&b);
	assert_null(b.data);
	assert_number(b.room, 0);
	buf_done(&b);
	buf_done(NULL);
	buf_puts(&b, "a note");
	buf_wipe(&b);
	assert_null(b.data);
	assert_true(b.size == 0 && b.room == 0);
	buf_wipe(&b);
	buf_wipe(NULL);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_zeroed_buffer_is_empty_text),
		cmocka_unit_test(text_appears_in_the_order_it_was_added),
		cmocka_unit_test(bytes_may_hold_nuls),
		cmocka_unit_test(asking_for_the_text_changes_nothing),
		cmocka_unit_test(it_grows_past_any_room_it_had),
		cmocka_unit_test(its_own_bytes_can_be_added_to_it),
		cmocka_unit_test(taking_the_text_leaves_an_empty_buffer),
		cmocka_unit_test(clearing_keeps_the_room_and_done_releases_it),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
