"""The report's words in either language, from ``resources/report/words.toml``."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from datetime import datetime
from functools import cache
from pathlib import Path

from reviewer import paths
from reviewer.errors import QT_TRANSLATE_NOOP, ResourceError

LANGUAGES = ("en", "zh")
_WRONG = QT_TRANSLATE_NOOP("errors", "The words of the report in “{path}” are wrong: {problem}.")


class Words:
    """Says a key in one language; times are local."""

    def __init__(self, language: str) -> None:
        """Raises KeyError for a language that the report is not written in."""
        self.language = language
        self._words = {key: told[language] for key, told in _load(None).items()}

    def __call__(self, key: str, **fields: object) -> str:
        return self._words[key].format(**fields) if fields else self._words[key]

    def maybe(self, key: str) -> str:
        """The word for a key, or the key itself where there is none."""
        return self._words.get(key, key)

    @staticmethod
    def time(at: datetime | None) -> str:
        return "–" if at is None else f"{at.astimezone():%Y-%m-%d %H:%M:%S %z}"


@cache
def _load(path: Path | None) -> Mapping[str, Mapping[str, str]]:
    """Raises ResourceError naming the entry that is wrong."""
    file = path or paths.resources() / "report" / "words.toml"
    try:
        found = tomllib.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise ResourceError(_WRONG, path=file, problem=error) from error
    for key, told in found.items():
        if sorted(told) != sorted(LANGUAGES):
            raise ResourceError(_WRONG, path=file, problem=key)
    return found
