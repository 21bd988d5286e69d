"""Placeholder replaced by the grammar of dates."""

from __future__ import annotations

from datetime import date

from mailwatch.mail.message import GivenDate


def given_dates(text: str, written: date, language: str = "") -> tuple[GivenDate, ...]:
    """Owner."""
    return ()


def promised_dates(text: str, written: date, language: str = "") -> tuple[GivenDate, ...]:
    """Client."""
    return ()
