"""Absences, bounces, the owner's own hand and words: what holds a case, and what lets it go on."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from email import message_from_bytes
from email.policy import default

import pytest
from agency import START

from mailwatch.app.owner import commands
from mailwatch.domain.facts.events import Word
from mailwatch.errors import OwnerMustAct

DAY = timedelta(days=1)


def say(agency, word: Word, name: str = "harbour", **more) -> None:
    commands.say(agency.store, word, name, settings=agency.house.settings, now=agency.clock.now(), **more)


# -- out of office -----------------------------------------------------------------------------


def test_an_absence_with_a_date_holds_until_the_day_after_the_return(agency):
    anchor = agency.owner_writes()
    agency.until(START + timedelta(hours=1))
    agency.away(text="I am out of the office until 27 March 2026.", reply_to=anchor)
    agency.until(START + 25 * DAY)
    assert agency.to_clients == []
    assert agency.why() in ("waiting", "absent")
    agency.until(START + 50 * DAY)
    assert agency.steps()[:1] == ["check-in"]
    # Absent to Friday 27th; no working day of silence before that counts but the first Monday.
    assert agency.to_clients[0][0] >= datetime(2026, 3, 31, 7, 0, tzinfo=UTC)


@pytest.mark.parametrize("writes_since", [False, True])
def test_an_absence_that_was_said_before_counts_unless_they_wrote_since(agency, writes_since):
    """A mail system says once a week, not to each mail, that its owner is away (RFC 5230 section 4.2)."""
    earlier = agency.owner_writes(
        subject="Something else", text="Here is the bill of the printer, for your files."
    )
    agency.until(START + timedelta(hours=1))
    agency.away(text="I am out of the office until 27 March 2026.", reply_to=earlier)
    agency.until(START + timedelta(hours=2))
    if writes_since:
        agency.client_writes(reply_to=earlier, text="I look into my mail now and then.")
    agency.until(START + DAY)
    agency.owner_writes()
    agency.until(START + 25 * DAY)
    assert bool(agency.to_clients) is writes_since
    agency.until(START + 50 * DAY)
    assert agency.steps()[:1] == ["check-in"]


def test_an_absence_without_a_date_holds_for_three_working_days(agency):
    anchor = agency.owner_writes()
    agency.until(START + 7 * DAY - timedelta(hours=1))
    agency.away(text="I am out of the office at the moment.", reply_to=anchor)
    agency.until(START + 10 * DAY)
    assert agency.to_clients == []
    agency.until(START + 17 * DAY)
    assert agency.steps() == ["check-in"]


def test_the_absence_of_somebody_we_did_not_write_to_holds_nothing(agency):
    anchor = agency.owner_writes()
    agency.until(START + 1 * DAY)
    agency.away(text="I am away until 27 March 2026.", sender="carol@harbour.example", reply_to=anchor)
    agency.until(START + 8 * DAY)
    assert agency.steps() == ["check-in"]


def test_an_absence_is_never_an_answer(agency):
    anchor = agency.owner_writes()
    agency.until(START + 9 * DAY)
    agency.away(text="I am out of the office until 12 March 2026.", reply_to=anchor)
    agency.until(START + 40 * DAY)
    assert agency.outcomes() == []
    assert agency.steps() == ["check-in", "ultimatum"]


def test_an_absence_that_met_the_deadline_needs_the_owners_word(agency):
    agency.owner_writes()
    agency.until(START + 15 * DAY)
    agency.away(text="I am out of the office until 20 March 2026.")
    agency.until(START + 60 * DAY)
    assert [row for row in agency.rows() if row.step == "closing"] == []
    assert agency.why() == "deadline-met-absence"
    say(agency, Word.RESUME)
    agency.until(START + 61 * DAY)
    assert agency.row("closing").state == "held"


# -- bounces -----------------------------------------------------------------------------------


@pytest.mark.parametrize("after", [1, 9])
def test_a_permanent_bounce_stops_the_case_and_tells_the_owner(agency, after):
    anchor = agency.owner_writes()
    agency.until(START + after * DAY)
    sent = len(agency.to_clients)
    agency.bounces(original=anchor)
    agency.until(START + 60 * DAY)
    assert len(agency.to_clients) == sent
    assert any("came back" in each or "please look" in each for each in agency.notices())


@pytest.mark.parametrize("cc", ["", "partner@elsewhere.example"])
def test_a_bounce_of_the_check_in_is_noticed_by_its_own_id(agency, cc):
    """It went to the client alone, whoever stood in Cc of the owner's mail (I12 lets nobody else speak)."""
    agency.owner_writes(cc=cc)
    agency.until(START + 7 * DAY + timedelta(minutes=5))
    agency.bounces("somebody-else@harbour.example", original=agency.row("check-in").message_id)
    agency.until(START + 40 * DAY)
    assert agency.steps() == ["check-in"]
    assert agency.outcomes() == ["bounced"]


