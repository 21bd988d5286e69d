"""Tricks in somebody's name: the owner, an alias, a client, a colleague, by address or by another field."""

from __future__ import annotations

from .chronicle import HUMAN
from .household import NAME, OWNER
from .letters import ANSWERS, ASKS, THANKS
from .plot import EVIL, Draft, Plot, naming, trick

# -- in the owner's name -----------------------------------------------------------------------


@trick("owner asks")
def _owner_asks(plot: Plot) -> Draft:
    return Draft(
        sender=plot.owner,
        name=f"{NAME} {plot.mark}",
        to=plot.person.people[:1],
        subject=plot.subject,
        text=f"{plot.chance.choice(ASKS)} https://{EVIL}/{plot.mark}",
        refers_to=plot.refers,
        exact=True,
        holds=True,
    )


@trick("owner thanks")
def _owner_thanks(plot: Plot) -> Draft | None:
    if not plot.own:
        return None
    return Draft(
        sender=plot.owner,
        name=f"{NAME} {plot.mark}",
        to=plot.person.people[:1],
        subject=plot.subject,
        text=plot.chance.choice(THANKS),
        refers_to=plot.thread,
        exact=True,
        holds=True,
    )


@trick("owner answers")
def _owner_answers(plot: Plot) -> Draft | None:
    """In answer to the client's own word, so that the ball would be theirs again."""
    humans = plot.world.chronicle.of(plot.client, HUMAN)
    if not humans:
        return None
    return Draft(
        sender=plot.owner,
        name=f"{NAME} {plot.mark}",
        to=(humans[-1].sender,),
        subject=f"Re: {humans[-1].subject.removeprefix('Re: ')}",
        text=plot.chance.choice((*ASKS, *THANKS)),
        refers_to=(*humans[-1].refers_to, humans[-1].message_id),
        exact=True,
        holds=humans[-1].sender in plot.person.people,
    )


@trick("owner by a field")
def _owner_by_field(plot: Plot) -> Draft:
    name, headers = naming(plot, plot.owner, NAME)
    return Draft(
        sender=plot.evil,
        name=name,
        to=plot.person.people[:1],
        cc=plot.chance.choice([(), (OWNER,)]),
        subject=plot.subject,
        text=plot.chance.choice((*ASKS, *THANKS)),
        refers_to=plot.refers,
        headers=headers,
    )


# -- in the client's name ------------------------------------------------------------------------


@trick("client by a field")
def _client_by_field(plot: Plot) -> Draft:
    person = plot.person
    named = plot.chance.choice(person.people)
    if person.company and plot.chance.random() < 0.3:
        named = f"accounts@{person.company}"
    name, headers = naming(plot, named, person.name)
    return Draft(
        sender=plot.evil,
        name=name,
        subject=plot.subject,
        text=plot.chance.choice(ANSWERS),
        refers_to=plot.refers,
        headers=headers,
        holds=True,
    )


@trick("client forged")
def _client_forged(plot: Plot) -> Draft | None:
    """From the client's exact address, which only the own server can tell."""
    if not plot.marks:
        return None
    person = plot.person
    sender = plot.chance.choice(person.people)
    if person.company and plot.chance.random() < 0.3:
        sender = f"accounts@{person.company}"
    return Draft(
        sender=sender,
        name=f"{person.name} {plot.mark}",
        subject=plot.subject,
        text=plot.chance.choice(ANSWERS),
        refers_to=plot.refers,
        exact=True,
        holds=True,
    )


@trick("stranger in the thread")
def _stranger_in_thread(plot: Plot) -> Draft | None:
    if not plot.own:
        return None
    return Draft(
        sender=plot.evil,
        name=plot.chance.choice([plot.mark, plot.person.name]),
        subject=plot.subject,
        text=plot.chance.choice(ANSWERS),
        refers_to=plot.thread,
        holds=plot.is_known,
    )


@trick("the client's name")
def _clients_name(plot: Plot) -> Draft:
    return Draft(
        sender=plot.evil,
        name=plot.person.name,
        subject=f"News {plot.mark}",
        text=plot.chance.choice(ANSWERS),
        holds=True,
    )


@trick("second word")
def _second_word(plot: Plot) -> Draft | None:
    """In answer to a mail of their own, as if that were a thread of the client's."""
    first = [each for each in plot.world.chronicle.forged if each.client == plot.client and each.plain]
    if not first:
        return None
    return Draft(
        sender=first[-1].sender,
        name=plot.mark,
        subject=f"Re: {first[-1].subject.removeprefix('Re: ')}",
        text=plot.chance.choice(ANSWERS),
        refers_to=(first[-1].message_id,),
    )


@trick("two clients")
def _two_clients(plot: Plot) -> Draft | None:
    """One client's name over the ids of another one's thread: whose is the thread then?"""
    if not plot.own:
        return None
    other = plot.other()
    to = (OWNER,)
    if plot.chance.random() < 0.4:
        to = other.people[:1]
    sender, headers = plot.evil, ()
    if plot.chance.random() < 0.3:
        sender = plot.owner
    return Draft(
        sender=sender,
        name=other.name,
        to=to,
        subject=f"Both of you {plot.mark}",
        text=plot.chance.choice(ASKS),
        refers_to=plot.thread,
        headers=headers,
        exact=sender != plot.evil,
    )
