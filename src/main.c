/* SPDX-License-Identifier: MIT */
/*
 * heed walks you through published warning signs and says what to do next.
 *
 * The map of the house. Includes point only left; siblings, one above the
 * other, never include each other (tests/layers.awk checks).
 *
 *	base -- model -- engine -+- read   -+- ui   -+- cli -- main.c
 *	                         +- report -+- line -+
 *
 * base/	knows nothing about checklists
 *	mem.[ch]	allocation that never fails; dying; wiping
 *	buf.[ch]	a growing byte buffer; all text is built here
 * cli/		the command line
 *	cli.[ch]	commands and options
 *
 * Each foreign library has one door, the only file that includes its header:
 * iniparser in read/ini.c, libsodium in base/crypt.c, utf8proc in
 * base/text.c, curses in ui/term.c.
 */
#include "cli/cli.h"

int
main(int argc, char **argv)
{
	return cli_main(argc, argv);
}
