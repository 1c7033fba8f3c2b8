#!/bin/sh
# Case studies: heed list --cases, heed check of them (TAP).
. tests/cli/tap
SOURCE_DATE_EPOCH=1795608000 # 25 November 2026
export SOURCE_DATE_EPOCH

run list --cases
is 0 a_list_of_no_cases_is_done
err 'no case studies were found' that_there_are_none_is_said

system=$scratch/share/heed/checklists
mkdir -p "$system/contacts" "$system/cases"
cp "$small" "$system/small.ini"
cp "$data/contacts/small.ini" "$system/contacts"
cp "$data/cases/small.ini" "$system/cases/kim.ini"
run list --cases
is 0 a_list_of_cases_is_done
quiet err it_has_nothing_to_say_beside
cat >"$scratch/expected" <<END
kim  2
    Kim, who is late
    Somebody is late, and somebody else is not
    30 minutes, with small
    installed with heed: $system/cases/kim.ini
END
diff "$scratch/expected" "$scratch/out" >/dev/null
verdict $? it_shows_name_title_summary_and_length
run list --cases small
is 2 it_takes_no_name
err 'takes no name' and_says_so
run list
! grep -q kim "$scratch/out"
verdict $? checklists_are_listed_without_them

run check kim
is 0 a_case_is_checked_by_its_name
out 'Kim, 14: the model answers lead to tell' it_says_where_the_answers_lead
out '0 errors, 0 warnings, 0 notes, 1 let stand' it_is_counted
run check "$system"
is 0 a_folder_is_checked_with_its_cases
out 'kim' they_are_told
sed 's/^outcome = tell/outcome = act/' "$data/cases/small.ini" \
	>"$system/cases/bad.ini"
run check "$system/cases/bad.ini"
is 1 a_case_that_leads_elsewhere_is_an_error
out "bad.ini:29:1: error: the model answers lead to tell" \
	where_it_leads_is_said_with_its_place
run check --format json bad
is 1 the_same_as_json
out '"code": "model-outcome"' it_has_the_code
sed 's/^sign.away = .*/sign.away = maybe: So./' "$data/cases/small.ini" \
	>"$system/cases/bad.ini"
run list --cases
is 0 a_list_with_a_bad_case_is_done
out 'cannot be used: 1 error; "heed check bad" shows it' it_is_marked
run check bad
is 1 it_is_an_error
out 'there is no answer `maybe`' and_says_why
run check kin
is 1 a_name_misspelt_is_an_error
run check --explain model-outcome
is 0 a_finding_of_cases_is_explained
out 'the trainer finds out in front' with_why_it_is_looked_for

# A case named by its path finds the checklist above it.
mkdir -p "$scratch/mine/cases" "$scratch/mine/contacts"
sed 's/^id = small/id = mine/' "$small" >"$scratch/mine/mine.ini"
cp "$data/contacts/small.ini" "$scratch/mine/contacts"
sed 's/^checklist = small/checklist = mine/' "$data/cases/small.ini" \
	>"$scratch/mine/cases/kim.ini"
run check "$scratch/mine/cases/kim.ini"
is 0 the_checklist_above_a_case_is_found
finish
