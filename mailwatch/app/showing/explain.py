"""Why: the story of a client, thread or case, told from the journal and from the decision as it stands."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime

from mailwatch.app.deciding.judge import judge_client, view_of
from mailwatch.app.notices.reason_commands import Way, ways_out
from mailwatch.app.owner.commands import find_subject
from mailwatch.app.settings import Settings
from mailwatch.app.showing.case_standing import NOT_OF_THE_CASE, CaseStanding, about_of, standing_of
from mailwatch.app.showing.needs import ways_of
from mailwatch.domain.cases.situation import ClientSituation
from mailwatch.domain.client.thread import Thread
from mailwatch.domain.facts.about import OfClient
from mailwatch.domain.facts.delivery import RowState
from mailwatch.domain.facts.events import (
    CaseClosed,
    CaseOpened,
    DecisionChanged,
    DeliveryChanged,
    Event,
    MailPlanned,
    MatterSaid,
    MessageSeen,
    MessagesLeftOut,
    OwnerSaid,
    Speaker,
    StepFound,
    StepPassed,
)
from mailwatch.domain.facts.meeting_events import MeetingSeen, MeetingsHeld
from mailwatch.domain.facts.reasons import Reason
from mailwatch.domain.facts.time_display import TimeDisplay
from mailwatch.domain.opening.expectation import expects_answer
from mailwatch.errors import OwnerMustAct
from mailwatch.mail.message import Kind
from mailwatch.ports import Store, Transaction

PASSING = frozenset({RowState.ATTEMPTING, RowState.COMMITTING})
"""Where a mail is for some seconds."""

OF_THE_MACHINERY = frozenset({*NOT_OF_THE_CASE, "view-changed", "still-wanted", "announce-due"})

FIRST = datetime.min.replace(tzinfo=UTC)


@dataclass(frozen=True, kw_only=True)
class Chapter:
    """One thing that happened: when, what, and on what evidence.

    ``passing``: a step of the machinery, which tells a person nothing by itself.
    """

    at: datetime
    what: str
    detail: str = ""
    kind: str = ""
    passing: bool = False


@dataclass(frozen=True, kw_only=True)
class Now:
    """How a case stands at this moment; without one, ``case`` is "" and ``why`` says why none is open.

    ``held`` keeps back the next mail, ``ways`` are what the owner can say to that.
    """

    case: str
    about: str
    why: str
    held: str = ""
    next_at: datetime | None = None
    ways: tuple[Way, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Explanation:
    """A client's story in the order of time; ``now`` is how it stands, never empty."""

    client: str
    about: str
    chapters: tuple[Chapter, ...]
    now: tuple[Now, ...]


def explain_subject(store: Store, name: str, *, settings: Settings, now: datetime) -> Explanation:
    """Tell the story of a client, thread or case; raises OwnerMustAct when there is none of that name."""
    with store.reading() as transaction:
        case_name = ""
        try:
            client, thread = find_subject(transaction, name, settings)
        except OwnerMustAct:
            client, case_name = _find_case(transaction, name, settings)
            thread = None
            if not client:
                raise
        judged = judge_client(transaction, client, settings, now)
        ids = thread.names if thread else None
        chapters = [
            chapter
            for at, event in transaction.client_events(client)
            if _concerns(event, ids, case_name) and (chapter := _chapter(at, event, settings.display(client)))
        ]
    chapters = _told_once(sorted(chapters, key=lambda chapter: chapter.at))
    standing = tuple(
        _now(standing_of(each), settings.display(client))
        for each in judged.cases
        if (not case_name or str(each.case.key) == case_name) and (ids is None or each.case.key.anchor in ids)
    )
    at_rest = _at_rest(judged.client, thread, case_name, settings.display(client))
    return Explanation(client=client, about=name, chapters=tuple(chapters), now=standing or (at_rest,))


def _now(stand: CaseStanding, display: TimeDisplay) -> Now:
    return Now(
        case=stand.case.key.short,
        about=f"{stand.case.playbook.name}, {stand.about}",
        why=stand.why.say(display),
        held=stand.held.say(display) if stand.held else "",
        next_at=stand.until if stand.held else stand.decision.look_again_at,
        ways=ways_of(stand),
    )


