/* SPDX-License-Identifier: MIT */
/* The records' conversation: everything that can be done with them. */
#include "test.h"

#include "desk/keep.h"
#include "desk/ledger.h"
#include "support/chat.h"
#include "support/drawer.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

struct scene {
	struct drawer drawer;
	struct ledger *ledger;
	struct chat chat;
};

/* An unfinished record and two finished ones, of two references. */
static void
begin(struct scene *s)
{
	*s = (struct scene){ 0 };
	drawer_init(&s->drawer);
	drawer_keep(&s->drawer, "kettle-harbour-42", true);
	drawer_keep(&s->drawer, "kettle-harbour-42", true);
	drawer_keep(&s->drawer, "apron-cello-03", false);
}

static void
enter(struct scene *s)
{
	s->ledger = ledger_new(s->drawer.folder, DRAWER_TODAY, drawer_clock);
	chat_begin(&s->chat, ledger_talk(s->ledger));
	chat_type(&s->chat, DRAWER_PASSPHRASE);
	assert_true(chat_shows(&s->chat, "Your records"));
}

static void
leave(struct scene *s)
{
	chat_done(&s->chat);
	ledger_free(s->ledger);
	s->ledger = NULL;
}

static void
end(struct scene *s)
{
	leave(s);
	drawer_done(&s->drawer);
}

/* Open the first record of a reference. */
static void
open_one(struct scene *s, const char *reference)
{
	chat_choose(&s->chat, "All records");
	chat_choose(&s->chat, reference);
	assert_true(chat_shows(&s->chat, "Checklist:"));
}

static void
test_passphrase(void **state)
{
	struct scene s;

	(void)state;
	begin(&s);
	s.ledger = ledger_new(s.drawer.folder, DRAWER_TODAY, drawer_clock);
	chat_begin(&s.chat, ledger_talk(s.ledger));
	chat_type(&s.chat, "not this one");
	assert_true(chat_shows(&s.chat, "Your passphrase"));
	assert_false(ledger_opened(s.ledger));
	chat_type(&s.chat, DRAWER_PASSPHRASE);
	assert_true(ledger_opened(s.ledger));
	chat_back(&s.chat);
	assert_true(s.chat.over);
	end(&s);
}

static void
test_list(void **state)
{
	struct scene s;

	(void)state;
	begin(&s);
	enter(&s);
	assert_true(chat_shows(&s.chat, "1. All records: 3"));
	assert_true(chat_shows(&s.chat, "2. To look at again: none"));
	assert_true(chat_shows(&s.chat, "system: 3"));
	chat_choose(&s.chat, "All records");
	assert_int_equal(s.chat.card.row_count, 3);
	assert_true(chat_shows(&s.chat, "apron-cello-03: 3 March 2026; not "
			       "finished; to be copied to the school's "
			       "system"));
	chat_command(&s.chat, COMMAND_SEARCH);
	chat_type(&s.chat, "KETTLE");
	assert_true(chat_shows(&s.chat, "Records with \"KETTLE\""));
	assert_int_equal(s.chat.card.row_count, 2);
	chat_command(&s.chat, COMMAND_SEARCH);
	chat_type(&s.chat, "nothing like it");
	assert_true(chat_shows(&s.chat, "There is none."));
	chat_enter(&s.chat);
	chat_choose(&s.chat, "To look at again");
	assert_true(chat_shows(&s.chat, "There is none."));
	chat_back(&s.chat);
	end(&s);
}

static void
test_review(void **state)
{
	struct scene s;

	(void)state;
	begin(&s);
	enter(&s);
	open_one(&s, "apron");
	chat_choose(&s.chat, "Set a day");
	assert_true(chat_shows(&s.chat, "such as 14 April 2026"));
	chat_type(&s.chat, "some day");
	assert_true(chat_shows(&s.chat, "That is no day."));
	assert_text(s.chat.card.initial, "some day");
	chat_type(&s.chat, "2 March 2026");
	assert_true(chat_shows(&s.chat, "That day is past."));
	chat_type(&s.chat, "3/3/2026");
	assert_true(chat_shows(&s.chat, "To look at again on 3 March 2026."));
	assert_true(chat_shows(&s.chat, "To look at again since 3 March"));
	chat_back(&s.chat);
	assert_true(chat_shows(&s.chat, "look again on 3 March 2026 (due)"));
	chat_back(&s.chat);
	assert_true(chat_shows(&s.chat, "To look at again: 1 due"));
	chat_choose(&s.chat, "To look at again");
	chat_choose(&s.chat, "apron");
	chat_choose(&s.chat, "Set a day");
	assert_text(s.chat.card.initial, "3 March 2026");
	chat_type(&s.chat, "");
	assert_true(chat_shows(&s.chat, "No day is set any more."));
	chat_back(&s.chat);
	assert_true(chat_shows(&s.chat, "There is none."));
	end(&s);
}

