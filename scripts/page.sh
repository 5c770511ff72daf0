#!/bin/sh
# Build the page (build) or check its types (check), with the machine's Node or the one from PyPI.
set -eu
venv=$(pwd)/.venv
# Vite's own bound.
new_enough='const [major, minor] = process.versions.node.split(".").map(Number);
process.exit(major > 22 || (major === 22 && minor >= 12) || (major === 20 && minor >= 19) ? 0 : 1)'
if ! node -e "$new_enough" 2>/dev/null || ! npm --version >/dev/null 2>&1; then
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
