/* SPDX-License-Identifier: MIT */
/*
 * Every row is scored under the old list and the new one. A row that moves is
 * scored as well under the old list with each change alone, so that what moved
 * it is found by trying and not by guessing.
 */
#include "rows/moves.h"

#include "base/mem.h"
#include "rows/version.h"

#include <stdlib.h>
#include <string.h>

enum { CAUSES_MOST = 32, EXAMPLES_MOST = 3 };

/* What one thread has counted, and its room to work in. */
struct counts {
	unsigned long *moves; /* by band of the old, then of the new list */
	unsigned long causes[CAUSES_MOST];
	unsigned long together, dropped, moved;
	uint8_t *before, *after, *alone;
	uint32_t *ends;
	unsigned char *shown; /* by move: examples that were handed on */
};

struct comparing {
	const struct moves_want *want;
	struct diff_rows *out;
	const struct run *run;
	struct version old, new;
	struct version causes[CAUSES_MOST];
	struct counts counts[PUMP_JOBS];
	size_t alone_most; /* indicators of the largest list */
	struct diff_move *moves; /* all that there can be */
};

/* What a thread hands on of an example, before its id and answers. */
struct example_head {
	size_t move, id_size;
	bool named;
};

/* --- The changes, each alone ---------------------------------------------- */

/* Can a change of this section move an outcome? */
static bool
may_move(const char *section)
{
	static const char *const kinds[] = { "indicator.", "group.", "band.",
					     "rule.", "scale.", "answer." };

	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
		if (strncmp(section, kinds[i], strlen(kinds[i])) == 0)
			return true;
	return false;
}

static bool
is_listed(const struct diff_rows *out, const char *section)
{
	for (size_t c = 0; c < out->cause_count; c++)
		if (strcmp(out->causes[c].section, section) == 0)
			return true;
	return false;
}

static void
add_cause(struct comparing *m, const char *section,
	  const struct table_row *header)
{
	struct diff_cause *cause = &m->out->causes[m->out->cause_count];
	struct version *v = &m->causes[m->out->cause_count++];
	const struct checklist *old = m->want->run.list;
	size_t size;
	char *bytes = version_with(old, m->want->new, section, &size);

	cause->section = mem_string(section);
	cause->known = m->want->load(m->want->self, &v->own, bytes, size);
	if (cause->known && m->want->new_map != NULL) {
		map_init(&v->map, &v->own);
		map_carry(&v->map, m->want->run.heading.map);
		map_carry(&v->map, m->want->new_map);
	}
	cause->known = cause->known &&
		version_init(v, &v->own, m->want->new_map != NULL ? &v->map :
			     NULL, header, m->want->run.path);
	if (cause->known) {
		v->decode.lenient = true;
		if (v->own.indicator_count > m->alone_most)
			m->alone_most = v->own.indicator_count;
	}
	free(bytes);
}

static void
add_causes(struct comparing *m, const struct table_row *header)
{
	const struct flat_changes *all = m->want->changes;

	m->out->causes = mem_alloc(CAUSES_MOST, sizeof *m->out->causes);
	for (size_t i = 0; i < all->count; i++)
		if (m->out->cause_count < CAUSES_MOST &&
		    may_move(all->items[i].section) &&
		    !is_listed(m->out, all->items[i].section))
			add_cause(m, all->items[i].section, header);
}

/* --- Rows, in any thread -------------------------------------------------- */

static const char *
band_id(const struct version *v, size_t band)
{
	return v->list->bands[band].id;
}

/* The band of a row under a list, its answers in values. */
static size_t
band_under(const struct version *v, const struct table_row *row,
	   uint8_t *values)
{
	uint64_t words[ABACUS_WORDS];
	struct abacus_outcome outcome;

	decode_row(&v->decode, row, values, words);
	abacus_read(&v->abacus, words, &outcome);
	return outcome.band;
}

/* Which changes move this row, each alone, as all of them do? */
static void
find_causes(struct comparing *m, struct counts *c,
	    const struct table_row *row, size_t from, size_t to)
{
	bool any = false;

	for (size_t i = 0; i < m->out->cause_count; i++) {
		const struct version *v = &m->causes[i];
		const char *id;

		if (!m->out->causes[i].known)
			continue;
		memset(c->alone, 0, v->list->indicator_count);
		id = band_id(v, band_under(v, row, c->alone));
		if (strcmp(id, band_id(&m->new, to)) == 0 &&
		    strcmp(id, band_id(&m->old, from)) != 0) {
			c->causes[i]++;
			any = true;
		}
	}
	c->together += !any;
}

