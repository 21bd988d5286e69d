"""A playbook is data: a ladder of steps, read from TOML or JSON, checked as a whole."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

PlainTable = Mapping[str, object]


class Consent(StrEnum):
    """How far the owner is asked before a step goes out."""

    AUTO = "auto"
    ANNOUNCE = "announce"
    ASK = "ask"


class Anchor(StrEnum):
    """What a playbook's first step counts from."""

    SILENCE = "silence"


class Unit(StrEnum):
    """What a wait is counted in."""

    HOURS = "hours"
    DAYS = "days"
    WORKING_DAYS = "working days"
    USUAL = "usual"


@dataclass(frozen=True, kw_only=True)
class Wait:
    """A span as people say it: ``5 working days``, ``36 hours``, ``3x usual``."""

    count: int
    unit: Unit

    def __str__(self) -> str:
        if self.unit is Unit.USUAL:
            return f"{self.count}x usual"
        unit = self.unit.value if self.count != 1 else self.unit.value[:-1]
        return f"{self.count} {unit}"


_WAIT = re.compile(r"(\d{1,4})\s*(hours?|days?|working days?|x usual)")


def parse_wait(text: str) -> Wait:
    """Read ``7 days``, ``5 working days``, ``36 hours`` or ``3x usual``; raises ValueError."""
    match = _WAIT.fullmatch(" ".join(text.split()))
    if match is None:
        raise ValueError(f"“{text}” is no span; write “7 days”, “5 working days”, “36 hours” or “3x usual”")
    words = match[2]
    unit = Unit.USUAL if words == "x usual" else Unit(words if words.endswith("s") else words + "s")
    return Wait(count=int(match[1]), unit=unit)


@dataclass(frozen=True, kw_only=True)
class Step:
    """One rung of the ladder.

    ``after`` counts from the anchor or from the step before; ``between`` bounds
    it when it is relative to the client's habit; ``at_least`` is a second wait
    that must be over too. ``deadline`` (working days from the sending) is
    printed in the text and kept; ``notice`` is the least of it that must be
    left when the mail goes. ``after_deadline`` steps wait for the end of the
    printed day, then for ``after``. ``needs`` are gates that the owner confirms.
    ``tone`` is a word that the texts may ask for.
    """

    name: str
    after: Wait
    consent: Consent
    between: tuple[Wait, Wait] | None = None
    at_least: Wait | None = None
    deadline: int | None = None
    notice: int | None = None
    after_deadline: bool = False
    needs: tuple[str, ...] = ()
    asks_owner: str = ""
    tone: str = ""
    pressing: bool = True
    before_rest: bool = True
    closes: bool = False

    @property
    def is_ultimatum(self) -> bool:
        """A step that prints a date."""
        return self.deadline is not None


@dataclass(frozen=True, kw_only=True)
class Playbook:
    """A named ladder; ``texts`` are the template sources by ``step.language``, pinned with it."""

    name: str
    anchor: Anchor
    steps: tuple[Step, ...]
    summary: str = ""
    texts: tuple[tuple[str, str], ...] = ()

    def step(self, name: str) -> Step:
        """The step called ``name``; raises KeyError."""
        for step in self.steps:
            if step.name == name:
                return step
        raise KeyError(name)

    def position(self, name: str) -> int:
        """Where the step stands in the ladder, from 0; -1 for a step that it no longer has."""
        return next((index for index, step in enumerate(self.steps) if step.name == name), -1)

    def text(self, step: str, language: str) -> str | None:
        """The template source for ``step`` in ``language``."""
        return dict(self.texts).get(f"{step}.{language}")


@dataclass(frozen=True, kw_only=True)
class PlaybookProblem:
    """What is wrong in a playbook: the key, the trouble, what to write."""

    path: str
    message: str


class PlaybookError(ValueError):
    """All problems of a playbook at once."""

    def __init__(self, name: str, problems: Sequence[PlaybookProblem]) -> None:
        self.problems = tuple(problems)
        listed = "; ".join(f"{problem.path}: {problem.message}" for problem in problems)
        super().__init__(f"the playbook {name} can't be used: {listed}")


_STEP_KEYS = frozenset(Step.__dataclass_fields__)
_PLAYBOOK_KEYS = frozenset({"name", "anchor", "summary", "step"})


