"""What was: told from the journal."""
