"""Days that people give rule: the owner's own at once, agreed ones by one word, the client's where taken."""

from __future__ import annotations

import email
import email.policy
from datetime import UTC, date, datetime, timedelta

import pytest
from agency import Agency, hours

from mailwatch.app.owner import commands, matter_commands
from mailwatch.app.showing.status import status_of
from mailwatch.domain.facts.events import CaseOpened, MessageSeen, Word
from mailwatch.errors import OwnerMustAct

MONDAY = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
QUESTION = "Could you send me the texts for the start page?"


def day(number: int) -> datetime:
    return MONDAY + timedelta(days=number)


def agreed(agency: Agency, name: str, on: date | None = None, *, forget: bool = False) -> None:
    now = agency.clock.now()
    commands.agree(agency.store, name, settings=agency.house.settings, now=now, day=on, forget=forget)


def last_text(agency: Agency) -> str:
    message = email.message_from_bytes(agency.to_clients[-1][2], policy=email.policy.default)
    body = message.get_body(("plain",))
    assert body is not None
    return body.get_content()


def test_no_step_before_the_day_that_the_owner_named(agency):
    agency.owner_writes(text="Could you send me the photos by 30 March?")
    agency.until(day(34))
    assert agency.steps() == []
    # Five working days after the end of 30 March; Good Friday and Easter Monday lie between.
    agency.until(day(38))
    assert agency.steps() == ["check-in"]
    assert agency.mails[0][0].date() == date(2026, 4, 9)


def test_without_a_day_silence_counts_from_the_mail(agency):
    agency.owner_writes(text=QUESTION)
    agency.until(day(8))
    assert agency.steps() == ["check-in"]


def test_the_newest_day_of_the_owners_mails_counts(agency):
    first = agency.owner_writes(text="Could you send me the photos by 30 March?")
    agency.until(day(1))
    agency.owner_writes(text="Sorry, we need them sooner: could you send them by 6 March?", reply_to=first)
    agency.until(day(15))
    assert agency.steps() == ["check-in"]


def test_a_day_that_was_read_wrongly_is_taken_back(agency):
    agency.owner_writes(text="Could you send me the photos by 30 March?")
    agency.until(day(3))
    agreed(agency, "harbour", forget=True)
    agency.until(day(8))
    assert agency.steps() == ["check-in"]


def test_plan_and_explain_show_the_words_it_was_read_from(agency):
    agency.owner_writes(text="Could you send me the photos by 30 March?")
    agency.until(day(1))
    status = status_of(agency.store, agency.house.settings, now=agency.clock.now(), halted=None)
    (case,) = status.cases
    assert case.because.code == "waiting-your-day"
    assert "by 30 March" in case.because.say()


def test_a_day_agreed_on_by_telephone_moves_the_date_of_the_ultimatum(agency):
    agency.owner_writes(text=QUESTION)
    agency.until(day(15))
    assert agency.steps() == ["check-in", "ultimatum"]
    printed = agency.row("ultimatum").deadline
    assert printed is not None
    agreed(agency, "harbour", on=printed + timedelta(days=14))
    agency.until(datetime.combine(printed + timedelta(days=13), MONDAY.timetz()))
    assert agency.steps() == ["check-in", "ultimatum"]
    agency.until(datetime.combine(printed + timedelta(days=20), MONDAY.timetz()))
    held = agency.row("closing")
    said = f"{printed + timedelta(days=14):%-d %B}"
    assert said in held.text
    assert f"{printed:%-d %B}" not in held.text
    assert "no word from you" not in held.text


def test_a_promise_is_no_answer_once_the_owner_says_so(agency):
    asked = agency.owner_writes(text=QUESTION)
    agency.until(day(1))
    agency.client_writes(reply_to=asked, text="I'll send them on 20 March. Best, Alice")
    agency.until(day(2))
    agreed(agency, "harbour")
    agency.until(day(25))
    assert agency.steps() == []
    agency.until(day(28))
    assert agency.steps() == ["check-in"]
    assert "agreed on Friday, 20 March 2026" in last_text(agency)


