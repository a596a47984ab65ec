"""How sure a candidate is: from how sure each of its fields is, and how well they agree."""

from __future__ import annotations

from collections.abc import Mapping

_WEIGHTS = {"value": 1.0, "indicator": 1.0, "measure": 0.6, "status": 0.8, "year": 0.9, "kind": 0.3}


def confidence(sure: Mapping[str, float], *, known: bool, unit_fits: bool | None) -> float:
    """In (0, 1): the chance that the whole record is right, as measured on reviewed text.

    known: the catalogue has the name; unit_fits: its usual units hold this one.
    """
    product = 1.0
    for name, weight in _WEIGHTS.items():
        product *= sure.get(name, 0.8) ** weight
    if known:
        product = product ** (0.7 if unit_fits is not False else 1.3)
    return round(min(0.99, max(0.02, product)), 3)
