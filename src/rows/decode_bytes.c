/* SPDX-License-Identifier: MIT */
/*
 * Rows of the usual kind as they lie in the bytes, at the speed at which these
 * can be looked through. A comma ends an answer, and an answer that is known
 * holds no mark of any kind; so what is compared whole needs no other look.
 * Nothing is decided here: whatever is odd is left to others.
 */
#include "rows/decode_parts.h"

#include "read/marks.h"

/* What has been made of a row so far. */
struct found {
	const char *bytes;
	size_t at;
	uint32_t *ends; /* of the next field */
	uint64_t sum, set, wrong;
};

/*
 * The answers of so many fields from a column on, each up to its comma. If they
 * are answers they lie within one window, since there are no more of them.
 */
DECODE_IN_PLACE void
take_answers(const struct decode *d, struct found *f, size_t column,
	     size_t count, bool brief, uint8_t *values)
{
	const struct decode_column *columns = d->columns + column;
	const struct decode_slot *slots = d->slots + column;
	const uint8_t *slot_values = d->slot_values + column;
	const uint64_t factor = d->factor, never_zero = (uint64_t)1 << 63;
	const size_t stride = d->count;
	const struct decode_sizes *known = brief ? &decode_brief : &decode_both;
	uint64_t sum = f->sum, set = f->set, wrong = f->wrong;
	const char *at = f->bytes + f->at;
	uint64_t commas = marks_commas(at);
	uint32_t from = 0;

	for (size_t c = 0; c < count; c++) {
		uint32_t end = (uint32_t)__builtin_ctzll(commas | never_zero);
		size_t size = (end - from) % DECODE_WINDOW;
		uint64_t low = marks_load(at + from) & known->low[size];
		uint64_t high = brief ? 0 : known->high[size] &
			marks_load(at + from + 8);
		size_t slot = decode_slot_of(factor, low, high) * stride + c;

		wrong |= low ^ slots[slot].low;
		if (!brief)
			wrong |= high ^ slots[slot].high;
		sum += slots[slot].sum;
		set |= slots[slot].set;
		if (values != NULL)
			values[columns[c].indicator] = slot_values[slot];
		f->ends[c] = (uint32_t)f->at + end;
		commas &= commas - 1;
		from = end + 1;
	}
	f->at += from;
	f->ends += count;
	f->sum = sum;
	f->set = set;
	f->wrong = wrong;
}

/* The bytes before the next mark; more than there are if there is none. */
DECODE_IN_PLACE size_t
take_other(const char *at, size_t left)
{
	size_t size = 0, more;

	do {
		more = marks_before(at + size);
		size += more;
	} while (more == MARKS_AT_ONCE && size < left);
	return size;
}

/* Fields that are no questions; false if they are not as usual. */
DECODE_IN_PLACE bool
take_others(struct found *f, size_t size, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		if (f->at >= size)
			return false;
		f->at += take_other(f->bytes + f->at, size - f->at);
		if (f->bytes[f->at] != ',')
			return false;
		*f->ends++ = (uint32_t)f->at++;
	}
	return true;
}

/* The last field, in which the line ends; false if not as usual. */
DECODE_IN_PLACE bool
take_last(const struct decode *d, struct found *f, size_t size,
	  uint8_t *values)
{
	const char *at = f->bytes + f->at;
	size_t left = f->at < size ? size - f->at : 0;
	size_t length = left ? take_other(at, left) : 0;
	const struct decode_slot *slot;
	size_t number;
	uint64_t low, high;

	f->at += length;
	*f->ends = (uint32_t)f->at;
	f->at += at[length] == '\r';
	if (f->at >= size || f->bytes[f->at++] != '\n')
		return false;
	if (d->last == NONE)
		return true;
	if (length > DECODE_LONG)
		return false;
	low = decode_ends.low[length] |
		(marks_load(at) & decode_texts.low[length]);
	high = decode_ends.high[length] |
		(marks_load(at + 8) & decode_texts.high[length]);
	number = decode_slot_of(d->factor, low, high) * d->count + d->last;
	slot = &d->slots[number];
	f->wrong |= (low ^ slot->low) | (high ^ slot->high);
	f->sum += slot->sum;
	f->set |= slot->set;
	if (values != NULL)
		values[d->columns[d->last].indicator] =
			d->slot_values[number];
	return true;
}

DECODE_IN_PLACE size_t
take_bytes(const struct decode *d, const char *bytes, size_t size,
	   uint32_t *ends, uint8_t *values, uint64_t *words, bool brief)
{
	struct found f = { .bytes = bytes, .ends = ends, .sum = d->sum,
			   .set = d->set };
	const size_t longest = brief ? DECODE_SHORT + 1 : DECODE_LONG + 1;
	const size_t most = DECODE_WINDOW / longest;
	size_t column = 0;

	for (size_t p = 0; p < d->part_count; p++) {
		const struct decode_part *part = &d->parts[p];

		if (!take_others(&f, size, part->others))
			return 0;
		for (size_t left = part->answers; left > 0;) {
			size_t count = left < most ? left : most;

			take_answers(d, &f, column, count, brief, values);
			column += count;
			left -= count;
			if (f.at > size)
				return 0;
		}
	}
	if (!take_last(d, &f, size, values) || f.wrong)
		return 0;
	words[0] = f.sum;
	words[1] = f.set;
	return f.at;
}

size_t
decode_bytes(const struct decode *d, const char *bytes, size_t size,
	     struct table_row *row, uint32_t *ends, uint8_t *values,
	     uint64_t *words)
{
	size_t took;

	if (!d->found || size == 0)
		return 0;
	if (size > TABLE_ROW_MOST)
		size = TABLE_ROW_MOST;
	ends[0] = (uint32_t)-1;
	ends++;
	if (!d->values)
		took = d->brief ?
			take_bytes(d, bytes, size, ends, NULL, words, true) :
			take_bytes(d, bytes, size, ends, NULL, words, false);
	else
		took = d->brief ?
			take_bytes(d, bytes, size, ends, values, words, true) :
			take_bytes(d, bytes, size, ends, values, words, false);
	if (took == 0)
		return 0;
	if (!d->quick)
		abacus_words(d->abacus, words, values);
	else if (d->abacus->gated_count)
		decode_gated(d->abacus, values, words);
	*row = (struct table_row){
		.text = bytes, .ends = ends, .count = d->heading->width,
		.raw = bytes, .size = ends[d->heading->width - 1],
	};
	return took;
}
