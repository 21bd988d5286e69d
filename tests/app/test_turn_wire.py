"""The wire and what may go wrong on it.

A mail of unknown fate is never sent again (I2), none leaves with a gap in its
words (I8), and the journal says what became of each (I9).
"""

from __future__ import annotations

import email
import email.policy
from datetime import timedelta

import pytest
from agency import START

from mailwatch.adapters.memory.transport import Fault, Stage
from mailwatch.app.owner import commands
from mailwatch.app.sending.retries import MOST_TRIES
from mailwatch.domain.facts.events import DeliveryChanged
from mailwatch.errors import OwnerMustAct, Transient
from mailwatch.ports import Role, SmtpReply

DAY = timedelta(days=1)


def fault(stage: Stage, code: int | None = None, *, arrives: bool = False) -> Fault:
    return Fault(stage=stage, reply=SmtpReply(code=code, text="5.0.0 no") if code else None, arrives=arrives)


BEFORE = [
    (stage, code)
    for stage in (Stage.CONNECT, Stage.LOGIN, Stage.MAIL, Stage.RCPT, Stage.DATA)
    for code in (None, 421, 451)
]


@pytest.mark.parametrize(("stage", "code"), BEFORE)
def test_what_surely_did_not_leave_is_tried_again_and_leaves_once(agency, stage, code):
    agency.owner_writes()
    agency.transport.script(fault(stage, code))
    agency.until(START + 8 * DAY)
    assert agency.steps() == ["check-in"]
    assert agency.row("check-in").tries == 2


def test_a_definite_4xx_after_the_dot_is_tried_again(agency):
    agency.owner_writes()
    agency.transport.script(fault(Stage.DOT, 451))
    agency.until(START + 8 * DAY)
    assert agency.steps() == ["check-in"]


@pytest.mark.parametrize("stage", [Stage.MAIL, Stage.RCPT, Stage.DATA, Stage.DOT])
def test_a_refusal_for_good_is_not_tried_again_and_the_owner_hears(agency, stage):
    agency.owner_writes()
    agency.transport.script(fault(stage, 550))
    agency.until(START + 30 * DAY)
    assert agency.to_clients == []
    assert agency.row("check-in").state == "refused"
    assert agency.notices() == ["[mailwatch] harbour: the check-in was refused"]
    commands.approve(
        agency.store, agency.row("check-in").id, confirmed=(), attachments=(), now=agency.clock.now()
    )
    agency.until(START + 31 * DAY)
    assert agency.steps() == ["check-in"]


def test_a_server_that_is_away_for_days_is_not_asked_without_end_and_sends_no_burst(agency):
    agency.owner_writes()
    agency.transport.script(*[fault(Stage.CONNECT) for _ in range(60)])
    agency.until(START + 30 * DAY)
    assert agency.to_clients == []
    row = agency.row("check-in")
    assert (row.state, row.tries) == ("refused", 12)


def test_a_try_that_would_fall_on_the_last_day_before_rest_is_put_off_as_the_step_itself_is(agency):
    agency.clock.jump(START + 3 * DAY)  # a Thursday, so the ultimatum falls on one
    agency.owner_writes()
    thursday = START + 17 * DAY
    agency.until(thursday - timedelta(hours=1))
    assert agency.row("ultimatum").state == "held"
    agency.transport.script(*[fault(Stage.RCPT, 451) for _ in range(7)])
    seen = set()
    while agency.clock.now() < thursday + DAY:
        agency.until(agency.clock.now() + timedelta(hours=1))
        seen.add(agency.row("ultimatum").next_attempt_at)
    assert agency.row("ultimatum").tries > 2
    assert {each.weekday() for each in seen} >= {3, 0}
    assert 4 not in {each.weekday() for each in seen}, "no try is set for the Friday"
    agency.until(thursday + 5 * DAY)
    assert agency.steps() == ["check-in", "ultimatum"]


LOST = [(Stage.CONTENT, False), (Stage.DOT, False), (Stage.DOT, True)]


