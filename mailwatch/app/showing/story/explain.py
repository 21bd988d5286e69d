"""Why: the story of a client, thread or case, told from the journal and from the decision as it stands."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime

from mailwatch.app.deciding.judge import judge_client, view_of
from mailwatch.app.notices.reason_commands import Way, ways_out
from mailwatch.app.owner.commands import find_subject
from mailwatch.app.settings import Settings
from mailwatch.app.showing.standing.case_standing import CaseStanding, about_of, standing_of
from mailwatch.app.showing.standing.needs import ways_of
from mailwatch.app.showing.story.chapters import Chapter, chapter_of
from mailwatch.app.work import Work
from mailwatch.domain.cases.situation import ClientSituation
from mailwatch.domain.client.thread import Thread
from mailwatch.domain.facts.about import OfClient
from mailwatch.domain.facts.events import (
    DecisionChanged,
    Event,
    MatterSaid,
    MessageSeen,
    OwnerSaid,
)
from mailwatch.domain.facts.meeting_events import MeetingSeen, MeetingsHeld
from mailwatch.domain.facts.reasons import Reason
from mailwatch.domain.facts.time_display import TimeDisplay
from mailwatch.domain.opening.expectation import expects_answer
from mailwatch.errors import OwnerMustAct
from mailwatch.ports import Store, Transaction

FIRST = datetime.min.replace(tzinfo=UTC)


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
        judged = judge_client(Work(transaction, settings, now), client)
        ids = thread.names if thread else None
        chapters = [
            chapter
            for at, event in transaction.journal.of_client(client)
            if _concerns(event, ids, case_name)
            and (chapter := chapter_of(at, event, settings.display(client)))
        ]
    chapters = _told_once(sorted(chapters, key=lambda chapter: chapter.at))
    standing = tuple(
        _now(standing_of(each), settings.display(client))
        for each in judged.cases
        if (not case_name or str(each.case.key) == case_name) and (ids is None or each.case.key.anchor in ids)
    )
    resting = at_rest(judged.client, thread, case_name, settings.display(client))
    return Explanation(client=client, about=name, chapters=tuple(chapters), now=standing or (resting,))


def _now(stand: CaseStanding, display: TimeDisplay) -> Now:
    return Now(
        case=stand.case.key.short,
        about=f"{stand.case.playbook.name}, {stand.about}",
        why=stand.why.say(display),
        held=stand.held.say(display) if stand.held else "",
        next_at=stand.until if stand.held else stand.decision.look_again_at,
        ways=ways_of(stand),
    )


def at_rest(client: ClientSituation, thread: Thread | None, case_name: str, display: TimeDisplay) -> Now:
    """Why no ladder runs: how the last one ended, or what the newest thread waits for.

    Of one thread, or of the ended case that ``case_name`` names, where either is given.
    """
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
