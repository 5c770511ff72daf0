#!/bin/sh
# Build the page (build) or check its types (check), with the machine's Node or the one from PyPI.
set -eu
venv=$(pwd)/.venv
if ! node -e 'process.exit(Number(process.versions.node.split(".")[0]) < 20)' 2>/dev/null ||
    ! npm --version >/dev/null 2>&1; then
    [ -x "$venv/bin/node" ] || "$venv/bin/pip" install --quiet --disable-pip-version-check \
        --require-hashes -r requirements-node.lock
    PATH="$venv/bin:$PATH"
    export PATH
fi
cd web
if [ ! -e node_modules/.installed ] || [ package-lock.json -nt node_modules/.installed ]; then
    npm ci --silent --no-audit --no-fund
    touch node_modules/.installed
fi
npm run --silent "$1"
