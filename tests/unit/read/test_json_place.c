/* SPDX-License-Identifier: MIT */
#include "test.h"

#include "read/json_place.h"

#include <stdlib.h>
#include <string.h>

static const char text[] =
	"{\n"                                     /* 1 */
	" \"heed\": 1, \"text\": \"a{[\\\"},\",\n" /* 2 */
	" \"records\":\n"                         /* 3 */
	" [\n"                                    /* 4 */
	"  { \"a\": [[1, 2], {}], \"b\":\n"       /* 5 */
	"   true },\n"                            /* 6 */
	"  { \"events\": [\n"                     /* 7 */
	"   0, 1,\n"                              /* 8 */
	"   { \"b\": \"\\\\\" }\n"                /* 9 */
	"  ] }\n"
	" ]\n"
	"}\n";

static void
a_value_is_found_by_names_and_indexes(void **state)
{
	static const struct {
		struct json_step steps[5];
		size_t count;
		unsigned long line;
	} ways[] = {
		{ { { "heed", 0 } }, 1, 2 },
		{ { { "records", 0 } }, 1, 4 },
		{ { { "records", 0 }, { NULL, 0 } }, 2, 5 },
		{ { { "records", 0 }, { NULL, 0 }, { "b", 0 } }, 3, 6 },
		{ { { "records", 0 }, { NULL, 1 } }, 2, 7 },
		{ { { "records", 0 }, { NULL, 1 }, { "events", 0 },
		    { NULL, 1 } }, 4, 8 },
		{ { { "records", 0 }, { NULL, 1 }, { "events", 0 },
		    { NULL, 2 }, { "b", 0 } }, 5, 9 },
		{ { { "records", 0 }, { NULL, 2 } }, 2, 4 },
		{ { { "none", 0 } }, 1, 1 },
		{ { { NULL, 0 } }, 1, 1 },
	};

	(void)state;
	for (size_t i = 0; i < sizeof ways / sizeof *ways; i++)
		assert_number(json_line(text, sizeof text - 1, ways[i].steps,
					ways[i].count), ways[i].line);
}

static void
no_bytes_lead_past_their_end(void **state)
{
	static const struct json_step steps[] = {
		{ "records", 0 }, { NULL, 1 }, { "events", 0 }, { NULL, 2 },
		{ "b", 0 },
	};

	(void)state;
	for (size_t size = 0; size < sizeof text; size++) {
		char *copy = malloc(size + 1);

		assert_non_null(copy);
		memcpy(copy, text, size);
		assert_true(json_line(copy, size, steps, 5) <= 10);
		free(copy);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_value_is_found_by_names_and_indexes),
		cmocka_unit_test(no_bytes_lead_past_their_end),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
