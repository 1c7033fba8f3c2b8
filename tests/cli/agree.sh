#!/bin/sh
# heed agree: formats, cases, folders, mistakes (TAP). The numbers are
# tests/oracle/test_agree.py's.
. tests/cli/tap
system=$scratch/share/heed/checklists
mkdir -p "$system/contacts" "$system/cases"
cp "$small" "$system/small.ini"
cp "$data/contacts/small.ini" "$system/contacts"
cp "$data/cases/small.ini" "$system/cases/kim.ini"
room=$data/room/small.csv
rare=$data/room/rare.csv

run agree "$rare"
is 0 a_table_is_taken_as_it_is
quiet err it_has_nothing_to_say_beside
[ "$(sed -n '/What to talk about/=' "$scratch/out")" -lt \
	"$(sed -n '/alpha/=' "$scratch/out" | head -n 1)" ]
verdict $? what_to_talk_about_comes_before_any_coefficient
out 'does not say that the room is divided' a_rare_answer_is_explained
[ "$(awk 'length > 72' "$scratch/out")" = "" ]
verdict $? no_line_is_wider_than_72
run agree "$rare" --format html
is 0 it_comes_as_html
out '<svg role="img"' with_bars
out '</title><rect' that_have_a_title
out "default-src 'none'" and_ask_for_nothing_outside
run agree "$rare" --format csv
is 0 it_comes_as_csv
out 'q6,4,1,0.500000,3,1' with_a_row_for_each_unit
printf 'id,q1,=q2\na,-1,-1+1\nb,-1,2\nc,2,2\n' >"$scratch/numbers.csv"
run agree "$scratch/numbers.csv" --format csv
out ',-1,' a_number_stays_one
out "\"'-1+1\"" but_a_formula_is_a_text
out "\"'=q2\",3," in_any_cell
run agree "$rare" --format json
is 0 it_comes_as_json
out '"ordinal": null' what_is_not_defined_is_null
! grep -qi nan "$scratch/out"
verdict $? and_never_a_nan
run agree "$rare" --format xml
is 2 other_formats_are_a_usage_error
err '--format is text, html, json or csv' they_are_named
run agree
is 2 without_a_file_it_is_a_usage_error

run agree --case kim "$room"
is 0 a_case_is_answered
quiet err quietly
out '5 people answered about Kim, 14' it_says_about_whom
out 'Ask: Is once enough?' with_the_questions_of_the_case
out 'One reasoned reading: suspected. Out at night, once.' and_its_reading
out 'this one moves the' what_moves_the_outcome_is_said
! grep -q 'seat 1' "$scratch/out"
verdict $? nobody_is_named
run agree --case small "$room"
is 0 a_checklist_will_do
out '5 people answered: Small list' it_is_named
! grep -q 'reasoned reading' "$scratch/out"
verdict $? it_has_no_model
run agree --case kin "$room"
is 1 an_unknown_case_is_an_error
err 'file-missing' it_is_said
run agree --case "$system/cases/kim.ini" "$room" --format json
is 0 a_case_is_found_by_its_path
out '"child": "kim"' it_is_that_case

run agree --id q1 "$rare" --format json
out '"units": 5' a_column_that_names_the_rows_is_not_looked_at

input='a,b,c\n1,NA,1\n2,.,1\n'
run agree -
is 0 gaps_of_other_programs_are_answers
err '"NA" is taken for an answer; leave a cell empty' that_is_said
input=

# From standard input, from several files, from a folder.
mkdir -p "$scratch/answers"
input='missing,danger\nyes,no\n'
run agree --case kim -
is 0 standard_input_is_read
out '1 person answered about Kim' one_person_is_a_person
out 'There is nothing to compare yet' there_is_nothing_to_compare
input=
for seat in 1 2 3; do
	printf 'id,danger,missing\nseat %s,no,yes\n' $seat \
		>"$scratch/answers/$seat.csv"
done
echo 'not a table' >"$scratch/answers/notes.txt"
run agree --case kim "$scratch/answers" "$room" --format json
is 0 a_folder_is_read
out '"raters": 8' with_all_its_tables
run agree "$scratch/bin"
is 1 a_folder_without_tables_is_an_error
err 'there is no .csv file' that_is_said

# Several cases: rows of the others are for the score alone.
printf 'id,case,missing,danger\na,small,yes,no\na,lee,no,no\n' \
	>"$scratch/cases.csv"
printf 'b,small,suspected,no\nb,lee,no,no\n' >>"$scratch/cases.csv"
run agree --case kim "$scratch/cases.csv"
is 0 rows_of_several_cases_are_read
out '2 people answered about Kim' only_those_of_the_case_count
out '2 people answered all 2 cases' the_others_are_for_the_score
out 'ICC(2,1), of one person: 0.882' which_is_compared
run agree --case kim --format json "$scratch/cases.csv"
out '"icc_2_k": 0.9375' as_json_too
[ "$(sed -n '/"icc_2_k": \[/,/]/p' "$scratch/out" | wc -l)" -eq 4 ]
verdict $? with_an_interval
run agree --case small "$scratch/cases.csv"
is 1 of_several_cases_one_must_be_named
err 'say which with --case' that_is_said
quiet out nothing_is_printed_of_a_mixture

