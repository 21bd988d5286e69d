"""From bytes to an InboundMessage."""
