"""The owner's commands: on the outbox, on invoices and meetings."""
