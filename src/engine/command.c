/* SPDX-License-Identifier: MIT */
/*
 * The table of commands, read. A key and a word never stand for two commands
 * at one place; tests/unit/engine/test_command.c holds that.
 */
#include "engine/command.h"

#include <string.h>

static const struct command_info commands[COMMAND_COUNT] = {
#define FIRST_TWO(help, typed, ...) help, typed
#define COMMAND_INFO(id, key, name, label, where, ...) \
	[COMMAND_##id] = { key, name, label, \
			   FIRST_TWO(__VA_ARGS__, NULL, NULL), where },
	COMMANDS(COMMAND_INFO)
#undef COMMAND_INFO
#undef FIRST_TWO
};

const struct command_info *
command_info(enum command command)
{
	return &commands[command];
}

enum command
command_named(const char *word, enum command_where where)
{
	for (int i = COMMAND_NONE + 1; i < COMMAND_COUNT; i++)
		if ((commands[i].where & (unsigned)where) &&
		    (!strcmp(word, commands[i].key) ||
		     !strcmp(word, commands[i].name)))
			return (enum command)i;
	return COMMAND_NONE;
}

bool
command_reserves(char key)
{
	/* Moving about, and letters kept for what heed may learn. */
	static const char kept[] = "hjkleosi-.,[]";

	if (key && strchr(kept, key))
		return true;
	for (int i = COMMAND_NONE + 1; i < COMMAND_COUNT; i++)
		if (commands[i].key[0] == key && !commands[i].key[1])
			return true;
	return false;
}
