"""How a text sounds: words that accuse, shout or threaten, and capitals."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from functools import lru_cache

from mailwatch.app.lint.finding import Finding, any_of
from mailwatch.app.lint.shapes import RenderedShapes
from mailwatch.mail.languages import spoken
from mailwatch.mail.languages.writing import ToneWords

_SENTENCE_ENDS = re.compile(r"[.?!…]\s|\n")
_CAPITALS = re.compile(r"(?<![\w-])[^\W\d_]{2,}(?![\w-])(?: [^\W\d_]{2,}(?![\w-]))*")
_LOUD_ALONE = 4
"""Letters of a common word that is loud by itself; WHO and API are names."""


def tone(rendered: RenderedShapes) -> Iterator[Finding]:
    """What accuses, shouts or threatens, in the words of its language."""
    file = rendered.file
    known = spoken(file.language)
    if known is None:
        return
    # Each paragraph once, however many shapes have it.
    paragraphs: Collection[str] = dict.fromkeys(
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
    # Hardly any paragraph says any of it: one look at all of them together.
    loud = any_of(tuple(pattern for _, patterns in rows for pattern, _ in patterns))
    paragraphs = [each for each in paragraphs if loud.search(each.replace("’", "'"))]
    for verb, patterns in rows:
        for pattern, why in patterns:
            said = next((said for each in paragraphs if (said := _said(file.language, pattern, each))), "")
            if said:
                yield file.found(
                    f"“{said}” {verb}: {why}",
                    "say what you need and by when, and leave the reader a way out (docs/words.md)",
                    check="tone",
                    line=file.line_of(said),
                )


def capitals(rendered: RenderedShapes) -> Iterator[Finding]:
    """Ordinary words in capitals; what is always written so is a name or an abbreviation."""
    file = rendered.file
    known = spoken(file.language)
    if known is None:
        return
    common = frozenset(known.common.words.split())
    stressed = frozenset(known.tone.stressed.split())
    for run in _runs_of_capitals(file.prose):
        words = [word.lower() for word in run]
        loud = [word for word in words if word in stressed or (word in common and len(words) > 1)]
        if loud or any(word in common and len(word) >= _LOUD_ALONE for word in words):
            said = " ".join(run)
            yield file.found(
                f"“{said}” shouts: capitals are read aloud",
                "write it small; what matters stands first, not loud",
                check="capitals",
                line=file.line_of(said),
            )
            return


def _runs_of_capitals(text: str) -> Iterator[list[str]]:
    for match in _CAPITALS.finditer(text):
        run: list[str] = []
        for word in [*match[0].split(" "), ""]:
            if word.isupper():
                run.append(word)
            elif run:
                yield run
                run = []


@lru_cache(maxsize=8192)
def _said(language: str, pattern: str, paragraph: str) -> str:
    """What of ``pattern`` is said in earnest in a paragraph, or ""."""
    known = spoken(language)
    if known is None:
        return ""
    # One apostrophe is as good as the other.
    plain = paragraph.replace("’", "'")
    for match in re.finditer(pattern, plain, re.IGNORECASE):
        if not _harmless(known.tone, plain, match.start(), match.end()):
            return paragraph[match.start() : match.end()].strip()
    return ""


def _harmless(words: ToneWords, text: str, start: int, end: int) -> bool:
    """Whether a word is taken back, or belongs to what the work is about."""
    begins = max((match.end() for match in _SENTENCE_ENDS.finditer(text, 0, start)), default=0)
    ends = _SENTENCE_ENDS.search(text, end)
    before, after = text[begins:start], text[end : ends.start() if ends else len(text)]
    sentence = text[begins : end + len(after)]
    if words.denied and re.search(rf"(?:{words.denied})\Z", before, re.IGNORECASE):
        return True
    if words.denied_after and re.match(words.denied_after, after, re.IGNORECASE):
        return True
    if not words.trade or re.search(words.in_earnest or r"(?!)", sentence, re.IGNORECASE):
        return False
    return re.search(words.trade, sentence, re.IGNORECASE) is not None
