"""The window: everything that needs a display."""
