"""What stands beside each option: its meaning, an example, what holds when it isn't written."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, get_args, get_origin

from pydantic import BaseModel, ConfigDict
from pydantic.fields import FieldInfo


@dataclass(frozen=True, kw_only=True)
class About:
    """An option's documentation, from which example file and reference are made.

    ``example`` is TOML as it stands behind the ``=``. ``otherwise`` says in words
    what holds when the option isn't written and the model gives no default
    (the value is then worked out from another place). An option with ``brief``, a
    few words that stand beside it, belongs to the short part of the example file.
    ``more`` are other ways to write it.
    """

    meaning: str
    example: str
    otherwise: str = ""
    brief: str = ""
    more: tuple[str, ...] = ()


class Section(BaseModel):
    """A table of the owner's file: unknown keys are errors, values don't change."""

    model_config = ConfigDict(extra="forbid", frozen=True, arbitrary_types_allowed=True)


def about(field: FieldInfo) -> About | None:
    """The documentation beside a field."""
    return next((each for each in field.metadata if isinstance(each, About)), None)


def key_of(name: str, field: FieldInfo) -> str:
    """The key as it is written in the file."""
    return field.alias or name


def options(section: type[Section]) -> Iterator[tuple[str, FieldInfo]]:
    """The section's fields under the keys of the file, in the order of the model."""
    for name, field in section.model_fields.items():
        yield key_of(name, field), field


def section_at(model: type[Section], path: tuple[str | int, ...]) -> type[Section] | None:
    """The table type that stands at ``path`` (keys of the file, positions in lists), or None."""
    current: Any = model
    for part in path:
        if isinstance(current, type) and issubclass(current, Section):
            field = next((field for key, field in options(current) if key == part), None)
            if field is None:
                return None
            current = _inner(field.annotation)
        else:
            current = _element(current)
    current = _inner(current)
    return current if isinstance(current, type) and issubclass(current, Section) else None


def _inner(annotation: Any) -> Any:
    """Without ``Annotated`` and ``| None``."""
    if hasattr(annotation, "__metadata__"):
        return _inner(annotation.__origin__)
    arguments = [each for each in get_args(annotation) if each is not type(None)]
    if get_origin(annotation) is not None and len(arguments) == 1 and type(None) in get_args(annotation):
        return _inner(arguments[0])
    return annotation


def _element(annotation: Any) -> Any:
    arguments = [each for each in get_args(annotation) if each is not Ellipsis]
    return _inner(arguments[-1]) if arguments else None
