#!/bin/sh
# Run test programs in the order given, each speaking TAP on its output.
#   tests/run.sh PROGRAM...
# Prints a line for each program, the output of those that failed, and last
# `N passed, N failed, N skipped`. Fails when a test failed; with CI=true or
# STRICT=1 also when one was skipped, as a skip there is a missing tool.
#   HEED     the program under test, handed on in the environment
#   WRAPPER  words put before each compiled program (valgrind)
#   LIMIT    seconds a program may take (120)
# A crash, a time-out, no test at all, and a plan that was not kept all count
# as one failed test. PROGRAM may be HEED=path, which holds from there on.
set -u

limit=${LIMIT:-120}
CMOCKA_MESSAGE_OUTPUT=TAP
export CMOCKA_MESSAGE_OUTPUT

scratch=$(mktemp -d) || exit 1
trap 'rm -rf "$scratch"' 0
trap 'exit 130' 1 2 15

bounded() {
	if command -v timeout >/dev/null; then
		timeout -k 5 "$limit" "$@"
	elif command -v gtimeout >/dev/null; then
		gtimeout -k 5 "$limit" "$@"
	else
		"$@"
	fi
}

run() {
	case $1 in
	*.sh) bounded sh "$1" ;;
	*.py) bounded python3 "$1" ;;
	*/*) bounded ${WRAPPER-} "$1" ;;
	*) bounded ${WRAPPER-} "./$1" ;;
	esac
}

# tally STATUS: read TAP, print `passed failed skipped`, then the reasons.
# cmocka 1.1.5 writes `not ok N # SKIP name` for a skip and `not ok 0` where a
# group could not be set up; several groups print several plans.
tally() {
	awk -v status="$1" '
	/^1\.\.[0-9]+/ {
		split($1, plan, "\\.\\.")
		planned += plan[2]
		plans++
		if (plan[2] == 0 && /# *[Ss][Kk][Ii][Pp]/) skipped++
		next
	}
	/^(not )?ok([ \t]|$)/ {
		seen++
		if (/# *[Ss][Kk][Ii][Pp]/) skipped++
		else if (/^ok/) passed++
		else failed++
	}
	/^Bail out!/ { why = why "; " $0; broken = 1 }
	function fail(reason) { why = why "; " reason; broken = 1 }
	END {
		if (status == 124 || status == 137) fail("took too long")
		else if (status > 128) fail("died of signal " status - 128)
		else if (status > 0 && !failed) fail("exit status " status)
		if (plans && seen != planned && !broken)
			fail("planned " planned " tests, ran " seen)
		if (!plans && !broken) fail("printed no plan")
		if (!seen && !skipped && !broken) fail("ran no test")
		print passed + 0, failed + !!broken, skipped + 0, substr(why, 3)
	}' "$scratch/out"
}

passed=0 failed=0 skipped=0
for program in "$@"; do
	case $program in
	HEED=*) HEED=${program#HEED=}; export HEED; continue ;;
	esac
	run "$program" </dev/null >"$scratch/out" 2>"$scratch/err"
	tally $? >"$scratch/sum"
	read -r ok bad skip why <"$scratch/sum"
	passed=$((passed + ok)) failed=$((failed + bad))
	skipped=$((skipped + skip))
	line="$ok passed"
	[ "$bad" = 0 ] || line="$line, $bad FAILED${why:+ ($why)}"
	[ "$skip" = 0 ] || line="$line, $skip skipped"
	echo "$program: $line"
	if [ "$bad" != 0 ]; then
		grep -v '^ok ' "$scratch/out"
		cat "$scratch/err"
	elif [ "$skip" != 0 ]; then
		grep '# *[Ss][Kk][Ii][Pp]' "$scratch/out"
	fi
done

echo "$passed passed, $failed failed, $skipped skipped"
[ "$failed" = 0 ] || exit 1
case ${CI-}/${STRICT-} in
true/* | */1) [ "$skipped" = 0 ] ;;
esac
