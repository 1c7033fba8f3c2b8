#!/bin/sh
# heed score: tables of answers, what is refused, and that all is counted
# (TAP).
. tests/cli/tap

cat >"$scratch/t.csv" <<'END'
id,missing,away,danger,town
a,yes,no,no,Hemel Hempstead
b,,y,,"Ware, Herts"
c, suspected ,,no,
END
run score "$small" "$scratch/t.csv"
is 0 a_table_is_scored
printf 'id,score,band\na,5,tell\nb,0,low\nc,3,tell\n' >"$scratch/expected"
cmp -s "$scratch/out" "$scratch/expected"
verdict $? it_is_what_it_should_be
err 'heed: 3 rows = 3 scored + 0 refused' every_row_is_counted
err '1 of 4 questions have no column and count as not answered: "attendance".' \
	questions_without_a_column_are_said
err 'Columns that are no questions are left out: "town".' so_is_what_is_left_out
"$heed" score "$small" - <"$scratch/t.csv" 2>"$scratch/err" |
	cmp -s - "$scratch/expected"
verdict $? standard_input_is_the_same
"$heed" score "$small" <"$scratch/t.csv" 2>"$scratch/err" |
	cmp -s - "$scratch/expected"
verdict $? with_or_without_a_dash
run score "$small" "$scratch/t.csv" --keep town --columns id,rules,band
printf '%s\n' 'id,rules,band,town' 'a,,tell,Hemel Hempstead' \
	'b,,low,"Ware, Herts"' 'c,,tell,' | cmp -s "$scratch/out" -
verdict $? columns_are_chosen_and_passed_on
run score "$small" "$scratch/t.csv" --id town --columns id
out '"Ware, Herts"' another_column_may_name_a_row
run score "$small" "$scratch/t.csv" --keep all --columns band
out 'band,missing,away,danger,town' all_are_passed_on_but_the_name
run score "$small" "$scratch/t.csv" --format jsonl --keep town
out '{"heed":1,"type":"score","id":"b","score":0,"band":"low","town":"Ware, Herts"}' \
	json_lines_hold_the_same
printf '\357\273\277"missing","id"\r\n"yes","x ""1"""\r\n' >"$scratch/w.csv"
run score "$small" "$scratch/w.csv"
printf 'id,score,band\n"x ""1""",5,tell\n' | cmp -s "$scratch/out" -
verdict $? a_table_as_excel_writes_it_is_read

# The same as heed result, of every column, for any answers.
ids='id,missing,away,danger,attendance'
echo "$ids" >"$scratch/any.csv"
awk 'BEGIN {
	srand(5)
	n = split("no yes unknown never", four)
	split("no suspected yes unknown", risk)
	for (i = 1; i <= 60; i++) {
		row = "r" i "," risk[int(rand() * 5)]
		for (k = 0; k < 3; k++)
			row = row "," four[int(rand() * 5)]
		print row
	}
}' >>"$scratch/any.csv"
run score "$small" "$scratch/any.csv" \
	--columns id,score,low,high,band,band_low,band_high,rules
