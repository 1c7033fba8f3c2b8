#!/bin/sh
# heed tally: counts that expose nobody, in every format (TAP).
. tests/cli/tap

# A news report of October 2014: 140 referrals in Hertfordshire from April 2013
# to September 2014, 10 of them, 7 %, from Dacorum.
awk 'BEGIN {
	print "id,missing,danger,district"
	for (i = 1; i <= 140; i++)
		print i "," (i % 4 ? "yes" : "no") ",no," \
			(i <= 10 ? "Dacorum" : "elsewhere")
}' >"$scratch/county.csv"
run tally "$small" "$scratch/county.csv" --by district
is 0 a_county_is_counted
out 'All that are shown: 140 rows' the_whole_is_what_was_reported
out 'Dacorum                                 10   7 %  #' so_is_its_part
out 'elsewhere                              130  93 %' and_the_rest
out 'Tell your lead                         100  71 %' results_are_counted
out 'A place with few' what_it_does_not_say_is_said
err 'heed: 140 rows = 140 scored + 0 refused' every_row_is_accounted_for
awk 'length > 79' "$scratch/out" | cmp -s - /dev/null
verdict $? no_line_is_too_wide
run tally "$small" "$scratch/county.csv" --by district --format csv
out 'district,what,id,title,count,of' there_is_a_table_for_programs
out 'All that are shown,group,,Dacorum,10,140' with_the_same_numbers
out 'Dacorum,band,tell,Tell your lead,5,10' rounded_down
out 'Dacorum,band,act,Ring now,<5,10' and_hidden_where_small
cp "$scratch/out" "$scratch/first"
run tally "$small" "$scratch/county.csv" --by district --format csv --jobs 3
cmp -s "$scratch/out" "$scratch/first"
verdict $? three_threads_count_the_same
run tally "$small" "$scratch/county.csv" --by district --format json
out '"type": "tally"' there_is_an_object
out '"count": null' in_which_small_numbers_are_null
! grep -Eq '(count|rows)": [0-9]*[1-46-9],?$' "$scratch/out"
verdict $? and_all_others_are_multiples_of_five
run tally "$small" "$scratch/county.csv" --by district --format html
out '<!DOCTYPE html>' there_is_a_page
out '<svg role="img" aria-labelledby="t0-0 d0-0"' with_drawings_that_are_named
[ "$(grep -c '<svg' "$scratch/out")" -eq "$(grep -c '<table' "$scratch/out")" ]
verdict $? and_a_table_for_each
run tally "$small" "$scratch/county.csv"
out 'All rows: 140 rows' without_groups_there_is_one
! grep -q 'but not both' "$scratch/out"
verdict $? and_nothing_to_be_subtracted_from_it

{
	echo 'missing,town'
	for n in 1 2 3 4 5; do
		printf 'yes,"=HYPERLINK(""x"")"\nyes,Hertford; East\n'
	done
} >"$scratch/formula.csv"
run tally "$small" "$scratch/formula.csv" --by town --format csv
out ",group,,\"'=HYPERLINK(\"\"x\"\")\"," no_group_is_a_formula
out ',group,,"Hertford; East",' nor_parted_by_another_mark
printf 'missing,town\nyes,Ware\nyes,Ware\n' >"$scratch/few.csv"
run tally "$small" "$scratch/few.csv" --by town
is 0 a_few_rows_are_counted
out 'No group has so many rows that it may be shown.' but_not_shown
! grep -q Ware "$scratch/out"
verdict $? not_even_by_name
run tally "$small" "$scratch/few.csv"
out 'All rows: fewer than 5 rows' nor_as_a_whole
printf 'missing,town\n' >"$scratch/none.csv"
run tally "$small" "$scratch/none.csv"
is 0 no_row_is_no_error
{
	echo missing,town
	awk 'BEGIN { for (i = 0; i < 8; i++) print "yes,\"<b>&\"" }'
} >"$scratch/odd.csv"
run tally "$small" "$scratch/odd.csv" --by town --format html
out '&lt;b&gt;&amp;: 5 rows' a_name_of_a_group_is_only_text

echo 'yess,Ware' >>"$scratch/county.csv"
run tally "$small" "$scratch/county.csv"
is 1 a_row_that_is_refused_is_an_error
quiet out and_nothing_is_counted
run tally "$small" "$scratch/county.csv" --on-error skip
is 1 skipping_it_as_well
out 'All rows: 140 rows' but_the_others_are_counted
run tally "$small" "$scratch/few.csv" --by twon
is 1 a_column_that_is_not_there_is_an_error
err 'there is no column "twon"; did you mean "town"?' it_is_said
run tally "$small" "$scratch/few.csv" --format jsonl
is 2 another_format_is_a_usage_error
run tally "$small" "$scratch/few.csv" --on-error mark
is 2 nothing_is_marked_in_counts
awk 'BEGIN {
	print "missing,town"
	for (i = 0; i < 1200; i++) print "yes," i
}' >"$scratch/many.csv"
run tally "$small" "$scratch/many.csv" --by town
is 1 too_many_groups_are_an_error
err 'one group too many' it_is_said_which
run tally --help
out 'a place' help_says_what_counts_do_not_say
finish
