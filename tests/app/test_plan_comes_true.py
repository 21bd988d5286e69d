"""The plan is the future: what it shows is what leaves, if nobody speaks and the owner says yes to all."""

from __future__ import annotations

import email
from dataclasses import dataclass
from datetime import date, timedelta
from email import policy

from agency import START
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from mailwatch.app.owner import commands, matter_commands
from mailwatch.app.showing.plan.planned import plan_of
from mailwatch.app.showing.status import status_of
from mailwatch.domain.facts.delivery import HeldFor, RowState
from mailwatch.domain.facts.identity import CaseKey
from mailwatch.ports import Purpose

DAY = timedelta(days=1)
WEEKS = timedelta(days=42)
CLOSE = timedelta(minutes=3)
"""Turns are some seconds apart, and each judges what comes due within the next minute."""

THREADS = {"Texts": "blocked", "Layout": "approval", "Offer": "quote"}
NAME = "harbour"


@dataclass(frozen=True)
class Client:
    """What may be open between the owner and one client at the start."""

    asked: bool = False
    invoices: tuple[date, ...] = ()
    threads: tuple[str, ...] = ()
    meetings: tuple[date, ...] = ()
    most_a_day: int = 1
    always_ask: bool = False
    by_day: date | None = None
    window: bool = False

    @property
    def file(self) -> str:
        """The lines of the owner's file."""
        invoices = ", ".join(
            f'{{ number = "2026-{number}", amount = "{100 * number}.00 EUR", due = {due} }}'
            for number, due in enumerate(self.invoices, 41)
        )
        waiting = ", ".join(
            f'{{ subject = "{each}", for = "the {each.lower()}", playbook = "{THREADS[each]}" }}'
            for each in self.threads
        )
        meetings = ", ".join(
            f'{{ name = "m{number}", start = {day}T14:00:00, about = "the start page" }}'
            for number, day in enumerate(self.meetings)
        )
        terms = 'meeting = { window = "48 hours" }\n' if self.window else ""
        return f"invoices = [{invoices}]\nwaiting = [{waiting}]\nmeetings = [{meetings}]\n{terms}"

    @property
    def asks(self) -> str:
        """What the owner asks for, perhaps with a day."""
        by = f" by {self.by_day:%d %B %Y}" if self.by_day else ""
        return f"Could you send me the texts{by}?"


clients = st.builds(
    Client,
    asked=st.booleans(),
    invoices=st.lists(st.dates(date(2026, 2, 25), date(2026, 4, 1)), max_size=3).map(tuple),
    threads=st.lists(st.sampled_from(sorted(THREADS)), unique=True, max_size=2).map(tuple),
    meetings=st.lists(st.dates(date(2026, 3, 4), date(2026, 4, 1)), unique=True, max_size=2).map(tuple),
    most_a_day=st.sampled_from([1, 1, 2]),
    always_ask=st.booleans(),
    by_day=st.none() | st.dates(date(2026, 3, 3), date(2026, 3, 30)),
    window=st.booleans(),
)


def begun(new_agency, client: Client):
    sending = f"max_per_client = {client.most_a_day}"
    if client.always_ask:
        sending += '\nalways_ask = ["ultimatum", "reminder"]'
    agency = new_agency(sending=sending)
    agency.restart(agency.text.replace(f"[client.{NAME}]", f"[client.{NAME}]\n{client.file}"))
    if client.asked:
        agency.owner_writes(text=client.asks)
    for number, each in enumerate(client.threads):
        agency.owner_writes(subject=each, text=f"Could you send me number {number} by Friday?")
    look_at_the_bank(agency)
    return agency


def look_at_the_bank(agency) -> None:
    matter_commands.bank_ok(agency.store, settings=agency.house.settings, now=agency.clock.now())


def say_yes(agency) -> bool:
    """To every mail that waits for it; True when there was one."""
    waiting = [row for row in agency.rows() if row.state is RowState.HELD and row.held_for is HeldFor.CONSENT]
    for row in waiting:
        commands.approve(agency.store, row.id, confirmed=row.needs, attachments=(), now=agency.clock.now())
    return bool(waiting)


def live(agency, until) -> None:
    """Turns at every instant worth looking at, with an owner who answers at once."""
    while agency.clock.now() < until:
        look_at_the_bank(agency)
        left = len(came_true(agency))
        report = agency.run()
        # What left changes what comes next; what was only put off does not.
        while say_yes(agency) or len(came_true(agency)) > left:
            left = len(came_true(agency))
            report = agency.run()
        now = agency.clock.now()
        # A look at the bank has everybody judged, so it asks for a look once more.
        wake = max(report.next_look or until, now + timedelta(seconds=30))
        agency.clock.jump(min(wake, until))


def planned(agency):
    now = agency.clock.now()
    return plan_of(agency.store, agency.house.composer, now=now, until=now + WEEKS).planned


def came_true(agency):
    return {
        (CaseKey.parse(row.case).short, row.step): row
        for row in agency.rows()
        if row.purpose == Purpose.STEP and row.state is RowState.SENT
    }


def subject_of(row) -> str:
    return str(email.message_from_bytes(row.content, policy=policy.default)["Subject"])


SEVERAL = Client(
    asked=True, invoices=(date(2026, 3, 4), date(2026, 3, 20)), threads=("Layout",), most_a_day=2
)


