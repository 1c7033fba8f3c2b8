#!/bin/sh
# heed diff: what it says a revision does, exactly, and what changed (TAP).
. tests/cli/tap
cp -r tests/golden/check/contacts "$scratch/contacts"
old=tests/golden/check/base.ini
new=$scratch/next.ini
sed 's/^version = 1$/version = 2/
	s/^from = 6$/from = 5/
	s/^points = suspected:1 yes:1$/points = suspected:1 yes:2/
	s/Is the child tired?/Is the child often tired?/' "$old" >"$new"

run diff "$old" "$old"
is 0 a_list_is_no_different_from_itself
out 'leads to the same outcome under both: proved.' it_is_proved
out 'They say the same, to the word.' nothing_is_said_to_have_changed
run diff "$old" "$new"
is 0 a_difference_is_no_error
quiet err it_is_said_quietly
out 'indicator.tired: points of the answer `yes`: now "2", was "1"' points_are_said
out 'band.refer: the lowest score of the band: now "5", was "6"' a_threshold_is_said
out 'now "Is the child often tired?"' wording_is_said
out 'from "Share it" to "Refer it"' where_it_moves_is_said

# The count is that of trying all sets of answers:
# points of injured, missing, low, tired, of which the last two share a cap.
expected=$(awk 'BEGIN {
	split("0 1 2 0", i); split("0 2 4 0", m); split("0 1 2 0", l)
	split("0 1 1 0", t); split("0 1 2 0", u)
	for (a = 1; a <= 4; a++) for (b = 1; b <= 4; b++)
	for (c = 1; c <= 4; c++) for (d = 1; d <= 4; d++)
	for (danger = 1; danger <= 3; danger++)
	for (away = 1; away <= (b == 2 || b == 3 ? 3 : 1); away++) {
		if (danger == 2 || (away == 2 && (b == 2 || b == 3)))
			continue
		old = l[c] + t[d]; new = l[c] + u[d]
		old = i[a] + m[b] + (old > 2 ? 2 : old)
		new = i[a] + m[b] + (new > 2 ? 2 : new)
		if (old < 6 && new >= 5 && (old >= 3 || a == 2 || a == 3))
			n++
	}
	print n
}')
out "$expected sets of answers go from \"Share it\"" the_count_is_what_trying_all_gives
run diff "$old" "$new" --format json
is 0 it_is_said_as_json
out "\"moved\": \"$expected\"" with_the_same_count
run diff "$new" "$old" --format html
is 0 it_is_said_as_a_page
out '<!DOCTYPE html>' which_is_one
printf '[check]\nallow.1 = "cap-idle: hush"\n' | cat "$old" - >"$scratch/hush.ini"
run diff "$old" "$scratch/hush.ini"
out 'leads to the same outcome under both: proved.' an_allowance_moves_nothing
out 'added: cap-idle: hush' but_is_told
sed 's/^title = Tired/title = Weary/' "$old" >"$scratch/word.ini"
run diff "$old" "$scratch/word.ini" --format json
out '"decided": true' a_word_is_decided_without_counting
out '"sets": null' and_nothing_is_counted

run diff "$old" "$new"
out 'Old, 1: heed result' the_old_example_is_called_so_with_its_version
out 'New, 2: heed result' and_the_new_one
! grep -q 'version was not changed' "$scratch/out"
verdict $? a_new_version_is_not_warned_of
sed 's/^version = 2$/version = 1/
	s/\[band.refer\]/[band.send]/
	s/^title = Refer it$/title = Share it/
	s/\[indicator.tired\]/[indicator.weary]/' "$new" >"$scratch/same.ini"
run diff "$old" "$scratch/same.ini"
out 'Old: heed result' versions_that_are_the_same_tell_nothing_apart
tr '\n' ' ' <"$scratch/out" | tr -s ' ' >"$scratch/flat"
mv "$scratch/flat" "$scratch/out"
out 'The version was not changed, though outcomes moved: give the new one a version of its own.' \
	outcomes_that_move_need_a_new_version
out 'from "Share it" (share) to "Share it" (send)' \
	bands_of_one_title_are_told_apart_by_id
out 'indicator.tired and indicator.weary have the same title: was an id renamed? Answers are found by id, so keep ids.' \
	an_id_that_was_renamed_is_asked_about

# Rules and questions are told in sentences, as they are read and signed.
sed 's/^any.1 = kind:harm$/any.1 = missing:yes/
	s/^floor = share$/floor = refer/
	/^\[indicator.tired\]/,/^$/d' "$old" >"$scratch/rules.ini"
cat >>"$scratch/rules.ini" <<-'END'
	[rule.both]
	all.1 = injured low
	because = Both are there.
	step.1 = Keep what was written.
	call.1 = children
	END
run diff "$old" "$scratch/rules.ini"
is 0 rules_are_compared
tr '\n' ' ' <"$scratch/out" | tr -s ' ' >"$scratch/flat"
mv "$scratch/flat" "$scratch/out"
out 'rule.harm: now: If question 3 (Missing) is answered "Yes", the result is at least "Refer it". It was: If question 2 (Hurt) is answered "Suspected" or "Yes", the result is at least "Share it".' \
	a_changed_rule_is_told_as_sentences
[ "$(grep -o 'rule.harm:' "$scratch/out" | wc -l)" -eq 1 ]
verdict $? and_once
out 'rule.both: added: Both are there. If every sign of harm or of vulnerability (questions 2 and 5) is answered "Suspected" or "Yes", there is more to do, whatever the result. Steps of its own: "Keep what was written." Whom to call because of it: ' \
	a_new_rule_is_told_whole
