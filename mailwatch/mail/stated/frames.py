"""A sentence and the words around its days: which patterns of a language fit, and what they say of a day."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from mailwatch.mail.languages import WITHOUT_SPACES, language
from mailwatch.mail.languages.giving import GivenWords
from mailwatch.mail.stated.day_words import NamedDay

MARK = 0xE000
"""A named day is covered with a character of the private use area, one for each day."""

OF_PERIODS = 0x80
"""How much further on the marks of longer times and feasts stand."""

NO_MARKS = dict.fromkeys(range(MARK, MARK + 0x100))
"""A text's own characters of that area say nothing."""

ANY_MARK, _PERIOD_MARK = "[\ue000-\ue0ff]", "[\ue080-\ue0ff]"


@dataclass(frozen=True, kw_only=True)
class Frames:
    """The patterns of a language's :class:`GivenWords`; those around a day stand each alone."""

    by: tuple[re.Pattern[str], ...]
    deadlines: tuple[re.Pattern[str], ...]
    rests: tuple[re.Pattern[str], ...]
    back: tuple[re.Pattern[str], ...]
    parts: tuple[re.Pattern[str], ...]
    needs_time: tuple[re.Pattern[str], ...]
    holds: tuple[re.Pattern[str], ...]
    before: re.Pattern[str]
    before_behind: re.Pattern[str]
    after: re.Pattern[str]
    after_behind: re.Pattern[str]
    attributes: re.Pattern[str]
    things: re.Pattern[str]
    asks: re.Pattern[str]
    own: re.Pattern[str]
    others: re.Pattern[str]
    clauses: re.Pattern[str]
    contents: re.Pattern[str]
    refused: re.Pattern[str]
    led: re.Pattern[str]
    either: re.Pattern[str]
    lasts: re.Pattern[str]
    promises: re.Pattern[str]
    meets: re.Pattern[str]
    hours: re.Pattern[str]
    conditions: re.Pattern[str]
    questions: re.Pattern[str]
    denied: re.Pattern[str]
    clause_ends: re.Pattern[str]


@cache
def frames_of(code: str) -> Frames:
    """Those of a language of ``CODES``."""
    words: GivenWords = language(code).given
    weekdays = "|".join(language(code).dates.weekdays)
    gap = "{0,2}" if code in WITHOUT_SPACES else "{1,2}"
    small = rf"(?:(?:{'|'.join((*words.fillers, weekdays))})[ ,(]{gap}){{0,3}}"
    fillers = rf"(?:(?:{'|'.join((*words.fillers, *words.clock, weekdays))})[ ,(]{gap}){{0,3}}"
    day, period = (rf"{fillers}(?P<day>(?P<mark>{marks})(?P=mark)*)" for marks in (ANY_MARK, _PERIOD_MARK))
    edge, close = ("", "") if code in WITHOUT_SPACES else (r"(?<!\w)", r"(?!\w)")

    def around(phrases: tuple[str, ...]) -> tuple[re.Pattern[str], ...]:
        return tuple(
            re.compile(edge + each.replace("DAY", day).replace("SPAN", day).replace("PERIOD", period))
            for each in phrases
        )

    def words_of(phrases: tuple[str, ...], start: str = edge, end: str = "") -> re.Pattern[str]:
        return re.compile(f"{start}(?:{'|'.join(phrases) or '(?!)'}){end}")

    beside = rf"[ ,(]{{0,2}}{small}$"
    not_either = "".join(rf"(?<!\b{each} )" for each in words.either)
    led = "|".join((*words.fillers, *words.before, *words.after, *words.leads, weekdays))
    return Frames(
        by=around(words.by),
        deadlines=around(words.deadlines),
        rests=around(words.rests),
        back=around(words.back),
        parts=around(words.parts),
        needs_time=around(words.needs_time),
        holds=around(words.holds),
        before=words_of(words.before, start=edge + not_either, end=beside),
        before_behind=words_of(words.before_behind, start=""),
        after=words_of(words.after, end=beside),
        after_behind=words_of(words.after_behind, start=""),
        attributes=words_of(words.attributes, end=beside),
        things=words_of(words.things, start=""),
        asks=words_of(words.asks),
        own=words_of((*words.own, *words.clauses, *words.contents)),
        others=words_of((*words.asks, *words.clauses)),
        clauses=words_of(words.clauses),
        contents=words_of(words.contents),
        refused=words_of(words.refused, start="", end=close),
        led=re.compile(rf"(?:^|[,(:;–-] ?|{edge}(?:{led})[ ,(]{gap})$"),
        either=re.compile(
            rf"\w{{0,4}}[ ,]{{0,2}}(?:{'|'.join((*words.either, '/'))}) ?"
            rf"(?:(?:{led})[ ,(]{gap}){{0,3}}(?P<mark>{ANY_MARK})"
        ),
        lasts=words_of(words.lasts, end=close),
        promises=words_of(words.promises),
        meets=words_of(words.meets, end=close),
        hours=words_of((*words.hours, r"\d{1,2}[:.]\d\d(?!\d)"), start="[ ,]{0,2}"),
        questions=words_of((r"\?", *words.questions), start=""),
        conditions=words_of(words.conditions, end=close),
        denied=words_of(words.denied, end=close),
        clause_ends=re.compile(" " if code in WITHOUT_SPACES else "[,;:–—] | - "),
    )


