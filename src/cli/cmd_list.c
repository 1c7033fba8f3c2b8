/* SPDX-License-Identifier: MIT */
/* Lists the checklists; says so when one hides another of the same name. */
#include "cli/commands.h"

#include "base/text.h"

#include <stdio.h>
#include <string.h>

static void
put(struct buf *out, const char *before, const char *text)
{
	buf_puts(out, before);
	if (text == NULL)
		text = "(not given)";
	text_clean(out, text, strlen(text));
}

static void
put_file(struct buf *out, const struct find_file *file)
{
	text_clean(out, file->name, strlen(file->name));
	put(out, "  ", file->title);
	put(out, "\n    version ", file->version);
	put(out, ", ", file->publisher);
	put(out, "\n    ", find_origin_words(file->origin));
	put(out, ": ", file->path);
	if (file->shadowed)
		buf_puts(out, "\n    not used: one of the same name above "
			 "comes first");
	buf_putc(out, '\n');
}

int
cmd_list(const struct options *o, const char *program)
{
	struct buf out = { 0 };
	struct find find;

	if (o->count > 0)
		return options_fault("heed list takes no words");
	find_init(&find, program);
	find_list(&find);
	for (size_t i = 0; i < find.file_count; i++)
		put_file(&out, &find.files[i]);
	if (find.file_count == 0)
		fputs("heed: there are no checklists\n", stderr);
	find_done(&find);
	return print_out(&out);
}
