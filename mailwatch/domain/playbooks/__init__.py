"""Playbooks as data: their model, their file, their check."""
