/* SPDX-License-Identifier: MIT */
/* A workshop that was kept: what comes back, and what is no such file. */
#include "test.h"

#include "read/workshop.h"
#include "report/workshop.h"
#include "support/chance.h"
#include "support/small.h"

#include <stdlib.h>
#include <string.h>

#define BEGAN "2026-11-25T14:02:00Z"

static bool
reads(struct workshop *w, const char *bytes, size_t size, struct diags *diags)
{
	char began[DATE_TIME] = "", *copy = mem_copy(bytes, size);
	bool good = workshop_read(w, copy, size, "kept", began, diags);

	free(copy); /* not a byte behind them is read */
	assert_text(began, good ? BEGAN : "");
	assert_number(diags->errors, good ? 0 : 1);
	return good;
}

/* What is read is written again, byte for byte. */
static void
same_again(struct small *s, const char *began, const char *bytes,
	   size_t size)
{
	struct buf again = { 0 };

	workshop_write(&again, &s->w, began);
	assert_number(again.size, size);
	assert_memory_equal(again.data, bytes, size);
	buf_done(&again);
}

static void
what_was_kept_comes_back(void **state)
{
	(void)state;
	chance_seed(21);
	for (int i = 0; i < 200; i++) {
		struct small from, to;
		struct buf text = { 0 };
		struct diags diags = { 0 };

		small_init(&from);
		small_init(&to);
		small_fill(&from.w);
		workshop_write(&text, &from.w, BEGAN);
		assert_true(reads(&to.w, text.data, text.size, &diags));
		assert_number(to.w.at, from.w.at);
		same_again(&to, BEGAN, text.data, text.size);
		assert_memory_equal(to.w.hands, from.w.hands, from.w.rounds *
				    2 * from.w.topics * sizeof *to.w.hands);
		diags_done(&diags);
		buf_done(&text);
		small_done(&from);
		small_done(&to);
	}
}

/* --- What is not ---------------------------------------------------------- */

static void
is_as_it_began(const struct workshop *w)
{
	assert_number(w->at, 0);
	assert_number(w->sheet_count, 0);
	for (size_t i = 0; i < w->rounds * 2 * w->topics; i++)
		for (int r = 0; r < ROLE_COUNT; r++)
			for (size_t k = 0; k < HANDS_LABELS; k++)
				assert_number(w->hands[i].by[r][k], 0);
}

/* A file cut anywhere is refused, and leaves nothing behind. */
static void
a_file_that_was_cut_is_refused(void **state)
{
	struct small *s = *state;
	struct buf text = { 0 };

	chance_seed(22);
	small_fill(&s->w);
	workshop_write(&text, &s->w, BEGAN);
	for (size_t size = 0; size < text.size; size++) {
		char *bytes = mem_copy(text.data, size);
		struct diags diags = { 0 };

		assert_false(reads(&s->w, bytes, size, &diags));
		is_as_it_began(&s->w);
		diags_done(&diags);
		free(bytes);
	}
	buf_done(&text);
}

/* Whatever is changed in it: refused, or written again as it was read. */
static void
a_file_that_was_changed_is_read_as_it_stands(void **state)
{
	static const char bytes[] = "\0\n\r 019-@anyp~\xff";
	struct small *s = *state;
	struct buf text = { 0 };

	chance_seed(23);
	small_fill(&s->w);
	workshop_write(&text, &s->w, BEGAN);
	for (int i = 0; i < 4000; i++) {
		char *changed = mem_copy(text.data, text.size);
		struct diags diags = { 0 };
		char began[DATE_TIME];

		changed[chance_below((unsigned)text.size)] =
			bytes[chance_below(sizeof bytes)];
		workshop_done(&s->w);
		workshop_init(&s->w, &s->study);
		if (workshop_read(&s->w, changed, text.size, "kept", began,
				  &diags))
			same_again(s, began, changed, text.size);
		else
			assert_number(diags.errors, 1);
		diags_done(&diags);
		free(changed);
	}
	buf_done(&text);
}

