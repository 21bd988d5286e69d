"""A stranger who has read the program and overhears the threads: every field, none of the secrets.

They know the Message-IDs, subjects and tokens of what went to a client, and how
tokens are derived. They don't know the outbox, the state, or any password, and
they can't put anything into Sent. Where they use the exact address of a client,
only the own mail server can tell; where it doesn't (no mark), such a mail is the
client's, and is not forged here. The owner's exact address is forged unmarked too.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from email.utils import format_datetime
from functools import cached_property
from random import Random
from typing import TYPE_CHECKING

from mailwatch.domain.identity import CaseKey, message_id_for, notice_token, step_token
from mailwatch.ports import Role

from .chronicle import AWAY, HUMAN, LADDER, MARK, Forged, Mail
from .chronicle import OWNER as BY_OWNER
from .household import ADDRESS, NAME, OWNER, SERVER
from .letters import ANSWERS, ASKS, THANKS, Letter, report
from .mailboxes import ROLES

if TYPE_CHECKING:
    from .chronicle import Step
    from .script import Happening, Person
    from .world import World

EVIL = "evil.example"
ALIAS = "hello@studio.example"

NOTICE = "X-Mailwatch-Notice"
REFERENCE = "X-Reference"


@dataclass(frozen=True, kw_only=True)
class Draft:
    """A forged mail. ``holds``: it may be the client's word, or the owner's to them, so nothing may leave.

    ``exact``: From is somebody else's own address, which the own server marks where it checks.
    ``about`` is whom a report speaks of; ``body`` are a whole mail's bytes in place of the text.
    """

    sender: str
    subject: str = ""
    text: str = ""
    name: str = ""
    to: tuple[str, ...] = (OWNER,)
    cc: tuple[str, ...] = ()
    message_id: str = ""
    refers_to: tuple[str, ...] = ()
    headers: tuple[tuple[str, str], ...] = ()
    date: datetime | None = None
    holds: bool = False
    exact: bool = False
    about: str = ""
    body: bytes | None = None


class Plot:
    """What the forger knows of a client, and the dice for this one mail."""

    def __init__(self, world: World, what: Happening) -> None:
        self.world = world
        self.client = what.client
        self.number = len(world.chronicle.forged)
        self.mark = f"{MARK}{self.number}"
        self.chance = Random(f"plot|{what.args.get('roll', 0)}")
        self.server = str(what.args.get("server", ""))
        self.marks = self.server in {"dmarc", "split"}
        self.evil = f"{self.mark}@{EVIL}"

    @cached_property
    def person(self) -> Person:
        return next(each for each in self.world.script.cast if each.key == self.client)

    @cached_property
    def own(self) -> list[Mail]:
        """What the owner wrote to the client, overheard there."""
        return self.world.chronicle.of(self.client, BY_OWNER)

    @cached_property
    def steps(self) -> list[Step]:
        return [step for step in self.world.chronicle.steps if step.client == self.client]

    @cached_property
    def owner(self) -> str:
        """One of the owner's own addresses."""
        others = [ADDRESS[name] for name in self.world.household.accounts[1:]]
        return self.chance.choice([OWNER, OWNER, ALIAS, *others])

    @cached_property
    def thread(self) -> tuple[str, ...]:
        """The ids of a thread with the client."""
        if not self.own:
            return ()
        mail = self.chance.choice(self.own)
        return (*mail.refers_to, mail.message_id)

    @cached_property
    def subject(self) -> str:
        """An overheard subject, or one of their own."""
        mail = self.chance.choice(self.own) if self.own else None
        if mail is not None and self.chance.random() < 0.4:
            return f"Re: {mail.subject.removeprefix('Re: ')}"
        return f"Please see {self.mark}"

    @cached_property
    def refers(self) -> tuple[str, ...]:
        """In the thread, or out of it."""
        return self.thread if self.chance.random() < 0.6 else ()

    def derived(self) -> str:
        """The token of a step as the program would derive it for a mail that was overheard."""
        mail = self.chance.choice([*self.own, self.own[-1], self.own[-1]])
        key = CaseKey(playbook="ghosted", subject=self.client, anchor=mail.message_id)
        coming = LADDER[min(len(self.steps), 2)]
        return step_token(mail.sender, key, self.chance.choice([*LADDER, coming, coming, coming]))

    @property
    def is_known(self) -> bool:
        """Whether the program can have read the mails of the thread."""
        long_ago = self.world.clock.true - timedelta(hours=1)
        return all(mail.read_at is not None and mail.read_at < long_ago for mail in self.own)

    def any_token(self) -> tuple[str, Step | None]:
        """A token that was overheard, or derived."""
        if self.steps and self.chance.random() < 0.5:
            step = self.chance.choice(self.steps)
            return step.token, step
        return self.derived(), None

    def other(self) -> Person:
        """Another client."""
        others = [each for each in self.world.script.cast if each.key != self.client]
        return self.chance.choice(others or [self.person])


