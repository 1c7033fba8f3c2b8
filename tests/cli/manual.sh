#!/bin/sh
# heed(1) says what is so: its examples run, and it has every member of the
# JSON, every variable and every status (TAP).
. tests/cli/tap
page=$PWD/man/heed.1

share=$scratch/share/heed/checklists
mkdir -p "$share" "$scratch/work"
cp -R checklists/* "$share/"
PATH=$scratch/bin:$PATH
cd "$scratch/work" || exit 1

# The examples: lines `$ command`, and what a file holds below `$ cat FILE`.
sed -n '/^\.Sh EXAMPLES/,/^\.Sh DIAGNOSTICS/p' "$page" |
	awk '/^\.Bd/ { inside = 1; next } /^\.Ed/ { inside = 0 } inside' \
	>"$scratch/examples"
sed -n '/^\$ cat answers/,/^\$ heed/p' "$scratch/examples" |
	grep -v '^\$' >answers.txt
echo 'He was seen with them again.' >why.txt
cat >school.ini <<-'END'
	[contacts]
	title = Our school
	[contact.lead]
	role = education
	name = Our safeguarding lead
	phone = 01632 960000
	when = at any time
	checked = 2026-11-01
	END
echo q >quit
: >"$scratch/out" >"$scratch/err"
grep '^\$ ' "$scratch/examples" | sed 's/^\$ //' >"$scratch/commands"
count=0
while read -r line; do
	count=$((count + 1))
	case $line in
	'heed walk '*) line="$line --plain <quit" ;;
	esac
	sh -c "$line" >"$scratch/out" 2>"$scratch/err"
	status=$? ran=$line
	is 0 "example_${count}_runs"
	quiet err "example_${count}_runs_without_complaint"
done <"$scratch/commands"
[ "$count" -ge 9 ]
verdict $? there_are_examples
grep -q '"heed": 1' result.json && grep -q '<!DOCTYPE html>' result.html
verdict $? their_files_hold_what_they_should
[ -s "$HOME/.local/share/bash-completion/completions/heed" ]
verdict $? completions_are_where_bash_looks

# documented WORD: is it a quoted or named word of the page?
documented() {
	grep -qE "^(\.It )?\.?(Qq|Ev|It|It Qq|It Ev) (.* )?$1( |\$)" "$page"
}
input='missing=yes\n'
run result herts-cse - --format json
for member in $(sed -n 's/^ *"\([a-z0-9_]*\)":.*/\1/p' "$scratch/out" |
	sort -u); do
	documented "$member"
	verdict $? "the_member_${member}_is_documented"
done
for variable in $(cd "$OLDPWD" && grep -ho 'getenv("[A-Z_]*")' src/*/*.c |
	sed 's/.*"\(.*\)".*/\1/' | sort -u | grep -v '^PATH$') \
	XDG_CONFIG_HOME XDG_DATA_HOME XDG_DATA_DIRS; do
	documented "$variable"
	verdict $? "the_variable_${variable}_is_documented"
done
for code in 0 1 2 3 4; do
	documented "$code"
	verdict $? "the_status_${code}_is_documented"
done
if command -v mandoc >/dev/null; then
	: >"$scratch/out"
	(cd "$OLDPWD" && sh tests/man.sh "$page" man/heed-*.[57]) \
		>"$scratch/err"
	status=$? ran='mandoc -Tlint'
	is 0 the_pages_are_clean
fi
finish
