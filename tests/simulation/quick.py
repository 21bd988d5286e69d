"""What makes a month cheap and changes nothing: pure functions of the real code remember what they said."""

from __future__ import annotations

import gc
from collections import OrderedDict
from collections.abc import Callable, Mapping
from datetime import datetime
from functools import lru_cache

from mailwatch.adapters import holidays
from mailwatch.adapters.store import journal
from mailwatch.app import plan
from mailwatch.domain.events import Event
from mailwatch.domain.view import ClientView

_Facts = list[tuple[datetime, Event]]

MOST_VIEWS = 50
"""Views of clients that are remembered; what is asked again is asked at once."""

_views: OrderedDict[object, tuple[_Facts, ClientView]] = OrderedDict()
_done: list[bool] = []


def quickly() -> None:
    """Once per process. Only functions of immutable values to immutable values are remembered."""
    if _done:
        return
    _done.append(True)
    journal.read_event = lru_cache(maxsize=20_000)(journal.read_event)  # type: ignore[attr-defined,misc]
    holidays.public_holidays = lru_cache(maxsize=1000)(holidays.public_holidays)  # type: ignore[misc]
    plan.fold_client = _remembering(plan.fold_client)  # type: ignore[attr-defined]
    gc.freeze()
    gc.set_threshold(50_000, 20, 100)


def forget() -> None:
    """For each world: a fault that was planted since would not show in a view that was folded before."""
    _views.clear()


def _remembering(fold: Callable[..., ClientView]) -> Callable[..., ClientView]:
    """The same facts give the same view. They are known by identity, so they are kept with what they gave."""

    def folded(client: str, events: _Facts, *, first_read: Mapping[str, datetime]) -> ClientView:
        key = (client, tuple((at, id(event)) for at, event in events), tuple(sorted(first_read.items())))
        if key not in _views:
            _views[key] = (events, fold(client, events, first_read=first_read))
            if len(_views) > MOST_VIEWS:
                _views.popitem(last=False)
        return _views[key][1]

    return folded
