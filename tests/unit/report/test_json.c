/* SPDX-License-Identifier: MIT */
#include "test.h"

#include "base/text.h"
#include "report/render.h"
#include "support/sample.h"

#include <string.h>

static void
render(struct buf *out, enum sample_case which)
{
	struct sample s;

	sample_init(&s, which);
	render_result(out, &s.result, RENDER_JSON, SAMPLE_TODAY);
	sample_done(&s);
}

/* A reader of JSON, as strict as RFC 8259; NULL where it is none. */
static const char *value(const char *at);

static const char *
blanks(const char *at)
{
	return at + strspn(at, " \n");
}

static const char *
text(const char *at)
{
	if (*at++ != '"')
		return NULL;
	for (; *at != '"'; at++) {
		if ((unsigned char)*at < ' ')
			return NULL;
		if (*at != '\\')
			continue;
		if (*++at == 'u' && strspn(at + 1, "0123456789abcdef") >= 4)
			at += 4;
		else if (*at == '\0' || strchr("\"\\n", *at) == NULL)
			return NULL;
	}
	return at + 1;
}

static const char *
number(const char *at)
{
	size_t digits;

	at += *at == '-';
	digits = strspn(at, "0123456789");
	return digits == 0 || (digits > 1 && *at == '0') ? NULL : at + digits;
}

static const char *
members(const char *at, char close)
{
	at = blanks(at + 1);
	if (*at == close)
		return at + 1;
	for (;;) {
		if (close == '}') {
			at = text(blanks(at));
			if (at == NULL || *at++ != ':')
				return NULL;
		}
		at = value(at);
		if (at == NULL || (*at != ',' && *at != close))
			return NULL;
		if (*at++ == close)
			return at;
	}
}

static const char *
value(const char *at)
{
	static const char *const words[] = { "null", "true", "false" };

	at = blanks(at);
	for (size_t i = 0; i < 3; i++)
		if (strncmp(at, words[i], strlen(words[i])) == 0)
			return blanks(at + strlen(words[i]));
	at = *at == '{' ? members(at, '}') : *at == '[' ? members(at, ']') :
		*at == '"' ? text(at) : number(at);
	return at == NULL ? NULL : blanks(at);
}

static void
results_read_as_agreed(void **state)
{
	(void)state;
	for (int which = 0; which < SAMPLE_CASES; which++) {
		struct buf path = { 0 };
		struct buf out = { 0 };

		render(&out, (enum sample_case)which);
		buf_printf(&path, "tests/golden/report/%s.json",
			   sample_name((enum sample_case)which));
		assert_golden(buf_text(&path), buf_text(&out));
		buf_done(&path);
		buf_done(&out);
	}
}

static void
the_reader_of_this_test_refuses_what_is_no_json(void **state)
{
	static const char *const bad[] = {
		"", "{", "[1,]", "{\"a\" 1}", "\"a\nb\"", "\"\\x\"", "01",
		"{1:2}", "[1 2]", "nul",
	};

	(void)state;
	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
		assert_null(value(bad[i]));
	assert_non_null(value("[{\"a\": [-1, null]}, \"\\u001b\\n\"]"));
}

static void
it_is_one_object_of_valid_utf8_whatever_was_typed(void **state)
{
	(void)state;
	for (int which = 0; which < SAMPLE_CASES; which++) {
		struct buf out = { 0 };
		const char *end;

		render(&out, (enum sample_case)which);
		end = value(buf_text(&out));
		assert_non_null(end);
		assert_true(*end == '\0' && end[-1] == '\n');
		assert_number(text_valid(out.data, out.size), out.size);
		for (size_t i = 0; i < out.size; i++)
			assert_true(out.data[i] == '\n' ||
				    (unsigned char)out.data[i] >= ' ');
		buf_done(&out);
	}
}

static void
has(const char *json, const char *line)
{
	if (strstr(json, line) == NULL)
		fail_msg("no %s in:\n%s", line, json);
}

static void
without_points_the_score_is_null(void **state)
{
	struct buf out = { 0 };

	(void)state;
	render(&out, SAMPLE_BARE);
	has(buf_text(&out), "\n  \"score\": null,\n");
	has(buf_text(&out), "\n    \"by_score\": null,\n");
	buf_done(&out);
}

static void
a_raise_names_the_band_and_leaves_the_computed_one(void **state)
{
	struct buf out = { 0 };

	(void)state;
	render(&out, SAMPLE_RAISED);
	has(buf_text(&out), "\"id\": \"refer\",\n    \"computed\": "
	    "\"record\",\n");
	has(buf_text(&out), "\"raised\": {\n      \"band\": \"refer\",\n"
	    "      \"because\": \"He said he was afraid\"\n    }\n");
	buf_done(&out);
}

static void
a_raise_that_the_answers_reach_is_none(void **state)
{
	struct buf out = { 0 };
	struct result r;
	struct answers a;

	(void)state;
	answers_init(&a, &sample_list);
	a.values[SAMPLE_DANGER] = SAMPLE_YES;
	a.raised = 1;
	result_init(&r, &sample_list, &a);
	render_json(&out, &r);
	has(buf_text(&out), "\"id\": \"now\",\n    \"computed\": \"now\",\n");
	has(buf_text(&out), "\"raised\": null\n");
	buf_done(&out);
	result_done(&r);
	answers_done(&a);
}

static void
a_hidden_question_keeps_its_answer_and_has_no_points(void **state)
{
	struct buf out = { 0 };

	(void)state;
	render(&out, SAMPLE_HIDDEN);
	has(buf_text(&out), "\"id\": \"where\",\n      \"kind\": \"risk\",\n"
	    "      \"asked\": false,\n      \"answer\": \"yes\",\n"
	    "      \"points\": 0,\n");
	buf_done(&out);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(results_read_as_agreed),
		cmocka_unit_test(
			the_reader_of_this_test_refuses_what_is_no_json),
		cmocka_unit_test(
			it_is_one_object_of_valid_utf8_whatever_was_typed),
		cmocka_unit_test(without_points_the_score_is_null),
		cmocka_unit_test(
			a_raise_names_the_band_and_leaves_the_computed_one),
		cmocka_unit_test(a_raise_that_the_answers_reach_is_none),
		cmocka_unit_test(
			a_hidden_question_keeps_its_answer_and_has_no_points),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
