"""The parts of a language's record about days that people give: by when, and not before when.

All are patterns, one phrase a line. Some words in capitals stand for what is found in the text first:
NUMBER for a number in digits or words, MONTH and WEEKDAY for names of :class:`DateWords`, SPAN for a number
of days or weeks, DAY for any day, PERIOD for one that ends a longer time or a feast, each with the fillers
that may stand before it. GOES_ON is what follows the number of no thing: an end, or one of ``goes_on``.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class DayWords:
    """How a day is named without its date; :mod:`mailwatch.mail.stated.day_words`."""

    numbers: tuple[str, ...] = ()
    """One to twelve; the forms of one parted by bars."""

    or_more: tuple[str, ...] = ()
    """What stands between two numbers of which the last counts: "two or three days"."""

    goes_on: tuple[str, ...] = ()
    """Words that may follow the number of a day: "the 20th at noon", unlike "the 20th page"."""

    capital_nouns: bool = False
    """Whether names of things are written with a capital: any other word may follow such a number, too."""

    pointed_numbers: bool = False
    """Whether a number with a point is an ordinal, and ends no sentence: "der 3. Entwurf"."""

    no_days: tuple[str, ...] = ()
    """What holds a day's name and is none."""

    shifts: tuple[str, ...] = ()
    """What right before a day makes it a measure for another: "two weeks before 20 May"."""

    shifts_behind: tuple[str, ...] = ()
    """The same right behind a weekday or a longer time: "Friday after the fair"."""

    tails: tuple[str, ...] = ()
    """Endings that say what a day is for; they are left standing behind it."""

    today: tuple[str, ...] = ()
    day_after_tomorrow: tuple[str, ...] = ()
    this_week: tuple[str, ...] = ()
    """Until its Friday: "the end of the week"."""

    weekend: tuple[str, ...] = ()
    next_week: tuple[str, ...] = ()
    """Until its Friday."""

    middle_of_next_week: tuple[str, ...] = ()
    """Its first days, too: until Wednesday."""

    week_after_next: tuple[str, ...] = ()
    next_weekday: tuple[str, ...] = ()
    """With WEEKDAY: that of next week."""

    weekday_after_next: tuple[str, ...] = ()
    """With WEEKDAY: that of the week after it."""

    month_middle: tuple[str, ...] = ()
    month_end: tuple[str, ...] = ()
    next_month: tuple[str, ...] = ()
    """Until its last day."""

    year_end: tuple[str, ...] = ()
    start_of: tuple[str, ...] = ()
    """With MONTH: its first ten days."""

    middle_of: tuple[str, ...] = ()
    """With MONTH."""

    end_of: tuple[str, ...] = ()
    """With MONTH; the whole month, too."""

    day_alone: tuple[str, ...] = ()
    """The number of a day without its month, in a group."""

    days: tuple[str, ...] = ()
    """With NUMBER, as the next four."""

    working_days: tuple[str, ...] = ()
    weeks: tuple[str, ...] = ()
    months: tuple[str, ...] = ()
    spans_ahead: tuple[str, ...] = ()
    """With SPAN: the day at its end ("in two weeks")."""

    christmas: tuple[str, ...] = ()
    new_year: tuple[str, ...] = ()
    easter: tuple[str, ...] = ()
    pentecost: tuple[str, ...] = ()
    songkran: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class GivenWords:
    """What stands around a day that somebody gives; :mod:`mailwatch.mail.stated.given_dates`."""

    fillers: tuple[str, ...] = ()
    """What may stand between a word such as "by" and the day: an article, an hour."""

    abbreviations: tuple[str, ...] = ()
    """Of hours and amounts; like those of letters, they end no sentence with their point."""

    by: tuple[str, ...] = ()
    """With DAY: the last day, if the sentence asks."""

    clock: tuple[str, ...] = ()
    """An hour in front of a day, with what parts them: what is before that hour is still on the day."""

    before: tuple[str, ...] = ()
    """Words right before a day that is itself too late."""

    either: tuple[str, ...] = ()
    """"Or": of two days the later counts; with "before" the day itself is in time."""

    hours: tuple[str, ...] = ()
    """An hour right behind such a day: before it the day is in time."""

    before_behind: tuple[str, ...] = ()
    """Words right behind such a day, where a language puts them there."""

    after: tuple[str, ...] = ()
    """Words right before a day that must be over first."""

    after_behind: tuple[str, ...] = ()

    asks: tuple[str, ...] = ()
    """The sentence wants something from its reader."""

    own: tuple[str, ...] = ()
    """It tells what its writer does."""

    clauses: tuple[str, ...] = ()
    """What opens a clause that tells of something: a day in it isn't asked for, unless the clause asks."""

    contents: tuple[str, ...] = ()
    """The same ("that ..."), unless it stands right behind words that ask: "I need that you ..."."""

    lasts: tuple[str, ...] = ()
    """Something lasts until the day, or the sentence tells of earlier: no day is given."""

    deadlines: tuple[str, ...] = ()
    """With DAY: the last day, whatever else the sentence says."""

    rests: tuple[str, ...] = ()
    """With DAY: nothing is expected before it."""

    refused: tuple[str, ...] = ()
    """What behind such words takes them back: "that's not enough", "that's too late"."""

    back: tuple[str, ...] = ()
    """With DAY: the writer is back, or away until then."""

    promises: tuple[str, ...] = ()
    """The writer will do something; the day stands in the same sentence."""

    parts: tuple[str, ...] = ()
    """With DAY: the rest of something comes then."""

    needs_time: tuple[str, ...] = ()
    """With DAY or SPAN: the writer asks for time until then."""

    holds: tuple[str, ...] = ()
    """With DAY: the writer can't before it."""

    leads: tuple[str, ...] = ()
    """What else may stand right before two numbers that are a day: "on", "by"."""

    attributes: tuple[str, ...] = ()
    """Words right before a day that belongs to a thing: "the invoice of 1 October"."""

    things: tuple[str, ...] = ()
    """Words right behind such a day: "Friday's meeting"."""

    meets: tuple[str, ...] = ()
    """The sentence is about seeing or calling each other."""

    conditions: tuple[str, ...] = ()
    questions: tuple[str, ...] = ()
    """What asks without a question mark."""

    denied: tuple[str, ...] = ()
    """A no in the sentence."""
