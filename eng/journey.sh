#!/usr/bin/env bash
# Runs every conversation of a folder through schedule, meeting, webhooks and result over HTTP, against the sample app in a process of
# its own, and compares what came out with what was said. Prints a table; ends with 1 on any difference.
# A conversation is a JSON file: {"id", "turns": [{"speaker", "text"}]}, optionally with "speakers": [{"name", "email", "is_internal"}].
# Usage: eng/journey.sh [FOLDER, default: the conversations of the sample app] [--database sqlite|postgres] [--weather clear|lost|storm] [--speed 60]
set -euo pipefail

case "${1:-}" in
    --* | '') folder=$(dirname "$0")/../samples/SalesFlow.App/Simulation/Conversations ;;
    *) folder=$1; shift ;;
esac
folder=$(realpath "$folder")
cd "$(dirname "$0")/.."

dotnet build tests/Proofs -c Release -v q >&2
exec dotnet tests/Proofs/bin/Release/net10.0/Proofs.dll journey --transcripts "$folder" "$@"
