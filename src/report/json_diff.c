/* SPDX-License-Identifier: MIT */
/* Counts are decimal strings: they may be past what a number can hold. */
#include "report/diff.h"

#include "report/typed.h"

static void
put_version(struct json *j, const char *name, const struct checklist *list)
{
	char digest[CRYPT_HEX];

	checklist_digest(list, digest);
	json_open(j, name, '{');
	json_text(j, "id", list->id);
	json_text(j, "version", list->version);
	json_text(j, "sha256", digest);
	json_close(j, '}');
}

static void
put_count(struct json *j, const char *name, const struct big *count)
{
	struct buf text = { 0 };

	big_text(count, &text, 0);
	json_text(j, name, buf_text(&text));
	buf_done(&text);
}

static void
put_effect(struct json *j, const struct diff_report *r)
{
	const struct comparison *e = r->effect;

	json_open(j, "effect", '{');
	json_bool(j, "decided", e->decided);
	if (e->decided && !e->same) {
		put_count(j, "sets", &e->total);
		put_count(j, "moved", &e->moved);
	} else {
		json_none(j, "sets");
		json_none(j, "moved");
	}
	json_open(j, "moves", '[');
	for (size_t i = 0; i < e->count; i++) {
		const struct compare_move *m = &e->moves[i];

		json_open(j, NULL, '{');
		json_text(j, "from", r->old->bands[m->from].id);
		json_text(j, "to", r->new->bands[m->to].id);
		json_bool(j, "moved", m->moved);
		put_count(j, "sets", &m->count);
		typed_json(j, "old", r->old, m->before);
		typed_json(j, "new", r->new, m->after);
		json_close(j, '}');
	}
	json_close(j, ']');
	json_close(j, '}');
}

void
diff_json(struct buf *out, const struct diff_report *r)
{
	struct json j;

	json_init(&j, out);
	json_open(&j, NULL, '{');
	json_number(&j, "heed", 1);
	json_text(&j, "type", "diff");
	put_version(&j, "old", r->old);
	put_version(&j, "new", r->new);
	put_effect(&j, r);
	json_diff_rows(&j, r);
	json_open(&j, "changes", '[');
	for (size_t i = 0; i < r->changes->count; i++) {
		const struct flat_change *c = &r->changes->items[i];

		json_open(&j, NULL, '{');
		json_text(&j, "section", c->section);
		json_text(&j, "key", c->key);
		json_text(&j, "old", c->before);
		json_text(&j, "new", c->after);
		json_close(&j, '}');
	}
	json_close(&j, ']');
	json_close(&j, '}');
	buf_putc(out, '\n');
}
