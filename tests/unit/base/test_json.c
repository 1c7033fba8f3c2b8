/* SPDX-License-Identifier: MIT */
#include "test.h"

#include "base/json.h"

/* What one text becomes, with its quotes. */
static void
quotes(const char *text, const char *expected)
{
	struct buf out = { 0 };
	struct json j;

	json_init(&j, &out);
	json_text(&j, NULL, text);
	assert_text(buf_text(&out), expected);
	buf_done(&out);
}

static void
commas_and_indentation_follow_the_nesting(void **state)
{
	struct buf out = { 0 };
	struct json j;

	(void)state;
	json_init(&j, &out);
	json_open(&j, NULL, '{');
	json_number(&j, "a", -9007199254740993LL);
	json_open(&j, "b", '[');
	json_bool(&j, NULL, true);
	json_open(&j, NULL, '{');
	json_close(&j, '}');
	json_none(&j, NULL);
	json_close(&j, ']');
	json_open(&j, "c", '[');
	json_close(&j, ']');
	json_text(&j, "d", "e");
	json_close(&j, '}');
	assert_text(buf_text(&out),
		    "{\n  \"a\": -9007199254740993,\n  \"b\": [\n"
		    "    true,\n    {},\n    null\n  ],\n  \"c\": [],\n"
		    "  \"d\": \"e\"\n}");
	buf_done(&out);
}

static void
numbers_that_need_not_be_whole_have_ten_digits(void **state)
{
	struct buf out = { 0 };
	struct json j;

	(void)state;
	json_init(&j, &out);
	json_open(&j, NULL, '[');
	json_decimal(&j, NULL, 2.0 / 3);
	json_decimal(&j, NULL, 1);
	json_decimal(&j, NULL, -0.25);
	json_close(&j, ']');
	assert_text(buf_text(&out), "[\n  0.6666666667,\n  1,\n  -0.25\n]");
	buf_done(&out);
}

static void
quotes_backslashes_and_line_ends_are_escaped(void **state)
{
	(void)state;
	quotes("", "\"\"");
	quotes("say \"no\"", "\"say \\\"no\\\"\"");
	quotes("a\\b", "\"a\\\\b\"");
	quotes("one\ntwo", "\"one\\ntwo\"");
	quotes("</script>&'", "\"</script>&'\"");
}

static void
no_text_is_null_and_names_are_escaped_too(void **state)
{
	struct buf out = { 0 };
	struct json j;

	(void)state;
	json_init(&j, &out);
	json_open(&j, NULL, '{');
	json_text(&j, "a\"b", NULL);
	json_close(&j, '}');
	assert_text(buf_text(&out), "{\n  \"a\\\"b\": null\n}");
	buf_done(&out);
}

static void
control_characters_come_out_as_escapes(void **state)
{
	/* Right-to-left override; as text it would mislead a reader. */
	static const char override[] = { '\xe2', '\x80', '\xae', '\0' };

	(void)state;
	quotes("a\tb", "\"a\\u0009b\"");
	quotes("\x1b[31m\x7f", "\"\\u001b[31m\\u007f\"");
	quotes("\xc2\x9b", "\"\\u009b\"");
	quotes(override, "\"\\u202e\"");
}

static void
letters_stay_and_bytes_that_are_none_are_replaced(void **state)
{
	(void)state;
	quotes("caf\xc3\xa9 \xe4\xb8\xad \xf0\x9f\x98\x80",
	       "\"caf\xc3\xa9 \xe4\xb8\xad \xf0\x9f\x98\x80\"");
	quotes("a\xff\xc3z", "\"a\xef\xbf\xbd\xef\xbf\xbdz\"");
	quotes("\xc3", "\"\xef\xbf\xbd\"");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
			numbers_that_need_not_be_whole_have_ten_digits),
		cmocka_unit_test(commas_and_indentation_follow_the_nesting),
		cmocka_unit_test(quotes_backslashes_and_line_ends_are_escaped),
		cmocka_unit_test(no_text_is_null_and_names_are_escaped_too),
		cmocka_unit_test(control_characters_come_out_as_escapes),
		cmocka_unit_test(
			letters_stay_and_bytes_that_are_none_are_replaced),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
