/* SPDX-License-Identifier: MIT */
/* The reading of one file: what is kept, where it stood, what is refused. */
#include "test.h"

#include "read/ini.h"

#include <stdlib.h>
#include <string.h>

static struct ini ini;
static struct diags diags;

static int
forget(void **state)
{
	(void)state;
	ini_done(&ini);
	diags_done(&diags);
	return 0;
}

static void
parse(const char *text)
{
	forget(NULL);
	assert_true(ini_parse(&ini, "t.ini", text, strlen(text), &diags));
}

/* The text is refused for one reason, at this place. */
static void
refused(const char *text, enum diag_code code, unsigned long line,
	unsigned long column)
{
	parse(text);
	assert_number(diags.count, 1);
	assert_text(diag_name(diags.items[0].code), diag_name(code));
	assert_number(diags.items[0].line, line);
	assert_number(diags.items[0].column, column);
}

/* The only value of "[a]\nk = TEXT". */
static void
value(const char *written, const char *expected)
{
	struct buf text = { 0 };

	buf_printf(&text, "[a]\nk = %s\n", written);
	parse(buf_text(&text));
	buf_done(&text);
	assert_number(diags.count, 0);
	assert_text(ini.sections[0].keys[0].value, expected);
}

static void
sections_and_keys_keep_their_order_and_places(void **state)
{
	const struct ini_section *b;

	(void)state;
	parse("; words\n[a]\nx = 1\n\n  [b.c]  \n\ty\t=\ttwo  \nx = \"3\"\n");
	assert_number(diags.count, 0);
	assert_number(ini.count, 2);
	assert_text(ini.sections[0].name, "a");
	b = &ini.sections[1];
	assert_text(b->name, "b.c");
	assert_number(b->line, 5);
	assert_number(b->column, 3);
	assert_number(b->count, 2);
	assert_text(b->keys[0].name, "y");
	assert_text(b->keys[0].value, "two");
	assert_number(b->keys[0].line, 6);
	assert_number(b->keys[0].name_column, 2);
	assert_number(b->keys[0].value_column, 6);
	assert_number(b->keys[1].value_column, 6);
	assert_number(b->keys[1].value_offset, 5);
}

static void
an_empty_file_has_no_sections(void **state)
{
	(void)state;
	parse("");
	assert_number(ini.count, 0);
	parse("\n\n; nothing\n# here\n");
	assert_number(ini.count, 0);
	assert_number(diags.count, 0);
}

static void
the_last_line_needs_no_end_and_lines_may_end_in_cr(void **state)
{
	(void)state;
	parse("[a]\r\nk = v\r\nl = w");
	assert_number(diags.count, 0);
	assert_text(ini.sections[0].keys[0].value, "v");
	assert_text(ini.sections[0].keys[1].value, "w");
}

static void
values_are_what_stands_there(void **state)
{
	(void)state;
	value("a=b", "a=b");
	value("\"a; b # c\"", "a; b # c");
	value("\"  a  \"", "a");
	value("it's \"so\" here", "it's \"so\" here");
	value("caf\xc3\xa9", "caf\xc3\xa9");
	value("\"'quoted'\"", "'quoted'");
	value("[a]", "[a]");
}

static void
what_would_be_lost_is_refused_where_it_is(void **state)
{
	(void)state;
	refused("[a]\nk = one ; two\n", DIAG_INI_VALUE, 2, 9);
	refused("[a]\nk = one # two\n", DIAG_INI_VALUE, 2, 9);
	refused("[a]\nk = \n", DIAG_INI_VALUE, 2, 4);
	refused("[a]\nk = \"\"\n", DIAG_INI_VALUE, 2, 5);
	refused("[a]\nk = \"  \"\n", DIAG_INI_VALUE, 2, 5);
	refused("[a]\nk = \"a\" b\n", DIAG_INI_VALUE, 2, 5);
	refused("[a]\nk = \"a\n", DIAG_INI_VALUE, 2, 5);
	refused("[a]\nk = \"a\\b\"\n", DIAG_INI_VALUE, 2, 5);
	refused("[a]\nk = a \\\nl = b\n", DIAG_INI_VALUE, 2, 5);
	refused("[a]\nk = 'a'\n", DIAG_INI_VALUE, 2, 5);
	refused("; a \\\n[a]\nk = b\n", DIAG_INI_VALUE, 1, 5);
}

static void
what_is_neither_section_nor_key_is_refused(void **state)
{
	(void)state;
	refused("[a]\nwords\n", DIAG_INI_KEY, 2, 1);
	refused("[a]\n = v\n", DIAG_INI_KEY, 2, 2);
	refused("[a]\nK = v\n", DIAG_INI_KEY, 2, 1);
	refused("[a]\na b = v\n", DIAG_INI_KEY, 2, 1);
	refused("[a]\na:b = v\n", DIAG_INI_KEY, 2, 1);
	refused("k = v\n", DIAG_INI_OUTSIDE, 1, 1);
	refused("[A]\n", DIAG_INI_SECTION, 1, 1);
	refused("[a b]\n", DIAG_INI_SECTION, 1, 1);
	refused("[]\n", DIAG_INI_SECTION, 1, 1);
	refused("[a] ; words\n", DIAG_INI_SECTION, 1, 1);
	refused("[a\n", DIAG_INI_SECTION, 1, 1);
}

