"""What the owner can say to a reason that waits for them: the commands as typed, each with its meaning."""

from __future__ import annotations

import re
import shlex
from collections.abc import Mapping
from dataclasses import dataclass

from mailwatch.domain.facts.reasons import Reason

HEARD = ("mailwatch heard {client}", "it was their answer")
RESUME = ("mailwatch resume {client}", "go on all the same")
STOP = ("mailwatch stop {client}", "end what runs for them")
SHOW = ("mailwatch outbox show {row}", "read it first")
APPROVE = ("mailwatch outbox approve {row}{confirm}", "send it{needs}")
SKIP = ("mailwatch outbox skip {row}", "drop it; its case ends")
RELEASE = ("mailwatch release", "let everything go on")
PAID = ("mailwatch invoice paid {number}", "it is paid")

WAYS: Mapping[str, tuple[tuple[str, str], ...]] = {
    "paused": (RESUME,),
    "paused-open": (RESUME,),
    "answer-promised": (RESUME,),
    "unclear-message": (HEARD, ("mailwatch resume {client}", "it says nothing; go on")),
    "too-many-unclear": (HEARD, ("mailwatch resume {client}", "none of them was; go on")),
    "in-your-name": (
        ("mailwatch resume {client}", "you wrote it, or it says nothing"),
        ("mailwatch heard {client}", "the client speaks in it"),
    ),
    "in-junk": (HEARD, ("mailwatch resume {client}", "it is dealt with; go on")),
    "what-came": (
        ("mailwatch heard {client}", "all of it is there"),
        ("mailwatch agreed {client} DATE", "they promised it for that day; the ladder waits for it"),
        ("mailwatch resume {client}", "a part, or only a word: go on where it was"),
        STOP,
    ),
    "ball-with-us": (
        ("", "answer them in your mail program"),
        ("mailwatch resume {client}", "it needs no answer"),
    ),
    "unreadable": (HEARD, ("mailwatch resume {client}", "it was none")),
    "meeting-doubted": (
        ("mailwatch meeting agree {meeting}", "what they say is so"),
        ("mailwatch resume {client}", "it stays as it was"),
    ),
    "meetings-flooded": (RESUME,),
    "you-wrote": (("mailwatch resume {client}", "send it all the same"), STOP),
    "disputed": (("mailwatch invoice settled {number}", "the dispute is over"), STOP),
    "promised": (PAID,),
    "part-paid": (
        ("mailwatch invoice promised {number} --on DATE", "they named a day for the rest"),
        ("mailwatch resume {client}", "ask for the rest"),
    ),
    "bank-unseen": (("mailwatch bank ok", "you looked, and it is not paid"), PAID),
    "bounced-too-long": (RESUME, STOP),
    "report-unproved": (("", "correct the address in your file"), RESUME),
    "report-of-another": (RESUME, STOP),
    "owner-wrote": (("mailwatch resume {client}", "the date that you gave them stands"), STOP),
    "owner-let-go": (("mailwatch resume {client}", "an answer is still due"), STOP),
    "deadline-unknown": (STOP,),
    "deadline-met-absence": (("mailwatch resume {client}", "the date stands"), STOP),
    "absent": (RESUME,),
    "absent-long": (RESUME,),
    "left-after-the-end": (RESUME, STOP),
    "loop": (RESUME, STOP),
    "no-recipient": (("", "correct people in your file"), STOP),
    "account-gone": (STOP,),
    "matter-gone": (STOP,),
    "anchor-gone": (RESUME, STOP),
    "uncertain-delivery": (
        ("mailwatch outbox arrived {row}", "it arrived"),
        ("mailwatch outbox not-arrived {row}", "it did not; plan it anew"),
    ),
    "refused-delivery": (SHOW, ("mailwatch outbox approve {row}{confirm}", "try again{needs}"), SKIP),
    "owner-held": (SHOW, APPROVE, SKIP),
    "asks-consent": (SHOW, APPROVE, SKIP),
    "asks-needs": (SHOW, APPROVE, SKIP),
    "text-changed": (SHOW, APPROVE, SKIP),
    "sent-not-reliable": (SHOW, APPROVE, SKIP),
    "brake": (RELEASE,),
    "clock": (RELEASE,),
    "twin": (RELEASE,),
    "moved-here": (RELEASE,),
    "asks-unclear": (
        ("mailwatch chase {thread}", "an answer is expected"),
        ("mailwatch chase {thread} --never", "none is"),
    ),
    "asks-payment": (
        ("mailwatch invoice add {client} NUMBER AMOUNT --due DATE", "watch the invoice"),
        ("mailwatch chase {thread} --never", "leave it"),
    ),
    "day-named": (
        ("mailwatch agreed {thread}", "wait for that day"),
        ("mailwatch agreed {thread} --forget", "it doesn't count"),
    ),
    "day-given": (("mailwatch agreed {thread} --forget", "the day doesn't count"),),
    "promise-broken": (
        ("mailwatch bank ok", "you looked, and it is not paid"),
        PAID,
        ("mailwatch invoice promised {number} --on DATE", "they named another day"),
    ),
    "answer-overdue": (
        ("mailwatch heard {client} --until DATE", "they named another day"),
        ("mailwatch heard {client}", "they answered another way"),
    ),
    "missed-again": (("mailwatch meeting excused {meeting}", "they had a good reason"),),
    "pays-slower": (PAID, ("mailwatch invoice promised {number} --on DATE", "they named a day")),
    "paid-slower": (("", "think of a deposit or shorter terms for the next job"),),
    "unknown-step": (
        ("mailwatch chase {thread}", "an answer is expected"),
        ("mailwatch stop {client}", "leave it"),
    ),
}
"""By the code of the reason; "" for what is done elsewhere than on the command line."""

