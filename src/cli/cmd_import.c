/* SPDX-License-Identifier: MIT */
/*
 * Records from JSON. All are looked at before the first is saved, so that
 * every problem is told at once and a file is taken whole or not at all.
 */
#include "cli/cmd.h"
#include "cli/pick.h"
#include "cli/process.h"
#include "cli/store.h"
#include "read/record_json.h"
#include "read/reopen.h"
#include "report/record.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { IMPORT_MOST = 1 << 30 }; /* bytes of a file */

/* What becomes of a record; SAVED: it was new. */
enum fate { FATE_NEW, FATE_SAME, FATE_REFUSED, FATE_SAVED };

struct job {
	const char *path;
	FILE *in;  /* the JSON */
	FILE *ask; /* what answers the prompts */
	struct records records;
	struct pick pick;
};

/* Read it all; false when that fails, which is said. */
static bool
read_all(FILE *in, const char *path, struct buf *out)
{
	char part[1 << 16];
	size_t n;

	while ((n = fread(part, 1, sizeof part, in)) > 0) {
		buf_add(out, part, n);
		if (out->size > IMPORT_MOST) {
			process_note("%s is larger than any export of records",
				     path);
			return false;
		}
	}
	mem_wipe(part, sizeof part);
	if (!ferror(in))
		return true;
	process_note("%s cannot be read: %s", path, strerror(errno));
	return false;
}

/* Read and judge the JSON; the status. */
static int
read_json(struct job *job)
{
	struct diags diags = { 0 };
	struct buf text = { 0 };
	int status = STATUS_SYSTEM;

	if (read_all(job->in, job->path, &text)) {
		records_read(&job->records, job->path, buf_text(&text),
			     text.size, &diags);
		status = process_report(&diags);
	}
	buf_wipe(&text);
	diags_done(&diags);
	return status;
}

/* A record as JSON, to compare. */
static void
put_json(struct buf *out, const struct record *record)
{
	struct checklist list = { 0 };
	struct diags diags = { 0 };
	bool open = reopen_record(&list, record, &diags);
	const struct record_view view = { record, open ? &list : NULL };

	json_records(out, &view, 1);
	checklist_done(&list);
	diags_done(&diags);
}

static bool
same(const struct record *a, const struct record *b)
{
	struct buf one = { 0 }, other = { 0 };
	bool is;

	put_json(&one, a);
	put_json(&other, b);
	is = one.size == other.size &&
		memcmp(one.data, other.data, one.size) == 0;
	buf_wipe(&one);
	buf_wipe(&other);
	return is;
}

/* Is one of this id there already, and is it the same? */
static enum fate
judge(struct vault *vault, const struct record *record)
{
	struct record there = { 0 };
	struct buf why = { 0 };
	enum vault_status status = vault_read(vault, record->id, &there, &why);
	enum fate fate = FATE_REFUSED;

	if (status == VAULT_NONE)
		fate = FATE_NEW;
	else if (status != VAULT_DONE)
		process_note("%s is there already and cannot be compared: %s",
			     record->reference, buf_text(&why));
	else if (same(&there, record))
		fate = FATE_SAME;
	else
		process_note("%s is there already and says something else; "
			     "it is left as it is", record->reference);
	record_done(&there);
	buf_done(&why);
	return fate;
}

static bool
save_one(struct vault *vault, struct record *record)
{
	struct buf why = { 0 };
	bool saved = vault_lock(vault, record->id, &why) == VAULT_DONE &&
		vault_save(vault, record, &why) == VAULT_DONE;

	if (!saved)
		process_note("%s was not saved: %s", record->reference,
			     buf_text(&why));
	vault_unlock(vault, record->id);
	buf_done(&why);
	return saved;
}

