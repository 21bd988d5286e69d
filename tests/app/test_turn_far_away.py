"""Dates in a mail are those of the client's own calendar, wherever they and we are."""

from __future__ import annotations

import email
import email.policy
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from agency import START, Agency

from mailwatch.app.deciding.judge import judge_client
from mailwatch.app.letters.values import Occasion, values_of
from mailwatch.app.owner import matter_commands
from mailwatch.app.owner.matter_commands import MatterDetails
from mailwatch.app.work import Work
from mailwatch.domain.playbooks.playbook import Subject

PLACES = [("NZ", "Pacific/Auckland", 9), ("US-HI", "Pacific/Honolulu", 15)]
"""Where, and an hour of their working day that lies on another day of UTC."""


def living_in(agency: Agency, country: str, zone: str, more: str = "") -> None:
    there = f'speaks = {{ country = "{country}", zone = "{zone}" }}\n{more}'
    agency.build(agency.text.replace('speaks = { country = "DE-BE" }', there, 1))


def written(agency: Agency) -> str:
    """The last mail to a client, in one line."""
    content = email.message_from_bytes(agency.to_clients[-1][2], policy=email.policy.default)
    return " ".join(content.get_body(("plain",)).get_content().split())


@pytest.mark.parametrize(("country", "zone", "hour"), PLACES)
def test_a_meeting_is_on_the_day_that_the_client_has_then(agency, country, zone, hour):
    start = datetime(2026, 3, 12, hour, 30, tzinfo=ZoneInfo(zone)).astimezone(UTC)
    assert start.date() != datetime(2026, 3, 12).date()  # noqa: DTZ001  the day on their wall
    living_in(agency, country, zone)
    told, settings = MatterDetails(starts=start, values=(("about", "the start page"),)), agency.house.settings
    matter_commands.add(agency.store, Subject.MEETING, "harbour", "one", told, settings=settings, now=START)
    agency.until(start - timedelta(days=1))
    assert len(agency.to_clients) == 1
    assert "Thursday, 12 March 2026" in written(agency)


@pytest.mark.parametrize(("country", "zone", "hour"), PLACES)
def test_a_cancellation_was_on_the_day_that_the_client_had_then(agency, country, zone, hour):
    """No text that ships prints it; one of the owner's may."""
    terms = 'meeting = { window = "48 hours", policy = "Half of it is billed." }'
    meeting = 'meetings = [{ name = "one", start = 2026-03-13T12:00:00, about = "the start page" }]'
    living_in(agency, country, zone, f"{meeting}\n{terms}")
    at = datetime(2026, 3, 12, hour, 30, tzinfo=ZoneInfo(zone)).astimezone(UTC)
    agency.until(at)
    told, settings = MatterDetails(by="client"), agency.house.settings
    matter_commands.say_of(agency.store, Subject.MEETING, "one", "cancelled", told, settings=settings, now=at)
    with agency.store.reading() as transaction:
        judged = judge_client(Work(transaction, settings, at), "harbour")
    (case,) = [each.case for each in judged.cases if each.case.playbook.name == "late-cancellation"]
    occasion = Occasion(
        view=judged.view,
        case=case,
        policy=settings.policies["harbour"],
        words=settings.words["harbour"],
        now=at,
    )
    values = values_of(case.playbook.steps[0], occasion, (), agency.house.composer.wording)
    assert values["cancelled_on"] == "Thursday, 12 March 2026"


@pytest.mark.parametrize(("country", "zone", "hour"), PLACES)
def test_the_unanswered_mail_is_of_the_day_on_which_the_client_got_it(agency, country, zone, hour):
    living_in(agency, country, zone)
    sent = datetime(2026, 3, 12, hour, 30, tzinfo=ZoneInfo(zone)).astimezone(UTC)
    agency.until(sent)
    agency.owner_writes()
    agency.until(START + timedelta(days=40))
    assert agency.steps() == ["check-in", "ultimatum"]
    assert "12 March 2026" in written(agency)
