/* SPDX-License-Identifier: MIT */
/*
 * What a key does with a card. In a field whatever is typed is text;
 * elsewhere Caps Lock changes nothing.
 */
#include "ui/card_parts.h"

#include "ui/key.h"

#include <string.h>

/* --- What was done -------------------------------------------------------- */

static enum effect
done(struct card_view *v, enum card_did did)
{
	v->input = (struct card_input){ .did = did, .row = NONE };
	if (v->card.ask == CARD_ROWS && v->cursor < v->card.row_count)
		v->input.row = v->cursor;
	return EFFECT_TAKE;
}

/* What Enter means: read, or this row. */
static enum effect
go_on(struct card_view *v)
{
	if (v->card.ask != CARD_ROWS || v->cursor == NONE)
		return done(v, CARD_ENTER);
	if (v->card.row_count > 0)
		return done(v, CARD_CHOSE);
	card_say(v, "There is nothing to choose here.");
	return EFFECT_NONE;
}

static const char *
initial(const struct card_view *v)
{
	return v->card.initial != NULL ? v->card.initial : "";
}

/* Open the field for counts, with this in it. */
static enum effect
begin_counts(struct card_view *v, const char *text)
{
	v->counting = true;
	edit_set(&v->field, text);
	card_layout(v);
	return EFFECT_NONE;
}

/* What would be lost is asked for first. */
static enum effect
leave_card(struct card_view *v)
{
	if (v->card.loses == NULL)
		return EFFECT_LEAVE;
	card_lay(v, CARD_LEAVE);
	return EFFECT_NONE;
}

static enum effect
command(struct card_view *v, enum command c)
{
	switch (c) {
	case COMMAND_NEXT:
		return go_on(v);
	case COMMAND_BACK:
		return done(v, CARD_BACK);
	case COMMAND_HELP:
		card_lay(v, CARD_HELP);
		return EFFECT_NONE;
	case COMMAND_NOW:
		card_lay(v, CARD_NOW);
		return EFFECT_NONE;
	case COMMAND_BLANK:
		v->blank = true;
		return EFFECT_NONE;
	case COMMAND_QUIT:
		return leave_card(v);
	case COMMAND_HANDS:
		if (v->card.ask == CARD_COUNT)
			return begin_counts(v, initial(v));
		done(v, CARD_COMMAND);
		v->input.command = c;
		return EFFECT_TAKE;
	default:
		done(v, CARD_COMMAND);
		v->input.command = c;
		return EFFECT_TAKE;
	}
}

/* --- Fields --------------------------------------------------------------- */

static enum effect
typed(struct card_view *v)
{
	done(v, CARD_TYPED);
	v->input.text = v->card.ask == CARD_SECRET ? secret_text(&v->secret) :
		buf_text(&v->field.text);
	return EFFECT_TAKE;
}

/* What was typed and would be lost is asked for; a secret is soon typed. */
static enum effect
leave_field(struct card_view *v)
{
	if (v->counting) {
		v->counting = false;
		edit_done(&v->field);
		card_layout(v);
		return EFFECT_NONE;
	}
	if (v->card.ask == CARD_TEXT &&
	    strcmp(buf_text(&v->field.text), initial(v)) != 0) {
		card_lay(v, CARD_DROP);
		return EFFECT_NONE;
	}
	return done(v, CARD_BACK);
}

static void
secret_key(struct card_view *v, int key)
{
	if (key == K_BACKSPACE)
		secret_cut(&v->secret);
	else if (key == K_CTRL('u'))
		secret_wipe(&v->secret);
	else if (key >= ' ' && key < K_RESIZE &&
		 !secret_add(&v->secret, key))
		card_say(v, v->secret.size + 4 > SECRET_MOST ?
			 "There is no room for more." :
			 "That cannot be part of it.");
}

