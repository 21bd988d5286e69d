"""Whether a text keeps to one address, one language and one writer."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mailwatch.app.lint.finding import Finding
from mailwatch.app.lint.shapes import RenderedShapes
from mailwatch.mail.languages import spoken
from mailwatch.mail.text.language import language_of, surely_another

FEWEST_WORDS = 6
"""In fewer words, the language of a text is a guess."""

QUOTED = re.compile(r"“[^”\n]*”|„[^“”\n]*[“”]|«[^»\n]*»|\"[^\"\n]*\"")
"""What somebody else wrote, or how a work is called: it may be in any language."""

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
    prose = QUOTED.sub(" ", file.prose)
    read = language_of(prose, among=frozenset({file.language}))
    if read and read != file.language and len(prose.split()) >= FEWEST_WORDS:
        yield file.found(
            f"reads as {name_of(read)}, and its name says {name_of(file.language)}",
            f"write it in {name_of(file.language)}, or name it ….{read}.txt",
            check="another language",
        )
        return
    for number, line in enumerate(prose.split("\n"), 1):
        for sentence in re.split(r"(?<=[.?!])\s", line):
            if len(sentence.split()) < FEWEST_WORDS:
                continue
            if read := surely_another(sentence, file.language):
                yield file.found(
                    f"“{' '.join(sentence.split())}” is {name_of(read)}, "
                    f"and the text is in {name_of(file.language)}",
                    f"write it in {name_of(file.language)}; what is a title stands in quotation marks",
                    check="another language",
                    line=number,
                )
                return


def two_voices(rendered: RenderedShapes) -> Iterator[Finding]:
    """Words that one writer would not use together: ครับ, which a man says, beside ค่ะ."""
    file = rendered.file
    known = spoken(file.language)
    if known is None or not known.tone.voices:
        return
    heard = [match for each in known.tone.voices if (match := re.search(each, file.prose))]
    if len(heard) > 1:
        said = " and ".join(f"“{match[0]}”" for match in heard)
        yield file.found(
            f"{said} can't both be said by the one who signs",
            "let {{ particle }} say it: it is yours",
            check="two voices",
            line=file.line_of(heard[1][0]),
        )


def name_of(language: str) -> str:
    """The English name of a language, or its code in quotation marks; with the address if familiar."""
    address, _, code = language.rpartition(".")
    return LANGUAGE_NAMES.get(code, f"“{code}”") + (f" ({address})" if address else "")
