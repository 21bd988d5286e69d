"""What pydantic found, in the words of the owner's file: path, line, message, suggestion."""

from __future__ import annotations

import difflib
import json
import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

from pydantic import ValidationError

from mailwatch.config.options.model import Config
from mailwatch.config.options.option import About, about, options, section_at
from mailwatch.config.reading.derive import Completed
from mailwatch.config.reading.lines import Path
from mailwatch.config.reading.source import WHOLE_FILE
from mailwatch.errors import ConfigProblem
from mailwatch.shown import one_line

_SERVERS = 'the servers stand in servers = { imap = "…", smtp = "…" }'
_SPEAKS = 'it stands in speaks = { language = "…", country = "…", zone = "…" }'

ELSEWHERE: Mapping[str, Mapping[str, str]] = {
    "Account": {
        **dict.fromkeys(("host", "imap", "smtp", "server", "port", "security"), _SERVERS),
        **dict.fromkeys(("user", "login"), "write username"),
        "pass": "write password",
    },
    "Client": {
        **dict.fromkeys(("language", "country", "zone", "timezone"), _SPEAKS),
        **dict.fromkeys(("email", "emails", "address"), "write people"),
        "domain": "write company",
        **dict.fromkeys(("project", "phase", "goal", "open"), 'it stands in job = { project = "…" }'),
    },
    "Sending": {"dry_run": 'write mode = "off", or run `mailwatch run --dry-run`'},
}
"""What people write, and where it belongs, by table; used where the spelling alone gives no hint."""

NO_TABLE = frozenset({"model_type", "model_attributes_type", "dict_type", "mapping_type"})
MUST_BE = {
    "bool_type": "must be true or false, without quotes",
    "int_type": "must be a whole number, without quotes",
    "tuple_type": "must be a list in square brackets",
    "list_type": "must be a list in square brackets",
    **dict.fromkeys(NO_TABLE, "must be a table"),
}
"""What is wrong with a value of another type, by pydantic's name for it."""


LONGEST_WORDS = 400
"""Characters of a message; an address list may hold a whole book by mistake."""

_BARE_KEY = re.compile(r"[A-Za-z0-9_-]+", re.ASCII)


def dotted(path: Path) -> str:
    """``client.lindner.people[2]``: keys with dots, places in lists from 1."""
    text = ""
    for part in path:
        if isinstance(part, int):
            text += f"[{part + 1}]"
        else:
            key = part if _BARE_KEY.fullmatch(part) else _harmless(json.dumps(part, ensure_ascii=False))
            text += f".{key}" if text else key
    return text


class Places:
    """Finds the path and the line in the owner's file for a path in the model."""

    def __init__(self, completed: Completed, lines: Mapping[Path, int]) -> None:
        self.completed = completed
        self.lines = lines

    def line(self, path: Path) -> int | None:
        """The line of the nearest thing that is written at or above ``path``."""
        written = self.completed.as_written(path)
        return next(
            (self.lines[written[:n]] for n in range(len(written), 0, -1) if written[:n] in self.lines), None
        )

    def problem(self, path: Path, message: str, suggestion: str | None = None) -> ConfigProblem:
        """A problem at ``path``."""
        written = self.completed.as_written(path)
        return ConfigProblem(
            path=dotted(written) or WHOLE_FILE,
            message=_harmless(message),
            suggestion=_harmless(suggestion) if suggestion else None,
            line=self.line(path),
        )


def _harmless(text: str) -> str:
    """Fit for a terminal, and of bounded length: keys and values come from the file as they are."""
    return one_line(text, LONGEST_WORDS)


def problems_of(error: ValidationError, where: Places, known_tables: Collection[str]) -> list[ConfigProblem]:
    """All that pydantic found, without what only follows from another problem; in the order of the file."""
    found = []
    for detail in error.errors(include_url=False):
        path = detail["loc"]
        if any(path[:length] in where.completed.derived for length in range(1, len(path) + 1)):
            continue
        if detail["type"] in NO_TABLE and _about(path) is None:
            header = dotted(where.completed.as_written(path))
            hint = f"begin it with [{header}]"
            if path == ("sending",):
                hint = '[sending], and below it mode = "off"'
            found.append(where.problem(path, "must be a table", hint))
            continue
        message, suggestion = _words(path, detail, known_tables)
        found.append(where.problem(path, message, suggestion))
    return found


