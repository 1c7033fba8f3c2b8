/* SPDX-License-Identifier: MIT */
/*
 * Each thread counts for itself. A row whose group is one too many is refused
 * like any other that cannot be taken.
 */
#include "rows/tally.h"

#include "base/mem.h"
#include "engine/score.h"
#include "rows/decode.h"

#include <stdlib.h>
#include <string.h>

enum { SLOTS = 4096, NAME_MOST = 100 };

/* What one thread has counted. */
struct counts {
	struct tally_group *groups;
	size_t count, last; /* last: the group of the row before */
	uint16_t slots[SLOTS]; /* by hash: 1 + a group, or 0 */
	uint8_t *values;
	uint32_t *ends;
};

struct counting {
	const struct run *run;
	struct abacus abacus;
	struct decode decode;
	struct counts *counts[PUMP_JOBS];
	unsigned char *means; /* by indicator, then value: PRESENT, UNKNOWN */
};

enum { PRESENT = 1, UNKNOWN = 2 };

/* --- Groups --------------------------------------------------------------- */

static bool
is_named(const struct tally_group *g, const char *name, size_t size)
{
	return strncmp(g->name, name, size) == 0 && g->name[size] == '\0';
}

static size_t
hash_of(const char *name, size_t size)
{
	uint32_t hash = 2166136261U; /* FNV-1a */

	for (size_t i = 0; i < size; i++)
		hash = (hash ^ (unsigned char)name[i]) * 16777619U;
	return hash % SLOTS;
}

/* The group of this name, made if need be; NONE if there are too many. */
static size_t
group_named(struct counts *c, const struct checklist *list, const char *name,
	    size_t size)
{
	size_t slot = hash_of(name, size);
	char *copy;

	while (c->slots[slot] &&
	       !is_named(&c->groups[c->slots[slot] - 1], name, size))
		slot = (slot + 1) % SLOTS;
	if (c->slots[slot])
		return c->slots[slot] - 1U;
	if (c->count == TALLY_GROUPS)
		return NONE;
	copy = mem_stringn(name, size);
	tally_group_init(&c->groups[c->count], list, copy);
	free(copy);
	c->slots[slot] = (uint16_t)++c->count;
	return c->count - 1;
}

static bool
is_blank(char byte)
{
	return byte == ' ' || byte == '\t';
}

/* The group of a row; NONE if it can be none. */
static size_t
group_of(const struct counting *k, struct counts *c,
	 const struct table_row *row)
{
	size_t field = k->run->heading.by, size = 0;
	const char *name = "";

	if (field != NONE)
		name = table_field(row, field, &size);
	while (size && is_blank(*name)) {
		name++;
		size--;
	}
	while (size && is_blank(name[size - 1]))
		size--;
	if (c->count && is_named(&c->groups[c->last], name, size))
		return c->last;
	if (size > NAME_MOST || memchr(name, '\0', size) != NULL)
		return NONE;
	return group_named(c, k->abacus.list, name, size);
}

/* --- Rows, in any thread -------------------------------------------------- */

static void
count_row(const struct counting *k, struct counts *c, size_t group,
	  const uint64_t *words)
{
	const struct checklist *list = k->abacus.list;
	struct tally_group *g = &c->groups[group];
	struct abacus_outcome outcome;

	c->last = group;
	abacus_read(&k->abacus, words, &outcome);
	g->rows++;
	g->bands[outcome.band]++;
	for (size_t i = 0; i < list->indicator_count; i++) {
		unsigned means = k->means[i * ANSWERS_MAX + c->values[i]];

		if (list->indicators[i].gate != NONE &&
		    !score_asked(list, c->values, i))
			continue;
		g->present[i] += means & PRESENT;
		g->unknown[i] += means / UNKNOWN;
	}
}

static unsigned long
take_usual(void *self, unsigned thread, struct table *t, struct buf *out)
{
	const struct counting *k = self;
	struct counts *c = k->counts[thread];
	uint64_t words[ABACUS_WORDS];
	unsigned long rows = 0;
	struct table_row row;
	const char *bytes;

	(void)out;
	for (;; rows++) {
		size_t size = table_rest(t, &bytes), group;

		size = decode_bytes(&k->decode, bytes, size, &row, c->ends,
				    c->values, words);
		group = size ? group_of(k, c, &row) : NONE;
		if (group == NONE)
			return rows;
		table_took(t, size);
		count_row(k, c, group, words);
	}
}

static bool
take_row(void *self, unsigned thread, const struct table_row *row,
	 struct buf *out)
{
	const struct counting *k = self;
	struct counts *c = k->counts[thread];
	uint64_t words[ABACUS_WORDS];
	size_t group;

