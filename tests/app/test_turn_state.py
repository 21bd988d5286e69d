"""State lost, restored, cloned, and files that changed.

Nothing goes out twice (I2), nothing early (I4), and what can't be read is kept
as such (I10).
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from agency import OWNER, START

from mailwatch.adapters.memory.transport import Fault, Stage
from mailwatch.adapters.store.engine import open_file, open_memory
from mailwatch.adapters.store.sql import SqlStore
from mailwatch.app.deciding.judge import judge_client, view_of
from mailwatch.app.owner import commands
from mailwatch.app.work import Work
from mailwatch.domain.facts.codec import dump
from mailwatch.domain.facts.events import AccountFirstRead, MessageSeen, MessageUnreadable, Word

DAY = timedelta(days=1)


def test_a_state_lost_after_the_check_in_sends_the_ultimatum_on_its_date_and_nothing_twice(agency):
    agency.owner_writes()
    agency.until(START + 9 * DAY)
    agency.lose_state()
    agency.until(START + 16 * DAY)
    assert len(agency.to_clients) == 2
    assert agency.to_clients[1][0] == datetime(2026, 3, 16, 9, 30, tzinfo=UTC)


def test_a_state_lost_after_the_anchor_left_the_mailbox_begins_no_second_ladder(agency):
    agency.owner_writes()
    (anchor,) = agency.mailbox.kept("Sent")
    agency.until(START + 9 * DAY)
    agency.mailbox.remove("Sent", anchor.uid)
    agency.owner_writes(subject="Another question")
    agency.lose_state()
    agency.until(START + 40 * DAY)
    assert len(agency.to_clients) == 1
    assert agency.why() == "anchor-gone"


def test_a_state_lost_after_the_announcement_announces_anew_since_what_the_owner_said_is_lost_too(agency):
    agency.owner_writes()
    agency.until(datetime(2026, 3, 14, tzinfo=UTC))
    commands.say(agency.store, Word.STOP, "harbour", settings=agency.house.settings, now=agency.clock.now())
    agency.until(datetime(2026, 3, 18, 12, tzinfo=UTC))
    agency.lose_state()
    agency.until(datetime(2026, 3, 19, tzinfo=UTC))
    assert len(agency.to_clients) == 1
    assert sum("unless you stop it" in each for each in agency.notices()) == 2


def test_a_state_lost_after_a_second_ladder_ended_does_not_go_on_with_the_first(agency):
    agency.owner_writes()
    agency.until(START + 9 * DAY)
    commands.say(agency.store, Word.HEARD, "harbour", settings=agency.house.settings, now=agency.clock.now())
    agency.until(START + 10 * DAY)
    agency.owner_writes(subject="Another question")
    agency.until(START + 45 * DAY)
    confirmed = agency.row("closing").needs
    commands.approve(
        agency.store, agency.row("closing").id, confirmed=confirmed, attachments=(), now=agency.clock.now()
    )
    agency.until(START + 50 * DAY)
    assert agency.steps() == ["check-in", "check-in", "ultimatum", "closing"]
    agency.lose_state()
    agency.until(START + 80 * DAY)
    assert len(agency.to_clients) == 4


def test_a_state_lost_after_the_ultimatum_keeps_the_printed_date(agency):
    agency.owner_writes()
    agency.until(START + 16 * DAY)
    agency.lose_state()
    agency.until(START + 23 * DAY)
    assert len(agency.to_clients) == 2
    assert agency.why() == "deadline-running"
    agency.until(START + 26 * DAY)
    assert agency.row("closing").state == "held"
    assert agency.row("closing").due == datetime(2026, 3, 26, 8, 0, tzinfo=UTC)


def test_a_printed_date_that_is_not_known_any_more_asks_instead_of_closing(agency):
    """Some providers strip fields that they don't know, and the date stood in one."""
    agency.owner_writes()
    agency.until(START + 16 * DAY)
    stripped = [
        b"\r\n".join(line for line in kept.content.split(b"\r\n") if not line.startswith(b"X-Reference"))
        for kept in agency.mailbox.kept("Sent")
    ]
    for kept in agency.mailbox.kept("Sent"):
        agency.mailbox.remove("Sent", kept.uid)
    for content in stripped:
        agency.mailbox.deliver(content, folder="Sent", at=START)
    agency.lose_state()
    agency.until(START + 20 * DAY)
    assert [row for row in agency.rows() if row.step == "closing"] == []
    assert agency.why() == "deadline-unknown"
    assert len(agency.to_clients) == 2


