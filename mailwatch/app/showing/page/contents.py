"""All that a person looks at before anything leaves: the plan, and each client's story around it.

The reasons are those of the plan and of the status, the evidence is what
``explain`` tells; nothing is judged here.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from mailwatch.app.composer import Composer
from mailwatch.app.deciding.judge import ClientJudged
from mailwatch.app.showing.future.outlook import outlooks_of
from mailwatch.app.showing.page.stretches import Stretch, stretches_of
from mailwatch.app.showing.plan.as_sent import MailAsSent, mails_as_sent
from mailwatch.app.showing.plan.planned import NothingSent, Plan, plan_from
from mailwatch.app.showing.status import CaseStatus, Status, ThreadStatus, status_from
from mailwatch.app.showing.story.chapters import Chapter, chapter_of, is_by_hand
from mailwatch.app.showing.story.explain import Now, at_rest
from mailwatch.app.work import Work
from mailwatch.domain.client.habits import FEWEST_SAMPLES, usual_answer
from mailwatch.domain.days.working_time import NoSuchDayError, WorkingCalendar
from mailwatch.domain.facts.delivery import RowState
from mailwatch.domain.facts.events import (
    CaseClosed,
    CaseOpened,
    DeliveryChanged,
    Event,
    MatterSaid,
    MessageSeen,
    OwnerSaid,
    Speaker,
    StepFound,
    StepPassed,
)
from mailwatch.domain.facts.meeting_events import MeetingSeen
from mailwatch.domain.facts.time_display import TimeDisplay
from mailwatch.mail.message import Kind
from mailwatch.ports import Store

MOST_HAPPENINGS = 150
"""The newest of a client's story; the whole of it is told by ``explain``."""

LOOKS_BACK = timedelta(days=120)
LOOKS_AHEAD = timedelta(days=14)
"""The least that is drawn of what is ahead."""

MOST_SILENCES = 4
"""Threads of one client whose silence is drawn, the longest first."""


class Lane(StrEnum):
    """Who did it."""

    YOU = "you"
    MAILWATCH = "mailwatch"
    CLIENT = "client"
    AUTOMATIC = "automatic"


class Sign(StrEnum):
    """What it was."""

    MAIL = "mail"
    STEP = "step"
    ANSWER = "answer"
    AUTO_REPLY = "automatic reply"
    BOUNCE = "bounce"
    DOUBT = "doubtful"
    OTHER = "other"
    WORD = "word"
    CASE = "ladder"
    PLANNED = "planned"
    HELD = "held"
    DEADLINE = "date printed"


@dataclass(frozen=True, kw_only=True)
class Happening:
    """One thing that happened: when, whose it was, what, and on what evidence."""

    at: datetime
    lane: Lane
    sign: Sign
    what: str
    evidence: str = ""


@dataclass(frozen=True, kw_only=True)
class Coming:
    """A step ahead, or the end of a date that one prints."""

    at: datetime
    sign: Sign
    what: str
    why: str


@dataclass(frozen=True, kw_only=True)
class Silence:
    """A thread that waits for the client; ``usual_by`` is when they usually have answered, where known."""

    thread: ThreadStatus
    since: datetime
    until: datetime
    usual_by: datetime | None


@dataclass(frozen=True, kw_only=True)
class ClientReview:
    """One client's story: what was, what stands, what comes.

    ``usual`` is the median of working days to an answer, None where fewer than
    three are known. ``earlier`` counts what is older than the happenings shown.
    ``resting`` says why no ladder runs, where none does.
    """

    client: str
    people: tuple[str, ...]
    display: TimeDisplay
    zone: ZoneInfo
    now: datetime
    first: datetime
    last: datetime
    threads: tuple[ThreadStatus, ...]
    cases: tuple[CaseStatus, ...]
    happenings: tuple[Happening, ...]
    earlier: int
    coming: tuple[Coming, ...]
    stretches: tuple[Stretch, ...]
    silences: tuple[Silence, ...]
    usual: float | None
    mails: tuple[MailAsSent, ...]
    standing: tuple[NothingSent, ...]
    resting: Now | None


