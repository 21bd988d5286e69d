"""What a server's reply means: an error before DATA, an outcome after it (RFC 5321 §4.2).

The in-memory twin uses the same tables, so that both doors judge alike.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mailwatch.errors import MailwatchError, RecipientsDeferred, RecipientsRefused, Refused, Transient
from mailwatch.mail.limits import is_days_limit, is_pace_limit
from mailwatch.ports import Accepted, Deferred, Rejected, SmtpReply, Unknown

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mailwatch.ports import Envelope, Outcome

READY = 220
LOGGED_IN = 235
OK = 250
WILL_FORWARD = 251
GO_ON = 334
START_INPUT = 354
SHUTTING_DOWN = 421

_ENHANCED = re.compile(r"[245]\.\d{1,3}\.\d{1,3}\b")
_MESSAGE_ID = re.compile(r"<([^<>@\s]+@[^<>@\s]+)>")
_BARE_LINE_END = re.compile(rb"\r(?!\n)|(?<!\r)\n|\0")
_OWN_ID = re.compile(rb"^message-id:\s*<([^>\r\n]+)>", re.IGNORECASE | re.MULTILINE)
_CONTROL = re.compile(r"[\x00-\x1f\x7f]+")

# Said of the account or the connection, not of the mail: waiting helps, even where the code is a 5xx.
# Gmail: 550 5.4.5 daily user sending limit, 421 4.7.0; Exchange Online: 432 4.3.2 concurrent
# connections. More are known by their words (mail/limits.py).
_LIMITS = frozenset({(550, "5.4.5"), (432, "4.3.2"), (421, "4.7.0")})


def insist_on_crlf(content: bytes) -> None:
    """Raises ``ValueError`` unless all lines end with CRLF: a bare CR or LF may smuggle in a second mail."""
    if not content.endswith(b"\r\n") or _BARE_LINE_END.search(content):
        raise ValueError("a message must consist of lines that end with CRLF, and hold no NUL")


def is_reply(code: int) -> bool:
    """Whether a code can be one at all."""
    return 200 <= code <= 599  # noqa: PLR2004  RFC 5321 §4.2.1


def is_temporary(code: int) -> bool:
    """A 4xx: not now."""
    return 400 <= code <= 499  # noqa: PLR2004  RFC 5321 §4.2.1


def is_permanent(code: int) -> bool:
    """A 5xx: no."""
    return 500 <= code <= 599  # noqa: PLR2004  RFC 5321 §4.2.1


def is_provider_limit(code: int, text: str) -> bool:
    """Whether the provider speaks of the account's limits and not of this mail."""
    enhanced = _ENHANCED.match(text)
    if enhanced and (code, enhanced[0]) in _LIMITS:
        return True
    said = f"{code} {text}"
    return is_days_limit(said) or is_pace_limit(said)


def one_line(text: str) -> str:
    """A reply's text in one line that any log or database can hold."""
    valid = text.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    return _CONTROL.sub(" ", valid).strip()


def no(what: str, code: int, text: str, *, advice: str = "") -> MailwatchError:
    """The error for a reply that isn't a yes, before DATA: nothing was sent.

    ``what`` names the server and what it said no to; ``advice`` is the owner's
    next step where the answer is final.
    """
    said = f"{what}: {code} {one_line(text)}".rstrip()
    if is_provider_limit(code, text):
        return Transient(f"{said} (a limit of the provider; it is tried again later)")
    if is_permanent(code):
        return Refused(f"{said}; {advice}" if advice else said)
    return Transient(said)


def recipients_no(host: str, replies: Mapping[str, SmtpReply]) -> MailwatchError | None:
    """The error for the recipients that weren't accepted, or None when all were."""
    unwanted = {who: reply for who, reply in replies.items() if reply.code not in {OK, WILL_FORWARD}}
    if not unwanted:
        return None
    said = ", ".join(f"{who} ({reply.code} {reply.text})" for who, reply in unwanted.items())
    final = any(
        is_permanent(reply.code) and not is_provider_limit(reply.code, reply.text)
        for reply in unwanted.values()
    )
    if final:
        return RecipientsRefused(f"{host} refused {said}; nothing was sent", replies)
    return RecipientsDeferred(f"{host} put off {said}; nothing was sent", replies)


def before_content(code: int, text: str) -> Outcome:
    """The outcome of a reply to DATA that isn't 354: not a byte of the message was given."""
    text = one_line(text)
    if is_permanent(code):
        return definite_no(code, text)
    if is_temporary(code):
        return Deferred(code=code, reply=text)
    return never_begun(f"an answer to DATA that means nothing: {code} {text}")


def never_begun(detail: str) -> Deferred:
    """No answer to DATA at all: certainly not sent. The code 0 says that the server named none."""
    return Deferred(code=0, reply=f"nothing was sent: {detail}")


def definite_no(code: int, text: str) -> Deferred | Rejected:
    """A 5xx after DATA or the dot; a limit of the provider is put off, it says nothing against the mail."""
    if is_provider_limit(code, text):
        return Deferred(code=code, reply=text)
    return Rejected(code=code, reply=text)


def after_dot(code: int, text: str, *, envelope: Envelope, content: bytes) -> Outcome:
    """The outcome of a reply to the final dot.

    An id in the 250 which is neither the message's own nor an address of the
    envelope is the one that the provider gave the message instead.
    """
    text = one_line(text)
    if code == OK:
        own = _OWN_ID.findall(content.partition(b"\r\n\r\n")[0])
        known = {envelope.sender, *envelope.recipients, *(each.decode("ascii", "replace") for each in own)}
        familiar = {value.lower() for value in known}
        new = (found for found in _MESSAGE_ID.findall(text) if found.lower() not in familiar)
        return Accepted(reply=text, message_id=next(new, None))
    if is_temporary(code):
        return Deferred(code=code, reply=text)
    if is_permanent(code):
        return definite_no(code, text)
    return Unknown(detail=f"an answer to the final dot that means nothing: {code} {text}")
