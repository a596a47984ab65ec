"""The user's settings: typed values, kept in one sparse TOML file.

Only what differs from the default is written, so that a later default reaches everyone who
never chose otherwise. Comments and keys that this version does not know stay in the file.
"""

from __future__ import annotations

import dataclasses
import os
import tempfile
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Every field's name is its key in the file.

    language: "zh_CN", "en", or "" for the system's; theme: "system", "light", "dark" or
    "contrast"; zoom: of the source text, in percent; reading: "text", "beside" or "pages", what
    is shown of a document that has page images; reviewer: "" for the login name; database:
    the one opened last, "" for the user's own; keys: command id to key sequences (separated by
    a space), "" for none; geometry, layout, table, reading_split (between text and page images):
    Qt's own, in base64; page_zoom: of the page images, in percent; account: who signed in last;
    lock_minutes: without a key or click, 0 for never (only where there are accounts);
    shows_receipt: whether a session with an account ends with one; learns: whether decisions
    teach what is proposed; reasons: for rejections, one a line, "" for the usual ones.
    """

    language: str = ""
    theme: str = "system"
    zoom: int = 100
    reading: str = "text"
    reviewer: str = ""
    account: str = ""
    database: str = ""
    folder: str = ""
    export_format: str = "xlsx"
    is_toured: bool = False
    geometry: str = ""
    layout: str = ""
    table: str = ""
    shows_facets: bool = False
    page_zoom: int = 100
    reading_split: str = ""
    lock_minutes: int = 15
    shows_receipt: bool = True
    learns: bool = True
    reasons: str = ""
    keys: Mapping[str, str] = field(default_factory=dict)
    views: Mapping[str, str] = field(default_factory=dict)

    def changed(self, **changes: object) -> Settings:
        """A copy with other values. Raises TypeError if a name or a type is wrong."""
        for name, value in changes.items():
            if name not in _TYPES or not _fits(name, value):
                raise TypeError(f"no such setting: {name} = {value!r}")
        return dataclasses.replace(self, **changes)  # type: ignore[arg-type]


@dataclass(frozen=True, slots=True)
class Loaded:
    """The settings, and the keys whose values were of no use ("" for the whole file)."""

    settings: Settings
    ignored: tuple[str, ...] = ()


_DEFAULTS = Settings()
_TYPES = {
    entry.name: type(getattr(_DEFAULTS, entry.name)) for entry in dataclasses.fields(Settings)
}


def load(path: Path) -> Loaded:
    """The settings in ``path``; a file or value that cannot be used never stops the program."""
    try:
        found = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return Loaded(_DEFAULTS)
    except (OSError, ValueError):  # unreadable, not UTF-8, not TOML
        return Loaded(_DEFAULTS, ("",))
    known = {name: value for name, value in found.items() if name in _TYPES}
    good = {name: value for name, value in known.items() if _fits(name, value)}
    return Loaded(_DEFAULTS.changed(**good), tuple(known.keys() - good.keys()))


def save(path: Path, settings: Settings) -> None:
    """Write what differs from the defaults, whole or not at all. Raises OSError."""
    import tomlkit  # noqa: PLC0415 - not needed to start
    from tomlkit.exceptions import TOMLKitError  # noqa: PLC0415

    try:
        document = tomlkit.parse(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, TOMLKitError):
        document = tomlkit.document()
    for name in _TYPES:
        value = getattr(settings, name)
        if value == getattr(_DEFAULTS, name):
            document.pop(name, None)
        elif document.get(name) != value:
            document[name] = dict(value) if isinstance(value, Mapping) else value
    _replace(path, tomlkit.dumps(document))


def _replace(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=path.name, suffix=".new")
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _fits(name: str, value: object) -> bool:
    if _TYPES[name] is dict:
        return isinstance(value, Mapping) and all(
            isinstance(key, str) and isinstance(text, str) for key, text in value.items()
        )
    return type(value) is _TYPES[name]