def read_playbook(table: PlainTable, *, texts: Mapping[str, str] | None = None) -> Playbook:
    """Make a playbook from its table (``playbook.toml``); raises :class:`PlaybookError` with all problems."""
    problems: list[PlaybookProblem] = []
    name = str(table.get("name") or "")
    if not re.fullmatch(r"[a-z][a-z0-9-]*", name):
        problems.append(PlaybookProblem(path="name", message="needs a name in small letters, digits and -"))
    problems += [
        PlaybookProblem(path=key, message="is no key of a playbook")
        for key in table
        if key not in _PLAYBOOK_KEYS
    ]
    try:
        anchor = Anchor(str(table.get("anchor")))
    except ValueError:
        anchor = Anchor.SILENCE
        known = ", ".join(each.value for each in Anchor)
        problems.append(PlaybookProblem(path="anchor", message=f"must be one of: {known}"))
    rows = table.get("step")
    steps: list[Step] = []
    if not isinstance(rows, list) or not rows:
        problems.append(PlaybookProblem(path="step", message="needs at least one [[step]]"))
    else:
        for number, row in enumerate(rows, 1):
            path = f"step[{number}]"
            if not isinstance(row, Mapping):
                problems.append(PlaybookProblem(path=path, message="must be a table"))
                continue
            steps += _read_step(row, f"step.{row.get('name', number)}", problems)
    problems += _check_ladder(steps)
    if problems:
        raise PlaybookError(name or "without a name", problems)
    return Playbook(
        name=name,
        anchor=anchor,
        steps=tuple(steps),
        summary=str(table.get("summary", "")),
        texts=tuple(sorted((texts or {}).items())),
    )


def _read_step(row: PlainTable, path: str, problems: list[PlaybookProblem]) -> list[Step]:
    before = len(problems)

    def bad(key: str, message: str) -> None:
        problems.append(PlaybookProblem(path=f"{path}.{key}", message=message))

    def wait(value: object, key: str) -> Wait:
        try:
            return parse_wait(str(value))
        except ValueError as error:
            bad(key, str(error))
            return Wait(count=0, unit=Unit.DAYS)

    def working_days(key: str) -> int | None:
        if key not in row:
            return None
        span = wait(row[key], key)
        if span.unit is not Unit.WORKING_DAYS or span.count < 1:
            bad(key, "must be a number of working days, at least 1")
        return span.count

    for key in row:
        if key not in _STEP_KEYS:
            bad(key, "is no key of a step")
    if not isinstance(row.get("name"), str) or not re.fullmatch(r"[a-z][a-z0-9-]*", str(row.get("name"))):
        bad("name", "needs a name in small letters, digits and -")
    if "after" not in row:
        bad("after", "says how long to wait, for example “7 days”")
    try:
        consent = Consent(str(row.get("consent", "ask")))
    except ValueError:
        consent = Consent.ASK
        bad("consent", "must be auto, announce or ask")
    between = None
    bounds = row.get("between")
    match bounds:
        case [shortest, longest]:
            between = (wait(shortest, "between"), wait(longest, "between"))
            if between[0].unit is not between[1].unit or between[0].count > between[1].count:
                bad("between", "needs two spans in the same unit, the shorter one first")
        case None:
            pass
        case _:
            bad("between", "needs two spans, for example [“5 working days”, “15 working days”]")
    after = wait(row.get("after", "0 days"), "after")
    if after.unit is Unit.USUAL and between is None:
        bad("between", "a wait of “usual” needs bounds")
    needs = row.get("needs", ())
    if not isinstance(needs, (list, tuple)) or not all(isinstance(each, str) and each for each in needs):
        bad("needs", "must be a list of plain words")
        needs = ()
    for flag in ("after_deadline", "pressing", "before_rest", "closes"):
        if not isinstance(row.get(flag, True), bool):
            bad(flag, "must be true or false")
    if len(problems) > before:
        return []
    return [
        Step(
            name=str(row["name"]),
            after=after,
            consent=consent,
            between=between,
            at_least=wait(row["at_least"], "at_least") if "at_least" in row else None,
            deadline=working_days("deadline"),
            notice=working_days("notice"),
            after_deadline=bool(row.get("after_deadline", False)),
            needs=tuple(str(each) for each in needs),
            asks_owner=str(row.get("asks_owner", "")),
            tone=str(row.get("tone", "")),
            pressing=bool(row.get("pressing", True)),
            before_rest=bool(row.get("before_rest", True)),
            closes=bool(row.get("closes", False)),
        )
    ]


def _check_ladder(steps: Sequence[Step]) -> list[PlaybookProblem]:
    problems: list[PlaybookProblem] = []
    seen: set[str] = set()
    dated = False
    for index, step in enumerate(steps):
        path = f"step.{step.name}"
        if step.name in seen:
            problems.append(PlaybookProblem(path=path, message="stands twice in the ladder"))
        seen.add(step.name)
        if step.is_ultimatum and index == 0:
            problems.append(
                PlaybookProblem(path=f"{path}.deadline", message="an ultimatum needs a kinder step before it")
            )
        if step.notice is not None and (step.deadline is None or step.notice > step.deadline):
            problems.append(
                PlaybookProblem(path=f"{path}.notice", message="can't be longer than the deadline itself")
            )
        if step.after_deadline and not dated:
            problems.append(
                PlaybookProblem(
                    path=f"{path}.after_deadline", message="needs a step with a deadline before it"
                )
            )
        dated = dated or step.is_ultimatum
    return problems
