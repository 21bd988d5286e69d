"""The values of a step's text."""
