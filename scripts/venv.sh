#!/bin/sh
# Make the virtual environment $1 from the lock file $2, and install Marsad into it.
set -eu
venv=$1 lock=$2

python=
for candidate in ${PYTHON:-} python3.11 python3.12 python3.13 python3; do
    if "$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
        python=$candidate
        break
    fi
done
if [ -z "$python" ]; then
    echo "Marsad needs Python 3.11 or later; name it with: make PYTHON=/path/to/python3.11 ..." >&2
    exit 2
fi

# Debian's python3 comes without ensurepip; python3-venv brings it.
if ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then
    echo "$python cannot make virtual environments; installing Debian's package for it" >&2
    scripts/apt.sh python3-venv
fi
[ -x "$venv/bin/pip" ] || "$python" -m venv "$venv"
"$venv/bin/pip" install --quiet --disable-pip-version-check --require-hashes -r "$lock"
"$venv/bin/pip" install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
