"""How wide the race is that remains: from the fresh reading to the accepted dot, on Dovecot and Postfix."""

from __future__ import annotations

import json
import os
import ssl
import time
from contextlib import ExitStack
from datetime import UTC, datetime
from pathlib import Path

import pytest
from campaign import CLIENT as ENTRY
from campaign import CONFIG
from program import Program
from rig.fault_proxy import FaultProxy, Way
from rig.world import OWNER

pytestmark = [pytest.mark.servers, pytest.mark.long]

NAMES = [f"c{number:03}" for number in range(30)]


class Watch:
    """Listens on both wires: when was RCPT accepted, the mailbox last heard, the dot accepted?"""

    def __init__(self) -> None:
        self.widths: list[tuple[float, float, float]] = []
        self._heard = self._accepted = self._data = 0.0

    def imap(self, way: Way, _chunk: bytes) -> None:
        if way is Way.TO_CLIENT:
            self._heard = time.monotonic()

    def smtp(self, way: Way, chunk: bytes) -> None:
        now = time.monotonic()
        if way is Way.TO_SERVER and chunk.startswith(b"RCPT TO:<c"):
            self._accepted = 0.0
        if way is Way.TO_CLIENT and chunk.startswith(b"250 2.1.5"):
            self._accepted = now
        if way is Way.TO_SERVER and chunk.startswith(b"DATA"):
            self._data, self._last_heard = now, self._heard
        if way is Way.TO_CLIENT and b"queued as" in chunk and self._last_heard > self._accepted > 0:
            # A notice has no second look: nothing of the mailbox was heard since its RCPT.
            self.widths.append((now - self._accepted, now - self._last_heard, now - self._data))


def test_the_race_that_remains_is_measured(new_world, tmp_path):
    world = new_world(users={f"{name}@{name}.test": None for name in NAMES})
    watch = Watch()
    with ExitStack() as stack:
        tls = ssl.create_default_context(cafile=str(world.ca_file))
        smtp = stack.enter_context(FaultProxy(world.smtps_port, client_tls=tls))
        imap = stack.enter_context(FaultProxy(world.imap_port))
        smtp.tap, imap.tap = watch.smtp, watch.imap
        program = Program(world, tmp_path, smtp_proxy=smtp.port)
        head = CONFIG.format(owner=OWNER, imap=imap.port, smtp=smtp.port, state=program.state)
        entries = (ENTRY.format(name=name, address=f"{name}@{name}.test") for name in NAMES)
        program.config.write_text(head + "".join(entries))
        for name in NAMES:
            program.owner_wrote(f"{name}@{name}.test", f"Photos for {name}")
        program.call("once")
        world.travel(datetime(2026, 3, 9, 9, 5, tzinfo=UTC))
        program.call("once")
    assert len(watch.widths) == len(NAMES)
    assert all(whole > rest > wire > 0 for whole, rest, wire in watch.widths)
    if directory := os.environ.get("MAILWATCH_FIGURES"):
        (Path(directory) / "race.json").write_text(json.dumps(watch.widths))
