"""In words, why decisions speak for a reading: the rules of what was learnt."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from reviewer.errors import QT_TRANSLATE_NOOP

_WORDS = {
    "learnt.same": QT_TRANSLATE_NOOP("learnt", "so decided on the same words"),
    "learnt.model": QT_TRANSLATE_NOOP("learnt", "learnt, model version {version}"),
    "carry": QT_TRANSLATE_NOOP("learnt", "as corrected just before; held so often"),
    "like": QT_TRANSLATE_NOOP("learnt", "as in the correction of a like one"),
}


def rule_text(rule: str) -> str:
    """The words for a rule of what was learnt; a rule of the extractor as it is."""
    family, _, rest = rule.partition(".")
    name, _, version = rest.partition(".")
    source = _WORDS.get(family) or _WORDS.get(f"{family}.{name}")
    if source is None:
        return rule
    return QCoreApplication.translate("learnt", source).format(version=version)
