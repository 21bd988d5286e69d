"""A stand-in for a broken config, so that rules across options find their problems in the same run."""

from __future__ import annotations

import copy
import itertools
from collections.abc import Iterator
from typing import Any

import tomli
from pydantic import ValidationError

from mailwatch.config.options.model import Config
from mailwatch.config.options.option import about, options, section_at
from mailwatch.config.reading.lines import Path

MOST_ROUNDS = 8


def mend(tables: dict[str, Any], error: ValidationError) -> Config | None:
    """Leave out what is wrong, put the example where something is missing; None when that doesn't help.

    The result serves to look for further problems and for nothing else.
    """
    tables = copy.deepcopy(tables)
    numbers = itertools.count()
    for _ in range(MOST_ROUNDS):
        details = sorted(
            error.errors(include_url=False), key=lambda each: [str(part) for part in each["loc"]]
        )
        for detail in reversed(details):
            if detail["type"] == "missing":
                _fill(tables, detail["loc"], numbers)
            else:
                _drop(tables, detail["loc"])
        try:
            return Config.model_validate(tables)
        except ValidationError as further:
            error = further
    return None


def _fill(tables: dict[str, Any], path: Path, numbers: Iterator[int]) -> None:
    parent, key = _at(tables, path[:-1]), path[-1]
    section = section_at(Config, path[:-1])
    field = dict(options(section)).get(str(key)) if section else None
    described = about(field) if field else None
    if not isinstance(parent, dict):
        return
    if key in ("people", "email"):
        parent[str(key)] = [f"nobody-{next(numbers)}@mailwatch.invalid"]
    elif described is not None:
        parent[str(key)] = tomli.loads(f"x = {described.example}")["x"]
    else:
        parent[str(key)] = {}


def _drop(tables: dict[str, Any], path: Path) -> None:
    parent = _at(tables, path[:-1])
    if isinstance(parent, dict):
        parent.pop(path[-1], None)
    elif isinstance(parent, list) and isinstance(path[-1], int) and path[-1] < len(parent):
        parent.pop(path[-1])


def _at(tables: Any, path: Path) -> Any:
    for part in path:
        try:
            tables = tables[part]
        except (KeyError, IndexError, TypeError):
            return None
    return tables
