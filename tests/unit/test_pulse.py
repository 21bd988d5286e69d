"""When signs of life are given: while all is well, one in five minutes, and never in the way of a beat."""

from __future__ import annotations

import threading

from mailwatch.daemon.pulse import PAUSE, Pulse
from mailwatch.errors import Transient

URL = "https://watcher.example/ping"


class Steady:
    """A clock that stands until it is moved."""

    def __init__(self) -> None:
        self.seconds = 100.0

    def __call__(self) -> float:
        return self.seconds


def beating(pulse: Pulse, *, well: bool = True, url: str = URL) -> None:
    pulse.beat(url, well=well)
    if pulse._given is not None:
        pulse._given.join(5)


def test_one_sign_in_five_minutes_however_often_it_beats():
    clock, given = Steady(), []
    pulse = Pulse(clock, call=given.append)
    for _ in range(700):
        beating(pulse)
        clock.seconds += 1
    assert given == [URL] * 3


def test_none_while_a_mailbox_is_not_read_and_one_as_soon_as_it_is():
    clock, given = Steady(), []
    pulse = Pulse(clock, call=given.append)
    beating(pulse, well=False)
    clock.seconds += PAUSE * 3
    beating(pulse, well=False)
    assert given == []
    clock.seconds += 1
    beating(pulse)
    assert given == [URL]


def test_nobody_is_called_where_the_file_names_nobody():
    given: list[str] = []
    beating(Pulse(Steady(), call=given.append), url="")
    assert given == []


def test_a_watcher_that_does_not_answer_keeps_no_beat_waiting_and_gets_no_second_call_meanwhile():
    clock, called, go_on = Steady(), [], threading.Event()

    def call(url: str) -> None:
        called.append(url)
        go_on.wait(10)

    pulse = Pulse(clock, call=call)
    pulse.beat(URL, well=True)
    clock.seconds += PAUSE * 2
    pulse.beat(URL, well=True)
    assert called == [URL]
    go_on.set()
    assert pulse._given is not None
    pulse._given.join(5)


def test_what_goes_wrong_is_told_once_and_when_it_is_over(monkeypatch):
    told = []

    class Log:
        def warning(self, event, **_):
            told.append(event)

        def info(self, event, **_):
            told.append(event)

    monkeypatch.setattr("mailwatch.daemon.pulse.log", Log())
    clock, broken = Steady(), [True]

    def call(_url: str) -> None:
        if broken[0]:
            raise Transient("no route")

    pulse = Pulse(clock, call=call)
    for well_again in (True, True, True, False, False):
        broken[0] = well_again
        beating(pulse)
        clock.seconds += PAUSE
    assert told == ["no sign of life was given", "signs of life are heard again"]
