/* SPDX-License-Identifier: MIT */
/* What a room answered, for programs: null is what is not defined. */
#include "report/room.h"

#include "base/json.h"

#include <string.h>

static void
put_figure(struct json *j, const char *name, const struct figure *f)
{
	if (f->defined)
		json_decimal(j, name, f->value);
	else
		json_none(j, name);
}

/* The same tree for the coefficients and for their intervals. */
static const struct {
	enum agree_figure figure;
	const char *object, *name;
} members[] = {
	{ AGREE_PERCENT, NULL, "percent" },
	{ AGREE_NOMINAL, "krippendorff", "nominal" },
	{ AGREE_ORDINAL, "krippendorff", "ordinal" },
	{ AGREE_INTERVAL, "krippendorff", "interval" },
	{ AGREE_AC1, "gwet", "ac1" },
	{ AGREE_AC2_LINEAR, "gwet", "ac2_linear" },
	{ AGREE_AC2_QUADRATIC, "gwet", "ac2_quadratic" },
	{ AGREE_FLEISS, NULL, "fleiss_kappa" },
};

enum { MEMBERS = sizeof members / sizeof *members };

static bool
same(const char *a, const char *b)
{
	return a == b || (a != NULL && b != NULL && strcmp(a, b) == 0);
}

static void
put_interval(struct json *j, const char *name, const struct interval *i)
{
	if (!i->defined) {
		json_none(j, name);
		return;
	}
	json_open(j, name, '[');
	json_decimal(j, NULL, i->low);
	json_decimal(j, NULL, i->high);
	json_close(j, ']');
}

static void
put_tree(struct json *j, const struct agree *a, bool intervals)
{
	const char *open = NULL;

	for (size_t m = 0; m < MEMBERS; m++) {
		if (open != NULL && !same(open, members[m].object))
			json_close(j, '}');
		if (members[m].object != NULL &&
		    !same(open, members[m].object))
			json_open(j, members[m].object, '{');
		open = members[m].object;
		if (intervals)
			put_interval(j, members[m].name,
				     &a->intervals[members[m].figure]);
		else
			put_figure(j, members[m].name,
				   &a->figures[members[m].figure]);
	}
}

/* The coefficients, and below `intervals` the same tree of these. */
static void
put_agree(struct json *j, const char *name, const struct agree *a)
{
	json_open(j, name, '{');
	put_tree(j, a, false);
	json_number(j, "units_paired", (long long)a->units);
	json_number(j, "answers_paired", (long long)a->answers);
	json_open(j, "intervals", '{');
	json_number(j, "level", 95);
	json_number(j, "resamples", (long long)a->resamples);
	json_number(j, "seed", AGREE_SEED);
	put_tree(j, a, true);
	json_close(j, '}');
	json_close(j, '}');
}

/* One that may not be shown is not there, as if nobody had it. */
static void
put_roles(struct json *j, const struct room_result *res, size_t unit)
{
	bool shown[ROLE_COUNT];

	room_roles(res->room, unit, shown);
	json_open(j, "roles", '{');
	for (int role = 0; role < ROLE_COUNT; role++) {
		if (!shown[role])
			continue;
		json_open(j, role_id((enum role)role), '{');
		for (size_t k = 0; k < room_labels(res, unit); k++) {
			double count = room_role_count(res->room,
				(enum role)role, unit, k);

			if (count > 0)
				json_number(j, room_share(res, unit, k).id,
					    (long long)count);
		}
		json_close(j, '}');
	}
	json_close(j, '}');
}

static void
put_unit(struct json *j, const struct room_report *r, size_t unit)
{
	const struct room_result *res = r->result;
	const struct room_unit *u = &res->units[unit];

	json_open(j, NULL, '{');
	json_text(j, "id", res->room->units.texts[unit]);
	json_number(j, "n", (long long)u->given);
	put_figure(j, "percent", &u->agreed);
	json_open(j, "split", '{');
	for (size_t k = 0; k < room_labels(res, unit); k++) {
		struct room_share s = room_share(res, unit, k);

		if (s.count > 0)
			json_number(j, s.id, (long long)s.count);
	}
	json_close(j, '}');
	if (res->room->list != NULL) {
		put_roles(j, res, unit);
		json_bool(j, "turns_outcome", u->turns);
	}
	if (res->room->child != NULL)
		put_figure(j, "as_model", &u->model);
	json_close(j, '}');
}

