"""What decided records teach: pure functions on plain values, off unless somebody asks."""

from reviewer.extract.learning.decided import Case, Context, Decided, around
from reviewer.extract.learning.learner import Learner
from reviewer.extract.learning.like import Suggestion, like_cases

__all__ = ["Case", "Context", "Decided", "Learner", "Suggestion", "around", "like_cases"]
