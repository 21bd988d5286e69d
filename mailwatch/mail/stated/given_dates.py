"""Days that people give each other: by when something is due, and before when nothing is.

A day counts by the words around it. The owner gives one where a sentence asks for
something by then, the client where one promises something for then, or asks for
time. Whatever else a day may be (of a meeting, of an invoice, of a fair) is left
alone: without a day, silence counts as ever; a wrong one waits for nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import pairwise

from mailwatch.mail.languages import CODES, WITHOUT_SPACES, language
from mailwatch.mail.languages.giving import GivenWords
from mailwatch.mail.message import GivenDate, Gives
from mailwatch.mail.stated.date_words import normalise
from mailwatch.mail.stated.day_words import FURTHEST, NamedDay, named_days
from mailwatch.mail.text.language import language_of

MAX_TEXT = 6000
MAX_WORDS = 120
MAX_SENTENCE = 500
"""Characters of a sentence; what runs on is no sentence."""

_MARK = 0xE000
"""A named day is covered with a character of the private use area, one for each day."""

_OF_PERIODS = 0x80
"""How much further on the marks of longer times and feasts stand."""

_NO_MARKS = dict.fromkeys(range(_MARK, _MARK + 0x100))
"""A text's own characters of that area say nothing."""

_ANY_MARK, _PERIOD_MARK = "[\ue000-\ue0ff]", "[\ue080-\ue0ff]"


def given_dates(text: str, written: date, language: str = "") -> tuple[GivenDate, ...]:
    """By when the owner's mail expects an answer, or before when none; () when it says nothing of it.

    ``text`` holds its new words alone, ``written`` is its day where its author was, ``language`` the one in
    which it is expected; where that reads nothing, the one it seems to be in counts. Linear; never raises.
    """
    return _read(text, written, language, _given)


def promised_dates(text: str, written: date, language: str = "") -> tuple[GivenDate, ...]:
    """By when the client's mail promises something or needs time, or before when nothing comes.

    The arguments are those of :func:`given_dates`. Linear; never raises.
    """
    return _read(text, written, language, _promised)


