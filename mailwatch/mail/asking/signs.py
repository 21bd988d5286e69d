"""Signs in a sentence that mean the same in every language that is judged; each pattern holds all of them."""

from __future__ import annotations

import re
from functools import cache

from mailwatch.mail.languages import MAIN, WITHOUT_SPACES, patterns


@cache
def in_advance() -> re.Pattern[str]:
    """Thanks for what is still to be done say that something was asked, whatever its words."""
    return re.compile(patterns(lambda each: each.signs.in_advance))


@cache
def sign_off() -> re.Pattern[str]:
    """A last line such as "Thanks, Dana" says nothing about the letter."""
    before = patterns(lambda each: each.signs.sign_off_before)
    thanks = patterns(lambda each: each.signs.sign_off)
    behind = patterns(lambda each: each.signs.sign_off_behind)
    return re.compile(rf"(?:{before})?(?:{thanks})(?:{behind})?[,!.]?(?: \w+){{0,3}}")


@cache
def understanding() -> re.Pattern[str]:
    """Thanks in advance for patience ask for nothing."""
    return re.compile(patterns(lambda each: each.signs.understanding))


@cache
def requests() -> re.Pattern[str]:
    """With a laugh behind it, only a question in the form of a request is meant."""
    return re.compile(patterns(lambda each: each.signs.requests))


@cache
def see_subject() -> re.Pattern[str]:
    """The question stands in the subject."""
    return re.compile(patterns(lambda each: each.signs.see_subject))


@cache
def not_yet_so() -> re.Pattern[str]:
    """What is to come is no news: "I can't go on until that's settled"."""
    return re.compile(rf"(?:{patterns(lambda each: each.signs.not_yet)})[^,.;:!?]*$")


@cache
def for_me() -> re.Pattern[str]:
    """Who speaks of themselves: what is wanted is for them."""
    return re.compile(patterns(lambda each: each.signs.for_me))


@cache
def question_word() -> re.Pattern[str]:
    """Opens a question that wants to be told something; "who said so?" may be no question at all."""
    return re.compile(rf"\W*(?:\w+,? )?(?:{patterns(lambda each: each.signs.question_words)})\b")


@cache
def polite() -> re.Pattern[str]:
    """What stood before an instruction that is taken out."""
    spaced = patterns(lambda each: each.signs.polite, (code for code in MAIN if code not in WITHOUT_SPACES))
    joined = patterns(lambda each: each.signs.polite, (code for code in MAIN if code in WITHOUT_SPACES))
    return re.compile(rf"\b(?:{spaced})\b,?\s*(?=…)|(?:{joined})\s*(?=…)")
