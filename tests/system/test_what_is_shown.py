"""Hostile text in every field of mail, of servers and of lists reaches no terminal or log as it came."""

from __future__ import annotations

import ast
import base64
import io
import json
import re
import signal
import socket
import threading
from datetime import timedelta
from email.utils import format_datetime
from pathlib import Path

import pytest

import mailwatch
from mailwatch.adapters.clock import SystemClock
from mailwatch.cli import main

OWNER = "anna@studio.example"
ALICE = "alice@harbour.example"

# Title and clipboard of the terminal, a cleared screen, C1, DEL, overrides, isolates, what nobody sees.
UNSEEN = (
    "\x1b]0;owned\x07\x1b]52;c;ZXZpbA==\x07\x1b[2J\x9b31m\x9d0;x\x9c\x7f\x00\x08\x0b\x85\u2028\u2029"
    "\u202e\u202d\u2066\u2069\u200e\u200f\u061c\u200b\u2060\ufeff\U000e0041\ufe0f\ue000\U0001d173"
)
HOSTILE = f"x{UNSEEN}[red]y[/red][link=https://evil.example]z[/link]"
TYPED = HOSTILE.replace("\x00", "")
"""As an argument, a header or a line of a server: these can't hold a NUL."""

FORGED_LINE = "\r\nmailwatch: all is well"


def word(text: str) -> str:
    """RFC 2047."""
    return f"=?utf-8?b?{base64.b64encode(text.encode()).decode()}?="


def hostile_mail(sender: str, to: str, number: int, at, *, reply_to: str = "") -> bytes:
    subject = word(f"Draft {HOSTILE}{FORGED_LINE}")
    raw = TYPED.encode()
    lines = [
        f"From: {word(HOSTILE)} <{sender}>".encode(),
        f"To: {word(HOSTILE)} <{to}>".encode(),
        b"Cc: a" + raw.replace(b" ", b"") + b"@evil.example",
        f"Subject: {subject}".encode(),
        f"Date: {format_datetime(at)} ({HOSTILE[:3]})".encode(),
        b"Message-ID: <m"
        + str(number).encode()
        + raw.replace(b"=", b"").replace(b"[", b"")
        + b"@evil.example>",
        f"In-Reply-To: {reply_to}".encode() if reply_to else b"X-Nothing: " + raw,
        b"Auto-Submitted: " + raw if number % 2 else b"X-Mailer: " + raw,
        b"MIME-Version: 1.0",
        b'Content-Type: multipart/mixed; boundary="b"',
        b"",
        b"--b",
        b'Content-Type: text/plain; charset="' + raw.replace(b'"', b"") + b'"',
        b"",
        b"Hello, could you tell me whether you like it? " + raw,
        b"--b",
        b"Content-Type: application/pdf",
        b'Content-Disposition: attachment; filename="' + raw + b'"',
        b"",
        b"x",
        b"--b",
        b"Content-Type: text/calendar; method=REQUEST",
        b"",
        b"BEGIN:VCALENDAR",
        b"METHOD:REQUEST",
        b"BEGIN:VEVENT",
        b"UID:meeting" + str(number).encode() + raw,
        f"DTSTART:{at + timedelta(days=33):%Y%m%dT%H%M%SZ}".encode(),
        b"SUMMARY:" + raw,
        b"LOCATION:" + raw,
        f"ORGANIZER;CN={HOSTILE[:9]}:mailto:{OWNER}".encode(),
        f"ATTENDEE:mailto:{ALICE}".encode(),
        b"END:VEVENT",
        b"END:VCALENDAR",
        b"--b--",
        b"",
    ]
    return b"\r\n".join(lines)


class RudeServer:
    """Greets, and says no to everything in words that a terminal would obey."""

    def __init__(self) -> None:
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.port = self.listener.getsockname()[1]
        threading.Thread(target=self._serve, daemon=True).start()

    def _serve(self) -> None:
        while True:
            try:
                connection, _ = self.listener.accept()
            except OSError:
                return
            said = TYPED.encode()
            with connection, connection.makefile("rb") as lines:
                connection.sendall(b"* OK [CAPABILITY IMAP4rev1 AUTH=PLAIN] " + said + b"\r\n")
                for line in lines:
                    tag = line.split(b" ")[0]
                    connection.sendall(b"* OK " + said + b"\r\n" + tag + b" NO " + said + b"\r\n")


