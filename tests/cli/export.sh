#!/bin/sh
# Records leave the store when asked to, come back as they were, and are told
# what a newer checklist would say (TAP).
. tests/cli/tap
pass='four odd plain words'
json=$scratch/records.json

input="\n$pass\n$pass\n\nkettle-harbour-42\n\n\nn\n\nyes\nn\ny\n\n\nq\ny\n"
run walk --plain --save "$small"
is 0 a_walk_is_kept

input="$pass\nall\n"
run export --format json
is 0 json_is_exported
err 'this is not sealed' that_it_is_not_sealed_is_said
cp "$scratch/out" "$json"
quiet=$(head -c 1 "$json")
[ "$quiet" = '{' ]
verdict $? what_is_asked_is_not_in_the_output

input="$pass\nkettle\n1\n"
run export --format referral --output "$scratch/referral.txt"
is 0 a_referral_is_exported_to_a_file
err 'Did you mean kettle-harbour-42?' the_nearest_reference_is_said
quiet out a_file_takes_the_place_of_the_output
grep -q 'kettle-harbour-42' "$scratch/referral.txt" &&
	[ -z "$(find "$scratch/referral.txt" ! -perm 600)" ]
verdict $? and_is_for_its_owner_alone
input="$pass\nKettle-Harbour-42\n"
run export --points -o "$scratch/referral.txt"
is 1 no_file_is_written_over
err 'is there already' and_that_is_said
input="$pass\n"
run export
is 4 input_that_ends_before_a_choice_has_a_status_of_its_own

# --- And back -------------------------------------------------------------------

input="$pass\n"
run import "$json"
is 0 what_is_there_already_is_no_error
err '0 imported, 1 there already' and_is_counted
sed 's/kettle-harbour-42/kettle-harbour-43/' "$json" >"$scratch/other.json"
run import "$scratch/other.json"
is 1 a_different_record_of_the_same_id_is_refused
err 'says something else; it is left as it is' and_said_to_be
err 'nothing was imported' and_nothing_else_is_taken
sed 's/"reference": "/&\\u001b]0;/' "$json" >"$scratch/other.json"
run import "$scratch/other.json"
is 1 a_reference_that_is_no_line_of_text_is_refused

# Its second record is larger than any that can be kept.
{
	sed '/^    }$/q' "$json" | sed 's/^    }$/    },/
		s/"id": "[0-9a-f]\{8\}/"id": "00000001/'
	sed -n '/^    {$/,$p' "$json" | sed 's/: "Tell your lead"/: "@LARGE@"/
		s/"id": "[0-9a-f]\{8\}/"id": "00000002/' |
		while IFS= read -r line; do
			printf '%s' "${line%%@LARGE@*}"
			case $line in
			*@LARGE@*)
				head -c 16777216 /dev/zero | tr '\0' x
				printf '%s' "${line#*@LARGE@}"
				;;
			esac
			echo
		done
} >"$scratch/two.json"
run import "$scratch/two.json"
is 3 a_record_that_cannot_be_kept_is_a_failure
err 'far too long' and_that_is_said
err 'nothing was imported' and_takes_back_those_before_it
[ -z "$(find "$HOME/.local/share/heed/records" -name '0000000[12]*.[0-9]')" ]
verdict $? so_that_none_of_the_file_is_there
rm "$scratch/two.json"

echo '{"heed": 1}' >"$scratch/bad.json"
input=
run import "$scratch/bad.json" --store "$scratch/none"
is 1 what_is_no_export_is_refused
[ ! -e "$scratch/none" ]
verdict $? before_a_store_is_made_for_it
run import "$scratch/nothing.json"
is 3 a_file_that_is_not_there_is_said_to_be

# Without a terminal the lines that answer the prompts come before the JSON.
{ printf '\n%s\n%s\n\n' "$pass" "$pass"; cat "$json"; } >"$scratch/in"
if command -v setsid >/dev/null; then
	setsid -w "$heed" import - --store "$scratch/new" <"$scratch/in" \
		>"$scratch/out" 2>"$scratch/err"
	status=$? ran='heed import -'
	is 0 records_are_imported_into_a_new_store
	err '1 imported, 0 there already' and_counted
	input="$pass\n1\n"
	run export --format json --store "$scratch/new"
	cmp -s "$scratch/out" "$json"
	verdict $? and_are_the_same_byte_for_byte
else
	skip records_are_imported 'there is no setsid'
fi

# --- Under a newer checklist -----------------------------------------------------

input="$pass\n"
run rescore "$small"
is 0 old_records_are_scored_under_a_newer_checklist
out 'the same: Tell your lead' and_what_it_says_stands_beside
before=$(ls -l "$HOME/.local/share/heed/records")
sed 's/^from = 3/from = 30/; s/^version = .*/version = 9/' "$small" \
	>"$scratch/next.ini"
cp -R "$data/contacts" "$scratch/"
run rescore "$scratch/next.ini"
is 0 a_version_that_says_otherwise_is_no_error
out 'Records under version 9' it_is_named
[ "$before" = "$(ls -l "$HOME/.local/share/heed/records")" ]
verdict $? and_no_record_is_changed
run rescore
is 1 a_checklist_that_is_not_there_any_more_is_said_to_be
finish
