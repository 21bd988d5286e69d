"""The agency of the demo: who they are, what was written before, how each client behaves."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

OWNER = "anna@studio.example"
PASSWORD = "demo"  # noqa: S105  for the embedded servers alone
START = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)
"""A Monday morning in Berlin, without holidays for four weeks."""

END = START + timedelta(days=32)

CONFIG = """\
[me]
name    = "Anna Weber"
email   = ["{owner}"]
phone   = "+49 30 5550123"
country = "DE-BE"

[mailbox]
password = {{ env = "MAILWATCH_DEMO_PASSWORD" }}
allow_plaintext_on_loopback = true

[mailbox.servers]
imap = {{ host = "127.0.0.1", port = {imap}, security = "none" }}
smtp = {{ host = "127.0.0.1", port = {smtp}, security = "none" }}

[sending]
mode = "on"
max_due = 10

[state]
directory = "{state}"

[client.harbour]
kind       = "business"
salutation = "Dear Alice,"
people     = ["alice@harbour.example"]
job        = {{ project = "the Harbour Café website" }}

[client.summit]
kind       = "business"
salutation = "Dear Sam,"
people     = ["sam@summit.example"]
job        = {{ project = "the Summit trail map" }}

[client.quiet]
kind       = "business"
salutation = "Dear Mr Quill,"
people     = ["quill@quiet.example"]
job        = {{ project = "the autumn catalogue", open = "2400.00 EUR" }}

[client.ghost]
kind       = "business"
salutation = "Dear Dana,"
people     = ["dana@gone.example"]
job        = {{ project = "the Gone & Co. logo" }}

[client.bakery]
kind       = "business"
salutation = "Dear Ben,"
people     = ["ben@bakery.example"]
job        = {{ project = "the bakery's menu" }}
"""


@dataclass(frozen=True, kw_only=True)
class Earlier:
    """A mail of Anna's that lies in Sent when the story begins."""

    to: str
    subject: str
    text: str


EARLIER = (
    Earlier(
        to="alice@harbour.example",
        subject="Photos for the start page",
        text="Hello Alice,\n\ncould you send me the photos of the terrace?\n\nBest\nAnna\n",
    ),
    Earlier(
        to="sam@summit.example",
        subject="Colours of the trail map",
        text=(
            "Hello Sam,\n\nwhich of the two colour sets do you prefer, the green or the blue one?\n\n"
            "Best\nAnna\n"
        ),
    ),
    Earlier(
        to="quill@quiet.example",
        subject="Draft of the catalogue",
        text=(
            "Dear Mr Quill,\n\nplease let me know whether you approve the draft.\n\n"
            "Kind regards\nAnna Weber\n"
        ),
    ),
    Earlier(
        to="dana@gone.example",
        subject="Logo, second round",
        text="Hello Dana,\n\nwhich of the three logos shall I finish?\n\nBest\nAnna\n",
    ),
    Earlier(
        to="ben@bakery.example",
        subject="Re: Menu",
        text="Hello Ben,\n\nthank you, everything has arrived. Have a nice weekend!\n\nBest\nAnna\n",
    ),
)

EXPECTED = {
    "harbour": "answered after the check-in",
    "summit": "away, then back: nothing was sent meanwhile, and he answered",
    "quiet": "silent through check-in, ultimatum and closing",
    "ghost": "the check-in came back: nothing more is sent",
    "bakery": "our last mail was a thank-you: left in peace",
}
"""What must have become of each client at the end."""

EXPECTED_MAILS = {
    "harbour": ("check-in",),
    "summit": ("check-in",),
    "quiet": ("check-in", "ultimatum", "closing"),
    "ghost": ("check-in",),
    "bakery": (),
}

EXPECTED_OUTCOMES = {
    "harbour": ("answered",),
    "summit": ("answered",),
    "quiet": ("completed",),
    "ghost": ("bounced",),
    "bakery": (),
}
