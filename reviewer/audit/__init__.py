"""The trail: who did what, when, from what to what; provable and replayable."""
