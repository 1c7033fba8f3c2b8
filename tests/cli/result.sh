#!/bin/sh
# heed result: answers, formats, raises, and every way to get them wrong (TAP).
. tests/cli/tap

run result "$small"
is 0 nothing_answered_is_a_result
out 'What to do' nothing_answered_says_what_to_do
quiet err a_good_result_says_nothing_else
run result "$small" missing=yes away=y
is 0 answers_on_the_command_line_are_taken
out 'Two signs together.' rules_fire_on_them
run result "$small" --format json missing=yes
is 0 json_is_done
out '"answer": "yes"' json_holds_the_answer
cp "$scratch/out" "$scratch/first"
input='\n# a comment\n  missing=yes  \r\n\t\n'
run result "$small" - --format=json
is 0 answers_are_read_from_standard_input
cmp -s "$scratch/out" "$scratch/first"
verdict $? both_ways_give_the_same_bytes
input='missing=yes'
run result "$small" - --format=json
cmp -s "$scratch/out" "$scratch/first"
verdict $? a_last_line_without_its_end_counts
input='missing=yes\n'
run result "$small" - missing=yes --format json
cmp -s "$scratch/out" "$scratch/first"
verdict $? the_same_answer_twice_is_one
input=
run result "$small" --format html missing=yes
is 0 html_is_done
out '<!DOCTYPE html>' html_is_a_whole_page

input='missing=yes\n\n mising=yes\ndanger=maybe\nmissing=no\nword\nx=\0y\n'
run result "$small" -
is 1 mistakes_are_errors_of_input
quiet out with_mistakes_there_is_no_result
err '-:3:2: error: ' a_mistake_has_its_line_and_column
err 'did you mean "missing"? [indicator-unknown]' a_near_name_is_offered
err '-:4:8: error: "danger" has no answer "maybe"' an_unknown_answer_is_said
err '-:5:9: error: "missing" already has the answer "yes"' two_answers_clash
err '-:6:1: error: "word" is not of the form' a_word_is_no_pair
err '-:7:1: error: the line holds a NUL byte' a_nul_is_an_error
err '  x=\x00y' a_nul_hides_nothing
input=
run result "$small" mising=yes danger=maybe
is 1 mistakes_on_the_command_line_are_as_well
err 'command line: error: no question is named "mising"' the_first_is_said
err 'command line: error: "danger" has no answer' and_the_second
input='\357\273\277missing = yes\t\r\n \taway\t=\ty\n'
run result "$small" - --format json
is 0 a_byte_order_mark_and_blanks_around_names_are_passed_over
run result "$small" --format json missing=yes away=yes
cp "$scratch/out" "$scratch/first"
input=
run result "$small" --format json 'missing = yes' ' away=y '
cmp -s "$scratch/out" "$scratch/first"
verdict $? on_the_command_line_as_well
input=' missing =  maybe\n=yes\n \t= no\n'
run result "$small" -
is 1 a_wrong_answer_between_blanks_is_an_error
err '-:1:13: error: "missing" has no answer "maybe"' its_place_is_its_own
printf '   missing =  maybe\n              ^\n' >"$scratch/expected"
sed -n 2,3p "$scratch/err" | cmp -s "$scratch/expected" -
verdict $? the_mark_stands_below_it
err '-:2:1: error: the name of the question is missing before "=yes"' \
	a_missing_name_is_said
err '-:3:3: error: the name of the question is missing before "= no"' \
	a_blank_one_as_well
input=
run result "$small" -
is 0 an_empty_input_is_a_result
err 'heed: no answers were read from standard input' but_that_is_said
input='# nothing\n\n'
run result "$small" - missing=yes
err 'heed: no answers were read from standard input' comments_are_no_answers
out 'Missing from home' answers_beside_them_count
input='m\303\nmissing\033[2J=yes\n'
run result "$small" -
is 1 bytes_that_are_no_text_are_an_error
[ "$(LC_ALL=C tr -d '\040-\176\n' <"$scratch/err" | wc -c)" -eq 0 ]
verdict $? they_are_shown_harmlessly
input=
yes missing=yes | head -c 2000000 | "$heed" result "$small" - \
	>"$scratch/out" 2>"$scratch/err"
status=$? ran='heed result with 2 MB'
is 1 too_much_input_is_refused
err 'more than 1048576 bytes [file-size]' and_it_says_how_much_is

