"""The plan to look at: mails in the bytes that leave, each client's story, and nothing changed by looking."""

from __future__ import annotations

import email
from datetime import UTC, datetime, timedelta

import pytest

from mailwatch.app.showing.page.contents import Lane, Sign, plan_as_sent, review_of, usual_in_words
from mailwatch.app.showing.page.stretches import Days
from mailwatch.app.showing.plan.planned import plan_of
from mailwatch.app.showing.status import needs_now, status_of
from mailwatch.app.work import Work
from mailwatch.cli.pages.plan_page import file_names

DUE = datetime(2026, 3, 9, 9, 0, tzinfo=UTC)
FAR = timedelta(days=60)


def review(agency, until=FAR):
    now = agency.clock.now()
    return review_of(agency.store, agency.house.composer, now=now, until=now + until, halted=None)


def client(agency, name="harbour"):
    return next(each for each in review(agency).clients if each.client == name)


def mails(agency):
    now = agency.clock.now()
    return plan_as_sent(agency.store, agency.house.composer, now=now, until=now + FAR).mails


def fields(content):
    return email.message_from_bytes(content)


def undated(content):
    head, _, body = content.partition(b"\r\n\r\n")
    return [line for line in head.split(b"\r\n") if not line.startswith(b"Date:")], body


def test_a_planned_mail_is_byte_for_byte_the_one_that_leaves(agency):
    agency.owner_writes()
    agency.run()
    check_in, ultimatum, *_ = mails(agency)
    agency.until(DUE + timedelta(days=8))
    (_, _, first), (_, _, second) = agency.to_clients
    assert undated(check_in.final.content) == undated(first)
    # The ultimatum answers the check-in, which had not left when it was looked at.
    assert undated(ultimatum.final.content) == undated(second)
    assert fields(second)["In-Reply-To"] == fields(first)["Message-ID"]


def test_a_mail_in_the_outbox_keeps_what_its_row_says(new_agency):
    agency = new_agency(mode="review")
    agency.owner_writes()
    agency.until(DUE + timedelta(hours=1))
    row = agency.row("check-in")
    (first, *_) = mails(agency)
    assert fields(first.final.content)["Message-ID"] == f"<{row.message_id}>"
    assert first.final.text == row.text


@pytest.mark.parametrize("days", [3, 60, 400])
def test_the_page_shows_what_status_and_plan_say_of_the_same_moment(new_agency, days):
    """All of it rests on one judgement of each client, however far the plan looks."""
    invoices = '{ number = "41", amount = "50.00 EUR", due = 2026-02-27 }'
    agency = new_agency(extra=f"invoices = [{invoices}]", sending='always_ask = ["ultimatum"]')
    agency.owner_writes()
    agency.owner_writes(subject="Layout", text="Could you look at the layout?")
    agency.client_writes("bob@quiet.example", subject="A question", text="Can you call me?")
    agency.run()
    now, until = agency.clock.now(), timedelta(days=days)
    found = review(agency, until)
    assert found.status == status_of(agency.store, agency.house.settings, now=now, halted=None)
    alone = plan_of(agency.store, agency.house.composer, now=now, until=now + until)
    assert (found.plan.planned, found.plan.standing) == (alone.planned, alone.standing)
    assert {each.case: each.next_at for each in found.status.cases if each.next_at}
    with agency.store.reading() as transaction:
        needs = needs_now(Work(transaction, agency.house.settings, now))
    assert needs.needs == found.status.needs
    assert [each.subject for each in needs.unanswered["main"]] == ["A question"]


def test_looking_changes_nothing(agency):
    agency.owner_writes()
    agency.run()
    rows, wire = agency.rows(), list(agency.mails)
    with agency.store.reading() as transaction:
        entries = list(transaction.journal.entries())
    review(agency)
    mails(agency)
    with agency.store.reading() as transaction:
        assert list(transaction.journal.entries()) == entries
    assert (agency.rows(), agency.mails) == (rows, wire)


def test_a_mail_whose_file_is_gone_has_no_bytes_and_says_so(new_agency):
    invoice = '{ number = "2026-041", amount = "480.00 EUR", due = 2026-02-27, file = "gone.pdf" }'
    agency = new_agency(extra=f"invoices = [{invoice}]")
    agency.run()
    (reminder, *_) = mails(agency)
    assert reminder.final is None
    assert "gone.pdf" in reminder.trouble


