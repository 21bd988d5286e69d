"""An index of the recorded messages, for matching new ones; and whom the owner writes to who is no client."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from sqlalchemy import bindparam, insert, select, update

from mailwatch.adapters.store import schema
from mailwatch.adapters.store.parts.room import Room
from mailwatch.domain.client.thread import TEACHING
from mailwatch.domain.facts.events import OURS, MessageSeen
from mailwatch.mail.reading.references import canonical_id

MOST_AT_ONCE = 500
"""Ids in one statement; SQLite takes 32,766 values, older ones 999."""

_KNOWN = select(schema.message.c.identity).where(
    schema.message.c.account == bindparam("account"),
    schema.message.c.identity == bindparam("identity"),
    schema.message.c.client == bindparam("client"),
)
_CONTENTS = select(schema.message.c.content).where(
    schema.message.c.identity == bindparam("identity"), schema.message.c.client == bindparam("client")
)
_NEW_MESSAGE = insert(schema.message)
_NEW_REFERENCE = insert(schema.reference)
_THERE = select(schema.reference.c.message_id).where(
    schema.reference.c.client == bindparam("client"),
    schema.reference.c.message_id.in_(bindparam("ids", expanding=True)),
)
_CLIENTS = select(schema.reference.c.message_id, schema.reference.c.client).where(
    schema.reference.c.message_id.in_(bindparam("ids", expanding=True))
)
_PEOPLE = select(schema.message.c.people).where(schema.message.c.message_id == bindparam("message_id"))
_OURS = select(schema.message.c.identity).where(
    schema.message.c.message_id == bindparam("message_id"), schema.message.c.own
)
_UNMATCHED = select(schema.unmatched).where(schema.unmatched.c.address == bindparam("address"))
_SUBJECTS = select(schema.message.c.subject, schema.message.c.client).distinct()


class SqlMessages(Room):
    """Which messages are known; see :class:`~mailwatch.ports.Messages`."""

    def is_known(self, account: str, identity: str, client: str) -> bool:
        """Whether this message was recorded for this client already."""
        sought = {"account": account, "identity": identity, "client": client}
        return self._connection.execute(_KNOWN, sought).first() is not None

    def remember(self, seen: MessageSeen, subject: str) -> None:
        """Index a recorded message by its ids, people and base subject."""
        if self.is_known(seen.account, seen.identity, seen.client):
            if seen.speaker not in TEACHING:
                return
            row = indexed(seen, subject)
            key = {name: row.pop(name) for name in ("account", "identity", "client")}
            same = [schema.message.c[name] == value for name, value in key.items()]
            self._connection.execute(update(schema.message).where(*same).values(**row))
        else:
            self._connection.execute(_NEW_MESSAGE, indexed(seen, subject))
        ids = ids_of(seen)
        for first in range(0, len(ids), MOST_AT_ONCE):
            self._refer(seen.client, ids[first : first + MOST_AT_ONCE])

    def _refer(self, client: str, ids: tuple[str, ...]) -> None:
        there = set(self._connection.execute(_THERE, {"client": client, "ids": list(ids)}).scalars())
        new = [{"message_id": each, "client": client} for each in ids if each not in there]
        if new:
            self._connection.execute(_NEW_REFERENCE, new)

    def contents_of(self, identity: str, client: str) -> frozenset[str]:
        """The digests of what was recorded under that identity for this client."""
        found = self._connection.execute(_CONTENTS, {"identity": identity, "client": client}).scalars()
        return frozenset(each for each in found if each)

    def clients_of(self, message_ids: Sequence[str]) -> dict[str, frozenset[str]]:
        """Of many ids those that stand in clients' threads, each with these."""
        kept = {each[:998]: each for each in message_ids}
        ids = list(kept)
        found: dict[str, set[str]] = {}
        for first in range(0, len(ids), MOST_AT_ONCE):
            asked = {"ids": ids[first : first + MOST_AT_ONCE]}
            for message_id, client in self._connection.execute(_CLIENTS, asked):
                found.setdefault(kept[message_id], set()).add(client)
        return {each: frozenset(clients) for each, clients in found.items()}

    def correspondents_of(self, message_id: str) -> frozenset[str]:
        """Who stood in From, To or Cc of a recorded message."""
        rows = self._connection.execute(_PEOPLE, {"message_id": message_id[:998]})
        return frozenset(person for row in rows for person in row.people.split())

    def is_ours(self, message_id: str) -> bool:
        """Whether a mail with that id is known that is proved the owner's."""
        return self._connection.execute(_OURS, {"message_id": message_id[:998]}).first() is not None

    def clients_by_subject(self) -> Mapping[str, frozenset[str]]:
        """The base subjects of recorded messages, case folded, with the clients they belong to."""
        found: dict[str, set[str]] = {}
        for subject, client in self._connection.execute(_SUBJECTS):
            found.setdefault(subject, set()).add(client)
        return {subject: frozenset(clients) for subject, clients in found.items() if subject}

    def note_unmatched(self, account: str, address: str, name: str, at: datetime) -> None:  # noqa: ARG002
        """Count a correspondent of the owner who is in no client."""
        row = self._connection.execute(_UNMATCHED, {"address": address}).one_or_none()
        count = row.mails + 1 if row else 1
        last = max(row.last, at) if row else at
        values = {"name": name[:200], "mails": count, "last": last}
        self._upsert(schema.unmatched, {"address": address}, values)

    def unmatched(self, limit: int) -> list[tuple[str, str, int, datetime]]:
        """Correspondents in no client, the most frequent first: address, name, how often, last."""
        table = schema.unmatched
        query = select(table).order_by(table.c.mails.desc(), table.c.address).limit(limit)
        return [(row.address, row.name, row.mails, row.last) for row in self._connection.execute(query)]


def indexed(seen: MessageSeen, subject: str) -> dict[str, object]:
    """A message's row in the index, in the order of the table's columns; ``subject`` is case folded."""
    teaches = seen.speaker in TEACHING
    people = sorted({each for each in (seen.from_, *seen.to, *seen.cc) if each}) if teaches else ()
    return {
        "account": seen.account,
        "identity": seen.identity,
        "client": seen.client,
        "message_id": canonical_id(seen.message_id)[:998] if teaches else "",
        "subject": subject[:998] if teaches else "",
        "people": " ".join(people),
        "at": seen.at,
        "own": seen.speaker in OURS,
        "content": seen.content,
    }


def ids_of(seen: MessageSeen) -> tuple[str, ...]:
    """Every id that a message brings into its client's threads, comparable; a stranger's brings none."""
    if seen.speaker not in TEACHING:
        return ()
    ids = dict.fromkeys((seen.message_id, *seen.in_reply_to, *seen.references))
    return tuple(dict.fromkeys(canonical_id(each)[:998] for each in ids if each))
