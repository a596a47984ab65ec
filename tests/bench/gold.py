"""Gold sets: which annotations belong to which text; the corpus may lie beside the project."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from reviewer.domain.document import Document
from reviewer.text.documents import split
from reviewer.text.readers import read

HERE = Path(__file__).resolve().parent.parent
_ROW = re.compile(
    r"^\| (\S+\.jsonl) \| (\S+?)(?: \([^|]*)? \| (?:(\d+)-(\d+)|all) \|", re.MULTILINE
)
_SHARED = {
    "action_trad_a": "corpus/chongqing_action_plan_trad.txt",
    "hechuan": "gold/hechuan_2021_report.txt",
    "henan": "corpus/provincial_2026/henan_2026_report.txt",
    "qijiang145": "corpus/qijiang_145_plan.txt",
    "qijiang155_a": "corpus/qijiang_155_plan_head.txt",
    "wushan": "gold/wushan_2021_report.txt",
    "xizang": "corpus/provincial_2026/xizang_2026_report.txt",
}


@dataclass(frozen=True, slots=True)
class Gold:
    """One annotated text. set: dev (rules were written on it), a (looked at), b (never)."""

    name: str
    set: str
    text: Path
    mentions: tuple[dict[str, object], ...]
    extent: tuple[int, int] | None

    def documents(self) -> list[Document]:
        return split(read(self.text))


def shared_folder() -> Path | None:
    """The folder of the shared corpus and gold: REVIEWER_GOLD, or ../shared; None if neither."""
    folder = Path(os.environ.get("REVIEWER_GOLD", HERE.parent.parent / "shared"))
    return folder if (folder / "gold").is_dir() else None


def load(shared: Path | None) -> Iterator[Gold]:
    """Every gold set at hand, the shared ones first."""
    if shared is not None:
        for name, text in _SHARED.items():
            yield Gold(name, "dev", shared / text, _rows(shared / "gold" / f"{name}.jsonl"), None)
        holdout = HERE / "gold" / "holdout"
        for row in _ROW.finditer((holdout / "README.md").read_text(encoding="utf-8")):
            path = holdout / row[1]
            extent = (int(row[3]), int(row[4])) if row[3] else None
            text = shared / row[2]
            if path.is_file() and text.is_file():
                yield Gold(path.stem, _set(path), text, _rows(path), extent)
    for path in sorted((HERE / "gold" / "texts").glob("*.jsonl")):
        yield Gold(path.stem, _set(path), path.with_suffix(".txt"), _rows(path), None)


def _set(path: Path) -> str:
    return "b" if re.search(r"_b\d*$", path.stem) else "a"


def _rows(path: Path) -> tuple[dict[str, object], ...]:
    lines = path.read_text(encoding="utf-8").splitlines()
    return tuple(json.loads(line) for line in lines if line.strip())
