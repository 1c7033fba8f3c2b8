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

# Places are those of the file as it is, whatever parts its columns.
printf '\357\273\277"start";"g1/missing";"g1/danger";"attendance";"Seat"\r\n' \
	>"$scratch/odd.csv"
cat >>"$scratch/odd.csv" <<'END'
x, y;yes;no;nno;a
"p;
q";yes, often;no;é, ;b, or c
"2026";"no";"no";"no";c"x
1;no;no;no;d
END
for how in file pipe; do
	if [ $how = file ]; then
		score --map "$scratch/kobo.ini" "$scratch/odd.csv" \
			--on-error skip --rejects "$scratch/rejects.csv"
		name=$scratch/odd.csv
	else
		cat "$scratch/odd.csv" | "$heed" score "$small" --map \
			"$scratch/kobo.ini" --on-error skip --jobs 2 \
			>"$scratch/out" 2>"$scratch/err"
		status=$? name=-
	fi
	is 1 "rows_with_problems_in_a_$how"
	err "$name:2:13: " a_comma_in_a_field_moves_no_column
	err '  x, y;yes;no;nno;a' the_line_is_shown_as_it_is
	err "$name:4:4: " nor_does_a_line_feed
	err "$name:4:18: " nor_two_commas_and_a_wide_letter
	err "$name:5:24: " a_quotation_mark_is_where_it_is
	err '4 rows = 1 scored + 3 refused' one_such_mark_refuses_one_row
done
sed 's/g1.danger/g1.missing/' "$scratch/odd.csv" >"$scratch/twice.csv"
score --map "$scratch/kobo.ini" "$scratch/twice.csv"
err 'twice.csv:1:22: error: "g1' so_are_problems_of_the_titles
sed 's/nno/no/g; s/, often//g; s/é, /no/g; /""2026""/d' "$scratch/rejects.csv" \
	>"$scratch/right.csv"
printf 'separator = semicolon\n' | cat "$scratch/kobo.ini" - \
	>"$scratch/said.ini"
score --map "$scratch/said.ini" "$scratch/right.csv"
is 0 rows_put_right_are_read_with_the_same_map
err '2 rows = 2 scored + 0 refused' all_of_them

# Boxes to tick: a column for each, beside one with all that was ticked.
cat >"$scratch/boxes.ini" <<'END'
[map]
format = 1
checklist = small
id = _id
answer.yes = 1|True
answer.unknown = 0|False
[column.missing]
title.1 = s_out
END
cat >"$scratch/boxes.csv" <<'END'
_id,s,s_out,s/attendance,g.danger,s/other
a,out,1,0,no,0
b,out attendance,TRUE,True,no,1
c,,0,False,,
END
run score "$small" --columns id,low,high,band --map "$scratch/boxes.ini" \
	"$scratch/boxes.csv"
is 0 a_column_of_a_box_is_a_question
sed 1d "$scratch/out" >"$scratch/said"
printf 'id,missing,danger,attendance\na,y,n,d\nb,y,n,y\nc,d,,d\n' \
	>"$scratch/same.csv"
run score "$small" --columns id,low,high,band "$scratch/same.csv"
sed 1d "$scratch/out" | cmp -s - "$scratch/said"
verdict $? and_what_is_not_ticked_is_not_known
awk 'BEGIN { print "_id,missing,danger"; srand(2)
	for (i = 0; i < 5000; i++)
		print i "," int(rand() * 2) "," int(rand() * 2) }' |
	sed 's/missing/s_out/' >"$scratch/many.csv"
sed '2,$s/,1/,yes/g; 2,$s/,0/,unknown/g; s/_id,s_out/id,missing/' \
	"$scratch/many.csv" >"$scratch/same.csv"
run score "$small" "$scratch/same.csv"
cp "$scratch/out" "$scratch/said"
score=0
for jobs in 1 3; do
	run score "$small" --map "$scratch/boxes.ini" --jobs $jobs \
		"$scratch/many.csv"
	cmp -s "$scratch/out" "$scratch/said" || score=1
