/* SPDX-License-Identifier: MIT */
/*
 * Rows are counted where they are read, and again where each is scored or
 * refused; the two must agree at the end, as must the bytes.
 */
#include "rows/run.h"

#include "base/text.h"
#include "rows/halt.h"
#include "rows/print.h"
#include "rows/progress.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { SAID_MOST = 20 }; /* messages, before it is only counted */

enum run_error
run_error_named(const char *name)
{
	static const char *const names[] = {
#define RUN_NAME(id, name) name,
		RUN_ERRORS(RUN_NAME)
#undef RUN_NAME
	};
	int e = 0;

	while (e < RUN_COUNT && strcmp(names[e], name) != 0)
		e++;
	return (enum run_error)e;
}

/* Print what the text holds, and empty it. */
static void
say(struct run *r)
{
	progress_clear(r);
	r->want->say(&r->text);
	buf_clear(&r->text);
}

/* --- Rows, in any thread -------------------------------------------------- */

/* All that is wrong with a row, in one line. */
static void
reasons(struct buf *out, const struct diags *diags, size_t first,
	size_t count)
{
	for (size_t i = 0; i < count; i++)
		buf_printf(out, "%s%s", i ? "; " : "",
			   diags->items[first + i].message);
}

static void
refuse(struct run *r, const struct table_row *row, struct pump_out *out)
{
	size_t first = out->diags.count;
	struct buf why = { 0 };

	if (row->fault || row->count != r->heading.width)
		table_report(row, r->heading.width, r->want->path,
			     &out->diags);
	else
		r->task->report(r->task->self, row, r->want->path,
				&out->diags);
	pump_refuse(out, row, first);
	if (r->want->on_error == RUN_MARK && r->task->mark != NULL) {
		reasons(&why, &out->diags, first, out->diags.count - first);
		r->task->mark(r->task->self, row, buf_text(&why), &out->text);
	}
	buf_done(&why);
	out->stop = r->want->on_error == RUN_STOP;
}

static void
work(void *self, unsigned thread, struct table *t, struct pump_out *out)
{
	struct run *r = self;
	const size_t width = r->heading.width;
	struct table_row row;

	while (!out->stop && !pump_full(out)) {
		out->scored += r->task->usual(r->task->self, thread, t,
					      &out->text);
		if (!table_next(t, &row))
			break;
		if (!row.fault && row.count == width &&
		    r->task->row(r->task->self, thread, &row, &out->text))
			out->scored++;
		else
			refuse(r, &row, out);
	}
}

/* --- What comes of them, in order ----------------------------------------- */

/* A table may have been parted by another byte: problems are told of it. */
static void
say_diags(struct run *r, const struct diags *diags)
{
	struct diags some = *diags;

	if (r->said == SAID_MOST)
		return;
	if (some.count > SAID_MOST - r->said)
		some.count = SAID_MOST - r->said;
	for (size_t i = 0; i < some.count; i++)
		parted_restore(&r->pump.was, &some.items[i]);
	diags_print(&some, &r->text);
	r->said += some.count;
	if (r->said == SAID_MOST)
		buf_puts(&r->text, "Further problems are counted, not "
			 "shown; --rejects keeps all of them.\n");
	say(r);
}

/* A refused row as it was, behind its line and what is wrong with it. */
static void
keep_reject(struct run *r, const struct pump_out *out,
	    const struct pump_span *span)
{
	struct buf *text = &r->text;
	struct buf why = { 0 };

	buf_printf(text, "%lu,", out->diags.items[span->first].line);
	reasons(&why, &out->diags, span->first, span->count);
	print_field(text, buf_text(&why), why.size);
	buf_putc(text, ',');
	if (span->fields == r->heading.width) {
		buf_add(text, span->raw, span->size);
	} else {
		buf_putc(text, '"');
		for (size_t i = 0; i < span->size; i++) {
			if (span->raw[i] == '"')
				buf_putc(text, '"');
			buf_putc(text, span->raw[i]);
		}
		buf_putc(text, '"');
		for (size_t f = 1; f < r->heading.width; f++)
			buf_putc(text, ',');
	}
	buf_putc(text, '\n');
	fwrite(text->data, 1, text->size, r->rejects);
	buf_clear(text);
	buf_done(&why);
}

/* Print it; what comes slowly is waited for at the other end. */
static bool
put_out(const struct buf *text)
{
	if (text->size && fwrite(text->data, 1, text->size, stdout) <
				  text->size)
		return false;
	return text->size >= BUFSIZ || fflush(stdout) == 0;
}

static bool
take(void *self, struct pump_out *out)
{
	struct run *r = self;

	r->rows += out->rows;
	r->scored += out->scored;
	r->refused += out->refused;
	r->stopped |= out->stop;
	if (r->task->take != NULL)
		r->task->take(r->task->self, &out->text);
	else if (!put_out(&out->text)) {
		r->failed = true;
		return false;
	}
	if (r->rejects != NULL)
		for (size_t i = 0; i < out->span_count; i++)
			keep_reject(r, out, &out->spans[i]);
	if (out->diags.count)
		say_diags(r, &out->diags);
	progress_show(r);
	return true;
}

/* --- Beginning and end ---------------------------------------------------- */

