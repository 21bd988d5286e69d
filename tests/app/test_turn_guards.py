"""Each guard holds, tells the owner once, and lets go.

Clocks that disagree, a second mailwatch on the same mailbox, a state that was
moved, full days, providers that have had enough, machines that answer machines
(I2, I5, I7).
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from agency import OWNER, START, hours

from mailwatch.adapters.memory.transport import Fault, Stage
from mailwatch.adapters.store.engine import open_memory
from mailwatch.adapters.store.sql import SqlStore
from mailwatch.app.deciding.guards import ClockWatch, standing
from mailwatch.app.owner import commands
from mailwatch.app.upkeep.restore import mark_restored
from mailwatch.domain.rules.guards import Guard
from mailwatch.ports import SmtpReply

DAY = timedelta(days=1)
MINUTE = timedelta(minutes=1)

DUE = START + 7 * DAY
"""The morning on which the check-in about a mail of START goes out."""


def guards(agency) -> list[Guard]:
    return standing(agency.store, agency.clock.now())


def told(agency, words: str) -> int:
    return sum(words in subject for subject in agency.notices())


def release(agency) -> None:
    commands.release(agency.store, now=agency.clock.now(), clients=agency.house.settings.policies)


def with_boot_clock(agency) -> None:
    """The machine counts seconds through its sleep, as Linux does."""
    change(agency, watch=ClockWatch(since_boot=agency.clock.monotonic))


def change(agency, **parts) -> None:
    """The account's turn, with other parts."""
    agency.turn = agency.house.turns["main"] = replace(agency.turn, **parts)


# -- clocks ------------------------------------------------------------------------------


def test_a_clock_that_is_set_back_stops_sending_until_the_next_mail_agrees(agency):
    agency.owner_writes()
    agency.until(DUE - 3 * DAY)
    agency.mailbox._clock = agency.clock
    agency.clock.set_by(-2 * hours(1))
    agency.run()
    assert guards(agency) == [Guard.CLOCK]
    assert told(agency, "clocks don't agree") == 1
    agency.run()
    # The notice itself came in by now, dated by the server as we date it: the clocks agree.
    assert guards(agency) == []
    agency.until(DUE + DAY)
    assert agency.steps() == ["check-in"]
    assert told(agency, "clocks don't agree") == 1


def test_a_clock_that_the_same_look_finds_right_is_not_told_of(agency):
    agency.owner_writes()
    agency.until(DUE - 3 * DAY)
    with_boot_clock(agency)
    agency.mailbox._clock = agency.clock
    agency.run()
    agency.clock.set_by(2 * DAY)
    agency.client_writes("bob@quiet.example", subject="Something else")
    agency.run()
    assert guards(agency) == []
    agency.until(DUE + DAY)
    assert agency.steps() == ["check-in"]
    assert told(agency, "clocks don't agree") == 0


class ServerTime:
    """The mail server's clock: ours, off by ``apart``."""

    def __init__(self, clock, apart: timedelta) -> None:
        self._clock, self.apart = clock, apart

    def now(self):
        return self._clock.now() + self.apart

    def monotonic(self) -> float:
        return self._clock.monotonic()


@pytest.mark.parametrize("apart", [timedelta(minutes=20), timedelta(minutes=-20), 3 * DAY, -3 * DAY])
def test_a_server_whose_clock_is_another_stops_sending_and_the_owner_hears_once(agency, apart):
    agency.owner_writes()
    agency.until(DUE - DAY)
    agency.mailbox._clock = ServerTime(agency.clock, apart)
    for subject in ("One thing", "Another thing"):
        agency.client_writes("bob@quiet.example", subject=subject)
        agency.run()
        agency.clock.jump(agency.clock.now() + MINUTE)
    agency.until(DUE + DAY)
    assert agency.to_clients == []
    assert agency.why() == "clock"
    assert told(agency, "clocks don't agree") == 1
    agency.mailbox._clock = agency.clock
    agency.client_writes("bob@quiet.example", subject="Now it is right")
    agency.until(agency.clock.now() + DAY)
    assert guards(agency) == []
    assert agency.steps() == ["check-in"]
    assert told(agency, "clocks don't agree") == 1


