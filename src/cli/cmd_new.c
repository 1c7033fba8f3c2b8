/* SPDX-License-Identifier: MIT */
/*
 * No file is ever written over: what is there already is left as it is, and
 * said to be.
 */
#include "base/file.h"
#include "base/text.h"
#include "cli/cmd.h"
#include "cli/process.h"
#include "read/starter.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

/* What is to be written where. */
struct job {
	const struct request *request;
	struct starter starter;
	char day[PROCESS_DAY];
	char *contacts; /* the path of the contacts file */
};

static int
usage(const struct request *r, const char *what)
{
	struct buf out = { 0 };

	process_note("%s", what);
	help_usage(&out, r->command);
	process_print(stderr, &out);
	buf_done(&out);
	return STATUS_USAGE;
}

static int
check(struct job *job)
{
	const struct request *r = job->request;
	const char *title = r->values[OPTION_TITLE];

	job->starter = (struct starter){
		.id = r->operands[0],
		.title = title ? title : "EXAMPLE: what the checklist is about",
		.today = job->day,
	};
	if (!starter_id_good(job->starter.id))
		return usage(r, "an ID has 1 to 40 of a-z 0-9 _ -, a letter or "
				"digit first");
	if (!starter_title_good(job->starter.title))
		return usage(r, "a title is one line of at most 200 bytes, "
				"without \" \\ and {");
	if (r->values[OPTION_OUTPUT] && !*r->values[OPTION_OUTPUT])
		return usage(r, "--output needs the name of a file");
	if (!process_today(job->day))
		return usage(r, "SOURCE_DATE_EPOCH is no number of seconds");
	return STATUS_DONE;
}

/* The folder contacts beside a file, and the file of this id in it. */
static char *
contacts_path(const char *path, const char *id)
{
	const char *slash = strrchr(path, '/');
	struct buf b = { 0 };

	if (slash != NULL)
		buf_add(&b, path, (size_t)(slash - path) + 1);
	buf_printf(&b, "contacts/%s.ini", id);
	return buf_take(&b);
}

static void
make_folder(const char *path)
{
	char *folder = mem_stringn(path, (size_t)(strrchr(path, '/') - path));

	/* Where this fails, so does writing the file, which is reported. */
	(void)mkdir(folder, S_IRWXU | S_IRWXG | S_IRWXO);
	free(folder);
}

/* Save a new file; a failure is said. */
static enum file_saved
save_new(const char *path, const struct buf *out)
{
	struct buf why = { 0 };
	enum file_saved saved = file_save(path, out->data, out->size, false,
					  &why);

	if (saved == FILE_FAILED)
		process_note("%s was not written: %s", path, buf_text(&why));
	buf_done(&why);
	return saved;
}

/* A path, harmless, after some words and on a line of its own. */
static void
say(struct buf *said, const char *words, const char *path)
{
	buf_puts(said, words);
	text_clean(said, path, strlen(path));
	buf_putc(said, '\n');
}

static int
write_contacts(const struct job *job, struct buf *said)
{
	struct buf out = { 0 };
	enum file_saved saved;

	starter_contacts(&out, &job->starter);
	make_folder(job->contacts);
	saved = save_new(job->contacts, &out);
	buf_done(&out);
	if (saved == FILE_FAILED)
		return STATUS_SYSTEM;
	say(said, saved == FILE_SAVED ? "Written: " :
	    "There already, and left as it is: ", job->contacts);
	return STATUS_DONE;
}

static void
say_next(struct buf *said, const char *path)
{
	const char *here = strchr(path, '/') ? "" : "./";

	buf_puts(said, "\nNext: edit both, all that says EXAMPLE first, and "
		       "after each change run\n");
	buf_printf(said, "    heed check %s", here);
	say(said, "", path);
	buf_printf(said, "    heed walk %s", here);
	say(said, "", path);
}

/* What was written stays, and is said, when what follows fails. */
static int
write_both(struct job *job, struct buf *said)
{
	const char *path = job->request->values[OPTION_OUTPUT];
	struct buf out = { 0 };
	enum file_saved saved;
	int status;

	starter_checklist(&out, &job->starter);
	saved = save_new(path, &out);
	buf_done(&out);
	if (saved == FILE_EXISTS) {
		process_note("%s is there already, and is left as it is; "
			     "name another file", path);
		return STATUS_INPUT;
	}
	if (saved == FILE_FAILED)
		return STATUS_SYSTEM;
	say(said, "Written: ", path);
	job->contacts = contacts_path(path, job->starter.id);
	status = write_contacts(job, said);
	if (status == STATUS_DONE)
		say_next(said, path);
	free(job->contacts);
	return status;
}

static int
write_files(struct job *job)
{
	struct buf said = { 0 };
	int status = write_both(job, &said);

	process_print(stdout, &said);
	buf_done(&said);
	return status;
}

static int
write_stream(const struct job *job)
{
	struct buf out = { 0 };

	starter_checklist(&out, &job->starter);
	fwrite(buf_text(&out), 1, out.size, stdout);
	buf_done(&out);
	process_note("it needs a contacts file, contacts/%s.ini, beside it; "
		     "\"heed new %s --output FILE\" writes both",
		     job->starter.id, job->starter.id);
	return STATUS_DONE;
}

int
cmd_new(const struct request *r)
{
	struct job job = { .request = r };
	int status = check(&job);

	if (status != STATUS_DONE)
		return status;
	return r->values[OPTION_OUTPUT] ? write_files(&job) :
					  write_stream(&job);
}
