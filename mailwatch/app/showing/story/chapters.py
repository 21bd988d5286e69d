"""A fact of the journal in words, as explain tells it: one function for each kind of fact."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from functools import singledispatch

from mailwatch.app.showing.standing.case_standing import NOT_OF_THE_CASE
from mailwatch.domain.facts.delivery import MAY_GO_BY_HAND, RowState
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
from mailwatch.domain.facts.time_display import TimeDisplay, say_date
from mailwatch.mail.message import Gives, Kind

PASSING = frozenset({RowState.ATTEMPTING, RowState.COMMITTING})
"""Where a mail is for some seconds."""

OF_THE_MACHINERY = frozenset({*NOT_OF_THE_CASE, "view-changed", "still-wanted", "announce-due"})


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


def chapter_of(at: datetime, event: Event, display: TimeDisplay) -> Chapter | None:
    """The fact that was written down at ``at``; None for what tells a person nothing."""
    told = _told(event, at, display)
    return None if told is None else replace(told, kind=type(event).__name__)


@singledispatch
def _told(event: Event, at: datetime, display: TimeDisplay) -> Chapter | None:  # noqa: ARG001  each kind has its own
    return None


@_told.register
def _message_seen(event: MessageSeen, _at: datetime, _display: TimeDisplay) -> Chapter:
    # That a mail of ours left is told when it does; its copy only proves it.
    ours = event.speaker in (Speaker.MAILWATCH, Speaker.NOTICE)
    return Chapter(at=event.at, what=_message(event), detail=_clocks(event), passing=ours)


@_told.register
def _messages_left_out(event: MessagesLeftOut, _at: datetime, _display: TimeDisplay) -> Chapter:
    what = f"more than {event.kept} messages of strangers on {event.day}; the rest is not written down"
    return Chapter(at=event.seen, what=what)


@_told.register
def _case_opened(event: CaseOpened, at: datetime, display: TimeDisplay) -> Chapter:
    return Chapter(at=at, what=f"case {event.case.short} opened", detail=event.because.say(display))


@_told.register
def _case_closed(event: CaseClosed, at: datetime, display: TimeDisplay) -> Chapter:
    what = f"case {event.case.short} closed: {event.outcome}"
    return Chapter(at=at, what=what, detail=event.because.say(display))


@_told.register
def _decision_changed(event: DecisionChanged, at: datetime, display: TimeDisplay) -> Chapter:
    passing = event.because.code in OF_THE_MACHINERY
    return Chapter(at=at, what="decided", detail=event.because.say(display), passing=passing)


@_told.register
def _step_found(event: StepFound, at: datetime, _display: TimeDisplay) -> Chapter:
    return Chapter(at=at, what=f"{event.step} found in the mailbox", detail=event.message_id)


@_told.register
def _mail_planned(event: MailPlanned, at: datetime, display: TimeDisplay) -> Chapter:
    of_a_case = f"{event.step} laid into the outbox as {event.row} ({event.state})"
    return Chapter(at=at, what=of_a_case if event.case else "you are told", detail=event.because.say(display))


@_told.register
def _delivery_changed(event: DeliveryChanged, at: datetime, display: TimeDisplay) -> Chapter | None:
    if not event.case:
        return None
    passing = event.after in PASSING or event.because.code in OF_THE_MACHINERY
    return Chapter(at=at, what=_moved(event), detail=event.because.say(display), passing=passing)


@_told.register
def _step_passed(event: StepPassed, at: datetime, display: TimeDisplay) -> Chapter:
    return Chapter(at=at, what=f"{event.step} is yours to do", detail=event.because.say(display))


@_told.register
def _matter_said(event: MatterSaid, at: datetime, display: TimeDisplay) -> Chapter:
    what = f"you said: {event.kind} {event.matter}: {event.word}"
    return Chapter(at=at, what=what, detail=_said(event, display))


@_told.register
def _meeting_seen(event: MeetingSeen, _at: datetime, display: TimeDisplay) -> Chapter:
    notice = event.notice
    what = f"the {event.by} about the meeting “{notice.summary}”: {notice.method or 'published'}"
    return Chapter(at=event.at, what=what, detail=display.say(notice.start) if notice.start else "")


@_told.register
def _meetings_held(event: MeetingsHeld, at: datetime, _display: TimeDisplay) -> Chapter:
    what = f"more than {event.mails} mails with calendars on {event.day}: the rest is not read"
    return Chapter(at=at, what=what)


@_told.register
def _owner_said(event: OwnerSaid, at: datetime, _display: TimeDisplay) -> Chapter:
    until = f" until {event.until}" if event.until else ""
    by = f" by {event.by}" if event.by else ""
    about = f" ({event.about})" if event.subject else ""
    return Chapter(at=at, what=f"you said: {event.word}{by}{until}{about}")


def is_by_hand(event: DeliveryChanged) -> bool:
    """Whether it tells of a step that the owner sent another way than by mail."""
    return event.before in MAY_GO_BY_HAND and event.after == RowState.SENT


def _moved(event: DeliveryChanged) -> str:
    """What became of a mail, in words; in between its states are named."""
    step, mail = event.step, f"(mail {event.row})"
    match event.after:
        case RowState.SENT if is_by_hand(event):
            return f"you sent the {step} another way {mail}"
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


_GIVES = {Gives.BY: "by", Gives.NOT_BEFORE: "not before"}


def _clocks(event: MessageSeen) -> str:
    evidence = event.asks_evidence if event.asks and event.speaker is Speaker.OWNER else event.evidence
    note = f"; {event.clock_note}" if event.clock_note else ""
    parts = [
        evidence,
        event.match if event.match != evidence else "",
        *event.states,
        *(f"{_GIVES[each.gives]} {say_date(each.day)} (“{each.words}”)" for each in event.given),
        f"time by {event.ruling_clock}{note}",
        f"in {event.folder}",
    ]
    return "; ".join(part for part in parts if part)
