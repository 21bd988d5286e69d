"""One thread per account: it owns the connection and runs the turns, woken by mail, time or a command.

A defect in one account sets that account aside, with a pause that grows; the
service ends only for what concerns all.
"""

from __future__ import annotations

import random
import threading
import time
import traceback
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import datetime, timedelta

import structlog

from mailwatch.app.cycle import Turn, TurnReport
from mailwatch.errors import ConfigError, MailwatchError, OwnerMustAct, StateError, Transient
from mailwatch.ports import Role

FIRST_BACK_OFF = 5.0
LONGEST_BACK_OFF = 600.0
LOOK_TIMEOUT = 60.0
"""Seconds that one account waits for all the others' fresh readings before a send is put off."""
TROUBLED_LOOK_TIMEOUT = 5.0
"""The same for an account whose last turn failed: one slow server must not slow the others down each time."""
LONGEST_PAUSE_AFTER_LOST_WAIT = 60.0
"""Seconds; a connection that ends while nothing happens is made anew, but never in a row without a pause."""
EMPTY_TURNS = 5
"""Turns in a row that a server may cause with nothing having come, before there are pauses between them."""
CALM = 30.0
"""Seconds of waiting after which the next stir doesn't count as one of a row."""
FIRST_PAUSE = 0.5
LONGEST_PAUSE = 10.0
"""Seconds between turns that find nothing; a mail that comes meanwhile is seen at its end."""

log = structlog.get_logger()


