#!/bin/sh
# The words of the checklists that come with heed, and of the tests' correct
# ones: short sentences, one thing asked at a time, nothing that blames a child,
# addresses that are ones (TAP).
number=0 failed=0

# nothing NAME FINDINGS
nothing() {
	number=$((number + 1))
	if [ -z "$2" ]; then
		echo "ok $number - $1"
		return
	fi
	echo "not ok $number - $1"
	echo "$2" | sed 's/^/# /'
	failed=1
}

# words FILE...: file:line: key: text, of what a person reads
words() {
	awk '/^[a-z][a-z0-9.-]* = / {
		key = $1
		sub(/\..*/, "", key)
		if (key == "source" || key == "checked" || key == "phone")
			next
		sub(/^[^=]*= /, "")
		gsub(/["\r]/, "")
		print FILENAME ":" FNR ": " key ": " $0
	}' "$@"
}

files='checklists/*.ini checklists/contacts/*.ini tests/data/correct/*.ini
tests/data/correct/contacts/*.ini'
nothing no_sentence_has_more_than_25_words "$(words $files | awk -F': ' '{
	text = $0
	sub(/^[^:]*:[0-9]*: [a-z-]*: /, "", text)
	gsub(/\.\.\./, "", text)
	count = split(text, sentences, /[.?!] /)
	for (i = 1; i <= count; i++)
		if (split(sentences[i], word, / +/) > 25)
			print $1 ": " sentences[i]
}')"
nothing a_question_asks_once "$(words $files | grep ': ask: ' |
	grep -v ': ask: [^?.]*?$')"
blame='putting? (them|him|her)sel|at risk (them|him|her)sel|sexually active'
blame="$blame|lifestyle|promiscu|risky|risk-taking|poor (decisions|choices)"
blame="$blame|streetwise|mature for|hard to (reach|engage)|engag|attention"
blame="$blame|challenging behav|abscond|AWOL|misper|prostitut|porn|sexting"
blame="$blame|gang member|drug runn|running drugs|mule|malicious|historic"
blame="$blame|provocativ|consented|needy|failed attempt|committed suicide"
blame="$blame|disguised|makes? (it|things) up|made up|perpetrator|a liar"
nothing no_word_blames_a_child "$(words $files | grep -v ': label: ' |
	grep -iE "$blame")"
nothing no_colour_carries_a_meaning "$(words $files |
	grep -iwE 'red|amber|green|yellow|orange')"
nothing no_result_says_that_all_is_well "$(words $files |
	grep -v 'No result means' |
	grep -iE 'no risk|low risk|all.clear|(child|they) (is|are) safe\.')"
nothing an_address_is_one "$(words $files | grep ': web: ' |
	grep -vE ': web: [a-z0-9-]+(\.[a-z0-9-]+)+(/[^ ]*)?$')"
nothing nobody_stays_with_a_child_who_may_be_away "$(words checklists/*.ini |
	grep -E ': (step|notice): (.*\. )?Stay with the child')"
nothing what_was_not_found_is_not_said "$(words $files |
	grep -iE 'washes|within one working day.*LADO|LADO.*within one working')"
echo "1..$number"
exit $failed
