/* SPDX-License-Identifier: MIT */
/*
 * It is never copied: whoever needs it borrows it. Its memory is asked for
 * when the first secret is, so that a walk that keeps nothing costs nothing.
 */
#include "desk/secret.h"

#include "base/crypt.h"
#include "base/mem.h"
#include "base/text.h"

#include <string.h>

static void
prepare(struct secret *s)
{
	if (s->text == NULL)
		s->text = crypt_alloc(SECRET_MOST + 1);
}

bool
secret_add(struct secret *s, long code)
{
	char bytes[4];
	size_t size = text_encode(code, bytes);

	prepare(s);
	if (size == 0 || size > SECRET_MOST - s->size)
		return false;
	memcpy(s->text + s->size, bytes, size);
	mem_wipe(bytes, sizeof bytes);
	s->size += size;
	s->text[s->size] = '\0';
	s->chars++;
	return true;
}

void
secret_cut(struct secret *s)
{
	if (s->size == 0)
		return;
	while (s->size > 0 && (s->text[--s->size] & 0xC0) == 0x80)
		s->text[s->size] = '\0';
	s->text[s->size] = '\0';
	s->chars--;
}

void
secret_wipe(struct secret *s)
{
	if (s->text != NULL)
		mem_wipe(s->text, SECRET_MOST + 1);
	s->size = s->chars = 0;
}

const char *
secret_text(struct secret *s)
{
	prepare(s);
	return s->text;
}

void
secret_done(struct secret *s)
{
	secret_wipe(s);
	crypt_free(s->text);
	*s = (struct secret){ 0 };
}
