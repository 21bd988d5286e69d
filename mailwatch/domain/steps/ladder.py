"""Which step of a ladder comes next: order, conditions, limits, and what the subject's state calls for."""

from __future__ import annotations

from datetime import date

from mailwatch.domain.cases.basis import (
    NothingAskedError,
    asked_last,
    matter_of,
    matters_of,
)
from mailwatch.domain.cases.given import agreed_day, asked_by
from mailwatch.domain.cases.situation import ClientSituation, Situation, once, once_for_step
from mailwatch.domain.client.case import Case, Outcome
from mailwatch.domain.client.matters import FAREWELL, Matter
from mailwatch.domain.client.view import ClientView
from mailwatch.domain.days.working_time import NoSuchDayError
from mailwatch.domain.facts.about import OfLadder
from mailwatch.domain.facts.events import Speaker, Word
from mailwatch.domain.playbooks.playbook import Step, Subject
from mailwatch.domain.playbooks.states import MatterState
from mailwatch.domain.steps.due import due_of, limit_of
from mailwatch.domain.steps.new_time import needs_new_time


@once
def next_step(here: Situation) -> Step | None:
    """The step above the highest one done (I4) that is called for, or None when the ladder is done.

    A step whose condition doesn't hold, or whose moment has passed, is passed over.
    """
    case, matter = here.case, matter_of(here)
    called = matter.state if matter is not None and not case.playbook.runs_in(matter.state) else None
    highest = max(case.highest, _told_before(here))
    for step in case.playbook.steps[highest + 1 :]:
        if step.off or step.on != called:
            continue
        if not case.sent and (step.is_ultimatum or step.after_deadline):
            # Nobody is given a date, or told what followed it, without a kinder word before (I4).
            continue
        if not all(each.holds(facts_of(here), _sent_names(here, step)) for each in step.when):
            continue
        if _too_late(here, step):
            continue
        return step
    return None


def _sent_names(here: Situation, step: Step) -> frozenset[str]:
    """The steps that were sent; what the subject's state calls for asks about earlier runs, too.

    An invoice that is paid after its ladder ran out is still one for which work was stopped.
    """
    case = here.case
    earlier = [each for each in here.view.cases if is_same_matter(each, case) and each.key.run < case.key.run]
    if step.on is None or any(step.name in each.sent_names for each in earlier):
        return case.sent_names
    return case.sent_names.union(*(each.sent_names for each in earlier))


def _told_before(here: Situation) -> int:
    """How far the last mail of an earlier run went, where it named the very hour that holds now; else -1.

    A meeting that is moved away and back needs no second mail about the same hour.
    """
    case, matter = here.case, matter_of(here)
    if matter is None or matter.kind is not Subject.MEETING:
        return -1
    runs = [each for each in here.view.cases if is_same_matter(each, case)]
    sent = [(each.sent_at, run, each) for run in runs for each in run.sent]
    if not sent:
        return -1
    _, run, last = max(sent, key=lambda found: found[0])
    if run.key == case.key or last.anchored != matter.anchor(case.playbook.anchor, here.calendar):
        return -1
    return case.playbook.position(last.step)


def is_same_matter(one: Case, other: Case) -> bool:
    """Whether both are runs of one playbook on one matter."""
    return (one.key.playbook, one.key.anchor) == (other.key.playbook, other.key.anchor)


def may_apply(here: Situation, step: Step) -> bool:
    """Whether the step's conditions on facts hold, whatever was sent before."""
    facts = facts_of(here)
    return all(each.holds(facts, ()) for each in step.when if not each.is_about_step)


def _too_late(here: Situation, step: Step) -> bool:
    if step.not_later_than is None:
        return False
    try:
        limit = limit_of(here, step.not_later_than)
        return limit is not None and (here.now > limit or due_of(here, step).at > limit)
    except (NothingAskedError, NoSuchDayError):
        # Not known: the decision itself holds and says so.
        return False


@once
def facts_of(here: Situation) -> dict[str, str]:
    """What conditions may ask about: the client's facts, the subject's values, and counts."""
    case, matter = here.case, matter_of(here)
    facts = {name: str(value) for name, value in here.policy.facts.items()}
    if matter is not None:
        facts |= {name: value for name, value in matter.values if value}
        facts["part_paid"] = str(matter.part_paid or "")
        facts["promised_date"] = str(matter.promised or "")
    facts["ending"] = "true" if _is_ending(here) else ""
    if case.playbook.subject is Subject.MEETING:
        facts["missed_count"] = str(missed_count(here.client))
        waits = matter is not None and needs_new_time(here.client, matter)
        facts["needs_new_time"] = "true" if waits else ""
    if case.playbook.subject is Subject.RELATIONSHIP:
        facts["owes"] = ", ".join(each.key for each in open_invoices(here.client))
    if case.playbook.subject.is_mail:
        facts["waited_days"] = str(waited_days(here))
        facts["agreed_date"] = str(agreed_day(here) or "")
        facts["asked_by"] = str(asked_by(here) or "")
    return facts


def _is_ending(here: Situation) -> bool:
    """Whether the client was told that the work together ends, and no new invoice or meeting followed."""
    began = [fact.at for fact in here.view.matters if fact.word == "added"]
    return any(
        case.playbook.name == FAREWELL
        and case.sent
        and case.outcome is not Outcome.STOPPED
        and not (case.closed_at is not None and any(at > case.closed_at for at in began))
        for case in here.view.cases
    )


