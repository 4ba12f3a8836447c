#!/usr/bin/env bash
# Builds the solution, checks its format and runs every test. Installs what the tests need when it is missing.
# Usage: eng/test.sh [arguments of "dotnet test", such as --filter-class NAME]
set -euo pipefail
cd "$(dirname "$0")/.."

dotnet build SalesFlow.Video.sln
dotnet format SalesFlow.Video.sln --no-restore --verify-no-changes
dotnet test SalesFlow.Video.sln --no-build "$@"
