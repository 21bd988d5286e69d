"""How a text sounds, and in which language it is."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mailwatch.app.lint.finding import Finding
from mailwatch.app.lint.shapes import RenderedShapes
from mailwatch.mail.languages import spoken
from mailwatch.mail.text.language import language_of

FEWEST_WORDS = 6
"""In fewer words, the language of a text is a guess."""

LANGUAGE_NAMES = {
    "en": "English",
    "de": "German",
    "fr": "French",
    "es": "Spanish",
    "hu": "Hungarian",
    "th": "Thai",
    "nl": "Dutch",
    "it": "Italian",
    "pt": "Portuguese",
    "pl": "Polish",
}


def tone(rendered: RenderedShapes) -> Iterator[Finding]:
    """What accuses, shouts or threatens, in the words of its language."""
    file = rendered.file
    known = spoken(file.language)
    if known is None:
        return
    # Each paragraph once, however many shapes have it.
    paragraphs = dict.fromkeys(
        paragraph
        for shape in rendered.shapes
        if not shape.trouble
        for paragraph in shape.whole.split("\n\n")
        if paragraph.strip()
    )
    rows = (
        ("accuses", known.tone.accusing),
        ("shouts", known.tone.shouting),
        ("threatens", known.tone.threatening),
    )
    for verb, patterns in rows:
        for pattern, why in patterns:
            searched = re.compile(pattern, re.IGNORECASE)
            found = next((match for each in paragraphs if (match := searched.search(each))), None)
            if found is not None:
                said = found[0].strip()
                yield file.found(
                    f"“{said}” {verb}: {why}",
                    "say what you need and by when, and leave the reader a way out (docs/words.md)",
                    check="tone",
                    line=file.line_of(said),
                )


def address(rendered: RenderedShapes) -> Iterator[Finding]:
    """A word of the other address: a “du” in a letter that says “Sie”."""
    file = rendered.file
    known = spoken(file.language)
    pattern = "" if known is None else known.tone.formal if file.familiar else known.tone.familiar
    if not pattern:
        return
    searched = re.compile(pattern)
    found = next(
        (match for each in rendered.shapes if not each.trouble and (match := searched.search(each.whole))),
        None,
    )
    if found is not None:
        ours, other = ("familiar", "formal") if file.familiar else ("formal", "familiar")
        yield file.found(
            f"“{found[0]}” is of the {other} address, and the text is in the {ours} one",
            f"write it anew in the {ours} address"
            + ("" if file.familiar else ", or name it STEP.familiar.LANGUAGE.txt"),
            check="address",
            line=file.line_of(found[0]),
        )


def another_language(rendered: RenderedShapes) -> Iterator[Finding]:
    """A text whose words are not of the language that its name says."""
    file = rendered.file
    read = language_of(file.prose, among=frozenset({file.language}))
    if read and read != file.language and len(file.prose.split()) >= FEWEST_WORDS:
        yield file.found(
            f"reads as {name_of(read)}, and its name says {name_of(file.language)}",
            f"write it in {name_of(file.language)}, or name it ….{read}.txt",
            check="another language",
        )


def name_of(language: str) -> str:
    """The English name of a language, or its code in quotation marks; with the address if familiar."""
    address, _, code = language.rpartition(".")
    return LANGUAGE_NAMES.get(code, f"“{code}”") + (f" ({address})" if address else "")
