#!/bin/sh
# What heed is linked with (TAP): archives where a program like ours can be
# linked with all that is in them, and never where shared libraries were asked
# for.
. tests/cli/tap

# libs FILE: the libraries of the program among what .setup/flags printed
libs() {
	sed -n 's/^PKG_LIBS =//p' "$scratch/$1"
}

.setup/flags >"$scratch/usual"
SHARED=1 .setup/flags >"$scratch/shared"
CC=false .setup/flags >"$scratch/none"

! libs shared | grep -q '\.a'
verdict $? shared_libraries_are_linked_when_asked_for
! libs none | grep -q '\.a'
verdict $? shared_libraries_are_linked_where_an_archive_will_not_do
for name in ncursesw sodium utf8proc iniparser; do
	libs shared | grep -q -- "-l$name"
	verdict $? "${name}_is_among_the_shared"
	libs usual | grep -q -- "-l\(:lib\)\{0,1\}$name"
	verdict $? "${name}_is_among_the_usual"
done
! libs usual | grep 'ncursesw\.a' | grep -q -- '-lncursesw'
verdict $? nothing_is_linked_in_and_shared_as_well
for kind in usual shared; do
	echo 'int main(void) { return 0; }' |
		${CC:-cc} -x c - -x none -o "$scratch/linked" $(libs $kind)
	verdict $? "a_program_links_with_the_$kind"
done
finish
