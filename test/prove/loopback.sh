#!/bin/sh
# The tests in a network namespace that has loopback only: nothing of the house needs another network, or reaches one.
#   test/prove/loopback.sh                 everything
#   test/prove/loopback.sh test/server     some folders
# Needs util-linux and iproute2, and root or user namespaces.
set -eu
cd "$(dirname "$0")/../.."
exec unshare --map-root-user --net sh -c 'ip link set lo up && exec npx --no-install vitest run "$@"' sh "$@"
