"""Values and types as the owner would write them: for the example file, the reference and `config show`."""

from __future__ import annotations

import json
from datetime import time
from pathlib import Path
from typing import Any, get_args, get_origin

from pydantic.fields import FieldInfo

from mailwatch.config.options.kinds import InWords
from mailwatch.config.options.option import Section
from mailwatch.domain.days.waits import Wait


def toml_text(value: object) -> str:
    """A value as it stands behind the ``=``."""
    match value:
        case bool():
            return "true" if value else "false"
        case int():
            return str(value)
        case tuple() | list():
            return f"[{', '.join(toml_text(each) for each in value)}]"
        case Section():
            written = (f"{key} = {toml_text(each)}" for key, each in value if each is not None)
            return f"{{ {', '.join(written)} }}"
        case _:
            return json.dumps(str(value), ensure_ascii=False)


def plain_text(value: object) -> str:
    """A value for a table that people read."""
    match value:
        case bool():
            return "true" if value else "false"
        case time():
            return f"{value:%H:%M}"
        case tuple():
            return ", ".join(plain_text(each) for each in value) or "none"
        case _:
            return str(value)


def type_words(field: FieldInfo) -> str:
    """An option's type in words."""
    name = next((each.name for each in field.metadata if isinstance(each, InWords)), None)
    return name or _words(field.annotation)


def _words(annotation: Any) -> str:
    for each in getattr(annotation, "__metadata__", ()):
        if isinstance(each, InWords):
            return each.name
    arguments = [each for each in get_args(annotation) if each not in (type(None), Ellipsis)]
    if all(isinstance(each, str) for each in arguments) and arguments:
        return " or ".join(f"`{each}`" for each in arguments)
    if get_origin(annotation) is tuple:
        return f"list of {_plural(_words(arguments[0]))}"
    if get_origin(annotation) is not None and arguments:
        return _words(arguments[0])
    names = {bool: "true or false", int: "whole number", Path: "path", Wait: "span"}
    if isinstance(annotation, type) and issubclass(annotation, Section):
        return "table"
    return names.get(annotation, "text")


def _plural(words: str) -> str:
    if words.endswith("ss"):
        return f"{words}es"
    return words if words.endswith("s") or words == "text" else f"{words}s"
