"""From a seed to a script: independent habits, each with chance of its own, so that any can be left out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from random import Random

from .dealings import EVERY, SILENT, with_matters
from .forging import forging
from .script import Happening, Person, Script
from .stage import AT_POINTS, DAY, HOUR, KILL_POINTS, LATE, NAMES, PLACES, Habit, Stage


def asking(stage: Stage) -> Iterator[Happening]:
    """The owner writes to each client now and then, mostly asking for something."""
    for person in stage.cast:
        first = stage.chance.randrange(6 * HOUR, 12 * DAY)
        for number in range(1 + len(stage.times(0.6))):
            args: dict[str, object] = {"asks": stage.likely(0.9)}
            if number and stage.likely(0.35):
                args["about"] = stage.chance.choice(["same", "answer", "answer"])
            if stage.likely(0.15):
                args["people"] = 2
            if stage.likely(0.1):
                args["cc"] = True
            if stage.likely(0.1):
                args["copy_after"] = stage.chance.choice([60, HOUR, DAY, 3 * DAY])
            if stage.likely(0.2):
                args["account"] = 1
            at = first if number == 0 else stage.at_work()
            yield Happening(at=at, kind="owner writes", client=person.key, args=args)


def asking_at_once(stage: Stage) -> Iterator[Happening]:
    """The owner writes to everybody in one hour, so that all falls due together."""
    start = stage.chance.randrange(max(1, stage.days - 20)) * DAY + 9 * HOUR
    for person in stage.cast:
        yield Happening(at=start + stage.chance.randrange(HOUR), kind="owner writes", client=person.key)


def answering(stage: Stage) -> Iterator[Happening]:
    """Clients answer: here and there, in and out of thread, dated as their clocks will have it."""
    for person in stage.cast:
        for _ in stage.times(0.5):
            yield Happening(at=stage.at_work(), kind="client writes", client=person.key, args=_answer(stage))


def _answer(stage: Stage) -> dict[str, object]:
    chance = stage.chance
    args: dict[str, object] = {
        "how": chance.choice(["thread", "thread", "fresh", "step"]),
        "who": chance.choice(["person", "person", "person", "second", "colleague", "cc"]),
        "folder": chance.choice(["inbox", "inbox", "inbox", "archive", "junk"]),
    }
    if stage.likely(0.15):
        args["dated"] = chance.choice([-900, -30, -1, 1, 30, 900])
    if stage.likely(0.1):
        args["twice"] = True
    if stage.likely(0.2):
        args["quiet"] = True
    if stage.likely(0.2):
        args["received"] = True
    if stage.likely(0.2):
        args["account"] = 1
    return args


def answering_at_the_last_moment(stage: Stage) -> Iterator[Happening]:
    """Answers that arrive in the middle of an attempt, or of a reading."""
    for person in stage.cast:
        for _ in stage.times(0.4):
            point = stage.chance.choice(LATE)
            yield Happening(
                at=stage.some_time(),
                kind="client writes",
                client=person.key,
                during=point,
                skip=stage.chance.randrange(3) if point in {"examine", "look"} else 0,
                args=_answer(stage) | {"quiet": True},
            )


def strangers(stage: Stage) -> Iterator[Happening]:
    """Messages that may be an answer: the client's name at an unknown address."""
    for person in stage.cast:
        for _ in stage.times(0.2):
            args = {"who": "unknown", "how": stage.chance.choice(["thread", "fresh"])}
            yield Happening(at=stage.at_work(), kind="client writes", client=person.key, args=args)


def showing_late(stage: Stage) -> Iterator[Happening]:
    """Answers that the server counts and does not show for a while."""
    for person in stage.cast:
        for _ in stage.times(0.25):
            args = _answer(stage) | {"hidden": stage.chance.choice([30, 600, HOUR, 5 * HOUR, 2 * DAY])}
            yield Happening(at=stage.at_work(), kind="client writes", client=person.key, args=args)


def being_away(stage: Stage) -> Iterator[Happening]:
    """Automatic replies, with a date and without, of the person or of somebody else."""
    for person in stage.cast:
        for _ in stage.times(0.3):
            args: dict[str, object] = {"days": stage.chance.choice([0, 1, 3, 7, 12, 20])}
            if stage.likely(0.2):
                args["colleague"] = True
            yield Happening(at=stage.some_time(), kind="client is away", client=person.key, args=args)