@dataclass(frozen=True, kw_only=True)
class PlanAsSent:
    """The plan, and its mails in their final bytes, in its order; what only a word lets go at the end."""

    plan: Plan
    mails: tuple[MailAsSent, ...]


@dataclass(frozen=True, kw_only=True)
class Review(PlanAsSent):
    """Everything at ``now``, ahead to ``until``."""

    now: datetime
    until: datetime
    status: Status
    clients: tuple[ClientReview, ...]


def plan_as_sent(store: Store, composer: Composer, *, now: datetime, until: datetime) -> PlanAsSent:
    """The mails of the plan; changes nothing."""
    with store.reading() as transaction:
        outlooks = outlooks_of(Work(transaction, composer.settings, now), until=until)
        plan = plan_from(outlooks, composer, until=until)
        return PlanAsSent(plan=plan, mails=tuple(mails_as_sent(plan.mails, composer, transaction)))


def review_of(
    store: Store, composer: Composer, *, now: datetime, until: datetime, halted: str | None
) -> Review:
    """Look at everything; changes nothing. Each client is judged and played once for all of it."""
    with store.reading() as transaction:
        work = Work(transaction, composer.settings, now)
        plan = plan_from(outlooks_of(work, until=until), composer, until=until)
        status = status_from(work, plan.clients, halted=halted)
        mails = tuple(mails_as_sent(plan.mails, composer, transaction))
        clients = tuple(
            _client(each.judged, transaction.journal.of_client(each.client), plan, mails, status)
            for each in plan.clients
        )
    return Review(now=now, until=until, status=status, plan=plan, mails=mails, clients=clients)


def _client(
    judged: ClientJudged,
    facts: Iterable[tuple[datetime, Event]],
    plan: Plan,
    mails: Sequence[MailAsSent],
    status: Status,
) -> ClientReview:
    name, situation = judged.view.client, judged.client
    policy, calendar, now = situation.policy, situation.calendar, situation.now
    display = policy.display
    threads = tuple(each for each in status.threads if each.client == name)
    cases = tuple(each for each in status.cases if each.client == name)
    own = tuple(each for each in mails if each.planned.client == name)
    happened = sorted(_happenings(facts, display), key=lambda each: each.at)
    shown = happened[-MOST_HAPPENINGS:]
    coming = tuple(_coming(own, calendar, display))
    first = max(min((each.at for each in shown), default=now), now - LOOKS_BACK)
    last = max((each.at for each in coming), default=now)
    last = max(last + timedelta(days=2), now + LOOKS_AHEAD)
    usual = usual_answer(judged.view.threads, calendar)
    return ClientReview(
        client=name,
        people=policy.people,
        display=display,
        zone=calendar.zone,
        now=now,
        first=first,
        last=last,
        threads=threads,
        cases=cases,
        happenings=tuple(shown),
        earlier=len(happened) - len(shown),
        coming=coming,
        stretches=tuple(stretches_of(judged, first, last)),
        silences=_silences(threads, now, usual, calendar),
        usual=usual,
        mails=own,
        standing=tuple(each for each in plan.standing if each.client == name),
        resting=None if judged.cases else at_rest(situation, None, "", display),
    )


# -- what was ------------------------------------------------------------------


def _happenings(facts: Iterable[tuple[datetime, Event]], display: TimeDisplay) -> Iterator[Happening]:
    for at, event in facts:
        placed = _placed(event)
        chapter = chapter_of(at, event, display) if placed is not None else None
        if placed is not None and chapter is not None:
            yield _happening(chapter, *placed)


def _happening(chapter: Chapter, lane: Lane, sign: Sign) -> Happening:
    return Happening(at=chapter.at, lane=lane, sign=sign, what=chapter.what, evidence=chapter.detail)


def _placed(event: Event) -> tuple[Lane, Sign] | None:
    """Whose lane a fact stands in; None for the machinery, and for what is told by another fact."""
    match event:
        case MessageSeen():
            return _message(event)
        case StepFound():
            return Lane.MAILWATCH, Sign.STEP
        case DeliveryChanged(case=key) if key is not None:
            # What the owner sent another way is told by their own word.
            return None if is_by_hand(event) else _DELIVERED.get(event.after)
        case OwnerSaid() | MatterSaid():
            return Lane.YOU, Sign.WORD
        case MeetingSeen():
            # What neither side is proved to have said is a doubt, whoever the calendar names (I11).
            return _MEETING_WORDS.get(event.by, (Lane.CLIENT, Sign.DOUBT))
        case CaseOpened() | CaseClosed() | StepPassed():
            return Lane.MAILWATCH, Sign.CASE
        case _:
            return None


