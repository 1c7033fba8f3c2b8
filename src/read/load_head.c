/* SPDX-License-Identifier: MIT */
/* What a checklist says of itself, its groups and its bands. */
#include "read/load_parts.h"

#include <stdlib.h>
#include <string.h>

static size_t
word_at(struct load *l, const struct ini_section *s, const char *name,
	const char *what, const char *const *words, size_t count)
{
	const struct ini_key *key = load_key(s, name);

	return key == NULL ? NONE : load_word(l, key, load_whole(key), what,
					      words, count);
}

static void
head_words(struct load *l, const struct ini_section *s)
{
	static const char *const formats[] = { "1" };
	static const char *const purposes[] = {
#define PURPOSE_NAME(id, name) name,
		PURPOSES(PURPOSE_NAME)
#undef PURPOSE_NAME
	};
	const struct ini_key *id = load_key(s, "id");
	size_t purpose = word_at(l, s, "purpose", "purpose", purposes,
				 PURPOSE_COUNT);

	word_at(l, s, "format", "format", formats, 1);
	if (purpose != NONE)
		l->list->purpose = (enum purpose)purpose;
	if (id != NULL && !load_id_good(id->value, strlen(id->value)))
		load_fault(l, DIAG_SECTION_ID, id, load_whole(id), "an id has "
			   "1 to 40 of a-z 0-9 _ -, a letter or digit first");
}

static void
head_texts(struct load *l, const struct ini_section *s)
{
	struct checklist *list = l->list;

	list->id = load_text(l, s, "id");
	list->version = load_text(l, s, "version");
	list->title = load_text(l, s, "title");
	list->publisher = load_text(l, s, "publisher");
	list->source = load_text(l, s, "source");
	list->scoring_by = load_text(l, s, "scoring-by");
	list->reviewed = load_date(l, s, "reviewed");
	list->reviewed_by = load_text(l, s, "reviewed-by");
	list->language = load_text(l, s, "language");
	list->note = load_text(l, s, "note");
	list->publisher_note = load_text(l, s, "publisher-note");
	list->tell = load_text(l, s, "tell");
	list->contacts_name = load_text(l, s, "contacts");
	load_list(l, s, "limits", &list->limits);
	if (list->reviewed_by != NULL &&
	    strcmp(list->reviewed_by, "none") == 0) {
		free(list->reviewed_by);
		list->reviewed_by = NULL;
	}
}

void
load_head(struct load *l)
{
	const struct load_found *card = &l->found[LOAD_CARD];
	const struct load_found *intro = &l->found[LOAD_INTRO];
	const struct load_found *head = &l->found[LOAD_CHECKLIST];

	if (head->count > 0) {
		head_words(l, head->at[0]);
		head_texts(l, head->at[0]);
	}
	if (intro->count > 0)
		load_list(l, intro->at[0], "line", &l->list->intro);
	if (card->count > 0) {
		l->list->card_title = load_text(l, card->at[0], "title");
		load_list(l, card->at[0], "step", &l->list->card_steps);
		load_calls(l, card->at[0], "call", &l->list->card_calls);
	}
}

void
load_groups(struct load *l)
{
	const struct load_found *found = &l->found[LOAD_GROUP];
	struct checklist *list = l->list;

	list->groups = mem_alloc(found->count, sizeof *list->groups);
	list->group_count = found->count;
	for (size_t i = 0; i < found->count; i++) {
		const struct ini_section *s = found->at[i];
		const struct ini_key *cap = load_key(s, "cap");
		struct group *group = &list->groups[i];

		group->id = mem_string(load_id(LOAD_GROUP, s));
		group->title = load_text(l, s, "title");
		group->hint = load_text(l, s, "hint");
		group->opening = load_flag(l, s, "opening");
		group->capped = cap != NULL &&
			load_number(l, cap, load_whole(cap), 1, POINTS_MAX,
				    &group->cap);
	}
}

/* A from must be there only where points are, and rise. */
static void
band_from(struct load *l, size_t band, int32_t *last, bool *any)
{
	const struct ini_section *s = l->found[LOAD_BAND].at[band];
	const struct ini_key *key = load_key(s, "from");
	struct band *b = &l->list->bands[band];

	if (key == NULL)
		return;
	if (band == 0)
		load_fault(l, DIAG_BAND_ORDER, key, load_whole(key),
			   "the first band holds whatever is below the "
			   "second; leave its from out");
	else if (!l->list->scored)
		load_fault(l, DIAG_BAND_ORDER, key, load_whole(key),
			   "no indicator has points, so no score can reach "
			   "this; leave from out");
	else if (!load_number(l, key, load_whole(key), -POINTS_MAX,
			      POINTS_MAX, &b->from))
		return;
	else if (*any && b->from <= *last)
		load_fault(l, DIAG_BAND_ORDER, key, load_whole(key),
			   "bands go from least to most urgent: this must "
			   "be more than %ld", (long)*last);
	else
		b->scored = true;
	*last = b->scored ? b->from : *last;
	*any = *any || b->scored;
}

void
load_bands(struct load *l)
{
	const struct load_found *found = &l->found[LOAD_BAND];
	struct checklist *list = l->list;
	int32_t last = 0;
	bool any = false;

	list->bands = mem_alloc(found->count, sizeof *list->bands);
	list->band_count = found->count;
	for (size_t i = 0; i < found->count; i++) {
		const struct ini_section *s = found->at[i];
		struct band *band = &list->bands[i];

		band->id = mem_string(load_id(LOAD_BAND, s));
		band->title = load_text(l, s, "title");
		band->meaning = load_text(l, s, "meaning");
		band->first = load_flag(l, s, "first");
		load_list(l, s, "say", &band->say);
		load_list(l, s, "step", &band->steps);
		load_calls(l, s, "call", &band->calls);
		band_from(l, i, &last, &any);
	}
	if (found->count < 2)
		diag_error(l->diags, DIAG_BAND_FEW,
			   (struct place){ .file = l->ini->path },
			   "there must be two [band.ID] at least, the least "
			   "urgent first");
}
