"""The window looks as it did: in both languages and themes, and at 200 % as at 100 %.

Pictures are compared small and grey, so that a new release of a font changes nothing, and a
pane that went missing, a theme that is half applied or a text that is cut do.
"""

from __future__ import annotations

import os
import subprocess
import sys
from itertools import product
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from tests.ui.picture import SIZE

ROOT = Path(__file__).resolve().parents[2]
GOLDEN = ROOT / "tests" / "golden" / "pictures"
KEPT = (SIZE[0] // 2, SIZE[1] // 2)
"""The size that stored pictures have: large enough to be looked at."""
SMALL = (SIZE[0] // 8, SIZE[1] // 8)
MEAN = 1.6  # grey levels between two pictures, over all of it
FAR, FEW = 48, 0.004  # a point differs by so many levels, in so small a part of the picture

pytestmark = pytest.mark.xvfb


def grey(image: QImage) -> bytes:
    """The picture's points, small and grey, without the ends of rows that Qt fills up."""
    small = image.scaled(
        *SMALL, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    ).convertToFormat(QImage.Format.Format_Grayscale8)
    rows = [bytes(small.constScanLine(y))[: SMALL[0]] for y in range(SMALL[1])]
    return b"".join(rows)


def difference(one: QImage, other: QImage) -> tuple[float, float]:
    """How far two pictures are apart: mean, and the part of points that differ much."""
    levels = [abs(a - b) for a, b in zip(grey(one), grey(other), strict=True)]
    return sum(levels) / len(levels), sum(level > FAR for level in levels) / len(levels)


def taken(folder: Path, language: str, theme: str, scale: str, screen: str) -> QImage:
    path = folder / "picture.png"
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": "xcb",
        "QT_SCALE_FACTOR": scale,
        "TZ": "UTC",
        "LC_ALL": "C.UTF-8",
    }
    command = [sys.executable, "-m", "tests.ui.picture", str(path)]
    done = subprocess.run(
        [*command, "--language", language, "--theme", theme, "--screen", screen],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        timeout=240,
        check=False,
    )
    assert path.exists(), done.stderr
    return QImage(str(path))


REVIEW = [*product(("zh_CN", "en"), ("light", "dark"), ("1",)), ("zh_CN", "light", "2")]
OTHERS = ("card", "palette", "facets", "split", "settings")


@pytest.mark.parametrize(
    ("language", "theme", "scale", "screen"),
    [
        *((*how, "review") for how in REVIEW),
        *(("zh_CN", "light", "1", screen) for screen in OTHERS),
    ],
)
def test_the_window_looks_as_it_did(
    tmp_path: Path,
    request: pytest.FixtureRequest,
    language: str,
    theme: str,
    scale: str,
    screen: str,
) -> None:
    image = taken(tmp_path, language, theme, scale, screen)
    if screen != "settings":  # a dialog of its own size
        assert image.width() == SIZE[0] * int(scale)
    name = "" if screen == "review" else f"-{screen}"
    stored = GOLDEN / f"{language}-{theme}{name}.png"
    if request.config.getoption("--update-golden") and scale == "1":
        stored.parent.mkdir(parents=True, exist_ok=True)
        kept = image.scaled(
            *KEPT, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
        assert kept.save(str(stored))
    mean, far = difference(image, QImage(str(stored)))
    assert mean <= MEAN, f"differs by {mean:.1f} levels from {stored.name}"
    assert far <= FEW, f"{far:.1%} of the picture differs from {stored.name}"


def test_another_theme_or_language_is_told_apart() -> None:
    """The comparison sees what it is there for."""
    pictures = {path.stem: QImage(str(path)) for path in sorted(GOLDEN.glob("*.png"))}
    assert len(pictures) == 4 + len(OTHERS)
    for one, other in product(pictures, pictures):
        mean, far = difference(pictures[one], pictures[other])
        assert (mean <= MEAN and far <= FEW) == (one == other), (one, other, mean, far)
