"""The stage: virtual time, the doors, the running program, and the list of what happens."""

from __future__ import annotations

import heapq
import traceback
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

from mailwatch import wiring
from mailwatch.adapters.store.engine import open_memory
from mailwatch.adapters.store.recognise import BUSY_TIMEOUT
from mailwatch.adapters.store.trouble import LockedError
from mailwatch.domain.facts.delivery import RowState
from mailwatch.domain.facts.identity import CaseKey
from mailwatch.errors import MailwatchError, StateError
from mailwatch.ports import Envelope, OutboxRow, Role

from . import acts, oracle, quick, subjects, suspicion
from .chronicle import Chronicle, Mail, Notice, Step, Word, kind_of, read
from .doors import KilledError, Pass, WatchedMailbox, WatchedStore, WatchedTransport, WorldClock
from .forging import Asked
from .household import ADDRESS, OWNER, Household
from .lean import LeanStore
from .mailboxes import MAILBOXES
from .script import Happening, Script
from .trouble import TROUBLE

OUTSIDE = frozenset(
    [
        "folders",
        "examine",
        "search",
        "fetch",
        "text",
        "look",
        "append",
        "open",
        "opened",
        "data",
        "notice-open",
        "notice-opened",
        "notice-data",
    ]
)
"""Points on the network: no transaction may be open there."""

TROUBLING = frozenset({*TROUBLE, *MAILBOXES, "halts", "changes file"}) - {"moves", "backs up", "dry run"}
"""What may keep a notice from leaving at once."""

SPINNING = 80
"""So many turns within a minute of virtual time are no waiting any more."""

NEVER = timedelta(days=10_000)

QUIET = timedelta(days=2)
"""What IDLE says nothing of is found by the timer, which a world wakes so late to be quick."""

ROUND_TRIP = timedelta(milliseconds=30)
"""What each use of the network takes; without it everything in a turn would have one and the same instant."""


