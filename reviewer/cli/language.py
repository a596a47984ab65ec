"""Errors, findings and the commands' own sentences in the user's language; ``--help`` is English.

The language is the one chosen in the window, or else the system's. JSON stays English, so that
a script reads the same everywhere.
"""

from __future__ import annotations

import locale
import os
from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING

from reviewer import paths, settings, translations
from reviewer.errors import ReviewerError

if TYPE_CHECKING:
    from reviewer.audit.findings import Finding

_FROM = ("LC_ALL", "LC_MESSAGES", "LANG")


def told(template: str, **fields: object) -> str:
    """A sentence of the commands, with its fields."""
    return _translated("cli", template).format(**fields)


def error_text(error: ReviewerError) -> str:
    """One sentence to print; a field that is itself an error is translated too."""
    return error.filled(_translated("errors", error.template), error_text)


def finding_text(finding: Finding) -> str:
    return _translated("findings", finding.template).format(**finding.fields)


def _translated(context: str, template: str) -> str:
    return _sentences().get((context, template, ""), (template,))[0]


@cache
def _sentences() -> Mapping[translations.Key, tuple[str, ...]]:
    return translations.read(paths.resources() / "translations" / f"{_language()}.ts")


def _language() -> str:
    chosen = settings.load(paths.user_config() / "settings.toml").settings.language
    if chosen in translations.LANGUAGES:
        return chosen
    said = next(filter(None, map(os.environ.get, _FROM)), None) or locale.getlocale()[0] or ""
    return "zh_CN" if said.lower().startswith(("zh", "chinese")) else "en"
