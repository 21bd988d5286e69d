"""The main job on Dovecot and Postfix: read, wait, ask, warn, close; each once, in the thread, on its day."""

from __future__ import annotations

from datetime import UTC, datetime
from email import message_from_bytes
from email.utils import parsedate_to_datetime
from zoneinfo import ZoneInfo

import pytest
from program import Program, answer_to
from rig.world import BOB, CLIENT, OOO, OWNER

pytestmark = pytest.mark.servers
BERLIN = ZoneInfo("Europe/Berlin")


def at(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 3, day, hour, minute, tzinfo=UTC)


@pytest.fixture
def program(world, tmp_path):
    program = Program(world, tmp_path)
    yield program
    program.cleanup()


def mails(world, user):
    return [message_from_bytes(one.content) for one in world.messages(user, "INBOX")]


def text_of(mail):
    """The plain side of a mail, its lines joined: a sentence may be wrapped anywhere."""
    (plain,) = [part for part in mail.walk() if part.get_content_type() == "text/plain"]
    return " ".join(plain.get_payload(decode=True).decode().split())


def test_silent_answering_absent_and_unknown_clients_each_get_what_they_should(world, program):
    asked = program.owner_wrote(BOB, "Draft of the catalogue")
    program.owner_wrote(CLIENT, "Photos for the site")
    program.owner_wrote(OOO, "Colours of the map")
    program.owner_wrote("nobody@quiet.test", "Logo second round")
    program.start()
    program.until_read()

    # A weekend is no working day: on Saturday and Sunday nobody is written to.
    world.travel(at(8, 12))
    program.until_read()
    assert mails(world, BOB) == []

    # Monday, a week after the mail: the check-in, inside the sending hours.
    world.travel(at(9, 9, 5))
    program.until(lambda: mails(world, BOB), "Bob gets the check-in")
    program.until(lambda: mails(world, CLIENT), "Alice gets the check-in")
    program.until(lambda: program.outcome("ghost") == ["bounced"], "the unknown user's case is stopped")
    program.until(
        lambda: "absent" in program.reasons("away"),
        "the out-of-office answer holds",
    )
    world.deliver(OWNER, answer_to(world, world.messages(CLIENT, "INBOX")[0].content, CLIENT))
    program.until(lambda: program.outcome("harbour") == ["answered"], "Alice's answer ends her case")

    # Friday: the owner is told of Monday's ultimatum. Bob's alone: the others are held or over.
    world.travel(at(13, 9, 10))
    told = world.await_messages(OWNER, "INBOX", 1, lambda one: b"mailwatch outbox hold" in one.content)
    assert len(told) == 1
    world.travel(at(16, 9, 20))
    program.until(lambda: len(mails(world, BOB)) == 2, "Bob gets the ultimatum")
    program.until(lambda: ("ultimatum", "sent") in program.steps("quiet"), "it is known as sent")

    # The date passes; the closing waits for the owner's word and gates.
    world.travel(at(25, 15))
    program.until_read()
    assert len(mails(world, BOB)) == 2
    world.travel(at(26, 8, 10))
    program.until(lambda: ("closing", "held") in program.steps("quiet"), "the closing waits for a yes")
    number = next(str(row["id"]) for row in program.rows() if row["step"] == "closing")
    program.call("outbox", "approve", number, status=2)
    program.call("outbox", "approve", number, "--confirm-all")
    program.until(lambda: len(mails(world, BOB)) == 3, "Bob gets the closing")
    program.until(lambda: program.outcome("quiet") == ["completed"], "the case is over")
    world.await_messages(OWNER, "Sent", 10)

    check_in, ultimatum, closing = mails(world, BOB)
    assert [each["Subject"] for each in (check_in, ultimatum, closing)] == ["Re: Draft of the catalogue"] * 3
    assert check_in["In-Reply-To"] == f"<{asked}>"
    assert ultimatum["In-Reply-To"] == check_in["Message-ID"]
    assert closing["References"].split() == [f"<{asked}>", check_in["Message-ID"], ultimatum["Message-ID"]]
    days = [parsedate_to_datetime(each["Date"]).astimezone(BERLIN) for each in (check_in, ultimatum, closing)]
    assert [f"{day:%a %d}" for day in days] == ["Mon 09", "Mon 16", "Thu 26"]
    assert all(9 <= day.hour < 17 for day in days)
    assert "Wednesday, 25 March 2026" in text_of(ultimatum)
    assert "closed the project" in text_of(closing)

    # Alice answered after the check-in: nothing more. Otto is away: nothing since the check-in.
    assert len(mails(world, CLIENT)) == 1
    assert len(mails(world, OOO)) == 1
    subjects = [str(one["Subject"]) for one in mails(world, OWNER)]
    assert any("came back" in subject for subject in subjects)
    assert any("harbour answered" in subject for subject in subjects)

    # Each copy stands in Sent once: four written by hand, six by mailwatch.
    sent = [message_from_bytes(one.content)["Message-ID"] for one in world.messages(OWNER, "Sent")]
    assert len(sent) == len(set(sent))
    for each in (check_in, ultimatum, closing):
        assert sent.count(each["Message-ID"]) == 1
    assert program.call("journal", "verify").endswith("unaltered.\n")
    assert program.stop() == 0


@pytest.mark.parametrize("folder", ["Archive", "Junk"])
def test_an_answer_filed_straight_into_another_folder_counts(world, program, folder):
    program.owner_wrote(CLIENT, "Photos for the site")
    program.start()
    program.until_read()
    own = world.messages(OWNER, "Sent")[0].content
    world.append(OWNER, folder, answer_to(world, own, CLIENT))
    world.travel(at(9, 9, 5))
    program.until_read()
    world.travel(at(10, 9, 5))
    program.until_read()
    assert mails(world, CLIENT) == []
    assert program.steps("harbour") == []


def test_an_answer_moved_from_inbox_to_archive_while_it_is_read_counts(world, program):
    """Moved again and again, so that some moves fall between the reading of the two folders."""
    program.owner_wrote(CLIENT, "Photos for the site")
    own = world.messages(OWNER, "Sent")[0].content
    world.deliver(OWNER, answer_to(world, own, CLIENT))
    program.start()
    source, target = "INBOX", "Archive"
    for _ in range(25):
        uid = world.messages(OWNER, source)[0].uid
        world.move(OWNER, source, target, uid)
        source, target = target, source
    program.until_read()
    world.travel(at(9, 9, 5))
    program.until_read()
    assert mails(world, CLIENT) == []
    assert [each["ball"] for each in program.status()["threads"]] == ["you"]
