"""The plan as one page: no script, nothing loaded from anywhere, every word of others escaped."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jinja2 import Environment, StrictUndefined

from mailwatch import __version__
from mailwatch.app.showing.page.contents import ClientReview, Lane, Review, Sign, usual_in_words
from mailwatch.app.showing.status import BLIND_SPOTS, ThreadStatus
from mailwatch.cli.pages.mail_page import head_of
from mailwatch.cli.pages.timeline import Drawn, drawn
from mailwatch.cli.tables import CONSENT, instant, span
from mailwatch.domain.facts.time_display import say_date, say_day
from mailwatch.mail.composing.letter_html import Block, blocks_of
from mailwatch.shown import one_line

if TYPE_CHECKING:
    from collections.abc import Callable

    from mailwatch.app.showing.plan.as_sent import MailAsSent
    from mailwatch.app.showing.plan.planned import NothingSent, Planned
    from mailwatch.domain.facts.reasons import Reason
    from mailwatch.domain.facts.time_display import TimeDisplay

HEAD = (
    '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
    '<meta name="generator" content="mailwatch plan">\n'
)
"""How each page begins: by this an earlier one is known, which may be written over."""

LONGEST_LINE = 20_000
"""Characters of a line of a letter or of a header field."""

SIGNS = {
    Sign.MAIL: "you wrote",
    Sign.STEP: "mailwatch wrote",
    Sign.ANSWER: "the client wrote",
    Sign.AUTO_REPLY: "automatic reply",
    Sign.BOUNCE: "came back, was refused, or is late",
    Sign.DOUBT: "in doubt",
    Sign.OTHER: "other mail",
    Sign.WORD: "your word",
    Sign.CASE: "a ladder begins, ends, asks you",
    Sign.PLANNED: "will go out",
    Sign.HELD: "held",
    Sign.DEADLINE: "the date it prints",
}

_DAY = re.compile(r"\b[A-Z][a-z]{2} \d\d [A-Z][a-z]{2} \d{4}\b")


@dataclass(frozen=True, kw_only=True)
class Sight:
    """A line of the head on how far mailwatch sees."""

    text: str
    loud: bool = False


@dataclass(frozen=True, kw_only=True)
class MailOnPage:
    """A mail of the plan as its reader's program would show it, with its place on the page."""

    place: str
    planned: Planned
    trouble: str
    language: str
    fields: tuple[tuple[str, str], ...]
    blocks: tuple[Block, ...]
    header: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Row:
    """A line of the timeline as a table; ``symbol`` is its sign in the picture, "" for days."""

    at: datetime
    when: str
    symbol: str
    who: str
    what: str
    evidence: str = ""


@dataclass(frozen=True, kw_only=True)
class ClientOnPage:
    """A client's part, with its place on the page."""

    place: str
    review: ClientReview
    drawn: Drawn
    rows: tuple[Row, ...]
    mails: tuple[MailOnPage, ...]


def page_of(
    review: Review,
    *,
    display: Callable[[str], TimeDisplay],
    service: str,
    stops: Sequence[str],
    mode: str,
) -> str:
    """The whole page; ``display`` as for the status, the lines in the words of the plan."""
    mails = [_mail(f"m{number}", each) for number, each in enumerate(review.mails, 1)]
    clients = [
        ClientOnPage(
            place=f"c{number}",
            review=each,
            drawn=drawn(each),
            rows=tuple(sorted(_rows(each), key=lambda row: row.at)),
            mails=tuple(mail for mail in mails if mail.planned.client == each.client),
        )
        for number, each in enumerate(review.clients, 1)
    ]
    style = (Path(__file__).parent / "plan.css").read_text(encoding="utf-8")
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    threads = review.status.threads
    body = _environment(display).get_template("plan.html")
    return HEAD + body.render(
        version=__version__,
        style=style,
        style_hash=f"sha256-{digest}",
        now=instant(review.now, display("")),
        days=(review.until - review.now).days,
        status=review.status,
        mode=mode,
        service=service,
        stops=stops,
        sight=_sight(review, display("")),
        clients=clients,
        places={each.review.client: each.place for each in clients},
        dated=[each for each in mails if each.planned.held is None],
        held=[each for each in mails if each.planned.held is not None],
        standing=review.plan.standing,
        yours=[each for each in threads if each.ball == "you"],
        theirs=[each for each in threads if each.ball == "client"],
        resting=[each for each in review.clients if each.resting is not None],
        consent=CONSENT,
        signs=SIGNS,
        lanes=[lane.value for lane in Lane],
        blind_spots=BLIND_SPOTS,
    )