	(void)out;
	if (!decode_row(&k->decode, row, c->values, words))
		return false;
	group = group_of(k, c, row);
	if (group == NONE)
		return false;
	count_row(k, c, group, words);
	return true;
}

static void
report(void *self, const struct table_row *row, const char *file,
       struct diags *diags)
{
	const struct counting *k = self;
	size_t before = diags->count;

	decode_report(&k->decode, row, file, diags);
	if (diags->count == before)
		diag_error(diags, DIAG_COLUMN_UNKNOWN,
			   table_place(row, file, k->run->heading.by),
			   "this is one group too many, or no name for one: "
			   "there may be %d, of at most %d bytes",
			   TALLY_GROUPS, NAME_MOST);
}

/* Nothing comes out before the end. */
static void
take_nothing(void *self, struct buf *text)
{
	(void)self;
	(void)text;
}

/* --- The whole ------------------------------------------------------------ */

static void
fill_means(struct counting *k)
{
	const struct checklist *list = k->abacus.list;

	k->means = mem_alloc(list->indicator_count, ANSWERS_MAX);
	for (size_t i = 0; i < list->indicator_count; i++) {
		unsigned char *means = k->means + i * ANSWERS_MAX;

		means[0] = UNKNOWN;
		for (unsigned v = 1; v <= checklist_scale(list, i)->count;
		     v++) {
			const struct choice *choice =
				checklist_choice(list, i, v);

			means[v] = choice->role == CHOICE_UNKNOWN ? UNKNOWN :
				choice->present ? PRESENT : 0;
		}
	}
}

static bool
begin(void *self, struct run *r, const struct table_row *header)
{
	struct counting *k = self;
	const struct checklist *list = r->want->list;

	(void)header;
	k->run = r;
	if (!abacus_init(&k->abacus, list)) {
		buf_puts(&r->wrong, "this checklist has too many rules to "
			 "score tables with");
		return false;
	}
	decode_init(&k->decode, &k->abacus, &r->heading, true);
	fill_means(k);
	for (unsigned i = 0; i < r->want->jobs; i++) {
		struct counts *c = mem_alloc(1, sizeof *c);

		c->groups = mem_alloc(TALLY_GROUPS, sizeof *c->groups);
		c->values = mem_alloc(list->indicator_count, 1);
		c->ends = mem_alloc(r->heading.width + 1, sizeof *c->ends);
		k->counts[i] = c;
	}
	return true;
}

/* Add up what the threads counted; false if there are too many groups. */
static bool
add_up(struct counting *k, struct tally *out, const struct run *r)
{
	struct counts *all = k->counts[0];
	bool well = true;

	for (unsigned i = 1; i < r->want->jobs; i++)
		for (size_t g = 0; g < k->counts[i]->count; g++) {
			const struct tally_group *from =
				&k->counts[i]->groups[g];
			size_t to = group_named(all, r->want->list,
						from->name,
						strlen(from->name));

			well &= to != NONE;
			if (to != NONE)
				tally_group_add(&all->groups[to], from,
						r->want->list);
		}
	out->count = all->count;
	out->groups = all->groups;
	out->refused = r->refused;
	all->groups = NULL;
	all->count = 0;
	return well;
}

static void
counting_done(struct counting *k, unsigned jobs)
{
	for (unsigned i = 0; i < jobs; i++) {
		struct counts *c = k->counts[i];

		if (c == NULL)
			continue;
		for (size_t g = 0; g < c->count; g++)
			tally_group_done(&c->groups[g]);
		free(c->groups);
		free(c->values);
		free(c->ends);
		free(c);
	}
	free(k->means);
	decode_done(&k->decode);
	abacus_done(&k->abacus);
}

/* Without a column to count by, the only group has no name. */
static void
unname(struct tally *out)
{
	for (size_t g = 0; out->by == NULL && g < out->count; g++) {
		free(out->groups[g].name);
		out->groups[g].name = NULL;
	}
}

enum run_end
tally_table(struct tally *out, const struct run_want *want,
	    struct buf *wrong, int *signal)
{
	struct counting k = { .run = NULL };
	struct run_task task = { .self = &k, .begin = begin,
				 .usual = take_usual, .row = take_row,
				 .report = report, .take = take_nothing };
	enum run_end end;
	struct run r;

	*out = (struct tally){ .list = want->list,
			       .by = mem_string(want->heading.by) };
	end = run_table(&r, want, &task);
	buf_puts(wrong, buf_text(&r.wrong));
	*signal = r.signal;
	if (r.begun && !add_up(&k, out, &r)) {
		buf_printf(wrong, "\"%s\" has more than %d different values; "
			   "count by a column with fewer", want->heading.by,
			   TALLY_GROUPS);
		end = RUN_USAGE;
	}
	unname(out);
	counting_done(&k, want->jobs);
	run_done(&r);
	return end;
}
