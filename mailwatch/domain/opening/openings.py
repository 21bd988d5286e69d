"""Which cases are called for: by a silence, an invoice, a meeting, an end."""

from __future__ import annotations

from collections.abc import Iterator

from mailwatch.domain.cases.basis import fitting_matters, matter_of
from mailwatch.domain.cases.situation import ClientSituation, Situation
from mailwatch.domain.cases.split_brain import may_begin_again
from mailwatch.domain.client.case import Case, Outcome
from mailwatch.domain.client.matters import Matter
from mailwatch.domain.client.message_time import latest
from mailwatch.domain.client.policy import ClientPolicy
from mailwatch.domain.client.thread import Thread, is_human
from mailwatch.domain.client.view import ClientView
from mailwatch.domain.facts.events import MessageSeen, Speaker
from mailwatch.domain.facts.identity import CaseKey
from mailwatch.domain.facts.reasons import Reason
from mailwatch.domain.opening.expectation import assignment_of, expects_answer, too_old
from mailwatch.domain.playbooks.playbook import Anchor, Playbook, Subject
from mailwatch.domain.playbooks.states import MatterState
from mailwatch.domain.steps.ladder import is_left_to_owner, is_started_since, next_step


def openings_of(client: ClientSituation) -> tuple[Situation, ...]:
    """The cases that are called for and were not run yet, each by its own playbook."""
    if client.policy.never_chase:
        return ()
    found: list[Situation] = []
    for playbook in client.policy.playbooks:
        if playbook.subject is Subject.CLIENT:
            found += map(client.of, _of_client(client, playbook))
        elif playbook.subject.is_thread:
            found += map(client.of, _of_threads(client, playbook))
        else:
            found += _of_matters(client, playbook)
            found += _after_the_end(client, playbook)
    return tuple(found)


def _of_client(client: ClientSituation, playbook: Playbook) -> Iterator[Case]:
    """The oldest unanswered own mail, over all threads, that expects an answer."""
    view, policy = client.view, client.policy
    if not _may_begin(view, playbook):
        return
    anchors: list[tuple[MessageSeen, Reason]] = []
    for thread in view.threads:
        if assignment_of(policy, thread) is not None:
            continue
        expectation = expects_answer(client, thread)
        if expectation.anchor and not too_old(client, thread, expectation.anchor):
            anchors.append((expectation.anchor, expectation.because))
    if anchors:
        anchor, because = min(anchors, key=lambda pair: (pair[0].at, pair[0].identity))
        yield _on_mail(client, playbook, anchor, because)


def _of_threads(client: ClientSituation, playbook: Playbook) -> Iterator[Case]:
    """The oldest unanswered own mail of each thread that the owner gave to this playbook."""
    view = client.view
    for thread in view.threads:
        assignment = assignment_of(client.policy, thread)
        if assignment is None or assignment.playbook != playbook.name:
            continue
        expectation = expects_answer(client, thread)
        anchor = expectation.anchor
        if anchor is None or too_old(client, thread, anchor):
            continue
        if not any(
            case.playbook.name == playbook.name
            and case.key.anchor in thread.names
            and not _may_run_again(case, view, thread)
            for case in view.cases
        ):
            yield _on_mail(client, playbook, anchor, expectation.because)


def _of_matters(client: ClientSituation, playbook: Playbook) -> Iterator[Situation]:
    """An invoice or a meeting in the state for which the playbook is written."""
    view, policy = client.view, client.policy
    for matter in fitting_matters(client, playbook):
        if _is_long_ago(client, matter, playbook):
            continue
        if playbook.subject is Subject.MEETING and not _is_reminded(matter, policy):
            continue
        ran = [
            case
            for case in view.cases
            if case.key.playbook == playbook.name and case.key.anchor == matter.key
        ]
        if any(case.is_open for case in ran) or _is_named_elsewhere(matter, playbook, view):
            continue
        if ran and not _runs_anew(client, matter, ran[-1]):
            continue
        case = Case(
            key=CaseKey(playbook=playbook.name, subject=view.client, anchor=matter.key, run=len(ran) + 1),
            client=view.client,
            account=_usual_account(client),
            playbook=playbook,
            because=Reason.of("matter", about=matter.say(policy.display), state=matter.state),
        )
        # What has nothing left to do (a meeting long past, for one) never begins.
        here = client.of(case)
        if next_step(here) is not None:
            yield here