Trick = Callable[[Plot], Draft | None]
TRICKS: dict[str, Trick] = {}


def trick(name: str) -> Callable[[Trick], Trick]:
    """Register a way to deceive."""

    def keep(plan: Trick) -> Trick:
        TRICKS[name] = plan
        return plan

    return keep


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


def _fields(plot: Plot, named: str, name: str) -> tuple[str, tuple[tuple[str, str], ...]]:
    """A display name and the fields by which a mail of the forger's names ``named`` as its author."""
    match plot.chance.choice(["original", "google", "via", "behalf", "reply", "sender"]):
        case "original":
            return plot.mark, (("X-Original-From", f"{name} <{named}>"),)
        case "google":
            return plot.mark, (("X-Google-Original-From", f"{name} <{named}>"),)
        case "via":
            return f"{name} via {plot.mark}", (("Reply-To", f"{name} <{named}>"),)
        case "behalf":
            return f"{name} on behalf of {plot.mark}", (("Reply-To", named), ("Sender", plot.evil))
        case "reply":
            return plot.mark, (("Reply-To", f"{name} <{named}>"),)
        case _:
            return plot.mark, (("Sender", f"{name} <{named}>"),)


@trick("owner by a field")
def _owner_by_field(plot: Plot) -> Draft:
    name, headers = _fields(plot, plot.owner, NAME)
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
    name, headers = _fields(plot, named, person.name)
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


# -- ids and tokens --------------------------------------------------------------------------------


@trick("an own id")
def _own_id(plot: Plot) -> Draft | None:
    """The Message-ID of a mail of the owner's, over other words, to this client or another."""
    if not plot.own:
        return None
    mail = plot.chance.choice(plot.own)
    to = plot.chance.choice([plot.person, plot.other()]).people[:1]
    return Draft(
        sender=plot.chance.choice([mail.sender, mail.sender, plot.evil]),
        name=f"{NAME} {plot.mark}",
        to=to,
        subject=plot.chance.choice([mail.subject, f"Something else {plot.mark}"]),
        text=f"{plot.chance.choice((*ASKS, *THANKS))} {plot.mark}",
        message_id=mail.message_id,
        refers_to=plot.chance.choice([mail.refers_to, (), plot.refers]),
        exact=True,
    )


@trick("a step's token")
def _step_token(plot: Plot) -> Draft | None:
    """A step as if it lay in a folder: overheard with another date, or one that never left."""
    if not plot.own:
        return None
    token, step = plot.any_token()
    sender = plot.chance.choice([plot.own[-1].sender, plot.own[-1].sender, plot.evil])
    stated = plot.world.clock.true.date() - timedelta(days=plot.chance.randrange(-20, 20))
    headers: tuple[tuple[str, str], ...] = ((REFERENCE, f"{token}; by={stated}"),)
    message_id = message_id_for(token, plot.own[-1].sender)
    match plot.chance.choice(["both", "id", "header"]):
        case "id":
            headers = ()
        case "header":
            message_id = ""
        case _:
            pass
    return Draft(
        sender=sender,
        name=f"{NAME} {plot.mark}",
        to=plot.person.people[:1],
        subject=plot.subject,
        text=f"{step.text if step else ASKS[0]} {plot.mark}",
        message_id=message_id,
        refers_to=step.parents if step else plot.thread,
        headers=headers,
        exact=sender != plot.evil,
    )


