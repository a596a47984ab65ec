"""To be described by whoever builds it."""
