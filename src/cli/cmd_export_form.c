/* SPDX-License-Identifier: MIT */
/*
 * The questions as a form for phones. The workbook is written by a program of
 * its own, since to be linked with its library would slow every start of heed.
 */
#include "cli/cmd.h"
#include "cli/open.h"
#include "cli/process.h"
#include "report/xlsform.h"

#include <ctype.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

extern char **environ;

/* Where the other program is: beside heed, or where it is installed. Owner:
 * the caller; NULL if it is nowhere. */
static char *
find_writer(const char *program)
{
	static const char *const places[] = {
		"heed-xlsform", "../libexec/heed/heed-xlsform",
	};
	char *folder = find_program_folder(program), *found = NULL;

	for (size_t i = 0; folder != NULL && found == NULL && i < 2; i++) {
		struct buf path = { 0 };

		buf_printf(&path, "%s/%s", folder, places[i]);
		if (access(buf_text(&path), X_OK) == 0)
			found = mem_string(buf_text(&path));
		buf_done(&path);
	}
	free(folder);
	return found;
}

/* Hand all rows over; a reader that went away is noticed by its status. */
static void
feed(int fd, const struct buf *rows)
{
	size_t at = 0;

	while (at < rows->size) {
		ssize_t n = write(fd, rows->data + at, rows->size - at);

		if (n < 0 && errno == EINTR)
			continue;
		if (n <= 0)
			break;
		at += (size_t)n;
	}
	close(fd);
}

/* Start it with the end of a pipe as its input; false and errno. */
static bool
start(pid_t *pid, const char *writer, const char *path, int input[2])
{
	char *words[] = { (char *)writer, (char *)path, NULL };
	posix_spawn_file_actions_t actions;
	int error;

	posix_spawn_file_actions_init(&actions);
	posix_spawn_file_actions_adddup2(&actions, input[0], STDIN_FILENO);
	posix_spawn_file_actions_addclose(&actions, input[0]);
	posix_spawn_file_actions_addclose(&actions, input[1]);
	error = posix_spawn(pid, writer, &actions, NULL, words, environ);
	posix_spawn_file_actions_destroy(&actions);
	errno = error;
	return error == 0;
}

static bool
write_book(const char *writer, const char *path, const struct buf *rows)
{
	int input[2], status = 1;
	pid_t pid;

	if (pipe(input) < 0)
		return false;
	signal(SIGPIPE, SIG_IGN);
	if (!start(&pid, writer, path, input)) {
		close(input[0]);
		close(input[1]);
		return false;
	}
	close(input[0]);
	feed(input[1], rows);
	while (waitpid(pid, &status, 0) < 0 && errno == EINTR)
		;
	return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

/* A file that is there already stays as it is. */
static int
save(const char *writer, const char *path, const struct checklist *list)
{
	int fd = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC |
		      O_NOCTTY, 0666);
	struct buf rows = { 0 };
	int status = STATUS_DONE;

	if (fd < 0) {
		process_note(errno == EEXIST ? "%s is there already, and is "
			     "not written over" : "%s cannot be made: %s",
			     path, strerror(errno));
		return STATUS_SYSTEM;
	}
	close(fd);
	xlsform_rows(&rows, list);
	if (!write_book(writer, path, &rows)) {
		unlink(path);
		process_note("%s could not be written", path);
		status = STATUS_SYSTEM;
	}
	buf_done(&rows);
	return status;
}

/* A name there begins with no digit: the question of an id that does; or
 * NULL. */
static const char *
unfit(const struct checklist *list)
{
	for (size_t i = 0; i < list->indicator_count; i++)
		if (isdigit((unsigned char)*list->indicators[i].id))
			return list->indicators[i].id;
	for (size_t i = 0; i < list->scale_count; i++)
		if (isdigit((unsigned char)*list->scales[i].id))
			return list->scales[i].id;
	return NULL;
}

static int
export(const struct request *r, const struct checklist *list)
{
	char *writer = find_writer(r->program);
	int status = STATUS_SYSTEM;

	if (unfit(list) != NULL) {
		process_note("\"%s\" begins with a digit, which no name in a "
			     "form may", unfit(list));
		status = STATUS_INPUT;
	} else if (writer == NULL) {
		process_note("heed-xlsform is not there, which writes such "
			     "files; install libxlsxwriter (on Debian, "
			     "libxlsxwriter-dev) and run make again");
	} else {
		status = save(writer, r->values[OPTION_OUTPUT], list);
	}
	free(writer);
	return status;
}

int
cmd_export_form(const struct request *r)
{
	const char *to = r->values[OPTION_TO];
	struct checklist list = { 0 };
	struct diags diags = { 0 };
	struct find f;
	int status;

	if (to == NULL || strcmp(to, "xlsform") != 0)
		return cmd_usage(r, "say --to xlsform, the one kind of form "
				 "there is");
	if (r->values[OPTION_OUTPUT] == NULL)
		return cmd_usage(r, "say where to write it: --output FILE.xlsx");
	find_init(&f, r->program);
	if (open_checklist(&list, &f, r->operands[0],
			   r->values[OPTION_CONTACTS], &diags)) {
		status = process_report(&diags);
		if (status == STATUS_DONE)
			status = export(r, &list);
	} else {
		status = process_report(&diags);
	}
	checklist_done(&list);
	diags_done(&diags);
	find_done(&f);
	return status;
}