def _after_the_end(client: ClientSituation, playbook: Playbook) -> Iterator[Situation]:
    """What a ladder that has run out still owes: a thank-you when its invoice is paid after all."""
    view = client.view
    ran: dict[str, list[Case]] = {}
    for case in view.cases:
        if case.key.playbook == playbook.name:
            ran.setdefault(case.key.anchor, []).append(case)
    for anchor, runs in ran.items():
        last = runs[-1]
        if last.outcome is not Outcome.COMPLETED or any(case.is_open for case in runs):
            continue
        matter = matter_of(client.of(last))
        if matter is None or playbook.runs_in(matter.state):
            continue
        if matter.settled_at is None or last.closed_at is None or matter.settled_at < last.closed_at:
            continue
        case = Case(
            key=CaseKey(playbook=playbook.name, subject=view.client, anchor=anchor, run=len(runs) + 1),
            client=view.client,
            account=last.account,
            playbook=playbook,
            because=Reason.of("matter", about=matter.say(client.policy.display), state=matter.state),
        )
        here = client.of(case)
        if next_step(here) is not None:
            yield here


def _is_long_ago(client: ClientSituation, matter: Matter, playbook: Playbook) -> bool:
    """A cancellation of weeks ago that is only read now is past its time, as an old silence is."""
    if playbook.anchor is not Anchor.CANCELLATION or matter.settled_at is None:
        return False
    return client.now - matter.settled_at > client.policy.first_run_window


def _is_named_elsewhere(matter: Matter, playbook: Playbook, view: ClientView) -> bool:
    """A ladder of its own would begin anew with the friendly word, after a mail that named it already.

    A ladder that ran out or was stopped leaves it to the owner; one that ended
    because all was settled doesn't.
    """
    for case in view.cases:
        if case.key.playbook != playbook.name or matter.key not in case.covers:
            continue
        if case.is_open or is_left_to_owner(case, matter, view):
            return True
    return False


def _is_reminded(matter: Matter, policy: ClientPolicy) -> bool:
    """Meetings found in the mailbox are known; reminded of only where the owner wants it."""
    return (
        matter.value("found_in") != "mailbox"
        or matter.state is not MatterState.SCHEDULED
        or policy.remind_all
    )


def _runs_anew(client: ClientSituation, matter: Matter, last: Case) -> bool:
    """A meeting that was moved, or missed again, begins a new run; all else only by the owner's word."""
    if is_started_since(last, matter, client.view):
        return True
    if matter.kind is Subject.INVOICE and last.outcome is Outcome.SETTLED:
        # Said to be paid by mistake, and open again by the owner's word: from the friendly word on.
        return _is_open_since(last, matter)
    if matter.kind is not Subject.MEETING or last.outcome in (Outcome.STOPPED, Outcome.SKIPPED):
        return False
    if last.outcome in (Outcome.MOVED, Outcome.SETTLED):
        # Back at its old hour, or on again: what was told already is passed over.
        return True
    at = matter.anchor(last.playbook.anchor, client.calendar)
    if last.playbook.anchor is Anchor.CANCELLATION:
        # A copy in another mailbox may show a few seconds earlier; only a later word is a new one.
        return at is not None and last.closed_at is not None and at > last.closed_at
    anchored = [sent.anchored for sent in last.sent if sent.anchored is not None]
    return bool(anchored) and at != anchored[-1]


def _is_open_since(last: Case, matter: Matter) -> bool:
    return (
        last.closed_at is not None and matter.settled_at is not None and matter.settled_at >= last.closed_at
    )


def _usual_account(client: ClientSituation) -> str:
    """The account that last wrote to this client, else the first."""
    view, policy = client.view, client.policy
    for message in reversed(view.messages):
        if message.speaker is Speaker.OWNER and not frozenset(message.to).isdisjoint(policy.people):
            return policy.account_of.get(message.from_, message.account)
    return policy.accounts[0] if policy.accounts else ""


def _on_mail(client: ClientSituation, playbook: Playbook, anchor: MessageSeen, because: Reason) -> Case:
    view, policy = client.view, client.policy
    key = anchor_key(anchor)
    ran = sum(1 for case in view.cases if case.key.anchor == key and case.key.playbook == playbook.name)
    return Case(
        key=CaseKey(playbook=playbook.name, subject=view.client, anchor=key, run=ran + 1),
        client=view.client,
        # A mail may lie in several mailboxes; the one that wrote it goes on with it.
        account=policy.account_of.get(anchor.from_, anchor.account),
        playbook=playbook,
        because=because,
    )


def anchor_key(own: MessageSeen) -> str:
    """What can't drift: the Message-ID, or the identity of a mail that has none."""
    return own.message_id or own.identity


def _may_begin(view: ClientView, playbook: Playbook) -> bool:
    """After a ladder that ran out, was stopped or bounced: none anew until the client or the owner speaks."""
    for case in view.cases:
        if case.key.playbook != playbook.name:
            continue
        if case.is_open:
            return False
        if not _may_run_again(case, view):
            return False
    return True


def _may_run_again(case: Case, view: ClientView, thread: Thread | None = None) -> bool:
    if case.is_open:
        return False
    if case.outcome in (Outcome.ANSWERED, Outcome.HEARD) or case.closed_at is None:
        return True
    ended = case.closed_at
    humans = [m for m in thread.messages if is_human(m)] if thread else view.humans
    return any(latest(human) > ended for human in humans) or may_begin_again(view, ended)
