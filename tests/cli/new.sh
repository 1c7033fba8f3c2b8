#!/bin/sh
# heed new: the checklist to start from, written and used (TAP).
. tests/cli/tap
cd "$scratch" || exit 1

run new mine
is 0 a_new_checklist_is_printed
out 'id = mine' it_has_the_id
out 'reviewed = 2026-11-24' it_has_the_day
err 'contacts/mine.ini' that_it_needs_contacts_is_said
cp out stream.ini

run new mine --title "Signs: one, two" -o mine.ini
is 0 a_new_checklist_is_written
quiet err nothing_is_complained_of
out 'Written: mine.ini' what_was_written_is_said
out 'Written: contacts/mine.ini' the_contacts_file_is_said
out 'heed walk ./mine.ini' what_comes_next_is_said
grep -q '^title = "Signs: one, two"$' mine.ini
verdict $? the_title_is_in_it
sed 's/^title = "EXAMPLE: what.*/title = "Signs: one, two"/' stream.ini |
	cmp -s - mine.ini
verdict $? file_and_output_are_the_same
[ "$(ls -l mine.ini contacts/mine.ini | grep -c '^-rw-------')" = 2 ]
verdict $? the_files_are_for_oneself

# Each key of the format is there, and has a comment of its own above it.
awk '
	/^\[/ { section = $0; gsub(/[][]|\..*/, "", section); above = 0; next }
	/^;/ { above = 1; next }
	/=/ {
		key = $1
		sub(/\.[0-9]+$/, ".N", key)
		if (!((section, key) in seen))
			print section, key (above ? "" : " without a comment")
		seen[section, key] = 1
	}
	{ above = 0 }' mine.ini contacts/mine.ini | sort >keys
grep '^\.Ss \[\|^\.It Ic\|^\.S[sh]' "$OLDPWD/man/heed-checklist.5" | awk '
	/^\.S[sh] / { section = "" }
	/^\.Ss \[/ { section = $2; gsub(/\[|\]|\.ID|\\&/, "", section) }
	section != "" && /^\.It Ic / { print section, $3 }' |
	grep -v '^check ' | # an allowance needs a finding, a map a form
	grep -v -e '^map ' -e '^column ' | sort >documented
diff documented keys >out
verdict $? every_key_is_there_and_explained

# What it writes is used by every command.
run result ./mine.ini
is 0 it_loads
quiet err it_loads_without_complaint
run explain ./mine.ini
is 0 it_can_be_explained
[ "$(grep -c 'None was found' out)" = 0 ]
verdict $? every_result_can_be_reached
out '(EXAMPLE: Injuries)' its_examples_are_marked
run print ./mine.ini
is 0 it_can_be_printed
input='q\n'
run walk ./mine.ini --plain
is 0 it_can_be_walked
input=
# comes BAND PAIR...: these answers come to it
comes() {
	run result ./mine.ini --format json $2
	[ "$(sed -n '/^  "band"/,/^  }/s/^    "id": "\(.*\)",/\1/p' out)" = \
		"$1" ]
	verdict $? "comes_to_${1}_with_$(echo "$2" | tr -c 'a-z\n' _)"
}
comes act-now danger=unsure
comes refer told=unsure
comes share injuries=suspected
comes record missing=suspected
comes share missing=yes
comes refer 'missing=yes gifts=yes'
comes refer 'young=yes gifts=suspected'
comes record 'missing=suspected gifts=suspected trusted=yes'

# Nothing is written over.
cp mine.ini before
run new mine -o mine.ini
is 1 a_file_that_is_there_is_an_error
err 'mine.ini is there already' that_it_is_there_is_said
cmp -s mine.ini before
verdict $? and_it_is_left_as_it_is
echo 'kept' >contacts/mine.ini
run new mine --output=other.ini
is 0 a_second_checklist_is_written
out 'There already, and left as it is: contacts/mine.ini' \
	that_contacts_were_there_is_said
[ "$(cat contacts/mine.ini)" = kept ]
verdict $? and_they_are_left_as_they_are
mkdir there
run new mine -o there/mine.ini
is 0 it_is_written_in_another_folder
out 'heed walk there/mine.ini' the_path_is_said_as_given
[ -s there/contacts/mine.ini ]
verdict $? the_contacts_lie_beside_it
run new mine -o none/mine.ini
is 3 a_folder_that_is_not_there_is_an_error
err 'none/mine.ini was not written' which_file_is_said
run new mine -o there
is 3 a_folder_for_a_file_is_an_error
err 'That is a folder' that_it_is_one_is_said

# wrong MESSAGE NAME WORD...: a usage error that says so
wrong() {
	message=$1 name=$2
	shift 2
	run new "$@"
	is 2 "${name}_is_a_usage_error"
	err "$message" "${name}_is_said"
	quiet out "${name}_prints_nothing"
}
wrong 'an ID has 1 to 40 of' an_id_in_capitals Mine
wrong 'an ID has 1 to 40 of' an_empty_id ''
wrong 'an ID has 1 to 40 of' an_id_with_a_slash a/b
wrong 'an ID has 1 to 40 of' an_id_too_long \
	aaaaaaaaaabbbbbbbbbbccccccccccddddddddddx
wrong 'a title is one line' a_title_with_a_quote x --title 'a "b"'
wrong 'a title is one line' a_title_with_a_brace x --title 'a {b}'
wrong 'a title is one line' a_title_of_two_lines x --title 'a
b'
wrong 'a title is one line' a_title_of_blanks x --title ' '
wrong '--output needs the name of a file' an_empty_file_name x -o ''
wrong '--output needs a FILE' a_missing_file_name x -o
wrong '"heed new" needs a new ID' no_id
run new aaaaaaaaaabbbbbbbbbbccccccccccdddddddddd -o long.ini --title "$(
	printf '%0200d' 7)"
is 0 the_longest_id_and_title_are_written
run result ./long.ini
is 0 and_load
finish
