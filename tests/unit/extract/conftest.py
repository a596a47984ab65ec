"""One extractor for all tests of the package: loading it takes a second."""

from __future__ import annotations

import pytest

from reviewer.extract import Extractor


@pytest.fixture(scope="session")
def extractor() -> Extractor:
    return Extractor.load()
