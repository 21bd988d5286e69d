"""Reading a playbook's table (``playbook.toml``): every problem at once, each with its place and remedy."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import time
from enum import StrEnum
from typing import TypeVar

from mailwatch.domain.days.waits import Limit, Unit, Wait, parse_clock, parse_limit, parse_step_wait
from mailwatch.domain.playbooks.check import STATES, PlaybookProblem, check_ladder
from mailwatch.domain.playbooks.conditions import BUILT_IN, Condition, parse_condition
from mailwatch.domain.playbooks.playbook import ANCHORS, Anchor, Consent, Deed, Playbook, Reply, Step, Subject
from mailwatch.domain.playbooks.states import MatterState

PlainTable = Mapping[str, object]

MOST_REPEATS = 9
LAST_RANK = 9


class PlaybookError(ValueError):
    """All problems of a playbook at once."""

    def __init__(self, name: str, problems: Sequence[PlaybookProblem]) -> None:
        self.name = name
        self.problems = tuple(problems)
        listed = "; ".join(f"{problem.path}: {problem.message}" for problem in problems)
        super().__init__(f"the playbook {name} can't be used: {listed}")


_NAME = re.compile(r"[a-z][a-z0-9-]*")
_FACT = re.compile(r"[a-z][a-z0-9_]*")
_PLAYBOOK_KEYS = (
    "name",
    "summary",
    "subject",
    "anchor",
    "state",
    "reply",
    "rank",
    "interrupts",
    "money",
    "facts",
    "step",
)
_STEP_KEYS = (*(name for name in Step.__dataclass_fields__ if name != "text"), "repeat", "consumer")
_PEOPLE = ("people", "superior")

_Word = TypeVar("_Word", bound=StrEnum)
_Parsed = TypeVar("_Parsed")


def _or_read(kind: type[_Parsed], parse: Callable[[str], _Parsed]) -> Callable[[object], _Parsed]:
    """Read a text; a value that the owner's file gave is of its ``kind`` already."""
    return lambda value: value if isinstance(value, kind) else parse(str(value))


_wait = _or_read(Wait, parse_step_wait)
_limit = _or_read(Limit, parse_limit)


@dataclass(frozen=True, kw_only=True)
class _Row:
    """One table with its path; what is wrong in it goes to ``problems``."""

    table: PlainTable
    path: str
    problems: list[PlaybookProblem]

    def bad(self, key: str, message: str) -> None:
        path = f"{self.path}.{key}" if self.path else key
        self.problems.append(PlaybookProblem(path=path, message=message))

    def known(self, keys: Sequence[str], what: str) -> None:
        for key in self.table:
            if key not in keys:
                self.bad(key, f"is no key of a {what}")

    def word(self, key: str, kind: type[_Word], default: _Word) -> _Word:
        try:
            return kind(str(self.table.get(key, default.value)))
        except ValueError:
            self.bad(key, f"must be one of: {', '.join(each.value for each in kind)}")
            return default

    def flag(self, key: str, *, default: bool) -> bool:
        value = self.table.get(key, default)
        if not isinstance(value, bool):
            self.bad(key, "must be true or false")
            return default
        return value

    def words(self, key: str, default: tuple[str, ...] = ()) -> tuple[str, ...]:
        value = self.table.get(key, default)
        if isinstance(value, str):
            value = [value]
        if not isinstance(value, (list, tuple)) or not all(isinstance(each, str) and each for each in value):
            self.bad(key, "must be a list of plain words")
            return default
        return tuple(str(each) for each in value)

    def text(self, key: str) -> str:
        value = self.table.get(key, "")
        if not isinstance(value, str):
            self.bad(key, "must be a text")
            return ""
        return value

    def parsed(self, key: str, parse: Callable[[object], _Parsed]) -> _Parsed | None:
        """The value of ``key`` read by ``parse``, or None when it isn't written or can't be read."""
        if key not in self.table:
            return None
        try:
            return parse(self.table[key])
        except ValueError as error:
            self.bad(key, str(error))
            return None


