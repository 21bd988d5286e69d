"""Every shape that a text can take: rendered with each value that may be missing, each choice, odd values."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from itertools import chain, islice, product

from mailwatch.app.letters.claims import BY_NAME, CLAIMS
from mailwatch.app.letters.values import QUOTES, split_subject, values_of
from mailwatch.app.lint.finding import TextFile
from mailwatch.app.showing.trial.sample_case import made_up_client, sample_occasion
from mailwatch.domain.facts.money import Money
from mailwatch.domain.playbooks.playbook import Step
from mailwatch.domain.steps.ladder import covered
from mailwatch.errors import OwnerMustAct, UnbackedClaim
from mailwatch.ports import Rendered, Renderer, Wording

NOON = datetime(2026, 11, 24, 11, 0, tzinfo=UTC)
"""A Tuesday; any day would do."""

OWNERS_SENTENCE = "Zora 7."
"""Stands for a sentence of the owner's: the check is about the text, not about what they will write."""

MAYBE: Mapping[str, str] = {
    "client": "Zora Őri",
    "own_phone": "+49 30 5550123",
    "attachment": "2026-041.pdf",
    "about": "Zora",
    "join": "https://meet.example/a1",
    "place": "Zora 21",
    "test": OWNERS_SENTENCE,
    "policy": OWNERS_SENTENCE,
    "times": OWNERS_SENTENCE,
    "urgent": "true",
    "still_waiting": "true",
    "may_move": "true",
    "cancelled_on": "24 November 2026",
    "meeting_zone": "Asia/Bangkok",
}
"""Values that may not be known, and how they look when they are; amounts and days come from the wording."""

GIVEN_DAYS = ("agreed_date", "asked_by")
"""Days that people gave for an answer; of these at most one is known."""

MAYBE_DAYS = ("promised_date", *GIVEN_DAYS)
"""Days that may not be known."""

CHOICES: Mapping[str, tuple[str, ...]] = {
    "goal": ("", "keep", "recover", "leave"),
    "tone": ("", "plain", "conciliatory"),
    "kind": ("business", "consumer"),
    "phase": ("middle", "", "prospect", "start", "end"),
    "waited_days": ("9", "1", "2"),
    "missed_count": ("1", "2", "5"),
}
"""Values that a text may ask about; the first is that of every day."""

ODD = (
    "“Relaunch” of the Harbour Café website, phase 2 (booking, newsletter & shop)",
    "DonaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaftXI",
    "Webáruház 2.0 / ร้านค้า 2569 <b> %s",
)
"""What an owner may call the work: long and with quotes, an endless word, digits and foreign letters."""

OWN_WORDS = ("project", "last_topic", "about", "place", "client")
"""Values in the owner's own words: nobody knows their gender, case or first letter."""

MOST_SHAPES = 200
"""Beyond, values are left out and choices made one at a time, and what a text asks about is tried not to be
so with all values and with none, not with every combination of them."""

_KEYWORDS = frozenset(
    (
        *("if", "elif", "else", "endif", "for", "endfor", "in", "is", "not", "and", "or", "set", "endset"),
        *("true", "false", "none", "True", "False", "None", "defined", "undefined", "loop"),
        *("claim", "endclaim", "so"),
    )
)


@dataclass(frozen=True, kw_only=True)
class Shape:
    """A text as it would be sent: ``trouble`` says why it can't be, and ``absent`` which values it lacks.

    ``unbacked`` is the claim that it makes though it is not so.
    """

    values: Mapping[str, object]
    absent: tuple[str, ...]
    subject: str = ""
    body: str = ""
    trouble: str = ""
    unbacked: str = ""
    rendered: Rendered | None = None

    @property
    def lacking(self) -> str:
        """In which shape something shows, behind what is said of it."""
        return f" (without {', '.join(self.absent)})" if self.absent else ""

    @property
    def whole(self) -> str:
        """Subject and body without the salutation, which is the owner's."""
        salutation = str(self.values.get("salutation", ""))
        return f"{self.subject}\n\n{self.body.removeprefix(salutation).lstrip()}"