run result "$small" missing=yes --raise act --because 'He is not safe.'
is 0 a_raise_is_done
out 'He is not safe.' its_reason_is_shown
input='The school\nrang.\n\n'
run result "$small" --raise act --because - --format json
is 0 a_reason_is_read_from_standard_input
out '"because": "The school rang."' it_becomes_one_line
input=
run result "$small" missing=yes --raise low --because x
is 1 a_raise_that_lowers_is_refused
err '"low" is not above "tell"' the_reason_is_said
run result "$small" --raise acct --because x mising=no
is 1 an_unknown_band_is_refused
err '[band-unknown]' it_is_said_together
err '[indicator-unknown]' with_a_mistake_in_an_answer
run result "$small" --raise act --because ' '
is 1 a_blank_reason_is_refused
err 'To raise the result to "Ring now", say why [raise-reason]' it_is_said_with_the_title
run result "$small" --raise low --because x
err '[raise-low]' a_band_that_is_not_above_has_its_own_code
escape=$(printf '\033')
run result "$small" --raise act --because "a${escape}[2Jb"
! grep -q "$escape" "$scratch/out"
verdict $? a_reason_brings_no_escape_to_the_terminal

run result nowhere
is 1 an_unknown_checklist_is_an_error_of_input
err 'nowhere: error: there is no checklist of this name' it_is_named
for bad in /no/such.ini "$scratch" /dev/null; do
	run result "$bad"
	is 1 "${bad##*/}_is_no_checklist"
	quiet out "${bad##*/}_prints_no_result"
done
run result tests/golden/bad/band-few.ini
is 1 a_bad_checklist_is_an_error_of_input
err '[band-few]' its_problem_has_a_code
run result "$small" --contacts /no/such.ini
is 1 a_missing_file_of_contacts_is_an_error
err '/no/such.ini: error: there is no such file [file-missing]' it_is_missing
run result ./none.ini
err './none.ini: error: there is no such file [file-missing]' a_list_as_well
run result "$small/none.ini"
err 'error: there is no such file [file-missing]' a_file_is_no_folder
cat >"$scratch/mine.ini" <<-'END'
	[contacts]
	title = Mine
	[contact.police]
	role = police
	name = The desk sergeant
	phone = 01632 960000
	when = at any hour
	checked = 2026-11-01
	END
run result "$small" --contacts "$scratch/mine.ini" missing=yes
is 0 ones_own_contacts_are_merged
out '01632 960000' ones_own_number_is_printed

LC_ALL=C
run result "$small" missing=yes
is 0 another_locale_is_no_matter
[ "$(tr -d '\000-\177' <"$scratch/out" | wc -c)" -eq 0 ]
verdict $? without_utf8_the_text_is_ascii
LC_ALL=C.UTF-8

# failing NAME: after a command whose standard output was of no use
failing() {
	status=$? ran="heed, $1"
	: >"$scratch/out"
	is 3 "${1}_is_an_error_of_the_system"
	err 'cannot write to standard output' "${1}_is_said"
}
"$heed" result "$small" >&- 2>"$scratch/err" </dev/null
failing closed_output
"$heed" --help >&- 2>"$scratch/err"
failing closed_output_of_help
if [ -c /dev/full ]; then
	"$heed" result "$small" >/dev/full 2>"$scratch/err" </dev/null
	failing a_full_disk
	"$heed" list >/dev/full 2>"$scratch/err" </dev/null
	"$heed" completion bash >/dev/full 2>"$scratch/err" </dev/null
	failing a_full_disk_for_completions
fi
"$heed" result "$small" - <&- >"$scratch/out" 2>"$scratch/err"
status=$? ran='heed with closed input'
is 3 closed_input_is_an_error_of_the_system
err 'standard input cannot be read' closed_input_is_said
quiet out closed_input_is_not_an_empty_one
"$heed" result "$small" - <"$scratch" >"$scratch/out" 2>"$scratch/err"
status=$? ran='heed with a folder for input'
is 3 a_folder_for_input_is_an_error_of_the_system
{ "$heed" result "$small"; echo $? >"$scratch/died"; } | :
sleeping=0
while [ ! -s "$scratch/died" ] && [ $sleeping -lt 1000000 ]; do
	sleeping=$((sleeping + 1))
done
status=$(cat "$scratch/died") ran='heed | :'
[ "$status" = 0 ] || [ "$status" = 141 ]
verdict $? a_reader_that_left_ends_it_quietly
finish
