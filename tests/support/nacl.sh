# Sourced by what needs python3-nacl: sets python to a Python that has it, or
# to nothing. Debian's package is for Debian's own Python, which need not be
# the first in PATH.
python=
for python in "${PYTHON:-python3}" python3 /usr/bin/python3 ''; do
	[ -n "$python" ] && "$python" -c 'import nacl' 2>/dev/null && break
done
