/* SPDX-License-Identifier: MIT */
/*
 * Nearly every field is the id of an answer, or empty. Up to 15 bytes of it and
 * a comma are two numbers, no two texts the same; a multiplication takes these
 * to a slot that no other answer of the column has, where they are compared
 * whole. The same number does so for all columns, so that it need not be looked
 * up; and the slots of one number lie side by side, since most fields of a row
 * are alike. A row in which any field is not found so is read again in the
 * plain way, which alone decides what is an answer.
 */
#include "rows/decode.h"

#include "read/marks.h"
#include "rows/decode_parts.h"

#include <stdlib.h>
#include <string.h>

#define ALL(n) ((n) > 7 ? ~(uint64_t)0 : ((uint64_t)1 << 8 * ((n) & 7)) - 1)
#define END(n) ((n) > 7 ? 0 : (uint64_t)',' << 8 * ((n) & 7))
#define HIGH_ALL(n) ((n) > 8 ? ALL((n) - 8) : 0)
#define HIGH_END(n) ((n) < 8 ? 0 : END((n) - 8))
#define WITH(n) ALL((n) + 1)
#define HIGH_WITH(n) HIGH_ALL((n) + 1)
#define EACH(_) { _(0), _(1), _(2), _(3), _(4), _(5), _(6), _(7), _(8), _(9), \
		  _(10), _(11), _(12), _(13), _(14), _(15) }
#define BRIEF(n) ((n) > DECODE_SHORT ? 0 : WITH(n))
const struct decode_sizes decode_texts = { EACH(ALL), EACH(HIGH_ALL) };
const struct decode_sizes decode_ends = { EACH(END), EACH(HIGH_END) };
const struct decode_sizes decode_both = { EACH(WITH), EACH(HIGH_WITH) };
const struct decode_sizes decode_brief = { EACH(BRIEF), { 0 } };

/* --- Slots ---------------------------------------------------------------- */

/* An answer of at most DECODE_LONG bytes as its slot holds it. */
static struct decode_slot
key_of(const char *text, size_t size)
{
	char bytes[16] = { 0 };

	memcpy(bytes, text, size);
	bytes[size] = ',';
	return (struct decode_slot){ .low = marks_load(bytes),
				     .high = marks_load(bytes + 8) };
}

/* An answer as it may be written. */
struct word {
	const char *text;
	size_t size;
	uint8_t value;
};

enum {
	SAID_MOST = 16, /* texts of a map that are looked for so */
	WORDS_MOST = 1 + 2 * CHOICES_MAX + SAID_MOST
};

/* Add the texts that a map has for a question, as a form writes them if it has
 * no capital letters. */
static size_t
add_said(const struct decode *d, size_t question, struct word *words,
	 size_t count)
{
	const struct map *map = d->heading->map;
	size_t most = d->brief ? DECODE_SHORT : DECODE_LONG;
	size_t end = count + d->said_most;

	for (size_t s = 0; map != NULL && s < MAP_OWN; s++) {
		const struct map_texts *texts =
			&map->texts[question * MAP_SOURCES + s];

		for (size_t i = 0; i < texts->count && count < end; i++) {
			const struct map_text *t = &texts->items[i];
			bool taken = strlen(t->text) > most || t->value == 0 ||
				strpbrk(t->text, ",\"") != NULL;

			for (size_t w = 0; w < count; w++)
				taken |= strcmp(words[w].text, t->text) == 0;
			if (!taken)
				words[count++] = (struct word){
					t->text, strlen(t->text), t->value
				};
		}
	}
	return count;
}

/* All that a question's answers may be written as; "" is not answered. */
static size_t
words_of(const struct decode *d, size_t question, struct word *words)
{
	const struct scale *scale = checklist_scale(d->abacus->list, question);
	const struct map *map = d->heading->map;
	bool keys = map == NULL || !map->keyless[question];
	size_t count = 1;

	words[0] = (struct word){ "", 0, 0 };
	for (size_t v = 1; v <= scale->count; v++)
		words[count++] = (struct word){
			scale->choices[v - 1].id,
			strlen(scale->choices[v - 1].id), (uint8_t)v
		};
	for (size_t v = 1; keys && v <= scale->count; v++) {
		const char *key = &scale->choices[v - 1].key;
		bool taken = *key == '\0';

		for (size_t w = 0; w < count; w++)
			taken |= words[w].size == 1 && *words[w].text == *key;
		if (!taken)
			words[count++] = (struct word){ key, 1, (uint8_t)v };
	}
	return add_said(d, question, words, count);
}

/* Does every answer to a question have a slot of its own? */
static bool
tells_apart(const struct decode *d, size_t question)
{
	struct word words[WORDS_MOST];
	size_t count = words_of(d, question, words);
	bool taken[DECODE_SLOTS] = { false };
	bool apart = true;

	for (size_t w = 0; w < count && apart; w++) {
		struct decode_slot key;
		size_t at;

		if (words[w].size > DECODE_LONG)
			continue; /* such rows go the plain way */
		key = key_of(words[w].text, words[w].size);
		at = decode_slot_of(d->factor, key.low, key.high);
		apart = !taken[at];
		taken[at] = true;
	}
	return apart;
}

