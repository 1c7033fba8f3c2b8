/* SPDX-License-Identifier: MIT */
/* Findings are gathered from all sides; what the file lets stand goes last. */
#include "proof/check.h"

#include "base/mem.h"
#include "proof/check_parts.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const struct {
	enum diag_code code;
	enum diag_level level;
	bool allowable;
	const char *why;
} codes[] = {
#define CHECK_ROW(id, level, allowable, why) \
	{ DIAG_##id, DIAG_##level, allowable, why },
	CHECK_CODES(CHECK_ROW)
#undef CHECK_ROW
	{ DIAG_COUNT, DIAG_ERROR, false, NULL } /* whatever is no finding */
};

enum { CODES = sizeof codes / sizeof *codes - 1 };

static size_t
row_of(enum diag_code code)
{
	size_t i = 0;

	while (i < CODES && codes[i].code != code)
		i++;
	return i;
}

enum diag_level
check_level(enum diag_code code)
{
	size_t row = row_of(code);

	return row < CODES ? codes[row].level : DIAG_ERROR;
}

const char *
check_why(enum diag_code code)
{
	size_t row = row_of(code);

	return row < CODES ? codes[row].why : NULL;
}

static char *
section_of(const char *kind, const char *id)
{
	struct buf name = { 0 };

	if (kind == NULL)
		return NULL;
	buf_puts(&name, kind);
	if (id != NULL)
		buf_printf(&name, ".%s", id);
	return buf_take(&name);
}

struct finding *
check_add(struct findings *all, enum diag_code code, const char *kind,
	  const char *id, const char *key, const char *format, ...)
{
	struct buf text = { 0 };
	struct finding *new;
	va_list args;
	const char *fix;

	va_start(args, format);
	buf_vprintf(&text, format, args);
	va_end(args);
	all->items = mem_resize(all->items, all->count + 1,
				sizeof *all->items);
	new = &all->items[all->count++];
	fix = strchr(buf_text(&text), '\n');
	*new = (struct finding){ .code = code,
		.section = section_of(kind, id), .key = mem_string(key),
		.message = mem_stringn(text.data, fix == NULL ? text.size :
				       (size_t)(fix - text.data)),
		.fix = mem_string(fix == NULL ? "" : fix + 1) };
	buf_done(&text);
	return new;
}

/* --- Upkeep --------------------------------------------------------------- */

static bool
year_ago(const char *day, const char *today)
{
	struct contact dated = { .checked = mem_string(day) };
	bool old = contact_stale(&dated, today);

	free(dated.checked);
	return old;
}

static void
check_emergency(struct findings *all, const struct checklist *list)
{
	for (size_t i = 0; i < list->card_calls.count; i++) {
		const struct contact *c = contacts_find(&list->contacts,
			list->card_calls.items[i]);

		if (c != NULL && c->role == CONTACT_EMERGENCY)
			return;
	}
	check_add(all, DIAG_EMERGENCY_MISSING, "card", NULL, "call.1",
		  "the card has no emergency number\nlet it call a contact "
		  "whose role is emergency");
}

/* Digits of a number, with what people write between them left out. */
static size_t
digits_of(const char *phone, char out[16])
{
	size_t count = 0;

	memset(out, 0, 16);
	for (; *phone != '\0' && strchr(",;", *phone) == NULL; phone++)
		if (*phone >= '0' && *phone <= '9' && count < 15)
			out[count++] = *phone;
	return count;
}

/* Short numbers that are rung in the United Kingdom (Ofcom's numbering plan,
 * and the numbers of European harmonised services of social value). */
static bool
short_number(const char *digits)
{
	static const char *const known[] = { "999", "112", "101", "105",
		"111", "119", "123", "159", "18000", "116000", "116006",
		"116111", "116117", "116123" };

	for (size_t i = 0; i < sizeof known / sizeof *known; i++)
		if (strcmp(digits, known[i]) == 0)
			return true;
	return false;
}

/*
 * How many digits follow the 0 of a number (Ofcom, National Telephone
 * Numbering Plan): ten, but nine in some areas of 01 and for some freephone
 * numbers. Childline's 0800 1111 is the one that is shorter.
 */
static bool
length_right(const char *after, size_t count)
{
	bool city = after[0] == '1' && (after[1] == '1' || after[2] == '1');

	if (strcmp(after, "8001111") == 0)
		return true;
	if (strchr("237", after[0]) != NULL || city)
		return count == 10;
	return count == 9 || count == 10;
}

/* A short number, or 0 and a range that anybody may ring for help. */
static bool
phone_plausible(const char *phone)
{
	char digits[16] = "";
	const char *from = digits;
	size_t count = digits_of(phone, digits);

	if (phone[0] == '+' && strncmp(digits, "44", 2) == 0)
		from += 2;
	else if (digits[0] == '0')
		from++;
	else
		return short_number(digits);
	count -= (size_t)(from - digits);
	return *from != '\0' && strchr("12378", *from) != NULL &&
		strncmp(from, "70", 2) != 0 && length_right(from, count);
}

/* Numbers kept for plays and films, which reach nobody (Ofcom). */
static bool
phone_made_up(const char *phone)
{
	char digits[16] = "";

	digits_of(phone, digits);
	return strncmp(digits, "01632960", 8) == 0 ||
		strncmp(digits, "07700900", 8) == 0 ||
		strncmp(digits, "02079460", 8) == 0;
}

static bool
phone_emergency(const char *phone)
{
	char digits[16] = "";

	digits_of(phone, digits);
	return strcmp(digits, "999") == 0 || strcmp(digits, "112") == 0 ||
		strcmp(digits, "18000") == 0;
}

static void
add_phone(struct findings *all, const struct contact *c, bool made_up)
{
	if (c->phone == NULL)
		return;
	if (c->role == CONTACT_EMERGENCY && !phone_emergency(c->phone))
		check_add(all, DIAG_EMERGENCY_NUMBER, "contact", c->id,
			  "phone", "the emergency number is \"%s\"\nwrite 999, "
			  "or give this contact another role", c->phone);
	else if (!phone_plausible(c->phone))
		check_add(all, DIAG_PHONE_ODD, "contact", c->id, "phone",
			  "\"%s\" does not look like a number rung in the "
			  "United Kingdom\nlook it up again", c->phone);
	else if (!made_up && phone_made_up(c->phone))
		check_add(all, DIAG_EXAMPLE_LEFT, "contact", c->id, "phone",
			  "\"%s\" is kept for plays and films, and reaches "
			  "nobody\nwrite the number that does", c->phone);
}

static void
add_contact(struct findings *all, const struct contact *c, const char *today,
	    bool made_up)
{
	if (contact_stale(c, today))
		check_add(all, DIAG_CONTACT_OLD, "contact", c->id, "checked",
			  "%s was last checked on %s\nring or look it up, and "
			  "write today's date", c->name, c->checked);
	if (strcmp(c->checked, today) > 0)
		check_add(all, DIAG_DATE_AHEAD, "contact", c->id, "checked",
			  "%s was checked on %s, which has not come yet\nwrite "
			  "the day it was", c->name, c->checked);
	add_phone(all, c, made_up);
}

/* made_up: numbers that reach nobody are meant to. */
static void
add_contacts(struct findings *all, const struct contacts *contacts,
	     const char *today, bool made_up)
{
	for (size_t i = 0; i < contacts->count; i++)
		add_contact(all, &contacts->items[i], today, made_up);
}

void
check_reviewed(struct findings *all, const char *kind, const char *reviewed,
	       const char *today)
{
	const char *what = strcmp(kind, "case") == 0 ? "case" : "list";

	if (year_ago(reviewed, today))
		check_add(all, DIAG_REVIEW_OLD, kind, NULL, "reviewed",
			  "the %s was last looked over on %s\nlook it over "
			  "and write today's date", what, reviewed);
	if (strcmp(reviewed, today) > 0)
		check_add(all, DIAG_DATE_AHEAD, kind, NULL, "reviewed",
			  "the %s was looked over on %s, which has not come "
			  "yet\nwrite the day it was", what, reviewed);
}

/* --- What the file lets stand --------------------------------------------- */

static void
finding_done(struct finding *f)
{
	free(f->section);
	free(f->key);
	free(f->message);
	free(f->fix);
}

static bool
lets(const struct allowance *a, const struct finding *f)
{
	return strcmp(a->code, diag_name(f->code)) == 0 &&
		codes[row_of(f->code)].allowable &&
		(a->section == NULL ||
		 (f->section != NULL && strcmp(a->section, f->section) == 0));
}

/* An allowance that nothing needs, or of what may not be let stand. */
static void
idle(struct findings *all, const struct allowance *a, size_t at)
{
	bool may = codes[row_of(diag_named(a->code))].allowable;
	char key[32];

	snprintf(key, sizeof key, "allow.%zu", at + 1);
	if (row_of(diag_named(a->code)) == CODES || !may)
		check_add(all, DIAG_ALLOW_IDLE, "check", NULL, key,
			  "%s can never be let stand\nmend what it tells, and "
			  "take this out", a->code);
	else
		check_add(all, DIAG_ALLOW_IDLE, "check", NULL, key,
			  "there is no %s to let stand%s%s\ntake this out",
			  a->code, a->section == NULL ? "" : " in ",
			  a->section == NULL ? "" : a->section);
}

void
check_allow(struct findings *all, const struct allowance *allowances,
	    size_t allowance_count)
{
	size_t count = all->count;
	bool *used = mem_alloc(allowance_count, sizeof *used);

	for (size_t i = 0; i < count; i++)
		for (size_t a = 0; a < allowance_count; a++)
			if (lets(&allowances[a], &all->items[i])) {
				all->items[i].reason = allowances[a].reason;
				used[a] = true;
			}
	for (size_t a = 0; a < allowance_count; a++)
		if (!used[a])
			idle(all, &allowances[a], a);
	free(used);
}

void
check_checklist(struct findings *out, const struct checklist *list,
		const struct proof *proof, const char *today)
{
	*out = (struct findings){ 0 };
	check_claims(out, list, proof);
	check_emergency(out, list);
	check_reviewed(out, "checklist", list->reviewed, today);
	add_contacts(out, &list->contacts, today,
		     list->purpose == PURPOSE_TRAINING);
	check_shape(out, list);
	check_words(out, list);
	check_allow(out, list->allowances, list->allowance_count);
}

void
check_contacts(struct findings *out, const struct contacts *contacts,
	       const char *today)
{
	*out = (struct findings){ 0 };
	add_contacts(out, contacts, today, true);
}

void
findings_done(struct findings *all)
{
	for (size_t i = 0; i < all->count; i++)
		finding_done(&all->items[i]);
	free(all->items);
	*all = (struct findings){ 0 };
}
