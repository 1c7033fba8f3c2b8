/* SPDX-License-Identifier: MIT */
#include "cli/options.h"

#include "cli/cmd.h"

#define BIT(option) (UINT64_C(1) << OPTION_##option)

const struct option_info *
option_info(enum option option)
{
	static const struct option_info table[] = {
#define OPTION_ROW(id, name, argument, kind, help) \
		{ name, argument, help, kind },
		OPTIONS(OPTION_ROW)
#undef OPTION_ROW
	};

	return &table[option];
}

static const char about_walk[] =
	"Asks the questions of a checklist one by one and shows the result. "
	"Without a CHECKLIST you choose one. Nothing is kept unless you ask: "
	"as a sealed record, with s in the walk or with --save before its "
	"first question, or as a result in a file that you name.\n\n"
	"The walk is in plain numbered lines with --plain, when the variable "
	"ACCESSIBLE is not empty, when TERM is dumb or not set, or when "
	"standard output is not a terminal. Input that comes from a file or a "
	"pipe needs --plain.";

static const char about_records[] =
	"Asks for the passphrase and lists the records: which are not "
	"finished, which are to be looked at again, which were not yet copied "
	"to the school's system. Each can be gone on with, changed with a "
	"reason, read as a text for a concern form or a referral, compared "
	"with earlier ones of the same reference, or deleted. Passphrases are "
	"added, changed and withdrawn here, too.\n\n"
	"It is on the full screen or in plain lines, as a walk is.";

static const char about_export[] =
	"Asks for the passphrase and for the records, a number, a reference "
	"or all, on the terminal; no reference or passphrase is ever written "
	"on the command line. FORMAT is text, for a concern form; referral, in "
	"the order a referral asks; csv, a row each; or json, all there is in "
	"them, which \"heed import\" takes back.\n\n"
	"What is printed is not sealed. An --output file must be a new one.";

static const char about_import[] =
	"Takes records back from the JSON of \"heed export\". A record that "
	"is there already is left as it is; if the two differ, nothing at all "
	"is imported, and it is said which.\n\n"
	"With - the JSON is read from standard input and the passphrase from "
	"the terminal; without a terminal, the passphrase is the first line "
	"of standard input.";

static const char about_rescore[] =
	"Says what the versions of the checklists that are there now would "
	"conclude from the answers in the records, beside what was concluded "
	"then. With a CHECKLIST only the records made with one of its id. No "
	"record is changed.";

static const char about_check[] =
	"Looks through checklists as their author would have to: "
	"whether each band can be reached, whether each question, "
	"cap and rule can change the outcome, whether a stronger "
	"answer can ever lower it; then the wording, dates and "
	"numbers. It tries all sets of answers, not a sample: what "
	"it says is proved or refuted, with the answers that show "
	"it, or said to be not decided. Of a case study it checks "
	"that the model answers are whole and lead where it says.\n\n"
	"A folder is checked with all checklists, contacts and cases in "
	"it. --format is text or json. The status is 1 if there "
	"are errors, with --strict also if there are warnings.";

static const char about_diff[] =
	"Says in words what a new version of a checklist adds, "
	"takes out and changes; and then what that does: which "
	"sets of answers lead to another outcome than before, how "
	"many of all there are, and the fewest answers that show "
	"it. With --rows it scores the rows of a table, as heed score "
	"takes it, under both, and says how many move from which band "
	"to which, and which change moves them. The status is 0 whatever "
	"is different, and 1 if a row is refused.";

static const char about_export_form[] =
	"Writes the questions as a form for phones, which ODK and KoboToolbox "
	"read: an XLSForm, in a new FILE that ends in .xlsx. No question is "
	"obligatory and no points are in it. What comes back, exported with "
	"the values of the questions, is a table that \"heed score\" reads.\n\n"
	"Such forms are for training and for collections without names, never "
	"for screening children nobody is worried about.";

static const char about_explain[] =
	"Prints all that a checklist asks, gives and says, in sentences: the "
	"questions with the points of their answers, the rules, the results "
	"with examples of answers that lead to them, the numbers and when they "
	"were checked, and lines for the signature of whoever reviewed it. "
	"FORMAT is text or html; the page of HTML prints on A4.";