@pytest.mark.parametrize(("stage", "arrives"), LOST)
def test_a_mail_of_unknown_fate_is_never_sent_again(agency, stage, arrives):
    agency.owner_writes()
    agency.transport.script(fault(stage, arrives=arrives))
    agency.until(START + 60 * DAY)
    assert len(agency.to_clients) == int(arrives)
    assert agency.row("check-in").state == "uncertain"
    assert any(" leave?" in each for each in agency.notices())
    agency.restart()
    agency.until(START + 62 * DAY)
    assert len(agency.to_clients) == int(arrives)


def unknown(agency) -> None:
    agency.owner_writes()
    agency.transport.script(fault(Stage.DOT, arrives=True))
    agency.until(START + 8 * DAY)
    assert agency.row("check-in").state == "uncertain"


def test_the_copy_in_sent_proves_that_it_left_and_the_ladder_goes_on(agency):
    unknown(agency)
    agency.mailbox.deliver(agency.to_clients[0][2], folder="Sent")
    agency.until(START + 9 * DAY)
    assert agency.row("check-in").state == "sent"
    agency.until(START + 16 * DAY)
    assert agency.steps() == ["check-in", "ultimatum"]


def test_a_reply_that_names_it_proves_that_it_left(agency):
    unknown(agency)
    agency.client_writes(reply_to=agency.row("check-in").message_id)
    agency.until(START + 30 * DAY)
    assert agency.row("check-in").state == "sent"
    assert agency.outcomes() == ["answered"]
    assert len(agency.to_clients) == 1


def test_a_bounce_proves_that_it_left(agency):
    unknown(agency)
    agency.bounces(original=agency.row("check-in").message_id)
    agency.until(START + 30 * DAY)
    assert agency.row("check-in").state == "bounced"
    assert agency.outcomes() == ["bounced"]


def test_an_automatic_answer_to_it_proves_that_it_left(agency):
    unknown(agency)
    agency.away(
        text="I am out of the office until 12 March 2026.", reply_to=agency.row("check-in").message_id
    )
    agency.until(START + 9 * DAY)
    assert agency.row("check-in").state == "sent"


def test_the_owner_says_that_it_arrived(agency):
    unknown(agency)
    commands.settle(agency.store, agency.row("check-in").id, arrived=True, now=agency.clock.now())
    agency.until(START + 16 * DAY)
    assert agency.steps() == ["check-in", "ultimatum"]


def test_the_owner_says_that_it_did_not_arrive_and_it_goes_once_more(agency):
    agency.owner_writes()
    agency.transport.script(fault(Stage.CONTENT))
    agency.until(START + 8 * DAY)
    commands.settle(agency.store, agency.row("check-in").id, arrived=False, now=agency.clock.now())
    agency.until(START + 9 * DAY)
    assert agency.steps() == ["check-in"]


def test_an_answer_ends_a_case_whose_mail_is_uncertain(agency):
    unknown(agency)
    agency.client_writes(subject="Hello", text="Here they are.")
    agency.until(START + 60 * DAY)
    assert agency.outcomes() == ["answered"]
    assert len(agency.to_clients) == 1


# -- a crash ---------------------------------------------------------------------------------------


class PowerCut(BaseException):
    """Ends the program where it stands."""


@pytest.mark.parametrize("moment", ["after RCPT", "while DATA is on the wire"])
def test_a_crash_leaves_a_mail_that_waits_again_or_is_uncertain(agency, moment):
    agency.owner_writes()
    agency.until(START + 6 * DAY)

    def cut(*_: object) -> None:
        agency.transport.on_open = agency.on_send = None
        raise PowerCut

    if moment == "after RCPT":
        agency.transport.on_open = cut
    else:
        agency.on_send = cut
    with pytest.raises(PowerCut):
        agency.until(START + 8 * DAY)
    agency.restart()
    agency.run()
    assert len(agency.to_clients) == 1, "sent now, or (perhaps) before the crash"
    assert agency.row("check-in").state == ("sent" if moment == "after RCPT" else "uncertain")
    agency.until(START + 60 * DAY, most=2000)
    assert agency.steps().count("check-in") == 1


# -- the copy in Sent --------------------------------------------------------------------------------


def copies(agency) -> int:
    own = {email.message_from_bytes(content)["Message-ID"] for _, _, content in agency.to_clients}
    return sum(email.message_from_bytes(each)["Message-ID"] in own for each in agency.in_folder(Role.SENT))


