"""What ends a case, whatever its ladder says: an answer, its subject at rest, the owner, a bounce."""

from __future__ import annotations

from mailwatch.domain.cases.basis import answers_in_thread, matter_of, thread_of_case
from mailwatch.domain.cases.failed_mail import failures
from mailwatch.domain.cases.return_reasons import bounced_by
from mailwatch.domain.cases.situation import Situation, once
from mailwatch.domain.client.case import Case, Outcome
from mailwatch.domain.facts.about import OfClient, OfLadder, OfRow
from mailwatch.domain.facts.events import MessageSeen, OwnerSaid, Word
from mailwatch.domain.facts.reasons import Reason
from mailwatch.domain.playbooks.playbook import Reply, Subject
from mailwatch.domain.rules.actions import CloseCase
from mailwatch.domain.rules.meeting_cases import (
    agreed_since,
    was_moved,
    words_of_it,
)
from mailwatch.domain.steps.ladder import next_step


@once
def ending_of(here: Situation) -> CloseCase | None:
    """Whether something has ended the case, whatever the ladder says."""
    if here.policy.never_chase:
        return CloseCase(outcome=Outcome.STOPPED, because=Reason.of("never-chase"))
    return _answered(here) or _settled(here) or _ended_by_owner(here) or _overtaken(here) or _bounced(here)


def _answered(here: Situation) -> CloseCase | None:
    case, view = here.case, here.view
    if case.playbook.reply is Reply.HOLDS:
        return None
    if not case.playbook.subject.is_mail:
        return _answered_since(here)
    anchor = view.own_message(case.key.anchor)
    if anchor is None:
        return None
    answer = None
    if case.playbook.reply is Reply.ENDS:
        answer = view.answer_to(anchor)
    elif case.playbook.reply is Reply.ENDS_IN_ITS_THREAD:
        answer = next(iter(answers_in_thread(here)), None)
    if answer is not None:
        return _by_answer(answer)
    if heard := view.heard_after(anchor):
        by = f" by {heard.by}" if heard.by else ""
        return CloseCase(outcome=Outcome.HEARD, because=Reason.of("heard", at=heard.at, by=by))
    return None


def _answered_since(here: Situation) -> CloseCase | None:
    """What a person wrote since the meeting was missed or cancelled answers the case about it."""
    matter = matter_of(here)
    at = matter.anchor(here.case.playbook.anchor, here.policy.calendar) if matter else None
    if at is None:
        return None
    itself = words_of_it(here)
    answer = next((each for each in here.view.humans_since(at) if each.identity not in itself), None)
    if answer is not None:
        return _by_answer(answer)
    if (agreed := agreed_since(here.client, at)) is not None:
        return CloseCase(
            outcome=Outcome.SETTLED,
            because=Reason.of("new-meeting", about=agreed.say(here.policy.display)),
        )
    for word in here.view.said(Word.HEARD):
        if word.until is None and word.at >= at:
            by = f" by {word.by}" if word.by else ""
            return CloseCase(outcome=Outcome.HEARD, because=Reason.of("heard", at=word.at, by=by))
    return None


def _by_answer(answer: MessageSeen) -> CloseCase:
    because = Reason.of("answered", sender=answer.from_, at=answer.at, subject=answer.subject)
    return CloseCase(outcome=Outcome.ANSWERED, because=because)


def _settled(here: Situation) -> CloseCase | None:
    """Whether the invoice or the meeting itself has come to rest, and no step is called for by that."""
    case = here.case
    if case.playbook.subject.is_mail:
        return None
    matter = matter_of(here)
    if matter is None:
        return None
    if not case.playbook.runs_in(matter.state):
        if next_step(here) is not None:
            return None
        because = Reason.of("settled", about=matter.say(here.policy.display), state=matter.state)
        return CloseCase(outcome=Outcome.SETTLED, because=because)
    if was_moved(here, matter.anchor(case.playbook.anchor, here.policy.calendar)):
        because = Reason.of("moved", about=matter.say(here.policy.display))
        return CloseCase(outcome=Outcome.MOVED, because=because)
    return None


def _overtaken(here: Situation) -> CloseCase | None:
    """A client runs one ladder about their silence at a time, so one that a later one followed was over.

    What ended it, a word of the owner's for one, may have been lost with the state.
    """
    case = here.case
    if case.playbook.subject is not Subject.CLIENT or not case.sent:
        return None
    last = max(sent.sent_at for sent in case.sent)
    later = [
        sent.sent_at
        for other in here.view.cases
        if other.key.playbook == case.key.playbook and other.key != case.key
        for sent in other.sent
        if sent.sent_at > last
    ]
    if not later:
        return None
    return CloseCase(outcome=Outcome.OVERTAKEN, because=Reason.of("overtaken", at=min(later)))


def completed(case: Case) -> CloseCase:
    """How a ladder ends that has no step left."""
    if not case.sent:
        return CloseCase(outcome=Outcome.SETTLED, because=Reason.of("nothing-left"))
    at = max(sent.sent_at for sent in case.sent)
    return CloseCase(outcome=Outcome.COMPLETED, because=Reason.of("completed", at=at))


def is_worth_telling(case: Case) -> bool:
    """Whether it is news that a ladder has run out.

    Reminders of a meeting that went out are none, nor what the owner was told as the last step.
    """
    if any(case.playbook.position(name) == case.highest for name in case.passed):
        return False
    return any(step.pressing and step.name in case.sent_names for step in case.playbook.steps)


def _ended_by_owner(here: Situation) -> CloseCase | None:
    view, case = here.view, here.case
    thread = thread_of_case(here)
    for word in view.said(Word.STOP):
        about_this = word.about == OfClient() or (thread is not None and thread.is_meant(word.about))
        if about_this and _still_stands(word, here):
            return CloseCase(outcome=Outcome.STOPPED, because=Reason.of("stopped", at=word.at))
    planned = case.planned
    if planned and any(word.word == Word.SKIP and word.about == OfRow(planned.row) for word in view.words):
        return CloseCase(outcome=Outcome.SKIPPED, because=Reason.of("skipped"))
    return None


def _still_stands(stop: OwnerSaid, here: Situation) -> bool:
    """Whether a stop rules this case: until the owner starts anew, or the client has spoken."""
    view, case = here.view, here.case
    ladder = OfLadder(case.key.playbook, case.key.anchor)
    # The end of the work is begun by a word of its own: to go on with all else brings none back.
    is_end = case.playbook.subject is Subject.RELATIONSHIP
    for word in () if is_end else view.said(Word.START, Word.RESUME, Word.CHASE):
        # What was begun anew on one invoice is begun on that one alone.
        elsewhere = isinstance(word.about, OfLadder) and word.about != ladder
        if word.at > stop.at and not elsewhere:
            return False
    if case.opened_at is not None:
        return stop.at >= case.opened_at
    matter = matter_of(here)
    if matter is not None and matter.said_at is not None:
        # Stopped for good; what became known after the stop was not meant by it.
        return matter.said_at <= stop.at
    # By the clock that rules: a mail that came before the stop and was read after it lifts nothing.
    return not any(human.at > stop.at for human in view.humans)


def _bounced(here: Situation) -> CloseCase | None:
    for failure in failures(here):
        if failure.is_permanent and failure.is_theirs:
            return CloseCase(outcome=Outcome.BOUNCED, because=bounced_by(failure.message))
    return None
