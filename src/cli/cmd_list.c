/* SPDX-License-Identifier: MIT */
/*
 * Each checklist begins with its name in the first column, and only its name
 * does, so that scripts and completions can find it. All are loaded: what a
 * file says of itself is believed only where the whole of it is right.
 */
#include "base/text.h"
#include "cli/cmd.h"
#include "cli/names.h"
#include "cli/open.h"
#include "cli/process.h"

#include <stdio.h>
#include <string.h>

static void
put_line(struct buf *out, const char *text)
{
	if (text == NULL)
		return;
	buf_puts(out, "    ");
	text_clean(out, text, strlen(text));
	buf_putc(out, '\n');
}

static void
put_name(struct buf *out, const char *name, const char *version)
{
	text_clean(out, name, strlen(name));
	if (version != NULL) {
		buf_puts(out, "  ");
		text_clean(out, version, strlen(version));
	}
	buf_putc(out, '\n');
}

static void
put_good(struct buf *out, const struct find_file *file,
	 const struct checklist *list)
{
	struct buf id = { 0 };

	put_name(out, file->name, list->version);
	if (strcmp(list->id, file->name) != 0) {
		buf_printf(&id, "id: %s", list->id);
		put_line(out, buf_text(&id));
	}
	put_line(out, list->title);
	put_line(out, list->publisher);
	buf_done(&id);
}

static void
put_bad(struct buf *out, const struct find_file *file, size_t errors)
{
	struct buf why = { 0 };

	put_name(out, file->name, NULL);
	buf_printf(&why, "cannot be used: %zu %s; \"heed list %s\" shows %s",
		   errors, errors == 1 ? "error" : "errors", file->name,
		   errors == 1 ? "it" : "them");
	put_line(out, buf_text(&why));
	buf_done(&why);
}

static void
put_file(struct buf *out, const struct find *f, const struct find_file *file)
{
	struct buf where = { 0 };
	struct checklist list;
	struct diags diags = { 0 };

	if (open_file(&list, f, file->path, NULL, &diags))
		put_good(out, file, &list);
	else
		put_bad(out, file, diags.errors);
	buf_printf(&where, "%s: %s", find_origin_words(file->origin),
		   file->path);
	put_line(out, buf_text(&where));
	buf_done(&where);
	checklist_done(&list);
	diags_done(&diags);
}

static void
say_none(const struct find *f)
{
	process_note("no checklists were found");
	for (size_t i = 0; i < f->folder_count; i++)
		process_note("looked in %s", f->folders[i].path);
}

static int
list_all(struct find *f)
{
	struct buf out = { 0 };

	find_list(f);
	for (size_t i = 0; i < f->file_count; i++) {
		const struct find_file *file = &f->files[i];

		if (!file->shadowed)
			put_file(&out, f, file);
		open_note(f, file);
	}
	if (f->file_count == 0)
		say_none(f);
	process_print(stdout, &out);
	buf_done(&out);
	return STATUS_DONE;
}

static int
list_one(const struct find *f, const char *name)
{
	struct checklist list = { 0 };
	struct diags diags = { 0 };
	struct buf out = { 0 };
	bool good = open_checklist(&list, f, name, NULL, &diags);
	int status = process_report(&diags);

	if (good)
		names_put(&out, &list);
	process_print(stdout, &out);
	buf_done(&out);
	checklist_done(&list);
	diags_done(&diags);
	return status;
}

int
cmd_list(const struct request *r)
{
	struct find f;
	int status;

	find_init(&f, r->program);
	status = r->operand_count > 0 ? list_one(&f, r->operands[0]) :
		list_all(&f);
	find_done(&f);
	return status;
}