@dataclass(frozen=True, kw_only=True)
class Sentence:
    """A sentence with its days covered; ``days`` are all of the text."""

    text: str
    start: int
    days: tuple[NamedDay, ...]
    frames: Frames

    def found(self, patterns: tuple[re.Pattern[str], ...], *, spans: bool = False) -> Iterator[re.Match[str]]:
        """Where one of the patterns fits around a day."""
        for pattern in patterns:
            for match in pattern.finditer(self.text):
                if spans or not self.day_of(match).is_span:
                    yield match

    def stands(self, match: re.Match[str], before: re.Pattern[str], behind: re.Pattern[str]) -> bool:
        """Whether such words stand right before or right behind the day that a pattern found."""
        return bool(
            before.search(self.text[: match.start("day")]) or behind.match(self.text, match.end("day"))
        )

    def says(self, match: re.Match[str], this: re.Pattern[str], other: re.Pattern[str]) -> bool:
        """Whether the words nearest in front of a day are this, not the other; if neither, those behind.

        A clause that ``this`` itself opens ("I need that …") is part of it.
        """
        here = [found.span() for found in this.finditer(self.text)]
        there = [
            found.start()
            for found in other.finditer(self.text)
            if (self.opens(found, here) or not any(start <= found.start() < end for start, end in here))
            and not (
                self.frames.contents.match(self.text, found.start())
                and any(0 <= found.start() - end <= len(", ") for _, end in here)
            )
        ]
        day = match.start("day")
        before = [start for start, _ in here if start <= day], [start for start in there if start <= day]
        if any(before):
            return max(before[0], default=-1) > max(before[1], default=-1)
        return bool(here) and here[0][0] <= min(there, default=len(self.text))

    def opens(self, found: re.Match[str], here: list[tuple[int, int]]) -> bool:
        """Whether a clause begins with the very words that would ask: "tell the printer to …"."""
        return any(start == found.start() for start, _ in here) and bool(
            self.frames.clauses.match(self.text, found.start())
        )

    def day_of(self, match: re.Match[str]) -> NamedDay:
        """The day that a pattern found; of two that are left open ("Thursday or Friday") the later."""
        named = self._marked(match)
        other = self.frames.either.match(self.text, match.end("day"))
        return max(named, self._marked(other), key=lambda each: each.day) if other else named

    def _marked(self, match: re.Match[str]) -> NamedDay:
        return self.days[(ord(match["mark"]) - MARK) % OF_PERIODS]

    def denies(self, match: re.Match[str]) -> bool:
        """Whether a no stands in front of a day; one in a clause before the words that ask is about that."""
        asked = [found.start() for found in self.frames.asks.finditer(self.text, 0, match.start("day"))]
        ends = (
            [found.end() for found in self.frames.clause_ends.finditer(self.text, 0, asked[-1])]
            if asked
            else []
        )
        return bool(self.frames.denied.search(self.text[max(ends, default=0) : match.start()]))

    def tells(self, match: re.Match[str]) -> bool:
        """Whether what a pattern found is told in a clause: "check if delivery by Friday is fine"."""
        return bool(self.frames.clauses.search(self.text, 0, match.start()))

    def refuses(self, match: re.Match[str]) -> bool:
        """Whether words behind take back that a day is early enough."""
        return bool(self.frames.refused.match(self.text, match.end()))
