"""The demo's mail servers in a process of their own, so that a measurement counts the program alone.

Prints its two ports as one line of JSON, and ends when its standard input does.
"""

from __future__ import annotations

import json
import sys
from datetime import timedelta
from email.utils import format_datetime

from mailwatch.adapters.clock import SystemClock
from mailwatch.demo.servers import EmbeddedServers

OWNER = "anna@studio.example"
PASSWORD = "bench"
SILENT = timedelta(days=30)

QUESTION = f"""\
From: Anna Weber <{OWNER}>
To: alice@harbour.example
Subject: The draft
Message-ID: <draft@studio.example>
Date: {{date}}

Dear Alice,

could you tell me whether you like the draft?

Anna
"""


def main() -> None:
    now = SystemClock().now()
    with EmbeddedServers(users={OWNER: PASSWORD}, clock=SystemClock().now) as servers:
        servers.deliver(
            OWNER, QUESTION.format(date=format_datetime(now - SILENT)).encode(), now - SILENT, "Sent"
        )
        print(json.dumps({"imap": servers.imap_port, "smtp": servers.smtp_port}), flush=True)
        sys.stdin.read()


if __name__ == "__main__":
    main()
