"""What makes a notice to the owner one that is told once: its kind, and what it is about."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class NoticeKind(StrEnum):
    """The first word of a notice's key."""

    ANSWERED = "answered"
    BOUNCED = "bounced"
    COMPLETED = "completed"
    ANNOUNCE = "announce"
    CONSENT = "consent"
    HOLD = "hold"
    UNCERTAIN = "uncertain"
    REFUSED = "refused"
    BRAKE = "brake"
    CLOCK = "clock"
    TWIN = "twin"
    MOVED = "moved"
    LIMIT = "limit"
    CAP = "cap"
    ABSENT = "absent"
    TEMPLATE = "template"
    UNKNOWN_STEP = "unknown-step"
    YOURS = "yours"
    AFTER = "after"
    ASKS = "asks"
    JUNK = "junk"
    BILL = "bill"
    DEFECT = "defect"
    UNREADABLE = "unreadable"
    ASIDE = "aside"
    FILE = "file"
    LEFT_OUT = "left-out"
    TROUBLE = "trouble"
    DAILY = "daily"
    BROKEN = "broken"
    NO_SHOW = "no-show"
    SLOWER = "slower"


_BAR = "|"


@dataclass(frozen=True)
class NoticeKey:
    """``kind`` is a word of :class:`NoticeKind` (or of an earlier release); ``str()`` is the stored form.

    ``about`` names what it is about, part by part; a case's own name has bars too.
    """

    kind: str
    about: str

    @classmethod
    def of(cls, kind: NoticeKind, *about: object) -> NoticeKey:
        """The key of a notice about these parts."""
        return cls(kind, _BAR.join(str(each) for each in about))

    @classmethod
    def read(cls, text: str) -> NoticeKey:
        """Read back what ``str()`` wrote."""
        kind, _, about = text.partition(_BAR)
        return cls(kind, about)

    def __str__(self) -> str:
        return f"{self.kind}{_BAR}{self.about}"

    def last_behind(self, kind: NoticeKind, *about: object) -> str | None:
        """The last part of a key of that kind and those parts before it; None for any other key."""
        before, _, last = self.about.rpartition(_BAR)
        return last if NoticeKey(self.kind, before) == NoticeKey.of(kind, *about) else None
