#!/bin/sh
# The map in src/main.c names every source file, and no test is silent (TAP).
cd "$(dirname "$0")/.." || exit 1
status=0
echo 1..3

# say NUMBER NAME FINDINGS
say() {
	if [ -z "$3" ]; then
		echo "ok $1 - $2"
	else
		echo "not ok $1 - $2"
		echo "$3" | sed 's/^/# /'
		status=1
	fi
}

# The files of the map, a folder line (`src/base/` or `base/`) naming those
# below it and mem.[ch] meaning both.
mapped() {
	sed -n '1,/\*\//p' src/main.c | awk '
	{
		for (i = 1; i <= NF; i++) {
			word = $i
			if (word ~ /^[a-z]+\/$/) folder = word
			else if (word ~ /^[a-z_0-9]+\.\[ch\],?$/) {
				sub(/\..*/, "", word)
				print "src/" folder word ".c"
				print "src/" folder word ".h"
			} else if (word ~ /^[a-z_0-9]+\.[ch],?$/) {
				sub(/,/, "", word)
				print "src/" folder word
			}
		}
	}'
}

scratch=$(mktemp -d) || exit 1
trap 'rm -rf "$scratch"' 0
mapped | sort -u >"$scratch/map"
find src -mindepth 2 -name '*.[ch]' | sort >"$scratch/files"
say 1 every_source_file_is_named_in_the_map_of_main \
	"$(comm -13 "$scratch/map" "$scratch/files")"
say 2 the_map_of_main_names_no_file_that_is_gone \
	"$(grep '/.*/' "$scratch/map" | comm -23 - "$scratch/files")"
say 3 every_test_file_contains_an_assertion \
	"$(find tests -name 'test_*.c' |
		xargs grep -L -E 'assert_|fail_msg' /dev/null |
		grep -v /dev/null)"
exit $status
