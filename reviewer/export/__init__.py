"""The data set out of the database, each record with where it comes from."""

from reviewer.export.exporting import ExportResult, export
from reviewer.export.formats import FORMATS

__all__ = ["FORMATS", "ExportResult", "export"]
