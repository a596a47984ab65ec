"""Indicator Reviewer (指标审校): figures out of planning documents, reviewed and provable."""

__version__ = "0.1.0"
