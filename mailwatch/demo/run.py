"""The demo: the real turn over real IMAP, SMTP and SQLite, on a clock that jumps through five weeks."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from datetime import timedelta
from email.message import EmailMessage
from email.utils import format_datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from mailwatch import translate, wiring
from mailwatch.adapters.clock import JumpingClock
from mailwatch.app.owner import commands
from mailwatch.app.showing.status import Status, status_of
from mailwatch.config.reading.load import Loaded, loads
from mailwatch.demo import story
from mailwatch.demo.clients import World
from mailwatch.demo.narrator import Narrator
from mailwatch.demo.servers import EmbeddedServers
from mailwatch.domain.facts.delivery import RowState
from mailwatch.domain.facts.time_display import TimeDisplay
from mailwatch.output import echo, echo_letter
from mailwatch.ports import Store
from mailwatch.wiring import House

ZONE = ZoneInfo("Europe/Berlin")
CONSIDERS = timedelta(hours=5)
"""How long Anna takes to close the file and write the invoice before she says yes."""


ShowStatus = Callable[[Status, Callable[[str], TimeDisplay]], None]


def run_demo(show_status: ShowStatus) -> list[str]:
    """Play the story; returns what went differently from what must happen. Ends with ``show_status``."""
    clock = JumpingClock(story.START)
    with (
        tempfile.TemporaryDirectory(prefix="mailwatch-demo-") as folder,
        EmbeddedServers(users={story.OWNER: story.PASSWORD}, clock=clock.now) as servers,
    ):
        echo(f"A mail server runs on 127.0.0.1: IMAP on {servers.imap_port}, SMTP on {servers.smtp_port}.")
        _fill_sent(servers, clock)
        world = World(clock.now, lambda content: servers.deliver(story.OWNER, content, clock.now()))

        def on_mail(_sender: str, recipients: tuple[str, ...], content: bytes) -> None:
            world.receive(recipients, content)

        servers.on_mail = on_mail
        loaded = _config(servers, Path(folder))
        store = wiring.open_store(loaded.config.state_directory)
        house = wiring.build(loaded, store=store, clock=clock)
        try:
            _play(house, clock, world)
            return _end(house, store, clock, show_status)
        finally:
            house.close()


def _config(servers: EmbeddedServers, folder: Path) -> Loaded:
    import os

    os.environ["MAILWATCH_DEMO_PASSWORD"] = story.PASSWORD
    text = story.CONFIG.format(
        owner=story.OWNER, imap=servers.imap_port, smtp=servers.smtp_port, state=folder / "state"
    )
    return loads(
        text, environment={}, playbooks=translate.known_playbooks(), languages=translate.known_languages()
    )


def _fill_sent(servers: EmbeddedServers, clock: JumpingClock) -> None:
    for number, earlier in enumerate(story.EARLIER):
        at = clock.now() - timedelta(days=3, minutes=-20 * number)
        mail = EmailMessage()
        mail["From"] = f"Anna Weber <{story.OWNER}>"
        mail["To"] = earlier.to
        mail["Subject"] = earlier.subject
        mail["Date"] = format_datetime(at)
        mail["Message-ID"] = f"<earlier-{number}@studio.example>"
        mail.set_content(earlier.text)
        servers.deliver(story.OWNER, mail.as_bytes(), at, "Sent", seen=True)


def _play(house: House, clock: JumpingClock, world: World) -> None:
    """Run turns at every instant worth looking at: what falls due, and what the world does."""
    turn = next(iter(house.turns.values()))
    narrator = Narrator(ZONE)
    considered: set[int] = set()
    while clock.now() < story.END:
        world.happen()
        report = turn.run()
        if report.trouble:
            raise RuntimeError(f"the embedded server could not be read: {report.trouble}")
        with house.store.reading() as transaction:
            narrator.tell(transaction.journal.entries(after=narrator.told))
            held = [row for row in transaction.outbox.rows(states=(RowState.HELD,)) if row.needs]
        for row in held:
            if row.id not in considered:
                considered.add(row.id)
                number, needs = row.id, row.needs
                world.later(CONSIDERS, lambda n=number, c=needs: _say_yes(house, n, c))  # type: ignore[misc]  # mypy can't infer a lambda's defaults
        moments = [moment for moment in (report.next_look, world.next()) if moment is not None]
        ahead = min(moments, default=story.END)
        clock.jump(min(max(ahead, clock.now() + timedelta(seconds=20)), story.END))


def _say_yes(house: House, number: int, needs: tuple[str, ...]) -> None:
    commands.approve(house.store, number, confirmed=needs, attachments=(), now=house.clock.now())


def _end(house: House, store: Store, clock: JumpingClock, show_status: ShowStatus) -> list[str]:
    """Show a mail and the status, and compare with what must have happened."""
    with store.reading() as transaction:
        rows = transaction.outbox.rows()
    ultimatum = next((row for row in rows if row.step == "ultimatum" and row.state is RowState.SENT), None)
    if ultimatum is not None:
        echo()
        echo("The ultimatum as Mr Quill reads it", bold=True)
        echo_letter(f"Subject: {ultimatum.subject}\n\n{ultimatum.text}")
    echo("mailwatch status", bold=True)
    found = status_of(store, house.settings, now=clock.now(), halted=None)
    show_status(found, house.settings.display)
    differences: list[str] = []
    for client in story.EXPECTED:
        sent = tuple(row.step for row in rows if row.client == client and row.case and row.sent_at)
        if sent != story.EXPECTED_MAILS[client]:
            differences.append(f"{client} got {sent or 'nothing'}, not {story.EXPECTED_MAILS[client]}")
        outcomes = tuple(ended.outcome for ended in found.ended if ended.client == client)
        if outcomes != story.EXPECTED_OUTCOMES[client]:
            differences.append(f"{client} ended {outcomes}, not {story.EXPECTED_OUTCOMES[client]}")
    echo()
    for client, became in story.EXPECTED.items():
        bad = any(difference.startswith(f"{client} ") for difference in differences)
        echo(f"{'✗' if bad else '✓'} {client}: {became}")
    return differences
