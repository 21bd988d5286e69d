"""A mail that asks for money alone: no silence to chase, but an invoice that the owner may want watched."""

from __future__ import annotations

from collections.abc import Sequence

from mailwatch.domain.cases.basis import matters_of
from mailwatch.domain.cases.situation import ClientSituation
from mailwatch.domain.client.matters import is_named
from mailwatch.domain.facts.events import MessageSeen
from mailwatch.domain.facts.reasons import Reason
from mailwatch.domain.playbooks.playbook import Subject
from mailwatch.mail.message import Asks


def known_bill(client: ClientSituation, mails: Sequence[MessageSeen]) -> Reason | None:
    """That the invoice of the newest bill among ``mails`` is watched already, by the number it names."""
    bill = _newest(mails)
    if bill is None:
        return None
    named = f"{bill.subject} {bill.asks_evidence}"
    for matter in matters_of(client):
        if matter.kind is Subject.INVOICE and is_named(matter.key, named):
            return Reason.of("asks-known-payment", number=matter.key)
    return None


def new_bill(mails: Sequence[MessageSeen], client: str, thread: str) -> Reason | None:
    """The proposal to watch the newest bill among ``mails`` as an invoice; None without one."""
    bill = _newest(mails)
    if bill is None:
        return None
    return Reason.of("asks-payment", subject=bill.subject, at=bill.at, client=client, thread=thread)


def _newest(mails: Sequence[MessageSeen]) -> MessageSeen | None:
    return next((own for own in reversed(mails) if own.asks is Asks.PAYMENT), None)