@trick("speaks of a step")
def _speaks_of_step(plot: Plot) -> Draft | None:
    """An answer to a step that may never have left."""
    if not plot.own:
        return None
    original = message_id_for(plot.derived(), plot.own[-1].sender)
    return Draft(
        sender=plot.evil,
        name=plot.chance.choice([plot.mark, plot.person.name]),
        subject=plot.subject,
        text=plot.chance.choice(ANSWERS),
        refers_to=plot.chance.choice([(original,), (*plot.thread, original)]),
    )


@trick("a notice")
def _notice(plot: Plot) -> Draft | None:
    """What the program tells the owner, as if it had told it."""
    now = plot.world.clock.true
    token = f"ref-{plot.number:032d}"
    if plot.own:
        mail = plot.chance.choice(plot.own)
        key = CaseKey(playbook="ghosted", subject=plot.client, anchor=mail.message_id)
        day = now.date() + timedelta(days=plot.chance.randrange(6))
        token = notice_token(mail.sender, f"announce|{key}|{plot.chance.choice(LADDER)}|{day}")
    sender = plot.chance.choice([plot.owner, plot.evil])
    return Draft(
        sender=sender,
        name=plot.mark,
        subject=f"[mailwatch] {plot.client}: please look",
        text="Nothing to see.",
        message_id=message_id_for(token, OWNER),
        headers=((NOTICE, plot.client), (REFERENCE, token), ("Auto-Submitted", "auto-generated")),
        date=now + timedelta(seconds=plot.chance.choice([0, 400, 7200, -7200, 90_000])),
        exact=sender != plot.evil,
    )


# -- in a machine's name --------------------------------------------------------------------------


@trick("a bounce")
def _bounce(plot: Plot) -> Draft | None:
    """A report about a mail that was never sent, on an address that was written to."""
    if not plot.own:
        return None
    recipient = plot.own[-1].to[0]
    permanent = plot.chance.random() < 0.7
    original = plot.chance.choice(["", f"{plot.mark}@studio.example", f"{plot.mark}@{EVIL}"])
    message_id = f"{plot.mark}@{EVIL}"
    body = report(
        recipient=recipient,
        original=original,
        permanent=permanent,
        message_id=message_id,
        date=plot.world.clock.true.replace(microsecond=0),
        to=OWNER,
    )
    sender = "MAILER-DAEMON@mx.studio.example"
    return Draft(
        sender=sender, subject=plot.mark, message_id=message_id, body=body, about=recipient, holds=True
    )


@trick("out of office")
def _out_of_office(plot: Plot) -> Draft | None:
    if not plot.own:
        return None
    person = plot.person
    days = plot.chance.choice([5, 12, 40, 90, 300])
    until = (plot.world.clock.true + timedelta(days=days)).date()
    headers: tuple[tuple[str, str], ...] = (("Auto-Submitted", "auto-replied"),)
    sender, name, holds = person.people[0], person.name, True
    if not plot.marks or plot.chance.random() < 0.4:
        sender, holds = plot.evil, False
        name, more = _fields(plot, person.people[0], person.name)
        headers += more
    return Draft(
        sender=sender,
        name=name,
        subject=f"Out of office: {plot.own[-1].subject} {plot.mark}",
        text=f"I am out of the office until {until:%d %B %Y}.",
        refers_to=plot.refers,
        headers=headers,
        exact=sender != plot.evil,
        holds=holds,
    )


@trick("a receipt")
def _receipt(plot: Plot) -> Draft | None:
    """A read receipt, or a delivery report that says *delivered*, for a mail that may never have left."""
    if not plot.own:
        return None
    token, _ = plot.any_token()
    original = plot.chance.choice([plot.own[-1].message_id, message_id_for(token, plot.own[-1].sender)])
    return Draft(
        sender=plot.chance.choice([plot.evil, f"MAILER-DAEMON@{EVIL}"]),
        name=plot.mark,
        subject=f"Read: {plot.own[-1].subject} {plot.mark}",
        text=(
            "--b\nContent-Type: text/plain\n\nRead.\n"
            "--b\nContent-Type: message/disposition-notification\n\n"
            f"Final-Recipient: rfc822; {plot.person.people[0]}\nOriginal-Message-ID: <{original}>\n"
            "Disposition: manual-action/MDN-sent-manually; displayed\n\n--b--\n"
        ),
        refers_to=(original,),
        headers=(
            ("MIME-Version", "1.0"),
            ("Content-Type", 'multipart/report; report-type=disposition-notification; boundary="b"'),
        ),
    )


