"""SIGKILL at each effect of an attempt, then a restart, on Dovecot and Postfix (I2)."""

from __future__ import annotations

import ssl
from datetime import UTC, datetime

import pytest
from crash_rows import ROWS
from program import Program
from rig.fault_proxy import Deed, Fault, FaultProxy, Way
from rig.world import CLIENT, OWNER

pytestmark = [pytest.mark.servers, pytest.mark.long]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.moment)
def test_killed_and_restarted_it_ends_as_the_page_promises(world, tmp_path, row):
    world.set_sent_by_provider(row.files)
    tls = ssl.create_default_context(cafile=str(world.ca_file))
    with (
        FaultProxy(world.smtps_port, client_tls=tls) as smtp,
        FaultProxy(world.imap_port) as imap,
    ):
        program = Program(
            world,
            tmp_path,
            smtp_proxy=smtp.port,
            imap_proxy=imap.port,
            copies="provider" if row.files else "append",
        )

        def kill() -> bool:
            program.kill()
            return row.goes_on

        fault = Fault(way=row.way, deed=Deed.CALL, token=row.token, after=row.after, hook=kill)
        accepted = Fault(
            way=Way.TO_CLIENT, deed=Deed.CALL, token=b"250 2.1.5", hook=lambda: imap.plant(fault)
        )

        def copies() -> int:
            to_client = f"To: {CLIENT}".encode()
            own = 1
            return sum(to_client in one.content for one in world.messages(OWNER, "Sent")) - own

        try:
            program.owner_wrote(CLIENT, "Photos for the site")
            program.call("once")
            world.travel(datetime(2026, 3, 9, 9, 5, tzinfo=UTC))
            (smtp if row.at == "smtp" or row.look else imap).plant(accepted if row.look else fault)
            program.start()
            program.until_ended("killed")
            assert fault.struck.is_set()

            world.travel(datetime(2026, 3, 9, 9, 20, tzinfo=UTC))
            program.start()
            program.until(lambda: program.steps("harbour")[0][1] in row.states, f"one of {row.states}")
            ends_sent = program.steps("harbour") == [("check-in", "sent")]
            if ends_sent:
                program.until(lambda: copies() == 1, "a copy in Sent")
            program.until_read()
            assert program.stop() == 0
            world.travel(datetime(2026, 3, 11, 9, 5, tzinfo=UTC))
            program.call("once")
            assert program.steps("harbour")[0][1] in row.states
            assert len(program.steps("harbour")) == 1
            assert len(world.messages(CLIENT, "INBOX")) == row.arrives
            assert copies() == int(ends_sent)
        finally:
            program.cleanup()


def test_no_two_rows_are_the_same():
    assert len({row.moment for row in ROWS}) == len(ROWS)
