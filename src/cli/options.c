/* SPDX-License-Identifier: MIT */
/* Options stand anywhere; "--" ends them; "-" alone is a word. */
#include "cli/options.h"

#include "base/buf.h"
#include "base/text.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

const struct cli_command_info cli_commands[CLI_COMMAND_COUNT] = {
#define CLI_COMMAND_INFO(id, name, words, help) { name, words, help },
	CLI_COMMANDS(CLI_COMMAND_INFO)
#undef CLI_COMMAND_INFO
};

const struct cli_option_info cli_options[CLI_OPTION_COUNT] = {
#define CLI_OPTION_INFO(id, name, argument, commands, help) \
	{ name, argument, help, commands },
	CLI_OPTIONS(CLI_OPTION_INFO)
#undef CLI_OPTION_INFO
};

int
options_fault(const char *format, ...)
{
	struct buf out = { 0 };
	char text[1024];
	va_list args;

	va_start(args, format);
	vsnprintf(text, sizeof text, format, args);
	va_end(args);
	text_clean(&out, text, strlen(text));
	fprintf(stderr, "heed: %s\n", buf_text(&out));
	buf_done(&out);
	return 2;
}

static size_t
command_of(const char *word)
{
	size_t i = 0;

	while (i < CLI_COMMAND_COUNT && strcmp(cli_commands[i].name, word) != 0)
		i++;
	return i;
}

static int
no_such_command(const char *word)
{
	const char *names[CLI_COMMAND_COUNT];
	size_t near;

	for (size_t i = 0; i < CLI_COMMAND_COUNT; i++)
		names[i] = cli_commands[i].name;
	near = text_nearest(word, names, CLI_COMMAND_COUNT);
	if (near < CLI_COMMAND_COUNT)
		return options_fault("there is no command \"%s\"; did you mean "
				     "\"heed %s\"?", word, names[near]);
	return options_fault("there is no command \"%s\"; to walk through a "
			     "checklist, write \"heed walk %s\"", word, word);
}

/* The option of this name, which ends at size; the count if there is none. */
static size_t
option_of(const char *word, size_t size)
{
	size_t i = 0;

	while (i < CLI_OPTION_COUNT &&
	       (strlen(cli_options[i].name) != size ||
		memcmp(cli_options[i].name, word, size) != 0))
		i++;
	return i;
}

static int
no_such_option(const char *word)
{
	const char *names[CLI_OPTION_COUNT];
	size_t near;

	for (size_t i = 0; i < CLI_OPTION_COUNT; i++)
		names[i] = cli_options[i].name;
	near = text_nearest(word, names, CLI_OPTION_COUNT);
	if (near < CLI_OPTION_COUNT)
		return options_fault("there is no option %s; did you mean %s?",
				     word, names[near]);
	return options_fault("there is no option %s; heed --help lists them",
			     word);
}

/* Take an option; *at moves over its value. */
static bool
take_option(struct options *o, char **argv, int argc, int *at)
{
	const char *word = argv[*at], *equal = strchr(word, '=');
	size_t size = equal != NULL ? (size_t)(equal - word) : strlen(word);
	size_t option = option_of(word, size);
	bool value;

	if (strcmp(word, "-h") == 0)
		option = OPTION_HELP;
	if (strcmp(word, "-V") == 0)
		option = OPTION_VERSION;
	if (option == CLI_OPTION_COUNT) {
		no_such_option(word);
		return false;
	}
	value = cli_options[option].argument != NULL;
	if (!value && equal != NULL) {
		options_fault("%s takes no value", cli_options[option].name);
		return false;
	}
	if (value && equal == NULL && *at + 1 == argc) {
		options_fault("%s needs %s behind it",
			      cli_options[option].name,
			      cli_options[option].argument);
		return false;
	}
	if (o->value[option] != NULL && value) {
		options_fault("%s is there twice", cli_options[option].name);
		return false;
	}
	o->value[option] = !value ? "" : equal != NULL ? equal + 1 :
		argv[++*at];
	return true;
}

static bool
check(const struct options *o)
{
	for (size_t i = 0; i < CLI_OPTION_COUNT; i++)
		if (o->value[i] != NULL &&
		    !(cli_options[i].commands & 1u << o->command)) {
			options_fault("heed %s has no option %s; heed %s "
				      "--help lists them",
				      cli_commands[o->command].name,
				      cli_options[i].name,
				      cli_commands[o->command].name);
			return false;
		}
	return true;
}

bool
options_read(struct options *o, int argc, char **argv)
{
	bool ended = false;

	*o = (struct options){ .command = CLI_WALK };
	o->words = mem_alloc((size_t)argc + 1, sizeof(const char *));
	for (int i = 1; i < argc; i++) {
		if (!ended && strcmp(argv[i], "--") == 0)
			ended = true;
		else if (ended || argv[i][0] != '-' || argv[i][1] == '\0')
			o->words[o->count++] = argv[i];
		else if (!take_option(o, argv, argc, &i))
			return false;
	}
	if (o->count > 0) {
		size_t command = command_of(o->words[0]);

		if (command == CLI_COMMAND_COUNT) {
			no_such_command(o->words[0]);
			return false;
		}
		o->command = (enum cli_command)command;
		o->named = true;
		memmove(o->words, o->words + 1,
			--o->count * sizeof(const char *));
	}
	return check(o);
}

void
options_done(struct options *o)
{
	free(o->words);
	*o = (struct options){ 0 };
}
