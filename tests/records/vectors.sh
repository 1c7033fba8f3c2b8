#!/bin/sh
# The vectors of heed-record(5) are those that tests/records/make.py writes,
# and a reader in Python and heed say of each what vectors.txt says (TAP).
#   VECTORS=PROGRAM  reads vectors with heed's code (tests/unit/store)
#   COPY=PROGRAM     writes them anew with it (tests/records/copy.c)
#   UPDATE=1         puts what is written into tests/data/records
. tests/support/nacl.sh
kept=tests/data/records
scratch=$(mktemp -d) || exit 1
trap 'rm -rf "$scratch"' 0
trap 'exit 130' 1 2 15
number=0 failed=0

# verdict PASSED NAME: and what is in $scratch/log if it failed
verdict() {
	number=$((number + 1))
	if [ "$1" = 0 ]; then
		echo "ok $number - $2"
	else
		echo "not ok $number - $2"
		sed 's/^/# /' "$scratch/log"
		failed=1
	fi
}

if [ -z "$python" ]; then
	echo '1..0 # SKIP no Python with nacl (make setup)'
	exit
fi
PYTHONDONTWRITEBYTECODE=1
export PYTHONDONTWRITEBYTECODE

"$python" tests/records/make.py "$scratch/core" core &&
	"$python" tests/records/make.py "$scratch/all" || exit 1
if [ -n "${UPDATE-}" ]; then
	rm -rf "$kept"
	cp -R "$scratch/core" "$kept"
fi
diff -r "$kept" "$scratch/core" >"$scratch/log" 2>&1
verdict $? the_kept_vectors_are_those_that_are_written

"$python" tests/records/check.py "$scratch/all" "$kept" >"$scratch/log"
verdict $? the_reader_in_python_says_what_the_table_says
"$python" tests/records/manual.py >"$scratch/log"
verdict $? the_worked_example_of_the_manual_is_so

if [ -n "${VECTORS-}" ]; then
	"$VECTORS" "$scratch/all" >"$scratch/log" 2>&1
	verdict $? heed_says_what_the_table_says
fi
if [ -n "${VECTORS-}" ]; then
	"$python" tests/records/chance.py "$scratch/chance" 600 >"$scratch/log"
	verdict $? stores_are_changed_by_chance
	"$VECTORS" "$scratch/chance" >>"$scratch/log" 2>&1
	verdict $? heed_says_of_them_what_the_reader_in_python_says
fi
if [ -n "${COPY-}" ]; then
	"$COPY" "$scratch/all" "$scratch/copy" >"$scratch/log" 2>&1
	verdict $? heed_writes_every_whole_record_anew
	"$python" tests/records/check.py --copied "$scratch/copy" \
		>"$scratch/log"
	verdict $? the_reader_in_python_reads_what_heed_wrote
fi
echo "1..$number"
exit $failed