@dataclass(frozen=True, kw_only=True)
class RenderedShapes:
    """A text with all its shapes; the first is that of every day."""

    file: TextFile
    step: Step
    shapes: Sequence[Shape]
    known: frozenset[str]
    """Every name that has a value in this step."""
    maybe: tuple[str, ...]
    """Those used in the text whose value may be missing."""


def render(file: TextFile, step: Step, *, renderer: Renderer, wording: Wording) -> RenderedShapes:
    """Render ``file`` as ``step`` would, in every shape."""
    everyday = _everyday(file, step, wording)
    used = names_in(file.source)
    facts = {name for name, _ in file.book.playbook.facts}
    asked = set(chain.from_iterable(names_in(tag) for tag in re.findall(r"\{%.*?%\}", file.source)))
    certain = {each.name for each in step.when if not each.relation}
    # A fact that the text never asks about is one without which the step shall not go.
    may_miss = {*MAYBE, *MAYBE_DAYS, "open_amount", "part_paid", "wait_until", *(facts & asked)}
    maybe = tuple(sorted(name for name in may_miss & used & everyday.keys() if name not in certain))
    chosen = [name for name in CHOICES if name in used and not (name == "kind" and file.consumer)]
    shapes = []
    # Where the owner has no word for the work, it is the subject in the quotation marks of the language.
    odd_words = (*ODD, QUOTES.get(file.language, "“{}”").format("Logo"))
    variations = [each for each in _variations(everyday, maybe, chosen, odd_words) if _may_be(step, each[0])]
    questions = sorted(claims_asked(file.source) & BY_NAME.keys())
    many = len(variations) * len(list(_answers(file, everyday, questions))) > MOST_SHAPES
    # All that may be missing is there, or nothing of it: what is not so is tried on the first letter of each.
    untried = {False, True}
    for values, absent in variations:
        answers = _answers(file, values, questions)
        bare = bool(absent) and {*maybe} <= {*absent}
        if many and not ((bare or not absent) and bare in untried):
            # The first has all that may be so.
            answers = islice(answers, 1)
        else:
            untried.discard(bare)
        shapes += [_shape(file, values, absent, renderer, claims) for claims in answers]
    return RenderedShapes(
        file=file, step=step, shapes=tuple(shapes), known=frozenset(everyday), maybe=(*maybe, *chosen)
    )


_ASKS = re.compile(r"\bso\(([^)]*)\)")
_CLAIM_TAGS = re.compile(r"\{%-?\s*claim\s+([^%]*)%\}")
_QUOTED = re.compile(r"[\"']([^\"']*)[\"']")


def claims_asked(source: str) -> set[str]:
    """The claims about which a text asks whether they are so."""
    return {name for call in _ASKS.findall(source) for name in _QUOTED.findall(call)}


def claims_made(source: str) -> set[str]:
    """The claims to which a text ties its words."""
    return {name for tag in _CLAIM_TAGS.findall(source) for name in _QUOTED.findall(tag)}


def no_such_claims(file: TextFile) -> list[str]:
    """The claims that a text names though a text of its playbook can't make them."""
    fitting = {claim.name for claim in CLAIMS if claim.fits(file.book.playbook)}
    return sorted((claims_asked(file.source) | claims_made(file.source)) - fitting)


def names_in(source: str) -> set[str]:
    """The values that the tags of a template name, without those it makes itself."""
    found: set[str] = set()
    own: set[str] = set()
    for tag in re.findall(r"\{[{%].*?[%}]\}", source):
        bare = re.sub(r"\"[^\"]*\"|'[^']*'", "", tag)
        own |= {name for row in re.findall(r"\bfor ([\w, ]+) in\b", bare) for name in re.findall(r"\w+", row)}
        own |= set(re.findall(r"\bset (\w+)", bare))
        bare = re.sub(r"\|\s*\w+|\bis (?:not )?\w+", "", bare)
        found |= set(re.findall(r"(?<![\w.])[A-Za-z_]\w*", bare))
    return found - own - _KEYWORDS