tail -n +2 "$scratch/out" >"$scratch/rows"
tail -n +2 "$scratch/any.csv" | while IFS=, read -r id m w d t; do
	printf 'missing=%s\naway=%s\ndanger=%s\nattendance=%s\n' \
		"$m" "$w" "$d" "$t" | grep -v '=$' |
		"$heed" result "$small" - --format json 2>"$scratch/err" |
		tr -d ' ",' | awk -v "id=$id" -F: '
		/^points:/ && !have { have = 1; p = $2 }
		/^lowest:/ { if (!nl++) l = $2; else bl = $2 }
		/^highest:/ { if (!nh++) h = $2; else bh = $2 }
		/^computed:/ { b = $2 }
		/^rules:\[/ { rules = 1 }
		rules && /^id:/ { r = r (r ? " " : "") $2 }
		/^indicators:/ { rules = 0 }
		END { print id "," p "," l "," h "," b "," bl "," bh "," r }'
done >"$scratch/walks"
diff "$scratch/walks" "$scratch/rows" >"$scratch/err"
verdict $? sixty_rows_come_to_what_heed_result_says

# What is refused.
cat >"$scratch/bad.csv" <<'END'
id,missing,away,danger
a,yes,,
b,yess,,maybe
c,no
d,"no"x,,
e,no,,
END
run score "$small" "$scratch/bad.csv"
is 1 a_row_that_is_refused_is_an_error
printf 'id,score,band\na,5,tell\n' | cmp -s "$scratch/out" -
verdict $? it_stops_there
err 'bad.csv:3:3: error: "missing" has no answer "yess"; did you mean "yes"?' \
	what_is_wrong_is_said_with_its_place
err 'bad.csv:3:9: error: "danger" has no answer "maybe"' all_of_it
err 'heed: 2 rows = 1 scored + 1 refused; stopped there' rows_so_far_are_counted
run score "$small" "$scratch/bad.csv" --on-error skip \
	--rejects "$scratch/rejects.csv"
is 1 skipping_is_an_error_as_well
printf 'id,score,band\na,5,tell\ne,0,low\n' | cmp -s "$scratch/out" -
verdict $? the_others_are_scored
err 'heed: 5 rows = 2 scored + 3 refused' and_all_are_counted
head -n 1 "$scratch/rejects.csv" |
	grep -qx 'refused-line,refused-reason,id,missing,away,danger' &&
	grep -q '^3,"""missing"" has no .*,b,yess,,maybe$' \
		"$scratch/rejects.csv" &&
	grep -qx '4,"the row has 2 fields, and the header 4","c,no",,,' \
		"$scratch/rejects.csv" &&
	grep -q '^5,.*,"d,""no""x,,",,,$' "$scratch/rejects.csv" &&
	[ "$(wc -l <"$scratch/rejects.csv")" -eq 4 ]
verdict $? refused_rows_are_kept_with_line_and_reason
[ "$(ls -l "$scratch/rejects.csv" | cut -c 1-10)" = -rw------- ]
verdict $? for_oneself_alone
run score "$small" "$scratch/bad.csv" --rejects "$scratch/rejects.csv"
is 1 a_file_of_refused_rows_that_is_there_is_an_error
err 'rejects.csv is there already' it_is_said
quiet out and_nothing_is_scored
sed 's/yess/yes/g;s/maybe/no/g' "$scratch/rejects.csv" >"$scratch/fixed.csv"
run score "$small" "$scratch/fixed.csv" --on-error skip
out 'b,5,tell' a_refused_row_can_be_put_right_and_scored
run score "$small" "$scratch/bad.csv" --on-error mark --keep away
out 'id,score,band,away,refused' marking_has_a_column_for_why
out 'a,5,tell,,' it_is_empty_for_a_row_that_is_scored
out ',,,,"the row has 2 fields, and the header 4"' and_says_why_for_others
[ "$(wc -l <"$scratch/out")" -eq 6 ]
verdict $? no_row_is_lost
yes b,yess,, | head -n 50 | sed "1i id,missing,away,danger" >"$scratch/many.csv"
run score "$small" "$scratch/many.csv" --on-error skip
err 'Further problems are counted, not shown' many_problems_are_cut_short
[ "$(grep -c 'error:' "$scratch/err")" -eq 20 ]
verdict $? at_twenty
err '50 rows = 0 scored + 50 refused' and_are_all_counted

# wrong TABLE MESSAGE NAME
wrong() {
	input=$1
	run score "$small"
	is 1 "${3}_is_an_error"
	err "$2" "${3}_is_said"
	quiet out "${3}_prints_nothing"
	input=
}
wrong '' 'is empty; a table begins with the names of its columns' no_table
wrong 'id,mising\n1,yes\n' \
	'-:1:4: error: no question is named "mising"; did you mean "missing"?' \
	a_column_misspelt
wrong 'id;missing\n1;yes\n' 'must be parted by commas' semicolons
wrong 'id,town\n' 'no column is named after a question' no_question
wrong 'missing,missing\n' '"missing" has a column already' a_column_twice
wrong '"missing\n' 'never closed [row-quote]' a_broken_header
run score "$small" "$scratch/t.csv" --keep twon
err 'there is no column "twon"; did you mean "town"?' a_wrong_column_is_said
run score "$small" "$scratch/none.csv"
err 'none.csv: error: there is no such file' a_missing_file_is_said
run score "$small" "$scratch"
err 'is a folder; name a table' a_folder_is_said

# usage WORDS MESSAGE NAME
usage() {
	# shellcheck disable=SC2086
	run score "$small" "$scratch/t.csv" $1
	is 2 "${3}_is_a_usage_error"
	err "$2" "${3}_is_said"
	quiet out "${3}_prints_nothing"
}
usage '--columns id,bnad' '--columns has no "bnad"; did you mean "band"?' \
	an_unknown_column
usage '--columns id,id' '--columns names "id" twice' a_column_twice
usage '--on-error go' '--on-error is stop, skip or mark' another_on_error
usage '--jobs 0' '--jobs is a number from 1 to 64' no_job
usage '--jobs 1x' '--jobs is a number from 1 to 64' half_a_job
usage '--format json' '--format is csv or jsonl' another_format
sed 's/town/band/' "$scratch/t.csv" >"$scratch/band.csv"
run score "$small" "$scratch/band.csv" --keep band
err 'a column of the output is called so too' a_name_twice_is_said
input='missing\nyes\n'
run score "$small"
out '5,tell' a_table_without_names_has_none
run score "$small" --columns id
err 'there is no such column; --id says which it is' a_name_that_is_none_is_said
input=

# Many threads give the same, whatever stands in the table.
{
	echo "$ids,note"
	awk 'BEGIN {
		srand(8)
		split("no suspected yes unknown", risk)
		split("no yes unknown never wrong", four)
		for (i = 1; i <= 30000; i++) {
			row = "r" i "," risk[int(rand() * 5)]
			for (k = 0; k < 3; k++)
				row = row "," four[int(rand() * 5.005)]
			u = int(rand() * 60)
			print row "," (u == 0 ? "\"a\nb, \"\"c\"\"\"" : \
				u == 1 ? "x\"y" : u == 2 ? "\"z" : \
				u == 3 ? "1,2" : u == 4 ? "\"q\"" : "plain")
		}
	}'
} >"$scratch/big.csv"
for how in stop skip mark; do
	run score "$small" "$scratch/big.csv" --on-error $how --keep note \
		--rejects "$scratch/one-$how"
	cp "$scratch/out" "$scratch/first"
	cp "$scratch/err" "$scratch/first-err"
	run score "$small" "$scratch/big.csv" --on-error $how --keep note \
		--jobs 3 --rejects "$scratch/three-$how"
	cmp -s "$scratch/out" "$scratch/first"
	verdict $? "three_threads_print_the_same_and_$how"
	cmp -s "$scratch/err" "$scratch/first-err"
	verdict $? "they_say_the_same_and_$how"
	cmp -s "$scratch/one-$how" "$scratch/three-$how"
	verdict $? "and_refuse_the_same_and_$how"