static void
test_copy_is_taken_back(void **state)
{
	struct scene s;
	struct record record = { 0 };

	(void)state;
	begin(&s);
	enter(&s);
	open_one(&s, "apron");
	for (size_t i = 0; i < s.chat.card.row_count; i++)
		assert_null(strstr(s.chat.card.rows[i].title, "Take back"));
	chat_choose(&s.chat, "Mark as copied");
	chat_type(&s.chat, "CPOMS");
	chat_type(&s.chat, "the deputy");
	chat_choose(&s.chat, "Take back");
	assert_true(chat_shows(&s.chat, "to CPOMS, by the deputy"));
	chat_agree(&s.chat, false);
	assert_true(chat_shows(&s.chat, "to CPOMS, by the deputy"));
	chat_choose(&s.chat, "Take back");
	chat_agree(&s.chat, true);
	assert_true(chat_shows(&s.chat, "Taken back."));
	assert_true(chat_shows(&s.chat, "Not yet copied"));
	for (size_t i = 0; i < s.chat.card.row_count; i++)
		assert_null(strstr(s.chat.card.rows[i].title, "Take back"));
	chat_back(&s.chat);
	chat_back(&s.chat);
	assert_true(chat_shows(&s.chat, "system: 3, with those changed"));
	drawer_read(&s.drawer, "apron-cello-03", &record);
	assert_int_equal(record.events.count, 3);
	assert_text(record.events.items[2].value, "to CPOMS, by the deputy");
	record_done(&record);
	end(&s);
}

static void
test_copied(void **state)
{
	struct scene s;
	struct record record = { 0 };

	(void)state;
	begin(&s);
	enter(&s);
	open_one(&s, "apron");
	assert_true(chat_shows(&s.chat, "Not yet copied"));
	chat_choose(&s.chat, "Mark as copied");
	chat_type(&s.chat, "");
	assert_true(chat_shows(&s.chat, "Say where, or go back."));
	chat_type(&s.chat, "CPOMS");
	chat_back(&s.chat);
	assert_text(s.chat.card.initial, "CPOMS");
	chat_type(&s.chat, "CPOMS");
	chat_type(&s.chat, "the deputy");
	assert_true(chat_shows(&s.chat, "Marked as copied."));
	assert_true(chat_shows(&s.chat, "to CPOMS, by the deputy"));
	/* What is added afterwards is not in the copy. */
	chat_choose(&s.chat, "Fill in");
	assert_true(s.chat.card.row_count > 10);
	chat_choose(&s.chat, s.chat.card.rows[0].title);
	chat_type(&s.chat, "form tutor");
	assert_int_equal(s.chat.card.row, 1);
	assert_text(s.chat.card.rows[0].detail, "form tutor");
	chat_back(&s.chat);
	assert_true(chat_shows(&s.chat, "Changed since it was copied"));
	chat_back(&s.chat);
	chat_back(&s.chat);
	assert_true(chat_shows(&s.chat, "system: 3, with those changed"));
	drawer_read(&s.drawer, "apron-cello-03", &record);
	assert_int_equal(record.events.count, 3);
	record_done(&record);
	end(&s);
}

/* The bytes of a file, or fail. */
static void
file_has(const char *path, const char *words)
{
	struct buf text = { 0 };
	FILE *file = fopen(path, "r");
	int c;

	assert_non_null(file);
	while ((c = getc(file)) != EOF)
		buf_putc(&text, (char)c);
	fclose(file);
	if (strstr(buf_text(&text), words) == NULL)
		fail_msg("\"%s\" is not in %s", words, buf_text(&text));
	buf_done(&text);
}

