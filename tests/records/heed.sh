#!/bin/sh
# What heed exports is what a reader in Python reads, of a store that Python
# wrote and of one that heed wrote (TAP).
. tests/cli/tap
. tests/support/nacl.sh
if [ -z "$python" ]; then
	echo '1..0 # SKIP no Python with nacl (make setup)'
	exit
fi
PYTHONDONTWRITEBYTECODE=1
export PYTHONDONTWRITEBYTECODE
phrase='correct horse' other='a new passphrase'

mkdir -m 700 "$scratch/one"
for file in "$data"/records/all-kinds-of-events/*; do
	install -m 600 "$file" "$scratch/one/"
done

input="$phrase\nall\n"
run export --format json --store "$scratch/one"
is 0 a_store_that_python_wrote_is_exported
mv "$scratch/out" "$scratch/one.json"
"$python" tests/records/export.py "$scratch/one.json" "$scratch/one" \
	"$phrase" >"$scratch/out"
verdict $? heed_exports_what_python_reads

grep -q '"computed": "tell"' "$scratch/one.json"
verdict $? what_answers_come_to_is_kept_apart_from_what_was_raised
# "missing" is no member but a question that was answered.
for member in $(sed -n 's/^ *"\([a-z0-9_]*\)":.*/\1/p' "$scratch/one.json" |
	grep -v '^missing$' | sort -u); do
	sed -n '/^\.Ss JSON/,/^\.Ss CSV/p' man/heed-record.5 |
		grep -qE "^\.(It )?Li (.* , )?$member( |\$)"
	verdict $? "the_member_${member}_is_documented"
done
input="$phrase\nall\n"
run export --format csv --store "$scratch/one"
for column in $(sed -n '1s/,danger.*//; 1s/,/ /gp' "$scratch/out"); do
	sed -n '/^\.Ss CSV/,/^\.Sh/p' man/heed-record.5 |
		grep -qE "^\.Li (.* , )?$column( |\$)"
	verdict $? "the_column_${column}_is_documented"
done

input="\n$other\n$other\nlead\n"
run import "$scratch/one.json" --store "$scratch/two"
is 0 heed_takes_it_back_into_a_store_of_its_own
"$python" tests/records/export.py "$scratch/one.json" "$scratch/two" \
	"$other" >"$scratch/out"
verdict $? python_reads_what_heed_took_back
input="$other\nall\n"
run export --format json --store "$scratch/two"
cmp "$scratch/out" "$scratch/one.json" >"$scratch/err" 2>&1
verdict $? it_is_exported_again_byte_for_byte

ran='grep' status=0
! grep -rqa -e kestrel -e 'He waits' -e "$other" -e lead -e 'Small list' \
	"$scratch/two"
verdict $? nothing_of_it_can_be_read_in_the_files
finish
