"""Settings: language, theme, reviewer, and the keys of every command."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QHeaderView,
    QKeySequenceEdit,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QSpinBox,
    QTableWidget,
    QTableWidgetItem,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from reviewer.review import reasons
from reviewer.settings import Settings
from reviewer.ui.commands import COMMANDS, Command, clashes, keys_of, menu_title, title
from reviewer.ui.look.theme import ThemeName
from reviewer.ui.wording.key_names import key_text
from reviewer.ui.wording.reasons import reason_word

_ID = Qt.ItemDataRole.UserRole
ZOOMS = (50, 300)


class SettingsDialog(QDialog):
    """Asks once; :attr:`settings` is the form as it stands."""

    def __init__(
        self, settings: Settings, *, login: str, database: str, parent: QWidget | None = None
    ) -> None:
        """login: the reviewer's name where none is set; database: path of the open one, shown."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Settings"))
        self._before = settings
        self._keys: dict[str, str] = dict(settings.keys)
        tabs = QTabWidget(self)
        tabs.addTab(self._general(settings, login, database), self.tr("General"))
        tabs.addTab(self._review(settings), self.tr("Review"))
        tabs.addTab(self._key_page(), self.tr("Keys"))
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel, self
        )
        self._save = buttons.button(QDialogButtonBox.StandardButton.Save)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(tabs)
        layout.addWidget(buttons)
        line = self.fontMetrics().height()
        self.resize(38 * line, 30 * line)
        self._check()

    @property
    def settings(self) -> Settings:
        return self._before.changed(
            language=self._language.currentData(),
            theme=self._theme.currentData(),
            zoom=self._zoom.value(),
            reviewer=self._reviewer.text().strip(),
            lock_minutes=self._lock.value(),
            shows_receipt=self._receipt.isChecked(),
            learns=self._learns.isChecked(),
            reasons=self._own_reasons(),
            keys=dict(self._keys),
        )

    @property
    def changes(self) -> dict[str, object]:
        """What was changed in the form: what changes elsewhere meanwhile stays."""
        now = self.settings
        names = (field.name for field in dataclasses.fields(now))
        return {
            name: getattr(now, name)
            for name in names
            if getattr(now, name) != getattr(self._before, name)
        }

    # ------------------------------------------------------------------ general
    def _general(self, settings: Settings, login: str, database: str) -> QWidget:
        page = QWidget(self)
        self._language = QComboBox(page)
        for words, code in ((self.tr("The system's"), ""), ("中文", "zh_CN"), ("English", "en")):
            self._language.addItem(words, code)
        self._language.setCurrentIndex(max(0, self._language.findData(settings.language)))
        self._theme = QComboBox(page)
        for words, name in (
            (self.tr("The system's"), ThemeName.SYSTEM),
            (self.tr("Light"), ThemeName.LIGHT),
            (self.tr("Dark"), ThemeName.DARK),
            (self.tr("High contrast"), ThemeName.CONTRAST),
        ):
            self._theme.addItem(words, name.value)
        self._theme.setCurrentIndex(max(0, self._theme.findData(settings.theme)))
        self._zoom = QSpinBox(page)
        self._zoom.setRange(*ZOOMS)
        self._zoom.setSingleStep(10)
        self._zoom.setSuffix(" %")
        self._zoom.setValue(settings.zoom)
        self._reviewer = QLineEdit(settings.reviewer, page)
        self._reviewer.setPlaceholderText(login)
        note = QLabel(
            self.tr("Stands beside every decision. A change holds from the next start."), page
        )
        note.setProperty("muted", True)
        note.setWordWrap(True)
        self._lock = QSpinBox(page)
        self._lock.setRange(0, 240)
        self._lock.setValue(settings.lock_minutes)
        self._lock.setSuffix(self.tr(" minutes"))
        self._lock.setSpecialValueText(self.tr("never"))
        self._lock.setToolTip(self.tr("In databases with accounts, from the next start"))
        self._receipt = QCheckBox(self.tr("Show a receipt at the end of each session"), page)
        self._receipt.setToolTip(self.tr("In databases with accounts"))
        self._receipt.setChecked(settings.shows_receipt)
        place = QLineEdit(database, page)
        place.setReadOnly(True)
        form = QFormLayout(page)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        form.addRow(self.tr("&Language"), self._language)
        form.addRow(self.tr("&Theme"), self._theme)
        form.addRow(self.tr("Size of the &source text"), self._zoom)
        form.addRow(self.tr("&Reviewer"), self._reviewer)
        form.addRow("", note)
        form.addRow(self.tr("Loc&k after"), self._lock)
        form.addRow("", self._receipt)
        form.addRow(self.tr("&Database"), place)
        return page

    # ------------------------------------------------------------------ review
    def _review(self, settings: Settings) -> QWidget:
        page = QWidget(self)
        self._learns = QCheckBox(self.tr("Learn from &decisions"), page)
        self._learns.setChecked(settings.learns)
        note = QLabel(
            self.tr(
                "Corrections become other readings of like candidates, and the confidence follows "
                "what was decided. Learnt on this computer, from this database; off, the rules "
                "speak alone. No record is changed by it."
            ),
            page,
        )
        note.setProperty("muted", True)
        note.setWordWrap(True)
        layout = QVBoxLayout(page)
        layout.addWidget(self._learns)
        layout.addWidget(note)
        layout.addSpacing(self.fontMetrics().height())
        self._add_reasons(layout, settings.reasons)
        return page

    def _add_reasons(self, layout: QVBoxLayout, own: str) -> None:
        label = QLabel(self.tr("Reasons for r&ejection"))
        self._reasons = QPlainTextEdit()
        self._reasons.setPlainText("\n".join(map(reason_word, reasons.listed(own))))
        self._reasons.setTabChangesFocus(True)
        label.setBuddy(self._reasons)
        note = QLabel(
            self.tr(
                "One a line, in the order of the keys 1 to 9. Lines can be moved, left out and "
                "written anew; an empty list brings the usual ones back."
            )
        )
        note.setProperty("muted", True)
        note.setWordWrap(True)
        layout.addWidget(label)
        layout.addWidget(self._reasons, 1)
        layout.addWidget(note)

    def _own_reasons(self) -> str:
        """The list as it is kept: "" where it is the usual one."""
        text = self._reasons.toPlainText().strip()
        return "" if reasons.listed(text) == reasons.load() else text

    # ------------------------------------------------------------------ keys
    def _key_page(self) -> QWidget:
        page = QWidget(self)
        self._table = QTableWidget(len(COMMANDS), 3, page)
        self._table.setAccessibleName(self.tr("Commands and their keys"))
        self._table.setHorizontalHeaderLabels(
            [self.tr("Menu"), self.tr("Command"), self.tr("Keys")]
        )
        self._table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        self._table.setSelectionMode(QTableWidget.SelectionMode.SingleSelection)
        self._table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self._table.setTabKeyNavigation(False)
        self._table.verticalHeader().hide()
        self._table.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        for row, command in enumerate(COMMANDS):
            menu = menu_title(command.menu) if command.menu else self.tr("Digits")
            for column, words in enumerate((menu, title(command), "")):
                entry = QTableWidgetItem(words)
                entry.setData(_ID, command.id)
                self._table.setItem(row, column, entry)
        self._edit = QKeySequenceEdit(page)
        self._edit.setMaximumSequenceLength(1)
        self._edit.setAccessibleName(self.tr("New key"))
        add, clear, reset = (
            QPushButton(words, page)
            for words in (self.tr("Use this key"), self.tr("No key"), self.tr("As it was at first"))
        )
        self._clash = QLabel(page)
        self._clash.setWordWrap(True)
        self._clash.setProperty("error", True)
        bottom = QHBoxLayout()
        for widget in (self._edit, add, clear, reset):
            bottom.addWidget(widget)
        layout = QVBoxLayout(page)
        layout.addWidget(self._table, 1)
        layout.addLayout(bottom)
        layout.addWidget(self._clash)
        self._table.currentCellChanged.connect(lambda *_: self._edit.clear())
        add.clicked.connect(lambda: self._set(self._typed()))
        clear.clicked.connect(lambda: self._set(""))
        reset.clicked.connect(lambda: self._set(None))
        self._table.setCurrentCell(0, 2)
        return page

    def _typed(self) -> str | None:
        typed = self._edit.keySequence().toString(QKeySequence.SequenceFormat.PortableText)
        return typed or None

    def _set(self, keys: str | None) -> None:
        """Give the chosen command other keys; None: those of the table of commands."""
        command = COMMANDS[self._table.currentRow()]
        if keys is None or keys.split() == list(command.keys):
            self._keys.pop(command.id, None)
        else:
            self._keys[command.id] = keys
        self._edit.clear()
        self._check()

    def _check(self) -> None:
        for row, command in enumerate(COMMANDS):
            entry = self._table.item(row, 2)
            assert entry is not None
            entry.setText(_native(command, self._keys))
        found = [
            self.tr("{key} is the key of both “{one}” and “{other}”.").format(
                key=key, one=title(one), other=title(other)
            )
            for one, other, key in clashes(self._keys)
        ]
        self._clash.setText("\n".join(found))
        self._clash.setVisible(bool(found))
        self._save.setEnabled(not found)


def _native(command: Command, changed: Mapping[str, str]) -> str:
    return " / ".join(key_text(QKeySequence(key)) for key in keys_of(command, changed))