out 'indicator.tired: removed: Tired. A sign of vulnerability. Answers: "No" - no points; "Suspected" - 1 point, counts as present; "Yes" - 1 point, counts as present; "Not known" - leaves the question open.' \
	a_question_that_is_gone_is_told_with_its_points
sed '/^\[indicator.away\]/,/^$/d
	s/^any.1 = danger away$/any.1 = danger/' "$old" >"$scratch/away.ini"
run diff "$scratch/away.ini" "$old"
tr '\n' ' ' <"$scratch/out" | tr -s ' ' >"$scratch/flat"
mv "$scratch/flat" "$scratch/out"
out 'Asked only if question 3 (Missing) is answered "Suspected" or "Yes".' \
	a_new_follow_up_is_told_with_when_it_is_asked

run diff checklists/herts-cse.ini checklists/safeguard.ini
is 0 lists_of_other_signs_are_compared_as_well
out 'removed: ' what_is_gone_is_said
run diff "$old" tests/golden/check/none.ini
is 1 what_is_not_there_is_an_error
err '[file-missing]' that_it_is_not_is_said
quiet out and_then_nothing_else
run diff "$old"
is 2 two_must_be_named
run diff "$old" "$new" --format csv
is 2 an_unknown_format_is_a_usage_error

# What a revision does to the rows of a table, and which change does it.
awk 'BEGIN {
	srand(3)
	split("no suspected yes unknown", word)
	split("0 1 2 0", i); split("0 2 4 0", m); split("0 1 2 0", l)
	split("0 1 1 0", t); split("0 1 2 0", u)
	print "id,danger,injured,missing,low,tired"
	for (row = 1; row <= 3000; row++) {
		a = int(rand() * 4) + 1; b = int(rand() * 4) + 1
		c = int(rand() * 4) + 1; d = int(rand() * 4) + 1
		print "r" row ",no," word[a] "," word[b] "," word[c] "," word[d]
		old = band(a, b, l[c] + t[d], 6)
		new = band(a, b, l[c] + u[d], 5)
		n[old " " new]++
		if (old == new) continue
		one = band(a, b, l[c] + u[d], 6) == new
		two = band(a, b, l[c] + t[d], 5) == new
		points += one; from += two; both += !one && !two
	}
	print n["1 2"], points, from, both + 0, n["0 1"] + 0,
		n["1 1"] >"/dev/stderr"
}
function band(a, b, rest, refer,    sum) {
	sum = i[a] + m[b] + (rest > 2 ? 2 : rest)
	return sum >= refer ? 2 : \
		sum >= 3 || a == 2 || a == 3 ? 1 : 0
}' >"$scratch/rows.csv" 2>"$scratch/counts"
read -r moved points from both low same <"$scratch/counts"
run diff "$old" "$new" --rows "$scratch/rows.csv"
is 0 rows_that_move_are_no_error
err 'heed: 3000 rows = 3000 scored + 0 refused' they_are_counted
tr '\n' ' ' <"$scratch/out" | tr -s ' ' >"$scratch/flat"
cp "$scratch/flat" "$scratch/out"
comma() { echo "$1" | sed 's/\(.\)\(...\)$/\1,\2/'; }
out "Of 3,000 rows, $(comma $((moved + low))) come to another outcome." \
	how_many_move_is_what_awk_counts
out "Share it (share) to Refer it (refer) $(comma "$moved"), " from_which_to_which
out "Share it (share), as before $(comma "$same"), " and_what_stays
out "indicator.tired: $(comma "$points") row" what_moves_by_itself_is_counted
out "band.refer: $(comma "$from") row" for_every_change
[ "$both" -eq 0 ] || out "several changes together: $both row" or_only_together
run diff "$old" "$new" --rows "$scratch/rows.csv" --format json
cp "$scratch/out" "$scratch/first"
out "\"moved\": $((moved + low))," json_has_the_count
out '"section": "band.refer"' and_the_changes
run diff "$old" "$new" --rows "$scratch/rows.csv" --format json --jobs 3
cmp -s "$scratch/out" "$scratch/first"
verdict $? three_threads_say_the_same
run diff "$old" "$new" --rows "$scratch/rows.csv" --format html
out '<table' a_page_has_a_table
{
	cat "$scratch/rows.csv"
	echo 'x,no,no,no,no,perhaps'
} >"$scratch/bad.csv"
run diff "$old" "$new" --rows "$scratch/bad.csv"
is 1 a_row_that_is_refused_is_an_error
quiet out without_a_report
err '"tired" has no answer "perhaps"' it_is_said_why
run diff "$old" "$new" --rows "$scratch/bad.csv" --on-error skip
is 1 skipping_it_as_well
out '1 row was refused' but_there_is_a_report
sed '/^\[indicator.tired\]/,/^$/d' "$old" >"$scratch/less.ini"
run diff "$old" "$scratch/less.ini" --rows "$scratch/bad.csv" --on-error skip
out 'indicator.tired:' a_question_that_went_is_a_change
run diff "$scratch/less.ini" "$old" --rows "$scratch/rows.csv"
is 0 a_column_of_the_new_list_alone_is_known
run diff "$old" "$new" --jobs 2
is 2 options_of_a_table_need_one
run diff "$old" "$new" --rows "$scratch/rows.csv" --on-error mark
is 2 nothing_is_marked_in_a_report

finish
