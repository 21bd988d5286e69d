"""From what went wrong on the wire to who can help.

Everything but a clean tagged NO costs the connection: after a timeout, a
half-read answer or a BAD nobody knows what the next line belongs to.
"""

from __future__ import annotations

import re
import ssl
from typing import TYPE_CHECKING

from mailwatch.adapters.sasl import ADVICE_ON_TOKEN
from mailwatch.adapters.tls import TlsFromTheStartError
from mailwatch.errors import MailwatchError, Refused, Transient

if TYPE_CHECKING:
    from collections.abc import Callable

LONGEST_PAUSE = 900.0
"""Seconds. Exchange Online was seen asking for 50 minutes; a pause that long is better split."""
LONGEST_SHOWN = 300
"""Characters of a server's words that are repeated; an answer may have megabytes."""

_PAUSE = re.compile(r"Backoff Time: *(\d{1,12}) *milliseconds", re.IGNORECASE)
_TOO_FAST = re.compile(
    r"\[LIMIT\b"  # RFC 5530 §3
    r"|too many|\blimits?\b|throttl|back-?off|exceeded"
    r"|authenticated but not connected",  # Exchange Online when it sheds load
    re.IGNORECASE,
)
_UNWELL = re.compile(
    r"\[(?:INUSE|UNAVAILABLE)\b"  # RFC 5530 §3
    r"|temporar|try again|\bbusy\b|unavailable|overload",
    re.IGNORECASE,
)
_UNSAFE = re.compile(r"\bunsafe login\b", re.IGNORECASE)
_ITS_OWN_FAULT = re.compile(r"\[SERVERBUG\b", re.IGNORECASE)
_WRONG_PASSWORD = re.compile(r"\[(?:AUTHENTICATIONFAILED|AUTHORIZATIONFAILED|EXPIRED)\b", re.IGNORECASE)
_FORBIDDEN = re.compile(r"\[(?:NOPERM|OVERQUOTA|TRYCREATE|CANNOT|CONTACTADMIN)\b", re.IGNORECASE)
_BAD = re.compile(r"command error: BAD (.*)", re.DOTALL)
_NOT_TLS = ("WRONG_VERSION_NUMBER", "UNKNOWN_PROTOCOL", "HTTP_REQUEST")


class Declined(Transient):
    """A clean tagged NO; the connection is still good."""


class Unwell(Declined):
    """A clean NO of a server that has trouble of its own: with all messages, or for ever with one."""


class Throttled(Transient):
    """The server asks us to slow down."""


class Lost(Transient):
    """The connection ended in the middle."""


class Garbled(Transient):
    """The server's answer can't be understood."""


class Excessive(Garbled):
    """The server says so much that the connection was closed."""


class Late(Transient):
    """The command did not end in its time."""


def is_busy(text: str) -> bool:
    """True when the server's own words ask us to slow down, or say that it is not well."""
    return bool(_TOO_FAST.search(text) or _UNWELL.search(text))


def pause_in(text: str) -> float | None:
    """The pause in seconds which the server asks for, at most :data:`LONGEST_PAUSE`."""
    found = _PAUSE.search(text)
    return min(int(found[1]) / 1000, LONGEST_PAUSE) if found else None


def shortened(text: str) -> str:
    """``text`` as far as anybody reads it."""
    return text if len(text) <= LONGEST_SHOWN else f"{text[:LONGEST_SHOWN]}…"


def declined(where: str, doing: str, text: str) -> MailwatchError:
    """A clean NO to a command after the login."""
    pause, text = pause_in(text), shortened(text)
    if _UNSAFE.search(text):
        # 163.com, 126.com, 188.com, yeah.net and QQ: the login counts, but the program is not let in.
        return Refused(
            f"{where} lets no program like mailwatch {doing}: {text}. "
            "Allow IMAP clients on the provider's web page, and log in with the code that it gives for them."
        )
    if _TOO_FAST.search(text):
        return Throttled(f"{where} asks for a pause as it should {doing}: {text}", retry_after=pause)
    if _UNWELL.search(text):
        return Unwell(f"{where} can't {doing} now: {text}", retry_after=pause)
    if _FORBIDDEN.search(text):
        return Refused(f"{where} refuses to {doing}: {text}")
    return Declined(f"{where} can't {doing} now: {text}")


