"""What Chinese words are typed as on a keyboard of Latin letters."""

from __future__ import annotations

from functools import lru_cache


@lru_cache(maxsize=20_000)
def spelled(text: str) -> tuple[str, str]:
    """The initials of the text's pinyin, and the pinyin itself; other characters stay."""
    # its tables take a while: not before letters are typed
    from pypinyin import lazy_pinyin  # noqa: PLC0415

    syllables = lazy_pinyin(text)
    initials = "".join(s[0] if s.isalpha() else s for s in syllables)
    return initials, "".join(syllables)
