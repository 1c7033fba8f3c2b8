/* SPDX-License-Identifier: MIT */
/* Which records are meant, also where the disk fails. */
#include "test.h"

#include "desk/pick.h"
#include "support/chat.h"
#include "support/drawer.h"
#include "support/fault.h"

/* Whatever call fails, there is never said to be no record, or nothing. */
static void
no_failure_is_taken_for_an_empty_store(void **state)
{
	struct drawer drawer = { 0 };
	size_t failed = 0;
	bool more = true;

	(void)state;
	drawer_init(&drawer);
	drawer_keep(&drawer, "apron-cello-03", false);
	for (size_t call = 1; more; call++) {
		struct pick pick;
		struct chat chat = { 0 };

		pick_init(&pick, drawer.folder, false, false);
		chat_begin(&chat, pick_talk(&pick));
		fault_set(call, FAULT_BROKEN);
		chat_type(&chat, DRAWER_PASSPHRASE);
		more = fault_fired();
		fault_set(0, FAULT_BROKEN);
		assert_true(pick.done == (pick.chosen_count == 1));
		assert_true(!pick.failed || (!pick.done && chat.over &&
					     pick.message.size > 0));
		assert_true(pick.done || pick.failed ||
			    chat_shows(&chat, "an error"));
		failed += pick.failed;
		chat_done(&chat);
		pick_done(&pick);
	}
	assert_true(failed > 0);
	drawer_done(&drawer);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(no_failure_is_taken_for_an_empty_store),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
