"""A state that is taken up again at any point goes on as if it had never been laid down.

The journal up to that point, what is derived from it made anew, and the same
world from there on: the same mails leave, for the same reasons (I9, I10).
"""

from __future__ import annotations

import email
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from agency import START, Agency, hours
from hypothesis import given, settings
from hypothesis import strategies as st

from mailwatch.app.owner import commands
from mailwatch.app.upkeep.rebuild import rebuild
from mailwatch.domain.facts.delivery import RowState
from mailwatch.domain.facts.events import DecisionChanged, DeliveryChanged, MessageSeen, Word
from mailwatch.errors import MailwatchError

DEEDS = ("asks", "answers", "away", "bounces", "pauses", "resumes", "stops", "heard", "approves", "nothing")


@dataclass(frozen=True)
class Moment:
    """After so many hours somebody does something; then the program is perhaps started anew."""

    after: int
    deed: str
    anew: bool


MOMENTS = st.builds(
    Moment, after=st.integers(min_value=1, max_value=120), deed=st.sampled_from(DEEDS), anew=st.booleans()
)


def do(agency: Agency, deed: str) -> None:
    match deed:
        case "asks":
            agency.owner_writes(subject=f"Question {agency.turns}")
        case "answers":
            agency.client_writes(subject="Re: Draft of the start page", reply_to="m1@studio.example")
        case "away":
            agency.away(text="I am out of the office until Monday, 20 April 2026.")
        case "bounces":
            agency.bounces(status="4.4.7")
        case "approves":
            for row in agency.rows():
                if row.state is RowState.HELD:
                    commands.approve(
                        agency.store, row.id, confirmed=(), attachments=(), now=agency.clock.now()
                    )
        case "pauses" | "resumes" | "stops" | "heard":
            word = {"pauses": Word.PAUSE, "resumes": Word.RESUME, "stops": Word.STOP, "heard": Word.HEARD}
            now = agency.clock.now()
            commands.say(agency.store, word[deed], "harbour", settings=agency.house.settings, now=now)


def take_up_again(agency: Agency) -> None:
    """The program ends; what follows from the journal is made anew; it starts."""
    assert rebuild(agency.store, now=agency.clock.now()) == []
    agency.restart()


def play(story: Sequence[Moment], *, anew: bool) -> Agency:
    with TemporaryDirectory() as directory:
        agency = Agency(Path(directory))
    agency.owner_writes()
    now = START
    for moment in story:
        now += hours(moment.after)
        agency.until(now, most=2000)
        with suppress(MailwatchError):
            do(agency, moment.deed)
        agency.run()
        if anew and moment.anew:
            take_up_again(agency)
    agency.until(now + timedelta(days=40), most=2000)
    return agency


def left(agency: Agency) -> list[tuple[str, tuple[str, ...], str, str]]:
    """What left, to whom, with which date and words."""
    mails = []
    for _, envelope, content in agency.mails:
        message = email.message_from_bytes(content)
        part = message.get_payload(0) if message.is_multipart() else message
        mails.append((str(message["Date"]), envelope.recipients, str(message["Message-ID"]), str(part)))
    return mails


def facts(agency: Agency) -> list[object]:
    """What was seen, what became of each mail, and what was decided why; without the instants of looking."""
    told: list[object] = [(each.identity, each.kind) for each in agency.events(MessageSeen)]
    told += [(each.step, each.after, each.because.code) for each in agency.events(DeliveryChanged)]
    told += [(str(each.case), each.because.code) for each in agency.events(DecisionChanged)]
    return told


@settings(max_examples=25, deadline=None)
@given(story=st.lists(MOMENTS, min_size=1, max_size=8))
def test_taken_up_at_any_point_it_ends_as_if_it_had_gone_on(story):
    whole, pieces = play(story, anew=False), play(story, anew=True)
    assert left(pieces) == left(whole)
    assert facts(pieces) == facts(whole)
