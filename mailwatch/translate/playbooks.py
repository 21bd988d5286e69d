"""The playbooks that are known, shipped or the owner's own, and each as the owner's file changes it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from mailwatch.adapters.texts.templates import load_playbook, playbook_folder, playbook_names
from mailwatch.config.reading.lines import lines_of
from mailwatch.domain.playbooks.file import PlainTable, PlaybookError, read_playbook
from mailwatch.domain.playbooks.playbook import Playbook, language_of_text
from mailwatch.errors import ConfigError, ConfigProblem

if TYPE_CHECKING:
    from mailwatch.config.options.model import Config

EVERYBODY = "ghosted"
"""The playbook that any client may meet: in its languages a client may be written to."""


def known_playbooks(own: Path | None = None) -> dict[str, tuple[str, ...]]:
    """The playbooks and their steps, for the check of the owner's file; ``own`` is the owner's folder."""
    return {name: _step_names(shipped_playbook(name, own)) for name in playbook_names(own)}


def _step_names(playbook: Playbook) -> tuple[str, ...]:
    # A step that repeats is changed under its first name.
    return tuple(step.name for step in playbook.steps if not step.text)


def known_languages(own: Path | None = None) -> frozenset[str]:
    """The languages in which a client can be written to at all, each address for itself (``familiar.de``)."""
    playbook = shipped_playbook(EVERYBODY, own)
    common: frozenset[str] | None = None
    for step in playbook.steps:
        named = ((name, language_of_text(name)) for name, _ in playbook.texts)
        here = frozenset(language for name, language in named if name == f"{step.name}.{language}")
        common = here if common is None else common & here
    return common or frozenset()


def forget_playbooks() -> None:
    """Read every playbook anew when it is next asked for."""
    load_playbook.cache_clear()
    shipped_playbook.cache_clear()


@lru_cache(maxsize=64)
def shipped_playbook(name: str, own: Path | None = None) -> Playbook:
    """A playbook before the owner's changes; raises ConfigError that names its file."""
    table, texts = load_playbook(name, own)
    try:
        return read_playbook(table, texts=texts)
    except PlaybookError as error:
        raise _in_its_file(error, playbook_folder(name, own) / "playbook.toml", table) from error


def _in_its_file(error: PlaybookError, file: Path, table: PlainTable) -> ConfigError:
    """Each problem with the line of the playbook's own file on which it stands."""
    lines = lines_of(file.read_text(encoding="utf-8"))
    problems = [
        ConfigProblem(path=each.path, message=each.message, line=_line_of(each.path, table, lines))
        for each in error.problems
    ]
    return ConfigError(problems, source=str(file))


def _line_of(path: str, table: PlainTable, lines: Mapping[tuple[str | int, ...], int]) -> int | None:
    """The line of a problem's key, else of its step; steps are named or numbered in a problem's path."""
    rows = table.get("step")
    parts: tuple[str | int, ...] = tuple(path.split("."))
    if parts[0] == "step" and isinstance(rows, list):
        names = [str(row.get("name")) if isinstance(row, Mapping) else "" for row in rows]
        name = str(parts[1]) if len(parts) > 1 else ""
        # A step that repeats has its number behind its name.
        first = re.sub(r"-\d+$", "", name)
        place = next((names.index(each) for each in (name, first) if each in names), None)
        if place is None and name.isdigit():
            place = int(name) - 1
        parts = ("step",) if place is None else ("step", place, *parts[2:])
    for length in range(len(parts), 0, -1):
        if parts[:length] in lines:
            return lines[parts[:length]]
    return None


def playbook_in_force(config: Config, name: str, *, consumer: bool = False) -> Playbook:
    """A playbook as the owner's file changes it; raises ConfigError with paths of the owner's file."""
    table, texts = load_playbook(name, config.templates.folder)
    changes = config.playbook.get(name, {})
    rows: list[object] = []
    for row in table["step"]:  # type: ignore[attr-defined]  # a known playbook was read whole before
        change = changes.get(row["name"])
        written = {key: getattr(change, key) for key in change.model_fields_set} if change else {}
        rows.append(_changed(row, {key: each for key, each in written.items() if each is not None}))
    try:
        return read_playbook({**table, "step": rows}, texts=texts, consumer=consumer)
    except PlaybookError as error:
        raise _in_the_owners_file(error, name) from error


def _changed(row: dict[str, object], written: dict[str, object]) -> dict[str, object]:
    changed = {**row, **written}
    if "before" in written:
        changed.pop("after", None)
    if "after" in written:
        changed.pop("before", None)
    consumer = row.get("consumer")
    if isinstance(consumer, dict):
        # What the owner writes holds for everybody; only a longer time for private persons stays.
        changed["consumer"] = {
            key: each for key, each in consumer.items() if key not in written or key in ("deadline", "notice")
        }
    return changed


def _in_the_owners_file(error: PlaybookError, name: str) -> ConfigError:
    return ConfigError(
        [
            ConfigProblem(path=f"{name}.{each.path.removeprefix('step.')}", message=each.message)
            for each in error.problems
        ]
    )


def effective_playbook(config: Config, name: str) -> list[tuple[str, str]]:
    """Every value of a playbook in force, as path and text, for ``config show``."""
    lines: list[tuple[str, str]] = []
    for step in playbook_in_force(config, name).steps:
        values = {
            "off": "true" if step.off else "",
            "before": str(step.before or ""),
            "after": str(step.after) if step.before is None else "",
            "at": f"{step.at:%H:%M}" if step.at else "",
            "between": " .. ".join(str(each) for each in step.between) if step.between else "",
            "at_least": str(step.at_least or ""),
            "not_later_than": str(step.not_later_than or ""),
            "when": "; ".join(str(each) for each in step.when),
            "deadline": str(step.deadline or ""),
            "notice": str(step.notice or ""),
            "consent": step.consent.value,
            "needs": "; ".join(step.needs),
            "asks_when": "; ".join(f"{condition}: {need}" for condition, need in step.asks_when),
            "needs_when": "; ".join(f"{condition}: {need}" for condition, need in step.needs_when),
            "to": ", ".join(step.to) if step.to != ("people",) else "",
            "cc": ", ".join(step.cc),
            "attach": ", ".join(step.attach),
            "from_name": step.from_name,
            "tone": step.tone,
        }
        lines += [(f"{name}.{step.name}.{key}", value) for key, value in values.items() if value]
    return lines
