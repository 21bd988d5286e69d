"""A flood of calendar mail: five daily series in each, read and judged by the real turn.

    python benchmarks/meetings.py [--repository DIR] [--most N]

60, 120 and 240 mails of a kilobyte each come from the client's address, on as
many days as the bound lets through, over the in-memory mailbox and a database
file. Said are the milliseconds of work for each mail, those of the next turn, and
the slope: how often longer twice the mails take. ``--repository`` measures
another checkout in the same way.
"""

from __future__ import annotations

import argparse
import importlib
import sys
import time
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from email.utils import format_datetime
from pathlib import Path
from tempfile import TemporaryDirectory

SERIES = 5
PER_DAY = 30


def main() -> None:
    """Print one line for each number of mails."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--repository", type=Path, default=Path(__file__).parent.parent)
    parser.add_argument("--most", type=int, default=240)
    arguments = parser.parse_args()
    repository = arguments.repository.resolve()
    sys.path[:0] = [str(repository), str(repository / "tests" / "app")]
    before = 0.0
    for number in (60, 120, 240):
        if number > arguments.most:
            break
        with TemporaryDirectory() as directory:
            flood, quiet = _measure(Path(directory), number)
        slope = f"  slope {flood / before:4.2f}" if before else ""
        print(
            f"{number:4} mails: {flood:7.2f} s, {flood / number * 1000:7.1f} ms for each; "
            f"the next turn {quiet * 1000:7.1f} ms{slope}"
        )
        before = flood


def _measure(directory: Path, number: int) -> tuple[float, float]:
    agency_of = importlib.import_module("agency")
    invitations = importlib.import_module("invitations")
    engine = importlib.import_module("mailwatch.adapters.store.engine")
    sql = importlib.import_module("mailwatch.adapters.store.sql")
    remind = '\n[meetings]\nremind = "all"\n'
    agency = agency_of.Agency(directory, extra=remind)
    agency.store = sql.SqlStore(engine.open_file(directory / "state.sqlite3"))
    agency.build()
    start = datetime(2026, 3, 11, 13, tzinfo=UTC)
    own = invitations.Meeting(start=start, rule="FREQ=WEEKLY")
    agency.mailbox.deliver(own.request(agency.clock.now()), folder="Sent")
    agency.run()
    now = agency.clock.now()
    for each in range(number):
        at = now - timedelta(days=each // PER_DAY, minutes=each % PER_DAY)
        agency.mailbox.deliver(_hostile(each, at, invitations.CLIENT), at=at)
    agency.clock.jump(now + timedelta(minutes=2))
    began = time.process_time()
    agency.run()
    flood = time.process_time() - began
    agency.clock.jump(agency.clock.now() + timedelta(minutes=2))
    agency.owner_writes(subject="A word", text="Thanks!")
    began = time.process_time()
    agency.run()
    return flood, time.process_time() - began


def _hostile(number: int, at: datetime, sender: str) -> bytes:
    lines = ["BEGIN:VCALENDAR", "METHOD:REQUEST"]
    for each in range(SERIES):
        lines += [
            "BEGIN:VEVENT",
            f"UID:{number}-{each}@flood.example",
            f"DTSTAMP:{at:%Y%m%dT%H%M%SZ}",
            f"DTSTART:2020010{each + 1}T090000Z",
            "DURATION:PT1H",
            "RRULE:FREQ=DAILY",
            f"ORGANIZER:mailto:{sender}",
            "ATTENDEE:mailto:anna@studio.example",
            "END:VEVENT",
        ]
    message = EmailMessage()
    message["Message-ID"] = f"<{number}@flood.example>"
    message["From"] = sender
    message["To"] = "anna@studio.example"
    message["Subject"] = "Invitation"
    message["Date"] = format_datetime(at)
    message.set_content("Invitation")
    message.add_alternative("\r\n".join([*lines, "END:VCALENDAR", ""]), subtype="calendar")
    return message.as_bytes()


if __name__ == "__main__":
    main()
