"""Single readers, each with recipes or bytes of its own: calendars, delivery reports, odd text, lists, the owner's file, texts."""
# ruff: noqa: E501  a table is read best one row a line

from __future__ import annotations

import atexit
import json
import shutil
import tempfile
from datetime import UTC, date, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any

import claims
from builder import Recipe
from tables import METHODS, calendar_of, odd_text_mail, report_of

from mailwatch import translate
from mailwatch.adapters.invoice_list import read_invoices
from mailwatch.adapters.texts.templates import JinjaRenderer
from mailwatch.config.reading.load import loads
from mailwatch.errors import ConfigError, OwnerMustAct
from mailwatch.mail.calendar.notice import MeetingNotice, Occurrence
from mailwatch.mail.calendar.read import read_meetings
from mailwatch.mail.calendar.series import Span, expanded
from mailwatch.mail.message import InboundMessage, Part
from mailwatch.mail.reading.parse import parse_message
from mailwatch.mail.reports.report import (
    delivery_report,
    disposition_report,
    message_id_in_text,
    returned_headers,
    returned_message_id,
)
from mailwatch.translate import settings_from

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
HEAD = b"From: Alice <alice@harbour.example>\r\nTo: anna@studio.example\r\nDate: Mon, 2 Mar 2026 10:00:00 +0100\r\nMessage-ID: <2.b@harbour.example>\r\n"
FIRST, LAST = datetime.min.replace(tzinfo=UTC), datetime.max.replace(tzinfo=UTC)
AROUND = (
    datetime(2026, 3, 9, tzinfo=UTC),
    NOON,
    FIRST,
    LAST,
    datetime(2026, 10, 24, tzinfo=UTC),
)
HORIZONS = (timedelta(days=60), timedelta(0), timedelta(days=9999), timedelta(days=-5))
FLOATING = ("", "Europe/Berlin", "Asia/Kathmandu", "Nowhere/There", "UTC")

MOST_OCCURRENCES = 5 * 500
"""Of one message: five series of five hundred meetings."""


# -- calendars -----------------------------------------------------------------------


def check_calendar(data: bytes) -> None:
    """A calendar that the recipe builds or that stands in the input itself, read in odd zones and times."""
    recipe = Recipe(data)
    around, horizon = recipe.one_of(AROUND), recipe.one_of(HORIZONS)
    floating = recipe.one_of(FLOATING)
    raw = recipe.number() % 2
    method = recipe.one_of(METHODS)
    text = data[recipe.at :] if raw else calendar_of(recipe, method=method).encode()
    message = parse_message(
        HEAD + f"Content-Type: text/calendar; method={method[:7]}; charset=utf-8\r\n\r\n".encode() + text
    )
    notices = _meetings(message, around, horizon, floating)
    assert notices == _meetings(message, around, horizon, floating)
    assert len(notices) <= 2000
    assert sum(len(notice.occurrences) for notice in notices) <= MOST_OCCURRENCES
    for notice in notices:
        _check_notice(notice)
    claims.check_mail(HEAD + b"Content-Type: text/calendar\r\n\r\n" + text)


def _meetings(
    message: InboundMessage, around: datetime, horizon: timedelta, floating: str
) -> list[MeetingNotice]:
    """What the message says, each series counted out around an instant."""
    long = max(timedelta(days=1), min(horizon, timedelta(days=500)))
    span = Span(first=around, last=min(around, LAST - long) + long)
    return [expanded(each, [span]) for each in read_meetings(message, floating_zone=floating)]


