/* SPDX-License-Identifier: MIT */
/*
 * Scripts for shells, made from the table of options.h. Names of checklists
 * are asked of heed when they are wanted, and only names of harmless
 * characters are handed to the shell, since it may expand them.
 */
#include "cli/cmd.h"
#include "cli/process.h"

#include <stdio.h>
#include <string.h>

#define NAMES \
	" 2>/dev/null </dev/null | " \
	"sed -n 's/^\\([A-Za-z0-9][A-Za-z0-9._-]*\\)\\(  .*\\)\\{0,1\\}$/" \
	"\\1/p'"
static const char lists[] = "heed list" NAMES;
static const char cases[] = "heed list --cases" NAMES;

/* The ids of the bands of a checklist, from what names.h prints of it. */
static const char bands[] =
	"2>/dev/null </dev/null | "
	"sed -n '/^Bands/,$s/^  \\([a-z0-9][a-z0-9_-]*\\).*/\\1/p'";

static const char *const shells[] = { "bash", "zsh", "fish" };
enum { SHELLS = sizeof shells / sizeof *shells };

static void
put_shells(struct buf *out)
{
	for (int i = 0; i < SHELLS; i++)
		buf_printf(out, "%s%s", i ? " " : "", shells[i]);
}

/* The names of the options that these bits ask for. */
static void
put_options(struct buf *out, uint64_t which)
{
	const char *gap = "";

	for (int o = 0; o < OPTION_COUNT; o++)
		if (which & UINT64_C(1) << o) {
			buf_printf(out, "%s%s", gap,
				   option_info((enum option)o)->name);
			gap = " ";
		}
}

static void
put_commands(struct buf *out, const char *between)
{
	size_t count;
	const struct cli_command *all = cli_commands(&count);

	for (size_t i = 0; i < count; i++)
		buf_printf(out, "%s%s", i ? between : "", all[i].name);
}

/* The options that stand before any command: walk's, and --version. */
static uint64_t
top_options(void)
{
	size_t count;

	return cli_commands(&count)[0].options |
		UINT64_C(1) << OPTION_VERSION;
}

/* The names of the options that take a value. */
static void
put_takers(struct buf *out, const char *between)
{
	const char *gap = "";

	for (int o = 0; o < OPTION_COUNT; o++)
		if (option_info((enum option)o)->argument != NULL) {
			buf_printf(out, "%s%s", gap,
				   option_info((enum option)o)->name);
			gap = between;
		}
}

/*
 * A function that prints the bands of the checklist that is named before: the
 * word after the command that is no option nor the value of one. bash and zsh
 * read it alike; bash takes --format=json for three words.
 */
static void
put_bands(struct buf *out)
{
	buf_puts(out, "_heed_bands() {\n\tlocal word before= command=\n"
		      "\tfor word in \"$@\"; do\n"
		      "\t\t[ \"$word\" = = ] && continue\n"
		      "\t\tcase $before in\n\t\t");
	put_takers(out, "|");
	buf_printf(out, ") ;;\n\t\t*) case $word in\n"
			"\t\t\t-*) ;;\n"
			"\t\t\t*) if [ \"$command\" ]; then\n"
			"\t\t\t\theed list -- \"$word\" %s\n"
			"\t\t\t\treturn\n\t\t\tfi\n"
			"\t\t\tcommand=$word ;;\n"
			"\t\t\tesac ;;\n\t\tesac\n"
			"\t\tbefore=$word\n\tdone\n}\n", bands);
}

/* The formats of the command that is on the line. */
static void
bash_formats(struct buf *out)
{
	size_t count;
	const struct cli_command *all = cli_commands(&count);

	buf_puts(out, "words=\n\t\tcase \" ${COMP_WORDS[*]} \" in");
	for (size_t i = 0; i < count; i++)
		if (all[i].formats != NULL)
			buf_printf(out, "\n\t\t*' %s '*) words='%s' ;;",
				   all[i].name, all[i].formats);
	buf_puts(out, " esac\n\t\tCOMPREPLY=($(compgen -W \"$words\" -- "
		      "\"$cur\")); ");
}

