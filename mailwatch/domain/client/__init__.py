"""All that is known of one client, folded from its facts."""
