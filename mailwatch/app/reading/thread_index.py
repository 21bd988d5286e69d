"""What earlier messages tell about a new one: looked up where it is asked, and kept while a pass runs."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, timedelta

from mailwatch.domain.client.thread import TEACHING
from mailwatch.domain.facts.events import OURS, MessageSeen, Speaker
from mailwatch.domain.senders.matching import Known
from mailwatch.domain.senders.pressed import Pressed, flattened
from mailwatch.mail.reading.references import base_subject, canonical_id
from mailwatch.ports import Store, Transaction

MOST_KEPT = 20_000
"""Answers that are remembered within a pass; beyond, they are asked for again."""


PRESSED = timedelta(days=60)
"""So long after a step less evidence is enough for a doubt; a ladder is over sooner."""


class ThreadIndex:
    """The ids, people and subjects of clients' threads, from mail that is proved ours or a client's."""

    def __init__(self, store: Store, now: Callable[[], datetime]) -> None:
        self._store = store
        self._now = now
        self._pressed: dict[str, Pressed] | None = None
        self._clients: dict[str, frozenset[str]] = {}
        self._people: dict[str, frozenset[str]] = {}
        self._subjects: dict[str, frozenset[str]] | None = None

    @property
    def known(self) -> Known:
        """For the matching rules."""
        return Known(
            clients_of=self.clients_of_each,
            correspondents_of=self.correspondents_of,
            is_ours=self.is_ours,
            subjects=self.subjects(),
            pressed=self.pressed,
        )

    def clients_of(self, message_id: str) -> frozenset[str]:
        """The clients in whose threads the id stands, however it is written (gateways change it)."""
        return self.clients_of_each([message_id]).get(message_id, frozenset())

    def clients_of_each(self, message_ids: Sequence[str]) -> Mapping[str, frozenset[str]]:
        """Of many ids those that stand in clients' threads, as they were given; asked for at once."""
        keys = {each: canonical_id(each) for each in message_ids}
        new = [key for key in dict.fromkeys(keys.values()) if key and key not in self._clients]
        if new:
            if len(self._clients) + len(new) > MOST_KEPT:
                self._clients.clear()
                new = [key for key in dict.fromkeys(keys.values()) if key]
            with self._store.reading() as transaction:
                found = transaction.messages.clients_of(new)
            self._clients.update((key, found.get(key, frozenset())) for key in new)
        return {each: self._clients[key] for each, key in keys.items() if self._clients.get(key)}

    def correspondents_of(self, message_id: str) -> frozenset[str]:
        """Who stood in From, To or Cc of that message."""
        key = canonical_id(message_id)
        if key not in self._people:
            if len(self._people) >= MOST_KEPT:
                self._people.clear()
            with self._store.reading() as transaction:
                self._people[key] = transaction.messages.correspondents_of(key) if key else frozenset()
        return self._people[key]

    def is_ours(self, message_id: str) -> bool:
        """Whether a mail of ours with that id is known, from Sent or from the outbox."""
        if not message_id:
            return False
        with self._store.reading() as transaction:
            if transaction.messages.is_ours(canonical_id(message_id)):
                return True
            row = transaction.outbox.by_message_id(message_id)
            return row is not None and bool(row.content)

    def subjects(self) -> Mapping[str, frozenset[str]]:
        """Base subjects of clients' threads, case folded."""
        if self._subjects is None:
            with self._store.reading() as transaction:
                self._subjects = dict(transaction.messages.clients_by_subject())
        return self._subjects

    def pressed(self) -> Mapping[str, Pressed]:
        """The clients that were lately sent a step, with what their people and we wrote."""
        if self._pressed is None:
            self._pressed = {}
            with self._store.reading() as transaction:
                for client in transaction.outbox.clients_sent_to(self._now() - PRESSED):
                    self._pressed[client] = _pressed(transaction, client, self._now() - PRESSED)
        return self._pressed

    def add(self, fact: MessageSeen) -> None:
        """Know a message that was just written down."""
        if fact.speaker not in TEACHING:
            return
        for message_id in (fact.message_id, *fact.in_reply_to, *fact.references):
            self._clients.pop(canonical_id(message_id), None)
            self._people.pop(canonical_id(message_id), None)
        if self._subjects is not None:
            subject = base_subject(fact.subject).casefold()
            self._subjects[subject] = self._subjects.get(subject, frozenset()) | {fact.client}


def _pressed(transaction: Transaction, client: str, since: datetime) -> Pressed:
    """What a client's people and we wrote; names of two words and more, since a first name is anybody's."""
    events = [event for _, event in transaction.journal.of_client(client) if isinstance(event, MessageSeen)]
    ours = [event for event in events if event.speaker in OURS and event.at > since]
    return Pressed(
        names=frozenset(
            event.from_name.casefold()
            for event in events
            if event.speaker is Speaker.CLIENT and len(event.from_name.split()) > 1
        ),
        asked=frozenset(flattened(event.asks_evidence) for event in ours if event.asks_evidence),
        sketches=tuple(frozenset(event.sketch) for event in ours),
        since=min((event.at for event in ours), default=None),
    )