@pytest.mark.parametrize(
    ("about", "cc"), [("unseen@elsewhere.example", ""), ("", "partner@elsewhere.example")]
)
def test_a_bounce_that_may_be_a_blind_copys_or_the_partners_holds_and_asks(agency, about, cc):
    anchor = agency.owner_writes(cc=cc)
    agency.until(START + 8 * DAY)
    agency.bounces(about, original=anchor)
    agency.until(START + 16 * DAY)
    assert (agency.steps(), agency.outcomes(), agency.why()) == (["check-in"], [], "report-of-another")
    assert "[mailwatch] harbour: please look: for whom did your mail fail?" in agency.notices()
    say(agency, Word.RESUME)
    agency.until(START + 24 * DAY)
    assert agency.steps() == ["check-in", "ultimatum"]


def test_a_bounce_of_another_clients_mail_stops_nobody_here(agency):
    agency.owner_writes()
    agency.until(START + 1 * DAY)
    agency.bounces("stranger@nowhere.example", original="unknown@elsewhere.example")
    agency.until(START + 8 * DAY)
    assert agency.steps() == ["check-in"]


def test_a_temporary_bounce_holds_and_then_asks(agency):
    anchor = agency.owner_writes()
    agency.until(START + 5 * DAY)
    agency.bounces(original=anchor, status="4.4.1")
    agency.until(START + 10 * DAY)
    assert agency.to_clients == []
    assert agency.why() == "bounced-temporarily"
    agency.until(START + 20 * DAY)
    assert agency.to_clients == []
    assert agency.why() == "bounced-too-long"
    say(agency, Word.RESUME)
    agency.until(START + 21 * DAY)
    assert agency.steps() == ["check-in"]


def test_a_dead_address_is_never_written_to_again(agency):
    anchor = agency.owner_writes()
    agency.until(START + 1 * DAY)
    agency.bounces(original=anchor)
    agency.until(START + 2 * DAY)
    say(agency, Word.RESUME)
    agency.owner_writes(subject="Another matter", text="Can you call me?")
    agency.until(START + 40 * DAY)
    assert agency.to_clients == []


# -- the owner's own hand ------------------------------------------------------------------------


def test_the_owners_own_mail_starts_the_silence_anew(agency):
    anchor = agency.owner_writes()
    agency.until(START + 4 * DAY)
    agency.owner_writes(reply_to=anchor, text="Any news? Could you send them?")
    agency.until(START + 10 * DAY)
    assert agency.to_clients == []
    agency.until(START + 12 * DAY)
    assert agency.steps() == ["check-in"]


def test_the_owners_own_mail_after_the_check_in_puts_the_ultimatum_off(agency):
    anchor = agency.owner_writes()
    agency.until(START + 10 * DAY)
    agency.owner_writes(reply_to=anchor, text="Did you get my mail?")
    agency.until(START + 16 * DAY)
    assert agency.steps() == ["check-in"]
    agency.until(START + 18 * DAY)
    assert agency.steps() == ["check-in", "ultimatum"]


