/* SPDX-License-Identifier: MIT */
/* Understands the command line; the only place that knows its words. */
#include "cli/cli.h"

#include <stdio.h>
#include <string.h>

int
cli_main(int argc, char **argv)
{
	if (argc == 2 && strcmp(argv[1], "--version") == 0) {
		puts("heed " HEED_VERSION);
		return 0;
	}
	fputs("usage: heed --version\n", stderr);
	return 2;
}
