"""The state's disk fills up while the service runs: what can't be written down doesn't happen (I10)."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from machine import fill, small_disk
from program import Program, answer_to
from rig.world import BOB, CLIENT, OWNER

pytestmark = pytest.mark.servers

SIZE = 3 * 1024 * 1024
CANT_WRITE = 73  # EX_CANTCREAT of sysexits.h


def test_on_a_full_disk_nothing_leaves_and_nothing_is_lost_and_it_goes_on_when_there_is_room(world, tmp_path):
    program = Program(world, tmp_path)
    with small_disk(program.state, SIZE):
        try:
            program.owner_wrote(CLIENT, "Photos for the site")
            program.owner_wrote(BOB, "Draft of the catalogue")
            program.call("once")
            world.travel(datetime(2026, 3, 9, 7, 0, tzinfo=UTC))
            program.start()
            program.until_read()
            before = [tuple(row) for row in program._query("SELECT * FROM journal ORDER BY id")]
            fill(program.state)

            # Both are due now, and Bob has answered: neither the sending nor the answer can be written down.
            world.deliver(OWNER, answer_to(world, world.messages(OWNER, "Sent")[1].content, BOB), sender=BOB)
            world.travel(datetime(2026, 3, 9, 9, 5, tzinfo=UTC))
            # It ends and says why; the service manager starts it again and again, as it is done here.
            for _ in range(2):
                process = program.process
                assert process.wait(120) == CANT_WRITE
                assert "the disk is full; make room" in program.log.read_text()
                program.start()
            assert world.messages(CLIENT, "INBOX") == []
            assert [tuple(row) for row in program._query("SELECT * FROM journal ORDER BY id")] == before

            assert program.process.wait(120) == CANT_WRITE
            (program.state / "filler").unlink()
            program.start()
            program.until(lambda: world.messages(CLIENT, "INBOX"), "the mail leaves when there is room", 120)
            program.until(lambda: program.steps("harbour") == [("check-in", "sent")], "and is known", 120)
            program.until_read()
            assert len(world.messages(CLIENT, "INBOX")) == 1
            assert world.messages(BOB, "INBOX") == []
            after = [tuple(row) for row in program._query("SELECT * FROM journal ORDER BY id")]
            assert after[: len(before)] == before
            program.call("journal", "verify")
            program.call("db", "check")
            assert program.stop() == 0
        finally:
            program.cleanup()
