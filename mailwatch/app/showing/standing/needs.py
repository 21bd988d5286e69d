"""What needs the owner: each thing once, with the commands that answer it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from mailwatch.app.notices.reason_commands import Way, waits_for_owner, ways_out
from mailwatch.app.showing.standing.case_standing import CaseStanding
from mailwatch.app.showing.standing.mails import MailStatus
from mailwatch.domain.facts.notice_key import NoticeKey, NoticeKind
from mailwatch.domain.facts.reasons import Reason
from mailwatch.domain.opening.expectation import Question
from mailwatch.domain.rules.actions import TellOwner

HOLDS_ALL = frozenset({"brake", "clock", "twin", "moved-here"})
"""Reasons that hold many mails at once, and go with one word."""


@dataclass(frozen=True, kw_only=True)
class Need:
    """One thing that goes on by the owner's word alone.

    ``step``: the mail that it keeps back, if one, ``row`` its number, 0 where many are kept back, and
    ``due`` since when that is due; ``asked``: the notices by which the owner was first asked, in the
    ``account`` that told them; where there is none, ``seen`` is since when it is known.
    """

    client: str
    about: str
    step: str
    because: Reason
    ways: tuple[Way, ...]
    account: str = ""
    row: int = 0
    due: datetime | None = None
    asked: tuple[NoticeKey, ...] = ()
    seen: datetime | None = None


def needs_of(
    mails: Iterable[MailStatus], stands: Iterable[CaseStanding], questions: Iterable[Question]
) -> tuple[Need, ...]:
    """What waits for the owner: mails first, then what holds a ladder, then questions."""
    found: dict[object, Need] = {}
    rows = set()
    for mail in mails:
        because = mail.stand.held if mail.stand is not None else None
        if because is not None and waits_for_owner(because):
            row = mail.row
            rows.add(row.id)
            need = Need(
                client=row.client,
                about=mail.about,
                step=row.step,
                because=because,
                ways=ways_of(mail.stand, row.needs) if mail.stand else (),
                account=row.account,
                row=0 if because.code in HOLDS_ALL else row.id,
                due=row.due,
                asked=(NoticeKey.of(NoticeKind.CONSENT, row.case, row.id), *_asked_of(mail.stand)),
            )
            found.setdefault(_once(because, row.client, row.id), need)
    for stand in stands:
        planned = stand.case.planned
        if stand.held is None or stand.ends or (planned is not None and planned.row in rows):
            continue
        # What an answer by mail ends stands under the threads that wait for the owner.
        if stand.waits_for_answer or not waits_for_owner(stand.held):
            continue
        need = Need(
            client=stand.case.client,
            about=stand.about,
            step="",
            because=stand.held,
            ways=ways_of(stand),
            account=stand.case.account,
            asked=_asked_of(stand),
        )
        found.setdefault(_once(stand.held, need.client), need)
    for question in questions:
        need = Need(
            client=question.message.client,
            about=f"“{question.message.subject}”",
            step="",
            because=question.because,
            ways=ways_out(question.because, client=question.message.client),
            account=question.message.account,
            asked=(question.notice,) if question.notice is not None else (),
            seen=question.message.first_seen if question.notice is None else None,
        )
        found.setdefault((need.client, need.because), need)
    return tuple(found.values())


def _asked_of(stand: CaseStanding | None) -> tuple[NoticeKey, ...]:
    """The notices by which a case asks."""
    actions = stand.decision.actions if stand is not None else ()
    return tuple(action.key for action in actions if isinstance(action, TellOwner))


def ways_of(stand: CaseStanding, needs: tuple[str, ...] = ()) -> tuple[Way, ...]:
    """What the owner can say to what holds a case."""
    if stand.held is None:
        return ()
    planned = stand.case.planned
    return ways_out(
        stand.held,
        client=stand.case.client,
        row=planned.row if planned is not None else 0,
        needs=needs,
        matter=stand.name,
    )


def _once(because: Reason, client: str, row: int = 0) -> object:
    """What one word answers is asked once: a message that holds two ladders, a brake that holds all."""
    if because.code in HOLDS_ALL:
        return because.code
    return (client, because, row)
