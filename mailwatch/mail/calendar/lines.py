"""Calendar text to lines and components (RFC 5545 §3.1 to §3.4), without recursion and without raising.

Bounded: what is longer than the limits below is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

MAX_LINES = 20_000
MAX_COMPONENTS = 500
MAX_DEPTH = 4
"""A zone's rule stands at 3 (VCALENDAR, VTIMEZONE, STANDARD); nothing that is read stands deeper."""
MAX_VALUE = 32 * 1024

_FOLD = re.compile(r"\n[ \t]")
_NAME = re.compile(r"[A-Za-z0-9-]{1,60}")
_PARAMETER = re.compile(
    r";([A-Za-z0-9-]{1,60})=((?:\"[^\"\n]*\"|[^\":;,\n]*)(?:,(?:\"[^\"\n]*\"|[^\":;,\n]*))*)"
)
_CARET = {"^n": "\n", "^'": '"', "^^": "^"}


@dataclass(frozen=True)
class Line:
    """One property: upper-case name, raw value, parameters by upper-case name, without their quotes."""

    name: str
    value: str
    parameters: Mapping[str, str] = field(default_factory=dict)

    @property
    def text(self) -> str:
        """The value of a TEXT property (RFC 5545 §3.3.11)."""
        return re.sub(
            r"\\([\\;,nN])", lambda found: "\n" if found[1] in "nN" else found[1], self.value
        ).strip()


@dataclass
class Component:
    """A component with its lines and the components inside it; ``closed`` by its own END."""

    name: str
    lines: list[Line] = field(default_factory=list)
    children: list[Component] = field(default_factory=list)
    closed: bool = False

    def first(self, name: str) -> Line | None:
        """The first property of this name."""
        return next((line for line in self.lines if line.name == name), None)

    def all(self, name: str) -> list[Line]:
        """Every property of this name."""
        return [line for line in self.lines if line.name == name]

    def text(self, name: str, limit: int = 2000) -> str:
        """The text of the first property of this name that has one, cut at ``limit`` characters."""
        return next((text for line in self.lines if line.name == name and (text := line.text[:limit])), "")


def read_line(raw: str) -> Line | None:
    """One unfolded content line, or None when it is none."""
    found = _NAME.match(raw)
    if not found:
        return None
    parameters: dict[str, str] = {}
    at = found.end()
    while parameter := _PARAMETER.match(raw, at):
        value = re.sub(r"\^[n'^]", lambda caret: _CARET[caret[0]], parameter[2].replace('"', ""))  # RFC 6868
        parameters.setdefault(parameter[1].upper(), value)
        at = parameter.end()
    if raw[at : at + 1] != ":":
        # A parameter that should have been quoted ("CN=Ann: A"): what follows "mailto:" is still the address.
        at = raw.lower().find(":mailto:", at)
        if at < 0:
            # What names one meeting of a series is not absent because it can't be read.
            return Line(found[0].upper(), "") if found[0].upper() == "RECURRENCE-ID" else None
    return Line(found[0].upper(), raw[at + 1 : at + 1 + MAX_VALUE], parameters)


def read_lines(text: str) -> Iterator[Line]:
    """The content lines of a calendar, unfolded; what is no such line is left out."""
    for raw in _FOLD.sub("", text).split("\n", MAX_LINES)[:MAX_LINES]:
        line = read_line(raw.strip())
        if line is not None:
            yield line


def read_components(text: str) -> Component:
    """The calendar as a tree under a nameless root.

    A component that is not closed ends with the one around it, an END without
    its BEGIN is ignored, and so is what is nested deeper than anything we read.
    """
    root = Component("")
    open_components = [root]
    made = too_deep = 0
    for line in read_lines(text):
        match line.name:
            case "BEGIN":
                if len(open_components) > MAX_DEPTH or made >= MAX_COMPONENTS:
                    too_deep += 1
                    continue
                made += 1
                component = Component(line.value.strip().upper())
                open_components[-1].children.append(component)
                open_components.append(component)
            case "END" if too_deep:
                too_deep -= 1
            case "END":
                name = line.value.strip().upper()
                if any(each.name == name for each in open_components[1:]):
                    while (ended := open_components.pop()).name != name:
                        pass
                    ended.closed = True
            case _ if not too_deep:
                open_components[-1].lines.append(line)
            case _:
                pass
    return root
