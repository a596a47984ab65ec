"""What stands on the pages of the dialog of own words: indicators, their names, units, names left
alone. Each says which fields its form has, what is there, and how the file is changed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal

from PySide6.QtCore import QObject

from reviewer.errors import ResourceError
from reviewer.extract.indicators import Dimension, Indicator, key
from reviewer.extract.overlay import OWN, OwnUnit
from reviewer.extract.overlay_edit import OverlayFile
from reviewer.ui.dialogs.overlay_form import Choices, FieldError, FieldSpec, Form
from reviewer.ui.wording.dimensions import dimension_word


class Indicators(QObject):
    def __init__(self, file: OverlayFile, catalogue: Mapping[str, Indicator]) -> None:
        """catalogue: the program's indicators by id."""
        super().__init__()
        self._file = file
        self._catalogue = catalogue
        self._mains = {key(entry.name): entry for entry in catalogue.values()}
        self.title = self.tr("Own indicators")
        self.headings = (self.tr("Indicator"), self.tr("Other names"), self.tr("Units"))
        several = self.tr("several parted by commas")
        self.fields = (
            FieldSpec(name="name", title=self.tr("&Name")),
            FieldSpec(name="aliases", title=self.tr("&Other names"), hint=several),
            FieldSpec(
                name="dimension",
                title=self.tr("&Kind of quantity"),
                choices=lambda: [(dimension_word(one.value), one) for one in Dimension],
                first=Dimension.COUNT,
            ),
            FieldSpec(name="units", title=self.tr("&Units"), hint=several),
            FieldSpec(name="low", title=self.tr("Usually not &below")),
            FieldSpec(name="high", title=self.tr("Usually not &above")),
        )

    def rows(self) -> Iterable[tuple[str, Sequence[str]]]:
        for own in self._file.overlay.indicators:
            yield own.id, (own.name, "、".join(own.aliases), "、".join(own.units))

    def put(self, form: Form) -> None:
        name, aliases = form.needed("name"), form["aliases"].parts
        known = self._mains.get(key(name))
        if known is not None:
            told = self.tr("The program has this indicator already, as “{name}”.")
            raise FieldError(form["name"], told.format(name=known.name))
        for alias in aliases:
            if key(alias) in self._mains:
                told = self.tr("The program has an indicator called “{name}” already.")
                raise FieldError(form["aliases"], told.format(name=alias))
        low, high = form.number("low"), form.number("high")
        if low is not None and high is not None and low > high:
            raise FieldError(form["high"], self.tr("This is below the lower bound."))
        own = Indicator(
            id=self._new_id(name),
            name=name,
            aliases=aliases,
            dimension=Dimension(str(form["dimension"].choice)),
            units=form["units"].parts,
            low=low,
            high=high,
        )
        self._file.add_indicator(own)
        try:
            _check_clash(self._file, self._catalogue)
        except ResourceError:
            self._file.remove("indicator", "id", own.id)
            raise

    def take_out(self, value: str) -> None:
        self._file.remove("indicator", "id", value)
        self._file.remove("alias", "indicator", value)

    def _new_id(self, name: str) -> str:
        """An id in Latin letters, which nobody needs to see."""
        from pypinyin import lazy_pinyin  # noqa: PLC0415 - its tables are large

        words = re.findall("[a-z0-9]+", " ".join(lazy_pinyin(name)).lower())
        stem = OWN + ("_".join(words) or "indicator")
        taken = {own.id for own in self._file.overlay.indicators}
        tries = (stem if n == 1 else f"{stem}_{n}" for n in range(1, len(taken) + 2))
        return next(one for one in tries if one not in taken)


