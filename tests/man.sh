#!/bin/sh
# Print what is wrong with manual pages, in style as well; none, no output.
#   tests/man.sh PAGE...
# Our pages name each other, and need not be installed for that.
mandoc -Tlint -Wstyle "$@" 2>&1 | grep -v 'referenced manual not found'
[ $? = 1 ]
