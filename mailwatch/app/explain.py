"""Why: the story of a client, thread or case, told from the journal and from the decision as it stands."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from mailwatch.app.owner import find_subject
from mailwatch.app.plan import judge_client, view_of
from mailwatch.app.settings import Settings
from mailwatch.domain.events import (
    CaseClosed,
    CaseOpened,
    DecisionChanged,
    DeliveryChanged,
    Event,
    MailPlanned,
    MatterSaid,
    MeetingSeen,
    MeetingsHeld,
    MessageSeen,
    MessagesLeftOut,
    OwnerSaid,
    Speaker,
    StepFound,
    StepPassed,
)
from mailwatch.domain.reasons import Reason
from mailwatch.domain.two_clocks import Clocks
from mailwatch.errors import OwnerMustAct
from mailwatch.mail.message import Kind
from mailwatch.ports import Store, Transaction


@dataclass(frozen=True, kw_only=True)
class Chapter:
    """One thing that happened: when it was written down, what, and on what evidence."""

    at: datetime
    what: str
    detail: str = ""
    kind: str = ""


@dataclass(frozen=True, kw_only=True)
class Story:
    """A client's story; ``now`` are the decisions that stand at this moment."""

    client: str
    about: str
    chapters: tuple[Chapter, ...]
    now: tuple[tuple[str, Reason], ...]


def explain_subject(store: Store, name: str, *, settings: Settings, now: datetime) -> Story:
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
            if _concerns(event, ids, case_name) and (chapter := _chapter(at, event, settings.clocks(client)))
        ]
    standing = tuple(
        (each.case.key.short, each.decision.because)
        for each in judged.cases
        if (not case_name or str(each.case.key) == case_name) and (ids is None or each.case.key.anchor in ids)
    )
    return Story(client=client, about=name, chapters=tuple(chapters), now=standing)


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
            return not event.subject or event.subject in ids
        case MatterSaid() | MeetingSeen() | MeetingsHeld():
            return False
        case _:
            key = getattr(event, "case", None)
            return key is not None and key.anchor in ids


def _chapter(at: datetime, event: Event, clocks: Clocks) -> Chapter | None:
    kind = type(event).__name__
    match event:
        case MessageSeen():
            return Chapter(at=event.at, what=_message(event), detail=_clocks(event), kind=kind)
        case MessagesLeftOut():
            what = (
                f"more than {event.kept} messages of strangers on {event.day}; the rest is not written down"
            )
            return Chapter(at=event.seen, what=what, kind=kind)
        case CaseOpened():
            return Chapter(
                at=at, what=f"case {event.case.short} opened", detail=event.because.say(clocks), kind=kind
            )
        case CaseClosed():
            what = f"case {event.case.short} closed: {event.outcome}"
            return Chapter(at=at, what=what, detail=event.because.say(clocks), kind=kind)
        case DecisionChanged():
            return Chapter(at=at, what="decided", detail=event.because.say(clocks), kind=kind)
        case StepFound():
            return Chapter(
                at=at, what=f"{event.step} found in the mailbox", detail=event.message_id, kind=kind
            )
        case MailPlanned() if event.case:
            what = f"{event.step} laid into the outbox as {event.row} ({event.state})"
            return Chapter(at=at, what=what, detail=event.because.say(clocks), kind=kind)
        case MailPlanned():
            return Chapter(at=at, what="you are told", detail=event.because.say(clocks), kind=kind)
        case DeliveryChanged() if event.case:
            what = f"{event.step} ({event.row}): {event.before} → {event.after}"
            return Chapter(at=at, what=what, detail=event.because.say(clocks), kind=kind)
        case StepPassed():
            what = f"{event.step} is yours to do"
            return Chapter(at=at, what=what, detail=event.because.say(clocks), kind=kind)
        case MatterSaid():
            return Chapter(
                at=at,
                what=f"you said: {event.kind} {event.matter}: {event.word}",
                detail=_said(event, clocks),
                kind=kind,
            )
        case MeetingSeen():
            notice = event.notice
            what = f"the {event.by} about the meeting “{notice.summary}”: {notice.method or 'published'}"
            start = clocks.say(notice.start) if notice.start else ""
            return Chapter(at=event.at, what=what, detail=start, kind=kind)
        case MeetingsHeld():
            what = f"more than {event.mails} mails with calendars on {event.day}: the rest is not read"
            return Chapter(at=at, what=what, kind=kind)
        case OwnerSaid():
            until = f" until {event.until}" if event.until else ""
            by = f" by {event.by}" if event.by else ""
            about = f" ({event.subject})" if event.subject else ""
            return Chapter(at=at, what=f"you said: {event.word}{by}{until}{about}", kind=kind)
        case _:
            return None


def _said(event: MatterSaid, clocks: Clocks) -> str:
    start = clocks.say(event.starts) if event.starts else ""
    by = f"by the {event.by}" if event.by else ""
    return "; ".join(part for part in (event.amount, str(event.on or ""), start, by) if part)


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
