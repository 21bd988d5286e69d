"""What lies beside the database in the state directory, and what is asked of that directory itself."""
