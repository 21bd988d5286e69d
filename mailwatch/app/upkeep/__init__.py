"""The state itself: audit, rebuild, restore, a changed host, what could not be done."""