static void
test_to_file(void **state)
{
	struct scene s;
	struct stat st;
	struct buf path = { 0 }, page = { 0 };

	(void)state;
	begin(&s);
	buf_printf(&path, "%s/text.txt", s.drawer.home);
	buf_printf(&page, "%s/text.html", s.drawer.home);
	enter(&s);
	open_one(&s, "kettle");
	chat_choose(&s.chat, "Its text");
	chat_choose(&s.chat, "For a concern form");
	assert_true(chat_shows(&s.chat, "Reference: kettle-harbour-42"));
	chat_choose(&s.chat, "Save it");
	assert_true(chat_shows(&s.chat, "it is not sealed"));
	chat_type(&s.chat, "/nowhere/at/all");
	assert_true(chat_shows(&s.chat, "Not saved: There is no folder"));
	assert_text(s.chat.card.initial, "/nowhere/at/all");
	chat_type(&s.chat, "text.pdf");
	assert_true(chat_shows(&s.chat, "End the name in .txt or .html."));
	chat_type(&s.chat, buf_text(&path));
	assert_true(chat_shows(&s.chat, "Saved to "));
	file_has(buf_text(&path), "Reference: kettle-harbour-42");
	assert_int_equal(stat(buf_text(&path), &st), 0);
	assert_int_equal(st.st_mode & 07777, 0600);
	chat_choose(&s.chat, "Save it");
	chat_type(&s.chat, buf_text(&path));
	assert_true(chat_shows(&s.chat, "Replace the file?"));
	chat_agree(&s.chat, false);
	assert_text(s.chat.card.initial, buf_text(&path));
	chat_type(&s.chat, buf_text(&path));
	chat_agree(&s.chat, true);
	assert_true(chat_shows(&s.chat, "Saved to "));
	chat_back(&s.chat);
	chat_choose(&s.chat, "For a referral");
	chat_choose(&s.chat, "Save it");
	chat_type(&s.chat, buf_text(&page));
	file_has(buf_text(&page), "<!DOCTYPE html>");
	unlink(buf_text(&path));
	unlink(buf_text(&page));
	buf_done(&path);
	buf_done(&page);
	end(&s);
}

/* A finished record is looked at, and only changed with a reason. */
static void
test_walk(void **state)
{
	struct scene s;
	struct ledger_walk from;
	struct walk walk;
	struct keep *keep;
	struct record record = { 0 };
	struct buf why = { 0 };

	(void)state;
	begin(&s);
	enter(&s);
	assert_false(ledger_walk(s.ledger, &from));
	open_one(&s, "kettle");
	chat_choose(&s.chat, "Look at it");
	assert_true(s.chat.over);
	assert_true(ledger_walk(s.ledger, &from));
	assert_true(from.frozen);
	record_done(&from.record);
	ledger_walked(s.ledger);
	assert_false(ledger_walk(s.ledger, &from));
	chat_begin(&s.chat, ledger_talk(s.ledger));
	assert_true(chat_shows(&s.chat, "kettle-harbour-42"));

	chat_choose(&s.chat, "Change it");
	chat_type(&s.chat, "");
	assert_true(chat_shows(&s.chat, "only changed with a reason"));
	chat_type(&s.chat, "the tutor rang");
	assert_true(ledger_walk(s.ledger, &from));
	assert_false(from.frozen);
	walk_resume(&walk, from.list, &from.record);
	walk.clock = drawer_clock;
	keep = keep_new(s.drawer.folder, from.vault, &walk);
	keep_resume(keep);
	walk_jump(&walk, 1);
	walk_answer(&walk, 3);
	assert_true(keep_save(keep, &why));
	keep_free(keep);
	walk_done(&walk);
	ledger_walked(s.ledger);
	drawer_read(&s.drawer, "kettle-harbour-42", &record);
	assert_text(record_last(&record, EVENT_REASON, NULL),
		    "the tutor rang");
	record_done(&record);
	chat_done(&s.chat);
	chat_begin(&s.chat, ledger_talk(s.ledger));
	chat_choose(&s.chat, "What changed over time");
	assert_true(chat_shows(&s.chat, "the tutor rang"));
	chat_enter(&s.chat);
	assert_true(chat_shows(&s.chat, "Checklist:"));
	end(&s);
}

/* A reason without a change is not kept. */
static void
test_reason_alone(void **state)
{
	struct scene s;
	struct ledger_walk from;
	struct walk walk;
	struct keep *keep;
	struct record record = { 0 };
	struct buf why = { 0 };

	(void)state;
	begin(&s);
	enter(&s);
	open_one(&s, "kettle");
	chat_choose(&s.chat, "Change it");
	chat_type(&s.chat, "the tutor rang");
	assert_true(ledger_walk(s.ledger, &from));
	walk_resume(&walk, from.list, &from.record);
	keep = keep_new(s.drawer.folder, from.vault, &walk);
	keep_resume(keep);
	assert_true(keep_save(keep, &why));
	keep_free(keep);
	walk_done(&walk);
	ledger_walked(s.ledger);
	drawer_read(&s.drawer, "kettle-harbour-42", &record);
	assert_text(record_last(&record, EVENT_REASON, NULL), "");
	record_done(&record);
	end(&s);
}