# Each agency is made anew, with a store and a mailbox of its own.
@settings(max_examples=8, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(client=clients, days=st.sampled_from([0, 0, 3, 8, 15, 24]))
@example(client=SEVERAL, days=0)
@example(client=SEVERAL, days=8)
@example(client=Client(asked=True, threads=("Offer", "Texts"), meetings=(date(2026, 3, 11),)), days=0)
@example(client=Client(asked=True, by_day=date(2026, 3, 20)), days=3)
@example(client=Client(meetings=(date(2026, 3, 11), date(2026, 3, 25)), window=True), days=0)
def test_what_the_plan_shows_is_what_leaves(new_agency, client, days):
    agency = begun(new_agency, client)
    live(agency, START + days * DAY)
    look_at_the_bank(agency)
    agency.turn.read_to_the_end()
    plan = planned(agency)
    before = came_true(agency).keys()
    live(agency, START + WEEKS)
    # Nothing is dated behind what is held now, so of that case no more is compared.
    held = {each.case for each in plan if each.held is not None}
    end = START + WEEKS - 2 * DAY
    shown = {(each.case, each.step): each for each in plan if each.at is not None and each.at < end}
    left = {name: row for name, row in came_true(agency).items() if name not in before and row.sent_at < end}
    assert {
        name: (each.to, each.deadline, each.subject) for name, each in shown.items() if each.case not in held
    } == {name: (row.to, row.deadline, subject_of(row)) for name, row in left.items() if name[0] not in held}
    assert all(abs(each.at - left[name].sent_at) <= CLOSE for name, each in shown.items())


def test_two_clients_share_the_days_of_their_account_and_none_is_written_to_early(new_agency):
    """Each is played by itself, but for what has left already: the account's day may put a mail off."""
    agency = new_agency(sending="max_per_day = 1")
    agency.owner_writes()
    agency.owner_writes("bob@quiet.example", subject="Logo")
    agency.turn.read_to_the_end()
    plan = {(each.case, each.step): each for each in planned(agency)}
    first = [each for each in plan.values() if each.step == "check-in"]
    assert {each.client for each in first} == {"harbour", "quiet"}
    assert first[0].at == first[1].at
    live(agency, START + 9 * DAY)
    left = came_true(agency)
    assert sorted(left) == sorted((each.case, each.step) for each in first)
    early, late = sorted(left.values(), key=lambda row: row.sent_at)
    assert abs(early.sent_at - first[0].at) <= CLOSE
    assert late.sent_at - early.sent_at >= DAY
    assert (late.to, late.deadline) == next((each.to, each.deadline) for each in first if each.to == late.to)


def test_where_the_accounts_day_is_full_already_the_plan_says_when_it_goes_on(new_agency):
    agency = new_agency(sending="max_per_day = 1")
    agency.owner_writes()
    agency.turn.read_to_the_end()
    at = planned(agency)[0].at
    agency.clock.jump(START + timedelta(hours=2))
    agency.owner_writes("bob@quiet.example", subject="Logo")
    live(agency, at + timedelta(minutes=30))
    (early,) = came_true(agency).values()
    shown = next(each for each in planned(agency) if each.client == "quiet")
    assert shown.at >= early.sent_at + DAY
    live(agency, shown.at + timedelta(hours=1))
    late = came_true(agency)[shown.case, shown.step]
    assert abs(late.sent_at - shown.at) <= CLOSE


def test_a_ladder_behind_another_is_dated_where_that_one_ends_and_says_so(new_agency):
    agency = begun(new_agency, Client(asked=True, threads=("Layout",)))
    agency.turn.read_to_the_end()
    plan = planned(agency)
    first = [each for each in plan if each.playbook == "ghosted"]
    second = [each for each in plan if each.playbook == "approval"]
    assert [each.step for each in first] == ["check-in", "ultimatum", "closing"]
    assert second[0].at > first[-1].at
    assert second[0].because.code == "queued"
    assert second[0].because.get("case") == first[0].case
    status = status_of(agency.store, agency.house.settings, now=agency.clock.now(), halted=None)
    assert {each.case: each.next_at for each in status.cases} == {
        first[0].case: first[0].at,
        second[0].case: second[0].at,
    }


def test_behind_a_mail_that_waits_for_a_word_nothing_is_dated(new_agency):
    agency = begun(new_agency, Client(asked=True, threads=("Layout",)))
    agency.until(START + 26 * DAY)
    assert agency.row("closing").state is RowState.HELD
    assert [(each.step, each.at, each.held.code) for each in planned(agency)] == [
        ("closing", None, "asks-needs"),
        ("question", None, "queued"),
    ]


def test_what_an_absence_will_hold_is_shown_as_held_before_it_comes_to_that(new_agency):
    """The date is printed, and an absence overlaps it: the closing will ask, so it has no day."""
    agency = begun(new_agency, Client(asked=True))
    agency.until(START + 14 * DAY + timedelta(hours=1))
    assert agency.steps() == ["check-in", "ultimatum"]
    agency.away(text="I am out of office from 23 March 2026 until 26 March 2026.")
    agency.run()
    (closing,) = planned(agency)
    assert (closing.step, closing.at) == ("closing", None)
    assert closing.held is not None
    agency.until(START + WEEKS)
    assert "closing" not in {row.step for row in agency.rows()}
