#!/bin/sh
# Tables that other programs export, with a map of their columns (TAP).
. tests/cli/tap
maps=$data/maps
small="$small"

score() {
	run score "$small" --columns id,score,band "$@"
}

# Google Forms: whole questions as titles, texts of answers, extra columns.
cat >"$scratch/google.csv" <<'END'
Timestamp,Seat,"Was the young person
out at night?",Danger,Comes every day
2026/11/01 9:00,a,"Yes, often",no,NOT  AT ALL
2026/11/01 9:05,b,Every week,No,
2026/11/01 9:10,c,no,no,no
END
score --map "$maps/small.ini" "$scratch/google.csv"
is 0 a_form_is_scored
cp "$scratch/out" "$scratch/mapped"
printf 'id,missing,danger,attendance\na,yes,no,no\nb,yes,no,\nc,no,no,no\n' \
	>"$scratch/plain.csv"
score "$scratch/plain.csv"
cmp -s "$scratch/out" "$scratch/mapped"
verdict $? as_the_same_answers_in_a_plain_table
run score "$small" "$scratch/google.csv"
is 1 without_the_map_it_is_no_table_of_answers

# KoboToolbox: semicolons, groups with slashes, everything in quotes.
cat >"$scratch/kobo.csv" <<'END'
"start";"g1/missing";"g1/danger";"g2/attendance";"Seat";"note, if any"
"2026-11-01";"yes";"no";"no";"a";"one; two"
2026-11-01;yes;no;;b;a, b
"2026-11-01";"no";"no";"no";"c";""
END
printf '[map]\nformat = 1\nchecklist = small\nid = Seat\n' >"$scratch/kobo.ini"
score --map "$scratch/kobo.ini" "$scratch/kobo.csv"
is 0 semicolons_and_groups_are_understood
cmp -s "$scratch/out" "$scratch/mapped"
verdict $? with_the_same_scores
err '"note, if any"' what_is_no_question_is_said

# ODK Central: groups with hyphens; through a pipe, and with tabs.
printf 'SubmissionDate\tg-missing\tg-danger\tg-attendance\tSeat\n' \
	>"$scratch/odk.tsv"
printf 'x\tyes\tno\tno\ta\nx\tyes\tno\t\tb\nx\tno\tno\tno\tc\n' \
	>>"$scratch/odk.tsv"
"$heed" score "$small" --columns id,score,band --map "$scratch/kobo.ini" - \
	<"$scratch/odk.tsv" >"$scratch/out" 2>"$scratch/err"
status=$? ran='heed score --map - <odk.tsv'
is 0 tabs_are_understood_too
cmp -s "$scratch/out" "$scratch/mapped"
verdict $? with_the_same_scores_again
cat "$scratch/odk.tsv" | "$heed" score "$small" --columns id,score,band \
	--map "$scratch/kobo.ini" >"$scratch/out" 2>"$scratch/err"
cmp -s "$scratch/out" "$scratch/mapped"
verdict $? and_through_a_pipe

# A map in the checklist itself.
{ cat "$small"; echo; sed 1d "$maps/small.ini"; } >"$scratch/own.ini"
mkdir -p "$scratch/contacts"
cp "$data/contacts/small.ini" "$scratch/contacts"
run score "$scratch/own.ini" --columns id,score,band "$scratch/google.csv"
is 0 a_checklist_may_have_its_own_map
cmp -s "$scratch/out" "$scratch/mapped"
verdict $? which_does_the_same
run tally "$scratch/own.ini" "$scratch/google.csv"
is 0 tally_reads_it_too

# What is wrong is said where it is.
sed 's/Every week/Perhaps/' "$scratch/google.csv" >"$scratch/bad.csv"
printf 'id,Seat\n' >/dev/null
sed 's/b,Every week/b,Perhaps/' "$scratch/google.csv" >"$scratch/bad.csv"
score --map "$maps/small.ini" "$scratch/bad.csv"
is 1 a_text_that_is_no_answer_is_refused
err 'bad.csv:4:' with_its_line
sed 's/out at night/in at night/' "$scratch/google.csv" >"$scratch/bad.csv"
score --map "$maps/small.ini" "$scratch/bad.csv"
is 1 a_title_of_the_map_that_is_not_there
err 'did you mean' is_said_with_the_nearest
cat >"$scratch/bad.ini" <<'END'
[map]
format = 1
checklist = other
answer.perhaps = Maybe
[column.nothing]
title.1 = Nothing
[column.missing]
titel.1 = Missing
END
score --map "$scratch/bad.ini" "$scratch/google.csv"
is 1 a_bad_map_is_an_error
err 'bad.ini:3:13: error: this map is for the checklist `other`' of_another_list
err 'bad.ini:4:1: error: no answer of this checklist has the id `perhaps`' \
	answers_that_are_not_there
err 'bad.ini:5:1: error: there is no question `nothing`' questions_likewise
err 'did you mean `title' and_keys

# What could mean two things is refused, and never read as the first of them.
cat >"$scratch/two.ini" <<'END'
[map]
format = 1
checklist = small
answer.yes = Once|Twice
answer.no = Once
answer.suspected = no
[column.missing]
title.1 = Out?
[column.danger]
title.1 = OUT?
title.2 = Missing
[column.attendnce]
title.1 = Here?
END
score --map "$scratch/two.ini" "$scratch/google.csv"
is 1 a_map_that_says_two_things
err 'two.ini:5:13: error: in `danger` this text stands for the answer `yes`' \
	one_text_for_two_answers
err 'two.ini:6:20: error: in `missing` this text stands for the answer `no`' \
	a_text_that_is_another_answer
err 'two.ini:10:11: error: this title is that of the question `missing`' \
	one_title_for_two_questions
err 'two.ini:11:11: error: this title is that of the question `missing`' \
	the_id_of_another_question
err '`attendnce` in small; did you mean `attendance`?' the_nearest_question
cat >"$scratch/one.ini" <<'END'
[map]
format = 1
checklist = small
id = seat number
separator = semicolon
answer.unknown = Perhaps
[column.missing]
answer.suspected = Perhaps
END
printf '\357\273\277Seat\302\240number ;Why, if so;missing;danger;attendance\r\n' \
	>"$scratch/one.csv"
printf 'a;x, y;Perhaps;N;NOT KNOWN\r\nb;;Suspected;perhaps;N\r\n' \
	>>"$scratch/one.csv"
run score "$small" --columns id,low,high,band --map "$scratch/one.ini" \
	"$scratch/one.csv"
is 0 a_separator_may_be_said
sed 1d "$scratch/out" >"$scratch/said"
printf 'id,missing,danger,attendance\na,p,n,d\nb,p,d,n\n' \
	>"$scratch/same.csv"
run score "$small" --columns id,low,high,band "$scratch/same.csv"
sed 1d "$scratch/out" | cmp -s - "$scratch/said"
verdict $? and_what_is_said_of_a_question_goes_first
sed '/separator/d' "$scratch/one.ini" >"$scratch/bad.ini"
score --map "$scratch/bad.ini" "$scratch/one.csv"
is 1 a_comma_in_a_title_hides_it
err 'say so in the map, with `separator`' which_is_said

score --map "$scratch/none.ini" "$scratch/google.csv"
is 1 a_map_that_is_not_there
finish
