/* SPDX-License-Identifier: MIT */
/*
 * Strict: what is not exactly as it is written is a problem, since a count
 * that is guessed at would be shown to a room. What is accepted is written
 * again byte for byte.
 */
#include "read/workshop.h"

#include "engine/workshop.h"
#include "read/workshop_parts.h"

#include <string.h>

enum { LINE_MOST = 1 << 16 };

/* --- Words ---------------------------------------------------------------- */

/* A number within limits, without leading zeroes. */
static bool
take_number(struct reader *in, uint64_t least, uint64_t most, uint64_t *out)
{
	const char *word = in->at < in->count ? in->words[in->at] : "";
	size_t size = in->at < in->count ? in->sizes[in->at] : 0;

	*out = 0;
	if (size == 0 || size > 15 || (*word == '0' && size > 1))
		return kept_bad(in, "a number belongs here");
	for (size_t i = 0; i < size; i++) {
		if (word[i] < '0' || word[i] > '9')
			return kept_bad(in, "a number belongs here");
		*out = *out * 10 + (uint64_t)(word[i] - '0');
	}
	if (*out < least || *out > most)
		return kept_bad(in, *out < least ? "this number is too small" :
			   "this number is too large");
	in->at++;
	return true;
}

static bool
at_end(struct reader *in)
{
	return in->at == in->count || kept_bad(in, "the line is too long");
}

/* Does the line come behind the one before it? */
static bool
follows(struct reader *in, enum line line, size_t place)
{
	if (line < in->last || (line == in->last && place <= in->place)) {
		in->at = 0;
		return kept_bad(in, "this line stands twice, or too late");
	}
	in->last = line;
	in->place = place;
	return true;
}

/* --- Names ---------------------------------------------------------------- */

static bool
take_child(struct reader *in, size_t *child)
{
	const struct case_study *c = in->w->study;

	for (*child = 0; *child < c->child_count; ++*child)
		if (kept_word(in, c->children[*child].id))
			return true;
	return kept_bad(in, "the case has no such child");
}

static bool
take_topic(struct reader *in, size_t *topic)
{
	for (*topic = 0; *topic < in->w->topics; ++*topic)
		if (kept_word(in, workshop_topic_word(in->w, *topic)))
			return true;
	return kept_bad(in, "the case has no such question");
}

static bool
take_role(struct reader *in, enum role *role)
{
	*role = ROLE_NONE;
	for (int r = 0; r < ROLE_COUNT; r++)
		if (kept_word(in, role_id((enum role)r))) {
			*role = (enum role)r;
			return true;
		}
	return kept_bad(in, "there is no such role");
}

static bool
take_kind(struct reader *in, enum step_kind *kind)
{
	*kind = STEP_OPENING;
	for (int k = 0; k < STEP_KINDS; k++)
		if (kept_word(in, workshop_kind_word((enum step_kind)k))) {
			*kind = (enum step_kind)k;
			return true;
		}
	return kept_bad(in, "there is no such step");
}

static bool
take_round(struct reader *in, size_t *round)
{
	uint64_t number;

	if (!take_number(in, 0, in->w->rounds - 1, &number))
		return false;
	*round = (size_t)number;
	return true;
}

/* --- Lines ---------------------------------------------------------------- */

/* A step of the workshop, by what it is; its index. */
static bool
take_step(struct reader *in, size_t *step)
{
	enum step_kind kind;
	size_t round, child, topic = 0;
	const struct workshop *w = in->w;

	if (!take_kind(in, &kind) || !take_round(in, &round) ||
	    !take_child(in, &child))
		return false;
	if (kind == STEP_TOPIC) {
		if (!take_topic(in, &topic))
			return false;
	} else if (!kept_word(in, "-")) {
		return kept_bad(in, "- belongs here");
	}
	for (*step = 0; *step < w->step_count; ++*step) {
		const struct step *s = &w->steps[*step];

		if (s->kind == kind && s->round == round &&
		    s->child == child &&
		    (kind != STEP_TOPIC || s->topic == topic))
			return true;
	}
	return kept_bad(in, "there is no such step");
}

static bool
read_at(struct reader *in)
{
	size_t step = 0;

	if (!take_step(in, &step) || !at_end(in) || !follows(in, LINE_AT, 1))
		return false;
	in->w->at = step;
	return true;
}

static bool
read_shown(struct reader *in)
{
	uint64_t shown;
	size_t step = 0;

	if (!take_step(in, &step) || !take_number(in, 1, SHOWN_MOST, &shown) ||
	    !at_end(in) || !follows(in, LINE_SHOWN, step + 1))
		return false;
	in->w->steps[step].shown = (int32_t)shown;
	return true;
}

static bool
read_spent(struct reader *in)
{
	uint64_t stage, seconds;

	if (!take_number(in, 0, in->w->stage_count - 1, &stage) ||
	    !take_number(in, 1, SPENT_MOST, &seconds) || !at_end(in) ||
	    !follows(in, LINE_SPENT, (size_t)stage + 1))
		return false;
	in->w->stages[stage].seconds = (int64_t)seconds;
	return true;
}

