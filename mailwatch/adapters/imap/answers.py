"""From what went wrong on the wire to who can help.

Everything but a clean tagged NO costs the connection: after a timeout, a
half-read answer or a BAD nobody knows what the next line belongs to.
"""

from __future__ import annotations

import re
import ssl

from mailwatch.errors import MailwatchError, Refused, Transient

LONGEST_PAUSE = 900.0
"""Seconds. Exchange Online was seen asking for 50 minutes; a pause that long is better split."""

_PAUSE = re.compile(r"Backoff Time: *(\d+) *milliseconds", re.IGNORECASE)
_BUSY = re.compile(
    r"\[(?:LIMIT|INUSE|UNAVAILABLE)\b"  # RFC 5530 §3
    r"|too many|\blimits?\b|throttl|back-?off|temporar|try again|\bbusy\b|unavailable|overload|exceeded"
    r"|authenticated but not connected",  # Exchange Online when it sheds load
    re.IGNORECASE,
)
_ITS_OWN_FAULT = re.compile(r"\[SERVERBUG\b", re.IGNORECASE)
_WRONG_PASSWORD = re.compile(r"\[(?:AUTHENTICATIONFAILED|AUTHORIZATIONFAILED|EXPIRED)\b", re.IGNORECASE)
_FORBIDDEN = re.compile(r"\[(?:NOPERM|OVERQUOTA|TRYCREATE|CANNOT|CONTACTADMIN)\b", re.IGNORECASE)
_NOT_TLS = ("WRONG_VERSION_NUMBER", "UNKNOWN_PROTOCOL", "HTTP_REQUEST")


class Declined(Transient):
    """A clean tagged NO; the connection is still good."""


class Lost(Transient):
    """The connection ended in the middle."""


class Garbled(Transient):
    """The server's answer can't be understood."""


class Late(Transient):
    """The command did not end in its time."""


def is_busy(text: str) -> bool:
    """True when the server asks us to slow down, or is itself not well."""
    return bool(_BUSY.search(text))


def pause_in(text: str) -> float | None:
    """The pause in seconds which the server asks for, at most :data:`LONGEST_PAUSE`."""
    found = _PAUSE.search(text)
    return min(int(found[1]) / 1000, LONGEST_PAUSE) if found else None


def declined(where: str, doing: str, text: str) -> MailwatchError:
    """A clean NO to a command after the login."""
    if is_busy(text):
        return Transient(f"{where} asks for a pause as it should {doing}: {text}", retry_after=pause_in(text))
    if _FORBIDDEN.search(text):
        return Refused(f"{where} refuses to {doing}: {text}")
    return Declined(f"{where} can't {doing} now: {text}")


def login_failed(where: str, username: str, text: str, *, definite: bool) -> MailwatchError:
    """A login that did not succeed; ``definite`` when the server said NO, and not BAD.

    A wrong password is told apart from a limit first: trying a wrong one again
    and again locks the account.
    """
    busy = is_busy(text) or _ITS_OWN_FAULT.search(text)
    if _WRONG_PASSWORD.search(text) or (definite and not busy):
        return Refused(
            f"{where} does not accept the password for {username}: {text.rstrip('.')}. "
            "Check user name and password; many providers want an app password."
        )
    return Transient(f"{where} does not let {username} in now: {text}", retry_after=pause_in(text))


def broken(where: str, doing: str, error: Exception, *, late: float | None) -> MailwatchError:
    """Anything else; ``late`` is the time in seconds that the command was given, when that was over."""
    text = str(error).strip() or type(error).__name__
    if late is not None or isinstance(error, TimeoutError):
        time = f" within {late:.0f} seconds" if late is not None else ""
        return Late(f"{where} did not {doing}{time}; mailwatch connects anew.")
    if isinstance(error, ssl.SSLCertVerificationError):
        return Refused(
            f"{where} shows a certificate that is not to be trusted: {error.verify_message}. "
            "Check the host name; for an authority of your own name its file in ca_file."
        )
    if isinstance(error, ssl.SSLError) and error.reason in _NOT_TLS:
        return Refused(f'{where} does not speak TLS on this port. Write security = "starttls", or port 993.')
    if isinstance(error, OSError):
        return Lost(f"{where} can't be reached: {(error.strerror or text).lower()}")
    if _is_abort(error):
        return Lost(f"{where} broke off as it should {doing}: {text}", retry_after=pause_in(text))
    if is_busy(text):
        return Transient(f"{where} asks for a pause as it should {doing}: {text}", retry_after=pause_in(text))
    return Garbled(f"{where} was asked to {doing} and gave an answer that can't be read: {text}")


def _is_abort(error: Exception) -> bool:
    import imaplib

    return isinstance(error, imaplib.IMAP4.abort)
