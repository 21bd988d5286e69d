"""The days that a client named, as questions to the owner: one word confirms each."""

from __future__ import annotations

from mailwatch.domain.cases.situation import ClientSituation
from mailwatch.domain.client.given_days import suggestions
from mailwatch.domain.facts.reasons import Reason
from mailwatch.domain.opening.expectation import Question, QuestionKind


def days_named(client: ClientSituation) -> tuple[Question, ...]:
    """Each day to come that they promised an answer for, and that the owner has not spoken of."""
    if client.policy.never_chase:
        return ()
    return tuple(
        Question(
            kind=QuestionKind.DAY,
            thread=each.thread,
            message=each.message,
            because=Reason.of(
                "day-named",
                sender=each.message.from_,
                day=each.given.day,
                subject=each.thread.subject,
                words=each.given.words,
                thread=each.thread.short,
            ),
        )
        for each in suggestions(client.view, client.calendar.day_of(client.now))
    )