def test_mail_that_somebody_moves_into_the_inbox_says_nothing_of_the_clocks(agency):
    agency.owner_writes()
    agency.until(DUE - DAY)
    for days in (3, 1, 12):
        agency.client_writes("bob@quiet.example", subject=f"From {days} days ago", at=START - days * DAY)
        agency.run()
        agency.clock.jump(agency.clock.now() + MINUTE)
    assert guards(agency) == []
    agency.until(DUE + DAY)
    assert agency.steps() == ["check-in"]


def test_one_message_that_a_program_filed_with_a_date_to_come_says_nothing_of_the_clocks(agency):
    agency.owner_writes()
    agency.until(DUE - DAY)
    now = agency.clock.now()
    received = f"from a by b; {now - DAY:%a, %d %b %Y %H:%M:%S +0000}"
    agency.client_writes(
        "bob@quiet.example", subject="Filed", at=now + 30 * DAY, headers={"Received": received}
    )
    agency.until(DUE + DAY)
    assert agency.steps() == ["check-in"]
    assert guards(agency) == []


@pytest.mark.parametrize("folder", ["Archive", "Junk"])
def test_what_a_program_files_elsewhere_with_a_date_to_come_says_nothing_of_the_clocks(agency, folder):
    """Where the server does not receive, anybody's APPEND sets the date (RFC 3501 section 6.3.11)."""
    agency.owner_writes()
    agency.until(DUE - DAY)
    ahead = agency.clock.now() + hours(3)
    agency.client_writes("bob@quiet.example", subject="Filed", at=ahead, folder=folder)
    agency.run()
    assert guards(agency) == []


def test_a_difference_that_the_owner_waved_through_stops_nothing_again(agency):
    agency.owner_writes()
    agency.until(DUE - DAY)
    agency.mailbox._clock = ServerTime(agency.clock, timedelta(minutes=20))
    agency.client_writes("bob@quiet.example", subject="One thing")
    agency.run()
    assert guards(agency) == [Guard.CLOCK]
    release(agency)
    agency.client_writes("bob@quiet.example", subject="Another thing")
    agency.until(DUE + DAY)
    assert agency.steps() == ["check-in"]
    assert told(agency, "clocks don't agree") == 1


def test_a_clock_that_runs_ahead_of_the_machines_own_seconds_stops_sending(agency):
    agency.owner_writes()
    agency.until(START + hours(1))
    with_boot_clock(agency)
    agency.run()
    agency.mailbox._clock = ServerTime(agency.clock, -10 * DAY)
    agency.clock.set_by(10 * DAY)
    agency.until(agency.clock.now() + hours(4))
    assert agency.to_clients == []
    assert agency.why() == "clock"
    assert told(agency, "clocks don't agree") >= 1
    agency.clock.set_by(-10 * DAY)
    agency.mailbox._clock = agency.clock
    agency.run()
    agency.client_writes("bob@quiet.example", subject="Now it is right")
    agency.run()
    assert guards(agency) == []
    agency.until(DUE + hours(2))
    assert agency.steps() == ["check-in"]


def test_a_machine_that_slept_is_none_whose_clock_jumped(agency):
    agency.owner_writes()
    agency.until(START + hours(1))
    # Asleep: the wall went on, the steady clock stood still, and nothing counts seconds meanwhile.
    agency.clock.set_by(3 * DAY)
    agency.run()
    with_boot_clock(agency)
    agency.run()
    agency.clock.jump(agency.clock.now() + 3 * DAY)  # a clock that counts in sleep went on with the wall
    agency.until(DUE + hours(2))
    assert agency.steps() == ["check-in"]
    assert told(agency, "clocks don't agree") == 0


