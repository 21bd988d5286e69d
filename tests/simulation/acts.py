"""What each kind of happening does to the world. Each tells it in a line, or in none if it had no object."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from mailwatch.ports import Role

from . import affairs, given, words
from .chronicle import AWAY, BOUNCE, DELAY, HUMAN, NOISE, WEAK, Mail
from .chronicle import OWNER as BY_OWNER
from .forger import FORGERIES
from .household import ADDRESS, NAME, OWNER
from .ladders import ON_THREADS
from .letters import ANSWERS, ASKS, THANKS, TOMORROW, Letter, report
from .mailboxes import MAILBOXES, ROLES
from .trouble import TROUBLE

if TYPE_CHECKING:
    from .chronicle import Step
    from .script import Happening
    from .world import World


def owner_writes(world: World, what: Happening) -> str:
    """The owner asks, thanks, or answers, by hand; the copy lies in Sent at once or later."""
    client, args = what.client, what.args
    chronicle = world.chronicle
    number = len(chronicle.mails)
    account = world.household.accounts[args.get("account", 0) % len(world.household.accounts)]
    about = args.get("about", "new")
    before = None
    if about == "answer":
        before = next(iter(reversed(chronicle.of(client, HUMAN))), None)
    elif subject := args.get("subject"):
        before = next(
            (each for each in reversed(chronicle.of(client, BY_OWNER)) if subject in each.subject), None
        )
        about = "same" if before else "new"
    elif about == "same":
        before = next(iter(reversed(chronicle.of(client, BY_OWNER))), None)
    if about != "new" and before is None:
        return ""
    message_id = f"own{number}@{ADDRESS[account].partition('@')[2]}"
    asks = args.get("asks", True)
    people = world.household.people(client)
    count = min(args.get("people", 1), len(people))
    to = people[:count] if before is None or before.by == HUMAN else before.to
    if before is not None and account != before.account:
        account = before.account
    cc = (f"partner@partner-of-{client}.example",) if args.get("cc") else ()
    text = args.get("text") or (ASKS if asks else THANKS)[number % (3 if asks else 2)]
    gives = given.friday(world.clock.true) if text == ASKS[0] else None
    if asks and args.get("by"):
        gives = (world.clock.true + timedelta(days=args["by"])).astimezone(given.BERLIN).date()
        text = given.asks_by(gives)
    refers = (*before.refers_to, before.message_id) if before else ()
    mail = Mail(
        message_id=message_id,
        client=client,
        by=BY_OWNER,
        sender=ADDRESS[account],
        at=world.clock.true,
        date=world.clock.true.replace(microsecond=0),
        account=account,
        root=before.root if before else message_id,
        to=tuple(to),
        cc=cc,
        subject=f"Re: {before.subject.removeprefix('Re: ')}"
        if before
        else args.get("subject") or f"Draft number {number} of the page",
        asks=asks,
        gives=gives,
        refers_to=refers,
    )
    letter = Letter(
        sender=ADDRESS[account],
        name=NAME,
        to=mail.to,
        cc=cc,
        subject=mail.subject,
        text=text,
        message_id=message_id,
        date=mail.date,
        refers_to=refers,
    )
    content = letter.content()
    delay = args.get("copy_after", 0)

    def file() -> None:
        world.mailboxes[account].deliver(content, folder=world.mailboxes[account].name_of(Role.SENT))
        mail.seq, mail.read_at = world.ticks, world.clock.true
        world.stir(quiet=bool(args.get("quiet")))

    chronicle.mails.append(mail)
    if delay:
        world.later(world.clock.true + timedelta(seconds=delay), file)
    else:
        file()
    verb = "asks" if asks else "thanks"
    return f"owner {verb} {client} ({message_id}, {about}{f', copy after {delay} s' if delay else ''})"


def client_writes(world: World, what: Happening) -> str:
    """Somebody at the client's answers: in or out of the thread, from here or there."""
    client, args = what.client, what.args
    chronicle = world.chronicle
    own = chronicle.of(client, BY_OWNER)
    if not own:
        return ""
    newest = next((each for each in reversed(own) if args.get("subject", "") in each.subject), own[-1])
    steps = [step for step in chronicle.steps if step.client == client and not step.by_hand]
    sender, name, by = _writer(world, client, args.get("who", "person"), newest)
    refers: tuple[str, ...] = ()
    how = args.get("how", "thread")
    if sender == (newest.cc or ("",))[0]:
        how = "thread"  # who was in Cc alone is known by the thread alone
    if how == "thread":
        refers = (*newest.refers_to, newest.message_id)
    elif how == "step" and steps:
        last = steps[-1]
        refers = (*last.parents, last.alias or last.message_id)
        # The thread is that of the mail our step went on with; a step may have begun one of its own.
        newest = next((each for each in reversed(own) if each.message_id in last.parents), None) or _begun_by(
            last, newest
        )
    number = len(chronicle.mails)
    message_id = f"in{number}@{sender.partition('@')[2]}"
    account = (
        newest.account
        if how != "fresh"
        else world.household.accounts[args.get("account", 0) % len(world.household.accounts)]
    )
    subject = f"Re: {newest.subject.removeprefix('Re: ')}" if refers else f"A word about number {number}"
    promised = (world.clock.true + timedelta(days=args["promises"])).date() if args.get("promises") else None
    text = given.promises_by(promised) if promised else ANSWERS[number % len(ANSWERS)]
    puts_off = promised is not None or text == TOMORROW
    if text == TOMORROW and not args.get("dated"):
        zone = next(each.zone for each in world.script.cast if each.key == client)
        promised = given.tomorrow(world.clock.true, zone)
    mail = Mail(
        message_id=message_id,
        client=client,
        by=by,
        sender=sender,
        at=world.clock.true,
        date=world.clock.true + timedelta(days=args.get("dated", 0)),
        account=account,
        root=newest.root if refers else message_id,
        to=(ADDRESS[account],),
        subject=subject,
        gives=promised,
        puts_off=puts_off,
        refers_to=refers,
    )
    letter = Letter(
        sender=sender,
        name=name,
        to=mail.to,
        subject=subject,
        text=text,
        message_id=message_id,
        date=mail.date.replace(microsecond=0),
        refers_to=refers,
        received=world.clock.true.replace(microsecond=0) if args.get("received") else None,
    )
    box = world.mailboxes[account]
    folder = box.name_of(ROLES[args.get("folder", "inbox")])
    uid = world.arrives(mail, letter.content(), folder=folder)
    if args.get("twice"):
        box.deliver(letter.content(), folder=box.name_of(Role.INBOX))
    if hidden := args.get("hidden", 0):
        box.hide(folder, uid)
        mail.seq = mail.read_at = None

        def show() -> None:
            if box.shown(folder, uid, message_id):
                mail.seq, mail.read_at = world.ticks, world.clock.true
            world.stir(quiet=True)

        world.later(world.clock.true + timedelta(seconds=hidden), show)
    world.stir(quiet=bool(args.get("quiet")))
    return (
        f"{client}: {sender} writes ({message_id}, {how}, {folder}, {by}{', shown late' if hidden else ''})"
    )