/*
 * Hand an example on, to be kept if it is among the first. A thread takes its
 * pieces in order, so that no more than so many of its own can be.
 */
static void
put_example(struct comparing *m, struct counts *c,
	    const struct table_row *row, size_t move, struct buf *out)
{
	struct example_head head = { .move = move };
	const struct heading *h = &m->run->heading;
	const char *id = "";

	if (c->shown[move] == EXAMPLES_MOST)
		return;
	c->shown[move]++;
	if (h->id != NONE) {
		id = table_field(row, h->id, &head.id_size);
		head.named = true;
	}
	buf_add(out, &head, sizeof head);
	buf_add(out, id, head.id_size);
	buf_add(out, c->before, m->old.list->indicator_count);
	buf_add(out, c->after, m->new.list->indicator_count);
}

static void
count_row(struct comparing *m, struct counts *c, const struct table_row *row,
	  const uint64_t *old, const uint64_t *new, struct buf *out)
{
	struct abacus_outcome before, after;
	size_t move;

	abacus_read(&m->old.abacus, old, &before);
	abacus_read(&m->new.abacus, new, &after);
	move = before.band * m->new.list->band_count + after.band;
	c->moves[move]++;
	if (!m->moves[move].moved)
		return;
	c->moved++;
	find_causes(m, c, row, before.band, after.band);
	put_example(m, c, row, move, out);
}

static unsigned long
take_usual(void *self, unsigned thread, struct table *t, struct buf *out)
{
	struct comparing *m = self;
	struct counts *c = &m->counts[thread];
	uint64_t words[ABACUS_WORDS], other[ABACUS_WORDS];
	unsigned long rows = 0;
	struct table_row row;
	const char *bytes;

	for (;; rows++) {
		size_t size = table_rest(t, &bytes);

		size = decode_bytes(&m->old.decode, bytes, size, &row, c->ends,
				    c->before, words);
		if (size == 0 ||
		    !decode_row(&m->new.decode, &row, c->after, other))
			return rows;
		table_took(t, size);
		count_row(m, c, &row, words, other, out);
	}
}

/* Does some list know the answer in every field? */
static bool
all_known(const struct comparing *m, const struct table_row *row)
{
	const struct heading *old = &m->old.heading, *new = &m->new.heading;

	for (size_t f = 0; f < row->count; f++)
		if ((old->question[f] != NONE || new->question[f] != NONE) &&
		    !version_knows(&m->old, row, f) &&
		    !version_knows(&m->new, row, f))
			return false;
	return true;
}

static bool
take_row(void *self, unsigned thread, const struct table_row *row,
	 struct buf *out)
{
	struct comparing *m = self;
	struct counts *c = &m->counts[thread];
	uint64_t words[ABACUS_WORDS], other[ABACUS_WORDS];
	bool both = decode_row(&m->old.decode, row, c->before, words);

	both &= decode_row(&m->new.decode, row, c->after, other);
	if (!both && !all_known(m, row))
		return false;
	c->dropped += !both;
	count_row(m, c, row, words, other, out);
	return true;
}

static void
report(void *self, const struct table_row *row, const char *file,
       struct diags *diags)
{
	const struct comparing *m = self;
	size_t before = diags->count;

	decode_report(&m->old.decode, row, file, diags);
	if (diags->count == before)
		decode_report(&m->new.decode, row, file, diags);
}

/* --- What comes of them, in order ----------------------------------------- */

static void
take_examples(void *self, struct buf *text)
{
	struct comparing *m = self;
	size_t before = m->old.list->indicator_count;
	size_t after = m->new.list->indicator_count;

	for (size_t at = 0; at < text->size;) {
		struct example_head head;
		const char *bytes = text->data + at + sizeof head;
		struct diff_move *move;
		struct diff_example *e;

		memcpy(&head, text->data + at, sizeof head);
		move = &m->moves[head.move];
		at += sizeof head + head.id_size + before + after;
		if (move->example_count == EXAMPLES_MOST)
			continue;
		if (move->examples == NULL)
			move->examples = mem_alloc(EXAMPLES_MOST, sizeof *e);
		e = &move->examples[move->example_count++];
		e->id = head.named ? mem_stringn(bytes, head.id_size) : NULL;
		e->before = mem_copy(bytes + head.id_size, before);
		e->after = mem_copy(bytes + head.id_size + before, after);
	}
}

