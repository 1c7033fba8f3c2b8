/* SPDX-License-Identifier: MIT */
#ifndef CLI_CLI_H
#define CLI_CLI_H

/** Do what the command line asks for. Returns the exit status. */
int cli_main(int argc, char **argv);

#endif