/* What may follow an option, by its kind. */
static void
bash_values(struct buf *out)
{
	buf_puts(out, "\tcase $prev in\n");
	for (int o = 0; o < OPTION_COUNT; o++) {
		const struct option_info *info = option_info((enum option)o);

		if (info->argument == NULL)
			continue;
		buf_printf(out, "\t%s) ", info->name);
		if (info->kind == WORD_FORMAT)
			bash_formats(out);
		if (info->kind == WORD_WHO)
			buf_puts(out, "COMPREPLY=($(compgen -W 'room trainer' "
				      "-- \"$cur\")); ");
		if (info->kind == WORD_CASE)
			buf_printf(out, "COMPREPLY=($(compgen -W \"$(%s)\" "
					"-- \"$cur\")); ", cases);
		if (info->kind == WORD_BAND)
			buf_puts(out, "COMPREPLY=($(compgen -W \"$(_heed_bands "
				      "\"${COMP_WORDS[@]:1:COMP_CWORD-1}\")\" "
				      "-- \"$cur\")); ");
		buf_puts(out, "return ;;\n");
	}
	buf_puts(out, "\tesac\n");
}

static void
bash_words(struct buf *out, const struct cli_command *c)
{
	buf_printf(out, "\t%s) words='", c->name);
	put_options(out, c->options);
	buf_puts(out, "'");
	if (c->kind == WORD_SHELL) {
		buf_puts(out, "\n\t\t[ \"$cur\" = \"${cur#-}\" ] && words='");
		put_shells(out);
		buf_puts(out, "'");
	} else if (c->kind == WORD_LIST || c->kind == WORD_CASE) {
		buf_printf(out, "\n\t\t[ \"$cur\" = \"${cur#-}\" ] &&\n"
				"\t\t\twords=$(%s)",
			   c->kind == WORD_LIST ? lists : cases);
	}
	buf_puts(out, " ;;\n");
}

static void
bash(struct buf *out)
{
	size_t count;
	const struct cli_command *all = cli_commands(&count);

	buf_puts(out, "# bash completion for heed\n");
	put_bands(out);
	buf_puts(out, "_heed() {\n"
		      "\tlocal cur=${COMP_WORDS[COMP_CWORD]} "
		      "prev=${COMP_WORDS[COMP_CWORD-1]}\n"
		      "\tlocal command= word words\n"
		      "\tCOMPREPLY=()\n");
	bash_values(out);
	buf_puts(out, "\tfor word in \"${COMP_WORDS[@]:1:COMP_CWORD-1}\"; do\n"
		      "\t\tcase $word in ");
	put_commands(out, "|");
	buf_puts(out, ") command=$word; break ;; esac\n\tdone\n"
		      "\tcase $command in\n");
	for (size_t i = 0; i < count; i++)
		bash_words(out, &all[i]);
	buf_puts(out, "\t*) words='");
	put_options(out, top_options());
	buf_puts(out, "'\n\t\t[ \"$cur\" = \"${cur#-}\" ] && words='");
	put_commands(out, " ");
	buf_puts(out, "' ;;\n\tesac\n"
		      "\tCOMPREPLY=($(compgen -W \"$words\" -- \"$cur\"))\n"
		      "}\n"
		      "complete -o default -F _heed heed\n");
}

