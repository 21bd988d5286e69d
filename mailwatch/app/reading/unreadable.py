"""A message that can't be read or written down: whom it may concern, and what keeps their mail back.

Where a rule fails, another rule would too; so whose a message is, is asked of
its raw bytes alone. What is found so is never proof, it only makes a doubt.
"""

from __future__ import annotations

import hashlib
import re
import traceback
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from mailwatch.app.notices.notice import tell
from mailwatch.app.reading.ingest_pass import IngestPass
from mailwatch.app.reading.thread_index import ThreadIndex
from mailwatch.app.work import Work
from mailwatch.domain.client.message_time import rule_inbound
from mailwatch.domain.client.past import LIFTING
from mailwatch.domain.facts.events import (
    UNREADABLE,
    Event,
    MessageSeen,
    MessageUnreadable,
    OwnerSaid,
    Speaker,
)
from mailwatch.domain.facts.meeting_events import MeetingSeen
from mailwatch.domain.facts.notice_key import NoticeKey, NoticeKind
from mailwatch.domain.facts.reasons import Reason
from mailwatch.domain.senders.address_book import AddressBook
from mailwatch.errors import MailwatchError, Transient
from mailwatch.mail.message import Confidence, InboundMessage, Kind
from mailwatch.mail.reading.charsets import valid
from mailwatch.ports import FetchedHeaders, FolderState, Transaction, WatchedFolder

UNUSABLE = "the server's answer for this message can't be read"
LONGEST_DEFECT = 200
MOST_DEFECTS = 20
"""Tracebacks that a pass keeps: the first ones tell what there is to tell."""
MOST_IDS = 200
_ID = re.compile(r"<([^<>]{3,500})>")
_SHORTEST_NAME = 6
"""Letters of a client's name below which it stands in other words too often."""


@dataclass(kw_only=True)
class UnderstoodMessage:
    """A message on its way into the journal; ``defect`` says why it can't be read, where it can't.

    ``is_copy``: a further copy of a known mail of ours; ``is_filed``: it lies where nothing is delivered.
    """

    fetched: FetchedHeaders
    message: InboundMessage | None = None
    facts: Sequence[MessageSeen] = ()
    meetings: Sequence[MeetingSeen] = ()
    clients: dict[str, str] = field(default_factory=dict)
    defect: str = ""
    is_copy: bool = False
    is_filed: bool = False


def defect_of(error: Exception) -> str:
    """What went wrong, in one line."""
    return valid(" ".join(f"{type(error).__name__}: {error}".split()))[:LONGEST_DEFECT]


def identity_of_raw(fetched: FetchedHeaders, folder: str, state: FolderState) -> str:
    """What stays the same when the message is moved; its place where the server hands nothing out."""
    place = f"{folder}\0{state.uid_validity}\0{fetched.uid}".encode("utf-8", "replace")
    return hashlib.sha256(b"unreadable\0" + (fetched.header or place)).hexdigest()


def with_header(here: IngestPass, folder: WatchedFolder, fetched: FetchedHeaders) -> FetchedHeaders:
    """A message whose header the server can't hand out can at times be had as a whole."""
    if fetched.header is not None:
        return fetched
    try:
        content = here.mailbox.fetch_message(folder.name, fetched.uid, here.settings.text_limit)
    except Transient:
        # It was the message before, and must not keep the account.
        return fetched
    return replace(fetched, header=content) if content else fetched


def failed_in_reading(here: IngestPass, fetched: FetchedHeaders, error: Exception) -> UnderstoodMessage:
    """A message of which no more is known than its raw bytes."""
    _note(here)
    clients = concerned(fetched.header, here.settings.book, here.known.clients_of)
    return UnderstoodMessage(fetched=fetched, clients=clients, defect=defect_of(error))


def failed_in_writing(here: IngestPass, ready: UnderstoodMessage, error: Exception) -> None:
    """A message that was read, and is taken back."""
    _note(here)
    ready.defect = defect_of(error)
    known = {fact.client: fact.from_ or "something of theirs" for fact in ready.facts}
    # Inside the transaction nothing is asked of the caches.
    ready.clients = known or concerned(ready.fetched.header, here.settings.book, lambda _: frozenset())
    # What it taught them before it failed was taken back.
    here.known = ThreadIndex(here.store, here.clock.now)
    here.pasts, here.calendars = {}, {}


def _note(here: IngestPass) -> None:
    if len(here.defects) < MOST_DEFECTS:
        here.defects.append(traceback.format_exc())


