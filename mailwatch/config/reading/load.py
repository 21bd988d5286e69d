"""From file to config in force: read, complete, check; all problems at once, each with its place."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path as FilePath
from typing import Any

import tomli
from pydantic import ValidationError

from mailwatch.config.options.matters import Templates
from mailwatch.config.options.model import Config
from mailwatch.config.reading import check, derive, repair
from mailwatch.config.reading.lines import Path, lines_of
from mailwatch.config.reading.problems import Places, in_file_order, problems_of
from mailwatch.config.reading.source import find, read, readable_part, tables_of
from mailwatch.errors import ConfigError, ConfigProblem

SHIPPED: check.Playbooks = {"ghosted": ("check-in", "ultimatum", "closing")}
"""The playbook that comes with the program, where the caller names none."""


class Source(StrEnum):
    """Where a value in force comes from."""

    FILE = "file"
    DERIVED = "derived"
    DEFAULT = "default"


@dataclass(frozen=True, kw_only=True)
class Origin:
    """Where a value comes from: the ``line`` of the file, or in words what it was worked out from."""

    source: Source
    line: int | None = None
    detail: str = ""

    def __str__(self) -> str:
        match self.source:
            case Source.FILE:
                return f"line {self.line}" if self.line else "file"
            case Source.DERIVED:
                return self.detail
            case Source.DEFAULT:
                return "default"


@dataclass(frozen=True, kw_only=True)
class Loaded:
    """A config in force: where it was read, what to warn of, whence each value comes.

    ``fingerprint`` is the SHA-256 (hex) of the file's bytes.
    """

    config: Config
    path: FilePath | None
    fingerprint: str
    warnings: tuple[ConfigProblem, ...] = ()
    places: Places = field(repr=False)

    def origin(self, path: Path) -> Origin:
        """Where the value at ``path`` (keys of the model, places in lists from 0) comes from."""
        completed = self.places.completed
        for length in range(len(path), 0, -1):
            if path[:length] in completed.derived:
                return Origin(source=Source.DERIVED, detail=completed.derived[path[:length]])
        written = completed.as_written(path)
        if written in self.places.lines:
            return Origin(source=Source.FILE, line=self.places.lines[written])
        if _stands_at(completed.tables, path):
            return Origin(source=Source.FILE, line=self.places.line(path))
        return Origin(source=Source.DEFAULT)


@dataclass(frozen=True, kw_only=True)
class Texts:
    """What there is to write with: the steps of each known playbook, and the languages (None: any)."""

    playbooks: check.Playbooks
    languages: Collection[str] | None = None


def load(
    path: FilePath | None = None,
    *,
    environment: Mapping[str, str],
    texts: Callable[[FilePath | None], Texts] = lambda _: Texts(playbooks=SHIPPED),
) -> Loaded:
    """Find and read the owner's file.

    ``texts`` gives what there is to write with, the owner's own folder
    included. Raises :class:`ConfigError` with every problem that was found.
    """
    file = find(path, environment)
    raw = read(file)
    known = texts(_own_templates(raw))
    return loads(
        raw, environment=environment, playbooks=known.playbooks, languages=known.languages, path=file
    )


def state_directory_of(path: FilePath | None, environment: Mapping[str, str]) -> FilePath | None:
    """Where the state lives by a file that may be wrong otherwise; None where nobody knows."""
    try:
        state = readable_part(read(find(path, environment))).get("state")
    except ConfigError:
        state = None
    named = state.get("directory") if isinstance(state, dict) else None
    if not isinstance(named, str):
        named, _ = derive.state_directory(environment)
    try:
        found = FilePath(named or "").expanduser()
    except RuntimeError:
        return None
    return found if found.is_absolute() and "\0" not in str(found) else None


def _own_templates(raw: bytes) -> FilePath | None:
    """The owner's folder of playbooks, to know what else the file may say; None where none is named."""
    try:
        return Templates.model_validate(tomli.loads(raw.decode()).get("templates", {})).folder
    except (tomli.TOMLDecodeError, UnicodeDecodeError, ValidationError):
        # What is wrong with the file is told when it is read in earnest.
        return None


def loads(
    content: bytes | str,
    *,
    environment: Mapping[str, str],
    playbooks: check.Playbooks = SHIPPED,
    languages: Collection[str] | None = None,
    path: FilePath | None = None,
) -> Loaded:
    """As :func:`load`, from the content of a file; ``path`` is where it was read."""
    raw = content.encode("utf-8") if isinstance(content, str) else content
    source = str(path or "")
    text, tables = tables_of(raw, source)
    completed = derive.complete(tables, environment=environment, playbooks=playbooks)
    places = Places(completed, lines_of(text))
    problems = list(_misplaced(tables, places, playbooks))
    config: Config | None
    try:
        config = Config.model_validate(completed.tables)
    except ValidationError as error:
        problems += problems_of(error, places, playbooks)
        config = repair.mend(completed.tables, error)
    if config is not None:
        told = {problem.path for problem in problems}
        further = check.problems_in(config, places, playbooks=playbooks, languages=languages)
        problems += [problem for problem in further if not _within(problem.path, told)]
    if problems or config is None:
        raise ConfigError(in_file_order(problems), source=source)
    return Loaded(
        config=config,
        path=path,
        fingerprint=hashlib.sha256(raw).hexdigest(),
        warnings=tuple(in_file_order(check.warnings_in(config, places, path))),
        places=places,
    )


def _misplaced(
    tables: Mapping[str, Any], places: Places, playbooks: check.Playbooks
) -> Iterator[ConfigProblem]:
    """Tables that the file may not have, though the completed one has them."""
    if "mailbox" in tables and "account" in tables:
        yield places.problem(
            ("mailbox",),
            "can't stand beside [account.NAME]",
            f"rename [mailbox] to [account.{derive.ONE_ACCOUNT}]",
        )
    if "playbook" in tables:
        yield places.problem(
            ("playbook",),
            "is no table that mailwatch knows",
            f"a playbook's changes stand under its own name: {', '.join(f'[{name}]' for name in playbooks)}",
        )


def _within(path: str, told: Collection[str]) -> bool:
    return any(path == each or path.startswith((f"{each}.", f"{each}[")) for each in told)


def _stands_at(tables: Any, path: Path) -> bool:
    for part in path:
        if isinstance(tables, Mapping) and part in tables:
            tables = tables[str(part)]
        elif isinstance(tables, list) and isinstance(part, int) and part < len(tables):
            tables = tables[part]
        else:
            return False
    return True
