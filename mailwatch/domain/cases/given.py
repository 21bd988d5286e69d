"""The day that people gave for an answer, as it counts for a case, and what it does to a printed date."""

from __future__ import annotations

from datetime import date

from mailwatch.domain.cases.basis import thread_of_case
from mailwatch.domain.cases.situation import Situation, once
from mailwatch.domain.client.given_days import GivenBy, GivenDay, day_given
from mailwatch.mail.message import Gives


@once
def given_of(here: Situation) -> GivenDay | None:
    """The day that rules for the mail on which the case rests; None where none was given."""
    if not here.case.playbook.subject.is_mail:
        return None
    thread = thread_of_case(here)
    anchor = here.view.own_message(here.case.key.anchor)
    if thread is None or anchor is None:
        return None
    return day_given(here.view, thread, since=anchor.at)


@once
def deadline_of(here: Situation) -> date | None:
    """The date that the case's mails printed; a later day that was given since then moves it."""
    printed = here.case.deadline
    given = given_of(here)
    if printed is None or given is None or given.day <= printed:
        return printed
    promised = max(sent.sent_at for sent in here.case.sent if sent.deadline == printed)
    return given.day if given.at > promised else printed


def named_deadline(here: Situation) -> date | None:
    """The same as texts call it: a day before which they could not is waited for, and named by nobody.

    Where it is the newest day, the date is the one that was printed, whatever was agreed on before it.
    """
    given = given_of(here)
    return here.case.deadline if given is not None and given.gives is not Gives.BY else deadline_of(here)


def agreed_day(here: Situation) -> date | None:
    """A day that both agreed on, or that the client promised, once it has passed."""
    return _passed(here, GivenBy.BOTH, GivenBy.CLIENT)


def asked_by(here: Situation) -> date | None:
    """The day by which the owner's own mail asked for an answer, once it has passed."""
    return _passed(here, GivenBy.OWNER)


def _passed(here: Situation, *by: GivenBy) -> date | None:
    given = given_of(here)
    # Nobody has asked for anything, or promised it, by a day before which there is no hurry.
    if given is None or given.by not in by or given.gives is not Gives.BY:
        return None
    if given.day >= here.calendar.day_of(here.now):
        return None
    return given.day
