/* SPDX-License-Identifier: MIT */
#include "ui/paste.h"

#include "ui/key.h"

bool
paste_breaks_off(int key)
{
	return key == K_CTRL('x') || key == K_CTRL('c') || key == K_CTRL('\\');
}

void
paste_begin(struct paste *paste)
{
	*paste = (struct paste){ .on = true };
}

void
paste_put(struct paste *paste, struct edit *field, int key)
{
	if (paste->gap && paste->some)
		for (const char *p = " / "; *p != '\0'; p++)
			edit_key(field, *p);
	paste->gap = false;
	paste->some = true;
	if (edit_full(field))
		paste->lost = true;
	else
		edit_key(field, key);
}
