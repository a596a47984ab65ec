"""The audit report: figures of the whole database, as HTML that needs nothing beside it."""