def test_a_backup_from_before_the_send_finds_the_copy_in_sent_and_does_not_send_again(agency, tmp_path):
    agency.owner_writes()
    agency.transport.on_open = lambda _: agency.house.brakes.halt("a backup is made")
    agency.until(START + 7 * DAY)
    backup = agency.store._engine.raw_connection().driver_connection.serialize()
    agency.transport.on_open = None
    agency.house.brakes.lift()
    agency.until(START + 8 * DAY)
    assert agency.steps() == ["check-in"]
    engine = open_memory()
    engine.raw_connection().driver_connection.deserialize(backup)
    agency.store = SqlStore(engine)
    agency.restart()
    assert [row.state for row in agency.rows()] == ["queued"], "the backup knows of a mail that has yet to go"
    agency.until(START + 10 * DAY)
    assert len(agency.to_clients) == 1
    agency.until(START + 17 * DAY)
    assert [at for at, _, _ in agency.to_clients][1:] == [agency.to_clients[0][0] + 7 * DAY]


def test_a_backup_that_holds_the_first_try_for_uncertain_keeps_the_promise_of_the_second(agency):
    agency.owner_writes()
    agency.transport.script(Fault(stage=Stage.DOT, arrives=False))
    agency.until(START + 8 * DAY)
    first = agency.row("check-in")
    assert first.state == "uncertain"
    backup = agency.store._engine.raw_connection().driver_connection.serialize()
    agency.until(START + 12 * DAY)
    commands.settle(agency.store, first.id, arrived=False, now=agency.clock.now())
    agency.until(START + 14 * DAY)
    ((sent_at, _, _),) = [mail for mail in agency.to_clients if mail[0] > START + 12 * DAY]
    engine = open_memory()
    engine.raw_connection().driver_connection.deserialize(backup)
    agency.store = SqlStore(engine)
    agency.restart()
    agency.until(START + 30 * DAY)
    steps = [at for at, _, _ in agency.to_clients]
    assert steps[steps.index(sent_at) + 1] == sent_at + 7 * DAY, "counted from the mail that lies in Sent"


def test_a_backup_that_knows_the_end_of_a_ladder_which_a_lost_state_went_on_with_asks_the_owner(agency):
    agency.owner_writes()
    agency.until(START + 8 * DAY)
    assert agency.steps() == ["check-in"]
    say = {"settings": agency.house.settings}
    commands.say(agency.store, Word.HEARD, "harbour", now=agency.clock.now(), **say)
    agency.until(START + 9 * DAY)
    backup = agency.store._engine.raw_connection().driver_connection.serialize()
    agency.lose_state()
    agency.until(START + 15 * DAY)
    assert len(agency.to_clients) == 2, "the owner's word was lost with the state"
    engine = open_memory()
    engine.raw_connection().driver_connection.deserialize(backup)
    agency.store = SqlStore(engine)
    agency.restart()
    agency.owner_writes(subject="Another thing")
    agency.until(START + 40 * DAY)
    assert len(agency.to_clients) == 2
    assert agency.why() == "left-after-the-end"
    assert sum("please look" in notice for notice in agency.notices()) == 1
    commands.say(agency.store, Word.RESUME, "harbour", now=agency.clock.now(), **say)
    agency.until(START + 42 * DAY)
    assert len(agency.to_clients) == 3


