"""What the views say of a case: the reason to write beside that to hold, and no date that rests on a hold."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta

import pytest

from mailwatch.app.notices.reason_commands import WAYS
from mailwatch.app.owner import commands
from mailwatch.app.showing.plan.planned import plan_of
from mailwatch.app.showing.standing.mails import mails_of
from mailwatch.app.showing.status import status_of
from mailwatch.app.showing.story.explain import explain_subject
from mailwatch.app.showing.story.tally import mark, tally_since
from mailwatch.app.work import Work
from mailwatch.domain.facts.delivery import RowState
from mailwatch.domain.facts.events import Word
from mailwatch.domain.facts.reasons import SENTENCES

DUE = datetime(2026, 3, 9, 9, 0, tzinfo=UTC)
FAR = timedelta(days=60)


def status(agency, *, halted=None):
    return status_of(agency.store, agency.house.settings, now=agency.clock.now(), halted=halted)


def plan(agency, until=FAR):
    now = agency.clock.now()
    found = plan_of(agency.store, agency.house.composer, now=now, until=now + until)
    return found.planned, found.standing


def story(agency, name="harbour"):
    return explain_subject(agency.store, name, settings=agency.house.settings, now=agency.clock.now())


def mails(agency, *, everything=False):
    with agency.store.reading() as transaction:
        return mails_of(Work(transaction, agency.house.settings, agency.clock.now()), everything=everything)


def printed(ways):
    return [way.command for way in ways if way.command]


@pytest.fixture
def checked_in(agency):
    """The check-in has left, and the ultimatum is not due yet."""
    agency.owner_writes()
    agency.until(DUE + timedelta(hours=1))
    assert [row.step for row in agency.rows() if row.case] == ["check-in"]
    return agency


@pytest.fixture
def in_doubt(checked_in):
    """Somebody wrote who may be the client."""
    checked_in.client_writes(
        "alice.private@elsewhere.example", subject="Re: Draft of the start page", name="Alice Harbour"
    )
    checked_in.until(checked_in.clock.now() + timedelta(minutes=5))
    return checked_in


def test_a_step_that_is_held_says_why_it_is_there_what_holds_it_and_what_ends_that(in_doubt):
    (held,), _ = plan(in_doubt)
    assert held.step == "ultimatum"
    assert held.because.code == "waiting"
    assert held.held is not None
    assert held.held.code == "unclear-message"
    assert printed(held.ways) == ["mailwatch heard harbour", "mailwatch resume harbour"]
    assert held.text, "its words can be read all the same"


def test_no_date_rests_on_a_hold_that_only_a_word_ends(in_doubt):
    (held,), _ = plan(in_doubt)
    assert held.at is None
    assert held.later == ("closing",), "named, and not dated"
    (case,) = status(in_doubt).cases
    assert case.next_at is None


def test_without_the_hold_both_steps_are_dated(checked_in):
    planned, _ = plan(checked_in)
    assert [(each.step, each.at is not None, each.held) for each in planned] == [
        ("ultimatum", True, None),
        ("closing", True, None),
    ]


def test_a_hold_that_ends_by_itself_says_when_and_dates_no_later_step(checked_in):
    checked_in.away(text="I am out of office until 20 March 2026.")
    checked_in.until(checked_in.clock.now() + timedelta(minutes=5))
    (held,), _ = plan(checked_in)
    assert held.held is not None
    assert held.held.code == "absent"
    assert held.until is not None
    assert held.at is not None
    assert held.at >= held.until
    assert held.later == ("closing",)


def test_the_word_that_is_printed_ends_the_hold(in_doubt):
    assert "mailwatch resume harbour" in printed(plan(in_doubt)[0][0].ways)
    commands.say(
        in_doubt.store, Word.RESUME, "harbour", settings=in_doubt.house.settings, now=in_doubt.clock.now()
    )
    planned, _ = plan(in_doubt)
    assert all(each.held is None for each in planned)


def test_what_needs_the_owner_stands_in_the_status_once_with_its_commands(in_doubt):
    (need,) = status(in_doubt).needs
    assert need.client == "harbour"
    assert printed(need.ways) == ["mailwatch heard harbour", "mailwatch resume harbour"]


def test_a_pause_that_the_owner_set_is_held_and_asks_nobody(checked_in):
    commands.say(
        checked_in.store,
        Word.PAUSE,
        "harbour",
        settings=checked_in.house.settings,
        now=checked_in.clock.now(),
    )
    (case,) = status(checked_in).cases
    assert case.held is not None
    assert case.held.code == "paused-open"
    assert status(checked_in).needs == ()
    assert printed(plan(checked_in)[0][0].ways) == ["mailwatch resume harbour"]


def test_beyond_the_days_that_are_looked_at_a_hold_still_says_when_it_ends(checked_in):
    checked_in.away(text="I am out of office until 20 March 2026.")
    checked_in.until(checked_in.clock.now() + timedelta(minutes=5))
    planned, (standing,) = plan(checked_in, timedelta(days=3))
    assert planned == ()
    assert standing.held is not None
    assert standing.until is not None


def test_without_filed_copies_the_first_mail_asks_in_the_plan_as_in_the_turn_and_a_later_one_does_not(
    new_agency,
):
    agency = new_agency(sending='always_ask = ["ultimatum"]')
    agency.restart(agency.text.replace("[mailbox]", '[mailbox]\ncopies = "provider"'))
    agency.owner_writes()
    agency.until(DUE + timedelta(days=2))  # the check-in left, and its copy never showed in Sent
    agency.owner_writes(to="bob@quiet.example")
    agency.run()
    planned, _ = plan(agency)
    (first,) = [each for each in planned if each.step == "check-in"]
    assert first.client == "quiet"
    assert first.consent == "ask"
    agency.until(DUE + timedelta(days=12))
    waits = {row.client: row.because.code for row in agency.rows() if row.state is RowState.HELD}
    assert waits == {"quiet": "sent-not-reliable", "harbour": "asks-consent"}


def test_every_hold_that_asks_for_a_word_has_its_commands():
    """A sentence that says resume, heard or stop, and no way out beside it, would be a riddle."""
    asking = re.compile(r"\bsay:? (?:mailwatch|heard|resume|stop)|mailwatch (?:chase|invoice|outbox|release)")
    asked = {code for code, sentence in SENTENCES.items() if asking.search(sentence)}
    said_elsewhere = {"halted", "taught"}
    assert asked - WAYS.keys() - said_elsewhere == set()


def test_nothing_needs_the_owner_while_a_ladder_only_waits(checked_in):
    assert status(checked_in).needs == ()


def test_where_nothing_reads_the_mailbox_the_reasons_are_those_of_the_cases(agency):
    agency.owner_writes()
    agency.run()
    agency.clock.jump(DUE + timedelta(hours=1))
    found = status(agency)
    (case,) = found.cases
    assert case.why.code == "due", "not that the view is old, which is said once, above all cases"
    assert [reason.code for reason in found.hindered] == ["stale-view"]
    with agency.store.reading() as transaction:
        observed = transaction.cursors.account("main").observed_until
    assert case.why.get("observed") == observed, "and how far it was read is not made up"
    assert observed < DUE


def test_where_sending_is_off_the_plan_gives_the_reason_to_write(agency):
    agency.owner_writes()
    agency.run()
    agency.restart(agency.text.replace('mode = "on"', 'mode = "off"'))
    agency.until(DUE + timedelta(hours=1))
    planned, _ = plan(agency)
    assert planned[0].because.code == "due"


def test_a_ladder_says_what_it_is_about(checked_in):
    (case,) = status(checked_in).cases
    assert case.about == "“Draft of the start page”"
    (mail,) = [each for each in mails(checked_in, everything=True) if each.row.step == "check-in"]
    assert mail.about == "“Draft of the start page”"


def test_a_mail_that_left_says_when_and_has_no_day_on_which_it_is_due(checked_in):
    (mail,) = [each for each in mails(checked_in, everything=True) if each.row.step == "check-in"]
    assert mail.row.state is RowState.SENT
    assert mail.left == mail.row.sent_at
    assert mail.due is None


def test_a_mail_in_the_outbox_has_the_reason_that_counts_now(tmp_path, new_agency):
    agency = new_agency(mode="review")
    agency.owner_writes()
    agency.until(DUE + timedelta(hours=1))
    (mail,) = mails(agency)
    assert mail.row.because.code == "asks-consent"
    agency.client_writes()
    # Read, and nobody has carried it out yet.
    agency.turn.read()
    (mail,) = mails(agency)
    assert mail.row.because.code == "answered"
    assert status(agency).needs == (), "nothing is asked for a mail that is taken back"


def test_a_mail_that_waits_for_a_yes_is_what_needs_the_owner(new_agency):
    agency = new_agency(mode="review")
    agency.owner_writes()
    agency.until(DUE + timedelta(hours=1))
    (need,) = status(agency).needs
    assert need.step == "check-in"
    assert printed(need.ways) == [
        "mailwatch outbox show 1",
        "mailwatch outbox approve 1",
        "mailwatch outbox skip 1",
    ]


def test_the_story_is_told_in_the_order_of_time(in_doubt):
    told = story(in_doubt).chapters
    assert [chapter.at for chapter in told] == sorted(chapter.at for chapter in told)


def test_the_machinery_is_told_apart_from_what_a_person_wants_to_know(checked_in):
    told = story(checked_in).chapters
    shown = [chapter.what for chapter in told if not chapter.passing]
    assert [what for what in shown if "check-in" in what] == [
        "check-in laid into the outbox as 1 (queued)",
        "the check-in left (mail 1)",
    ]
    assert any("attempting → committing" in chapter.what for chapter in told), "kept, for --all"


def test_the_story_always_ends_with_how_it_stands_now(in_doubt):
    (now,) = story(in_doubt).now
    assert now.case
    assert now.held
    assert story(in_doubt, "quiet").now[0].why == "no mail with this client was read yet"
    in_doubt.client_writes(reply_to=in_doubt.row("check-in").message_id)
    in_doubt.until(in_doubt.clock.now() + timedelta(minutes=5))
    (now,) = story(in_doubt).now
    assert now.case == ""
    assert "answered" in now.why


def test_what_left_is_counted_and_what_only_waited_is_not(agency):
    agency.owner_writes()
    agency.until(DUE - timedelta(minutes=10))
    began = mark(agency.store)
    assert tally_since(agency.store, "main", began).say() == "no mail left"
    agency.until(DUE + timedelta(hours=1))
    assert tally_since(agency.store, "main", began).say() == "1 mail left"
    began = mark(agency.store)
    assert tally_since(agency.store, "main", began).left == 0, "counted once"


def test_notices_are_no_mails_and_a_held_mail_is_none_that_left(new_agency):
    agency = new_agency(mode="review")
    agency.owner_writes()
    began = mark(agency.store)
    agency.until(DUE + timedelta(hours=1))
    said = tally_since(agency.store, "main", began).say()
    assert said == "no mail left, 1 notice to you, 1 held (mailwatch outbox list)"
