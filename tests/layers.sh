#!/bin/sh
# Includes point only left, and each foreign library has one door (TAP).
cd "$(dirname "$0")/.." || exit 1
echo 1..1
if found=$(find src -name '*.[ch]' | sort | xargs awk -f tests/layers.awk)
then
	echo 'ok 1 - includes_point_only_inwards'
else
	echo 'not ok 1 - includes_point_only_inwards'
	echo "$found" | sed 's/^/# /'
	exit 1
fi