def concerned(
    header: bytes | None, book: AddressBook, clients_of: Callable[[str], frozenset[str]]
) -> dict[str, str]:
    """The clients of whom something stands in the raw header, each with what; the blanks don't matter."""
    text = "".join((header or b"").decode("utf-8", "replace").split())
    lowered = text.lower()
    found: dict[str, str] = {}
    for client in book.clients:
        parts = [
            *client.people,
            *(f"@{each}" for each in client.domains),
            *(f".{each}" for each in client.domains),
        ]
        names = ("".join(name.lower().split()) for name in client.names)
        parts += [name for name in names if len(name) >= _SHORTEST_NAME]
        hit = next((part for part in parts if part and part in lowered), "")
        if hit:
            found[client.client] = hit
    for message_id in dict.fromkeys(_ID.findall(text)[:MOST_IDS]):
        try:
            owners = clients_of(message_id)
        except MailwatchError:
            raise
        except Exception:  # noqa: BLE001, S112  an id that can't be asked for names nobody; the others may
            continue
        for owner in sorted(owners):
            found.setdefault(owner, f"<{message_id}>")
    return found


def write_unreadable(
    here: IngestPass,
    transaction: Transaction,
    folder: WatchedFolder,
    state: FolderState,
    fetched: FetchedHeaders,
    clients: dict[str, str],
    defect: str,
) -> None:
    """Say in the journal that a message could not be read; it holds what is planned for ``clients``.

    Written down before, it says nothing new.
    """
    now, account = here.clock.now(), here.account.name
    identity = identity_of_raw(fetched, folder.name, state)
    new = {
        client: hit
        for client, hit in clients.items()
        if not transaction.messages.is_known(account, identity, client)
    }
    if (clients and not new) or (
        not clients and here.is_noted(transaction, (folder.name, state.uid_validity, fetched.uid))
    ):
        return
    event = MessageUnreadable(
        account=account,
        folder=folder.name,
        uid_validity=state.uid_validity,
        uid=fetched.uid,
        internal_date=fetched.internal_date,
        size=fetched.size,
        defect=defect,
        clients=tuple(new),
    )
    transaction.journal.append(account, now, event)
    if not new:
        _tell(
            here, transaction, event, client="", key=NoticeKey.of(NoticeKind.UNREADABLE, account, now.date())
        )
    for client, hit in new.items():
        told = client in here.held or _is_held_already(transaction, client)
        here.held.add(client)
        fact = _doubt(event, client, identity, hit, first_seen=now)
        transaction.journal.append(account, now, fact, client=client)
        transaction.messages.remember(fact, "")
        transaction.agenda.look_at(client, now)
        here.facts += 1
        here.clients.add(client)
        if not told:
            _tell(
                here,
                transaction,
                event,
                client=client,
                key=NoticeKey.of(NoticeKind.UNREADABLE, client, identity),
            )


def _doubt(
    event: MessageUnreadable, client: str, identity: str, hit: str, *, first_seen: datetime
) -> MessageSeen:
    """A message of which nothing is sure but that it may be the client's answer."""
    ruling = rule_inbound(internal_date=event.internal_date, received=None, date=None, first_seen=first_seen)
    return MessageSeen(
        account=event.account,
        client=client,
        identity=identity,
        folder=event.folder,
        uid_validity=event.uid_validity,
        uid=event.uid,
        speaker=Speaker.STRANGER,
        kind=Kind.UNCLEAR,
        confidence=Confidence.UNCLEAR,
        rule=UNREADABLE,
        evidence=event.defect,
        at=ruling.at,
        ruling_clock=ruling.clock,
        clock_note=ruling.note,
        first_seen=first_seen,
        internal_date=event.internal_date,
        match=f"it can't be read, and {hit} stands in its header",
    )


def _is_held_already(transaction: Transaction, client: str) -> bool:
    """Whether another such message stands there of which the owner was told and has not said a word since."""
    events: list[Event] = [event for _, event in transaction.journal.of_client(client)]
    for event in reversed(events):
        if isinstance(event, OwnerSaid) and event.word in LIFTING:
            return False
        if isinstance(event, MessageSeen) and event.rule == UNREADABLE:
            return True
    return False


def _tell(
    here: IngestPass, transaction: Transaction, event: MessageUnreadable, *, client: str, key: NoticeKey
) -> None:
    """Once: to look at it is all that the owner can do, and only they can."""
    because = Reason.of(
        "unreadable",
        account=event.account,
        folder=event.folder,
        at=event.internal_date or here.clock.now(),
        detail=event.defect,
    )
    more = (
        f"When you have looked at it: mailwatch resume {client} (or heard {client}, if they answered)."
        if client
        else ""
    )
    tell(
        Work(transaction, here.settings, here.clock.now()),
        key,
        because,
        client=client,
        account=event.account,
        more=more,
    )
