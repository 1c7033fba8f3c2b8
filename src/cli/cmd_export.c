/* SPDX-License-Identifier: MIT */
/*
 * What is asked goes to standard error, so that the records alone are in the
 * output. That they are not sealed there is said each time.
 */
#include "base/file.h"
#include "cli/cmd.h"
#include "cli/pick.h"
#include "cli/process.h"
#include "cli/store.h"
#include "report/record.h"
#include "report/render.h"

#include <stdlib.h>
#include <string.h>

enum { EXPORT_COLUMNS = 79 };

enum export_format {
	EXPORT_TEXT, EXPORT_REFERRAL, EXPORT_JSON, EXPORT_CSV, EXPORT_FORMATS
};

static enum export_format
format_named(const char *name)
{
	static const char *const names[] = {
		[EXPORT_TEXT] = "text", [EXPORT_REFERRAL] = "referral",
		[EXPORT_JSON] = "json", [EXPORT_CSV] = "csv",
	};
	size_t format = 0;

	while (name != NULL && format < EXPORT_FORMATS &&
	       strcmp(name, names[format]) != 0)
		format++;
	return (enum export_format)format;
}

static void
put_texts(struct buf *out, const struct record_view *views, size_t count,
	  enum record_layout layout, bool points)
{
	for (size_t i = 0; i < count; i++) {
		struct outline o = { 0 };

		if (views[i].list == NULL)
			continue;
		if (out->size)
			buf_puts(out, "\n\n");
		outline_record(&o, &views[i], layout, points);
		render_text(out, &o, EXPORT_COLUMNS);
		outline_done(&o);
	}
}

static void
put(struct buf *out, const struct record_view *views, size_t count,
    enum export_format format, bool points)
{
	switch (format) {
	case EXPORT_JSON:
		json_records(out, views, count);
		break;
	case EXPORT_CSV:
		csv_records(out, views, count);
		break;
	default:
		put_texts(out, views, count, format == EXPORT_REFERRAL ?
			  RECORD_REFERRAL : RECORD_CONCERN, points);
	}
}

/* A record of which parts are missing would be taken for a whole one. */
static size_t
only_whole(struct record_view *out, const struct record_view *views,
	   size_t count, int *status)
{
	size_t kept = 0;

	for (size_t i = 0; i < count; i++) {
		if (views[i].list != NULL && !views[i].record->partial) {
			out[kept++] = views[i];
			continue;
		}
		process_note("%s is left out, as it is not whole",
			     views[i].record->reference);
		*status = STATUS_INPUT;
	}
	return kept;
}

static int
write_file(const char *path, const struct buf *out, int status)
{
	struct buf why = { 0 };

	switch (file_save(path, out->data, out->size, false, &why)) {
	case FILE_SAVED:
		process_note("written to %s; it is not sealed: whoever can "
			     "read your files can read it", path);
		break;
	case FILE_EXISTS:
		process_note("%s is there already, and is left as it is; "
			     "name another file", path);
		status = STATUS_INPUT;
		break;
	default:
		process_note("%s was not written: %s", path, buf_text(&why));
		status = STATUS_SYSTEM;
	}
	buf_done(&why);
	return status;
}

static int
write_out(const struct request *r, const struct buf *out, int status)
{
	if (r->values[OPTION_OUTPUT])
		return write_file(r->values[OPTION_OUTPUT], out, status);
	process_note("this is not sealed: whoever can read it knows what is "
		     "in it");
	if (out->size)
		fwrite(out->data, 1, out->size, stdout);
	return status;
}

static int
export(const struct request *r, struct pick *pick)
{
	enum export_format format = format_named(r->values[OPTION_FORMAT]);
	bool texts = format == EXPORT_TEXT || format == EXPORT_REFERRAL;
	struct batch batch = { 0 };
	struct record_view *whole;
	const struct record_view *views;
	struct buf out = { 0 };
	int status = STATUS_DONE;
	size_t count;

	pick_read(&batch, pick, &status);
	views = batch_views(&batch);
	whole = mem_alloc(batch.count, sizeof *whole);
	count = only_whole(whole, views, batch.count, &status);
	/* What is left of one can be read, marked as what it is. */
	if (texts)
		put(&out, views, batch.count, format,
		    r->values[OPTION_POINTS]);
	else
		put(&out, whole, count, format, false);
	status = write_out(r, &out, status);
	buf_wipe(&out);
	free(whole);
	batch_done(&batch);
	return status;
}

static const char *
wrong(const struct request *r)
{
	enum export_format format = format_named(r->values[OPTION_FORMAT]);

	if (format == EXPORT_FORMATS)
		return "FORMAT is text, referral, json or csv";
	if (r->values[OPTION_POINTS] && format != EXPORT_TEXT &&
	    format != EXPORT_REFERRAL)
		return "--points is only for text and referral";
	if (r->values[OPTION_OUTPUT] && !*r->values[OPTION_OUTPUT])
		return "--output needs the name of a file";
	return NULL;
}

int
cmd_export(const struct request *r)
{
	struct pick pick;
	char *folder;
	int status;

	if (wrong(r) != NULL)
		return cmd_usage(r, wrong(r));
	folder = store_ready(r, false, &status);
	if (folder == NULL)
		return status;
	pick_init(&pick, folder, true, false);
	if (pick_ask(&pick, stdin, &status)) {
		if (pick.chosen_count > 0) {
			status = export(r, &pick);
		} else {
			process_note("there are no records");
			status = STATUS_INPUT;
		}
	}
	pick_done(&pick);
	free(folder);
	return status;
}