def test_the_owners_thanks_after_the_check_in_leaves_the_client_in_peace_and_asks(agency):
    anchor = agency.owner_writes()
    agency.until(START + 9 * DAY)
    agency.owner_writes(
        reply_to=anchor, text="Thank you for the call, all is clear now. Have a nice weekend!"
    )
    agency.until(START + 40 * DAY)
    assert agency.steps() == ["check-in"]
    assert agency.why() == "owner-let-go"
    assert any("[mailwatch] harbour: please look" in each for each in agency.notices())
    say(agency, Word.RESUME)
    agency.until(START + 45 * DAY)
    assert agency.steps() == ["check-in", "ultimatum"]


def test_the_owners_own_mail_after_the_ultimatum_holds_and_asks(agency):
    anchor = agency.owner_writes()
    agency.until(START + 17 * DAY)
    agency.owner_writes(reply_to=anchor, text="Shall we talk?")
    agency.until(START + 60 * DAY)
    assert [row for row in agency.rows() if row.step == "closing"] == []
    assert agency.why() == "owner-wrote"


def test_a_mail_of_the_owner_that_names_others_is_not_answered_by_chasing_them(agency):
    anchor = agency.owner_writes()
    agency.until(START + 2 * DAY)
    agency.owner_writes(to="helper@freelance.example", reply_to=anchor, text="Can you do the texts instead?")
    agency.until(START + 40 * DAY)
    reached = {address for _, envelope, _ in agency.to_clients for address in envelope.recipients}
    assert reached == {"alice@harbour.example"}


# -- the owner's words -----------------------------------------------------------------------------


def test_heard_ends_the_case(agency):
    agency.owner_writes()
    agency.until(START + 9 * DAY)
    say(agency, Word.HEARD, by="phone")
    agency.until(START + 60 * DAY)
    assert agency.steps() == ["check-in"]
    assert agency.outcomes() == ["heard"]


def test_heard_until_a_date_waits_and_then_counts_from_there(agency):
    agency.owner_writes()
    agency.until(START + 9 * DAY)
    say(agency, Word.HEARD, by="phone", until=date(2026, 4, 1))
    agency.until(datetime(2026, 4, 7, 7, tzinfo=UTC))
    assert agency.steps() == ["check-in"]
    agency.until(datetime(2026, 4, 20, 12, tzinfo=UTC))
    assert agency.steps() == ["check-in", "ultimatum"]


def test_pause_holds_and_resume_lets_go(agency):
    agency.owner_writes()
    agency.until(START + 6 * DAY)
    say(agency, Word.PAUSE)
    agency.until(START + 30 * DAY)
    assert agency.to_clients == []
    say(agency, Word.RESUME)
    agency.until(START + 31 * DAY)
    assert agency.steps() == ["check-in"]


def test_pause_until_a_date_ends_by_itself(agency):
    agency.owner_writes()
    agency.until(START + 6 * DAY)
    say(agency, Word.PAUSE, until=date(2026, 3, 20))
    agency.until(datetime(2026, 3, 20, 7, tzinfo=UTC))
    assert agency.to_clients == []
    agency.until(datetime(2026, 3, 20, 12, tzinfo=UTC))
    assert agency.steps() == ["check-in"]


def test_a_mail_that_was_announced_and_then_paused_is_announced_anew_with_its_new_date(agency):
    agency.owner_writes()
    agency.until(datetime(2026, 3, 14, tzinfo=UTC))
    say(agency, Word.PAUSE, until=date(2026, 3, 24))
    agency.until(START + 40 * DAY)
    assert agency.steps() == ["check-in", "ultimatum"]
    told = [
        (at, content)
        for at, envelope, content in agency.mails
        if "alice@harbour.example" not in envelope.recipients
        and b"unless_you_stop" in content.replace(b" ", b"_")
    ]
    sent, _, content = agency.to_clients[1]
    assert len(told) == 2
    assert told[1][0] >= datetime(2026, 3, 23, 23, tzinfo=UTC), "the pause ends at midnight in Berlin"
    assert sent - told[1][0] >= timedelta(hours=23)
    printed = f"{agency.row('ultimatum').deadline:%-d %B %Y}".encode()
    assert printed in content
    quoted = message_from_bytes(told[1][1], policy=default).get_content()
    assert printed.decode() in " ".join(quoted.replace("\n> ", " ").split())


