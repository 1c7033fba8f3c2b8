# No line of code is wider than 80 columns (a tab reaches the next multiple of
# 8, a byte that continues a UTF-8 character takes no room), no line ends in a
# blank, and C names its licence first.
FNR == 1 && FILENAME ~ /\.[ch]$/ &&
	$0 != "/* SPDX-License-Identifier: MIT */" { bad("no SPDX line") }
/[ \t\r]$/ { bad("ends in a blank") }
FILENAME ~ /\.[ch]$/ {
	if (length($0) * 8 > 80 && width($0) > 80) bad("wider than 80 columns")
}
function width(line,    i, n, c, columns)
{
	n = length(line)
	for (i = 1; i <= n; i++) {
		c = substr(line, i, 1)
		if (c == "\t") columns += 8 - columns % 8
		else if (c < "\200" || c > "\277") columns++
	}
	return columns
}
function bad(why)
{
	printf "%s:%d: %s\n", FILENAME, FNR, why
	fail = 1
}
END { exit fail }