def test_names_sort_by_day_and_tell_client_and_step(agency):
    agency.owner_writes()
    agency.run()
    found = mails(agency)
    names = file_names(found, agency.house.settings.display())
    assert names == sorted(names)
    assert names[0] == "2026-03-09-harbour-check-in.eml"
    twice = file_names([*found, *found], agency.house.settings.display())
    assert len(set(twice)) == 2 * len(found)


def test_who_wrote_stands_in_their_own_lane(agency):
    first = agency.owner_writes()
    agency.run()
    agency.clock.jump(agency.clock.now() + timedelta(days=1))
    agency.away(text="I am away until 13 March 2026.", reply_to=first)
    agency.run()
    found = client(agency)
    assert [(each.lane, each.sign) for each in found.happenings if each.sign is not Sign.CASE] == [
        (Lane.YOU, Sign.MAIL),
        (Lane.AUTOMATIC, Sign.AUTO_REPLY),
    ]
    (absence,) = [each for each in found.stretches if each.kind is Days.ABSENT]
    assert f"{absence.last}" == "2026-03-13"
    assert "alice@harbour.example" in absence.why


def test_a_bounce_and_a_doubtful_mail_are_told_apart_from_answers(agency):
    first = agency.owner_writes()
    agency.run()
    agency.clock.jump(agency.clock.now() + timedelta(hours=1))
    agency.client_writes("alice@private.example", subject="Re: Draft of the start page", reply_to=first)
    agency.bounces(original=first, status="4.2.2")
    agency.run()
    signs = {each.sign: each.lane for each in client(agency).happenings}
    assert signs[Sign.BOUNCE] is Lane.AUTOMATIC
    assert signs[Sign.DOUBT] is Lane.CLIENT
    assert Sign.ANSWER not in signs


def test_what_left_and_what_comes_stand_in_the_lane_of_mailwatch(agency):
    agency.owner_writes()
    agency.until(DUE + timedelta(hours=1))
    found = client(agency)
    (left,) = [each for each in found.happenings if each.sign is Sign.STEP]
    assert left.lane is Lane.MAILWATCH
    assert [each.what for each in found.coming] == [
        "ultimatum goes out",
        "the date that the ultimatum prints",
        "closing goes out",
    ]


def test_silence_is_drawn_against_the_habit_of_three_answers(agency):
    for number in range(3):
        asked = agency.owner_writes(subject=f"Question {number}")
        agency.run()
        agency.clock.jump(agency.clock.now() + timedelta(days=2))
        agency.client_writes(subject=f"Re: Question {number}", reply_to=asked)
        agency.run()
        agency.clock.jump(agency.clock.now() + timedelta(hours=1))
        agency.owner_writes(subject=f"Re: Question {number}", text="Thank you.", reply_to=asked)
        agency.run()
    agency.owner_writes(subject="Something else")
    agency.run()
    agency.clock.jump(agency.clock.now() + timedelta(days=4))
    agency.run()
    found = client(agency)
    (silence,) = found.silences
    assert found.usual == 2
    assert silence.since < silence.usual_by < silence.until
    # Asked on Sunday the 8th: the second working day is Tuesday, to its end.
    assert f"{silence.usual_by.astimezone(found.display.own):%Y-%m-%d %H:%M}" == "2026-03-10 23:59"
    assert "usually answers within" in usual_in_words(found.usual)


def test_without_a_habit_none_is_drawn(agency):
    agency.owner_writes()
    agency.run()
    (silence,) = client(agency).silences
    assert silence.usual_by is None
    assert "No habit" in usual_in_words(None)


def test_a_client_of_whom_nothing_runs_has_a_reason(agency):
    agency.owner_writes()
    agency.run()
    found = client(agency, "quiet")
    assert (found.mails, found.cases) == ((), ())
    assert found.resting.why == "no mail with this client was read yet"


def test_holidays_and_quiet_weeks_are_told_with_their_days(new_agency):
    agency = new_agency(mode="on")
    agency.owner_writes()
    agency.run()
    kinds = {each.kind for each in client(agency).stretches}
    # Women's Day in Berlin, Good Friday, Easter.
    assert Days.HOLIDAY in kinds
    for each in client(agency).stretches:
        assert each.first <= each.last
        assert each.why


@pytest.mark.parametrize("count", [3, 200])
def test_a_long_story_is_cut_and_says_so(agency, count):
    for number in range(count):
        agency.owner_writes(subject=f"Note {number}", text="For your files.")
    agency.run()
    found = client(agency)
    assert len(found.happenings) + found.earlier == count
    assert len(found.happenings) <= 150
