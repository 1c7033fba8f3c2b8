/* SPDX-License-Identifier: MIT */
#include "report/workshop.h"

/* --- Lines ---------------------------------------------------------------- */

static void
put_head(struct buf *out, const struct workshop *w, const char *began)
{
	const struct case_study *c = w->study;
	char digest[CRYPT_HEX];

	crypt_digest(digest, c->bytes, c->size);
	buf_printf(out, WORKSHOP_MARK "\ncase %s %s %s\n", c->id, c->version,
		   digest);
	checklist_digest(&c->list, digest);
	buf_printf(out, "list %s %s %s\nbegan %s\n", c->list.id,
		   c->list.version, digest, began);
}

static void
put_step(struct buf *out, const struct workshop *w, const struct step *s)
{
	buf_printf(out, " %s %zu %s %s", workshop_kind_word(s->kind),
		   s->round, w->study->children[s->child].id,
		   s->kind == STEP_TOPIC ? workshop_topic_word(w, s->topic) :
		   "-");
}

static void
put_shown(struct buf *out, const struct workshop *w)
{
	for (size_t i = 0; i < w->step_count; i++) {
		if (w->steps[i].shown == 0)
			continue;
		buf_puts(out, "shown");
		put_step(out, w, &w->steps[i]);
		buf_printf(out, " %ld\n", (long)w->steps[i].shown);
	}
}

static void
put_spent(struct buf *out, const struct workshop *w)
{
	for (size_t i = 0; i < w->stage_count; i++)
		if (w->stages[i].seconds > 0)
			buf_printf(out, "spent %zu %lld\n", i,
				   (long long)w->stages[i].seconds);
}

/* How many of the counts there are up to the last that is not 0. */
static size_t
counted(const uint16_t counts[HANDS_LABELS])
{
	size_t size = HANDS_LABELS;

	while (size > 0 && counts[size - 1] == 0)
		size--;
	return size;
}

static void
put_hands(struct buf *out, const struct workshop *w, size_t round,
	  size_t child, size_t topic)
{
	const struct hands *hands = workshop_hands(w, round, child, topic);

	for (int r = 0; r < ROLE_COUNT; r++) {
		size_t size = counted(hands->by[r]);

		if (size == 0)
			continue;
		buf_printf(out, "hands %zu %s %s %s", round,
			   w->study->children[child].id,
			   workshop_topic_word(w, topic),
			   role_id((enum role)r));
		for (size_t k = 0; k < size; k++)
			buf_printf(out, " %u", hands->by[r][k]);
		buf_putc(out, '\n');
	}
}

static void
put_all_hands(struct buf *out, const struct workshop *w)
{
	for (size_t r = 0; r < w->rounds; r++)
		for (size_t c = 0; c < w->study->child_count; c++)
			for (size_t t = 0; t < w->topics; t++)
				put_hands(out, w, r, c, t);
}

static void
put_sheet(struct buf *out, const struct workshop *w, const struct sheet *s)
{
	const struct checklist *list = &w->study->list;

	buf_printf(out, "sheet %s %s %s ", w->study->children[s->child].id,
		   role_id(s->role), workshop_from_word(s->from));
	for (size_t q = 0; q < list->indicator_count; q++) {
		char letter = '-';

		if (s->values[q] != 0)
			letter = checklist_choice(list, q, s->values[q])->key;
		buf_putc(out, letter);
	}
	buf_putc(out, '\n');
}

void
workshop_write(struct buf *out, const struct workshop *w, const char *began)
{
	put_head(out, w, began);
	buf_puts(out, "at");
	put_step(out, w, &w->steps[w->at]);
	buf_putc(out, '\n');
	put_shown(out, w);
	put_spent(out, w);
	put_all_hands(out, w);
	for (size_t i = 0; i < w->sheet_count; i++)
		put_sheet(out, w, &w->sheets[i]);
	buf_puts(out, "end\n");
}
