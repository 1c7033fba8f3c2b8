/* SPDX-License-Identifier: MIT */
/* What two heeds do to one store. A child says how it went as it exits. */
#include "test.h"

#include "support/shelf.h"

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

enum { SAVES = 40 };

static pid_t
begin(void)
{
	fflush(NULL);
	return fork();
}

static int
end_of(pid_t child)
{
	int status = -1;

	if (waitpid(child, &status, 0) != child || !WIFEXITED(status))
		return -1;
	return WEXITSTATUS(status);
}

/* Save a record again and again; each save has one event more. */
static int
save_often(struct shelf *s, struct record *r)
{
	struct vault *v = shelf_open(s);
	struct buf why = { 0 };
	int failed = vault_lock(v, r->id, &why) != VAULT_DONE;

	for (int i = 0; i < SAVES && !failed; i++) {
		events_add(&r->events, i, EVENT_NOTE, "", NOTE_SEEN, "again");
		failed = vault_save(v, r, &why) != VAULT_DONE;
	}
	if (failed)
		fprintf(stderr, "%s\n", buf_text(&why));
	buf_done(&why);
	record_done(r);
	vault_close(v);
	return failed;
}

static void
two_heeds_save_two_records_at_once(void **state)
{
	struct shelf *s = *state;
	struct vault *v = shelf_create(s);
	struct record r[2];
	pid_t child[2];

	for (int i = 0; i < 2; i++) {
		shelf_record(&r[i], i == 0 ? "heron" : "crane");
		assert_number(vault_save(v, &r[i], &s->why), VAULT_DONE);
		vault_unlock(v, r[i].id);
	}
	for (int i = 0; i < 2; i++) {
		child[i] = begin();
		if (child[i] == 0) {
			vault_close(v);
			record_done(&r[1 - i]);
			_exit(save_often(s, &r[i]));
		}
	}
	for (int i = 0; i < 2; i++)
		assert_number(end_of(child[i]), 0);
	for (int i = 0; i < 2; i++) {
		struct record read;

		assert_number(vault_read(v, r[i].id, &read, &s->why),
			      VAULT_DONE);
		assert_number(read.generation, SAVES + 1);
		assert_number(read.events.count, SAVES + 3);
		assert_text(read.reference, r[i].reference);
		record_done(&read);
		record_done(&r[i]);
	}
	vault_close(v);
}

/* Whatever another heed saves meanwhile, what is read is one save of it. */
static void
a_record_that_is_being_saved_is_read_whole(void **state)
{
	struct shelf *s = *state;
	struct vault *v = shelf_create(s);
	struct record r;
	size_t last = 0;
	pid_t child;
	int status, done = 0;

	shelf_record(&r, "heron");
	assert_number(vault_save(v, &r, &s->why), VAULT_DONE);
	vault_unlock(v, r.id);
	child = begin();
	if (child == 0) {
		vault_close(v);
		_exit(save_often(s, &r));
	}
	while (!done) {
		struct record read;
		struct vault_list list;

		done = waitpid(child, &status, WNOHANG) == child;
		assert_number(vault_read(v, r.id, &read, &s->why),
			      VAULT_DONE);
		assert_number(read.events.count, read.generation + 2);
		assert_true(read.events.count >= last);
		last = read.events.count;
		record_done(&read);
		assert_number(vault_list(v, &list, &s->why), VAULT_DONE);
		assert_number(list.count, 1);
		assert_number(list.items[0].status, VAULT_DONE);
		vault_list_done(&list);
	}
	assert_number(WEXITSTATUS(status), 0);
	assert_number(last, SAVES + 3);
	record_done(&r);
	vault_close(v);
}