def test_without_that_word_the_answer_ends_the_waiting(agency):
    asked = agency.owner_writes(text=QUESTION)
    agency.until(day(1))
    agency.client_writes(reply_to=asked, text="I'll send them on 20 March. Best, Alice")
    agency.until(day(60))
    assert agency.steps() == []


def test_what_they_send_on_time_ends_it(agency):
    asked = agency.owner_writes(text=QUESTION)
    agency.until(day(1))
    promise = agency.client_writes(reply_to=asked, text="I'll send them on 20 March. Best, Alice")
    agency.until(day(2))
    agreed(agency, "harbour")
    agency.until(day(17))
    agency.client_writes(reply_to=promise, text="Here they are.")
    agency.until(day(60))
    assert agency.steps() == []


def test_thanks_for_what_came_on_time_wait_for_no_answer(agency):
    asked = agency.owner_writes(text=QUESTION)
    agency.until(day(1))
    promise = agency.client_writes(reply_to=asked, text="I'll send them on 20 March. Best, Alice")
    agency.until(day(2))
    agreed(agency, "harbour")
    agency.until(day(17))
    came = agency.client_writes(reply_to=promise, text="Here they are.")
    agency.until(day(17) + hours(1))
    agency.owner_writes(text="Thank you, Alice! Have a nice weekend.", reply_to=came)
    agency.until(day(80))
    assert agency.steps() == []


def test_what_was_answered_before_the_question_stays_answered(agency):
    """The day is about what was asked last: an older answer in the thread is no promise."""
    first = agency.owner_writes(text="Which colour do you prefer for the cover?")
    agency.until(day(1))
    answer = agency.client_writes(reply_to=first, text="Blue, please.")
    agency.until(day(1) + hours(2))
    asked = agency.owner_writes(text=QUESTION, reply_to=answer)
    agency.until(day(2))
    agency.client_writes(reply_to=asked, text="I'll send them on 20 March. Best, Alice")
    agency.until(day(3))
    agreed(agency, "harbour")
    agency.until(day(30))
    assert agency.steps() == ["check-in"]
    (opened,) = agency.events(CaseOpened)
    assert opened.case.anchor == asked


def test_a_promise_taken_by_itself_still_holds_what_is_about_money(new_agency):
    """I1: of an invoice it is a word like any other, and waits for the owner."""
    agency = new_agency(
        sending='take_dates = "hold"',
        extra='[[client.harbour.invoices]]\nnumber = "2026-041"\namount = "1785.00 EUR"\ndue = 2026-03-06',
    )
    asked = agency.owner_writes(text=QUESTION)
    agency.until(day(1))
    agency.client_writes(reply_to=asked, text="I'll send them on 20 March. Best, Alice")
    for number in range(2, 12):
        agency.until(day(number))
        matter_commands.bank_ok(agency.store, settings=agency.house.settings, now=agency.clock.now())
    agency.until(day(12))
    assert agency.steps() == []


def test_an_absence_within_the_agreed_time_asks_whether_the_day_stands(agency):
    agency.owner_writes(text=QUESTION)
    agency.until(day(15))
    assert agency.steps() == ["check-in", "ultimatum"]
    printed = agency.row("ultimatum").deadline
    assert printed is not None
    agreed(agency, "harbour", on=printed + timedelta(days=14))
    away = printed + timedelta(days=3)
    agency.until(datetime.combine(away, MONDAY.timetz()))
    until = away + timedelta(days=6)
    agency.away(text=f"I am out of the office until {until:%d %B %Y}.")
    agency.until(datetime.combine(printed + timedelta(days=25), MONDAY.timetz()))
    assert [row.step for row in agency.rows() if row.step == "closing" and row.state != "withdrawn"] == []
    assert agency.why() == "deadline-met-absence"