def bouncing(stage: Stage) -> Iterator[Happening]:
    """Mail that comes back, at once or days later, for good or for now."""
    for person in stage.cast:
        for _ in stage.times(0.15):
            args = {"permanent": stage.likely(0.6), "names_mail": stage.likely(0.7)}
            yield Happening(at=stage.some_time(), kind="bounces", client=person.key, args=args)


def other_mail(stage: Stage) -> Iterator[Happening]:
    """Newsletters and strangers."""
    for _ in stage.times(1):
        what = stage.chance.choice(["stranger", "newsletter"])
        person = stage.chance.choice(stage.cast)
        yield Happening(at=stage.some_time(), kind="noise", client=person.key, args={"what": what})


def tidying(stage: Stage) -> Iterator[Happening]:
    """The owner moves mails between folders, best of all while they are read."""
    for person in stage.cast:
        for _ in stage.times(0.4):
            during = stage.chance.choice(["", "examine", "examine", "fetch", "look"])
            yield Happening(
                at=stage.some_time(),
                kind="moves",
                client=person.key,
                during=during,
                skip=stage.chance.randrange(4) if during else 0,
                args={"to": stage.chance.choice(["archive", "junk", "inbox"]), "quiet": stage.likely(0.5)},
            )


def server_moods(stage: Stage) -> Iterator[Happening]:
    """Folders made anew or renamed, IDLE that lies, connections that break, days without any."""
    chance = stage.chance
    for _ in stage.times(1.2):
        during = chance.choice(["", "", "examine", "search", "fetch", "look"])
        folder = chance.choice(["inbox", "sent", "archive", "junk"])
        args: dict[str, object] = {"folder": folder, "account": chance.randrange(2)}
        yield Happening(at=stage.some_time(), kind="renumbers", during=during, args=args)
    for _ in stage.times(1):
        seconds = chance.choice([HOUR, DAY, 4 * DAY])
        yield Happening(at=stage.some_time(), kind="idle lies", args={"seconds": seconds})
    for _ in stage.times(1.5):
        during = chance.choice(["", "opened", "look", "examine", "fetch", "text", "append"])
        args = {
            "times": chance.randrange(1, 4),
            "throttled": stage.likely(0.3),
            "account": chance.randrange(2),
        }
        yield Happening(at=stage.some_time(), kind="hiccups", during=during, args=args)
    for _ in stage.times(0.6):
        during = chance.choice(["", "", "opened"])
        args = {"seconds": chance.choice([90, HOUR, 8 * HOUR, 3 * DAY]), "account": chance.randrange(2)}
        yield Happening(at=stage.some_time(), kind="goes offline", during=during, args=args)
    for _ in stage.times(0.1):
        yield Happening(at=stage.some_time(), kind="renames")


def wire_moods(stage: Stage) -> Iterator[Happening]:
    """Every stage of SMTP can be put off, refused, or lost; after the dot nobody knows."""
    chance = stage.chance
    for _ in stage.times(2):
        where = chance.choice(["connect", "login", "MAIL", "RCPT", "DATA", "content", "dot", "dot", "dot"])
        code = None if where == "content" else chance.choice([None, None, 421, 451, 552])
        args = {
            "stage": where,
            "code": code,
            "arrives": where == "dot" and code is None and stage.likely(0.6),
        }
        yield Happening(at=stage.some_time(), kind="wire fails", args=args)


def dying(stage: Stage) -> Iterator[Happening]:
    """The process is killed between any two effects."""
    chance = stage.chance
    for _ in stage.times(2):
        during = chance.choice(KILL_POINTS)
        many = during in {"begin", "commit", "committed", "examine", "look"}
        yield Happening(
            at=stage.some_time(),
            kind="killed",
            during=during,
            skip=chance.randrange(30) if many else 0,
            args={"down": chance.choice([2, 30, HOUR, 12 * HOUR, 6 * DAY])},
        )


def sleeping(stage: Stage) -> Iterator[Happening]:
    """A laptop: closed for a night, for a week, or in the middle of a sentence."""
    chance = stage.chance
    for _ in stage.times(1):
        seconds = chance.choice([HOUR, 10 * HOUR, 3 * DAY, 7 * DAY])
        yield Happening(at=stage.some_time(), kind="sleeps", args={"seconds": seconds})
    for _ in stage.times(0.7):
        seconds = chance.choice([40, 140, 290, HOUR, 2 * DAY])
        during = chance.choice(AT_POINTS)
        yield Happening(at=stage.some_time(), kind="sleeps", during=during, args={"seconds": seconds})


