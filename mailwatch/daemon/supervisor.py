"""The service in the foreground: threads, signals, reload, a graceful end."""

from __future__ import annotations

import os
import signal
import threading
from collections.abc import Callable
from types import FrameType

import structlog

from mailwatch.adapters.beside_state.in_force import InForce, ServiceNote
from mailwatch.app.upkeep.refused_file import tell_refused
from mailwatch.daemon.file_watch import FileWatch
from mailwatch.daemon.metronome import Metronome
from mailwatch.daemon.pulse import Pulse
from mailwatch.daemon.systemd import Notifier
from mailwatch.daemon.witness import Witness
from mailwatch.daemon.worker import SharedLookout, Worker
from mailwatch.errors import ConfigError, MailwatchError, Transient
from mailwatch.wiring import House

BEAT = 1.0
"""Seconds between two looks at the signal: a command takes effect within two."""

STUCK_AFTER = 1200.0
"""Seconds. A turn without progress for so long is stuck: above what an upload of 8 MB and then the server may
take from DATA on (120 s, 480 s and 600 s). Over IMAP each answered command is progress."""

TRY_AGAIN = 30.0
"""Seconds after which a changed file is taken up again that something else kept from being used."""

JUMP = 2.0
"""Seconds by which the wall clock may drift against the steady one within a beat."""

log = structlog.get_logger()

BuildHouse = Callable[[SharedLookout], House]


