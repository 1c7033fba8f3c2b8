#!/bin/sh
# Records are kept as they are answered, and nobody else reads them (TAP).
. tests/cli/tap
pass='four odd plain words'
store=$HOME/.local/share/heed/records
canary=Quillfeather

# nothing_readable NAME: is what was typed on no file of the store?
nothing_readable() {
	! grep -rqaF -e "$canary" -e "${pass%% *} ${pass#* }" "$store"
	verdict $? "$1"
}

# --- A plain walk knows of no store --------------------------------------------

input='\nn\n\nq\ny\n'
run walk --plain "$small"
is 0 a_walk_needs_no_store
[ ! -e "$HOME/.local" ]
verdict $? and_makes_none
input=
for command in records\ --plain export rescore; do
	run $command
	is 1 "without_a_store_${command%% *}_has_nothing_to_read"
	err 'no records are kept in' "and_${command%% *}_says_so"
done
mkdir -p "$scratch/open" && chmod 777 "$scratch/open"
input='\nn\n\nq\ny\n'
run walk --plain --store "$scratch/open" "$small"
is 0 a_store_that_is_refused_does_not_matter_to_a_plain_walk

# --- Refusals -------------------------------------------------------------------

: >"$scratch/open/keys"
for command in walk\ --plain\ --save records\ --plain export rescore; do
	input="$pass\n"
	run $command --store "$scratch/open"
	is 3 "${command%% *}_refuses_a_store_that_others_can_read"
	err "chmod 700 " "and_${command%% *}_says_how_to_mend_it"
done
run export --points --format csv
is 2 points_are_for_texts
run export --format html
is 2 a_format_there_is_not_is_refused
run records "$canary"
is 2 no_reference_is_taken_from_the_command_line

# --- Leaving before it is kept --------------------------------------------------

input='b\n'
run walk --plain --save "$small"
is 0 the_question_for_a_passphrase_can_be_left
err 'no record was begun' and_that_is_said
[ ! -e "$store" ]
verdict $? and_nothing_was_made

# --- Kept from the first question on, until it is killed ------------------------

mkfifo "$scratch/keys"
"$heed" walk --plain --save "$small" <"$scratch/keys" \
	>"$scratch/out" 2>"$scratch/err" &
killed=$!
exec 3>"$scratch/keys"
# await WORDS: what is typed next goes to a program that waits for it
await() {
	tries=0
	until grep -qF -e "$1" "$scratch/out"; do
		tries=$((tries + 1))
		[ $tries -gt 400 ] && return 1
		sleep 0.05
	done
}
ran='heed walk --save, killed' status=0
printf '\n%s\n%s\nme\n' "$pass" "$pass" >&3
await 'A reference for this record' && printf '%s 7\n' "$canary" >&3
await 'Saved as a sealed record' && printf '\n' >&3
await 'Enter starts' && printf '\n' >&3
await 'Is the child in danger?' && printf 'n\n' >&3
await 'What did you see or hear?' && printf '%s said it\n\n' "$canary" >&3
await 'Is the child missing from home?' && printf 'yes\n' >&3
await 'Now?'
verdict $? a_walk_is_kept_from_its_first_question_on
words=$(tr '\0' '\n' <"/proc/$killed/cmdline" 2>/dev/null
	tr '\0' '\n' <"/proc/$killed/environ" 2>/dev/null)
case $words in
*"$canary"* | *"$pass"*) false ;;
esac
verdict $? nothing_that_was_typed_is_in_its_words_or_environment
# Another heed finds it in use.
input="$pass\n1\n1\nb\nq\n"
printf "$input" | "$heed" records --plain >"$scratch/other" 2>&1
grep -qi 'another heed' "$scratch/other"
verdict $? a_record_that_another_heed_has_open_is_said_to_be
grep -q 'Look at it' "$scratch/other"
verdict $? and_can_be_looked_at
kill -9 $killed
wait $killed 2>/dev/null
exec 3>&-
nothing_readable after_kill_nothing_that_was_typed_can_be_read
[ "$(find "$store" -type d ! -perm 700; find "$store" -type f ! -perm 600)" = '' ]
verdict $? folder_and_files_are_for_their_owner_alone
ls "$store" | grep -q "$canary"
[ $? = 1 ]
verdict $? names_of_files_tell_nothing

# A wrong passphrase is asked again; the walk goes on where it was killed.
input="wrong one here\nwrong two here\n$pass\n1\n1\n1\nn\ny\n\n\nq\ny\nq\n"
run records --plain
is 0 records_can_be_left
out 'That is not the passphrase' a_wrong_passphrase_is_said_to_be
sed -n '/^Checklist/,$p' "$scratch/out" | grep -m1 -q 'Now?'
verdict $? a_killed_walk_goes_on_at_the_same_question
out 'Someone else must know.' and_comes_to_its_result

# --- Asked for late: no answer is lost to a wrong passphrase --------------------

input="\nn\n\nyes\ns\nwrong one here\nwrong two here\nwrong three\n$pass\n"
input="$input$canary 7\ny\n\nn\nq\ny\n"
run walk --plain "$small"
is 0 a_walk_can_be_kept_when_it_is_under_way
out "This will stand beside 1 earlier record of $canary 7." \
	earlier_records_of_the_reference_are_told_of
nothing_readable still_nothing_can_be_read
input="$pass\nall\n"
run export --format csv
is 0 records_are_exported
out "$canary 7,2026-11-24" and_are_all_there
[ "$(grep -c "^$canary 7,.*,no,yes,no,*" "$scratch/out")" = 2 ]
verdict $? no_answer_was_lost

# --- Never the folder heed is started in ---------------------------------------

mkdir -p "$scratch/here" && cd "$scratch/here" || exit 1
export XDG_DATA_HOME=relative
input=
run records --plain --store ''
is 2 a_store_without_a_name_is_refused
HOME='' run export
is 2 without_a_home_there_is_no_store
[ -z "$(ls -A)" ]
verdict $? nothing_is_put_where_heed_is_started
finish