static const char about_print[] =
	"Prints the questions with boxes to tick and room for notes, for a "
	"workshop or a visit, and after them, on a sheet of its own, how the "
	"answers lead to a result. No points are on the sheets of the "
	"questions. FORMAT is text, with a form feed before the last sheet, "
	"or html, which prints on A4.\n\n"
	"Of a case study it prints what the room gets: ground rules, the story "
	"part by part, each on a sheet of its own, a sheet for the answers, "
	"and sheets to practise the call with; or with --for trainer the "
	"plan, the notes and the model answers with their reasons.";

static const char about_rehearse[] =
	"Tells the story of a case study part by part, asks the questions of "
	"its checklist about it, and at the end shows one reasoned reading "
	"beside yours. There is no child in it and no name. A case with "
	"several children is about the first, or the one named, as in "
	"CASE:CHILD. It is on the full screen or in plain lines, as a walk "
	"is. With --folder your answers are written into a new file "
	"there, which \"heed agree\" reads; without it nothing is kept.";

static const char about_workshop[] =
	"Leads a room through a case study on a projector: the ground rules, "
	"the story part by part, votes on what to do, the questions with the "
	"room's answers, what the room read differently, one reasoned reading "
	"and the close. Counts are typed in, and stay hidden until the "
	"trainer reveals them. Answers of participants are read from FILEs, "
	"tables as \"heed agree\" takes them, or folders of such.\n\n"
	"With --notes it shows, in a second terminal, what the trainer alone "
	"sees beside it. The counts are kept, without anybody in them, so that "
	"the workshop goes on after a crash.\n\n"
	"It is on the full screen or in plain lines, as a walk is.";

static const char about_agree[] =
	"Says where a room was divided: first what to talk about, the signs in "
	"the order in which people answered differently, with what to ask; "
	"then where all agreed and where the answers lead; and on a sheet for "
	"the trainer alone how far the room agreed, in percent and by "
	"Krippendorff's alpha, Gwet's AC1 and AC2 and Fleiss' kappa.\n\n"
	"A FILE is CSV, - standard input, a folder all its .csv files. The "
	"first row names the questions, and every other row is a person; empty "
	"is not answered. A column \"id\", or the one that --id names, is "
	"not looked at, and nobody is named.\n\n"
	"With --case answers are those of its checklist, and the model answers "
	"stand beside them. Without it they are whatever is there.";

static const char about_new[] =
	"Writes a checklist that works, with a comment on every key and "
	"examples to replace, to standard output or to a new file. With "
	"--output (or -o) it also writes the contacts file that belongs to it, "
	"contacts/ID.ini beside it, if there is none. No file is ever written "
	"over.\n\n"
	"An ID has 1 to 40 of a-z 0-9 _ -, a letter or digit first.";

static const char about_score[] =
	"Scores every row of a table of answers with the code that scores a "
	"walk, row by row and in order. The table is CSV, from a FILE or - for "
	"standard input. Its first row names the columns: those named after "
	"questions hold answers, by their ids or keys, and empty is not "
	"answered. FORMAT is csv or jsonl, which is JSON Lines.\n\n"
	"It is for checking a checklist's revision, for training, and for "
	"collections without names. It is never for ranking children, nor for "
	"screening a class list of children nobody is worried about.\n\n"
	"Any row that is refused makes the status 1. How many rows were "
	"scored and how many refused is said on standard error.";

static const char about_tally[] =
	"Scores a table of answers as heed score does and counts, without "
	"exposing anyone: how many rows come to which result, and in how many "
	"each sign is there or not known. Counts are rounded down to fives, "
	"and none under 5 is shown. FORMAT is text, html, csv or json.\n\n"
	"The counts are of rows and say nothing of how many children are "
	"harmed: a place with few is not a safe place.";

