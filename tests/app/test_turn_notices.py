"""What the owner is told by mail: hours on their clock, commands that work as printed, telling subjects."""

from __future__ import annotations

import email
from datetime import timedelta
from email.policy import default
from zoneinfo import ZoneInfo

from agency import OWNER, START, Agency

from mailwatch.adapters.memory.transport import Fault, Stage
from mailwatch.domain.events import MailPlanned
from mailwatch.ports import Reply

BERLIN = ZoneInfo("Europe/Berlin")

FAR = """
[client.far]
kind = "business"
salutation = "Dear Somchai,"
people = ["somchai@far.example"]
speaks = { country = "TH", language = "en" }
"""


def bodies(agency: Agency) -> list[str]:
    """What the owner reads, notice by notice."""
    return [
        email.message_from_bytes(content, policy=default).get_body().get_content()
        for _, envelope, content in agency.mails
        if envelope.recipients == (OWNER,)
    ]


def test_a_notice_names_the_hour_on_the_owners_clock_and_theirs_beside_it(new_agency):
    agency = new_agency(extra=FAR)
    agency.owner_writes(to="somchai@far.example")
    agency.until(START + timedelta(days=15))
    (told,) = bodies(agency)
    assert "goes out Wed 18 Mar 2026 03:00 (09:00 theirs) unless" in told
    assert "UTC" not in told


def test_a_notice_about_a_client_of_the_same_hours_names_one_clock(agency):
    agency.owner_writes()
    agency.until(START + timedelta(days=15))
    (told,) = bodies(agency)
    assert "goes out Mon 16 Mar 2026 10:30 unless" in told
    assert "theirs" not in told


def test_a_notice_without_a_client_is_on_the_owners_clock(agency):
    reply = Reply(code=550, text="5.4.5 Daily user sending limit exceeded.")
    agency.transport.script(Fault(stage=Stage.DOT, reply=reply))
    agency.owner_writes()
    agency.until(START + timedelta(days=9))
    (told,) = [text for text in bodies(agency) if "takes no more mail" in text]
    planned = next(each for each in agency.events(MailPlanned) if each.step.startswith("limit|"))
    until = planned.because.get("until")
    assert f"goes on {until.astimezone(BERLIN):%a %d %b %Y %H:%M}." in told
    assert "UTC" not in told
