"""Every other playbook on Dovecot and Postfix, looked at in the client's mailbox, in many languages."""

from __future__ import annotations

from datetime import UTC, datetime
from email import message_from_bytes, policy

import pytest
from program import Program, answer_to
from rig.world import BOB, CLIENT, OWNER

pytestmark = pytest.mark.servers

CLIENTS = """
[meetings]
remind = "all"

[client.harbour]
kind = "business"
people = ["{alice}"]
{harbour}

[client.quiet]
kind = "{kind}"
people = ["{bob}"]
{quiet}
"""


def at(month: int, day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, month, day, hour, minute, tzinfo=UTC)


@pytest.fixture
def run(world, tmp_path):
    """Starts the program with two clients as the test writes them."""
    running: list[Program] = []

    def begin(*, harbour: str = "", quiet: str = "", kind: str = "business") -> Program:
        program = Program(world, tmp_path)
        text = program.config.read_text()
        text = text[: text.index("[client.harbour]")].replace('phone = "', 'thai_particle = "ค่ะ"\nphone = "')
        harbour = harbour or 'salutation = "Dear Alice,"'
        quiet = quiet or 'salutation = "Dear Bob,"'
        program.config.write_text(
            text + CLIENTS.format(alice=CLIENT, bob=BOB, harbour=harbour, quiet=quiet, kind=kind)
        )
        running.append(program)
        return program

    yield begin
    for program in running:
        program.cleanup()


def received(world, user):
    mails = [message_from_bytes(one.content, policy=policy.default) for one in world.messages(user, "INBOX")]
    return [(str(mail["Subject"]), shown(mail, "plain"), mail) for mail in mails]


def shown(mail, kind):
    """What a client's program shows of a mail, its lines joined."""
    body = mail.get_body((kind,))
    assert body is not None
    return " ".join(body.get_content().split())


def goes_to(program, world, to, moment, user, count, why):
    """Travel there; the mail that then comes to the user."""
    world.travel(moment)
    program.until(lambda: len(received(world, user)) == count, why)
    subject, text, mail = received(world, user)[-1]
    assert shown(mail, "html"), "beside the plain text stands what a person's program would send"
    assert to in str(mail["To"])
    return subject, text


def test_an_unpaid_invoice_of_a_private_person_in_german_is_paid_after_work_has_stopped(world, run):
    program = run(
        kind="consumer",
        quiet='salutation = "Guten Tag Frau Arslan,"\nspeaks = { language = "de", country = "DE-BE" }\n'
        'job = { project = "Website" }\n'
        'invoices = [{ number = "2026-041", amount = "1785.00 EUR", due = 2026-02-25 }]',
    )
    program.start()
    world.await_messages(OWNER, "INBOX", 1, lambda one: b"bank" in one.content)
    assert received(world, BOB) == []
    program.call("bank", "ok")
    subject, text = goes_to(program, world, BOB, at(3, 2, 9, 30), BOB, 1, "the reminder")
    assert subject == "Rechnung 2026-041"
    assert "Montag, 16. März 2026" in text, "a fortnight for a private person"
    assert "1.785,00" in text

    # The owner is told a working day ahead that the work stops; and that day they look at the bank.
    world.travel(at(3, 16, 9, 30))
    program.until(lambda: ("work-stopped", "held") in program.steps("quiet"), "work-stopped is planned")
    world.await_messages(OWNER, "INBOX", 1, lambda one: b"mailwatch outbox hold" in one.content)
    world.travel(at(3, 17, 9, 45))
    program.until_read()
    program.call("bank", "ok")
    program.until(lambda: len(received(world, BOB)) == 2, "work has stopped")
    program.call("invoice", "paid", "2026-041")
    program.until(lambda: len(received(world, BOB)) == 3, "thanks")
    program.until(lambda: program.outcome("quiet") in (["completed"], ["settled"]), "its ladder is over")
    first, second, third = (mail for _, _, mail in received(world, BOB))
    assert second["In-Reply-To"] == first["Message-ID"]
    assert third["References"].split() == [first["Message-ID"], second["Message-ID"]]


