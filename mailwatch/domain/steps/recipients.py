"""To whom a step goes: the people the unanswered mail went to, and nobody else (I7)."""

from __future__ import annotations

from mailwatch.domain.cases.basis import asked_last, matter_of
from mailwatch.domain.cases.situation import Situation
from mailwatch.domain.client.failed_delivery import dead_addresses
from mailwatch.domain.client.policy import ClientPolicy
from mailwatch.domain.playbooks.playbook import Step
from mailwatch.mail.reading.identity import canonical_spec

__all__ = ["asked_last", "copied_to", "recipients_of"]


def recipients_of(here: Situation, step: Step | None = None) -> tuple[tuple[str, ...], str]:
    """The addresses to write to, or none and why not; those that ``step`` copies come last.

    Only configured people of the client: those that stand in To of the
    unanswered mail; else those the invoice or meeting names; else the first
    one. Never its Cc, never a colleague, never an address that bounced for
    good. A superior only where a step says so, and never a consumer's.
    """
    policy = here.policy
    known, why_not = _known(here)
    if step is not None and "people" not in step.to:
        known = []
    if step is not None and _may_go_up(policy) and "superior" in (*step.to, *step.cc):
        known = [*known, *policy.superiors]
    if not known:
        return (), why_not or "no superior is named"
    dead = dead_addresses(here.view)
    alive = tuple(dict.fromkeys(address for address in known if canonical_spec(address) not in dead))
    return (alive, "") if alive else ((), "their addresses bounced")


def copied_to(step: Step, policy: ClientPolicy) -> frozenset[str]:
    """Which of the recipients stand in Cc."""
    if "superior" not in step.cc or "superior" in step.to or not _may_go_up(policy):
        return frozenset()
    return frozenset(policy.superiors) - frozenset(policy.people)


def _may_go_up(policy: ClientPolicy) -> bool:
    return policy.facts.get("kind") != "consumer"


def _known(here: Situation) -> tuple[list[str], str]:
    policy, asked = here.policy, asked_last(here)
    if asked is not None:
        people = {canonical_spec(address): address for address in reversed(policy.people)}
        known = [people[spec] for spec in map(canonical_spec, asked.to) if spec in people]
        return known, "" if known else "none of them stands under people in your file"
    if here.case.playbook.subject.is_mail:
        return [], "the mail that goes unanswered is not in the mailbox any more"
    matter = matter_of(here)
    named = [address for address in (matter.people if matter else ()) if address in policy.people]
    return named or list(policy.people[:1]), "nobody stands under people in your file"
