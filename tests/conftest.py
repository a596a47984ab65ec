"""Fixtures that all tests share."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

# Before anything imports Qt: a test run has no screen unless it says so itself.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["LC_ALL"] = "C.UTF-8"  # the command line says its errors in the user's language

from reviewer.domain.record import Actor
from reviewer.extract import Extractor
from reviewer.storage import backup
from reviewer.storage.store import Store

ROOT = Path(__file__).resolve().parent.parent

# Speed is measured by the benchmarks; a loaded machine must not turn a test red.
_PATIENT = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
# The same examples each time, so that a red run is about the change; new ones are looked for
# with --hypothesis-profile=searching, and what it finds becomes an @example.
settings.register_profile("patient", _PATIENT, derandomize=True)
settings.register_profile("searching", _PATIENT, max_examples=1000)
settings.load_profile("patient")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-golden", action="store_true", help="write golden files anew; review the diff"
    )


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Skip what this machine cannot show, and say why."""
    no_corpus = pytest.mark.skip(reason="the shared corpus is not beside the project")
    no_display = pytest.mark.skip(reason="needs an X display (installer/test.sh starts Xvfb)")
    for item in items:
        if "corpus" in item.keywords and not shared_folder().is_dir():
            item.add_marker(no_corpus)
        if "xvfb" in item.keywords and (sys.platform != "linux" or not os.environ.get("DISPLAY")):
            item.add_marker(no_display)


def shared_folder() -> Path:
    """Where the corpus and its annotations lie when they are at hand."""
    return Path(os.environ.get("REVIEWER_SHARED", ROOT.parent / "shared"))


@pytest.fixture(scope="session")
def shared() -> Path:
    return shared_folder()


@pytest.fixture(autouse=True)
def user_folders(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test reads or writes the folders of the person who runs it."""
    home = tmp_path_factory.mktemp("home")
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
        monkeypatch.setenv(name, str(home / name.lower()))
    monkeypatch.setenv("WIN_PD_OVERRIDE_LOCAL_APPDATA", str(home))


@pytest.fixture
def actor() -> Actor:
    return Actor(name="李审校", machine="laptop-1", session="s-1")


@pytest.fixture(scope="session")
def new_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A new database, made by the real migrations once."""
    path = tmp_path_factory.mktemp("new") / "review.sqlite3"
    Store.open(path).close()
    return path


@pytest.fixture
def store(tmp_path: Path, new_database: Path) -> Iterator[Store]:
    """A copy of the new database: running every migration for every test takes a while."""
    path = tmp_path / "review.sqlite3"
    backup.copy(new_database, path)
    opened = Store.open(path)
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def extractor() -> Extractor:
    return Extractor.load()