@trick("a list")
def _list(plot: Plot) -> Draft:
    """A mail of a list that names an author."""
    named, name = plot.chance.choice([(plot.owner, NAME), (plot.person.people[0], plot.person.name)])
    shown, headers = _fields(plot, named, name)
    listed = (("List-Id", f"<{plot.mark}.{EVIL}>"), ("List-Post", f"<mailto:{plot.evil}>"))
    return Draft(
        sender=plot.evil,
        name=shown,
        to=plot.chance.choice([(OWNER,), plot.person.people[:1]]),
        subject=plot.subject,
        text=plot.chance.choice(ASKS),
        refers_to=plot.refers,
        headers=(*listed, *headers),
    )


@trick("a meeting")
def _meeting(plot: Plot) -> Draft:
    """An invitation, a cancellation or an answer about a meeting that nobody agreed upon."""
    now = plot.world.clock.true
    method = plot.chance.choice(["REQUEST", "CANCEL", "CANCEL", "REPLY"])
    person = plot.person.people[0]
    organizer, attendee = plot.chance.choice([(OWNER, person), (person, OWNER), (plot.evil, person)])
    start = now + timedelta(hours=plot.chance.choice([2, 20, 50, 200]))
    status = "CANCELLED" if method == "CANCEL" else "CONFIRMED"
    answer = ";PARTSTAT=DECLINED" if method == "REPLY" else ""
    sender, name, exact = plot.evil, plot.mark, False
    headers: tuple[tuple[str, str], ...] = ()
    match plot.chance.choice(["field", "owner", "client", "evil"]):
        case "owner":
            sender, exact = plot.owner, True
        case "client" if plot.marks:
            sender, exact = person, True
        case "field":
            name, headers = _fields(plot, person, plot.person.name)
        case _:
            pass
    return Draft(
        sender=sender,
        name=name,
        to=plot.chance.choice([(OWNER,), (person,), (OWNER, person)]),
        subject=f"Talk {plot.mark}",
        text=(
            f"BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//evil//EN\nMETHOD:{method}\nBEGIN:VEVENT\n"
            f"UID:{plot.client}-{plot.number // 4}@{EVIL}\nSEQUENCE:{plot.number}\n"
            f"DTSTAMP:{now:%Y%m%dT%H%M%SZ}\n"
            f"DTSTART:{start:%Y%m%dT%H%M%SZ}\nDTEND:{start + timedelta(hours=1):%Y%m%dT%H%M%SZ}\n"
            f"SUMMARY:{plot.mark} https://{EVIL}/\nSTATUS:{status}\nORGANIZER:mailto:{organizer}\n"
            f"ATTENDEE{answer}:mailto:{attendee}\nEND:VEVENT\nEND:VCALENDAR\n"
        ),
        headers=(
            *headers,
            ("MIME-Version", "1.0"),
            ("Content-Type", f"text/calendar; method={method}; charset=utf-8"),
        ),
        exact=exact,
    )


# -- how it comes to lie there -----------------------------------------------------------------------


