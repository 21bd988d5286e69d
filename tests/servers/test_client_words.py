"""A month of many clients on Dovecot and Postfix: whose word counts; their mailboxes decide."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from email import message_from_bytes, policy
from email.message import EmailMessage
from email.utils import format_datetime
from typing import TYPE_CHECKING

import pytest
from client_words import WORDS_OF_PEOPLE, Becomes, Story
from no_words import BERLIN, LOST, MORE_SERIES, NO_WORDS, PARTNER, SERIES, THIRD, calendar_mail
from program import Program
from rig import MailWorld, require_servers
from rig.world import OWNER

from mailwatch.domain.facts.identity import NOTICE_HEADER, REFERENCE_HEADER

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

pytestmark = pytest.mark.servers

STORIES = tuple(story for story in (*WORDS_OF_PEOPLE, *NO_WORDS) if not story.long)
MORE_STORIES = tuple(story for story in (*WORDS_OF_PEOPLE, *NO_WORDS) if story.long)
Series = Mapping[str, tuple[str, str] | None]
"""Clients with a series of meetings, and the word about its third one: whose, and how that is named."""

BEFORE = datetime(2026, 3, 2, 8, 40, tzinfo=UTC)
WORDS_COME = datetime(2026, 3, 11, 9, tzinfo=UTC)


def at(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 3, day, hour, minute, tzinfo=UTC)


def attendee(client: str) -> str:
    return f"guest@{client}.test"


def configured(client: str, address: str, extra: str = "") -> str:
    return (
        f'[client.{client}]\nkind = "business"\nsalutation = "Good day,"\npeople = ["{address}"]\n'
        f'speaks = {{ country = "DE-BE" }}\njob = {{ project = "the {client} website" }}\n{extra}\n'
    )


@dataclass(frozen=True)
class Month:
    """What the month has left: the world as it is at its end, and the program beside it."""

    world: MailWorld
    program: Program

    def received(self, address: str) -> list[EmailMessage]:
        found = self.world.messages(address, "INBOX")
        mails = [message_from_bytes(one.content, policy=policy.default) for one in found]
        return [each for each in mails if OWNER in str(each["From"]) and each[REFERENCE_HEADER]]

    def told(self, client: str) -> list[str]:
        """The subjects of what the owner was told of the client."""
        found = self.world.messages(OWNER, "INBOX")
        mails = [message_from_bytes(one.content, policy=policy.default) for one in found]
        return [str(each["Subject"]) for each in mails if each[NOTICE_HEADER] == client]


def ask(world: MailWorld, story: Story) -> None:
    """The owner writes to the client and files it in Sent; with ``really`` the mail takes its way as well."""
    letter = EmailMessage()
    letter["From"] = f"Olga Owner <{OWNER}>"
    letter["To"] = story.address
    if story.cc:
        letter["Cc"] = story.cc
    letter["Subject"] = story.subject
    letter["Date"] = format_datetime(world.now())
    letter["Message-ID"] = f"<{story.client}@agency.test>"
    letter.set_content(
        f"I can't go on with the pages for the {story.client} before I know which picture is first.\n"
        "Could you send me your answer?\n"
    )
    world.append(OWNER, "Sent", letter.as_bytes())
    if story.really:
        world.submit(OWNER, [story.address, story.cc], letter.as_bytes())


def invite(world: MailWorld, client: str) -> None:
    zoned = client == "baker"
    start = BERLIN.replace("Europe/Berlin", "Our Own Zone") if zoned else BERLIN
    mail = calendar_mail(client, attendee(client), OWNER, method="REQUEST", start=start, zone=zoned)
    world.append(OWNER, "Sent", mail)


def speak_of_one(world: MailWorld, client: str, method: str, instance: str) -> None:
    start = f";TZID=Europe/Berlin:{THIRD}"
    mail = calendar_mail(client, attendee(client), OWNER, method=method, start=start, instance=instance)
    if method == "CANCEL":
        world.append(OWNER, "Sent", mail)
    else:
        world.deliver(OWNER, mail)


@pytest.fixture(scope="module")
def month(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Month]:
    """Two or three stories of each kind, side by side."""
    with lived(tmp_path_factory.mktemp("month"), STORIES, {**SERIES, **LOST, "baker": None}) as month:
        yield month


@pytest.fixture(scope="module")
def long_month(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Month]:
    """All others."""
    with lived(tmp_path_factory.mktemp("month"), MORE_STORIES, MORE_SERIES) as month:
        yield month


@contextmanager
def lived(home: Path, stories: Sequence[Story], series: Series) -> Iterator[Month]:
    """A world in which the stories have happened, each to a client with a mailbox of its own."""
    require_servers()
    people = [*(story.address for story in stories), *map(attendee, series), PARTNER, "all@partners.test"]
    with MailWorld(home / "world", start=BEFORE, users=dict.fromkeys(people)) as world:
        program = Program(world, home)
        text = program.config.read_text()
        text = text[: text.index("[client.harbour]")]
        text = text.replace(f'email = ["{OWNER}"]', f'email = ["{OWNER}", "hello@agency.test"]')
        text = text.replace("max_due = 20", "max_due = 200\nmax_per_day = 500")
        text += '[meetings]\nremind = "all"\n[watch]\nrelays = ["robot@forms.test"]\n'
        clients = [configured(story.client, story.address, story.extra) for story in stories]
        clients += [configured(client, attendee(client)) for client in series]
        program.config.write_text(text + "\n".join(clients))
        try:
            play(world, program, stories, series)
            yield Month(world, program)
        finally:
            program.cleanup()


def play(world: MailWorld, program: Program, stories: Sequence[Story], series: Series) -> None:
    def once() -> None:
        program.call("once", patience=300)

    for story in stories:
        for template in story.earlier:
            world.deliver(OWNER, story.written(template, OWNER), sender=story.address)
    world.travel(at(2, 9))
    for story in stories:
        ask(world, story)
    for client in series:
        invite(world, client)
    if any(story.really for story in stories):
        world.await_messages(OWNER, "INBOX", 1, lambda one: b"nobody@partners.test" in one.content)
    once()
    world.travel(at(9, 9, 5))
    once()
    world.travel(WORDS_COME)
    for story in stories:
        for template in story.mails:
            world.deliver(OWNER, story.written(template, OWNER), sender=story.address)
    for client, word in series.items():
        if word is not None:
            speak_of_one(world, client, *word)
    once()
    # On Fridays the owner hears of Monday's ultimata, and those who meet on Tuesday are reminded.
    for moment in (at(13, 9, 10), at(16, 9, 20), at(20, 9, 10), at(27, 9, 10)):
        world.travel(moment)
        once()


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.client)
def test_what_came_from_the_client_decides_whether_the_ultimatum_comes(month, story):
    assert_became(month, story)


@pytest.mark.long
@pytest.mark.parametrize("story", MORE_STORIES, ids=lambda story: story.client)
def test_so_it_does_in_the_neighbours_of_each_kind(long_month, story):
    assert_became(long_month, story)


def assert_became(month: Month, story: Story) -> None:
    mails = month.received(story.address)
    steps = [step for step, state in month.program.steps(story.client) if state == "sent"]
    assert steps[:1] == ["check-in"], "each case began"
    assert len(mails) == len(steps)
    outcome = month.program.outcome(story.client)
    match story.becomes:
        case Becomes.ANSWERED:
            assert (steps, outcome) == (["check-in"], ["answered"])
        case Becomes.SPARED:
            assert steps == ["check-in"], "nothing presses a client who wrote"
            assert outcome in ([], ["answered"])
            assert month.told(story.client), "and the owner hears of it"
        case Becomes.NO_ANSWER:
            assert outcome == []
            assert steps in (["check-in"], ["check-in", "ultimatum"])
        case Becomes.PRESSED:
            assert (steps, outcome) == (["check-in", "ultimatum"], [])
        case Becomes.BOUNCED:
            assert (steps, outcome) == (["check-in"], ["bounced"])


def reminders(month: Month, client: str) -> str:
    """What the attendee was reminded of, as one text."""
    mails = month.received(attendee(client))
    bodies = [each.get_body(("plain",)) for each in mails]
    return " ".join(" ".join(body.get_content().split()) for body in bodies if body is not None)


@pytest.mark.parametrize("client", SERIES)
def test_a_word_about_one_meeting_of_a_series_leaves_the_others(month, client):
    """However the meeting is named: without its zone, or by its day."""
    assert_only_one_is_gone(month, client)


@pytest.mark.long
@pytest.mark.parametrize("client", MORE_SERIES)
def test_so_it_does_in_a_zone_that_nobody_knows_and_without_one(long_month, client):
    assert_only_one_is_gone(long_month, client)


def assert_only_one_is_gone(month: Month, client: str) -> None:
    text = reminders(month, client)
    assert "17 March" in text
    assert "31 March" in text
    assert "24 March" not in text, "that one was called off"


def test_a_word_about_a_meeting_that_nobody_can_find_ends_no_series(month):
    known = json.loads(month.program.call("meeting", "list", "--json"))
    states = [each["state"] for each in known if each["client"] == "plumber"]
    assert len(states) == 4
    assert "cancelled" not in states
    assert month.told("plumber"), "the owner is asked which one"


def test_a_zone_that_only_the_mail_defines_is_right_in_winter_and_in_summer(month):
    text = reminders(month, "baker")
    assert "17 March" in text, "in winter"
    assert "31 March" in text, "in summer"
    assert text.count("3:00 pm") == text.count("2026 at ") > 1
