# Dot-sourced by run.ps1 and test.ps1: a virtual environment with what the project needs.
$ErrorActionPreference = "Stop"
$Project = Split-Path -Parent $PSScriptRoot
$Venv = if ($env:REVIEWER_VENV) { $env:REVIEWER_VENV } else { "$Project\.venv" }
$Python = "$Venv\Scripts\python.exe"

# Qt has packages for 64-bit Python alone.
$IsFit = "import sys; sys.exit(sys.version_info < (3, 11) or sys.maxsize < 2 ** 32)"

function Find-Python {
    # Where "Stop" holds, Windows PowerShell 5.1 ends at the first line that a program writes to
    # standard error, and the Store's stand-in for Python writes one.
    $ErrorActionPreference = "Continue"
    foreach ($command in @(@("py", "-3"), @("python"), @("python3"))) {
        $rest = @($command | Select-Object -Skip 1)
        if (Get-Command $command[0] -ErrorAction SilentlyContinue) {
            & $command[0] @rest -c $IsFit 2>&1 | Out-Null
            if ($LASTEXITCODE -eq 0) { return , $command }
        }
    }
    throw "64-bit Python 3.11 or later is needed. Install it from python.org and start again."
}

# Into the virtual environment, unless these very files went in before.
function Install-Requirements([string]$File) {
    if (-not (Test-Path $Python)) {
        $command = Find-Python
        $rest = @($command | Select-Object -Skip 1)
        & $command[0] @rest -m venv $Venv
        if ($LASTEXITCODE -ne 0) { throw "No virtual environment could be made in $Venv." }
    }
    $stamp = "$Venv\.installed-$(Split-Path -Leaf $File)"
    $wanted = (Get-ChildItem "$Project\requirements*.txt" | Get-FileHash | ForEach-Object Hash) -join " "
    if ((Test-Path $stamp) -and ("$(Get-Content -Raw $stamp)".Trim() -eq $wanted)) { return }
    Write-Host "Installing $(Split-Path -Leaf $File) into $Venv"
    & $Python -m pip install -q --disable-pip-version-check -r $File
    if ($LASTEXITCODE -ne 0) { throw "Not everything in $File could be installed; see the lines above." }
    Set-Content -Path $stamp -Value $wanted
}