def test_a_copy_that_could_not_be_filed_is_filed_later_and_nothing_is_sent_again(agency):
    agency.owner_writes()
    agency.until(START + 6 * DAY)
    agency.on_send = lambda *_: agency.mailbox.go_offline()
    agency.until(START + 7 * DAY + timedelta(hours=5))
    assert (len(agency.to_clients), copies(agency)) == (1, 0)
    agency.on_send = None
    agency.mailbox.come_back()
    agency.until(START + 8 * DAY)
    assert (len(agency.to_clients), copies(agency)) == (1, 1)


def test_a_provider_that_files_by_itself_gets_no_second_copy(agency):
    agency.owner_writes()

    def files(envelope, content) -> None:
        if envelope.recipients == ("alice@harbour.example",):
            agency.mailbox.deliver(content, folder="Sent")

    agency.on_send = files
    agency.until(START + 16 * DAY)
    assert len(agency.to_clients) == copies(agency) == 2


def test_a_provider_that_gives_the_copy_another_message_id_is_recognised(agency):
    agency.owner_writes()

    def files(envelope, content) -> None:
        if envelope.recipients == ("alice@harbour.example",):
            old = email.message_from_bytes(content)["Message-ID"].encode()
            agency.mailbox.deliver(content.replace(old, b"<rewritten@provider.example>"), folder="Sent")

    agency.on_send = files
    agency.until(START + 8 * DAY)
    assert len(agency.in_folder(Role.SENT)) == 2
    agency.lose_state()
    agency.on_send = None
    agency.until(START + 12 * DAY)
    assert len(agency.to_clients) == 1


def test_an_append_whose_answer_was_lost_is_not_filed_twice(agency):
    """The server filed the copy, then the connection went away."""
    agency.owner_writes()
    agency.until(START + 6 * DAY)
    real = agency.mailbox.append

    def append(folder, content, at) -> None:
        real(folder, content, at)
        agency.mailbox.append = real
        raise Transient("The connection was lost.")

    agency.mailbox.append = append
    agency.until(START + 10 * DAY)
    assert copies(agency) == 1


# -- brake, gates, consent -----------------------------------------------------------------------------


def six_clients() -> str:
    return "".join(
        f'[client.c{n}]\nkind = "business"\nsalutation = "Dear C{n},"\n'
        f'people = ["c@c{n}.example"]\nspeaks = {{ country = "DE-BE" }}\n'
        for n in range(7)
    )


def test_too_many_at_once_stop_and_ask_and_release_lets_them_go(new_agency):
    agency = new_agency(extra=six_clients())
    for n in range(7):
        agency.owner_writes(to=f"c@c{n}.example")
    agency.until(START + 9 * DAY)
    assert len(agency.to_clients) == 5
    assert agency.notices() == ["[mailwatch] 6 mails fell due at once: let them go?"]
    assert commands.release(agency.store, now=agency.clock.now()) == 2
    agency.until(START + 10 * DAY)
    assert len(agency.to_clients) == 7


def test_the_brake_counts_over_a_day_and_not_for_ever(new_agency):
    agency = new_agency(extra=six_clients())
    for n in range(7):
        agency.owner_writes(to=f"c@c{n}.example")
        agency.until(agency.clock.now() + timedelta(hours=30))
    agency.until(START + 21 * DAY)
    assert agency.steps().count("check-in") == 7


def test_in_review_every_mail_waits_for_a_yes(new_agency):
    agency = new_agency(mode="review")
    agency.owner_writes()
    agency.until(START + 9 * DAY)
    assert agency.to_clients == []
    row = agency.row("check-in")
    assert agency.notices() == ["[mailwatch] harbour: the check-in waits for your yes"]
    commands.approve(agency.store, row.id, confirmed=(), attachments=(), now=agency.clock.now())
    agency.until(START + 10 * DAY)
    assert agency.steps() == ["check-in"]


def test_always_ask_widens_the_consent(new_agency):
    agency = new_agency(sending='always_ask = ["check-in"]')
    agency.owner_writes()
    agency.until(START + 9 * DAY)
    assert agency.to_clients == []


