"""What is said in one language, as a record: one part for each concern, each with the code that reads it.

A field holds phrases, or alternatives of a regular expression where its
description says so; the code that reads a field joins those of all languages.
Everything is lower case, with straight apostrophes and single spaces, as the
texts are when they are searched. An empty field says that nothing is known.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from mailwatch.mail.languages.asking import (
    BillWords,
    DiscourseWords,
    GuideWords,
    LetterWords,
    MoneyWords,
    RequestWords,
    SignWords,
)
from mailwatch.mail.languages.giving import DayWords, GivenWords
from mailwatch.mail.languages.writing import GrammarWords, SampleWords, ToneWords

Words = tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class CommonWords:
    """What shows that a text is in this language; :mod:`mailwatch.mail.text.language`."""

    words: str = ""
    """Frequent short words that few neighbours share, parted by spaces."""

    letters: str = ""
    """Letters that hardly another language has."""


@dataclass(frozen=True, kw_only=True)
class DateWords:
    """Names as patterns, the forms of one parted by bars; :mod:`mailwatch.mail.stated.date_words`."""

    months: Words = ()
    """January to December."""

    weekdays: Words = ()
    """Monday to Sunday."""

    tomorrow: Words = ()


@dataclass(frozen=True, kw_only=True)
class QuoteWords:
    """What mail programs write above a quoted message; patterns. :mod:`mailwatch.mail.text.quotes`."""

    wrote: Words = ()
    """The verb of an attribution line: "On Monday, Ann wrote:"."""

    separators: Words = ()
    """Lines above a quoted or forwarded message, without the dashes around them."""

    header_from: Words = ()
    header_date: Words = ()
    header_to: Words = ()
    header_subject: Words = ()

    above: Words = ()
    """Lines of help desks and forums above what may be cut off."""

    above_words: Words = ()
    """Phrases of which each line of ``above`` holds one: a quick look before the long one."""


@dataclass(frozen=True, kw_only=True)
class SignatureWords:
    """What stands below a letter; :mod:`mailwatch.mail.text.signatures`."""

    footers: Words = ()
    """Patterns of what phones and web mail add."""

    disclaimers: Words = ()
    """How a legal notice starts: phrases."""

    legal: Words = ()
    """Patterns of words that such a notice holds."""


@dataclass(frozen=True, kw_only=True)
class PrefixWords:
    """Words before the colon of a subject; :mod:`mailwatch.mail.reading.references`."""

    reply: Words = ()
    forward: Words = ()


@dataclass(frozen=True, kw_only=True)
class AbsenceWords:
    """How programs and people say "I am away"; :mod:`mailwatch.mail.origin.absences`."""

    subjects: Words = ()
    """Phrases at the start of the undecorated subject."""

    also_human: Words = ()
    """Those of the subjects that are also what a person writes about; the text must agree."""

    away: Words = ()
    """Phrases by which a notice says that its author is away."""

    companions: Words = ()
    """Phrases that such notices say beside it; never enough alone."""

    openings: Words = ()
    """Patterns of how a greeting, thanks or a closing starts."""

    subject_until: Words = ()
    """Patterns of what follows the mark in a subject: until, since."""

    notes: Words = ()
    """Patterns of a subject that Lotus Notes writes."""

    moves_on: Words = ()
    """Patterns of a day that would be stale tomorrow ("next week"), and yeses that stand within words."""

    agrees: Words = ()
    """Patterns, whole words: a yes or no to something, which no notice says."""

    over: Words = ()
    """Patterns: who tells that they were away is back."""


@dataclass(frozen=True, kw_only=True)
class ReturnWords:
    """What stands around the day of a notice; patterns. :mod:`mailwatch.mail.stated.absence`."""

    back_before: Words = ()
    """In front of a date: it is the first day back."""

    back_tight: Words = ()
    """The same where no space parts words."""

    until_before: Words = ()
    """In front of a date: it is the last day away."""

    until_tight: Words = ()
    start_before: Words = ()
    """In front of a date: the absence begins."""

    back_behind: Words = ()
    until_behind: Words = ()
    weak_back: Words = ()
    """Words that name the first day back only when the sentence speaks of being back."""

    returns: Words = ()
    """The sentence speaks of being back."""

    not_back: Words = ()
    """"Not back until": the day named is the first day back."""

    coming: Words = ()
    """"Next" before a weekday."""

    day_alone_back: Words = ()
    """A day of the month without its month, in a group of its own: the first day back."""

    day_alone_until: Words = ()

    on_weekdays: Words = ()
    """"On Monday" in one word: phrases."""


@dataclass(frozen=True, kw_only=True)
class GivenUpWords:
    """An address is given up, or its owner gone; patterns. :mod:`mailwatch.mail.origin.given_up`."""

    what: Words = ()
    """What is given up; stands with ``how`` in one sentence, in either order."""

    how: Words = ()
    gone: Words = ()
    """Somebody works there no more."""

    redirects: Words = ()
    """Whom to write to instead, and what such a notice says beside."""


@dataclass(frozen=True, kw_only=True)
class TicketWords:
    """How a help desk acknowledges a mail; phrases. :mod:`mailwatch.mail.origin.tickets`."""

    subjects: Words = ()
    """At the start of the subject, behind a ticket number."""

    strong_subjects: Words = ()
    """Those that only a machine writes, or an office that answers like one."""

    received: Words = ()
    """The mail arrived, or a ticket was opened; words in front of its number."""

    updated: Words = ()
    """Somebody of the desk wrote: what follows is a person's."""