def _everyday(file: TextFile, step: Step, wording: Wording) -> dict[str, object]:
    """The values that the engine itself would give, with everything known that may be."""
    playbook = file.book.playbook
    policy, words = made_up_client(
        playbook,
        language=file.language,
        kind="consumer" if file.consumer else "business",
        familiar=file.familiar,
    )
    occasion = sample_occasion(playbook, step, policy=policy, words=words, now=NOON, several=file.several)
    others = covered(occasion.here, step) if file.several else ()
    values = dict(values_of(step, occasion, others, wording))
    full: dict[str, str] = {
        **MAYBE,
        **{name: OWNERS_SENTENCE for name, _ in playbook.facts},
        "part_paid": wording.money(Money.from_text("500.00 EUR"), file.language),
        **dict.fromkeys(MAYBE_DAYS, wording.day(date(2026, 11, 20), file.language)),
        "wait_until": "12:30",
    }
    if step.after_deadline:
        # A day that was agreed on since has moved the printed one: they are the same.
        full["agreed_date"] = str(values["deadline"])
    values |= {name: value for name, value in full.items() if name in values}
    return values | {name: choices[0] for name, choices in CHOICES.items() if name in values and choices[0]}


def _variations(
    everyday: Mapping[str, object], maybe: Sequence[str], chosen: Sequence[str], odd_words: Sequence[str]
) -> Iterator[tuple[dict[str, object], tuple[str, ...]]]:
    picks = [dict(zip(chosen, each, strict=True)) for each in product(*(CHOICES[name] for name in chosen))]
    days = tuple(name for name in maybe if name in GIVEN_DAYS)
    others = [name for name in maybe if name not in GIVEN_DAYS]
    # A sentence on such a day stands alone: it is tried where all else is known, and left out elsewhere.
    absences: list[tuple[str, ...]] = [(), *((name,) for name in days if len(days) > 1)]
    if 2 ** len(others) * len(picks) <= MOST_SHAPES:
        absences += [
            (*days, *(name for name, left_out in zip(others, each, strict=True) if left_out))
            for each in product((False, True), repeat=len(others))
            if days or any(each)
        ]
    else:
        absences += [
            *([days] if days else []),
            *((*days, name) for name in others),
            *((*days, *(each for each in others if each != name)) for name in others),
            tuple(maybe),
        ]
        first = picks[0]
        picks = [first, *({**first, name: each} for name in chosen for each in CHOICES[name][1:])]
    for absent in absences:
        for pick in picks:
            yield {**everyday, **pick, **dict.fromkeys(absent, "")}, absent
    for odd in odd_words:
        named = {name: odd for name in OWN_WORDS if name in everyday}
        yield {**everyday, **named}, ()
        yield {**everyday, **named, **dict.fromkeys(maybe, "")}, tuple(maybe)


def _may_be(step: Step, values: Mapping[str, object]) -> bool:
    """Whether the step would go at all with these values."""
    known = {name: value for name, value in values.items() if isinstance(value, str)}
    return all(
        each.holds(known, ())
        for each in step.when
        if not each.is_about_step and each.name in CHOICES and each.name in known
    )


def _answers(file: TextFile, values: Mapping[str, object], asked: Sequence[str]) -> Iterator[dict[str, str]]:
    """What may be so beside the values: every claim that the text asks about is tried both ways."""
    fitting = [claim for claim in CLAIMS if claim.fits(file.book.playbook)]
    so = {
        claim.name: "" if not claim.value or values.get(claim.value) else f"without {claim.value}"
        for claim in fitting
    }
    free = [BY_NAME[name] for name in asked if name in so and not BY_NAME[name].value]
    for answers in product(("", "not so"), repeat=len(free)):
        given = dict(zip(free, answers, strict=True))
        if all(why or not claim.brings or values.get(claim.brings) for claim, why in given.items()):
            yield {**so, **{claim.name: why for claim, why in given.items()}}


def _shape(
    file: TextFile,
    values: Mapping[str, object],
    absent: tuple[str, ...],
    renderer: Renderer,
    claims: Mapping[str, str],
) -> Shape:
    try:
        rendered = renderer.render(file.source, values, claims)
    except OwnerMustAct as error:
        unbacked = error.name if isinstance(error, UnbackedClaim) else ""
        return Shape(values=values, absent=absent, trouble=str(error), unbacked=unbacked)
    subject, body = split_subject(rendered.text)
    return Shape(values=values, absent=absent, subject=subject, body=body, rendered=rendered)
