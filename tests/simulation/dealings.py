"""Habits around invoices, meetings, assigned threads and endings, and what of them stands in the file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from random import Random

from .script import Bill, Happening, Person, Talk
from .stage import DAY, HOUR, Habit, Stage

FATES = (
    *("never", "never", "never", "paid late", "paid late", "paid late", "paid in time"),
    *("part paid", "part paid with a day", "promised and kept", "promised and broken", "disputed"),
    *("disputed for good", "dropped", "paid by mistake"),
)
ENDS = (
    *("held", "held", "held", "missed", "missed", "missed and excused", "missed and met later"),
    *("moved", "moved and missed", "cancelled late", "cancelled late", "cancelled in time"),
    *("called off", "dropped", "cancelled and excused", "moved there and back"),
    "cancelled and written down later",
)


# -- money -----------------------------------------------------------------------------------


def billing(stage: Stage) -> Iterator[Happening]:
    """Invoices are entered before they are due or long after, and each has a fate."""
    for person in stage.cast:
        for bill in _bills(stage, person):
            yield from bill


def _bills(stage: Stage, person: Person) -> Iterator[list[Happening]]:
    client, chance = person.key, stage.chance
    number = len(person.invoices)
    for bill in person.invoices:
        due = int((datetime.fromisoformat(bill.due).replace(tzinfo=UTC) - stage.begins).total_seconds())
        yield list(_fate(stage, client, bill.number, bill.amount, due))
    for _ in stage.times(0.35):
        first = stage.at_work()
        for _ in range(chance.choice([1, 1, 1, 2, 3])):
            name, amount = f"A{client[1:]}{number:02d}", 1000 + 37 * number
            number += 1
            at = first + chance.randrange(6 * DAY)
            due = at + chance.choice([-20, -6, -2, 3, 7, 14]) * DAY
            args = {"number": name, "amount": amount, "due": due}
            made = [Happening(at=at, kind="bills", client=client, args=args)]
            if stage.likely(0.4):
                made.append(_by_mail(at - 60, client, name, amount))
            if stage.likely(0.2):
                # After a lost state the owner enters it once more; else it is known already.
                made.append(replace(made[0], at=at + chance.randrange(10, 50) * DAY))
            yield [*made, *_fate(stage, client, name, amount, max(at, due))]


def _by_mail(at: int, client: str, number: str, amount: int) -> Happening:
    text = (
        f"Please find attached invoice {number}. Please transfer {amount}.00 EUR by the due date. Thank you."
    )
    args = {"asks": False, "subject": f"Invoice {number}", "text": text}
    return Happening(at=at, kind="owner writes", client=client, args=args)


def _fate(stage: Stage, client: str, number: str, amount: int, due: int) -> Iterator[Happening]:
    chance = stage.chance
    later = due + chance.randrange(2, 40) * DAY + chance.randrange(6 * HOUR, 18 * HOUR)

    def say(at: int, word: str, **more: object) -> Happening:
        args = {"number": number, "word": word, **more}
        return Happening(at=at, kind="says of invoice", client=client, args=args)

    def pay(at: int) -> Happening:
        return Happening(at=at, kind="pays", client=client, args={"number": number})

    match chance.choice(FATES):
        case "paid late":
            # Before the reminder, after it, after the work was stopped, after the last date.
            late = due + chance.choice([6, 18, 24, 40]) * DAY + chance.randrange(6 * HOUR, 18 * HOUR)
            yield pay(late)
            if stage.likely(0.5):
                yield say(late + chance.randrange(DAY), "paid")
        case "paid in time":
            yield pay(due - chance.randrange(1, 3) * DAY)
        case "part paid":
            yield say(later, "part-paid", amount=300)
            if stage.likely(0.5):
                lifts = {"word": "resume"}
                yield Happening(at=later + 3 * DAY, kind="says", client=client, args=lifts)
        case "part paid with a day":
            yield say(later, "part-paid", amount=400, days=chance.choice([3, 9]))
            if stage.likely(0.3):
                yield say(later + 5 * DAY, "part-paid", amount=amount - 400)
        case "promised and kept":
            yield say(later, "promised", days=7)
            yield pay(later + 6 * DAY)
        case "promised and broken":
            yield say(later, "promised", days=chance.choice([2, 5, 8]))
            if stage.likely(0.4):
                yield say(later + 12 * DAY, "promised", days=6)
        case "disputed":
            yield say(later, "disputed")
            yield say(later + chance.randrange(1, 15) * DAY, "settled")
        case "disputed for good":
            yield say(later, "disputed")
        case "dropped":
            yield say(later, "dropped")
        case "paid by mistake":
            yield say(later, "paid")
            yield say(later + chance.randrange(1, 9) * DAY, "reopened")
        case _:
            pass


def looking_at_the_bank(stage: Stage) -> Iterator[Happening]:
    """Some look each morning, some once a week."""
    often = stage.chance.choice([0.9, 0.9, 0.6, 0.15])
    for day in range(stage.days):
        if stage.likely(often):
            at = day * DAY + stage.chance.randrange(5 * HOUR, 10 * HOUR)
            yield Happening(at=at, kind="looks at bank", args={"list": True} if stage.likely(0.1) else {})


def looking_at_the_last_moment(stage: Stage) -> Iterator[Happening]:
    """What is said of an invoice or a meeting in the middle of an attempt."""
    for person in stage.cast:
        for _ in stage.times(0.2):
            during = stage.chance.choice(["opened", "examine", "look", "data", "open"])
            number = f"A{person.key[1:]}{stage.chance.randrange(3):02d}"
            word = stage.chance.choice(["paid", "disputed", "dropped", "promised"])
            args = {"number": number, "word": word, "days": 5}
            yield Happening(
                at=stage.some_time(), kind="says of invoice", client=person.key, during=during, args=args
            )


# -- meetings ----------------------------------------------------------------------------------


def meeting(stage: Stage) -> Iterator[Happening]:
    """Meetings are entered days ahead, and each comes to something."""
    for person in stage.cast:
        client, chance = person.key, stage.chance
        number = len(person.meetings)
        for talk in person.meetings:
            start = int((datetime.fromisoformat(talk.start) - stage.begins).total_seconds())
            yield from _end(stage, client, talk.name, start)
        for _ in stage.times(0.5):
            name = f"M{client[1:]}{number:02d}"
            number += 1
            at = stage.at_work()
            start = (at // DAY + chance.choice([1, 2, 4, 7, 10])) * DAY
            start += chance.randrange(14, 32) * HOUR // 2
            args = {
                "name": name,
                "start": start,
                "window": chance.choice([0, 24, 48, 72]),
                "urgent": stage.likely(0.3),
                "policy": stage.likely(0.7),
            }
            yield Happening(at=at, kind="agrees", client=client, args=args)
            yield from _end(stage, client, name, start)


def _end(stage: Stage, client: str, name: str, start: int) -> Iterator[Happening]:
    chance = stage.chance
    late = start + chance.choice([300, 900, 1800, 5 * HOUR, 2 * DAY])

    def say(at: int, word: str, **more: object) -> Happening:
        args = {"name": name, "word": word, **more}
        return Happening(at=max(0, at), kind="says of meeting", client=client, args=args)

    other = start + chance.choice([1, 3, 8]) * DAY + chance.choice([0, 2]) * HOUR
    match chance.choice(ENDS):
        case "held":
            yield say(late, "held")
        case "missed":
            yield say(late, "missed")
        case "missed and excused":
            yield say(late, "missed")
            yield say(late + chance.choice([HOUR, DAY, 4 * DAY]), "excused")
        case "missed and met later":
            yield say(late, "missed")
            yield say(late + DAY, "moved", start=late + 5 * DAY)
            yield say(late + 6 * DAY, chance.choice(["held", "missed"]))
        case "moved":
            yield say(start - chance.choice([HOUR, DAY, 3 * DAY]), "moved", start=other)
            yield say(other + HOUR, "held")
        case "moved and missed":
            yield say(start - chance.choice([HOUR, DAY, 3 * DAY]), "moved", start=other)
            yield say(other + 600, "missed")
        case "moved there and back":
            yield say(start - 40 * HOUR, "moved", start=other)
            yield say(start - chance.choice([10, 20, 30]) * HOUR, "moved", start=start)
        case "cancelled late":
            before = chance.choice([HOUR, 3 * HOUR, 20 * HOUR])
            yield say(start - before, "cancelled", by="client")
            if stage.likely(0.6):
                # Where it was urgent the owner is asked at once, and says yes while there is time.
                yield Happening(at=max(0, start - before + 600), kind="approves", client=client)
        case "cancelled and excused":
            yield say(start - 6 * HOUR, "cancelled", by="client")
            yield say(start - chance.choice([4 * HOUR, -2 * DAY]), "excused")
        case "cancelled in time":
            yield say(start - 4 * DAY, "cancelled", by="client")
        case "cancelled and written down later":
            # They rang up in time or too late, and the owner enters it afterwards.
            told = chance.choice([HOUR, 20 * HOUR, 3 * DAY])
            yield say(start - chance.choice([2, 30, 60]) * HOUR, "cancelled", by="client", told=told)
        case "called off":
            yield say(start - 5 * HOUR, "cancelled", by="owner")
        case _:
            yield say(start - 30 * HOUR, "dropped")


# -- threads and endings -----------------------------------------------------------------------


def assigning(stage: Stage) -> Iterator[Happening]:
    """The owner asks in the threads that the file gives to a ladder of their own, and some are answered."""
    for person in stage.cast:
        for subject, _ in person.waiting:
            first = stage.at_work()
            args: dict[str, object] = {"subject": subject}
            yield Happening(at=first, kind="owner writes", client=person.key, args=args)
            for _ in range(stage.chance.choice([0, 0, 1, 2])):
                at = first + stage.chance.randrange(1, 60) * DAY
                more = {**args, "asks": stage.likely(0.7)}
                yield Happening(at=at, kind="owner writes", client=person.key, args=more)
            if stage.likely(0.5):
                at = first + stage.chance.randrange(1, 50) * DAY
                answer = {**args, "how": "thread", "who": "person"}
                yield Happening(at=at, kind="client writes", client=person.key, args=answer)


def sending_by_hand(stage: Stage) -> Iterator[Happening]:
    """Now and then the owner says a step to the client another way."""
    for person in stage.cast:
        for _ in stage.times(0.3):
            yield Happening(at=stage.some_time(), kind="sends by hand", client=person.key)


def naming_days(stage: Stage) -> Iterator[Happening]:
    """Days are named in questions, promised in answers, agreed on, and taken back."""
    for person in stage.cast:
        for _ in stage.times(0.4):
            at, client = stage.at_work(), person.key
            by = stage.chance.choice([3, 8, 14])
            yield Happening(at=at, kind="owner writes", client=client, args={"by": by})
            at += stage.chance.randrange(1, 12) * DAY
            if stage.likely(0.5):
                answer = {"how": "thread", "who": "person", "promises": stage.chance.choice([2, 6, 15])}
                yield Happening(at=at, kind="client writes", client=client, args=answer)
            if stage.likely(0.6):
                # Without a day it is the one that they named themselves.
                agreed = {"days": stage.chance.choice([0, 4, 12])}
                yield Happening(at=at + HOUR, kind="agrees on a day", client=client, args=agreed)
                if stage.likely(0.25):
                    later = at + stage.chance.randrange(2, 9) * DAY
                    yield Happening(at=later, kind="agrees on a day", client=client, args={"forget": True})


def speaking_up(stage: Stage) -> Iterator[Happening]:
    """Now and then the owner says in writing that a yes for every step makes the work impossible."""
    for person in stage.cast:
        if not stage.likely(0.3):
            continue
        at = stage.chance.randrange(max(1, stage.days // 2)) * DAY + stage.chance.randrange(6, 18) * HOUR
        begins = {"playbook": "controlling"}
        yield Happening(at=at, kind="starts the end", client=person.key, args=begins)
        for later in (2, 9, 16):
            # What asks first waits for a yes.
            yield Happening(at=at + later * DAY, kind="approves", client=person.key)
        if stage.likely(0.25):
            stop = at + stage.chance.choice([HOUR, 3 * DAY, 10 * DAY])
            yield Happening(at=stop, kind="says", client=person.key, args={"word": "stop"})


def parting(stage: Stage) -> Iterator[Happening]:
    """Now and then the owner ends the work with a client, and may take it back."""
    for person in stage.cast:
        if not stage.likely(0.3):
            continue
        at = stage.chance.randrange(max(1, stage.days // 2)) * DAY + stage.chance.randrange(6, 18) * HOUR
        yield Happening(at=at, kind="starts the end", client=person.key)
        if stage.likely(0.35):
            stop = at + stage.chance.choice([HOUR, 2 * DAY, 5 * DAY, 12 * DAY])
            yield Happening(at=stop, kind="says", client=person.key, args={"word": "stop"})
            if stage.likely(0.4):
                yield Happening(at=stop + 9 * DAY, kind="starts the end", client=person.key)


def answering_up(stage: Stage) -> Iterator[Happening]:
    """The owner answers what waits, mostly within the week."""
    for person in stage.cast:
        for day in range(2, stage.days, 5):
            if stage.likely(0.7):
                at = day * DAY + stage.chance.randrange(6, 18) * HOUR
                args = {"about": "answer", "asks": stage.likely(0.5)}
                yield Happening(at=at, kind="answers up", client=person.key, args=args)


EVERY: dict[Habit, float] = {
    billing: 0.9,
    looking_at_the_bank: 0.95,
    looking_at_the_last_moment: 0.3,
    meeting: 0.85,
    assigning: 0.9,
    parting: 0.8,
    answering_up: 0.8,
    speaking_up: 0.8,
    naming_days: 0.6,
    sending_by_hand: 0.5,
}


SILENT = 0.35
"""So many clients write nothing at all, whatever comes: else few ladders would be climbed to the top."""


def with_matters(chance: Random, person: Person, number: int, start: datetime, days: int) -> Person:
    """The same client with invoices, meetings and assigned threads in the file."""
    private = chance.random() < 0.25
    bills = tuple(
        Bill(
            number=f"A{number}{each:02d}",
            amount=1000 + 37 * each,
            due=str((start + timedelta(days=chance.randrange(-20, days))).date()),
        )
        for each in range(chance.choice([0, 0, 1, 2]))
    )
    talks = tuple(
        Talk(
            name=f"M{number}{each:02d}",
            start=(
                start.replace(hour=chance.randrange(6, 16), minute=30, second=0)
                + timedelta(days=chance.randrange(1, days))
            ).isoformat(),
            window=chance.choice([0, 24, 48]),
            urgent=chance.random() < 0.3,
            policy=chance.random() < 0.7,
        )
        for each in range(chance.choice([0, 0, 1]))
    )
    ladders = chance.choice([(), ("blocked",), ("approval",), ("quote",), ("blocked", "approval")])
    waiting = tuple((f"Texts B{number}{each:02d}", ladder) for each, ladder in enumerate(ladders))
    return replace(
        person,
        kind="consumer" if private else "business",
        company="" if private else person.company,
        superior=f"boss@client{number}.example" if chance.random() < 0.5 else "",
        invoices=bills,
        meetings=talks,
        waiting=waiting,
        silence_approves=chance.random() < 0.5,
    )
