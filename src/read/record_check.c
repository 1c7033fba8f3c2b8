/* SPDX-License-Identifier: MIT */
/* Each check adds why it failed, and the first that fails is the last. */
#include "read/record_check.h"

#include "base/date.h"
#include "base/text.h"
#include "engine/score.h"
#include "read/reopen.h"

#include <string.h>

static bool
same(const char *a, const char *b)
{
	return a != NULL && b != NULL && strcmp(a, b) == 0;
}

/* It stands in lists and messages, so it is a line of text. */
static bool
reference_good(const char *reference, enum diag_code *code, struct buf *why)
{
	size_t left = strlen(reference), size;
	bool good = left > 0;
	long point;

	for (; good && left > 0; left -= size, reference += size) {
		size = text_code(reference, left, &point);
		good = size > 0 && !text_harmful(point);
	}
	if (good)
		return true;
	*code = DIAG_RECORD_JSON;
	buf_puts(why, "its \"reference\" is empty, or has something in it "
		      "that is no text");
	return false;
}

/* --- The checklist -------------------------------------------------------- */

static bool
digest_good(const struct record *r, const struct record_claim *claim,
	    struct buf *why)
{
	char digest[CRYPT_HEX];

	crypt_digest(digest, r->list, r->list_size);
	if (same(digest, claim->digest))
		return true;
	buf_puts(why, "the checklist is not the one of which \"sha256\" is "
		 "the digest");
	return false;
}

/* Open the copy, and see that the record says the same of it. */
static bool
list_opens(struct checklist *list, const struct record *r,
	   enum diag_code *code, struct buf *why)
{
	struct diags diags = { 0 };
	bool good = reopen_record(list, r, &diags);

	if (!good) {
		*code = DIAG_RECORD_JSON;
		buf_printf(why, "its checklist does not open: %s",
			   diags.count > 0 ? diags.items[0].message : "");
	}
	diags_done(&diags);
	return good;
}

static bool
list_named(const struct checklist *list, const struct record *r,
	   struct buf *why)
{
	if (same(list->id, r->list_id) &&
	    same(list->version, r->list_version) &&
	    same(list->title, r->list_title))
		return true;
	buf_puts(why, "id, version and title are not those of its checklist");
	return false;
}

static bool
place_good(const struct checklist *list, const char *place,
	   enum diag_code *code, struct buf *why)
{
	static const char *const places[] = { "intro", "note", "review",
					      "result" };
	static const char question[] = "question:";
	enum { SIZE = sizeof question - 1 };

	for (size_t i = 0; i < 4; i++)
		if (same(place, places[i]))
			return true;
	if (strncmp(place, question, SIZE) == 0 &&
	    checklist_indicator(list, place + SIZE) != NONE)
		return true;
	*code = DIAG_RECORD_JSON;
	buf_puts(why, "there is no such \"place\" in its checklist");
	return false;
}

/* --- What is derived ------------------------------------------------------ */

static bool
summary_good(const struct record *r, const struct record_claim *claim,
	     struct buf *why)
{
	struct summary s;
	char changed[DATE_TIME];

	record_summary(&s, r);
	date_time(changed, s.changed);
	if (!same(changed, claim->changed))
		buf_puts(why, "it was changed at another time than "
			 "\"changed\" says");
	else if (claim->finished != s.finished ||
		 (claim->band != NULL) != s.finished ||
		 (s.finished && !(same(s.band, claim->band) &&
				  same(s.outcome, claim->title))))
		buf_puts(why, "its events give another outcome than "
			 "\"outcome\" says");
	summary_done(&s);
	return why->size == 0;
}

static bool
same_answers(const struct record_claim *claim, const struct checklist *list,
	     const struct answers *answers)
{
	size_t given = 0;

	for (size_t i = 0; i < list->indicator_count; i++)
		given += answers->values[i] > 0;
	for (size_t i = 0; i < claim->answer_count; i++) {
		const struct claim_answer *a = &claim->answers[i];
		size_t which = checklist_indicator(list, a->question);
		unsigned value = which == NONE ? 0 : answers->values[which];

		if (value == 0 ||
		    !same(checklist_choice(list, which, value)->id,
			  a->answer))
			return false;
	}
	return given == claim->answer_count;
}

static bool
result_good(const struct record *r, const struct record_claim *claim,
	    const struct checklist *list, struct buf *why)
{
	struct texts missing = { 0 };
	struct answers answers;
	struct score score;

	if (record_answers(&answers, r, list, &missing) > 0)
		buf_puts(why, "its checklist has no place for some answer, "
			 "note or raise");
	score_answers(&score, list, &answers);
	if (why->size == 0 && !same_answers(claim, list, &answers))
		buf_puts(why, "its events give other answers than "
			 "\"answers\" says");
	if (why->size == 0 &&
	    !same(list->bands[score.computed].id, claim->computed))
		buf_printf(why, "its answers come to another outcome (\"%s\") "
			   "than \"computed\" says",
			   list->bands[score.computed].id);
	score_done(&score);
	answers_done(&answers);
	texts_done(&missing);
	return why->size == 0;
}

bool
record_check(const struct record *r, const struct record_claim *claim,
	     enum diag_code *code, struct buf *why)
{
	struct checklist list;
	bool good;

	*code = DIAG_RECORD_DIFFERS;
	if (!reference_good(r->reference, code, why) ||
	    !digest_good(r, claim, why) || !list_opens(&list, r, code, why))
		return false;
	good = list_named(&list, r, why) &&
		place_good(&list, r->place, code, why) &&
		summary_good(r, claim, why) &&
		result_good(r, claim, &list, why);
	checklist_done(&list);
	return good;
}
