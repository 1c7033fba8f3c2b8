#!/bin/sh
# heed explain and heed print: a checklist on paper (TAP).
. tests/cli/tap
nested=$data/nested.ini

for command in explain print; do
	run $command "$small"
	is 0 "${command}_is_done"
	quiet err "${command}_says_nothing_beside"
	out 'Small list' "${command}_has_the_title"
	[ "$(awk 'length > 79' "$scratch/out")" = "" ]
	verdict $? "${command}_has_no_line_wider_than_79"
	run $command "$small" --format text
	is 0 "${command}_as_text_is_done"
	run $command "$small" --format html
	is 0 "${command}_as_html_is_done"
	out '<!DOCTYPE html>' "${command}_as_html_is_a_page"
	quiet err "${command}_as_html_says_nothing_beside"
	run $command "$nested"
	is 0 "${command}_of_one_without_points_is_done"
	run $command "$small" --format json
	is 2 "${command}_as_json_is_a_usage_error"
	err '--format is text or html' "${command}_says_which_formats_it_has"
	err "usage: heed $command" "${command}_shows_its_usage_then"
	quiet out "${command}_prints_nothing_then"
	run $command
	is 2 "${command}_of_nothing_is_a_usage_error"
	run $command "$small" "$small"
	is 2 "${command}_of_two_is_a_usage_error"
	run $command nowhere
	is 1 "${command}_of_an_unknown_name_fails"
	err 'file-missing' "${command}_of_an_unknown_name_says_so"
	run $command "$small" --plain
	is 2 "${command}_has_no_other_options"
	SOURCE_DATE_EPOCH=soon
	run $command "$small"
	is 2 "${command}_on_a_day_that_is_none_is_a_usage_error"
	SOURCE_DATE_EPOCH=1795500000
	sed 's/^floor = act$/floor = acts/' "$small" >"$scratch/broken.ini"
	mkdir -p "$scratch/contacts"
	cp "$data/contacts/small.ini" "$scratch/contacts/"
	run $command "$scratch/broken.ini"
	is 1 "${command}_of_a_broken_file_fails"
	err '[name-unknown]' "${command}_of_a_broken_file_says_why"
	quiet out "${command}_of_a_broken_file_prints_nothing"
done

cat >"$scratch/own.ini" <<-'END'
	[contact.police]
	role = police
	name = Our own police
	phone = 01632 960009
	when = At any time
	checked = 2026-11-01
	END
run explain "$small" --contacts "$scratch/own.ini"
out '01632 960009' contacts_of_ones_own_are_in_the_words
out "from a contacts file of one's own" and_are_said_to_be
run print "$small" --contacts "$scratch/own.ini"
out '01632 960009' contacts_of_ones_own_are_on_the_form

run result "$small" --format json
sum=$(sed -n 's/.*"sha256": "\(.*\)".*/\1/p' "$scratch/out")
run explain "$small"
[ ${#sum} = 64 ]
verdict $? the_file_has_a_digest
out "$sum" the_digest_of_the_file_is_in_the_words
out 'Signature: ___' there_is_a_line_to_sign_on
out 'Asked only if question 2 (Missing from home) is answered' \
	a_follow_up_is_explained
run print "$small"
out '[ ] Suspected: pieces point to it' answers_have_boxes
awk 'index($0, "\f") { exit } /point/ && !/pieces point/ { found = 1 }
	END { exit found }' "$scratch/out"
verdict $? no_points_before_the_last_sheet
awk 'index($0, "\f") { after = 1 } after && /Suspected: 3; Yes: 5/ { found = 1 }
	END { exit !found }' "$scratch/out"
verdict $? points_are_on_it

LC_ALL=C
run explain "$small"
is 0 in_a_locale_without_utf_8_it_is_done
! grep -q "$(printf '[\200-\377]')" "$scratch/out"
verdict $? and_is_in_ascii
finish
