"""Mails to the owner."""
