#!/bin/sh
# Completions: the shells that are here read them, bash completes with them
# (TAP).
. tests/cli/tap

for shell in bash zsh fish; do
	run completion "$shell"
	is 0 "completions_for_${shell}_are_printed"
	quiet err "nothing_else_is_said_for_$shell"
	for word in walk result list explain print new completion plain \
		contacts format raise because title output help version; do
		grep -q -e "$word" "$scratch/out" || break
	done
	verdict $? "those_for_${shell}_know_every_command_and_option"
	cp "$scratch/out" "$scratch/$shell"
	if command -v $shell >/dev/null; then
		$shell -n "$scratch/$shell" 2>"$scratch/err"
		verdict $? "${shell}_can_read_them"
	fi
done

mkdir -p "$HOME/.config/heed/checklists"
cp "$small" "$HOME/.config/heed/checklists/"
cp "$small" "$HOME/.config/heed/checklists/\$(touch danger).ini"
PATH=$scratch/bin:$PATH

# completes WORDS EXPECTED NAME: the last of the words is the one completed
completes() {
	bash -c '. "$0"; COMP_WORDS=('"$1"'); COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
		_heed; echo "${COMPREPLY[*]}"' "$scratch/bash" \
		>"$scratch/out" 2>"$scratch/err"
	status=$? ran="completing $1"
	[ "$(cat "$scratch/out")" = "$2" ]
	verdict $? "$3"
	quiet err "${3}_quietly"
}
completes 'heed ""' 'walk result list explain print new completion' \
	commands_are_offered
completes 'heed re' 'result' a_command_is_completed
completes 'heed --v' '--version' an_option_before_any_command_is_completed
completes 'heed result --' '--contacts --format --raise --because --help' \
	the_options_of_a_command_are_offered
completes 'heed result --format ""' 'text html json' formats_are_offered
completes 'heed print small --format ""' 'text html' \
	only_the_formats_of_a_form_are_offered
completes 'heed explain ""' 'small' checklists_to_explain_are_offered
completes 'heed new --' '--title --output --help' the_options_of_new_are_offered
completes 'heed completion ""' 'bash zsh fish' shells_are_offered
completes 'heed walk ""' 'small' only_harmless_names_of_checklists_are_offered
completes 'heed walk --contacts ""' '' files_are_left_to_the_shell
[ ! -e danger ]
verdict $? no_name_of_a_file_is_executed
finish