def wrong_clock(stage: Stage) -> Iterator[Happening]:
    """The machine's clock jumps, and is set right again."""
    chance = stage.chance
    for _ in range(1 + len(stage.times(0.3))):
        at = stage.some_time()
        by = chance.choice([-3 * DAY, -HOUR, -300, 300, HOUR, DAY, 4 * DAY])
        during = chance.choice(["", "", "opened", "look"])
        yield Happening(at=at, kind="clock jumps", during=during, args={"by": by})
        back = at + chance.choice([600, 5 * HOUR, 2 * DAY])
        yield Happening(at=back, kind="clock jumps", args={"by": 0})


def full_disk(stage: Stage) -> Iterator[Happening]:
    """The database can't be written for a while, or is locked by somebody."""
    for _ in stage.times(1.5):
        during = stage.chance.choice(["", "opened", "data", "accepted", "fetch"])
        args = {"times": stage.chance.choice([1, 2, 5])}
        yield Happening(at=stage.some_time(), kind="disk fills", during=during, args=args)


def losing_state(stage: Stage) -> Iterator[Happening]:
    """Backups put back, and a state that is deleted."""
    for _ in stage.times(0.5):
        at = stage.some_time()
        yield Happening(at=at, kind="backs up")
        later = at + stage.chance.randrange(1, 20 * DAY)
        yield Happening(at=later, kind="restores", during=stage.chance.choice(["", "opened", "accepted"]))
    for _ in stage.times(0.3):
        during = stage.chance.choice(["", "", "opened", "accepted", "appended"])
        yield Happening(at=stage.some_time(), kind="loses state", during=during)


def owner_at_work(stage: Stage) -> Iterator[Happening]:
    """Most owners look in every day or two and say yes to what waits."""
    for day in range(stage.days):
        if stage.likely(0.5):
            at = day * DAY + stage.chance.randrange(6 * HOUR, 18 * HOUR)
            yield Happening(at=at, kind="approves")
            if stage.likely(0.3):
                yield Happening(at=at + 60, kind="settles")
            if stage.likely(0.3):
                yield Happening(at=at + 120, kind="releases")


def owner_at_the_worst_moment(stage: Stage) -> Iterator[Happening]:
    """Hold, skip, approve, pause just while an attempt is under way."""
    for person in stage.cast:
        for _ in stage.times(0.3):
            kind = stage.chance.choice(["holds", "skips", "approves", "says"])
            args = (
                {"word": stage.chance.choice(["pause", "stop", "heard", "resume"])} if kind == "says" else {}
            )
            during = stage.chance.choice([*LATE, "open"])
            yield Happening(at=stage.some_time(), kind=kind, client=person.key, during=during, args=args)


def owner_speaks(stage: Stage) -> Iterator[Happening]:
    """What only the owner knows: heard on the telephone, paused, stopped, go on."""
    chance = stage.chance
    for person in stage.cast:
        for _ in stage.times(0.5):
            word = chance.choice(["pause", "resume", "resume", "heard", "heard", "stop"])
            args: dict[str, object] = {"word": word}
            if word in {"pause", "heard"} and stage.likely(0.6):
                args["days"] = chance.choice([1, 4, 10])
            yield Happening(at=stage.at_work(), kind="says", client=person.key, args=args)
        for _ in stage.times(0.2):
            kind = chance.choice(["holds", "skips"])
            yield Happening(at=stage.at_work(), kind=kind, client=person.key)


def switching(stage: Stage) -> Iterator[Happening]:
    """The great switch, and a file that is changed while cases run."""
    chance = stage.chance
    for _ in stage.times(0.4):
        during = chance.choice(["", "opened", "open", "look"])
        args: dict[str, object] = {"seconds": chance.choice([HOUR, DAY, 6 * DAY])}
        yield Happening(at=stage.some_time(), kind="halts", during=during, args=args)
    for _ in stage.times(0.8):
        what = chance.choice(["mode", "never", "people"])
        args = {"what": what}
        client = chance.choice(stage.cast).key
        at = stage.some_time()
        if what == "mode":
            args["mode"] = chance.choice(["off", "review"])
            back = {"what": "mode", "mode": "on"}
            yield Happening(at=at + chance.randrange(DAY, 9 * DAY), kind="changes file", args=back)
        yield Happening(at=at, kind="changes file", client=client, args=args)


