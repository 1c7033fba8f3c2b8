/* SPDX-License-Identifier: MIT */
/*
 * Every call to the disk fails in turn, is shortened, is interrupted, or is
 * the last one before the process ends. After each the old or the new is
 * there whole, the person was told the truth, nothing can be read on the
 * disk, and what failed can be done again.
 */
#include "test.h"

#include "support/scene.h"

#include <dirent.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

static void
world_done(struct world *w)
{
	vault_close(w->vault);
	record_done(&w->record);
	record_done(&w->old);
}

/* Does a sentence say what the disk had? */
static void
truth(const struct world *w, const struct scene *scene,
      enum vault_status status, struct buf *why)
{
	const char *text = buf_text(why);

	if (status == VAULT_DONE) {
		must(w, *text == '\0', "it was done, and said otherwise");
		return;
	}
	must(w, w->fault != FAULT_SHORT && w->fault != FAULT_SIGNAL,
	     "it gave up though it could go on");
	must(w, *text != '\0', "it failed and said nothing");
	if (!scene->retry)
		return;
	must(w, status == VAULT_DISK, "it blamed something else");
	must(w, strstr(text, w->fault == FAULT_FULL ||
		       w->fault == FAULT_STAYS_FULL ? "is full" :
		       w->fault == FAULT_WRONG ? "something else" :
		       "an error") != NULL, text);
}

/* Is there a file *.new? */
static bool
leftovers(const struct world *w)
{
	DIR *dir = opendir(w->shelf->folder);
	struct dirent *entry;
	bool found = false;

	while (dir != NULL && (entry = readdir(dir)) != NULL) {
		const char *dot = strrchr(entry->d_name, '.');

		found = found || (dot != NULL && strcmp(dot, ".new") == 0);
	}
	if (dir != NULL)
		closedir(dir);
	return found;
}

/* One call fails, here. Returns false when there are no more calls. */
static bool
failing(const struct scene *scene, struct world *w, size_t *cases)
{
	struct buf why = { 0 };
	enum vault_status status;
	bool reached;

	scene->before(w);
	fault_set(w->call, w->fault);
	status = scene->act(w, &why);
	reached = fault_calls() >= w->call;
	*cases += fault_fired();
	must(w, !fault_read_new(), "a file *.new was read");
	must(w, w->fault != FAULT_WRONG || !leftovers(w),
	     "a file *.new that is wrong was left");
	must(w, !scene->retry || status != VAULT_DONE || !fault_careless(),
	     "it was done before it was safe");
	fault_set(0, FAULT_FULL);
	truth(w, scene, status, &why);
	no_canary(w);
	scene->after(w, status == VAULT_DONE);
	if (scene->retry && status != VAULT_DONE) {
		buf_clear(&why);
		status = scene->act(w, &why);
		must(w, status == VAULT_DONE, buf_text(&why));
		scene->after(w, true);
		no_canary(w);
	}
	must(w, !fault_read_new(), "a file *.new was read later");
	buf_done(&why);
	return reached;
}

/* The process ends there. What it did must be whole for the next one. */
static bool
killed(const struct scene *scene, struct world *w, size_t *cases)
{
	struct buf why = { 0 };
	int status = -1;
	pid_t child;

	scene->before(w);
	fflush(NULL);
	child = fork();
	if (child == 0) {
		fault_set(w->call, w->fault);
		_exit(scene->act(w, &why) == VAULT_DONE ? 0 : 1);
	}
	must(w, child > 0 && waitpid(child, &status, 0) == child &&
	     WIFEXITED(status), "the child did not end");
	must(w, WEXITSTATUS(status) == 0 || WEXITSTATUS(status) == FAULT_EXIT,
	     "it failed instead of being killed");
	fault_set(0, FAULT_FULL);
	no_canary(w);
	scene->after(w, WEXITSTATUS(status) == 0);
	must(w, !fault_read_new(), "a file *.new was read");
	buf_done(&why);
	*cases += WEXITSTATUS(status) == FAULT_EXIT;
	return WEXITSTATUS(status) == FAULT_EXIT;
}

static void
clear(struct shelf *shelf)
{
	shelf_clear(shelf);
	if (rmdir(shelf->folder) != 0)
		fail_msg("the folder stays");
}

/* Every call of a scene, with one fault. */
static size_t
run(const struct scene *scene, struct shelf *shelf, enum fault fault)
{
	size_t cases = 0;
	bool more = true;

	for (size_t call = 1; more; call++) {
		struct world w = {
			.shelf = shelf, .fault = fault, .call = call,
			.scene = scene->name,
		};

		clear(shelf);
		more = fault == FAULT_KILL ? killed(scene, &w, &cases) :
					     failing(scene, &w, &cases);
		world_done(&w);
	}
	return cases;
}

/* All scenes with these faults; at least so many of each fault happen. */
static size_t
run_all(struct shelf *shelf, enum fault from, enum fault to, size_t least)
{
	size_t all = 0;

	for (size_t i = 0; i < scene_count; i++) {
		size_t cases = 0;

		for (int f = (int)from; f <= (int)to; f++) {
			size_t some = run(&scenes[i], shelf, (enum fault)f);

			/* Deleting neither reads nor writes a byte. */
			assert_true(some > 0 || f == FAULT_SHORT ||
				    f == FAULT_WRONG);
			cases += some;
		}
		print_message("%s: %zu cases\n", scenes[i].name, cases);
		assert_true(cases >= least);
		all += cases;
	}
	return all;
}

static void
the_old_or_the_new_is_whole_wherever_the_process_ends(void **state)
{
	size_t cases = run_all(*state, FAULT_KILL, FAULT_KILL, 5);

	print_message("in all: %zu cases\n", cases);
	assert_true(cases >= 200);
}

static void
the_old_or_the_new_is_whole_whatever_the_disk_does(void **state)
{
	size_t cases = run_all(*state, FAULT_FULL, FAULT_WRONG, 25);

	print_message("in all: %zu cases\n", cases);
	assert_true(cases >= 1100);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		/* First, while the process is small: it is forked a lot. */
		cmocka_unit_test_setup_teardown(
			the_old_or_the_new_is_whole_wherever_the_process_ends,
			shelf_setup, shelf_teardown),
		cmocka_unit_test_setup_teardown(
			the_old_or_the_new_is_whole_whatever_the_disk_does,
			shelf_setup, shelf_teardown),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
