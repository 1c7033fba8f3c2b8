/* SPDX-License-Identifier: MIT */
/*
 * Keys to texts, numbers, flags and names. What the table of keys already
 * reported (a key that is missing) is not reported again here.
 */
#include "read/load_parts.h"
#include "base/text.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

const struct ini_key *
load_key(const struct ini_section *section, const char *name)
{
	for (size_t i = 0; i < section->count; i++)
		if (strcmp(section->keys[i].name, name) == 0)
			return section->keys[i].faulty ? NULL :
				&section->keys[i];
	return NULL;
}

bool
load_has(const struct ini_section *section, const char *name)
{
	for (size_t i = 0; i < section->count; i++)
		if (strcmp(section->keys[i].name, name) == 0)
			return true;
	return false;
}

const struct ini_key *
load_next(const struct ini_section *section, const char *list, size_t *from)
{
	size_t size = strlen(list);

	while (*from < section->count) {
		const struct ini_key *key = &section->keys[(*from)++];

		if (!key->faulty && strncmp(key->name, list, size) == 0 &&
		    key->name[size] == '.' &&
		    strspn(key->name + size + 1, "0123456789") ==
		    strlen(key->name + size + 1))
			return key;
	}
	return NULL;
}

struct load_token
load_whole(const struct ini_key *key)
{
	return (struct load_token){ key->value, strlen(key->value), 0 };
}

bool
load_token(const struct ini_key *key, size_t *from, struct load_token *token)
{
	const char *p = key->value + *from;

	p += strspn(p, " \t");
	*token = (struct load_token){ p, strcspn(p, " \t"),
				      (size_t)(p - key->value) };
	*from = token->at + token->size;
	return token->size > 0;
}

bool
load_says(struct load_token token, const char *text)
{
	return strlen(text) == token.size &&
		memcmp(text, token.text, token.size) == 0;
}

void
load_fault(struct load *l, enum diag_code code, const struct ini_key *key,
	   struct load_token token, const char *format, ...)
{
	va_list args;
	char message[512];

	va_start(args, format);
	vsnprintf(message, sizeof message, format, args);
	va_end(args);
	diag_error(l->diags, code, ini_at_value(l->ini, key, token.at), "%s",
		   message);
}

/* Report a name that is none of these: the nearest, or a short list. */
static void
no_such(struct load *l, enum diag_code code, const struct ini_key *key,
	struct load_token token, const char *what, const char *const *names,
	size_t count)
{
	char *word = mem_stringn(token.text, token.size < 60 ? token.size : 60);
	size_t near = text_nearest(word, names, count);
	struct buf list = { 0 };

	for (size_t i = 0; near == count && i < count && i < 12; i++)
		buf_printf(&list, "%s%s", i == 0 ? "" : ", ", names[i]);
	if (near < count)
		load_fault(l, code, key, token, "there is no %s `%s`; did you "
			   "mean `%s`?", what, word, names[near]);
	else if (count == 0)
		load_fault(l, code, key, token, "there is no %s `%s`, nor "
			   "any other", what, word);
	else
		load_fault(l, code, key, token, "there is no %s `%s`; write "
			   "%s%s%s", what, word, count == 1 ? "" :
			   count > 12 ? "one such as: " : "one of: ",
			   buf_text(&list), count > 12 ? ", ..." : "");
	buf_done(&list);
	free(word);
}

size_t
load_word(struct load *l, const struct ini_key *key, struct load_token token,
	  const char *what, const char *const *words, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (load_says(token, words[i]))
			return i;
	no_such(l, DIAG_VALUE_UNKNOWN, key, token, what, words, count);
	return NONE;
}

size_t
load_name(struct load *l, const struct ini_key *key, struct load_token token,
	  enum load_part part)
{
	const struct load_found *found = &l->found[part];
	const char **names = mem_alloc(found->count, sizeof(const char *));
	size_t got = NONE;

	for (size_t i = 0; i < found->count; i++) {
		names[i] = load_id(part, found->at[i]);
		if (load_says(token, names[i]))
			got = i;
	}
	if (got == NONE)
		no_such(l, DIAG_NAME_UNKNOWN, key, token,
			load_part_name(part), names, found->count);
	free(names);
	return got;
}

/* Is there an answer of this id, on whatever scale? */
static bool
is_answer(const struct load *l, struct load_token token)
{
	const struct load_found *found = &l->found[LOAD_ANSWER];

	for (size_t i = 0; i < found->count; i++)
		if (load_says(token, load_id(LOAD_ANSWER, found->at[i])))
			return true;
	return false;
}

size_t
load_choice(struct load *l, const struct ini_key *key,
	    struct load_token token, size_t scale)
{
	const struct scale *from = &l->list->scales[scale];
	const char *names[CHOICES_MAX];

	for (size_t i = 0; i < from->count; i++) {
		names[i] = from->choices[i].id;
		if (load_says(token, names[i]))
			return i;
	}
	if (!l->damaged[scale] || !is_answer(l, token))
		no_such(l, DIAG_VALUE_UNKNOWN, key, token, "answer", names,
			from->count);
	return NONE;
}

