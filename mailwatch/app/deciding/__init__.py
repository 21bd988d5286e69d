"""From facts to decisions, and from decisions to rows."""
