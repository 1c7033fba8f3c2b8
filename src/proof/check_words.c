/* SPDX-License-Identifier: MIT */
/*
 * The words that people read: not the publisher's own labels, nor sources.
 * Reading age: J. P. Kincaid and others, Derivation of new readability
 * formulas for Navy enlisted personnel, 1975, whose grade plus five is an age;
 * syllables are counted as runs of vowels.
 */
#include "proof/check_parts.h"

#include "base/mem.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
	WORDS_MOST = 25,   /* of a sentence */
	SAMPLE_LEAST = 60, /* words from which a reading age says something */
	AGE_MOST = 16
};

/* --- What people read ----------------------------------------------------- */

struct visit {
	void (*call)(void *, const struct reading *);
	void *arg;
	const char *kind, *id;
	const char *stem; /* of a key for each name, or NULL */
};

static void
visit_one(const struct visit *v, const char *key, unsigned number,
	  const char *text)
{
	struct reading r = { v->kind, v->id, v->stem, key, number, text };

	if (text != NULL)
		v->call(v->arg, &r);
}

static void
visit_all(const struct visit *v, const char *key, const struct texts *all)
{
	for (size_t i = 0; i < all->count; i++)
		visit_one(v, key, (unsigned)i + 1, all->items[i]);
}

static void
visit_head(struct visit v, const struct checklist *list)
{
	v.kind = "checklist";
	visit_one(&v, "title", 0, list->title);
	visit_all(&v, "limits", &list->limits);
	visit_one(&v, "note", 0, list->note);
	visit_one(&v, "tell", 0, list->tell);
	visit_one(&v, "publisher-note", 0, list->publisher_note);
	v.kind = "intro";
	visit_all(&v, "line", &list->intro);
	v.kind = "card";
	visit_one(&v, "title", 0, list->card_title);
	visit_all(&v, "step", &list->card_steps);
	v.kind = "group";
	for (size_t i = 0; i < list->group_count; i++) {
		v.id = list->groups[i].id;
		visit_one(&v, "title", 0, list->groups[i].title);
		visit_one(&v, "hint", 0, list->groups[i].hint);
	}
}

/* An answer may be of several scales, but stands in the file once. */
static bool
seen_before(const struct checklist *list, size_t scale, size_t choice)
{
	const char *id = list->scales[scale].choices[choice].id;

	for (size_t s = 0; s < scale; s++)
		for (size_t c = 0; c < list->scales[s].count; c++)
			if (strcmp(list->scales[s].choices[c].id, id) == 0)
				return true;
	return false;
}

static void
visit_answers(struct visit v, const struct checklist *list)
{
	v.kind = "answer";
	for (size_t s = 0; s < list->scale_count; s++)
		for (size_t c = 0; c < list->scales[s].count; c++) {
			const struct choice *choice =
				&list->scales[s].choices[c];

			if (seen_before(list, s, c))
				continue;
			v.id = choice->id;
			visit_one(&v, "label", 0, choice->label);
			visit_one(&v, "short", 0, choice->brief);
		}
}

static void
visit_signs(struct visit v, const struct checklist *list)
{
	v.kind = "indicator";
	for (size_t i = 0; i < list->indicator_count; i++) {
		const struct indicator *sign = &list->indicators[i];

		v.id = sign->id;
		visit_one(&v, "title", 0, sign->title);
		visit_one(&v, "ask", 0, sign->ask);
		visit_all(&v, "look", &sign->look);
		visit_one(&v, "why", 0, sign->why);
		visit_all(&v, "other", &sign->other);
		visit_all(&v, "consider", &sign->consider);
		visit_one(&v, "caution", 0, sign->caution);
	}
}

static void
visit_ends(struct visit v, const struct checklist *list)
{
	v.kind = "band";
	for (size_t i = 0; i < list->band_count; i++) {
		v.id = list->bands[i].id;
		visit_one(&v, "title", 0, list->bands[i].title);
		visit_one(&v, "meaning", 0, list->bands[i].meaning);
		visit_all(&v, "say", &list->bands[i].say);
		visit_all(&v, "step", &list->bands[i].steps);
	}
	v.kind = "rule";
	for (size_t i = 0; i < list->rule_count; i++) {
		v.id = list->rules[i].id;
		visit_one(&v, "because", 0, list->rules[i].because);
		visit_all(&v, "notice", &list->rules[i].notices);
		visit_all(&v, "step", &list->rules[i].steps);
	}
}

void
check_readings(const struct checklist *list,
	       void (*visit)(void *, const struct reading *), void *arg)
{
	struct visit v = { .call = visit, .arg = arg };

	visit_head(v, list);
	visit_answers(v, list);
	visit_signs(v, list);
	visit_ends(v, list);
}

