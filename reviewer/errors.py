"""What a user can act on. Every other exception is a bug: logged, and offered as a report.

A message is an English template with named fields, so that the window can show it in the
user's language: ``template`` is the key for the translator and ``fields`` what goes into it.
Templates are literals marked with :func:`QT_TRANSLATE_NOOP`, which Qt Linguist's tools find.
"""

from __future__ import annotations


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
        return self.template.format(**self.fields)


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


class Cancelled(Exception):  # noqa: N818 - a wish fulfilled, no error
    """The user asked the running work to stop; nothing of it is kept."""