static void
what_is_there_twice_is_refused_the_second_time(void **state)
{
	(void)state;
	refused("[a]\nk = 1\nk = 2\n", DIAG_KEY_TWICE, 3, 1);
	assert_text(ini.sections[0].keys[0].value, "1");
	refused("[a]\nk = 1\n[b]\n[a]\nl = 2\n", DIAG_SECTION_TWICE, 4, 1);
	assert_number(ini.sections[0].count, 1);
	parse("[a]\nk = 1\n[ab]\nk = 2\n");
	assert_number(diags.count, 0);
}

static void
bytes_no_line_may_have_are_refused_where_they_are(void **state)
{
	(void)state;
	refused("[a]\nk = \x1b[31m\n", DIAG_INI_CONTROL, 2, 5);
	refused("[a]\nk = a\x7f\n", DIAG_INI_CONTROL, 2, 6);
	refused("[a]\nk = \xc3\xa9\xc2\x9b\n", DIAG_INI_CONTROL, 2, 6);
	refused("[a]\nk = caf\xe9\n", DIAG_INI_UTF8, 2, 8);
	refused("[a]\rk = v\n", DIAG_INI_CONTROL, 1, 4);
	refused("\xef\xbb\xbf[a]\nk = v\n", DIAG_INI_BOM, 1, 1);
	forget(NULL);
	assert_true(ini_parse(&ini, "t.ini", "[a]\nk = \0v\n", 11, &diags));
	assert_number(diags.count, 1);
	assert_number(diags.items[0].code, DIAG_INI_CONTROL);
	assert_number(diags.items[0].column, 5);
}

static void
a_line_of_a_thousand_bytes_is_read_and_one_more_is_not(void **state)
{
	char text[1100] = "[a]\nk = ";

	(void)state;
	memset(text + 8, 'x', 996);
	text[1004] = '\0';
	parse(text);
	assert_number(diags.count, 0);
	assert_number(strlen(ini.sections[0].keys[0].value), 996);
	text[1004] = 'x';
	refused(text, DIAG_INI_LINE, 2, 1001);
}

static void
a_key_whose_value_is_wrong_is_kept_as_faulty(void **state)
{
	(void)state;
	parse("[a]\nk = one ; two\nl = \xff\nm = good\n");
	assert_number(diags.count, 2);
	assert_number(ini.sections[0].count, 3);
	assert_true(ini.sections[0].keys[0].faulty);
	assert_text(ini.sections[0].keys[0].value, "");
	assert_true(ini.sections[0].keys[1].faulty);
	assert_false(ini.sections[0].keys[2].faulty);
	assert_text(ini.sections[0].keys[2].value, "good");
}

static void
more_than_a_mebibyte_is_not_read_at_all(void **state)
{
	size_t size = (1 << 20) + 1;
	char *text = malloc(size);

	(void)state;
	assert_non_null(text);
	memset(text, '\n', size);
	assert_true(ini_parse(&ini, "t.ini", text, size - 1, &diags));
	assert_number(diags.count, 0);
	forget(NULL);
	assert_false(ini_parse(&ini, "t.ini", text, size, &diags));
	assert_number(diags.items[0].code, DIAG_FILE_SIZE);
	free(text);
}

static void
what_is_no_file_is_not_waited_for(void **state)
{
	(void)state;
	assert_false(ini_read(&ini, "/", &diags));
	assert_number(diags.items[0].code, DIAG_FILE_KIND);
	forget(NULL);
	assert_false(ini_read(&ini, "/dev/null", &diags));
	assert_number(diags.items[0].code, DIAG_FILE_KIND);
	forget(NULL);
	assert_false(ini_read(&ini, "/no/such/file", &diags));
	assert_number(diags.items[0].code, DIAG_FILE_MISSING);
}

static void
a_place_in_a_value_counts_characters(void **state)
{
	struct place at;

	(void)state;
	parse("[a]\nk = \"\xc3\xa9\xc3\xa9x\"\n");
	at = ini_at_value(&ini, &ini.sections[0].keys[0], 4);
	assert_number(at.line, 2);
	assert_number(at.column, 8);
	assert_text(at.text, "k = \"\xc3\xa9\xc3\xa9x\"\n");
	assert_number(ini_at_key(&ini, &ini.sections[0].keys[0]).column, 1);
	assert_number(ini_at_section(&ini, &ini.sections[0]).line, 1);
}

int
main(void)
{
#define TEST(name) cmocka_unit_test_teardown(name, forget)
	const struct CMUnitTest tests[] = {
		TEST(sections_and_keys_keep_their_order_and_places),
		TEST(an_empty_file_has_no_sections),
		TEST(the_last_line_needs_no_end_and_lines_may_end_in_cr),
		TEST(values_are_what_stands_there),
		TEST(what_would_be_lost_is_refused_where_it_is),
		TEST(what_is_neither_section_nor_key_is_refused),
		TEST(what_is_there_twice_is_refused_the_second_time),
		TEST(bytes_no_line_may_have_are_refused_where_they_are),
		TEST(a_line_of_a_thousand_bytes_is_read_and_one_more_is_not),
		TEST(a_key_whose_value_is_wrong_is_kept_as_faulty),
		TEST(more_than_a_mebibyte_is_not_read_at_all),
		TEST(what_is_no_file_is_not_waited_for),
		TEST(a_place_in_a_value_counts_characters),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
