"""One hierarchy of errors; below the root the question is who can help.

Every message names the thing, what happened and the next step, in words for
people. Anything raised that is not a :class:`MailwatchError` is a defect of
mailwatch itself and keeps its traceback.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

_USERINFO = re.compile(r"(?<=://)[^\s“”]*@")
"""RFC 3986 §3.2.1, and what people write though it should be escaped."""


class MailwatchError(Exception):
    """Root of all errors that mailwatch raises on purpose."""


class Transient(MailwatchError):  # noqa: N818  named for who can help, not for what it is
    """Waiting helps: the other side is away, busy or slow.

    ``retry_after`` is the pause in seconds which the other side asked for, or
    None when it named none.
    """

    def __init__(self, message: str, *, retry_after: float | None = None) -> None:
        super().__init__(message)
        self.retry_after = retry_after


class Defect(Transient):
    """mailwatch itself failed in one account, which is set aside; ``__cause__`` is what failed."""


class OwnerMustAct(MailwatchError):  # noqa: N818  named for who can help, not for what it is
    """Only the owner can help: a password, a missing folder, a full disk."""


class MissingValue(OwnerMustAct):
    """A text prints values that are empty; ``names`` are theirs."""

    def __init__(self, names: Sequence[str]) -> None:
        listed = " and ".join(f"{{{{ {name} }}}}" for name in names) or "a value"
        super().__init__(f"The text prints {listed}, which is empty for this client.")
        self.names = tuple(names)


class UnbackedClaim(OwnerMustAct):
    """A text claims what is not so: the ``name`` of the claim, and ``why`` the facts don't back it."""

    def __init__(self, name: str, why: str, *, line: int = 0) -> None:
        where = f"Line {line} of the text" if line else "The text"
        super().__init__(f"{where} claims “{name}”, which is not so: {why}.")
        self.name = name
        self.why = why


class Refused(OwnerMustAct):
    """The other side said no for good (a 5xx, a wrong password)."""


class RecipientReply(Protocol):
    """What a mail server said of one recipient (:class:`mailwatch.ports.SmtpReply` is one)."""

    @property
    def code(self) -> int: ...  # noqa: D102  RFC 5321 §4.2.1
    @property
    def text(self) -> str: ...  # noqa: D102  what follows the code


class RecipientsRefused(Refused):
    """A recipient was refused for good (5xx at RCPT), so nothing was sent to anybody.

    ``replies`` holds the answer about each recipient that was asked, accepted
    ones included; ``refused`` names those with a 5xx.
    """

    def __init__(self, message: str, replies: Mapping[str, RecipientReply]) -> None:
        super().__init__(message)
        self.replies = dict(replies)

    @property
    def refused(self) -> tuple[str, ...]:
        """The recipients with a 5xx."""
        return tuple(recipient for recipient, reply in self.replies.items() if reply.code >= 500)  # noqa: PLR2004  RFC 5321 §4.2.1


class RecipientsDeferred(Transient):
    """A recipient was put off (4xx at RCPT) and none refused, so nothing was sent to anybody.

    ``replies`` as in :class:`RecipientsRefused`.
    """

    def __init__(self, message: str, replies: Mapping[str, RecipientReply]) -> None:
        super().__init__(message)
        self.replies = dict(replies)


class StateError(OwnerMustAct):
    """The state directory or its database can't be used as it is."""


class OutputError(OwnerMustAct):
    """What was asked for can't be written where the owner wants it."""


@dataclass(frozen=True, kw_only=True)
class ConfigProblem:
    """One thing wrong in the owner's file.

    ``path`` is the dotted path in the TOML file (``client.lindner.kind``);
    ``line`` is 1-based where it is known; ``suggestion`` says what to write.
    """

    path: str
    message: str
    suggestion: str | None = None
    line: int | None = None

    def __post_init__(self) -> None:
        """A password in an address that was copied whole is never repeated, wherever it was met."""
        for name in ("path", "message", "suggestion"):
            text = getattr(self, name)
            if text is not None and "@" in text:
                object.__setattr__(self, name, _USERINFO.sub("(not shown)@", text))


class ConfigError(OwnerMustAct):
    """All problems of a config file at once."""

    def __init__(self, problems: Sequence[ConfigProblem], *, source: str = "") -> None:
        self.problems = tuple(problems)
        self.source = source
        count = len(self.problems)
        noun = "problem" if count == 1 else "problems"
        super().__init__(f"{count} {noun} in {source or 'the configuration'}")