def test_meetings_in_thai_are_remembered_missed_and_called_off_too_late(world, run):
    program = run(
        harbour='salutation = "เรียน คุณสมชาย"\n'
        'speaks = { language = "th", country = "TH", name = "คุณสมชาย" }\n'
        'meeting = { window = "48 hours", wait = "20 minutes" }\n'
        'meetings = [{ start = 2026-03-05T14:00:00+07:00, about = "แบบร่างหน้าแรก", name = "kick-off",'
        ' join = "https://meet.example/a1" }]'
    )
    program.start()
    program.until_read()
    # Tuesday, 3 March is Makha Bucha: two working days before Thursday is Monday.
    subject, text = goes_to(program, world, CLIENT, at(3, 2, 9, 1), CLIENT, 1, "two working days before")
    assert "2569" in subject + text, "years of the Buddhist Era"
    assert "https://meet.example/a1" in text
    _, text = goes_to(program, world, CLIENT, at(3, 5, 1, 2), CLIENT, 2, "the morning, at eight in Bangkok")
    assert "14" in text

    world.travel(at(3, 5, 7, 10))
    program.until_read()
    program.call("meeting", "missed", "kick-off")
    program.until(lambda: len(received(world, CLIENT)) == 3, "is all well?")
    world.deliver(OWNER, answer_to(world, world.messages(CLIENT, "INBOX")[-1].content, CLIENT))
    program.until(lambda: "answered" in program.outcome("harbour"), "their answer ends it")
    program.call("meeting", "excused", "kick-off")

    # Another meeting, by invitation; called off the evening before.
    invitation = INVITATION.format(
        method="REQUEST", sequence=0, status="CONFIRMED", alice=CLIENT, owner=OWNER, stamp="20260305T080000Z"
    )
    world.append(OWNER, "Sent", calendar_mail(OWNER, CLIENT, "Invitation", invitation, world.now(), "i1"))
    world.travel(at(3, 9, 10))
    program.until_read()
    program.call("resume", "harbour")
    before = len(received(world, CLIENT))
    declined = INVITATION.format(
        method="REPLY", sequence=0, status="CONFIRMED", alice=CLIENT, owner=OWNER, stamp="20260309T100000Z"
    ).replace("NEEDS-ACTION", "DECLINED")
    world.deliver(OWNER, calendar_mail(CLIENT, OWNER, "Declined", declined, world.now(), "i2"))
    program.until_read()
    world.travel(at(3, 10, 3, 30))
    program.until(lambda: len(received(world, CLIENT)) > before, "a new time is asked for")
    # The mail lies in their mailbox a moment before that is written down.
    program.until(lambda: ("new-time", "sent") in program.steps("harbour"), "it is known to have left")


@pytest.mark.parametrize(
    ("playbook", "speaks", "step", "day"),
    [
        ("approval", '{ language = "fr", country = "FR", zone = "Europe/Paris" }', "question", 9),
        ("blocked", '{ language = "es", country = "ES", zone = "Europe/Madrid" }', "needed", 5),
        ("quote", '{ language = "hu", country = "HU" }', "follow-up", 9),
    ],
)
def test_what_waits_in_a_thread_is_asked_for_in_it(world, run, playbook, speaks, step, day):
    program = run(
        quiet='salutation = "Bonjour,"\njob = { project = "Catalogue" }\n'
        f"speaks = {speaks}\n"
        f'waiting = [{{ subject = "Draft of the catalogue", for = "catalogue", playbook = "{playbook}" }}]'
    )
    asked = program.owner_wrote(BOB, "Draft of the catalogue")
    program.start()
    program.until_read()
    subject, _ = goes_to(program, world, BOB, at(3, day, 9, 15), BOB, 1, step)
    assert subject == "Re: Draft of the catalogue"
    assert received(world, BOB)[0][2]["In-Reply-To"] == f"<{asked}>"
    program.until(lambda: program.steps("quiet") == [(step, "sent")], "it is known as sent")


def test_an_ending_waits_three_days_for_second_thoughts_and_then_for_a_yes(world, run):
    program = run(
        quiet='salutation = "Tisztelt Kovács Úr!"\nspeaks = { language = "hu", country = "HU" }\n'
        'job = { project = "Webáruház" }'
    )
    program.start()
    program.until_read()
    program.call("start", "offboarding", "quiet", "--fact", "reason=A munkám már nem illik az Ön céljaihoz.")
    program.call("stop", "quiet")
    world.travel(at(3, 6, 9))
    program.until_read()
    assert program.steps("quiet") == []
    program.call("start", "offboarding", "quiet", "--fact", "reason=A munkám már nem illik az Ön céljaihoz.")
    world.travel(at(3, 10, 9))
    program.until(lambda: program.steps("quiet") == [("notice", "held")], "it waits for a yes")
    number = str(program.rows()[-1]["id"])
    held = next(str(row["id"]) for row in program.rows() if row["step"] == "notice")
    program.call("outbox", "approve", held, status=2)
    program.call("outbox", "approve", held, "--confirm-all")
    program.until(lambda: len(received(world, BOB)) == 1, f"the notice goes ({number})")
    _, text, _ = received(world, BOB)[0]
    assert "A munkám már nem illik az Ön céljaihoz." in text
    assert "2026. április" in text, "the last day, at least thirty days ahead"


INVITATION = """BEGIN:VCALENDAR\r
VERSION:2.0\r
PRODID:-//Example//Calendar//EN\r
METHOD:{method}\r
BEGIN:VEVENT\r
UID:second-meeting@agency.test\r
DTSTAMP:{stamp}\r
DTSTART:20260311T070000Z\r
DTEND:20260311T080000Z\r
SEQUENCE:{sequence}\r
STATUS:{status}\r
SUMMARY:แบบร่างหน้าสอง\r
ORGANIZER:mailto:{owner}\r
ATTENDEE;PARTSTAT=NEEDS-ACTION:mailto:{alice}\r
END:VEVENT\r
END:VCALENDAR\r
"""


def calendar_mail(sender, to, subject, calendar, moment, name):
    from email.message import EmailMessage
    from email.utils import format_datetime

    mail = EmailMessage()
    mail["From"] = sender
    mail["To"] = to
    mail["Subject"] = subject
    mail["Date"] = format_datetime(moment)
    mail["Message-ID"] = f"<{name}@{sender.rpartition('@')[2]}>"
    mail.set_content("See the calendar.")
    method = "REQUEST" if "METHOD:REQUEST" in calendar else "REPLY"
    mail.add_alternative(calendar, subtype="calendar", params={"method": method})
    return mail.as_bytes()