def test_a_gate_that_is_not_confirmed_keeps_the_mail_back(agency):
    agency.owner_writes()
    agency.until(START + 26 * DAY)
    row = agency.row("closing")
    with pytest.raises(OwnerMustAct, match="file closed"):
        commands.approve(agency.store, row.id, confirmed=(), attachments=(), now=agency.clock.now())
    agency.until(START + 30 * DAY)
    assert "closing" not in agency.steps()


def test_an_approved_date_that_leaves_too_little_notice_is_asked_again_and_the_owner_hears(new_agency):
    agency = new_agency(mode="review")
    agency.owner_writes()
    agency.until(START + 8 * DAY)
    commands.approve(
        agency.store, agency.row("check-in").id, confirmed=(), attachments=(), now=agency.clock.now()
    )
    agency.until(START + 15 * DAY)
    row = agency.row("ultimatum")
    agency.until(START + 22 * DAY)
    first = row.deadline
    commands.approve(agency.store, row.id, confirmed=(), attachments=(), now=agency.clock.now())
    agency.until(START + 23 * DAY)
    assert agency.steps() == ["check-in"]
    again = agency.row("ultimatum")
    assert (again.state, again.because.code) == ("held", "text-changed")
    assert again.deadline > first
    assert sum("waits for your yes" in each for each in agency.notices()) == 3
    commands.approve(agency.store, again.id, confirmed=(), attachments=(), now=agency.clock.now())
    agency.until(START + 24 * DAY)
    assert agency.steps() == ["check-in", "ultimatum"]
    assert agency.row("ultimatum").deadline == again.deadline


def test_an_approved_date_stands_while_it_leaves_the_notice(new_agency):
    agency = new_agency(mode="review")
    agency.owner_writes()
    agency.until(START + 8 * DAY)
    commands.approve(
        agency.store, agency.row("check-in").id, confirmed=(), attachments=(), now=agency.clock.now()
    )
    agency.until(START + 15 * DAY)
    row = agency.row("ultimatum")
    agency.until(agency.clock.now() + 1 * DAY)
    commands.approve(agency.store, row.id, confirmed=(), attachments=(), now=agency.clock.now())
    agency.until(agency.clock.now() + timedelta(hours=6))
    assert agency.steps() == ["check-in", "ultimatum"]
    assert agency.row("ultimatum").deadline == row.deadline


def test_skip_ends_the_case_and_no_later_step_goes(agency):
    agency.owner_writes()
    agency.until(START + 12 * DAY)
    commands.skip(agency.store, agency.row("ultimatum").id, now=agency.clock.now())
    agency.until(START + 60 * DAY)
    assert agency.steps() == ["check-in"]
    assert agency.outcomes() == ["skipped"]


def test_hold_outlasts_an_absence_and_goes_only_with_a_yes(agency):
    anchor = agency.owner_writes()
    agency.until(START + 12 * DAY)
    commands.hold(agency.store, agency.row("ultimatum").id, now=agency.clock.now())
    agency.away(text="I am out of the office until 18 March 2026.", reply_to=anchor)
    agency.until(START + 45 * DAY)
    assert agency.steps() == ["check-in"]
    assert agency.row("ultimatum").state == "held"


def test_a_mail_that_is_held_stays_where_it_is_when_the_client_answers_and_is_taken_back(agency):
    anchor = agency.owner_writes()
    agency.until(START + 12 * DAY)
    row = agency.row("ultimatum")
    commands.hold(agency.store, row.id, now=agency.clock.now())
    agency.client_writes(reply_to=anchor)
    agency.until(START + 13 * DAY)
    assert agency.row("ultimatum").state == "withdrawn"
    with pytest.raises(OwnerMustAct):
        commands.approve(agency.store, row.id, confirmed=(), attachments=(), now=agency.clock.now())


def test_an_approved_mail_is_taken_back_by_an_answer(new_agency):
    agency = new_agency(mode="review")
    anchor = agency.owner_writes()
    agency.until(START + 9 * DAY)
    agency.client_writes(reply_to=anchor)
    commands.approve(
        agency.store, agency.row("check-in").id, confirmed=(), attachments=(), now=agency.clock.now()
    )
    agency.until(START + 12 * DAY)
    assert agency.to_clients == []