static void
visit_children(struct visit v, const struct case_study *c)
{
	v.kind = "child";
	for (size_t i = 0; i < c->child_count; i++) {
		const struct case_child *child = &c->children[i];

		v.id = child->id;
		visit_one(&v, "because", 0, child->because);
		visit_one(&v, "first", 0, child->first);
		visit_one(&v, "by", 0, child->by);
		for (size_t k = 0; k < c->list.indicator_count; k++) {
			const char *id = c->list.indicators[k].id;

			v.stem = "sign";
			visit_one(&v, id, 0, child->models[k].reason);
			v.stem = "ask";
			visit_one(&v, id, 0, child->models[k].ask);
			v.stem = NULL;
		}
	}
}

static void
case_readings(const struct case_study *c,
	      void (*visit)(void *, const struct reading *), void *arg)
{
	struct visit v = { .call = visit, .arg = arg, .kind = "case" };

	visit_one(&v, "title", 0, c->title);
	visit_one(&v, "summary", 0, c->summary);
	v.kind = "part";
	for (size_t i = 0; i < c->part_count; i++) {
		v.id = c->parts[i].id;
		visit_one(&v, "title", 0, c->parts[i].title);
		visit_one(&v, "contains", 0, c->parts[i].contains);
		visit_all(&v, "text", &c->parts[i].paragraphs);
	}
	v.id = NULL;
	visit_children(v, c);
	v.kind = "discussion";
	visit_all(&v, "ask", &c->asks);
	v.kind = "trainer";
	visit_all(&v, "note", &c->notes);
}

/* --- Sentences ------------------------------------------------------------ */

static bool
vowel(char byte)
{
	return byte != '\0' && strchr("aeiouyAEIOUY", byte) != NULL;
}

static bool
word_byte(char byte)
{
	return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
		(byte >= '0' && byte <= '9') || byte == '\'' ||
		((unsigned char)byte & 0x80) != 0;
}

/* The next word; false at the end. */
static bool
word_next(const char **at, const char **word, size_t *size)
{
	const char *p = *at;

	while (*p != '\0' && !word_byte(*p))
		p++;
	*word = p;
	while (word_byte(*p) || (*p == '-' && word_byte(p[1])))
		p++;
	*size = (size_t)(p - *word);
	*at = p;
	return *size > 0;
}

/* Does a sentence end here? "e.g. this" does not end one. */
static bool
ends(const char *p)
{
	if (strchr(".?!", *p) == NULL || *p == '\0')
		return false;
	p++;
	while (*p != '\0' && strchr("\"')", *p) != NULL)
		p++;
	if (*p != ' ' && *p != '\0')
		return false;
	p += strspn(p, " ");
	return !(*p >= 'a' && *p <= 'z');
}

static unsigned
syllables(const char *word, size_t size)
{
	unsigned count = 0;

	for (size_t i = 0; i < size; i++)
		count += vowel(word[i]) && (i == 0 || !vowel(word[i - 1]));
	if (size > 2 && count > 1 && word[size - 1] == 'e' &&
	    word[size - 2] != 'l')
		count--;
	return count > 0 ? count : 1;
}

/* What a text measures. */
struct measure {
	unsigned sentences, words, syllables, longest;
};

static void
measure(struct measure *m, const char *text)
{
	const char *at = text, *word;
	unsigned words = 0;
	size_t size;

	while (*at != '\0') {
		const char *from;

		if (!word_next(&at, &word, &size))
			break;
		m->words++;
		words++;
		m->syllables += syllables(word, size);
		m->longest = words > m->longest ? words : m->longest;
		for (from = at; *from != '\0' && !word_byte(*from); from++)
			if (ends(from)) {
				m->sentences++;
				words = 0;
				break;
			}
	}
	m->sentences += words > 0;
}

/* Units: years. */
static double
reading_age(const struct measure *m)
{
	return 0.39 * m->words / m->sentences +
		11.8 * m->syllables / m->words - 15.59 + 5;
}

/* --- Two questions -------------------------------------------------------- */

/* Is this the beginning of one of the words? */
static bool
starts_one(const char *text, const char *const *words, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		size_t size = strlen(words[i]);

		if (strncmp(text, words[i], size) == 0 &&
		    !word_byte(text[size]))
			return true;
	}
	return false;
}

