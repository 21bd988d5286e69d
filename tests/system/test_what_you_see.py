"""The views as people meet them: as on the page that shows them, at each width, with colour and without."""

from __future__ import annotations

import fcntl
import json
import os
import pty
import re
import shlex
import struct
import subprocess
import sys
import termios
from datetime import UTC, datetime
from itertools import pairwise

import click
import pytest
from what_you_see import PAGE, office, run_page

from mailwatch.app.notices.reason_commands import WAYS
from mailwatch.cli.main import cli
from mailwatch.layout import width_of

WEEK_LATER = datetime(2026, 3, 9, 10, 0, tzinfo=UTC)
VIEWS = (
    ("status",),
    ("status", "--all"),
    ("plan", "--offline"),
    ("explain", "harbour"),
    ("explain", "harbour", "--all"),
    ("outbox", "list", "--all"),
    ("outbox", "show", "4"),
    ("invoice", "list"),
)
KEPT = ("harbour", "summit", "quiet", "bakery", "2026-041", "mailwatch resume harbour")
ESCAPE = "\x1b"


@pytest.fixture(scope="module")
def studio():
    with office() as machine:
        machine.until(WEEK_LATER)
        yield machine


def test_the_page_shows_what_the_commands_print():
    text = PAGE.read_text(encoding="utf-8")
    assert run_page(text) == text, "write it anew: .venv/bin/python tests/system/what_you_see.py"


@pytest.mark.parametrize("width", [60, 80, 120])
@pytest.mark.parametrize("view", VIEWS, ids=" ".join)
def test_no_view_is_wider_than_the_window(studio, view, width):
    said = studio.call(*view, COLUMNS=str(width))
    assert said
    for line in said.splitlines():
        assert width_of(line) <= width, line


@pytest.mark.parametrize("width", [60, 80, 120])
def test_what_is_copied_is_whole_at_each_width(studio, width):
    """Names, numbers, ids and commands stand somewhere in one piece, and nothing looks like half of one."""
    found = json.loads(studio.call("status", "--json"))
    lines = studio.call("status", COLUMNS=str(width)).splitlines()
    ids = [each["thread"] for each in found["threads"] if each["ball"] == "client"]
    for kept in (*KEPT, *ids, *(each["case"] for each in found["cases"])):
        assert any(kept in line for line in lines), kept


def test_what_is_piped_has_80_columns_and_no_escapes(studio):
    for view in VIEWS:
        said = studio.call(*view)
        assert said == studio.call(*view, COLUMNS="80")
        assert ESCAPE not in said


@pytest.mark.parametrize("columns", ["", "0", "wide", "7"])
def test_a_width_that_is_none_changes_nothing_but_the_lines(studio, columns):
    said = studio.call("status", COLUMNS=columns)
    assert said.split() == studio.call("status").split() or columns == "7"
    assert "harbour" in said


def test_the_status_begins_with_what_needs_the_owner(studio):
    headings = [line for line in studio.call("status").splitlines() if re.match(r"[A-Z]", line)]
    assert headings[0] == "Needs you"


def in_a_terminal(studio, *words, columns, **environment):
    """What a command writes to a real terminal of that width."""
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 40, columns, 0, 0))
    known = {key: value for key, value in os.environ.items() if key not in ("COLUMNS", "NO_COLOR", "TERM")}
    process = subprocess.Popen(
        [sys.executable, "-m", "mailwatch", "-c", str(studio.config), *words],
        stdin=theirs,
        stdout=theirs,
        stderr=subprocess.DEVNULL,
        env={**known, "MAIL_PASSWORD": "x", "TERM": "xterm-256color", **environment},
    )
    os.close(theirs)
    said = b""
    try:
        while chunk := os.read(ours, 65536):
            said += chunk
    except OSError:  # EIO: the other end is closed
        pass
    os.close(ours)
    assert process.wait(60) == 0
    return said.decode().replace("\r\n", "\n")


@pytest.mark.parametrize("columns", [60, 80, 120])
def test_a_terminal_is_asked_for_its_width(studio, columns):
    said = in_a_terminal(studio, "status", columns=columns)
    assert ESCAPE in said, "headings are bold there"
    plain = re.sub(r"\x1b\[[0-9;]*m", "", said)
    assert columns - 12 < max(width_of(line) for line in plain.splitlines()) <= columns


@pytest.mark.parametrize("environment", [{"NO_COLOR": "1"}, {"TERM": "dumb"}])
@pytest.mark.parametrize("view", [("status",), ("plan", "--offline"), ("explain", "harbour")])
def test_no_colour_is_no_escape_at_all(studio, view, environment):
    assert ESCAPE not in in_a_terminal(studio, *view, columns=80, **environment)


def test_a_mail_in_json_is_its_row_with_what_it_is_about_and_when_it_left(studio):
    (first, *_) = [
        each for each in json.loads(studio.call("outbox", "list", "--all", "--json")) if each["case"]
    ]
    assert first["step"] == "check-in"
    assert first["about"] == "“Photos for the start page”"
    assert first["left"] == first["sent_at"]
    assert json.loads(studio.call("outbox", "show", str(first["id"]), "--json")) == first
    assert "stand" not in first, "the reasons stand in the row; the playbook is none of its fields"


def test_sections_are_parted_by_one_empty_line(studio):
    for view in VIEWS:
        lines = studio.call(*view).splitlines()
        assert not any(first == second == "" for first, second in pairwise(lines)), view


def filled_in(command):
    names = {
        "client": "harbour",
        "row": "3",
        "meeting": "kickoff",
        "number": "2026-041",
        "thread": "ab12cd",
        "confirm": " --confirm-all",
    }
    return command.format(**names).replace("AMOUNT", '"5 EUR"').replace("DATE", "2999-01-01")


@pytest.mark.parametrize(
    "command", sorted({command for ways in WAYS.values() for command, _ in ways if command})
)
def test_every_command_that_is_printed_exists(command):
    program, *words = shlex.split(filled_in(command))
    assert program == "mailwatch"
    context, found = cli.make_context("mailwatch", list(words)), cli
    while isinstance(found, click.Group):
        name, found, rest = found.resolve_command(context, [*context._protected_args, *context.args])
        assert found is not None
        context = found.make_context(name, rest, parent=context)


HEAVY = (
    "rich",
    "alembic",
    "babel",
    "jinja2",
    "imapclient",
    "aiosmtplib",
    "apscheduler",
    "mailwatch.app.cycle",
    "mailwatch.mail.origin",
    "mailwatch.mail.stated.date_words",
    "sqlalchemy.dialects.postgresql",
    "holidays.countries.hungary",
)
"""What a look at the state needs nothing of; it would cost more than the look itself."""


LOOK = f"""
import sys
from mailwatch.cli.main import run
try:
    run(sys.argv[1:])
finally:
    print(*(name for name in {HEAVY} if name in sys.modules), file=sys.stderr)
"""


def test_a_look_at_the_status_loads_nothing_that_it_does_not_show(studio):
    said = subprocess.run(
        [
            sys.executable,
            "-c",
            LOOK,
            "-c",
            str(studio.config),
            "status",
        ],
        env={**os.environ, "MAIL_PASSWORD": "x"},
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    assert "Waiting for the client" in said.stdout
    assert said.stderr.strip() == ""
