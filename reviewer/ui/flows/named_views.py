"""Views under names, as the settings keep them: JSON of what restricts and orders."""

from __future__ import annotations

import json
from typing import Any

from reviewer.domain.candidate import State
from reviewer.domain.view import Column, Order, View


def view_text(view: View) -> str:
    """A view as text; its documents are left out, so that it holds for whichever is open."""
    return json.dumps(
        {
            "states": sorted(state.value for state in view.states),
            "facets": {column.value: sorted(values) for column, values in view.facets},
            "text": view.text,
            "is_regex": view.is_regex,
            "field": view.field.value if view.field is not None else None,
            "below": view.below,
            "is_flagged": view.is_flagged,
            "order": [[one.column.value, one.descending] for one in view.order],
        },
        ensure_ascii=False,
    )


def view_of(text: str, documents: frozenset[int]) -> View | None:
    """The view that :func:`view_text` wrote, for these documents; None if it is none."""
    try:
        found: dict[str, Any] = json.loads(text)
        return View(
            documents=documents,
            states=frozenset(State(state) for state in found["states"]),
            facets=tuple(
                (Column(column), frozenset(values)) for column, values in found["facets"].items()
            ),
            text=str(found["text"]),
            is_regex=bool(found["is_regex"]),
            field=Column(found["field"]) if found.get("field") else None,
            below=found["below"],
            is_flagged=found["is_flagged"],
            order=tuple(Order(Column(column), bool(down)) for column, down in found["order"]),
        )
    except (ValueError, KeyError, TypeError, AttributeError):
        return None
