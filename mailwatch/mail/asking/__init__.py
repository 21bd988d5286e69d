"""Whether an own mail asks for something, and for what."""
