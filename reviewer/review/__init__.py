"""What people do to records: one action, one transaction, one entry in the trail."""
