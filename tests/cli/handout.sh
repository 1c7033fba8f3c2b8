#!/bin/sh
# heed print of a case study: for the room and for the trainer (TAP).
. tests/cli/tap
system=$scratch/share/heed/checklists
mkdir -p "$system/contacts" "$system/cases"
cp "$small" "$system/small.ini"
cp "$data/contacts/small.ini" "$system/contacts"
cp "$data/cases/small.ini" "$system/cases/kim.ini"

run print kim
is 0 the_handout_is_printed
quiet err quietly
out 'Part 2 of 2. Tuesday' it_has_the_parts
out 'Part 2 contains: A child who is missing.' what_they_contain_is_said
out 'child: tell your safeguarding lead' and_whom_to_tell_of_a_real_child
out 'Answer sheet: Kim, 14' it_has_a_sheet_for_answers
out 'Answer sheet: Lee, 15' one_for_each_child_of_the_story
[ "$(tr -dc '\f' <"$scratch/out" | wc -c)" -eq 7 ]
verdict $? each_part_and_the_answers_begin_a_sheet
out 'Practise the call: you ring' the_call_can_be_practised
out 'What I do on Monday' and_there_is_a_sheet_for_oneself
! grep -q -e 'Out at night' -e 'Let them talk' -e 'Outcome' \
	-e 'Is once enough' "$scratch/out"
verdict $? nothing_is_for_the_trainer
[ "$(awk 'length > 79' "$scratch/out")" = "" ]
verdict $? no_line_is_wider_than_79
run print kim --for room --format html
is 0 it_is_printed_as_html
out '<!DOCTYPE html>' as_a_page
run print kim --for trainer
is 0 the_trainer_has_a_handout
out 'Let them talk.' with_the_notes
out 'Missing from home: suspected. Out at night, once.' and_the_reasons
out 'Ask: Is once enough?' and_what_to_ask
out 'Outcome: Tell your lead' and_the_outcome
out 'Answer key: Lee, 15' of_every_child
out 'Plan, 30 minutes' and_the_plan
out 'Reviewed by A. Reader.' and_who_reviewed_it
run print kim --for trainer --format html
is 0 the_trainers_is_printed_as_html
run print kim --for parents
is 2 for_others_is_a_usage_error
err '--for is room or trainer' they_are_named
run print kim --format json
is 2 as_json_is_a_usage_error
run print small --for trainer
is 2 a_checklist_is_for_nobody
run print small
is 0 it_is_printed_as_a_form
out 'This form' as_before
run print kin
is 1 an_unknown_name_is_an_error
sed 's/^sign.away = .*/sign.away = maybe: So./' "$data/cases/small.ini" \
	>"$system/cases/kim.ini"
run print kim
is 1 a_faulty_case_is_not_printed
err 'there is no answer `maybe`' why_is_said
quiet out nothing_is_printed
finish
