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
put_bad(struct buf *out, const struct find_file *file, const char *command,
	size_t errors)
{
	struct buf why = { 0 };

	put_name(out, file->name, NULL);
	buf_printf(&why, "cannot be used: %zu %s; \"heed %s %s\" shows %s",
		   errors, errors == 1 ? "error" : "errors", command,
		   file->name, errors == 1 ? "it" : "them");
	put_line(out, buf_text(&why));
	buf_done(&why);
}

static void
put_where(struct buf *out, const struct find_file *file)
{
	struct buf where = { 0 };

	buf_printf(&where, "%s: %s", find_origin_words(file->origin),
		   file->path);
	put_line(out, buf_text(&where));
	buf_done(&where);
}

static void
put_file(struct buf *out, const struct find *f, const struct find_file *file)
{
	struct checklist list;
	struct diags diags = { 0 };

	if (open_file(&list, f, file->path, NULL, &diags))
		put_good(out, file, &list);
	else
		put_bad(out, file, "list", diags.errors);
	put_where(out, file);
	checklist_done(&list);
	diags_done(&diags);
}

/* lists: the folders of the checklists that cases go with. */
static void
put_case(struct buf *out, const struct find *lists,
	 const struct find_file *file)
{
	struct buf about = { 0 };
	struct case_study c;
	struct diags diags = { 0 };

	if (open_case(&c, lists, file->path, NULL, &diags)) {
		put_name(out, file->name, c.version);
		put_line(out, c.title);
		put_line(out, c.summary);
		buf_printf(&about, "%d minutes, with %s", (int)c.minutes,
			   c.list.id);
		put_line(out, buf_text(&about));
	} else {
		put_bad(out, file, "check", diags.errors);
	}
	put_where(out, file);
	case_done(&c);
	diags_done(&diags);
	buf_done(&about);
}

static void
say_none(const struct find *f)
{
	process_note("no %s were found",
		     f->what == FIND_CASES ? "case studies" : "checklists");
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
list_cases(const struct find *lists)
{
	struct buf out = { 0 };
	struct find f;

	find_cases(&f, lists);
	find_list(&f);
	for (size_t i = 0; i < f.file_count; i++)
		if (!f.files[i].shadowed)
			put_case(&out, lists, &f.files[i]);
	if (f.file_count == 0)
		say_none(&f);
	process_print(stdout, &out);
	buf_done(&out);
	find_done(&f);
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
	bool cases = r->values[OPTION_CASES] != NULL;
	struct find f;
	int status;

	if (cases && r->operand_count > 0)
		return cmd_usage(r, "--cases lists all of them, and takes no "
				 "name");
	find_init(&f, r->program);
	if (cases)
		status = list_cases(&f);
	else if (r->operand_count > 0)
		status = list_one(&f, r->operands[0]);
	else
		status = list_all(&f);
	find_done(&f);
	return status;
}