def test_the_nights_when_clocks_change_are_no_jumps(new_agency):
    agency = new_agency()
    with_boot_clock(agency)
    for _ in range(40):  # from early March over the 29th, in Europe and in America
        agency.run()
        agency.clock.jump(agency.clock.now() + DAY)
    assert guards(agency) == []
    assert agency.mails == []


def test_a_clock_that_was_set_back_while_the_program_was_down_stops_sending(agency):
    agency.owner_writes()
    agency.until(DUE - DAY)
    agency.clock.set_by(-2 * DAY)
    agency.mailbox._clock = ServerTime(agency.clock, 2 * DAY)
    agency.restart()
    agency.until(DUE - DAY)
    assert guards(agency) != []
    assert agency.to_clients == []


# -- another mailwatch, another machine ----------------------------------------------------


@pytest.mark.parametrize("planned", [True, False])
def test_a_step_of_another_mailwatch_stops_this_one_and_release_lets_it_go(agency, planned):
    """Whether this one had planned the step itself, or was asleep when it fell due."""
    agency.owner_writes()
    agency.until(DUE - DAY)
    image = agency.store._engine.raw_connection().driver_connection.serialize()
    agency.house.brakes.halt("the twin is quicker")
    here, house, mine = agency.store, agency.house, agency.turn
    if planned:
        agency.until(DUE + 5 * MINUTE)
    else:
        agency.clock.jump(DUE + 5 * MINUTE)
    engine = open_memory()
    engine.raw_connection().driver_connection.deserialize(image)
    agency.house.brakes.lift()
    agency.store = SqlStore(engine)
    agency.build()
    agency.run()
    agency.clock.jump(agency.clock.now() + MINUTE)
    agency.run()
    assert agency.steps() != [], "the twin sent the check-in"
    agency.store, agency.house, agency.turn = here, house, mine
    agency.owner_writes("bob@quiet.example", subject="Price", text="Is that all right for you?")
    agency.until(DUE + 7 * DAY)
    assert len(agency.to_clients) == 1
    assert guards(agency) == [Guard.TWIN]
    assert told(agency, "Another mailwatch is at work") == 1
    release(agency)
    agency.until(DUE + 10 * DAY)
    assert guards(agency) == []
    assert len(agency.to_clients) >= 2
    assert told(agency, "Another mailwatch is at work") == 1
    assert agency.steps().count("check-in") <= 2, "one each for harbour and quiet"


def test_what_was_sent_before_this_mailwatch_began_is_no_other_one(agency):
    agency.owner_writes()
    agency.until(DUE + DAY)
    agency.lose_state()
    agency.until(DUE + 8 * DAY)
    assert guards(agency) == []
    assert told(agency, "Another mailwatch") == 0


def at_home(agency, mark: str) -> None:
    """The program starts, with the state on this machine."""
    agency.restart()
    change(agency, mark=mark)
    agency.turn.recover()


def test_a_state_on_another_machine_reads_all_anew_and_waits_for_one_word(agency):
    at_home(agency, "the old laptop")
    agency.owner_writes()
    agency.until(DUE - DAY)
    at_home(agency, "the new laptop")
    agency.until(DUE + DAY)
    assert agency.to_clients == []
    assert agency.why() == "moved-here"
    assert told(agency, "begins on another machine") == 1
    at_home(agency, "the new laptop")
    agency.until(DUE + 2 * DAY)
    assert agency.to_clients == [], "a restart is no word of the owner's"
    release(agency)
    agency.until(DUE + 3 * DAY)
    assert agency.steps() == ["check-in"]
    assert told(agency, "begins on another machine") == 1


def test_on_another_machine_nothing_counts_as_read_until_it_was_read_there(agency):
    """The copy may be of any age; meanwhile the mailbox is away."""
    at_home(agency, "the old laptop")
    agency.owner_writes()
    agency.until(DUE - DAY)
    agency.mailbox.go_offline()
    for laptop, knows in (("the old laptop", True), ("the new laptop", False)):
        at_home(agency, laptop)
        with agency.store.reading() as transaction:
            assert (transaction.cursors.account("main").observed_until is not None) is knows
            assert bool(transaction.cursors.folders("main")) is knows


