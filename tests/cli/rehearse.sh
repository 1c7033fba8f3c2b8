#!/bin/sh
# heed rehearse: a case study answered alone (TAP).
. tests/cli/tap
system=$scratch/share/heed/checklists
mkdir -p "$system/contacts" "$system/cases" "$scratch/stick"
cp "$small" "$system/small.ini"
cp "$data/contacts/small.ini" "$system/contacts"
cp "$data/cases/small.ini" "$system/cases/kim.ini"
stick=$scratch/stick

# The start, two parts; danger, missing, away, attendance.
input='\n\n\nn\nyes\nd\nn\n'
run rehearse kim --seat 'seat 7' --folder "$stick"
is 0 a_case_is_answered
out 'Part 2 of 2. Tuesday' the_story_is_told
! grep -q "$(printf '\f')" "$scratch/out"
verdict $? there_are_no_sheets_on_a_terminal
out 'Missing at this moment' a_follow_up_is_asked
out '3 of 4' with_how_far_one_is
out 'One reasoned reading' the_reading_comes_at_the_end
out 'you: yes; the case: suspected. Out at night, once.' what_differs_is_said
out '- Danger: no. Nothing is known to be due.' what_is_alike_is_said
[ "$(sed -n '/read the same/=' "$scratch/out")" -lt \
	"$(sed -n '/You read otherwise/=' "$scratch/out")" ]
verdict $? what_is_alike_comes_first
! sed '/^One reasoned reading/,$d' "$scratch/out" | grep -q 'Out at night'
verdict $? no_model_answer_comes_before_the_end
err "in $stick/small-seat-7.csv" where_the_answers_are_is_said
cat >"$scratch/expected" <<'END'
id,case,child,danger,missing,away,attendance
seat 7,small,kim,no,yes,unknown,no
END
diff "$scratch/expected" "$stick/small-seat-7.csv" >/dev/null
verdict $? the_file_is_a_table_of_one_row
run rehearse kim --seat 'seat 7' --folder "$stick"
err "small-seat-7-2.csv" the_file_of_another_is_not_written_over
input=
run agree --case kim "$stick"
is 0 the_folder_is_read_by_agree
out '2 people answered about Kim' with_all_its_files

# Going back, what is not understood, leaving.
input='\n\n\nn\nn\nb\nyes\nwhat\nd\ny\n'
run rehearse kim --folder "$stick"
is 0 one_can_go_back
out 'Your answer: no.' and_sees_what_was_answered
out 'Type the letter of an answer' what_is_not_understood_is_helped
grep -q '^,small,kim,no,yes,unknown,yes$' "$stick/small-seat.csv"
verdict $? the_last_answer_counts
input='\n\nq\n'
run rehearse kim --folder "$stick"
is 0 one_can_leave
err 'left; nothing was kept' nothing_is_kept_then
input='\n\n\nn\nq\nno\nq\ny\n'
run rehearse kim --folder "$stick"
is 0 one_can_leave_what_was_answered
out 'Your answers would be lost' which_asks_first
out 'Question 2 of 3' no_goes_on
err 'left; nothing was kept' yes_keeps_nothing
input='b\n\n\n\nn\nb\n\ny\nd\nn\nb\n\n'
run rehearse kim
is 0 enter_passes_an_answer_that_was_given
out 'This is the beginning' nothing_is_before_the_start
out 'The reading is the end' the_reading_is_not_gone_back_from
out '- Danger: no.' the_answer_passed_stays
input='\n\n'
run rehearse kim --folder "$stick"
is 4 input_that_ends_early_is_a_status
[ "$(ls "$stick" | wc -l)" -eq 3 ]
verdict $? and_keeps_nothing
input='\n\n\n\n\n\n\n'
run rehearse kim
is 0 nothing_need_be_answered
quiet err and_nothing_is_kept_unasked
out 'you: no answer; the case: suspected' no_answer_is_said
run rehearse kim --folder "$scratch/none" --seat 1
is 3 a_folder_that_is_not_there_is_a_failure
err 'your answers were not kept' that_is_said
out 'One reasoned reading' the_reading_is_shown_all_the_same
input='\n\n\n\n\n\n\n'
run rehearse kim --folder "$stick" --seat '=1+1 ../x'
is 0 any_seat_will_do
grep -q "^\"'=1+1 ../x\",small" "$stick/small--1-1----x.csv"
verdict $? and_is_no_formula_nor_a_path
input=
run rehearse kin
is 1 an_unknown_case_is_an_error
run rehearse
is 2 without_a_case_it_is_a_usage_error

# Another child of it, and what one works as.
input='\n\n\nn\nyes\nd\nn\n'
run rehearse kim:lee --role Police --seat lee --folder "$stick"
is 0 another_child_can_be_answered_for
out 'the questions about Lee' which_is_said
grep -q '^id,case,child,role,danger' "$stick/small-lee.csv" &&
	grep -q '^lee,small,lee,police,no' "$stick/small-lee.csv"
verdict $? child_and_role_are_in_the_file
run agree --case kim:lee "$stick/small-lee.csv"
out '1 person answered about Lee' and_agree_reads_them
run rehearse kim:mia
is 1 a_child_that_is_not_there
err 'there is no child "mia" in it' is_said
run rehearse kim --role plumber
is 2 a_role_that_is_none
finish
