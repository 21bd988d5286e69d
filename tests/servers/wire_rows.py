"""What a mail server may do at each stage of SMTP, and what becomes of the mail: the promise, row by row.

The rows are played in test_wire_rows.py and shown in docs/reliability.md.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from smtp_peer import Act


class Fate(StrEnum):
    """What the first attempt makes of a mail."""

    QUEUED = "queued"
    REFUSED = "refused"
    UNCERTAIN = "uncertain"
    SENT = "sent"


@dataclass(frozen=True, kw_only=True)
class WireRow:
    """``acts`` is the script by stage; ``arrived`` whether the server has the whole mail after it.

    ``hangs`` names the patience that runs out. ``two`` writes to two people.
    """

    stage: str
    event: str
    acts: tuple[tuple[str, Act], ...]
    fate: Fate
    arrived: bool = False
    hangs: str = ""
    two: bool = False

    @property
    def name(self) -> str:
        return f"{self.stage}: {self.event}"


_GARBAGE = b"what is this\r\n"
_YES = {"rcpt": Act(say=b"250 2.1.5 ok\r\n")}


def _says(stage: str, line: str) -> tuple[tuple[str, Act], ...]:
    return ((stage, Act(say=f"{line}\r\n".encode())),)


def _before_data(stage: str, peer_stage: str, temporary: str, permanent: str) -> tuple[WireRow, ...]:
    """The five rows that each stage up to RCPT has."""
    patience = "connect_seconds" if peer_stage == "greeting" else "command_seconds"
    return (
        WireRow(stage=stage, event=f"`{temporary}`", acts=_says(peer_stage, temporary), fate=Fate.QUEUED),
        WireRow(stage=stage, event=f"`{permanent}`", acts=_says(peer_stage, permanent), fate=Fate.REFUSED),
        WireRow(stage=stage, event="hangs up", acts=((peer_stage, Act(drop=True)),), fate=Fate.QUEUED),
        WireRow(
            stage=stage,
            event="says nothing",
            acts=((peer_stage, Act(hang=True)),),
            fate=Fate.QUEUED,
            hangs=patience,
        ),
        WireRow(
            stage=stage,
            event="says what makes no sense",
            acts=((peer_stage, Act(say=_GARBAGE, drop=True)),),
            fate=Fate.QUEUED,
        ),
    )


_YES_THEN = (("rcpt", _YES["rcpt"]),)

ROWS: tuple[WireRow, ...] = (
    *_before_data("greeting", "greeting", "421 4.3.2 not now", "554 5.7.1 go away"),
    *_before_data("EHLO", "ehlo", "421 4.3.2 not now", "550 5.7.1 go away"),
    WireRow(stage="STARTTLS", event="isn't offered", acts=(), fate=Fate.REFUSED),
    *_before_data("STARTTLS", "starttls", "454 4.7.0 not now", "502 5.5.1 unknown"),
    *_before_data("AUTH", "auth", "454 4.7.0 not now", "535 5.7.8 wrong password"),
    *_before_data("MAIL", "mail", "451 4.3.0 not now", "550 5.7.1 not you"),
    *_before_data("RCPT", "rcpt", "450 4.2.0 not now", "550 5.1.1 nobody"),
    WireRow(
        stage="RCPT",
        event="one of two `450 4.2.0 not now`",
        acts=(*_YES_THEN, *_says("rcpt", "450 4.2.0 not now")),
        fate=Fate.QUEUED,
        two=True,
    ),
    WireRow(
        stage="RCPT",
        event="one of two `550 5.1.1 nobody`",
        acts=(*_YES_THEN, *_says("rcpt", "550 5.1.1 nobody")),
        fate=Fate.REFUSED,
        two=True,
    ),
    *_before_data("DATA", "data", "451 4.3.0 not now", "554 5.7.1 no"),
    WireRow(
        stage="DATA", event="`250 2.0.0 ok` for a 354", acts=_says("data", "250 2.0.0 ok"), fate=Fate.QUEUED
    ),
    WireRow(
        stage="content",
        event="hangs up after the 354",
        acts=(("data", Act(say=b"354 go on\r\n", drop=True)),),
        fate=Fate.UNCERTAIN,
    ),
    WireRow(
        stage="content",
        event="hangs up in the middle",
        acts=(("content", Act(drop=True)),),
        fate=Fate.UNCERTAIN,
    ),
    WireRow(
        stage="dot",
        event="`451 4.3.0 not now`",
        acts=_says("dot", "451 4.3.0 not now"),
        fate=Fate.QUEUED,
    ),
    WireRow(
        stage="dot",
        event="`421 4.3.2 closing`, and hangs up",
        acts=(("dot", Act(say=b"421 4.3.2 closing\r\n", drop=True)),),
        fate=Fate.QUEUED,
    ),
    WireRow(stage="dot", event="`554 5.7.1 spam`", acts=_says("dot", "554 5.7.1 spam"), fate=Fate.REFUSED),
    WireRow(
        stage="dot",
        event="hangs up",
        acts=(("dot", Act(drop=True)),),
        fate=Fate.UNCERTAIN,
        arrived=True,
    ),
    WireRow(
        stage="dot",
        event="says nothing",
        acts=(("dot", Act(hang=True)),),
        fate=Fate.UNCERTAIN,
        arrived=True,
        hangs="final_reply_seconds",
    ),
    WireRow(
        stage="dot",
        event="says what makes no sense",
        acts=(("dot", Act(say=_GARBAGE, drop=True)),),
        fate=Fate.UNCERTAIN,
        arrived=True,
    ),
    WireRow(
        stage="dot",
        event="`2500 ok`, which is no reply",
        acts=_says("dot", "2500 ok"),
        fate=Fate.UNCERTAIN,
        arrived=True,
    ),
    WireRow(
        stage="dot",
        event="half a `250`, and hangs up",
        acts=(("dot", Act(say=b"250 2.0.0 o", drop=True)),),
        fate=Fate.UNCERTAIN,
        arrived=True,
    ),
    WireRow(
        stage="dot",
        event="`250 2.0.0 ok`",
        acts=_says("dot", "250 2.0.0 ok"),
        fate=Fate.SENT,
        arrived=True,
    ),
    WireRow(
        stage="dot",
        event="`250` with a Message-ID of its own",
        acts=_says("dot", "250 2.0.0 OK <changed@provider.example>"),
        fate=Fate.SENT,
        arrived=True,
    ),
    WireRow(
        stage="RSET",
        event="`451` to the dot, then nothing to anything",
        acts=(*_says("dot", "451 4.3.0 not now"), ("rset", Act(hang=True)), ("quit", Act(hang=True))),
        fate=Fate.QUEUED,
    ),
    WireRow(stage="QUIT", event="hangs up", acts=(("quit", Act(drop=True)),), fate=Fate.SENT, arrived=True),
    WireRow(
        stage="QUIT", event="says nothing", acts=(("quit", Act(hang=True)),), fate=Fate.SENT, arrived=True
    ),
    WireRow(
        stage="QUIT",
        event="says what makes no sense",
        acts=(("quit", Act(say=_GARBAGE)),),
        fate=Fate.SENT,
        arrived=True,
    ),
)
