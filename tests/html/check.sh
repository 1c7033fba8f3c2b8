#!/bin/sh
# The HTML report in a headless browser; `make check-html` runs it.
cd "$(dirname "$0")/../.." || exit 1
.setup/install --dev --check chromium python3 || exit 1
HEED=${HEED:-$PWD/build/heed} exec python3 tests/html/check.py
