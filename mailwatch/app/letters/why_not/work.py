"""The work, and its end."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime

from mailwatch.app.letters.ground import KEEP, LEAVE, Ground
from mailwatch.domain.cases.basis import matter_of, matters_of
from mailwatch.domain.cases.situation import Situation
from mailwatch.domain.client.case import Case, Outcome
from mailwatch.domain.client.matters import FAREWELL, begun_playbook
from mailwatch.domain.facts.about import OfClient
from mailwatch.domain.facts.events import Word
from mailwatch.domain.playbooks.conditions import NOTHING
from mailwatch.domain.playbooks.playbook import Deed, Subject
from mailwatch.domain.playbooks.states import MatterState


def work_stopped(ground: Ground) -> str:
    """Why the work is not stopped by a mail."""
    if rests := _rests(ground):
        return rests
    if ground.step.does is Deed.STOPS_WORK:
        return ""
    stopped, resumed = (_last_done(ground.here, each) for each in (Deed.STOPS_WORK, Deed.RESUMES_WORK))
    if stopped is None:
        return "no mail has said that the work stops; give its step does = “stops work”"
    if resumed is not None and resumed > stopped:
        return f"the work goes on since {ground.day(resumed)}"
    return ""


def work_goes_on(ground: Ground) -> str:
    """Why no work goes on."""
    return _rests(ground) or _is_ending(ground)


def _rests(ground: Ground) -> str:
    """Why no work is going on that could be stopped, or go on: a mail paused or closed it, or ended all."""
    for deed, what in ((Deed.CLOSES, "closed"), (Deed.PAUSES, "paused"), (Deed.ENDS, "ended")):
        at = _last_done(ground.here, deed, but=ground.here.case)
        if at is not None and not _taken_up_since(ground.here, at):
            return f"the work was {what} on {ground.day(at)}"
    return ""


def _taken_up_since(here: Situation, instant: datetime) -> bool:
    """Whether they have written since, and the owner after that; alone, the owner may send a last invoice."""
    theirs = here.view.humans_since(instant)
    own = (each for thread in here.view.threads for each in thread.by_hand)
    return bool(theirs) and any(each.at > theirs[0].at for each in own)


def _last_done(here: Situation, deed: Deed, *, but: Case | None = None) -> datetime | None:
    """When a mail to the client last said that ``deed`` is done."""
    cases = {each.key: each for each in (*here.view.cases, here.case)}
    return max(
        (
            sent.sent_at
            for case in cases.values()
            if but is None or case.key != but.key
            for sent in case.sent
            if any(step.name == sent.step and step.does is deed for step in case.playbook.steps)
        ),
        default=None,
    )


def paused(ground: Ground) -> str:
    """Why the mail pauses nothing."""
    return _put_away(ground, paused=True)


def closed(ground: Ground) -> str:
    """Why the mail closes nothing."""
    return _put_away(ground, paused=False)


def _put_away(ground: Ground, *, paused: bool) -> str:
    does = ground.step.does
    if does not in (Deed.PAUSES, Deed.CLOSES):
        return "the step does not do it; give it does = “closes the project” or “pauses the project”"
    pauses = does is Deed.PAUSES or ground.words.goal == KEEP
    if pauses is not paused:
        return "the project is paused" if pauses else "the project is closed"
    return ""


def together(ground: Ground) -> str:
    """Why they don't go on together."""
    return "the client's goal is leave" if ground.words.goal == LEAVE else _is_ending(ground)


def _is_ending(ground: Ground) -> str:
    begun = _end_begun(ground.here)
    return f"the end was begun on {ground.day(begun)}" if begun is not None else ""


def _end_begun(here: Situation) -> datetime | None:
    """When the owner began the end of the work together, and did not take it back."""
    stopped = {
        case.key.anchor
        for case in here.view.cases
        if case.playbook.subject is Subject.RELATIONSHIP and case.outcome is Outcome.STOPPED
    }
    said = here.view.said(Word.STOP)
    return max(
        (
            matter.settled_at
            for matter in matters_of(here.client)
            if matter.kind is Subject.RELATIONSHIP
            # Who must approve every step may still be kept.
            and begun_playbook(matter.key) == FAREWELL
            and matter.state is MatterState.STARTED
            and matter.settled_at is not None
            and matter.key not in stopped
            and not any(word.at >= matter.settled_at and word.about == OfClient() for word in said)
        ),
        default=None,
    )


def done_by(deed: Deed) -> Callable[[Ground], str]:
    """Why the step doesn't do ``deed``."""
    return lambda ground: "" if ground.step.does is deed else f"the step does not say does = “{deed.value}”"


def agreed(ground: Ground) -> str:
    """Why the contract says nothing of silence."""
    said = str(ground.here.policy.facts.get("silence_approves", "")).strip().casefold()
    return "your file does not say silence_approves = true" if said in NOTHING else ""


def approved(ground: Ground) -> str:
    """Why nothing is approved with this mail."""
    return agreed(ground) or done_by(Deed.APPROVES)(ground)


def discussed(ground: Ground) -> str:
    """Why it was not told in person yet."""
    matter = matter_of(ground.here)
    said = matter.value("discussed_on") if matter is not None else ""
    try:
        ahead = date.fromisoformat(said) > ground.today
    except ValueError:
        ahead = False
    return "discussed_on is a day to come" if ahead else "" if said else "discussed_on is not given"
