"""How everything stands now, and what needs a word."""
