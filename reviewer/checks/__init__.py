"""What the fields of a record ask a reviewer, and how fields are read as people type them."""
