"""The user's own words: indicators, aliases, units and names, in a file of the data folder.

What the user says wins over the program's catalogue where both give one alias to different
indicators. Ids of own indicators start with ``user_``, so that no later catalogue takes them.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Final, NoReturn

from reviewer.errors import QT_TRANSLATE_NOOP, ResourceError
from reviewer.extract.indicators import FIELDS, Indicator, indicator_from, key

FILE_NAME: Final = "overlay.toml"
VERSION: Final = 1
OWN: Final = "user_"

_LISTS: Final = ("aliases", "units")
_UNIT_KEYS: Final = ("name", "dimension", "factor", "aliases")
_ALIAS_KEYS: Final = ("indicator", "name")
_TOP: Final = ("version", "names", "indicator", "alias", "unit")


@dataclass(frozen=True, slots=True)
class OwnUnit:
    """A unit as in ``units.tsv``; factor: base units of the dimension in one of it."""

    name: str
    dimension: str
    factor: Decimal = Decimal(1)
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class OwnAlias:
    """Another name of an indicator of the catalogue or of the user's own."""

    indicator_id: str
    name: str


@dataclass(frozen=True, slots=True)
class Overlay:
    """names: words such as “渝快办2.0”, whose numerals state no value."""

    indicators: tuple[Indicator, ...] = ()
    aliases: tuple[OwnAlias, ...] = ()
    units: tuple[OwnUnit, ...] = ()
    names: tuple[str, ...] = ()
    path: Path | None = None

    def applied_to(self, catalogue: Iterable[Indicator]) -> list[Indicator]:
        """The catalogue's indicators with the user's, own ones last.

        Raises ResourceError if an alias belongs to no indicator, or a name is the main name of
        another one.
        """
        every = {entry.id: entry for entry in (*catalogue, *self.indicators)}
        mains = {key(entry.name): entry.id for entry in every.values()}
        taken = {key(name): own.id for own in self.indicators for name in own.names}
        taken.update({key(alias.name): alias.indicator_id for alias in self.aliases})
        for alias in self.aliases:
            if alias.indicator_id not in every:
                self._refuse(alias.name, f"there is no indicator {alias.indicator_id}")
        for name_key, owner in taken.items():
            if mains.get(name_key, owner) != owner:
                self._refuse(name_key, f"the catalogue has it as the name of {mains[name_key]}")
        return [_with_own(entry, self.aliases, taken) for entry in every.values()]

    def _refuse(self, name: str, reason: str) -> NoReturn:
        source = self.path.read_text(encoding="utf-8") if self.path else ""
        at = next((n for n, line in enumerate(source.split("\n"), 1) if name in key(line)), 0)
        at = next((n for n, line in enumerate(source.split("\n"), 1) if name in line), at)
        raise _wrong(self.path or Path(FILE_NAME), at, f"{name}: {reason}")


def _with_own(
    entry: Indicator, aliases: tuple[OwnAlias, ...], taken: Mapping[str, str]
) -> Indicator:
    kept = [name for name in entry.aliases if taken.get(key(name), entry.id) == entry.id]
    known = {key(name) for name in (entry.name, *kept)}
    for alias in aliases:
        if alias.indicator_id == entry.id and key(alias.name) not in known:
            known.add(key(alias.name))
            kept.append(alias.name)
    return entry if tuple(kept) == entry.aliases else replace(entry, aliases=tuple(kept))


def load(path: Path) -> Overlay:
    """The overlay in ``path``; an empty one if there is no such file.

    Raises ResourceError with file, line and reason if the file is none.
    """
    if not path.exists():
        return Overlay(path=path)
    try:
        source = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise _wrong(path, 0, str(error)) from error
    return parse(source, path)


def parse(source: str, path: Path) -> Overlay:
    """The overlay that ``source`` states. Raises ResourceError with file, line and reason."""
    try:
        tree = tomllib.loads(source)
    except tomllib.TOMLDecodeError as error:
        found = re.search(r"line (\d+)", str(error))
        line = int(found[1]) if found else len(source.rstrip("\n").split("\n"))
        raise _wrong(path, line, str(error)) from error
    reader = _Reader(source, path)
    reader.check_top(tree)
    overlay = Overlay(
        indicators=tuple(reader.indicator(n, row) for n, row in reader.rows(tree, "indicator")),
        aliases=tuple(reader.alias(n, row) for n, row in reader.rows(tree, "alias")),
        units=tuple(reader.unit(n, row) for n, row in reader.rows(tree, "unit")),
        names=tuple(tree.get("names", ())),
        path=path,
    )
    reader.check_twice(overlay)
    return overlay