def _check_notice(notice: MeetingNotice) -> None:
    for instant in (
        notice.start,
        notice.end,
        notice.dtstamp,
        notice.recurrence_id,
        notice.expanded_from,
        notice.expanded_until,
    ):
        assert instant is None or instant.utcoffset() == timedelta(0)
    assert not (notice.start and notice.start_day), "an instant or a day"
    assert 0 <= notice.sequence < 2**63
    assert len(notice.attendees) <= 1000
    for each in notice.occurrences:
        _check_occurrence(each)
    assert len({each.instance for each in notice.occurrences}) == len(notice.occurrences)
    texts = (
        notice.uid,
        notice.summary,
        notice.location,
        notice.join,
        notice.comment,
        notice.organizer,
        notice.organizer_name,
        notice.zone,
        notice.status,
        notice.rule,
        notice.sent_by,
        *notice.senders,
        *notice.excluded,
        *notice.unread,
        notice.method,
    )
    for text in (
        *texts,
        *(value for who in notice.attendees for value in (who.spec, who.name, who.comment, who.answer)),
    ):
        text.encode("utf-8")
        assert "\0" not in text
        assert len(text) <= 40_000


def _check_occurrence(each: Occurrence) -> None:
    for instant in (each.recurrence_id, each.start, each.end):
        assert instant is None or instant.utcoffset() == timedelta(0)
    for day in (each.recurrence_day, each.start_day, each.end_day):
        assert day is None or type(day) is date
    assert each.instance


# -- delivery reports and odd text -----------------------------------------------------


def check_report(data: bytes) -> None:
    """A delivery report with its parts and fields at their places or not."""
    content = report_of(Recipe(data))
    message = parse_message(content)
    report = delivery_report(message.parts)
    for one in report.recipients if report else ():
        assert not one.recipient or "@" in one.recipient
        assert not set(one.recipient) & set("\r\n\0<> ")
        assert one.status == "" or one.status[0] in "245"
        for text in (one.recipient, one.action, one.status, one.diagnostic):
            text.encode("utf-8")
            assert len(text) <= 2000
    receipt = disposition_report(message.parts)
    if receipt:
        f"{receipt.disposition}{receipt.final_recipient}{receipt.original_message_id}{receipt.error}".encode()
    returned = returned_headers(message)
    for _, value in returned or ():
        value.encode("utf-8")
    for found in (returned_message_id(message), message_id_in_text([part.text for part in message.parts])):
        assert found is None or (found and not set(found) & set("<>\r\n"))
    claims.check_mail(content)


def check_text(data: bytes) -> None:
    """Odd words in odd charsets and parameters, in parts, in TNEF and deep in a tree of parts."""
    content = odd_text_mail(Recipe(data), HEAD)
    for part in parse_message(content).parts:
        _check_part(part)
    claims.check_mail(content)


def _check_part(part: Part) -> None:
    for text in (
        part.text,
        part.filename,
        part.content_type,
        part.disposition,
        *part.parameters,
        *part.parameters.values(),
    ):
        text.encode("utf-8")


# -- the owner's own files ---------------------------------------------------------------

CLIENTS = {"harbour": ("alice@harbour.example",), "quiet": ("bob@quiet.example",)}


