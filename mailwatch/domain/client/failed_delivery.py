"""Reports that mail of ours did not arrive: of which mail, of whom, and which addresses are dead."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

from mailwatch.domain.client.message_time import latest
from mailwatch.domain.client.thread import names_of
from mailwatch.domain.client.view import ClientView
from mailwatch.domain.facts.events import MessageSeen
from mailwatch.mail.message import Kind, Permanence
from mailwatch.mail.reading.identity import canonical_spec
from mailwatch.mail.reading.references import canonical_id


def failed_deliveries(
    view: ClientView,
    ids: Iterable[str],
    people: Iterable[str],
    others: Iterable[str] = (),
    *,
    since: datetime | None = None,
) -> tuple[MessageSeen, ...]:
    """Bounces and delays that speak of the mails with these ``ids``, and of somebody among ``people``.

    A report that names nobody speaks of all. One about ``others`` who got the
    mail, a partner in Cc or a list, says nothing of the people (SPEC section
    4). An address that nobody wrote to is what theirs was passed on to, where
    nobody else got the mail. One that names a person says it of them, whichever
    mail of ours failed ``since`` then.
    """
    ours = frozenset(canonical_id(each) for each in ids if each)
    wanted = frozenset(canonical_spec(each) for each in people)
    besides = frozenset(canonical_spec(each) for each in others) - wanted
    return tuple(
        each
        for each in reports(view)
        if (not ours.isdisjoint(reported_ids(each)) and _is_about(each, wanted, besides))
        or (
            since is not None
            and latest(each) >= since
            and not view.own_ids.isdisjoint(reported_ids(each))
            and not wanted.isdisjoint(canonical_spec(failed) for failed in each.failed_recipients)
        )
    )


def reports_of_unknown_mail(
    view: ClientView, people: Iterable[str], *, since: datetime
) -> tuple[MessageSeen, ...]:
    """Reports since then about ``people`` that name no mail of ours: anybody may have made them up."""
    ours = view.own_ids
    wanted = frozenset(canonical_spec(each) for each in people)
    return tuple(
        message
        for message in reports(view)
        if latest(message) >= since
        and ours.isdisjoint(reported_ids(message))
        and _is_about(message, wanted, wanted)
    )


def reports(view: ClientView) -> Iterable[MessageSeen]:
    """Bounces and delays."""
    return (each for each in view.messages if each.kind in (Kind.BOUNCE, Kind.DELIVERY_DELAY))


def dead_addresses(view: ClientView) -> frozenset[str]:
    """Addresses at which a mail of ours bounced for good, and that have not written to us since (I7).

    In their comparable form. A report that names no mail of ours marks none.
    """
    spoke = {canonical_spec(message.from_): message.at for message in view.humans}
    return frozenset(
        canonical_spec(address)
        for message in view.messages
        if message.kind is Kind.BOUNCE
        and message.permanence is not Permanence.TEMPORARY
        and not view.own_ids.isdisjoint(reported_ids(message))
        for address in message.failed_recipients
        if spoke.get(canonical_spec(address), message.at - timedelta(days=1)) < message.at
    )


def _is_about(message: MessageSeen, people: frozenset[str], others: frozenset[str]) -> bool:
    """Whether a report speaks of ``people``: by name, of all, or of whom their mail was passed on to."""
    about = {canonical_spec(each) for each in message.failed_recipients}
    return not about or not people.isdisjoint(about) or not others


def reported_ids(message: MessageSeen) -> frozenset[str]:
    """The ids of the mails that a report speaks of, in their comparable form."""
    original = canonical_id(message.original_message_id) if message.original_message_id else ""
    return names_of(message) | ({original} if original else frozenset())
