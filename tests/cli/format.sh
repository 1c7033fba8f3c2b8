#!/bin/sh
# heed-checklist(5) says what is so: its example loads and comes to the result
# it tells, and it has every section, key, word and code there is, or
# heed-case(5) those of case studies (TAP).
. tests/cli/tap
page=man/heed-checklist.5 cases=man/heed-case.5

# block FIRST: the literal block that starts with this line
block() {
	awk -v first="$1" '
		/^\.Bd -literal/ { start = 1; next }
		/^\.Ed/ { inside = 0 }
		start { inside = index($0, first) == 1; start = 0 }
		inside' "$page"
}

# --- The example ---------------------------------------------------------------

mkdir -p "$scratch/contacts"
list=$scratch/northshire.ini
block '; northshire.ini' >"$list"
block '; contacts/northshire.ini' >"$scratch/contacts/northshire.ini"
block '; own.ini' >"$scratch/own.ini"

# gives BAND NAME PAIR...: the example has this band for these answers
gives() {
	band=$1 name=$2
	shift 2
	run result "$list" --format json "$@"
	grep -qF "\"id\": \"$band\"," "$scratch/out" &&
		[ "$(sed -n '/^  "band"/,/^  }/s/^    "id": "\(.*\)",/\1/p' \
			"$scratch/out")" = "$band" ]
	verdict $? "$name"
}
run result "$list"
is 0 the_example_loads
quiet err the_example_loads_without_complaint
words=$(sed -n 's/^\$ heed result \.\/northshire\.ini //p' "$page")
[ -n "$words" ]
verdict $? the_example_is_run_on_the_page
gives refer the_example_comes_to_the_result_told $words
out '"points": 4,' the_example_has_the_points_told
out '"id": "harm"' the_rule_harm_fires
out '"id": "young"' the_rule_young_fires
gives lead a_sign_of_months_ago_is_below_the_next_band missing=older
gives refer a_sign_of_both_times_reaches_it missing=both
gives lead a_good_tie_takes_a_point_off missing=both adult=three
gives now danger_that_is_suspected_is_danger danger=suspected
gives refer an_injury_can_bring_a_step_of_a_rule injury=yes doctor=no
out 'Have the injury looked at today.' its_step_is_there
run result "$list" --contacts "$scratch/own.ini"
out '01632 960002' contacts_of_ones_own_replace
quiet err contacts_of_ones_own_need_no_head

# --- Sections, keys, words, codes ----------------------------------------------

# Both as "section key", a list's key with .N.
awk '
	/\[LOAD_[A-Z]+\] = / {
		split($0, part, "\"")
		section = part[2]
	}
	section != "" {
		line = $0
		sub(/.*\] = \{ "[a-z]*"/, "", line)
		while (match(line, /\{ "[a-z.-]+", [A-Z0-9 |]+ \}/)) {
			split(substr(line, RSTART, RLENGTH), part, "\"")
			list = part[3] ~ /LIST/ ? ".N" : ""
			if (part[3] ~ /NAMED/)
				list = ".ID"
			print section, part[2] list
			line = substr(line, RSTART + RLENGTH)
		}
	}
	/^};/ { section = "" }' src/read/load_spec.c |
	sort >"$scratch/all"
case=' case part child discussion trainer '
awk -v case="$case" 'index(case, " " $1 " ") == 0' "$scratch/all" \
	>"$scratch/known"
awk -v case="$case" 'index(case, " " $1 " ") { sub(/\..*/, ""); print }' \
	"$scratch/all" >"$scratch/known-case"
awk '
	/^\.S[sh] / { section = "" }
	/^\.Ss \[/ { section = $2; gsub(/\[|\]|\.ID|\\&/, "", section) }
	section != "" && /^\.It Ic / { print section, $3 }' "$page" |
	sort >"$scratch/documented"
[ "$(wc -l <"$scratch/known")" -gt 70 ]
verdict $? the_table_of_keys_was_found
diff "$scratch/known" "$scratch/documented" >"$scratch/out"
verdict $? every_key_is_documented_and_no_other
awk '
	/^\.Ss The case/ { section = "case" }
	/^\.Ss Parts/ { section = "part" }
	/^\.Ss Children/ { section = "child" }
	/^\.Ss Discussion/ { section = "discussion" }
	/^\.Ss Trainer/ { section = "trainer" }
	/^\.Ss Check/ || /^\.Sh / { section = "" }
	section != "" && /^\.It Ic / {
		sub(/\..*/, "", $3)
		print section, $3
	}' "$cases" | sort >"$scratch/documented"
diff "$scratch/known-case" "$scratch/documented" >"$scratch/out"
verdict $? every_key_of_a_case_is_documented_and_no_other

# named WORD: is it a word of the page, or of that on case studies?
named() {
	grep -qE "^\.(Ql|It Li) $1( |\$)" "$page" "$cases"
}
# words_of FILE TABLE: the quoted names of a table of a header
words_of() {
	awk -v table="define $2(_)" '
		index($0, table) { inside = 1; next }
		inside && /^$/ { exit }
		inside' "$1" | sed -n 's/^[^"]*"\([a-z-]*\)".*/\1/p'
}
words=$(words_of src/base/diag.h DIAG_CODES
	words_of src/model/checklist.h KINDS
	words_of src/model/checklist.h PURPOSES
	words_of src/model/contacts.h CONTACT_ROLES)
for word in $words; do
	named "$word"
	verdict $? "the_word_${word}_is_documented"
done
[ "$(echo "$words" | wc -l)" -gt 55 ]
verdict $? the_words_were_found
for limit in 1000 20000 1000000 16384 '1 MiB'; do
	grep -q "$limit" "$page"
	verdict $? "the_limit_${limit}_is_documented"
done
if command -v mandoc >/dev/null; then
	sh tests/man.sh "$page" >"$scratch/err"
	verdict $? the_page_is_clean
fi
finish
