"""What a rule about the next step is asked on: the case's situation, the step, and what follows from both."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from mailwatch.domain.cases.situation import Situation, once
from mailwatch.domain.client.case import Case, PlannedMail
from mailwatch.domain.facts.delivery import HeldFor, RowState
from mailwatch.domain.playbooks.playbook import Consent, Step
from mailwatch.domain.rules.announcing import told_at
from mailwatch.domain.rules.consent import consent_of
from mailwatch.domain.steps.due import Due, after_announcement, announce_at, due_of
from mailwatch.domain.steps.ladder import next_step
from mailwatch.domain.steps.recipients import recipients_of


@dataclass(frozen=True, kw_only=True)
class StepSituation(Situation):
    """One case and its next step. ``behind`` is the case of the same client that goes first, if there is one.

    What the properties say is worked out when a rule first asks, and kept with the situation.
    """

    behind: Case | None = None

    @classmethod
    def next_of(cls, here: Situation, behind: Case | None) -> StepSituation:
        """The situation of the case's next step; what is worked out about the case already is kept."""
        return cls(client=here.client, case=here.case, kept=here.kept, behind=behind)

    @property
    def step(self) -> Step:
        """The next step; only asked for once it is known that there is one."""
        step = next_step(self)
        if step is None:
            msg = f"{self.case.key} has no step left"
            raise LookupError(msg)
        return step

    @property
    def planned(self) -> PlannedMail | None:
        """The case's mail in the outbox."""
        return self.case.planned

    @property
    def due(self) -> Due:
        """When the step falls due. Raises NoSuchDayError, NothingAskedError."""
        return due_of(self, self.step)

    @property
    def recipients(self) -> tuple[str, ...]:
        """To whom it goes."""
        return _addressed(self)[0]

    @property
    def why_no_recipient(self) -> str:
        """Why nobody is left to write to, where nobody is."""
        return _addressed(self)[1]

    @property
    def consent(self) -> Consent:
        """Whether the mail goes by itself, is announced or waits for the owner's yes."""
        return consent_of(self, self.step)

    @property
    def told(self) -> datetime | None:
        """When the owner was told of the mail as it is planned now; None where that is not asked for."""
        return told_at(self, self.step, self.due) if self._is_announced else None

    @property
    def is_to_be_announced(self) -> bool:
        """The owner is to be told of it, and was not yet."""
        return self._is_announced and self.told is None

    @property
    def _is_announced(self) -> bool:
        approved = self.planned is not None and self.planned.approved
        return self.step.mail and self.consent is Consent.ANNOUNCE and not approved

    @property
    def goes_at(self) -> datetime:
        """When the mail goes, announced or not; when the owner is told of it, if that is still to be done."""
        return _goes_at(self)

    @property
    def is_held_by_owner(self) -> bool:
        """The owner's hold outlasts everything but their own yes: a new row would forget it."""
        return (
            self.planned is not None
            and self.planned.state is RowState.HELD
            and self.planned.held_for is HeldFor.OWNER
        )

    @property
    def waits_for_word(self) -> bool:
        """A mail lies in the outbox that waits for anything but its announcement."""
        planned = self.planned
        return (
            planned is not None
            and planned.state is RowState.HELD
            and planned.held_for is not HeldFor.ANNOUNCED
        )


@once
def _addressed(here: StepSituation) -> tuple[tuple[str, ...], str]:
    return recipients_of(here, here.step)


@once
def _goes_at(here: StepSituation) -> datetime:
    if here.is_to_be_announced:
        return announce_at(here.due.at, here.policy)
    if here.told is not None:
        return after_announcement(here.due.at, here.told, here.step, here.policy)
    return here.due.at
