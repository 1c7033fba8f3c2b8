#!/bin/sh
# Make a locale in Latin-1, "latin1", for LOCPATH=FOLDER, as few machines have
# one. Fails where the system's localedef cannot (it is glibc's).
#   tests/support/latin1.sh FOLDER
cd "$1" || exit 1
{
	printf '%s\n' '<code_set_name> ISO-8859-1' '<mb_cur_min> 1' \
		'<mb_cur_max> 1' '<comment_char> %' '<escape_char> /' CHARMAP
	awk 'BEGIN {
		for (c = 0; c < 256; c++)
			printf "<U%04X> /x%02x c%d\n", c, c, c
	}'
	echo 'END CHARMAP'
} >charmap
cat >source <<END
LC_CTYPE
upper <U0041>..<U005A>
lower <U0061>..<U007A>
alpha <U0041>..<U005A>;<U0061>..<U007A>;<U00C0>..<U00FF>
digit <U0030>..<U0039>
space <U0020>;<U0009>..<U000D>
cntrl <U0000>..<U001F>;<U007F>
punct <U0021>..<U002F>;<U003A>..<U0040>;<U005B>..<U0060>
punct <U007B>..<U007E>;<U00A1>..<U00BF>
END LC_CTYPE
END
# It warns of the categories that are not there.
localedef --no-archive -c -f ./charmap -i ./source ./latin1 >log 2>&1
test -f latin1/LC_CTYPE