class Supervisor:
    """Runs a house until a signal ends it. ``build`` makes it anew at each reload.

    ``watch`` tells when the owner's file changed; in ``note`` stands what is in
    force, for the commands.
    """

    def __init__(
        self, build: BuildHouse, *, watch: FileWatch | None = None, note: ServiceNote | None = None
    ) -> None:
        self._build = build
        self._watch = watch
        self._note = note
        self._refused = ""
        self._try_again_at = 0.0
        self._lookout = SharedLookout()
        self._house = build(self._lookout)
        self._witness = Witness(self._house.store)
        self._notifier = Notifier()
        self._pulse = Pulse(self._house.clock.monotonic)
        self._wake = threading.Event()
        self._stopping = False
        self._reload = False
        self._failure: BaseException | None = None
        self._workers: list[Worker] = []
        self._seen_signal = self._house.store.signal()
        self._halted: str | None = None
        self._offset = self._house.clock.now().timestamp() - self._house.clock.monotonic()
        self._since = self._house.clock.now()

    def run(self) -> None:
        """Until SIGTERM or SIGINT. Raises what ended a thread, if a defect did."""
        signal.signal(signal.SIGTERM, self._on_stop)
        signal.signal(signal.SIGINT, self._on_stop)
        signal.signal(signal.SIGHUP, self._on_reload)
        recovered = next(iter(self._house.turns.values())).recover()
        if recovered:
            log.warning("found what a crash left", rows=recovered)
        self._write_down()
        self._start_workers()
        metronome = Metronome(self._beat, seconds=BEAT)
        metronome.start()
        self._notifier.ready()
        log.info("started", accounts=list(self._house.turns), clients=len(self._house.settings.policies))
        try:
            while not self._stopping and self._failure is None:
                # The system may hand a signal to any thread, but only this one runs Python's handlers, and
                # an endless wait is not interrupted then: so it ends once a beat.
                self._wake.wait(BEAT)
                self._wake.clear()
                if self._reload:
                    self._reload = False
                    self._do_reload()
        finally:
            self._notifier.stopping()
            metronome.stop()
            self._stop_workers()
            self._house.close()
            if self._note is not None:
                self._note.remove()
        if self._failure is not None:
            raise self._failure
        log.info("stopped")

    # -- signals: only remembered here, acted upon in the main loop --------------------

    def _on_stop(self, _number: int, _frame: FrameType | None) -> None:
        self._stopping = True
        self._wake.set()

    def _on_reload(self, _number: int, _frame: FrameType | None) -> None:
        self._reload = True
        self._wake.set()

    def _died(self, error: BaseException) -> None:
        self._failure = error
        self._wake.set()

    # -- workers -------------------------------------------------------------------------

    def _start_workers(self) -> None:
        self._workers = [
            Worker(turn, died=self._died, tell=self._witness.look) for turn in self._house.turns.values()
        ]
        self._lookout.workers = self._workers
        for worker in self._workers:
            worker.colleagues = self._workers
        for worker in self._workers:
            worker.start()

    def _stop_workers(self) -> None:
        for worker in self._workers:
            worker.stop()
        for worker in self._workers:
            while not worker.join(5.0):
                # DATA in progress: finished or uncertain, but never cut off by us.
                log.info("waiting for a send in progress", account=worker.name)
                # Reading can be broken off at any place: no slow mailbox keeps a reload or the end waiting.
                worker.cut()
                self._notifier.extend_timeout(30.0)

    def _do_reload(self) -> None:
        self._notifier.reloading(self._house.clock.monotonic())
        content = self._watch.fingerprint() if self._watch is not None else ""
        taken = passing = False
        try:
            house = self._build(self._lookout)
        except ConfigError as error:
            for problem in error.problems:
                log.error("the new configuration is not used", path=problem.path, problem=problem.message)  # noqa: TRY400  the owner's slip, no defect
        except Transient as error:
            # Nothing is wrong with the file: a database that somebody holds, for one.
            log.warning("the new configuration waits", reason=str(error))
            passing = True
        except MailwatchError as error:
            log.error("the new configuration is not used", problem=str(error))  # noqa: TRY400  as above
        except Exception:
            # The one in force is not worse for it.
            log.exception("the new configuration is not used")
        else:
            taken = True
            self._stop_workers()
            self._house.close()
            self._house = house
            self._refused = ""
            # Between the two: what is written down is never ahead of a mail that the old one still sends.
            self._write_down()
            self._start_workers()
            log.info("reloaded", accounts=list(house.turns), clients=len(house.settings.policies))
        if passing:
            self._try_again_at = self._house.clock.monotonic() + TRY_AGAIN
        elif not taken:
            self._refuse(content)
        if self._watch is not None:
            # It may have changed while the accounts came to rest.
            self._watch.forget()
        self._notifier.ready()

    def _refuse(self, content: str) -> None:
        self._refused = content
        self._write_down()
        try:
            tell_refused(
                self._house.store, content, settings=self._house.settings, now=self._house.clock.now()
            )
        except Exception as untold:  # noqa: BLE001  the log has it, and so has each command
            log.warning("the owner could not be told", reason=str(untold))

    def _write_down(self) -> None:
        """What is in force, for the commands; where it can't be written they say that they don't know."""
        if self._note is None or self._watch is None:
            return
        settings = self._house.settings
        found = InForce(
            pid=os.getpid(),
            since=self._since,
            path=str(self._watch.path.absolute()),
            fingerprint=settings.fingerprint,
            mode=settings.mode.value,
            refused=self._refused,
        )
        try:
            self._note.write(found)
        except MailwatchError as error:
            log.warning("what is in force can't be written down", reason=str(error))

    # -- the beat --------------------------------------------------------------------------

    def _beat(self) -> None:
        self._look_at_file()
        try:
            seen = self._house.store.signal()
        except MailwatchError as error:
            log.error("the state can't be read", reason=str(error))  # noqa: TRY400  says what to do; no defect
            return
        if seen != self._seen_signal or self._clock_jumped():
            self._seen_signal = seen
            for worker in self._workers:
                worker.wake()
        stuck = self._cut_off_stuck()
        # Who stands still is cut off alone; only when nobody moves any more the service is to be restarted.
        if len(stuck) < max(1, len(self._workers)):
            self._notifier.watchdog()
        well = not stuck and all(worker.is_well for worker in self._workers)
        self._pulse.beat(self._house.sign, well=well)
        self._note_halt(self._house.brakes.halted())
        self._notifier.status(self._line(stuck))

    def _look_at_file(self) -> None:
        """A change of the owner's file asks for a reload; what was refused is not tried again."""
        if self._house.clock.monotonic() < self._try_again_at:
            return
        content = self._watch.settled() if self._watch is not None else None
        if content is None or content == self._refused:
            return
        if self._refused or content != self._house.settings.fingerprint:
            self._reload = True
            self._wake.set()

    def _cut_off_stuck(self) -> list[str]:
        """The names of those whose turn makes no progress; each loses its connection, so its reading ends."""
        stuck = []
        for worker in self._workers:
            if worker.silent_for() <= STUCK_AFTER:
                worker.was_cut = False
                continue
            stuck.append(worker.name)
            if not worker.was_cut:
                log.error("no progress, so its connection is cut", account=worker.name)
                worker.cut()
        return stuck

    def _note_halt(self, halted: str | None) -> None:
        """A witness says when everything stood still, and when it went on."""
        if halted == self._halted:
            return
        self._halted = halted
        if halted is None:
            log.info("the halt is lifted")
        else:
            log.warning("halted: nothing leaves", reason=halted)

    def _clock_jumped(self) -> bool:
        """Whether the wall clock went on without us: the machine slept, or somebody set it."""
        clock = self._house.clock
        offset = clock.now().timestamp() - clock.monotonic()
        jumped = abs(offset - self._offset) > JUMP
        self._offset = offset
        return jumped

    def _line(self, stuck: list[str]) -> str:
        if stuck:
            return f"no progress: {', '.join(stuck)}"
        if self._halted is not None:
            return f"halted: {self._halted}"
        if aside := [worker.name for worker in self._workers if worker.aside]:
            return f"set aside: {', '.join(aside)}"
        return f"watching {len(self._workers)} account(s), {len(self._house.settings.policies)} client(s)"