static void
test_delete(void **state)
{
	struct scene s;

	(void)state;
	begin(&s);
	enter(&s);
	open_one(&s, "apron");
	chat_choose(&s.chat, "Delete it");
	assert_true(chat_shows(&s.chat, "What deleting cannot promise"));
	assert_true(chat_shows(&s.chat, "It was not yet copied"));
	chat_agree(&s.chat, false);
	assert_true(chat_shows(&s.chat, "Checklist:"));
	chat_choose(&s.chat, "Delete it");
	chat_agree(&s.chat, true);
	assert_true(chat_shows(&s.chat, "Deleted."));
	assert_int_equal(s.chat.card.row_count, 2);
	leave(&s);
	enter(&s);
	assert_true(chat_shows(&s.chat, "All records: 2"));
	end(&s);
}

static void
add_key(struct scene *s, const char *label, const char *passphrase)
{
	chat_choose(&s->chat, "Passphrases");
	chat_choose(&s->chat, "Add");
	chat_type(&s->chat, label);
	chat_type(&s->chat, passphrase);
	chat_type(&s->chat, passphrase);
}

static void
test_keys(void **state)
{
	struct scene s;
	struct vault *vault = NULL;
	struct buf why = { 0 };

	(void)state;
	begin(&s);
	enter(&s);
	add_key(&s, "deputy", "a second passphrase");
	assert_true(chat_shows(&s.chat, "Added."));
	assert_int_equal(s.chat.card.row_count, 3);
	assert_int_equal(vault_open(&vault, s.drawer.folder,
				    "a second passphrase", &why), VAULT_DONE);
	vault_close(vault);
	/* The one in use cannot go; it can be changed. */
	chat_choose(&s.chat, "lead");
	assert_int_equal(s.chat.card.row_count, 1);
	chat_choose(&s.chat, "Change it");
	chat_type(&s.chat, "short");
	chat_type(&s.chat, "a third passphrase");
	chat_type(&s.chat, "not the same one");
	assert_true(chat_shows(&s.chat, "The two were not the same."));
	chat_type(&s.chat, "a third passphrase");
	chat_type(&s.chat, "a third passphrase");
	assert_true(chat_shows(&s.chat, "Changed."));
	assert_int_equal(vault_open(&vault, s.drawer.folder,
				    DRAWER_PASSPHRASE, &why),
			 VAULT_PASSPHRASE);
	chat_choose(&s.chat, "deputy");
	chat_choose(&s.chat, "Withdraw it");
	assert_true(chat_shows(&s.chat, "What that cannot do"));
	chat_agree(&s.chat, true);
	assert_true(chat_shows(&s.chat, "Withdrawn."));
	assert_int_equal(vault_open(&vault, s.drawer.folder,
				    "a second passphrase", &why),
			 VAULT_PASSPHRASE);
	buf_done(&why);
	end(&s);
}

/* Damage is said, what is left is looked at, and the rest works. */
static void
test_damaged(void **state)
{
	struct scene s;

	(void)state;
	begin(&s);
	drawer_damage(&s.drawer, false);
	drawer_keep(&s.drawer, "whole-one-01", false);
	enter(&s);
	assert_true(chat_shows(&s.chat, "All records: 4"));
	chat_choose(&s.chat, "All records");
	chat_choose(&s.chat, "kettle");
	assert_true(chat_shows(&s.chat, "damaged"));
	/* No walk of it: that would come to a result of what is left. */
	assert_true(chat_shows(&s.chat, "1. What can be read of it"));
	assert_true(chat_shows(&s.chat, "Outcome: Write it down"));
	chat_choose(&s.chat, "What can be read");
	chat_choose(&s.chat, "For a concern form");
	assert_true(chat_shows(&s.chat, "INCOMPLETE"));
	chat_back(&s.chat);
	chat_back(&s.chat);
	for (size_t i = 0; i < s.chat.card.row_count; i++)
		assert_int_not_equal(strncmp(s.chat.card.rows[i].title,
					     "Change", 6), 0);
	chat_back(&s.chat);
	chat_choose(&s.chat, "whole");
	chat_choose(&s.chat, "Go on with it");
	end(&s);
}