static enum effect
field_key(struct card_view *v, int key)
{
	int page = card_room(v).text > 1 ? card_room(v).text - 1 : 1;

	if (key == K_ESC)
		return leave_field(v);
	if (key == K_ENTER)
		return typed(v);
	if (key == K_PAGE_UP || key == K_PAGE_DOWN)
		card_scroll(v, v->scroll + (key == K_PAGE_UP ? -page : page));
	else if (v->card.ask == CARD_SECRET)
		secret_key(v, key);
	else
		edit_key(&v->field, key);
	return EFFECT_NONE;
}

/* --- Moving --------------------------------------------------------------- */

static void
move_cursor(struct card_view *v, bool up, size_t by)
{
	size_t count = v->card.row_count;

	if (count == 0)
		return;
	if (v->cursor == NONE)
		v->cursor = by < count || up ? 0 : count - 1;
	else if (up)
		v->cursor -= by < v->cursor ? by : v->cursor;
	else
		v->cursor += by < count - 1 - v->cursor ? by :
			count - 1 - v->cursor;
}

static bool
more_text(const struct card_view *v)
{
	return v->scroll + card_room(v).text < (int)v->lines.count;
}

/* On a list the text above it is read first, then the list goes on. */
static void
page_through(struct card_view *v, bool up)
{
	int text = card_room(v).text > 1 ? card_room(v).text - 1 : 1;

	if (card_listing(v) && (up ? v->cursor > 0 && v->cursor != NONE :
			       !more_text(v)))
		move_cursor(v, up, card_rows_shown(v));
	else
		card_scroll(v, v->scroll + (up ? -text : text));
}

/* Keys that move about; false if it is none of them. */
static bool
move(struct card_view *v, int key)
{
	bool list = card_listing(v), up = key == K_UP || key == 'k';

	if (up || key == K_DOWN || key == 'j') {
		if (list && !(up && (v->cursor == 0 || v->cursor == NONE)))
			move_cursor(v, up, 1);
		else
			card_scroll(v, v->scroll + (up ? -1 : 1));
	} else if (key == K_PAGE_UP) {
		page_through(v, true);
	} else if (key == K_PAGE_DOWN || key == ' ') {
		page_through(v, false);
	} else if (key == K_HOME || key == K_END) {
		if (list)
			move_cursor(v, key == K_HOME, v->card.row_count);
		else
			card_scroll(v, key == K_HOME ? 0 :
				    (int)v->lines.count);
	} else {
		return false;
	}
	return true;
}

/* --- Any key -------------------------------------------------------------- */

static enum effect
refuse(struct card_view *v)
{
	card_say(v, "? shows the keys that work.");
	return EFFECT_NONE;
}

static bool
goes_back(int key)
{
	return key == K_ESC || key == K_LEFT || key == 'h' || key == 'b';
}

/* A key on a page over the card. */
static enum effect
over_key(struct card_view *v, int key)
{
	if (key == 'q')
		return leave_card(v);
	if (key == K_ENTER || goes_back(key) ||
	    (key == '?' && v->over == CARD_HELP) ||
	    (key == 'a' && v->over == CARD_NOW))
		card_lay(v, CARD_BARE);
	else if (key == '?')
		card_lay(v, CARD_HELP);
	else if (key == 'a')
		card_lay(v, CARD_NOW);
	else if (key == 'z')
		v->blank = true;
	else if (!move(v, key))
		return refuse(v);
	return EFFECT_NONE;
}

/* y is yes, and what shows more of a long text is no answer. */
static enum effect
agree_key(struct card_view *v, int key)
{
	if (key == 'y')
		return done(v, CARD_YES);
	if ((int)v->lines.count > card_room(v).text && move(v, key))
		return EFFECT_NONE;
	return done(v, CARD_NO);
}

/* A digit is one of the first rows, if that can be seen. */
static enum effect
digit_key(struct card_view *v, size_t row)
{
	if (row < v->first || row >= v->first + card_rows_shown(v) ||
	    row >= v->card.row_count || v->card.rows[row].key != 0)
		return refuse(v);
	v->cursor = row;
	return done(v, CARD_CHOSE);
}

