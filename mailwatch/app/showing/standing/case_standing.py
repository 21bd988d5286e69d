"""How a case stands, for people: why one would write, what holds that, what ends the hold, what it is about.

A decision has one reason. What holds a case then hides why it is there at all,
and a view that is old hides both; here each is said.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from mailwatch.app.deciding.judge import Judged
from mailwatch.domain.cases.basis import matter_of, thread_of_case
from mailwatch.domain.cases.situation import ClientSituation, Situation
from mailwatch.domain.client.case import Case
from mailwatch.domain.client.coverage import MailboxCoverage
from mailwatch.domain.client.matters import short_name
from mailwatch.domain.client.policy import Mode
from mailwatch.domain.days.working_time import NoSuchDayError
from mailwatch.domain.facts.reasons import Reason
from mailwatch.domain.playbooks.playbook import Step
from mailwatch.domain.rules.actions import CloseCase, Decision
from mailwatch.domain.rules.decide import decide
from mailwatch.domain.rules.due_reasons import due_reason, waiting
from mailwatch.domain.steps.due import NothingAskedError, due_of
from mailwatch.domain.steps.ladder import next_step

NOT_OF_THE_CASE = frozenset({"stale-view", "never-read", "mode-off"})
"""Reasons that say nothing of a case: a mailbox was not read, or sending is off."""

BEHIND_ANOTHER = "queued"
"""What ends when the other ladder does."""

BY_AN_ANSWER = "ball-with-us"
"""What ends when the owner answers the client."""


@dataclass(frozen=True, kw_only=True)
class CaseStanding:
    """One case as it stands.

    ``why`` is the reason to write, or to wait for the day; ``held`` what keeps
    it back, ``until`` when that ends by itself (None: by somebody's word alone).
    ``hindered`` is what would keep back every case: a mailbox that was not read,
    sending that is off. ``decision`` is the one on its merits, without that.
    ``about`` is in words, ``name`` what the invoice or the meeting is called in
    a command, "" for a silence.
    """

    case: Case
    decision: Decision
    about: str
    name: str = ""
    why: Reason
    held: Reason | None = None
    until: datetime | None = None
    hindered: Reason | None = None

    @property
    def ends(self) -> bool:
        """Whether the case is over as soon as it is carried out."""
        return any(isinstance(action, CloseCase) for action in self.decision.actions)

    @property
    def is_queued(self) -> bool:
        """Whether it only waits behind another ladder of the client."""
        return self.held is not None and self.held.code == BEHIND_ANOTHER

    @property
    def waits_for_answer(self) -> bool:
        """Whether it stands still since a mail of the client waits for the owner's answer."""
        return self.held is not None and self.held.code == BY_AN_ANSWER

    @property
    def is_held_itself(self) -> bool:
        """Whether anything but another ladder holds it."""
        return self.held is not None and not self.is_queued

    @property
    def waits_for_word(self) -> bool:
        """Whether only somebody's word ends what holds it."""
        return self.is_held_itself and self.until is None


def on_its_merits(client: ClientSituation) -> ClientSituation:
    """The client as if every mailbox had just been read, and sending were on."""
    coverage, policy = client.coverage, client.policy
    return replace(
        client,
        coverage=replace(coverage, observed=dict.fromkeys(coverage.observed, coverage.now)),
        policy=replace(policy, mode=Mode.ON) if policy.mode is Mode.OFF else policy,
    )


def standing_of(judged: Judged) -> CaseStanding:
    """Tell the reasons of a judged case apart. Pure."""
    decision, hindered = judged.decision, None
    if decision.because.code in NOT_OF_THE_CASE:
        hindered, decision = decision.because, _on_its_merits(judged)
    why, held, until = decision.because, None, None
    if decision.held:
        why, held, until = _why_write(judged), decision.because, decision.until
    matter = matter_of(judged.here)
    return CaseStanding(
        case=judged.case,
        decision=decision,
        about=about_of(judged.here),
        name=short_name(matter) if matter else "",
        why=_read_up_to(why, judged.here.coverage),
        held=held,
        until=until,
        hindered=hindered,
    )


def about_of(here: Situation) -> str:
    """The invoice, the meeting, or the subject of the mail that is unanswered."""
    matter = matter_of(here)
    if matter is not None:
        return matter.say(here.policy.display)
    thread = thread_of_case(here)
    return f"“{thread.subject}”" if thread is not None and thread.subject else here.case.key.anchor


def _on_its_merits(judged: Judged) -> Decision:
    return decide(on_its_merits(judged.here.client).of(judged.case), judged.behind)


def _why_write(judged: Judged) -> Reason:
    known = judged.case.because or judged.decision.because
    step = next_step(judged.here)
    if step is None:
        return known
    try:
        return _of_time(step, judged.here, known)
    except (NoSuchDayError, NothingAskedError):
        return known


def _of_time(step: Step, here: Situation, known: Reason) -> Reason:
    due = due_of(here, step)
    if here.coverage.now < due.at:
        return waiting(here, step, due, due.at)
    # Without a mail that asks nothing is unanswered; then the case itself knows why.
    return due_reason(here, step, due, due.at) if due.basis.asked or due.basis.matter else known


def _read_up_to(why: Reason, coverage: MailboxCoverage) -> Reason:
    """How far the mailbox was read stays true, also where the rest was judged without asking."""
    if why.get("observed") is None or coverage.observed_until is None:
        return why
    return replace(
        why,
        values=tuple(
            (name, coverage.observed_until if name == "observed" else value) for name, value in why.values
        ),
    )
