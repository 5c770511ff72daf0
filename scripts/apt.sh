#!/bin/sh
# Install Debian packages where this user may; say what is missing and fail where not.
set -eu
if [ "$(id -u)" = 0 ]; then as=; elif sudo -n true 2>/dev/null; then as="sudo -n"; else
    echo "not allowed to install Debian packages; ask for: apt-get install $*" >&2
    exit 1
fi
export DEBIAN_FRONTEND=noninteractive
$as apt-get install -y -qq --no-install-recommends "$@" >/dev/null 2>&1 || {
    $as apt-get update -qq >/dev/null
    $as apt-get install -y -qq --no-install-recommends "$@" >/dev/null
}
