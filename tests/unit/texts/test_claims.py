"""A text claims only what is so: every shipped text in every combination of its facts, through the real write path (I8)."""
# ruff: noqa: E501  a table is read best one row a line

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace

import pytest
from points import (
    CHOICES,
    PLACE,
    TOMORROW,
    TOUCHES,
    YESTERDAY,
    Point,
    facts_of,
    occasion_of,
    points,
    shipped_files,
)

from mailwatch.adapters.texts import ties
from mailwatch.adapters.texts.templates import JinjaRenderer
from mailwatch.adapters.texts.wording import BabelWording
from mailwatch.app.letters.claims import BY_NAME, CLAIMS, claims_of
from mailwatch.app.letters.values import ground_of, write_step
from mailwatch.app.lint.finding import TextFile
from mailwatch.domain.steps.ladder import covered
from mailwatch.errors import OwnerMustAct, UnbackedClaim
from mailwatch.mail.languages import MAIN, language

FILES = shipped_files()
RENDERER, WORDING = JinjaRenderer(), BabelWording()

REFUSED = {("approved", "no-answer")}
"""Steps that are not sent at all where a claim of theirs is not so, rather than in other words: what they
say rests on it. Whoever asked for more time has not approved in silence."""


def letter_of(point: Point) -> tuple[str, str, str]:
    """Subject and text as they would leave, or why they would not; through the one door."""
    step = point.step if not point.facts.get("tone") else replace(point.step, tone=point.facts["tone"])
    try:
        letter = write_step(step, point.occasion, renderer=RENDERER, wording=WORDING)
    except OwnerMustAct as error:
        return "", "", str(error)
    return letter.subject, letter.text, ""


def untrue(point: Point, subject: str, text: str) -> list[str]:
    """What the letter claims by its words, and what is not so."""
    body = f"{subject}\n\n{text}".replace("’", "'")
    found = []
    for name, patterns in language(point.file.language).tone.claims.items():
        if not BY_NAME[name].fits(point.file.book.playbook) or name in point.true:
            continue
        said = next((match[0] for each in patterns if (match := re.search(each, body, re.IGNORECASE))), "")
        if said:
            found.append(f"“{said}” claims {name}")
    return found


_DANGLES = re.compile(r"[ \t]{2,}| [,.;:]|[,;]\n\n|\(\s*\)|,,|\.\.(?!\.)|\n{3,}| \n|\n |None|Undefined")
"""What is left where a sentence lost a part."""


def dangling(point: Point, text: str) -> list[str]:
    """Traces of sentences that lost a part, and letters that lost all of it."""
    salutation = point.occasion.words.salutation
    rest = text.removeprefix(salutation)
    found = [match[0] for match in _DANGLES.finditer(rest) if not _is_a_colon_of_french(point, match[0])]
    paragraphs = [each for each in rest.strip().split("\n\n") if each]
    if len(paragraphs) < 2:
        found.append("hardly a letter")
    prose = [each for each in paragraphs[:-1] if not each.startswith("- ") and not each.endswith(PLACE)]
    if point.file.language != "th":
        found += [each[-30:] for each in prose if not re.search(r"(?:[.?!:;…”»,]|https?://\S+|\d{4})$", each)]
    return found


def _is_a_colon_of_french(point: Point, found: str) -> bool:
    return point.file.language == "fr" and found in (" ;", " :")


def check(file: TextFile, most: int | None) -> Counter[str]:
    counts: Counter[str] = Counter()
    for point in points(file, most=most):
        subject, text, why = letter_of(point)
        counts["renderings"] += 1
        if why:
            refused = [name for step, name in REFUSED if point.step.name == step and f"“{name}”" in why]
            assert refused, f"{file.path} {dict(point.facts)}: {why}"
            assert refused[0] not in point.true, f"{file.path} {dict(point.facts)}: {why}"
            counts["refused"] += 1
            continue
        assert untrue(point, subject, text) == [], f"{file.path} {dict(point.facts)}\n{text}"
        assert dangling(point, text) == [], f"{file.path} {dict(point.facts)}\n{text}"
    return counts


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.path.removesuffix(".txt"))
def test_a_shipped_text_claims_only_what_is_so(file):
    assert check(file, 12)["renderings"] > 0


