"""The window's language; Qt's own words (Save, Cancel, Undo) come from its compiled files."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator

from reviewer import translations
from reviewer.translations import LANGUAGES


def language_for(setting: str) -> str:
    """The language chosen, or else the system's: Chinese where that is any Chinese."""
    if setting in LANGUAGES:
        return setting
    wanted = QLocale.system().uiLanguages()
    return "zh_CN" if wanted and wanted[0].lower().startswith("zh") else "en"


class TsTranslator(QTranslator):
    """Translates by a .ts file with at most two forms of a number (one, many)."""

    def __init__(self, path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._forms = translations.read(path)

    def isEmpty(self) -> bool:
        return not self._forms

    def translate(
        self,
        context: bytes | str,
        source: bytes | str,
        disambiguation: bytes | str | None = None,
        n: int = -1,
    ) -> str:
        key = _text(context), _text(source), _text(disambiguation)
        forms = self._forms.get(key) or self._forms.get((*key[:2], ""))
        if not forms:
            return None  # type: ignore[return-value] # the null string: ask no further, take the source
        return forms[0] if n == 1 else forms[-1]


def _text(words: bytes | str | None) -> str:
    return words.decode() if isinstance(words, bytes) else words or ""


def install(application: QCoreApplication, language: str, folder: Path) -> list[QTranslator]:
    """Make ``language`` the application's; the translators, to be removed for another one."""
    QLocale.setDefault(QLocale(language))
    own = TsTranslator(folder / f"{language}.ts", application)
    qt = QTranslator(application)
    installed: list[QTranslator] = []
    qt_folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if qt.load(f"qtbase_{language}", qt_folder):
        installed.append(qt)
    installed.append(own)
    for translator in installed:
        application.installTranslator(translator)
    return installed
