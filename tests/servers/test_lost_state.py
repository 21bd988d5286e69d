"""I2: a state that was lost finds in the mailbox what it had sent, and keeps its dates."""

from __future__ import annotations

import shutil
from datetime import UTC, datetime

import pytest
from program import Program
from rig.world import BOB, OWNER

pytestmark = pytest.mark.servers


def at(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 3, day, hour, minute, tzinfo=UTC)


def test_the_database_is_deleted_after_the_check_in(world, tmp_path):
    program = Program(world, tmp_path)
    try:
        program.owner_wrote(BOB, "Draft of the catalogue")
        program.start()
        program.until_read()
        world.travel(at(9, 9, 5))
        program.until(lambda: ("check-in", "sent") in program.steps("quiet"), "the check-in is sent")
        program.until(lambda: len(world.messages(OWNER, "Sent")) == 2, "its copy is filed")
        (planned,) = [case["next_at"] for case in program.status()["cases"]]
        assert program.stop() == 0

        shutil.rmtree(program.state)
        world.travel(at(10, 9))
        program.start()
        program.until_read()
        world.travel(at(11, 9))
        program.until_read()
        (case,) = program.status()["cases"]
        assert [step for step, _ in case["sent"]] == ["check-in"]
        assert case["next_step"] == "ultimatum"
        assert case["next_at"] == planned
        assert len(world.messages(BOB, "INBOX")) == 1

        world.travel(at(13, 9, 10))
        world.await_messages(OWNER, "INBOX", 1, lambda one: b"mailwatch outbox hold" in one.content)
        world.travel(at(16, 9, 20))
        program.until(lambda: len(world.messages(BOB, "INBOX")) == 2, "the ultimatum goes on its date")
        assert b"25 March 2026" in world.messages(BOB, "INBOX")[1].content.replace(b"=\r\n", b"")
        assert len(world.messages(OWNER, "Sent")) <= 3
    finally:
        program.cleanup()
