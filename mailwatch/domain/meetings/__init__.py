"""Meetings, folded from what invitations, answers and cancellations said of them."""
