#!/usr/bin/env bash
# Brings PublicAPI.Unshipped.txt of each package up to date with its code. Look at the diff before committing it.
# Usage: eng/public-api.sh [NAME of a project under src, default: all]
set -euo pipefail
cd "$(dirname "$0")/.."

for project in src/${1:-*}/*.csproj; do
    api=$(dirname "$project")/PublicAPI.Unshipped.txt
    found=$(dotnet build "$project" -v q -p:TreatWarningsAsErrors=false -p:RunAnalyzersDuringBuild=true --no-incremental 2>&1 || true)

    added=$(sed -n "s/.*RS0016: Symbol '\(.*\)' is not part of the declared.*/\1/p" <<<"$found" | sort -u)
    gone=$(sed -n "s/.*RS0017: Symbol '\(.*\)' is part of the declared API, but.*/\1/p" <<<"$found" | sort -u)
    { echo '#nullable enable'
      { grep -v '^#nullable' "$api" || true; echo "$added"; } | grep -v '^$' | grep -vxF -f <(echo "${gone:-#}") | LC_ALL=C sort -u || true
    } > "$api.new"
    mv "$api.new" "$api"
    echo "$api: $(grep -c . <<<"$added" || true) added, $(grep -c . <<<"$gone" || true) removed"
done