static void
make_moves(struct comparing *m)
{
	size_t old = m->old.list->band_count, new = m->new.list->band_count;

	m->moves = mem_alloc(old * new, sizeof *m->moves);
	for (size_t from = 0; from < old; from++)
		for (size_t to = 0; to < new; to++)
			m->moves[from * new + to] = (struct diff_move){
				.from = from, .to = to,
				.moved = strcmp(band_id(&m->old, from),
						band_id(&m->new, to)) != 0,
			};
}

static bool
begin(void *self, struct run *r, const struct table_row *header)
{
	struct comparing *m = self;
	size_t moves;

	m->run = r;
	if (!version_init(&m->old, r->want->list, r->want->heading.map, header,
			  r->want->path) ||
	    !version_init(&m->new, m->want->new, m->want->new_map, header,
			  r->want->path)) {
		buf_puts(&r->wrong, "a checklist has too many rules to score "
			 "tables with");
		return false;
	}
	make_moves(m);
	add_causes(m, header);
	moves = m->old.list->band_count * m->new.list->band_count;
	for (unsigned i = 0; i < r->want->jobs; i++) {
		struct counts *c = &m->counts[i];

		c->moves = mem_alloc(moves, sizeof *c->moves);
		c->shown = mem_alloc(moves, 1);
		c->before = mem_alloc(m->old.list->indicator_count, 1);
		c->after = mem_alloc(m->new.list->indicator_count, 1);
		c->alone = mem_alloc(m->alone_most, 1);
		c->ends = mem_alloc(header->count + 1, sizeof *c->ends);
	}
	return true;
}

/* --- The whole ------------------------------------------------------------ */

static int
more_rows(const void *one, const void *other)
{
	const struct diff_cause *a = one, *b = other;

	if (a->rows != b->rows)
		return a->rows > b->rows ? -1 : 1;
	return strcmp(a->section, b->section);
}

/* Add up what the threads counted, and keep the moves that there were. */
static void
add_up(struct comparing *m, const struct run *r)
{
	struct diff_rows *out = m->out;
	size_t moves = m->old.list->band_count * m->new.list->band_count;

	out->rows = r->scored;
	out->refused = r->refused;
	for (unsigned i = 0; i < r->want->jobs; i++) {
		const struct counts *c = &m->counts[i];

		for (size_t k = 0; k < moves; k++)
			m->moves[k].rows += c->moves[k];
		for (size_t k = 0; k < out->cause_count; k++)
			out->causes[k].rows += c->causes[k];
		out->together += c->together;
		out->dropped += c->dropped;
		out->moved += c->moved;
	}
	out->moves = m->moves;
	for (size_t k = 0; k < moves; k++)
		if (m->moves[k].rows)
			out->moves[out->count++] = m->moves[k];
	m->moves = NULL;
	qsort(out->causes, out->cause_count, sizeof *out->causes, more_rows);
}

static void
comparing_done(struct comparing *m, unsigned jobs)
{
	for (unsigned i = 0; i < jobs; i++) {
		struct counts *c = &m->counts[i];

		free(c->moves);
		free(c->shown);
		free(c->before);
		free(c->after);
		free(c->alone);
		free(c->ends);
	}
	for (size_t i = 0; i < m->out->cause_count; i++)
		version_done(&m->causes[i]);
	free(m->moves);
	version_done(&m->old);
	version_done(&m->new);
}

enum run_end
moves_table(struct diff_rows *out, const struct moves_want *want,
	    struct buf *wrong, int *signal)
{
	struct comparing *m = mem_alloc(1, sizeof *m);
	struct run_task task = { .self = m, .begin = begin,
				 .usual = take_usual, .row = take_row,
				 .report = report, .take = take_examples };
	enum run_end end;
	struct run r;

	*out = (struct diff_rows){ .name = mem_string(want->run.path) };
	m->want = want;
	m->out = out;
	end = run_table(&r, &want->run, &task);
	buf_puts(wrong, buf_text(&r.wrong));
	*signal = r.signal;
	if (r.begun)
		add_up(m, &r);
	comparing_done(m, want->run.jobs);
	free(m);
	run_done(&r);
	return end;
}
