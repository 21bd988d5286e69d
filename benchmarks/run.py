"""``make bench``: how long the command line takes to start, and how much memory the service needs at rest.

Prints each figure beside that of a bare Python on the same machine; ends with
status 1 when a limit is broken.
"""

from __future__ import annotations

import json
import os
import platform
import re
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from mail_server import OWNER, PASSWORD
from rich.console import Console
from rich.table import Table

START_LIMIT = 0.25
"""Seconds for ``--help`` and ``--version``."""

REST_LIMIT = 90.0
"""MB (10^6 bytes) resident for a service at rest with one account."""

ROUNDS = 15
SETTLE = 3.0
"""Seconds after the first complete reading before memory is looked at."""

PYTHON = sys.executable
HERE = Path(__file__).resolve().parent

CONFIG = """\
[me]
name = "Anna Weber"
email = ["{owner}"]
country = "DE-BE"

[mailbox]
password = {{ env = "MAIL_PASSWORD" }}
allow_plaintext_on_loopback = true
poll = "1 hour"

[mailbox.servers]
imap = {{ host = "127.0.0.1", port = {imap}, security = "none" }}
smtp = {{ host = "127.0.0.1", port = {smtp}, security = "none" }}

[watch]
first_run_window = "60 days"

[sending]
mode = "{mode}"

[state]
directory = "{state}"

[client.harbour]
kind = "business"
salutation = "Dear Alice,"
people = ["alice@harbour.example"]
"""


@dataclass(frozen=True, kw_only=True)
class Row:
    """One line of the table; ``limit`` is None where there is none."""

    what: str
    value: float
    unit: str
    bare: float
    limit: float | None = None

    @property
    def is_broken(self) -> bool:
        return self.limit is not None and self.value > self.limit


# -- start -------------------------------------------------------------------------------


def seconds(*arguments: str) -> float:
    """The median wall time of a call, after one that warms the caches."""
    times = []
    for _ in range(ROUNDS + 1):
        start = time.perf_counter()
        subprocess.run([PYTHON, *arguments], check=True, capture_output=True)
        times.append(time.perf_counter() - start)
    return statistics.median(times[1:])


def slowest_imports(*arguments: str, count: int = 6) -> list[tuple[str, float]]:
    """The modules that cost most by themselves, in milliseconds, beyond what a bare Python loads."""
    done = subprocess.run(
        [PYTHON, "-X", "importtime", *arguments], check=True, capture_output=True, text=True
    )
    rows = re.findall(r"import time:\s+(\d+) \|\s+\d+ \|\s*(\S+)", done.stderr)
    return sorted(((name, int(own) / 1000) for own, name in rows), key=lambda row: -row[1])[:count]


# -- rest ---------------------------------------------------------------------------------


def resident(pid: int) -> float:
    """MB resident, as the kernel counts them."""
    status = Path(f"/proc/{pid}/status").read_text()
    return int(re.search(r"VmRSS:\s+(\d+) kB", status)[1]) * 1024 / 1e6


def proportional(pid: int) -> float:
    """MB resident with shared pages counted in part: what the process really costs the machine."""
    rollup = Path(f"/proc/{pid}/smaps_rollup").read_text()
    return int(re.search(r"^Pss:\s+(\d+) kB", rollup, re.MULTILINE)[1]) * 1024 / 1e6


@contextmanager
def mail_server() -> Iterator[dict[str, int]]:
    with subprocess.Popen(
        [PYTHON, str(HERE / "mail_server.py")], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        yield json.loads(process.stdout.readline())
        process.stdin.close()


@contextmanager
def service(mode: str) -> Iterator[int]:
    """A service that has read its mailbox and rests; gives its process id."""
    with tempfile.TemporaryDirectory(prefix="mailwatch-bench-") as folder, mail_server() as ports:
        config = Path(folder) / "config.toml"
        config.write_text(CONFIG.format(owner=OWNER, state=f"{folder}/state", mode=mode, **ports))
        environment = {**os.environ, "MAIL_PASSWORD": PASSWORD}
        command = [PYTHON, "-m", "mailwatch", "-c", str(config), "run"]
        with (
            (Path(folder) / "log").open("wb") as log,
            subprocess.Popen(command, env=environment, stderr=log) as process,
        ):
            try:
                _until_at_rest(config, environment, writes=mode != "off")
                time.sleep(SETTLE)
                yield process.pid
            finally:
                process.send_signal(signal.SIGTERM)
                process.wait(30)


def _until_at_rest(config: Path, environment: dict[str, str], *, writes: bool) -> None:
    """Until the mailbox is read and, if the service ``writes``, the first mail is planned."""

    def done(status: dict) -> bool:
        return bool(status["outbox"] if writes else status["accounts"][0]["observed_until"])

    for _ in range(60):
        shown = subprocess.run(
            [PYTHON, "-m", "mailwatch", "-c", str(config), "status", "--json"],
            env=environment,
            capture_output=True,
            text=True,
            check=False,
        )
        if shown.returncode == 0 and done(json.loads(shown.stdout)):
            return
        time.sleep(0.2)
    raise RuntimeError(f"the service never read its mailbox: {shown.stdout}{shown.stderr}")


def bare_python() -> tuple[float, float]:
    """Resident and proportional MB of a Python that does nothing."""
    with subprocess.Popen(
        [PYTHON, "-c", "print(flush=True); __import__('sys').stdin.read()"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as process:
        process.stdout.readline()
        found = resident(process.pid), proportional(process.pid)
        process.stdin.close()
    return found


# -- report --------------------------------------------------------------------------------


def measure() -> list[Row]:
    bare_start = seconds("-c", "pass")
    bare_resident, bare_proportional = bare_python()
    rows = [
        Row(
            what=f"mailwatch {option}",
            value=seconds("-m", "mailwatch", option),
            unit="s",
            bare=bare_start,
            limit=START_LIMIT,
        )
        for option in ("--version", "--help")
    ]
    for mode, state in (("off", "sending off"), ("review", "after its first mail")):
        with service(mode) as pid:
            rows += [
                Row(
                    what=f"service at rest, {state}: resident",
                    value=resident(pid),
                    unit="MB",
                    bare=bare_resident,
                    limit=REST_LIMIT,
                ),
                Row(
                    what=f"service at rest, {state}: its share",
                    value=proportional(pid),
                    unit="MB",
                    bare=bare_proportional,
                ),
            ]
    return rows


def main() -> int:
    rows = measure()
    console = Console(width=110)
    table = Table("what", "here", "bare Python", "ratio", "limit", "", box=None, pad_edge=False)
    for row in rows:
        digits = 3 if row.unit == "s" else 1
        table.add_row(
            row.what,
            f"{row.value:.{digits}f} {row.unit}",
            f"{row.bare:.{digits}f} {row.unit}",
            f"{row.value / row.bare:.1f}",
            f"{row.limit:g} {row.unit}" if row.limit is not None else "",
            "BROKEN" if row.is_broken else "",
        )
    console.print(f"Python {platform.python_version()}, {platform.machine()}, {os.cpu_count()} processors")
    console.print(table)
    console.print("\nWhat --help imports, the costliest by themselves:")
    for name, milliseconds in slowest_imports("-m", "mailwatch", "--help"):
        console.print(f"  {milliseconds:6.1f} ms  {name}", highlight=False)
    return 1 if any(row.is_broken for row in rows) else 0


if __name__ == "__main__":
    sys.exit(main())
