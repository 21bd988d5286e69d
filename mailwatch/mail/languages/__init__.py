"""What is searched for in mail and texts, by language: a file for each, a folder for each main language.

A language is a :class:`~mailwatch.mail.languages.record.Language`, loaded when
something asks for it. Where a mail's language isn't known yet, the phrases of
all languages are looked for at once: :func:`phrases` and :func:`patterns` join
them. What neighbours share stands once, in the first of them in ``CODES``.
What is no language (fields, addresses, programs' names) stands with the code.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mailwatch.mail.languages.record import Language

MAIN = ("en", "de", "fr", "es", "hu", "th")
"""The languages that letters are written in, and whose requests are judged."""

# fmt: off
CODES = (
    "en", "de", "fr", "es", "it", "pt", "nl", "sv", "da", "no", "fi", "et", "lv", "lt", "pl", "cs", "sk",
    "hu", "ro", "hr", "sr", "sl", "ru", "uk", "bg", "mk", "el", "tr", "ca", "gl", "eu", "is", "sq", "ga",
    "cy", "ja", "zh", "ko", "th", "vi", "id", "ar", "he", "fa", "hi", "ka", "kk", "af", "mt",
)
# fmt: on
"""Every language with a file, in the order in which they are searched."""

WITHOUT_SPACES = frozenset({"th", "lo", "km", "my", "ja", "zh"})
"""Languages that write no spaces between words."""

_MODULES = {"is": "is_"}
"""Where the code of a language is a word of Python."""


@cache
def language(code: str) -> Language:
    """The record of a language of ``CODES``."""
    if code not in CODES:
        raise KeyError(code)
    found: Language = import_module(f"{__name__}.{_MODULES.get(code, code)}").LANGUAGE
    return found


def spoken(code: str) -> Language | None:
    """The record of a main language, or None for any other."""
    return language(code) if code in MAIN else None


def all_languages() -> tuple[Language, ...]:
    """Every record; loads them all."""
    return tuple(language(code) for code in CODES)


def phrases(pick: Callable[[Language], Iterable[str]]) -> tuple[str, ...]:
    """What ``pick`` finds in each language, in order, each once."""
    return tuple(dict.fromkeys(each for known in all_languages() for each in pick(known)))


def patterns(pick: Callable[[Language], Iterable[str]], codes: Iterable[str] = CODES) -> str:
    """The alternatives that ``pick`` finds in each language as one pattern, without a group around it."""
    return "|".join(dict.fromkeys(each for code in codes for each in pick(language(code))))
