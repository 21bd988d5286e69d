"""One message, one client, one account at a time: what fails stays there, is told once, and holds."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from agency import OWNER, START

from mailwatch.app import cycle
from mailwatch.app.owner.commands import say
from mailwatch.app.reading import batch, fact_writer
from mailwatch.app.sending import dispatch
from mailwatch.app.upkeep import own_failures
from mailwatch.domain.facts.events import MessageSeen, MessageUnreadable, Speaker, Word
from mailwatch.domain.facts.reasons import Reason
from mailwatch.errors import Transient
from mailwatch.mail.message import Kind

DAY = timedelta(days=1)
POISON = b"X-Poison"
DEFECTS = (
    ValueError("odd"),
    UnicodeEncodeError("utf-8", "\ud800", 0, 1, "odd"),
    RecursionError(),
    KeyError("odd"),
)


@pytest.fixture
def poison(monkeypatch):
    """Whatever is read of a message with the field X-Poison raises, until it is taken off."""
    mended: list[bool] = []
    parse = batch.parse_message

    def raises(content, **more):
        if POISON in content and not mended:
            raise ValueError(f"a defect about {len(content)} bytes")
        return parse(content, **more)

    monkeypatch.setattr(batch, "parse_message", raises)
    return lambda: mended.append(True)


def resume(agency):
    say(agency.store, Word.RESUME, "harbour", settings=agency.house.settings, now=agency.clock.now())


def unreadable(agency):
    return [seen for seen in agency.events(MessageSeen) if seen.kind is Kind.UNCLEAR]


def told(agency):
    return [subject for subject in agency.notices() if "can't be read" in subject]


def test_a_message_that_fails_holds_its_client_and_nobody_else(agency, poison):
    anchor = agency.owner_writes()
    agency.owner_writes("bob@quiet.example")
    agency.until(START + 5 * DAY)
    agency.client_writes(reply_to=anchor, headers={"X-Poison": "1"})
    agency.until(START + 30 * DAY)
    assert {envelope.recipients for _, envelope, _ in agency.to_clients} == {("bob@quiet.example",)}
    assert agency.why() == "unclear-message"
    assert told(agency) == ["[mailwatch] harbour: a message can't be read"]
    (written,) = agency.events(MessageUnreadable)
    assert written.clients == ("harbour",)
    assert written.defect.startswith("ValueError: a defect about")


def test_what_is_read_later_is_caught_up_and_the_owners_word_lets_go(agency, poison):
    anchor = agency.owner_writes()
    agency.until(START + 5 * DAY)
    agency.client_writes(reply_to=anchor, headers={"X-Poison": "1"})
    agency.until(START + 6 * DAY)
    poison()
    agency.until(START + 7 * DAY)
    seen = {(each.speaker, each.kind) for each in agency.events(MessageSeen, "harbour")}
    assert (Speaker.CLIENT, Kind.HUMAN) in seen
    assert "answered" in " ".join(agency.outcomes()) or agency.to_clients == []
    agency.until(START + 30 * DAY)
    assert agency.to_clients == []


def test_the_owners_word_lets_go_and_the_next_one_is_told_again(agency, poison):
    agency.owner_writes()
    agency.until(START + 2 * DAY)
    for _ in range(3):
        agency.client_writes(subject="x", headers={"X-Poison": "1"})
    agency.until(START + 20 * DAY)
    assert agency.to_clients == []
    assert len(told(agency)) == 1
    resume(agency)
    agency.until(agency.clock.now() + DAY)
    assert agency.steps() == ["check-in"]
    agency.client_writes(subject="x", headers={"X-Poison": "1"})
    agency.until(agency.clock.now() + 20 * DAY)
    assert agency.steps() == ["check-in"]
    assert len(told(agency)) == 2


def test_a_mail_moved_to_the_archive_after_the_owner_looked_asks_nothing_anew(agency, poison):
    agency.owner_writes()
    agency.until(START + 2 * DAY)
    agency.client_writes(subject="x", headers={"X-Poison": "1"})
    agency.until(START + 3 * DAY)
    resume(agency)
    agency.mailbox.move("INBOX", "Archive", agency.mailbox.kept("INBOX")[-1].uid)
    agency.until(START + 20 * DAY)
    assert agency.steps()[:1] == ["check-in"]
    assert len(told(agency)) == 1


@pytest.mark.parametrize("defect", DEFECTS, ids=lambda defect: type(defect).__name__)
@pytest.mark.parametrize("name", ["beware", "fence", "weigh", "base_subject"])
def test_what_fails_while_it_is_written_is_taken_back_and_holds(agency, monkeypatch, name, defect):
    """Nothing half written stays, the rest of its batch stands."""
    anchor = agency.owner_writes()
    agency.owner_writes("bob@quiet.example")
    agency.until(START + 5 * DAY)
    before = getattr(fact_writer, name)

    raised = []

    def raises(*given, **more):
        if "hello" in repr(given):
            raised.append(given)
            raise defect
        return before(*given, **more)

    monkeypatch.setattr(fact_writer, name, raises)
    agency.client_writes("bob@quiet.example", subject="Another thing")
    agency.client_writes(reply_to=anchor, subject="hello", text="hello")
    agency.run()
    seen = [each for each in agency.events(MessageSeen, "quiet") if each.speaker is Speaker.CLIENT]
    assert len(seen) == 1
    assert raised
    monkeypatch.setattr(fact_writer, name, before)
    agency.until(START + 20 * DAY)
    assert agency.to_clients == []
    with agency.store.reading() as transaction:
        assert transaction.journal.verify() == []
        assert transaction.upkeep.differences() == []


def test_a_stranger_in_the_thread_is_known_by_the_id_that_stands_in_the_raw_header(agency, poison):
    anchor = agency.owner_writes()
    agency.until(START + 5 * DAY)
    agency.write(sender="carol@elsewhere.example", to=OWNER, reply_to=anchor, headers={"X-Poison": "1"})
    agency.until(START + 30 * DAY)
    assert agency.to_clients == []
    assert told(agency) == ["[mailwatch] harbour: a message can't be read"]


def test_a_message_of_nobody_we_know_is_told_once_a_day_and_holds_nobody(agency, poison):
    agency.owner_writes()
    agency.until(START + 5 * DAY)
    for number in range(50):
        agency.write(sender=f"noise{number}@shop.example", to=OWNER, subject="x", headers={"X-Poison": "1"})
    agency.until(START + 20 * DAY)
    assert "check-in" in agency.steps()
    assert told(agency) == ["[mailwatch] main: a message can't be read"]
    assert len(agency.events(MessageUnreadable)) == 50
    assert unreadable(agency) == []


@pytest.mark.parametrize(
    "header",
    [
        b"From: =?x?= <ALICE@Harbour.Example>",
        b"Reply-To: alice@harbour\r\n .example",
        b"Sender: (a) alice @ harbour.example",
        b"X: \xff\xfe\x00 alice@harbour.example \x80",
        b"From: somebody@mail.harbour.example",
        b"From: Alice  Harbour <a@b.example>",
    ],
)
def test_whose_address_stands_anywhere_in_the_raw_header_is_held(agency, poison, header):
    agency.owner_writes()
    agency.until(START + 5 * DAY)
    agency.mailbox.deliver(header + b"\r\nX-Poison: 1\r\n\r\nx")
    agency.until(START + 6 * DAY)
    (doubt,) = unreadable(agency)
    assert (doubt.client, doubt.speaker) == ("harbour", Speaker.STRANGER)


def test_the_hold_says_why_in_words(agency, poison):
    agency.owner_writes()
    agency.until(START + 5 * DAY)
    agency.client_writes(headers={"X-Poison": "1"})
    agency.until(START + 20 * DAY)
    assert agency.why() == "unclear-message"
    (doubt,) = unreadable(agency)
    said = Reason.of("unclear-message", at=doubt.at, sender="nobody", why=doubt.match).say()
    assert "it can't be read, and alice@harbour.example stands in its header" in said


# -- a header that the server can't hand out ----------------------------------------------------------


def _without_header(mailbox, *, whole: bool) -> None:
    """The server's answer for the newest message's header is unusable; ``whole``: the message can be had."""
    fetch, uid = mailbox.fetch_headers, mailbox.kept("INBOX")[-1].uid

    def headers(folder, uids):
        for fetched in fetch(folder, uids):
            yield replace(fetched, header=None) if (folder, fetched.uid) == ("INBOX", uid) else fetched

    mailbox.fetch_headers = headers
    if not whole:
        mailbox.fetch_message = lambda *_: _lost()


def _lost() -> bytes:
    raise Transient("The connection was lost.")


def test_a_message_without_a_header_is_asked_for_as_a_whole(agency):
    anchor = agency.owner_writes()
    agency.until(START + 5 * DAY)
    agency.client_writes(reply_to=anchor)
    _without_header(agency.mailbox, whole=True)
    agency.until(START + 15 * DAY)
    assert agency.to_clients == []
    assert [seen.speaker for seen in agency.events(MessageSeen, "harbour")] == [Speaker.OWNER, Speaker.CLIENT]
    assert agency.events(MessageUnreadable) == []


def test_a_message_without_a_header_that_fails_as_a_whole_holds_its_client(agency, poison):
    agency.owner_writes()
    agency.until(START + 5 * DAY)
    agency.client_writes(headers={"X-Poison": "1"})
    _without_header(agency.mailbox, whole=True)
    agency.until(START + 10 * DAY)
    assert agency.to_clients == []
    assert [doubt.client for doubt in unreadable(agency)] == ["harbour"]


def test_a_message_of_which_nothing_comes_is_told_and_keeps_the_account_going(agency):
    agency.owner_writes()
    agency.until(START + 2 * DAY)
    agency.write(sender="x@y.example", to=OWNER)
    _without_header(agency.mailbox, whole=False)
    assert agency.run().trouble == ""
    (written,) = agency.events(MessageUnreadable)
    assert "can't be read" in written.defect
    agency.run()
    assert told(agency) == ["[mailwatch] main: a message can't be read"]


# -- one client -------------------------------------------------------------------------------------


class Fails:
    """Fails about one client, each time with other words, until it is mended."""

    def __init__(self, real, client: str) -> None:
        self.real, self.client, self.times = real, client, 0
        self.mended = False

    def __call__(self, *given, **more):
        if not self.mended and self.client in repr(given[1:2]):
            self.times += 1
            raise ValueError(f"odd number {self.times}")
        return self.real(*given, **more)


@pytest.mark.parametrize("name", ["foresee", "carry_out"])
def test_a_client_that_cant_be_judged_rests_longer_each_time_and_is_told_once_a_day(
    agency, monkeypatch, name
):
    fails = Fails(getattr(cycle, name), "harbour")
    monkeypatch.setattr(cycle, name, fails)
    agency.owner_writes()
    agency.owner_writes("bob@quiet.example")
    agency.until(START + 10 * DAY)
    assert {envelope.recipients for _, envelope, _ in agency.to_clients} == {("bob@quiet.example",)}
    assert [each for each in agency.notices() if "could not be judged" in each] == [
        "[mailwatch] harbour: could not be judged"
    ]
    # Six times in the first ten hours, then every four hours.
    assert fails.times < 6 + 10 * 6 + 5
    fails.mended = True
    agency.until(START + 11 * DAY)
    assert agency.steps().count("check-in") == 2


def test_a_mail_that_cant_be_sent_for_a_defect_rests_longer_each_time_and_is_told(agency, monkeypatch):
    agency.owner_writes()
    agency.owner_writes("bob@quiet.example")
    fails = Fails(dispatch.final_step, "harbour")
    monkeypatch.setattr(dispatch, "final_step", fails)
    agency.until(START + 9 * DAY)
    assert {envelope.recipients for _, envelope, _ in agency.to_clients} == {("bob@quiet.example",)}
    assert 1 < fails.times < 20
    days = {at.date() for at, envelope, _ in agency.mails if envelope.recipients == (OWNER,)}
    assert 1 <= len([each for each in agency.notices() if "could not be judged" in each]) <= len(days)
    fails.mended = True
    agency.until(START + 10 * DAY)
    assert agency.steps().count("check-in") == 2


def test_where_even_the_telling_fails_the_client_rests_and_the_log_has_it(agency, monkeypatch):
    monkeypatch.setattr(cycle, "foresee", Fails(cycle.foresee, "harbour"))
    monkeypatch.setattr(own_failures, "tell", Fails(own_failures.tell, "defect"))
    agency.owner_writes()
    report = agency.run()
    assert len(report.defects) == 2
    assert agency.run().defects == ()


def test_a_copy_that_cant_be_filed_keeps_no_other_back(agency):
    agency.owner_writes()
    agency.owner_writes("bob@quiet.example")
    append = agency.mailbox.append

    def fails(folder, content, at):
        if b"alice@harbour.example" in content:
            raise KeyError("odd")
        append(folder, content, at)

    agency.mailbox.append = fails
    agency.until(START + 9 * DAY)
    assert {row.client: row.copy for row in agency.rows() if row.step == "check-in"} == {
        "harbour": "pending",
        "quiet": "filed",
    }
    agency.mailbox.append = append
    agency.until(START + 10 * DAY)
    assert {row.copy for row in agency.rows() if row.step == "check-in"} == {"filed"}
    assert agency.steps().count("check-in") == 2