def test_a_date_that_has_passed_is_refused(agency):
    with pytest.raises(OwnerMustAct, match="has passed"):
        say(agency, Word.PAUSE, until=date(2026, 2, 1))


def test_an_unknown_name_is_refused_with_what_is_near(agency):
    with pytest.raises(OwnerMustAct, match="harbour, quiet"):
        say(agency, Word.STOP, "habour")


def test_stop_before_the_first_step_means_that_it_never_comes(agency):
    agency.owner_writes()
    agency.until(START + 3 * DAY)
    say(agency, Word.STOP)
    agency.until(START + 60 * DAY)
    assert agency.to_clients == []


def test_stop_and_resume_starts_the_ladder_again(agency):
    agency.owner_writes()
    agency.until(START + 9 * DAY)
    say(agency, Word.STOP)
    agency.until(START + 12 * DAY)
    say(agency, Word.RESUME)
    agency.until(START + 15 * DAY)
    assert agency.steps() == ["check-in", "check-in"]


def test_a_stop_is_over_once_the_client_has_spoken(agency):
    agency.owner_writes()
    agency.until(START + 9 * DAY)
    say(agency, Word.STOP)
    agency.until(START + 12 * DAY)
    answer = agency.client_writes(text="Sorry, here I am. What do you need?")
    agency.until(START + 13 * DAY)
    agency.owner_writes(reply_to=answer, text="Could you send me the texts?")
    agency.until(START + 30 * DAY)
    assert agency.steps() == ["check-in", "check-in", "ultimatum"]


UNCLEAR = "Attached is the new version with your remarks worked in. The colours on page two are changed."


def test_chase_answers_the_question_whether_an_answer_is_expected(agency):
    agency.owner_writes(text=UNCLEAR)
    agency.until(START + 2 * DAY)
    with agency.store.reading() as transaction:
        from mailwatch.app.deciding.judge import view_of

        (thread,) = view_of(transaction, "harbour", agency.house.settings).threads
    say(agency, Word.CHASE, thread.short)
    agency.until(START + 8 * DAY)
    assert agency.steps() == ["check-in"]


@pytest.mark.parametrize("word", [Word.NOT_NOW, Word.NEVER])
def test_never_and_not_now_leave_a_thread_in_peace(agency, word):
    agency.owner_writes()
    agency.until(START + 2 * DAY)
    with agency.store.reading() as transaction:
        from mailwatch.app.deciding.judge import view_of

        (thread,) = view_of(transaction, "harbour", agency.house.settings).threads
    say(agency, word, thread.short)
    agency.until(START + 40 * DAY)
    assert agency.to_clients == []


def test_the_owner_is_asked_once_whether_an_answer_is_expected(new_agency):
    agency = new_agency()
    question = agency.owner_writes(text="Could you send the texts?")
    agency.until(START + 1 * DAY)
    agency.owner_writes(text="Thank you, that is all.", reply_to=question)
    agency.until(START + 20 * DAY)
    assert agency.to_clients == []
    assert agency.notices() == ["[mailwatch] harbour: is an answer expected to “Draft of the start page”?"]


def test_a_later_date_of_return_stands_for_one_that_was_said_before(agency):
    earlier = agency.owner_writes(
        subject="Something else", text="Here is the bill of the printer, for your files."
    )
    agency.until(START + timedelta(hours=1))
    agency.away(text="I am out of the office until 30 September 2026.", reply_to=earlier)
    agency.until(START + DAY)
    anchor = agency.owner_writes()
    agency.until(START + DAY + timedelta(hours=1))
    agency.away(text="I am out of the office until 6 March 2026.", reply_to=anchor)
    agency.until(START + 40 * DAY)
    assert agency.steps()[:1] == ["check-in"]
