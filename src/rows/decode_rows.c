/* SPDX-License-Identifier: MIT */
/*
 * Rows that were read, whatever was in their way. The plain way through them
 * decides what is an answer; the quick one finds the same or nothing.
 */
#include "rows/decode_parts.h"

#include "base/mem.h"
#include "read/marks.h"

#include <stdlib.h>
#include <string.h>

/*
 * The quick way. What a compiler should know where this is put in place is
 * handed in: whether answers are brief, and whether values are kept.
 */
DECODE_IN_PLACE bool
take_quick(const struct decode *d, const struct table_row *row,
	   uint8_t *values, uint64_t *words, bool brief, bool keep)
{
	const struct decode_column *columns = d->columns;
	const char *text = row->text;
	const uint32_t *ends = row->ends;
	const struct decode_slot *slots = d->slots;
	const uint64_t factor = d->factor;
	const size_t count = d->count;
	uint64_t sum = d->sum, set = d->set, wrong = 0;
	uint32_t sizes = 0;

	for (size_t c = 0; c < count; c++) {
		const uint32_t *end = ends + columns[c].field;
		uint32_t from = end[-1] + 1, size = *end - from;
		uint32_t known = size & DECODE_LONG;
		uint64_t low = decode_ends.low[known] |
			(marks_load(text + from) & decode_texts.low[known]);
		uint64_t high = brief ? 0 : decode_ends.high[known] |
			(marks_load(text + from + 8) &
			 decode_texts.high[known]);
		const struct decode_slot *slot;
		size_t at;

		at = decode_slot_of(factor, low, high) * count + c;
		slot = &slots[at];
		wrong |= low ^ slot->low;
		if (!brief)
			wrong |= high ^ slot->high;
		sizes |= size;
		sum += slot->sum;
		set |= slot->set;
		if (keep)
			values[columns[c].indicator] = d->slot_values[at];
	}
	wrong |= sizes & ~(uint32_t)DECODE_LONG;
	words[0] = sum;
	words[1] = set;
	return wrong == 0;
}

static bool
take_any_quick(const struct decode *d, const struct table_row *row,
	       uint8_t *values, uint64_t *words)
{
	bool well;

	if (!d->found)
		return false;
	if (!d->values)
		return d->brief ?
			take_quick(d, row, values, words, true, false) :
			take_quick(d, row, values, words, false, false);
	well = d->brief ? take_quick(d, row, values, words, true, true) :
			  take_quick(d, row, values, words, false, true);
	if (well && !d->quick)
		abacus_words(d->abacus, words, values);
	else if (well && d->abacus->gated_count)
		decode_gated(d->abacus, values, words);
	return well;
}

static bool
is_blank(char byte)
{
	return byte == ' ' || byte == '\t' || byte == '\r' || byte == '\n';
}

bool
decode_value(const struct decode *d, const struct table_row *row,
	     size_t field, size_t indicator, uint8_t *value)
{
	size_t size;
	const char *text = table_field(row, field, &size);

	while (size && is_blank(*text)) {
		text++;
		size--;
	}
	while (size && is_blank(text[size - 1]))
		size--;
	*value = size == 0 ? 0 : d->heading->map != NULL ?
		map_value(d->heading->map, indicator, text, size) :
		answers_value(d->abacus->list, indicator, text, size);
	return size == 0 || *value != 0;
}

static bool
value_of(const struct decode *d, const struct decode_column *column,
	 const struct table_row *row, uint8_t *value)
{
	return decode_value(d, row, column->field, column->indicator, value);
}

bool
decode_row(const struct decode *d, const struct table_row *row,
	   uint8_t *values, uint64_t *words)
{
	bool well = true;

	if (take_any_quick(d, row, values, words))
		return true;
	for (size_t c = 0; c < d->count; c++)
		well &= value_of(d, &d->columns[c], row,
				 &values[d->columns[c].indicator]);
	abacus_words(d->abacus, words, values);
	return well || d->lenient;
}

void
decode_report(const struct decode *d, const struct table_row *row,
	      const char *file, struct diags *diags)
{
	enum { MOST = 60 }; /* bytes of a field that a message quotes */

	for (size_t c = 0; c < d->count; c++) {
		const struct decode_column *column = &d->columns[c];
		size_t size;
		const char *text = table_field(row, column->field, &size);
		uint8_t value;
		char *copy;

		if (value_of(d, column, row, &value))
			continue;
		copy = mem_stringn(text, size < MOST ? size : MOST);
		answers_unknown(d->abacus->list, column->indicator, copy,
				table_place(row, file, column->field), diags);
		free(copy);
	}
}
