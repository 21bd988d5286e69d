"""What is written down for ever: events and their codec, names, reasons, the life of an outbox row."""
