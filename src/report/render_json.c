/* SPDX-License-Identifier: MIT */
/*
 * Invariant: every member of the object is always there, in the same order,
 * null where it has nothing to say; only an indicator's notes and a contact's
 * text and web are left out where there are none. Nothing here depends on the
 * day or the place, so that the same answers give the same bytes.
 */
#include "report/render.h"

#include "base/json.h"

static const char *
band_id(const struct result *r, size_t band)
{
	return band == NONE ? NULL : r->list->bands[band].id;
}

static void
put_checklist(struct json *j, const struct checklist *l)
{
	char digest[CRYPT_HEX];

	checklist_digest(l, digest);
	json_open(j, "checklist", '{');
	json_text(j, "id", l->id);
	json_text(j, "version", l->version);
	json_text(j, "sha256", digest);
	json_close(j, '}');
}

static void
put_score(struct json *j, const struct result *r)
{
	if (!r->list->scored) {
		json_none(j, "score");
		return;
	}
	json_open(j, "score", '{');
	json_number(j, "points", r->score.points);
	json_number(j, "lowest", r->range.lowest);
	json_number(j, "highest", r->range.highest);
	json_close(j, '}');
}

static void
put_groups(struct json *j, const struct result *r)
{
	const struct checklist *l = r->list;
	size_t i;

	json_open(j, "groups", '[');
	for (i = 0; i < l->group_count; i++) {
		json_open(j, NULL, '{');
		json_text(j, "id", l->groups[i].id);
		json_number(j, "sum", r->score.groups[i].sum);
		if (l->groups[i].capped)
			json_number(j, "cap", l->groups[i].cap);
		else
			json_none(j, "cap");
		json_number(j, "points", r->score.groups[i].points);
		json_close(j, '}');
	}
	json_close(j, ']');
}

static void
put_band(struct json *j, const struct result *r)
{
	const struct score *s = &r->score;

	json_open(j, "band", '{');
	json_text(j, "id", band_id(r, s->band));
	json_text(j, "computed", band_id(r, s->computed));
	json_text(j, "lowest", band_id(r, r->range.band_lowest));
	json_text(j, "highest", band_id(r, r->range.band_highest));
	json_text(j, "by_score", band_id(r, s->by_score));
	if (s->band == s->computed) {
		json_none(j, "raised");
	} else {
		json_open(j, "raised", '{');
		json_text(j, "band", band_id(r, s->band));
		json_text(j, "because", r->answers->because);
		json_close(j, '}');
	}
	json_close(j, '}');
}

static void
put_rules(struct json *j, const struct result *r)
{
	size_t i;

	json_open(j, "rules", '[');
	for (i = 0; i < r->rule_count; i++) {
		const struct rule *rule = &r->list->rules[r->rules[i]];

		json_open(j, NULL, '{');
		json_text(j, "id", rule->id);
		json_text(j, "floor", band_id(r, rule->floor));
		json_text(j, "because", rule->because);
		json_close(j, '}');
	}
	json_close(j, ']');
}

static void
put_note(struct json *j, const struct note *n)
{
	json_open(j, "notes", '{');
	json_text(j, "seen", n->seen);
	json_text(j, "when", n->when);
	json_text(j, "opinion", n->opinion);
	json_close(j, '}');
}

static void
put_indicator(struct json *j, const struct result *r, size_t i)
{
	const struct indicator *sign = &r->list->indicators[i];
	unsigned value = r->answers->values[i];

	json_open(j, NULL, '{');
	json_text(j, "id", sign->id);
	json_text(j, "kind", kind_name(sign->kind));
	json_bool(j, "asked", r->score.asked[i]);
	json_text(j, "answer", value == 0 ? NULL :
		  checklist_choice(r->list, i, value)->id);
	json_number(j, "points", r->score.gives[i]);
	if (note_some(&r->answers->notes[i]))
		put_note(j, &r->answers->notes[i]);
	json_close(j, '}');
}

static void
put_indicators(struct json *j, const struct result *r)
{
	size_t i;

	json_open(j, "indicators", '[');
	for (i = 0; i < r->list->indicator_count; i++)
		put_indicator(j, r, i);
	json_close(j, ']');
}

static void
put_open(struct json *j, const struct result *r)
{
	size_t i;

	json_open(j, "open", '[');
	for (i = 0; i < r->range.open_count; i++)
		json_text(j, NULL, r->list->indicators[r->range.open[i]].id);
	json_close(j, ']');
}

static void
put_steps(struct json *j, const struct result *r)
{
	size_t i;

	json_open(j, "steps", '[');
	for (i = 0; i < r->step_count; i++)
		json_text(j, NULL, r->steps[i]);
	json_close(j, ']');
}

/* A contact without a phone still says how it is reached. */
static void
put_contacts(struct json *j, const struct result *r)
{
	size_t i;

	json_open(j, "contacts", '[');
	for (i = 0; i < r->call_count; i++) {
		const struct contact *c = r->calls[i];

		json_open(j, NULL, '{');
		json_text(j, "id", c->id);
		json_text(j, "name", c->name);
		json_text(j, "phone", c->phone);
		if (c->text != NULL)
			json_text(j, "text", c->text);
		if (c->web != NULL)
			json_text(j, "web", c->web);
		json_close(j, '}');
	}
	json_close(j, ']');
}

void
render_json(struct buf *out, const struct result *r)
{
	char digest[CRYPT_HEX];
	struct json j;

	contacts_digest(&r->list->contacts, digest);
	json_init(&j, out);
	json_open(&j, NULL, '{');
	json_number(&j, "heed", 1);
	put_checklist(&j, r->list);
	json_text(&j, "type", "result");
	put_score(&j, r);
	put_groups(&j, r);
	put_band(&j, r);
	put_rules(&j, r);
	put_indicators(&j, r);
	put_open(&j, r);
	put_steps(&j, r);
	put_contacts(&j, r);
	json_text(&j, "contacts_sha256", digest);
	if (note_some(&r->answers->general))
		put_note(&j, &r->answers->general);
	else
		json_none(&j, "notes");
	json_text(&j, "tell", r->answers->tell);
	json_close(&j, '}');
	buf_putc(out, '\n');
}