/* The row that a letter chooses, or NONE. */
static size_t
lettered(const struct card_view *v, int key)
{
	for (size_t i = 0; v->card.ask == CARD_ROWS && key > ' ' &&
	     i < v->card.row_count; i++)
		if (key_lower(v->card.rows[i].key) == key)
			return i;
	return NONE;
}

/* A key that answers by itself; false if it is none of them. */
static bool
answers(struct card_view *v, int key, enum effect *effect)
{
	size_t row = lettered(v, key);

	if (row != NONE) {
		v->cursor = row;
		*effect = done(v, CARD_CHOSE);
		return true;
	}
	if (key < '0' || key > '9')
		return false;
	if (v->card.ask == CARD_COUNT) {
		const char digit[2] = { (char)key, '\0' };

		*effect = begin_counts(v, digit);
	} else if (v->card.ask == CARD_ROWS && key != '0') {
		*effect = digit_key(v, (size_t)(key - '1'));
	} else {
		return false;
	}
	return true;
}

static enum effect
card_bare_key(struct card_view *v, int key)
{
	char word[2] = { 0 };
	enum command c = COMMAND_NONE;
	enum effect effect;

	if (v->card.ask == CARD_AGREE)
		return agree_key(v, key);
	if (answers(v, key, &effect))
		return effect;
	if (move(v, key))
		return EFFECT_NONE;
	word[0] = (char)(key > ' ' && key < 127 ? key : 0);
	if (key == K_ENTER || key == K_RIGHT || key == 'l')
		c = COMMAND_NEXT;
	else if (goes_back(key))
		c = COMMAND_BACK;
	else
		c = command_named(word, card_where(v));
	if (c != COMMAND_NONE)
		return command(v, c);
	return key > ' ' || key == K_ESC ? refuse(v) : EFFECT_NONE;
}

/* Only y drops what was typed, or leaves. */
static enum effect
asked_key(struct card_view *v, int key)
{
	bool leaving = v->over == CARD_LEAVE;

	card_lay(v, CARD_BARE);
	if (key != 'y')
		return EFFECT_NONE;
	return leaving ? EFFECT_LEAVE : done(v, CARD_BACK);
}

static enum effect
plain_key(struct card_view *v, int key)
{
	if (card_typing(v))
		return field_key(v, key);
	key = key_lower(key);
	if (v->over == CARD_BARE)
		return card_bare_key(v, key);
	if (v->over == CARD_DROP || v->over == CARD_LEAVE)
		return asked_key(v, key);
	return over_key(v, key);
}

static bool
leaves(struct card_view *v, int key, enum effect *effect)
{
	const char *say = "Ctrl-C once more leaves.";

	if (!leave_stops(&v->leave, key, effect) &&
	    !leave_exits(&v->leave, key, card_typing(v), effect, &say))
		return false;
	card_say(v, say);
	return true;
}

enum effect
card_key(struct card_view *v, int key)
{
	enum effect effect = EFFECT_NONE;

	if (key == K_EOF)
		return EFFECT_END;
	if (key == K_NONE || key == K_RESIZE || card_paste(v, key))
		return EFFECT_NONE;
	if (key == K_CTRL('l'))
		return EFFECT_REDRAW;
	if (key == K_CTRL('z'))
		return EFFECT_SUSPEND;
	card_say(v, NULL);
	if (leaves(v, key, &effect))
		;
	else if (v->blank)
		v->blank = key_lower(key) != 'z';
	else if (!card_small(v))
		effect = plain_key(v, key);
	card_scroll(v, v->scroll);
	card_place(v);
	return effect;
}

enum effect
card_drop(struct card_view *v, int key, bool field)
{
	enum effect effect = EFFECT_NONE;
	const char *say = NULL;

	if (key == K_EOF)
		return EFFECT_END;
	if (key == K_NONE || key == K_RESIZE ||
	    leave_stops(&v->leave, key, &effect))
		return effect;
	if (key == K_CTRL('x') || (key_lower(key) == 'x' && !field))
		leave_exits(&v->leave, key, field, &effect, &say);
	else
		v->leave.exits = 0;
	if (v->leave.exits > 0)
		card_say(v, say);
	return effect;
}