/* Behind the head, which is ours. */
static void
refused(struct small *s, const char *lines, unsigned long line,
	unsigned long column, const char *message)
{
	struct buf text = { 0 }, end = { 0 };
	struct diags diags = { 0 };

	workshop_done(&s->w);
	workshop_init(&s->w, &s->study);
	workshop_write(&text, &s->w, BEGAN);
	text.size = (size_t)(strstr(buf_text(&text), "at ") - text.data);
	buf_puts(&text, lines);
	buf_printf(&end, "%s; this is no workshop that heed kept", message);
	assert_false(reads(&s->w, text.data, text.size, &diags));
	assert_text(diags.items[0].message, buf_text(&end));
	assert_number(diags.items[0].line, line);
	assert_number(diags.items[0].column, column);
	diags_done(&diags);
	buf_done(&text);
	buf_done(&end);
}

#define AT "at opening 0 kim -\n"

static void
lines_are_strict(void **state)
{
	struct small *s = *state;

	refused(s, "end\n", 5, 1, "the step that was shown belongs here");
	refused(s, "", 5, 1, "it ends too soon");
	refused(s, AT, 6, 1, "it ends too soon");
	refused(s, AT "end", 6, 4, "the last line is cut short");
	refused(s, AT AT "end\n", 6, 1, "this line stands twice, or too late");
	refused(s, AT "end\nend\n", 7, 1, "this line stands twice, or too "
		"late");
	refused(s, AT "spent 1 5\nshown part 0 kim - 1\nend\n", 7, 1,
		"this line stands twice, or too late");
	refused(s, AT "\nend\n", 6, 1, "single blanks part the words of a "
		"line");
	refused(s, AT "spent  1 5\n", 6, 7, "single blanks part the words of "
		"a line");
	refused(s, AT "spent 1 5 \n", 6, 11, "single blanks part the words of "
		"a line");
	refused(s, AT "end\r\n", 6, 4, "the line ends in CR LF, and not in LF "
		"alone");
	refused(s, AT "sheep kim\n", 6, 1, "there is no such line");
	refused(s, "at opening 1 kim -\n", 5, 19, "there is no such step");
	refused(s, "at topic 0 kim missing\n", 5, 23, "there is no such step");
	refused(s, "at opening 0 kim missing\n", 5, 18, "- belongs here");
	refused(s, "at opening 0 bob -\n", 5, 14, "the case has no such "
		"child");
	refused(s, "at opening 3 kim -\n", 5, 12, "this number is too large");
	refused(s, "at opening 0 kim - -\n", 5, 20, "the line is too long");
}

static void
numbers_are_strict(void **state)
{
	struct small *s = *state;

	refused(s, AT "spent 1 0\n", 6, 9, "this number is too small");
	refused(s, AT "spent 5 9\n", 6, 7, "this number is too large");
	refused(s, AT "spent 1 1000000001\n", 6, 9, "this number is too "
		"large");
	refused(s, AT "spent 1 99999999999999999999\n", 6, 9, "a number "
		"belongs here");
	refused(s, AT "spent 1 05\n", 6, 9, "a number belongs here");
	refused(s, AT "spent 1 -5\n", 6, 9, "a number belongs here");
	refused(s, AT "spent 1\n", 6, 8, "a number belongs here");
	refused(s, AT "shown part 0 kim - 10001\n", 6, 20, "this number is "
		"too large");
	refused(s, AT "hands 0 kim missing none\n", 6, 25, "a number belongs "
		"here");
	refused(s, AT "hands 0 kim missing none 1 0\n", 6, 28, "this number "
		"is too small");
	refused(s, AT "hands 0 kim missing none 10000\n", 6, 26, "this number "
		"is too large");
	refused(s, AT "hands 0 kim missing none 1 2 3 4 5\n", 6, 34, "the "
		"line is too long");
	refused(s, AT "hands 0 kim @by none 1 2 3 4 5\n", 6, 30, "the line is "
		"too long");
	refused(s, AT "hands 0 kim @what none 1\n", 6, 13, "the case has no "
		"such question");
	refused(s, AT "hands 0 kim @by judge 1\n", 6, 17, "there is no such "
		"role");
	refused(s, AT "hands 0 kim @by police 1\nhands 0 kim @by school 1\n",
		7, 1, "this line stands twice, or too late");
	refused(s, AT "sheet kim none typed nyn\n", 6, 22, "a letter for each "
		"question belongs here");
	refused(s, AT "sheet kim none typed nzn-\n", 6, 22, "a letter is no "
		"answer");
	refused(s, AT "sheet kim none found nyn-\n", 6, 16, "\"typed\", "
		"\"file\" or \"beside\" belongs here");
}