class World:
    """Plays a script. ``wrong`` is what the oracle objected to, in the order in which it saw it."""

    def __init__(self, script: Script, directory: Path) -> None:
        self.script = script
        self.household = Household(script, str(directory))
        self.clock = WorldClock(script.begins)
        self.chronicle = Chronicle()
        self.wrong: list[str] = []
        self.story: list[tuple[datetime, str]] = []
        self.ticks = 0
        self.mailboxes = {
            name: WatchedMailbox(self.clock, self.point, name, self._tick) for name in self.household.accounts
        }
        self.transport = WatchedTransport(self._deliver, self.point, self._whose)
        self.engine = open_memory()
        self.store = WatchedStore(LeanStore(self.engine), self.point)
        self.armed: list[Happening] = []
        self.house: wiring.House | None = None
        self.dead = False
        self.asleep_until = script.begins
        self.wake_at = script.begins
        self.restart_at: datetime | None = None
        self.store_trouble = 0
        self.store_locked = 0
        self.backups: list[tuple[datetime, bytes]] = []
        self.idle_lies_until = script.begins
        self.halted: int | None = None
        self.named_since: dict[str, int] = {}
        """When people were added to the owner's file."""
        self.opened: dict[str, int] = {}
        self.committed: dict[str, datetime] = {}
        self.looks: dict[str, dict[str, Pass | None]] = {}
        self.turns = 0
        self._numbers = 0
        self._busy: list[datetime] = []
        self._playing = False
        self.when_idle: list[Happening] = []
        self.asked = Asked(self)
        self.troubles: list[tuple[datetime, datetime]] = []
        """When the machine, the state or the servers failed, from and until."""
        self._queue: list[tuple[datetime, int, Happening | Callable[[], None]]] = []
        for happening in script.happenings:
            self.later(script.begins + timedelta(seconds=happening.at), happening)

    # -- time ------------------------------------------------------------------------

    def play(self) -> World:
        """Play to the end, or to the first thing that must never happen."""
        self.start()
        while self.clock.true < self.script.ends and not self.wrong:
            wake = self._next_wake()
            happens = self._queue[0][0] if self._queue else self.script.ends
            self.clock.true = max(self.clock.true, min(wake, happens, self.script.ends))
            if self._queue and happens <= self.clock.true:
                self._happen()
            elif wake <= self.clock.true:
                self._wake()
        if not self.wrong:
            self.wrong += oracle.at_the_end(self)
        return self

    def _next_wake(self) -> datetime:
        if self.house is None:
            return self.restart_at or self.clock.true + NEVER
        return max(self.wake_at, self.asleep_until)

    def later(self, at: datetime, what: Happening | Callable[[], None]) -> None:
        """Something happens at ``at`` (true time)."""
        self._numbers += 1
        heapq.heappush(self._queue, (at, self._numbers, what))

    def pass_time(self, seconds: float) -> None:
        """Time goes by while the program stands still in the middle of something."""
        until = self.clock.true + timedelta(seconds=seconds)
        if self.store.depth == 0:
            while self._queue and self._queue[0][0] <= until and not self.wrong:
                self.clock.true = max(self.clock.true, self._queue[0][0])
                self._happen()
        self.clock.true = max(self.clock.true, until)

    def _happen(self) -> None:
        _, _, what = heapq.heappop(self._queue)
        if not isinstance(what, Happening):
            what()
        elif what.during:
            self.armed.append(what)
        else:
            self._act(what)

    def _act(self, happening: Happening) -> None:
        self._tick()
        done = acts.ACTS[happening.kind](self, happening)
        if done:
            if happening.kind in TROUBLING:
                lasts = max(happening.args.get("seconds", 0), happening.args.get("down", 0))
                self.troubles.append((self.clock.true, self.clock.true + timedelta(seconds=lasts)))
            where = f" (during {happening.during})" if happening.during else ""
            self.tell(f"{done}{where}")
            self.chronicle.counts[happening.kind + (f"@{happening.during}" if happening.during else "")] += 1

    def troubled(self, since: datetime, until: datetime) -> bool:
        """Whether anything failed between two instants."""
        return any(begun <= until and ended >= since for begun, ended in self.troubles)

    def tell(self, text: str) -> None:
        """A line of the story."""
        self.story.append((self.clock.true, text))

    def stir(self, *, quiet: bool = False) -> None:
        """Something changed: IDLE says so, unless it lies; the timer is the truth."""
        if quiet:
            self.wake_at = min(self.wake_at, self.clock.true + QUIET)
            return
        lies = self.clock.true < self.idle_lies_until
        self.wake_at = min(self.wake_at, self.clock.true + timedelta(seconds=300 if lies else 2))

    # -- points ----------------------------------------------------------------------

    def _tick(self) -> int:
        self.ticks += 1
        return self.ticks

    def point(self, name: str, about: str) -> None:
        """An effect is about to take place, or just did: the world may strike here."""
        if self.dead:
            raise KilledError
        if not self._playing:
            return
        self._tick()
        if name in OUTSIDE:
            self.clock.true += ROUND_TRIP
        if name == "opened":
            self.opened[about] = self.ticks
        if name == "data":
            self.committed[about] = self.clock.true
            # What a second program reads from here on is nothing that this mail could have heeded.
            self.looks[about] = {key: box.complete for key, box in self.mailboxes.items()}
        if name in OUTSIDE and self.store.depth:
            self.wrong.append(f"a transaction is open while the network is used ({name})")
        if name in {"begin", "commit"} and self.store_trouble:
            self.store_trouble -= 1
            raise StateError("The database can't be used (database or disk is full): the disk is full.")
        if name == "begin" and self.store_locked:
            self.store_locked -= 1
            self.clock.true += timedelta(seconds=BUSY_TIMEOUT)
            raise LockedError("The database can't be used (database is locked): another program holds it.")
        for happening in self.armed:
            if happening.during != name:
                continue
            if happening.client and about and happening.client != about and about not in self.mailboxes:
                continue
            self.armed.remove(happening)
            if happening.skip:
                self.armed.append(replace(happening, skip=happening.skip - 1))
            else:
                self._act(happening)
            break
        if self.dead:
            raise KilledError

    # -- the program -----------------------------------------------------------------

    @property
    def is_busy(self) -> bool:
        """Whether the program is in the middle of something."""
        return self._playing

    def build(self) -> wiring.House:
        """The program, put together over this world's doors."""
        loaded = self.household.load()
        return wiring.build(
            loaded,
            store=self.store,
            mailbox=lambda name: self.mailboxes[name],
            transport=lambda _: self.transport if loaded.config.sending.mode != "off" else None,
            clock=self.clock,
        )

    def start(self) -> None:
        """The service starts."""
        self.dead = False
        self.restart_at = None
        self._program(self._started)
        self.wake_at = self.clock.true

    def _started(self) -> None:
        self.house = self.build()
        next(iter(self.house.turns.values())).recover()

    def reload(self) -> None:
        """The service reads its file anew."""
        if self.house is not None:
            self.house = self.build()
            self.wake_at = self.clock.true

    def kill(self, down: float) -> None:
        """The process is gone between two effects."""
        if self.house is None:
            return
        self.house = None
        self.restart_at = self.clock.true + timedelta(seconds=max(1.0, down))
        self.transport.lives += 1
        self.dead = self._playing

    def _wake(self) -> None:
        if self.house is None:
            self.start()
            return
        self.wake_at = self.clock.true + NEVER
        self._program(self._turns)
        self._mind_spinning()

    def _program(self, part: Callable[[], None]) -> None:
        self._playing = True
        try:
            part()
        except KilledError:
            self.dead = False
        except MailwatchError as error:
            # What a worker can't deal with ends the service in the open; systemd starts it again.
            self.tell(f"the service ends: {error}")
            self.house = None
            self.restart_at = self.clock.true + timedelta(seconds=30)
        except Exception:  # noqa: BLE001  a defect is what we are here to find
            self.wrong.append(f"a defect: {traceback.format_exc()}")
        finally:
            self._playing = False
            self.store.depth = 0
        waiting, self.when_idle = self.when_idle, []
        for happening in waiting:
            self._act(happening)

    def _turns(self) -> None:
        looks: list[datetime] = []
        trouble = False
        house = self.house
        for turn in house.turns.values() if house else ():
            self.turns += 1
            report = turn.run()
            if report.defects:
                self.wrong.append(f"a defect: {report.defects[0]}")
            now = self.clock.now()
            if report.trouble:
                trouble = True
                looks.append(now)
            if report.next_look is not None:
                looks.append(report.next_look)
        if self.outbox(RowState.QUEUED):
            # What was laid out late in a turn goes with the next poll; the service polls every few minutes.
            looks.append(self.clock.now() + QUIET)
        if looks:
            # The service tries every few minutes; that a mailbox comes back stirs it here.
            pause = timedelta(hours=6 if trouble else 0)
            wake = max(min(looks), self.clock.now() + pause) - self.clock.wrong_by
            self.wake_at = min(self.wake_at, max(wake, self.clock.true + timedelta(seconds=5)))

    def _mind_spinning(self) -> None:
        self._busy = [at for at in self._busy if self.clock.true - at < timedelta(minutes=1)]
        self._busy.append(self.clock.true)
        if len(self._busy) > SPINNING:
            self.wrong.append("the program spins: more turns in a minute than it could have reasons for")

    # -- what leaves -----------------------------------------------------------------

    def _whose(self, envelope: Envelope) -> str:
        for person in self.script.cast:
            known = {*self.household.people(person.key), *person.people}
            if known & set(envelope.recipients):
                return person.key
        return "" if set(envelope.recipients) <= {OWNER} else "?"

    def _deliver(self, envelope: Envelope, content: bytes) -> None:
        self._tick()
        message, text = read(content)
        client = self._whose(envelope)
        account = next((name for name, each in ADDRESS.items() if each == envelope.sender), "main")
        if not client:
            notice = Notice(at=self.clock.true, subject=str(message["Subject"]), text=text)
            self.chronicle.notices.append(notice)
            self.wrong += suspicion.what_the_owner_is_told(self, notice)
            self.asked.hears(notice)
            self.tell(f"notice to the owner: {message['Subject']}")
            self.mailboxes["main"].deliver(content)
            self.chronicle.counts["notice"] += 1
            return
        self._to_client(client, account, envelope, content)

    def _to_client(self, client: str, account: str, envelope: Envelope, content: bytes) -> None:
        message, text = read(content)
        reference = str(message["X-Reference"] or "")
        message_id = str(message["Message-ID"]).strip("<> \n")
        _, _, stated = reference.partition("n=")
        kind = kind_of(text)
        step = Step(
            client=client,
            kind=kind,
            at=self.clock.true,
            seq=self.ticks,
            recipients=tuple(envelope.recipients),
            message_id=message_id,
            token=reference.partition(";")[0].strip(),
            header_date=date.fromordinal(int(stated, 16)) if stated.strip() else None,
            text=text,
            message=message,
            account=account,
            parents=tuple(str(message["References"] or "").replace("<", " ").replace(">", " ").split()),
            approved=oracle.is_approved(self, message_id),
        )
        step.about = subjects.about(self.chronicle, step)
        self.tell(f"MAIL to {client}: {step.kind or '?'} {message_id[:12]} to {', '.join(step.recipients)}")
        step.looked = max((look.looked for look in self.looks[client].values() if look), default=0)
        found = oracle.judge(self, step)
        self.wrong += found
        self.chronicle.steps.append(step)
        self.chronicle.counts[f"sent {step.kind}"] += 1
        if self.script.rewrites_ids:
            step.alias = f"prod{len(self.chronicle.steps)}@mail.example"
        if self.script.copies == "provider" and self.script.copy_delay >= 0:
            self.later(
                self.clock.true + timedelta(seconds=self.script.copy_delay),
                lambda: self._file_copy(step, content),
            )

    def spoken(self, row: OutboxRow, text: str) -> None:
        """The owner said a step to the client another way; nobody judges it, and it counts as sent."""
        key = CaseKey.parse(row.case)
        mail = self.chronicle.by_id(key.anchor)
        message, _ = read(b"")
        step = Step(
            client=row.client,
            kind=kind_of(row.text),
            at=self.clock.true,
            seq=self.ticks,
            recipients=row.to,
            message_id=row.message_id,
            token="",
            header_date=None,
            text=text,
            message=message,
            account=row.account,
            parents=(key.anchor,) if mail is not None else (),
            approved=True,
            looked=self.ticks,
            by_hand=True,
        )
        step.about = subjects.about(self.chronicle, replace(step, text=row.text)) or (key.anchor,)
        step.hour = oracle.hour_of(self, step)
        self.chronicle.steps.append(step)
        self.stir()

    def _file_copy(self, step: Step, content: bytes) -> None:
        if step.alias:
            content = content.replace(step.message_id.encode(), step.alias.encode(), 1)
        box = self.mailboxes[step.account]
        box.deliver(content, folder=box.name_of(Role.SENT))
        self.stir()

    # -- for acts --------------------------------------------------------------------

    def arrives(self, mail: Mail, content: bytes, *, folder: str, at: datetime | None = None) -> int:
        """A mail comes to lie in a folder; returns its UID."""
        uid = self.mailboxes[mail.account].deliver(content, folder=folder, at=at)
        self.chronicle.mails.append(mail)
        mail.seq = self.ticks
        mail.read_at = self.clock.true
        return uid

    def says(self, word: Word) -> None:
        """The owner's word took effect."""
        self.chronicle.words.append(word)
        self.stir()

    def outbox(self, *states: RowState) -> list[OutboxRow]:
        """What ``mailwatch outbox list`` shows; of these states where any are named."""
        with self.store.real.reading() as transaction:
            return list(transaction.outbox.rows(states=states))

    def content_of_state(self) -> bytes:
        """The database, byte for byte."""
        connection = self.engine.raw_connection().driver_connection
        if connection is None:
            raise RuntimeError("no connection")
        return bytes(connection.serialize())

    def replace_state(self, content: bytes | None) -> None:
        """Another database lies there now: an old backup, or none."""
        engine = open_memory()
        if content is not None:
            connection = engine.raw_connection().driver_connection
            if connection is None:
                raise RuntimeError("no connection")
            connection.deserialize(content)
        self.engine.dispose()
        self.engine = engine
        self.store = WatchedStore(LeanStore(engine), self.point)


def play(script: Script, directory: Path) -> World:
    """Play a script once."""
    quick.forget()
    return World(script, directory).play()
