/* SPDX-License-Identifier: MIT */
#include "support/hall.h"

#include "test.h"

#include "read/case.h"
#include "read/load.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const char *const left[] = {
	"workshop", "workshop.before", "workshop.before-2", "lock",
	"sheets", "sheets.before", "sheets.before-2", "sheets.lock",
};

static bool
open_list(void *arg, struct checklist *list, const char *name,
	  struct diags *diags)
{
	struct buf path = { 0 };
	bool good;

	(void)arg;
	buf_printf(&path, "checklists/%s.ini", name);
	good = load_checklist(list, buf_text(&path), NULL, diags);
	buf_done(&path);
	return good;
}

void
hall_init(struct hall *h, const char *id)
{
	char folder[] = "/tmp/heed-hall.XXXXXX";
	struct diags diags = { 0 };
	struct buf path = { 0 };

	*h = (struct hall){ 0 };
	assert_non_null(mkdtemp(folder));
	h->folder = mem_string(folder);
	buf_printf(&path, "checklists/cases/%s.ini", id);
	assert_true(case_load(&h->study, buf_text(&path), open_list, NULL,
			      &diags));
	buf_done(&path);
	diags_done(&diags);
}

/* The clock of the tests: it stands unless one waits. */
static int64_t *
moment(void)
{
	static int64_t now = 1772539200; /* noon on 3 March 2026 */

	return &now;
}

int64_t
hall_clock(void)
{
	return *moment();
}

void
hall_wait(int64_t seconds)
{
	*moment() += seconds;
}

struct session_want
hall_want(const struct hall *h)
{
	return (struct session_want){ .study = &h->study,
				      .folder = h->folder,
				      .day = "2026-03-03",
				      .clock = hall_clock };
}

void
hall_begin(struct hall *h)
{
	struct session_want want = hall_want(h);
	struct buf why = { 0 };

	h->session = session_new(&want, &why);
	if (h->session == NULL)
		fail_msg("%s", buf_text(&why));
	buf_done(&why);
	chat_begin(&h->chat, session_talk(h->session));
}

void
hall_crash(struct hall *h)
{
	chat_done(&h->chat);
	if (h->session != NULL)
		session_free(h->session);
	h->session = NULL;
}

void
hall_done(struct hall *h)
{
	hall_crash(h);
	for (size_t i = 0; i < sizeof left / sizeof *left; i++) {
		struct buf path = { 0 };

		buf_printf(&path, "%s/%s.%s", h->folder, h->study.id,
			   left[i]);
		unlink(buf_text(&path));
		buf_done(&path);
	}
	assert_int_equal(rmdir(h->folder), 0);
	free(h->folder);
	case_done(&h->study);
}

void
hall_go(struct hall *h, const char *step)
{
	chat_command(&h->chat, COMMAND_STEPS);
	chat_choose(&h->chat, step);
}

char *
hall_kept(const struct hall *h)
{
	char *path = hold_path(h->folder, &h->study, HOLD_WORKSHOP);
	FILE *in = fopen(path, "r");
	struct buf out = { 0 };
	int c;

	assert_non_null(in);
	while ((c = getc(in)) != EOF)
		buf_putc(&out, (char)c);
	fclose(in);
	free(path);
	return buf_take(&out);
}