def _at_rest(client: ClientSituation, thread: Thread | None, case_name: str, display: TimeDisplay) -> Now:
    """Why no ladder runs: how the last one ended, or what the newest thread waits for."""
    view = client.view
    threads = [thread] if thread is not None else list(view.threads)
    ids = frozenset(name for each in threads for name in each.names)
    ended = [
        case
        for case in view.cases
        if not case.is_open
        and (str(case.key) == case_name if case_name else thread is None or case.key.anchor in ids)
    ]
    last = max(ended, key=lambda case: case.closed_at or FIRST, default=None)
    newest = max(threads, key=lambda each: each.messages[-1].at, default=None)
    if last is not None and (
        newest is None or last.closed_at is None or newest.messages[-1].at <= last.closed_at
    ):
        how = f"; {last.because.say(display)}" if last.because else ""
        about = about_of(client.of(last))
        return Now(case="", about=f"{last.playbook.name}, {about}", why=f"ended: {last.outcome}{how}")
    if newest is None:
        return Now(case="", about="", why="no mail with this client was read yet")
    owed = view.owes(newest)
    because = (
        Reason.of("ball-with-us", at=owed.at, subject=owed.subject)
        if owed is not None
        else expects_answer(client, newest).because
    )
    return Now(
        case="",
        about=f"“{newest.subject}”",
        why=because.say(display),
        ways=ways_out(because, client=view.client),
    )


def _find_case(transaction: Transaction, name: str, settings: Settings) -> tuple[str, str]:
    for client in settings.policies:
        for case in view_of(transaction, client, settings).cases:
            if case.key.short == name:
                return client, str(case.key)
    return "", ""


def _concerns(event: Event, ids: frozenset[str] | None, case: str) -> bool:
    if case:
        # What was said of the invoice or the meeting is part of its story.
        matter = getattr(event, "matter", "")
        return str(getattr(event, "case", None)) == case or (bool(matter) and f"|{matter}|" in case)
    if ids is None:
        return True
    match event:
        case MessageSeen():
            return not ids.isdisjoint((event.message_id, *event.references, *event.in_reply_to))
        case OwnerSaid():
            return event.about == OfClient() or str(event.about) in ids
        case MatterSaid() | MeetingSeen() | MeetingsHeld():
            return False
        case _:
            key = getattr(event, "case", None)
            return key is not None and key.anchor in ids


def _chapter(at: datetime, event: Event, display: TimeDisplay) -> Chapter | None:
    kind = type(event).__name__
    match event:
        case MessageSeen():
            # That a mail of ours left is told when it does; its copy only proves it.
            ours = event.speaker in (Speaker.MAILWATCH, Speaker.NOTICE)
            return Chapter(at=event.at, what=_message(event), detail=_clocks(event), kind=kind, passing=ours)
        case MessagesLeftOut():
            what = (
                f"more than {event.kept} messages of strangers on {event.day}; the rest is not written down"
            )
            return Chapter(at=event.seen, what=what, kind=kind)
        case CaseOpened():
            return Chapter(
                at=at, what=f"case {event.case.short} opened", detail=event.because.say(display), kind=kind
            )
        case CaseClosed():
            what = f"case {event.case.short} closed: {event.outcome}"
            return Chapter(at=at, what=what, detail=event.because.say(display), kind=kind)
        case DecisionChanged():
            return Chapter(
                at=at,
                what="decided",
                detail=event.because.say(display),
                kind=kind,
                passing=event.because.code in OF_THE_MACHINERY,
            )
        case StepFound():
            return Chapter(
                at=at, what=f"{event.step} found in the mailbox", detail=event.message_id, kind=kind
            )
        case MailPlanned() if event.case:
            what = f"{event.step} laid into the outbox as {event.row} ({event.state})"
            return Chapter(at=at, what=what, detail=event.because.say(display), kind=kind)
        case MailPlanned():
            return Chapter(at=at, what="you are told", detail=event.because.say(display), kind=kind)
        case DeliveryChanged() if event.case:
            return Chapter(
                at=at,
                what=_moved(event),
                detail=event.because.say(display),
                kind=kind,
                passing=event.after in PASSING or event.because.code in OF_THE_MACHINERY,
            )
        case StepPassed():
            what = f"{event.step} is yours to do"
            return Chapter(at=at, what=what, detail=event.because.say(display), kind=kind)
        case MatterSaid():
            return Chapter(
                at=at,
                what=f"you said: {event.kind} {event.matter}: {event.word}",
                detail=_said(event, display),
                kind=kind,
            )
        case MeetingSeen():
            notice = event.notice
            what = f"the {event.by} about the meeting “{notice.summary}”: {notice.method or 'published'}"
            start = display.say(notice.start) if notice.start else ""
            return Chapter(at=event.at, what=what, detail=start, kind=kind)
        case MeetingsHeld():
            what = f"more than {event.mails} mails with calendars on {event.day}: the rest is not read"
            return Chapter(at=at, what=what, kind=kind)
        case OwnerSaid():
            until = f" until {event.until}" if event.until else ""
            by = f" by {event.by}" if event.by else ""
            about = f" ({event.about})" if event.subject else ""
            return Chapter(at=at, what=f"you said: {event.word}{by}{until}{about}", kind=kind)
        case _:
            return None


