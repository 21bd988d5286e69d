"""Days that people give each other: by when something is due, and before when nothing is.

A day counts by the words around it. The owner gives one where a sentence asks for
something by then, the client where one promises something for then, or asks for
time. Whatever else a day may be (of a meeting, of an invoice, of a fair) is left
alone: without a day, silence counts as ever; a wrong one waits for nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date
from functools import cache
from itertools import pairwise

from mailwatch.mail.languages import CODES, language
from mailwatch.mail.languages.giving import GivenWords
from mailwatch.mail.message import GivenDate, Gives
from mailwatch.mail.stated.date_words import normalise
from mailwatch.mail.stated.day_words import FURTHEST, NamedDay, named_days
from mailwatch.mail.stated.frames import ANY_MARK, MARK, NO_MARKS, OF_PERIODS, Sentence, frames_of
from mailwatch.mail.text.language import language_of

MAX_TEXT = 6000
MAX_WORDS = 120
MAX_SENTENCE = 500
"""Characters of a sentence; what runs on is no sentence."""


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


_Found = Iterator[tuple[NamedDay, date, Gives]]


def _given(sentence: Sentence) -> _Found:
    """What the owner gives; a day that may be read in two ways is none by which anything is due."""
    return (each for each in _asked(sentence) if not (each[0].is_unclear and each[2] is Gives.BY))


def _asked(sentence: Sentence) -> _Found:
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


def _promised(sentence: Sentence) -> _Found:
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


def _kept(sentence: Sentence) -> _Found:
    """Days of a sentence that promises something."""
    frames, text = sentence.frames, sentence.text
    for match in sentence.found((*frames.by, _ANY_DAY), spans=True):
        if match.re is _ANY_DAY and sentence.day_of(match).is_span:
            continue
        if not sentence.says(match, frames.promises, frames.others):
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


_ANY_DAY = re.compile(rf"(?P<day>(?P<mark>{ANY_MARK})(?P=mark)*)")


def _by(sentence: Sentence, match: re.Match[str]) -> tuple[NamedDay, date, Gives]:
    one, frames = sentence.day_of(match), sentence.frames
    is_late = sentence.stands(match, frames.before, frames.before_behind) and not frames.hours.match(
        sentence.text, match.end("day")
    )
    return one, one.eve if is_late else one.day, Gives.BY


def _not_before(sentence: Sentence, match: re.Match[str]) -> tuple[NamedDay, date, Gives]:
    one, frames = sentence.day_of(match), sentence.frames
    is_over = sentence.stands(match, frames.after, frames.after_behind)
    return one, one.over if is_over else one.day, Gives.NOT_BEFORE


_PARAGRAPHS = re.compile(r"\n\s{0,20}\n|\n(?=[ \t]{0,8}(?:[-*•–]|\d{1,2}[.)]) )")


@cache
def _ends(code: str) -> re.Pattern[str]:
    """Where a sentence ends; a particle and a space end it where no full stop does."""
    known = language(code)
    if known.letters.polite_ends:
        return re.compile("|".join(rf"(?<={each}) " for each in known.letters.polite_ends))
    short = (*known.letters.abbreviations, *known.given.abbreviations)
    points = "".join(rf"(?<!\b{each}\.)" for each in short)
    ordinals = r"(?<! \d\.)(?<! \d\d\.)" if known.days.pointed_numbers else ""
    # The text is in small letters, and the words are not.
    return re.compile(rf"(?<=[.!?…;]){points}{ordinals}(?=\s)|(?<=[。！？])", re.IGNORECASE)


def _languages(text: str, expected: str) -> tuple[str, ...]:
    """The languages to read in, the expected one first: a few words don't show theirs."""
    expected = expected.partition("-")[0].lower()
    among = frozenset({expected}) if expected in CODES else frozenset[str]()
    found = dict.fromkeys((*among, language_of(text, among)))
    return tuple(code for code in found if code in CODES and language(code).given != GivenWords())


def _read(
    text: str, written: date, expected: str, read: Callable[[Sentence], _Found]
) -> tuple[GivenDate, ...]:
    text = text[:MAX_TEXT].translate(NO_MARKS)
    for code in _languages(text, expected):
        found = tuple(dict.fromkeys(_read_in(code, text, written, read)))
        if found:
            return found
    return ()


def _read_in(code: str, text: str, written: date, read: Callable[[Sentence], _Found]) -> Iterator[GivenDate]:
    frames = frames_of(code)
    for raw in _PARAGRAPHS.split(text):
        body = normalise(raw)
        shown = _shown(raw, body)
        days = named_days(body, written, code, shown if shown != body else "")
        if not days:
            continue
        for start, sentence in _sentences(_covered(body, days), code):
            here = Sentence(text=sentence, start=start, days=days, frames=frames)
            for one, day, gives in _once(read(here)):
                if written <= day <= written + FURTHEST:
                    words = _words(shown, sentence, start, one)
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
            chr(MARK + number + OF_PERIODS * one.is_period) * (one.end - one.start),
        ]
        at = one.end
    return "".join((*pieces, body[at:]))


def _sentences(covered: str, code: str) -> Iterator[tuple[int, str]]:
    """Each sentence that names a day, with its place."""
    starts = (0, *(found.end() for found in _ends(code).finditer(covered)), len(covered))
    for start, end in pairwise(starts):
        sentence = covered[start : min(end, start + MAX_SENTENCE)]
        if _ANY_DAY.search(sentence):
            yield start, sentence


def _shown(raw: str, body: str) -> str:
    """The text as it was written, each character at its place in ``body``."""
    written = " ".join(raw.split())
    return written if len(written) == len(body) else body  # some letters are longer in lower case


def _words(shown: str, sentence: str, start: int, one: NamedDay) -> str:
    """The sentence as written, or what stands around the day where that is too long."""
    end = start + len(sentence)
    if end - start > MAX_WORDS:
        start = max(start, min(one.start - MAX_WORDS // 2, end - MAX_WORDS))
        end = start + MAX_WORDS
    return shown[start:end].strip()
