"""Words of the source text, by which the edge of a span is moved."""

from __future__ import annotations


def moved(text: str, at: int, by: int, *, by_word: bool) -> int:
    """``at`` moved by characters or words; a word is a run of one kind of character."""
    step = 1 if by > 0 else -1
    for _ in range(abs(by)):
        at += step
        while by_word and 0 < at < len(text) and _kind(text[at - 1]) == _kind(text[at]):
            at += step
    return at


def _kind(character: str) -> str:
    if character.isdigit() or character in ".,，":
        return "number"
    return "word" if character.isalnum() else character