done
verdict $score many_rows_and_threads_say_the_same
# Where digits are keys, and where several boxes are one answer.
sed '/^\[indicator.missing\]/,/^$/s/^scale = sign/scale = when/
	/^points = suspected:3/d; s/^follow.when = .*/follow.when = missing: both/
	/^\[rule.together\]/,$d' "$small" >"$scratch/when.ini"
cat >>"$scratch/when.ini" <<'END'
[answer.older]
label = Before
key = 1
[answer.recent]
label = Lately
key = 2
[answer.both]
label = Both
key = 3
[scale.when]
answers = older recent both
END
sed 's/^answer.yes = .*//; s/^answer.unknown = .*//' "$scratch/boxes.ini" \
	>"$scratch/when.map"
cp "$scratch/when.map" "$scratch/joined.map"
echo 'answer.recent = 1' >>"$scratch/when.map"
echo 'answer.both = older recent|recent older' >>"$scratch/joined.map"
printf '_id,s_out,away\na,1,yes\nb,older,no\n' >"$scratch/digits.csv"
run score "$scratch/when.ini" --columns id,rules --map "$scratch/when.map" \
	"$scratch/digits.csv"
is 0 a_digit_may_be_said_to_be_another_answer
printf '_id,s_out\na,2\n' >"$scratch/digits.csv"
run score "$scratch/when.ini" --map "$scratch/when.map" "$scratch/digits.csv"
is 1 and_then_no_digit_is_a_key
printf '_id,s_out\na,recent older\nb,older\nc,2\n' >"$scratch/digits.csv"
run score "$scratch/when.ini" --map "$scratch/joined.map" "$scratch/digits.csv"
is 0 what_was_ticked_together_is_one_answer

# heed check reads maps: of a checklist, and by themselves.
run check "$scratch/own.ini"
is 0 a_good_map_is_no_finding
sed 's/^answer.no = Not/answer.noo = Not/' "$scratch/own.ini" \
	>"$scratch/wrong.ini"
run check "$scratch/wrong.ini"
is 1 a_bad_one_in_a_checklist_is
out 'error: no answer of this checklist has the id `noo`; did you mean `no`?' \
	with_the_nearest_name
[ "$(grep -c 'name-unknown' "$scratch/out")" -eq 1 ]
verdict $? and_once
run result "$scratch/wrong.ini"
is 1 nor_is_it_opened_otherwise
mkdir -p "$scratch/forms"
cp "$small" "$scratch/forms/small.ini"
cp -r "$data/contacts" "$scratch/forms"
cp "$maps/small.ini" "$scratch/forms/google.ini"
run check "$scratch/forms/google.ini"
is 0 a_map_is_checked_by_itself
out 'google.ini: a map of columns for small' with_the_checklist_beside_it
sed -i 's/column.missing/column.mising/' "$scratch/forms/google.ini"
run check "$scratch/forms/google.ini"
is 1 a_bad_one_is_an_error
out 'google.ini:8:1: error: there is no question `mising` in small' at_its_place
sed -i '/^checklist/d' "$scratch/forms/google.ini"
run check --format json "$scratch/forms/google.ini"
is 1 one_that_is_for_no_checklist
out '"code": "key-missing"' is_told_so

# The rows of a revision.
sed 's/^version = 1.2/version = 2/; s/^from = 3/from = 6/
	s/^title = Comes every day/title = In school/
	s/^ask = Is the child in danger?/ask = Danger at once?/' "$small" \
	>"$scratch/next.ini"
