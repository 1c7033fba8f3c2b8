#!/bin/sh
# Print how much of each source file the tests reached, the least first.
#   tests/cov.sh FOLDER-OF-OBJECTS
cd "$(dirname "$0")/.." || exit 1
find "$1/src" -name '*.gcda' | sort | xargs gcov -n 2>/dev/null | awk '
/^File/ {
	file = $0
	gsub(/^File .|.$/, "", file)
}
/^Lines executed/ && file ~ /^src\/.*\.c$/ && !(file in seen) {
	split($0, part, /[:%]| of /)
	seen[file] = 1
	printf "%6.1f %% of %5d lines  %s\n", part[2], part[4], file
	reached += part[2] * part[4] / 100
	lines += part[4]
}
END {
	if (lines)
		printf "%6.1f %% of %5d lines  total\n",
			100 * reached / lines, lines
}' | sort -n
