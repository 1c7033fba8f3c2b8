#!/bin/sh
# Measure heed beside a do-nothing ncurses program and dialog(1): see walk.py;
# and tables of answers beside what else would score them: see rows.py.
#   HEED=build/heed [RECORDS=PROGRAM] tests/bench/run.sh [--rounds N]
cd "$(dirname "$0")/../.." || exit 1
: "${HEED:=$PWD/build/heed}"
for tool in "${CC:=cc}" "${PYTHON:=python3}"; do
	command -v "$tool" >/dev/null || {
		echo "bench: $tool is missing (make setup-dev)" >&2
		exit 1
	}
done
mkdir -p build/bench
"$CC" -O2 -o build/bench/floor tests/bench/floor.c -lncursesw || {
	echo 'bench: floor.c was not built (make setup)' >&2
	exit 1
}
"$PYTHON" tests/bench/walk.py "$HEED" build/bench/floor "$@" &&
	"$PYTHON" tests/bench/check.py "$HEED" build/bench/lists &&
	"$PYTHON" tests/bench/rows.py "$HEED" &&
	"$PYTHON" tests/bench/agree.py "$HEED" || exit 1
[ -n "${RECORDS-}" ] || exit 0
. tests/support/nacl.sh
[ -n "$python" ] || {
	echo 'bench: no Python with nacl, so no records (make setup)' >&2
	exit 1
}
"$python" tests/bench/records.py "$RECORDS" build/bench/records
