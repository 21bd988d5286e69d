"""Who may be taken for the author of a message: claims, what proves them, and what follows without proof.

Anybody can write any name into any field. So what stands in the owner's name
is only what the owner's side proves (I11), and what a client is taken to have
said needs at least that their own address wrote (I12). This module is the one
place of these rules; ``docs/promises.md`` prints the table.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from mailwatch.mail.message import InboundMessage
from mailwatch.mail.reading.addresses import is_delivered
from mailwatch.mail.reading.authentication import passed_dmarc


class Proof(StrEnum):
    """What on the owner's side proves that a message in the owner's name is theirs."""

    FILED = "filed"
    """It lies where nothing is delivered, and bears no trace of a delivery."""
    COPY = "copy"
    """Its Message-ID is that of a mail known from there, or from the outbox: it adds nothing to it."""
    SIGNED = "signed"
    """The server that the owner named says that the owner's domain vouches for it (RFC 7489)."""
    NONE = "none"


@dataclass(frozen=True, kw_only=True)
class WhereFiled:
    """Where a message lies: ``filed`` where only the owner's own side puts mail.

    ``authserv_id`` is the name under which the account's own server writes what
    it found (RFC 8601 §2.5), empty where the owner did not name it.
    """

    filed: bool = False
    authserv_id: str = ""


@dataclass(frozen=True, kw_only=True)
class AuthorshipRule:
    """One line of the table: a claim, what proves it, what it does then, what becomes of it otherwise."""

    claim: str
    proof: str
    then: str
    otherwise: str


HOLDS = "holds what presses that client, and asks you"

RULES: tuple[AuthorshipRule, ...] = (
    AuthorshipRule(
        claim="a mail in your name to a client (From is one of your addresses)",
        proof=(
            "it lies in Sent or a folder under `by_hand`, without a trace of delivery (Delivered-To); or "
            "the server named as `authserv_id` says dmarc=pass"
        ),
        then="begins a silence, answers the client, starts the silence anew",
        otherwise=f"begins, answers and resets nothing; {HOLDS}, until you wrote or said so",
    ),
    AuthorshipRule(
        claim="the same, with the Message-ID of a mail that is known from Sent or the outbox",
        proof="that mail",
        then="nothing that the known one did not do already",
        otherwise="as above",
    ),
    AuthorshipRule(
        claim="a step of mailwatch (its token in Message-ID or X-Reference)",
        proof="it lies in Sent; elsewhere: a mail of the outbox that bears the very same Date",
        then="in Sent: is found again after a lost state; elsewhere: a mail of unknown fate has left",
        otherwise="as a mail in your name",
    ),
    AuthorshipRule(
        claim="a notice of mailwatch (its header)",
        proof="its Message-ID stands in the outbox",
        then="shows that it came, and how far the clocks are apart",
        otherwise="is passed over",
    ),
    AuthorshipRule(
        claim="a client's word (From is an address under `people`, or of their `company`)",
        proof=(
            "one From, of theirs alone; no X-Original-From or “via” that names somebody else; your own "
            "server does not say dmarc=fail"
        ),
        then="answers",
        otherwise=HOLDS,
    ),
    AuthorshipRule(
        claim="the word of somebody who stood in From, To or Cc of the thread",
        proof="the mail in which they stood is proved yours or a client's; not forged",
        then="answers, for each client of that thread",
        otherwise=HOLDS,
    ),
    AuthorshipRule(
        claim="a client's word passed on by a list, group, form or calendar service "
        "(X-Original-From, “via” and Reply-To)",
        proof="you named that service's address under `relays`; not forged",
        then="answers",
        otherwise=HOLDS,
    ),
    AuthorshipRule(
        claim="an out-of-office reply",
        proof="it comes from a person who was written to; not forged; for no more than 60 days",
        then="its days don't count as silence",
        otherwise=HOLDS,
    ),
    AuthorshipRule(
        claim="a report that a mail did not arrive",
        proof="it names the Message-ID of a mail of yours, and a person who got that (or nobody)",
        then="stops the ladder, and the address gets nothing more",
        otherwise=f"marks no address, ends nothing; {HOLDS}",
    ),
    AuthorshipRule(
        claim="a Message-ID as one of a client's thread (References, In-Reply-To)",
        proof="it stood in a mail that is proved yours or a client's",
        then="joins threads, and tells of whom a stranger speaks",
        otherwise="teaches nothing",
    ),
)


def proof_of(message: InboundMessage, place: WhereFiled, *, is_known: bool) -> Proof:
    """What proves that ``message``, which bears an own address in From, is the owner's.

    ``is_known``: its Message-ID is that of a mail known from a folder where
    nothing is delivered, or of one in the outbox. A message with two From
    fields or a second author is nobody's.
    """
    if len(message.from_) != 1 or len(message.headers.all("from")) > 1:
        return Proof.NONE
    if place.filed and not is_delivered(message.headers):
        return Proof.FILED
    if is_known:
        return Proof.COPY
    if place.authserv_id and passed_dmarc(message, place.authserv_id, message.from_[0].domain):
        return Proof.SIGNED
    return Proof.NONE
