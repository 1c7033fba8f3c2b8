/* SPDX-License-Identifier: MIT */
/*
 * Any checklist that is accepted can be answered, scored and shown in every
 * format; any other is refused with at least one error and leaves nothing.
 * What follows a NUL in the input answers the questions.
 */
#include "base/diag.h"
#include "read/load.h"
#include "report/check.h"
#include "report/render.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void
stop(const char *why)
{
	fprintf(stderr, "fuzz_load: %s\n", why);
	abort();
}

static void
check_text(struct buf *text)
{
	const unsigned char *byte = (const unsigned char *)buf_text(text);

	if (text->size == 0)
		stop("an empty text");
	for (; *byte; byte++)
		if ((*byte < ' ' && *byte != '\n') || *byte == 0x7f)
			stop("a control byte in a result");
	buf_clear(text);
}

/* --- A JSON reader that only says where a value ends ---------------------- */

static const char *
skip_blanks(const char *at)
{
	return at + strspn(at, " \n\t\r");
}

static const char *
skip_text(const char *at)
{
	if (*at++ != '"')
		stop("JSON without a text where one belongs");
	for (; *at != '"'; at++) {
		if (*at == '\\' && !strchr("\"\\/bfnrtu", *++at))
			stop("JSON with an unknown escape");
		if ((unsigned char)*at < ' ')
			stop("JSON with a control byte or an open text");
	}
	return at + 1;
}

static const char *
skip_word(const char *at)
{
	size_t size = strspn(at, "-0123456789truefalsn");

	if (size == 0)
		stop("JSON without a value where one belongs");
	return at + size;
}

static const char *skip_value(const char *at, int depth);

static const char *
skip_members(const char *at, char end, int depth)
{
	bool named = end == '}';

	at = skip_blanks(at + 1);
	while (*at != end) {
		if (named) {
			at = skip_blanks(skip_text(at));
			if (*at++ != ':')
				stop("JSON with a name and no colon");
		}
		at = skip_blanks(skip_value(at, depth + 1));
		if (*at == ',')
			at = skip_blanks(at + 1);
		else if (*at != end)
			stop("JSON without a comma");
	}
	return at + 1;
}

/* NOLINTNEXTLINE(misc-no-recursion): bounded by depth */
static const char *
skip_value(const char *at, int depth)
{
	at = skip_blanks(at);
	if (depth > 16)
		stop("JSON too deep to be ours");
	if (*at == '{')
		return skip_members(at, '}', depth);
	if (*at == '[')
		return skip_members(at, ']', depth);
	return *at == '"' ? skip_text(at) : skip_word(at);
}

static void
check_json(struct buf *text)
{
	if (*skip_blanks(skip_value(buf_text(text), 0)) != '\0')
		stop("more than one JSON value");
}

static void
show(const struct checklist *list, const struct answers *answers)
{
	struct result r;
	struct buf text = { 0 };
	enum render_format f;

	result_init(&r, list, answers);
	if (r.range.lowest > r.range.highest)
		stop("a range upside down");
	for (f = RENDER_TEXT; f < RENDER_FORMATS; f++) {
		render_result(&text, &r, f, "2026-11-24");
		if (f == RENDER_JSON)
			check_json(&text);
		check_text(&text);
	}
	buf_done(&text);
	result_done(&r);
}

static void
answer(const struct checklist *list, const uint8_t *bytes, size_t count)
{
	struct walk walk;
	size_t i = 0;

	walk_init(&walk, list);
	show(list, &walk.answers);
	while (i < count && walk_next(&walk)) {
		if (walk.at.stage != WALK_QUESTION)
			continue;
		walk_answer(&walk, bytes[i] % (ANSWERS_MAX + 1U));
		if (bytes[i] >= 0xf0)
			walk_undo(&walk);
		i++;
	}
	show(list, &walk.answers);
	walk_done(&walk);
}

/* Proofs hold what they claim, and can be said, for any checklist. */
static void
prove(const struct checklist *list)
{
	struct proof proof;
	struct findings findings;
	struct place *places;
	struct buf text = { 0 };

	proof_init(&proof, list, 2000);
	for (size_t i = 0; i < proof.count; i++) {
		const struct claim *c = &proof.claims[i];

		if (c->kind == CLAIM_REACHED && c->witness != NULL &&
		    proof_outcome(list, c->witness) != c->at)
			stop("a band that is not reached as is said");
		if (c->kind == CLAIM_RISES && c->verdict == VERDICT_REFUTED &&
		    proof_outcome(list, c->witness) ==
			    proof_outcome(list, c->against))
			stop("a stronger answer that changes nothing");
	}
	check_checklist(&findings, list, &proof, "2026-11-24");
	buf_putc(&text, '\n');
	places = mem_alloc(findings.count, sizeof *places);
	for (size_t i = 0; i < findings.count; i++)
		check_text_finding(&text, &(struct check_report){ "x", list,
			&proof, &findings, places }, i);
	check_text(&text);
	buf_done(&text);
	free(places);
	findings_done(&findings);
	proof_done(&proof);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	const uint8_t *split = memchr(data, 0, size);
	size_t bytes = split ? (size_t)(split - data) : size;
	struct checklist list = { 0 };
	struct diags diags = { 0 };
	struct load_from from = { .path = NULL };

	if (load_bytes(&list, "tests/data/fuzz.ini", (const char *)data, bytes,
		       &from, &diags)) {
		answer(&list, data + bytes + (split != NULL),
		       size - bytes - (split != NULL));
		prove(&list);
	} else if (diags.errors == 0)
		stop("refused without an error");
	checklist_done(&list);
	diags_done(&diags);
	return 0;
}
