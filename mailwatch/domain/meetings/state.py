"""Value types: a meeting as it stands, and what people said to it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, kw_only=True)
class Answer:
    """The latest answer of one person: ``accepted``, ``declined``, ``tentative``, ``delegated``.

    ``by`` is the side of who answered, "" where only the organizer's list says
    so. ``is_automatic``: a program answered.
    """

    spec: str
    name: str = ""
    answer: str = ""
    at: datetime
    by: str = ""
    delegated_to: str = ""
    is_automatic: bool = False


@dataclass(frozen=True, kw_only=True)
class Moved:
    """An earlier start (an instant or a day), and when the message that moved the meeting was seen."""

    start: datetime | None = None
    start_day: date | None = None
    at: datetime


@dataclass(frozen=True, kw_only=True)
class Proposal:
    """Another time that somebody proposed (COUNTER); ``settled`` once the organizer spoke after it."""

    spec: str
    start: datetime | None = None
    end: datetime | None = None
    start_day: date | None = None
    at: datetime
    by: str = ""
    settled: bool = False


@dataclass(frozen=True, kw_only=True)
class Comment:
    """What a person wrote beside an answer or a cancellation."""

    spec: str
    text: str
    at: datetime


@dataclass(frozen=True, kw_only=True)
class MeetingState:
    """One meeting as it stands.

    ``key`` is the UID, for one of a series with ``|`` and the instance's name.
    ``status`` is ``scheduled``, ``cancelled``, ``declined`` (by the owner, or by
    everybody on the client's side) or ``replaced``: the series was put on other
    times, and this meeting went on under another key. ``cancelled_at`` is when
    the deciding cancellation or decline was seen, ``cancelled_by`` whose it was
    (``owner``, ``client``, ``other``). ``known_from`` is ``invitation``,
    ``answer`` or ``cancellation``: the best that was seen. ``uninvited`` holds
    answers of people who are not invited; they count for nothing.
    """

    key: str
    uid: str
    instance: str = ""
    start: datetime | None = None
    end: datetime | None = None
    start_day: date | None = None
    end_day: date | None = None
    summary: str = ""
    location: str = ""
    join: str = ""
    organizer: str = ""
    organizer_by: str = ""
    sequence: int = 0
    status: str = "scheduled"
    known_from: str = "invitation"
    cancelled_at: datetime | None = None
    cancelled_by: str = ""
    invited: tuple[str, ...] = ()
    answers: tuple[Answer, ...] = ()
    uninvited: tuple[Answer, ...] = ()
    moved: tuple[Moved, ...] = ()
    proposed: tuple[Proposal, ...] = ()
    comments: tuple[Comment, ...] = ()

    @property
    def accepted_by(self) -> tuple[str, ...]:
        """Addresses of those who accepted."""
        return self._answered("accepted")

    @property
    def declined_by(self) -> tuple[str, ...]:
        """Addresses of those who declined."""
        return self._answered("declined")

    @property
    def tentative_by(self) -> tuple[str, ...]:
        """Addresses of those who will perhaps come."""
        return self._answered("tentative")

    def _answered(self, answer: str) -> tuple[str, ...]:
        return tuple(each.spec for each in self.answers if each.answer == answer)