def test_tomorrow_is_tomorrow_where_its_author_is(new_agency):
    """06:00 on Tuesday in Bangkok is still Monday in UTC."""
    far = 'kind = "business"\nsalutation = "Dear Som,"\npeople = ["som@far.example"]'
    agency = new_agency(extra=f'[client.far]\n{far}\nspeaks = {{ country = "TH" }}')
    asked = agency.owner_writes(to="som@far.example", text=QUESTION)
    agency.until(datetime(2026, 3, 9, 23, 0, tzinfo=UTC))
    agency.client_writes("som@far.example", reply_to=asked, text="I'll send them tomorrow. Best, Som")
    agency.until(agency.clock.now() + hours(1))
    (seen,) = [each for each in agency.events(MessageSeen) if each.from_ == "som@far.example"]
    assert [each.day for each in seen.given] == [date(2026, 3, 11)]


def test_a_promise_in_one_thread_still_answers_the_other(agency):
    agency.owner_writes(text=QUESTION, subject="Texts")
    asked = agency.owner_writes(text="Which photo do you like best?", subject="Photos")
    agency.until(day(1))
    agency.client_writes(reply_to=asked, subject="Re: Photos", text="I'll tell you on 20 March. Best, Alice")
    agency.until(day(2))
    status = status_of(agency.store, agency.house.settings, now=agency.clock.now(), halted=None)
    (photos,) = [each.thread for each in status.threads if each.subject == "Photos"]
    agreed(agency, photos)
    agency.until(day(29))
    # What was asked in the other thread has had their word: only the promise is asked after.
    assert agency.steps() == ["check-in"]
    assert "Photos" in email.message_from_bytes(agency.to_clients[0][2])["Subject"]


def test_with_take_dates_hold_a_promise_counts_by_itself(new_agency):
    agency = new_agency(sending='take_dates = "hold"')
    asked = agency.owner_writes(text=QUESTION)
    agency.until(day(1))
    agency.client_writes(reply_to=asked, text="I'll send them on 20 March. Best, Alice")
    agency.until(day(25))
    assert agency.steps() == []
    agency.until(day(28))
    assert agency.steps() == ["check-in"]


def test_a_promise_with_a_question_in_it_waits_for_the_owner(new_agency):
    agency = new_agency(sending='take_dates = "hold"')
    asked = agency.owner_writes(text=QUESTION)
    agency.until(day(1))
    agency.client_writes(reply_to=asked, text="I'll send them on 20 March. Which format do you need?")
    agency.until(day(60))
    assert agency.steps() == []


def test_the_owner_is_asked_once_whether_a_day_counts(agency):
    asked = agency.owner_writes(text=QUESTION)
    agency.until(day(8))
    agency.client_writes(reply_to=asked, text="I'll send them on 20 March. Best, Alice")
    agency.until(day(8) + hours(2))
    notice = [row.text for row in agency.rows() if row.purpose == "notice"][-1]
    assert "20 Mar 2026" in notice
    assert "mailwatch agreed " in notice


def test_a_day_to_go_on_with_needs_something_that_waits(agency):
    asked = agency.owner_writes(text=QUESTION)
    agency.until(day(1))
    agency.client_writes(reply_to=asked, text="Here they are.")
    agency.until(day(2))
    with pytest.raises(OwnerMustAct, match="mailwatch agreed harbour DATE"):
        commands.say(
            agency.store,
            Word.HEARD,
            "harbour",
            settings=agency.house.settings,
            now=agency.clock.now(),
            until=date(2026, 4, 1),
        )


@pytest.mark.parametrize("on", [date(2026, 3, 1), None])
def test_a_day_that_has_passed_or_was_never_named_is_refused(agency, on):
    agency.owner_writes(text=QUESTION)
    agency.until(day(1))
    with pytest.raises(OwnerMustAct):
        agreed(agency, "harbour", on=on)