def test_a_backup_that_knows_of_a_stop_which_a_lost_state_went_against_asks_the_owner(agency):
    say = {"settings": agency.house.settings}
    agency.owner_writes()
    agency.until(START + DAY)
    commands.say(agency.store, Word.STOP, "harbour", now=agency.clock.now(), **say)
    agency.until(START + 2 * DAY)
    backup = agency.store._engine.raw_connection().driver_connection.serialize()
    agency.owner_writes(subject="Another thing")
    agency.lose_state()
    agency.until(START + 10 * DAY)
    assert len(agency.to_clients) == 1, "the owner's word was lost with the state"
    engine = open_memory()
    engine.raw_connection().driver_connection.deserialize(backup)
    agency.store = SqlStore(engine)
    agency.restart()
    agency.until(START + 40 * DAY)
    assert len(agency.to_clients) == 1
    assert agency.why() == "left-after-the-end"


def test_a_second_state_on_the_same_mailbox_never_sends_the_same_step(agency, new_agency, tmp_path):
    agency.owner_writes()
    agency.until(START + 6 * DAY)
    here, there = agency.store, SqlStore(open_memory())
    for _ in range(30):
        for store in (here, there):
            agency.store = store
            agency.build()
            agency.run()
        agency.clock.jump(agency.clock.now() + timedelta(hours=8))
    ids = [content for _, _, content in agency.to_clients]
    assert len(ids) == 2, "one check-in, one ultimatum"


def test_a_case_that_was_answered_long_ago_stays_over_after_the_state_is_lost(agency):
    anchor = agency.owner_writes()
    agency.until(START + 9 * DAY)
    agency.client_writes(reply_to=anchor)
    agency.until(START + 20 * DAY)
    agency.lose_state()
    agency.until(START + 60 * DAY)
    assert len(agency.to_clients) == 1


# -- the owner's file changes --------------------------------------------------------------------


def test_switching_sending_on_lets_what_fell_due_meanwhile_go(new_agency):
    agency = new_agency(mode="off")
    agency.owner_writes()
    agency.until(START + 10 * DAY)
    assert agency.mails == []
    agency.restart(agency.text.replace('mode = "off"', 'mode = "on"'))
    agency.until(START + 11 * DAY)
    assert agency.steps() == ["check-in"]


def test_switching_sending_off_keeps_a_queued_mail_from_going(agency):
    agency.owner_writes()
    agency.house.brakes.halt("wait")
    agency.until(START + 8 * DAY)
    agency.house.brakes.lift()
    agency.restart(agency.text.replace('mode = "on"', 'mode = "off"'))
    agency.until(START + 12 * DAY)
    assert agency.mails == []


def test_switching_to_review_takes_a_queued_mail_back_and_asks(agency):
    agency.owner_writes()
    agency.house.brakes.halt("wait")
    agency.until(START + 8 * DAY)
    agency.house.brakes.lift()
    agency.restart(agency.text.replace('mode = "on"', 'mode = "review"'))
    agency.until(START + 12 * DAY)
    assert agency.to_clients == []
    assert agency.row("check-in").state == "held"
    assert agency.notices() == ["[mailwatch] harbour: the check-in waits for your yes"]


def test_a_quiet_period_added_after_the_announcement_moves_the_ultimatum_and_announces_it_anew(agency):
    agency.owner_writes()
    agency.until(START + 12 * DAY)
    assert agency.row("ultimatum").state == "held"
    agency.restart(agency.text.replace('mode = "on"', 'mode = "on"\nquiet = ["2026-03-14 .. 2026-03-22"]'))
    agency.until(START + 35 * DAY)
    assert agency.steps() == ["check-in", "ultimatum"]
    sent = agency.to_clients[1][0]
    announced = [at for at, envelope, _ in agency.mails if envelope.recipients == ("anna@studio.example",)]
    assert sent >= datetime(2026, 3, 23, 8, tzinfo=UTC)
    assert any(sent - timedelta(days=4) <= at < sent - timedelta(hours=20) for at in announced)
    assert agency.turns < 60, "waiting for the new day is no spinning"


