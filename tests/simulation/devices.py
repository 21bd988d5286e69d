"""Tricks with what the program goes by: ids, tokens, notices, and the mail of machines."""

from __future__ import annotations

from datetime import timedelta

from mailwatch.domain.facts.identity import CaseKey, message_id_for, notice_token

from .chronicle import LADDER
from .household import NAME, OWNER
from .letters import ANSWERS, ASKS, THANKS, report
from .plot import EVIL, Draft, Plot, naming, trick

NOTICE = "X-Mailwatch-Notice"
REFERENCE = "X-Reference"

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
        name, more = naming(plot, person.people[0], person.name)
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
    shown, headers = naming(plot, named, name)
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
            name, headers = naming(plot, person, plot.person.name)
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
