/* SPDX-License-Identifier: MIT */
/* The words and lines that every format shows, so that none says more. */
#include "report/tally_parts.h"

#include "report/phrase.h"

const char *
tally_kind_name(enum tally_kind kind)
{
	static const char *const names[] = { "group", "band", "present",
					     "unknown" };

	return names[kind];
}

bool
tally_has(const struct tally *t, const struct tally_group *g,
	  enum tally_kind kind)
{
	return kind != TALLY_GROUP || (g->name == NULL && t->count > 1);
}

const char *
tally_kind_words(const struct tally *t, enum tally_kind kind)
{
	static const char *const words[] = {
		NULL, "Results", "Signs that are there, or suspected",
		"Signs that are not known, or not answered",
	};

	return kind == TALLY_GROUP ? t->by : words[kind];
}

bool
tally_line(struct tally_line *line, const struct tally *t,
	   const struct tally_group *g, enum tally_kind kind, size_t *at)
{
	const struct checklist *list = t->list;
	size_t i = *at;

	if (!tally_has(t, g, kind))
		return false;
	if (kind == TALLY_GROUP) {
		const struct tally_group *one;

		if (++*at >= t->count)
			return false;
		one = &t->groups[*at];
		*line = (struct tally_line){ "", one->name, one->rows };
		return true;
	}
	if (kind == TALLY_BAND) {
		if (i == list->band_count)
			return false;
		i = list->band_count - 1 - i;
		*line = (struct tally_line){ list->bands[i].id,
					     list->bands[i].title,
					     g->bands[i] };
		++*at;
		return true;
	}
	while (i < list->indicator_count && !tally_sign(list, i))
		i++;
	*at = i + 1;
	if (i >= list->indicator_count)
		return false;
	*line = (struct tally_line){ list->indicators[i].id,
				     list->indicators[i].title,
				     kind == TALLY_PRESENT ? g->present[i] :
				     g->unknown[i] };
	return true;
}

void
tally_name(struct buf *out, const struct tally *t,
	   const struct tally_group *g)
{
	if (g->name == NULL)
		buf_puts(out, t->count > 1 ? "All that are shown" :
			 "All rows");
	else if (g->name[0] == '\0')
		buf_printf(out, "No %s", t->by);
	else
		buf_puts(out, g->name);
}

void
tally_count(struct buf *out, unsigned long count)
{
	if (count < TALLY_STEP)
		buf_printf(out, "fewer than %d", TALLY_STEP);
	else
		phrase_count(out, count);
}

const char *
tally_note(const struct tally *t, size_t number)
{
	static const char *const notes[] = {
		"Every count is rounded down to a multiple of 5, and one under "
		"5 is not shown, so that nobody can be found in it. Totals are "
		"lowered where more could be worked out. Shares are of what is "
		"shown.",
		"The counts are of rows of a table, and not of children in a "
		"place: they say how often somebody worried, wrote it down and "
		"passed it on. A place with few is not a safe place.",
		"Publish this, or the same without groups, but not both: one "
		"could be subtracted from the other.",
		"Groups with fewer than 5 rows are left out, also of the "
		"whole.",
	};
	size_t count = t->by == NULL ? 2 : t->small ? 4 : 3;

	return number < count ? notes[number] : NULL;
}
