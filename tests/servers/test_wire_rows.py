"""Every answer and silence of a mail server, at every stage, with the real transport and a store on disk."""

from __future__ import annotations

import ssl
from collections import deque
from datetime import timedelta
from email import message_from_bytes

import pytest
from agency import START, Agency
from rig.authority import Authority
from smtp_peer import ScriptedPeer
from wire_rows import ROWS, Fate

from mailwatch.adapters.smtp.transport import Security, SmtpSettings, SmtpTransport
from mailwatch.adapters.store.engine import open_file
from mailwatch.adapters.store.sql import SqlStore
from mailwatch.domain.facts.events import DeliveryChanged
from mailwatch.ports import Envelope

DAY = timedelta(days=1)
ALICE, ALAN = "alice@harbour.example", "alan@harbour.example"
IN_VAIN = 2.0
"""Seconds for an answer that is known never to come; everything else has a minute."""

ON_THE_WIRE = {"DATA", "content", "dot", "RSET", "QUIT"}
WAY = {
    Fate.QUEUED: ["queued", "attempting", "committing", "sent"],
    Fate.REFUSED: ["refused"],
    Fate.UNCERTAIN: ["uncertain"],
    Fate.SENT: ["sent"],
}


class PatientAfterwards:
    """The real transport; its first attempt may have less patience in one thing."""

    def __init__(self, port: int, ca_file: str, first: dict[str, float]) -> None:
        self._usual = {"connect_seconds": 60.0, "command_seconds": 60.0, "final_reply_seconds": 60.0}
        self._changes = deque([first])
        self._port, self._ca_file = port, ca_file

    def open(self, envelope: Envelope):
        changes = self._changes.popleft() if self._changes else {}
        settings = SmtpSettings(
            host="localhost",
            port=self._port,
            security=Security.STARTTLS,
            ca_file=self._ca_file,
            username="anna@studio.example",
            password=lambda: "secret",
            **(self._usual | changes),
        )
        return SmtpTransport(settings).open(envelope)


@pytest.fixture(scope="module")
def authority(tmp_path_factory):
    return Authority(tmp_path_factory.mktemp("authority"))


@pytest.fixture
def play(tmp_path, authority):
    """Plays a row: the states of the mail in order, and the mails to clients that the server then had."""
    peers, engines = [], []

    def playing(row) -> tuple[list[str], list[bytes]]:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(authority.certificate, authority.key)
        offered = None if row.event == "isn't offered" else context
        peer = ScriptedPeer(starttls=offered)
        peers.append(peer)
        peer.start()
        agency = Agency(tmp_path)
        (tmp_path / "state").mkdir()
        engines.append(open_file(tmp_path / "state" / "mailwatch.sqlite3"))
        agency.store = SqlStore(engines[-1])
        agency.transport = PatientAfterwards(
            peer.port, str(authority.ca_file), {row.hangs: IN_VAIN} if row.hangs else {}
        )
        agency.build(agency.text.replace(f'"{ALICE}"', f'"{ALICE}", "{ALAN}"'))
        agency.owner_writes(to=f"{ALICE}, {ALAN}" if row.two else ALICE)
        for stage, act in row.acts:
            peer.script(stage, act)
        agency.until(START + 8 * DAY)
        # Days later nothing more of that step has left, whatever its fate.
        agency.until(START + 9 * DAY)
        changes = [each for each in agency.events(DeliveryChanged) if each.step == "check-in"]
        mails = [each for each in peer.messages if message_from_bytes(each)["To"] != "anna@studio.example"]
        return [str(each.after) for each in changes], mails

    yield playing
    for peer in peers:
        peer.stop()
    for engine in engines:
        engine.dispose()


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.name)
def test_a_mail_has_just_the_fate_that_the_page_promises(play, row):
    states, mails = play(row)
    began = ["attempting", "committing"] if row.stage in ON_THE_WIRE else ["attempting"]
    assert states == began + WAY[row.fate]
    first = int(row.arrived)
    # A put-off mail leaves at the next try; a server that says no to the dot has had it, and threw it away.
    thrown_away = row.stage in {"dot", "RSET"} and row.fate in {Fate.QUEUED, Fate.REFUSED}
    assert len(mails) == first + thrown_away + (row.fate is Fate.QUEUED)
    assert len({message_from_bytes(each)["Message-ID"] for each in mails}) <= 1


def test_no_two_rows_are_the_same():
    assert len({row.name for row in ROWS}) == len(ROWS)