def test_a_client_who_is_taken_out_of_the_file_gets_nothing_and_wakes_nobody(agency):
    agency.owner_writes()
    agency.house.brakes.halt("wait")
    agency.until(START + 8 * DAY)
    agency.house.brakes.lift()
    start = agency.text.index("[client.harbour]")
    end = agency.text.index("[client.quiet]")
    agency.restart(agency.text[:start] + agency.text[end:])
    before = agency.turns
    agency.until(START + 20 * DAY)
    assert agency.mails == []
    assert agency.turns - before < 10


def test_an_account_that_is_renamed_stops_nobody_else(agency):
    agency.owner_writes()
    agency.until(START + 8 * DAY)
    agency.build(agency.text.replace("[mailbox]", "[account.renamed]"), "renamed")
    agency.owner_writes(to="bob@quiet.example")
    agency.until(START + 20 * DAY)
    assert [envelope.recipients for _, envelope, _ in agency.to_clients] == [
        ("alice@harbour.example",),
        ("bob@quiet.example",),
    ]
    assert agency.why("harbour") == "account-gone"


def test_an_address_added_to_the_file_is_read_back_before_anything_is_sent(agency):
    agency.owner_writes()
    agency.until(START + 2 * DAY)
    agency.client_writes("alice.private@gmx.example", subject="News", text="Here are the texts.")
    agency.until(START + 3 * DAY)
    agency.restart(
        agency.text.replace(
            'people = ["alice@harbour.example"]',
            'people = ["alice@harbour.example", "alice.private@gmx.example"]',
        )
    )
    agency.until(START + 30 * DAY)
    assert agency.to_clients == []


def observed_until(agency):
    with agency.store.reading() as transaction:
        return transaction.cursors.account("main").observed_until


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('people = ["alice@harbour.example"]', 'people = ["alice@harbour.example", "al@gmx.example"]'),
        ('company = "harbour.example"', 'company = ["harbour.example", "harbour-cafe.example"]'),
    ],
    ids=["a person", "a domain"],
)
def test_a_view_that_never_looked_for_a_new_address_is_none(agency, before, after):
    """Until it was read anew; here the mailbox is away when the file changes (I3)."""
    agency.owner_writes()
    agency.until(START + 3 * DAY)
    agency.mailbox.go_offline()
    agency.restart()
    agency.run()
    assert observed_until(agency) is not None, "nothing changed"
    agency.restart(agency.text.replace(before, after))
    agency.run()
    assert observed_until(agency) is None
    agency.mailbox.come_back()
    agency.run()
    assert observed_until(agency) == agency.clock.now()


def test_a_doubtful_message_whose_sender_is_then_added_to_the_file_counts_as_the_answer(agency):
    anchor = agency.owner_writes()
    agency.until(START + 8 * DAY)
    agency.client_writes("alice.private@gmx.example", reply_to=anchor)
    agency.until(START + 9 * DAY)
    assert agency.why() == "unclear-message"
    agency.restart(
        agency.text.replace(
            'people = ["alice@harbour.example"]',
            'people = ["alice@harbour.example", "alice.private@gmx.example"]',
        )
    )
    agency.until(START + 10 * DAY)
    assert agency.outcomes() == ["answered"]


def test_a_person_who_leaves_the_file_is_not_written_to_any_more(agency):
    agency.owner_writes()
    agency.until(START + 8 * DAY)
    agency.restart(agency.text.replace("alice@harbour.example", "albert@harbour.example"))
    agency.until(START + 40 * DAY)
    assert agency.steps() == ["check-in"]
    assert agency.why() == "no-recipient"


def test_never_chase_wins_over_everything(agency):
    agency.owner_writes()
    agency.until(START + 12 * DAY)
    agency.restart(
        agency.text.replace('salutation = "Dear Alice,"', 'salutation = "Dear Alice,"\nnever_chase = true')
    )
    agency.until(START + 40 * DAY)
    assert agency.steps() == ["check-in"]
    assert agency.outcomes() == ["stopped"]


# -- the mailbox behaves oddly ---------------------------------------------------------------------