def _environment(display: Callable[[str], TimeDisplay]) -> Environment:
    from jinja2 import FileSystemLoader

    found = Environment(
        loader=FileSystemLoader(Path(__file__).parent, encoding="utf-8"),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_fit,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )

    def say(reason: Reason, client: str) -> str:
        return _together(reason.say(display(client)))

    def when(moment: datetime | None, client: str) -> str:
        return _together(instant(moment, display(client)))

    def why_of(thread: ThreadStatus) -> str:
        if thread.older:
            return "older than the first look: yours to pick"
        asked = thread.because.get("evidence") if thread.because.code == "silence" else None
        return f"you asked: {asked}" if asked else say(thread.because, thread.client)

    def ends_of(held: Planned | NothingSent) -> str:
        if held.until is None:
            return "your word alone" if held.ways else "when that is over"
        goes = getattr(held, "at", None)
        leaves = f"; it goes out {when(goes, held.client)} at the earliest" if goes else ""
        return f"by itself {when(held.until, held.client)}{leaves}" + ("; or your word" if held.ways else "")

    found.filters |= {
        "say": say,
        "when": when,
        "span": _span,
        "line": one_line,
        "day": say_day,
        "date": say_date,
    }
    found.globals |= {
        "why_of": why_of,
        "ends_of": ends_of,
        "habit": usual_in_words,
    }
    return found


def _fit(value: Any) -> Any:
    """Whatever is printed passes the one gate; only what is markup already is left alone."""
    return (
        one_line(value, LONGEST_LINE) if isinstance(value, str) and not hasattr(value, "__html__") else value
    )


def _together(text: str) -> str:
    """No line breaks inside of a day."""
    return _DAY.sub(lambda found: found[0].replace(" ", "\xa0"), text)


def _span(length: timedelta | None) -> str:
    return span(length).replace(" ", "\xa0")


def _mail(place: str, mail: MailAsSent) -> MailOnPage:
    content = mail.final.content if mail.final is not None else b""
    return MailOnPage(
        place=place,
        planned=mail.planned,
        trouble=mail.trouble,
        language=mail.language,
        fields=head_of(content) if content else (),
        blocks=blocks_of(mail.final.text) if mail.final is not None else (),
        header=tuple(content.partition(b"\r\n\r\n")[0].decode("ascii", "replace").splitlines()),
    )


def _rows(review: ClientReview) -> Iterator[Row]:
    """The picture in words, with the evidence."""
    say = review.display.say
    for days in review.stretches:
        when = _together(days.say())
        yield Row(at=days.begins, when=when, symbol="", who=days.kind.value, what=days.why)
    for was in review.happenings:
        yield Row(
            at=was.at,
            when=_together(say(was.at)),
            symbol=was.sign.name.lower(),
            who=was.lane.value,
            what=was.what,
            evidence=was.evidence,
        )
    yield Row(
        at=review.now, when=_together(say(review.now)), symbol="", who="now", what="this page is written"
    )
    for comes in review.coming:
        yield Row(
            at=comes.at,
            when=_together(say(comes.at)),
            symbol=comes.sign.name.lower(),
            who=SIGNS[comes.sign],
            what=comes.what,
            evidence=comes.why,
        )


def _sight(review: Review, display: TimeDisplay) -> list[Sight]:
    found = []
    for account in review.status.accounts:
        name = account.account
        if account.trouble:
            since = instant(account.trouble_since, display)
            found.append(Sight(text=f"{name}: NOT READ since {since}: {account.trouble}", loud=True))
        elif account.observed_until is None:
            found.append(Sight(text=f"{name}: not read yet; start with: mailwatch once", loud=True))
        else:
            until = instant(account.observed_until, display)
            found.append(Sight(text=f"{name}: read completely up to {until}"))
    found += [Sight(text=each.say(display), loud=True) for each in review.status.hindered]
    return found


def file_names(mails: Sequence[MailAsSent], display: TimeDisplay) -> list[str]:
    """A name for each mail, in its order: its day on the owner's clock, or ``held``, then client and step."""
    taken: set[str] = set()
    names = []
    for each in mails:
        planned = each.planned
        day = f"{planned.at.astimezone(display.own):%Y-%m-%d}" if planned.at and not planned.held else "held"
        stem = "-".join((day, _plain(planned.client), _plain(planned.step)))
        name, number = stem, 1
        while name in taken:
            number += 1
            name = f"{stem}-{number}"
        taken.add(name)
        names.append(f"{name}.eml")
    return names


def _plain(name: str) -> str:
    """Letters, digits and dashes: nothing that a shell or a folder takes for something else."""
    return re.sub(r"[^\w]+", "-", one_line(name, 60)).strip("-_") or "x"