def open_invoices(client: ClientSituation) -> tuple[Matter, ...]:
    """The client's invoices that are not paid, by the day they are due."""
    found = (
        matter
        for matter in matters_of(client)
        if matter.kind is Subject.INVOICE and matter.state is MatterState.OPEN
    )
    return tuple(sorted(found, key=lambda each: (str(each.due), each.key)))


def missed_count(client: ClientSituation) -> int:
    """How often the client has missed a meeting, as the owner said and did not take back."""
    return sum(matter.missed for matter in matters_of(client))


def waited_days(here: Situation, *, until: date | None = None) -> int:
    """Working days since the owner's first unanswered mail of the case, to today or to ``until`` before."""
    anchor = here.view.own_message(here.case.key.anchor)
    if anchor is None:
        return 0
    calendar = here.calendar
    today = calendar.day_of(here.now)
    return calendar.working_days_between(calendar.day_of(anchor.at), min(today, until or today))


@once_for_step
def covered(here: Situation, step: Step) -> tuple[Matter, ...]:
    """The other overdue invoices that stand in the same mail, where the step merges them; oldest first.

    What comes after the kind word speaks only of those that were asked for
    kindly themselves (I4); none speaks of what another ladder is under way for,
    or of what one left to the owner: it ran out, was stopped, or its mails came back.
    """
    case = here.case
    if not step.merges or not _has_text_for_several(case, step):
        return ()
    today = here.calendar.day_of(here.now)
    lead = matter_of(here)
    kindly = None if _asks_kindly(case, step) else _asked_kindly(here)
    others_of_it = [
        other
        for other in here.view.cases
        if other.key != case.key and other.playbook.name == case.playbook.name
    ]
    elsewhere = {
        key
        for other in others_of_it
        if other.is_open and other.sent
        for key in (other.key.anchor, *other.covers)
    }
    others = [
        matter
        for matter in matters_of(here.client)
        if matter.kind is Subject.INVOICE
        and (lead is None or matter.key != lead.key)
        and (kindly is None or matter.key in kindly)
        and matter.key not in elsewhere
        and case.playbook.runs_in(matter.state)
        and not any(is_left_to_owner(other, matter, here.view) for other in others_of_it)
        and not matter.disputed
        and (matter.promised is None or matter.promised < today)
        and matter.due is not None
        and matter.due < today
    ]
    return tuple(sorted(others, key=lambda matter: (str(matter.due), matter.key)))


def _asks_kindly(case: Case, step: Step) -> bool:
    """Whether the step is no harder than the first request: nothing is stopped, nothing threatened."""
    requests = (
        place
        for place, each in enumerate(case.playbook.steps)
        if each.mail and each.pressing and each.before is None and each.on is None and not each.off
    )
    first = next(requests, len(case.playbook.steps))
    return not step.is_ultimatum and case.playbook.position(step.name) <= first


def _asked_kindly(here: Situation) -> frozenset[str]:
    """The matters for which a kind mail of this playbook asked: a ladder of their own, or another's mail."""
    asked: set[str] = set()
    # The case as it is asked about may be further than the view knows: what is laid out, or looked ahead to.
    others = (case for case in here.view.cases if case.key != here.case.key)
    for case in (here.case, *others):
        if case.playbook.name != here.case.playbook.name:
            continue
        for sent in case.sent:
            place = case.playbook.position(sent.step)
            if place >= 0 and _asks_kindly(case, case.playbook.steps[place]):
                asked |= {case.key.anchor, *sent.covers}
    return frozenset(asked)


def is_left_to_owner(case: Case, matter: Matter, view: ClientView) -> bool:
    """Whether a ladder that named the matter ended with it unsettled, and nobody has begun it anew since.

    It ran out, was stopped or skipped: what comes next is the owner's to say.
    """
    if case.is_open or matter.key not in (case.key.anchor, *case.covers):
        return False
    return case.outcome is not Outcome.SETTLED and not is_started_since(case, matter, view)


def is_started_since(last: Case, matter: Matter, view: ClientView) -> bool:
    """Whether the owner began the playbook anew on this matter since ``last`` ended."""
    return last.closed_at is not None and any(
        word.at >= last.closed_at and word.about == OfLadder(last.key.playbook, matter.key)
        for word in view.words
        if word.word == Word.START
    )


def _has_text_for_several(case: Case, step: Step) -> bool:
    """Whether any of the words that the case pinned can name more than one."""
    texts = [name for name, _ in case.playbook.texts]
    return not texts or any(
        name.startswith((f"{step.name}.several.", f"{step.template}.several.")) for name in texts
    )


def parent_subject(here: Situation) -> str:
    """The subject of the conversation that the case's next mail answers in, or "" for a new one."""
    if (asked := asked_last(here)) is not None:
        return asked.subject
    tokens = [sent.message_id.partition("@")[0] for sent in here.case.sent]
    ahead = next((sent.subject for sent in here.case.sent if sent.subject), "")
    return next(
        (
            message.subject
            for message in reversed(here.view.messages)
            if message.speaker is Speaker.MAILWATCH and message.token in tokens
        ),
        ahead,
    )