/* Was a column before this one looked at, with the same answers? */
static bool
looked_at(const struct decode *d, size_t c)
{
	const struct indicator *all = d->abacus->list->indicators;
	size_t scale = all[d->columns[c].indicator].scale;

	for (size_t b = 0; d->heading->map == NULL && b < c; b++)
		if (all[d->columns[b].indicator].scale == scale)
			return true;
	return false;
}

/* Look for a number that does for all columns. */
static bool
find_factor(struct decode *d)
{
	enum { TRIES = 5000 };
	uint64_t state = 1;

	for (int i = 0; i < TRIES; i++) {
		size_t c = 0;

		state = state * 6364136223846793005U + 1442695040888963407U;
		d->factor = state | 1;
		while (c < d->count && (looked_at(d, c) ||
		       tells_apart(d, d->columns[c].indicator)))
			c++;
		if (c == d->count)
			return true;
	}
	return false;
}

/*
 * Fill the slots of a column with its answers and what these add; those of a
 * follow-up count only when it is asked. An empty slot is that of no text: only
 * what is too long is nothing, and that goes to the first slot.
 */
static void
fill_slots(struct decode *d, size_t c)
{
	const struct abacus *a = d->abacus;
	size_t i = d->columns[c].indicator;
	struct word words[WORDS_MOST];
	size_t count = words_of(d, i, words);

	for (size_t w = 0; w < count; w++) {
		const uint64_t *gain = abacus_gain(a, i, words[w].value);
		struct decode_slot key;
		size_t at;

		if (words[w].size > DECODE_LONG)
			continue;
		key = key_of(words[w].text, words[w].size);
		at = decode_slot_of(d->factor, key.low, key.high) *
			d->count + c;
		if (d->quick && a->list->indicators[i].gate == NONE) {
			key.sum = gain[0];
			key.set = a->words > 1 ? gain[1] : 0;
		}
		d->slots[at] = key;
		d->slot_values[at] = words[w].value;
	}
}

/* Are all answers so short that one number holds them? */
static bool
all_brief(const struct checklist *list)
{
	for (size_t s = 0; s < list->scale_count; s++)
		for (size_t v = 0; v < list->scales[s].count; v++)
			if (strlen(list->scales[s].choices[v].id) >
			    DECODE_SHORT)
				return false;
	return true;
}

static void
find_columns(struct decode *d)
{
	const struct heading *h = d->heading;

	d->columns = mem_alloc(h->width, sizeof *d->columns);
	for (size_t f = 0; f < h->width; f++)
		if (h->question[f] != NONE)
			d->columns[d->count++] = (struct decode_column){
				.field = (uint32_t)f,
				.indicator = (uint32_t)h->question[f],
			};
}

/* Which fields lie side by side. */
static void
find_parts(struct decode *d)
{
	const struct heading *h = d->heading;
	size_t last = h->width - 1;
	struct decode_part *part;

	d->parts = mem_alloc(h->width + 1, sizeof *d->parts);
	part = d->parts;
	for (size_t f = 0; f < last; f++) {
		bool answer = h->question[f] != NONE;

		if (!answer && part->answers)
			part++;
		if (answer)
			part->answers++;
		else
			part->others++;
	}
	d->part_count = (size_t)(part - d->parts) + 1;
	d->last = h->question[last] == NONE ? NONE : d->count - 1;
}

/* The words of questions without a column, but for follow-ups. */
static void
add_lacking(struct decode *d)
{
	const struct checklist *list = d->abacus->list;
	uint64_t words[ABACUS_WORDS] = { 0 };

	memcpy(words, d->abacus->start, sizeof words);
	for (size_t i = 0; i < list->indicator_count; i++)
		if (d->heading->column[i] == NONE &&
		    list->indicators[i].gate == NONE)
			abacus_add(d->abacus, words, i, 0);
	d->sum = words[0];
	d->set = d->abacus->words > 1 ? words[1] : 0;
}

void
decode_init(struct decode *d, const struct abacus *a,
	    const struct heading *heading, bool values)
{
	*d = (struct decode){ .abacus = a, .heading = heading };
	find_columns(d);
	find_parts(d);
	d->quick = a->sums == 1 && a->words <= 2;
	d->values = values || a->gated_count > 0 || !d->quick;
	d->brief = all_brief(a->list);
	d->said_most = SAID_MOST;
	d->found = find_factor(d);
	if (!d->found) {
		d->said_most = 0;
		d->found = find_factor(d);
	}
	d->slots = mem_alloc(d->count, DECODE_SLOTS * sizeof *d->slots);
	d->slot_values = mem_alloc(d->count, DECODE_SLOTS);
	for (size_t c = 0; c < d->count && d->found; c++) {
		d->slots[c].low = 1; /* where what is too long ends up */
		fill_slots(d, c);
	}
	add_lacking(d);
}

void
decode_done(struct decode *d)
{
	free(d->columns);
	free(d->parts);
	free(d->slots);
	free(d->slot_values);
	*d = (struct decode){ 0 };
}