def intruding(stage: Stage) -> Iterator[Happening]:
    """A second program on the same state, and dry runs beside the real one."""
    for _ in stage.times(0.5):
        during = stage.chance.choice(["opened", "data"])
        yield Happening(at=stage.some_time(), kind="second daemon", during=during)
    for _ in stage.times(0.7):
        yield Happening(at=stage.some_time(), kind="dry run")


ALWAYS: tuple[Habit, ...] = (asking, owner_at_work)
HABITS: dict[Habit, float] = {
    answering: 0.9,
    asking_at_once: 0.25,
    answering_at_the_last_moment: 0.6,
    strangers: 0.3,
    showing_late: 0.3,
    being_away: 0.5,
    bouncing: 0.35,
    other_mail: 0.4,
    tidying: 0.4,
    server_moods: 0.45,
    wire_moods: 0.5,
    dying: 0.45,
    sleeping: 0.4,
    wrong_clock: 0.12,
    full_disk: 0.3,
    losing_state: 0.25,
    owner_at_the_worst_moment: 0.35,
    owner_speaks: 0.4,
    switching: 0.25,
    intruding: 0.2,
}
"""How often a world has this habit: a world with few of them shows what one with all would hide."""


def write(seed: int | str, *, forger: bool = False, every: bool = False) -> Script:
    """The script of a seed; with a forger it is the same world, and forged mail besides.

    With every ladder it has the same cast, some of whom write nothing, and more befalls them.
    """
    chance = Random(f"world|{seed}")
    count = chance.choice([4, 6, 8, 10])
    days = chance.choice([60, 90, 120])
    cast = tuple(_person(chance, number) for number in range(count))
    start = datetime(2025, 1, 1, tzinfo=UTC) + timedelta(
        days=chance.randrange(700), seconds=chance.randrange(DAY)
    )
    copies = chance.choice(["append", "append", "provider"])
    habits = [*ALWAYS, *(habit for habit, share in HABITS.items() if chance.random() < share)]
    script = Script(
        seed=str(seed),
        start=start.replace(tzinfo=None).isoformat(),
        days=days,
        cast=cast,
        accounts=chance.choice([1, 1, 2]),
        copies=copies,
        copy_delay=chance.choice([1, 1, 5, 600]) if copies == "provider" else 0,
        rewrites_ids=copies == "provider" and chance.random() < 0.4,
        max_due=chance.choice([1, 2, 3, 5, 5]),
        always_ask=chance.choice([(), (), (), ("check-in",), ("ultimatum",)]),
    )
    happenings: list[Happening] = []
    for habit in habits:
        stage = Stage(cast, days, Random(f"{habit.__name__}|{seed}"))
        happenings += [each for each in habit(stage) if 0 <= each.at < days * DAY]
    if every:
        script, happenings = _with_every_ladder(script, start, happenings)
    if forger:
        script = replace(script, seed=f"{script.seed} with a forger")
        happenings += forging(Stage(cast, days, Random(f"forging|{seed}")))
    return script.with_happenings(happenings)


def _with_every_ladder(
    script: Script, start: datetime, happenings: list[Happening]
) -> tuple[Script, list[Happening]]:
    """The same cast with invoices, meetings and assigned threads, and what happens around them."""
    chance = Random(f"every|{script.seed}")
    cast = tuple(
        with_matters(chance, person, number, start, script.days) for number, person in enumerate(script.cast)
    )
    silent = {person.key for person in cast if chance.random() < SILENT}
    for habit, share in EVERY.items():
        if chance.random() < share:
            stage = Stage(cast, script.days, Random(f"{habit.__name__}|{script.seed}"), script.begins)
            happenings += [each for each in habit(stage) if 0 <= each.at < script.days * DAY]
    happenings = [each for each in happenings if each.kind != "client writes" or each.client not in silent]
    seed = f"{script.seed}, every ladder"
    note, takes = chance.random() < 0.3, chance.random() < 0.4
    return replace(script, seed=seed, cast=cast, every=True, note=note, take_dates=takes), happenings


def _person(chance: Random, number: int) -> Person:
    key, name = f"c{number}", NAMES[number]
    domain = f"client{number}.example"
    country, zone = chance.choice(PLACES)
    more = (f"{name.lower()}@home{number}.example",) if chance.random() < 0.3 else ()
    return Person(
        key=key,
        name=f"{name} Client",
        people=(f"{name.lower()}@{domain}", *more),
        company=domain if chance.random() < 0.6 else "",
        country=country,
        zone=zone,
        project=f"the {name} project",
        goal=chance.choice(["", "keep", "leave"]),
    )
