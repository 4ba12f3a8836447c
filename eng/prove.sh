#!/usr/bin/env bash
# Long proofs of the promises; the test suite runs a short form of each. Only loopback is used, every run is bounded in time, and each
# finished part is appended to benchmarks/RESULTS.md. A run that was interrupted goes on behind the last finished part of its commit.
# Usage: eng/prove.sh refresh [--seconds 300] [--processes 3] [--integrations 200]
#        eng/prove.sh kill [--kills 50]
#        eng/prove.sh e2e
#        eng/prove.sh interactive                           (needs a machine that does nothing else)
#        eng/prove.sh intake [--rounds 5] [--seconds 3]     (needs a machine that does nothing else)
#        eng/prove.sh ahead [--meetings 10000] [--users 50]
#        eng/prove.sh subscriptions [--days 30] [--integrations 50]
#        eng/prove.sh list [--count 1000000]                (needs a machine that does nothing else, and 4 GB of disk)
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

# Runs one command of the proofs and appends what it says; a violated promise is shown and ends the run.
prove() { # part, limit in seconds, command with options
    local part=$1 limit=$2 result
    shift 2
    is_done "$part" && return
    if ! result=$(timeout "$limit" dotnet tests/Proofs/bin/Release/net10.0/Proofs.dll "$@"); then
        echo "$result" >&2
        return 1
    fi
    echo "$result"
    record "$part" "${result//$'\n'/; }"
}

# Builds, and leaves a machine on which nothing else is at work: what compiles stays behind otherwise.
build_and_rest() {
    dotnet build "$1" -c Release -v q
    dotnet build-server shutdown > /dev/null
    for _ in {1..60}; do
        awk '{exit $1 >= 0.5}' /proc/loadavg && return
        sleep 5
    done
    echo "Something else is at work on this machine; what is measured says less." >&2
}

prove_kill() {
    dotnet build tests/Proofs -c Release -v q
    for database in sqlite postgres; do
        prove "kill $database" 1800 kill --database "$database" "$@"
    done
}

prove_intake() {
    command -v wrk >/dev/null || { as_root apt-get update && as_root apt-get install -y --no-install-recommends wrk; }
    build_and_rest tests/Proofs
    prove "intake sqlite" 1800 intake --modes floor,sqlite,sqlite-normal "$@"
    prove "intake postgres" 1800 intake --modes floor,postgres "$@"
}

# The web app in a real browser: the way through it in every combination of size, language, theme, database and platform; expired
# sessions, lost connections and platforms that are down; and every page in each size and theme. A failure ends the run unrecorded.
prove_e2e() {
    local browser=tests/Browser/bin/Release/net10.0/Browser result
    is_done e2e && return
    dotnet build tests/Browser -c Release -v q
    result=$(SALESFLOW_PROVE_ALL=1 timeout 3600 "$browser" -noLogo -noColor -class 'SalesFlow.App.Browser.Flows.*' -class SalesFlow.App.Browser.Audits.PageTests | tee /dev/stderr | grep -o 'Total: [1-9].*')
    record e2e "$result"
}

# How soon pages can be used, as a ratio to a page with next to nothing on it.
prove_interactive() {
    local browser=tests/Browser/bin/Release/net10.0/Browser result
    is_done interactive && return
    build_and_rest tests/Browser
    result=$(timeout 600 "$browser" -noLogo -noColor -showLiveOutput -class SalesFlow.App.Browser.Audits.InteractiveTests | tee /dev/stderr | grep -o '/[a-z?=]* [0-9]* ms against.*' | sort -u)
    record interactive "${result//$'\n'/; }"
}

prove_list() {
    build_and_rest tests/Proofs
    for database in sqlite postgres; do
        prove "list $database" 3600 list --database "$database" "$@"
    done
}

# A month of two nodes that keep subscriptions while answers get lost and the platform forgets some, in simulated time.
prove_subscriptions() {
    dotnet build tests/Proofs -c Release -v q
    prove subscriptions 900 subscriptions "$@"
}

# What looking ahead costs: two weeks of one account of the smallest plan, in simulated time.
prove_ahead() {
    dotnet build tests/Proofs -c Release -v q
    prove ahead 1800 ahead "$@"
}

as_root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi; }

case "$name" in
    refresh) prove_refresh "$@" ;;
    kill) prove_kill "$@" ;;
    intake) prove_intake "$@" ;;
    e2e) prove_e2e ;;
    interactive) prove_interactive ;;
    list) prove_list "$@" ;;
    ahead) prove_ahead "$@" ;;
    subscriptions) prove_subscriptions "$@" ;;
    *) sed -n '/^# Usage/,/^[^#]/ { /^#/p }' "$0" >&2; exit 2 ;;
esac