static void
put_band(struct json *j, const char *name, const struct room *room, size_t b)
{
	json_text(j, name, b == NONE ? NULL : room->list->bands[b].id);
}

static void
put_scores(struct json *j, const struct scores_icc *icc)
{
	if (icc->cases < 2) {
		json_none(j, "score");
		return;
	}
	json_open(j, "score", '{');
	json_number(j, "cases", (long long)icc->cases);
	json_number(j, "raters", (long long)icc->people);
	put_figure(j, "icc_2_1", &icc->one);
	put_figure(j, "icc_2_k", &icc->mean);
	json_open(j, "intervals", '{');
	json_number(j, "level", 95);
	put_interval(j, "icc_2_1", &icc->one_interval);
	put_interval(j, "icc_2_k", &icc->mean_interval);
	json_close(j, '}');
	json_close(j, '}');
}

static void
put_outcome(struct json *j, const struct room_report *r)
{
	const struct room *room = r->result->room;

	json_open(j, "outcome", '{');
	json_open(j, "bands", '{');
	for (size_t b = 0; b < room->list->band_count && room->scored; b++)
		json_number(j, room->list->bands[b].id,
			    (long long)room->bands[b]);
	json_close(j, '}');
	put_band(j, "usual", room, r->result->usual_band);
	put_band(j, "model", room, r->result->model_band);
	json_close(j, '}');
}

static void
put_kinds(struct json *j, const struct room_report *r)
{
	const struct room_result *res = r->result;

	json_open(j, "kinds", '{');
	for (int kind = 0; kind < KIND_COUNT; kind++)
		if (res->kind_units[kind] > 0)
			put_agree(j, kind_name((enum kind)kind),
				  res->kind_units[kind] == res->all_units ?
				  &res->all : &res->kinds[kind]);
	json_close(j, '}');
}

/* What the answers were about. */
static void
put_about(struct json *j, const struct room_report *r)
{
	const struct room *room = r->result->room;
	char digest[CRYPT_HEX];

	if (room->list == NULL)
		return;
	checklist_digest(room->list, digest);
	json_open(j, "checklist", '{');
	json_text(j, "id", room->list->id);
	json_text(j, "version", room->list->version);
	json_text(j, "sha256", digest);
	json_close(j, '}');
	if (r->study == NULL)
		return;
	json_open(j, "case", '{');
	json_text(j, "id", r->study->id);
	json_text(j, "version", r->study->version);
	json_text(j, "child", room->child->id);
	json_close(j, '}');
}

void
room_json(struct buf *out, const struct room_report *r)
{
	const struct room_result *res = r->result;
	struct json j;

	json_init(&j, out);
	json_open(&j, NULL, '{');
	json_number(&j, "heed", 1);
	json_text(&j, "type", "agreement");
	json_number(&j, "raters", (long long)res->room->people);
	json_number(&j, "refused", (long long)res->room->refused);
	json_number(&j, "units", (long long)res->room->counts.units);
	put_about(&j, r);
	json_open(&j, "agenda", '[');
	for (size_t i = 0; i < res->agenda_count; i++)
		json_text(&j, NULL, res->room->units.texts[res->agenda[i]]);
	json_close(&j, ']');
	put_agree(&j, "overall", &res->all);
	json_open(&j, "units_detail", '[');
	for (size_t u = 0; u < res->room->counts.units; u++)
		put_unit(&j, r, u);
	json_close(&j, ']');
	if (res->room->list != NULL) {
		put_kinds(&j, r);
		put_outcome(&j, r);
		put_scores(&j, &res->icc);
	}
	json_close(&j, '}');
	buf_putc(out, '\n');
}
