"""When an absent person is back: the first day back or the last day away, as stated.

A date counts by the word beside it: "back on" and "returning" name the first
day back, "until" and "through" the last day away; a range ends with the last
day away. Words that follow the date are for the languages that put them there.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from mailwatch.mail.languages import patterns, phrases
from mailwatch.mail.reading.addresses import addresses_in_text
from mailwatch.mail.stated.date_words import FoundDate, find_dates, next_day_of_month, normalise, range_starts
from mailwatch.mail.text.language import language_of

MAX_TEXT = 6000
LONGEST = timedelta(days=550)
"""Absences longer than a parental leave are misreadings."""


@dataclass(frozen=True, kw_only=True)
class Absence:
    """What a notice states; ``return_date`` is the first day back, ``absent_until`` the last day away."""

    return_date: date | None = None
    absent_until: date | None = None
    stand_in: str = ""
    evidence: str = ""


@dataclass(frozen=True, kw_only=True)
class _Around:
    """What the words around a date say of it; see :class:`~mailwatch.mail.languages.record.ReturnWords`."""

    back: re.Pattern[str]
    back_tight: re.Pattern[str]
    back_behind: re.Pattern[str]
    until: re.Pattern[str]
    until_tight: re.Pattern[str]
    until_behind: re.Pattern[str]
    start: re.Pattern[str]
    weak_back: re.Pattern[str]
    returns: re.Pattern[str]
    not_back: re.Pattern[str]
    coming: re.Pattern[str]
    day_alone_back: re.Pattern[str]
    day_alone_until: re.Pattern[str]
    on_weekdays: frozenset[str]

    def names_end(self, before: str) -> bool:
        """Whether words in front of a date make it the last day away."""
        return bool(self.until.search(before) or self.until_tight.search(before))


_STRAY = "tan|ilaa|mpaka"
""""Until" in languages without a file."""


@cache
def _around() -> _Around:
    back = patterns(lambda each: each.returns.back_before)
    back_tight = patterns(lambda each: each.returns.back_tight)
    back_behind = patterns(lambda each: each.returns.back_behind)
    until = patterns(lambda each: each.returns.until_before)
    until_tight = patterns(lambda each: each.returns.until_tight)
    until_behind = patterns(lambda each: each.returns.until_behind)
    start = patterns(lambda each: each.returns.start_before)
    weak_back = patterns(lambda each: each.returns.weak_back)
    not_back = patterns(lambda each: each.returns.not_back)
    coming = patterns(lambda each: each.returns.coming)
    return _Around(
        back=re.compile(
            rf"(?:^|[\s(,:;.!?\"。，、（])(?:{back})[\s,:]{{0,3}}"
            r"(?:the |dem |den |le |el |il |o |a |on |am |em |op |w |в |v |dne |dňa |pe )?$",
            re.IGNORECASE,
        ),
        back_tight=re.compile(rf"(?:{back_tight})\s{{0,2}}(?:ใน)?(?:วันที่)?\s?$"),
        back_behind=re.compile(rf"\s{{0,2}}(?:\([^)]{{1,12}}\)\s?)?(?:{back_behind})", re.IGNORECASE),
        until=re.compile(
            rf"(?:^|[\s(,:;.!?\"'。，、（\d])(?:{until}|-|–|—|{_STRAY})[\s,:]{{0,3}}"
            r"(?:the |dem |den |le |el |il |o |on |a )?$",
            re.IGNORECASE,
        ),
        until_tight=re.compile(rf"(?:{until_tight}|~|〜|～|-|–|—)\s{{0,2}}(?:วันที่|ה|ل|ال|ל)?\s?-?$"),
        until_behind=re.compile(rf"\s{{0,2}}(?:\([^)]{{1,12}}\)\s?)?(?:{until_behind})", re.IGNORECASE),
        start=re.compile(
            rf"(?:^|[\s(,:;.!?\"])(?:{start})[\s,:]{{0,3}}(?:the |dem |den |le |el |il |o )?$", re.IGNORECASE
        ),
        weak_back=re.compile(rf"(?:^|\s)(?:{weak_back})[\s,]{{0,2}}(?:the |dem |den )?$", re.IGNORECASE),
        returns=re.compile(patterns(lambda each: each.returns.returns), re.IGNORECASE),
        not_back=re.compile(rf"(?:{not_back})[\s,]*$"),
        coming=re.compile(rf"(?:{coming}) $"),
        day_alone_back=re.compile(patterns(lambda each: each.returns.day_alone_back)),
        day_alone_until=re.compile(patterns(lambda each: each.returns.day_alone_until)),
        on_weekdays=frozenset(phrases(lambda each: each.returns.on_weekdays)),
    )


_CLAUSE = re.compile(r"[,;.!?](?:\s|$)|[。，！？]")
_SENTENCE = re.compile(r"[.!?。！？](?:\s|$)|[。！？]")


# "március 2-tól 13-ig" names the month once.
_HUNGARIAN_RANGES = (
    re.compile(r"\b([a-záéíóöőúüű]{3,12}\.?) (\d{1,2})-?j?[aeáé]?t[óő]l (\d{1,2})-?j?[eéáa]?ig\b"),
    re.compile(r"\b([a-záéíóöőúüű]{3,12}\.?) (\d{1,2})\.?\s?(?:-|–|és)\s?(\d{1,2})\.? között\b"),
)


def _by_day_alone(text: str, reference: date) -> Absence:
    for pattern, back in ((_around().day_alone_back, True), (_around().day_alone_until, False)):
        found = pattern.search(text)
        day = next_day_of_month(int(next(filter(None, found.groups()))), reference) if found else None
        if found and day is not None:
            shown = text[max(0, found.start() - 20) : found.end()].strip()
            return Absence(
                return_date=day if back else None, absent_until=None if back else day, evidence=shown
            )
    return Absence()


def absence_in(text: str, subject: str = "", *, reference: date, language: str = "") -> Absence:
    """What an absence notice states about its end; all None when it states nothing.

    ``reference`` is the day of the message (its ``Date``): days without a year
    and names of weekdays are resolved against it. Linear; never raises.
    """
    body = normalise(text[:MAX_TEXT])
    for pattern in _HUNGARIAN_RANGES:
        body = pattern.sub(r"\1 \2-tól \1 \3-ig", body)
    language = language or language_of(text)
    stated = _stated(body, reference, language)
    if stated.return_date is None and stated.absent_until is None:
        stated = _by_day_alone(body, reference)
    if stated.return_date is None and stated.absent_until is None and subject:
        in_subject = _stated(normalise(subject[:500]), reference, language)
        stated = Absence(
            return_date=in_subject.return_date,
            absent_until=in_subject.absent_until,
            evidence=in_subject.evidence,
        )
    return Absence(
        return_date=stated.return_date,
        absent_until=stated.absent_until,
        stand_in=_stand_in(text),
        evidence=stated.evidence,
    )


def _meaning(text: str, one: FoundDate, starts: tuple[int, ...], limit: int) -> str:
    """``back``, ``maybe back``, ``until``, ``start`` or "" for a date, by the words around it.

    ``limit`` is where the next date starts: words behind it are about that one.
    """
    before = _same_sentence(text[max(0, one.start - 60) : one.start])
    clause_end = _CLAUSE.search(text, one.end + 3)
    clause = text[one.start : min(clause_end.start() if clause_end else one.end + 80, one.end + 80, limit)]
    sentence = before + clause
    around = _around()
    before = around.coming.sub("", before)
    if around.not_back.search(before):
        return "back"
    if before.endswith(("מ", "מ-")):
        return "start"
    return _by_words_behind(text, one, clause) or _by_words_before(
        before, one, clause, sentence, ends_range=one.start in starts
    )


def _same_sentence(before: str) -> str:
    """What stands before a date, from where its sentence begins."""
    ends = [
        found.end()
        for found in _SENTENCE.finditer(before)
        if not before[: found.start() + 1][-2:-1].isdigit()
    ]
    return before[ends[-1] :] if ends else before


def _by_words_behind(text: str, one: FoundDate, clause: str) -> str:
    """What a date means by its own ending, as Hungarian writes it, and by the words that follow."""
    around = _around()
    shown, after = text[one.start : one.end], text[one.end : one.end + 45]
    if around.until_behind.match(after) or shown.endswith(("-ig", "éig", "áig")):
        return "until"
    if one.relative and shown.endswith("ig"):
        return "until"
    if shown in around.on_weekdays and around.returns.search(clause):
        return "back"
    if shown.endswith(("tól", "től")):
        return "back" if around.returns.search(clause) else "start"
    return "back" if around.back_behind.match(after) else ""


def _by_words_before(before: str, one: FoundDate, clause: str, sentence: str, *, ends_range: bool) -> str:
    """What a date means by the words in front of it, of a weekday that is named with it, too."""
    around = _around()
    if ends_range or around.names_end(before):
        return "until"
    if around.back_tight.search(before):
        return "back"
    words = [before]
    if not one.relative:
        words.append(re.sub(r"[\w'-]{2,16},?\s(?:den |the |dem )?$", "", before))
    for at, each in enumerate(words):
        if at and around.names_end(each):
            return "until"
        if around.weak_back.search(each):
            if around.returns.search(before):
                return "back"
            return "maybe back" if around.returns.search(clause) else "start"
        if around.back.search(each) and around.returns.search(sentence):
            return "back"
        if around.start.search(each):
            return "start"
    return "back" if not one.relative and around.returns.search(before[-30:]) else ""


def _stated(text: str, reference: date, language: str) -> Absence:
    dates = find_dates(text, reference, language)
    if not dates:
        return Absence()
    starts = range_starts(text)
    plausible = [one for one in dates if timedelta(days=-31) <= one.day - reference <= LONGEST]
    limits = [one.start for one in dates[1:]] + [len(text)]
    following = dict(zip(dates, limits, strict=True))
    meanings = [(one, _meaning(text, one, starts, following[one])) for one in plausible]
    for wanted in ("back", "maybe back", "until"):
        for one, meaning in meanings:
            if meaning == wanted and one.day - reference >= timedelta(days=-1):
                evidence = text[max(0, one.start - 30) : one.end + 12].strip()
                if wanted != "until":
                    return Absence(return_date=one.day, evidence=evidence)
                return Absence(absent_until=one.day, evidence=evidence)
    # Two dates without words between them are a range; a single one ahead is when to look again.
    ahead = [
        one for one, meaning in meanings if meaning != "start" and one.day > reference and not one.relative
    ]
    if len(plausible) >= 2 and ahead:  # noqa: PLR2004  from and to
        last = ahead[-1]
        return Absence(absent_until=last.day, evidence=text[max(0, last.start - 30) : last.end].strip())
    if len(ahead) == 1:
        return Absence(
            return_date=ahead[0].day, evidence=text[max(0, ahead[0].start - 30) : ahead[0].end].strip()
        )
    return Absence()


def _stand_in(text: str) -> str:
    """The first address that the notice names: whom to ask meanwhile."""
    found = addresses_in_text(text[:MAX_TEXT])
    return found[0] if found else ""
