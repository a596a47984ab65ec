"""Maximum-entropy models of one label each (CRFsuite, sequences of one): small, calibrated by
their regularisation, the same for the same decisions in the same order."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pycrfsuite

_SETTINGS = {"c1": 0.0, "c2": 1.0, "max_iterations": 35, "feature.minfreq": 2}


@dataclass(slots=True)
class Model:
    """data: the trained model as CRFsuite writes it; labels: those that it knows; a model of
    one label has no data."""

    labels: tuple[str, ...]
    data: bytes = b""
    _tagger: pycrfsuite.Tagger | None = field(default=None, repr=False, compare=False)

    def chances(self, features: Sequence[str]) -> Mapping[str, float]:
        """How likely each label is; they add up to one."""
        if not self.data:
            return dict.fromkeys(self.labels, 1.0)
        if self._tagger is None:
            self._tagger = pycrfsuite.Tagger()
            self._tagger.open_inmemory(self.data)
        self._tagger.set([list(features)])
        return {label: self._tagger.marginal(label, 0) for label in self.labels}


def train(rows: Sequence[Sequence[str]], labels: Sequence[str]) -> Model:
    """A model of the labels of the rows. Raises ValueError if there is no row."""
    if not rows:
        raise ValueError("nothing to learn from")
    known = tuple(sorted(set(labels)))
    if len(known) == 1:
        return Model(known)
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", verbose=False)
    trainer.set_params(_SETTINGS)
    for features, label in zip(rows, labels, strict=True):
        trainer.append([list(features)], [label])
    with tempfile.TemporaryDirectory(prefix="reviewer-") as folder:
        path = Path(folder) / "model"
        trainer.train(str(path))
        return Model(known, path.read_bytes())