# By role: five police and five of health, four of youth work.
{
	echo id,role,missing,danger
	for seat in 1 2 3 4 5; do
		echo "$seat,police,yes,no"
		echo "h$seat,Health,suspected,no"
		[ $seat = 5 ] || echo "y$seat,youth work,no,no"
	done
} >"$scratch/roles.csv"
run agree --case kim "$scratch/roles.csv"
is 0 roles_are_read
out 'By role' and_have_a_sheet
out 'health: 5 answered' of_five_or_more
! grep -q -e 'youth work' -e 'police: ' "$scratch/out"
verdict $? four_are_not_shown_nor_whom_they_could_be_had_from
run agree --case kim --format json "$scratch/roles.csv"
out '"health": {' as_json_too
! grep -q -e '"youth": {' -e '"police": {' "$scratch/out"
verdict $? with_the_same_left_out
run agree --case kim --format csv "$scratch/roles.csv"
out 'missing,14,0,0.285714,4,5,5,0,0,' everybody_is_a_row_without_a_role
out 'missing,5,,,0,5,0,0,0,health' and_a_role_is_a_row_of_counts
! grep -q -e youth -e police "$scratch/out"
verdict $? of_the_same_roles
run agree --case kim --for room "$scratch/roles.csv"
! grep -q 'By role' "$scratch/out"
verdict $? the_page_of_the_room_has_no_roles
run agree --case kim --format csv "$room"
! grep -q role "$scratch/out"
verdict $? without_roles_there_is_no_column
{
	echo id,role,missing,danger
	for seat in 1 2 3 4 5; do
		echo "$seat,police,yes,no"
		[ $seat = 5 ] || echo "y$seat,youth,no,no"
	done
} >"$scratch/roles.csv"
run agree --case kim "$scratch/roles.csv"
! grep -q 'By role' "$scratch/out"
verdict $? where_four_are_all_the_rest_nothing_is_shown_by_role

# Mistakes.
printf '%s\n' missing,danger,town,role yes,no,Ware,nurse maybe,no,, \
	yes,no,,Police \
	>"$scratch/bad.csv"
run agree --case kim "$scratch/bad.csv"
is 1 a_row_with_a_mistake_is_a_status
err 'bad.csv:3:1: error: "missing" has no answer "maybe"' its_place_is_said
err '1 row is left out' that_it_is_left_out_is_said
err 'left out, as no questions of small: town' so_are_other_columns
err '"nurse" is no role that heed knows' so_is_a_role_it_does_not_know
out '1 more could not be read, and is left out' the_page_says_it
out '2 people answered' and_has_the_others
run agree "$scratch/none.csv"
is 1 a_file_that_is_not_there_is_an_error
quiet out nothing_is_printed_then
printf '1,2,1\n1,2,1\n' >"$scratch/bad.csv"
run agree "$scratch/bad.csv"
is 1 a_table_without_names_is_an_error
err 'the first row names what is answered' what_it_needs_is_said

# Intervals, as many as are asked for.
printf 'a,b,c,d,e,f\n1,2,1,2,2,1\n1,2,2,2,1,1\n' >"$scratch/six.csv"
run agree --resamples 0 --format json "$scratch/six.csv"
out '"resamples": 0' none_are_drawn
out '"nominal": null' so_that_there_is_no_interval
run agree --resamples 0 "$scratch/six.csv"
! grep -q -e 'too few' -e resamples "$scratch/out"
verdict $? and_nothing_is_said_of_one
run agree --resamples 700 "$scratch/six.csv"
out '700 resamples' seven_hundred_are_drawn
for wrong in -1 1000001 many 1e3; do
	run agree "--resamples=$wrong" "$scratch/six.csv"
	is 2 "resamples_cannot_be_$wrong"
	err '--resamples is a number from 0 to 1000000' and_it_is_said
done

# Rows about another child, and the page for the room.
printf 'missing,child\nyes,\nno,lee\nno,lee\nyes,kim\n' >"$scratch/two.csv"
run agree --case kim "$scratch/two.csv"
is 0 children_are_told_apart
out '2 people answered about Kim' the_first_is_answered_for
err '2 rows are about another child' and_the_others_are_said
printf 'missing,child\nyes,mia\n' >"$scratch/two.csv"
run agree --case kim "$scratch/two.csv"
is 1 a_child_that_is_not_there
err 'small has no child "mia"' is_said
run agree --case kim --for everybody "$scratch/two.csv"
is 2 it_is_for_the_room_or_the_trainer
printf 'missing\nyes\nno\n' >"$scratch/two.csv"
run agree --case kim --for trainer "$scratch/two.csv"
out Krippendorff the_trainer_has_the_coefficients
run agree --case kim --for room "$scratch/two.csv"
is 0 there_is_a_page_for_the_room
! grep -q -e Krippendorff -e coefficient "$scratch/out"
verdict $? without_them
out 'What to talk about' but_with_the_agenda
! grep -q '0 of 2' "$scratch/out"
verdict $? and_no_outcome_that_nobody_comes_to
finish
