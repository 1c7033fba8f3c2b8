#!/bin/sh
# heed check: what it prints, its statuses, folders, JSON, explanations (TAP).
. tests/cli/tap
SOURCE_DATE_EPOCH=1795564800 # 24 November 2026
export SOURCE_DATE_EPOCH
files=tests/golden/check

run check checklists/herts-cse.ini
is 0 the_shipped_checklist_is_sound
quiet err it_is_sound_quietly
out 'proved: every band can be the outcome (4 of 4)' its_bands_are_proved
out '0 errors, 0 warnings, ' it_is_counted
run check --strict checklists
is 0 all_that_is_shipped_is_sound_by_the_strict_rule
out 'hertfordshire.ini: ' contacts_of_a_folder_are_checked
run check --strict tests/data/correct
is 0 sound_checklists_of_every_shape_are_not_complained_of
out '0 errors, 0 warnings, 0 notes' there_is_nothing_to_say_of_them

# What is found, each with its place.
run check "$files/harm-lowest.ini"
is 1 an_error_is_a_status
out "$files/harm-lowest.ini:60:1: error: " its_place_is_said
out '[harm-lowest]' its_code_is_said
out "heed result $files/harm-lowest.ini injured=suspected" it_is_shown
pair=$(sed -n 's/.*heed result [^ ]* \(injured=.*\)/\1/p' "$scratch/out" |
	head -n 1)
run result "$files/harm-lowest.ini" --format json "$pair"
out '"computed": "record"' the_answers_that_show_it_do
run check "$files/cap-idle.ini"
is 0 a_warning_is_none
run check --strict "$files/cap-idle.ini"
is 1 but_by_the_strict_rule
run check --strict "$files/floor-implied.ini"
is 0 a_note_is_none_ever
run check "$files/contact-old.ini" "$files/contact-old.ini"
[ "$(grep -c contact-old.*warning "$scratch/out")" = 0 ] &&
	[ "$(grep -c '^.*old.ini:4:1: warning: ' "$scratch/out")" = 1 ]
verdict $? a_contact_of_many_lists_is_told_once

# What is let stand, with its reason.
cp -r "$files" "$scratch/files"
printf '[check]\nallow.1 = "cap-idle group.mood: we shall lower it in May"\n' \
	>>"$scratch/files/cap-idle.ini"
run check --strict "$scratch/files/cap-idle.ini"
is 0 a_finding_is_let_stand
out 'let stand: the cap of 9' that_is_told
out 'the reason given: we shall lower it in May' with_the_reason
out '0 warnings, 0 notes, 1 let stand' it_counts_apart
printf '[check]\nallow.1 = "harm-lowest: it is meant"\n' \
	>>"$scratch/files/harm-lowest.ini"
run check "$scratch/files/harm-lowest.ini"
is 1 an_error_is_not_let_stand
out '[harm-lowest]' it_is_told_all_the_same
out '[allow-idle]' and_so_is_the_allowance

# Contacts by themselves, a person's own too.
run check "$files/contacts/good.ini"
is 0 contacts_are_checked_by_themselves
out 'good.ini: 2 contacts' they_are_counted
run check "$files/contacts"
is 1 a_folder_of_contacts_is_checked
out '[emergency-number]' what_is_wrong_with_them_is_said
! grep -q 'belongs in a file of its own' "$scratch/out"
verdict $? and_they_are_taken_for_contacts
printf '[contact.a]\nrole = police\nname = A\nphone = 101\n' \
	>"$scratch/own.ini"
printf 'when = Now\nchecked = 2026-11-01\n' >>"$scratch/own.ini"
run check --strict "$scratch/own.ini"
is 0 contacts_of_ones_own_need_no_head

# Files that are none.
run check "$files/none.ini" tests/data/small.ini
is 1 what_is_not_there_is_an_error
out '[file-missing]' it_is_said_with_the_others
out 'small 1.2' the_others_are_checked_too
mkdir "$scratch/empty"
run check "$scratch/empty"
is 1 an_empty_folder_is_an_error
out 'there is no .ini file in this folder' that_it_is_empty_is_said
printf '[nothing\n' >"$scratch/empty/broken.ini"
run check "$scratch/empty"
is 1 a_broken_file_of_a_folder_is_an_error
out '[ini-section]' with_its_own_message
run check
is 2 a_checklist_must_be_named
run check --format html checklists/herts-cse.ini
is 2 there_is_no_page_of_a_check
run check --strict --explain cap-idle
is 0 a_code_is_explained
out 'cap-idle (warning)' with_its_level
run check --explain cap-idel
is 2 a_slip_in_a_code_is_an_error
err 'did you mean "cap-idle"' the_nearest_code_is_said
run check --explain key-twice
is 0 a_code_of_the_loader_is_known
err 'heed-checklist(5)' and_where_more_is_said

# JSON says the same.
run check --format json "$files" checklists/herts-cse.ini
is 1 errors_are_a_status_in_json_too
command -v python3 >/dev/null && python3 - "$scratch/out" <<'END'
import json, sys
o = json.load(open(sys.argv[1]))
assert o["heed"] == 1 and o["type"] == "check"
levels = {"error": 0, "warning": 0, "note": 0}
for f in o["files"]:
    for g in f["findings"]:
        levels[g["level"]] += 1
        assert g["message"] and g["code"] and g["file"]
    for c in f["claims"] or []:
        assert c["verdict"] in ("proved", "refuted", "not decided")
assert levels["error"] == o["errors"] > 0
assert levels["warning"] == o["warnings"] > 0
assert levels["note"] == o["notes"] > 0
last = [f for f in o["files"] if f["path"].endswith("herts-cse.ini")][0]
reached = {c["of"]: c["witness"] for c in last["claims"]
           if c["claim"] == "band-reached"}
assert reached["record"] == [] and len(reached["refer"]) == 1, reached
END
verdict $? json_counts_what_it_lists

finish