done
[ "$(wc -l <"$scratch/one-skip")" -gt 100 ]
verdict $? some_rows_were_refused

# A filter: parts of a table come to the parts of the whole.
run score "$small" "$scratch/any.csv"
cp "$scratch/out" "$scratch/first"
if command -v parallel >/dev/null 2>&1; then
	parallel --will-cite --pipe --header : -k --block 300 -j 2 \
		"$heed" score "$small" 2>/dev/null <"$scratch/any.csv" |
		awk 'NR == 1 || $0 != "id,score,band"' |
		cmp -s - "$scratch/first"
	verdict $? parts_under_parallel_come_to_the_whole
else
	skip parts_under_parallel_come_to_the_whole 'no parallel'
fi
{
	head -n 30 "$scratch/any.csv" | "$heed" score "$small"
	{ head -n 1 "$scratch/any.csv"; tail -n +31 "$scratch/any.csv"; } |
		"$heed" score "$small" | tail -n +2
} 2>/dev/null | cmp -s - "$scratch/first"
verdict $? parts_come_to_the_whole

# A signal ends it in order, with what was done.
mkfifo "$scratch/pipe"
"$heed" score "$small" "$scratch/pipe" >"$scratch/out" 2>"$scratch/err" &
child=$!
{
	printf 'id,missing\n1,yes\n2,no\n'
	n=0
	while [ ! -s "$scratch/err" ] && [ $n -lt 1000000 ]; do
		n=$((n + 1))
	done
	kill -TERM $child
	wait $child
	status=$?
} >"$scratch/pipe"
ran='heed score, told to end'
is 143 it_dies_of_the_signal
err 'stopped by a signal, and read no further' and_says_so
if [ -c /dev/full ]; then
	"$heed" score "$small" "$scratch/big.csv" >/dev/full 2>"$scratch/err"
	status=$?
	is 3 a_full_disk_is_an_error_of_the_system
	err 'cannot write to standard output' it_is_said_so
	"$heed" score "$small" "$scratch/bad.csv" --on-error skip \
		--rejects /dev/full >"$scratch/out" 2>"$scratch/err"
	err '/dev/full is there already' a_device_is_no_new_file
fi
run score --help
out 'never for ranking children' help_says_what_it_is_not_for
finish
