"""In-memory twins of the doors to the world outside: for tests, demo, dry run and simulation."""
