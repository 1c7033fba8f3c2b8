/* SPDX-License-Identifier: MIT */
/*
 * Findings are what is asked for, so they go to standard output, those of the
 * loader too. A contact stands in one file but in the lists of many: what was
 * said of it is said once.
 */
#include "base/text.h"
#include "cli/check.h"
#include "cli/cmd.h"
#include "cli/open.h"
#include "cli/process.h"
#include "read/load.h"
#include "read/map.h"
#include "read/place.h"
#include "report/check.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

/* --- One file ------------------------------------------------------------- */

void
check_put_diags(struct check_job *job, struct diags *diags)
{
	diags_sort(diags);
	for (size_t i = 0; i < diags->count; i++) {
		job->counts[diags->items[i].level]++;
		if (job->json)
			check_json_diag(&job->writer, &diags->items[i]);
	}
	if (!job->json)
		diags_print(diags, &job->out);
}

/* A contact knows where it stands; all else stands in the checklist. */
static struct place
place_of(const struct contacts *contacts, const struct ini *ini,
	 const struct finding *f)
{
	static const char kind[] = "contact.";
	const struct contact *c;

	if (f->section == NULL ||
	    strncmp(f->section, kind, sizeof kind - 1) != 0)
		return place_named(ini, f->section, f->key);
	c = contacts_find(contacts, f->section + sizeof kind - 1);
	return (struct place){ .file = c->path, .line = c->line,
			       .column = 1 };
}

static bool
said_before(struct check_job *job, const char *text)
{
	if (strstr(buf_text(&job->said), text) != NULL)
		return true;
	buf_puts(&job->said, text);
	return false;
}

static void
count_finding(struct check_job *job, const struct finding *f)
{
	if (f->reason != NULL)
		job->let_stand++;
	else
		job->counts[check_level(f->code)]++;
}

static void
put_finding(struct check_job *job, const struct check_report *r, size_t at)
{
	struct buf text = { 0 };

	check_text_finding(&text, r, at);
	if (!said_before(job, buf_text(&text))) {
		count_finding(job, &r->findings->items[at]);
		if (job->json)
			check_json_finding(&job->writer, r, at);
		else
			buf_puts(&job->out, buf_text(&text));
	}
	buf_done(&text);
}

/* Findings in the order of the file; an insertion sort keeps equals so. */
void
check_put_findings(struct check_job *job, const struct check_report *r)
{
	size_t count = r->findings->count;
	size_t *order = mem_alloc(count, sizeof *order);

	for (size_t i = 0; i < count; i++) {
		size_t at = i;

		while (at > 0 && r->places[order[at - 1]].line >
					 r->places[i].line) {
			order[at] = order[at - 1];
			at--;
		}
		order[at] = i;
	}
	for (size_t i = 0; i < count; i++)
		put_finding(job, r, order[i]);
	free(order);
}

static void
put_checked(struct check_job *job, const struct check_report *r)
{
	if (job->json)
		json_open(&job->writer, "findings", '[');
	check_put_findings(job, r);
	if (job->json) {
		json_close(&job->writer, ']');
		check_json_proof(&job->writer, r);
	} else {
		check_text_proof(&job->out, r);
	}
}

static void
check_loaded(struct check_job *job, const struct checklist *list,
	     const char *name)
{
	struct proof proof;
	struct findings findings;
	struct place *places;
	struct diags none = { 0 };
	struct ini ini;

	proof_init(&proof, list, PROOF_STATES);
	check_checklist(&findings, list, &proof, job->day);
	ini_parse(&ini, list->path, list->bytes, list->size, &none);
	places = mem_alloc(findings.count, sizeof *places);
	for (size_t i = 0; i < findings.count; i++)
		places[i] = place_of(&list->contacts, &ini,
				     &findings.items[i]);
	put_checked(job, &(struct check_report){ name, list, &proof,
						 &findings, places });
	free(places);
	ini_done(&ini);
	diags_done(&none);
	findings_done(&findings);
	proof_done(&proof);
}

void
check_file_begin(struct check_job *job, const char *path)
{
	if (job->json) {
		json_open(&job->writer, NULL, '{');
		json_text(&job->writer, "path", path);
	} else if (job->out.size > 0) {
		buf_putc(&job->out, '\n');
	}
}

void
check_put_nothing(struct check_job *job)
{
	json_none(&job->writer, "checklist");
	json_none(&job->writer, "score");
	json_none(&job->writer, "claims");
	json_close(&job->writer, '}');
}

