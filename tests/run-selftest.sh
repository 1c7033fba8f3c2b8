#!/bin/sh
# The runner against programs that pass, fail, skip, crash, hang, say nothing
# and break their plan; the expected totals are its whole contract (TAP).
cd "$(dirname "$0")/.." || exit 1
dir=$(mktemp -d) || exit 1
trap 'rm -rf "$dir"' 0
number=0 status=0

# program NAME: its text from standard input
program() {
	cat >"$dir/$1.sh"
}

# totals NAME STATUS LINE [WORDS]: running the programs of $of ends so
totals() {
	files=
	for one in $of; do
		files="$files $dir/$one"
	done
	number=$((number + 1))
	out=$(env -u CI -u STRICT LIMIT=1 $with sh tests/run.sh $files 2>&1)
	got=$?
	last=$(echo "$out" | tail -n 1)
	if [ "$got" = "$2" ] && [ "$last" = "$3" ] &&
		echo "$out" | grep -qF -e "${4-}"; then
		echo "ok $number - $1"
	else
		echo "not ok $number - $1"
		echo "status $got" "$out" | sed 's/^/# /'
		status=1
	fi
}

program good <<-'END'
	echo 1..2; echo ok 1 - a; echo 'ok 2 - b'; echo noise
	END
program bad <<-'END'
	echo 1..2; echo ok 1 - a; echo not ok 2 - b; echo '# the reason'; exit 1
	END
program quiet <<-'END'
	echo 1..1; echo not ok 1 - b
	END
program skip <<-'END'
	echo 1..3; echo ok 1 - a; echo 'ok 2 - b # SKIP no tool'
	echo 'not ok 3 # SKIP as_cmocka_says_it'
	END
program none <<-'END'
	echo '1..0 # SKIP no terminal here'
	END
program empty <<-'END'
	exit 0
	END
program noplan <<-'END'
	echo ok 1 - a
	END
program short <<-'END'
	echo 1..3; echo ok 1 - a; exit 0
	END
program late <<-'END'
	echo 1..1; echo ok 1 - a; exit 1
	END
program crash <<-'END'
	echo 1..2; echo ok 1 - a; kill -SEGV $$
	END
program hang <<-'END'
	echo 1..1; sleep 60
	END
program two <<-'END'
	echo 1..1; echo ok 1 - a; echo 1..1; echo ok 1 - b
	END
program input <<-'END'
	echo 1..1; read -r line || echo ok 1 - "end $HEED"
	END

echo 1..16
with=
of=good.sh totals passing 0 '2 passed, 0 failed, 0 skipped'
of='bad.sh good.sh' totals failing 1 '3 passed, 1 failed, 0 skipped' \
	'# the reason'
of=quiet.sh totals failing_with_status_0 1 '0 passed, 1 failed, 0 skipped'
of=skip.sh totals skipping 0 '1 passed, 0 failed, 2 skipped' 'no tool'
of=none.sh totals skipping_all 0 '0 passed, 0 failed, 1 skipped'
of=empty.sh totals saying_nothing 1 '0 passed, 1 failed, 0 skipped' plan
of=noplan.sh totals without_a_plan 1 '1 passed, 1 failed, 0 skipped' plan
of=short.sh totals stopping_early 1 '1 passed, 1 failed, 0 skipped' \
	'planned 3 tests, ran 1'
of=late.sh totals failing_at_the_end 1 '1 passed, 1 failed, 0 skipped' \
	'exit status 1'
of=crash.sh totals crashing 1 '1 passed, 1 failed, 0 skipped' 'signal 11'
of=hang.sh totals hanging 1 '0 passed, 1 failed, 0 skipped' 'too long'
of=two.sh totals two_groups 0 '2 passed, 0 failed, 0 skipped'
of=gone.sh totals a_missing_program 1 '0 passed, 1 failed, 0 skipped'
with=CI=true
of=skip.sh totals a_skip_fails_under_ci 1 '1 passed, 0 failed, 2 skipped'
with=STRICT=1
of=none.sh totals a_skip_fails_when_strict 1 '0 passed, 0 failed, 1 skipped'
with=HEED=there
of=input.sh totals input_is_empty 0 '1 passed, 0 failed, 0 skipped'
exit $status