def _told_once(chapters: list[Chapter]) -> list[Chapter]:
    """What was told at an instant is not told again there: a mail, its notice and the decision agree."""
    told: set[str] = set()
    found: list[Chapter] = []
    for chapter in chapters:
        if found and found[-1].at != chapter.at:
            told.clear()
        repeats = chapter.detail in told
        passing = chapter.passing or (repeats and chapter.kind == DecisionChanged.__name__)
        found.append(replace(chapter, passing=passing, detail="" if repeats else chapter.detail))
        if not passing:
            told.add(chapter.detail)
    return found


def _moved(event: DeliveryChanged) -> str:
    """What became of a mail, in words; in between its states are named."""
    step, mail = event.step, f"(mail {event.row})"
    match event.after:
        case RowState.SENT:
            return f"the {step} left {mail}"
        case RowState.WITHDRAWN if event.before == RowState.ATTEMPTING:
            return f"the {step} is taken back while connecting {mail}"
        case RowState.WITHDRAWN:
            return f"the {step} is taken back {mail}"
        case RowState.HELD:
            return f"the {step} is held {mail}"
        case RowState.BOUNCED:
            return f"the {step} came back {mail}"
        case RowState.REFUSED:
            return f"the {step} was refused {mail}"
        case RowState.UNCERTAIN:
            return f"it is not known whether the {step} left {mail}"
        case RowState.QUEUED if event.before == RowState.HELD:
            return f"the {step} may go {mail}"
        case _:
            return f"{step} {mail}: {event.before} → {event.after}"


def _said(event: MatterSaid, display: TimeDisplay) -> str:
    start = display.say(event.starts) if event.starts else ""
    by = f"by the {event.by}" if event.by else ""
    return "; ".join(part for part in (str(event.amount or ""), str(event.on or ""), start, by) if part)


def _message(event: MessageSeen) -> str:
    subject = f"“{event.subject}”"
    match event.speaker:
        case Speaker.OWNER:
            asks = f", asks for an answer: {event.asks}" if event.asks else ""
            return f"you wrote {subject} to {', '.join(event.to)}{asks}"
        case Speaker.MAILWATCH:
            return f"mailwatch wrote {subject} to {', '.join(event.to)}"
        case Speaker.NOTICE:
            return f"mailwatch told you: {subject}"
        case Speaker.CLAIMED:
            return f"in your name, but not proved to be yours: {subject} to {', '.join(event.to)}"
        case _:
            kind = "a person's message" if event.kind is Kind.HUMAN else str(event.kind).replace("_", " ")
            return f"{event.from_ or 'nobody'}: {kind} {subject} ({event.speaker}, {event.confidence})"


def _clocks(event: MessageSeen) -> str:
    evidence = event.asks_evidence if event.asks else event.evidence
    note = f"; {event.clock_note}" if event.clock_note else ""
    parts = [
        evidence,
        event.match if event.match != evidence else "",
        *event.states,
        f"time by {event.ruling_clock}{note}",
        f"in {event.folder}",
    ]
    return "; ".join(part for part in parts if part)