def login_failed(where: str, username: str, text: str, *, definite: bool) -> MailwatchError:
    """A login that did not succeed; ``definite`` when the server said NO, and not BAD.

    A wrong password is told apart from a limit first: trying a wrong one again
    and again locks the account.
    """
    what, advice = "password", "Check user name and password; many providers want an app password."
    return _login_failed(where, username, text, definite=definite, what=what, advice=advice)


def token_refused(where: str, username: str, text: str, *, definite: bool) -> MailwatchError:
    """The same for a login with an access token."""
    advice = f"{ADVICE_ON_TOKEN[:1].upper()}{ADVICE_ON_TOKEN[1:]}."
    return _login_failed(where, username, text, definite=definite, what="access token", advice=advice)


def _login_failed(
    where: str, username: str, text: str, *, definite: bool, what: str, advice: str
) -> MailwatchError:
    pause, text = pause_in(text), shortened(text)
    busy = is_busy(text) or _ITS_OWN_FAULT.search(text)
    if _WRONG_PASSWORD.search(text) or (definite and not busy):
        return Refused(f"{where} does not accept the {what} for {username}: {text.rstrip('.')}. {advice}")
    return Transient(f"{where} does not let {username} in now: {text}", retry_after=pause)


def broken(
    where: str, doing: str, error: Exception, *, late: float | None, strike: Callable[[str], str]
) -> MailwatchError:
    """Anything else; ``late`` is the time in seconds that the command was given, when that was over.

    Whatever the libraries raise for an answer that they can't read becomes one kind, :class:`Garbled`.
    """
    text = strike(str(error).strip()) or type(error).__name__
    said = _said(error)
    pause = pause_in(text) if said is not None else None
    shown = shortened(text)
    if late is not None or isinstance(error, TimeoutError):
        time = f" within {late:.0f} seconds" if late is not None else ""
        return Late(f"{where} did not {doing}{time}; mailwatch connects anew.")
    if isinstance(error, TlsFromTheStartError):
        return Refused(f'{where} begins with TLS on this port. Write security = "tls", or port 143.')
    if isinstance(error, ssl.SSLCertVerificationError):
        return Refused(
            f"{where} shows a certificate that is not to be trusted: {error.verify_message}. "
            "Check the host name; for an authority of your own name its file in ca_file."
        )
    if isinstance(error, ssl.SSLError) and error.reason in _NOT_TLS:
        return Refused(f'{where} does not speak TLS on this port. Write security = "starttls", or port 993.')
    if isinstance(error, OSError):
        return Lost(f"{where} can't be reached: {shortened((error.strerror or text).lower())}")
    if _is_excess(error):
        return Excessive(f"{where} was asked to {doing} and does not stop talking: {shown}")
    if _is_abort(error):
        return Lost(f"{where} broke off as it should {doing}: {shown}", retry_after=pause)
    if said is not None and is_busy(said):
        return Throttled(f"{where} asks for a pause as it should {doing}: {shown}", retry_after=pause)
    return Garbled(f"{where} was asked to {doing} and gave an answer that can't be read: {shown}")


def _said(error: Exception) -> str | None:
    """The server's own words in an error of imaplib; None where they are Python's, or its parser's."""
    import imaplib

    if isinstance(error, imaplib.IMAP4.abort):
        return str(error)
    if type(error) is not imaplib.IMAP4.error:
        return None
    bad = _BAD.search(str(error))
    if bad:
        return bad[1]
    greeting = error.args[0] if error.args else None
    return greeting.decode("ascii", "replace") if isinstance(greeting, bytes) else None


def _is_excess(error: BaseException | None) -> bool:
    from mailwatch.adapters.imap.wire import Excess

    # imaplib raises an error of its own from it, on its way out of a command.
    return error is not None and (isinstance(error, Excess) or _is_excess(error.__context__))


def _is_abort(error: Exception) -> bool:
    import imaplib

    return isinstance(error, imaplib.IMAP4.abort)
