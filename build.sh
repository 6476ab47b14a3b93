#!/usr/bin/env bash
# What CI runs: everything that has to hold before a change lands.
set -euo pipefail
cd "$(dirname "$0")"

step() { printf '\n== %s\n' "$1"; }

step "restore"
dotnet restore

step "build, warnings are errors"
dotnet build --no-restore

step "format"
dotnet format --no-restore --verify-no-changes

step "test"
dotnet test --no-build

step "test the runtime as users get it, optimised"
dotnet build --no-restore --configuration Release tests/MiniTelemetry.Runtime.Tests
dotnet test --no-build --configuration Release tests/MiniTelemetry.Runtime.Tests

step "pack"
dotnet pack src/MiniTelemetry.Runtime --no-restore --configuration Release --output artifacts

step "the README's first command"
dotnet run --no-build --project samples/OrderDesk | tail -5