@dataclass(frozen=True, kw_only=True)
class ReceiptWords:
    """Read receipts and recalls; :mod:`mailwatch.mail.origin.receipts`."""

    subjects: tuple[tuple[str, str], ...] = ()
    """Subjects of receipts that lost their report, each with a word that their text then holds."""

    about_ours: Words = ()
    """Phrases by which the programs' sentence names our mail."""

    recalls: Words = ()
    """How Outlook names a recall and its report: phrases at the start of the subject."""

    recalled: Words = ()
    """Patterns of what a recall's text says."""


@dataclass(frozen=True, kw_only=True)
class MeetingWords:
    """What programs put before a meeting's title; phrases. :mod:`mailwatch.mail.origin.meetings`."""

    accepted: Words = ()
    declined: Words = ()
    tentative: Words = ()
    cancelled: Words = ()
    request: Words = ()


Sourced = tuple[tuple[str, str], ...]
"""Phrases, each with the system it comes from."""


@dataclass(frozen=True, kw_only=True)
class BounceWords:
    """Sentences of mail servers that report a failed or delayed delivery.

    :mod:`mailwatch.mail.reports.bounce_text`, :mod:`mailwatch.mail.origin.reports`.
    """

    openings: Sourced = ()
    """How servers begin a report that nothing could be delivered."""

    subjects: Sourced = ()
    delay_subjects: Sourced = ()
    """Subjects of reports that a server still tries."""

    delays: Sourced = ()
    """A server still tries (RFC 3464 §2.3.3 "delayed")."""

    expired: Words = ()
    """The time for trying is over: phrases."""

    permanent: Words = ()
    """Phrases by which a server says itself that it has given up for good."""

    temporary: Words = ()
    """Phrases by which a server itself calls an error temporary."""

    reasons: Mapping[str, Words] = field(default_factory=dict)
    """Phrases by the name of a class of failure; the classes stand in ``mail/reports/bounce_text``."""

    waited: Words = ()
    """Patterns: how long a server tried."""

    gave_up: Words = ()
    """Patterns: that it did not succeed."""

    of_ours: Words = ()
    """Phrases by which a program names our mail to us; a person says "I"."""

    held_back: Words = ()
    """Phrases of quarantines, moderators and scanners."""


@dataclass(frozen=True, kw_only=True)
class MachineWords:
    """What other machines say; :mod:`mailwatch.mail.origin`, ``machines``, ``bulk`` and ``reactions``."""

    automatic: Words = ()
    """Patterns: a mail says itself that a program made it."""

    automatic_stems: Words = ()
    """Phrases of which each of those holds one: a quick look before the long one."""

    unread: Words = ()
    """Patterns: nobody reads answers."""

    unread_stems: Words = ()
    leaving: Words = ()
    """Patterns: how to leave a mailing."""

    mass: Words = ()
    """Patterns: it goes to many."""

    reactions: Words = ()
    """Patterns: somebody touched a symbol under a mail."""

    tapbacks: Words = ()
    """Patterns of what Apple's phones write for it."""

    reaction_subjects: Words = ()
    """Phrases at the start of the subject of a day's summary."""


@dataclass(frozen=True, kw_only=True)
class PromiseWords:
    """What a client states in passing; patterns. :mod:`mailwatch.mail.stated.promises`."""

    paid: Words = ()
    will_pay: Words = ()
    needs_time: Words = ()
    back: Words = ()
    denied: Words = ()
    """A no in the sentence."""


@dataclass(frozen=True, kw_only=True)
class Language:
    """What one language says; from ``letters`` on in the main languages alone, but for ``signs``."""

    code: str
    """ISO 639-1."""

    common: CommonWords = field(default_factory=CommonWords)
    dates: DateWords = field(default_factory=DateWords)
    quotes: QuoteWords = field(default_factory=QuoteWords)
    signatures: SignatureWords = field(default_factory=SignatureWords)
    prefixes: PrefixWords = field(default_factory=PrefixWords)
    absences: AbsenceWords = field(default_factory=AbsenceWords)
    returns: ReturnWords = field(default_factory=ReturnWords)
    given_up: GivenUpWords = field(default_factory=GivenUpWords)
    tickets: TicketWords = field(default_factory=TicketWords)
    receipts: ReceiptWords = field(default_factory=ReceiptWords)
    meetings: MeetingWords = field(default_factory=MeetingWords)
    bounces: BounceWords = field(default_factory=BounceWords)
    machines: MachineWords = field(default_factory=MachineWords)
    promises: PromiseWords = field(default_factory=PromiseWords)
    days: DayWords = field(default_factory=DayWords)
    given: GivenWords = field(default_factory=GivenWords)
    letters: LetterWords = field(default_factory=LetterWords)
    signs: SignWords = field(default_factory=SignWords)
    requests: RequestWords = field(default_factory=RequestWords)
    discourse: DiscourseWords = field(default_factory=DiscourseWords)
    guides: GuideWords = field(default_factory=GuideWords)
    money: MoneyWords = field(default_factory=MoneyWords)
    bills: BillWords = field(default_factory=BillWords)
    tone: ToneWords = field(default_factory=ToneWords)
    grammar: GrammarWords = field(default_factory=GrammarWords)
    samples: SampleWords = field(default_factory=SampleWords)
