"""From a mailbox to facts."""
