"""Date-times of header fields (RFC 5322 §3.3 and what else is sent) to aware UTC."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, timezone

_MONTHS = {
    name: number
    for number, name in enumerate(
        ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"), start=1
    )
}

# RFC 5322 §4.3, in hours; one-letter military zones count as UTC there.
_ZONES = {
    "est": -5, "edt": -4, "cst": -6, "cdt": -5, "mst": -7, "mdt": -6, "pst": -8, "pdt": -7,
    "cet": 1, "cest": 2, "met": 1, "mest": 2, "bst": 1, "eet": 2, "eest": 3, "msk": 3, "jst": 9, "ict": 7,
}  # fmt: skip

_RFC = re.compile(
    r"(\d{1,2})[\s-]{1,5}([A-Za-z]{3})[a-z]{0,7}\.?[\s,-]{1,5}(\d{2,4})[\s,]{1,5}(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?"
    r"(?:\.\d{1,9})?\s{0,5}([+-]\d{1,2}:?\d{2}|[A-Za-z]{1,5})?"
)
_ASCTIME = re.compile(
    r"([A-Za-z]{3})\s{1,3}(\d{1,2})\s{1,3}(\d{1,2}):(\d{2}):(\d{2})\s{1,3}(?:([A-Z]{3,4})\s{1,3})?(\d{4})"
)
_ISO = re.compile(
    r"(\d{4})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2})(?::(\d{2}))?(?:\.\d{1,9})?\s?(Z|[+-]\d{2}:?\d{2})?"
)


def _offset(zone: str | None) -> timedelta:
    if not zone:
        return timedelta()
    if zone[0] in "+-":
        digits = zone[1:].replace(":", "").rjust(4, "0")
        away = timedelta(hours=int(digits[:2]), minutes=int(digits[2:]))
        return -away if zone[0] == "-" else away
    return timedelta(hours=_ZONES.get(zone.lower(), 0))


def _instant(
    year: int, month: int, day: int, clock: tuple[int, int, int], zone: str | None
) -> datetime | None:
    if year < 100:  # noqa: PLR2004  RFC 5322 §4.3: two-digit years
        year += 2000 if year < 50 else 1900  # noqa: PLR2004
    elif year < 1000:  # noqa: PLR2004  same: three digits
        year += 1900
    hour, minute, second = clock
    try:
        away = timezone(_offset(zone))
        return datetime(year, month, day, hour, minute, min(second, 59), tzinfo=away).astimezone(UTC)
    except (ValueError, OverflowError):
        return None


def parse_date(raw: str) -> datetime | None:
    """The instant a date field names, aware UTC, or None; a missing zone counts as UTC. Never raises."""
    raw = raw[:200]
    found = _RFC.search(raw)
    if found:
        month = _MONTHS.get(found[2].lower())
        if month:
            clock = (int(found[4]), int(found[5]), int(found[6] or 0))
            return _instant(int(found[3]), month, int(found[1]), clock, found[7])
    found = _ASCTIME.search(raw)
    if found:
        month = _MONTHS.get(found[1].lower())
        if month:
            clock = (int(found[3]), int(found[4]), int(found[5]))
            return _instant(int(found[7]), month, int(found[2]), clock, found[6])
    found = _ISO.search(raw)
    if found:
        clock = (int(found[4]), int(found[5]), int(found[6] or 0))
        return _instant(int(found[1]), int(found[2]), int(found[3]), clock, found[7])
    return None


def received_instant(raw: str) -> datetime | None:
    """The instant of a ``Received`` field: what stands behind its last semicolon (RFC 5321 §4.4)."""
    return parse_date(raw.rpartition(";")[2])