/* A second question mark, or "and is she ...": a question behind a question. */
static bool
asks_two(const char *ask)
{
	static const char *const verbs[] = { "is", "are", "has", "have",
		"does", "do", "did", "was", "were", "can", "could" };
	static const char *const subjects[] = { "she", "he", "they", "it",
		"you", "there", "the", "a", "any", "anyone", "someone" };
	const char *mark = strchr(ask, '?'), *and = ask;

	if (mark != NULL && strchr(mark + 1, '?') != NULL)
		return true;
	while ((and = strstr(and, " and ")) != NULL) {
		const char *next;

		and += strlen(" and ");
		next = strchr(and, ' ');
		if (next != NULL &&
		    starts_one(and, verbs, sizeof verbs / sizeof *verbs) &&
		    starts_one(next + 1, subjects,
			       sizeof subjects / sizeof *subjects))
			return true;
	}
	return strstr(ask, " and/or ") != NULL || strchr(ask, ';') != NULL ||
		strstr(ask, " as well as ") != NULL;
}

/* -------------------------------------------------------------------------- */

struct words {
	struct findings *all;
	struct measure section;
	const char *kind, *id; /* of the section being measured */
	bool training;         /* examples are meant as such */
	bool questions;        /* each has one answer, not talk */
};

/* The section is whole: is it too hard? */
static void
section_end(struct words *w)
{
	const struct measure *m = &w->section;

	if (m->words >= SAMPLE_LEAST && reading_age(m) > AGE_MOST)
		check_add(w->all, DIAG_READING_HARD, w->kind, w->id, NULL,
			  "this takes a reader of about %.0f years\nuse "
			  "shorter words and sentences", reading_age(m));
	w->section = (struct measure){ 0 };
}

static void
key_name(char out[64], const struct reading *r)
{
	if (r->stem != NULL)
		snprintf(out, 64, "%s.%s", r->stem, r->key);
	else if (r->number == 0)
		snprintf(out, 64, "%s", r->key);
	else
		snprintf(out, 64, "%s.%u", r->key, r->number);
}

/* Meaning is what answers and bands carry; elsewhere a colour is a colour. */
static bool
carries_meaning(const struct reading *r)
{
	return strcmp(r->kind, "answer") == 0 ||
		(strcmp(r->kind, "band") == 0 &&
		 (strcmp(r->key, "title") == 0 ||
		  strcmp(r->key, "meaning") == 0));
}

static void
look_at_words(struct words *w, const struct reading *r, const char *key)
{
	const char *blaming, *instead = NULL;
	size_t from = 0;

	while ((blaming = check_blaming(r->text, &from, &instead)) != NULL)
		check_add(w->all, DIAG_BLAMING_WORDS, r->kind, r->id, key,
			  "\"%s\" can blame the child or hide who did it\n"
			  "write: %s", blaming, instead);
	if (carries_meaning(r) && check_coloured(r->text))
		check_add(w->all, DIAG_COLOUR_WORDS, r->kind, r->id, key,
			  "a colour carries the meaning\nsay in words what "
			  "is to be done");
	if (strcmp(r->kind, "band") == 0 && strcmp(r->key, "title") == 0 &&
	    check_risky(r->text))
		check_add(w->all, DIAG_RISK_WORDS, r->kind, r->id, key,
			  "\"%s\" says how much risk there is\nsay what is to "
			  "be done", r->text);
	if (!w->training && check_example(r->text))
		check_add(w->all, DIAG_EXAMPLE_LEFT, r->kind, r->id, key,
			  "this is still the example\nreplace it, or set "
			  "purpose = training");
}

static void
look_at(void *arg, const struct reading *r)
{
	struct words *w = arg;
	struct measure own = { 0 };
	char key[64];

	if (w->kind == NULL || strcmp(w->kind, r->kind) != 0 || w->id != r->id)
		section_end(w);
	w->kind = r->kind;
	w->id = r->id;
	key_name(key, r);
	measure(&own, r->text);
	measure(&w->section, r->text);
	look_at_words(w, r, key);
	if (w->questions && strcmp(r->key, "ask") == 0 && asks_two(r->text))
		check_add(w->all, DIAG_TWO_QUESTIONS, r->kind, r->id, key,
			  "this asks two things at once\nask one, and make "
			  "the other a question of its own");
	if (own.longest > WORDS_MOST)
		check_add(w->all, DIAG_SENTENCE_LONG, r->kind, r->id, key,
			  "a sentence here has %u words\ncut it to %d or "
			  "fewer", own.longest, WORDS_MOST);
}

void
check_words(struct findings *all, const struct checklist *list)
{
	struct words w = { .all = all, .questions = true,
			   .training = list->purpose == PURPOSE_TRAINING };

	check_readings(list, look_at, &w);
	section_end(&w);
}

void
check_case_words(struct findings *all, const struct case_study *c)
{
	struct words w = { .all = all };

	case_readings(c, look_at, &w);
	section_end(&w);
}
