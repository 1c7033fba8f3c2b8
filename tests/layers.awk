# An include may point to the same folder or to one further left; siblings
# never include each other. Each foreign library has one door: the only file
# that may include its header. The picture is in src/main.c.
BEGIN {
	rank["base"] = 1
	rank["model"] = 2
	rank["engine"] = 3
	rank["proof"] = 4
	rank["read"] = rank["report"] = rank["store"] = 5
	rank["desk"] = 6
	rank["ui"] = rank["line"] = rank["rows"] = 7
	rank["cli"] = 8
	rank["main"] = 9
	rank["xlsform"] = 0 # a program of its own
	door["curses.h"] = "src/ui/term.c"
	door["ncurses.h"] = "src/ui/term.c"
	door["iniparser.h"] = "src/read/ini.c"
	door["sodium.h"] = "src/base/crypt.c"
	door["utf8proc.h"] = "src/base/text.c"
	door["jansson.h"] = "src/read/record_json.c"
	door["xlsxwriter.h"] = "src/xlsform/main.c"
}
FNR == 1 {
	split(FILENAME, part, "/")
	here = part[2] ~ /\./ ? "main" : part[2]
	if (!(here in rank)) bad("unknown layer " here)
}
/^[ \t]*#[ \t]*include[ \t]*"/ {
	split($0, word, "\"")
	there = word[2]
	if (!sub(/\/.*/, "", there)) bad("\"" word[2] "\" names no layer")
	else if (!(there in rank)) bad("unknown layer " there)
	else if (there != here && rank[there] >= rank[here])
		bad(here " may not include " there)
}
/^[ \t]*#[ \t]*include[ \t]*</ {
	header = $0
	sub(/.*</, "", header)
	sub(/>.*/, "", header)
	sub(/.*\//, "", header)
	if (header in door && door[header] != FILENAME)
		bad(header " belongs to " door[header])
}
function bad(why)
{
	printf "%s:%d: %s\n", FILENAME, FNR, why
	fail = 1
}
END { exit fail }
