/* SPDX-License-Identifier: MIT */
/* One record in hand: what is said of it is so, and what is added stands in
 * order. */
#include "test.h"

#include "desk/ledger.h"
#include "support/chat.h"
#include "support/drawer.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

struct scene {
	struct drawer drawer;
	struct ledger *ledger;
	struct chat chat;
};

static void
enter(struct scene *s, int64_t (*clock)(void))
{
	s->ledger = ledger_new(s->drawer.folder, DRAWER_TODAY, clock);
	chat_begin(&s->chat, ledger_talk(s->ledger));
	chat_type(&s->chat, DRAWER_PASSPHRASE);
	assert_true(chat_shows(&s->chat, "Your records"));
	chat_choose(&s->chat, "All records");
}

static void
leave(struct scene *s)
{
	chat_done(&s->chat);
	ledger_free(s->ledger);
	drawer_done(&s->drawer);
}

static int64_t
years_before(void)
{
	return 1;
}

static void
events_stay_in_order_when_the_clock_is_set_back(void **state)
{
	struct scene s = { 0 };
	struct record record = { 0 };
	struct ledger_walk walk;
	const struct event *e;

	(void)state;
	drawer_init(&s.drawer);
	drawer_keep(&s.drawer, "apron-cello-03", true);
	enter(&s, years_before);
	chat_choose(&s.chat, "apron");
	chat_choose(&s.chat, "Set a day");
	chat_type(&s.chat, "9 March 2026");
	chat_choose(&s.chat, "Mark as copied");
	chat_type(&s.chat, "CPOMS");
	chat_type(&s.chat, "The lead");
	drawer_read(&s.drawer, "apron-cello-03", &record);
	assert_true(record.events.count > 3);
	for (size_t i = 1; i < record.events.count; i++)
		assert_true(record.events.items[i - 1].time <=
			    record.events.items[i].time);
	record_done(&record);
	chat_choose(&s.chat, "Change it");
	chat_type(&s.chat, "More is known");
	assert_true(ledger_walk(s.ledger, &walk));
	e = &walk.record.events.items[walk.record.events.count - 1];
	assert_int_equal(e->kind, EVENT_REASON);
	assert_true(e->time >= e[-1].time);
	record_done(&walk.record);
	leave(&s);
}

/* Save it elsewhere, with another result, while it stands in the list. */
static void
save_elsewhere(struct drawer *drawer)
{
	struct vault *vault = drawer_open(drawer);
	struct record record = { 0 };
	struct buf why = { 0 };

	drawer_read(drawer, "apron-cello-03", &record);
	events_add(&record.events, drawer_clock(), EVENT_RESULT, "tell",
		   NOTE_SEEN, "Another result");
	events_add(&record.events, drawer_clock(), EVENT_COPY, "CPOMS",
		   NOTE_SEEN, "The lead");
	assert_int_equal(vault_lock(vault, record.id, &why), VAULT_DONE);
	assert_int_equal(vault_save(vault, &record, &why), VAULT_DONE);
	record_done(&record);
	vault_close(vault);
	buf_done(&why);
}

static void
what_is_said_of_a_record_is_what_was_read(void **state)
{
	struct scene s = { 0 };

	(void)state;
	drawer_init(&s.drawer);
	drawer_keep(&s.drawer, "apron-cello-03", false);
	enter(&s, drawer_clock);
	save_elsewhere(&s.drawer);
	chat_choose(&s.chat, "apron");
	assert_true(chat_shows(&s.chat, "Outcome: Another result"));
	chat_choose(&s.chat, "Delete it");
	assert_false(chat_shows(&s.chat, "not yet copied"));
	leave(&s);
}

