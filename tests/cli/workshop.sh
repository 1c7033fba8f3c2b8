#!/bin/sh
# heed workshop: a room led through a case study, on plain lines (TAP).
. tests/cli/tap
unset XDG_STATE_HOME
system=$scratch/share/heed/checklists
mkdir -p "$system/contacts" "$system/cases" "$scratch/stick"
cp "$small" "$system/small.ini"
cp "$data/contacts/small.ini" "$system/contacts"
cp "$data/cases/small.ini" "$system/cases/kim.ini"
kept=$HOME/.local/state/heed/workshops/small.workshop

# --- From the opening to the close --------------------------------------------

input=$(printf '%060d' 0 | sed 's/0/\\n/g')
run workshop kim --plain
is 4 the_end_of_the_input_is_told
out 'Before we begin' it_opens_with_the_ground_rules
out 'Kim is late.' the_story_is_told
out 'Missing' the_questions_are_asked
out 'What we read differently' the_agenda_is_there
out 'Thank you' it_comes_to_the_close
out '999' with_the_numbers
! grep -q -e 'Out at night' -e 'Let them talk' -e Krippendorff \
	"$scratch/out"
verdict $? nothing_is_revealed_by_enter
err "kept in $kept" where_it_is_kept_is_said
[ "$(stat -c %a "$kept" 2>/dev/null || stat -f %Lp "$kept")" = 600 ]
verdict $? for_this_person_alone
rm -f "$kept"

# --- Counts -------------------------------------------------------------------

# Which number the steps have is on their list.
input='steps\nq\n'
run workshop kim --plain
step=$(sed -n 's/^\([0-9]*\)\. Missing from home, after part 2.*/\1/p' \
	"$scratch/out")
[ -n "$step" ]
verdict $? the_steps_can_be_listed
rm -f "$kept"
input="steps\n$step\n4 5 6 7 8\n3 1 4\nq\n"
run workshop kim --plain
is 0 leaving_is_no_failure
out '8 counted.' counts_are_taken
! grep -q '4 of 8' "$scratch/out"
verdict $? and_stay_hidden
input="1\nreveal\nreveal\nq\n"
run workshop kim --plain
out 'Go on with this workshop?' it_asks_whether_to_go_on
out '4 of 8' what_was_counted_is_there
out 'One reasoned reading: suspected' and_the_model_comes_when_asked_for

# --- A crash ------------------------------------------------------------------

rm -f "$kept"
mkfifo "$scratch/keys"
"$heed" workshop kim --plain <"$scratch/keys" >"$scratch/first" 2>&1 &
first=$!
exec 3>"$scratch/keys"
printf 'steps\n%s\n3 1 4\n' "$step" >&3
tries=0
until grep -qs '8 counted' "$scratch/first" || [ $tries -gt 100 ]; do
	tries=$((tries + 1))
	sleep 0.1
done
input='q\n'
run workshop kim --plain
is 1 it_is_open_in_one_heed_at_a_time
err 'open in another heed' which_is_said
run workshop kim --plain --notes
is 0 the_trainers_page_is_beside_it
out 'On the projector' which_page_is_shown
out 'no 3, suspected 1, yes 4' with_the_counts_that_are_hidden
out 'Let them talk' and_the_notes

# Sheets on another terminal are counted by the workshop that is open.
input='1\nnnyn\nnyyn\nundo\n\nb\n'
run workshop kim --plain --enter
is 0 sheets_can_be_typed_in_beside_it
out 'counts them by itself' who_counts_them_is_said
err 'and the workshop counts them' at_the_end_as_well
! grep -q 'Before we begin' "$scratch/out"
verdict $? and_there_is_nothing_but_sheets
input=
run workshop kim --plain --enter all.csv
is 1 files_are_read_by_the_workshop_alone
err 'files are read there' which_is_said_as_well
printf 'timer\n' >&3
tries=0
until grep -qs '^sheet .* beside nnyn$' "$kept" || [ $tries -gt 100 ]; do
	tries=$((tries + 1))
	sleep 0.1
done
[ "$(grep -c '^sheet' "$kept")" = 1 ]
verdict $? the_sheet_that_was_left_is_in_the_workshop
kill -9 $first
exec 3>&-
wait $first 2>/dev/null
input="1\nreveal\nq\n"
run workshop kim --plain
out '4 of 9' nothing_is_lost_in_a_crash
[ "$(grep -c '^sheet .* beside' "$kept")" = 1 ]
verdict $? and_no_sheet_is_counted_twice
rm -f "${kept%workshop}sheets"

# --- Files and sheets ---------------------------------------------------------

rm -f "$kept"
printf 'id,missing,role\n1,yes,police\n2,no,\n3,suspected,\n4,zzz,\n' \
	>"$scratch/stick/all.csv"
input="steps\n$step\nreveal\nq\n"
run workshop kim --plain "$scratch/stick"
out '1 of 3' files_of_participants_count
err 'all.csv:5:' what_is_wrong_in_one_is_said
err '1 row is left out' and_left_out
! grep -q -e police "$scratch/out"
verdict $? one_person_of_a_role_is_never_shown
input="1\nq\n"
run workshop kim --plain "$scratch/stick"
run workshop kim --plain "$scratch/stick"
[ "$(grep -c '^sheet' "$kept")" = 3 ]
verdict $? read_again_they_replace_what_was_read
rm -f "$kept"
input='1\nnnyn\nnny\nn n n n\n\nq\n'
run workshop kim --plain --enter
out 'Sheet 1 is in: 4 of 4' a_sheet_is_a_line
out 'Sheet 2 is in: 4 of 4' after_one_that_is_too_short
[ "$(grep -c '^sheet' "$kept")" = 2 ]
verdict $? both_are_kept

# --- What cannot be -----------------------------------------------------------

input=
run workshop kim
is 2 without_a_terminal_it_wants_plain
run workshop
is 2 a_case_is_needed
run workshop nobody --plain
is 1 one_that_is_not_there
run workshop kim --plain --notes --enter
is 2 notes_take_no_sheets
: >"$scratch/file"
input='\nq\n'
run workshop kim --plain --folder "$scratch/file"
is 0 what_cannot_be_kept_is_held
out 'cannot be kept' which_is_said_at_once
err 'was not kept' and_at_the_end
finish
