#!/usr/bin/env bash
# Long proofs of the promises; the test suite runs a short form of each. Only loopback is used, every run is bounded in time, and each
# finished part is appended to benchmarks/RESULTS.md. A run that was interrupted goes on behind the last finished part of its commit.
# Usage: eng/prove.sh refresh [--seconds 300] [--processes 3] [--integrations 200]
set -euo pipefail
cd "$(dirname "$0")/.."

results=benchmarks/RESULTS.md
commit=$(git rev-parse --short HEAD)
name=${1:-}
shift || true

record() { # part, result
    local machine
    machine="$(nproc) cores, $(awk '/MemTotal/ {printf "%d GiB", $2 / 1048576}' /proc/meminfo), $(. /etc/os-release && echo "$PRETTY_NAME"), .NET $(dotnet --version)"
    mkdir -p benchmarks
    [ -f "$results" ] || printf '# Results of long proofs\n\nAppended by `eng/prove.sh`.\n\n| date | commit | proof | result | machine |\n| --- | --- | --- | --- | --- |\n' > "$results"
    echo "| $(date -u +%F) | $commit | $1 | $2 | $machine |" >> "$results"
}

is_done() { grep -qF "| $commit | $1 |" "$results" 2>/dev/null; }

prove_refresh() {
    dotnet build tests/Proofs -c Release -v q
    for scenario in strict grace-with-losses strict-with-losses; do
        is_done "refresh $scenario" && continue
        result=$(timeout 1800 dotnet tests/Proofs/bin/Release/net10.0/Proofs.dll refresh --scenario "$scenario" "$@")
        echo "$result"
        record "refresh $scenario" "${result//$'\n'/; }"
    done
}

case "$name" in
    refresh) prove_refresh "$@" ;;
    *) grep '^# Usage' "$0" >&2; exit 2 ;;
esac
