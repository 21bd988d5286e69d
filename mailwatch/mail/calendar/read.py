"""A message to what it says about meetings."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from mailwatch.mail.addresses import clean_name, clean_spec
from mailwatch.mail.calendar.lines import Component, Line, read_components
from mailwatch.mail.calendar.links import join_link
from mailwatch.mail.calendar.notice import Attendee, MeetingNotice, Occurrence
from mailwatch.mail.calendar.parts import calendar_parts
from mailwatch.mail.calendar.series import Series, expand
from mailwatch.mail.calendar.times import LONGEST, Moment, moment_of, read_duration
from mailwatch.mail.calendar.zones import Zone, Zones, known_zone
from mailwatch.mail.message import InboundMessage, Part

MAX_EVENTS = 100
MAX_ATTENDEES = 200
MAX_CALENDARS = 5
MAX_SERIES = 5
"""Series of one message that are expanded; each may cost a fifth of a second when it is meant ill."""
MAX_HORIZON = timedelta(days=500)
HORIZON = timedelta(days=400)


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


def read_meetings(
    message: InboundMessage,
    *,
    around: datetime | None = None,
    horizon: timedelta = HORIZON,
    floating_zone: str = "",
) -> tuple[MeetingNotice, ...]:
    """What ``message`` says about meetings, one notice for each event of its calendars. Never raises.

    Series are expanded from ``around`` (aware; default: their first meeting)
    over ``horizon`` (at most 500 days, 500 meetings). ``floating_zone`` is the
    IANA name of the zone in which a time without one is read, and one whose
    zone nobody knows; "" leaves such times without an instant.
    Source: RFC 5545, RFC 5546, RFC 6047.
    """
    found: dict[tuple[str, str, int, datetime | None], MeetingNotice] = {}
    left = MAX_SERIES
    fallback = known_zone(floating_zone) if floating_zone else None
    horizon = max(timedelta(days=1), min(horizon, MAX_HORIZON))
    for part in calendar_parts(message)[:MAX_CALENDARS]:
        reader = _Reader(
            message=message, part=part, fallback=fallback, around=around, horizon=horizon, series_left=left
        )
        for notice in reader.notices():
            key = (notice.uid, notice.instance, notice.sequence, notice.dtstamp)
            # The same event inline and attached; the attached one may have lost its method.
            known = found.get(key)
            if known is None or (not known.method and notice.method):
                found[key] = notice
        left = reader.series_left
    return tuple(found.values())


@dataclass(frozen=True)
class _Times:
    start: Moment | None
    end: datetime | None = None
    end_day: date | None = None
    length: timedelta | None = None


@dataclass(kw_only=True)
class _Reader:
    message: InboundMessage
    part: Part
    fallback: Zone | None
    around: datetime | None
    horizon: timedelta
    series_left: int

    def notices(self) -> list[MeetingNotice]:
        root = read_components(self.part.text)
        calendars = [each for each in root.children if each.name == "VCALENDAR"] or [root]
        return [notice for calendar in calendars[:MAX_CALENDARS] for notice in self._of_calendar(calendar)]

    def _of_calendar(self, calendar: Component) -> list[MeetingNotice]:
        zones = Zones([each for each in calendar.children if each.name == "VTIMEZONE"])
        floating = self.fallback
        stated = calendar.text("X-WR-TIMEZONE", 200)
        if stated:
            floating = zones.named(stated) or floating
        events = [each for each in calendar.children if each.name == "VEVENT"]
        method = method_of(calendar, self.part)
        read = [(event, self._event(event, method, zones, floating)) for event in events[:MAX_EVENTS]]
        overrides: dict[str, dict[str, Occurrence]] = {}
        for _, notice in read:
            if notice.instance and not notice.this_and_future:
                overrides.setdefault(notice.uid, {})[notice.instance] = _as_occurrence(notice)
        notices = []
        for event, notice in read:
            is_series = not notice.instance and (event.first("RRULE") or event.first("RDATE"))
            if is_series and self.series_left > 0:
                self.series_left -= 1
                notices.append(
                    self._with_series(event, notice, zones, floating, overrides.get(notice.uid, {}))
                )
            elif is_series:
                notices.append(replace(notice, unread=(*notice.unread, "more than 5 series")))
            else:
                notices.append(notice)
        if len(events) > MAX_EVENTS:
            notices[-1] = replace(notices[-1], unread=(*notices[-1].unread, "more than 100 events"))
        return notices

    def _with_series(
        self,
        event: Component,
        notice: MeetingNotice,
        zones: Zones,
        floating: Zone | None,
        overrides: dict[str, Occurrence],
    ) -> MeetingNotice:
        times = _times(event, zones, floating)
        series = Series()
        if times.start is not None:
            try:
                series = expand(
                    event, times.start, times.length,
                    zones=zones, floating=floating, overrides=overrides,
                    around=self.around, horizon=self.horizon,
                )  # fmt: skip
            except (OverflowError, ValueError):  # a start at the end of the calendar
                series = Series(unread=("the recurrence rule leaves the calendar",))
        return replace(
            notice,
            occurrences=series.occurrences,
            excluded=series.excluded,
            expanded_from=series.expanded_from,
            expanded_until=series.expanded_until,
            unread=(*notice.unread, *series.unread),
        )

    def _event(self, event: Component, method: str, zones: Zones, floating: Zone | None) -> MeetingNotice:
        times = _times(event, zones, floating)
        start = times.start
        instance_line = event.first("RECURRENCE-ID")
        instance = _moment(instance_line, zones, floating)
        attendees = tuple(read_attendee(line) for line in event.all("ATTENDEE")[:MAX_ATTENDEES])
        organizer_line = event.first("ORGANIZER")
        organizer = read_attendee(organizer_line) if organizer_line else Attendee(spec="")
        stamp = _moment(event.first("DTSTAMP"), zones, floating)
        answer_comment = attendees[0].comment if method in {"reply", "counter"} and attendees else ""
        start_line = event.first("DTSTART")
        tzid = start_line.parameters.get("TZID", "") if start_line else ""
        unread = []
        if start_line is not None and start is None:
            unread.append("the start")
        if tzid and zones.named(tzid) is None:
            unread.append(f"the zone {tzid[:80]}")
        if instance_line is not None and (instance is None or instance.floating):
            unread.append("the recurrence-id")
        summary = event.text("SUMMARY")
        rule = event.first("RRULE")
        return MeetingNotice(
            method=method,
            uid=event.text("UID", 500) or _stand_in_uid(organizer.spec, start, summary),
            recurrence_id=instance.instant if instance and instance.day is None else None,
            recurrence_day=instance.day if instance else None,
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


def _moment(line: Line | None, zones: Zones, floating: Zone | None) -> Moment | None:
    try:
        return moment_of(line, zones, floating)
    except (OverflowError, ValueError):  # an offset that leads out of the calendar
        return None


def _times(event: Component, zones: Zones, floating: Zone | None) -> _Times:
    """Start, end and length; an end that is missing, before the start or too far after it is none."""
    start = _moment(event.first("DTSTART"), zones, floating)
    if start is None:
        return _Times(start=None)
    stated = event.first("DURATION")
    duration = read_duration(stated.value) if stated else None
    end = _moment(event.first("DTEND"), zones, floating)
    midnight = start.wall.hour == start.wall.minute == 0
    if start.day is None and midnight and event.text("X-MICROSOFT-CDO-ALLDAYEVENT", 10).upper() == "TRUE":
        start = Moment(wall=start.wall, day=start.wall.date())  # Exchange writes whole days as midnights
    if start.day is not None:
        last = end.wall.date() if end else start.day + (duration or timedelta(days=1))
        if not start.day < last <= start.day + LONGEST:
            last = start.day + timedelta(days=1)
        return _Times(start=start, end_day=last, length=last - start.day)
    if start.instant is None:
        return _Times(start=start)
    length = duration
    if end is not None and end.instant is not None and timedelta() < end.instant - start.instant <= LONGEST:
        length = end.instant - start.instant
    return _Times(start=start, end=start.instant + length if length else None, length=length)


def _as_occurrence(notice: MeetingNotice) -> Occurrence:
    return Occurrence(
        recurrence_id=notice.recurrence_id,
        recurrence_day=notice.recurrence_day,
        start=notice.start,
        end=notice.end,
        start_day=notice.start_day,
        end_day=notice.end_day,
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
