"""When signs of life are given: while all is well, one in five minutes, and never in the way of a beat."""

from __future__ import annotations

import threading

from structlog.testing import capture_logs

from mailwatch.daemon.pulse import PAUSE, Pulse
from mailwatch.errors import Transient


class Steady:
    """A clock that stands until it is moved."""

    def __init__(self) -> None:
        self.seconds = 100.0

    def __call__(self) -> float:
        return self.seconds


def beating(pulse: Pulse, sign, *, well: bool = True) -> None:
    pulse.beat(sign, well=well)
    if pulse._given is not None:
        pulse._given.join(5)


def test_one_sign_in_five_minutes_however_often_it_beats():
    clock, given = Steady(), []
    pulse = Pulse(clock)

    def sign() -> None:
        given.append(clock.seconds)

    for _ in range(700):
        beating(pulse, sign)
        clock.seconds += 1
    assert given == [100.0, 100.0 + PAUSE, 100.0 + 2 * PAUSE]


def test_none_while_a_mailbox_is_not_read_and_one_as_soon_as_it_is():
    clock, given = Steady(), []
    pulse = Pulse(clock)

    def sign() -> None:
        given.append(clock.seconds)

    beating(pulse, sign, well=False)
    clock.seconds += PAUSE * 3
    beating(pulse, sign, well=False)
    assert given == []
    clock.seconds += 1
    beating(pulse, sign)
    assert len(given) == 1


def test_nobody_is_called_where_the_file_names_nobody():
    pulse = Pulse(Steady())
    beating(pulse, None)
    assert pulse._given is None


def test_a_watcher_that_does_not_answer_keeps_no_beat_waiting_and_gets_no_second_call_meanwhile():
    clock, called, go_on = Steady(), [], threading.Event()

    def sign() -> None:
        called.append(clock.seconds)
        go_on.wait(10)

    pulse = Pulse(clock)
    pulse.beat(sign, well=True)
    clock.seconds += PAUSE * 2
    pulse.beat(sign, well=True)
    assert called == [100.0]
    go_on.set()
    assert pulse._given is not None
    pulse._given.join(5)


def test_what_goes_wrong_is_told_once_and_when_it_is_over():
    clock, broken = Steady(), [True]

    def sign() -> None:
        if broken[0]:
            raise Transient("no route")

    pulse = Pulse(clock)
    with capture_logs() as lines:
        for still in (True, True, True, False, False):
            broken[0] = still
            beating(pulse, sign)
            clock.seconds += PAUSE
    assert [line["event"] for line in lines] == [
        "no sign of life was given",
        "signs of life are heard again",
    ]
