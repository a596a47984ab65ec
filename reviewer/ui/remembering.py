"""The window as it was left: place, size, panes, columns, zoom."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtWidgets import QMainWindow

from reviewer.settings import Settings
from reviewer.ui.panes import Panes


def restore(window: QMainWindow, panes: Panes, settings: Settings) -> None:
    """Arrange a window as settings say; at first as its screen has room."""
    panes.source.set_zoom(settings.zoom)
    panes.set_reasons(settings.reasons)
    if not window.restoreGeometry(_bytes(settings.geometry)):
        room = window.screen().availableGeometry()
        window.resize(min(1500, room.width()), min(940, room.height()))
        if room.width() <= 1440:
            window.setWindowState(Qt.WindowState.WindowMaximized)
    if settings.layout:
        window.restoreState(_bytes(settings.layout))
    if settings.reading_split:
        panes.reading.restoreState(_bytes(settings.reading_split))
    panes.pages.set_zoom(settings.page_zoom)
    panes.table.show_facets(settings.shows_facets)
    if settings.table:
        panes.table.restore_state(_bytes(settings.table))


def arrangement(window: QMainWindow, panes: Panes) -> dict[str, object]:
    """What settings keep of a window."""
    return {
        "geometry": _text(window.saveGeometry()),
        "layout": _text(window.saveState()),
        "reading_split": _text(panes.reading.saveState()),
        "page_zoom": panes.pages.zoom,
        "shows_facets": panes.table.shows_facets,
        "table": _text(panes.table.save_state()),
    }


def _text(state: QByteArray) -> str:
    return bytes(state.toBase64().data()).decode()


def _bytes(text: str) -> QByteArray:
    return QByteArray.fromBase64(text.encode())
