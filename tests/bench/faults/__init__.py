"""What happens to the data when the program is killed, the disk fails, or somebody tampers."""