class Worker:
    """Runs one account's turns until it is stopped.

    ``died`` is told what concerns all accounts: the state, the owner's file.
    ``colleagues`` are the workers of all accounts: while this one is set aside,
    another tells the owner. ``tell`` writes what happened into the log.
    """

    def __init__(
        self,
        turn: Turn,
        *,
        died: Callable[[BaseException], None],
        tell: Callable[[], None] = lambda: None,
    ) -> None:
        self.turn = turn
        self._tell_log = tell
        self.name = turn.account.name
        self._died = died
        self._stop = threading.Event()
        self._requests: list[threading.Event] = []
        self._lock = threading.Lock()
        self._failures = 0
        self._came_through = False
        self._lost_waits = 0
        self._empty_turns = 0
        self._knocked = threading.Event()
        self._answered = 0
        self.was_cut = False
        self._defects = 0
        self._failing_since: datetime | None = None
        self._over = False
        self.aside = False
        self.colleagues: Sequence[Worker] = ()
        self.last_progress = turn.clock.monotonic()
        self.busy = ""
        self._thread = threading.Thread(target=self._run, name=f"account-{self.name}")

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def wake(self) -> None:
        """There may be something to do; from any thread."""
        self._knocked.set()
        self.turn.mailbox.wake()

    def stop(self) -> None:
        """End after the step in progress: a send is finished, or becomes uncertain."""
        self._stop.set()
        self.wake()

    def join(self, seconds: float | None = None) -> bool:
        """Wait for the end; False when it did not come in time."""
        self._thread.join(seconds)
        return not self._thread.is_alive()

    @property
    def is_current(self) -> bool:
        """Whether the calling thread is this worker's."""
        return threading.current_thread() is self._thread

    # -- signs of life, asked for by the supervisor's beat -----------------------------

    def silent_for(self) -> float:
        """Seconds without progress in a turn, 0 while none runs; each answered command is progress."""
        now, answered = self.turn.clock.monotonic(), self.turn.mailbox.answered()
        if answered != self._answered:
            self._answered = answered
            self.last_progress = now
        return now - self.last_progress if self.busy else 0.0

    def cut(self) -> None:
        """End the connection to the mailbox under a turn that does not come back."""
        self.was_cut = True
        self.turn.mailbox.cut()

    @property
    def is_troubled(self) -> bool:
        """Whether the last turn could not read the mailbox."""
        return self._failures > 0

    @property
    def is_well(self) -> bool:
        """Whether the last turn came through, and the mailbox was read."""
        return self._came_through and not self.is_troubled

    # -- reading for others --------------------------------------------------------

    def ask_to_look(self) -> threading.Event:
        """Ask for a complete fresh reading; the event is set when it has been tried.

        An account that is set aside is not tried: its view stays as old as it is.
        """
        done = threading.Event()
        with self._lock:
            if self.aside or self._over:
                done.set()
                return done
            self._requests.append(done)
        self.wake()
        return done

    def serve_looks(self) -> None:
        """Read afresh for those who asked; on this worker's own thread."""
        with self._lock:
            asked, self._requests = self._requests, []
        if not asked:
            return
        try:
            if not self.aside:
                self.turn.read()
                self._note_read()
        except MailwatchError as error:
            log.warning("mailbox not read", account=self.name, reason=str(error))
        finally:
            for done in asked:
                done.set()

    # -- the loop --------------------------------------------------------------------

    def _run(self) -> None:
        try:
            while not self._stop.is_set():
                try:
                    report = self._one_turn()
                    self._wait(report)
                    if not report.trouble:
                        self._defects, self._failing_since = 0, None
                except Transient as error:
                    # Somebody holds the state, or a server went away where nobody minded it.
                    self._failures += 1
                    log.warning("put off", account=self.name, reason=str(error), failures=self._failures)
                    self._pause(_back_off(self._failures))
                except (StateError, ConfigError):
                    raise
                except Exception as error:  # noqa: BLE001  a defect in one account must not end the others
                    self._set_aside(error)
        except BaseException as error:  # noqa: BLE001  what concerns all ends the service in the open
            self._died(error)
        finally:
            with self._lock:
                self._over = True
            self.serve_looks()
            self.turn.mailbox.close()

    def _set_aside(self, error: Exception) -> None:
        """Nothing of this account for a while; who waits for it goes on at once, on its old view."""
        self._defects += 1
        self._came_through = False
        self._failing_since = self._failing_since or self.turn.clock.now()
        trace = "".join(traceback.format_exception(error))
        log.error("set aside", account=self.name, failures=self._defects, traceback=trace)
        with self._lock:
            self.aside = True
        try:
            with suppress(Exception):
                # Nobody knows what is still to come on this connection.
                self.turn.mailbox.close()
            self.serve_looks()
            self._tell(error, self._failing_since)
            self._pause(_back_off(self._defects))
        finally:
            with self._lock:
                self.aside = False

    def _tell(self, error: Exception, since: datetime) -> None:
        well = [each for each in self.colleagues if each is not self and not each.aside]
        voice = min(well, key=lambda each: each._failures, default=self)  # noqa: SLF001  its own kind
        try:
            self.turn.note_defect(error, since, voice.name)
        except Exception as untold:  # noqa: BLE001  the log has it; it is told when it fails again
            log.warning("the owner could not be told", account=self.name, reason=str(untold))
        if voice is not self:
            voice.wake()

    def _one_turn(self) -> TurnReport:
        clock = self.turn.clock
        self.last_progress = clock.monotonic()
        self.busy = "turn"
        self._knocked.clear()
        try:
            report = self.turn.run()
        finally:
            self.busy = ""
            self._tell_log()
        seconds = clock.monotonic() - self.last_progress
        self.last_progress = clock.monotonic()
        for defect in report.defects:
            log.error("a defect; the rest went on", account=self.name, traceback=defect)
        if report.trouble:
            self._failures += 1
            log.warning("mailbox not read", account=self.name, reason=report.trouble, failures=self._failures)
        else:
            self._note_read()
            self._came_through = True
            facts = report.ingested.facts if report.ingested else 0
            if facts or report.attempted:
                log.info(
                    "turn",
                    account=self.name,
                    facts=facts,
                    attempted=report.attempted,
                    seconds=round(seconds, 2),
                    next_look=str(report.next_look or "when something comes"),
                )
        return report

    def _note_read(self) -> None:
        if self._failures:
            log.info("read again", account=self.name, failures=self._failures)
        self._failures = 0

    def _wait(self, report: TurnReport) -> None:
        self.serve_looks()
        if self._stop.is_set():
            return
        if report.trouble:
            # Not reached: no connection to idle on. Back off, but stay ready to stop or serve.
            self._pause(_back_off(self._failures))
            return
        self._pause(self._rest_between(report), wakes=True)
        seconds = _seconds_until(report.next_look, self.turn.clock.now(), self.turn.account.poll_seconds)
        try:
            inbox = next(each.name for each in self.turn.mailbox.folders() if each.role is Role.INBOX)
            began = self.turn.clock.monotonic()
            stirred = self.turn.mailbox.wait(inbox, seconds)
            self._lost_waits = 0
            soon = self.turn.clock.monotonic() - began < CALM
            in_a_row = stirred and soon and not self._knocked.is_set()
            self._empty_turns = self._empty_turns + 1 if in_a_row else 0
        except Transient as error:
            log.info("connection lost", account=self.name, reason=str(error))
            self._pause(_jittered(self._lost_waits, LONGEST_PAUSE_AFTER_LOST_WAIT), wakes=True)
            self._lost_waits += 1
        except OwnerMustAct as error:
            log.warning("mailbox not read", account=self.name, reason=str(error))
            self._pause(_back_off(self._failures))
        self.serve_looks()

    def _rest_between(self, report: TurnReport) -> float:
        """A pause where the server causes turn after turn that finds nothing."""
        if report.attempted or (report.ingested and report.ingested.facts):
            self._empty_turns = 0
        beyond = self._empty_turns - EMPTY_TURNS
        longest = min(FIRST_PAUSE * float(2 ** min(beyond, 10)), LONGEST_PAUSE) if beyond > 0 else 0.0
        return longest * random.uniform(0.5, 1.0)  # noqa: S311  no secret depends on it

    def _pause(self, seconds: float, *, wakes: bool = False) -> None:
        clock = self.turn.clock
        end = clock.monotonic() + seconds
        while not self._stop.is_set() and clock.monotonic() < end and not (wakes and self._knocked.is_set()):
            self._stop.wait(min(0.5, max(0.0, end - clock.monotonic())))
            if self._requests:
                self.serve_looks()
            self.last_progress = clock.monotonic()