/* Up to the last that is not 0. */
static bool
read_counts(struct reader *in, uint16_t *counts, size_t labels)
{
	for (size_t k = 0; k < labels && (k == 0 || in->at < in->count); k++) {
		size_t left = in->count - in->at;
		uint64_t count;

		if (!take_number(in, left == 1, HANDS_MOST, &count))
			return false;
		counts[k] = (uint16_t)count;
	}
	return at_end(in);
}

static bool
read_hands(struct reader *in)
{
	const struct workshop *w = in->w;
	size_t round, child, topic, place;
	enum role role;

	if (!take_round(in, &round) || !take_child(in, &child) ||
	    !take_topic(in, &topic) || !take_role(in, &role))
		return false;
	place = (round * w->study->child_count + child) * w->topics + topic;
	return read_counts(in, workshop_hands(w, round, child,
					      topic)->by[role],
			   workshop_topic(w, topic).labels) &&
		follows(in, LINE_HANDS, place * ROLE_COUNT + role + 1);
}

static bool
read_letters(struct reader *in, struct sheet *sheet)
{
	const struct checklist *list = &in->w->study->list;
	const char *letters = in->at < in->count ? in->words[in->at] : "";

	if (in->at >= in->count ||
	    in->sizes[in->at] != list->indicator_count)
		return kept_bad(in, "a letter for each question belongs here");
	for (size_t q = 0; q < list->indicator_count; q++) {
		const struct scale *scale = checklist_scale(list, q);
		size_t k = 0;

		if (letters[q] == '-')
			continue;
		while (k < scale->count && scale->choices[k].key !=
		       letters[q])
			k++;
		if (k == scale->count)
			return kept_bad(in, "a letter is no answer");
		sheet->values[q] = (uint8_t)(k + 1);
	}
	in->at++;
	return at_end(in);
}

static bool
read_sheet(struct reader *in)
{
	size_t child;
	enum role role;
	struct sheet *sheet;
	int from = 0;

	if (!take_child(in, &child) || !take_role(in, &role))
		return false;
	while (from < SHEET_FROMS &&
	       !kept_word(in, workshop_from_word((enum sheet_from)from)))
		from++;
	if (from == SHEET_FROMS)
		return kept_bad(in, "\"typed\", \"file\" or \"beside\" "
				"belongs here");
	sheet = workshop_sheet(in->w, role, child);
	sheet->from = (enum sheet_from)from;
	return read_letters(in, sheet) &&
		follows(in, LINE_SHEET, in->w->sheet_count);
}

static bool
read_end(struct reader *in)
{
	return at_end(in) && follows(in, LINE_END, 1);
}

/* Bytes that no line has. */
static bool
is_plain(struct reader *in)
{
	const char *nul = memchr(in->line, '\0', in->size);

	if (in->size > LINE_MOST)
		return kept_bad_at(in, LINE_MOST, "the line is too long");
	if (nul != NULL)
		return kept_bad_at(in, (size_t)(nul - in->line),
				   "a NUL byte is no text");
	if (in->size > 0 && in->line[in->size - 1] == '\r')
		return kept_bad_at(in, in->size - 1, "the line ends in CR LF, "
				   "and not in LF alone");
	return true;
}

static bool
read_line(struct reader *in)
{
	static const struct {
		const char *word;
		bool (*read)(struct reader *);
	} lines[] = {
		{ "at", read_at }, { "shown", read_shown },
		{ "spent", read_spent }, { "hands", read_hands },
		{ "sheet", read_sheet }, { "end", read_end },
	};

	if (!is_plain(in))
		return false;
	if (in->number <= 4)
		return kept_head(in);
	if (!kept_split(in))
		return false;
	if (in->number == 5 && !kept_is(in, 0, "at"))
		return kept_bad(in, "the step that was shown belongs here");
	for (size_t i = 0; i < sizeof lines / sizeof *lines; i++)
		if (kept_word(in, lines[i].word))
			return lines[i].read(in);
	return kept_bad(in, "there is no such line");
}

static bool
read_lines(struct reader *in, const char *bytes, size_t size)
{
	const char *end = bytes + size;

	while (bytes < end) {
		const char *stop = memchr(bytes, '\n', (size_t)(end - bytes));

		in->line = bytes;
		in->size = (size_t)((stop != NULL ? stop : end) - bytes);
		in->number++;
		in->count = in->at = 0;
		if (stop == NULL)
			return kept_bad(in, "the last line is cut short");
		if (!read_line(in))
			return false;
		bytes = stop + 1;
	}
	if (in->last == LINE_END)
		return true;
	in->number++;
	return kept_bad_at(in, 0, "it ends too soon");
}

bool
workshop_read(struct workshop *w, const char *bytes, size_t size,
	      const char *path, char began[DATE_TIME], struct diags *diags)
{
	const struct case_study *study = w->study;
	char moment[DATE_TIME] = { 0 };
	struct reader in = { .w = w, .path = path, .began = moment,
			     .line = bytes, .diags = diags };

	if (read_lines(&in, bytes, size)) {
		memcpy(began, moment, DATE_TIME);
		return true;
	}
	workshop_done(w);
	workshop_init(w, study);
	return false;
}
