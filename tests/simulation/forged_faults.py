"""Faults of the forging kind, planted in the real code: each believes something that anybody can write."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from typing import Any

from mailwatch.adapters.store.parts import messages
from mailwatch.app.reading import thread_index
from mailwatch.domain.cases import failed_mail
from mailwatch.domain.client import failed_delivery
from mailwatch.domain.facts.events import Speaker
from mailwatch.domain.senders import authorship, matching
from mailwatch.domain.senders.authorship import Proof

from .mutations import Mutation, swap, without

FORGED: dict[str, Mutation] = {}
"""By the words that a reviewer would use; they are played in worlds with a forger."""


def fault(name: str) -> Callable[[Mutation], Mutation]:
    """Register a fault."""

    def keep(plant: Mutation) -> Mutation:
        FORGED[name] = plant
        return plant

    return keep


@contextmanager
def planted(name: str) -> Iterator[None]:
    """The code with the fault in it."""
    with ExitStack() as stack:
        FORGED[name](stack)
        yield


def _proved_if(stack: ExitStack, believed: Callable[[Any, bool], bool]) -> None:
    real = vars(matching)["proof_of"]

    def proof(message: Any, place: Any, *, is_known: bool) -> Proof:
        return Proof.FILED if believed(message, is_known) else real(message, place, is_known=is_known)

    swap(stack, matching, "proof_of", proof)


# -- the owner's name --------------------------------------------------------------------------


@fault("From alone makes a mail the owner's")
def _from_proves(stack: ExitStack) -> None:
    _proved_if(stack, lambda _message, _known: True)


@fault("an answer in the owner's name is taken for theirs")
def _answers_prove(stack: ExitStack) -> None:
    _proved_if(stack, lambda message, _known: bool(message.in_reply_to))


@fault("what bears the id of a mail of ours is ours, whatever it says")
def _ids_prove(stack: ExitStack) -> None:
    _proved_if(stack, lambda _message, known: known)


@fault("a token in the inbox is a step of ours")
def _tokens_prove(stack: ExitStack) -> None:
    _proved_if(stack, lambda message, _known: bool(matching.token_in(message)))


@fault("a rule that files by sender makes a mail the owner's")
def _delivered_to_sent(stack: ExitStack) -> None:
    swap(stack, authorship, "is_delivered", lambda _headers: False)


@fault("anybody's Authentication-Results say pass")
def _any_pass(stack: ExitStack) -> None:
    def passed(message: Any, _server: str, _domain: str) -> bool:
        return any("dmarc=pass" in each for each in message.headers.all("authentication-results"))

    swap(stack, authorship, "passed_dmarc", passed)


@fault("a mail in the owner's name that nothing proves holds nothing")
def _their_name_holds_nothing(stack: ExitStack) -> None:
    swap(stack, matching, "_claimed", lambda *_args: ())


# -- the client's name ---------------------------------------------------------------------------


@fault("who is named in X-Original-From wrote it")
def _fields_name_authors(stack: ExitStack) -> None:
    named = vars(matching)["named_authors"]
    swap(stack, matching, "_passed_on", lambda message, *_rest: _first(named(message)))


@fault("where answers go is who wrote it")
def _answers_go_to_authors(stack: ExitStack) -> None:
    swap(stack, matching, "_passed_on", lambda message, *_rest: _first(message.reply_to))


def _first(named: Any) -> str:
    return next((each.spec for each in named), "")


@fault("dmarc=fail of the own server is not read")
def _fail_unread(stack: ExitStack) -> None:
    swap(stack, matching, "forged_sender", lambda *_args: "")


@fault("a stranger's references teach whose a thread is")
def _strangers_teach(stack: ExitStack) -> None:
    everybody = frozenset(Speaker)
    for room in (messages, thread_index):
        swap(stack, room, "TEACHING", everybody)


# -- machines ------------------------------------------------------------------------------------


@fault("a forged absence counts")
def _absences_believed(stack: ExitStack) -> None:
    real = vars(matching)["forged_sender"]

    def forged(message: Any, *more: Any) -> str:
        return "" if "auto-submitted" in message.headers else str(real(message, *more))

    swap(stack, matching, "forged_sender", forged)


@fault("a report about a mail that was never sent ends the case")
def _reports_believed(stack: ExitStack) -> None:
    def whatever(view: Any, _ids: Any, people: Any, *_others: Any, **_since: Any) -> Any:
        return tuple(each for each in failed_delivery.reports(view) if {*people} & {*each.failed_recipients})

    swap(stack, failed_mail, "failed_deliveries", whatever)


@fault("a report that names no mail of ours holds nothing")
def _reports_hold_nothing(stack: ExitStack) -> None:
    without(stack, "report without proof")
