"""Finding the owner's file, and turning its bytes into plain tables, whatever is in them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from pathlib import Path as FilePath
from typing import Any

import tomli

from mailwatch.errors import ConfigError, ConfigProblem

LARGEST = 1_000_000
"""Bytes; thousands of clients fit, a mailbox named by mistake does not."""

MOST_SYNTAX_PROBLEMS = 10

WHOLE_FILE = "the file"
"""Stands where a problem belongs to no single path."""

BEGIN = "begin with: mailwatch config example -o {path}"


def search_paths(environment: Mapping[str, str]) -> list[FilePath]:
    """Where the file may stand, in the order of looking, when the command line names none.

    Never the working directory: the file may name a command to run.
    """
    found = []
    if environment.get("MAILWATCH_CONFIG"):
        return [FilePath(environment["MAILWATCH_CONFIG"])]
    base = environment.get("XDG_CONFIG_HOME", "")
    home = environment.get("HOME", "")
    if base.startswith("/"):
        found.append(FilePath(base) / "mailwatch" / "config.toml")
    elif home:
        found.append(FilePath(home) / ".config" / "mailwatch" / "config.toml")
    return [*found, FilePath("/etc/mailwatch/config.toml")]


def find(path: FilePath | None, environment: Mapping[str, str]) -> FilePath:
    """The file to read; raises :class:`ConfigError` saying where it looked and how to begin."""
    places = [path] if path is not None else search_paths(environment)
    for place in places:
        try:
            place.stat()
        except (FileNotFoundError, NotADirectoryError):
            continue
        except (OSError, ValueError) as error:
            raise _unreadable(place, error) from error
        return place
    looked = ", ".join(str(place) for place in places)
    raise ConfigError(
        [
            ConfigProblem(
                path=WHOLE_FILE,
                message=f"there is no config file; looked at {looked}",
                suggestion=BEGIN.format(path=places[0]),
            )
        ],
        source=str(places[0]),
    )


def read(path: FilePath) -> bytes:
    """The file's content; raises :class:`ConfigError` when it can't be read or is no config's size."""
    try:
        if not path.is_file():
            what = "a folder" if path.is_dir() else "no plain file"
            raise ConfigError([ConfigProblem(path=WHOLE_FILE, message=f"{path} is {what}")], source=str(path))
        with path.open("rb") as file:
            content = file.read(LARGEST + 1)
    except OSError as error:
        raise _unreadable(path, error) from error
    return content


def readable_part(content: bytes) -> dict[str, Any]:
    """The tables without the lines that can't be read; none where nothing can be."""
    return _parse(content[:LARGEST].decode("utf-8", "replace").replace("\r\n", "\n"))[0] or {}


def tables_of(content: bytes, source: str) -> tuple[str, dict[str, Any]]:
    """The text, with plain line ends, and its tables; raises :class:`ConfigError` for what can't be read."""
    if len(content) > LARGEST:
        raise _one(source, f"is larger than {LARGEST // 1000} kB: is this the right file?")
    text = _decoded(content, source).replace("\r\n", "\n")
    tables, problems = _parse(text)
    if problems:
        raise ConfigError(problems[:1] if tables is None else problems, source=source)
    if not tables:
        raise _one(source, "the file is empty", BEGIN.format(path=source or "config.toml"))
    return text, tables


def _decoded(content: bytes, source: str) -> str:
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise _one(source, "is written in UTF-16", "save it as UTF-8")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise _one(source, "has bytes that are no UTF-8", "save it as UTF-8", line) from error


