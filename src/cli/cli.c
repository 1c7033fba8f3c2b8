/* SPDX-License-Identifier: MIT */
/*
 * Understands the command line. Before anything is read, the process is made
 * unable to dump core, since notes are in its memory.
 */
#include "cli/cli.h"

#include "cli/commands.h"

#include <locale.h>
#include <stdio.h>
#include <sys/resource.h>
#ifdef __linux__
#include <sys/prctl.h>
#endif

static void
no_core_dumps(void)
{
	struct rlimit none = { 0, 0 };

	setrlimit(RLIMIT_CORE, &none);
#ifdef PR_SET_DUMPABLE
	prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
#endif
}

int
cmd_completion(const struct options *o)
{
	if (o->count != 1)
		return options_fault("name a shell: bash, zsh or fish");
	if (!options_completion(o->words[0]))
		return options_fault("there are completions for bash, zsh and "
				     "fish, not for \"%s\"", o->words[0]);
	return EXIT_DONE;
}

static int
run(const struct options *o, const char *program)
{
	if (o->value[OPTION_HELP] != NULL) {
		options_help(o->named ? o->command : CLI_COMMAND_COUNT);
		return EXIT_DONE;
	}
	if (o->value[OPTION_VERSION] != NULL) {
		puts("heed " HEED_VERSION);
		return EXIT_DONE;
	}
	switch (o->command) {
	case CLI_RESULT:
		return cmd_result(o, program);
	case CLI_LIST:
		return cmd_list(o, program);
	case CLI_COMPLETION:
		return cmd_completion(o);
	default:
		return cmd_walk(o, program);
	}
}

int
cli_main(int argc, char **argv)
{
	struct options o;
	int status = EXIT_USAGE;

	no_core_dumps();
	/* Only this category: numbers and dates are never the locale's. */
	setlocale(LC_CTYPE, "");
	if (options_read(&o, argc, argv))
		status = run(&o, argv[0]);
	options_done(&o);
	if (fflush(stdout) != 0 && status == EXIT_DONE) {
		fputs("heed: cannot write\n", stderr);
		status = EXIT_SYSTEM;
	}
	return status;
}
