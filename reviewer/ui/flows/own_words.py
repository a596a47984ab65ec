"""Opens the user's own words, and lets what was changed hold from then on."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from reviewer import paths
from reviewer.errors import QT_TRANSLATE_NOOP, ResourceError, reason
from reviewer.ui.background.engine import Engine
from reviewer.ui.background.tasks import Pools, Task
from reviewer.ui.flows.files import Asking

if TYPE_CHECKING:
    from reviewer.extract.catalogue import Catalogue
    from reviewer.extract.indicators import Indicator
    from reviewer.extract.overlay_edit import OverlayFile

_UNWRITABLE = QT_TRANSLATE_NOOP(
    "errors", "The own words could not be saved to “{path}”: {reason}. Nothing was changed."
)


@dataclass(frozen=True, slots=True)
class _Loaded:
    file: OverlayFile
    catalogue: Mapping[str, Indicator]
    dimensions: tuple[str, ...]


class OwnWords(QObject):
    """One command: load beside the window, ask, save beside the window."""

    saved = Signal(str)  # what that means, as a sentence
    renewed = Signal(object)  # Catalogue: with the words of now
    failed = Signal(object)  # Exception

    def __init__(
        self,
        pools: Pools,
        engine: Engine,
        asking: Asking,
        window: QWidget,
        path: Path | None = None,
    ) -> None:
        """path: of the overlay, None: the user's."""
        super().__init__(window)
        self._pools = pools
        self._engine = engine
        self._asking = asking
        self._window = window
        self._path = path or paths.user_overlay()

    def edit(self) -> None:
        task = self._pools.start(lambda _task: _load(self._path))
        task.succeeded.connect(self._ask)
        task.failed.connect(self.failed)

    def _ask(self, loaded: object) -> None:
        from reviewer.ui.dialogs.overlay import OverlayDialog  # noqa: PLC0415 - loads the extractor

        assert isinstance(loaded, _Loaded)
        dialog = OverlayDialog(loaded.file, loaded.catalogue, loaded.dimensions, self._window)
        if self._asking.dialog(dialog):
            task = self._pools.write(lambda _task: self._save(loaded.file))
            task.succeeded.connect(self._on_saved)
            task.failed.connect(self.failed)
        dialog.deleteLater()

    def _save(self, file: OverlayFile) -> None:
        try:
            file.save()
        except OSError as error:
            raise ResourceError(_UNWRITABLE, path=file.path, reason=reason(error)) from error
        self._engine.renew(file.path)

    def _on_saved(self, _nothing: object) -> None:
        self.saved.emit(
            self.tr(
                "Own words saved; they hold for documents imported from now on, and for those "
                "extracted again."
            )
        )
        task = self._pools.start(_warm(self._engine))
        task.succeeded.connect(self.renewed)
        task.failed.connect(self.failed)


def _warm(engine: Engine) -> Callable[[Task], Catalogue]:
    def work(_task: Task) -> Catalogue:
        catalogue = engine.get().catalogue
        catalogue.search("a")  # makes its pinyin, so that the first letter typed need not
        return catalogue

    return work


def _load(path: Path) -> _Loaded:
    from reviewer.extract.catalogue import Catalogue  # noqa: PLC0415
    from reviewer.extract.lexicon import read_tsv  # noqa: PLC0415
    from reviewer.extract.overlay_edit import OverlayFile  # noqa: PLC0415

    folder = paths.resources() / "lexicons"
    catalogue = Catalogue.load(folder / "indicators.tsv")
    rows = read_tsv(folder / "units.tsv", ("unit", "dimension", "factor", "aliases", "source"))
    return _Loaded(
        OverlayFile(path),
        {entry.id: entry for entry in catalogue},
        tuple(dict.fromkeys(row["dimension"] for row in rows)),
    )
