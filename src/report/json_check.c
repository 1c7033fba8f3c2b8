/* SPDX-License-Identifier: MIT */
/* Every claim with its verdict and witness, for programs. */
#include "report/check.h"

#include "engine/score.h"
#include "report/typed.h"

static const struct {
	const char *name;
	enum { OF_BAND, OF_INDICATOR, OF_GROUP, OF_RULE } of;
} kinds[CLAIM_KINDS] = {
	[CLAIM_REACHED] = { "band-reached", OF_BAND },
	[CLAIM_ASKED] = { "follow-up-asked", OF_INDICATOR },
	[CLAIM_QUESTION] = { "question-matters", OF_INDICATOR },
	[CLAIM_ANSWER] = { "answer-matters", OF_INDICATOR },
	[CLAIM_CAP] = { "cap-matters", OF_GROUP },
	[CLAIM_FIRES] = { "rule-fires", OF_RULE },
	[CLAIM_FLOOR] = { "floor-matters", OF_RULE },
	[CLAIM_RISES] = { "answer-rises", OF_INDICATOR },
	[CLAIM_HARM] = { "harm-lifts", OF_INDICATOR },
};

static const char *
subject(const struct checklist *list, const struct claim *c)
{
	switch (kinds[c->kind].of) {
	case OF_BAND:
		return list->bands[c->at].id;
	case OF_GROUP:
		return list->groups[c->at].id;
	case OF_RULE:
		return list->rules[c->at].id;
	default:
		return list->indicators[c->at].id;
	}
}

static void
put_claim(struct json *j, const struct checklist *list,
	  const struct claim *c)
{
	static const char *const verdicts[] = { "proved", "refuted",
		"not decided" };
	static const char *const reasons[] = { NULL, "never-fires", "points",
		"shadowed", "together" };

	json_open(j, NULL, '{');
	json_text(j, "claim", kinds[c->kind].name);
	json_text(j, "of", subject(list, c));
	if (c->kind == CLAIM_ANSWER)
		json_text(j, "answer", checklist_choice(list, c->at,
							c->value)->id);
	json_text(j, "verdict", verdicts[c->verdict]);
	if (c->kind == CLAIM_REACHED && c->verdict == VERDICT_PROVED)
		json_bool(j, "fewest", c->smallest);
	if (c->kind == CLAIM_FLOOR)
		json_text(j, "reason", reasons[c->reason]);
	if (c->other != NONE)
		json_text(j, "by", list->rules[c->other].id);
	typed_json(j, "witness", list, c->witness);
	typed_json(j, "against", list, c->against);
	json_close(j, '}');
}

void
check_json_proof(struct json *j, const struct check_report *r)
{
	char digest[CRYPT_HEX];

	checklist_digest(r->list, digest);
	json_open(j, "checklist", '{');
	json_text(j, "id", r->list->id);
	json_text(j, "version", r->list->version);
	json_text(j, "sha256", digest);
	json_close(j, '}');
	if (r->list->scored) {
		json_open(j, "score", '{');
		json_number(j, "lowest", r->proof->lowest);
		json_number(j, "highest", r->proof->highest);
		json_close(j, '}');
	} else {
		json_none(j, "score");
	}
	json_open(j, "claims", '[');
	for (size_t i = 0; i < r->proof->count; i++)
		put_claim(j, r->list, &r->proof->claims[i]);
	json_close(j, ']');
}

void
check_json_case(struct json *j, const struct case_study *c)
{
	json_open(j, "case", '{');
	json_text(j, "id", c->id);
	json_text(j, "version", c->version);
	json_text(j, "checklist", c->list.id);
	json_open(j, "children", '[');
	for (size_t i = 0; i < c->child_count; i++) {
		struct score score;

		score_answers(&score, &c->list, &c->children[i].answers);
		json_open(j, NULL, '{');
		json_text(j, "id", c->children[i].id);
		json_text(j, "outcome",
			  c->list.bands[c->children[i].outcome].id);
		json_text(j, "computed", c->list.bands[score.computed].id);
		json_close(j, '}');
		score_done(&score);
	}
	json_close(j, ']');
	json_close(j, '}');
}

static void
put_place(struct json *j, unsigned long line, unsigned long column)
{
	if (line == 0)
		json_none(j, "line");
	else
		json_number(j, "line", (long long)line);
	if (column == 0)
		json_none(j, "column");
	else
		json_number(j, "column", (long long)column);
}

void
check_json_finding(struct json *j, const struct check_report *r, size_t at)
{
	const struct finding *f = &r->findings->items[at];
	const struct claim *c = f->claim;

	json_open(j, NULL, '{');
	json_text(j, "code", diag_name(f->code));
	json_text(j, "level", diag_level_name(check_level(f->code)));
	json_text(j, "file", r->places[at].file);
	put_place(j, r->places[at].line, r->places[at].column);
	json_text(j, "section", f->section);
	json_text(j, "key", f->key);
	json_text(j, "message", f->message);
	json_text(j, "fix", f->fix);
	json_text(j, "let_stand", f->reason);
	typed_json(j, "witness", r->list, c == NULL ? NULL : c->witness);
	typed_json(j, "against", r->list, c == NULL ? NULL : c->against);
	json_close(j, '}');
}

void
check_json_diag(struct json *j, const struct diag *d)
{
	json_open(j, NULL, '{');
	json_text(j, "code", diag_name(d->code));
	json_text(j, "level", diag_level_name(d->level));
	json_text(j, "file", d->file);
	put_place(j, d->line, d->column);
	json_none(j, "section");
	json_none(j, "key");
	json_text(j, "message", d->message);
	json_none(j, "fix");
	json_none(j, "let_stand");
	json_none(j, "witness");
	json_none(j, "against");
	json_close(j, '}');
}
