"""A step of a ladder: which is next, when it falls due, to whom it goes, what moves its time."""
