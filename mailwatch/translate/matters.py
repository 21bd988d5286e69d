"""Invoices and meetings of the owner's file as facts that were always known."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from mailwatch.domain.client.matters import FROM_FILE
from mailwatch.domain.facts.events import MatterSaid
from mailwatch.domain.playbooks.playbook import Subject

if TYPE_CHECKING:
    from mailwatch.config.options.client import Client
    from mailwatch.config.options.matters import Invoice, Meeting, MeetingTerms


def matters_from(key: str, client: Client) -> tuple[MatterSaid, ...]:
    """What the file says of this client's invoices and meetings."""
    zone = ZoneInfo(str(client.speaks.zone))
    meetings: list[MatterSaid] = []
    for meeting in client.meetings:
        fact = _meeting(key, meeting, client.meeting, zone)
        if any(fact.matter == each.matter for each in meetings):
            # A second one on that day: its hour tells it apart, and the first keeps its name.
            fact = replace(fact, matter=f"{fact.matter}-{fact.starts or FROM_FILE:%H%M}")
        meetings.append(fact)
    return (*(_invoice(key, invoice) for invoice in client.invoices), *meetings)


def _invoice(client: str, invoice: Invoice) -> MatterSaid:
    return MatterSaid(
        kind=Subject.INVOICE,
        matter=invoice.number,
        word="added",
        client=client,
        at=FROM_FILE,
        on=invoice.due,
        amount=invoice.amount,
        people=invoice.to,
        values=(("file", invoice.file),) if invoice.file else (),
    )


def _meeting(client: str, meeting: Meeting, terms: MeetingTerms, zone: ZoneInfo) -> MatterSaid:
    start = meeting.start if meeting.start.tzinfo else meeting.start.replace(tzinfo=zone)
    values = {
        **terms_of(terms),
        **terms_of(meeting),
        "about": meeting.about,
        "join": meeting.join or "",
        "place": meeting.place or "",
        "urgent": "true" if meeting.urgent else "",
    }
    return MatterSaid(
        kind=Subject.MEETING,
        matter=meeting.name or meeting_name(client, start, zone),
        word="added",
        client=client,
        at=FROM_FILE,
        starts=start,
        people=meeting.people,
        values=tuple(sorted((name, value) for name, value in values.items() if value)),
    )


def meeting_name(client: str, start: datetime, zone: ZoneInfo) -> str:
    """What a meeting is called on the command line where the owner gave it no name."""
    return f"{client}-{start.astimezone(zone).date()}"


def terms_of(terms: MeetingTerms) -> dict[str, str]:
    """What was agreed for meetings, as the texts and the rules name it."""
    values = {
        "window": str(terms.window or ""),
        "wait": str(terms.wait or ""),
        "policy": terms.policy or "",
        "test": terms.test or "",
        "times": terms.times or "",
    }
    return {name: value for name, value in values.items() if value}
