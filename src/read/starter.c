/* SPDX-License-Identifier: MIT */
/* Puts the id, the title and the day where the two texts leave room. */
#include "read/starter.h"

#include "base/text.h"
#include "read/load_parts.h"
#include "read/starter_parts.h"

#include <string.h>

enum { TITLE_MOST = 200 }; /* bytes, far below what a line may hold */

/* What stands for a word between @, or NULL. */
static const char *
value_of(const char *word, const struct starter *s)
{
	static const char *const names[] = { "@ID@", "@TITLE@", "@TODAY@" };
	const char *const values[] = { s->id, s->title, s->today };

	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (strncmp(word, names[i], strlen(names[i])) == 0)
			return values[i];
	return NULL;
}

static void
put(struct buf *out, const char *text, const struct starter *s)
{
	while (*text != '\0') {
		size_t size = strcspn(text, "@");
		const char *value;

		buf_add(out, text, size);
		text += size;
		value = *text == '@' ? value_of(text, s) : NULL;
		if (value != NULL) {
			buf_puts(out, value);
			text += strcspn(text + 1, "@") + 2;
		} else if (*text == '@') {
			buf_putc(out, *text++);
		}
	}
}

void
starter_checklist(struct buf *out, const struct starter *s)
{
	put(out, starter_list_text, s);
}

void
starter_contacts(struct buf *out, const struct starter *s)
{
	put(out, starter_contacts_text, s);
}

bool
starter_id_good(const char *id)
{
	return load_id_good(id, strlen(id));
}

bool
starter_title_good(const char *title)
{
	size_t size = strlen(title);
	struct buf clean = { 0 };
	bool good;

	text_clean(&clean, title, size);
	good = size <= TITLE_MOST && title[strspn(title, " \t")] != '\0' &&
		strpbrk(title, "\"\\{\n\t") == NULL &&
		strcmp(buf_text(&clean), title) == 0;
	buf_done(&clean);
	return good;
}
