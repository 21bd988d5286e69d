"""Months of chance: the real turn over the real store, a world around it, an oracle beside it."""
