/* SPDX-License-Identifier: MIT */
#include "support/typed.h"

#include "report/render.h"
#include "test.h"

#include <stdlib.h>
#include <string.h>

void
typed_walk(struct typed *t, const struct checklist *list, const char *bytes,
	   size_t size, int (*cols)(void))
{
	char *copy = mem_copy(bytes, size);
	FILE *in = size > 0 ? fmemopen(copy, size, "r") :
		fopen("/dev/null", "r");
	size_t length = 0;
	FILE *out = open_memstream(&t->said, &length);
	struct line_io io = { .in = in, .out = out, .today = TYPED_TODAY,
			      .cols = cols };
	struct result result;
	struct buf json = { 0 };

	assert_non_null(in);
	assert_non_null(out);
	walk_init(&t->walk, list);
	t->end = line_walk(&t->walk, NULL, &io);
	fclose(in);
	fclose(out);
	free(copy);
	result_init(&result, list, &t->walk.answers);
	render_json(&json, &result);
	result_done(&result);
	t->state = buf_take(&json);
}

void
typed_lines(struct typed *t, const struct checklist *list, const char *lines)
{
	typed_walk(t, list, lines, strlen(lines), NULL);
}

void
typed_done(struct typed *t)
{
	walk_done(&t->walk);
	free(t->said);
	free(t->state);
}
