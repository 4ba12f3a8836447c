#!/usr/bin/env bash
# Builds the solution, checks its format and runs every test. Installs what the tests need when it is missing.
# Usage: eng/test.sh [arguments of "dotnet test", such as --filter-class NAME]
set -euo pipefail
cd "$(dirname "$0")/.."

as_root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi; }

packages=()
ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || [ -n "${SALESFLOW_TEST_POSTGRES:-}" ] || packages+=(postgresql)
command -v chromium >/dev/null && command -v chromium-headless-shell >/dev/null || [ -n "${SALESFLOW_TEST_CHROMIUM:-}" ] || packages+=(chromium chromium-headless-shell)
if [ ${#packages[@]} -gt 0 ] && command -v apt-get >/dev/null; then
    as_root apt-get update
    as_root apt-get install -y --no-install-recommends "${packages[@]}"
fi

dotnet build SalesFlow.Video.sln
dotnet format SalesFlow.Video.sln --no-restore --verify-no-changes

# The built assemblies rather than the solution: asked for a solution, "dotnet test" evaluates its projects in parallel before any test
# runs. It once ended there with "Handle is not initialized", as others report it; without the evaluation there is nothing to end.
modules=()
for project in tests/*/*.csproj; do
    name=$(basename "$project" .csproj)
    case $name in Proofs | TestKit) continue ;; esac
    modules+=("tests/$name/bin/Debug/net10.0/$name.dll")
    [ -f "${modules[-1]}" ] || { echo "${modules[-1]} was not built." >&2; exit 1; }
done

# What measures time says nothing beside other tests; eng/prove.sh runs it.
# A test that waits for ever must fail rather than hold everybody up; it is ended even when it does not listen, and named.
rm -f TestResults/*_hang.log
dotnet test --test-modules "$(IFS=';'; echo "${modules[*]}")" --hangdump --hangdump-timeout 8m --hangdump-type None --filter-not-trait kind=measurement "$@" || {
    status=$?
    cat TestResults/*_hang.log 2>/dev/null || true
    exit $status
}
