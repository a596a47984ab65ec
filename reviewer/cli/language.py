"""Errors and findings in the user's language; the commands' own words are English.

The language is the one chosen in the window, or else the system's. JSON stays English, so that
a script reads the same everywhere.
"""

from __future__ import annotations

import locale
import os
from collections.abc import Mapping
from functools import cache

from reviewer import paths, settings, translations
from reviewer.audit.findings import Finding
from reviewer.errors import ReviewerError

_FROM = ("LC_ALL", "LC_MESSAGES", "LANG")


def error_text(error: ReviewerError) -> str:
    """One sentence to print; a field that is itself an error is translated too."""
    fields = {
        name: error_text(value) if isinstance(value, ReviewerError) else value
        for name, value in error.fields.items()
    }
    return _translated("errors", error.template).format(**fields)


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
