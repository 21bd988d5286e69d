"""What makes a month cheap and changes nothing: pure functions of the real code remember what they said."""

from __future__ import annotations

import gc
from collections import OrderedDict
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from datetime import datetime
from functools import lru_cache
from unittest.mock import patch

from sqlalchemy import Engine

from mailwatch.adapters import holidays
from mailwatch.adapters.store import engine
from mailwatch.adapters.store.parts import journal
from mailwatch.app.deciding import judge as plan
from mailwatch.app.reading import batch
from mailwatch.domain.client.view import ClientView
from mailwatch.domain.facts.events import Event
from mailwatch.mail.message import InboundMessage, Verdict

_Facts = list[tuple[datetime, Event]]

MOST_VIEWS = 50
"""Views of clients that are remembered; what is asked again is asked at once."""

_views: OrderedDict[object, tuple[_Facts, ClientView]] = OrderedDict()
_read: dict[tuple[bytes, bool], InboundMessage] = {}
_judged: dict[int, tuple[InboundMessage, Verdict]] = {}
_for_good: list[bool] = []


def quickly() -> None:
    """For the rest of this process."""
    if not _for_good:
        _for_good.append(True)
        sped_up().__enter__()


@contextmanager
def sped_up() -> Iterator[None]:
    """For a while. Only functions of immutable values to immutable values are remembered."""
    threshold = gc.get_threshold()
    with ExitStack() as stack:
        for place, name, remembering in (
            (journal, "read_event", lru_cache(maxsize=20_000)),
            (holidays, "public_holidays", lru_cache(maxsize=1000)),
            (plan, "fold_client", _remembering),
            (batch, "parse_message", _remembering_messages),
            (batch, "judge", _remembering_verdicts),
            (engine, "_make_tables", _from_the_first),
        ):
            stack.enter_context(patch.object(place, name, remembering(getattr(place, name))))
        gc.freeze()
        gc.set_threshold(50_000, 20, 100)
        try:
            yield
        finally:
            gc.set_threshold(*threshold)
            gc.unfreeze()
            forget()


def forget() -> None:
    """For each world: a fault that was planted since would not show in a view that was folded before."""
    _views.clear()
    _read.clear()
    _judged.clear()


def _remembering(fold: Callable[..., ClientView]) -> Callable[..., ClientView]:
    """The same facts give the same view. They are known by identity, so they are kept with what they gave."""

    def folded(
        client: str,
        events: _Facts,
        *,
        first_read: Mapping[str, datetime],
        now: datetime | None = None,
        **more: bool,
    ) -> ClientView:
        facts = tuple((at, id(event)) for at, event in events)
        key = (client, facts, tuple(sorted(first_read.items())), *sorted(more.items()))
        if key not in _views:
            _views[key] = (events, fold(client, events, first_read=first_read, now=now, **more))
            if len(_views) > MOST_VIEWS:
                _views.popitem(last=False)
        view = _views[key][1]
        moment = now or max((at for at, _ in events), default=None)
        # When it is looked at is all that differs; what a view keeps of a moment is that moment's.
        return view if view.now == moment else replace(view, now=moment)

    return folded


def _remembering_messages(parse: Callable[..., InboundMessage]) -> Callable[..., InboundMessage]:
    """A mailbox is read again after a loss, by a second program, by a dry run: the same bytes each time."""

    def parsed(content: bytes, *, headers_only: bool = False) -> InboundMessage:
        key = (content, headers_only)
        if key not in _read:
            _read[key] = parse(content, headers_only=headers_only)
        return _read[key]

    return parsed


def _remembering_verdicts(judge: Callable[[InboundMessage], Verdict]) -> Callable[[InboundMessage], Verdict]:
    """Messages are known by identity, so they are kept with their verdicts."""

    def judged(message: InboundMessage) -> Verdict:
        if id(message) not in _judged:
            _judged[id(message)] = (message, judge(message))
        return _judged[id(message)][1]

    return judged


def _from_the_first(make_tables: Callable[[Engine], None]) -> Callable[[Engine], None]:
    """An empty database is a copy of the first one."""
    first: list[bytes] = []

    def made(new: Engine) -> None:
        driver = new.raw_connection().driver_connection
        if driver is None:
            raise RuntimeError("no connection")
        if first:
            driver.deserialize(first[0])
            return
        make_tables(new)
        first.append(bytes(driver.serialize()))

    return made
