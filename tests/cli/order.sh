#!/bin/sh
# What a person does first, on the checklist that comes with heed (TAP).
. tests/cli/tap
list=checklists/herts-cse.ini

# before FIRST THEN NAME: both are said, in this order
before() {
	awk -v a="$1" -v b="$2" 'index($0, a) && !x { x = NR }
		index($0, b) && !y { y = NR } END { exit !(x && y && x < y) }' \
		"$scratch/out"
	verdict $? "$3"
}

# the steps as lines, each without its breaks
steps() {
	awk '/^What to do$/ { on = 1; next } on && /^$/ { exit }
		on && /^[0-9]+\. / { printf "\n" }
		on && !/^---/ { sub(/^ +/, " "); printf "%s", $0 }' \
		"$scratch/out"
}

# step N TEXT NAME: step N says this
step() {
	steps | grep "^$1\. " | grep -qF -e "$2"
	verdict $? "$3"
}

# never TEXT NAME: neither a step nor what to say says this
never() {
	! { steps; sed -n '/^What you can say/,/^Whom/p' "$scratch/out" |
		tr '\n' ' ' | tr -s ' '; } | grep -qF -e "$1"
	verdict $? "$2"
}

input='told=told\nabout=colleague\nsuicide=yes\n'
run result "$list" -
is 0 a_worry_about_a_colleague_has_a_result
before 'If the child is with you, stay' 'Tell the head now' life_comes_first
before 'Tell the head now' 'You have enough' a_colleague_changes_the_first_call
before 'You have enough' "Speak to your safeguarding lead" \
	rules_come_before_the_band
quiet err the_checklist_loads_without_a_word
never "Tell your lead now; it" nobody_is_sent_to_the_colleague_alone
never "Speak to your safeguarding lead now." nor_by_the_band
out 'or to the head if it is about a' the_band_names_the_head
out 'or the head if it is about a' and_so_does_the_rule

input='missing=yes\nmissing-now=yes\n'
run result "$list" -
step 1 'Ring 999 now.' a_child_missing_now_is_reported_first
step 1 'do not search first' and_not_searched_for
never '. Stay with the child' nobody_stays_with_a_child_who_is_away
never 'A child is in danger. The place is' the_words_fit_a_missing_child
out 'last seen, at ...' they_ask_where_the_child_was_seen

input='missing=yes\nmissing-now=yes\nsuicide=yes\nonline=yes\n'
input="${input}online-today=yes\n"
run result "$list" -
step 1 'do not search first' missing_comes_before_a_meeting
never 'Stay with the child' nobody_stays_with_them_for_another_reason

input='online=yes\nonline-today=yes\n'
run result "$list" -
step 1 'does not go to the meeting' a_meeting_is_named
step 2 'if the meeting or the threat is soon' and_what_is_near_as_well
never 'does not go there' no_there_without_a_place

input='age=adult\nmissing=yes\n'
run result "$list" -
step 1 '18 or over: tell your safeguarding lead' an_adult_has_their_own_way
never 'ring Children' childrens_services_are_not_rung_about_an_adult
input='age=adult\ntold=told\n'
run result "$list" -
out "Under 18: ring Children's Services today" they_are_rung_about_children

input='self-harm=suspected\n'
run result "$list" -
step 1 'A serious wound, or an overdose' a_wound_or_an_overdose_comes_first
step 1 'ring 999 now' it_is_999
step 2 'Ring NHS 111' then_nhs_111

input='told=told\nabout=home\n'
run result "$list" -
before 'Do not ring home, and do not tell' 'You have enough' \
	a_worry_about_home_changes_the_first_call
finish
