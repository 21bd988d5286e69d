"""Writing down what a message says, in the transaction that its batch is read in."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from mailwatch.app.deciding.guards import beware, fence
from mailwatch.app.reading.calendar_bounds import write_meetings
from mailwatch.app.reading.evidence import weigh
from mailwatch.app.reading.ingest_pass import IngestPass
from mailwatch.app.reading.message_fact import identity_of, variant_of
from mailwatch.app.work import Work
from mailwatch.domain.client.past import Past, trimmed
from mailwatch.domain.facts.events import OURS, MessageSeen
from mailwatch.domain.facts.identity import NOTICE_HEADER
from mailwatch.domain.facts.meeting_events import MeetingSeen
from mailwatch.domain.senders.matching import Match
from mailwatch.mail.message import InboundMessage
from mailwatch.mail.reading.references import base_subject
from mailwatch.ports import Transaction

LATE_COPY = timedelta(minutes=1)
"""A copy that is filed sooner can't have been answered before."""


LATEST_COPY = timedelta(days=14)
"""So far back mail is looked at again for a copy that was filed late."""


def write_message(
    here: IngestPass,
    transaction: Transaction,
    facts: Sequence[MessageSeen],
    meetings: Sequence[MeetingSeen],
    *,
    again: bool = False,
) -> None:
    """Append what a message says to each client it concerns; known already, it is only weighed.

    ``again``: it is not new in its folder, but looked at once more.
    """
    for each in facts:
        past = here.past(transaction, each.client)
        fact = _apart(transaction, past, beware(past, trimmed(each)))
        if not again:
            _note_late_copy(here, fact)
        known = transaction.messages.is_known(fact.account, fact.identity, fact.client)
        if known and not past.spoke_better(fact.identity, fact.speaker):
            weigh(transaction, fact, past.aliases, here.clock.now())
            continue
        if not known and past.is_beyond(fact) and not _may_be_theirs(here, past, fact):
            _leave_out(here, transaction, past, fact)
            continue
        transaction.journal.append(fact.account, here.clock.now(), fact, client=fact.client)
        # What was read as nobody's before says nothing of meetings until it is known whose it is.
        write_meetings(here, transaction, fact, meetings)
        transaction.messages.remember(fact, base_subject(fact.subject).casefold())
        if not known:
            _have_others_look_again(here, transaction, fact)
        here.known.add(fact)
        fence(Work(transaction, here.settings, here.clock.now()), fact, began=here.began)
        weigh(transaction, fact, past.aliases, here.clock.now())
        transaction.agenda.look_at(fact.client, here.clock.now())
        here.facts += 1
        here.clients.add(fact.client)


def _apart(transaction: Transaction, past: Past, fact: MessageSeen) -> MessageSeen:
    """``fact``, told apart from a known message that has the same fields and says something else.

    Some programs repeat Message-ID, Date and Subject; the second mail must not be lost for it. Nor
    must a person's for a copy that a list passed on, or that somebody had call itself automatic.
    """
    contents = transaction.messages.contents_of(fact.identity, fact.client)
    if fact.content and contents and fact.content not in contents:
        fact = variant_of(fact)
    return variant_of(fact) if past.is_unheard(fact) else fact


def _may_be_theirs(here: IngestPass, past: Past, fact: MessageSeen) -> bool:
    """An address of the client's, whoever used it, that names a mail of ours is never left out."""
    hit = here.settings.book.by_address(fact.from_)
    return hit is not None and hit[0] == fact.client and past.names_ours(fact)


def _leave_out(here: IngestPass, transaction: Transaction, past: Past, fact: MessageSeen) -> None:
    """What strangers write beyond the bound holds the client as well, and still proves what left."""
    weigh(transaction, fact, past.aliases, here.clock.now())
    if (event := past.leave_out(fact)) is not None:
        transaction.journal.append(fact.account, here.clock.now(), event, client=fact.client)
        transaction.agenda.look_at(fact.client, here.clock.now())


def _note_late_copy(here: IngestPass, fact: MessageSeen) -> None:
    """Our own mail was filed after others had been read that may answer it: they are looked at again.

    Also where it is known: a crash may have come between writing it down and looking.
    """
    if fact.speaker not in OURS or here.read_until is None:
        return
    if fact.at < here.read_until - LATE_COPY:
        since = max(fact.at, here.clock.now() - LATEST_COPY)
        here.again_since = min(here.again_since or since, since)


def _have_others_look_again(here: IngestPass, transaction: Transaction, fact: MessageSeen) -> None:
    """An answer to our mail may lie in another account's mailbox, and have been read before our mail was."""
    if fact.speaker not in OURS or transaction.cursors.account(here.account.name).first_read is None:
        # After a first reading the others are read anew as a whole.
        return
    now = here.clock.now()
    if fact.at > now - LATE_COPY:
        return
    since = max(fact.at, now - here.settings.lookback)
    for other in here.settings.accounts:
        if other != here.account.name:
            transaction.cursors.look_again(other, since)


def is_understood(here: IngestPass, message: InboundMessage, matches: Sequence[Match]) -> bool:
    """Whether a message that is looked at again was written down as what it is now."""
    identity = identity_of(message)
    with here.store.reading() as transaction:
        return bool(matches) and all(
            transaction.messages.is_known(here.account.name, identity, each.client)
            and not here.past(transaction, each.client).spoke_better(identity, each.speaker)
            for each in matches
        )


def note_unmatched(here: IngestPass, transaction: Transaction, message: InboundMessage) -> None:
    """Whom the owner writes to and who is in no client: what mailwatch can't see is said plainly."""
    author = message.from_[0].spec if message.from_ else ""
    if not author or not here.settings.book.is_own(author) or NOTICE_HEADER.lower() in message.headers:
        return
    for address in message.to:
        if not here.settings.book.is_own(address.spec):
            at = message.date or here.clock.now()
            transaction.messages.note_unmatched(
                here.account.name, address.spec, address.name, min(at, here.clock.now())
            )
