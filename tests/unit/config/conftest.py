import datetime as dt
import json
from collections.abc import Callable

import pytest

from mailwatch.config.reading.load import Loaded, loads
from mailwatch.errors import ConfigError, ConfigProblem

ENVIRONMENT = {"HOME": "/home/anna"}

ME = """\
[me]
name = "Anna Weber"
email = ["anna@weber-design.example", "hello@weber-design.example"]
country = "DE-BE"
"""

MAILBOX = """\
[mailbox]
password = { command = "pass show mail/anna" }
servers = { imap = "imap.provider.example", smtp = "smtp.provider.example" }
"""

CLIENT = """\
[client.lindner]
kind = "business"
salutation = "Dear Ms Lindner,"
people = ["s.lindner@lindner-bau.example"]
"""


def told(text: str | bytes, **options) -> dict[str, tuple[str, str, int | None]]:
    """What is wrong in a config: path -> (message, suggestion, line)."""
    problems = all_told(text, ENVIRONMENT, **options)
    found = {each.path: (each.message, each.suggestion or "", each.line) for each in problems}
    assert len(found) == len(problems), "a path was told twice"
    return found


def all_told(text: str | bytes, environment: dict[str, str], **options) -> tuple[ConfigProblem, ...]:
    try:
        loads(text, environment=environment, **options)
    except ConfigError as error:
        return error.problems
    return ()


@pytest.fixture
def problems() -> Callable[..., dict[str, tuple[str, str, int | None]]]:
    return told


@pytest.fixture
def problem_list() -> Callable[[str], tuple[ConfigProblem, ...]]:
    return lambda text: all_told(text, ENVIRONMENT)


@pytest.fixture
def loaded() -> Callable[..., Loaded]:
    def load(text: str, **options) -> Loaded:
        return loads(text, environment=options.pop("environment", ENVIRONMENT), **options)

    return load


@pytest.fixture
def me() -> str:
    return ME


@pytest.fixture
def mailbox() -> str:
    return MAILBOX


@pytest.fixture
def client() -> str:
    return CLIENT


@pytest.fixture
def whole() -> str:
    return ME + MAILBOX + CLIENT


def _inline(value) -> str:
    match value:
        case dict():
            return (
                "{ " + ", ".join(f"{json.dumps(key)} = {_inline(each)}" for key, each in value.items()) + " }"
            )
        case list():
            return f"[{', '.join(map(_inline, value))}]"
        case dt.date():
            return value.isoformat()
        case str() | bool():
            return json.dumps(value, ensure_ascii=False)
        case _:
            return str(value)


@pytest.fixture
def toml_of() -> Callable[[dict], str]:
    """Tables as TOML text, one top-level key on each line."""
    return lambda tables: "".join(f"{json.dumps(key)} = {_inline(each)}\n" for key, each in tables.items())
