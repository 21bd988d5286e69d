"""Meetings from mail: iCalendar (RFC 5545) and iTIP (RFC 5546) as they come by mail (RFC 6047).

The text is read by a small reader of our own: it is linear in the input,
bounded, and takes what it can from a broken calendar instead of raising.
Recurrence rules are left to ``dateutil.rrule``, which is loaded only when a
message really holds a series.
"""