def test_an_outage_of_days_sends_nothing_and_then_one_step_at_most(agency):
    agency.owner_writes()
    agency.until(START + 4 * DAY)
    agency.mailbox.go_offline()
    agency.until(START + 16 * DAY)
    assert agency.to_clients == []
    agency.mailbox.come_back()
    agency.until(START + 20 * DAY)
    assert agency.steps() == ["check-in"]


def test_an_answer_that_came_during_the_outage_is_seen_before_anything_is_sent(agency):
    anchor = agency.owner_writes()
    agency.until(START + 4 * DAY)
    agency.mailbox.go_offline()
    agency.until(START + 10 * DAY)
    agency.client_writes(reply_to=anchor)
    agency.until(START + 12 * DAY)
    agency.mailbox.come_back()
    agency.until(START + 40 * DAY)
    assert agency.to_clients == []


def test_folders_that_are_made_anew_bring_nothing_twice(agency):
    anchor = agency.owner_writes()
    agency.until(START + 8 * DAY)
    for folder in ("INBOX", "Sent", "Archive", "Junk"):
        agency.mailbox.renumber(folder)
    agency.until(START + 9 * DAY)
    agency.client_writes(reply_to=anchor, folder="Archive")
    agency.until(START + 30 * DAY)
    assert agency.steps() == ["check-in"]
    seen = [event.identity for event in agency.events(MessageSeen, "harbour")]
    assert len(seen) == len(set(seen))


@pytest.mark.parametrize("folder", ["INBOX", "Archive", "Junk"])
def test_an_answer_in_a_folder_that_was_made_anew_is_found_though_its_number_is_known(agency, folder):
    """The server numbers from one again: what was read as number one was another mail."""
    anchor = agency.owner_writes()
    agency.write(sender="noise@shop.example", to="anna@studio.example", folder=folder)
    agency.until(START + 5 * DAY)
    (noise,) = agency.mailbox.kept(folder)
    agency.mailbox.remove(folder, noise.uid)
    agency.mailbox.renumber(folder)
    agency.client_writes(reply_to=anchor, folder=folder)
    assert [kept.uid for kept in agency.mailbox.kept(folder)] == [noise.uid]
    agency.until(START + 30 * DAY)
    assert agency.to_clients == []
    assert agency.events(MessageSeen, "harbour")[-1].folder == folder


def test_an_answer_whose_uid_shows_late_is_found(agency):
    anchor = agency.owner_writes()
    agency.until(START + 5 * DAY)
    agency.client_writes(reply_to=anchor)
    uid = agency.mailbox.kept("INBOX")[-1].uid
    agency.mailbox.hide("INBOX", uid)
    agency.until(START + 6 * DAY)
    agency.mailbox.show("INBOX", uid)
    agency.write(sender="noise@shop.example", to="anna@studio.example", subject="Offers")
    agency.until(START + 30 * DAY)
    assert agency.to_clients == []


def test_a_message_that_cant_be_read_is_written_down_and_loses_nothing_else(agency):
    anchor = agency.owner_writes()
    agency.until(START + 5 * DAY)
    agency.write(sender="noise@shop.example", to="anna@studio.example", subject="Poison")
    agency.mailbox.spoil("INBOX", agency.mailbox.kept("INBOX")[-1].uid)
    agency.client_writes(reply_to=anchor)
    agency.until(START + 30 * DAY)
    assert len(agency.events(MessageUnreadable)) == 1
    assert agency.to_clients == []


