/* SPDX-License-Identifier: MIT */
/* The head has words that may hold blanks, and is compared as it stands. */
#include "read/workshop_parts.h"

#include <string.h>

/* How far the line is like a text. */
static size_t
alike(const struct reader *in, const char *text)
{
	size_t at = 0;

	while (at < in->size && text[at] != '\0' && text[at] == in->line[at])
		at++;
	return at;
}

static bool
read_mark(struct reader *in)
{
	static const char mark[] = WORKSHOP_MARK;
	size_t name = strlen("heed-workshop ");
	size_t at = alike(in, mark);

	if (at == sizeof mark - 1 && at == in->size)
		return true;
	if (at < name)
		return kept_bad_at(in, at, "the first line is not \""
				   WORKSHOP_MARK "\"");
	diag_error(in->diags, DIAG_FILE_KIND, kept_place(in, name),
		   "another version of heed kept this workshop; this one reads "
		   "\"%s\"", mark);
	return false;
}

/* "case ID VERSION DIGEST", of ours. */
static bool
same(struct reader *in, const char *what, const char *words, const char *id,
     const char *version, const char *digest)
{
	struct buf line = { 0 };
	size_t at, size, named;

	buf_printf(&line, "%s %s ", what, id);
	named = line.size;
	buf_printf(&line, "%s %s", version, digest);
	at = alike(in, buf_text(&line));
	size = line.size;
	buf_done(&line);
	if (at == size && at == in->size)
		return true;
	if (at <= strlen(what))
		return kept_bad_at(in, at, "which case and which checklist it "
				   "is of belongs here");
	diag_error(in->diags, DIAG_FILE_KIND, kept_place(in, at), at < named ?
		   "this is a workshop on another %s than %s" :
		   "the %s %s was changed since this workshop was kept",
		   words, id);
	return false;
}

static bool
read_began(struct reader *in)
{
	char text[DATE_TIME] = { 0 };
	int64_t moment;

	if (!kept_word(in, "began") || in->count != 2 ||
	    in->sizes[1] != DATE_TIME - 1)
		return kept_bad(in, "when it began belongs here");
	memcpy(text, in->words[1], DATE_TIME - 1);
	if (!date_moment(text, &moment))
		return kept_bad(in, "that is no moment");
	memcpy(in->began, text, DATE_TIME);
	return true;
}

bool
kept_head(struct reader *in)
{
	const struct case_study *c = in->w->study;
	char digest[CRYPT_HEX];

	if (in->number == 1)
		return read_mark(in);
	if (in->number == 2) {
		crypt_digest(digest, c->bytes, c->size);
		return same(in, "case", "case", c->id, c->version, digest);
	}
	if (in->number == 3) {
		checklist_digest(&c->list, digest);
		return same(in, "list", "checklist", c->list.id,
			    c->list.version, digest);
	}
	return kept_split(in) && read_began(in);
}
