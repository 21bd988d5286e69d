"""Who wrote a message, and to which client it belongs."""
