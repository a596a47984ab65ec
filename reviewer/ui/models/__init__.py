"""Qt models over plain values, one a file."""