def _parse(text: str) -> tuple[dict[str, Any] | None, list[ConfigProblem]]:
    """The tables, or the syntax problems.

    A line that can't be read is set aside to find the next one; if the rest never
    becomes readable, the tables are None and only the first problem is trustworthy.
    """
    lines = text.split("\n")
    problems: list[ConfigProblem] = []
    while len(problems) <= MOST_SYNTAX_PROBLEMS:
        try:
            return tomli.loads("\n".join(lines)), problems
        except tomli.TOMLDecodeError as error:
            line = min(error.lineno, len(lines))
            problems.append(_syntax_problem(error.msg, lines[line - 1], line))
            if not lines[line - 1].strip() or "\0" in text:
                break
            # Its options stay its own: they would be taken for those of the table before.
            lines[line - 1] = _in_ascii(lines[line - 1])
        except (RecursionError, ValueError) as error:
            message = (
                "is nested too deeply" if isinstance(error, RecursionError) else f"can't be read: {error}"
            )
            problems.append(ConfigProblem(path=WHOLE_FILE, message=message))
            break
    return None, problems


def _syntax_problem(message: str, line: str, number: int) -> ConfigProblem:
    words, suggestion = f"this is no TOML: {message[:1].lower()}{message[1:200]}", None
    key, equals, value = line.partition("=")
    if "\0" in line:
        words = "this is no text: it holds a NUL byte"
    elif odd := _unseen(line):
        words = f"holds {odd}, which looks like a space or like nothing"
        suggestion = "type the line anew, with plain spaces"
    elif named := _in_ascii(line):
        words, suggestion = "the name of a table is written in the letters a to z", f"write {named}"
    elif message.startswith("Cannot declare"):
        words, suggestion = f"the table {line.strip()} stands twice", "put its options into one table"
    elif message.startswith("Cannot overwrite"):
        words, suggestion = f"{key.strip()} is written twice", "keep one of the two"
    elif equals and message == "Invalid value" and value.strip():
        suggestion = (
            "text stands in quotes"
            if value.strip() not in {"True", "False", "yes", "no"}
            else "write true or false"
        )
    elif not equals and line.strip() and not line.lstrip().startswith("["):
        suggestion = "an option is written key = value"
    return ConfigProblem(path=WHOLE_FILE, message=words, suggestion=suggestion, line=number)


_TABLE = re.compile(r"\s*(\[\[?)\s*([^\s\[\]\"'#]+)\s*(\]\]?)\s*(#.*)?")
_SPELLED = str.maketrans(
    {
        "ä": "ae",
        "ö": "oe",
        "ü": "ue",
        "ß": "ss",
        "Ä": "Ae",
        "Ö": "Oe",
        "Ü": "Ue",
        "ø": "o",
        "æ": "ae",
        "ł": "l",
    }
)


def _in_ascii(line: str) -> str:
    """The heading of a table with other letters than TOML takes, in those that it takes; else ""."""
    found = _TABLE.fullmatch(line)
    if found is None or found[2].isascii():
        return ""
    spelled = unicodedata.normalize("NFKD", unicodedata.normalize("NFC", found[2]).translate(_SPELLED))
    parts = [re.sub(r"[^A-Za-z0-9_-]", "", part) or "name" for part in spelled.split(".")]
    return f"{found[1]}{'.'.join(parts)}{found[3]}"


def _unseen(line: str) -> str:
    """The first character outside quotes that an editor put there and nobody sees, by name; else ""."""
    bare = re.sub(r"\"[^\"]*\"|'[^']*'|#.*", "", line)
    for character in bare:
        if (
            character != " "
            and (character.isspace() or not character.isprintable())
            and character not in "\t\r"
        ):
            name = unicodedata.name(character, "a control character").lower()
            return f"an invisible character, U+{ord(character):04X} ({name})"
    return ""


def _one(source: str, message: str, suggestion: str | None = None, line: int | None = None) -> ConfigError:
    return ConfigError(
        [ConfigProblem(path=WHOLE_FILE, message=message, suggestion=suggestion, line=line)], source=source
    )


def _unreadable(path: FilePath, error: Exception) -> ConfigError:
    reason = (error.strerror or "unknown reason").lower() if isinstance(error, OSError) else "no usable path"
    return _one(str(path), f"{path} can't be read: {reason}")