/* What is missing of it may be the answer, so it is not said to be none. */
static void
of_a_record_without_its_events_the_summary_is_said(void **state)
{
	struct scene s = { 0 };

	(void)state;
	drawer_init(&s.drawer);
	drawer_keep(&s.drawer, "apron-cello-03", false);
	save_elsewhere(&s.drawer);
	drawer_damage(&s.drawer, false);
	enter(&s, drawer_clock);
	chat_choose(&s.chat, "apron");
	assert_true(chat_shows(&s.chat, "all that was answered and noted"));
	assert_true(chat_shows(&s.chat, "Outcome: Another result"));
	assert_false(chat_shows(&s.chat, "Not yet copied"));
	leave(&s);
}

static void
records_whose_references_are_lost_are_no_history(void **state)
{
	struct scene s = { 0 };

	(void)state;
	drawer_init(&s.drawer);
	drawer_keep(&s.drawer, "apron-cello-03", true);
	drawer_keep(&s.drawer, "kettle-harbour-42", false);
	drawer_damage(&s.drawer, true);
	enter(&s, drawer_clock);
	chat_choose(&s.chat, "A record that cannot be read");
	assert_false(chat_shows(&s.chat, "1970"));
	assert_true(chat_shows(&s.chat, "Outcome: not known"));
	assert_true(chat_shows(&s.chat, "Look again: not known"));
	assert_true(chat_shows(&s.chat, "See whether the school"));
	assert_false(chat_shows(&s.chat, "What changed over time"));
	leave(&s);
}

/* The first file was written and not the second: either may hold. */
static void
a_passphrase_that_may_be_changed_is_said_to_be_so(void **state)
{
	struct scene s = { 0 };
	struct buf path = { 0 };

	(void)state;
	drawer_init(&s.drawer);
	buf_printf(&path, "%s/keys.copy.new", s.drawer.folder);
	assert_int_equal(mkdir(buf_text(&path), S_IRWXU), 0);
	enter(&s, drawer_clock);
	chat_back(&s.chat);
	chat_choose(&s.chat, "Passphrases");
	chat_choose(&s.chat, "Add a passphrase");
	chat_type(&s.chat, "deputy");
	chat_type(&s.chat, "a second passphrase");
	chat_type(&s.chat, "a second passphrase");
	assert_true(chat_shows(&s.chat, "The old passphrases may hold or the "
			       "new ones: try again."));
	assert_false(chat_shows(&s.chat, "Nothing was changed"));
	assert_int_equal(rmdir(buf_text(&path)), 0);
	buf_done(&path);
	leave(&s);
}

/* A folder that went away says nothing of how many records there were. */
static void
a_list_that_cannot_be_read_is_not_called_empty(void **state)
{
	struct scene s = { 0 };
	struct ledger_walk walk;

	(void)state;
	drawer_init(&s.drawer);
	drawer_keep(&s.drawer, "apron-cello-03", true);
	enter(&s, drawer_clock);
	chat_choose(&s.chat, "apron");
	chat_choose(&s.chat, "Look at it");
	assert_true(ledger_walk(s.ledger, &walk));
	record_done(&walk.record);
	drawer_remove(&s.drawer);
	ledger_walked(s.ledger);
	chat_done(&s.chat);
	chat_begin(&s.chat, ledger_talk(s.ledger));
	assert_true(chat_shows(&s.chat, "The records cannot be listed"));
	chat_back(&s.chat);
	assert_true(chat_shows(&s.chat, "Your records"));
	assert_false(chat_shows(&s.chat, "There is no record yet"));
	assert_true(chat_shows(&s.chat, "All records: not known"));
	assert_int_equal(mkdir(s.drawer.folder, S_IRWXU), 0);
	leave(&s);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
			events_stay_in_order_when_the_clock_is_set_back),
		cmocka_unit_test(what_is_said_of_a_record_is_what_was_read),
		cmocka_unit_test(
			of_a_record_without_its_events_the_summary_is_said),
		cmocka_unit_test(
			records_whose_references_are_lost_are_no_history),
		cmocka_unit_test(
			a_passphrase_that_may_be_changed_is_said_to_be_so),
		cmocka_unit_test(
			a_list_that_cannot_be_read_is_not_called_empty),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
