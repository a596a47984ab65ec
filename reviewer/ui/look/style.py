"""The style sheet: spacing and quiet frames, in the colours of the theme."""

from __future__ import annotations

from reviewer import paths
from reviewer.domain.candidate import State
from reviewer.ui.look.theme import Theme

_SHEET = """
QMainWindow::separator {{ width: 5px; height: 5px; background: {window}; }}
QMainWindow::separator:hover {{ background: {accent}; }}
QMenuBar {{ background: {window}; border-bottom: 1px solid {border}; }}
QMenuBar::item {{ padding: 4px 10px; background: transparent; }}
QMenuBar::item:selected {{ background: {selection}; }}
QMenu {{ background: {base}; border: 1px solid {border}; padding: 4px; }}
QMenu::item {{ padding: 5px 24px 5px 10px; border-radius: 4px; }}
QMenu::item:selected {{ background: {selection}; color: {text}; }}
QMenu::item:disabled {{ color: {muted}; }}
QMenu::separator {{ height: 1px; background: {border}; margin: 4px 8px; }}
QMenu::icon {{ padding-left: 8px; }}
QToolTip {{ background: {base}; color: {text}; border: 1px solid {border}; padding: 4px; }}
QDockWidget {{ titlebar-close-icon: none; titlebar-normal-icon: none; }}
QDockWidget::title {{ background: {window}; padding: 5px 8px; text-align: left; }}
QTabBar::tab {{
    background: transparent; color: {muted}; padding: 5px 12px;
    border: none; border-bottom: 2px solid transparent;
}}
QTabBar::tab:selected {{ color: {text}; border-bottom-color: {accent}; }}
QTabBar::tab:hover {{ color: {text}; }}
QTabBar::tab:focus {{ background: {selection}; }}
QTabWidget::pane {{ border: 1px solid {border}; border-radius: 4px; }}
QAbstractItemView {{
    background: {base}; alternate-background-color: {alternate}; color: {text};
    border: none; border-top: 2px solid {base};
    selection-background-color: {selection}; selection-color: {text};
}}
QTextEdit#source_text, QAbstractScrollArea#page_view {{
    border: none; border-top: 2px solid {base};
}}
QAbstractItemView:focus, QTextEdit#source_text:focus, QAbstractScrollArea#page_view:focus {{
    border-top-color: {accent};
}}
QFrame#palette QAbstractItemView, QComboBox QAbstractItemView {{ border-top-width: 0; }}
QListView#name_list {{ border: 1px solid {accent}; border-radius: 4px; }}
QListView#name_list::item {{ padding: 2px 6px; }}
QAbstractItemView::item:selected {{ background: {selection}; color: {text}; }}
QHeaderView {{ background: {window}; }}
QHeaderView::section {{
    background: {window}; color: {muted}; border: none; padding: 4px 6px;
    border-bottom: 1px solid {border};
}}
QLineEdit, QComboBox, QSpinBox, QKeySequenceEdit {{
    background: {base}; color: {text}; border: 1px solid {border}; border-radius: 4px;
    padding: 3px 6px; selection-background-color: {accent}; selection-color: {on_accent};
}}
QPlainTextEdit, QTextBrowser {{
    background: {base}; color: {text}; border: 1px solid {border}; border-radius: 4px;
}}
QLineEdit:focus, QComboBox:focus, QSpinBox:focus, QPlainTextEdit:focus, QTextBrowser:focus {{
    border: 1px solid {accent};
}}
QLineEdit:disabled, QComboBox:disabled {{ color: {muted}; background: {window}; }}
QComboBox::drop-down {{ border: none; width: 20px; }}
QComboBox::down-arrow, QSpinBox::down-arrow {{ image: url("{icons}/chevron-down-{name}.svg"); }}
QSpinBox::up-arrow {{ image: url("{icons}/chevron-up-{name}.svg"); }}
QSpinBox::up-button, QSpinBox::down-button {{ border: none; width: 20px; }}
QTreeView::branch:has-children:closed {{ image: url("{icons}/chevron-right-{name}.svg"); }}
QTreeView::branch:has-children:open {{ image: url("{icons}/chevron-down-{name}.svg"); }}
QAbstractItemView::indicator, QCheckBox::indicator {{
    width: {tick}px; height: {tick}px; border: 1px solid {muted}; border-radius: 3px;
    background: {base};
}}
QAbstractItemView::indicator:checked, QCheckBox::indicator:checked {{
    background: {accent}; border-color: {accent}; image: url("{icons}/check-{name}.svg");
}}
QCheckBox::indicator:focus {{ border: 2px solid {accent}; }}
QDialogButtonBox {{ dialogbuttonbox-buttons-have-icons: 0; }}
QComboBox QAbstractItemView {{ border: 1px solid {border}; }}
QPushButton {{
    background: {base}; color: {text}; border: 1px solid {border}; border-radius: 5px;
    padding: 4px 12px;
}}
QPushButton:hover {{ border-color: {accent}; }}
QPushButton:focus {{ border: 1px solid {accent}; }}
QPushButton:pressed {{ background: {selection}; }}
QPushButton:disabled {{ color: {muted}; background: {window}; }}
QPushButton:default, QPushButton[primary="true"] {{
    background: {accent}; color: {on_accent}; border-color: {accent};
}}
QPushButton:default:disabled, QPushButton[primary="true"]:disabled {{
    background: {window}; color: {muted}; border-color: {border};
}}
QPushButton[primary="true"]:focus {{ border: 2px solid {text}; padding: 3px 11px; }}
QPushButton:flat {{ background: transparent; border: 1px solid transparent; padding: 3px 6px; }}
QPushButton:flat:hover {{ background: {selection}; }}
QPushButton:flat:focus {{ border: 1px solid {accent}; }}
QPushButton[large="true"] {{ padding: 8px 16px; }}
QPushButton[row="true"] {{
    text-align: left; border: 1px solid transparent; background: transparent; padding: 3px 6px;
}}
QPushButton[muted="true"] {{ color: {muted}; }}
QPushButton[row="true"]:hover {{ background: {selection}; }}
QPushButton[row="true"]:focus {{ border: 1px solid {accent}; }}
QPushButton[compact="true"] {{ padding: 3px 6px; }}
QProgressBar {{
    background: {track}; border: none; border-radius: 3px; max-height: 6px; min-height: 6px;
    text-align: center; color: transparent;
}}
QProgressBar::chunk {{ background: {done}; border-radius: 3px; }}
QLabel[muted="true"] {{ color: {muted}; }}
QLabel[error="true"] {{ color: {error}; }}
QLabel#welcome_title {{ font-size: {title}px; font-weight: 600; }}
QFrame#notice {{ border: none; border-top: 1px solid {border}; background: {selection}; }}
QFrame#notice[tone="error"] {{ background: {rejected_tint}; border-left: 4px solid {error}; }}
QFrame#notice[tone="good"] {{ background: {done_tint}; }}
QFrame#reject_panel, QFrame[panel="true"] {{
    background: {base}; border: 1px solid {accent}; border-radius: 6px;
}}
QFrame#palette {{ background: {window}; border: 1px solid {accent}; border-radius: 8px; }}
QFrame#header, QFrame#decisions {{ background: {window}; border: none; }}
QFrame#header {{ border-bottom: 1px solid {border}; }}
QFrame#decisions {{ border-top: 1px solid {border}; }}
QStatusBar {{ background: {window}; border-top: 1px solid {border}; color: {muted}; }}
QStatusBar::item {{ border: none; }}
QStatusBar QLabel, QStatusBar QPushButton {{ color: {muted}; }}
QScrollBar:vertical {{ background: transparent; width: 12px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: 12px; margin: 0; }}
QScrollBar::handle {{ background: {border}; border-radius: 4px; margin: 2px; }}
QScrollBar::handle:vertical {{ min-height: 32px; }}
QScrollBar::handle:horizontal {{ min-width: 32px; }}
QScrollBar::handle:hover {{ background: {muted}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
"""


def style_sheet(theme: Theme, line: int) -> str:
    """The sheet for a theme; ``line``: the height of a line of text in pixels."""
    done, rejected = theme.states[State.CONFIRMED], theme.states[State.REJECTED]
    roles = ("window", "base", "alternate", "text", "muted", "border", "accent", "on_accent")
    others = ("track", "selection", "error")
    colours = {role: getattr(theme, role).name() for role in (*roles, *others)}
    return _SHEET.format(
        **colours,
        done=done.ink.name(),
        done_tint=done.tint.name(),
        rejected_tint=rejected.tint.name(),
        title=round(1.5 * line),
        tick=round(0.75 * line),
        icons=(paths.resources() / "icons").as_posix(),
        name=theme.name.value,
    )
