"""On which line of a TOML text each key stands, so that a problem can be shown where it is.

The text is read by ``tomli``; this scan only finds places. It expects text that
``tomli`` accepted; where it loses the thread it keeps what it found so far.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from contextlib import suppress

Path = tuple[str | int, ...]

_BARE = re.compile(r"[A-Za-z0-9_-]+", re.ASCII)
_SCALAR = re.compile(r"[^\s,\]}#]+(?: \d\d:[^\s,\]}#]+)?")
_SPACE = re.compile(r"[ \t]*")
_FREE = re.compile(r"(?:[ \t\r\n]+|#[^\n]*)*")
_ESCAPE = re.compile(r"\\(u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|.)", re.DOTALL)
_SHORT = {"b": "\b", "t": "\t", "n": "\n", "f": "\f", "r": "\r", "e": "\x1b"}


class _LostError(Exception):
    """The scan met something that it doesn't know."""


def lines_of(text: str) -> Mapping[Path, int]:
    """The 1-based line of every table, key and list element; list elements count from 0."""
    scan = _Scan(text)
    with suppress(_LostError, IndexError, RecursionError):  # a problem without its line is still told
        scan.document()
    return scan.found


class _Scan:
    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0
        self.found: dict[Path, int] = {}
        self._counts: dict[Path, int] = {}
        self._line, self._counted = 1, 0

    def line(self) -> int:
        self._line += self.text.count("\n", self._counted, self.at)
        self._counted = self.at
        return self._line

    def document(self) -> None:
        table: Path = ()
        while True:
            self.skip(_FREE)
            if self.at >= len(self.text):
                return
            if self.text[self.at] == "[":
                table = self.header()
            else:
                self.pair(table)

    def header(self) -> Path:
        double = self.text.startswith("[[", self.at)
        self.at += 2 if double else 1
        path: Path = ()
        keys = self.key()
        for depth, key in enumerate(keys, 1):
            path = (*path, key)
            if path in self._counts and not (double and depth == len(keys)):
                path = (*path, self._counts[path] - 1)
        if double:
            number = self._counts.get(path, 0)
            self._counts[path] = number + 1
            self.note(path)
            path = (*path, number)
        self.note(path, again=True)
        self.expect("]]" if double else "]")
        return path

    def pair(self, table: Path) -> None:
        path = table
        for key in self.key():
            path = (*path, key)
            self.note(path)
        self.expect("=")
        self.skip(_SPACE)
        self.value(path)

    def value(self, path: Path) -> None:
        first = self.text[self.at]
        if first in "\"'":
            self.string()
        elif first == "[":
            self.array(path)
        elif first == "{":
            self.inline_table(path)
        else:
            self.take(_SCALAR)

    def array(self, path: Path) -> None:
        self.expect("[")
        number = 0
        while True:
            self.skip(_FREE)
            if self.text[self.at] == "]":
                self.at += 1
                return
            element = (*path, number)
            self.note(element)
            self.value(element)
            number += 1
            self.skip(_FREE)
            if self.text[self.at] == ",":
                self.at += 1

    def inline_table(self, path: Path) -> None:
        self.expect("{")
        while True:
            self.skip(_FREE)
            if self.text[self.at] == "}":
                self.at += 1
                return
            self.pair(path)
            self.skip(_FREE)
            if self.text[self.at] == ",":
                self.at += 1

    def key(self) -> list[str]:
        parts: list[str] = []
        while True:
            self.skip(_SPACE)
            parts.append(self.string() if self.text[self.at] in "\"'" else self.take(_BARE))
            self.skip(_SPACE)
            if self.text[self.at] != ".":
                return parts
            self.at += 1

    def string(self) -> str:
        quote = self.text[self.at]
        long = self.text.startswith(quote * 3, self.at)
        mark = quote * 3 if long else quote
        start = self.at = self.at + len(mark)
        while not self.text.startswith(mark, self.at):
            self.at += 2 if quote == '"' and self.text[self.at] == "\\" else 1
            if self.at >= len(self.text):
                raise _LostError
        end = self.at
        self.at += len(mark)
        while long and self.at < len(self.text) and self.text[self.at] == quote:
            self.at += 1  # up to two quotes may stand before the closing mark
        content = self.text[start:end]
        return _ESCAPE.sub(_unescape, content) if quote == '"' else content

    def note(self, path: Path, *, again: bool = False) -> None:
        if again or path not in self.found:
            self.found[path] = self.line()

    def expect(self, mark: str) -> None:
        self.skip(_SPACE)
        if not self.text.startswith(mark, self.at):
            raise _LostError
        self.at += len(mark)

    def skip(self, pattern: re.Pattern[str]) -> None:
        match = pattern.match(self.text, self.at)
        if match:
            self.at = match.end()

    def take(self, pattern: re.Pattern[str]) -> str:
        match = pattern.match(self.text, self.at)
        if match is None:
            raise _LostError
        self.at = match.end()
        return match[0]


def _unescape(match: re.Match[str]) -> str:
    code = match[1]
    if code[0] in "uU" and len(code) > 1:
        return chr(int(code[1:], 16))
    return _SHORT.get(code, code)
