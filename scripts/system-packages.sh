#!/bin/sh
# Bring the system packages that tests need: Chromium, for the page's tests.
set -eu
[ -x /usr/bin/chromium ] && exit 0
if scripts/apt.sh chromium fonts-noto-core; then exit 0; fi
if [ "${CI:-}" = true ]; then
    echo "CI must run the browser tests, and Chromium cannot be installed" >&2
    exit 1
fi
echo "********************************************************************************" >&2
echo "The browser tests will NOT run: there is no /usr/bin/chromium, and no right to" >&2
echo "install it. Ask for: apt-get install chromium" >&2
echo "********************************************************************************" >&2