def test_a_moved_state_finds_what_the_old_machine_sent_meanwhile(agency):
    at_home(agency, "the old laptop")
    agency.owner_writes()
    agency.until(DUE - DAY)
    image = agency.store._engine.raw_connection().driver_connection.serialize()
    agency.until(DUE + DAY)
    assert agency.steps() == ["check-in"]
    engine = open_memory()
    engine.raw_connection().driver_connection.deserialize(image)
    agency.store = SqlStore(engine)
    at_home(agency, "the new laptop")
    release(agency)
    agency.until(DUE + 2 * DAY)
    assert len(agency.to_clients) == 1


def test_a_backup_that_was_put_back_on_purpose_is_at_home_where_it_is_opened(agency):
    at_home(agency, "the laptop")
    agency.owner_writes()
    agency.until(DUE - DAY)
    mark_restored(agency.store, settings=agency.house.settings, clock=agency.clock, source="backup")
    at_home(agency, "the laptop, in a new file")
    agency.until(DUE + DAY)
    assert agency.steps() == ["check-in"]
    assert told(agency, "begins on another machine") == 0
    at_home(agency, "a copy of it")
    assert guards(agency) == [Guard.MOVED]


def test_a_state_that_stays_where_it_is_is_asked_nothing(agency):
    at_home(agency, "the laptop")
    agency.owner_writes()
    agency.until(DUE - DAY)
    at_home(agency, "the laptop")
    agency.until(DUE + DAY)
    assert agency.steps() == ["check-in"]


# -- caps --------------------------------------------------------------------------------


def test_an_account_sends_no_more_in_a_day_than_the_owner_allows(new_agency):
    clients = "".join(
        f'[client.c{n}]\nkind = "business"\nsalutation = "Dear Carl,"\n'
        f'people = ["carl@c{n}.example"]\nspeaks = {{ country = "DE-BE" }}\n'
        for n in range(5)
    )
    agency = new_agency(extra=clients, sending="max_due = 100\nmax_per_day = 3")
    for n in range(5):
        agency.owner_writes(f"carl@c{n}.example", subject=f"Plan {n}")
    agency.until(DUE + hours(8))
    assert len(agency.to_clients) == 3
    assert told(agency, "as you allow") == 1
    agency.until(DUE + DAY + hours(8))
    assert len(agency.to_clients) == 5
    first, last = agency.to_clients[0][0], agency.to_clients[-1][0]
    assert last - first >= DAY


def test_a_release_of_the_brake_does_not_lift_the_days_cap(new_agency):
    clients = "".join(
        f'[client.c{n}]\nkind = "business"\nsalutation = "Dear Carl,"\n'
        f'people = ["carl@c{n}.example"]\nspeaks = {{ country = "DE-BE" }}\n'
        for n in range(4)
    )
    agency = new_agency(extra=clients, sending="max_due = 2\nmax_per_day = 3")
    for n in range(4):
        agency.owner_writes(f"carl@c{n}.example", subject=f"Plan {n}")
    agency.until(DUE + hours(1))
    assert len(agency.to_clients) == 2
    release(agency)
    agency.until(DUE + hours(6))
    assert len(agency.to_clients) == 3
    agency.until(DUE + DAY + hours(6))
    assert len(agency.to_clients) == 4


def test_a_client_is_pressed_once_a_day_though_a_new_ladder_begins(agency):
    agency.owner_writes()
    agency.until(DUE + MINUTE)
    assert agency.steps() == ["check-in"]
    settings = agency.house.settings
    for word in (commands.Word.STOP, commands.Word.RESUME):
        commands.say(agency.store, word, "harbour", settings=settings, now=agency.clock.now())
        agency.run()
        agency.clock.jump(agency.clock.now() + MINUTE)
    agency.until(DUE + hours(6))
    assert agency.steps() == ["check-in"]
    assert agency.why() == "cap-client"
    agency.until(DUE + DAY + hours(6))
    assert agency.steps() == ["check-in", "check-in"]


