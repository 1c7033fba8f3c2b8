/* SPDX-License-Identifier: MIT */
/*
 * A workshop that was kept, read of the small case: what is accepted is
 * written again byte for byte. What follows a NUL behind the last line is
 * typed as counts and as a sheet; neither changes anything if it is refused.
 */
#include "engine/workshop.h"
#include "read/case.h"
#include "read/load.h"
#include "read/workshop.h"
#include "report/workshop.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerInitialize(int *argc, char ***argv);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static struct case_study study;
static struct buf head;

static void
stop(const char *why)
{
	fprintf(stderr, "fuzz_workshop: %s\n", why);
	abort();
}

static bool
opener(void *arg, struct checklist *list, const char *name,
       struct diags *diags)
{
	(void)arg;
	(void)name;
	return load_checklist(list, "tests/data/small.ini", NULL, diags);
}

static void
clean_up(void)
{
	case_done(&study);
	buf_done(&head);
}

/* Nobody guesses a digest: the head is ours, and the input what follows. */
int
LLVMFuzzerInitialize(int *argc, char ***argv)
{
	struct diags diags = { 0 };
	struct workshop w;

	(void)argc;
	(void)argv;
	if (!case_load(&study, "tests/data/cases/small.ini", opener, NULL,
		       &diags))
		stop("there is no small case");
	diags_done(&diags);
	workshop_init(&w, &study);
	workshop_write(&head, &w, "2026-11-25T14:02:00Z");
	head.size = (size_t)(strstr(buf_text(&head), "at ") - head.data);
	workshop_done(&w);
	atexit(clean_up);
	return 0;
}

static void
check_again(const struct workshop *w, const char *began, struct buf *bytes)
{
	struct buf again = { 0 };

	workshop_write(&again, w, began);
	if (again.size != bytes->size ||
	    memcmp(again.data, bytes->data, again.size) != 0)
		stop("written otherwise than it was read");
	buf_done(&again);
}

static void
read_it(struct workshop *w, struct buf *bytes)
{
	struct diags diags = { 0 };
	char began[DATE_TIME];

	if (workshop_read(w, bytes->data, bytes->size, "kept", began, &diags))
		check_again(w, began, bytes);
	else if (diags.errors == 0)
		stop("refused without an error");
	diags_done(&diags);
}

static void
type_it(struct workshop *w, const char *text)
{
	for (size_t t = 0; t < w->topics; t++) {
		struct hands *hands = workshop_hands(w, 1, 0, t);
		struct hands kept = *hands;
		struct buf why = { 0 }, back = { 0 };

		if (!workshop_take(w, 1, 0, t, text, &why) &&
		    (why.size == 0 ||
		     memcmp(hands, &kept, sizeof kept) != 0))
			stop("a mistake changed counts, or says nothing");
		kept = *hands;
		workshop_typed(&back, w, 1, 0, t);
		if (back.size > 0 &&
		    !workshop_take(w, 1, 0, t, buf_text(&back), &why))
			stop("counts cannot be typed again");
		if (memcmp(hands, &kept, sizeof kept) != 0)
			stop("counts typed again are others");
		buf_done(&why);
		buf_done(&back);
	}
}

static void
type_sheet(struct workshop *w, const char *text)
{
	struct buf why = { 0 };
	size_t sheets = w->sheet_count;

	if (workshop_letters(w, ROLE_NONE, 0, text, &why) !=
	    (w->sheet_count == sheets + 1))
		stop("a sheet was taken and was not");
	buf_done(&why);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	const uint8_t *split = memchr(data, 0, size);
	size_t bytes = split ? (size_t)(split - data) : size;
	char *typed = mem_stringn(split ? (const char *)split + 1 : "",
				  split ? size - bytes - 1 : 0);
	struct buf text = { 0 };
	struct workshop w;

	workshop_init(&w, &study);
	buf_add(&text, head.data, head.size);
	buf_add(&text, data, bytes);
	read_it(&w, &text);
	type_it(&w, typed);
	type_sheet(&w, typed);
	while (workshop_next(&w))
		;
	workshop_done(&w);
	buf_done(&text);
	free(typed);
	return 0;
}
