"""What would go out, when, to whom, why, and in which words: the plan, for review before anything leaves."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime

from mailwatch.app.composer import Composer
from mailwatch.app.deciding.apply_decision import attached_to
from mailwatch.app.deciding.judge import Judged, judge_client
from mailwatch.app.letters.values import Letter, Occasion, write_step
from mailwatch.app.notices.reason_commands import Way
from mailwatch.app.showing.ahead import Ahead, Future, future_of, past_the_hold
from mailwatch.app.showing.case_standing import CaseStanding, about_of, standing_of
from mailwatch.app.showing.needs import ways_of
from mailwatch.app.work import Work
from mailwatch.domain.facts.reasons import Reason
from mailwatch.domain.playbooks.playbook import Consent
from mailwatch.errors import OwnerMustAct
from mailwatch.ports import Store

LATEST = datetime.max.replace(tzinfo=UTC)
"""Where what has no date stands among what has one."""


@dataclass(frozen=True, kw_only=True)
class Planned:
    """One step ahead. ``text`` is empty and ``trouble`` says why where it can't be written.

    ``held`` keeps it back; ``until`` is when that ends by itself. Where only
    somebody's word ends it, ``at`` is None and ``ways`` says which. A held step
    is the last of its ladder that is shown, ``later`` names those behind it.
    """

    client: str
    case: str
    playbook: str
    about: str
    step: str
    at: datetime | None
    to: tuple[str, ...]
    subject: str
    deadline: date | None
    consent: str
    needs: tuple[str, ...]
    because: Reason
    text: str
    trouble: str = ""
    held: Reason | None = None
    until: datetime | None = None
    ways: tuple[Way, ...] = ()
    later: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class NothingSent:
    """A case of which nothing goes out in that time: why, what holds it, and what ends that.

    ``ends``: it is over with the next turn.
    """

    client: str
    case: str
    playbook: str
    about: str
    because: Reason
    held: Reason | None = None
    until: datetime | None = None
    ways: tuple[Way, ...] = ()
    ends: bool = False


def plan_of(
    store: Store, composer: Composer, *, now: datetime, until: datetime
) -> tuple[tuple[Planned, ...], tuple[NothingSent, ...]]:
    """Every step that will go out by ``until`` if nobody answers, in the order of time; changes nothing.

    What is held without an end stands behind what has a date.
    """
    planned: list[Planned] = []
    standing: list[NothingSent] = []
    with store.reading() as transaction:
        work = Work(transaction, composer.settings, now)
        known = [judge_client(work, client) for client in work.settings.policies]
    for client in known:
        future = future_of(client, until=until)
        for judged in client.cases:
            shown = _of_case(judged, future, composer, until)
            planned += shown
            if not shown:
                standing.append(_standing(standing_of(judged)))
        begun = {each.case.key for each in client.cases}
        later = [each for each in future.mails if each.case.key not in begun]
        planned += [_planned(each, about_of(each.here), composer, because=each.because) for each in later]
    planned.sort(key=lambda each: (each.at or LATEST, each.client))
    return tuple(planned), tuple(standing)


def _of_case(judged: Judged, future: Future, composer: Composer, until: datetime) -> list[Planned]:
    """The mails of one case: with their dates, up to the first that something holds; none where none goes."""
    key, stand = judged.case.key, standing_of(judged)
    ahead = future.of(key)
    if stand.held is not None and not stand.is_queued:
        steps = ahead if stand.until else past_the_hold(judged, until=until)
        return [_held(stand, steps, composer)] if steps else []
    planned = [
        _planned(
            each, stand.about, composer, because=each.because if number or stand.is_queued else stand.why
        )
        for number, each in enumerate(ahead)
    ]
    last = future.last.get(key)
    if last is None or (at_last := standing_of(last)).held is None or at_last.until is not None:
        return planned
    # What would hold it then is known today: an absence on the printed date, a ladder that waits for a word.
    steps = past_the_hold(last, until=until)
    return [*planned, _held(at_last, steps, composer)] if steps else planned


def _standing(stand: CaseStanding) -> NothingSent:
    return NothingSent(
        client=stand.case.client,
        case=stand.case.key.short,
        playbook=stand.case.playbook.name,
        about=stand.about,
        because=stand.why,
        held=stand.held,
        until=stand.until,
        ways=ways_of(stand),
        ends=stand.ends,
    )


def _held(stand: CaseStanding, ahead: Sequence[Ahead], composer: Composer) -> Planned:
    """No date rests on a hold that only somebody's word ends, and no later step's on any hold."""
    first, *later = ahead
    found = _planned(first, stand.about, composer, because=stand.why)
    return replace(
        found,
        at=first.at if stand.until else None,
        held=stand.held,
        until=stand.until,
        ways=ways_of(stand, found.needs),
        later=tuple(each.step.name for each in later),
    )


def _planned(each: Ahead, about: str, composer: Composer, *, because: Reason) -> Planned:
    letter, trouble = Letter(subject="", text=""), ""
    case, settings = each.case, composer.settings
    occasion = Occasion(
        view=each.here.view,
        case=case,
        policy=settings.policies[case.client],
        words=settings.words[case.client],
        now=each.at,
        deadline=each.deadline,
        attachments=attached_to(each.here, each.step),
    )
    try:
        letter = write_step(each.step, occasion, renderer=composer.renderer, wording=composer.wording)
    except OwnerMustAct as error:
        trouble = str(error)
    return Planned(
        client=case.client,
        case=case.key.short,
        playbook=case.playbook.name,
        about=about,
        step=each.step.name,
        at=each.at,
        to=each.to,
        subject=letter.subject,
        deadline=each.deadline,
        consent=each.consent,
        needs=each.here.policy.needs_for(each.step) if each.consent is Consent.ASK else (),
        because=because,
        text=letter.text,
        trouble=trouble,
    )
