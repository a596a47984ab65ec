"""Editors for the fields of a mention; each reads and shows one field's value."""
