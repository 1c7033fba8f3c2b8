/* SPDX-License-Identifier: MIT */
/* Understands the command line, and leaves with the status of heed(1). */
#include "cli/cli.h"

#include "cli/cmd.h"
#include "cli/process.h"

#include <stdio.h>

static int
wrong_usage(const struct request *r, struct buf *wrong)
{
	struct buf out = { 0 };

	process_note("%s", buf_text(wrong));
	if (r->named)
		help_usage(&out, r->command);
	buf_printf(&out, "See \"heed %s%s--help\".\n",
		   r->named ? r->command->name : "", r->named ? " " : "");
	process_print(stderr, &out);
	buf_done(&out);
	return STATUS_USAGE;
}

static int
obey(const struct request *r)
{
	struct buf out = { 0 };

	if (r->values[OPTION_HELP] && r->named)
		help_command(&out, r->command);
	else if (r->values[OPTION_HELP])
		help_all(&out);
	else if (r->values[OPTION_VERSION])
		buf_puts(&out, "heed " HEED_VERSION "\n");
	else
		return r->command->run(r);
	process_print(stdout, &out);
	buf_done(&out);
	return STATUS_DONE;
}

int
cli_main(int argc, char **argv)
{
	struct buf wrong = { 0 };
	struct request r;
	int status;

	process_init();
	status = request_init(&r, argc, argv, &wrong) ?
		obey(&r) : wrong_usage(&r, &wrong);
	buf_done(&wrong);
	request_done(&r);
	return process_finish(status);
}
