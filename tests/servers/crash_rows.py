"""Where the program may die in an attempt, and what comes of it after a restart: the promise, row by row.

The rows are played in test_crash_rows.py and shown in docs/reliability.md.
"""

from __future__ import annotations

from dataclasses import dataclass

from rig.fault_proxy import Way


@dataclass(frozen=True, kw_only=True)
class CrashRow:
    """The program is killed as ``token`` comes by on the wire ``at``.

    ``look`` waits for RCPT first, then watches IMAP. ``goes_on`` lets through
    what had left the program. ``states`` are those allowed after the restart,
    ``arrives`` how many mails the client has in the end; with ``files`` the
    provider files a copy by itself.
    """

    moment: str
    at: str
    way: Way
    token: bytes
    states: tuple[str, ...]
    arrives: int
    after: bool = False
    look: bool = False
    goes_on: bool = True
    files: bool = False


ROWS: tuple[CrashRow, ...] = (
    CrashRow(
        moment="`attempting` written, connecting",
        at="smtp",
        way=Way.TO_SERVER,
        token=b"EHLO",
        states=("sent",),
        arrives=1,
    ),
    CrashRow(
        moment="logged in",
        at="smtp",
        way=Way.TO_SERVER,
        token=b"MAIL FROM",
        states=("sent",),
        arrives=1,
    ),
    CrashRow(
        moment="`RCPT` accepted",
        at="smtp",
        way=Way.TO_CLIENT,
        token=b"250 2.1.5",
        states=("sent",),
        arrives=1,
    ),
    CrashRow(
        moment="in the second look",
        at="imap",
        way=Way.TO_SERVER,
        token=b"STATUS",
        states=("sent",),
        arrives=1,
        look=True,
    ),
    CrashRow(
        moment="`committing` written, `DATA` not yet at the server",
        at="smtp",
        way=Way.TO_SERVER,
        token=b"DATA\r\n",
        states=("uncertain",),
        arrives=0,
        goes_on=False,
    ),
    CrashRow(
        moment="354 read, nothing of the message at the server",
        at="smtp",
        way=Way.TO_SERVER,
        token=b"MESSAGE-ID:",
        states=("uncertain",),
        arrives=0,
        goes_on=False,
    ),
    CrashRow(
        moment="the message at the server, but for the dot",
        at="smtp",
        way=Way.TO_SERVER,
        token=b"\r\n.\r\n",
        states=("uncertain",),
        arrives=0,
        goes_on=False,
    ),
    CrashRow(
        moment="dot at the server",
        at="smtp",
        way=Way.TO_SERVER,
        token=b"\r\n.\r\n",
        after=True,
        states=("uncertain",),
        arrives=1,
    ),
    CrashRow(
        moment="dot accepted, 250 not yet read",
        at="smtp",
        way=Way.TO_CLIENT,
        token=b"250 2.0.0",
        states=("uncertain",),
        arrives=1,
    ),
    CrashRow(
        moment="dot accepted, 250 not yet read; the provider files a copy",
        at="smtp",
        way=Way.TO_CLIENT,
        token=b"250 2.0.0",
        states=("sent",),
        arrives=1,
        files=True,
    ),
    CrashRow(
        moment="250 read, as `sent` is written",
        at="smtp",
        way=Way.TO_SERVER,
        token=b"QUIT",
        states=("sent", "uncertain"),
        arrives=1,
    ),
    CrashRow(
        moment="250 read, as `sent` is written; the provider files a copy",
        at="smtp",
        way=Way.TO_SERVER,
        token=b"QUIT",
        states=("sent",),
        arrives=1,
        files=True,
    ),
    CrashRow(
        moment="`sent` written, copy not yet filed",
        at="imap",
        way=Way.TO_SERVER,
        token=b" APPEND ",
        states=("sent",),
        arrives=1,
        goes_on=False,
    ),
    CrashRow(
        moment="copy filed, and that not yet read",
        at="imap",
        way=Way.TO_CLIENT,
        token=b"APPENDUID",
        states=("sent",),
        arrives=1,
    ),
)
