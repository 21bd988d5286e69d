"""To whom a step goes: the people the unanswered mail went to, and nobody else (I7)."""

from __future__ import annotations

from mailwatch.domain.case import Case
from mailwatch.domain.events import MessageSeen
from mailwatch.domain.policy import ClientPolicy
from mailwatch.domain.view import ClientView


def asked_last(view: ClientView, case: Case) -> MessageSeen | None:
    """The owner's newest mail by hand in the case's thread: the one that goes unanswered."""
    thread = view.thread_of(case.key.anchor)
    return thread.by_hand[-1] if thread is not None and thread.by_hand else None


def recipients_of(*, view: ClientView, case: Case, policy: ClientPolicy) -> tuple[tuple[str, ...], str]:
    """The addresses to write to, in the order of the unanswered mail, or none and why not.

    Only configured people of the client that stand in To; never its Cc, never
    a colleague, never an address that bounced for good.
    """
    asked = asked_last(view, case)
    if asked is None:
        return (), "the mail that goes unanswered is not in the mailbox any more"
    known = [address for address in asked.to if address in policy.people]
    if not known:
        return (), "none of them stands under people in your file"
    dead = view.dead_addresses()
    alive = tuple(dict.fromkeys(address for address in known if address not in dead))
    return (alive, "") if alive else ((), "their addresses bounced")
