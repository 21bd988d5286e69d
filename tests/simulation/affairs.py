"""What the owner does and says about invoices, meetings and endings, and what the clients really do."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from mailwatch.app.owner import matter_commands
from mailwatch.app.owner.matter_commands import MatterDetails
from mailwatch.domain.facts.money import Money
from mailwatch.domain.playbooks.playbook import Subject
from mailwatch.domain.playbooks.states import MatterState
from mailwatch.errors import MailwatchError

from .chronicle import HUMAN, Word
from .chronicle import OWNER as BY_OWNER
from .household import policy_of

if TYPE_CHECKING:
    from .script import Happening
    from .world import World


THESE_DAYS = timedelta(days=4)
"""A mail that came in these days may be the one by which the owner was told."""


def _note(world: World, word: str, client: str, key: str = "", told: MatterDetails | None = None) -> None:
    told = told or MatterDetails()
    calls_off = word == "cancelled" and told.by == "client" and told.at is None
    world.says(
        Word(
            word=word,
            client=client,
            at=world.clock.true,
            seq=world.ticks,
            until=told.on,
            key=key,
            starts=told.starts,
            amount=int(told.amount.amount) if told.amount else 0,
            window=int(dict(told.values).get("window", "0").partition(" ")[0]),
            by=told.by,
            told=(told.at,) if told.at else _mails_of_these_days(world, client) if calls_off else (),
            maybe=calls_off,
        )
    )


def _mails_of_these_days(world: World, client: str) -> tuple[datetime, ...]:
    since = world.clock.true - THESE_DAYS
    return tuple(mail.at for mail in world.chronicle.of(client, HUMAN) if mail.at > since)


def _euros(amount: int) -> Money:
    return Money.from_text(f"{amount}.00 EUR")


def _say(world: World, kind: Subject, client: str, key: str, word: str, told: MatterDetails) -> str:
    """A word about a matter that is known; in none if the program has a reason not to take it."""
    if world.house is None:
        return ""
    settings, now = world.house.settings, world.clock.now()
    try:
        if word == "added":
            matter_commands.add(world.store.real, kind, client, key, told, settings=settings, now=now)
        else:
            matter_commands.say_of(world.store.real, kind, key, word, told, settings=settings, now=now)
    except MailwatchError:
        return ""
    _note(world, word, client, key, told)
    return f"owner: {key} {word}{_details(told)}"


def _details(told: MatterDetails) -> str:
    said = [str(each) for each in (told.amount, told.on, told.starts, told.by, told.at) if each]
    return f" ({', '.join(said)})" if said else ""


# -- money ---------------------------------------------------------------------------------


def bills(world: World, what: Happening) -> str:
    """The owner enters an invoice."""
    args = what.args
    due = (world.script.begins + timedelta(seconds=args["due"])).date()
    told = MatterDetails(on=due, amount=_euros(args["amount"]))
    return _say(world, Subject.INVOICE, what.client, args["number"], "added", told)


def pays(world: World, what: Happening) -> str:
    """The money is in the bank; nobody has looked yet."""
    world.chronicle.paid.setdefault(what.args["number"], world.clock.true)
    return f"{what.client} pays {what.args['number']}"


def looks_at_bank(world: World, what: Happening) -> str:
    """The owner enters what has come in, and says that they looked; or takes over a list that says so."""
    if world.house is None:
        return ""
    settings, now = world.house.settings, world.clock.now()
    with world.store.real.reading() as transaction:
        known = matter_commands.all_matters(transaction, settings, Subject.INVOICE)
    came = [each for each in known if each.state is MatterState.OPEN and each.key in world.chronicle.paid]
    if what.args.get("list"):
        rows = [
            (each.client, each.key, MatterDetails(on=each.due, amount=each.amount), each in came)
            for each in known
            if each.state in {MatterState.OPEN, MatterState.PAID}
        ]
        matter_commands.import_invoices(world.store.real, rows, says_paid=True, settings=settings, now=now)
        clients = {each.client for each in known if each.state in {MatterState.OPEN, MatterState.PAID}}
    else:
        for each in came:
            told = MatterDetails()
            matter_commands.say_of(
                world.store.real, Subject.INVOICE, each.key, "paid", told, settings=settings, now=now
            )
        matter_commands.bank_ok(world.store.real, settings=settings, now=now)
        clients = {each.client for each in known if each.state is MatterState.OPEN and each not in came}
    for each in came:
        _note(world, "paid", each.client, each.key)
    for client in sorted(clients):
        _note(world, "bank", client)
    paid = f", {', '.join(each.key for each in came)} paid" if came else ""
    return f"owner looks at the bank{paid}" if known else ""


def says_of_invoice(world: World, what: Happening) -> str:
    """Part paid, promised, disputed, settled, dropped, reopened."""
    args = what.args
    days = args.get("days")
    told = MatterDetails(
        on=(world.clock.now() + timedelta(days=days)).date() if days else None,
        amount=_euros(args["amount"]) if args.get("amount") else None,
    )
    if args["word"] == "reopened":
        world.chronicle.paid.pop(args["number"], None)
    return _say(world, Subject.INVOICE, what.client, args["number"], args["word"], told)


# -- meetings --------------------------------------------------------------------------------


def agrees(world: World, what: Happening) -> str:
    """The owner enters a meeting."""
    args, name = what.args, what.args["name"]
    start = world.script.begins + timedelta(seconds=args["start"])
    if start <= world.clock.now():
        return ""
    values = [("about", f"talk {name}")]
    if args.get("policy", True):
        values.append(("policy", policy_of(name)))
    if args.get("window"):
        values.append(("window", f"{args['window']} hours"))
    if args.get("urgent"):
        values.append(("urgent", "true"))
    told = MatterDetails(starts=start, values=tuple(sorted(values)))
    return _say(world, Subject.MEETING, what.client, name, "added", told)


def says_of_meeting(world: World, what: Happening) -> str:
    """Moved, held, missed, cancelled, excused, dropped."""
    args = what.args
    start = args.get("start")
    told = MatterDetails(
        starts=world.script.begins + timedelta(seconds=start) if start is not None else None,
        by=args.get("by", ""),
        at=world.clock.now() - timedelta(seconds=args["told"]) if args.get("told") else None,
    )
    return _say(world, Subject.MEETING, what.client, args["name"], args["word"], told)


# -- the end, and what the client is owed ------------------------------------------------------


def starts_the_end(world: World, what: Happening) -> str:
    """The owner begins to part with a client, or says that work can't go on as it does."""
    if world.house is None:
        return ""
    playbook = what.args.get("playbook", "offboarding")
    facts = {
        "offboarding": {
            "reason": "I am giving up this kind of work.",
            "discussed_on": str(world.clock.now().date()),
        },
        "controlling": {"impossible": "In this way the site can't be ready by March."},
    }[playbook]
    try:
        matter_commands.start(
            world.store.real,
            playbook,
            what.client,
            about="",
            facts=facts,
            settings=world.house.settings,
            now=world.clock.now(),
        )
    except MailwatchError:
        return ""
    _note(world, "started", what.client, playbook)
    return f"owner starts {playbook} {what.client}"


def answers_up(world: World, what: Happening) -> str:
    """The owner answers the client's newest word, where they have not yet."""
    from .acts import owner_writes

    human = world.chronicle.of(what.client, HUMAN)
    own = world.chronicle.of(what.client, BY_OWNER)
    if not human or any(mail.at > human[-1].at for mail in own):
        return ""
    return owner_writes(world, what)


AFFAIRS: dict[str, Callable[[World, Happening], str]] = {
    "bills": bills,
    "pays": pays,
    "looks at bank": looks_at_bank,
    "says of invoice": says_of_invoice,
    "agrees": agrees,
    "says of meeting": says_of_meeting,
    "starts the end": starts_the_end,
    "answers up": answers_up,
}