def read_playbook(
    table: PlainTable, *, texts: Mapping[str, str] | None = None, consumer: bool = False
) -> Playbook:
    """Make a playbook from its table; raises :class:`PlaybookError` with all problems.

    ``consumer`` applies what the steps say for private persons.
    """
    row = _Row(table=table, path="", problems=[])
    row.known(_PLAYBOOK_KEYS, "playbook")
    name = str(table.get("name") or "")
    if not _NAME.fullmatch(name):
        row.bad("name", "needs a name in small letters, digits and -")
    subject = row.word("subject", Subject, Subject.CLIENT)
    anchor = row.word("anchor", Anchor, ANCHORS[subject][0])
    if anchor not in ANCHORS[subject]:
        fitting = " or ".join(each.value for each in ANCHORS[subject])
        row.bad("anchor", f"a playbook on a {subject.value} counts from: {fitting}")
    rank = table.get("rank", 5)
    if not isinstance(rank, int) or isinstance(rank, bool) or not 0 <= rank <= LAST_RANK:
        row.bad("rank", "must be a number from 0 (goes first) to 9")
        rank = 5
    facts = _read_facts(row)
    steps: list[Step] = []
    rows = table.get("step")
    if not isinstance(rows, list) or not rows:
        row.bad("step", "needs at least one [[step]]")
    else:
        for number, each in enumerate(rows, 1):
            if not isinstance(each, Mapping):
                row.bad(f"step[{number}]", "must be a table")
                continue
            path = f"step.{each.get('name', number)}"
            steps += _read_steps(_Row(table=each, path=path, problems=row.problems), consumer=consumer)
    read = Playbook(
        name=name,
        anchor=anchor,
        steps=tuple(steps),
        summary=row.text("summary"),
        texts=tuple(sorted((texts or {}).items())),
        subject=subject,
        states=_states(row, subject),
        reply=row.word("reply", Reply, Reply.ENDS if subject is Subject.CLIENT else Reply.HOLDS),
        rank=rank,
        interrupts=row.flag("interrupts", default=False),
        money=row.flag("money", default=False),
        facts=facts,
    )
    row.problems.extend(check_ladder(read))
    if row.problems:
        raise PlaybookError(name or "without a name", row.problems)
    return read


def _states(row: _Row, subject: Subject) -> tuple[MatterState, ...]:
    """The states in which it runs: those that it names, else the first of its subject."""
    states = STATES.get(subject, ())
    otherwise = f"a {subject.value} has the states: {', '.join(states) or 'none: leave it out'}"
    found: list[MatterState] = []
    for text in row.words("state"):
        known = next((each for each in MatterState if each == text), None)
        if known is None or known not in states:
            row.bad("state", otherwise)
        else:
            found.append(known)
    return tuple(found) or states[:1]


def _state(row: _Row, key: str, otherwise: str) -> MatterState | None:
    text = row.text(key)
    try:
        return MatterState(text) if text else None
    except ValueError:
        row.bad(key, otherwise)
        return None


def _read_facts(row: _Row) -> tuple[tuple[str, str], ...]:
    table = row.table.get("facts", {})
    if not isinstance(table, Mapping):
        row.bad("facts", "must be a table: the name of each fact, and what it means")
        return ()
    for key, meaning in table.items():
        if not _FACT.fullmatch(str(key)) or not isinstance(meaning, str) or not meaning:
            row.bad(f"facts.{key}", "needs a name in small letters, digits and _, and a meaning in words")
        elif key in BUILT_IN:
            row.bad(f"facts.{key}", "is known to mailwatch already; take another name")
    return tuple((str(key), str(meaning)) for key, meaning in table.items())


def _confirmed_when(row: _Row, key: str) -> tuple[tuple[Condition, str], ...]:
    table = row.table.get(key, {})
    if not isinstance(table, Mapping):
        row.bad(key, "must be a table: a condition, and what you then confirm in plain words")
        return ()
    found: list[tuple[Condition, str]] = []
    for condition, need in table.items():
        try:
            found.append((parse_condition(str(condition)), str(need)))
        except ValueError as error:
            row.bad(key, str(error))
        if not isinstance(need, str) or not need:
            row.bad(key, f"“{condition}” needs what you confirm, in plain words")
    return tuple(found)


def _read_steps(row: _Row, *, consumer: bool) -> list[Step]:
    """The step of one table, or several where it repeats."""
    before = len(row.problems)
    row.known(_STEP_KEYS, "step")
    if not _NAME.fullmatch(str(row.table.get("name", ""))):
        row.bad("name", "needs a name in small letters, digits and -")
    if consumer:
        row = _for_consumer(row)
    after = _after(row)
    step = Step(
        name=str(row.table.get("name", "")),
        after=after,
        consent=row.word("consent", Consent, Consent.ASK),
        between=_between(row, after),
        at_least=row.parsed("at_least", _wait),
        deadline=_promise(row, "deadline"),
        notice=_promise(row, "notice"),
        after_deadline=row.flag("after_deadline", default=False),
        needs=row.words("needs"),
        asks_when=_confirmed_when(row, "asks_when"),
        needs_when=_confirmed_when(row, "needs_when"),
        asks_owner=row.text("asks_owner"),
        tells_owner=row.text("tells_owner"),
        tone=row.text("tone"),
        pressing=row.flag("pressing", default=True),
        before_rest=row.flag("before_rest", default=True),
        closes=row.flag("closes", default=False),
        ultimatum=row.flag("ultimatum", default=True),
        before=_before(row),
        clear_of_window=row.flag("clear_of_window", default=False),
        at=_clock(row),
        not_later_than=row.parsed("not_later_than", _limit),
        when=_conditions(row),
        on=_state(row, "on", "is no state that an invoice or a meeting can come into"),
        off=row.flag("off", default=False),
        any_hour=row.flag("any_hour", default=False),
        mail=row.flag("mail", default=True),
        merges=row.flag("merges", default=False),
        attach=row.words("attach"),
        to=_people(row, "to", ("people",)),
        cc=_people(row, "cc"),
        from_name=row.text("from_name"),
        does=_deed(row),
    )
    repeated = _repeats(row, step)
    return [] if len(row.problems) > before else repeated


