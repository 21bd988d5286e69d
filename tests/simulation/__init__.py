"""Months of chance: the real turn over the real store, a world around it, and an oracle that shares no code."""
