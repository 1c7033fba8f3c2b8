/* SPDX-License-Identifier: MIT */
/*
 * Both views save through here, so that a name means the same in both. The
 * sentences fit a line of the narrowest screen.
 */
#include "report/save.h"

#include "report/render.h"

#include <stdlib.h>
#include <string.h>

/* Has the name an ending? One dot at its beginning makes none. */
static bool
has_ending(const char *path)
{
	const char *slash = strrchr(path, '/');
	const char *name = slash != NULL ? slash + 1 : path;

	return *name != '\0' && strchr(name + 1, '.') != NULL;
}

static void
write_out(struct save *save, const struct result *r, const char *path,
	  enum render_format format, bool replace, const char *today)
{
	struct buf out = { 0 };
	char *full;

	render_result(&out, r, format, today);
	save->saved = file_save(path, out.data, out.size, replace,
				&save->words);
	buf_wipe(&out);
	full = realpath(path, NULL);
	buf_puts(&save->path, full != NULL ? full : path);
	free(full);
}

void
save_result(struct save *save, const struct result *r, const char *name,
	    bool replace, const char *today)
{
	enum render_format format = render_format_of(name);
	char *path = file_path(name);
	bool plain = format == RENDER_FORMATS && !has_ending(path);

	*save = (struct save){ 0 };
	if (format == RENDER_FORMATS && !plain) {
		save->saved = FILE_FAILED;
		buf_puts(&save->words, "End the name in .txt, .html or "
				       ".json.");
	} else {
		write_out(save, r, path, plain ? RENDER_TEXT : format, replace,
			  today);
	}
	if (plain && save->saved == FILE_SAVED)
		buf_puts(&save->words, "Saved as text: the name has no "
				       "ending.");
	free(path);
}

void
save_done(struct save *save)
{
	buf_done(&save->path);
	buf_done(&save->words);
}