_MEETING_WORDS = {"owner": (Lane.YOU, Sign.OTHER), "client": (Lane.CLIENT, Sign.OTHER)}

_DELIVERED = {
    RowState.SENT.value: (Lane.MAILWATCH, Sign.STEP),
    RowState.UNCERTAIN.value: (Lane.MAILWATCH, Sign.DOUBT),
    RowState.BOUNCED.value: (Lane.AUTOMATIC, Sign.BOUNCE),
    RowState.REFUSED.value: (Lane.AUTOMATIC, Sign.BOUNCE),
}

_KINDS = {
    Kind.AUTO_REPLY: Sign.AUTO_REPLY,
    Kind.BOUNCE: Sign.BOUNCE,
    Kind.DELIVERY_DELAY: Sign.BOUNCE,
}


def _message(event: MessageSeen) -> tuple[Lane, Sign] | None:
    match event.speaker:
        case Speaker.OWNER:
            return Lane.YOU, Sign.MAIL
        case Speaker.MAILWATCH | Speaker.NOTICE:
            # That it left is told by its delivery.
            return None
        case Speaker.CLIENT | Speaker.COLLEAGUE if event.kind is Kind.HUMAN:
            return Lane.CLIENT, Sign.ANSWER
        case _ if event.kind in _KINDS:
            return Lane.AUTOMATIC, _KINDS[event.kind]
        case Speaker.CLAIMED | Speaker.STRANGER:
            return Lane.CLIENT, Sign.DOUBT
        case _ if event.kind is Kind.UNCLEAR:
            return Lane.CLIENT, Sign.DOUBT
        case _:
            return Lane.AUTOMATIC, Sign.OTHER


# -- what comes ----------------------------------------------------------------


def _coming(mails: Iterable[MailAsSent], calendar: WorkingCalendar, display: TimeDisplay) -> Iterator[Coming]:
    for each in mails:
        planned = each.planned
        if planned.at is None:
            continue
        sign = Sign.PLANNED if planned.held is None else Sign.HELD
        why = planned.because if planned.held is None else planned.held
        yield Coming(at=planned.at, sign=sign, what=f"{planned.step} goes out", why=why.say(display))
        if planned.deadline is not None:
            try:
                ends = calendar.end_of(planned.deadline) - timedelta(minutes=1)
            except NoSuchDayError:
                continue
            what = f"the date that the {planned.step} prints"
            yield Coming(at=ends, sign=Sign.DEADLINE, what=what, why=planned.about)


def _silences(
    threads: Iterable[ThreadStatus], now: datetime, usual: float | None, calendar: WorkingCalendar
) -> tuple[Silence, ...]:
    waiting = [each for each in threads if each.ball == "client" and each.since is not None]
    longest = sorted(waiting, key=lambda each: each.since or now)[:MOST_SILENCES]
    return tuple(
        Silence(
            thread=each,
            since=each.since,
            until=each.since + each.silence if each.silence is not None else now,
            usual_by=_usual_by(each.since, usual, calendar),
        )
        for each in longest
        if each.since is not None
    )


def _usual_by(since: datetime, usual: float | None, calendar: WorkingCalendar) -> datetime | None:
    if usual is None:
        return None
    try:
        day = calendar.working_days_after(calendar.day_of(since), math.ceil(usual))
        # The last minute of the day, not the midnight that belongs to the next one.
        return calendar.end_of(day) - timedelta(minutes=1)
    except NoSuchDayError:
        return None


def usual_in_words(usual: float | None) -> str:
    """The client's habit in one sentence."""
    if usual is None:
        return f"No habit is known: fewer than {FEWEST_SAMPLES} answers of this client were read."
    days = f"{usual:g} working day{'' if usual == 1 else 's'}"
    return f"This client usually answers within {days} (the median of the answers that were read)."