def _begun_by(step: Step, newest: Mail) -> Mail:
    """The step as the mail that is answered, where it went on with none of the owner's."""
    if step.rung is None or step.playbook in ON_THREADS:
        return newest
    root = step.parents[0] if step.parents else step.message_id
    return replace(newest, root=root, account=step.account, subject=str(step.message["Subject"]))


def _writer(world: World, client: str, who: str, newest: Mail) -> tuple[str, str, str]:
    person = next(each for each in world.script.cast if each.key == client)
    if who == "colleague" and person.company:
        return f"accounts@{person.company}", "Accounts", HUMAN
    if who == "unknown":
        return f"{client}.private@freemail.example", person.name, WEAK
    if who == "cc" and newest.cc:
        return newest.cc[0], "A Partner", HUMAN
    if who == "second" and len(person.people) > 1:
        return person.people[1], person.name, HUMAN
    return person.people[0], person.name, HUMAN


def client_is_away(world: World, what: Happening) -> str:
    """An automatic reply, with or without a date."""
    client, args = what.client, what.args
    own = world.chronicle.of(client, BY_OWNER)
    if not own:
        return ""
    newest, number = own[-1], len(world.chronicle.mails)
    person = next(each for each in world.script.cast if each.key == client)
    colleague = args.get("colleague") and person.company
    sender = f"other@{person.company}" if colleague else newest.to[0]
    until = (world.clock.true + timedelta(days=args["days"])).date() if args.get("days") else None
    text = (
        f"I am out of the office until {until:%d %B %Y}."
        if until
        else "I am out of the office at the moment."
    )
    mail = Mail(
        message_id=f"away{number}@{sender.partition('@')[2]}",
        client=client,
        by=NOISE if colleague else AWAY,
        sender=sender,
        at=world.clock.true,
        date=world.clock.true,
        account=newest.account,
        root=newest.root,
        to=(newest.sender,),
        away_until=until,
    )
    letter = Letter(
        sender=sender,
        to=mail.to,
        subject=f"Out of office: {newest.subject}",
        text=text,
        message_id=mail.message_id,
        date=world.clock.true.replace(microsecond=0),
        refers_to=(newest.message_id,),
        headers=(("Auto-Submitted", "auto-replied"),),
    )
    world.arrives(mail, letter.content(), folder=world.mailboxes[mail.account].name_of(Role.INBOX))
    world.stir(quiet=bool(args.get("quiet")))
    return f"{client}: {sender} is away until {until or 'nobody knows when'}"


