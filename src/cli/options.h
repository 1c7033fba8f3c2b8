/* SPDX-License-Identifier: MIT */
/**
 * The one table of commands and options; usage, help, completion and the
 * checks of a command line come from it.
 */
#ifndef CLI_OPTIONS_H
#define CLI_OPTIONS_H

#include <stdbool.h>
#include <stddef.h>

/** id, name, words behind it, help */
#define CLI_COMMANDS(_)                                                    \
	_(WALK, "walk", "[CHECKLIST]",                                     \
	  "Walk through a checklist, question by question")                \
	_(RESULT, "result", "CHECKLIST [-] [QUESTION=ANSWER ...]",         \
	  "Print the result of answers without a walk")                    \
	_(LIST, "list", "", "List the checklists there are, and where")    \
	_(COMPLETION, "completion", "bash|zsh|fish",                       \
	  "Print completions for a shell")

enum cli_command {
#define CLI_COMMAND_ENUM(id, name, words, help) CLI_##id,
	CLI_COMMANDS(CLI_COMMAND_ENUM)
#undef CLI_COMMAND_ENUM
	CLI_COMMAND_COUNT
};

/** Commands an option belongs to, as bits. */
enum {
	IN_WALK = 1 << CLI_WALK,
	IN_RESULT = 1 << CLI_RESULT,
	IN_ALL = (1 << CLI_COMMAND_COUNT) - 1
};

/** id, name, argument or NULL, commands, help */
#define CLI_OPTIONS(_)                                                     \
	_(CONTACTS, "--contacts", "FILE", IN_WALK | IN_RESULT,             \
	  "Use these numbers before the checklist's own")                  \
	_(PLAIN, "--plain", NULL, IN_WALK,                                 \
	  "Ask on plain lines, without the full screen")                   \
	_(FORMAT, "--format", "text|html|json", IN_RESULT,                 \
	  "What to print; text if not given")                              \
	_(RAISE, "--raise", "BAND", IN_RESULT,                             \
	  "Raise the result to this band; nothing can lower it")           \
	_(BECAUSE, "--because", "TEXT", IN_RESULT,                         \
	  "Why it is raised; - reads it from standard input")              \
	_(HELP, "--help", NULL, IN_ALL, "Print help and leave")            \
	_(VERSION, "--version", NULL, IN_ALL, "Print the version and leave")

enum cli_option {
#define CLI_OPTION_ENUM(id, name, argument, commands, help) OPTION_##id,
	CLI_OPTIONS(CLI_OPTION_ENUM)
#undef CLI_OPTION_ENUM
	CLI_OPTION_COUNT
};

struct cli_command_info {
	const char *name, *words, *help;
};

struct cli_option_info {
	const char *name, *argument, *help;
	unsigned commands;
};

extern const struct cli_command_info cli_commands[CLI_COMMAND_COUNT];
extern const struct cli_option_info cli_options[CLI_OPTION_COUNT];

/** A command line, understood. Owner: words; its items are borrowed. */
struct options {
	enum cli_command command;
	bool named; /**< was the command named, or is it the default? */
	const char *value[CLI_OPTION_COUNT]; /**< NULL not given, "" no value */
	const char **words;
	size_t count;
};

/** Print to standard error why a command line is no good; returns 2. */
int options_fault(const char *format, ...)
	__attribute__((format(printf, 1, 2)));

/**
 * Understand a command line. Errors: printed, with the nearest name; then
 * false, and the exit status is 2.
 */
bool options_read(struct options *, int argc, char **argv);
void options_done(struct options *);

/** Help on one command, or on all (CLI_COMMAND_COUNT), to standard output. */
void options_help(enum cli_command);

/** Completions for a shell, to standard output; false if there are none. */
bool options_completion(const char *shell);

#endif
