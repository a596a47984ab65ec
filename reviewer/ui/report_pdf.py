"""The report as PDF: Qt's rich text on pages, plots drawn from their SVG, with a font that has
Chinese letters."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QBuffer, QMarginsF, QSizeF, QUrl
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QGuiApplication,
    QImage,
    QPageSize,
    QPainter,
    QPdfWriter,
    QTextDocument,
)
from PySide6.QtSvg import QSvgRenderer

from reviewer.errors import QT_TRANSLATE_NOOP, ExportError, reason

Page = Callable[[Callable[[str], str]], str]
"""A page of HTML, made with what puts marks in the place of plots."""

FAMILIES = (
    "Noto Sans CJK SC",
    "Source Han Sans SC",
    "Microsoft YaHei",
    "PingFang SC",
    "WenQuanYi Micro Hei",
    "WenQuanYi Zen Hei",
    "SimSun",
)
_WIDTH = 640  # of a plot on the page
_SHARP = 3  # pixels of a plot for each on the page
_UNWRITABLE = QT_TRANSLATE_NOOP(
    "errors",
    "“{path}” was not written: {reason}. Close it if another program has it open, "
    "or choose another place.",
)


def write(page: Page, path: Path) -> None:
    """Write the page to ``path``, whole or not at all. Raises ExportError if it cannot be."""
    application = QGuiApplication.instance() or _application()
    temporary = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        with temporary.open("wb") as file:
            file.write(_printed(page))
        temporary.replace(path)
    except OSError as error:
        raise ExportError(_UNWRITABLE, path=path, reason=reason(error)) from error
    finally:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)
        del application


def _printed(page: Page) -> bytes:
    """The PDF, made in memory: Qt's own writer says nothing where a disk is full."""
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    writer.setResolution(300)
    document = make_document(page)
    writer.setTitle(document.metaInformation(QTextDocument.MetaInformation.DocumentTitle))
    document.print_(writer)  # its own margins, and a number on each page
    del writer  # the end of the file is written with the writer's own end
    return bytes(buffer.data().data())


def make_document(page: Page, *, zoom: float = 1.0) -> QTextDocument:
    """The page as rich text in the colours of paper, its plots as images."""
    document = QTextDocument()
    family = family_with_chinese()
    font = QFont(family)
    font.setPointSizeF(9.5 * zoom)
    # letter by letter: what shaping puts together is lost to who copies text out of the PDF
    font.setStyleStrategy(QFont.StyleStrategy.PreferNoShaping)
    document.setDefaultFont(font)
    n_plots = 0

    def plot(svg: str) -> str:
        nonlocal n_plots
        n_plots += 1
        name = f"plot:{n_plots}"
        image, size = draw(svg, family)
        document.addResource(QTextDocument.ResourceType.ImageResource.value, QUrl(name), image)
        height = round(_WIDTH * size.height() / size.width())
        return f'<img src="{name}" width="{_WIDTH}" height="{height}">'

    # the sheet is for browsers: here widths and families would be taken by the letter
    html = re.sub(r"<style>.*?</style>", _SHEET, page(plot), count=1, flags=re.DOTALL)
    document.setHtml(html)
    return document


_SHEET = (
    "<style>body { color: #1b1f24; } "
    "h1 { font-size: 18pt; } h2 { font-size: 14pt; } h3 { font-size: 11pt; } "
    ".good { color: #1a6b34; } .bad { color: #b0413e; font-weight: bold; } "
    "th { background-color: #f4f5f7; } p.note { color: #5a626c; }</style>"
)


def draw(svg: str, family: str) -> tuple[QImage, QSizeF]:
    """An SVG as an image on white, sharp enough to print, and its own size."""
    named = re.sub(r'font-family="[^"]*"', f'font-family="{family}"', svg, count=1)
    renderer = QSvgRenderer(named.encode())
    size = QSizeF(renderer.defaultSize())
    image = QImage(
        round(size.width() * _SHARP), round(size.height() * _SHARP), QImage.Format.Format_RGB32
    )
    image.fill(QColor("white"))
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    return image, size


def family_with_chinese() -> str:
    """The first known family that this computer has, else whichever it has for Chinese."""
    known = set(QFontDatabase.families())
    found = [name for name in FAMILIES if name in known]
    chinese = QFontDatabase.families(QFontDatabase.WritingSystem.SimplifiedChinese)
    return [*found, *chinese, QGuiApplication.font().family()][0]


def _application() -> QGuiApplication:
    """For the command line: without a window, and where there is no screen without one."""
    has_screen = any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY"))
    if sys.platform == "linux" and not has_screen:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    return QGuiApplication([])