static const struct contact *
contact_at(struct load *l, const struct ini_key *key, struct load_token token)
{
	const struct contacts *all = &l->list->contacts;
	const char **names = mem_alloc(all->count, sizeof(const char *));
	const struct contact *got = NULL;

	for (size_t i = 0; i < all->count; i++) {
		names[i] = all->items[i].id;
		if (load_says(token, names[i]))
			got = &all->items[i];
	}
	if (got == NULL && l->contacts_known)
		no_such(l, DIAG_NAME_UNKNOWN, key, token, "contact", names,
			all->count);
	free(names);
	return got;
}

/* One {id}, from its brace; returns the bytes it takes. */
static size_t
replace(struct load *l, const struct ini_key *key, const char *brace,
	struct buf *out)
{
	size_t size = strcspn(brace + 1, "{}");
	struct load_token token = { brace + 1, size,
				    (size_t)(brace + 1 - key->value) };
	const struct contact *contact;

	if (brace[1 + size] != '}') {
		load_fault(l, DIAG_TEXT_BRACES, key, token, "this { is not "
			   "closed; write {contact-id} for a number");
		return 1 + size;
	}
	contact = contact_at(l, key, token);
	if (contact != NULL && l->contacts_known)
		buf_puts(out, contact_number(contact));
	return 2 + size;
}

static char *
words(struct load *l, const struct ini_key *key)
{
	const char *p = key->value;
	struct buf out = { 0 };

	while (*p != '\0') {
		size_t plain = strcspn(p, "{");

		buf_add(&out, p, plain);
		p += plain;
		if (*p == '{')
			p += replace(l, key, p, &out);
	}
	return buf_take(&out);
}

char *
load_text(struct load *l, const struct ini_section *section, const char *name)
{
	const struct ini_key *key = load_key(section, name);

	return key == NULL ? NULL : words(l, key);
}

void
load_list(struct load *l, const struct ini_section *section, const char *name,
	  struct texts *out)
{
	const struct ini_key *key;

	for (size_t from = 0; (key = load_next(section, name, &from));) {
		char *text = words(l, key);

		texts_add(out, text);
		free(text);
	}
}

void
load_calls(struct load *l, const struct ini_section *section,
	   const char *name, struct texts *out)
{
	const struct ini_key *key;

	for (size_t from = 0; (key = load_next(section, name, &from));) {
		size_t i = 0;

		contact_at(l, key, load_whole(key));
		while (i < out->count && strcmp(out->items[i], key->value) != 0)
			i++;
		if (i == out->count)
			texts_add(out, key->value);
		else
			load_fault(l, DIAG_NAME_TWICE, key, load_whole(key),
				   "`%.60s` is already called; name each "
				   "once", key->value);
	}
}

bool
load_flag(struct load *l, const struct ini_section *section, const char *name)
{
	static const char *const flags[] = { "no", "yes" };
	const struct ini_key *key = load_key(section, name);

	return key != NULL && load_word(l, key, load_whole(key), "choice",
					flags, 2) == 1;
}

/* The value of this many digits, or -1. */
static int
digits(const char *p, int count)
{
	int value = 0;

	for (; count > 0; count--, p++) {
		if (*p < '0' || *p > '9')
			return -1;
		value = 10 * value + (*p - '0');
	}
	return value;
}

static bool
dated(const char *p)
{
	static const int days[] = { 31, 28, 31, 30, 31, 30,
				    31, 31, 30, 31, 30, 31 };
	int year, month, day;

	if (strlen(p) != 10 || p[4] != '-' || p[7] != '-')
		return false;
	year = digits(p, 4);
	month = digits(p + 5, 2);
	day = digits(p + 8, 2);
	if (year < 1900 || month < 1 || month > 12 || day < 1)
		return false;
	if (month == 2 && (year % 400 == 0 ||
			   (year % 4 == 0 && year % 100 != 0)))
		return day <= 29;
	return day <= days[month - 1];
}

char *
load_date(struct load *l, const struct ini_section *section, const char *name)
{
	const struct ini_key *key = load_key(section, name);

	if (key == NULL)
		return NULL;
	if (!dated(key->value))
		load_fault(l, DIAG_DATE_BAD, key, load_whole(key),
			   "this is no date; write it as 2026-03-18");
	return mem_string(key->value);
}

bool
load_number(struct load *l, const struct ini_key *key,
	    struct load_token token, long least, long most, int32_t *out)
{
	bool minus = token.size > 0 && token.text[0] == '-';
	const char *p = token.text + minus;
	size_t size = token.size - minus, i = 0;
	long value = 0;

	for (; i < size && i < 8 && p[i] >= '0' && p[i] <= '9'; i++)
		value = 10 * value + (p[i] - '0');
	value = minus ? -value : value;
	if (size == 0 || i < size || (size > 1 && *p == '0') ||
	    (minus && value == 0) || value < least || value > most) {
		load_fault(l, DIAG_NUMBER_BAD, key, token, "write a whole "
			   "number from %ld to %ld", least, most);
		return false;
	}
	*out = (int32_t)value;
	return true;
}
