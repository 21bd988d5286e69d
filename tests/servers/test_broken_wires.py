"""Connections break, drip and lie at any byte, inside TLS, on both wires; servers go and come back."""

from __future__ import annotations

import random
import subprocess
import sys
from datetime import UTC, datetime, timedelta

import pytest
from program import PATIENCE, Program, answer_to
from rig.fault_proxy import Deed, Fault, FaultProxy, Way
from rig.world import BOB, CLIENT, OWNER

pytestmark = pytest.mark.servers

DUE = datetime(2026, 3, 9, 9, 5, tzinfo=UTC)
DEEDS = (Deed.CUT, Deed.RESET, Deed.GARBAGE, Deed.DRIP)


def once(program: Program) -> str:
    """A run that may fail, but never by a defect of its own."""
    done = subprocess.run(
        [sys.executable, "-m", "mailwatch", "-c", str(program.config), "once"],
        env=program._environment(),
        capture_output=True,
        text=True,
        timeout=PATIENCE * 5,
        check=False,
    )
    told = done.stdout + done.stderr
    assert "Traceback" not in told, told
    return told


def play(world, tmp_path, seed: int, faults: int) -> None:
    chance = random.Random(seed)
    with FaultProxy(world.imap_port) as imap, FaultProxy(world.smtp_port) as smtp:
        program = Program(world, tmp_path)
        text = program.config.read_text()
        text = text.replace(f"port = {world.imap_port}", f"port = {imap.port}")
        program.config.write_text(text.replace(f"port = {world.smtp_port}", f"port = {smtp.port}"))
        program.owner_wrote(CLIENT, "Photos for the site")
        program.owner_wrote(BOB, "Draft of the catalogue")
        once(program)
        answer = answer_to(world, world.messages(OWNER, "Sent")[1].content, BOB)
        world.travel(DUE)
        world.deliver(OWNER, answer, sender=BOB)
        for number in range(faults):
            proxy, longest = chance.choice(((imap, 12_000), (smtp, 6_000)))
            offset = int(longest ** chance.random())
            proxy.plant(Fault(way=chance.choice(tuple(Way)), deed=chance.choice(DEEDS), offset=offset))
            once(program)
            imap.plant()
            smtp.plant()
            world.travel(DUE + timedelta(minutes=30) * (number + 1))
        once(program)

        assert world.messages(BOB, "INBOX") == []
        assert program.outcome("quiet") in ([], ["answered"])
        arrived = len(world.messages(CLIENT, "INBOX"))
        ((_, state),) = program.steps("harbour")
        assert (state, arrived) in {("sent", 1), ("uncertain", 0), ("uncertain", 1), ("queued", 0)}
        program.call("journal", "verify")
        program.call("db", "check")


def test_a_wire_that_breaks_at_any_byte_makes_no_mail_twice_and_none_wrong(world, tmp_path):
    play(world, tmp_path, seed=1, faults=5)


@pytest.mark.long
@pytest.mark.parametrize("seed", range(2, 8))
def test_wires_that_break_forty_times(world, tmp_path, seed):
    play(world, tmp_path, seed=seed, faults=7)


def test_servers_that_go_and_come_back_cost_time_and_nothing_else(world, tmp_path):
    program = Program(world, tmp_path)
    program.owner_wrote(CLIENT, "Photos for the site")
    once(program)
    world.travel(DUE)
    world.stop_imap()
    assert "can't be reached" in once(program) or not world.messages(CLIENT, "INBOX")
    assert program.steps("harbour") == []
    world.start_imap()
    world.stop_smtp()
    once(program)
    assert program.steps("harbour") == [("check-in", "queued")]
    world.start_smtp()
    world.travel(DUE + timedelta(hours=1))
    once(program)
    assert program.steps("harbour") == [("check-in", "sent")]
    assert len(world.await_messages(CLIENT, "INBOX")) == 1
