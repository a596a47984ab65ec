"""What a user can act on. Every other exception is a bug: logged, and offered as a report.

A message is an English template with named fields, so that the window can show it in the
user's language: ``template`` is the key for the translator and ``fields`` what goes into it.
Templates are literals marked with :func:`QT_TRANSLATE_NOOP`, which Qt Linguist's tools find.
"""

from __future__ import annotations

import errno
from collections.abc import Callable


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: N802 - the name Qt's tools look for
    """Mark ``text`` for translation in ``context`` and return it as it is."""
    del context
    return text


class ReviewerError(Exception):
    """One sentence: what happened, to what, and what to do next."""

    def __init__(self, template: str, **fields: object) -> None:
        super().__init__(template)
        self.template = template
        self.fields = fields

    def __str__(self) -> str:
        return self.filled(self.template, str)

    def filled(self, template: str, as_text: Callable[[ReviewerError], str]) -> str:
        """The fields in a template, this error's own or its translation. One that is itself an
        error stands within the sentence, without its own full stop."""
        fields = {
            name: as_text(value).rstrip(".。") if isinstance(value, ReviewerError) else value
            for name, value in self.fields.items()
        }
        return template.format(**fields)


class ReadError(ReviewerError):
    """A file cannot be read as a document."""


class ResourceError(ReviewerError):
    """A rule, lexicon or other resource file is wrong; names the file and the entry."""


class StoreError(ReviewerError):
    """The database cannot be opened, written or upgraded."""


class StaleError(ReviewerError):
    """A record changed since it was shown, so the decision on the old state was not made."""


class DecisionError(ReviewerError):
    """A decision breaks a rule of the guideline or of the work flow."""


class RightError(DecisionError):
    """Whoever asked has no right to it."""


class SignedOffError(DecisionError):
    """What should be changed belongs to a document that is signed off."""


class SignInError(ReviewerError):
    """Somebody could not be signed in."""


class ExportError(ReviewerError):
    """An export cannot be written."""


def reason(error: Exception) -> object:
    """Why a file cannot be used, to be a field of an error: in the user's words where there are
    some, else in the system's."""
    number = error.errno if isinstance(error, OSError) else None
    if number in _REASONS:
        return ReviewerError(_REASONS[number])
    return getattr(error, "strerror", None) or error


_REASONS = {
    errno.ENOENT: QT_TRANSLATE_NOOP("errors", "there is no such file or folder"),
    errno.ENOTDIR: QT_TRANSLATE_NOOP("errors", "a part of its path is no folder"),
    errno.EISDIR: QT_TRANSLATE_NOOP("errors", "it is a folder"),
    errno.EACCES: QT_TRANSLATE_NOOP("errors", "you have no right to it"),
    errno.EPERM: QT_TRANSLATE_NOOP("errors", "you have no right to it"),
    errno.EROFS: QT_TRANSLATE_NOOP("errors", "its drive can only be read"),
    errno.ENOSPC: QT_TRANSLATE_NOOP("errors", "the disk is full"),
    errno.ENAMETOOLONG: QT_TRANSLATE_NOOP("errors", "its name is too long"),
}


class Cancelled(Exception):  # noqa: N818 - a wish fulfilled, no error
    """The user asked the running work to stop; nothing of it is kept."""