/* What cannot be read for another reason than damage is not called so. */
static void
test_refused(void **state)
{
	struct scene s;

	(void)state;
	begin(&s);
	drawer_expose(&s.drawer);
	enter(&s);
	chat_choose(&s.chat, "All records");
	assert_true(chat_shows(&s.chat, "1. A record that cannot be read: "
			       "open it to see why"));
	assert_false(chat_shows(&s.chat, "damaged"));
	chat_choose(&s.chat, "A record that cannot be read");
	assert_true(chat_shows(&s.chat, "chmod 600"));
	end(&s);
}

/* So it is where not even the reference can be read. */
static void
test_unreadable(void **state)
{
	struct scene s;

	(void)state;
	begin(&s);
	drawer_damage(&s.drawer, true);
	drawer_keep(&s.drawer, "whole-one-01", false);
	enter(&s);
	assert_true(chat_shows(&s.chat, "3 records cannot be read whole."));
	assert_true(chat_shows(&s.chat, "All records: 4"));
	chat_choose(&s.chat, "All records");
	assert_true(chat_shows(&s.chat, "1. whole-one-01"));
	assert_true(chat_shows(&s.chat, "2. A record that cannot be read: "
			       "damaged"));
	chat_choose(&s.chat, "A record that cannot be read");
	assert_true(chat_shows(&s.chat, "damaged"));
	chat_choose(&s.chat, "Delete it");
	chat_agree(&s.chat, true);
	assert_int_equal(s.chat.card.row_count, 3);
	chat_choose(&s.chat, "whole");
	chat_choose(&s.chat, "Go on with it");
	end(&s);
}

/* Another heed has it: only to look at. */
static void
test_busy(void **state)
{
	struct scene s;
	struct vault *other;
	struct record record = { 0 };
	struct buf why = { 0 };

	(void)state;
	begin(&s);
	drawer_read(&s.drawer, "apron-cello-03", &record);
	other = drawer_open(&s.drawer);
	assert_int_equal(vault_lock(other, record.id, &why), VAULT_DONE);
	enter(&s);
	open_one(&s, "apron");
	assert_true(chat_shows(&s.chat, "Look at it"));
	chat_back(&s.chat);
	vault_close(other);
	chat_choose(&s.chat, "apron");
	assert_true(chat_shows(&s.chat, "Go on with it"));
	record_done(&record);
	buf_done(&why);
	end(&s);
}

/* It cannot be saved: said, and what was typed stands there again. */
static void
test_unsaved(void **state)
{
	struct scene s;
	struct record record = { 0 };
	struct buf path = { 0 };

	(void)state;
	begin(&s);
	drawer_read(&s.drawer, "apron-cello-03", &record);
	buf_printf(&path, "%s/", s.drawer.folder);
	for (size_t i = 0; i < RECORD_ID; i++)
		buf_printf(&path, "%02x", (unsigned)record.id[i]);
	buf_puts(&path, ".new");
	enter(&s);
	open_one(&s, "apron");
	assert_int_equal(mkdir(buf_text(&path), S_IRWXU), 0);
	chat_choose(&s.chat, "Set a day");
	chat_type(&s.chat, "9 March 2026");
	assert_true(chat_shows(&s.chat, "Not saved: "));
	assert_text(s.chat.card.initial, "9 March 2026");
	assert_int_equal(rmdir(buf_text(&path)), 0);
	chat_type(&s.chat, "9 March 2026");
	assert_true(chat_shows(&s.chat, "To look at again on 9 March 2026."));
	record_done(&record);
	buf_done(&path);
	end(&s);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_passphrase),
		cmocka_unit_test(test_list),
		cmocka_unit_test(test_review),
		cmocka_unit_test(test_copied),
		cmocka_unit_test(test_copy_is_taken_back),
		cmocka_unit_test(test_to_file),
		cmocka_unit_test(test_walk),
		cmocka_unit_test(test_reason_alone),
		cmocka_unit_test(test_delete),
		cmocka_unit_test(test_keys),
		cmocka_unit_test(test_damaged),
		cmocka_unit_test(test_refused),
		cmocka_unit_test(test_unreadable),
		cmocka_unit_test(test_busy),
		cmocka_unit_test(test_unsaved),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
