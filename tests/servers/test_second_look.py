"""I1: an answer that arrives after RCPT was accepted, and before DATA, is seen."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from program import Program, answer_to
from rig.world import CLIENT, OWNER
from submission_proxy import SubmissionProxy

pytestmark = pytest.mark.servers


def test_an_answer_between_rcpt_and_data_stops_the_mail(world, tmp_path):
    proxy = SubmissionProxy(world.smtps_port, world.ca_file)
    program = Program(world, tmp_path, smtp_proxy=proxy.port)
    try:
        program.owner_wrote(CLIENT, "Photos for the site")
        own = world.messages(OWNER, "Sent")[0].content
        program.start()
        program.until_read()
        proxy.after["RCPT"] = lambda: world.deliver(OWNER, answer_to(world, own, CLIENT))
        world.travel(datetime(2026, 3, 9, 9, 5, tzinfo=UTC))
        program.until(
            lambda: program.steps("harbour") == [("check-in", "withdrawn")], "the mail is withdrawn"
        )
        assert program.outcome("harbour") == ["answered"]
        assert world.messages(CLIENT, "INBOX") == []
        before_notice = proxy.seen[: proxy.seen.index("RCPT") + 2]
        assert "DATA" not in before_notice
        story = program.call("explain", "harbour")
        assert "taken back while connecting" in story
    finally:
        program.cleanup()
        proxy.close()
