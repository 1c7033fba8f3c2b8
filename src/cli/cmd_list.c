/* SPDX-License-Identifier: MIT */
/*
 * Each checklist begins with its name in the first column, and only its name
 * does, so that scripts and completions can find it.
 */
#include "base/text.h"
#include "cli/cmd.h"
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
put_file(struct buf *out, const struct find_file *file)
{
	struct buf where = { 0 };

	text_clean(out, file->name, strlen(file->name));
	if (file->version != NULL) {
		buf_puts(out, "  ");
		text_clean(out, file->version, strlen(file->version));
	}
	buf_putc(out, '\n');
	if (file->id != NULL && strcmp(file->id, file->name) != 0) {
		buf_printf(&where, "id: %s", file->id);
		put_line(out, buf_text(&where));
		buf_clear(&where);
	}
	put_line(out, file->title ? file->title :
				    "(no title: is it a checklist?)");
	put_line(out, file->publisher);
	buf_printf(&where, "%s: %s", find_origin_words(file->origin),
		   file->path);
	put_line(out, buf_text(&where));
	buf_done(&where);
}

static void
say_none(const struct find *f)
{
	process_note("no checklists were found");
	for (size_t i = 0; i < f->folder_count; i++)
		process_note("looked in %s", f->folders[i].path);
}

int
cmd_list(const struct request *r)
{
	struct buf out = { 0 };
	struct find f;

	find_init(&f, r->program);
	find_list(&f);
	for (size_t i = 0; i < f.file_count; i++) {
		const struct find_file *file = &f.files[i];

		if (!file->shadowed)
			put_file(&out, file);
		open_note(&f, file);
	}
	if (f.file_count == 0)
		say_none(&f);
	process_print(stdout, &out);
	buf_done(&out);
	find_done(&f);
	return STATUS_DONE;
}
