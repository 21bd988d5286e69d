"""What views ask of the time ahead: how a client goes on, when each case writes next, what a hold keeps."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from mailwatch.app.deciding.judge import ClientJudged, Judged, judge_client
from mailwatch.app.settings import Settings
from mailwatch.app.showing.future.ahead import Ahead, Future, Played, future_of, leaving
from mailwatch.app.showing.standing.case_standing import CaseStanding, standing_of
from mailwatch.app.work import Work
from mailwatch.domain.days.working_time import NoSuchDayError
from mailwatch.domain.facts.identity import CaseKey
from mailwatch.domain.rules.planning import covers_of
from mailwatch.domain.steps.due import NothingAskedError, due_of, opening_at, printed_deadline
from mailwatch.domain.steps.ladder import next_step
from mailwatch.domain.steps.recipients import recipients_of
from mailwatch.ports import Store

FAR_AHEAD = timedelta(days=366)
"""Invoices are due within a year; dates beyond are no plan."""


@dataclass(frozen=True, kw_only=True)
class ClientStanding:
    """A client as judged now, with each of its cases told for people, in the same order."""

    judged: ClientJudged
    stands: tuple[CaseStanding, ...]

    @property
    def client(self) -> str:
        """Its name in the file."""
        return self.judged.view.client


@dataclass(frozen=True, kw_only=True)
class Outlook(ClientStanding):
    """A client as it stands, and as it goes on if nobody speaks.

    ``future`` is what was played ahead; ``dates`` say when each case writes next, without those of which no
    mail is dated within a year.
    """

    future: Future
    dates: Mapping[CaseKey, datetime]


def standing_now(work: Work) -> tuple[ClientStanding, ...]:
    """Each client, judged once; the time ahead is not played."""
    return tuple(_standing(judge_client(work, client)) for client in work.settings.policies)


def outlooks_of(work: Work, *, until: datetime | None = None) -> tuple[Outlook, ...]:
    """Each client, judged and played once.

    ``future`` reaches to ``until``; without one, no further than to the next mail of each case.
    """
    return tuple(_outlook(each, until) for each in standing_now(work))


def outlook_of(judged: ClientJudged, *, until: datetime) -> Outlook:
    """The same of one client that is judged already."""
    return _outlook(_standing(judged), until)


def _standing(judged: ClientJudged) -> ClientStanding:
    return ClientStanding(judged=judged, stands=tuple(standing_of(each) for each in judged.cases))


def _outlook(standing: ClientStanding, until: datetime | None) -> Outlook:
    judged = standing.judged
    keys = {each.case.key for each in judged.cases}
    far = judged.client.now + FAR_AHEAD

    def enough(mails: Sequence[Ahead], still: Collection[CaseKey]) -> bool:
        return keys <= {*still, *(each.case.key for each in mails)}

    played = Played(judged.client)
    shown = played.to(until) if until is not None else None
    dated = played.to(far, enough)
    return Outlook(
        judged=judged,
        stands=standing.stands,
        future=shown or dated,
        dates={each.case.key: each.at for each in reversed(dated.mails) if each.at <= far},
    )


def past_the_hold(held: Judged, *, until: datetime) -> list[Ahead]:
    """The steps of a case that is held, as if nothing held it: for their words, no date rests on them."""
    found: list[Ahead] = []
    here, policy = held.here, held.here.policy
    earliest = max(here.now, held.decision.look_again_at or here.now)
    while (step := next_step(here)) is not None:
        case = here.case
        to, _ = recipients_of(here, step)
        try:
            due = due_of(here, step)
            at = opening_at(step, due.at if found else max(due.at, earliest), policy)
            deadline = printed_deadline(here, step, at)
        except (NoSuchDayError, NothingAskedError):
            break
        if at > until or (step.mail and not to):
            break
        here = here.as_of(at)
        if not step.mail:
            here = here.client.of(replace(case, passed=(*case.passed, step.name)))
            continue
        mail, sent = leaving(
            here,
            step,
            at=at,
            to=to,
            due=due,
            deadline=deadline,
            anchored=due.basis.at,
            covers=covers_of(here, step),
        )
        found.append(mail)
        here = here.client.of(replace(case, sent=(*case.sent, sent), planned=None))
    return found


def first_mail(store: Store, client: str, anchor: str, *, settings: Settings, now: datetime) -> Ahead | None:
    """The next mail about ``anchor`` (an invoice's number); None where none is dated.

    It is dated as if the owner looked at the bank.
    """

    def is_about(mail: Ahead) -> bool:
        return mail.case.key.anchor == anchor or anchor in mail.covers

    with store.reading() as transaction:
        judged = judge_client(Work(transaction, settings, now), client)
    future = future_of(
        judged.client,
        until=now + FAR_AHEAD,
        enough=lambda mails, _: bool(mails) and is_about(mails[-1]),
        bank_seen=True,
    )
    return next(filter(is_about, future.mails), None)
