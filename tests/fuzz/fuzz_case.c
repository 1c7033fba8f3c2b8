/* SPDX-License-Identifier: MIT */
/*
 * Any case study that is accepted can be checked, printed and answered; what
 * follows a NUL in the input is a table of what a room answered, and of any
 * table something can be said. No control byte gets out, nor a nan.
 */
#include "base/diag.h"
#include "read/case.h"
#include "read/load.h"
#include "read/ratings.h"
#include "report/case.h"
#include "report/check.h"
#include "report/rehearse.h"
#include "report/render.h"
#include "report/room.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

int LLVMFuzzerInitialize(int *argc, char ***argv);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static char path[] = "/tmp/heed-fuzz-XXXXXX";
static int file;

static void
stop(const char *why)
{
	fprintf(stderr, "fuzz_case: %s\n", why);
	abort();
}

static void
check_text(struct buf *text)
{
	for (size_t i = 0; i < text->size; i++) {
		unsigned char byte = (unsigned char)text->data[i];

		if ((byte < ' ' && byte != '\n' && byte != '\f') ||
		    byte == 0x7f)
			stop("a control byte got out");
	}
	buf_clear(text);
}

static void
check_page(const struct outline *o)
{
	struct buf text = { 0 };

	render_text(&text, o, 72);
	check_text(&text);
	render_html(&text, o, "x", NULL);
	check_text(&text);
	buf_done(&text);
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
print(const struct case_study *c)
{
	struct outline room = { 0 }, trainer = { 0 };
	struct findings findings;

	outline_case_room(&room, c);
	outline_case_trainer(&trainer, c, "2026-11-25");
	check_page(&room);
	check_page(&trainer);
	check_case(&findings, c, "2026-11-25");
	findings_done(&findings);
	outline_done(&room);
	outline_done(&trainer);
}

static void
rehearse(const struct case_study *c)
{
	struct rehearsal r;

	rehearse_init(&r, c, 0);
	do {
		struct outline o = { 0 };

		if (r.place == REHEARSE_QUESTION)
			r.values[r.at] = (uint8_t)(1 + r.at % 2);
		outline_rehearse(&o, &r);
		check_page(&o);
		outline_done(&o);
	} while (rehearse_next(&r));
	rehearse_done(&r);
}

/* Of what a room answered; c may be NULL. */
static void
answer(const struct case_study *c)
{
	struct room room;
	struct room_result result;
	struct room_report report = { &result, c };
	struct outline o = { 0 };
	struct buf text = { 0 }, others = { 0 };
	struct diags diags = { 0 };

	room_init(&room, c == NULL ? NULL : &c->list,
		  c == NULL ? NULL : &c->children[0]);
	if (!ratings_read(&room, path, &(struct ratings_want){ 0 }, &others,
			  &diags) && diags.errors == 0)
		stop("a table refused without an error");
	room_result(&result, &room);
	for (int f = 0; f < AGREE_COUNT; f++)
		if (!(result.all.figures[f].value <= 1))
			stop("a figure that is no number, or above 1");
	outline_room(&o, &report);
	check_page(&o);
	room_json(&text, &report);
	check_text(&text);
	room_csv(&text, &report);
	check_text(&text);
	outline_done(&o);
	room_result_done(&result);
	room_done(&room);
	diags_done(&diags);
	buf_done(&others);
	buf_done(&text);
}

static void
clean_up(void)
{
	unlink(path);
}

int
LLVMFuzzerInitialize(int *argc, char ***argv)
{
	(void)argc;
	(void)argv;
	file = mkstemp(path);
	atexit(clean_up);
	return file < 0;
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	const uint8_t *split = memchr(data, 0, size);
	size_t bytes = split ? (size_t)(split - data) : size;
	size_t rest = size - bytes - (split != NULL);
	struct case_study c;
	struct diags diags = { 0 };

	if (ftruncate(file, 0) != 0 ||
	    pwrite(file, data + size - rest, rest, 0) != (ssize_t)rest)
		stop("cannot write the file");
	if (case_bytes(&c, "tests/data/cases/fuzz.ini", (const char *)data,
		       bytes, opener, NULL, &diags)) {
		print(&c);
		rehearse(&c);
		answer(&c);
	} else if (diags.errors == 0) {
		stop("refused without an error");
	}
	answer(NULL);
	case_done(&c);
	diags_done(&diags);
	return 0;
}
