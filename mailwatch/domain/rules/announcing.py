"""Consent by announcement: the owner is told of a step a working day before it goes, and may stop it."""

from __future__ import annotations

from datetime import date, datetime

from mailwatch.domain.cases.situation import Situation
from mailwatch.domain.client.case import Case
from mailwatch.domain.facts.notice_key import NoticeKey, NoticeKind
from mailwatch.domain.playbooks.playbook import Step
from mailwatch.domain.steps.due import Due


def announcement_key(case: Case, step: Step, day: date) -> NoticeKey:
    """Names the notice that a step is about to go out on ``day``.

    A step that slips is announced anew, and so is one that was taken back and
    planned once more: its words, its date above all, may be others by then.
    """
    again = case.taken_back.count(step.name)
    parts = (case.key, step.name, day, again) if again else (case.key, step.name, day)
    return NoticeKey.of(NoticeKind.ANNOUNCE, *parts)


def told_at(here: Situation, step: Step, due: Due) -> datetime | None:
    """When this state told the owner of the mail as it is planned now; None before.

    A notice that only lies in the mailbox does not count: what the owner said
    to it was lost with the state that sent it, so they are told anew.
    """
    return here.view.told.get(str(announcement_key(here.case, step, here.policy.calendar.day_of(due.at))))