static const struct cli_command commands[] = {
	{ "walk", "[--plain] [--contacts FILE] [--save] [--store FOLDER]\n"
	  "[CHECKLIST]",
	  "Walk a checklist and see what to do next",
	  about_walk,
	  BIT(PLAIN) | BIT(CONTACTS) | BIT(SAVE) | BIT(STORE) | BIT(HELP),
	  0, 1, "CHECKLIST", WORD_LIST, cmd_walk, NULL },
	{ "result", "CHECKLIST [--contacts FILE] [--format FORMAT]\n"
	  "[--raise BAND --because TEXT] [-] [QUESTION=ANSWER ...]",
	  "Print the result of answers, without any screen",
	  "Scores the answers given and prints the result. With - it "
	  "reads them from standard input, one QUESTION=ANSWER a "
	  "line; empty lines and lines that begin with # are passed "
	  "over. Questions not named count as not answered. \"heed "
	  "list CHECKLIST\" prints the names.\n\n"
	  "Answers and reasons on a command line end up in the "
	  "shell's history and in the list of processes, where others "
	  "may see them: prefer standard input.",
	  BIT(CONTACTS) | BIT(FORMAT) | BIT(RAISE) | BIT(BECAUSE) |
	  BIT(HELP), 1, (size_t)-1, "CHECKLIST", WORD_LIST,
	  cmd_result, "text html json" },
	{ "list", "[--cases] [CHECKLIST]",
	  "List the checklists there are, or the names in one",
	  "Prints each checklist that is found: the name to call it "
	  "by, its version, title and publisher, and where it came "
	  "from; one that cannot be used is marked. With a CHECKLIST "
	  "it prints the names that \"heed result\" takes: its "
	  "questions with their answers, and its bands. With --cases "
	  "it lists the case studies for workshops.",
	  BIT(CASES) | BIT(HELP), 0, 1, "CHECKLIST", WORD_LIST,
	  cmd_list, NULL },
	{ "check", "[--strict] [--contacts FILE] [--format FORMAT]\n"
	  "CHECKLIST|CASE|FILE|FOLDER ...\n--explain CODE",
	  "Prove what a checklist can conclude, and find its faults",
	  about_check,
	  BIT(STRICT) | BIT(CONTACTS) | BIT(FORMAT) | BIT(EXPLAIN) |
	  BIT(HELP), 0, (size_t)-1, "CHECKLIST", WORD_LIST,
	  cmd_check, "text json" },
	{ "diff", "OLD NEW [--contacts FILE] [--format FORMAT]\n"
	  "[--rows FILE [--id COLUMN] [--map FILE] [--on-error HOW]\n"
	  "[--rejects FILE] [--jobs N]]",
	  "Say what changed between two checklists, and what it does",
	  about_diff,
	  BIT(CONTACTS) | BIT(FORMAT) | BIT(ROWS) | BIT(ID) | BIT(MAP) |
	  BIT(ON_ERROR) | BIT(REJECTS) | BIT(JOBS) | BIT(HELP), 2, 2,
	  "pair of CHECKLISTs, the old and the new", WORD_LIST, cmd_diff,
	  "text html json" },
	{ "score", "CHECKLIST [--columns LIST] [--keep LIST] [--id COLUMN]\n"
	  "[--map FILE] [--on-error HOW] [--rejects FILE] [--jobs N]\n"
	  "[--format FORMAT] [--contacts FILE] [FILE]",
	  "Score a table of answers, row by row",
	  about_score,
	  BIT(COLUMNS) | BIT(KEEP) | BIT(ID) | BIT(MAP) | BIT(ON_ERROR) |
	  BIT(REJECTS) | BIT(JOBS) | BIT(FORMAT) | BIT(CONTACTS) | BIT(HELP),
	  1, 2,
	  "CHECKLIST", WORD_LIST, cmd_score, "csv jsonl" },
	{ "tally", "CHECKLIST [--by COLUMN] [--map FILE] [--on-error HOW]\n"
	  "[--rejects FILE] [--jobs N] [--format FORMAT] [--contacts FILE] "
	  "[FILE]",
	  "Count a table of answers without exposing anyone",
	  about_tally,
	  BIT(BY) | BIT(MAP) | BIT(ON_ERROR) | BIT(REJECTS) | BIT(JOBS) |
	  BIT(FORMAT) | BIT(CONTACTS) | BIT(HELP), 1, 2,
	  "CHECKLIST", WORD_LIST, cmd_tally, "text html csv json" },
	{ "export-form", "CHECKLIST --to xlsform --output FILE\n"
	  "[--contacts FILE]",
	  "Write the questions as a form for phones",
	  about_export_form, BIT(TO) | BIT(OUTPUT) | BIT(CONTACTS) | BIT(HELP),
	  1, 1, "CHECKLIST", WORD_LIST, cmd_export_form, NULL },
	{ "explain", "CHECKLIST [--contacts FILE] [--format FORMAT]",
	  "Print a whole checklist in words, to be read and signed",
	  about_explain, BIT(CONTACTS) | BIT(FORMAT) | BIT(HELP), 1, 1,
	  "CHECKLIST", WORD_LIST, cmd_explain, "text html" },
	{ "print", "CHECKLIST|CASE [--for WHO] [--contacts FILE]\n"
	  "[--format FORMAT]",
	  "Print a form to fill in on paper, or a case study",
	  about_print,
	  BIT(FOR) | BIT(CONTACTS) | BIT(FORMAT) | BIT(HELP), 1, 1,
	  "CHECKLIST", WORD_LIST, cmd_print, "text html" },
	{ "rehearse", "CASE [--plain] [--seat SEAT] [--role ROLE]\n"
	  "[--folder FOLDER]",
	  "Answer a case study alone, and see one reasoned reading",
	  about_rehearse,
	  BIT(PLAIN) | BIT(SEAT) | BIT(ROLE) | BIT(FOLDER) | BIT(HELP), 1, 1,
	  "CASE", WORD_CASE, cmd_rehearse, NULL },
	{ "workshop", "CASE [--plain] [--enter] [--folder FOLDER] [FILE ...]\n"
	  "CASE --notes [--plain] [--folder FOLDER]",
	  "Lead a room through a case study",
	  about_workshop, BIT(PLAIN) | BIT(ENTER) | BIT(NOTES) | BIT(FOLDER) |
	  BIT(CONTACTS) | BIT(HELP), 1, (size_t)-1,
	  "CASE", WORD_CASE, cmd_workshop, NULL },
	{ "agree", "[--case CASE] [--for WHO] [--id COLUMN] [--resamples N]\n"
	  "[--format FORMAT] FILE ...",
	  "Say where a room was divided, and how far it agreed",
	  about_agree, BIT(CASE) | BIT(FOR) | BIT(ID) | BIT(RESAMPLES) |
	  BIT(FORMAT) | BIT(HELP), 1, (size_t)-1,
	  "FILE", WORD_FILE, cmd_agree, "text html json csv" },
	{ "new", "ID [--title TEXT] [--output FILE]",
	  "Write a small checklist to start from",
	  about_new, BIT(TITLE) | BIT(OUTPUT) | BIT(HELP), 1, 1,
	  "new ID", WORD_NONE, cmd_new, NULL },
	{ "records", "[--plain] [--store FOLDER]",
	  "List sealed records, go on with them, copy their text",
	  about_records, BIT(PLAIN) | BIT(STORE) | BIT(HELP), 0, 0, NULL,
	  WORD_NONE, cmd_records, NULL },
	{ "export", "[--format FORMAT] [--points] [--output FILE]\n"
	  "[--store FOLDER]",
	  "Print records as text, CSV or JSON, not sealed",
	  about_export, BIT(FORMAT) | BIT(POINTS) | BIT(OUTPUT) | BIT(STORE) |
	  BIT(HELP), 0, 0, NULL, WORD_NONE, cmd_export,
	  "text referral csv json" },
	{ "import", "FILE|- [--store FOLDER]",
	  "Take exported records back",
	  about_import, BIT(STORE) | BIT(HELP), 1, 1, "FILE, or -", WORD_FILE,
	  cmd_import, NULL },
	{ "rescore", "[CHECKLIST] [--contacts FILE] [--store FOLDER]",
	  "Say what a newer checklist would make of old records",
	  about_rescore, BIT(CONTACTS) | BIT(STORE) | BIT(HELP), 0, 1,
	  "CHECKLIST", WORD_LIST, cmd_rescore, NULL },
	{ "completion", "bash|zsh|fish",
	  "Print completions for a shell",
	  "Prints a script that makes the shell complete the words of "
	  "heed. heed(1) says where each shell looks for it.",
	  BIT(HELP), 1, 1, "shell: bash, zsh or fish", WORD_SHELL,
	  cmd_completion, NULL },
};

const struct cli_command *
cli_commands(size_t *count)
{
	*count = sizeof commands / sizeof *commands;
	return commands;
}
