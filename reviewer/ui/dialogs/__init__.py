"""Dialogs that ask once and return a value."""
