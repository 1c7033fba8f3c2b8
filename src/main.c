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
 *	date.[ch]	days and moments as text and back
 *	file.[ch]	writes a file whole, or says why not
 * model/	plain data
 *	checklist.[ch]	what is asked, how it scores, what follows
 *	contacts.[ch]	whom to call
 *	answers.[ch]	what was answered and noted
 *	record.[ch]	a walk as it was answered, and what happened to it
 *	events.c	of it, what happened, in order
 *	replay.c	what that comes to
 *	details.c	what a form asks that no checklist does
 *	case.[ch]	a case study for a workshop
 *	map.[ch]	columns of another program's table
 *	role.[ch]	what people work as
 *	workshop.[ch]	what a room answered, and how far it has come
 * engine/	pure functions on the model
 *	score.[ch]	answers to points, rules that fire, and the band
 *	range.[ch]	what open questions could still change, exactly
 *	abacus.[ch]	the same arithmetic for millions of sets of answers
 *	abacus_range.c	of it, the ranges
 *	result.[ch]	everything a result says
 *	command.[ch]	the one table of commands: key, name, help
 *	change.[ch]	what was changed, in words
 *	rescore.[ch]	a record under another version of its checklist
 *	history.[ch]	the records of one reference as a timeline
 *	walk.[ch]	where we are, what comes next, what was set off
 *	walk_parts.h	what its files share
 *	walk_rules.c	what the answers set off
 *	walk_record.c	the walk as a record, and on from one
 *	rehearse.[ch]	a case study answered alone
 *	room.[ch]	what a room answered, as counts
 *	room_result.c	where it was divided, and what that moves
 *	roles.[ch]	which roles' answers may be shown
 *	workshop.[ch]	the way through a workshop
 *	workshop_typed.c	counts as they are typed
 *	workshop_sheets.c	sheets as they are typed
 *	workshop_parts.[ch]	of both, letters and roles
 *	workshop_counts.c	what was counted
 *	fisher.[ch]	the F distribution
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
 *	reopen.[ch]	the checklist of a record, from its copy
 *	record_json.[ch]	records from JSON
 *	record_check.[ch]	is a record what a file claims of it?
 *	json_place.[ch]	where in JSON a value stands
 *	case.[ch]	INI to a case study
 *	workshop.[ch]	a workshop that was kept
 *	workshop_parts.h	what its files share
 *	workshop_head.c	which case it is of, and when
 *	workshop_words.c	its lines as words
 *	map.[ch]	INI to a map of columns
 *	find.[ch]	where checklists and case studies are
 *	head.[ch]	what a file says of itself, read cheaply
 *	place.[ch]	where in a file something stands
 *	ratings.[ch]	tables of what people answered to counts
 *	table.[ch]	CSV, row by row
 *	parted.[ch]	of other marks than commas
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
 *	case_parts.h	what its files share
 *	outline_case.c	it, for the room and for the trainer
 *	outline_case_cards.c	sheets to practise the call with
 *	outline_help.c	help, from the table of commands
 *	diff.h		what changed between two versions
 *	outline_diff.c	that, in words
 *	json_diff.c	that, as JSON
 *	record.h	records in words, as JSON and as CSV
 *	outline_record.c	a record as text, also for a referral
 *	record_parts.[ch]	of a record, the parts that its layouts share
 *	record_signs.c	of these, what was answered and noted
 *	outline_history.c	the records of one reference
 *	outline_rescore.c	records under another version
 *	json_record.c	records as JSON
 *	csv_record.c	records as CSV
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
 *	outline_room_roles.c	how each role answered, where it may be shown
 *	outline_room_figures.c	coefficients, for the trainer alone
 *	json_room.c	that, as JSON
 *	csv_room.c	that, as CSV
 *	csv.[ch]	cells of a table
 *	rehearse.h	a case study answered alone
 *	outline_rehearse.c	that, and one reasoned reading beside it
 *	workshop.[ch]	a workshop as a text, to go on with
 *	hall.h		the pages of a workshop
 *	outline_hall.c	of these, what a room sees
 *	outline_hall_topic.c	a question to it, and how it answered
 *	outline_hall_notes.c	what the trainer sees beside it
 *	typed.[ch]	answers as a command line to run
 *	render.h	an outline as lines, text and HTML; a result as JSON
 *	render_lines.c	lines of a width
 *	render_text.c	plain text
 *	render_html.c	one page of HTML
 *	render_json.c	a result as JSON
 *	render_result.c	a result in each format
 *	save.[ch]	saves a result to a file a person names
 *	xlsform.[ch]	a checklist as the rows of a form for phones
 * store/	sealed records on the disk
 *	status.h	what came of something done with it
 *	disk.[ch]	every call that touches the disk for records
 *	folder.[ch]	a folder of one person alone: reads, writes, locks
 *	refuse.[ch]	what is wrong with a folder or a file, in words
 *	bytes.h		numbers as bytes
 *	seal.[ch]	a record's file: parts, each sealed on its own
 *	fields.[ch]	a tag, a size and bytes
 *	codec.[ch]	a record as the plain text of its parts
 *	codec_parts.h	the tags of their fields
 *	codec_read.c	of these, back to a record
 *	pack.[ch]	a record as the bytes of its file
 *	keys.[ch]	the file with the keys
 *	vault.[ch]	the store: its passphrases and its records
 *	vault_parts.h	what its files share
 *	vault_names.c	names of files
 *	vault_header.c	the two files with the keys
 *	vault_keys.c	passphrases added, changed, withdrawn
 *	vault_record.c	a record locked, saved, deleted
 *	vault_read.c	a record read, or what is left of it
 *	vault_list.c	all of them
 * desk/	conversations that both views hold
 *	words.[ch]	words for pseudonyms, and common first names
 *	reference.[ch]	the pseudonym that a record is kept under
 *	day.[ch]	a day as it is typed
 *	card.[ch]	a page, and what is asked below it
 *	choose.[ch]	the list of checklists
 *	kept.[ch]	whether a walk is kept, and all of it
 *	secret.[ch]	a secret as it is typed
 *	pass.[ch]	the store is opened or made
 *	keep.[ch]	a walk kept as a record
 *	batch.[ch]	many records, read with their checklists
 *	pick.[ch]	which records are meant
 *	ledger.[ch]	the records there are, and all that is done with them
 *	ledger_parts.h	what its files share
 *	ledger_list.c	how many wait for what, and the list
 *	ledger_one.c	one record in hand
 *	ledger_fill.c	what is written into it beside the walk
 *	ledger_text.c	its text, to read or to a file
 *	ledger_history.c	the records of one reference in time
 *	ledger_delete.c	deletes it
 *	ledger_keys.c	passphrases
 *	rehearse.[ch]	a case study answered alone
 *	hold.[ch]	the file in which a workshop is kept
 *	session.[ch]	a workshop as it is held before a room
 *	session_parts.h	what its files share
 *	session_step.c	the step that is shown
 *	session_lists.c	lists to choose from
 *	session_sheets.c	sheets of paper, typed in
 *	session_beside.c	the same on another terminal
 *	session_handout.c	pages to save at its end
 *	notes.c		the trainer's screen, which follows it
 * ui/		the full screen
 *	ui.h		walks on it
 *	frame.[ch]	a picture of the screen in memory
 *	key.[ch]	keys, and scripts of them
 *	edit.[ch]	a field in which a person types
 *	app.[ch]	all state; the text and rows of what is shown
 *	room.c		how rows and columns are shared out
 *	parts.h		what the files of the full screen share
 *	foot.[ch]	the line of keys; too small a screen
 *	leave.[ch]	the keys that leave at once
 *	guard.c		what comes before the meaning of a key
 *	keys.c		what a key does
 *	typing.c	fields, and what becomes of their text
 *	paste.[ch]	how far one has got with pasted text
 *	app_paste.c	what becomes of it in a walk
 *	draw.c		draws it all
 *	page.[ch]	a laid-out text
 *	card.[ch]	a card of a conversation, and what lies over it
 *	card_parts.h	what its files share
 *	card_keys.c	what a key does with it
 *	card_room.c	how rows are shared out
 *	card_paste.c	what becomes of it on a card
 *	card_draw.c	draws it all
 *	talk.[ch]	holds a conversation, card by card
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
 *	card.c		a card of a conversation
 *	secret.c	what is typed unseen
 * rows/		tables of answers, row by row
 *	heading.[ch]	what the columns are
 *	decode.[ch]	rows to answers, from what is laid out once
 *	decode_parts.h	what its files share
 *	decode_bytes.c	the usual rows, as they lie in the bytes
 *	decode_rows.c	any others
 *	pump.[ch]	takes a table through threads, in order
 *	pump_out.c	what comes out
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
 *	request.c	a command line, read by it
 *	help.c		what --help prints, from that table
 *	process.[ch]	streams, locale, the day; no core dumps
 *	view.[ch]	plain lines or the full screen
 *	store.[ch]	where records are kept
 *	pick.[ch]	asks for the passphrase, and which records
 *	open.[ch]	a checklist by name, loaded
 *	names.[ch]	the names of questions, answers and bands in one
 *	cmd.h		what each command does, with its exit status
 *	cmd_walk.c	the walk, in plain lines or full screen
 *	cmd_result.c	a result from answers given
 *	tables.[ch]	tables of what people answered
 *	rows.[ch]	what commands that take a table share
 *	cmd_score.c	a table of answers, row by row
 *	cmd_tally.c	counts of one
 *	cmd_list.c	the checklists there are, and the names in one
 *	check.h		what the files of the check share
 *	cmd_check.c	what a checklist can conclude, and its faults
 *	cmd_check_case.c	the faults of a case study
 *	cmd_check_map.c	the faults of a map of columns
 *	cmd_diff.c	what a revision changes, and what that does
 *	cmd_explain.c	checklists and case studies on paper
 *	cmd_rehearse.c	a case study answered alone
 *	cmd_workshop.c	a room led through a case study
 *	cmd_agree.c	where a room was divided
 *	cmd_new.c	a checklist to start from
 *	cmd_export_form.c	its questions as a form for phones
 *	cmd_records.c	the records there are
 *	cmd_export.c	records as text, CSV and JSON
 *	cmd_import.c	records from JSON
 *	cmd_rescore.c	what a newer checklist says of old records
 *	cmd_completion.c	scripts for shells
 *
 * xlsform/	a program beside heed
 *	main.c		rows to a workbook: heed-xlsform
 *
 * Each foreign library has one door, the only file that includes its header:
 * iniparser in read/ini.c, libsodium in base/crypt.c, utf8proc in
 * base/text.c, curses in ui/term.c, jansson in read/record_json.c,
 * libxlsxwriter in xlsform/main.c.
 */
#include "cli/cli.h"

int
main(int argc, char **argv)
{
	return cli_main(argc, argv);
}