/* One option as _arguments takes it. */
static void
zsh_option(struct buf *out, enum option o,
	   const char *formats)
{
	const struct option_info *info = option_info(o);

	buf_printf(out, " \\\n\t\t'%s[%s]", info->name, info->help);
	if (info->argument != NULL)
		buf_printf(out, ":%s:", info->argument);
	if (info->kind == WORD_FILE)
		buf_puts(out, "_files");
	if (info->kind == WORD_FOLDER)
		buf_puts(out, "_files -/");
	if (info->kind == WORD_WHO)
		buf_puts(out, "(room trainer)");
	if (info->kind == WORD_CASE)
		buf_puts(out, "_heed_cases");
	if (info->kind == WORD_BAND)
		buf_puts(out, "_heed_bands_of_words");
	if (info->kind == WORD_FORMAT) {
		buf_putc(out, '(');
		buf_puts(out, formats);
		buf_putc(out, ')');
	}
	buf_putc(out, '\'');
}

static void
zsh_options(struct buf *out, uint64_t which, const char *formats)
{
	for (int o = 0; o < OPTION_COUNT; o++)
		if (which & UINT64_C(1) << o)
			zsh_option(out, (enum option)o, formats);
}

static void
zsh_command(struct buf *out, const struct cli_command *c)
{
	buf_printf(out, "\t%s) _arguments", c->name);
	zsh_options(out, c->options, c->formats);
	if (c->kind == WORD_LIST)
		buf_puts(out, " \\\n\t\t'1:checklist:_heed_lists'");
	if (c->kind == WORD_CASE)
		buf_puts(out, " \\\n\t\t'1:case:_heed_cases'");
	if (c->kind == WORD_FILE)
		buf_puts(out, " \\\n\t\t'*:file:_files'");
	if (c->kind == WORD_SHELL) {
		buf_puts(out, " \\\n\t\t'1:shell:(");
		put_shells(out);
		buf_puts(out, ")'");
	}
	buf_puts(out, " ;;\n");
}

static void
zsh(struct buf *out)
{
	size_t count;
	const struct cli_command *all = cli_commands(&count);

	buf_printf(out, "#compdef heed\n"
			"_heed_lists() {\n\tlocal -a lists\n"
			"\tlists=(${(f)\"$(%s)\"})\n"
			"\tcompadd -a lists\n\t_files -g '*.ini'\n}\n",
		   lists);
	buf_printf(out, "_heed_cases() {\n\tlocal -a cases\n"
			"\tcases=(${(f)\"$(%s)\"})\n"
			"\tcompadd -a cases\n\t_files -g '*.ini'\n}\n",
		   cases);
	put_bands(out);
	buf_puts(out, "_heed_bands_of_words() {\n\tlocal -a found\n"
		      "\tfound=(${(f)\"$(_heed_bands "
		      "\"${(@)words[1,CURRENT-1]}\")\"})\n"
		      "\tcompadd -a found\n}\n");
	buf_puts(out, "_heed() {\n\tlocal -a commands\n"
		      "\tlocal state line\n\tcommands=(");
	for (size_t i = 0; i < count; i++)
		buf_printf(out, "\n\t\t'%s:%s'", all[i].name, all[i].summary);
	buf_puts(out, ")\n\t_arguments -C");
	zsh_options(out, top_options(), "");
	buf_puts(out, " \\\n\t\t'1:command:->command' \\\n"
		      "\t\t'*::words:->words'\n"
		      "\tcase $state in\n"
		      "\tcommand) _describe command commands; return ;;\n"
		      "\twords) ;;\n\t*) return ;;\n\tesac\n"
		      "\tcase $line[1] in\n");
	for (size_t i = 0; i < count; i++)
		zsh_command(out, &all[i]);
	buf_puts(out, "\tesac\n}\n"
		      "if [ \"$funcstack[1]\" = _heed ]; then\n\t_heed \"$@\"\n"
		      "else\n\tcompdef _heed heed\nfi\n");
}

