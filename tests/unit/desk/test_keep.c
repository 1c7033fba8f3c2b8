/* SPDX-License-Identifier: MIT */
/* A walk that becomes a record, and stays whole whatever happens before. */
#include "test.h"

#include "desk/keep.h"
#include "support/chat.h"
#include "support/drawer.h"

#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

struct scene {
	struct drawer drawer;
	struct walk walk;
	struct keep *keep;
	struct chat chat;
};

static void
begin(struct scene *s)
{
	drawer_init(&s->drawer);
	drawer_walk(&s->drawer, &s->walk);
	walk_next(&s->walk);
	walk_answer(&s->walk, 1);
	s->keep = keep_new(s->drawer.folder, NULL, &s->walk);
}

static void
end(struct scene *s)
{
	chat_done(&s->chat);
	keep_free(s->keep);
	walk_done(&s->walk);
	drawer_done(&s->drawer);
}

/* Answer the second question. */
static void
answer(struct walk *walk, unsigned value)
{
	assert_true(walk_jump(walk, 1));
	assert_true(walk_answer(walk, value));
}

static void
saves(struct scene *s)
{
	struct buf why = { 0 };

	if (!keep_save(s->keep, &why))
		fail_msg("%s", buf_text(&why));
	buf_done(&why);
}

/* Open and name it. */
static void
name(struct scene *s, const char *reference)
{
	chat_begin(&s->chat, keep_talk(s->keep));
	chat_type(&s->chat, DRAWER_PASSPHRASE);
	assert_true(chat_shows(&s->chat, "A reference for this record"));
	chat_type(&s->chat, reference);
}

static void
test_wrong(void **state)
{
	struct scene s = { 0 };
	struct answers before;

	(void)state;
	begin(&s);
	answers_copy(&before, &s.walk.answers);
	chat_begin(&s.chat, keep_talk(s.keep));
	for (int i = 0; i < 4; i++) {
		assert_true(chat_shows(&s.chat, "Your passphrase"));
		chat_type(&s.chat, "not this one at all");
		assert_true(chat_shows(&s.chat,
				       "Your answers are still here."));
		assert_false(keep_on(s.keep));
	}
	chat_type(&s.chat, "");
	assert_true(chat_shows(&s.chat, "Nothing was typed."));
	assert_memory_equal(before.values, s.walk.answers.values,
			    before.count);
	chat_type(&s.chat, DRAWER_PASSPHRASE);
	assert_non_null(s.chat.card.initial);
	chat_type(&s.chat, s.chat.card.initial);
	assert_true(chat_shows(&s.chat, "Saved as a sealed record"));
	assert_true(keep_on(s.keep));
	chat_enter(&s.chat);
	assert_true(s.chat.over);
	answers_done(&before);
	end(&s);
}

/* Once it is kept, what is answered is on the disk after each save. */
static void
test_saves(void **state)
{
	struct scene s = { 0 };
	struct record record = { 0 };
	uint64_t generation;

	(void)state;
	begin(&s);
	name(&s, "kettle-harbour-42");
	drawer_read(&s.drawer, "kettle-harbour-42", &record);
	assert_int_equal(record.events.count, 1);
	generation = record.generation;
	record_done(&record);

	saves(&s);
	answer(&s.walk, 3);
	saves(&s);
	saves(&s);
	drawer_read(&s.drawer, "kettle-harbour-42", &record);
	assert_int_equal(record.events.count, 2);
	assert_int_equal(record.generation, generation + 1);
	assert_text(record.place, s.walk.record.place);
	record_done(&record);
	end(&s);
}

/* A heed that was killed: the record goes on where it was. */
static void
test_resume(void **state)
{
	struct scene s = { 0 };
	struct record record = { 0 };
	struct vault *vault;
	struct walk_at at;
	struct buf why = { 0 };

	(void)state;
	begin(&s);
	name(&s, "kettle-harbour-42");
	walk_next(&s.walk);
	saves(&s);
	at = s.walk.at;
	chat_done(&s.chat);
	keep_free(s.keep);
	walk_done(&s.walk);

	drawer_read(&s.drawer, "kettle-harbour-42", &record);
	vault = drawer_open(&s.drawer);
	assert_int_equal(vault_lock(vault, record.id, &why), VAULT_DONE);
	walk_resume(&s.walk, &s.drawer.list, &record);
	s.walk.clock = drawer_clock;
	s.keep = keep_new(s.drawer.folder, vault, &s.walk);
	keep_resume(s.keep);
	assert_true(keep_on(s.keep));
	assert_int_equal(s.walk.at.stage, at.stage);
	assert_int_equal(s.walk.at.indicator, at.indicator);
	answer(&s.walk, 2);
	saves(&s);
	chat_begin(&s.chat, keep_talk(s.keep));
	assert_true(chat_shows(&s.chat, "This is kept as a record"));
	assert_true(chat_shows(&s.chat, "kettle-harbour-42"));
	chat_enter(&s.chat);
	drawer_read(&s.drawer, "kettle-harbour-42", &record);
	assert_int_equal(record.events.count, 2);
	record_done(&record);
	chat_done(&s.chat);
	keep_free(s.keep);
	s.keep = NULL;
	vault_close(vault);
	end(&s);
}

/* A folder where the new file would lie, so that it cannot be written. */
static void
block(const struct scene *s, bool on)
{
	struct buf path = { 0 };

	buf_printf(&path, "%s/", s->drawer.folder);
	for (size_t i = 0; i < RECORD_ID; i++)
		buf_printf(&path, "%02x", (unsigned)s->walk.record.id[i]);
	buf_puts(&path, ".new");
	assert_int_equal(on ? mkdir(buf_text(&path), S_IRWXU) :
			 rmdir(buf_text(&path)), 0);
	buf_done(&path);
}

