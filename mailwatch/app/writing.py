"""Writing down what a message says, in the transaction that its batch is read in."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from mailwatch.app.calendar_bounds import write_meetings
from mailwatch.app.evidence import weigh
from mailwatch.app.guards import beware, fence
from mailwatch.app.reading import Reading
from mailwatch.app.record import identity_of, variant_of
from mailwatch.domain.events import MeetingSeen, MessageSeen, MessageUnreadable, Speaker
from mailwatch.domain.identity import NOTICE_HEADER
from mailwatch.domain.matching import Match
from mailwatch.domain.thread import distinct, is_known_better
from mailwatch.mail.message import InboundMessage
from mailwatch.mail.references import base_subject
from mailwatch.ports import FetchedHeaders, FolderState, Transaction, WatchedFolder

LATE_COPY = timedelta(minutes=1)
"""A copy that is filed sooner can't have been answered before."""

OURS = (Speaker.OWNER, Speaker.MAILWATCH)

LATEST_COPY = timedelta(days=14)
"""So far back mail is looked at again for a copy that was filed late."""


def write_message(
    here: Reading,
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
        fact = beware(transaction, _apart(transaction, each))
        if not again:
            _note_late_copy(here, fact)
        known = transaction.is_known(fact.account, fact.identity, fact.client)
        if known and not _is_known_better(here, transaction, fact):
            weigh(transaction, fact, here.clock.now())
            continue
        transaction.append(fact.account, here.clock.now(), fact, client=fact.client)
        # What was read as nobody's before says nothing of meetings until it is known whose it is.
        write_meetings(here, transaction, fact, meetings)
        transaction.remember(fact, base_subject(fact.subject).casefold())
        if not known:
            _have_others_look_again(here, transaction, fact)
        here.known.add(fact)
        fence(transaction, fact, began=here.began, settings=here.settings, now=here.clock.now())
        weigh(transaction, fact, here.clock.now())
        transaction.look_at(fact.client, here.clock.now())
        here.facts += 1
        here.clients.add(fact.client)


def _apart(transaction: Transaction, fact: MessageSeen) -> MessageSeen:
    """``fact``, told apart from a known message that has the same fields and says something else.

    Some programs repeat Message-ID, Date and Subject; the second mail must not be lost for it.
    """
    contents = transaction.contents_of(fact.identity, fact.client)
    return variant_of(fact) if fact.content and contents and fact.content not in contents else fact


def _note_late_copy(here: Reading, fact: MessageSeen) -> None:
    """Our own mail was filed after others had been read that may answer it: they are looked at again.

    Also where it is known: a crash may have come between writing it down and looking.
    """
    if fact.speaker not in OURS or here.read_until is None:
        return
    if fact.at < here.read_until - LATE_COPY:
        since = max(fact.at, here.clock.now() - LATEST_COPY)
        here.again_since = min(here.again_since or since, since)


def _have_others_look_again(here: Reading, transaction: Transaction, fact: MessageSeen) -> None:
    """An answer to our mail may lie in another account's mailbox, and have been read before our mail was."""
    if fact.speaker not in OURS or transaction.account(here.account.name).first_read is None:
        # After a first reading the others are read anew as a whole.
        return
    now = here.clock.now()
    if fact.at > now - LATE_COPY:
        return
    since = max(fact.at, now - here.settings.lookback)
    for other in here.settings.accounts:
        if other != here.account.name:
            transaction.look_again(other, since)


def is_understood(here: Reading, message: InboundMessage, matches: Sequence[Match]) -> bool:
    """Whether a message that is looked at again was written down as what it is now."""
    identity = identity_of(message)
    with here.store.reading() as transaction:
        return bool(matches) and all(
            transaction.is_known(here.account.name, identity, each.client)
            and not _spoke_better(here, transaction, each.client, identity, each.speaker)
            for each in matches
        )


def _is_known_better(here: Reading, transaction: Transaction, fact: MessageSeen) -> bool:
    """Whether the owner's file now names somebody who was a stranger when the message was first read."""
    if not _spoke_better(here, transaction, fact.client, fact.identity, fact.speaker):
        return False
    here.speakers[fact.client][fact.identity] = fact.speaker
    return True


def _spoke_better(
    here: Reading, transaction: Transaction, client: str, identity: str, speaker: Speaker
) -> bool:
    if client not in here.speakers:
        events = [event for _, event in transaction.client_events(client)]
        seen = distinct(event for event in events if isinstance(event, MessageSeen))
        here.speakers[client] = {each.identity: each.speaker for each in seen}
    return is_known_better(here.speakers[client].get(identity, speaker), speaker)


def write_unreadable(
    here: Reading,
    transaction: Transaction,
    folder: WatchedFolder,
    state: FolderState,
    fetched: FetchedHeaders,
) -> None:
    """Say in the journal that a message could not be read."""
    event = MessageUnreadable(
        account=here.account.name,
        folder=folder.name,
        uid_validity=state.uid_validity,
        uid=fetched.uid,
        internal_date=fetched.internal_date,
        size=fetched.size,
        defect="the server's answer for this message can't be read",
    )
    transaction.append(here.account.name, here.clock.now(), event)


def note_unmatched(here: Reading, transaction: Transaction, message: InboundMessage) -> None:
    """Whom the owner writes to and who is in no client: what mailwatch can't see is said plainly."""
    author = message.from_[0].spec if message.from_ else ""
    if not author or not here.settings.book.is_own(author) or NOTICE_HEADER.lower() in message.headers:
        return
    for address in message.to:
        if not here.settings.book.is_own(address.spec):
            at = message.date or here.clock.now()
            transaction.note_unmatched(
                here.account.name, address.spec, address.name, min(at, here.clock.now())
            )
