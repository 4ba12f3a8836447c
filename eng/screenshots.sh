#!/usr/bin/env bash
# Takes pictures of every page of the sample app in both sizes, themes and languages, into an ignored folder;
# or, with --readme, anew the few that the README shows.
# Usage: eng/screenshots.sh [folder, default: artifacts/screenshots] | --readme
set -euo pipefail
cd "$(dirname "$0")/.."

folder=${1:-artifacts/screenshots}
if [ "$folder" = --readme ]; then
    folder=docs/pictures
    export SALESFLOW_SCREENSHOTS_SHOWN="meetings-past.desk.light.en call-held.desk.light.en meetings-upcoming.phone.dark.de call-upcoming.phone.light.en"
fi

mkdir -p "$folder"
SALESFLOW_SCREENSHOTS=$(realpath "$folder")
export SALESFLOW_SCREENSHOTS
dotnet build tests/Browser -v q
tests/Browser/bin/Debug/net10.0/Browser -noLogo -class SalesFlow.App.Browser.Audits.ScreenshotTests
echo "The pictures are in $SALESFLOW_SCREENSHOTS."
