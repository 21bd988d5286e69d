"""``invoice``, ``bank``, ``import`` and ``start`` as people type them, and what is said where they err."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from datetime import UTC, datetime, timedelta

import pytest

from mailwatch.adapters.clock import SystemClock

CONFIG = """
[me]
name = "Anna Weber"
email = "anna@studio.example"
country = "DE-BE"

[mailbox]
servers = {{ imap = "imap.example", smtp = "smtp.example" }}
password = {{ env = "NOWHERE" }}

[state]
directory = "{state}"

[client.lindner]
kind = "business"
salutation = "Dear Paul,"
people = ["p@lindner.example"]
speaks = {{ country = "DE-BE" }}
invoices = [{{ number = "2026-041", amount = "1785.00 EUR", due = 2026-11-13 }}]
"""


@pytest.fixture
def mailwatch(tmp_path):
    """Runs the program on a file and a state of its own; returns status, output and what went wrong."""
    file = tmp_path / "config.toml"
    file.write_text(CONFIG.format(state=tmp_path / "state"), encoding="utf-8")

    def run(*words):
        command = [sys.executable, "-m", "mailwatch", "--config", str(file), *words]
        done = subprocess.run(
            command, capture_output=True, text=True, check=False, env={**os.environ, "COLUMNS": "200"}
        )
        return done.returncode, done.stdout, done.stderr

    return run


def state_of(mailwatch, number):
    _, out, _ = mailwatch("invoice", "list", "--json")
    return next(each for each in json.loads(out) if each["key"] == number)


def test_the_life_of_an_invoice_in_words(mailwatch):
    assert state_of(mailwatch, "2026-041")["state"] == "open"
    status, out, _ = mailwatch("invoice", "part-paid", "2026-041", "500.00 EUR", "--rest-by", "2026-12-11")
    assert (status, "1285.00 EUR open" in out) == (0, True)
    assert state_of(mailwatch, "2026-041")["promised"] == "2026-12-11"
    assert mailwatch("invoice", "disputed", "2026-041")[0] == 0
    assert "disputed" in mailwatch("invoice", "list")[1]
    assert mailwatch("invoice", "paid", "2026-041")[0] == 0
    assert state_of(mailwatch, "2026-041")["state"] == "paid"


def test_a_new_invoice_says_when_its_first_mail_is_due(mailwatch):
    due = (SystemClock().now() + timedelta(days=30)).date()
    status, out, error = mailwatch(
        "invoice", "add", "lindner", "2027-001", "240,00 EUR", "--due", f"{due:%d.%m.%Y}"
    )
    assert status == 0, error
    assert f"invoice 2027-001, 240.00 EUR, due {due:%a %d %b %Y}" in out
    first = re.search(r"the reminder is due \w{3} (\d\d \w{3} \d{4}) \d\d:\d\d, after your look", out)
    assert first, out
    assert due < datetime.strptime(first[1], "%d %b %Y").replace(tzinfo=UTC).date() < due + timedelta(days=15)


def test_bank_ok_says_for_how_many_it_counts(mailwatch):
    said = mailwatch("bank", "ok")[1]
    assert said.startswith("Noted until ")
    assert said.endswith("1 client(s) with open invoices\n")
    mailwatch("invoice", "paid", "2026-041")
    assert mailwatch("bank", "ok")[1] == "No invoice is open.\n"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("invoice", "paid", "2026-014"), "Did you mean 2026-041?"),
        (("invoice", "part-paid", "2026-041", "500.00 USD"), "is in EUR, not in USD"),
        (("invoice", "add", "lindner", "2026-041", "5 EUR", "--due", "2026-12-01"), "is known already"),
        (("invoice", "add", "nobody", "2026-050", "5 EUR", "--due", "2026-12-01"), "Clients: lindner"),
        (("start", "ghosted", "lindner"), "begins with a mail of yours that goes unanswered"),
        (("start", "offboardin", "lindner"), "There is no playbook"),
        (("start", "offboarding", "lindner", "--fact", "why=so"), "It asks for: reason"),
    ],
)
def test_what_cant_be_meant_is_answered_with_the_way_on(mailwatch, words, said):
    status, _, wrong = mailwatch(*words)
    assert status != 0
    assert said in " ".join(wrong.split())
    assert "Traceback" not in wrong


def test_a_list_is_taken_over_whole_or_not_at_all(mailwatch, tmp_path):
    table = tmp_path / "invoices.csv"
    table.write_text("client;number;amount;due\nlindner;2026-042;420.00 EUR;2026-12-04\nx;1;2;3\n")
    status, _, wrong = mailwatch("import", str(table))
    assert (status != 0, "line 3" in wrong, "line 2" in wrong) == (True, True, False)
    assert "2026-042" not in mailwatch("invoice", "list")[1]
    table.write_text(
        "client;number;amount;due;paid\n"
        "lindner;2026-042;420.00 EUR;2026-12-04;no\nlindner;2026-041;1785.00 EUR;2026-11-13;yes\n"
    )
    assert mailwatch("import", str(table))[1] == "2 line(s): 1 new, 1 paid now\n"
    assert state_of(mailwatch, "2026-041")["state"] == "paid"


def test_an_end_is_begun_once_and_taken_back(mailwatch):
    reason = ("--fact", "reason=My services no longer fit.")
    assert (
        "To take it back: mailwatch stop lindner" in mailwatch("start", "offboarding", "lindner", *reason)[1]
    )
    status, _, wrong = mailwatch("start", "offboarding", "lindner")
    assert (status != 0, "runs already" in wrong) == (True, True)
    assert mailwatch("stop", "lindner")[0] == 0
    assert mailwatch("start", "offboarding", "lindner", *reason)[0] == 0