def _after(row: _Row) -> Wait:
    if "after" not in row.table and "before" not in row.table:
        row.bad("after", "says how long to wait, for example “7 days”; or write before")
    return row.parsed("after", _wait) or Wait(count=0, unit=Unit.DAYS)


def _before(row: _Row) -> Wait | None:
    back = row.parsed("before", _wait)
    if back is not None and "after" in row.table:
        row.bad("before", "can't stand beside after")
    if back is not None and back.unit is Unit.USUAL:
        row.bad("before", "can't depend on the client's habit")
    return back


def _clock(row: _Row) -> time | None:
    at = row.table.get("at", "")
    if isinstance(at, time):
        return at
    return row.parsed("at", _or_read(time, parse_clock)) if row.text("at") else None


def _conditions(row: _Row) -> tuple[Condition, ...]:
    written = row.table.get("when", ())
    if isinstance(written, tuple) and all(isinstance(each, Condition) for each in written):
        return written
    found: list[Condition] = []
    for text in row.words("when"):
        try:
            found.append(parse_condition(text))
        except ValueError as error:
            row.bad("when", str(error))
    return tuple(found)


def _deed(row: _Row) -> Deed | None:
    # A step as it is in force, which the owner's file changes, has an empty one where it does nothing.
    return row.word("does", Deed, Deed.ENDS) if row.table.get("does") else None


def _people(row: _Row, key: str, default: tuple[str, ...] = ()) -> tuple[str, ...]:
    named = row.words(key, default)
    for each in named:
        if each not in _PEOPLE:
            row.bad(key, f"“{each}” is nobody; write {' or '.join(_PEOPLE)}")
    return named


def _for_consumer(row: _Row) -> _Row:
    changes = row.table.get("consumer", {})
    if not isinstance(changes, Mapping):
        row.bad("consumer", "must be a table of what is different for private persons")
        return row
    inner = _Row(table=changes, path=f"{row.path}.consumer", problems=row.problems)
    inner.known([key for key in _STEP_KEYS if key not in ("name", "repeat", "consumer")], "step")
    return _Row(table={**row.table, **changes}, path=row.path, problems=row.problems)


def _between(row: _Row, after: Wait) -> tuple[Wait, Wait] | None:
    match row.table.get("between"):
        case None:
            if after.unit is Unit.USUAL:
                row.bad("between", "a wait of “usual” needs bounds")
            return None
        case [shortest, longest]:
            try:
                bounds = _wait(shortest), _wait(longest)
            except ValueError as error:
                row.bad("between", str(error))
                return None
            if bounds[0].unit is not bounds[1].unit or bounds[0].count > bounds[1].count:
                row.bad("between", "needs two spans in the same unit, the shorter one first")
            return bounds
        case _:
            row.bad("between", "needs two spans, for example [“5 working days”, “15 working days”]")
            return None


def _promise(row: _Row, key: str) -> Wait | None:
    span = row.parsed(key, _wait)
    if span is not None and (span.unit not in (Unit.DAYS, Unit.WORKING_DAYS) or span.count < 1):
        row.bad(key, "must be a number of days or working days, at least 1")
    return span


def _repeats(row: _Row, step: Step) -> list[Step]:
    match row.table.get("repeat"):
        case None:
            return [step]
        case {"every": every, "times": int(times), **rest} if not rest and 1 <= times <= MOST_REPEATS:
            try:
                pause = _wait(every)
            except ValueError as error:
                row.bad("repeat.every", str(error))
                return [step]
            again = replace(step, after=pause, between=None, before=None, at_least=None, text=step.name)
            return [step, *(replace(again, name=f"{step.name}-{number}") for number in range(2, times + 2))]
        case _:
            row.bad(
                "repeat", f"needs every (a span) and times (1 to {MOST_REPEATS}, how often it comes again)"
            )
            return [step]
