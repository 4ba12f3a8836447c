#!/usr/bin/env bash
# Takes pictures of every page of the sample app in both sizes, themes and languages, into an ignored folder.
# Usage: eng/screenshots.sh [folder]     (default: artifacts/screenshots)
set -euo pipefail
cd "$(dirname "$0")/.."

mkdir -p "${1:-artifacts/screenshots}"
SALESFLOW_SCREENSHOTS=$(realpath "${1:-artifacts/screenshots}")
export SALESFLOW_SCREENSHOTS
dotnet build tests/Browser -v q
tests/Browser/bin/Debug/net10.0/Browser -noLogo -class SalesFlow.App.Browser.Audits.ScreenshotTests
echo "The pictures are in $SALESFLOW_SCREENSHOTS."