void
check_put_refused(struct check_job *job, struct diags *diags)
{
	if (job->json)
		json_open(&job->writer, "findings", '[');
	check_put_diags(job, diags);
	if (job->json) {
		json_close(&job->writer, ']');
		check_put_nothing(job);
	}
}

static void
check_list(struct check_job *job, const char *name)
{
	struct diags diags = { 0 };
	struct checklist list;

	check_file_begin(job, name);
	if (open_checklist(&list, &job->find, name,
			   job->request->values[OPTION_CONTACTS], &diags)) {
		check_loaded(job, &list, name);
		checklist_done(&list);
		if (job->json)
			json_close(&job->writer, '}');
	} else {
		check_put_refused(job, &diags);
	}
	diags_done(&diags);
}

/* Contacts that no checklist may name. */
static void
check_numbers(struct check_job *job, const struct contacts *contacts)
{
	struct findings findings;
	struct place *places;

	check_contacts(&findings, contacts, job->day);
	places = mem_alloc(findings.count, sizeof *places);
	for (size_t i = 0; i < findings.count; i++)
		places[i] = place_of(contacts, NULL, &findings.items[i]);
	check_put_findings(job, &(struct check_report){ .findings = &findings,
						  .places = places });
	free(places);
	findings_done(&findings);
}

static void
check_contacts_file(struct check_job *job, const char *path)
{
	struct diags diags = { 0 };
	struct contacts contacts;
	bool loaded = load_contacts_file(&contacts, path, &diags);

	check_file_begin(job, path);
	if (job->json)
		json_open(&job->writer, "findings", '[');
	check_put_diags(job, &diags);
	if (loaded) {
		check_numbers(job, &contacts);
		if (!job->json)
			buf_printf(&job->out, "%s: %zu contacts\n", path,
				   contacts.count);
		contacts_done(&contacts);
	}
	if (job->json) {
		json_close(&job->writer, ']');
		check_put_nothing(job);
	}
	diags_done(&diags);
}

/* --- Folders -------------------------------------------------------------- */

static bool
is_folder(const char *path)
{
	struct stat st;

	return stat(path, &st) == 0 && S_ISDIR(st.st_mode);
}

static int
wanted(const struct dirent *entry)
{
	const char *dot = strrchr(entry->d_name, '.');

	return entry->d_name[0] != '.' && dot != NULL &&
		strcmp(dot, ".ini") == 0;
}

/* Each .ini file of a folder, by name; how many. */
static size_t
each_file(struct check_job *job, const char *folder,
	  void (*check)(struct check_job *, const char *))
{
	struct dirent **entries = NULL;
	int count = scandir(folder, &entries, wanted, alphasort);

	for (int i = 0; i < count; i++) {
		struct buf path = { 0 };

		buf_printf(&path, "%s/%s", folder, entries[i]->d_name);
		check(job, buf_text(&path));
		buf_done(&path);
		free(entries[i]);
	}
	free(entries);
	return count > 0 ? (size_t)count : 0;
}

/* A file by what is in it; a name is that of a checklist, or of a case. */
static void
check_file(struct check_job *job, const char *path)
{
	bool named = strchr(path, '/') == NULL && strstr(path, ".ini") == NULL;
	char *mapped = named ? NULL : map_list(path);

	if (mapped != NULL)
		check_map_file(job, path, mapped);
	else if (open_is_case(&job->find, path))
		check_case_file(job, path);
	else if (!named && load_is_contacts(path))
		check_contacts_file(job, path);
	else
		check_list(job, path);
	free(mapped);
}

static void
check_folder(struct check_job *job, const char *given)
{
	struct buf folder = { 0 }, contacts = { 0 }, cases = { 0 };
	struct diags none = { 0 };
	size_t files;

	buf_puts(&folder, given);
	while (folder.size > 1 && folder.data[folder.size - 1] == '/')
		folder.size--;
	buf_printf(&contacts, "%s/contacts", buf_text(&folder));
	files = each_file(job, buf_text(&folder), check_file);
	files += each_file(job, buf_text(&contacts), check_contacts_file);
	buf_printf(&cases, "%s/cases", buf_text(&folder));
	files += each_file(job, buf_text(&cases), check_case_file);
	if (files == 0) {
		diag_error(&none, DIAG_FILE_MISSING,
			   (struct place){ .file = given },
			   "there is no .ini file in this folder");
		check_file_begin(job, given);
		check_put_refused(job, &none);
	}
	diags_done(&none);
	buf_done(&folder);
	buf_done(&contacts);
	buf_done(&cases);
}