ALICE = b"From: alice@harbour.example\r\n"
ANNA = b"From: anna@studio.example\r\nTo: alice@harbour.example\r\n"
END = b"\r\nx\r\n"
NESTED = b"".join(
    b'Content-Type: multipart/mixed; boundary="%d"\r\n\r\n--%d\r\n' % (n, n) for n in range(300)
)
TOKEN = b"X-Reference: ref-" + b"a" * 32 + b"; by=9999-99-99\r\nMessage-ID: <odd@x>\r\n"
ODD = {
    "no fields at all": b"\r\nhello\r\n",
    "nothing": b"",
    "eight-bit rubbish": ALICE + b"Subject: \xff\xfe\x80caf\xe9\r\nTo: anna@studio.example\r\n\r\n\xff\x00",
    "a lone surrogate": ALICE + b"Subject: =?utf-8?b?7aCA?= =?utf-16?b?2AA=?=\r\n" + END,
    "a NUL": ALICE + b"Subject: a\x00b\r\nMessage-ID: <a\x00b@x>\r\n" + END,
    "Date in the year 1": ALICE + b"Date: Mon, 01 Jan 0001 00:00:00 +1400\r\n" + END,
    "Date in the year 9999": ALICE + b"Date: Fri, 31 Dec 9999 23:59:59 -1200\r\n" + END,
    "endless references": ALICE + b"References: " + b"<a@b> " * 9000 + b"\r\n" + END,
    "an endless id": ALICE + b"Message-ID: <" + b"a" * 5000 + b"@b>\r\n" + END,
    "an endless subject": ALICE + b"Subject: " + b"a" * 50000 + b"\r\n" + END,
    "nested without end": ALICE + NESTED,
    "From with many": b"From: " + b"alice@harbour.example, " * 3000 + b"x@y\r\n" + END,
    "a forged notice": ANNA + b"X-Mailwatch-Notice: harbour\r\n" + END,
    "an unknown charset": ALICE + b'Content-Type: text/plain; charset="\\0x-evil"\r\n' + END,
    "a token of nobody": ANNA + TOKEN + END,
}


@pytest.mark.parametrize("content", ODD.values(), ids=ODD.keys())
def test_no_message_however_odd_stops_the_rest(agency, content):
    agency.owner_writes()
    for folder in ("INBOX", "Sent", "Junk"):
        agency.mailbox.deliver(content, folder=folder)
    anchor = agency.owner_writes(to="bob@quiet.example", subject="Your draft")
    agency.until(START + 2 * DAY)
    report = agency.run()
    assert (report.trouble, report.defects) == ("", ())
    agency.until(START + 8 * DAY)
    assert ("bob@quiet.example",) in [envelope.recipients for _, envelope, _ in agency.to_clients]
    agency.client_writes("bob@quiet.example", reply_to=anchor)
    agency.until(START + 9 * DAY)
    assert "answered" in agency.outcomes()
    with agency.store.reading() as transaction:
        assert list(transaction.journal.verify()) == []


# -- the journal ------------------------------------------------------------------------------------


def test_folding_the_events_again_gives_the_same_view(agency):
    anchor = agency.owner_writes()
    agency.until(START + 16 * DAY)
    agency.client_writes(reply_to=anchor)
    agency.until(START + 20 * DAY)
    with agency.store.reading() as transaction:
        now = agency.clock.now()
        once = view_of(transaction, "harbour", agency.house.settings, now)
        again = view_of(transaction, "harbour", agency.house.settings, now)
        judged = judge_client(Work(transaction, agency.house.settings, now), "harbour")
    assert once == again
    assert judged.view == once
    assert [case.outcome for case in once.cases] == ["answered"]


def test_the_first_reading_of_an_account_is_written_down_once(agency):
    agency.until(START + 3 * DAY)
    assert [event.at for event in agency.events(AccountFirstRead)] == [START]


