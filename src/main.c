/* SPDX-License-Identifier: MIT */
/*
 * heed walks you through published warning signs and says what to do next.
 *
 * The map of the house. Includes point only left; siblings, one above the
 * other, never include each other (tests/layers.awk checks).
 *
 *	base -- model -- engine -- proof -+- read   -+- desk -+- ui   -+- cli
 *	                                  +- report -+        +- line -+   |
 *	                                  +- store  -+        +- rows -+ main.c
 *
 * base/	knows nothing about checklists
 *	mem.[ch]	allocation that never fails; dying; wiping
 *	buf.[ch]	a growing byte buffer; all text is built here
 *	text.[ch]	UTF-8: width in columns, wrapping, the nearest name
 *	diag.[ch]	problems: what is wrong where
 *	json.[ch]	writes JSON into a buffer
 *	big.[ch]	exact counts of any size
 *	crypt.[ch]	digests, keys, sealing
 *	file.[ch]	writes a file whole, or says why not
 * model/	plain data
 *	checklist.[ch]	what is asked, how it scores, what follows
 *	contacts.[ch]	whom to call
 *	answers.[ch]	what was answered and noted
 *	case.[ch]	a case study for a workshop
 *	record.h	a walk as it was answered, and what happened to it
 * engine/	pure functions on the model
 *	score.[ch]	answers to points, rules that fire, and the band
 *	range.[ch]	what open questions could still change, exactly
 *	abacus.[ch]	the same arithmetic for millions of sets of answers
 *	abacus_range.c	of it, the ranges
 *	result.[ch]	everything a result says
 *	command.[ch]	the one table of commands: key, name, help
 *	change.[ch]	what was changed, in words
 *	rehearse.[ch]	a case study answered alone
 *	walk.[ch]	where we are, what comes next, what was set off
 *	room.[ch]	what a room answered, as counts
 *	room_result.c	where it was divided, and what that moves
 *	labels.[ch]	texts, each found again by its bytes
 *	agree.[ch]	how far many people agreed, with what may be said of it
 *	counts.[ch]	how often each answer was given to each unit
 *	distinct.[ch]	units with the same counts, taken together
 *	distance.[ch]	how far answers lie apart, over all pairs
 *	pairs.[ch]	what the pairs of answers say, and sums of it
 *	alpha.[ch]	Krippendorff's alpha
 *	gwet.[ch]	Gwet's AC1 and AC2
 *	fleiss.[ch]	Fleiss' kappa
 *	scores.[ch]	scores of people in several cases
 *	icc.[ch]	intraclass correlations of scores
 *	bootstrap.[ch]	resampling of units; intervals
 * proof/	what holds for all answers at once
 *	machine.[ch]	all that a checklist can conclude, as layers of states
 *	machine_parts.h	what its files share
 *	machine_order.c	which question comes when
 *	machine_plan.c	how a state is laid out, what a question does to it
 *	machine_read.c	what is put into it and read off it
 *	classes.[ch]	states that come to the same
 *	prove.[ch]	claims about a checklist, each with its verdict
 *	prove_parts.h	what its files share
 *	prove_questions.c	bands, follow-ups, questions and answers
 *	prove_rises.c	stronger answers, and signs of harm
 *	prove_rules.c	rules and caps
 *	prove_search.c	where a list is too large to lay out
 *	compare.[ch]	two versions: which answers lead elsewhere, how many
 *	flat.[ch]	a checklist as a plain list of what it says
 *	flat_compare.c	what two of them say otherwise
 *	check.[ch]	what an author should look at
 *	check_parts.h	what its files share
 *	check_claims.c	claims that do not hold, in words
 *	check_shape.c	what stands apart or twice
 *	check_words.c	sentences, questions, reading age
 *	check_case.c	model answers and minutes of a case study
 *	check_phrases.c	words that blame, and colours
 *	example.[ch]	small sets of answers that lead to a band
 * read/		files to the model
 *	ini.[ch]	strict INI with places
 *	load.[ch]	INI to a checklist, reporting every problem
 *	load_parts.h	what the files of the loader share
 *	load_spec.c	the one table of sections and keys
 *	load_value.c	keys to texts, numbers, flags, names
 *	load_head.c	what a checklist says of itself, groups, bands
 *	load_scales.c	scales with their answers
 *	load_signs.c	indicators, their points and gates
 *	load_rules.c	rules and their clauses
 *	load_check.c	findings that the author lets stand
 *	load_contacts.[ch]	contacts, a person's own merged in
 *	case.[ch]	INI to a case study
 *	find.[ch]	where checklists and case studies are
 *	head.[ch]	what a file says of itself, read cheaply
 *	place.[ch]	where in a file something stands
 *	ratings.[ch]	tables of what people answered to counts
 *	table.[ch]	CSV, row by row
 *	table_file.c	of a file
 *	marks.[ch]	the characters that part it
 *	starter.[ch]	the files to start a checklist from
 *	starter_parts.h	their texts
 *	starter_text.c	each line of these
 * report/	the model to words
 *	outline.[ch]	what is shown, as blocks, worded once
 *	parts.h		pieces that outlines share
 *	outline_pages.c	the pages beside the result
 *	outline_result.c	the result
 *	outline_open.c	of it, what is not known
 *	outline_explain.c	a whole checklist in words, to be signed
 *	outline_form.c	the same as a form to fill in on paper
 *	outline_rules.c	of both, the rules and the bands
 *	phrase.[ch]	rules, answers and scores as phrases
 *	case.h		a case study on paper
 *	outline_case.c	that, for the room and for the trainer
 *	outline_help.c	help, from the table of commands
 *	diff.h		what changed between two versions
 *	outline_diff.c	that, in words
 *	json_diff.c	that, as JSON
 *	diff_rows.c	of both, what it does to the rows of a table
 *	tally.[ch]	counts that expose nobody
 *	tally_parts.h	what its files share
 *	tally_lines.c	their lines and words
 *	tally_text.c	as text
 *	tally_html.c	as a page
 *	tally_data.c	as CSV and JSON
 *	check.h		what a check found and proved
 *	render_check.c	that, as text
 *	json_check.c	that, as JSON
 *	room.h		what a room answered and where it was divided
 *	room_parts.h	what its files share
 *	outline_room.c	that, in words: what to talk about first
 *	outline_room_figures.c	coefficients, for the trainer alone
 *	json_room.c	that, as JSON
 *	csv_room.c	that, as CSV
 *	csv.[ch]	cells of a table
 *	rehearse.h	a case study answered alone
 *	outline_rehearse.c	that, and one reasoned reading beside it
 *	typed.[ch]	answers as a command line to run
 *	render.h	an outline as lines, text and HTML; a result as JSON
 *	render_lines.c	lines of a width
 *	render_text.c	plain text
 *	render_html.c	one page of HTML
 *	render_json.c	a result as JSON
 *	render_result.c	a result in each format
 *	save.[ch]	saves a result to a file a person names
 * store/	sealed records on the disk
 *	vault.h		the store: its passphrases and its records
 * desk/	conversations that both views hold
 *	card.h		a page, and what is asked below it
 *	keep.h		a walk kept as a record
 * ui/		the full screen
 *	ui.h		walks on it
 *	frame.[ch]	a picture of the screen in memory
 *	key.[ch]	keys, and scripts of them
 *	edit.[ch]	a field in which a person types
 *	app.[ch]	all state; the text and rows of what is shown
 *	room.c		how rows and columns are shared out
 *	parts.h		what the files of the full screen share
 *	foot.[ch]	the line of keys; too small a screen
 *	guard.c		what comes before the meaning of a key
 *	keys.c		what a key does
 *	typing.c	fields, and what becomes of their text
 *	paste.c		what becomes of pasted text
 *	draw.c		draws it all
 *	choose.[ch]	the list of checklists
 *	term.[ch]	the terminal
 *	loop.c		reads keys, does what they ask
 * line/		the same walk as numbered questions on a stream
 *	line.[ch]	asks, and does what was typed
 *	parts.h		what its files share
 *	stream.c	prints and reads lines, of the width there is
 *	prompt.c	quick exit, help and back wherever something is typed
 *	show.c		where we are, in full and in short
 *	answer.c	what was typed as an answer
 *	command.c	what each command does
 *	field.c		what asks for text: notes, a raise, a file
 *	find.c		words on a page and in the questions
 *	choose.c	the list of checklists
 * rows/		tables of answers, row by row
 *	heading.[ch]	what the columns are
 *	decode.[ch]	rows to answers, from what is laid out once
 *	decode_parts.h	what its files share
 *	decode_bytes.c	the usual rows, as they lie in the bytes
 *	decode_rows.c	any others
 *	pump.[ch]	takes a table through threads, in order
 *	halt.[ch]	Ctrl-C while one is read
 *	run.[ch]	from end to end, with what is refused
 *	progress.[ch]	a line about it on a terminal
 *	score.[ch]	scores the rows
 *	tally.[ch]	counts what they come to
 *	moves.[ch]	what a revision does to the rows
 *	version.[ch]	one of several lists that rows are scored with
 *	print.[ch]	what is printed of a row
 *	print_parts.h	what its files share
 *	print_csv.c	as CSV
 *	print_json.c	as JSON Lines
 * cli/		the command line
 *	cli.[ch]	what main calls
 *	options.[ch]	the one table of commands and options
 *	help.c		what --help prints, from that table
 *	process.[ch]	streams, locale, the day; no core dumps
 *	open.[ch]	a checklist by name, loaded
 *	names.[ch]	the names of questions, answers and bands in one
 *	cmd.h		what each command does, with its exit status
 *	cmd_walk.c	the walk, in plain lines or full screen
 *	cmd_result.c	a result from answers given
 *	rows.[ch]	what commands that take a table share
 *	cmd_score.c	a table of answers, row by row
 *	cmd_tally.c	counts of one
 *	cmd_list.c	the checklists there are, and the names in one
 *	check.h		what the files of the check share
 *	cmd_check.c	what a checklist can conclude, and its faults
 *	cmd_check_case.c	the faults of a case study
 *	cmd_diff.c	what a revision changes, and what that does
 *	cmd_explain.c	checklists and case studies on paper
 *	cmd_rehearse.c	a case study answered alone
 *	cmd_agree.c	where a room was divided
 *	cmd_new.c	a checklist to start from
 *	cmd_completion.c	scripts for shells
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