static void
a_record_that_is_open_elsewhere_is_busy(void **state)
{
	struct shelf *s = *state;
	struct vault *v = shelf_create(s);
	struct record r;
	pid_t child;

	shelf_record(&r, "heron");
	assert_number(vault_save(v, &r, &s->why), VAULT_DONE);
	child = begin();
	if (child == 0) {
		struct vault *other = shelf_open(s);
		struct buf why = { 0 };
		bool good = vault_lock(other, r.id, &why) == VAULT_BUSY &&
			strstr(buf_text(&why), "Another heed") != NULL &&
			vault_save(other, &r, &why) == VAULT_BUSY &&
			vault_delete(other, r.id, &why) == VAULT_BUSY;

		buf_done(&why);
		record_done(&r);
		vault_close(other);
		vault_close(v);
		_exit(good ? 0 : 1);
	}
	assert_number(end_of(child), 0);
	vault_unlock(v, r.id);
	assert_number(vault_save(v, &r, &s->why), VAULT_BUSY);
	buf_clear(&s->why);
	assert_number(vault_lock(v, r.id, &s->why), VAULT_DONE);
	assert_number(vault_lock(v, r.id, &s->why), VAULT_DONE);
	assert_number(vault_save(v, &r, &s->why), VAULT_DONE);
	record_done(&r);
	vault_close(v);
}

static void
the_lock_of_a_killed_process_is_free_again(void **state)
{
	struct shelf *s = *state;
	struct vault *v = shelf_create(s);
	struct record r;
	char byte;
	int ready[2], status;
	pid_t child;

	shelf_record(&r, "heron");
	assert_number(vault_save(v, &r, &s->why), VAULT_DONE);
	vault_unlock(v, r.id);
	assert_number(pipe(ready), 0);
	child = begin();
	if (child == 0) {
		struct buf why = { 0 };

		alarm(60); /* whatever becomes of the test */
		if (vault_lock(shelf_open(s), r.id, &why) != VAULT_DONE ||
		    write(ready[1], "x", 1) != 1)
			_exit(1);
		for (;;)
			pause();
	}
	assert_number(read(ready[0], &byte, 1), 1);
	assert_number(vault_lock(v, r.id, &s->why), VAULT_BUSY);
	buf_clear(&s->why);
	assert_number(kill(child, SIGKILL), 0);
	assert_number(waitpid(child, &status, 0), child);
	assert_number(vault_lock(v, r.id, &s->why), VAULT_DONE);
	assert_number(vault_save(v, &r, &s->why), VAULT_DONE);
	close(ready[0]);
	close(ready[1]);
	record_done(&r);
	vault_close(v);
}

/* Read, then saved elsewhere, then locked: it is not written over. */
static void
what_another_heed_saved_is_not_written_over(void **state)
{
	struct shelf *s = *state;
	struct vault *one = shelf_create(s), *two = shelf_open(s);
	struct record r, old, read;

	shelf_record(&r, "heron");
	assert_number(vault_save(one, &r, &s->why), VAULT_DONE);
	assert_number(vault_read(two, r.id, &old, &s->why), VAULT_DONE);
	events_add(&r.events, 1, EVENT_NOTE, "", NOTE_SEEN, "more");
	assert_number(vault_save(one, &r, &s->why), VAULT_DONE);
	vault_unlock(one, r.id);
	assert_number(vault_lock(two, r.id, &s->why), VAULT_DONE);
	assert_number(vault_save(two, &old, &s->why), VAULT_BUSY);
	assert_non_null(strstr(buf_text(&s->why), "Open it again"));
	buf_clear(&s->why);
	assert_number(vault_read(two, r.id, &read, &s->why), VAULT_DONE);
	assert_number(read.events.count, 4);
	assert_number(vault_save(two, &read, &s->why), VAULT_DONE);
	record_done(&read);
	record_done(&old);
	record_done(&r);
	vault_close(one);
	vault_close(two);
}

int
main(void)
{
#define WITH_SHELF(test) \
	cmocka_unit_test_setup_teardown(test, shelf_setup, shelf_teardown)
	const struct CMUnitTest tests[] = {
		WITH_SHELF(two_heeds_save_two_records_at_once),
		WITH_SHELF(a_record_that_is_being_saved_is_read_whole),
		WITH_SHELF(a_record_that_is_open_elsewhere_is_busy),
		WITH_SHELF(the_lock_of_a_killed_process_is_free_again),
		WITH_SHELF(what_another_heed_saved_is_not_written_over),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
