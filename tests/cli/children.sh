#!/bin/sh
# Each checklist that comes with heed gives each child of its file in
# tests/data/children the result that was worked out for them by hand (TAP).
heed=${HEED:-build/heed}

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

# member OBJECT NAME: the value of a member of an object of a result, or -
member() {
	sed -n "/^  \"$1\": {/,/^  }/s/^    \"$2\": \"*\([^\",]*\)\"*,*\$/\1/p" \
		"$json" | grep . || echo -
}

# child NAME POINTS BANDS ANSWERS
child() {
	count=$((count + 1))
	pairs $4 | "$heed" result "$list" --format json - >"$json"
	got="$(member score points) $(member score lowest)"
	got="$got $(member score highest)|$(member band id)"
	got="$got $(member band lowest) $(member band highest)"
	if [ "$got" = "$2|$3" ]; then
		echo "ok $count - $list: $1"
	else
		echo "not ok $count - $list: $1"
		echo "# expected $2|$3"
		echo "# got      $got"
		status=1
	fi
}

json=$(mktemp) || exit 1
trap 'rm -f "$json"' 0
count=0 status=0
for file in checklists/*.ini; do
	list=$(basename "$file" .ini)
	before=$count
	while IFS='|' read -r name points bands answers; do
		case $name in
		'#'*) ;;
		signs) signs=$points ;;
		else) circumstances=$points ;;
		*) child "$name" "$points" "$bands" "$answers" ;;
		esac
	done <"tests/data/children/$list.txt"
	if [ $((count - before)) -lt 10 ]; then
		count=$((count + 1))
		echo "not ok $count - $list has ten children"
		status=1
	fi
done
echo "1..$count"
exit $status
