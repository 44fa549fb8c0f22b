#!/bin/sh
# Installs the browser that `tests/browser.rs` looks for, on Debian and its like.
set -eu
apt-get update
apt-get install --yes --no-install-recommends chromium