# -- providers' limits -------------------------------------------------------------------

DAILY = [
    (Stage.DOT, 550, "5.4.5 Daily user sending limit exceeded. For more information on Gmail ..."),
    (Stage.DOT, 554, "5.2.0 STOREDRV.Submission.Exception:SubmissionQuotaExceededException; Failed"),
    (Stage.RCPT, 550, "5.1.90 Your message can't be sent because you've reached your daily limit"),
    (Stage.DATA, 452, "4.3.1 daily message quota reached"),
    (Stage.MAIL, 421, "4.7.0 sending limit exceeded, try tomorrow"),
]


@pytest.mark.parametrize(("stage", "code", "text"), DAILY)
def test_a_days_limit_of_the_provider_rests_the_account_until_the_next_morning(agency, stage, code, text):
    agency.owner_writes()
    agency.owner_writes("bob@quiet.example", subject="Price", text="Is that all right for you?")
    agency.transport.script(Fault(stage=stage, reply=SmtpReply(code=code, text=text)))
    agency.until(DUE + hours(8))
    assert agency.to_clients == [], "neither this mail nor another one"
    assert guards(agency) == [Guard.LIMIT]
    assert told(agency, "takes no more mail today") == 1
    assert agency.row("check-in").state == "queued"
    assert sum(row.tries for row in agency.rows() if row.step == "check-in") == 1, (
        "it is not asked again today"
    )
    agency.until(DUE + DAY + hours(8))
    assert agency.steps() == ["check-in", "check-in"]
    assert guards(agency) == []
    assert told(agency, "takes no more mail today") == 1


@pytest.mark.parametrize(
    ("code", "text"),
    [
        (432, "4.3.2 Concurrent connections limit exceeded. Visit ..."),
        (421, "4.7.28 Gmail has detected an unusual rate of unsolicited mail"),
        (550, "5.7.1 message rate limit exceeded"),
        (451, "4.7.1 greylisted, try again in 300 seconds"),
    ],
)
def test_a_limit_of_pace_is_tried_again_the_same_day(agency, code, text):
    agency.owner_writes()
    agency.transport.script(Fault(stage=Stage.RCPT, reply=SmtpReply(code=code, text=text)))
    agency.until(DUE + hours(5))
    assert agency.steps() == ["check-in"]
    assert agency.row("check-in").tries == 2
    assert guards(agency) == []


def test_tries_outside_the_sending_hours_are_put_to_their_opening(agency):
    agency.owner_writes()
    agency.transport.script(*[Fault(stage=Stage.CONNECT) for _ in range(9)])
    agency.until(DUE + 3 * DAY)
    assert agency.steps() == ["check-in"]
    at = agency.to_clients[0][0]
    assert 8 <= at.hour <= 15
    row = agency.row("check-in")
    assert row.tries == 10


# -- machines ----------------------------------------------------------------------------


def test_a_sender_who_answers_each_mail_within_seconds_is_held_for_a_machine(agency):
    first = agency.owner_writes()
    agency.run()
    agency.clock.jump(agency.clock.now() + timedelta(seconds=4))
    agency.client_writes(reply_to=first, text="We have received your message.")
    agency.run()
    agency.clock.jump(agency.clock.now() + hours(2))
    second = agency.owner_writes(subject="The texts again")
    agency.clock.jump(agency.clock.now() + timedelta(seconds=5))
    agency.client_writes(
        reply_to=second, subject="Re: The texts again", text="We have received your message."
    )
    agency.until(DUE + DAY)
    assert agency.to_clients == []
    assert agency.why() == "unclear-message"
    assert told(agency, "please look") == 1
    commands.say(
        agency.store,
        commands.Word.RESUME,
        "harbour",
        settings=agency.house.settings,
        now=agency.clock.now(),
    )
    agency.until(DUE + 3 * DAY)
    assert agency.steps() == ["check-in"]


