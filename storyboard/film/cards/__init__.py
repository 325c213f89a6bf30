"""Cards: a shot drawn for people to read, in every script, at any size."""
