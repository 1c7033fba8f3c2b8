/* SPDX-License-Identifier: MIT */
/*
 * Whether a follow-up is asked is worked out from what was counted: it is
 * passed over only when its gate was, and nobody gave an answer that opens it.
 */
#include "engine/workshop.h"

static const char *const first_words[] = {
	"The safeguarding lead", "Children's Services", "Police: 999, now",
	"Police: 101", "A parent or carer", "Nobody yet",
};

static const char *const by_words[] = {
	"Now, before anything else", "Before the end of today",
	"Within a week", "Later, or when there is more",
};

static const char *const vote_titles[VOTE_COUNT] = {
	[VOTE_BAND] = "What should be done?",
	[VOTE_FIRST] = "Whom would you tell first?",
	[VOTE_BY] = "By when?",
};

/* --- Topics --------------------------------------------------------------- */

static size_t
questions(const struct workshop *w)
{
	return w->topics - VOTE_COUNT;
}

static size_t
vote_labels(const struct workshop *w, enum vote vote)
{
	size_t bands = w->study->list.band_count;

	if (vote == VOTE_FIRST)
		return sizeof first_words / sizeof *first_words;
	if (vote == VOTE_BY)
		return sizeof by_words / sizeof *by_words;
	return bands < HANDS_LABELS ? bands : HANDS_LABELS;
}

struct topic
workshop_topic(const struct workshop *w, size_t topic)
{
	const struct checklist *list = &w->study->list;
	enum vote vote;

	if (topic < questions(w))
		return (struct topic){
			.question = topic,
			.title = list->indicators[topic].title,
			.labels = checklist_scale(list, topic)->count,
		};
	vote = (enum vote)(topic - questions(w));
	return (struct topic){ .vote = true, .which = vote,
			       .title = vote_titles[vote],
			       .labels = vote_labels(w, vote) };
}

/* Bands come with the most urgent first. */
static size_t
band_of(const struct workshop *w, size_t label)
{
	return w->study->list.band_count - 1 - label;
}

const char *
workshop_words(const struct workshop *w, size_t topic, size_t label)
{
	const struct checklist *list = &w->study->list;
	struct topic t = workshop_topic(w, topic);

	if (!t.vote)
		return checklist_choice(list, topic,
					(unsigned)label + 1)->brief;
	if (t.which == VOTE_FIRST)
		return first_words[label];
	if (t.which == VOTE_BY)
		return by_words[label];
	return list->bands[band_of(w, label)].title;
}

char
workshop_letter(const struct workshop *w, size_t topic, size_t label)
{
	if (topic >= questions(w))
		return 0;
	return checklist_choice(&w->study->list, topic,
				(unsigned)label + 1)->key;
}

size_t
workshop_model(const struct workshop *w, size_t child, size_t topic)
{
	const struct case_child *c = &w->study->children[child];

	if (topic < questions(w))
		return c->answers.values[topic] == 0 ? NONE :
			(size_t)c->answers.values[topic] - 1;
	if (topic - questions(w) != VOTE_BAND ||
	    band_of(w, c->outcome) >= HANDS_LABELS)
		return NONE;
	return band_of(w, c->outcome);
}

/* --- Moving --------------------------------------------------------------- */

/* Could the answer of a question be one of these, as the room has it? */
static bool
opens(const struct workshop *w, const struct step *s, size_t gate,
      unsigned values)
{
	size_t labels = workshop_topic(w, gate).labels;

	if (workshop_given(w, s->round, s->child, gate) == 0)
		return true;
	for (size_t k = 0; k < labels; k++)
		if ((values & 1u << (k + 1)) != 0 &&
		    workshop_count(w, s->round, s->child, gate, k) > 0)
			return true;
	return false;
}

/* Is there something to stop at? */
static bool
stops(const struct workshop *w, const struct step *s)
{
	const struct indicator *all = w->study->list.indicators;

	if (s->kind != STEP_TOPIC || s->topic >= questions(w))
		return true;
	for (size_t q = s->topic; all[q].gate != NONE; q = all[q].gate)
		if (!opens(w, s, all[q].gate, all[q].opens))
			return false;
	return true;
}

bool
workshop_next(struct workshop *w)
{
	for (size_t i = w->at + 1; i < w->step_count; i++)
		if (stops(w, &w->steps[i])) {
			w->at = i;
			return true;
		}
	return false;
}

bool
workshop_back(struct workshop *w)
{
	for (size_t i = w->at; i-- > 0;)
		if (stops(w, &w->steps[i])) {
			w->at = i;
			return true;
		}
	return false;
}

size_t
workshop_find(const struct workshop *w, size_t round, size_t child,
	      size_t topic)
{
	for (size_t i = 0; i < w->step_count; i++) {
		const struct step *s = &w->steps[i];

		if (s->kind == STEP_TOPIC && s->round == round &&
		    s->child == child && s->topic == topic)
			return i;
	}
	return NONE;
}

void
workshop_spend(struct workshop *w, int64_t seconds)
{
	struct stage *stage = &w->stages[w->steps[w->at].stage];

	/* A clock that was set back, or far on, is no time spent here. */
	if (seconds > 0 && seconds <= SPENT_MOST - stage->seconds)
		stage->seconds += seconds;
}