class _Reader:
    """Checks the entries of one file; refuses with the line of the entry."""

    def __init__(self, source: str, path: Path) -> None:
        self._lines = source.split("\n")
        self._path = path

    def check_top(self, tree: Mapping[str, object]) -> None:
        for name in tree:
            if name not in _TOP:
                self._refuse(self._line(rf"\s*\[*\s*{re.escape(name)}\b"), f"unknown key {name}")
        if tree.get("version") != VERSION:
            self._refuse(self._line(r"\s*version\b"), f"version must be {VERSION}")
        names = tree.get("names", [])
        if not isinstance(names, list) or not all(isinstance(n, str) and n.strip() for n in names):
            self._refuse(self._line(r"\s*names\b"), "names is no list of names")

    def rows(self, tree: Mapping[str, object], table: str) -> list[tuple[int, dict[str, object]]]:
        """The entries of a table, each with its line."""
        rows = tree.get(table, [])
        if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
            self._refuse(self._line(rf"\s*\[*\s*{table}\b"), f"write [[{table}]]")
        heads = [
            n
            for n, line in enumerate(self._lines, 1)
            if re.match(rf"\s*\[\[\s*{table}\s*\]\]", line)
        ]
        return [(heads[at] if at < len(heads) else 0, row) for at, row in enumerate(rows)]

    def indicator(self, line: int, row: dict[str, object]) -> Indicator:
        self._check_keys(line, row, FIELDS, _LISTS)
        fields = {name: self._cell(value) for name, value in row.items()}
        try:
            found = indicator_from({"dimension": "count", **fields})
        except ValueError as error:
            self._refuse(line, str(error))
        if not found.id.startswith(OWN):
            self._refuse(line, f"the id of an own indicator starts with {OWN}")
        return found

    def alias(self, line: int, row: dict[str, object]) -> OwnAlias:
        self._check_keys(line, row, _ALIAS_KEYS, ())
        alias = OwnAlias(str(row.get("indicator", "")), str(row.get("name", "")).strip())
        if not alias.indicator_id or not key(alias.name):
            self._refuse(line, "an alias needs indicator and name")
        return alias

    def unit(self, line: int, row: dict[str, object]) -> OwnUnit:
        self._check_keys(line, row, _UNIT_KEYS, ("aliases",))
        name, dimension = (str(row.get(field, "")).strip() for field in ("name", "dimension"))
        if not name or not dimension:
            self._refuse(line, "a unit needs name and dimension")
        try:
            factor = Decimal(str(row.get("factor", 1)))
        except InvalidOperation:
            self._refuse(line, f"factor {row.get('factor')!r} is no number")
        if not (factor.is_finite() and factor > 0):
            self._refuse(line, "factor must be above 0")
        aliases = row.get("aliases", [])
        return OwnUnit(name, dimension, factor, tuple(aliases if isinstance(aliases, list) else ()))

    def check_twice(self, overlay: Overlay) -> None:
        """Refuses an id or a name that two entries claim for different things."""
        owners: dict[str, str] = {}
        claims = [(own.id, name) for own in overlay.indicators for name in own.names]
        claims += [(alias.indicator_id, alias.name) for alias in overlay.aliases]
        for owner, name in claims:
            if owners.setdefault(key(name), owner) != owner:
                line = self._line(rf".*{re.escape(name)}")
                self._refuse(line, f"{name} is claimed by {owners[key(name)]} and {owner}")
        ids = [own.id for own in overlay.indicators]
        for own_id in ids:
            if ids.count(own_id) > 1:
                self._refuse(self._line(rf".*\"{own_id}\""), f"the id {own_id} stands twice")

    def _check_keys(
        self, line: int, row: dict[str, object], known: Iterable[str], lists: Iterable[str]
    ) -> None:
        for name, value in row.items():
            if name not in known:
                self._refuse(line, f"unknown key {name}")
            wanted = list if name in lists else (str, int, float)
            if not isinstance(value, wanted) or isinstance(value, bool):
                self._refuse(line, f"{name} is no {'list' if name in lists else 'word or number'}")
            if isinstance(value, list) and not all(isinstance(part, str) for part in value):
                self._refuse(line, f"{name} is no list of words")

    @staticmethod
    def _cell(value: object) -> str:
        return "|".join(map(str, value)) if isinstance(value, list) else str(value)

    def _line(self, pattern: str) -> int:
        found = re.compile(pattern)
        return next((n for n, line in enumerate(self._lines, 1) if found.match(line)), 0)

    def _refuse(self, line: int, reason: str) -> NoReturn:
        raise _wrong(self._path, line, reason)


def _wrong(path: Path, line: int, reason: str) -> ResourceError:
    return ResourceError(
        QT_TRANSLATE_NOOP(
            "errors", "{file}, line {line}: {reason}. Mend or delete the entry in {folder}."
        ),
        file=path.name,
        folder=str(path.parent),
        line=line,
        reason=reason,
    )