def noise(world: World, what: Happening) -> str:
    """Mail that is no answer: a newsletter, a read receipt, an accepted invitation, a stranger."""
    client, args = what.client, what.args
    person = next(each for each in world.script.cast if each.key == client)
    number, account = len(world.chronicle.mails), world.household.accounts[0]
    kind = args.get("what", "stranger")
    sender = "news@elsewhere.example" if kind == "stranger" else f"news@{person.company or 'shop.example'}"
    headers = () if kind == "stranger" else (("List-Id", "<news.shop.example>"), ("Precedence", "bulk"))
    mail = Mail(
        message_id=f"noise{number}@elsewhere.example",
        client=client,
        by=NOISE,
        sender=sender,
        at=world.clock.true,
        date=world.clock.true,
        account=account,
        root=f"noise{number}",
    )
    letter = Letter(
        sender=sender,
        to=(OWNER,),
        subject=f"Offer of week {number}",
        text="Everything must go.",
        message_id=mail.message_id,
        date=world.clock.true.replace(microsecond=0),
        headers=headers,
    )
    world.arrives(mail, letter.content(), folder=world.mailboxes[account].name_of(Role.INBOX))
    world.stir()
    return f"noise: {kind} from {sender}"


def bounces(world: World, what: Happening) -> str:
    """A mail system says that the newest mail to a client did not arrive, or not yet."""
    client, args = what.client, what.args
    chronicle = world.chronicle
    own = chronicle.of(client, BY_OWNER)
    steps = [step for step in chronicle.steps if step.client == client and not step.by_hand]
    if not own:
        return ""
    of_step = bool(steps) and steps[-1].at > own[-1].at
    recipient = steps[-1].recipients[0] if of_step else own[-1].to[0]
    original = steps[-1].message_id if of_step else own[-1].message_id
    permanent, number = bool(args.get("permanent", True)), len(chronicle.mails)
    account = steps[-1].account if of_step else own[-1].account
    mail = Mail(
        message_id=f"dsn{number}@mx.studio.example",
        client=client,
        by=BOUNCE if permanent else DELAY,
        sender="MAILER-DAEMON@mx.studio.example",
        at=world.clock.true,
        date=world.clock.true,
        account=account,
        root=own[-1].root,
        failed=recipient,
        original=original,
        names_mail=bool(args.get("names_mail", True)),
    )
    content = report(
        recipient=recipient,
        original=original if args.get("names_mail", True) else "",
        permanent=permanent,
        message_id=mail.message_id,
        date=world.clock.true.replace(microsecond=0),
        to=ADDRESS[account],
    )
    world.arrives(mail, content, folder=world.mailboxes[account].name_of(Role.INBOX))
    world.stir(quiet=bool(args.get("quiet")))
    return f"{client}: the mail to {recipient} {'came back' if permanent else 'is delayed'}"


ACTS: dict[str, Callable[[World, Happening], str]] = {
    "owner writes": owner_writes,
    "client writes": client_writes,
    "client is away": client_is_away,
    "noise": noise,
    "bounces": bounces,
    **MAILBOXES,
    **words.WORDS,
    **affairs.AFFAIRS,
    "agrees on a day": given.agrees_on_a_day,
    **TROUBLE,
    **FORGERIES,
}