@pytest.fixture
def hostile_office(office):
    now = SystemClock().now()
    for number, days in enumerate((30, 29, 28, 3)):
        at = now - timedelta(days=days)
        office.servers.deliver(OWNER, hostile_mail(OWNER, ALICE, number, at), at, "Sent", seen=True)
    for number, days in enumerate((5, 4, 3, 2, 1), 10):
        at = now - timedelta(days=days)
        sender = (ALICE, "quill@quiet.example", "stranger@evil.example", "mailer-daemon@evil.example", OWNER)[
            number - 10
        ]
        reply = "<draft-quiet@studio.example>" if number == 11 else ""
        office.servers.deliver(OWNER, hostile_mail(sender, OWNER, number, at, reply_to=reply), at)
    return office


def harmless(shown: bytes, what: object) -> None:
    text = shown.decode("utf-8")
    for character in filter(lambda each: not (each.isascii() and each.isprintable()), UNSEEN):
        # A lone variation selector has no picture before it anywhere here.
        assert character not in text, (what, hex(ord(character)), text[:2000])
    assert not re.search(r"^mailwatch: all is well", text, re.MULTILINE), (what, "a forged line")


@pytest.fixture
def run(hostile_office, monkeypatch, capfdbinary):
    """One command in this process; what it showed, on both streams."""
    for name, value in hostile_office.environment().items():
        monkeypatch.setenv(name, value)
    # Nobody types anything: a command that asks comes to its end.
    monkeypatch.setattr("sys.stdin", io.StringIO(""))

    def call(*words: str, config: Path | None = None) -> bytes:
        capfdbinary.readouterr()
        with pytest.raises(SystemExit):
            main.run(["-c", str(config or hostile_office.config), *words])
        out, err = capfdbinary.readouterr()
        harmless(out, words)
        harmless(err, words)
        assert b"Traceback" not in err, (words, err)
        return out

    return call


COMMANDS = [
    ("check",),
    ("once",),
    ("once", "--dry-run"),
    ("plan",),
    ("plan", "--offline", "--json"),
    ("rehearse", "harbour", "--pause", "0 seconds"),
    ("rehearse", "quiet", "--pause", "0 seconds", "--json"),
    ("rehearse", TYPED),
    ("rehearse", "harbour", "--playbook", TYPED),
    ("status",),
    ("status", "--all"),
    ("status", "--all", "--json"),
    ("review",),
    ("outbox", "list", "--all"),
    ("outbox", "list", "--all", "--json"),
    ("outbox", "show", "1"),
    ("outbox", "show", "1", "--json"),
    ("outbox", "hold", TYPED),
    ("outbox", "approve", "1"),
    ("outbox", "skip", "1"),
    ("explain", "harbour"),
    ("explain", "quiet"),
    ("explain", "harbour", "--json"),
    ("explain", TYPED, "--thread"),
    ("waited",),
    ("heard", TYPED),
    ("chase", TYPED),
    ("pause", "harbour", "--until", TYPED),
    ("pause", "harbour"),
    ("dealt", "harbour"),
    ("resume", "harbour"),
    ("stop", TYPED),
    ("start", TYPED, "harbour"),
    ("invoice", "add", "harbour", TYPED, "5 EUR", "--due", "2026-12-24"),
    ("invoice", "add", "harbour", "1", TYPED, "--due", "2026-12-24"),
    ("invoice", "list"),
    ("invoice", "list", "--json"),
    ("bank", "ok"),
    ("meeting", "add", "harbour", "2027-12-02T14:00", TYPED),
    ("meeting", "list"),
    ("meeting", "list", "--json"),
    ("meeting", "held", "harbour"),
    ("journal", "verify"),
    ("db", "check"),
    ("db", "rebuild"),
    ("template", "list"),
    ("template", "show", "ghosted", "check-in", "--client", "harbour"),
    ("template", "show", "ghosted", "check-in", "--client", "harbour", "--html"),
    ("template", "show", "ghosted", "check-in", "--client", "harbour", "--raw"),
    ("template", "show", "ghosted", "check-in", "--client", "harbour", "--json"),
    ("template", "lint", "ghosted"),
    ("config", "show"),
    ("halt", "--reason", TYPED),
    ("status",),
    ("release",),
    ("agreed", "harbour"),
    (TYPED,),
]


