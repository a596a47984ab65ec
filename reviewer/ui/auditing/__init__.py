"""The audit view: the time line of all changes, samples, findings and the report."""
