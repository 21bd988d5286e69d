"""What calendar programs send (iTIP, RFC 5546): one meeting, as a mail with a calendar part."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from email.utils import format_datetime
from zoneinfo import ZoneInfo

OWNER = "anna@studio.example"
CLIENT = "alice@harbour.example"


@dataclass(kw_only=True)
class Meeting:
    """One event of a calendar; ``organizer`` invites ``people``. ``said`` numbers its mails."""

    uid: str = "f3a1c0de@calendar.example"
    start: datetime
    zone: str = "Europe/Berlin"
    length: timedelta = timedelta(hours=1)
    summary: str = "The start page"
    location: str = ""
    organizer: str = OWNER
    people: tuple[str, ...] = (CLIENT,)
    sequence: int = 0
    rule: str = ""
    whole_day: bool = False
    said: list[str] = field(default_factory=list)

    def request(
        self, at: datetime, *, start: datetime | None = None, instance: datetime | None = None
    ) -> bytes:
        """The invitation, or the same again at another time."""
        if start is not None:
            self.sequence += 1
            if instance is None:
                self.start = start
        return self._mail("REQUEST", self.organizer, at, start=start, instance=instance)

    def cancel(self, at: datetime, *, instance: datetime | None = None, comment: str = "") -> bytes:
        """The organizer calls it off, or one of its series."""
        self.sequence += 1
        return self._mail("CANCEL", self.organizer, at, instance=instance, comment=comment)

    def reply(
        self,
        at: datetime,
        answer: str,
        *,
        person: str = "",
        instance: datetime | None = None,
        comment: str = "",
    ) -> bytes:
        """One of the invited answers: ACCEPTED, DECLINED or TENTATIVE."""
        who = person or self.people[0]
        return self._mail("REPLY", who, at, answer=answer, instance=instance, comment=comment)

    def counter(self, at: datetime, start: datetime) -> bytes:
        """One of the invited would rather meet at another time."""
        return self._mail("COUNTER", self.people[0], at, start=start, answer="TENTATIVE")

    def _mail(
        self,
        method: str,
        sender: str,
        at: datetime,
        *,
        start: datetime | None = None,
        answer: str = "",
        instance: datetime | None = None,
        comment: str = "",
    ) -> bytes:
        begins = start or instance or self.start
        lines = [
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            "PRODID:-//A calendar//EN",
            f"METHOD:{method}",
            "BEGIN:VEVENT",
            f"UID:{self.uid}",
            f"SEQUENCE:{self.sequence}",
            f"DTSTAMP:{at.astimezone(UTC):%Y%m%dT%H%M%SZ}",
            self._when("DTSTART", begins),
            self._when("DTEND", begins + (timedelta(days=1) if self.whole_day else self.length)),
            f"SUMMARY:{self.summary}",
            f"ORGANIZER:mailto:{self.organizer}",
        ]
        if self.location:
            lines.append(f"LOCATION:{self.location}")
        if instance is not None:
            lines.append(self._when("RECURRENCE-ID", instance))
        elif self.rule and method in ("REQUEST", "CANCEL"):
            lines.append(f"RRULE:{self.rule}")
        if comment:
            lines.append(f"COMMENT:{comment}")
        if method in ("REPLY", "COUNTER"):
            lines.append(f"ATTENDEE;PARTSTAT={answer}:mailto:{sender}")
        else:
            lines += [f"ATTENDEE;PARTSTAT=NEEDS-ACTION;RSVP=TRUE:mailto:{person}" for person in self.people]
        if method == "CANCEL":
            lines.append("STATUS:CANCELLED")
        lines += ["END:VEVENT", "END:VCALENDAR", ""]
        message = EmailMessage()
        self.said.append(method)
        message["Message-ID"] = f"<{method.lower()}{len(self.said)}.{self.uid}>"
        message["From"] = sender
        message["To"] = ", ".join(self.people) if sender == self.organizer else self.organizer
        message["Subject"] = f"{method.title()}: {self.summary}"
        message["Date"] = format_datetime(at)
        message.set_content(self.summary)
        message.add_alternative("\r\n".join(lines), subtype="calendar", params={"method": method})
        return message.as_bytes()

    def _when(self, name: str, moment: datetime) -> str:
        if self.whole_day:
            return f"{name};VALUE=DATE:{moment:%Y%m%d}"
        local = moment.astimezone(ZoneInfo(self.zone))
        return f"{name};TZID={self.zone}:{local:%Y%m%dT%H%M%S}"
