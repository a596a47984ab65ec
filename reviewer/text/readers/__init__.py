"""Readers: files of several formats to sources."""

from reviewer.text.readers.parsed import Limits
from reviewer.text.readers.registry import read, read_bytes
from reviewer.text.readers.sniff import SUFFIXES

__all__ = ["SUFFIXES", "Limits", "read", "read_bytes"]
