/* SPDX-License-Identifier: MIT */
/*
 * Strict: what is not exactly as it is written is a problem, since a count
 * that is guessed at would be shown to a room.
 */
#include "read/workshop.h"

#include <string.h>

enum { WORDS_MOST = 32 };

/* The file, and the words of a line of it. */
struct reader {
	struct workshop *w;
	const char *path;
	char *began;
	struct diags *diags;
	const char *line; /* its start */
	size_t size;      /* of it */
	unsigned long number;
	const char *words[WORDS_MOST];
	size_t sizes[WORDS_MOST], count;
	size_t at; /* the word that is read next */
};

/* --- Words ---------------------------------------------------------------- */

static bool
bad(struct reader *in, const char *what)
{
	size_t at = in->at < in->count ?
		(size_t)(in->words[in->at] - in->line) : in->size;

	diag_error(in->diags, DIAG_FILE_KIND,
		   (struct place){ .file = in->path, .line = in->number,
				   .column = (unsigned long)at + 1,
				   .text = in->line, .size = in->size },
		   "%s; this is no workshop that heed kept", what);
	return false;
}

static bool
split(struct reader *in)
{
	const char *end = in->line + in->size, *at = in->line;

	in->count = in->at = 0;
	while (at <= end) {
		const char *gap = memchr(at, ' ', (size_t)(end - at));
		size_t size = (size_t)((gap != NULL ? gap : end) - at);

		if (size == 0 || in->count == WORDS_MOST ||
		    memchr(at, '\0', size) != NULL)
			return bad(in, "the words of the line are not parted "
				       "by single blanks");
		in->words[in->count] = at;
		in->sizes[in->count++] = size;
		at += size + 1;
	}
	return true;
}

static bool
is(const struct reader *in, size_t at, const char *word)
{
	return at < in->count && strlen(word) == in->sizes[at] &&
		memcmp(word, in->words[at], in->sizes[at]) == 0;
}

/* The next word is this one. */
static bool
take_word(struct reader *in, const char *word)
{
	if (!is(in, in->at, word))
		return false;
	in->at++;
	return true;
}

/* A number up to a limit, without leading zeroes. */
static bool
take_number(struct reader *in, uint64_t most, uint64_t *out)
{
	const char *word = in->at < in->count ? in->words[in->at] : "";
	size_t size = in->at < in->count ? in->sizes[in->at] : 0;

	*out = 0;
	if (size == 0 || size > 15 || (*word == '0' && size > 1))
		return bad(in, "a number belongs here");
	for (size_t i = 0; i < size; i++) {
		if (word[i] < '0' || word[i] > '9')
			return bad(in, "a number belongs here");
		*out = *out * 10 + (uint64_t)(word[i] - '0');
	}
	if (*out > most)
		return bad(in, "this number is too large");
	in->at++;
	return true;
}

static bool
at_end(struct reader *in)
{
	return in->at == in->count || bad(in, "the line is too long");
}

/* --- Names ---------------------------------------------------------------- */

static bool
take_child(struct reader *in, size_t *child)
{
	const struct case_study *c = in->w->study;

	for (*child = 0; *child < c->child_count; ++*child)
		if (take_word(in, c->children[*child].id))
			return true;
	return bad(in, "the case has no such child");
}

static bool
take_topic(struct reader *in, size_t *topic)
{
	for (*topic = 0; *topic < in->w->topics; ++*topic)
		if (take_word(in, workshop_topic_word(in->w, *topic)))
			return true;
	return bad(in, "the case has no such question");
}

static bool
take_role(struct reader *in, enum role *role)
{
	*role = ROLE_NONE;
	for (int r = 0; r < ROLE_COUNT; r++)
		if (take_word(in, role_id((enum role)r))) {
			*role = (enum role)r;
			return true;
		}
	return bad(in, "there is no such role");
}

static bool
take_kind(struct reader *in, enum step_kind *kind)
{
	*kind = STEP_OPENING;
	for (int k = 0; k < STEP_KINDS; k++)
		if (take_word(in, workshop_kind_word((enum step_kind)k))) {
			*kind = (enum step_kind)k;
			return true;
		}
	return bad(in, "there is no such step");
}

static bool
take_round(struct reader *in, size_t *round)
{
	uint64_t number;

	if (!take_number(in, in->w->rounds - 1, &number))
		return false;
	*round = (size_t)number;
	return true;
}

/* --- The head ------------------------------------------------------------- */

/* "case ID VERSION DIGEST", of ours. */
static bool
same(struct reader *in, const char *what, const char *id,
     const char *version, const char *digest)
{
	struct buf line = { 0 };
	bool same;

	buf_printf(&line, "%s %s %s %s", what, id, version, digest);
	same = line.size == in->size &&
		memcmp(line.data, in->line, line.size) == 0;
	buf_done(&line);
	if (same)
		return true;
	diag_error(in->diags, DIAG_FILE_KIND,
		   (struct place){ .file = in->path, .line = in->number },
		   "it was kept with another version of the %s %s than there "
		   "is now", what, id);
	return false;
}

