"""From documents to candidates: rules and lexicons as data, stages as modules."""

from reviewer.extract.pipeline import Extractor

__all__ = ["Extractor"]