def test_a_dry_run_leaves_mailbox_and_state_untouched(agency, tmp_path):
    from mailwatch import translate, wiring
    from mailwatch.adapters.paper import PaperMailbox, PaperTransport
    from mailwatch.config.reading.load import loads

    file = tmp_path / "kept" / "mailwatch.sqlite3"
    agency.store = SqlStore(open_file(file))
    agency.build()
    agency.owner_writes()
    agency.until(START + 6 * DAY)
    agency.clock.jump(START + 7 * DAY)
    before = file.read_bytes()
    folders = {name: list(agency.mailbox.kept(name)) for name in ("INBOX", "Sent", "Archive", "Junk")}
    written: list[str] = []
    loaded = loads(
        agency.text,
        environment={},
        playbooks=translate.known_playbooks(),
        languages=translate.known_languages(),
    )
    house = wiring.build(
        loaded,
        store=SqlStore(open_memory(copy_of=file)),
        mailbox=lambda _: PaperMailbox(agency.mailbox),
        transport=lambda _: PaperTransport(written.append),
        clock=agency.clock,
    )
    house.turns["main"].run()
    assert len(written) == 1
    assert "To: alice@harbour.example" in written[0]
    assert agency.mails == []
    assert file.read_bytes() == before
    assert sorted(path.name for path in file.parent.iterdir()) == ["mailwatch.sqlite3"]
    assert {name: list(agency.mailbox.kept(name)) for name in folders} == folders


def test_an_entry_that_cant_be_read_stops_that_client_and_nobody_else(agency):
    from sqlalchemy import text

    agency.owner_writes()
    agency.owner_writes(to="bob@quiet.example")
    agency.until(START + 2 * DAY)
    with agency.store.transaction() as transaction:
        transaction._connection.execute(
            text("UPDATE journal SET payload = :bad WHERE client = 'harbour'"), {"bad": b'{"odd": 1}'}
        )
    agency.until(START + 8 * DAY, most=2000)
    assert [envelope.recipients for _, envelope, _ in agency.to_clients] == [("bob@quiet.example",)]
    assert any("[mailwatch] harbour: could not be judged" in each for each in agency.notices())


def test_the_owner_said_not_arrived_but_the_copy_shows_up_and_no_second_one_goes(agency):
    agency.owner_writes()
    agency.transport.script(Fault(stage=Stage.DOT, arrives=True))
    agency.until(START + 8 * DAY)
    row = agency.row("check-in")
    assert row.state == "uncertain"
    commands.settle(agency.store, row.id, arrived=False, now=agency.clock.now())
    agency.mailbox.deliver(agency.to_clients[0][2], folder="Sent")
    agency.until(START + 12 * DAY)
    assert len(agency.to_clients) == 1


def test_a_word_of_the_owner_is_in_the_journal_with_its_instant(agency):
    from mailwatch.domain.facts.events import OwnerSaid

    agency.owner_writes()
    agency.until(START + 2 * DAY)
    now = agency.clock.now()
    commands.say(agency.store, Word.PAUSE, "harbour", settings=agency.house.settings, now=now)
    (said,) = agency.events(OwnerSaid)
    assert (said.word, said.at) == (Word.PAUSE, now)
    assert dump(said)


def test_an_answer_that_crossed_our_mail_is_no_end_that_a_lost_state_went_against(agency):
    anchor = agency.owner_writes()

    def crosses(envelope, _content) -> None:
        if envelope.recipients != (OWNER,) and len(agency.to_clients) == 1:
            agency.client_writes(reply_to=anchor, at=agency.clock.now() - timedelta(seconds=3))

    agency.on_send = crosses
    agency.until(START + 9 * DAY)
    assert agency.outcomes() == ["answered"]
    agency.clock.jump(START + 10 * DAY)
    agency.owner_writes(subject="Thanks, and another thing", text="Could you send me the logo?")
    agency.lose_state()
    agency.until(START + 30 * DAY)
    assert agency.why() != "left-after-the-end"
    assert len(agency.to_clients) > 1


def test_a_younger_ladder_is_not_held_by_the_end_of_the_one_that_it_overtook(agency):
    agency.owner_writes()
    agency.until(START + 8 * DAY)
    commands.say(agency.store, Word.HEARD, "harbour", settings=agency.house.settings, now=agency.clock.now())
    agency.until(START + 9 * DAY)
    agency.owner_writes(subject="Another thing")
    agency.until(START + 28 * DAY)
    assert len(agency.to_clients) >= 3
    agency.lose_state()
    agency.until(START + 60 * DAY)
    assert agency.why() != "left-after-the-end"