/* --- The head ------------------------------------------------------------- */

/* Change a text of the head, of which there is one. */
static void
head(struct small *s, const char *old, const char *new, unsigned long line,
     const char *message)
{
	struct buf text = { 0 }, changed = { 0 };
	struct diags diags = { 0 };
	const char *at;

	workshop_write(&text, &s->w, BEGAN);
	at = strstr(buf_text(&text), old);
	assert_non_null(at);
	buf_add(&changed, text.data, (size_t)(at - text.data));
	buf_puts(&changed, new);
	buf_puts(&changed, at + strlen(old));
	assert_false(reads(&s->w, changed.data, changed.size, &diags));
	assert_text(diags.items[0].message, message);
	assert_number(diags.items[0].line, line);
	assert_true(diags.items[0].column > 0);
	diags_done(&diags);
	buf_done(&text);
	buf_done(&changed);
}

static void
the_head_says_what_it_is_of(void **state)
{
	struct small *s = *state;

	head(s, "heed-workshop 1", "heed-workshop 2", 1, "another version of "
	     "heed kept this workshop; this one reads \"heed-workshop 1\"");
	head(s, "heed-workshop 1", "heed-workshop 11", 1, "another version of "
	     "heed kept this workshop; this one reads \"heed-workshop 1\"");
	head(s, "heed-workshop 1", "[checklist]", 1, "the first line is not "
	     "\"heed-workshop 1\"; this is no workshop that heed kept");
	head(s, "case small ", "case tess ", 2, "this is a workshop on another "
	     "case than small");
	head(s, "case small ", "case smaller ", 2, "this is a workshop on "
	     "another case than small");
	head(s, "case small 2 ", "case small 3 ", 2, "the case small was "
	     "changed since this workshop was kept");
	head(s, "list small ", "list large ", 3, "this is a workshop on "
	     "another checklist than small");
	head(s, "list small 1.2 ", "list small 1.2 0", 3, "the checklist small "
	     "was changed since this workshop was kept");
	head(s, "case small ", "small ", 2, "which case and which checklist "
	     "it is of belongs here; this is no workshop that heed kept");
	head(s, "began 2026", "began soon", 4, "that is no moment; this is no "
	     "workshop that heed kept");
}

/* One byte of the case otherwise, and its workshop is another. */
static void
a_case_that_was_changed_is_another(void **state)
{
	struct small *s = *state;
	struct buf text = { 0 };
	struct diags diags = { 0 };

	workshop_write(&text, &s->w, BEGAN);
	s->study.bytes[s->study.size / 2] ^= 1;
	assert_false(reads(&s->w, text.data, text.size, &diags));
	assert_number(diags.items[0].line, 2);
	s->study.bytes[s->study.size / 2] ^= 1;
	s->study.list.bytes[s->study.list.size / 2] ^= 1;
	diags_done(&diags);
	assert_false(reads(&s->w, text.data, text.size, &diags));
	assert_number(diags.items[0].line, 3);
	diags_done(&diags);
	buf_done(&text);
}

#define test(f) cmocka_unit_test_setup_teardown(f, small_setup, small_teardown)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_was_kept_comes_back),
		test(a_file_that_was_cut_is_refused),
		test(a_file_that_was_changed_is_read_as_it_stands),
		test(lines_are_strict),
		test(numbers_are_strict),
		test(the_head_says_what_it_is_of),
		test(a_case_that_was_changed_is_another),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