class SharedLookout:
    """A :class:`~mailwatch.ports.Lookout` over all workers: each reads on its own thread."""

    def __init__(self) -> None:
        self.workers: list[Worker] = []
        self._one_at_a_time = threading.Lock()

    def look(self) -> None:
        """Read every account afresh; one that is not back in time keeps its old view, and nothing leaves."""
        mine = next((worker for worker in self.workers if worker.is_current), None)
        # Two senders that wait for each other would stand still: the second one serves the first meanwhile.
        while not self._one_at_a_time.acquire(timeout=0.1):
            if mine is not None:
                mine.serve_looks()
        try:
            asked = [(worker, worker.ask_to_look()) for worker in self.workers if worker is not mine]
            began = time.monotonic()
            if mine is not None:
                try:
                    mine.turn.read()
                except MailwatchError as error:
                    log.warning("mailbox not read", account=mine.name, reason=str(error))
            for worker, done in asked:
                patience = TROUBLED_LOOK_TIMEOUT if worker.is_troubled else LOOK_TIMEOUT
                done.wait(max(0.0, began + patience - time.monotonic()))
        finally:
            self._one_at_a_time.release()


def _back_off(failures: int) -> float:
    return _jittered(failures, LONGEST_BACK_OFF)


def _jittered(times: int, longest: float) -> float:
    ceiling = min(FIRST_BACK_OFF * float(2 ** min(times, 10)), longest)
    # Jitter: accounts of one provider must not come back in step.
    return ceiling * random.uniform(0.5, 1.0)  # noqa: S311  no secret depends on it


def _seconds_until(moment: datetime | None, now: datetime, most: float) -> float:
    if moment is None:
        return most
    return min(most, max(0.2, (moment - now) / timedelta(seconds=1)))
