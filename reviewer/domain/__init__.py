"""The guideline as plain values: no file, no clock, no Qt, no SQL."""