def test_a_person_who_answers_quickly_once_has_answered(agency):
    first = agency.owner_writes()
    agency.run()
    agency.clock.jump(agency.clock.now() + timedelta(seconds=10))
    agency.client_writes(reply_to=first, text="Yes!")
    agency.until(DUE + 10 * DAY)
    assert agency.to_clients == []
    assert agency.why() == ""


def test_a_machine_that_answers_everything_on_one_day_holds_the_ladder_and_asks_once(new_agency):
    agency = new_agency()
    asked = [agency.owner_writes(subject=f"Question {n}") for n in range(3)]
    agency.until(DUE - hours(2))
    # A system that wakes up a week later and acknowledges each of them.
    for n, message_id in enumerate(asked):
        agency.client_writes(
            "support@harbour.example",
            subject=f"[Ticket #10{n}] Question {n}",
            reply_to=message_id,
            text="Your request has been received.",
            headers={"Auto-Submitted": "auto-replied"},
        )
    agency.until(DUE + hours(6))
    assert agency.to_clients == []
    assert agency.why() == "loop"
    assert told(agency, "please look") == 1
    agency.until(DUE + 2 * DAY)
    assert told(agency, "please look") == 1


# -- a text that fails at the last moment ---------------------------------------------------


@pytest.mark.parametrize("mended", ["", "\n\nP.S. This line is new."])
def test_a_text_that_fails_at_the_last_moment_goes_out_after_it_is_mended_with_one_yes(agency, mended):
    agency.owner_writes()
    agency.until(DUE - hours(1))
    whole = agency.turn.composer.renderer
    change(agency, composer=replace(agency.turn.composer, renderer=FailsFrom(whole, 1)))
    agency.until(DUE + hours(3))
    assert agency.to_clients == []
    assert agency.row("check-in").state == "refused"
    assert told(agency, "was refused") == 1
    agency.restart()  # the owner mended the template, and the file is read anew
    change(agency, composer=replace(agency.turn.composer, renderer=Adds(whole, mended)))
    agency.until(DUE + hours(5))
    commands.approve(
        agency.store, agency.row("check-in").id, confirmed=(), attachments=(), now=agency.clock.now()
    )
    agency.until(DUE + DAY + hours(3))
    assert agency.steps() == ["check-in"]
    assert (mended.strip().encode() in agency.to_clients[0][2]) is True
    assert told(agency, "was refused") == 1
    assert told(agency, "waits for your yes") == 0


class Adds:
    """A renderer over templates that say something more."""

    def __init__(self, whole, more: str) -> None:
        self._whole, self._more = whole, more

    def render(self, source, values, claims=None):
        rendered = self._whole.render(source, values, claims)
        return replace(rendered, text=rendered.text + self._more)


class FailsFrom:
    """A renderer whose template breaks after it has worked ``times`` times."""

    def __init__(self, whole, times: int) -> None:
        self._whole, self._left = whole, times

    def render(self, source, values, claims=None):
        if self._left == 0:
            return self._whole.render("{{ what_nobody_knows }}", values)
        self._left -= 1
        return self._whole.render(source, values, claims)


# -- the switch --------------------------------------------------------------------------


def test_a_halt_while_something_stands_is_not_lifted_by_itself(agency):
    agency.owner_writes()
    agency.until(DUE - DAY)
    agency.house.brakes.halt("stop")
    agency.until(DUE + DAY)
    agency.restart()
    agency.until(DUE + 2 * DAY)
    assert agency.to_clients == []
    agency.house.brakes.lift()
    agency.until(DUE + 3 * DAY)
    assert agency.steps() == ["check-in"]


def test_the_owner_is_not_written_to_where_nothing_is_wrong(agency):
    agency.owner_writes()
    agency.until(DUE + hours(8))
    assert agency.notices() == []
    assert [envelope.recipients for _, envelope, _ in agency.mails] != [(OWNER,)]
