#!/bin/sh
# heed walk on plain lines: how it starts and how it ends (TAP).
. tests/cli/tap

input='q\n'
run walk --plain "$small"
is 0 leaving_is_done
out 'Small list' the_first_page_names_the_checklist
run --plain walk "$small"
is 0 an_option_may_stand_before_the_command
input=
run walk --plain "$small"
is 4 an_empty_input_has_its_own_status
input='\n'
run walk --plain "$small"
is 4 the_end_of_input_has_its_own_status
run walk --plain nowhere
is 1 an_unknown_checklist_is_an_error_of_input
run walk --plain
is 3 without_any_checklist_there_is_no_walk
err 'no checklists were found' and_it_is_said
run walk --plain "$small" --contacts /no/such.ini
is 1 a_missing_file_of_contacts_is_an_error
quiet out a_walk_that_cannot_be_is_not_begun

own=$HOME/.config/heed/checklists
mkdir -p "$own/contacts"
cp "$small" "$own"
cp "$data/contacts/small.ini" "$own/contacts"
input='q\n'
run --plain
is 0 a_single_checklist_needs_no_choice
out 'Danger now: 999.' it_begins_at_once
sed 's/^title = Small list/title = Second list/' "$small" >"$own/tiny.ini"
input='2\nq\n'
run --plain
is 0 one_of_two_is_chosen
out '1. Small list' the_first_is_offered
out '2. Second list' the_second_is_offered
out 'tiny; 1.2; A board for tests; your own folder' with_what_tells_it_apart
out '===========' the_chosen_one_is_begun
input='q\n'
run --plain
is 0 not_to_choose_is_leaving
! grep -q 'Danger now' "$scratch/out"
verdict $? nothing_is_begun_then
input=
run --plain
is 4 the_end_of_input_chooses_nothing
! grep -q 'Danger now' "$scratch/out"
verdict $? nothing_is_begun_at_the_end_of_input
input='9\n0\n-1\nfoo\n2abc\n'
run --plain
is 4 a_number_that_is_none_chooses_nothing
[ "$(grep -c 'None of them has that number.' "$scratch/out")" = 5 ]
verdict $? it_is_said_each_time
out 'In danger now: ring 999.' the_choice_shows_whom_to_ring
input='XXX\n'
run --plain
is 0 the_quick_exit_leaves_the_choice
out 'cannot be erased' it_says_what_it_cannot_do

# The quick exit while a file name, a note and a number are asked for.
for way in 'v\n\nf\n' 'w\n' 'w\nseen\n' 'g\n' 'v\n\n+\n1\n'; do
	input="\\n${way}xxx\\n"
	(cd "$scratch" && run walk --plain small && exit $status)
	status=$? ran="heed walk, typed $way"
	is 0 the_quick_exit_leaves_at_once
	out 'cannot be erased' and_says_so
done
[ ! -e "$scratch/xxx" ]
verdict $? the_quick_exit_is_no_name_of_a_file

# widest COLUMNS: how wide the lines of a walk are then.
widest() {
	input='\n?\n\nn\n\nv\n\n?\nq\ny\n'
	COLUMNS=$1
	export COLUMNS
	run walk --plain small
	unset COLUMNS
	awk 'length > most { most = length } END { print most }' \
		"$scratch/out"
}
for pair in 40:40 20:20 3:20 200:79 0:79 wide:79 -5:79; do
	[ "$(widest "${pair%:*}")" -le "${pair#*:}" ] &&
		[ "$(widest "${pair%:*}")" -gt "$((${pair#*:} - 6))" ]
	verdict $? "lines_fit_the_columns_${pair%:*}"
done

if [ -c /dev/full ]; then
	printf 'q\n' | "$heed" --plain walk small >/dev/full 2>"$scratch/err"
	status=$? ran='heed walk >/dev/full'
	is 3 a_full_disk_is_an_error_of_the_system
fi
if [ -r /proc/self/limits ]; then
	mkfifo "$scratch/pipe"
	: >"$scratch/out" # what the last one said is not what this one says
	"$heed" --plain walk small <"$scratch/pipe" >"$scratch/out" &
	exec 3>"$scratch/pipe"
	tries=0
	until grep -q Enter "$scratch/out" || [ $tries -gt 200 ]; do
		tries=$((tries + 1))
		sleep 0.05
	done
	grep -q 'Max core file size *0 *0' "/proc/$!/limits"
	verdict $? no_core_is_dumped
	exec 3>&-
	wait $!
	status=$? ran='heed walk from a pipe'
	is 4 a_pipe_that_closes_ends_the_walk
fi
finish
