/* SPDX-License-Identifier: MIT */
/*
 * Pasted text is text and nothing else. Of a secret that is pasted only the
 * first line is taken: what follows it was hardly meant.
 */
#include "ui/card_parts.h"

#include "ui/key.h"

static void
begin(struct card_view *v)
{
	paste_begin(&v->paste);
	card_say(v, NULL);
}

static void
end(struct card_view *v)
{
	v->paste.on = false;
	if (v->blank || card_small(v))
		return;
	if (!card_typing(v))
		card_say(v, "Nothing can be pasted here.");
	else if (v->paste.lost)
		card_say(v, v->card.ask == CARD_SECRET ?
			 "Not all of it could be taken; the end is missing." :
			 "There was no room for all of it; the end is "
			 "missing.");
	card_scroll(v, v->scroll);
}

static void
put_secret(struct card_view *v, int key)
{
	if (v->paste.gap || !secret_add(&v->secret, key))
		v->paste.lost = true;
	v->paste.some = true;
}

static void
put(struct card_view *v, int key)
{
	if (v->card.ask == CARD_SECRET)
		put_secret(v, key);
	else
		paste_put(&v->paste, &v->field, key);
}

bool
card_paste(struct card_view *v, int key)
{
	if (key == K_PASTE)
		begin(v);
	else if (!v->paste.on)
		return key == K_PASTE_END;
	else if (key == K_PASTE_END || paste_breaks_off(key))
		end(v);
	else if (!card_typing(v) || v->blank || card_small(v))
		;
	else if (key == K_ENTER)
		v->paste.gap = v->paste.some;
	else if (key == K_TAB && v->card.ask == CARD_TEXT)
		put(v, ' ');
	else if (key >= ' ' && key < K_RESIZE)
		put(v, key);
	return !paste_breaks_off(key);
}
