"""The parts of a language's record about what a letter asks: patterns, in the languages that are judged."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class LetterWords:
    """How a letter opens, closes and speaks; :mod:`mailwatch.mail.asking.letter`, ``sentences``."""

    greeting_lines: tuple[str, ...] = ()
    """How a line starts that only greets."""

    greetings: tuple[str, ...] = ()
    """Greetings and closings that show the language of a few words."""

    you: tuple[str, ...] = ()
    """A sentence speaks to its reader."""

    you_is_capital: bool = False
    """Only a capital makes it *you*."""

    days_and_months: tuple[str, ...] = ()
    """Names with a capital that follow a number and its point: the point ends no clause."""

    abbreviations: tuple[str, ...] = ()
    """The point behind them ends no clause; of fixed length, as a lookbehind asks."""

    polite_ends: tuple[str, ...] = ()
    """Particles that end a sentence where no full stop does."""

    question_ends: tuple[str, ...] = ()
    """What asks without a question mark, at the end of a sentence."""

    heading_ends: tuple[str, ...] = ()
    """The same at the end of a heading."""

    name_greetings: tuple[str, ...] = ()
    """Lines that greet by a name alone."""

    question_labels: tuple[str, ...] = ()
    """What stands in front of a question with its answer below: "Q:"."""

    answer_labels: tuple[str, ...] = ()

    laughs: tuple[str, ...] = ()
    """A laugh or a wink right behind a question."""

    closings: tuple[str, ...] = ()
    """A line that closes the letter."""

    thanks_before: tuple[str, ...] = ()
    thanks: tuple[str, ...] = ()
    """Thanks on a line of their own, with what may stand before and behind the word."""

    thanks_behind: tuple[str, ...] = ()

    postscripts: tuple[str, ...] = ()

    not_meant: tuple[str, ...] = ()
    """A notice for those who were not meant to get the letter."""

    then_do: tuple[str, ...] = ()
    """What that notice asks them to do."""

    leaving: tuple[str, ...] = ()
    """A footer that says how to leave."""


@dataclass(frozen=True, kw_only=True)
class SignWords:
    """Signs in a sentence, looked for in all languages at once; :mod:`mailwatch.mail.asking.signs`."""

    in_advance: tuple[str, ...] = ()
    """Thanks for what is still to be done say that something was asked, whatever its words."""

    sign_off_before: tuple[str, ...] = ()
    sign_off: tuple[str, ...] = ()
    """A last line such as "Thanks, Dana" says nothing about the letter."""

    sign_off_behind: tuple[str, ...] = ()

    understanding: tuple[str, ...] = ()
    """Thanks in advance for patience ask for nothing."""

    requests: tuple[str, ...] = ()
    """With a laugh behind it, only a question in the form of a request is meant."""

    see_subject: tuple[str, ...] = ()

    not_yet: tuple[str, ...] = ()
    """"I can't go on until that's settled": what is to come is no news."""

    for_me: tuple[str, ...] = ()
    """Who speaks of themselves: what is wanted is for them."""

    question_words: tuple[str, ...] = ()
    """Open a question that wants to be told something; "who said so?" may be no question at all."""

    polite: tuple[str, ...] = ()
    """What stood before an instruction that is taken out."""


@dataclass(frozen=True, kw_only=True)
class RequestWords:
    """How people ask, offer, inform and close; :mod:`mailwatch.mail.asking.request`.

    A sentence is read in this order: formulas that ask for nothing are taken
    out (``offers``, ``informs``, ``rhetorical``), what is left is searched for
    requests (``asks``) and hints of one (``hints``); ``firm`` are requests that
    look like such a formula, and are searched first. ``closes`` are signs that
    nothing is expected; ``answers`` begin the author's own answer to the
    question before, and ``why`` opens a question that an author asks only to
    explain. Patterns are applied to one lower-case sentence of at most 600
    characters; every repetition in them is bounded.
    """

    asks: tuple[str, ...] = ()
    firm: tuple[str, ...] = ()
    hints: tuple[str, ...] = ()
    offers: tuple[str, ...] = ()
    informs: tuple[str, ...] = ()
    rhetorical: tuple[str, ...] = ()
    no_answer: tuple[str, ...] = ()
    closes: tuple[str, ...] = ()
    answers: tuple[str, ...] = ()
    why: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class DiscourseWords:
    """What a sentence does beside asking, and what sentences do to each other.

    A letter in which nothing asks and nothing closes still asks for nothing if
    no sentence of it turns to the reader, lacks or wants anything: the words
    that may do so are ``doubts``.
    """

    promises: tuple[str, ...] = ()
    """Whole sentences in which the author speaks of their own doing."""

    states: tuple[str, ...] = ()
    """The same where no word of it asks."""

    undoes: tuple[str, ...] = ()
    """Takes a wish back: "that has been settled"."""

    reports: tuple[str, ...] = ()
    """Tells what somebody asked and was told."""

    unless: tuple[str, ...] = ()
    """Accepts silence: "otherwise I go ahead"."""

    informs: tuple[str, ...] = ()
    """Plain statements that ask nothing."""

    doubts: tuple[str, ...] = ()

    joins: tuple[str, ...] = ()
    """Words between two clauses: what informs must not swallow the request behind them."""

    tells: tuple[str, ...] = ()
    """Who does something, or what is so: by it a few words are a whole statement, and no catchword."""


@dataclass(frozen=True, kw_only=True)
class GuideWords:
    """Instructions, and what shows them."""

    instructs: tuple[str, ...] = ()
    """Tells the reader to do something that wants no answer: "keep it safe", "press save"."""

    guides: tuple[str, ...] = ()
    """Names instructions, whose questions are headings and whose wishes are steps."""


@dataclass(frozen=True, kw_only=True)
class MoneyWords:
    """How people ask for money and for nothing else: invoices, reminders, deposits."""

    pays: tuple[str, ...] = ()
    """Wishes to be paid, and words that a sum is open or due."""

    sends: tuple[str, ...] = ()
    """The same around a sum with its currency: "send me the 80 euros"."""

    bills: tuple[str, ...] = ()
    """Hands an invoice over."""

    paid: tuple[str, ...] = ()
    """Thanks for money that came, which wish for nothing."""

    money: tuple[str, ...] = ()
    """What a question about a payment speaks of."""

    lost: tuple[str, ...] = ()
    """Asks only to excuse the reader: "perhaps it got lost?"."""

    beside: tuple[str, ...] = ()
    """What a request beside a wish for money has of its own: another thing to do or to know."""

    sums: tuple[str, ...] = ()
    """Payments by their name, so that who asks for one asks for money."""


@dataclass(frozen=True, kw_only=True)
class BillWords:
    """Signs in a sentence about a bill, looked for in all languages; :mod:`mailwatch.mail.asking.money`."""

    when: tuple[str, ...] = ()
    """"When can I expect the money?" asks, but what is waited for is the money."""

    not_yet: tuple[str, ...] = ()
    asks: tuple[str, ...] = ()
    """Asks without a question mark."""

    joins: tuple[str, ...] = ()
    """Words between two clauses."""

    introduces: tuple[str, ...] = ()
    """A clause that only leads to the payment: "please,"."""

    reminds: tuple[str, ...] = ()
    """The same: "I remind you that"."""