@pytest.mark.long
@pytest.mark.parametrize("code", MAIN)
def test_shipped_texts_claim_only_what_is_so_in_every_combination_of_facts(code):
    counts: Counter[str] = Counter()
    for file in FILES:
        if file.language == code:
            counts += check(file, None)
            counts["claims tied"] += len(re.findall(r"\{% claim |\bso\(", file.source))
    print(code, dict(counts))
    assert counts["renderings"] > 5000


def test_every_claim_that_can_be_made_has_words_in_every_language_and_a_fact_or_a_step_that_decides():
    for code in MAIN:
        assert set(language(code).tone.claims) == set(BY_NAME) - {"attached"}, code
    assert TOUCHES.keys() == CHOICES.keys()


def test_what_the_facts_back_is_what_the_table_says():
    """The table of claims against what was written down by hand, over the same combinations."""
    for file in FILES:
        if file.language != "en":
            continue
        for point in points(file, most=60):
            others = covered(point.occasion.here, point.step) if file.several else ()
            claims = claims_of(ground_of(point.step, point.occasion, others))
            known = facts_known(point)
            backed = {name for name, why in claims.items() if not why}
            assert {name for name in backed if name in known} == point.true & known, (
                f"{file.path} {point.facts}"
            )


@pytest.mark.parametrize(
    "file", [each for each in FILES if each.step.after_deadline], ids=lambda file: file.path
)
def test_a_closing_names_the_date_that_was_printed_and_not_the_day_before_which_they_could_not(file):
    if not file.book.playbook.subject.is_mail:
        return
    facts = {**{name: values[0] for name, values in facts_of(file).items()}, "given": "not-before"}
    _, text, why = letter_of(
        Point(file=file, step=file.step, facts=facts, occasion=occasion_of(file, file.step, facts))
    )
    assert why or (day_of(YESTERDAY, file) in text and day_of(TOMORROW, file) not in text)


def day_of(day, file) -> str:
    return WORDING.day(day, file.language)


def facts_known(point: Point) -> set[str]:
    """The claims on which the text of the point depends; of others nothing was written down."""
    of_facts = {name for fact in point.facts for name in TOUCHES[fact]}
    of_steps = {each.name for each in CLAIMS if each.fits(point.file.book.playbook)}
    touched = {name for names in TOUCHES.values() for name in names}
    return (of_facts & of_steps) | (of_steps - touched)


@pytest.mark.parametrize("code", MAIN)
def test_words_that_are_tied_are_read_as_tied_and_others_are_not(code):
    """A claim is parted from its text exactly where it stands, whatever branch it is in."""
    source = (
        '{% if not so("a") %}no{% elif p %}p{% else %}{% claim "b" %}b{% endclaim %}{% endif %} rest {{ p }}'
    )
    tied = RENDERER.render(source, {"p": code}, {"a": "", "b": ""})
    assert tied.text == f"{code and 'p'} rest {code}\n"
    assert tied.without("a") == f"… rest {code}"
    assert tied.without("b") == f"p rest {code}"


def test_a_claim_that_is_not_so_is_told_with_its_line_and_why_and_at_each_rendering_anew():
    source = 'Hello.\n\n{% claim "announced" %}As I said{% endclaim %}, so it is.\n'
    assert RENDERER.render(source, {}, {"announced": ""}).text.endswith("As I said, so it is.\n")
    with pytest.raises(UnbackedClaim, match=r"Line 3 of the text claims “announced”.*: nothing was said"):
        RENDERER.render(source, {}, {"announced": "nothing was said"})
    with pytest.raises(OwnerMustAct, match=r"no claim called “announced”.*did you mean “anounced”"):
        RENDERER.render(source, {}, {"anounced": ""})


def test_a_value_that_looks_like_a_mark_ties_nothing():
    """What others write stands in letters too."""
    rendered = RENDERER.render("About {{ x }}.", {"x": f"{ties.BEGINS}a{ties.NAMED}it{ties.ENDS}"}, {"a": ""})
    assert (rendered.text, rendered.without("a")) == ("About it.\n", "About it.")