def in_file_order(problems: Iterable[ConfigProblem]) -> list[ConfigProblem]:
    """By line; what has none comes first."""
    return sorted(dict.fromkeys(problems), key=lambda problem: problem.line or 0)


def _words(path: Path, detail: Mapping[str, Any], known_tables: Collection[str]) -> tuple[str, str | None]:
    context: Mapping[str, Any] = detail.get("ctx", {})
    described = _about(path)
    write = f"{_written_key(path)} = {described.example}" if described else None
    match detail["type"]:
        case "value_error":
            return str(context["error"]), None
        case "missing":
            return _missing(path, write)
        case "extra_forbidden":
            return _unknown(path, known_tables)
        case "literal_error":
            return _not_one_of(path, detail["input"])
        case "greater_than_equal" | "less_than_equal":
            least, most = context.get("ge"), context.get("le")
            return (f"must be at most {most}" if least is None else f"must be at least {least}"), None
        case "too_short" | "too_long":
            return f"must have {_number(context)}", write
        case kind:
            return MUST_BE.get(kind, detail["msg"]), write


def _number(context: Mapping[str, Any]) -> str:
    """How many values a list takes; only pairs have an upper bound."""
    if "max_length" in context or context["min_length"] > 1:
        return f"exactly {context.get('max_length', context.get('min_length'))} values"
    return "at least one value"


def _missing(path: Path, write: str | None) -> tuple[str, str | None]:
    if path == ("account",):
        return (
            "the table [mailbox] is missing: where is your mail?",
            "`mailwatch config example` shows how to begin",
        )
    if write is None:
        return f"the table [{dotted(path)}] is missing", "`mailwatch config example` shows how to begin"
    return "is missing", f"write {write}"


def _unknown(path: Path, known_tables: Collection[str]) -> tuple[str, str | None]:
    key = str(path[-1])
    section = section_at(Config, path[:-1])
    known = [name for name, _ in options(section)] if section else []
    if section is Config:
        known = [*(name for name in known if name != "playbook"), "mailbox", *known_tables]
    folded = {name.casefold(): name for name in known}
    near = difflib.get_close_matches(key.casefold().replace("-", "_"), folded, n=1, cutoff=0.7)
    near = near or difflib.get_close_matches(key.casefold(), folded, n=1, cutoff=0.7)
    kind = "table" if section is Config else "option"
    if near:
        return f"is no {kind} that mailwatch knows", f"did you mean {folded[near[0]]}?"
    elsewhere = ELSEWHERE.get(section.__name__, {}) if section else {}
    if key in elsewhere:
        return f"is no {kind} that mailwatch knows", elsewhere[key]
    return f"is no {kind} that mailwatch knows", f"known here: {', '.join(known)}" if known else None


def _not_one_of(path: Path, value: object) -> tuple[str, str | None]:
    choices = _choices(path)
    listed = " or ".join(f'"{choice}"' for choice in choices)
    if path == ("sending", "mode"):
        if value is True or value is False:
            return f"must be {listed}, in quotes", f'mode = "{"on" if value else "off"}"'
        if value == "drafts":
            return f"must be {listed}", "review comes nearest: each mail waits for your yes"
    near = difflib.get_close_matches(str(value).casefold(), choices, n=1, cutoff=0.6)
    return f"must be {listed}", f'did you mean "{near[0]}"?' if near else None


def _choices(path: Path) -> Sequence[str]:
    section = section_at(Config, path[:-1])
    field = dict(options(section)).get(str(path[-1])) if section else None
    found: list[str] = []
    pending: list[Any] = [field.annotation] if field else []
    while pending:
        each = pending.pop(0)
        if isinstance(each, str):
            found.append(each)
        else:
            pending += list(getattr(each, "__args__", ()))
    return found


def _about(path: Path) -> About | None:
    while path and isinstance(path[-1], int):
        path = path[:-1]
    section = section_at(Config, path[:-1]) if path else None
    field = dict(options(section)).get(str(path[-1])) if section else None
    return about(field) if field else None


def _written_key(path: Path) -> str:
    return str(next(part for part in reversed(path) if not isinstance(part, int)))
