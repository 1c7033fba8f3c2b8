#!/bin/sh
# The shipped checklist gives each child of tests/data/children.txt the result
# that was worked out for them by hand.
heed=${HEED:-build/heed}
signs='missing injuries substances offending sexual-health school-absence
gifts recruiting mental-health self-harm appearance older-friends online
estranged'
circumstances='danger=no-danger told=not-told about=outside age=16-17
disability=no care=no suicide=no'

# pairs REST ANSWER...: all pairs, the named ones first and the rest after
pairs() {
	rest=$1
	shift
	{
		printf '%s\n' "$@"
		for sign in $signs; do
			echo "$sign=$rest"
		done
		printf '%s\n' $circumstances
	} | awk -F= 'NF == 2 && !seen[$1]++'
}

# member OBJECT NAME: the value of a member of an object of a result
member() {
	sed -n "/^  \"$1\": {/,/^  }/s/^    \"$2\": \"*\([^\",]*\)\"*,*\$/\1/p" \
		"$json"
}

json=$(mktemp) || exit 1
trap 'rm -f "$json"' 0
count=0
while IFS='|' read -r name points bands answers; do
	case $name in '#'*) continue ;; esac
	count=$((count + 1))
	pairs $answers | "$heed" result herts-cse --format json - >"$json"
	got="$(member score points) $(member score lowest)"
	got="$got $(member score highest)|$(member band id)"
	got="$got $(member band lowest) $(member band highest)"
	if [ "$got" = "$points|$bands" ]; then
		echo "ok $count - $name"
	else
		echo "not ok $count - $name"
		echo "# expected $points|$bands"
		echo "# got      $got"
	fi
done <tests/data/children.txt
echo "1..$count"
