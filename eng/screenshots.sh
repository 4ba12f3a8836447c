#!/usr/bin/env bash
# Takes pictures of every page of the sample app in both sizes, themes and languages, into an ignored folder.
# With --readme it also puts the few that the README shows into docs/pictures.
# Usage: eng/screenshots.sh [folder, default: artifacts/screenshots] [--readme]
set -euo pipefail
cd "$(dirname "$0")/.."

shown=(meetings-past.desk.light.en call-held.desk.light.en schedule-dialog.phone.dark.de call-upcoming.phone.light.en)
folder=artifacts/screenshots
for_readme=
for argument in "$@"; do
    case "$argument" in
        --readme) for_readme=1 ;;
        *) folder=$argument ;;
    esac
done

mkdir -p "$folder"
SALESFLOW_SCREENSHOTS=$(realpath "$folder")
export SALESFLOW_SCREENSHOTS
dotnet build tests/Browser -v q
tests/Browser/bin/Debug/net10.0/Browser -noLogo -class SalesFlow.App.Browser.Audits.ScreenshotTests
echo "The pictures are in $SALESFLOW_SCREENSHOTS."

if [ -n "$for_readme" ]; then
    mkdir -p docs/pictures
    for name in "${shown[@]}"; do cp "$folder/$name.png" docs/pictures/; done
    echo "Those of the README are in docs/pictures."
fi
