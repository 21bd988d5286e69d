"""To the owner and nobody else: the door by which a rehearsal leaves, beside the outbox and without a row.

What it lets through is named: these header fields, these recipients. A mail
that has anything else is a defect, and stays here.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from mailwatch.app.settings import AccountSettings, Settings
from mailwatch.domain.facts.identity import NOTICE_HEADER, REFERENCE_HEADER
from mailwatch.errors import OwnerMustAct, Refused, Transient
from mailwatch.mail.composing.compose import ascii_address, compose
from mailwatch.mail.message import OutboundMessage
from mailwatch.mail.reading.parse import parse_message
from mailwatch.ports import Accepted, Brakes, Clock, Deferred, Envelope, Rejected, Transport, Unknown

NEEDED = frozenset({"date", "from", "to", "subject", "message-id", "auto-submitted", NOTICE_HEADER.lower()})
"""What such a mail has: by the last two it is taken for nobody's word when it is read again."""

FIELDS = NEEDED | {
    REFERENCE_HEADER.lower(),
    "mime-version",
    "content-type",
    "content-transfer-encoding",
}
"""All that it may have: no Cc, no Bcc, no Reply-To, and no tie to another mail."""


class NotToOwnerAloneError(Exception):
    """A mail that was made for the owner would reach somebody else: a defect, and nothing was sent."""


@dataclass(frozen=True, kw_only=True)
class OwnerAlone:
    """The door for one account; what it takes to send to the owner."""

    account: AccountSettings
    settings: Settings
    transport: Transport
    brakes: Brakes
    clock: Clock

    def hand_over(self, message: OutboundMessage) -> str:
        """Send it now and return what the server said.

        Raises OwnerMustAct while all is halted or the owner's address is a client's, Refused or Transient
        where the mail did not leave, and Transient too where nobody knows: the text then says so.
        """
        refuse_halted(self.brakes)
        content = compose(replace(message, date=self.clock.now().astimezone(self.settings.zone)))
        envelope = Envelope(sender=self.account.address, recipients=self.settings.owner)
        insist_on_owner_alone(content, envelope, self.settings)
        attempt = self.transport.open(envelope)
        committed = False
        try:
            refuse_halted(self.brakes)
            committed = True
            outcome = attempt.commit(content)
        finally:
            if not committed:
                attempt.abandon()
        match outcome:
            case Accepted():
                return outcome.reply
            case Deferred():
                raise Transient(f"the mail server puts it off: {outcome.code} {outcome.reply}")
            case Rejected():
                raise Refused(f"the mail server refused it: {outcome.code} {outcome.reply}")
            case Unknown():
                raise Transient(
                    f"it may have left or not, nobody can know: {outcome.detail}. Look into your inbox"
                )


def refuse_halted(brakes: Brakes) -> None:
    """Raise OwnerMustAct while the owner's one switch stands."""
    if (reason := brakes.halted()) is not None:
        raise OwnerMustAct(f"All sending is halted: {reason}. Lift it with: mailwatch release")


def insist_on_owner_alone(content: bytes, envelope: Envelope, settings: Settings) -> None:
    """Let nothing pass but a mail of the owner's to the owner, on the very bytes that would leave.

    Raises OwnerMustAct where the file gives the owner's notices to a client, and
    :class:`NotToOwnerAloneError` for any other way to somebody else.
    """
    message = parse_message(content, headers_only=True)
    owner = {_spec(each) for each in settings.owner}
    for each in settings.owner:
        hit = settings.book.by_address(each)
        if hit is not None and (hit[1] or not settings.book.is_own(each)):
            raise OwnerMustAct(
                f"{each}, where your notices go, belongs to {hit[0]}: nothing is rehearsed to a client. "
                "Name an address of your own under notices.to."
            )
    strange = {name for name, _ in message.headers} - FIELDS
    not_once = {name for name in NEEDED if len(message.headers.all(name)) != 1}
    if strange or not_once:
        raise NotToOwnerAloneError(f"its header fields are not its own: {sorted(strange | not_once)}")
    if {_spec(each.spec) for each in message.to} != owner or {*map(_spec, envelope.recipients)} != owner:
        raise NotToOwnerAloneError("it is not addressed to the owner alone")
    senders = {_spec(each.spec) for each in message.from_}
    if senders != {_spec(envelope.sender)} or not settings.book.is_own(envelope.sender):
        raise NotToOwnerAloneError("it does not come from an address of the owner's")


def _spec(address: str) -> str:
    return ascii_address(address).lower()