static bool
read_began(struct reader *in)
{
	char text[DATE_TIME] = { 0 };
	int64_t moment;

	if (!take_word(in, "began") || in->count != 2 ||
	    in->sizes[1] != DATE_TIME - 1)
		return bad(in, "when it began belongs here");
	memcpy(text, in->words[1], DATE_TIME - 1);
	if (!date_moment(text, &moment))
		return bad(in, "that is no moment");
	memcpy(in->began, text, DATE_TIME);
	return true;
}

static bool
read_head(struct reader *in)
{
	const struct case_study *c = in->w->study;
	char digest[CRYPT_HEX];

	if (in->number == 1)
		return (in->size == sizeof WORKSHOP_MARK - 1 &&
			memcmp(in->line, WORKSHOP_MARK, in->size) == 0) ||
			bad(in, "the first line is not \"" WORKSHOP_MARK
				"\"");
	if (in->number == 2) {
		crypt_digest(digest, c->bytes, c->size);
		return same(in, "case", c->id, c->version, digest);
	}
	if (in->number == 3) {
		checklist_digest(&c->list, digest);
		return same(in, "list", c->list.id, c->list.version, digest);
	}
	return split(in) && read_began(in);
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
	if (kind != STEP_TOPIC ? !take_word(in, "-") && !bad(in, "- belongs "
	    "here") : !take_topic(in, &topic))
		return false;
	for (*step = 0; *step < w->step_count; ++*step) {
		const struct step *s = &w->steps[*step];

		if (s->kind == kind && s->round == round &&
		    s->child == child &&
		    (kind != STEP_TOPIC || s->topic == topic))
			return true;
	}
	return bad(in, "there is no such step");
}

static bool
read_at(struct reader *in)
{
	return take_step(in, &in->w->at) && at_end(in);
}

static bool
read_shown(struct reader *in)
{
	uint64_t shown;
	size_t step;

	if (!take_step(in, &step) || !take_number(in, 10000, &shown) ||
	    !at_end(in))
		return false;
	in->w->steps[step].shown = (int32_t)shown;
	return true;
}

static bool
read_spent(struct reader *in)
{
	uint64_t stage, seconds;

	if (!take_number(in, in->w->stage_count - 1, &stage) ||
	    !take_number(in, 1000000000, &seconds) || !at_end(in))
		return false;
	in->w->stages[stage].seconds = (int64_t)seconds;
	return true;
}

static size_t
labels_of(const struct workshop *w, size_t topic)
{
	return topic < w->topics - VOTE_COUNT ?
		checklist_scale(&w->study->list, topic)->count : HANDS_LABELS;
}

static bool
read_hands(struct reader *in)
{
	size_t round, child, topic, labels;
	enum role role;
	uint16_t *counts;

	if (!take_round(in, &round) || !take_child(in, &child) ||
	    !take_topic(in, &topic) || !take_role(in, &role))
		return false;
	labels = labels_of(in->w, topic);
	counts = workshop_hands(in->w, round, child, topic)->by[role];
	for (size_t k = 0; k < labels && in->at < in->count; k++) {
		uint64_t count;

		if (!take_number(in, HANDS_MOST, &count))
			return false;
		counts[k] = (uint16_t)count;
	}
	return at_end(in);
}

static bool
read_letters(struct reader *in, struct sheet *sheet)
{
	const struct checklist *list = &in->w->study->list;
	const char *letters = in->at < in->count ? in->words[in->at] : "";

	if (in->at >= in->count ||
	    in->sizes[in->at] != list->indicator_count)
		return bad(in, "a letter for each question belongs here");
	for (size_t q = 0; q < list->indicator_count; q++) {
		const struct scale *scale = checklist_scale(list, q);
		size_t k = 0;

		if (letters[q] == '-')
			continue;
		while (k < scale->count && scale->choices[k].key !=
		       letters[q])
			k++;
		if (k == scale->count)
			return bad(in, "a letter is no answer");
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
	bool file;

	if (!take_child(in, &child) || !take_role(in, &role))
		return false;
	file = take_word(in, "file");
	if (!file && !take_word(in, "typed"))
		return bad(in, "\"typed\" or \"file\" belongs here");
	sheet = workshop_sheet(in->w, role, child);
	sheet->file = file;
	return read_letters(in, sheet);
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
		{ "sheet", read_sheet },
	};

	if (in->number <= 4)
		return read_head(in);
	if (!split(in))
		return false;
	for (size_t i = 0; i < sizeof lines / sizeof *lines; i++)
		if (take_word(in, lines[i].word))
			return lines[i].read(in);
	return bad(in, "there is no such line");
}

bool
workshop_read(struct workshop *w, const char *bytes, size_t size,
	      const char *path, char began[DATE_TIME], struct diags *diags)
{
	struct reader in = { .w = w, .path = path, .began = began,
			     .diags = diags };
	const char *end = bytes + size;

	while (bytes < end) {
		const char *stop = memchr(bytes, '\n', (size_t)(end - bytes));

		in.line = bytes;
		in.size = (size_t)((stop != NULL ? stop : end) - bytes);
		in.number++;
		in.count = in.at = 0;
		if (stop == NULL)
			return bad(&in, "the last line is cut short");
		if (!read_line(&in))
			return false;
		bytes = stop + 1;
	}
	if (in.number < 5)
		return bad(&in, "it ends too soon");
	return true;
}
