"""Header lines: folding, RFC 2047 words where a text isn't ASCII, and the refusal of line ends.

No line is ever folded right behind the field's name, which some readers can't
follow.
"""

from __future__ import annotations

import base64
import re
from typing import TYPE_CHECKING, TypeVar

from mailwatch.shown import stripped

if TYPE_CHECKING:
    from collections.abc import Sequence

Unit = TypeVar("Unit", str, bytes)

LINE = 78  # RFC 5322 §2.1.1: what a line should not exceed
HARD_LINE = 998  # the same section: what it must not exceed
ENCODED_WORD = 75  # RFC 2047 §2
ENCODED_LINE = 76  # RFC 2047 §2: a header line that holds an encoded word; RFC 2045 §6.7: quoted-printable
LONGEST_WORD = 900  # what a line of 998 can hold beside the longest field name

_MARKS = len("=?utf-8?q?") + len("?=")

PRINTABLE = re.compile(r"[\x20-\x7e]*")
_PHRASE = re.compile(r"[A-Za-z0-9!#$%&'*+\-/=?^_`{|}~]+(?: [A-Za-z0-9!#$%&'*+\-/=?^_`{|}~]+)*")

# RFC 2047 §5 (3): what a Q word may show as it is inside a phrase, and thus anywhere.
_Q_SAFE = frozenset(b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789!*+-/")


def refuse_line_ends(name: str, value: str) -> None:
    """Raises ``ValueError`` when ``value`` could end its line and begin a forged one."""
    if any(character in value for character in "\r\n\0"):
        raise ValueError(f"a line end or NUL in {name} would forge a header")


def fold(name: str, tokens: Sequence[str]) -> list[str]:
    """``name: tokens`` as lines, folded between tokens only."""
    lines = [f"{name}: {tokens[0]}" if tokens and tokens[0] else f"{name}:"]
    for token in tokens[1:]:
        limit = ENCODED_LINE if "=?" in lines[-1] or "=?" in token else LINE
        if len(lines[-1]) + 1 + len(token) <= limit:
            lines[-1] += f" {token}"
        else:
            lines.append(f" {token}")
    return lines


def unstructured(name: str, text: str) -> list[str]:
    """A field of free text (RFC 5322 §3.2.5), encoded from its first odd word to its last."""
    refuse_line_ends(name, text)
    text = stripped(text)
    words = text.split(" ")
    odd = [index for index, word in enumerate(words) if _is_odd(word)]
    if text and "" in words:
        # Blanks at an end or in a row survive only inside encoded words.
        odd = [0, len(words) - 1]
    if not odd:
        return fold(name, words)
    before, between, after = words[: odd[0]], words[odd[0] : odd[-1] + 1], words[odd[-1] + 1 :]
    room = room_behind(name)
    if before:
        room = ENCODED_LINE - len(fold(name, before)[-1]) - 1
        if room < ENCODED_WORD // 2:
            room = ENCODED_WORD
    return fold(name, [*before, *encoded_words(" ".join(between), room), *after])


def phrase(text: str, room: int) -> list[str]:
    """A display name (RFC 5322 §3.2.5) as tokens between which a line may be folded.

    ``room`` is the width that an encoded first token may take.
    """
    text = " ".join(stripped(text).split())
    if _is_odd(text):
        return encoded_words(text, room)
    if not text or _PHRASE.fullmatch(text):
        return text.split()
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'.split(" ")


def room_behind(name: str) -> int:
    """How wide an encoded word may be that shares its line with the field's name."""
    return ENCODED_LINE - len(name) - len(": ")


def encoded_words(text: str, room: int) -> list[str]:
    """RFC 2047 words in UTF-8, the first at most ``room`` characters wide, split between characters only."""
    characters = [character.encode("utf-8", "replace") for character in text]
    as_q = [_q(character) for character in characters]
    if sum(map(len, as_q)) <= len(base64.b64encode(b"".join(characters))):
        q_pieces = pieces(as_q, room - _MARKS, ENCODED_WORD - _MARKS)
        return [f"=?utf-8?q?{''.join(piece)}?=" for piece in q_pieces]
    # Four characters of base64 hold three bytes.
    b_pieces = pieces(characters, (room - _MARKS) // 4 * 3, (ENCODED_WORD - _MARKS) // 4 * 3)
    return [f"=?utf-8?b?{base64.b64encode(b''.join(piece)).decode('ascii')}?=" for piece in b_pieces]


def pieces(units: Sequence[Unit], first: int, further: int) -> list[list[Unit]]:
    """``units`` in runs whose lengths add up to at most ``first``, then ``further``."""
    runs: list[list[Unit]] = [[]]
    left = first
    for unit in units:
        if len(unit) > left:
            runs.append([])
            left = further
        runs[-1].append(unit)
        left -= len(unit)
    return runs


def _is_odd(word: str) -> bool:
    return not PRINTABLE.fullmatch(word) or "=?" in word or len(word) > LONGEST_WORD


def _q(character: bytes) -> str:
    if character == b" ":
        return "_"
    return "".join(chr(byte) if byte in _Q_SAFE else f"={byte:02X}" for byte in character)
