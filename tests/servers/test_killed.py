"""kill -9 at each boundary of a send, then a restart: the client's mailbox is the judge.

Before `committing` exactly one copy arrives later; from then on never a
second one, whatever is known; with a copy filed by the provider it resolves
to `sent` by itself.
"""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from program import Program
from rig.world import CLIENT, OWNER
from submission_proxy import SubmissionProxy

pytestmark = pytest.mark.servers

MONDAY = datetime(2026, 3, 9, 9, 5, tzinfo=UTC)


class Story:
    """A check-in falls due, and the program is killed where ``arm`` says."""

    def __init__(self, world, tmp_path, *, copies: str) -> None:
        self.world = world
        self.proxy = SubmissionProxy(world.smtps_port, world.ca_file)
        self.program = Program(world, tmp_path, smtp_proxy=self.proxy.port, copies=copies)

    def play_until_killed(self, when: str, command: str) -> None:
        self.program.owner_wrote(CLIENT, "Photos for the site")
        self.program.start()
        self.program.until_read()

        getattr(self.proxy, when)[command] = self.program.kill
        self.world.travel(MONDAY)
        self.program.until_ended(f"killed {when} {command}")

    def restart(self) -> None:
        self.program.start()
        self.world.travel(datetime(2026, 3, 9, 9, 20, tzinfo=UTC))
        self.program.until_read()

    def arrived(self) -> int:
        return len(self.world.messages(CLIENT, "INBOX"))

    def states(self) -> list[str]:
        return [state for step, state in self.program.steps("harbour") if step == "check-in"]

    def close(self) -> None:
        self.program.cleanup()
        self.proxy.close()


@pytest.fixture
def story(world, tmp_path, request):
    stories = []

    def make(*, copies: str = "append") -> Story:
        stories.append(Story(world, tmp_path, copies=copies))
        return stories[-1]

    yield make
    for each in stories:
        each.close()


@pytest.mark.parametrize(
    ("when", "command"),
    [("before", "EHLO"), ("before", "AUTH"), ("before", "MAIL"), ("before", "RCPT"), ("after", "RCPT")],
)
def test_killed_before_committing_one_copy_arrives_later(story, when, command):
    story = story()
    story.play_until_killed(when, command)
    assert story.arrived() == 0
    story.restart()
    story.program.until(lambda: story.states() == ["sent"], "sent after the restart")
    story.program.until(lambda: story.arrived() > 0, "it arrives")
    assert story.arrived() == 1
    story.program.until(lambda: len(story.world.messages(OWNER, "Sent")) == 2, "one copy in Sent")


@pytest.mark.parametrize(
    ("when", "command", "arrives"),
    # Before DOT all of it has left the program, so the server still gets it: nobody here can know.
    [("before", "DATA", 0), ("after", "DATA", 0), ("before", "DOT", 1), ("after", "DOT", 1)],
)
def test_killed_while_committing_it_is_uncertain_and_never_sent_again(story, when, command, arrives):
    story = story()
    story.play_until_killed(when, command)
    story.restart()
    story.program.until(lambda: story.states() == ["uncertain"], "not known")
    story.world.travel(datetime(2026, 3, 12, 9, 5, tzinfo=UTC))
    story.program.until_read()
    story.program.until(lambda: story.arrived() == arrives, "what had left the program arrives")
    assert story.states() == ["uncertain"]
    (row,) = [row for row in story.program.rows() if row["step"] == "check-in"]
    advice = story.program.call("explain", "harbour")
    assert f"mailwatch outbox arrived {row['id']}" in advice
    assert f"mailwatch outbox not-arrived {row['id']}" in advice
    told = story.world.await_messages(OWNER, "INBOX", 1, lambda one: b" leave?" in one.content)
    assert len(told) == 1


def test_killed_while_committing_the_owner_can_settle_it(story):
    story = story()
    story.play_until_killed("before", "DATA")
    story.restart()
    story.program.until(lambda: story.states() == ["uncertain"], "not known")
    (row,) = [row for row in story.program.rows() if row["step"] == "check-in"]
    story.program.call("outbox", "not-arrived", str(row["id"]))
    story.program.until(lambda: story.states() == ["withdrawn", "sent"], "planned and sent anew")
    assert story.arrived() == 1


@pytest.mark.parametrize("command", ["DOT", "ACCEPTED"])
def test_killed_after_the_250_with_a_filed_copy_it_resolves_to_sent(story, command):
    story = story(copies="provider")
    story.world.set_sent_by_provider(True)
    story.play_until_killed("after", command)
    story.restart()
    story.program.until(lambda: story.states() == ["sent"], "the copy in Sent proves it")
    # The server delivers its two copies one after the other, in an order of its own.
    story.program.until(lambda: story.arrived() > 0, "it arrives")
    assert story.arrived() == 1
    story.world.travel(datetime(2026, 3, 12, 9, 5, tzinfo=UTC))
    story.program.until_read()
    assert story.arrived() == 1
    assert len(story.world.messages(OWNER, "Sent")) == 2


def test_killed_after_the_250_without_a_filed_copy_one_copy_is_filed(story):
    """The kill comes around the settling; whichever side of it, the client has one mail and never two."""
    story = story()
    story.play_until_killed("after", "ACCEPTED")
    story.restart()
    story.program.until(lambda: story.states() in (["sent"], ["uncertain"]), "settled or asked")
    assert story.arrived() == 1
    if story.states() == ["sent"]:
        story.program.until(lambda: len(story.world.messages(OWNER, "Sent")) == 2, "one copy in Sent")
