"""How a language asks, as compiled patterns; the words are those of :mod:`mailwatch.mail.languages`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from mailwatch.mail.languages import MAIN, language, patterns


@dataclass(frozen=True, kw_only=True)
class Patterns:
    """What a sentence is searched for; the fields are those of the rows."""

    asks: re.Pattern[str]
    firm: re.Pattern[str]
    hints: re.Pattern[str]
    formulas: tuple[re.Pattern[str], ...]
    no_answer: re.Pattern[str]
    closes: re.Pattern[str]
    answers: re.Pattern[str]
    why: re.Pattern[str]
    instructs: re.Pattern[str]
    promises: re.Pattern[str]
    states: re.Pattern[str]
    undoes: re.Pattern[str]
    reports: re.Pattern[str]
    unless: re.Pattern[str]
    guides: re.Pattern[str]
    doubts: re.Pattern[str]
    tells: re.Pattern[str]
    pays: re.Pattern[str]
    sends: re.Pattern[str]
    bills: re.Pattern[str]
    paid: re.Pattern[str]
    money: re.Pattern[str]
    lost: re.Pattern[str]
    beside: re.Pattern[str]
    sums: re.Pattern[str]


@cache
def _clause() -> str:
    """A character of the same clause: what informs must not swallow the request behind the comma."""
    joins = patterns(lambda each: (f" {word} " for word in each.discourse.joins), MAIN)
    return rf"(?:(?!,|;|{joins})[^.?])"


def _one_clause(pattern: str, code: str) -> str:
    if code == "th":  # spaces part clauses there, not words
        return pattern.replace("[^.?]{", r"[^.?\s]{").replace("[^.]{", r"[^.\s]{")
    return pattern.replace("[^.?]{", _clause() + "{").replace("\\b.{", "\\b" + _clause() + "{")


_PIECE = re.compile(r"\\.|\[(?:\\.|[^\]\\])+\]|[()|]|[^\\\[()|]+", re.DOTALL)


def _alternatives(pattern: str) -> list[str]:
    """The alternatives at the top of a pattern."""
    found, depth = [""], 0
    for piece in _PIECE.findall(pattern):
        depth += (piece == "(") - (piece == ")")
        if piece == "|" and not depth:
            found.append("")
        else:
            found[-1] += piece
    return found


def _one(patterns: tuple[str, ...]) -> re.Pattern[str]:
    """All patterns in one; a beginning that many share is looked for once at each place, which is fast."""
    alternatives = [each for pattern in patterns for each in _alternatives(pattern)]
    groups: dict[str, list[str]] = {r"\b": [], "^": [], "": []}
    for each in alternatives:
        start = next(start for start in groups if each.startswith(start))
        groups[start].append(each.removeprefix(start))
    joined = (f"{start}(?:{'|'.join(rests)})" for start, rests in groups.items() if rests)
    return re.compile("|".join(joined) or r"(?!)")


@cache
def patterns_of(code: str) -> Patterns:
    """The patterns of a main language."""
    known = language(code)
    row, discourse, money, guide = known.requests, known.discourse, known.money, known.guides
    return Patterns(
        asks=_one(row.asks),
        firm=_one(row.firm),
        hints=_one(row.hints),
        formulas=(
            _one(row.rhetorical),
            _one(row.offers),
            _one(tuple(_one_clause(each, code) for each in (*row.informs, *discourse.informs))),
        ),
        no_answer=_one(row.no_answer),
        closes=_one(row.closes),
        answers=_one(row.answers),
        why=_one(row.why),
        instructs=_one(tuple(_one_clause(each, code) for each in guide.instructs)),
        promises=_one(discourse.promises),
        states=_one(discourse.states),
        undoes=_one(discourse.undoes),
        reports=_one(discourse.reports),
        unless=_one(discourse.unless),
        guides=_one(guide.guides),
        doubts=_one(discourse.doubts),
        tells=_one(discourse.tells),
        pays=_one(money.pays),
        sends=_one(money.sends),
        bills=_one(money.bills),
        paid=_one(money.paid),
        money=_one(money.money),
        lost=_one(money.lost),
        beside=_one(money.beside),
        sums=_one(money.sums),
    )
