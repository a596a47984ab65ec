"""Files to documents: read, split, described and seen in one way of writing, each offset kept."""
