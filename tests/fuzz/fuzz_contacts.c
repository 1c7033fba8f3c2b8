/* SPDX-License-Identifier: MIT */
/*
 * A contacts file of a person's own, whatever is in it, is either refused
 * with an error or gives a result that can be shown; no control byte of it
 * gets out either way.
 */
#include "base/diag.h"
#include "read/load.h"
#include "report/render.h"

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
	fprintf(stderr, "fuzz_contacts: %s\n", why);
	abort();
}

static void
check(struct buf *text)
{
	size_t i;

	for (i = 0; i < text->size; i++) {
		unsigned char byte = (unsigned char)text->data[i];

		if ((byte < ' ' && byte != '\n') || byte == 0x7f)
			stop("a control byte got out");
	}
	buf_clear(text);
}

static void
show(const struct checklist *list)
{
	struct answers answers = { 0 };
	struct result r;
	struct buf text = { 0 };
	enum render_format f;

	answers_init(&answers, list);
	result_init(&r, list, &answers);
	for (f = RENDER_TEXT; f < RENDER_FORMATS; f++) {
		render_result(&text, &r, f, "2026-11-24");
		check(&text);
	}
	buf_done(&text);
	result_done(&r);
	answers_done(&answers);
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
	struct checklist list = { 0 };
	struct diags diags = { 0 };
	struct load_from from = { .contacts = path };
	struct buf text = { 0 };

	if (ftruncate(file, 0) != 0 ||
	    pwrite(file, data, size, 0) != (ssize_t)size)
		stop("cannot write the file");
	if (load_checklist(&list, "tests/data/small.ini", &from, &diags))
		show(&list);
	else if (diags.errors == 0)
		stop("refused without an error");
	diags_print(&diags, &text);
	check(&text);
	buf_done(&text);
	checklist_done(&list);
	diags_done(&diags);
	return 0;
}
