/* SPDX-License-Identifier: MIT */
/*
 * Reads a command line in one pass and judges it afterwards, so that options
 * may stand before or behind the command they belong to.
 */
#include "cli/options.h"

#include "base/mem.h"
#include "base/text.h"

#include <stdlib.h>
#include <string.h>

static const struct cli_command *
find_command(const char *name)
{
	size_t count;
	const struct cli_command *all = cli_commands(&count);

	for (size_t i = 0; i < count; i++)
		if (strcmp(all[i].name, name) == 0)
			return &all[i];
	return NULL;
}

/* Say that a word is not known, and which one may have been meant. */
static bool
not_known(struct buf *wrong, const char *what, const char *word,
	  const char *const *names, size_t count)
{
	size_t near = text_nearest(word, names, count);

	buf_printf(wrong, "unknown %s \"%s\"", what, word);
	if (near < count)
		buf_printf(wrong, "; did you mean \"%s\"?", names[near]);
	return false;
}

static bool
option_unknown(struct buf *wrong, const char *word, size_t size)
{
	const char *names[OPTION_COUNT];
	char *name = mem_stringn(word, size);

	for (int o = 0; o < OPTION_COUNT; o++)
		names[o] = option_info((enum option)o)->name;
	not_known(wrong, "option", name, names, OPTION_COUNT);
	free(name);
	return false;
}

static bool
command_unknown(struct buf *wrong, const char *word)
{
	const char *names[32];
	size_t count;
	const struct cli_command *all = cli_commands(&count);

	for (size_t i = 0; i < count; i++)
		names[i] = all[i].name;
	not_known(wrong, "command", word, names, count);
	if (text_nearest(word, names, count) == count)
		buf_printf(wrong, "; a checklist is opened with "
			   "\"heed walk %s\"", word);
	return false;
}

/* The one option that has a short name. */
static const char *
spelt_out(const char *word)
{
	return strcmp(word, "-o") == 0 ? "--output" : word;
}

/* Take one option, and its value from the next word if it needs to. */
static bool
take_option(struct request *r, char **argv, int argc, int *at,
	    struct buf *wrong)
{
	const char *word = spelt_out(argv[*at]);
	size_t size = strcspn(word, "=");
	const struct option_info *info = NULL;
	int o;

	for (o = 0; o < OPTION_COUNT; o++) {
		info = option_info((enum option)o);
		if (strlen(info->name) == size &&
		    memcmp(info->name, word, size) == 0)
			break;
	}
	if (o == OPTION_COUNT)
		return option_unknown(wrong, word, size);
	if (r->values[o] != NULL && info->argument != NULL)
		buf_printf(wrong, "%s is given twice", info->name);
	else if (word[size] && info->argument == NULL)
		buf_printf(wrong, "%s takes no value", info->name);
	else if (info->argument == NULL)
		r->values[o] = "";
	else if (word[size])
		r->values[o] = word + size + 1;
	else if (*at + 1 < argc)
		r->values[o] = argv[++*at];
	else
		buf_printf(wrong, "%s needs a %s", info->name,
			   info->argument);
	return wrong->size == 0;
}

static bool
take_word(struct request *r, const char *word, struct buf *wrong)
{
	if (r->named) {
		r->operands[r->operand_count++] = word;
		return true;
	}
	if (find_command(word) == NULL)
		return command_unknown(wrong, word);
	r->command = find_command(word);
	r->named = true;
	return true;
}

static bool
take_words(struct request *r, int argc, char **argv, struct buf *wrong)
{
	bool options = true;

	for (int i = 1; i < argc; i++) {
		const char *word = argv[i];

		if (options && strcmp(word, "--") == 0)
			options = false;
		else if (options && word[0] == '-' && word[1]) {
			if (!take_option(r, argv, argc, &i, wrong))
				return false;
		} else if (!take_word(r, word, wrong)) {
			return false;
		}
	}
	return true;
}

static bool
fitting(const struct request *r, struct buf *wrong)
{
	const struct cli_command *c = r->command;

	for (int o = 0; o < OPTION_COUNT; o++)
		if (r->values[o] != NULL && !(c->options & UINT64_C(1) << o) &&
		    (r->named || o != OPTION_VERSION)) {
			buf_printf(wrong, "%s is no option of \"heed %s\"",
				   option_info((enum option)o)->name, c->name);
			return false;
		}
	if (r->values[OPTION_HELP] || r->values[OPTION_VERSION])
		return true;
	if (r->operand_count < c->least)
		buf_printf(wrong, "\"heed %s\" needs a %s", c->name, c->first);
	else if (r->operand_count > c->most)
		buf_printf(wrong, "\"%s\" is one word too many",
			   r->operands[c->most]);
	return wrong->size == 0;
}

bool
request_init(struct request *r, int argc, char **argv, struct buf *wrong)
{
	size_t count;

	*r = (struct request){
		.program = argc > 0 ? argv[0] : NULL,
		.command = cli_commands(&count),
		.operands = mem_alloc((size_t)argc + 1,
				      sizeof *r->operands),
	};
	return take_words(r, argc, argv, wrong) && fitting(r, wrong);
}

void
request_done(struct request *r)
{
	free(r->operands);
	*r = (struct request){ 0 };
}

long
request_number(const struct request *r, enum option option, long otherwise,
	       long most)
{
	const char *word = r->values[option];
	size_t digits = word != NULL ? strspn(word, "0123456789") : 0;
	long number;

	if (word == NULL)
		return otherwise;
	if (digits == 0 || digits > 9 || word[digits] != '\0')
		return -1;
	number = strtol(word, NULL, 10);
	return number <= most ? number : -1;
}