/* It cannot be saved: said, nothing is lost, and it is saved when it can. */
static void
test_fails(void **state)
{
	struct scene s = { 0 };
	struct record record = { 0 };
	struct buf why = { 0 };

	(void)state;
	begin(&s);
	name(&s, "kettle-harbour-42");
	block(&s, true);
	answer(&s.walk, 2);
	assert_false(keep_save(s.keep, &why));
	assert_true(why.size > 0);
	assert_true(keep_on(s.keep));
	chat_done(&s.chat);
	chat_begin(&s.chat, keep_talk(s.keep));
	assert_true(chat_shows(&s.chat, "Not saved:"));
	assert_true(chat_shows(&s.chat, "Your answers are still here."));
	chat_enter(&s.chat);
	block(&s, false);
	saves(&s);
	drawer_read(&s.drawer, "kettle-harbour-42", &record);
	assert_int_equal(record.events.count, 2);
	record_done(&record);
	buf_done(&why);
	end(&s);
}

static void
test_reference(void **state)
{
	struct scene s = { 0 };

	(void)state;
	begin(&s);
	drawer_keep(&s.drawer, "Lantern-pond-07", false);
	name(&s, "Emily Smith");
	assert_true(chat_shows(&s.chat, "\"Emily Smith\" looks like a name."));
	chat_agree(&s.chat, false);
	/* What is offered then is no name again. */
	assert_non_null(strchr(s.chat.card.initial, '-'));
	assert_null(strstr(s.chat.card.initial, "Emily"));
	chat_type(&s.chat, "   ");
	assert_true(chat_shows(&s.chat, "needs a reference"));
	chat_type(&s.chat, "lantern-Pond-07");
	assert_true(chat_shows(&s.chat, "beside 1 earlier record of "
			       "Lantern-pond-07."));
	chat_agree(&s.chat, true);
	assert_true(keep_on(s.keep));
	assert_text(s.walk.record.reference, "Lantern-pond-07");
	end(&s);
}

/* Whatever card it is left at, nothing is kept and nothing changed. */
static void
test_left(void **state)
{
	struct scene s = { 0 };

	(void)state;
	begin(&s);
	chat_begin(&s.chat, keep_talk(s.keep));
	chat_back(&s.chat);
	assert_true(s.chat.over);
	assert_false(keep_on(s.keep));
	chat_done(&s.chat);
	chat_begin(&s.chat, keep_talk(s.keep));
	chat_type(&s.chat, DRAWER_PASSPHRASE);
	chat_back(&s.chat);
	assert_true(s.chat.over);
	assert_false(keep_on(s.keep));
	chat_done(&s.chat);
	/* It stays open: the next time asks for no passphrase. */
	chat_begin(&s.chat, keep_talk(s.keep));
	assert_true(chat_shows(&s.chat, "A reference for this record"));
	end(&s);
}

static void
test_frozen(void **state)
{
	struct scene s = { 0 };

	(void)state;
	begin(&s);
	s.walk.frozen = true;
	keep_resume(s.keep);
	assert_false(keep_on(s.keep));
	chat_begin(&s.chat, keep_talk(s.keep));
	assert_true(chat_shows(&s.chat, "Only open to look at"));
	chat_enter(&s.chat);
	assert_true(s.chat.over);
	end(&s);
}

/* A store is made: what it is comes first, then a passphrase typed twice. */
static void
test_new(void **state)
{
	struct scene s = { 0 };
	struct vault *vault = NULL;
	struct buf folder = { 0 }, why = { 0 };

	(void)state;
	begin(&s);
	keep_free(s.keep);
	buf_printf(&folder, "%s/records/new", s.drawer.home);
	s.keep = keep_new(buf_text(&folder), NULL, &s.walk);
	chat_begin(&s.chat, keep_talk(s.keep));
	assert_true(chat_shows(&s.chat, "nobody can get the records back"));
	assert_true(chat_shows(&s.chat, "A deputy"));
	chat_enter(&s.chat);
	chat_type(&s.chat, "short");
	assert_true(chat_shows(&s.chat, "shorter than 8 characters"));
	chat_type(&s.chat, "a long passphrase");
	chat_type(&s.chat, "another passphrase");
	assert_true(chat_shows(&s.chat, "The two were not the same."));
	chat_type(&s.chat, "a long passphrase");
	chat_back(&s.chat);
	chat_type(&s.chat, "a long passphrase");
	chat_type(&s.chat, "a long passphrase");
	assert_text(s.chat.card.initial, "lead");
	assert_int_equal(vault_look(buf_text(&folder), &why), VAULT_NONE);
	buf_clear(&why);
	chat_type(&s.chat, "me");
	assert_true(chat_shows(&s.chat, "A reference for this record"));
	chat_type(&s.chat, s.chat.card.initial);
	assert_true(keep_on(s.keep));
	assert_int_equal(vault_open(&vault, buf_text(&folder),
				    "a long passphrase", &why), VAULT_DONE);
	assert_text(vault_key_label(vault, 0), "me");
	vault_close(vault);
	buf_done(&folder);
	buf_done(&why);
	end(&s);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_wrong),	  cmocka_unit_test(test_saves),
		cmocka_unit_test(test_resume),	  cmocka_unit_test(test_fails),
		cmocka_unit_test(test_reference), cmocka_unit_test(test_left),
		cmocka_unit_test(test_frozen),	  cmocka_unit_test(test_new),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