@dataclass(frozen=True, kw_only=True)
class _Frames:
    """The patterns of a language's ``GivenWords``; those around a day stand each alone."""

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
def _frames(code: str) -> _Frames:
    words: GivenWords = language(code).given
    weekdays = "|".join(language(code).dates.weekdays)
    gap = "{0,2}" if code in WITHOUT_SPACES else "{1,2}"
    small = rf"(?:(?:{'|'.join((*words.fillers, weekdays))})[ ,(]{gap}){{0,3}}"
    fillers = rf"(?:(?:{'|'.join((*words.fillers, *words.clock, weekdays))})[ ,(]{gap}){{0,3}}"
    day, period = (rf"{fillers}(?P<day>(?P<mark>{marks})(?P=mark)*)" for marks in (_ANY_MARK, _PERIOD_MARK))
    edge, close = ("", "") if code in WITHOUT_SPACES else (r"(?<!\w)", r"(?!\w)")

    def around(phrases: tuple[str, ...]) -> tuple[re.Pattern[str], ...]:
        return tuple(
            re.compile(edge + each.replace("DAY", day).replace("SPAN", day).replace("PERIOD", period))
            for each in phrases
        )

    def words_of(phrases: tuple[str, ...], start: str = edge, end: str = "") -> re.Pattern[str]:
        return re.compile(f"{start}(?:{'|'.join(phrases) or '(?!)'}){end}")

    beside = rf"[ ,(]{{0,2}}{small}$"
    either = "|".join(words.either) or "(?!)"
    not_either = "".join(rf"(?<!\b{each} )" for each in words.either)
    led = "|".join((*words.fillers, *words.before, *words.after, *words.leads, weekdays))
    return _Frames(
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
        clauses=words_of(words.clauses),
        contents=words_of(words.contents),
        refused=words_of(words.refused, start="", end=close),
        led=re.compile(rf"(?:^|[,(:;–-] ?|{edge}(?:{led})[ ,(]{gap})$"),
        either=re.compile(rf"\w{{0,4}}[ ,]{{0,2}}(?:{either}) ?(?:\w{{1,6}} ){{0,2}}(?P<mark>{_ANY_MARK})"),
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
class _Sentence:
    """A sentence with its days covered; ``days`` are all of the text."""

    text: str
    start: int
    days: tuple[NamedDay, ...]
    frames: _Frames

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
        return self.days[(ord(match["mark"]) - _MARK) % _OF_PERIODS]

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


_Found = Iterator[tuple[NamedDay, date, Gives]]


def _given(sentence: _Sentence) -> _Found:
    """What the owner gives; a day that may be read in two ways is none by which anything is due."""
    return (each for each in _asked(sentence) if not (each[0].is_unclear and each[2] is Gives.BY))


def _asked(sentence: _Sentence) -> _Found:
    frames, text = sentence.frames, sentence.text
    asks_back = frames.questions.search(text)
    if not asks_back and not frames.meets.search(text):
        for match in sentence.found(frames.rests):
            if not sentence.refuses(match) and not sentence.tells(match):
                yield _not_before(sentence, match)
    for match in sentence.found(frames.back):
        yield _not_before(sentence, match)
    for match in () if asks_back else sentence.found(frames.deadlines, spans=True):
        if not sentence.refuses(match) and not sentence.tells(match):
            yield _by(sentence, match)
    if frames.lasts.search(text):
        return
    for match in sentence.found(frames.by, spans=True):
        of_a_thing = frames.things.match(text, match.end("day"))
        if not of_a_thing and not sentence.denies(match) and sentence.says(match, frames.asks, frames.own):
            yield _by(sentence, match)


def _promised(sentence: _Sentence) -> _Found:
    frames, text = sentence.frames, sentence.text
    for match in sentence.found(frames.back):
        yield _not_before(sentence, match)
    for match in sentence.found(frames.needs_time, spans=True):
        yield _by(sentence, match)
    if frames.questions.search(text) or frames.conditions.search(text):
        return
    for match in sentence.found(frames.holds):
        if not frames.asks.search(match[0]):
            yield _not_before(sentence, match)
    if frames.lasts.search(text):
        return
    for match in sentence.found(frames.parts):
        yield _by(sentence, match)
    if not frames.denied.search(text) and not frames.meets.search(text):
        yield from _kept(sentence)


def _kept(sentence: _Sentence) -> _Found:
    """Days of a sentence that promises something."""
    frames, text = sentence.frames, sentence.text
    for match in sentence.found((*frames.by, _ANY_DAY), spans=True):
        if match.re is _ANY_DAY and sentence.day_of(match).is_span:
            continue
        if not sentence.says(match, frames.promises, frames.asks):
            continue
        if sentence.day_of(match).is_period and sentence.stands(match, frames.after, frames.after_behind):
            yield _not_before(sentence, match)
        front = text[: match.start("day")]
        of_a_thing = match.re is _ANY_DAY and (
            frames.attributes.search(front)
            or (sentence.day_of(match).is_bare and not frames.led.search(front))
        )
        if not of_a_thing and not frames.things.match(text, match.end("day")):
            yield _by(sentence, match)


_ANY_DAY = re.compile(rf"(?P<day>(?P<mark>{_ANY_MARK})(?P=mark)*)")


def _by(sentence: _Sentence, match: re.Match[str]) -> tuple[NamedDay, date, Gives]:
    one, frames = sentence.day_of(match), sentence.frames
    is_late = sentence.stands(match, frames.before, frames.before_behind) and not frames.hours.match(
        sentence.text, match.end("day")
    )
    return one, one.eve if is_late else one.day, Gives.BY


def _not_before(sentence: _Sentence, match: re.Match[str]) -> tuple[NamedDay, date, Gives]:
    one, frames = sentence.day_of(match), sentence.frames
    is_over = sentence.stands(match, frames.after, frames.after_behind)
    return one, one.over if is_over else one.day, Gives.NOT_BEFORE


_PARAGRAPHS = re.compile(r"\n\s{0,20}\n|\n(?=[ \t]{0,8}(?:[-*•–]|\d{1,2}[.)]) )")
_SENTENCE_ENDS = re.compile(
    r"(?<=[.!?…;])(?<!\bkl\.)(?<!\bgodz\.)(?<!\bca\.)(?<!\binkl\.)(?<!\bkb\.)(?<!\bh\.)(?<!\bhod\.)(?=\s)"
    r"|(?<=[。！？])"
)
_POINTED_ENDS = re.compile(rf"(?<! \d\.)(?<! \d\d\.)(?:{_SENTENCE_ENDS.pattern})")
_WITH_POINTED_NUMBERS = frozenset({"cs", "de", "hu", "pl"})
"""Languages in which a number with a point is an ordinal: "der 3. Entwurf"."""

_PARTICLES = re.compile(r"(?<=ครับ) |(?<=ค่ะ) |(?<=คะ) ")
"""Thai ends a sentence with a particle and a space."""


def _languages(text: str, expected: str) -> tuple[str, ...]:
    """The languages to read in, the expected one first: a few words don't show theirs."""
    expected = expected.partition("-")[0].lower()
    among = frozenset({expected}) if expected in CODES else frozenset[str]()
    found = dict.fromkeys((*among, language_of(text, among)))
    return tuple(code for code in found if code in CODES and language(code).given != GivenWords())


def _read(
    text: str, written: date, expected: str, read: Callable[[_Sentence], _Found]
) -> tuple[GivenDate, ...]:
    text = text[:MAX_TEXT].translate(_NO_MARKS)
    for code in _languages(text, expected):
        found = tuple(dict.fromkeys(_read_in(code, text, written, read)))
        if found:
            return found
    return ()


def _read_in(code: str, text: str, written: date, read: Callable[[_Sentence], _Found]) -> Iterator[GivenDate]:
    frames = _frames(code)
    for raw in _PARAGRAPHS.split(text):
        body = normalise(raw)
        days = named_days(body, written, code)
        if not days:
            continue
        for start, sentence in _sentences(_covered(body, days), code):
            here = _Sentence(text=sentence, start=start, days=days, frames=frames)
            for one, day, gives in _once(read(here)):
                if written <= day <= written + FURTHEST:
                    words = _words(raw, body, sentence, start, one)
                    yield GivenDate(day=day, gives=gives, words=words)


def _once(found: _Found) -> Iterator[tuple[NamedDay, date, Gives]]:
    """Each named day with the first thing that is said of it."""
    first: dict[int, tuple[NamedDay, date, Gives]] = {}
    for each in found:
        first.setdefault(each[0].start, each)
    return iter(sorted(first.values(), key=lambda each: each[0].start))


def _covered(body: str, days: tuple[NamedDay, ...]) -> str:
    """The text with each day under its mark, so that no point within a date ends a sentence."""
    pieces, at = [], 0
    for number, one in enumerate(days):
        pieces += [
            body[at : one.start],
            chr(_MARK + number + _OF_PERIODS * one.is_period) * (one.end - one.start),
        ]
        at = one.end
    return "".join((*pieces, body[at:]))


def _sentences(covered: str, code: str) -> Iterator[tuple[int, str]]:
    """Each sentence that names a day, with its place."""
    ends = _POINTED_ENDS if code in _WITH_POINTED_NUMBERS else _SENTENCE_ENDS
    ends = _PARTICLES if code == "th" else ends
    starts = (0, *(found.end() for found in ends.finditer(covered)), len(covered))
    for start, end in pairwise(starts):
        sentence = covered[start : min(end, start + MAX_SENTENCE)]
        if _ANY_DAY.search(sentence):
            yield start, sentence


def _words(raw: str, body: str, sentence: str, start: int, one: NamedDay) -> str:
    """The sentence as written, or what stands around the day where that is too long."""
    written = " ".join(raw.split())
    shown = written if len(written) == len(body) else body  # some letters are longer in lower case
    end = start + len(sentence)
    if end - start > MAX_WORDS:
        start = max(start, min(one.start - MAX_WORDS // 2, end - MAX_WORDS))
        end = start + MAX_WORDS
    return shown[start:end].strip()
