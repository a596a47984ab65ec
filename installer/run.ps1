# Sets up what is missing and starts the program; every argument goes to main.py.
. "$PSScriptRoot\common.ps1"
Install-Requirements "$Project\requirements.txt"
& $Python "$Project\main.py" @args
exit $LASTEXITCODE
