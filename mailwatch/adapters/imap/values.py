"""Numbers and dates of a server, each within the range that it can have (RFC 9051 §9)."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, timezone
from email.utils import parsedate_tz

LARGEST = 2**32 - 1
"""The largest number, UID, UIDNEXT and UIDVALIDITY."""
LARGEST_SIZE = 2**63 - 1
"""The largest number64, as sizes are."""
FAR = 1_000_000
"""UIDs between the last message and UIDNEXT, or never given to any that is still there: more are doubtful."""
_MOST_MESSAGES = 10_000_000

_NUMBER = re.compile(rb"[0-9]{1,20}")
_TINY_YEAR = re.compile(rb"[- ]0\d{3} ")
"""0001 is no 2001, as the parser below would have it."""
_LONGEST_DATE = 100
_FIRST_YEAR = 1971
"""No mail is older than the first one sent over a network; 1970 is a clock that was never set."""
_LAST_YEAR = 2199
"""What is dated later is a defect of the server, and arithmetic with it could leave the calendar."""


def number(value: object, *, most: int = LARGEST) -> int | None:
    """``value`` as a number from 0 to ``most``, else None."""
    if isinstance(value, bytes) and _NUMBER.fullmatch(value):
        value = int(value)
    return value if type(value) is int and 0 <= value <= most else None


def nz_number(value: object) -> int | None:
    """``value`` as a number from 1 on: what UIDs, UIDNEXT and UIDVALIDITY are."""
    return number(value) or None


def is_doubtful(uid_next: int, messages: int) -> bool:
    """Whether UIDNEXT is so far above what the folder holds that the last message should be asked.

    What is new is looked for from the last UIDNEXT on: one that is far too high would hide it.
    """
    return uid_next > min(messages, _MOST_MESSAGES) + FAR


def instant(value: object) -> datetime | None:
    """An INTERNALDATE in UTC, None for what is none; a date without a zone names no instant."""
    if not isinstance(value, bytes) or _TINY_YEAR.search(value):
        return None
    try:
        # It knows "02-Mar-2026 10:00:00 +0100" as well as the forms of RFC 5322 that some servers give.
        parts = parsedate_tz(value[:_LONGEST_DATE].decode("latin-1"))
        if parts is None or parts[9] is None or not _FIRST_YEAR <= parts[0] <= _LAST_YEAR:
            return None
        year, month, day, hour, minute, second = parts[:6]
        zone = timezone(timedelta(seconds=parts[9]))
        # A leap second is the last one of its minute here.
        return datetime(year, month, day, hour, minute, min(second, 59), tzinfo=zone).astimezone(UTC)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
