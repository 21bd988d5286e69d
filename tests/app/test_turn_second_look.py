"""What happens while an attempt stands between RCPT and DATA: halted, held, or not to be known (I1, I3)."""

from __future__ import annotations

from datetime import timedelta

from agency import OWNER, START

from mailwatch.app.owner import commands
from mailwatch.app.sending.retries import MOST_TRIES

DAY = timedelta(days=1)
DUE = START + 7 * DAY


def to_client(envelope) -> bool:
    return envelope.recipients != (OWNER,)


def test_busy_moments_use_up_no_try(agency):
    """The mailbox is away at each second look, more often than a mail is tried."""
    looks: list[object] = []

    def goes(envelope) -> None:
        if to_client(envelope) and len(looks) < MOST_TRIES + 3:
            looks.append(envelope)
            agency.clock.jump(agency.clock.now() + timedelta(seconds=2))
            agency.mailbox.go_offline()

    agency.owner_writes()
    agency.until(DUE - DAY)
    agency.transport.on_open = goes
    while len(looks) < MOST_TRIES + 3:
        agency.run()
        agency.mailbox.come_back()
        agency.clock.jump(agency.clock.now() + timedelta(minutes=20))
    assert agency.to_clients == []
    agency.until(agency.clock.now() + DAY)
    assert agency.steps() == ["check-in"]
    assert agency.row("check-in").tries == 1


def test_a_halt_while_the_server_waits_for_the_mail_stops_it(agency):
    agency.owner_writes()
    agency.until(DUE - DAY)

    def stops(_: object) -> None:
        agency.transport.on_open = None
        agency.house.brakes.halt("stop everything")

    agency.transport.on_open = stops
    agency.until(DUE + DAY)
    row = agency.row("check-in")
    assert (row.state, row.because.code, row.tries) == ("queued", "halted", 0)
    assert agency.mails == []
    agency.house.brakes.lift()
    agency.until(DUE + 2 * DAY)
    assert agency.steps() == ["check-in"]


def test_a_halt_while_the_server_waits_stops_a_notice_too(new_agency):
    agency = new_agency(mode="review")
    agency.owner_writes()
    agency.until(DUE - DAY)
    agency.transport.on_open = lambda _: agency.house.brakes.halt("stop everything")
    agency.until(DUE + DAY)
    assert agency.mails == []
    agency.transport.on_open = None
    agency.house.brakes.lift()
    agency.until(DUE + 2 * DAY)
    assert agency.notices() == ["[mailwatch] harbour: the check-in waits for your yes"]


def test_release_lets_nothing_go_that_waits_for_another_word(new_agency):
    """*release* is for what the brake held; a yes or the owner's own hold waits for its own word."""
    agency = new_agency(mode="review")
    agency.owner_writes()
    agency.owner_writes("bob@quiet.example", subject="Price", text="Is that all right for you?")
    agency.until(DUE + DAY)
    waiting = [row for row in agency.rows() if row.step == "check-in"]
    assert [row.state for row in waiting] == ["held", "held"]
    now = agency.clock.now()
    commands.hold(agency.store, waiting[0].id, now=now)
    assert commands.release(agency.store, now=now, clients=agency.house.settings.policies) == 0
    agency.until(DUE + 3 * DAY)
    assert agency.to_clients == []
    assert [row.state for row in agency.rows() if row.step == "check-in"] == ["held", "held"]


def test_a_hold_takes_an_earlier_yes_back(new_agency):
    agency = new_agency(mode="review")
    agency.owner_writes()
    agency.until(DUE + DAY)
    row, now = agency.row("check-in"), agency.clock.now()
    commands.approve(agency.store, row.id, confirmed=(), attachments=(), now=now)
    commands.hold(agency.store, row.id, now=now)
    held = agency.row("check-in")
    assert (held.approved_text, held.released) == ("", False)
    commands.release(agency.store, now=now)
    agency.until(DUE + 5 * DAY)
    assert agency.to_clients == []
    commands.approve(agency.store, row.id, confirmed=(), attachments=(), now=agency.clock.now())
    agency.until(DUE + 8 * DAY)
    assert agency.steps() == ["check-in"]
