"""Two states disagree: a step lies in the mailbox that, by what this one knows, was not to leave.

A backup that was put back knows of the owner's word, or of the ladder's end,
which a state that had lost it knew nothing of: it went on, and its mails are
found. Neither is wrong, so the owner says what stands.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from mailwatch.domain.cases.situation import ClientSituation, once
from mailwatch.domain.client.case import Case, Outcome, SentStep
from mailwatch.domain.client.message_time import latest
from mailwatch.domain.client.view import ClientView
from mailwatch.domain.facts.about import OfClient, OfLadder
from mailwatch.domain.facts.events import Word
from mailwatch.domain.facts.reasons import Reason
from mailwatch.domain.playbooks.playbook import Subject


@dataclass(frozen=True, kw_only=True)
class SentAgainstRules:
    """A step that left although ``why`` stood against it."""

    step: SentStep
    why: Reason | None


@once
def against_the_end(client: ClientSituation) -> SentAgainstRules | None:
    """The last found step that left after its end, unless the client or the owner spoke since."""
    view = client.view
    found = [(sent, case) for case in view.cases for sent in case.sent if sent.found]
    for step, case in sorted(found, key=lambda pair: pair[0].sent_at, reverse=True):
        if view.humans_since(step.sent_at) or view.lifted_since(step.sent_at):
            return None
        for since, why in _ends(view, case):
            if since < step.sent_at:
                return SentAgainstRules(step=step, why=why)
    return None


def may_begin_again(view: ClientView, since: datetime) -> bool:
    """Whether the owner had a ladder begun since an end without an answer.

    A *resume* that answers a question about a doubtful message says no more than that.
    """
    return any(
        word.at >= since and not isinstance(word.about, OfLadder) and not view.answers_doubt(word)
        for word in view.said(Word.START, Word.RESUME, Word.CHASE)
    )


def _ends(view: ClientView, case: Case) -> Iterator[tuple[datetime, Reason | None]]:
    """Since when nothing of ``case`` was to leave: it was over, or another end lets none begin."""
    over = _over_since(case)
    if over is not None:
        yield over, case.because
    if not case.playbook.subject.is_mail:
        # A stop meant what was known of invoices and meetings by then (see endings).
        return
    for word in view.said(Word.STOP):
        if word.about == OfClient() and _is_peace(view, word.at):
            yield word.at, Reason.of("stopped", at=word.at)
    for other in view.cases:
        # About a client's silence one ladder runs at a time; threads, invoices and meetings have their own.
        same_kind = other.key.playbook == case.key.playbook and case.playbook.subject is Subject.CLIENT
        ended = _over_since(other) if same_kind and other.key != case.key else None
        if ended is None or other.outcome in (Outcome.ANSWERED, Outcome.HEARD):
            continue
        if _is_peace(view, ended):
            yield ended, other.because


def _is_peace(view: ClientView, since: datetime) -> bool:
    """Neither the client nor the owner began anything anew."""
    return not any(latest(human) > since for human in view.humans) and not may_begin_again(view, since)


def _over_since(case: Case) -> datetime | None:
    """When the case was over: by what ended it, which may have come before the case was written down."""
    if case.closed_at is None or case.outcome is Outcome.ANSWERED:
        # An answer lies in the mailbox: no state lost it. Two may have crossed.
        return None
    if case.outcome is Outcome.OVERTAKEN:
        return None
    at = case.because.get("at") if case.because else None
    return min(at, case.closed_at) if isinstance(at, datetime) else case.closed_at
