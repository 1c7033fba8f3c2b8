/* SPDX-License-Identifier: MIT */
/* The checklist in words leaves nothing out; the form tells no points. */
#include "test.h"

#include "report/parts.h"
#include "report/render.h"
#include "support/sample.h"

#include <string.h>

static bool
holds(const struct outline *o, const char *words)
{
	for (size_t i = 0; i < o->count; i++)
		if (strstr(o->blocks[i].text, words) != NULL ||
		    (o->blocks[i].label != NULL &&
		     strstr(o->blocks[i].label, words) != NULL))
			return true;
	return false;
}

static void
has(const struct outline *o, const char *words)
{
	if (words != NULL && !holds(o, words))
		fail_msg("not on the page: %s", words);
}

static void
has_all(const struct outline *o, const struct texts *texts)
{
	for (size_t i = 0; i < texts->count; i++)
		has(o, texts->items[i]);
}

static void
compare(const struct checklist *list, const char *name, bool form,
	enum render_format format)
{
	struct outline o = { 0 };
	struct buf path = { 0 };
	struct buf out = { 0 };

	if (form)
		outline_form(&o, list, SAMPLE_TODAY);
	else
		outline_explain(&o, list, SAMPLE_TODAY);
	render_outline(&out, &o, list, form ? "Form" : "Words", format);
	buf_printf(&path, "tests/golden/report/%s.%s", name,
		   format == RENDER_HTML ? "html" : "txt");
	assert_golden(buf_text(&path), buf_text(&out));
	buf_done(&path);
	buf_done(&out);
	outline_done(&o);
}

static void
what_is_for_paper_reads_as_agreed(void **state)
{
	(void)state;
	compare(&sample_list, "explain", false, RENDER_TEXT);
	compare(&sample_list, "explain", false, RENDER_HTML);
	compare(&sample_list, "form", true, RENDER_TEXT);
	compare(&sample_list, "form", true, RENDER_HTML);
	compare(&sample_bare, "explain-bare", false, RENDER_TEXT);
	compare(&sample_bare, "form-bare", true, RENDER_TEXT);
}

static void
has_question(const struct outline *o, const struct indicator *it)
{
	has(o, it->title);
	has(o, it->ask);
	has(o, it->label);
	has(o, it->why);
	has(o, it->caution);
	has_all(o, &it->look);
	has_all(o, &it->other);
	has_all(o, &it->consider);
	has_all(o, &it->source);
}

static void
has_head(const struct outline *o, const struct checklist *l)
{
	const char *const texts[] = {
		l->title, l->publisher, l->source, l->scoring_by,
		l->publisher_note, l->note, l->tell, l->card_title,
		"1 March 2026", "No, none has reviewed it yet",
		"sample, version 1.2", "This group gives at most 9 points",
	};
	char digest[CRYPT_HEX];

	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
		has(o, texts[i]);
	has_all(o, &l->limits);
	has_all(o, &l->intro);
	has_all(o, &l->card_steps);
	checklist_digest(l, digest);
	has(o, digest);
	contacts_digest(&l->contacts, digest);
	has(o, digest);
}

static void
all_that_a_checklist_says_is_in_its_words(void **state)
{
	const struct checklist *l = &sample_list;
	struct outline o = { 0 };

	(void)state;
	outline_explain(&o, l, SAMPLE_TODAY);
	has_head(&o, l);
	for (size_t i = 0; i < l->indicator_count; i++)
		has_question(&o, &l->indicators[i]);
	for (size_t i = 0; i < l->rule_count; i++) {
		has(&o, l->rules[i].because);
		has_all(&o, &l->rules[i].notices);
		has_all(&o, &l->rules[i].steps);
	}
	for (size_t i = 0; i < l->band_count; i++) {
		has(&o, l->bands[i].title);
		has(&o, l->bands[i].meaning);
		has_all(&o, &l->bands[i].say);
		has_all(&o, &l->bands[i].steps);
	}
	for (size_t i = 0; i < l->contacts.count; i++)
		has(&o, l->contacts.items[i].when);
	has(&o, "2 March 2025; that is over a year ago");
	assert_text(o.blocks[o.count - 1].label, "Signature");
	outline_done(&o);
}

/* The last sheet is all that is kept with a name on it. */
static void
both_digests_stand_right_above_the_signature(void **state)
{
	struct outline o = { 0 };
	const struct block *end;
	char digest[CRYPT_HEX];

	(void)state;
	outline_explain(&o, &sample_list, SAMPLE_TODAY);
	end = &o.blocks[o.count - 4];
	assert_text(end[0].label, "Name");
	checklist_digest(&sample_list, digest);
	assert_text(end[-2].text, digest);
	contacts_digest(&sample_list.contacts, digest);
	assert_text(end[-1].text, digest);
	outline_done(&o);
}

/* All answers that give 8 points fulfil the rule of that band too. */
static void
a_band_by_points_without_an_example_says_so(void **state)
{
	struct checklist list = sample_list;
	struct band bands[3];
	struct outline o = { 0 };

	(void)state;
	memcpy(bands, list.bands, sizeof bands);
	bands[1].from = 8;
	bands[2].scored = true;
	bands[2].from = 9;
	list.bands = bands;
	outline_explain(&o, &list, SAMPLE_TODAY);
	has(&o, "No example was found. The search is bounded");
	has(&o, "The points of this result begin at 8.");
	outline_done(&o);
	outline_explain(&o, &sample_list, SAMPLE_TODAY);
	assert_false(holds(&o, "No example"));
	outline_done(&o);
}

