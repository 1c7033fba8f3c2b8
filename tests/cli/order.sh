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

input='told=told\nabout=colleague\nsuicide=yes\n'
run result "$list" -
is 0 a_worry_about_a_colleague_has_a_result
before 'Stay with the child, or' 'Tell the head now' life_comes_first
before 'Tell the head now' 'You have enough' a_colleague_changes_the_first_call
before 'You have enough' "Speak to your safeguarding lead" \
	rules_come_before_the_band

input='told=told\nabout=home\n'
run result "$list" -
before 'Do not ring home, and do not tell' 'You have enough' \
	a_worry_about_home_changes_the_first_call
finish
