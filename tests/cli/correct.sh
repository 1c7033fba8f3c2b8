#!/bin/sh
# The small checklists of tests/data/correct have nothing wrong with them: each
# loads without a word and has every band that it names. They are there for
# whatever judges checklists, which must find nothing in them (TAP).
. tests/cli/tap

# band LIST BAND ANSWER...: these answers come to this band
band() {
	list=$1 expected=$2
	shift 2
	run result "$data/correct/$list.ini" --format json "$@"
	got=$(sed -n '/^  "band": {/,/^  }/s/^    "id": "\(.*\)",/\1/p' \
		"$scratch/out")
	[ "$got" = "$expected" ] && [ ! -s "$scratch/err" ]
	verdict $? "${list}_has_$expected: $*"
}

count=0
for file in "$data"/correct/*.ini; do
	count=$((count + 1))
	name=$(basename "$file" .ini)
	run result "$file"
	is 0 "${name}_loads"
	quiet err "${name}_loads_without_a_word"
	grep -q "^id = $name.\{0,1\}$" "$file"
	verdict $? "${name}_is_called_as_its_file"
done
[ "$count" -ge 12 ]
verdict $? there_are_a_dozen

while read -r list expected answers; do
	band "$list" "$expected" $answers
done <<END
bare record
bare share missing=yes
bare share injury=yes
capped record low=yes
capped share low=yes sleep=yes school=yes
capped share missing=yes gifts=yes low=yes
capped refer missing=yes gifts=yes low=yes injury=maybe
digits record away=weekly
digits share bruises=rarely
digits share away=weekly calls=rarely
digits refer away=daily calls=weekly
digits refer bruises=daily
first record alone=yes about=colleague
first share injury=maybe
first refer injury=maybe alone=yes
first refer missing=yes gifts=yes
first now danger=yes
gates record gifts=maybe phone=yes
gates record gifts=maybe online=yes
gates share phone=yes online=maybe
gates refer gifts=yes lives=yes moved=yes
kinds record missing=yes young=no
kinds share injury=maybe
kinds share missing=maybe low=yes
kinds refer missing=yes gifts=yes calls=yes
kinds refer injury=maybe threats=maybe
kinds refer young=yes gifts=yes
ladder record
ladder share injury=yes
ladder refer told=yes
ladder now danger=yes
negative record adult=surely missing=maybe
negative share adult=surely club=surely injury=maybe
negative share
negative refer missing=yes injury=maybe
negative refer adult=surely missing=yes injury=yes
nested record far=yes hotel=yes
nested record missing=maybe
nested share missing=maybe far=yes
nested share phone=yes threats=maybe
nested refer missing=maybe far=yes hotel=yes
nested refer missing=yes phone=yes threats=yes
nested refer phone=yes threats=maybe paid=yes
observe record missing=yes
observe share injury=maybe
observe share missing=maybe low=yes
observe refer injury=yes
observe refer missing=yes gifts=yes
project record missing=maybe
project share injury=maybe
project refer missing=yes gifts=yes
protective record school=yes
protective record school=yes gifts=maybe adult=surely
protective share school=yes gifts=maybe
protective share injury=maybe adult=surely
protective refer school=yes gifts=yes
rule-bands record gifts=maybe
rule-bands share injury=maybe
rule-bands police threats=yes
rule-bands refer missing=yes gifts=yes
rule-bands now danger=yes
sixty record s01=yes s02=yes s03=yes s04=yes s05=maybe
sixty share s01=yes s02=yes s03=yes s04=yes s05=yes
sixty share h1=maybe
skips record lessons=maybe
skips share injury=maybe doctor=seen-by
skips share lessons=maybe gifts=maybe
skips share injury=maybe doctor=declined
skips refer injury=maybe doctor=unseen
skips refer injury=yes doctor=declined
skips record lessons=not-here gifts=maybe
steps record gifts=maybe care=yes
steps share missing=yes
steps refer missing=yes gifts=yes
windows record missing=recent
windows share injury=older
windows share missing=both
windows refer missing=both injury=recent gifts=recent
windows refer injury=both gifts=recent
windows-ends record missing=maybe
windows-ends share injury=maybe
windows-ends refer missing=yes gifts=yes
END
all=$(for i in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do
	printf 's%02d=yes ' "$i"
done)
band sixty refer $all
finish
