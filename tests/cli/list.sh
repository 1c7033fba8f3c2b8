#!/bin/sh
# heed list, and names that stand for checklists (TAP).
. tests/cli/tap

run list
is 0 a_list_of_none_is_done
quiet out a_list_of_none_is_empty
err 'no checklists were found' that_there_are_none_is_said

shared=$scratch/data/heed/checklists
own=$HOME/.config/heed/checklists
system=$scratch/share/heed/checklists
mkdir -p "$shared" "$own" "$system/contacts" "$shared/contacts"
cp "$small" "$system/small.ini"
cp "$data/contacts/small.ini" "$system/contacts"
run list
is 0 a_list_is_done
quiet err a_list_has_nothing_to_say_beside
cat >"$scratch/expected" <<END
small  1.2
    Small list
    A board for tests
    installed with heed: $system/small.ini
END
diff "$scratch/expected" "$scratch/out" >/dev/null
verdict $? a_list_shows_name_version_title_publisher_and_place
run result small --format json
is 0 a_name_is_found_where_heed_is_installed
out '"id": "small"' it_is_that_checklist
run result smal
is 1 a_name_misspelt_is_an_error
err 'did you mean "small"? [file-missing]' the_nearest_name_is_offered

sed 's/^title = Small list/title = My list/' "$small" >"$own/small.ini"
mkdir -p "$own/contacts"
run list
out 'My list' ones_own_file_is_listed
! grep -qF 'Small list' "$scratch/out"
verdict $? the_file_it_hides_is_not
err "note: $own/small.ini (your own folder) is used, and not \
$system/small.ini" that_it_hides_another_is_said
run result small
is 0 ones_own_file_finds_the_contacts_of_the_other
err "note: $own/small.ini (your own folder) is used" it_is_said_here_too
run result "$system/small.ini"
quiet err a_path_needs_no_such_words
input='q\n'
run walk small --plain
err "note: $own/small.ini" and_before_a_walk
input=
cd "$own" && run result small.ini
out 'My list' a_name_that_ends_in_ini_is_a_path
quiet err and_it_hides_nothing
cd "$OLDPWD" || exit 1
rm "$own/small.ini"

run list small
is 0 the_names_in_a_checklist_are_listed
quiet err that_says_nothing_beside
cat >"$scratch/expected" <<END
Questions, and below each the answers it can have, by id or key:
  danger             Is the child in danger?
    no               n  No
    yes              y  Yes
    unknown          d  Not known
    never            c  Does not apply
END
head -n 6 "$scratch/out" | diff "$scratch/expected" - >/dev/null
verdict $? each_question_stands_above_its_answers
grep '^  [a-z]' "$scratch/out" >"$scratch/names"
sed '/^Bands/,$d' "$scratch/out" | awk '
	/^  [a-z]/ { question = $1; next }
	/^    [a-z]/ { print question "=" $1 }' >"$scratch/pairs"
[ "$(wc -l <"$scratch/pairs")" -gt 9 ]
verdict $? pairs_can_be_made_of_them
while read -r pair; do
	run result small "$pair"
	is 0 "${pair}_is_taken_as_listed"
done <"$scratch/pairs"
run list small
sed -n '/^Bands/,$p' "$scratch/out" >"$scratch/bands"
cat >"$scratch/expected" <<END
Bands, the least urgent first:
  low                Write it down
  tell               Tell your lead
  act                Ring now
END
diff "$scratch/expected" "$scratch/bands" >/dev/null
verdict $? bands_are_listed_with_their_titles
run result small --raise foo --because x
is 1 a_band_that_is_none_is_an_error
err 'there is no band "foo"; there are, the least urgent first: "low" (Write \
it down), "tell" (Tell your lead), "act" (Ring now) [band-unknown]' \
	the_bands_there_are_are_named
run list nowhere
is 1 names_of_no_checklist_are_an_error
quiet out and_there_are_none

sed 's/^answers = no yes$/answers = no yess/' "$small" >"$own/broken.ini"
run list
is 0 a_broken_checklist_does_not_stop_a_list
cat >"$scratch/expected" <<END
broken
    cannot be used: 1 error; "heed list broken" shows it
    your own folder: $own/broken.ini
END
head -n 3 "$scratch/out" | diff "$scratch/expected" - >/dev/null
verdict $? a_broken_checklist_is_marked
out 'Small list' a_good_one_beside_it_is_shown
run list broken
is 1 what_is_wrong_with_it_is_told
err '[name-unknown]' with_the_code_of_its_problem
quiet out and_no_names_are_printed
{
	printf '; title = Not this one\n[checklist]\n'
	printf '; %017000d\n' 0 | fold -w 900 | sed 's/^\([^;]\)/; \1/'
	sed 's/^\[checklist\]$/; title = Nor this/' "$small"
} >"$own/broken.ini"
run list
out 'Small list' the_title_is_the_one_that_is_read
! grep -q 'cannot be used' "$scratch/out"
verdict $? wherever_it_stands_in_the_file
rm "$own/broken.ini"

printf '[checklist]\nid = other\ntitle = \033[2J\n' >"$own/od;d \$(x).ini"
mkfifo "$own/pipe.ini"
run list
is 0 an_odd_file_does_not_stop_a_list
out 'od;d $(x)' an_odd_name_is_shown
! grep -q "$(printf '\033')" "$scratch/out"
verdict $? no_escape_of_a_file_reaches_the_terminal
! grep -q pipe "$scratch/out"
verdict $? a_pipe_is_no_checklist
run result other
is 1 an_id_finds_a_file_of_another_name
err 'od;d $(x).ini' its_problems_name_the_file

# What comes with heed is named where people look for it.
for file in checklists/*.ini; do
	name=$(basename "$file" .ini)
	ran="grep $name"
	grep -q "^| \`$name\` |" README.md
	verdict $? "the_readme_names_$name"
	grep -q "^\.It Pa $name\.ini$" man/heed.1
	verdict $? "the_manual_names_$name"
done
finish
