#!/bin/sh
# Options, help and usage errors (TAP).
. tests/cli/tap

run --version
is 0 version_is_done
out 'heed ' version_names_the_program
run --help
is 0 help_is_done
quiet err help_says_nothing_on_standard_error
for word in walk result list score tally explain print rehearse workshop \
	agree new \
	completion --plain \
	--contacts --format --raise --because --title --output --help \
	--version; do
	out " $word " "help_names_$word"
done
[ "$(awk 'length > 79' "$scratch/out")" = "" ]
verdict $? no_line_of_help_is_wider_than_79_columns
for command in walk result list score tally explain print rehearse workshop \
	agree new completion; do
	run "$command" --help
	is 0 "help_of_${command}_is_done"
	out "usage: heed $command" "help_of_${command}_shows_its_usage"
	[ "$(awk 'length > 79 || / $/' "$scratch/out")" = "" ]
	verdict $? "help_of_${command}_is_narrow_and_ends_no_line_in_a_blank"
done
run result --format json --help
is 0 help_needs_no_operand
out 'usage: heed result' help_wins_over_what_is_missing

# wrong MESSAGE NAME WORD...: a usage error that says so, and nothing else
wrong() {
	message=$1 name=$2
	shift 2
	run "$@"
	is 2 "${name}_is_a_usage_error"
	err "$message" "${name}_is_said"
	quiet out "${name}_prints_nothing_else"
}
wrong 'unknown command "reslt"; did you mean "result"?' \
	a_command_misspelt reslt
wrong 'unknown command "herts-cse"; a checklist is opened with "heed walk' \
	a_checklist_for_a_command herts-cse
wrong 'unknown command ""' an_empty_command ''
wrong 'unknown option "--fromat"; did you mean "--format"?' \
	an_option_misspelt result --fromat json x
wrong 'unknown option "-x"' a_short_option -x
wrong '--format needs a FORMAT' a_missing_format result x --format
wrong '--contacts needs a FILE' a_missing_file --contacts
wrong '--raise needs a BAND' a_missing_band result x --raise
wrong '--because needs a TEXT' a_missing_reason result x --because
wrong '--plain takes no value' a_value_too_many --plain=yes
wrong '--format is given twice' an_option_given_twice \
	result x --format=json --format json
wrong '--plain is no option of "heed list"' an_option_of_another list --plain
wrong '--version is no option of "heed list"' version_of_a_command \
	list --version
wrong '"heed result" needs a CHECKLIST' no_checklist result
wrong '"b" is one word too many' a_word_too_many walk a b
wrong '"b" is one word too many' two_words_for_list list a b
wrong '"heed completion" needs a shell' no_shell completion
wrong 'unknown shell "ksh"; it is one of bash zsh fish' an_unknown_shell \
	completion ksh
wrong '--format is text, html or json' an_unknown_format \
	result x --format xml
wrong '--raise and --because go together' a_raise_without_reason \
	result x --raise a
wrong '--raise and --because go together' a_reason_without_raise \
	result x --because a
wrong 'can be read only once' answers_and_reason_both_from_input \
	result x - --raise a --because -
wrong 'can be read only once' answers_from_input_twice result x - -
wrong 'say --plain' a_walk_with_piped_input walk
wrong 'say --plain' heed_alone_with_piped_input
SOURCE_DATE_EPOCH=soon
wrong 'SOURCE_DATE_EPOCH is no number' a_day_that_is_none result "$small"
SOURCE_DATE_EPOCH=1795500000

# One name for what is given, wherever it is said.
run result --help
out 'QUESTION=ANSWER' help_says_what_a_pair_is
out '[QUESTION=ANSWER ...]' and_so_does_the_usage
run result "$small" word
err 'not of the form QUESTION=ANSWER' and_so_does_the_message
grep -q 'Ar QUESTION Ns = Ns Ar ANSWER' man/heed.1 &&
	grep -q 'Ar QUESTION Ns = Ns Ar ANSWER' man/heed-checklist.5 &&
	! grep -q 'Ar INDICATOR Ns =' man/*.[157]
verdict $? and_so_do_the_manuals

escape=$(printf '\033')
run "--x${escape}[31m"
is 2 an_option_with_an_escape_is_a_usage_error
! grep -q "$escape" "$scratch/err"
verdict $? no_escape_of_the_command_line_reaches_the_terminal
run --format=json result "$small"
is 0 an_option_may_stand_before_its_command
run result -- "$small" missing=yes
is 0 two_dashes_end_the_options
out 'Missing from home' words_after_two_dashes_count
run result -- --help
is 1 an_option_after_two_dashes_is_a_word
finish
