"""Thin panes and panels of the window: they show values and emit wishes."""
