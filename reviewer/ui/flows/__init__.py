"""What the commands set in motion, from the first key to what the panes show."""