static void
what_the_author_lets_stand_is_told_with_its_reason(void **state)
{
	char code[] = "sentence-long", where[] = "indicator.gifts";
	char all[] = "reading-hard", own[] = "the Board's own words";
	char law[] = "the words of the law";
	struct allowance lets[] = { { code, where, own }, { all, NULL, law } };
	struct checklist list = sample_list;
	struct outline o = { 0 };

	(void)state;
	outline_explain(&o, &list, SAMPLE_TODAY);
	assert_false(holds(&o, "Let stand"));
	outline_done(&o);
	list.allowances = lets;
	list.allowance_count = 2;
	outline_explain(&o, &list, SAMPLE_TODAY);
	has(&o, "Let stand by the author");
	has(&o, "sentence-long in indicator.gifts");
	has(&o, "the Board's own words - It is looked for because: A tired");
	has(&o, "the words of the law");
	assert_text(o.blocks[o.count - 1].label, "Signature");
	outline_done(&o);
}

/* The block that begins the last sheet. */
static size_t
sheet_of(const struct outline *o)
{
	for (size_t i = 0; i < o->count; i++)
		if (o->blocks[i].kind == BLOCK_SHEET)
			return i;
	fail_msg("no new sheet");
	return 0;
}

static void
no_points_nor_bands_stand_beside_the_questions(void **state)
{
	const struct checklist *l = &sample_list;
	struct outline o = { 0 };
	size_t sheet, ticks = 0;

	(void)state;
	outline_form(&o, l, SAMPLE_TODAY);
	sheet = sheet_of(&o);
	for (size_t i = 0; i < sheet; i++) {
		const struct block *b = &o.blocks[i];

		ticks += b->kind == BLOCK_TICK;
		assert_null(strstr(b->text, "point"));
		for (size_t k = 0; k < l->band_count; k++)
			if (strstr(b->text, l->bands[k].title) != NULL)
				assert_number(b->kind, BLOCK_WARN);
	}
	assert_number(ticks, 5 * 4);
	outline_done(&o);
}

/* Whoever adds up finds a group, its questions and its cap in one place. */
static void
the_scoring_sheet_goes_group_by_group(void **state)
{
	const struct checklist *l = &sample_list;
	struct outline o = { 0 };
	size_t rows = 0, totals = 0, capped = 0;

	(void)state;
	outline_form(&o, l, SAMPLE_TODAY);
	for (size_t i = sheet_of(&o); i < o.count; i++) {
		const struct block *b = &o.blocks[i];

		if (b->kind == BLOCK_ROOM &&
		    strncmp(b->label, "Group total", 11) == 0) {
			assert_true(rows > 0);
			rows = 0;
			totals++;
			capped += strcmp(b->label,
					 "Group total, at most 9") == 0;
		}
		rows += b->kind == BLOCK_ROW;
		if (b->kind == BLOCK_HEADING)
			break;
	}
	assert_true(totals > 0);
	assert_number(rows, 0);
	assert_number(capped, 1);
	outline_done(&o);
}

static void
danger_stands_before_the_first_question(void **state)
{
	struct checklist list = sample_list;
	struct outline o = { 0 };
	size_t i = 0;

	(void)state;
	list.card_calls.count = 0;
	outline_form(&o, &list, SAMPLE_TODAY);
	while (o.blocks[i].kind != BLOCK_CONTACT)
		assert_true(o.blocks[i++].kind != BLOCK_SUB);
	assert_text(o.blocks[i].label, "999");
	assert_text(o.blocks[i + 1].label, "0300 000 0000");
	assert_true(o.blocks[i + 2].kind != BLOCK_CONTACT);
	outline_done(&o);
}

static void
what_the_screen_would_show_at_once_is_said_on_paper(void **state)
{
	struct checklist list = sample_list;
	struct rule rules[3];
	struct outline o = { 0 };

	(void)state;
	memcpy(rules, list.rules, sizeof rules);
	rules[1].interrupt = true;
	list.rules = rules;
	outline_form(&o, &list, SAMPLE_TODAY);
	has(&o, "If you tick \"Suspected\" or \"Yes\", stop here and act now. "
	    "Call 999 now. This looks like danger.");
	has(&o, "If question 2 (Missing from home) is answered \"Yes\" and "
	    "question 4 (Gifts) is answered \"Suspected\" or \"Yes\", stop "
	    "here and act now. Refer today.");
	has(&o, "Only if you ticked \"Yes\" at question 2 (Missing from home). "
	    "Else leave this one out.");
	outline_done(&o);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_is_for_paper_reads_as_agreed),
		cmocka_unit_test(all_that_a_checklist_says_is_in_its_words),
		cmocka_unit_test(both_digests_stand_right_above_the_signature),
		cmocka_unit_test(a_band_by_points_without_an_example_says_so),
		cmocka_unit_test(
			what_the_author_lets_stand_is_told_with_its_reason),
		cmocka_unit_test(
			no_points_nor_bands_stand_beside_the_questions),
		cmocka_unit_test(the_scoring_sheet_goes_group_by_group),
		cmocka_unit_test(danger_stands_before_the_first_question),
		cmocka_unit_test(
			what_the_screen_would_show_at_once_is_said_on_paper),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
