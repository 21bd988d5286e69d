"""A message to what it says about meetings."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from mailwatch.mail.calendar.lines import Component, Line, read_components
from mailwatch.mail.calendar.links import join_link
from mailwatch.mail.calendar.notice import THE_END, THE_INSTANCE, Attendee, MeetingNotice
from mailwatch.mail.calendar.parts import calendar_parts
from mailwatch.mail.calendar.series import is_series, rule_defects, series_text
from mailwatch.mail.calendar.times import Moment, sound_moment, times_of
from mailwatch.mail.calendar.zones import Zone, Zones, known_zone
from mailwatch.mail.message import InboundMessage, Part
from mailwatch.mail.reading.addresses import clean_name, clean_spec

MAX_EVENTS = 40
"""Events of one message that are read; whoever changes a series by more of them sends it anew."""
MAX_ATTENDEES = 200
MAX_CALENDARS = 5
MAX_SERIES = 5
"""Series of one message that are kept."""


def method_of(calendar: Component, part: Part) -> str:
    """The iTIP method in lower case: the calendar's, else the Content-Type's (RFC 6047 §2.4), else ""."""
    stated = calendar.first("METHOD")
    method = stated.value if stated and stated.value.strip() else part.parameters.get("method", "")
    return re.sub(r"[^a-z-]", "", method.lower())[:40]


def read_attendee(line: Line) -> Attendee:
    """An ATTENDEE property as a value."""
    parameters = line.parameters
    # The last "mailto:": a name with a colon that was not quoted ends up in the value.
    spec = clean_spec(line.value.lower().rpartition("mailto:")[2])
    if "@" not in spec or spec.endswith(
        ("@imip.me.com", ".imip.me.com")
    ):  # Exchange's "invalid:nomail", iCloud's blind names
        spec = clean_spec(parameters.get("EMAIL", "")) or spec
    return Attendee(
        spec=spec[:320],
        name=clean_name(parameters.get("CN", "")),
        answer=re.sub(r"[^a-z-]", "", parameters.get("PARTSTAT", "").lower())[:40],
        is_resource=parameters.get("CUTYPE", "").upper() in {"RESOURCE", "ROOM"}
        or spec.endswith("@resource.calendar.google.com"),
        delegated_to=clean_spec(parameters.get("DELEGATED-TO", ""))[:320],
        delegated_from=clean_spec(parameters.get("DELEGATED-FROM", ""))[:320],
        comment=parameters.get("X-RESPONSE-COMMENT", "").strip()[:2000],
    )


def is_automatic(message: InboundMessage, attendees: Iterable[Attendee], method: str) -> bool:
    """Whether a program answered by itself.

    ``Auto-Submitted: auto-generated`` alone (RFC 3834 §5) says only that a
    program wrote the mail. Google Calendar and Nextcloud put it on every mail
    that a person's click makes; a room's answer says what it is.
    """
    submitted = message.headers.get("auto-submitted").strip().lower()
    if submitted.startswith(("auto-replied", "auto-notified")):
        return True
    if method in {"reply", "counter"} and any(attendee.is_resource for attendee in list(attendees)[:1]):
        return True
    return submitted.startswith("auto-") and not _is_calendar_service(message)


def _is_calendar_service(message: InboundMessage) -> bool:
    """Whether a calendar's server sends in a person's name, to whom answers go (Reply-To)."""
    sender = message.sender.spec if message.sender else ""
    if sender == "calendar-notification@google.com" or message.headers.get("message-id").strip(
        " <"
    ).startswith("calendar-"):
        return True
    author = message.from_[0].spec if message.from_ else ""
    return bool(message.reply_to) and message.reply_to[0].spec not in {"", author}


def read_meetings(message: InboundMessage, *, floating_zone: str = "") -> tuple[MeetingNotice, ...]:
    """What ``message`` says about meetings, one notice for each event of its calendars. Never raises.

    Series are kept as their rules; :func:`mailwatch.mail.calendar.series.expanded`
    counts them out. ``floating_zone`` is the IANA name of the zone in which a
    time without one is read, and one whose zone nobody knows; "" leaves such
    times without an instant. Source: RFC 5545, RFC 5546, RFC 6047.
    """
    found: dict[tuple[object, ...], MeetingNotice] = {}
    left = MAX_SERIES
    for part in calendar_parts(message)[:MAX_CALENDARS]:
        reader = _Reader(message=message, part=part, fallback=floating_zone, series_left=left)
        for notice in reader.notices():
            key = (notice.uid, notice.instance, notice.recurrence_wall, notice.sequence, notice.dtstamp)
            # The same event inline and attached; the attached one may have lost its method.
            known = found.get(key)
            if known is None or (not known.method and notice.method):
                found[key] = notice
        left = reader.series_left
    return tuple(found.values())[:MAX_EVENTS]


@dataclass(kw_only=True)
class _Reader:
    message: InboundMessage
    part: Part
    fallback: str
    series_left: int

    def notices(self) -> list[MeetingNotice]:
        root = read_components(self.part.text)
        calendars = [each for each in root.children if each.name == "VCALENDAR"] or [root]
        return [notice for calendar in calendars[:MAX_CALENDARS] for notice in self._of_calendar(calendar)]

    def _of_calendar(self, calendar: Component) -> list[MeetingNotice]:
        zones = Zones([each for each in calendar.children if each.name == "VTIMEZONE"])
        stated = calendar.text("X-WR-TIMEZONE", 200)
        floating = zones.named(stated) if stated else None
        if floating is None:
            stated, floating = self.fallback, known_zone(self.fallback) if self.fallback else None
        events = [each for each in calendar.children if each.name == "VEVENT"]
        method = method_of(calendar, self.part)
        notices = []
        for event in events[:MAX_EVENTS]:
            notice = self._event(event, method, zones, floating)
            if not notice.instance and not notice.names_unread and is_series(event):
                notice = self._with_series(event, notice, zones, floating, stated)
            notices.append(notice)
        if len(events) > MAX_EVENTS:
            notices[-1] = replace(notices[-1], unread=(*notices[-1].unread, f"more than {MAX_EVENTS} events"))
        return notices

    def _with_series(
        self, event: Component, notice: MeetingNotice, zones: Zones, floating: Zone | None, stated: str
    ) -> MeetingNotice:
        if self.series_left <= 0:
            return replace(notice, unread=(*notice.unread, f"more than {MAX_SERIES} series"))
        self.series_left -= 1
        start = times_of(event, zones, floating).start
        if start is None or start.floating:
            return notice
        text = series_text(event, zones, floating, stated)
        defects = rule_defects(event, start) if text else ["a series of too many lines"]
        return replace(notice, series=text, unread=(*notice.unread, *defects))

    def _event(self, event: Component, method: str, zones: Zones, floating: Zone | None) -> MeetingNotice:
        times = times_of(event, zones, floating)
        start = times.start
        instance_lines = event.all("RECURRENCE-ID")
        instance_line = instance_lines[0] if instance_lines else None
        instance = sound_moment(instance_line, zones, floating)
        named = instance.instant if instance else None
        if instance is not None and instance.floating and start is not None and start.zone is not None:
            # Written without its zone: most likely in that of the meeting's own start beside it.
            named = start.zone.instant(instance.wall)
        attendees = tuple(read_attendee(line) for line in event.all("ATTENDEE")[:MAX_ATTENDEES])
        organizer_line = event.first("ORGANIZER")
        organizer = read_attendee(organizer_line) if organizer_line else Attendee(spec="")
        stamp = sound_moment(event.first("DTSTAMP"), zones, floating)
        answer_comment = attendees[0].comment if method in {"reply", "counter"} and attendees else ""
        start_line = event.first("DTSTART")
        tzid = start_line.parameters.get("TZID", "") if start_line else ""
        unread = []
        if start_line is not None and start is None:
            unread.append("the start")
        if tzid and zones.named(tzid) is None:
            unread.append(f"the zone {tzid[:80]}")
        if (instance_line is not None and instance is None) or len(
            {line.value for line in instance_lines}
        ) > 1:
            unread.append(THE_INSTANCE)
            instance = named = None
        if not event.closed:
            unread.append(THE_END)
        summary = event.text("SUMMARY")
        rule = event.first("RRULE")
        return MeetingNotice(
            method=method,
            uid=event.text("UID", 500) or _stand_in_uid(organizer.spec, start, summary),
            recurrence_id=named if instance and instance.day is None else None,
            recurrence_day=instance.day if instance else None,
            recurrence_wall=instance.wall.isoformat() if instance else "",
            this_and_future=instance_line is not None
            and instance_line.parameters.get("RANGE", "").upper() == "THISANDFUTURE",
            sequence=_sequence(event.text("SEQUENCE", 20)),
            dtstamp=stamp.instant if stamp else None,
            start=start.instant if start and start.day is None else None,
            end=times.end,
            start_day=start.day if start else None,
            end_day=times.end_day,
            all_day=bool(start and start.day),
            floating=bool(
                start_line and start and start.day is None and not tzid and not _has_offset(start_line.value)
            ),
            zone=start.zone.name if start and start.zone and tzid else "",
            summary=summary,
            location=event.text("LOCATION"),
            join=join_link(event),
            organizer=organizer.spec,
            organizer_name=organizer.name,
            sent_by=clean_spec(organizer_line.parameters.get("SENT-BY", ""))[:320] if organizer_line else "",
            senders=_senders(self.message),
            attendees=attendees,
            comment=event.text("COMMENT") or answer_comment,
            status=re.sub(r"[^a-z-]", "", event.text("STATUS", 40).lower()),
            rule=rule.value.strip()[:500] if rule else "",
            is_automatic=is_automatic(self.message, attendees, method),
            unread=tuple(unread),
        )


def _has_offset(value: str) -> bool:
    return re.search(r"(Z|[+-]\d{4})\s*$", value) is not None


def _sequence(text: str) -> int:
    return int(text) if re.fullmatch(r"[0-9]{1,9}", text) else 0


def _stand_in_uid(organizer: str, start: Moment | None, summary: str) -> str:
    """What tells an event without a UID from others, the same each time the message is read."""
    return f"without-uid {start.wall.isoformat() if start else '-'} {organizer} {summary[:80]}"


def _senders(message: InboundMessage) -> tuple[str, ...]:
    people = [*message.from_[:1], *([message.sender] if message.sender else []), *message.reply_to[:3]]
    return tuple(dict.fromkeys(person.spec for person in people if person.spec))