class Aliases(QObject):
    def __init__(self, file: OverlayFile, catalogue: Mapping[str, Indicator]) -> None:
        """catalogue: the program's indicators by id."""
        super().__init__()
        self._file = file
        self._catalogue = catalogue
        self._mains = {key(entry.name): entry for entry in catalogue.values()}
        self.title = self.tr("Own names of indicators")
        self.headings = (self.tr("Name"), self.tr("Indicator"))
        self.fields = (
            FieldSpec(name="name", title=self.tr("&Name in documents")),
            FieldSpec(
                name="indicator",
                title=self.tr("means the &indicator"),
                choices=self._names,
                is_searched=True,
            ),
        )

    def rows(self) -> Iterable[tuple[str, Sequence[str]]]:
        known = self._known()
        for alias in self._file.overlay.aliases:
            found = known.get(alias.indicator_id)
            yield alias.name, (alias.name, found.name if found else alias.indicator_id)

    def put(self, form: Form) -> None:
        name = form.needed("name")
        wanted = key(form.needed("indicator"))
        found = next((one for one in self._known().values() if key(one.name) == wanted), None)
        if found is None:
            raise FieldError(form["indicator"], self.tr("Choose an indicator of the list."))
        if key(name) in self._mains:
            told = self.tr("The program has an indicator of this name already.")
            raise FieldError(form["name"], told)
        self._file.add_alias(found.id, name)
        try:
            _check_clash(self._file, self._catalogue)
        except ResourceError:
            self.take_out(name)
            raise

    def take_out(self, value: str) -> None:
        self._file.remove("alias", "name", value)

    def _known(self) -> Mapping[str, Indicator]:
        """The program's indicators and the own ones, also those added a moment ago."""
        return {**self._catalogue, **{own.id: own for own in self._file.overlay.indicators}}

    def _names(self) -> Choices:
        known = sorted(self._known().values(), key=lambda one: one.name)
        return [(entry.name, entry.id) for entry in known]


class Units(QObject):
    def __init__(self, file: OverlayFile, dimensions: Iterable[str]) -> None:
        """dimensions: those that the program's units have."""
        super().__init__()
        self._file = file
        known = tuple(dimensions)
        self.title = self.tr("Own units")
        self.headings = (
            self.tr("Unit"),
            self.tr("Kind of quantity"),
            self.tr("Base units in one"),
        )
        self.fields = (
            FieldSpec(name="name", title=self.tr("&Unit")),
            FieldSpec(
                name="aliases",
                title=self.tr("&Other ways to write it"),
                hint=self.tr("several parted by commas"),
            ),
            FieldSpec(
                name="dimension",
                title=self.tr("&Kind of quantity"),
                choices=lambda: [(dimension_word(one), one) for one in known],
            ),
            FieldSpec(
                name="factor",
                title=self.tr("&Base units in one"),
                hint=self.tr("1; for 万 it is 10000"),
            ),
        )

    def rows(self) -> Iterable[tuple[str, Sequence[str]]]:
        for unit in self._file.overlay.units:
            names = "、".join((unit.name, *unit.aliases))
            yield unit.name, (names, dimension_word(unit.dimension), format(unit.factor, "f"))

    def put(self, form: Form) -> None:
        name = form.needed("name")
        if any(unit.name == name for unit in self._file.overlay.units):
            raise FieldError(form["name"], self.tr("This is in the list already."))
        if any(sign.isdigit() for sign in name):
            raise FieldError(form["name"], self.tr("A unit holds no digits."))
        factor = form.number("factor")
        if factor is not None and factor <= 0:
            raise FieldError(form["factor"], self.tr("This must be above 0."))
        dimension = str(form["dimension"].choice)
        own = OwnUnit(name, dimension, factor or Decimal(1), form["aliases"].parts)
        self._file.add_unit(own)

    def take_out(self, value: str) -> None:
        self._file.remove("unit", "name", value)


class Names(QObject):
    def __init__(self, file: OverlayFile) -> None:
        super().__init__()
        self._file = file
        self.title = self.tr("Names whose numbers are left alone")
        self.headings = (self.tr("Name"),)
        hint = self.tr("such as 渝快办2.0 or 五个一工程")
        self.fields = (FieldSpec(name="name", title=self.tr("&Name"), hint=hint),)

    def rows(self) -> Iterable[tuple[str, Sequence[str]]]:
        for name in self._file.overlay.names:
            yield name, (name,)

    def put(self, form: Form) -> None:
        name = form.needed("name")
        if name in self._file.overlay.names:
            raise FieldError(form["name"], self.tr("This is in the list already."))
        self._file.add_name(name)

    def take_out(self, value: str) -> None:
        self._file.remove("names", "", value)


def _check_clash(file: OverlayFile, catalogue: Mapping[str, Indicator]) -> None:
    """Raises ResourceError if the own words do not go with the program's."""
    file.overlay.applied_to(catalogue.values())
