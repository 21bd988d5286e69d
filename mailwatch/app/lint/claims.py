"""Whether a text says only what is so: the date of an ultimatum, money, an attachment, what it claims."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches
from functools import lru_cache

from mailwatch.app.letters.claims import BY_NAME, CLAIMS, Claim
from mailwatch.app.lint.finding import Finding, TextFile, any_of
from mailwatch.app.lint.shapes import RenderedShapes, Shape, no_such_claims
from mailwatch.domain.playbooks.states import MatterState
from mailwatch.mail.languages import spoken


def date_missing(rendered: RenderedShapes) -> Iterator[Finding]:
    """A step that sets a date, and a letter that does not say it in each of its shapes.

    The subject does not count: in a thread, that of the thread is used.
    """
    file, step = rendered.file, rendered.step
    if step.deadline is None:
        return
    for shape in rendered.shapes:
        if not shape.trouble and str(shape.values["deadline"]) not in shape.body:
            yield file.found(
                f"{'an ultimatum' if step.is_ultimatum else 'a step with a date'} does not name its date"
                + shape.lacking,
                "write by when: {{ deadline }}",
                check="date missing",
            )
            return


def money_without_amount(rendered: RenderedShapes) -> Iterator[Finding]:
    """A sentence about money where no amount is known."""
    file = rendered.file
    known = spoken(file.language)
    # When all is paid, thanks need no figure.
    if known is None or rendered.step.on is MatterState.PAID:
        return
    for shape in rendered.shapes:
        if shape.trouble or any(amount in shape.body for amount in _amounts(shape)):
            continue
        if said := _first(known.tone.money, shape.whole):
            yield file.found(
                f"“{said}” speaks of money, and no amount is named" + shape.lacking,
                "say it only where there is one: {% if open_amount %}…{{ open_amount }}…{% endif %}",
                check="money without an amount",
                line=file.line_of(said),
            )
            return


def attached_without_file(rendered: RenderedShapes) -> Iterator[Finding]:
    """“Attached”, and nothing is attached."""
    file = rendered.file
    known = spoken(file.language)
    if known is None:
        return
    for shape in rendered.shapes:
        if shape.trouble or (shape.values.get("attachment") and "attachment" in rendered.maybe):
            continue
        if said := _first(known.tone.attached, shape.whole):
            yield file.found(
                f"“{said}” claims an attachment, and the mail may have none",
                "say it only where there is one: {% if attachment %}…{% endif %}",
                check="attached without a file",
                line=file.line_of(said),
            )
            return


def claim_untied(rendered: RenderedShapes) -> Iterator[Finding]:
    """Words that claim something, and neither are tied to it nor stand where it was asked about."""
    file = rendered.file
    known = spoken(file.language)
    if known is None:
        return
    whole = [shape.rendered for shape in rendered.shapes if shape.rendered is not None]
    said_at_all = "\n\n".join(dict.fromkeys(part for each in whole for part in each.text.split("\n\n")))
    for name, patterns in known.tone.claims.items():
        claim = BY_NAME[name]
        # Most claims are made by no words of a text, tied or not.
        if not claim.fits(file.book.playbook) or not _first(patterns, said_at_all):
            continue
        # Each paragraph once, however many shapes have it.
        rest = dict.fromkeys(
            paragraph
            for each in whole
            for paragraph in each.without(*filter(None, (name, claim.value))).split("\n\n")
        )
        if said := _first(patterns, "\n\n".join(rest)):
            yield file.found(
                f"“{said}” claims that {claim.says}",
                f'tie it: {{% claim "{name}" %}}{said}{{% endclaim %}}, or say it only where it is so: '
                f"{_asking(claim)}",
                check="claim not tied",
                line=file.line_of(said),
            )


def claim_unbacked(rendered: RenderedShapes) -> Iterator[Finding]:
    """A claim that there is none of, or that is made without asking where it may not be so."""
    file = rendered.file
    for name in no_such_claims(file):
        near = get_close_matches(name, [each.name for each in CLAIMS if each.fits(file.book.playbook)], n=1)
        yield file.found(
            f"“{name}” is no claim that a text of {file.book.playbook.name} can make",
            f"did you mean “{near[0]}”?" if near else "see docs/words.md for the claims",
            check="claim not so",
            line=_line_of_claim(file, name),
        )
    for shape in rendered.shapes:
        if shape.unbacked:
            claim = BY_NAME[shape.unbacked]
            yield file.found(
                f"claims “{claim.name}” ({claim.says}), and that may not be so" + shape.lacking,
                f"ask first: {_asking(claim)}",
                check="claim not so",
                line=_line_of_claim(file, claim.name),
            )
            return


def _asking(claim: Claim) -> str:
    asked = claim.value or f'so("{claim.name}")'
    return f"{{% if {asked} %}}…{{% endif %}}"


def _line_of_claim(file: TextFile, name: str) -> int:
    at = max(file.source.find(f'"{name}"'), file.source.find(f"'{name}'"))
    return file.source.count("\n", 0, at) + 1 if at >= 0 else 0


def _amounts(shape: Shape) -> list[str]:
    invoices = shape.values.get("invoices", ())
    named = [shape.values.get(name, "") for name in ("amount", "open_amount", "part_paid", "total")]
    named += [each["amount"] for each in invoices] if isinstance(invoices, list) else []
    return [str(each) for each in named if each]


def _first(patterns: tuple[str, ...], text: str) -> str:
    """What is said first of it; most shapes of a text have most of their paragraphs in common."""
    return next((said for each in text.split("\n\n") if (said := _first_in(patterns, each))), "")


@lru_cache(maxsize=4096)
def _first_in(patterns: tuple[str, ...], paragraph: str) -> str:
    # One apostrophe is as good as the other.
    found = any_of(patterns).search(paragraph.replace("’", "'"))
    return paragraph[found.start() : found.end()] if found else ""