def test_no_command_shows_hostile_text_as_it_came(run, hostile_office, tmp_path):
    """Title, screen and clipboard of the owner's terminal could be set by a mail."""
    written_out = set()
    for command in COMMANDS:
        shown = run(*command)
        # Written out, or without what nobody sees where it stands in a mail of ours.
        if b"]0;owned" in shown:
            written_out.add(command[0])
        if "--json" in command and shown:
            json.loads(shown)
    assert {"plan", "status", "explain", "meeting", "invoice"} <= written_out, "it is shown all the same"
    mail = tmp_path / "mails"
    mail.mkdir()
    now = SystemClock().now()
    (mail / "one.eml").write_bytes(hostile_mail(ALICE, OWNER, 1, now))
    for more in ((), ("--json",), ("--threads",)):
        run("explain", "--mail", str(mail / "one.eml"), *more)
    table = tmp_path / "invoices.csv"
    row = HOSTILE.replace('"', "").replace("\x00", "")
    table.write_bytes(f"client;number;amount;due\n{row};{row};{row};{row}\n".encode())
    run("import", str(table))
    broken = tmp_path / "broken.toml"
    broken.write_bytes(
        hostile_office.config.read_bytes().replace(b'"Dear Alice,"', f'"{row}"\n{row} = 1'.encode())
    )
    run("check", config=broken)
    covered = {command[0] for command in COMMANDS} | {"import", "explain", "run", "demo"}
    assert set(main.COMMANDS) <= covered, "a command that is walked by nobody"


def test_json_keeps_the_very_text(run, hostile_office):
    run("once")
    found = json.dumps(json.loads(run("explain", "harbour", "--json")), ensure_ascii=False)
    assert "[red]y[/red]" in found, "a parser gets what was written, markup and all"


def test_what_a_server_says_is_not_obeyed(run, hostile_office):
    server = RudeServer()
    text = re.sub(r"port = \d+", f"port = {server.port}", hostile_office.text)
    hostile_office.config.write_text(text)
    for command in (("check",), ("once",), ("plan",), ("status",), ("status", "--json")):
        run(*command)
    server.listener.close()


@pytest.mark.parametrize("form", [(), ("--json-log",)])
def test_the_log_of_the_service_is_harmless(hostile_office, form):
    server = RudeServer()
    text = hostile_office.text.replace(
        "[watch]",
        '[account.rude]\nemail = "rude@studio.example"\npassword = { env = "MAIL_PASSWORD" }\n'
        "allow_plaintext_on_loopback = true\n"
        f'servers = {{ imap = {{ host = "127.0.0.1", port = {server.port}, security = "none" }}, '
        f'smtp = {{ host = "127.0.0.1", port = {server.port}, security = "none" }} }}\n\n[watch]',
    ).replace("[mailbox", "[account.main")
    text = text.replace("[account.main]", f'[account.main]\nemail = "{OWNER}"', 1)
    hostile_office.config.write_text(text)
    hostile_office.run(*form)
    hostile_office.until(lambda: "mailbox not read" in hostile_office.logged(), "the rude server was met")
    hostile_office.end(signal.SIGKILL)
    harmless(hostile_office.log.read_bytes(), form)
    server.listener.close()


def test_nobody_prints_but_the_room_that_asks_the_gate():
    """A new command can't forget: click, print and the streams are met in one room."""
    house = Path(mailwatch.__file__).parent
    rooms = {"output.py", "logs.py"}
    words = {"echo", "secho", "prompt", "confirm", "echo_via_pager", "print_exception", "print_exc"}
    found = []
    for file in house.rglob("*.py"):
        if str(file.relative_to(house)) in rooms:
            continue
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                called = node.func
                if isinstance(called, ast.Name) and called.id in {"print", "Console"}:
                    found.append((file.name, node.lineno))
                if isinstance(called, ast.Attribute):
                    owner = ast.unparse(called.value)
                    if owner in {"click", "traceback", "rich"} and called.attr in words | {"print"}:
                        found.append((file.name, node.lineno))
                    if owner.startswith(("sys.stdout", "sys.stderr")) and called.attr in {
                        "write",
                        "writelines",
                    }:
                        found.append((file.name, node.lineno))
                    if owner == "os" and called.attr == "write" and ast.unparse(node.args[0]) in {"1", "2"}:
                        found.append((file.name, node.lineno))
            if isinstance(node, ast.ImportFrom) and (node.module or "").startswith(("rich", "click")):
                names = {each.name for each in node.names}
                if names & (words | {"print", "Console"}):
                    found.append((file.name, node.lineno))
    assert found == []
