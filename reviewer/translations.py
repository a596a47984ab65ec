"""Translations of what is shown, out of Qt Linguist's .ts files as they are: nothing is compiled.

So a checkout needs no step between a changed translation and a start; some hundred sentences
are read in milliseconds.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from defusedxml.ElementTree import parse

LANGUAGES = ("zh_CN", "en")

Key = tuple[str, str, str]
"""A sentence: its context, its English source, and the comment that tells it from others."""


def read(path: Path) -> Mapping[Key, tuple[str, ...]]:
    """What each sentence is in the file's language, in its forms of a number; {} without a file."""
    found: dict[Key, tuple[str, ...]] = {}
    if not path.exists():
        return found
    for context in parse(path).getroot().iter("context"):
        name = context.findtext("name", "")
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is None or translation.get("type") == "unfinished":
                continue
            plural = [form.text or "" for form in translation.iter("numerusform")]
            forms = tuple(plural or [translation.text or ""])
            if all(forms):
                source, comment = message.findtext("source", ""), message.findtext("comment", "")
                found[name, source, comment] = forms
    return found
