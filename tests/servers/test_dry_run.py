"""I6: a dry run and a plan change nothing anywhere."""

from __future__ import annotations

import json
import sqlite3
from datetime import UTC, datetime

import pytest
from program import Program
from rig.world import BOB, CLIENT, OWNER

pytestmark = pytest.mark.servers


def content_of(state) -> dict[str, list]:
    """Every row of every table, and the names of the files beside the database."""
    file = state / "mailwatch.sqlite3"
    if not file.exists():
        return {}
    with sqlite3.connect(f"file:{file}?mode=ro", uri=True) as connection:
        tables = [
            name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
        ]
        found = {table: connection.execute(f'SELECT * FROM "{table}"').fetchall() for table in tables}
    connection.close()
    return {**found, "files": sorted(path.name for path in state.iterdir() if path.name != "lock")}


def test_dry_run_and_plan_leave_mailboxes_wire_and_state_as_they_were(world, tmp_path):
    program = Program(world, tmp_path)
    try:
        program.owner_wrote(CLIENT, "Photos for the site")
        program.owner_wrote(BOB, "Draft of the catalogue")
        world.deliver(OWNER, b"From: x@elsewhere.test\r\nSubject: unread\r\n\r\nunread, and stays so\r\n")
        program.call("once")
        world.travel(datetime(2026, 3, 9, 9, 5, tzinfo=UTC))

        users = (OWNER, CLIENT, BOB)
        mailboxes = {user: world.dump(user) for user in users}
        log, state = world.postfix_log(), content_of(program.state)

        plan = json.loads(program.call("plan", "--json"))
        assert [(each["client"], each["step"]) for each in plan["planned"]][:2] == [
            ("harbour", "check-in"),
            ("quiet", "check-in"),
        ]
        assert "Dear Alice," in plan["planned"][0]["text"]
        assert "would send to" in program.call("once", "--dry-run")
        program.start("--dry-run")
        program.until(lambda: "would send to bob@quiet.test" in program.log.read_text(), "the dry run speaks")
        assert program.stop() == 0
        program.call("status")
        program.call("check", "--offline")
        program.call("explain", "harbour")

        assert {user: world.dump(user) for user in users} == mailboxes
        assert world.postfix_log() == log
        assert content_of(program.state) == state
    finally:
        program.cleanup()


def test_a_dry_run_on_a_machine_without_any_state_makes_none(world, tmp_path):
    program = Program(world, tmp_path)
    program.owner_wrote(CLIENT, "Photos for the site")
    before = world.dump(OWNER)
    program.call("once", "--dry-run")
    assert "check-in" in program.call("plan")
    assert world.dump(OWNER) == before
    assert not program.state.exists()
