"""Where in a message a calendar stands. Light: asked of every message, while hardly one holds a calendar."""

from __future__ import annotations

from mailwatch.mail.message import InboundMessage, Part


def calendar_parts(message: InboundMessage) -> list[Part]:
    """The parts that hold calendar data, those shown in the message before those attached to it."""
    found = [
        part
        for part in message.parts
        if part.content_type in {"text/calendar", "application/ics", "text/x-vcalendar"}
        or part.filename.lower().endswith(".ics")
    ]
    return sorted(
        found, key=lambda part: (part.content_type != "text/calendar", part.disposition == "attachment")
    )
