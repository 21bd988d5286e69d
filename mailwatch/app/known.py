"""What earlier messages tell about a new one: loaded once a pass, kept up while it runs."""

from __future__ import annotations

from collections.abc import Mapping

from mailwatch.domain.events import MessageSeen
from mailwatch.domain.matching import Known
from mailwatch.mail.references import base_subject, canonical_id
from mailwatch.ports import Store


class KnownIds:
    """The ids of clients' threads. Nothing is loaded before the first message asks."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._ids: dict[str, str] | None = None
        self._written: dict[str, set[str]] = {}
        self._subjects: dict[str, frozenset[str]] | None = None

    @property
    def known(self) -> Known:
        """For the matching rules."""
        return Known(
            client_of=self.client_of, correspondents_of=self.correspondents_of, subjects=self.subjects()
        )

    def client_of(self, message_id: str) -> str | None:
        """The client in whose threads the id stands; None when in nobody's, or in several."""
        return self._loaded().get(canonical_id(message_id)) or None

    def correspondents_of(self, message_id: str) -> frozenset[str]:
        """Who stood in From, To or Cc of that message, however its id is written (gateways change it)."""
        self._loaded()
        spellings = {message_id, canonical_id(message_id), *self._written.get(canonical_id(message_id), ())}
        with self._store.reading() as transaction:
            return frozenset().union(*(transaction.correspondents_of(each) for each in sorted(spellings)))

    def subjects(self) -> Mapping[str, frozenset[str]]:
        """Base subjects of clients' threads, case folded."""
        if self._subjects is None:
            with self._store.reading() as transaction:
                self._subjects = dict(transaction.clients_by_subject())
        return self._subjects

    def add(self, fact: MessageSeen) -> None:
        """Know a message that was just written down."""
        if self._ids is not None:
            for message_id in (fact.message_id, *fact.in_reply_to, *fact.references):
                if message_id:
                    self._know(self._ids, message_id, fact.client)
        if self._subjects is not None:
            subject = base_subject(fact.subject).casefold()
            self._subjects[subject] = self._subjects.get(subject, frozenset()) | {fact.client}

    def _loaded(self) -> dict[str, str]:
        if self._ids is None:
            self._ids = {}
            with self._store.reading() as transaction:
                for written, client in transaction.references().items():
                    self._know(self._ids, written, client)
        return self._ids

    def _know(self, ids: dict[str, str], message_id: str, client: str) -> None:
        key = canonical_id(message_id)
        ids[key] = client if ids.get(key, client) == client else ""
        if key != message_id:
            self._written.setdefault(key, set()).add(message_id)