_WAITS_FOR_NOBODY = frozenset(
    {"paused", "paused-open", "answer-promised", "promised", "absent", "absent-long", "day-given"}
)


@dataclass(frozen=True, kw_only=True)
class Way:
    """One thing to say or do; ``command`` is "" where it is done elsewhere."""

    command: str
    means: str


def ways_out(
    because: Reason, *, client: str, row: int = 0, needs: tuple[str, ...] = (), matter: str = ""
) -> tuple[Way, ...]:
    """What to say to ``because``; a way that needs a name which is not known is left out.

    ``matter`` is what the invoice or the meeting is called.
    """
    names = {
        "client": client,
        "row": str(row or because.get("row") or ""),
        "meeting": matter or str(because.get("meeting") or ""),
        "number": str(because.get("number") or matter),
        "thread": str(because.get("thread") or ""),
    }
    extras = {
        "confirm": " --confirm-all" if needs else "",
        "needs": f"; only if: {'; '.join(needs)}" if needs else "",
    }
    found = []
    for command, means in WAYS.get(because.code, ()):
        wanted = set(re.findall(r"{(\w+)}", command)) - extras.keys()
        if all(names[name] for name in wanted):
            quoted = {name: shlex.quote(names[name]) for name in wanted}
            found.append(Way(command=command.format(**quoted, **extras), means=means.format(**extras)))
    return tuple(found)


def words_of(because: Reason, way: Way) -> tuple[str, ...]:
    """The words of a way's command that are the command's own, each in its place; "" for a name."""
    for command, means in WAYS.get(because.code, ()):
        words = command.replace("{confirm}", "").split()
        begun = means.partition("{")[0]
        if command and way.means.startswith(begun) and way.command.startswith(command.partition("{")[0]):
            return tuple("" if word.startswith("{") else word for word in words)
    return ()


def waits_for_owner(because: Reason) -> bool:
    """Whether it asks for the owner's word; not what they set themselves, nor what has a day to end."""
    return because.code in WAYS and because.code not in _WAITS_FOR_NOBODY
