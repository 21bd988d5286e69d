"""The playbooks that are known, shipped or the owner's own, and each as the owner's file changes it."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from mailwatch.adapters.templates import load_playbook, playbook_names
from mailwatch.domain.playbook import Playbook
from mailwatch.domain.playbook_file import PlaybookError, read_playbook
from mailwatch.errors import ConfigError, ConfigProblem

if TYPE_CHECKING:
    from mailwatch.config.model import Config

EVERYBODY = "ghosted"
"""The playbook that any client may meet: in its languages a client may be written to."""


def known_playbooks(own: Path | None = None) -> dict[str, tuple[str, ...]]:
    """The playbooks and their steps, for the check of the owner's file; ``own`` is the owner's folder."""
    return {name: _step_names(shipped_playbook(name, own)) for name in playbook_names(own)}


def _step_names(playbook: Playbook) -> tuple[str, ...]:
    # A step that repeats is changed under its first name.
    return tuple(step.name for step in playbook.steps if not step.text)


def known_languages(own: Path | None = None) -> frozenset[str]:
    """The languages in which a client can be written to at all."""
    playbook = shipped_playbook(EVERYBODY, own)
    common: frozenset[str] | None = None
    for step in playbook.steps:
        prefix = f"{step.name}."
        here = frozenset(key.removeprefix(prefix) for key, _ in playbook.texts if key.startswith(prefix))
        here = frozenset(each for each in here if "." not in each)
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
        raise _as_config_error(error, f"{name}/playbook.toml") from error


def playbook_in_force(config: Config, name: str, *, consumer: bool = False) -> Playbook:
    """A playbook as the owner's file changes it; raises ConfigError with paths of the owner's file."""
    table, texts = load_playbook(name, config.templates.folder)
    changes = config.playbook.get(name, {})
    rows: list[object] = []
    for row in table["step"]:  # type: ignore[attr-defined]  # a known playbook was read whole before
        change = changes.get(row["name"])
        written = {key: getattr(change, key) for key in change.model_fields_set} if change else {}
        rows.append(_changed(row, {key: _plain(each) for key, each in written.items() if each is not None}))
    try:
        return read_playbook({**table, "step": rows}, texts=texts, consumer=consumer)
    except PlaybookError as error:
        raise _as_config_error(error, name) from error


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


def _as_config_error(error: PlaybookError, name: str) -> ConfigError:
    source = "" if not name.endswith(".toml") else name
    prefix = "" if source else f"{name}."
    problems = [
        ConfigProblem(path=f"{prefix}{each.path.removeprefix('step.')}", message=each.message)
        for each in error.problems
    ]
    return ConfigError(problems, source=source) if source else ConfigError(problems)


def effective_playbook(config: Config, name: str) -> list[tuple[str, str]]:
    """Every value of a playbook in force, as path and text, for ``config show``."""
    lines: list[tuple[str, str]] = []
    for step in playbook_in_force(config, name).steps:
        values = {
            "off": "true" if step.off else "",
            "before": str(step.before or ""),
            "after": str(step.after) if step.before is None else "",
            "at": step.at,
            "between": " .. ".join(str(each) for each in step.between) if step.between else "",
            "at_least": str(step.at_least or ""),
            "not_later_than": str(step.not_later_than or ""),
            "when": "; ".join(step.when),
            "deadline": str(step.deadline or ""),
            "notice": str(step.notice or ""),
            "consent": step.consent.value,
            "needs": "; ".join(step.needs),
            "to": ", ".join(step.to) if step.to != ("people",) else "",
            "cc": ", ".join(step.cc),
            "attach": ", ".join(step.attach),
            "from_name": step.from_name,
            "tone": step.tone,
        }
        lines += [(f"{name}.{step.name}.{key}", value) for key, value in values.items() if value]
    return lines


def _plain(value: object) -> object:
    """A change as the playbook's own file would write it; a span's text reads back as the span."""
    if isinstance(value, tuple):
        return [_plain(each) for each in value]
    return value if isinstance(value, (str, bool)) else str(value)