cat >>"$scratch/next.ini" <<'END'
[indicator.gifts]
group = signs
kind = risk
origin = project
title = Gifts
ask = Has the child gifts?
scale = sign
points = yes:1
END
cat >"$scratch/rows.csv" <<'END'
Seat,Was the young person out at night?,Danger at once?,Comes every day
a,"Yes, often",no,not at all
b,suspected,No,Yes
c,no,no,no
END
revise() {
	run diff "$@" --rows "$scratch/rows.csv" --format json
	sed -n '/"refused":/,/"together":/p' "$scratch/out" >"$scratch/rows.json"
}
revise "$small" "$scratch/next.ini"
is 1 without_a_map_a_revision_reads_ids
revise "$small" "$scratch/next.ini" --map "$maps/small.ini"
is 0 a_revision_takes_a_map
cp "$scratch/rows.json" "$scratch/with.json"
err 'only the new checklist has, without a column, count as not answered: "gifts"' \
	what_only_the_new_one_asks_is_said
printf 'id,missing,danger,attendance\na,y,n,n\nb,p,n,y\nc,n,n,n\n' \
	>"$scratch/ids.csv"
run diff "$small" "$scratch/next.ini" --rows "$scratch/ids.csv" --format json
sed -n '/"refused":/,/"together":/p' "$scratch/out" >"$scratch/plain.json"
[ -s "$scratch/plain.json" ] &&
	cmp -s "$scratch/plain.json" "$scratch/with.json"
verdict $? as_the_same_answers_by_id
grep -q '"moved": [1-9]' "$scratch/with.json"
verdict $? some_of_which_move
revise "$small" "$scratch/next.ini" --map "$maps/small.ini" --jobs 3
cmp -s "$scratch/rows.json" "$scratch/with.json"
verdict $? in_any_number_of_threads
own() { { cat "$1"; echo; sed 1d "$maps/small.ini"; } >"$2"; }
own "$small" "$scratch/old-own.ini"
own "$scratch/next.ini" "$scratch/new-own.ini"
revise "$scratch/old-own.ini" "$scratch/new-own.ini"
is 0 the_map_of_both_is_used
cmp -s "$scratch/rows.json" "$scratch/with.json"
verdict $? with_the_same_rows
revise "$small" "$scratch/new-own.ini"
is 0 the_only_map_is_used_for_both
cmp -s "$scratch/rows.json" "$scratch/with.json"
verdict $? with_the_same_rows_too
err 'read with the map of' which_is_said
sed 's/Every week/Each week/' "$scratch/new-own.ini" >"$scratch/other.ini"
revise "$scratch/old-own.ini" "$scratch/other.ini"
is 2 two_maps_are_not_guessed_from
err "with --map $scratch/old-own.ini or --map $scratch/other.ini" \
	what_to_write_is_said
revise "$scratch/old-own.ini" "$scratch/other.ini" \
	--map "$scratch/old-own.ini"
is 0 the_map_of_a_checklist_may_be_named
cmp -s "$scratch/rows.json" "$scratch/with.json"
verdict $? as_the_map_it_is
score --map "$scratch/old-own.ini" "$scratch/google.csv"
is 0 also_to_score_with
score --map "$small" "$scratch/google.csv"
is 1 but_not_one_without_a_map
run diff "$scratch/old-own.ini" "$scratch/other.ini"
out 'column.missing: answer.yes: now' a_change_of_the_map_is_told
sed 's/^label = Suspected: p/label = "No: p/; s/to it$/to it"/' \
	"$scratch/next.ini" >"$scratch/swap.ini"
printf '\nanswer.no = Nope\n' | cat "$scratch/kobo.ini" - >"$scratch/swap.map"
printf 'Seat,missing\na,Suspected\n' >"$scratch/rows.csv"
revise "$small" "$scratch/swap.ini" --map "$scratch/swap.map"
is 0 an_answer_may_be_worded_as_in_either
sed 's/^label = Suspected: p/label = "Yes: p/; s/to it$/to it"/
	s/^label = Yes$/label = Sure/' "$scratch/next.ini" >"$scratch/swap.ini"
printf 'Seat,missing\na,YES\n' >"$scratch/rows.csv"
revise "$small" "$scratch/swap.ini" --map "$scratch/swap.map"
is 1 but_not_as_another_answer_in_the_other
run diff "$small" "$scratch/next.ini" --map "$maps/small.ini"
is 2 a_map_needs_rows
finish
