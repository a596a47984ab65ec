"""Work beside the window: tasks and pools, pauses, the extractor, pages, searching, importing."""