def forges(world: World, what: Happening) -> str:
    """A forged mail comes into Inbox, Junk or Archive of any account; the own server marks what it can."""
    plot = Plot(world, what)
    draft = TRICKS[what.args["trick"]](plot)
    if draft is None:
        return ""
    now = world.clock.true.replace(microsecond=0)
    accounts = world.household.accounts
    account = accounts[what.args.get("account", 0) % len(accounts)]
    box = world.mailboxes[account]
    put = what.args.get("folder", "inbox")
    folder = box.name_of(ROLES[put])
    message_id = draft.message_id or f"{plot.mark}@{EVIL}"
    date = draft.date or now + timedelta(days=what.args.get("dated", 0))
    content = (
        draft.body
        or Letter(
            sender=draft.sender,
            name=draft.name,
            to=draft.to,
            cc=draft.cc,
            subject=draft.subject,
            text=draft.text,
            message_id=message_id,
            date=date.replace(microsecond=0),
            refers_to=draft.refers_to,
            headers=(*_below(plot), *draft.headers),
        ).content()
    )
    box.deliver(_on_top(plot, now, exact=draft.exact, folder=put) + content, folder=folder)
    world.chronicle.forged.append(
        Forged(
            client=what.client,
            trick=what.args["trick"],
            message_id=message_id,
            sender=draft.sender,
            subject=draft.subject,
            at=world.clock.true,
            account=account,
            seq=world.ticks,
            holds=draft.holds,
            about=draft.about,
            plain=draft.body is None and draft.sender == plot.evil,
        )
    )
    world.stir(quiet=bool(what.args.get("quiet")))
    marked = ", marked as forged" if draft.exact and plot.marks else ""
    return f"{what.client}: forged, {what.args['trick']}: {draft.sender} <{message_id}> in {folder}{marked}"


def _on_top(plot: Plot, now: datetime, *, exact: bool, folder: str) -> bytes:
    """What the own server writes above a mail that it takes in: nobody else can."""
    found = f"dmarc={'fail' if exact else 'pass'} header.from=studio.example"
    by = f"Authentication-Results: {SERVER}"
    lines = {
        "dmarc": [f"{by}; spf=pass smtp.mailfrom={EVIL}; {found}"],
        "split": [
            f"{by}; spf=pass smtp.mailfrom={EVIL}",
            f"{by}; dkim=none (no signature)",
            f"{by}; {found}",
        ],
        "spf": [f"{by}; spf=softfail smtp.mailfrom={EVIL}"],
    }.get(plot.server, [])
    if folder == "sent":
        # A rule of the owner's put it there, by its sender.
        lines.append(f"Delivered-To: {OWNER}")
    lines.append(f"Received: from mx.{EVIL} by {SERVER} with ESMTPS id 1; {format_datetime(now)}")
    lines.append(f"X-Forged: {plot.mark}")
    return ("\r\n".join(lines) + "\r\n").encode()


def _below(plot: Plot) -> Sequence[tuple[str, str]]:
    """What the forger writes themselves: a clean bill of health, in anybody's name."""
    by = plot.chance.choice(["", SERVER, f"mx.{EVIL}"])
    if not by:
        return ()
    return (("Authentication-Results", f"{by}; spf=pass; dkim=pass; dmarc=pass header.from=studio.example"),)


def claims_to_be_away_for_long(world: World, what: Happening) -> str:
    """An absence of months in the client's exact name, unmarked: it counts as theirs, and is asked about."""
    plot = Plot(world, what)
    if not plot.own:
        return ""
    newest, now = plot.own[-1], world.clock.true
    until = (now + timedelta(days=plot.chance.choice([70, 100, 300]))).date()
    sender = newest.to[0]
    mail = Mail(
        message_id=f"longaway{plot.chance.randrange(10**9)}@{sender.partition('@')[2]}",
        client=what.client,
        by=AWAY,
        sender=sender,
        at=now,
        date=now,
        account=newest.account,
        root=newest.root,
        to=(newest.sender,),
        away_until=until,
    )
    letter = Letter(
        sender=sender,
        to=mail.to,
        subject=f"Out of office: {newest.subject}",
        text=f"I am out of the office until {until:%d %B %Y}.",
        message_id=mail.message_id,
        date=now.replace(microsecond=0),
        refers_to=(newest.message_id,),
        headers=(("Auto-Submitted", "auto-replied"),),
    )
    box = world.mailboxes[mail.account]
    world.arrives(mail, letter.content(), folder=box.name_of(Role.INBOX))
    world.stir(quiet=bool(what.args.get("quiet")))
    return f"{what.client}: {sender} is away until {until}, or so it says"


FORGERIES: dict[str, Callable[[World, Happening], str]] = {
    "forges": forges,
    "claims to be away": claims_to_be_away_for_long,
}