@cache
def _folder() -> Path:
    folder = tempfile.mkdtemp(prefix="fuzzed-files-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return Path(folder)


def check_list(data: bytes) -> None:
    """A list of invoices as some program wrote it: whole, or refused with the lines that can't be read."""
    file = _folder() / "invoices.csv"
    file.write_bytes(data)
    try:
        found = read_invoices(file, clients=CLIENTS)
    except ConfigError as error:
        _check_problems(error)
        return
    names = [(line.client, line.number) for line in found.lines]
    assert len(set(names)) == len(names)
    for line in found.lines:
        assert line.client in CLIENTS
        assert line.number.strip()
        assert line.amount.amount > 0
        assert len(line.amount.currency) == 3
        for text in (line.number, str(line.amount), line.file):
            text.encode("utf-8")


def _check_problems(error: ConfigError) -> None:
    assert error.problems
    for problem in error.problems:
        assert problem.message.strip()
        json.dumps([problem.path, problem.message, problem.suggestion], ensure_ascii=False).encode()
        assert problem.line is None or problem.line >= 0


@cache
def _pieces() -> tuple[bytes, ...]:
    example = Path(__file__).resolve().parents[2] / "config.example.toml"
    lines = [
        line.removeprefix(b"# ") for line in example.read_bytes().splitlines() if b"=" in line or b"[" in line
    ]
    return tuple(dict.fromkeys(lines))


BASE = b"""[me]
name = "Anna Weber"
email = ["anna@studio.example"]
country = "DE-BE"
[mailbox]
servers = { imap = "imap.example", smtp = "smtp.example" }
password = { env = "NOWHERE" }
"""
CLIENT = b"""[client.harbour]
kind = "business"
salutation = "Dear Alice,"
people = ["alice@harbour.example"]
speaks = { country = "DE-BE" }
"""
VALUES = (
    b'""', b'"x"', b"0", b"-1", b"99999999999999999999999", b"1e999", b"nan", b"true", b"[]", b"{}", b"[[]]", b"2026-02-30", b"2026-03-02", b"0001-01-01T00:00:00+23:59", b"9999-12-31", b"10:00", b'"5 days"', b'"99999999999 weeks"', b'"-3 days"', b'"3x usual"', b'"a@b"', b'["a@b.example", "a@b.example"]', b'"anna@studio.example"', b'"\\u0000"', b'"\\uFFFF\\U0010FFFF"', b'"de"', b'"XX-YY"', b'"Europe/Berlin"', b'"../../../etc"', b'"{{ 7*7 }}"', b'"imaps://u:p@h:99999"', b'"[::1]"', b'{ env = "X", file = "y" }', b"{ command = [] }", b'"1.000,00 EUR"', b'"NaN EUR"', b"'''\n'''", b'"xn--a"',
)  # fmt: skip


def _file_of(recipe: Recipe) -> bytes:
    """The owner's file: a good one, with lines of the example, other values, and bytes of the input."""
    lines = (BASE + (CLIENT if recipe.number() % 4 else b"")).splitlines()
    for _ in range(recipe.number() % 12):
        at = recipe.number() % (len(lines) + 1)
        kind = recipe.number() % 6
        piece = _pieces()[(recipe.number() * 256 + recipe.number()) % len(_pieces())]
        if kind <= 1:
            lines.insert(at, piece)
        elif kind == 2 and lines:
            lines[at - 1 : at] = [lines[at - 1].partition(b"=")[0] + b"= " + recipe.one_of(VALUES)]
        elif kind == 3:
            lines.insert(at, piece.partition(b"=")[0] + b"= " + recipe.one_of(VALUES))
        elif kind == 4:
            lines[at : at + 1] = []
        else:
            lines.insert(at, recipe.raw())
        if recipe.is_used_up:
            break
    return b"\n".join(lines) + b"\n"


def check_config(data: bytes) -> None:
    """The owner's file, by recipe or byte by byte: in force with all its settings, or refused in words."""
    recipe = Recipe(data)
    text = data[1:] if recipe.number() % 3 == 0 else _file_of(recipe)
    books, languages = translate.known_playbooks(None), translate.known_languages(None)
    try:
        loaded = loads(text, environment={"HOME": str(_folder())}, playbooks=books, languages=languages)
        settings_from(loaded, today=date(2026, 3, 2))
    except ConfigError as error:
        _check_problems(error)
        return
    for problem in loaded.warnings:
        f"{problem.path}{problem.message}{problem.suggestion}".encode()


RENDERED: dict[str, Any] = {
    "salutation": "Dear Alice,", "name": "Alice", "own_name": "Anna", "project": "the café", "deadline": date(2026, 3, 9), "empty": "", "open_amount": "2400.00 EUR", "days": 7, "items": ("a", "b"),
}  # fmt: skip
_RENDERER = JinjaRenderer()


def check_template(data: bytes) -> None:
    """A text of the owner's own: rendered, or refused in words; it reaches nothing but its values."""
    source = data.decode("utf-8", "replace")
    try:
        rendered = _RENDERER.render(source, RENDERED)
    except OwnerMustAct as error:
        str(error).encode("utf-8")
        return
    rendered.text.encode("utf-8")
    assert "<bound method" not in rendered.text
    assert "site-packages" not in rendered.text
