"""How many mails with calendars are read of one client and day: a flood costs no more than a bad day."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from mailwatch.app.reading.ingest_pass import IngestPass
from mailwatch.domain.facts.events import Event, MessageSeen, Speaker
from mailwatch.domain.facts.meeting_events import MeetingSeen, MeetingsHeld
from mailwatch.ports import Transaction

MOST_MAILS = 30
"""Of others, for one client and day of the server; whoever arranges a week anew sends a dozen."""


def write_meetings(
    here: IngestPass, transaction: Transaction, fact: MessageSeen, meetings: Sequence[MeetingSeen]
) -> None:
    """Append what a message says of meetings; beyond the bound say so once instead, which holds them."""
    mine = [each for each in meetings if each.client == fact.client]
    if not mine:
        return
    day = _day_of(fact)
    read = _read_of(here, transaction, fact.client).setdefault(day, set())
    if fact.speaker is not Speaker.OWNER and fact.identity not in read:
        if len(read) >= MOST_MAILS:
            _hold(here, transaction, fact, day)
            return
        read.add(fact.identity)
    for each in mine:
        transaction.journal.append(fact.account, here.clock.now(), each, client=fact.client)


def _hold(here: IngestPass, transaction: Transaction, fact: MessageSeen, day: date) -> None:
    if (fact.client, day) in here.flooded:
        return
    here.flooded.add((fact.client, day))
    now = here.clock.now()
    event = MeetingsHeld(
        account=fact.account,
        client=fact.client,
        identity=fact.identity,
        at=now,
        day=day,
        mails=MOST_MAILS,
    )
    transaction.journal.append(fact.account, now, event, client=fact.client)


def _read_of(here: IngestPass, transaction: Transaction, client: str) -> dict[date, set[str]]:
    """The messages of others with calendars that were read, by day; the journal is asked once a reading."""
    if client not in here.calendars:
        events = [event for _, event in transaction.journal.of_client(client)]
        here.calendars[client] = _counted(events)
        here.flooded |= {(client, event.day) for event in events if isinstance(event, MeetingsHeld)}
    return here.calendars[client]


def _counted(events: Sequence[Event]) -> dict[date, set[str]]:
    told = {event.identity for event in events if isinstance(event, MeetingSeen)}
    found: dict[date, set[str]] = {}
    for event in events:
        if isinstance(event, MessageSeen) and event.identity in told and event.speaker is not Speaker.OWNER:
            found.setdefault(_day_of(event), set()).add(event.identity)
    return found


def _day_of(fact: MessageSeen) -> date:
    """The day on which the server took it; the sender's own clock would make as many days as they like."""
    at: datetime = fact.internal_date or fact.first_seen
    return at.date()
