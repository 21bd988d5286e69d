"""A stranger who has read the program and overhears the threads: every field, none of the secrets.

They know the Message-IDs, subjects and tokens of what went to a client, and how
tokens are derived. They don't know the outbox, the state, or any password, and
they can't put anything into Sent. Where they use the exact address of a client,
only the own mail server can tell; where it doesn't (no mark), such a mail is the
client's, and is not forged here. The owner's exact address is forged unmarked too.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from email.utils import format_datetime
from typing import TYPE_CHECKING

from mailwatch.ports import Role

from . import devices, guises
from .chronicle import AWAY, Forged, Mail
from .household import OWNER, SERVER
from .letters import Letter
from .mailboxes import ROLES
from .plot import EVIL, TRICKS, Plot

if TYPE_CHECKING:
    from .script import Happening
    from .world import World

__all__ = ["FORGERIES", "TRICKS", "devices", "guises"]

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
