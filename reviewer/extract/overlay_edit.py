"""Changes the user's overlay file, and leaves comments and order in it as they are.

Every change is tried before it is written: a file that would not load is never saved.
"""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

import tomlkit
from tomlkit.items import AoT, Array, Table

from reviewer.extract import overlay
from reviewer.extract.indicators import Indicator
from reviewer.extract.overlay import Overlay, OwnAlias, OwnUnit

_HEAD = "Own indicators, aliases, units and names; the program reads them at start."


class OverlayFile:
    """The file as a document; ``save`` writes it at once or not at all."""

    def __init__(self, path: Path) -> None:
        """Raises ResourceError if there is a file and it is no overlay."""
        self.path = path
        overlay.load(path)
        self._tree = tomlkit.document()
        if path.exists():
            self._tree = tomlkit.parse(path.read_text(encoding="utf-8"))
        else:
            self._tree.add(tomlkit.comment(_HEAD))
            self._tree["version"] = overlay.VERSION

    @property
    def overlay(self) -> Overlay:
        """What the document says now. Raises ResourceError if that is no overlay."""
        return overlay.parse(tomlkit.dumps(self._tree), self.path)

    def add_indicator(self, indicator: Indicator) -> None:
        """Raises ResourceError if it is not allowed; the document is then unchanged."""
        fields: dict[str, object] = {"id": indicator.id, "name": indicator.name}
        fields["dimension"] = indicator.dimension.value
        lists = {"aliases": list(indicator.aliases), "units": list(indicator.units)}
        bounds = {"low": indicator.low, "high": indicator.high}
        words = {
            "name_en": indicator.name_en,
            "sector": indicator.sector,
            "better": indicator.better.value,
            "binding": indicator.binding,
            "timing": indicator.timing.value,
            "source": indicator.source,
        }
        fields.update({name: entries for name, entries in lists.items() if entries})
        fields.update({name: str(bound) for name, bound in bounds.items() if bound is not None})
        fields.update({name: word for name, word in words.items() if word})
        self._append("indicator", fields)

    def add_alias(self, indicator_id: str, name: str) -> None:
        """Raises ResourceError if it is not allowed; the document is then unchanged."""
        if OwnAlias(indicator_id, name) not in self.overlay.aliases:
            self._append("alias", {"indicator": indicator_id, "name": name})

    def add_unit(self, unit: OwnUnit) -> None:
        """Raises ResourceError if it is not allowed; the document is then unchanged."""
        fields: dict[str, object] = {"name": unit.name, "dimension": unit.dimension}
        fields["factor"] = str(unit.factor)
        if unit.aliases:
            fields["aliases"] = list(unit.aliases)
        self._append("unit", fields)

    def add_name(self, name: str) -> None:
        """A name whose numerals are to be left alone."""
        names = self._tree.get("names")
        if not isinstance(names, Array):
            names = tomlkit.array()
            self._put_first("names", names)
        if name not in names:
            names.append(name)

    def remove(self, table: str, field: str, value: str) -> bool:
        """Takes the entries of ``[[table]]`` out whose ``field`` is ``value``, or the name out
        of ``names``; says whether there were any."""
        rows = self._tree.get(table)
        if isinstance(rows, Array):
            found = [at for at, name in enumerate(rows) if name == value]
        elif isinstance(rows, AoT):
            found = [at for at, row in enumerate(rows) if row.get(field) == value]
        else:
            return False
        for at in reversed(found):
            del rows[at]
        if not rows:
            del self._tree[table]
        return bool(found)

    def save(self) -> Overlay:
        """Writes the file beside itself, then puts it in its place; returns what it says.

        Raises ResourceError if it would not load: the file is then as it was.
        """
        text = tomlkit.dumps(self._tree)
        checked = overlay.parse(text, self.path)
        self.path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=self.path.parent, prefix=self.path.name, text=False)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(text.encode("utf-8"))
                file.flush()
                os.fsync(file.fileno())
            Path(name).replace(self.path)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise
        return checked

    def _append(self, table: str, fields: dict[str, object]) -> None:
        row = tomlkit.table()
        for name, value in fields.items():
            row.add(name, value)
        self._try(table, row)
        rows = self._tree.get(table)
        if not isinstance(rows, AoT):
            rows = tomlkit.aot()
            self._tree.append(table, rows)
        rows.append(row)

    def _try(self, table: str, row: Table) -> None:
        """Raises ResourceError if the document with this row were no overlay."""
        entry = tomlkit.aot()
        entry.append(tomlkit.parse(tomlkit.dumps(row)))
        trial = tomlkit.document()
        trial[table] = entry
        text = tomlkit.dumps(self._tree).rstrip("\n") + "\n\n" + tomlkit.dumps(trial)
        overlay.parse(text, self.path)

    def _put_first(self, name: str, value: Array) -> None:
        """Plain keys must stand before the first table of the file."""
        tables = [key for key, entry in self._tree.items() if isinstance(entry, AoT)]
        held = [(key, self._tree.pop(key)) for key in tables]
        self._tree[name] = value
        for key, entry in held:
            self._tree.append(key, entry)
