"""What is in force, value by value, and where each comes from. Passwords are never shown."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from mailwatch.config.options.account import Server
from mailwatch.config.options.model import StepChange
from mailwatch.config.options.option import Section, about, key_of
from mailwatch.config.options.words import plain_text
from mailwatch.config.reading.lines import Path
from mailwatch.config.reading.load import Loaded, Origin, Source
from mailwatch.config.reading.problems import dotted
from mailwatch.domain.days.country_quiet import customs_of


@dataclass(frozen=True, kw_only=True)
class ShownValue:
    """One value in force: ``path`` as in the owner's file, ``value`` in words, and its origin."""

    path: str
    value: str
    origin: Origin


def in_force(loaded: Loaded, under: str = "") -> list[ShownValue]:
    """Every value in the order of the model; ``under`` keeps those at or below a dotted path."""
    lines = [*_section(loaded, loaded.config, ()), *_quiet(loaded)]
    return [
        line
        for line in lines
        if not under or line.path == under or line.path.startswith((f"{under}.", f"{under}["))
    ]


def _quiet(loaded: Loaded) -> Iterator[ShownValue]:
    """The customs of each client's country that hold: no option, but what follows from two."""
    sending = loaded.config.sending
    for key, client in loaded.config.client.items():
        customs = customs_of(client.speaks.country.code, sending.country_quiet.names)
        if customs:
            origin = Origin(source=Source.DERIVED, detail=f"from client.{key}.speaks.country")
            yield ShownValue(
                path=dotted(("client", key, "quiet")),
                value="; ".join(custom.say() for custom in customs),
                origin=origin,
            )


def _section(loaded: Loaded, section: Section, path: Path) -> Iterator[ShownValue]:
    for name, field in type(section).model_fields.items():
        value = getattr(section, name)
        if value is None and isinstance(section, StepChange):
            continue
        described = about(field)
        absent = described.otherwise if described and described.otherwise else "none"
        yield from _value(loaded, value, (*path, key_of(name, field)), absent)


def _value(loaded: Loaded, value: object, path: Path, absent: str) -> Iterator[ShownValue]:
    match value:
        case Server():
            yield _line(loaded, path, str(value))
        case Section():
            yield from _section(loaded, value, path)
        case Mapping():
            for key, each in value.items():
                yield from _value(loaded, each, (*path, str(key)), absent)
        case tuple() if value and all(isinstance(each, Section) for each in value):
            for number, each in enumerate(value):
                yield from _value(loaded, each, (*path, number), absent)
        case None:
            yield _line(loaded, path, absent)
        case _:
            yield _line(loaded, path, plain_text(value))


def _line(loaded: Loaded, path: Path, value: str) -> ShownValue:
    written = loaded.places.completed.as_written(path)
    return ShownValue(path=dotted(written), value=value, origin=loaded.origin(path))
