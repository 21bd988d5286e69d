"""Which of a case's mails failed, and for whom: a report about another ends nothing (SPEC section 4)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from mailwatch.domain.cases.basis import began_at, own_of_case, written_to
from mailwatch.domain.cases.situation import Situation, once
from mailwatch.domain.client.failed_delivery import failed_deliveries, reported_ids
from mailwatch.domain.client.policy import ClientPolicy
from mailwatch.domain.facts.events import MessageSeen
from mailwatch.mail.message import Kind, Permanence
from mailwatch.mail.reading.identity import canonical_spec
from mailwatch.mail.reading.references import canonical_id


@dataclass(frozen=True, kw_only=True)
class Failure:
    """A delivery that failed, or may yet.

    ``is_theirs``: it surely speaks of somebody whom the case's mails went to.
    Else it may speak of a blind copy that the mail in Sent does not show, or of
    one among several whom the report does not name.
    """

    message: MessageSeen
    is_theirs: bool = True

    @property
    def is_permanent(self) -> bool:
        """Whether the mail never arrived; an unknown failure counts as one (the owner is told)."""
        return self.message.kind is Kind.BOUNCE and self.message.permanence is not Permanence.TEMPORARY


@once
def failures(here: Situation) -> tuple[Failure, ...]:
    """Failed or delayed deliveries of the case's mails to the client's people, but those waved through."""
    return tuple(_failures(here))


def _failures(here: Situation) -> Iterator[Failure]:
    view, case, own = here.view, here.case, own_of_case(here)
    steps = frozenset(canonical_id(sent.message_id) for sent in case.sent if sent.message_id)
    ids = tuple(each.message_id for each in own)
    people = people_of(written_to(here), here.policy)
    others = {address for each in own for address in (*each.to, *each.cc)} - people
    known = {canonical_spec(each) for each in people}
    began = began_at(here)
    # A step went to them alone, whoever got the owner's own mail as well.
    found = {
        message.identity: message
        for sent, besides in ((ids, others), (steps, frozenset[str]()))
        for message in failed_deliveries(view, sent, people, besides, since=began)
    }
    for message in sorted(found.values(), key=lambda each: (each.at, each.identity)):
        if view.lifted_since(message.first_seen):
            continue
        about = {canonical_spec(each) for each in message.failed_recipients}
        # Whoever a step failed for is where their mail is passed on to.
        alone = not steps.isdisjoint(reported_ids(message)) or not (about or others)
        yield Failure(message=message, is_theirs=alone or not known.isdisjoint(about))


def people_of(addresses: Iterable[str], policy: ClientPolicy) -> frozenset[str]:
    """Those of the addresses that are people of the client, superiors included."""
    people = {canonical_spec(each) for each in (*policy.people, *policy.superiors)}
    return frozenset(each for each in addresses if canonical_spec(each) in people)
