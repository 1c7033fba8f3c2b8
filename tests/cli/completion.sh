#!/bin/sh
# Completions: the shells that are here read them and complete with them (TAP).
. tests/cli/tap

for shell in bash zsh fish; do
	run completion "$shell"
	is 0 "completions_for_${shell}_are_printed"
	quiet err "nothing_else_is_said_for_$shell"
	for word in walk result list explain print rehearse workshop agree \
		new completion plain \
		contacts format raise because title output help version; do
		grep -q -e "$word" "$scratch/out" || break
	done
	verdict $? "those_for_${shell}_know_every_command_and_option"
	cp "$scratch/out" "$scratch/$shell"
	if command -v $shell >/dev/null; then
		$shell -n "$scratch/$shell" 2>"$scratch/err"
		verdict $? "${shell}_can_read_them"
	else
		skip "${shell}_can_read_them" "there is no $shell"
	fi
done

mkdir -p "$HOME/.config/heed/checklists/contacts"
cp "$small" "$HOME/.config/heed/checklists/"
cp "$data/contacts/small.ini" "$HOME/.config/heed/checklists/contacts"
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
completes 'heed ""' \
	"walk result list check diff score tally export-form explain print rehearse \
workshop agree new records export import rescore completion" \
	commands_are_offered
completes 'heed resu' 'result' a_command_is_completed
completes 'heed --v' '--version' an_option_before_any_command_is_completed
completes 'heed result --' '--contacts --format --raise --because --help' \
	the_options_of_a_command_are_offered
completes 'heed result --format ""' 'text html json' formats_are_offered
completes 'heed print small --format ""' 'text html' \
	only_the_formats_of_a_form_are_offered
completes 'heed export --format ""' 'text referral csv json' \
	the_formats_of_records_are_offered
completes 'heed export --store ""' '' folders_are_left_to_the_shell
completes 'heed rescore ""' 'small' checklists_to_rescore_with_are_offered
completes 'heed explain ""' 'small' checklists_to_explain_are_offered
completes 'heed new --' '--title --output --help' the_options_of_new_are_offered
completes 'heed completion ""' 'bash zsh fish' shells_are_offered
completes 'heed walk ""' 'small' only_harmless_names_of_checklists_are_offered
completes 'heed walk --contacts ""' '' files_are_left_to_the_shell
completes 'heed result small --raise ""' 'low tell act' bands_are_offered
completes 'heed result --format = json small --raise a' 'act' \
	bands_are_those_of_the_checklist_before
completes 'heed result --format small --raise ""' '' \
	without_a_checklist_there_are_no_bands
completes 'heed result "\$(touch danger)" --raise ""' 'low tell act' \
	a_name_that_looks_like_a_command_is_only_a_name

# --- fish and zsh, as a person has them ----------------------------------------

# fish_completes LINE EXPECTED NAME: the first word of each offer
fish_completes() {
	fish --no-config -c 'source $argv[1]; complete -C $argv[2]' \
		"$scratch/fish" "$1" 2>"$scratch/err" |
		cut -f 1 | paste -s -d ' ' - >"$scratch/out"
	status=$? ran="fish completing $1"
	[ "$(cat "$scratch/out")" = "$2" ]
	verdict $? "fish_$3"
	quiet err "fish_${3}_quietly"
}
if command -v fish >/dev/null; then
	fish_completes 'heed resu' result completes_a_command
	fish_completes 'heed result --fo' --format completes_an_option
	fish_completes 'heed result x --format j' json completes_a_format
	fish_completes 'heed walk sm' small completes_a_checklist
	fish_completes 'heed result --format json small --raise ' \
		'act low tell' offers_bands
	fish_completes 'heed result --format small --raise ' '' \
		offers_no_bands_without_a_checklist
else
	skip fish_completes 'there is no fish'
fi

# A zsh on a terminal of its own: the line is typed, Tab pressed, and then a
# key that writes down what the line has become.
cat >"$scratch/zsh-types" <<-'END'
	zmodload zsh/zpty
	line=$2 to=$3
	zpty shell zsh -f -i
	zpty -w shell "fpath=($1 \$fpath); autoload -U compinit"
	zpty -w shell "compinit -u -D; unsetopt beep"
	zpty -w shell "told() { print -r -- \$BUFFER >$to.new; mv $to.new $to }"
	zpty -w shell "zle -N told; bindkey '^X^T' told; PS1=now; PS1=\$PS1-"
	zpty -r shell seen '*now-*'
	zpty -w -n shell "$line"$'\t\x18\x14'
	for ((tries = 0; tries < 1000; tries++)); do
		[[ -e $to ]] && break
		zpty -r -t shell seen
		sleep 0.01
	done
	zpty -d shell
	END

# zsh_completes LINE EXPECTED NAME: what the line becomes
zsh_completes() {
	rm -f "$scratch/line"
	zsh -f "$scratch/zsh-types" "$scratch/functions" "$1" \
		"$scratch/line" >"$scratch/out" 2>"$scratch/err" </dev/null
	status=$? ran="zsh completing $1"
	[ "$(cat "$scratch/line")" = "$2" ]
	verdict $? "zsh_$3"
}
if command -v zsh >/dev/null; then
	mkdir -p "$scratch/functions"
	cp "$scratch/zsh" "$scratch/functions/_heed"
	zsh_completes 'heed resu' 'heed result ' completes_a_command
	zsh_completes 'heed result --fo' 'heed result --format ' \
		completes_an_option
	zsh_completes 'heed result x --format j' \
		'heed result x --format json ' completes_a_format
	zsh_completes 'heed walk sm' 'heed walk small ' completes_a_checklist
	zsh_completes 'heed result --format json small --raise a' \
		'heed result --format json small --raise act ' completes_a_band
else
	skip zsh_completes 'there is no zsh'
fi
[ ! -e danger ]
verdict $? no_name_of_a_file_is_executed
finish
