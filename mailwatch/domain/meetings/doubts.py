"""What others say of a meeting beside what the owner's side proves: it holds it, and changes nothing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from mailwatch.domain.meetings.instances import Counted
from mailwatch.domain.meetings.notices import ORGANIZER_METHODS, SeenNotice, answering
from mailwatch.domain.meetings.state import MeetingState

ANOTHER_TIME = "another time is proposed"
UNTOLD = "which meeting of the series is meant can't be told"


@dataclass(frozen=True, kw_only=True)
class Doubt:
    """Why a meeting waits for the owner: when it was said, in which message, and which hour it names."""

    about: str
    at: datetime
    identity: str = ""
    starts: datetime | None = None


def newest_doubt(state: MeetingState, counted: Counted, *, settled_at: datetime | None) -> Doubt | None:
    """The last doubt about a meeting that is still to be, or None.

    What had come before ``settled_at``, the owner's last word about the
    meeting, and is no newer than the words that count, is dealt with.
    """
    if state.status != "scheduled":
        return None
    newest = max((each.order for each in counted.words if each.by != "other"), default=None)
    lost = {id(each) for each in counted.lost}
    found = [
        Doubt(
            about="they call it off, though an invitation says otherwise", at=each.at, identity=each.identity
        )
        for each in counted.words
        if _ends_nothing(each, state, settled_at)
    ]
    for each in (*counted.doubtful, *counted.lost):
        known = settled_at is not None and each.at <= settled_at and newest is not None
        if known and newest is not None and each.order <= newest:
            continue
        about = UNTOLD if id(each) in lost else _about(each, state, counted)
        if about:
            starts = each.notice.start if about == ANOTHER_TIME else None
            found.append(Doubt(about=about, at=each.at, identity=each.identity, starts=starts))
    return max(found, key=lambda doubt: (doubt.at, doubt.identity), default=None)


def _ends_nothing(seen: SeenNotice, state: MeetingState, settled_at: datetime | None) -> bool:
    """Whether the client's cancellation came last, and yet ended nothing: its number is an older one."""
    if not seen.is_cancel or seen.by != "client" or seen.notice.instance not in {"", state.instance}:
        return False
    has_begun = state.start is not None and state.start <= seen.at
    return not has_begun and (settled_at is None or seen.at > settled_at)


def _about(seen: SeenNotice, state: MeetingState, counted: Counted) -> str:
    notice = seen.notice
    if notice.names_unread:
        return UNTOLD
    if notice.instance not in {"", state.instance}:
        return ""
    if seen.is_cancel:
        return "somebody calls it off who can't be told for certain"
    if notice.method == "reply":
        person = answering(notice)
        refused = person is not None and person.answer == "declined"
        return "somebody declines it who can't be told for certain" if refused else ""
    if notice.method in ORGANIZER_METHODS | {"counter"} and not _is_same(seen, state, counted):
        return ANOTHER_TIME
    return ""


def _is_same(seen: SeenNotice, state: MeetingState, counted: Counted) -> bool:
    """Whether a word names the hour at which the meeting stands, or the series as it stands."""
    notice = seen.notice
    if notice.instance or not (notice.is_series or state.instance):
        return (notice.start, notice.start_day) == (state.start, state.start_day)
    whole = [each.notice for each in counted.words if each.notice.is_series]
    return any(
        (each.start, each.start_day, each.rule, each.series)
        == (notice.start, notice.start_day, notice.rule, notice.series)
        for each in whole
    )