static enum run_end
cannot(struct run *r, const char *what, const char *path, int error)
{
	buf_puts(&r->text, "heed: ");
	text_clean(&r->text, path, strlen(path));
	buf_printf(&r->text, " cannot be %s: %s\n", what, strerror(error));
	say(r);
	return RUN_SYSTEM;
}

/* A new file for refused rows, with a header. */
static enum run_end
open_rejects(struct run *r, const struct table_row *header)
{
	const char *path = r->want->rejects;
	int fd;

	if (path == NULL)
		return RUN_DONE;
	fd = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
	if (fd < 0 && errno == EEXIST) {
		buf_puts(&r->text, "heed: ");
		text_clean(&r->text, path, strlen(path));
		buf_puts(&r->text, " is there already; name a new file for "
			 "refused rows\n");
		say(r);
		return RUN_INPUT;
	}
	r->rejects = fd < 0 ? NULL : fdopen(fd, "w");
	if (r->rejects == NULL)
		return cannot(r, "written", path, errno);
	fprintf(r->rejects, "%s,%s,", HEADING_LINE, HEADING_REASON);
	fwrite(header->raw, 1, header->size, r->rejects);
	putc('\n', r->rejects);
	return RUN_DONE;
}

static enum run_end
close_rejects(struct run *r, enum run_end end)
{
	bool bad;

	if (r->rejects == NULL)
		return end;
	bad = ferror(r->rejects) != 0;
	bad |= fclose(r->rejects) != 0;
	r->rejects = NULL;
	return bad ? cannot(r, "written", r->want->rejects, errno) : end;
}

/* The problems of the file or its header, which end it. */
static enum run_end
say_problems(struct run *r)
{
	diags_sort(&r->diags);
	for (size_t i = 0; i < r->diags.count; i++)
		parted_restore(&r->pump.was, &r->diags.items[i]);
	diags_print(&r->diags, &r->text);
	say(r);
	return RUN_INPUT;
}

static enum run_end
begin(struct run *r)
{
	const struct run_want *want = r->want;
	const struct map *map = want->heading.map;
	struct place whole = { .file = want->path };
	struct table_row header;

	if (!pump_open(&r->pump, want->path, map != NULL ? &map->by : NULL,
		       &r->diags))
		return say_problems(r);
	if (!pump_header(&r->pump, &header)) {
		if (r->pump.error)
			return cannot(r, "read", want->path, r->pump.error);
		if (r->pump.halted)
			return RUN_HALTED;
		diag_error(&r->diags, DIAG_COLUMN_MISSING, whole, "is empty; "
			   "a table begins with the names of its columns");
		return say_problems(r);
	}
	if (header.fault)
		table_report(&header, 0, want->path, &r->diags);
	else
		heading_init(&r->heading, want->list, &header, &want->heading,
			     want->path, &r->diags);
	if (r->diags.errors)
		return say_problems(r);
	if (!r->task->begin(r->task->self, r, &header))
		return r->diags.errors ? say_problems(r) : RUN_USAGE;
	heading_note(&r->heading, &want->heading, &r->text);
	if (r->text.size)
		say(r);
	return open_rejects(r, &header);
}

/* Every row and byte must be accounted for. */
static void
check_sums(const struct run *r)
{
	bool whole = !r->stopped && !r->failed && !r->pump.halted &&
		!r->pump.error;

	if (r->rows != r->scored + r->refused)
		die("rows were lost: %lu were read, %lu scored and %lu "
		    "refused", r->rows, r->scored, r->refused);
	if (whole && r->pump.done != r->pump.bytes)
		die("bytes were lost: %llu were read, %llu taken",
		    (unsigned long long)r->pump.bytes,
		    (unsigned long long)r->pump.done);
}

static enum run_end
finish(struct run *r)
{
	check_sums(r);
	if (r->failed)
		return RUN_SYSTEM;
	buf_printf(&r->text, "heed: %lu %s = %lu scored + %lu refused%s\n",
		   r->rows, r->rows == 1 ? "row" : "rows", r->scored,
		   r->refused, r->stopped ?
		   "; stopped there, and read no further" :
		   r->pump.halted ? "; stopped by a signal, and read no "
		   "further" : "");
	say(r);
	if (r->pump.error)
		return cannot(r, "read", r->want->path, r->pump.error);
	if (r->pump.halted)
		return RUN_HALTED;
	return r->refused ? RUN_INPUT : RUN_DONE;
}

enum run_end
run_table(struct run *r, const struct run_want *want,
	  const struct run_task *task)
{
	struct pump_task rows = { .self = r, .work = work, .take = take };
	enum run_end end;

	*r = (struct run){ .want = want, .task = task };
	halt_begin();
	end = begin(r);
	if (end == RUN_DONE) {
		r->begun = true;
		fwrite(buf_text(&r->head), 1, r->head.size, stdout);
		progress_begin(r);
		pump_run(&r->pump, want->jobs, &rows);
		end = finish(r);
	}
	end = close_rejects(r, end);
	r->signal = halt_end();
	if (end == RUN_HALTED && r->signal == 0)
		end = RUN_INPUT;
	return end;
}

void
run_done(struct run *r)
{
	heading_done(&r->heading);
	pump_close(&r->pump);
	diags_done(&r->diags);
	buf_done(&r->wrong);
	buf_done(&r->head);
	buf_done(&r->text);
	*r = (struct run){ 0 };
}