/* --- The command ---------------------------------------------------------- */

static int
explain(const char *name)
{
	enum diag_code code = diag_named(name);
	const char *why = code == DIAG_COUNT ? NULL : check_why(code);
	const char *names[DIAG_COUNT];
	struct buf out = { 0 };
	size_t near;

	if (why != NULL) {
		const char *line;
		size_t size;

		buf_printf(&out, "%s (%s)\n", name,
			   diag_level_name(check_level(code)));
		while (text_line(&why, 76, &line, &size)) {
			buf_add(&out, line, size);
			buf_putc(&out, '\n');
		}
		process_print(stdout, &out);
		buf_done(&out);
		return STATUS_DONE;
	}
	if (code != DIAG_COUNT) {
		process_note("%s: the file cannot be read as a checklist "
			     "before this is mended; heed-checklist(5), "
			     "DIAGNOSTICS, says more", name);
		return STATUS_DONE;
	}
	for (int i = 0; i < DIAG_COUNT; i++)
		names[i] = diag_name((enum diag_code)i);
	near = text_nearest(name, names, DIAG_COUNT);
	process_note("there is no finding \"%s\"%s%s%s", name,
		     near < DIAG_COUNT ? "; did you mean \"" : "",
		     near < DIAG_COUNT ? names[near] : "",
		     near < DIAG_COUNT ? "\"?" : "");
	return STATUS_USAGE;
}

static void
put_counts(struct check_job *job)
{
	static const char *const words[3][2] = {
		[DIAG_NOTE] = { "note", "notes" },
		[DIAG_WARNING] = { "warning", "warnings" },
		[DIAG_ERROR] = { "error", "errors" } };

	if (!job->json)
		buf_putc(&job->out, '\n');
	for (int level = DIAG_ERROR; level >= DIAG_NOTE; level--)
		if (job->json)
			json_number(&job->writer, words[level][1],
				    (long long)job->counts[level]);
		else
			buf_printf(&job->out, "%zu %s%s", job->counts[level],
				   words[level][job->counts[level] != 1],
				   level == DIAG_NOTE ? "" : ", ");
	if (job->json)
		json_number(&job->writer, "let_stand",
			    (long long)job->let_stand);
	else if (job->let_stand > 0)
		buf_printf(&job->out, ", %zu let stand", job->let_stand);
	if (!job->json)
		buf_putc(&job->out, '\n');
}

static int
check_all(struct check_job *job)
{
	const struct request *r = job->request;
	bool strict = r->values[OPTION_STRICT] != NULL;

	if (job->json) {
		json_init(&job->writer, &job->out);
		json_open(&job->writer, NULL, '{');
		json_number(&job->writer, "heed", 1);
		json_text(&job->writer, "type", "check");
		json_open(&job->writer, "files", '[');
	}
	for (size_t i = 0; i < r->operand_count; i++)
		if (is_folder(r->operands[i]))
			check_folder(job, r->operands[i]);
		else
			check_file(job, r->operands[i]);
	if (job->json)
		json_close(&job->writer, ']');
	put_counts(job);
	if (job->json) {
		json_close(&job->writer, '}');
		buf_putc(&job->out, '\n');
		fwrite(buf_text(&job->out), 1, job->out.size, stdout);
	} else {
		process_print(stdout, &job->out);
	}
	return job->counts[DIAG_ERROR] > 0 ||
		(strict && job->counts[DIAG_WARNING] > 0) ?
		STATUS_INPUT : STATUS_DONE;
}

int
cmd_check(const struct request *r)
{
	struct check_job job = { .request = r };
	const char *format = r->values[OPTION_FORMAT];
	int status;

	if (r->values[OPTION_EXPLAIN] != NULL)
		return explain(r->values[OPTION_EXPLAIN]);
	job.json = format != NULL && strcmp(format, "json") == 0;
	if (format != NULL && !job.json && strcmp(format, "text") != 0)
		return cmd_usage(r, "--format is text or json");
	if (r->operand_count == 0)
		return cmd_usage(r, "name a checklist, a file or a folder");
	if (!process_today(job.day))
		return cmd_usage(r, "SOURCE_DATE_EPOCH is no number of "
				 "seconds");
	find_init(&job.find, r->program);
	status = check_all(&job);
	find_done(&job.find);
	buf_done(&job.out);
	buf_done(&job.said);
	return status;
}
