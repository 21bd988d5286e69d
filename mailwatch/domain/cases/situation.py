"""What a rule is asked on: a client, or one of its cases, with all that is known around it.

A rule takes one of these and nothing else but the step it is asked about. What
several rules build on (the matter, the thread, the own mails, absences, the
next step, when it is due) is a function in the module of its idea, marked
:func:`once` or :func:`once_for_step`: it is worked out when first asked for,
and kept with the situation. A situation is a value; another time, view, case
or policy is another situation.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import wraps
from typing import Any, Protocol, TypeVar

from mailwatch.domain.client.case import Case
from mailwatch.domain.client.coverage import MailboxCoverage
from mailwatch.domain.client.policy import ClientPolicy
from mailwatch.domain.client.view import ClientView
from mailwatch.domain.days.working_time import WorkingCalendar
from mailwatch.domain.playbooks.playbook import Step


class _Keeping(Protocol):
    """What keeps the results of the functions that were asked on it."""

    @property
    def kept(self) -> dict[object, Any]: ...


There = TypeVar("There", bound=_Keeping)
Found = TypeVar("Found")


@dataclass(frozen=True, kw_only=True)
class ClientSituation:
    """One client: how far the mailboxes were read, all that is known, and the rules in force."""

    coverage: MailboxCoverage
    view: ClientView
    policy: ClientPolicy
    kept: dict[object, Any] = field(default_factory=dict, init=False, compare=False, repr=False)

    @classmethod
    def at(cls, now: datetime, *, view: ClientView, policy: ClientPolicy) -> ClientSituation:
        """For what asks for the time alone, and not how far the mailboxes were read: texts and previews."""
        return cls(coverage=MailboxCoverage(now=now, observed={}), view=view, policy=policy)

    def of(self, case: Case) -> Situation:
        """One of the client's cases, open or only called for, with nothing worked out about it yet.

        It is not kept here: it knows its client, and values that know each other outlive their use.
        """
        return Situation(client=self, case=case)

    def as_of(self, now: datetime) -> ClientSituation:
        """The same at another moment."""
        return self if now == self.now else replace(self, coverage=replace(self.coverage, now=now))

    @property
    def now(self) -> datetime:
        """The moment at which it is judged."""
        return self.coverage.now

    @property
    def calendar(self) -> WorkingCalendar:
        """The client's working time."""
        return self.policy.calendar


@dataclass(frozen=True, kw_only=True)
class Situation:
    """One case, and the client that it is about."""

    client: ClientSituation
    case: Case
    kept: dict[object, Any] = field(default_factory=dict, compare=False, repr=False)

    def as_of(self, now: datetime) -> Situation:
        """The same at another moment."""
        return self if now == self.now else self.client.as_of(now).of(self.case)

    @property
    def coverage(self) -> MailboxCoverage:
        """How far the mailboxes were read."""
        return self.client.coverage

    @property
    def view(self) -> ClientView:
        """All that is known of the client."""
        return self.client.view

    @property
    def policy(self) -> ClientPolicy:
        """The client's rules in force."""
        return self.client.policy

    @property
    def now(self) -> datetime:
        """The moment at which it is judged."""
        return self.client.coverage.now

    @property
    def calendar(self) -> WorkingCalendar:
        """The client's working time."""
        return self.client.policy.calendar


def once(work: Callable[[There], Found]) -> Callable[[There], Found]:
    """``work`` is done once for each situation; what it raises is not kept."""

    @wraps(work)
    def known(here: There) -> Found:
        try:
            return here.kept[work]  # type: ignore[no-any-return]  # only ``work`` puts anything there
        except KeyError:
            pass
        found = here.kept[work] = work(here)
        return found

    return known


def once_for_step(work: Callable[[Situation, Step], Found]) -> Callable[[Situation, Step], Found]:
    """``work`` is done once for each situation and step; what it raises is not kept."""

    @wraps(work)
    def known(here: Situation, step: Step) -> Found:
        try:
            return here.kept[work, step]  # type: ignore[no-any-return]  # only ``work`` puts anything there
        except KeyError:
            pass
        found = here.kept[work, step] = work(here, step)
        return found

    return known
