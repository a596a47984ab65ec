"""Bring resources/translations up to date with the sources; exit code 1 if a sentence is missing.

Run it after changing a text that is shown: ``python installer/translations.py``. New sentences
are marked "unfinished" and are to be written in by hand (or with Qt Linguist). English needs
only the sentences that hold a number, in their two forms.
"""

from __future__ import annotations

import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import PySide6

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "translations"


def update(folder: Path) -> None:
    """Write zh_CN.ts and en.ts of ``folder`` anew from the sources, keeping translations."""
    sources = sorted(str(path.relative_to(ROOT)) for path in (ROOT / "reviewer").rglob("*.py"))
    for name, options in (("zh_CN", []), ("en", ["-pluralonly"])):
        language = ["-source-language", "en", "-target-language", name]
        # by its own name: the wrapper script is not on every PATH
        command = [str(_tool("lupdate")), "-no-obsolete", "-locations", "none", "-silent"]
        target = str(folder / f"{name}.ts")
        subprocess.run(
            [*command, *options, *language, *sources, "-ts", target], cwd=ROOT, check=True
        )


def unfinished(path: Path) -> list[str]:
    """The sentences of a .ts file that have no translation."""
    found = []
    for context in ET.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            forms = [form.text for form in translation.iter("numerusform")] or [translation.text]
            if translation.get("type") == "unfinished" or not all(forms):
                found.append(f"{context.findtext('name')}: {message.findtext('source')}")
    return found


def _tool(name: str) -> Path:
    folder = Path(PySide6.__file__).parent
    return next(path for path in (folder / name, folder / f"{name}.exe") if path.exists())


def main() -> int:
    update(FOLDER)
    missing = [
        f"{path.name}  {sentence}"
        for path in sorted(FOLDER.glob("*.ts"))
        for sentence in unfinished(path)
    ]
    print("\n".join(missing) or "Every sentence is translated.")
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())
