"""The transport's twin in memory: delivers to a callable, and fails where it is told to."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from mailwatch.adapters.smtp.replies import (
    OK,
    SHUTTING_DOWN,
    after_dot,
    before_content,
    insist_on_crlf,
    never_begun,
    no,
    recipients_no,
)
from mailwatch.errors import Transient
from mailwatch.ports import SmtpReply, Unknown

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from mailwatch.ports import Envelope, Outcome


class Stage(StrEnum):
    """Where an attempt can fail: up to ``RCPT`` in `open`, from ``DATA`` on in `commit`."""

    CONNECT = "connect"
    LOGIN = "login"
    MAIL = "MAIL"
    RCPT = "RCPT"
    DATA = "DATA"
    CONTENT = "content"
    DOT = "dot"


@dataclass(frozen=True, kw_only=True)
class Fault:
    """What goes wrong at a stage, once.

    ``reply`` None means that no usable answer comes: the connection drops,
    hangs, or gives garbage. ``recipient`` narrows a fault at ``RCPT`` to one
    address. ``arrives`` is what nobody on this side can see: the server took
    the message although its answer was lost.
    """

    stage: Stage
    reply: SmtpReply | None = None
    recipient: str | None = None
    arrives: bool = False


class MemoryTransport:
    """Implements :class:`mailwatch.ports.Transport`.

    ``deliver(envelope, content)`` is called for what is accepted. ``faults``
    are used up in their order: each by the first attempt that comes to its
    stage while it is the next one due.
    """

    def __init__(self, deliver: Callable[[Envelope, bytes], None], *, faults: Iterable[Fault] = ()) -> None:
        self._deliver = deliver
        self._faults = deque(faults)

    def script(self, *faults: Fault) -> None:
        """Add faults behind those still due."""
        self._faults.extend(faults)

    def open(self, envelope: Envelope) -> MemoryAttempt:
        """As the port says; raises what the scripted faults ask for."""
        if not envelope.recipients:
            raise ValueError("an envelope needs a recipient")
        for stage in (Stage.CONNECT, Stage.LOGIN, Stage.MAIL):
            fault = self.due(stage)
            if fault is not None:
                raise _failure(stage, fault)
        replies: dict[str, SmtpReply] = {}
        for recipient in envelope.recipients:
            fault = self.due(Stage.RCPT, recipient)
            if fault is not None and fault.reply is None:
                raise _failure(Stage.RCPT, fault)
            replies[recipient] = (fault.reply if fault else None) or SmtpReply(code=OK, text="2.1.5 ok")
            if replies[recipient].code == SHUTTING_DOWN:
                break
        error = recipients_no("the server", replies)
        if error is not None:
            raise error
        return MemoryAttempt(self, envelope)

    def due(self, stage: Stage, recipient: str | None = None) -> Fault | None:
        """The next fault, taken out of the script when it is meant for this stage."""
        if not self._faults or self._faults[0].stage is not stage:
            return None
        if self._faults[0].recipient not in {None, recipient}:
            return None
        return self._faults.popleft()

    def accept(self, envelope: Envelope, content: bytes) -> None:
        """The message is in the server's hands."""
        self._deliver(envelope, content)


class MemoryAttempt:
    """Implements :class:`mailwatch.ports.Attempt` for `MemoryTransport`."""

    def __init__(self, transport: MemoryTransport, envelope: Envelope) -> None:
        self._transport = transport
        self._envelope = envelope
        self._over = False

    def commit(self, content: bytes) -> Outcome:
        """As the port says. Raises ``ValueError`` and ``RuntimeError`` where the real one does."""
        if self._over:
            raise RuntimeError("this attempt is over")
        insist_on_crlf(content)
        self._over = True
        fault = self._transport.due(Stage.DATA)
        if fault is not None:
            if fault.reply is None:
                return never_begun("the server was lost before it answered DATA")
            return before_content(fault.reply.code, fault.reply.text)
        if self._transport.due(Stage.CONTENT) is not None:
            return Unknown(detail="the server was lost while it was given the message")
        fault = self._transport.due(Stage.DOT) or Fault(
            stage=Stage.DOT, reply=SmtpReply(code=OK, text="2.0.0 accepted")
        )
        if fault.arrives or (fault.reply is not None and fault.reply.code == OK):
            self._transport.accept(self._envelope, content)
        if fault.reply is None:
            return Unknown(detail="the server was lost before it answered the final dot")
        return after_dot(fault.reply.code, fault.reply.text, envelope=self._envelope, content=content)

    def abandon(self) -> None:
        """Nothing was sent."""
        self._over = True


def _failure(stage: Stage, fault: Fault) -> Exception:
    if fault.reply is None:
        return Transient(f"the server was lost at {stage}")
    return no(f"the server refused at {stage}", fault.reply.code, fault.reply.text)
