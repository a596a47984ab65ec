# Sets up what is missing and runs every check: format, lint, types, then all tests.
. "$PSScriptRoot\common.ps1"
Install-Requirements "$Project\requirements-dev.txt"
Set-Location $Project
$env:QT_QPA_PLATFORM = "offscreen"
$env:PYTHONUTF8 = "1"

function Invoke-Check {
    & $Python @args
    if ($LASTEXITCODE -ne 0) { exit $LASTEXITCODE }
}

if ($args.Count -gt 0) { & $Python -m pytest @args; exit $LASTEXITCODE }
Invoke-Check -m ruff format --check .
Invoke-Check -m ruff check .
Invoke-Check -m mypy
Invoke-Check -m pytest -n auto --dist worksteal --cov --cov-report= -m "not xvfb"
Invoke-Check -m coverage report --skip-covered
