"""The words of a message that are its author's."""
