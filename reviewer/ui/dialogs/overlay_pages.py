"""Pages of the dialog of own words: indicators, their names, units, names left alone."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit

from reviewer.errors import ResourceError
from reviewer.extract.indicators import Dimension, Indicator, key
from reviewer.extract.overlay import OWN, OwnUnit
from reviewer.extract.overlay_edit import OverlayFile
from reviewer.ui.dialogs.overlay_form import FieldError, Page
from reviewer.ui.dimensions_text import dimension_word


class IndicatorPage(Page):
    def __init__(self, file: OverlayFile, catalogue: Mapping[str, Indicator]) -> None:
        super().__init__(file, catalogue)
        self._mains = {key(entry.name): entry for entry in catalogue.values()}
        several = self.tr("several parted by commas")
        self._name = self.field(self.tr("&Name"), QLineEdit(self))
        self._aliases = self.field(self.tr("&Other names"), QLineEdit(self), several)
        self._dimension = self.field(self.tr("&Kind of quantity"), QComboBox(self))
        box = self._dimension.editor
        assert isinstance(box, QComboBox)
        for dimension in Dimension:
            box.addItem(dimension_word(dimension.value), dimension)
        box.setCurrentIndex(box.findData(Dimension.COUNT))
        self._units = self.field(self.tr("&Units"), QLineEdit(self), several)
        self._low = self.field(self.tr("Usually not &below"), QLineEdit(self))
        self._high = self.field(self.tr("Usually not &above"), QLineEdit(self))
        self.set_up(
            [self.tr("Indicator"), self.tr("Other names"), self.tr("Units")],
            self.tr("Own indicators"),
        )

    def rows(self) -> Iterable[tuple[str, Sequence[str]]]:
        for own in self._file.overlay.indicators:
            yield own.id, (own.name, "、".join(own.aliases), "、".join(own.units))

    def put(self) -> None:
        name = self.needed(self._name)
        known = self._mains.get(key(name))
        if known is not None:
            told = self.tr("The program has this indicator already, as “{name}”.")
            raise FieldError(self._name, told.format(name=known.name))
        for alias in self._aliases.parts:
            if key(alias) in self._mains:
                told = self.tr("The program has an indicator called “{name}” already.")
                raise FieldError(self._aliases, told.format(name=alias))
        low, high = self.number(self._low), self.number(self._high)
        if low is not None and high is not None and low > high:
            raise FieldError(self._high, self.tr("This is below the lower bound."))
        box = self._dimension.editor
        assert isinstance(box, QComboBox)
        own = Indicator(
            id=self._new_id(name),
            name=name,
            aliases=self._aliases.parts,
            dimension=Dimension(box.currentData()),
            units=self._units.parts,
            low=low,
            high=high,
        )
        self._file.add_indicator(own)
        self._keep_if_it_fits(own.id)

    def _keep_if_it_fits(self, own_id: str) -> None:
        try:
            self.check_clash()
        except ResourceError:
            self._file.remove("indicator", "id", own_id)
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


class AliasPage(Page):
    def __init__(self, file: OverlayFile, catalogue: Mapping[str, Indicator]) -> None:
        super().__init__(file, catalogue)
        self._mains = {key(entry.name): entry for entry in catalogue.values()}
        self._alias = self.field(self.tr("&Name in documents"), QLineEdit(self))
        self._box = QComboBox(self)
        self._box.setEditable(True)
        self._box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        completer = self._box.completer()
        assert completer is not None
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self._indicator = self.field(self.tr("means the &indicator"), self._box)
        self.set_up([self.tr("Name"), self.tr("Indicator")], self.tr("Own names of indicators"))

    def refresh(self) -> None:
        """Offer also the own indicators that were added meanwhile."""
        own = {entry.id: entry for entry in self._file.overlay.indicators}
        self._known = {**self._catalogue, **own}
        typed = self._box.currentText()
        self._box.clear()
        for entry in sorted(self._known.values(), key=lambda one: one.name):
            self._box.addItem(entry.name, entry.id)
        self._box.setEditText(typed)
        super().refresh()

    def rows(self) -> Iterable[tuple[str, Sequence[str]]]:
        for alias in self._file.overlay.aliases:
            known = self._known.get(alias.indicator_id)
            yield alias.name, (alias.name, known.name if known else alias.indicator_id)

    def put(self) -> None:
        name = self.needed(self._alias)
        wanted = key(self.needed(self._indicator))
        found = next((one for one in self._known.values() if key(one.name) == wanted), None)
        if found is None:
            raise FieldError(self._indicator, self.tr("Choose an indicator of the list."))
        known = self._mains.get(key(name))
        if known is not None:
            told = self.tr("The program has an indicator of this name already.")
            raise FieldError(self._alias, told)
        self._file.add_alias(found.id, name)
        try:
            self.check_clash()
        except ResourceError:
            self.take_out(name)
            raise

    def take_out(self, value: str) -> None:
        self._file.remove("alias", "name", value)


class UnitPage(Page):
    def __init__(
        self, file: OverlayFile, catalogue: Mapping[str, Indicator], dimensions: Iterable[str]
    ) -> None:
        super().__init__(file, catalogue)
        self._name = self.field(self.tr("&Unit"), QLineEdit(self))
        self._aliases = self.field(
            self.tr("&Other ways to write it"),
            QLineEdit(self),
            self.tr("several parted by commas"),
        )
        self._box = QComboBox(self)
        for dimension in dimensions:
            self._box.addItem(dimension_word(dimension), dimension)
        self._dimension = self.field(self.tr("&Kind of quantity"), self._box)
        self._factor = self.field(
            self.tr("&Base units in one"), QLineEdit(self), self.tr("1; for 万 it is 10000")
        )
        self.set_up(
            [self.tr("Unit"), self.tr("Kind of quantity"), self.tr("Base units in one")],
            self.tr("Own units"),
        )

    def rows(self) -> Iterable[tuple[str, Sequence[str]]]:
        for unit in self._file.overlay.units:
            names = "、".join((unit.name, *unit.aliases))
            yield unit.name, (names, dimension_word(unit.dimension), format(unit.factor, "f"))

    def put(self) -> None:
        name = self.needed(self._name)
        if any(unit.name == name for unit in self._file.overlay.units):
            raise FieldError(self._name, self.tr("This is in the list already."))
        if any(sign.isdigit() for sign in name):
            raise FieldError(self._name, self.tr("A unit holds no digits."))
        factor = self.number(self._factor)
        if factor is not None and factor <= 0:
            raise FieldError(self._factor, self.tr("This must be above 0."))
        dimension = str(self._box.currentData())
        self._file.add_unit(OwnUnit(name, dimension, factor or Decimal(1), self._aliases.parts))

    def take_out(self, value: str) -> None:
        self._file.remove("unit", "name", value)


class NamePage(Page):
    def __init__(self, file: OverlayFile, catalogue: Mapping[str, Indicator]) -> None:
        super().__init__(file, catalogue)
        self._name = self.field(
            self.tr("&Name"), QLineEdit(self), self.tr("such as 渝快办2.0 or 五个一工程")
        )
        self.set_up([self.tr("Name")], self.tr("Names whose numbers are left alone"))

    def rows(self) -> Iterable[tuple[str, Sequence[str]]]:
        for name in self._file.overlay.names:
            yield name, (name,)

    def put(self) -> None:
        name = self.needed(self._name)
        if name in self._file.overlay.names:
            raise FieldError(self._name, self.tr("This is in the list already."))
        self._file.add_name(name)

    def take_out(self, value: str) -> None:
        self._file.remove("names", "", value)