static void
fish_option(struct buf *out, const char *when, enum option o,
	   const char *formats)
{
	const struct option_info *info = option_info(o);

	buf_printf(out, "complete -c heed -n '%s' -l %s -d '%s'", when,
		   info->name + 2, info->help);
	if (info->kind == WORD_FORMAT) {
		buf_puts(out, " -x -a '");
		buf_puts(out, formats);
		buf_puts(out, "'");
	} else if (info->kind == WORD_WHO) {
		buf_puts(out, " -x -a 'room trainer'");
	} else if (info->kind == WORD_CASE) {
		buf_puts(out, " -r -F -a '(__heed_cases)'");
	} else if (info->kind == WORD_BAND) {
		buf_puts(out, " -x -a '(__heed_bands)'");
	} else if (info->kind == WORD_FILE) {
		buf_puts(out, " -r -F");
	} else if (info->kind == WORD_FOLDER) {
		buf_puts(out, " -x -a '(__fish_complete_directories)'");
	} else if (info->argument != NULL) {
		buf_puts(out, " -x");
	}
	buf_putc(out, '\n');
}

static void
fish_command(struct buf *out, const struct cli_command *c)
{
	struct buf when = { 0 };

	buf_printf(&when, "__fish_seen_subcommand_from %s", c->name);
	buf_printf(out, "complete -c heed -n __fish_use_subcommand -a %s "
			"-d '%s'\n", c->name, c->summary);
	for (int o = 0; o < OPTION_COUNT; o++)
		if (c->options & UINT64_C(1) << o)
			fish_option(out, buf_text(&when), (enum option)o,
				    c->formats);
	if (c->kind == WORD_LIST || c->kind == WORD_CASE)
		buf_printf(out, "complete -c heed -n '%s' -F -a '(%s)'\n",
			   buf_text(&when), c->kind == WORD_LIST ?
			   "__heed_lists" : "__heed_cases");
	if (c->kind == WORD_FILE)
		buf_printf(out, "complete -c heed -n '%s' -F\n",
			   buf_text(&when));
	if (c->kind == WORD_SHELL) {
		buf_printf(out, "complete -c heed -n '%s' -a '",
			   buf_text(&when));
		put_shells(out);
		buf_puts(out, "'\n");
	}
	buf_done(&when);
}

/* The same as put_bands() for fish. */
static void
fish_bands(struct buf *out)
{
	buf_puts(out, "function __heed_bands\n"
		      "\tset -l before\n\tset -l command\n"
		      "\tfor word in (commandline -opc)[2..-1]\n"
		      "\t\tif not contains -- \"$before\" ");
	put_takers(out, " ");
	buf_printf(out, "\n\t\t\tand not string match -q -- '-*' $word\n"
			"\t\t\tif set -q command[1]\n"
			"\t\t\t\theed list -- $word %s\n"
			"\t\t\t\treturn\n\t\t\tend\n"
			"\t\t\tset command $word\n\t\tend\n"
			"\t\tset before $word\n\tend\nend\n", bands);
}

static void
fish(struct buf *out)
{
	size_t count;
	const struct cli_command *all = cli_commands(&count);

	buf_printf(out, "# fish completion for heed\n"
			"function __heed_lists\n\t%s\nend\n"
			"function __heed_cases\n\t%s\nend\n", lists, cases);
	fish_bands(out);
	buf_puts(out, "complete -c heed -f\n");
	for (int o = 0; o < OPTION_COUNT; o++)
		if (top_options() & UINT64_C(1) << o)
			fish_option(out, "__fish_use_subcommand",
				    (enum option)o, "");
	for (size_t i = 0; i < count; i++)
		fish_command(out, &all[i]);
}

int
cmd_completion(const struct request *r)
{
	static void (*const write[SHELLS])(struct buf *) = { bash, zsh, fish };
	const char *shell = r->operands[0];
	struct buf out = { 0 };
	size_t i = 0;

	while (i < SHELLS && strcmp(shells[i], shell) != 0)
		i++;
	if (i == SHELLS) {
		put_shells(&out);
		process_note("unknown shell \"%s\"; it is one of %s", shell,
			     buf_text(&out));
		buf_done(&out);
		return STATUS_USAGE;
	}
	write[i](&out);
	fwrite(buf_text(&out), 1, out.size, stdout);
	buf_done(&out);
	return STATUS_DONE;
}
