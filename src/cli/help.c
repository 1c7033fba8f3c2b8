/* SPDX-License-Identifier: MIT */
/* Help and completions, from the tables alone. */
#include "cli/options.h"

#include <stdio.h>
#include <string.h>

static void
print_options(enum cli_command command)
{
	unsigned commands = command == CLI_COMMAND_COUNT ?
		(unsigned)IN_ALL : 1u << command;

	for (size_t i = 0; i < CLI_OPTION_COUNT; i++) {
		const struct cli_option_info *o = &cli_options[i];
		char left[64];

		if (!(o->commands & commands))
			continue;
		snprintf(left, sizeof left, "%s%s%s", o->name,
			 o->argument != NULL ? " " : "",
			 o->argument != NULL ? o->argument : "");
		printf("  %-24s %s\n", left, o->help);
	}
}

static void
help_all(void)
{
	puts("heed walks you through published warning signs that a child is "
	     "being\nsexually exploited, and says what to do next.\n\n"
	     "Danger now: 999. You do not need heed, or proof, to act.\n\n"
	     "usage: heed [COMMAND] [OPTIONS]; without a command it walks.\n");
	for (size_t i = 0; i < CLI_COMMAND_COUNT; i++)
		printf("  heed %-10s %-36s\n      %s\n", cli_commands[i].name,
		       cli_commands[i].words, cli_commands[i].help);
	puts("\nOptions:");
	print_options(CLI_COMMAND_COUNT);
	puts("\nheed COMMAND --help says more; so does man heed.");
}

static void
more_on(enum cli_command command)
{
	if (command == CLI_RESULT)
		puts("\nWith - the pairs QUESTION=ANSWER are read from "
		     "standard input, one a line;\nlines that start with # "
		     "are left out. Prefer it: a command line stays in the\n"
		     "history of the shell, and others on the computer can "
		     "see it while heed runs.\nQuestions not named count as "
		     "not answered.");
	if (command == CLI_WALK)
		puts("\nCHECKLIST is a name that heed list shows, or a file "
		     "with its folder, as\n./mine.ini. Nothing is kept "
		     "unless you save it.");
}

void
options_help(enum cli_command command)
{
	if (command == CLI_COMMAND_COUNT) {
		help_all();
		return;
	}
	printf("%s.\n\nusage: heed %s%s%s [OPTIONS]\n\nOptions:\n",
	       cli_commands[command].help, cli_commands[command].name,
	       *cli_commands[command].words != '\0' ? " " : "",
	       cli_commands[command].words);
	print_options(command);
	more_on(command);
}

/* --- Completion ----------------------------------------------------------- */

static void
names_of(unsigned commands, const char *between)
{
	bool first = true;

	for (size_t i = 0; i < CLI_OPTION_COUNT; i++)
		if (cli_options[i].commands & commands) {
			printf("%s%s", first ? "" : between,
			       cli_options[i].name);
			first = false;
		}
}

static void
bash(void)
{
	puts("_heed() {\n"
	     "\tlocal word=${COMP_WORDS[COMP_CWORD]} command=${COMP_WORDS[1]}"
	     "\n\tCOMPREPLY=()\n\tcase ${COMP_WORDS[COMP_CWORD-1]} in\n"
	     "\t--contacts) COMPREPLY=($(compgen -f -- \"$word\")); return ;;"
	     "\n\t--format) COMPREPLY=($(compgen -W 'text html json' -- "
	     "\"$word\")); return ;;\n\tesac\n"
	     "\tif [ \"$COMP_CWORD\" = 1 ]; then");
	printf("\t\tCOMPREPLY=($(compgen -W '");
	for (size_t i = 0; i < CLI_COMMAND_COUNT; i++)
		printf("%s ", cli_commands[i].name);
	puts("--help --version' -- \"$word\"))\n\t\treturn\n\tfi\n"
	     "\tcase $command in");
	for (size_t i = 0; i < CLI_COMMAND_COUNT; i++) {
		printf("\t%s) COMPREPLY=($(compgen -W '", cli_commands[i].name);
		names_of(1u << i, " ");
		if (i == CLI_COMPLETION)
			printf(" bash zsh fish");
		printf("%s' -- \"$word\")) ;;\n",
		       i == CLI_WALK || i == CLI_RESULT ?
		       " '\"$(heed list 2>/dev/null | "
		       "sed -n 's/^\\([a-z0-9][^ ]*\\) .*/\\1/p')\"'" : "");
	}
	puts("\tesac\n}\ncomplete -F _heed heed");
}

static void
zsh(void)
{
	puts("#compdef heed\n_heed() {\n\tlocal -a commands\n\tcommands=(");
	for (size_t i = 0; i < CLI_COMMAND_COUNT; i++)
		printf("\t\t'%s:%s'\n", cli_commands[i].name,
		       cli_commands[i].help);
	puts("\t)\n\tif (( CURRENT == 2 )); then\n"
	     "\t\t_describe command commands\n\t\treturn\n\tfi\n"
	     "\tcase $words[2] in");
	for (size_t i = 0; i < CLI_COMMAND_COUNT; i++) {
		printf("\t%s) compadd -- ", cli_commands[i].name);
		names_of(1u << i, " ");
		if (i == CLI_COMPLETION)
			printf(" bash zsh fish");
		if (i == CLI_WALK || i == CLI_RESULT)
			printf(" $(heed list 2>/dev/null | "
			       "sed -n 's/^\\([a-z0-9][^ ]*\\) .*/\\1/p')");
		puts(" ;;");
	}
	puts("\tesac\n}\n_heed \"$@\"");
}

static void
fish(void)
{
	for (size_t i = 0; i < CLI_COMMAND_COUNT; i++)
		printf("complete -c heed -f -n __fish_use_subcommand -a %s "
		       "-d '%s'\n", cli_commands[i].name,
		       cli_commands[i].help);
	for (size_t i = 0; i < CLI_OPTION_COUNT; i++) {
		printf("complete -c heed -l %s -d '%s'%s -n '"
		       "__fish_seen_subcommand_from", cli_options[i].name + 2,
		       cli_options[i].help,
		       cli_options[i].argument != NULL ? " -r" : "");
		for (size_t k = 0; k < CLI_COMMAND_COUNT; k++)
			if (cli_options[i].commands & 1u << k)
				printf(" %s", cli_commands[k].name);
		puts("'");
	}
	puts("complete -c heed -f -n '__fish_seen_subcommand_from "
	     "completion' -a 'bash zsh fish'\n"
	     "complete -c heed -f -n '__fish_seen_subcommand_from walk "
	     "result' -a '(heed list 2>/dev/null | "
	     "string match -r \"^[a-z0-9][^ ]*\")'");
}

bool
options_completion(const char *shell)
{
	if (strcmp(shell, "bash") == 0)
		bash();
	else if (strcmp(shell, "zsh") == 0)
		zsh();
	else if (strcmp(shell, "fish") == 0)
		fish();
	else
		return false;
	return true;
}
