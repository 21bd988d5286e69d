"""Which cases are called for, and which goes first."""