/* Take one out again that was saved here; false when that fails. */
static bool
take_out(struct vault *vault, const struct record *record)
{
	struct buf why = { 0 };
	bool gone = vault_lock(vault, record->id, &why) == VAULT_DONE &&
		vault_delete(vault, record->id, &why) == VAULT_DONE;

	if (!gone)
		process_note("%s was imported and could not be taken out "
			     "again: %s", record->reference, buf_text(&why));
	vault_unlock(vault, record->id);
	buf_done(&why);
	return gone;
}

/* One could not be saved: take out those that were. What failed late may be
   there, and is told by being the same. */
static void
take_back(struct job *job, const enum fate *fates, size_t failed)
{
	const struct record *all = job->records.items;
	bool gone = true;

	for (size_t i = 0; i < failed; i++)
		if (fates[i] == FATE_SAVED)
			gone = take_out(job->pick.vault, &all[i]) && gone;
	if (judge(job->pick.vault, &all[failed]) == FATE_SAME)
		gone = take_out(job->pick.vault, &all[failed]) && gone;
	if (gone)
		process_note("nothing was imported");
}

/* Save those that are new, or none; the status. */
static int
save_new(struct job *job, enum fate *fates)
{
	size_t saved = 0, same_ones = 0;

	for (size_t i = 0; i < job->records.count; i++) {
		if (fates[i] == FATE_SAME) {
			same_ones++;
		} else if (save_one(job->pick.vault, &job->records.items[i])) {
			fates[i] = FATE_SAVED;
			saved++;
		} else {
			take_back(job, fates, i);
			return STATUS_SYSTEM;
		}
	}
	process_note("%zu imported, %zu there already", saved, same_ones);
	return STATUS_DONE;
}

static int
import(struct job *job)
{
	enum fate *fates = mem_alloc(job->records.count, sizeof *fates);
	bool refused = false;
	int status = STATUS_INPUT;

	for (size_t i = 0; i < job->records.count; i++) {
		fates[i] = judge(job->pick.vault, &job->records.items[i]);
		refused = refused || fates[i] == FATE_REFUSED;
	}
	if (refused)
		process_note("nothing was imported");
	else
		status = save_new(job, fates);
	free(fates);
	return status;
}

/* The JSON first where that can be, else what is asked. */
static int
run(struct job *job)
{
	bool first = job->in != job->ask;
	int status = first ? read_json(job) : STATUS_DONE;

	if (status != STATUS_DONE)
		return status;
	if (!pick_ask(&job->pick, job->ask, &status))
		return status;
	if (!first)
		status = read_json(job);
	return status == STATUS_DONE ? import(job) : status;
}

/*
 * The prompts of `-` are answered on the terminal, if there is one; else the
 * lines that answer them come first.
 */
static bool
open_files(struct job *job, const char *name)
{
	bool stream = strcmp(name, "-") == 0;
	FILE *terminal = stream && !isatty(STDIN_FILENO) ?
		fopen("/dev/tty", "re") : NULL;

	/* Nothing of a passphrase is to stay in the stream. */
	if (terminal != NULL)
		setvbuf(terminal, NULL, _IONBF, 0);
	job->path = name;
	job->in = stream ? stdin : fopen(name, "re");
	job->ask = terminal != NULL ? terminal : stdin;
	if (job->in == NULL)
		process_note("%s cannot be read: %s", name, strerror(errno));
	return job->in != NULL;
}

static void
close_files(struct job *job)
{
	if (job->ask != stdin)
		fclose(job->ask);
	if (job->in != NULL && job->in != stdin)
		fclose(job->in);
}

int
cmd_import(const struct request *r)
{
	struct job job = { 0 };
	int status;
	char *folder = store_ready(r, true, &status);

	if (folder == NULL)
		return status;
	status = STATUS_SYSTEM;
	pick_init(&job.pick, folder, false, true);
	if (open_files(&job, r->operands[0]))
		status = run(&job);
	close_files(&job);
	records_done(&job.records);
	pick_done(&job.pick);
	free(folder);
	return status;
}
