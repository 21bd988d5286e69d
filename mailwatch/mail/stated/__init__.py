"""What people state: when they are back, what they will do."""