def test_a_text_with_a_gap_is_not_sent_and_the_owner_hears_once(agency):
    agency.owner_writes(subject="")
    agency.owner_writes(to="bob@quiet.example")
    agency.until(START + 9 * DAY, most=2000)
    assert [envelope.recipients for _, envelope, _ in agency.to_clients] == [("bob@quiet.example",)]
    assert agency.notices() == ["[mailwatch] harbour: the text of the check-in could not be made"]


def test_the_words_of_a_client_are_never_taken_for_a_template(agency):
    agency.owner_writes(subject="{{ 7 * 7 }} {% raw %} {{ own_name }}")
    agency.until(START + 8 * DAY)
    (_, _, content) = agency.to_clients[0]
    text = email.message_from_bytes(content, policy=email.policy.default).get_body(("plain",)).get_content()
    assert "“{{ 7 * 7 }} {% raw %} {{ own_name }}”" in " ".join(text.split())


def test_a_subject_with_line_ends_makes_no_field_of_its_own(agency):
    agency.owner_writes(subject="=?utf-8?q?Draft=0D=0ABcc=3A_evil=40x.example=0D=0A?=")
    agency.until(START + 8 * DAY, most=2000)
    for _, envelope, content in agency.to_clients:
        assert email.message_from_bytes(content)["Bcc"] is None
        assert envelope.recipients == ("alice@harbour.example",)


def test_every_state_that_a_mail_went_through_stands_in_the_journal(agency):
    agency.owner_writes()
    agency.until(START + 8 * DAY)
    changes = [(event.before, event.after) for event in agency.events(DeliveryChanged, "harbour")]
    assert changes == [("queued", "attempting"), ("attempting", "committing"), ("committing", "sent")]
    (committed,) = [event for event in agency.events(DeliveryChanged, "harbour") if event.content_sha256]
    assert committed.saw.observed_until is not None


def test_a_step_whose_announcement_is_refused_never_goes_unannounced_and_turns_no_circles(agency):
    agency.owner_writes()
    agency.until(START + 8 * DAY)
    agency.transport.script(*[fault(Stage.DOT, 550)] * MOST_TRIES)
    before = agency.turns
    agency.until(START + 16 * DAY, most=1000)
    assert agency.steps() == ["check-in"]
    assert agency.turns - before < 24 * 8


def test_an_announcement_that_may_be_lost_is_made_again_before_its_step_goes(agency):
    """A notice that comes twice harms nobody; one that never comes would hold the step for ever."""
    agency.owner_writes()
    agency.until(START + 8 * DAY)
    agency.transport.script(fault(Stage.DOT, None))
    agency.until(START + 16 * DAY, most=1000)
    assert agency.steps() == ["check-in", "ultimatum"]
    (told,) = [
        at
        for at, envelope, content in agency.mails
        if b"unless_you_stop" in content.replace(b" ", b"_")
        and "alice@harbour.example" not in envelope.recipients
    ]
    assert agency.to_clients[1][0] - told >= timedelta(hours=23)


def test_a_notice_that_is_refused_today_is_tried_again(agency):
    """Else an announced step would wait for ever for a notice that nobody sends any more."""
    agency.owner_writes()
    agency.until(agency.clock.now() + timedelta(days=8))
    agency.transport.script(Fault(stage=Stage.LOGIN, reply=SmtpReply(code=535, text="5.7.8 no")))
    agency.until(agency.clock.now() + timedelta(days=9))
    assert "ultimatum" in agency.steps()


def test_a_step_that_the_owner_approved_needs_no_announcement(agency):
    """Their yes says more than a notice that they could have read."""
    agency.owner_writes()
    agency.until(START + 8 * DAY)
    agency.transport.script(*[fault(Stage.DOT, 550)] * MOST_TRIES)
    agency.until(START + 16 * DAY, most=1000)
    row = agency.row("ultimatum")
    commands.approve(agency.store, row.id, confirmed=(), attachments=(), now=agency.clock.now())
    agency.until(START + 20 * DAY, most=1000)
    assert agency.steps() == ["check-in", "ultimatum"]
