"""``template lint``: what is wrong with a text before anybody gets it; one idea a function."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence

from mailwatch.app.lint.claims import (
    attached_without_file,
    claim_unbacked,
    claim_untied,
    date_missing,
    money_without_amount,
)
from mailwatch.app.lint.days import day_in_digits, second_date
from mailwatch.app.lint.excuse import excuse, excuses
from mailwatch.app.lint.finding import Book, Finding, TextFile
from mailwatch.app.lint.form import blemish, empty_letter, lines_that_break, subject
from mailwatch.app.lint.manner import address, another_language, two_voices
from mailwatch.app.lint.shapes import RenderedShapes, render
from mailwatch.app.lint.shelf import language_unknown, step_missing, text_missing
from mailwatch.app.lint.sound import capitals, tone
from mailwatch.app.lint.values import carries_grammar, missing_value, placeholder_left
from mailwatch.errors import OwnerMustAct
from mailwatch.ports import Renderer, Wording

__all__ = ["OF_A_PLAYBOOK", "OF_A_TEXT", "Book", "Finding", "TextFile", "lint"]

OF_A_TEXT: Mapping[str, Callable[[RenderedShapes], Iterator[Finding]]] = {
    "a value that may be missing": missing_value,
    "an ultimatum without its date": date_missing,
    "a second date": second_date,
    "a day that can be read in two ways": day_in_digits,
    "a word that accuses, shouts or threatens": tone,
    "capitals": capitals,
    "money without an amount": money_without_amount,
    "“attached” without a file": attached_without_file,
    "words that claim something, and are not tied to it": claim_untied,
    "a claim that may not be so": claim_unbacked,
    "a placeholder that carries grammar": carries_grammar,
    "a placeholder that nothing fills": placeholder_left,
    "a subject too long, missing or never used": subject,
    "a letter that says nothing": empty_letter,
    "lines that break": lines_that_break,
    "a trace of what was left out": blemish,
    "words in another language": another_language,
    "a word of the other address": address,
    "words of two writers": two_voices,
}
"""What is looked for in each text."""

OF_A_PLAYBOOK: Mapping[str, Callable[[Book, Collection[str]], Iterator[Finding]]] = {
    "a step without a text": text_missing,
    "a text without a step": step_missing,
    "a language that mailwatch has no words of": language_unknown,
}
"""What is looked for in each playbook, with the languages of the owner's clients."""


def lint(
    books: Sequence[Book],
    *,
    languages: Collection[str] = (),
    known: Collection[Book] = (),
    renderer: Renderer,
    wording: Wording,
) -> tuple[Finding, ...]:
    """Everything that is wrong with the texts of ``books``, in the order of their files.

    Of those that are ``known`` each text was looked at before; only what they lack is looked for.
    """
    found = [
        finding
        for book in books
        for finding in (
            *(each for check in OF_A_PLAYBOOK.values() for each in check(book, languages)),
            *(
                each
                for file in (() if book in known else book.files)
                for each in _looked_at(file, renderer, wording)
            ),
        )
    ]
    return tuple(sorted(dict.fromkeys(found), key=lambda each: (each.file, each.line)))


def _looked_at(file: TextFile, renderer: Renderer, wording: Wording) -> Iterator[Finding]:
    """The findings of a text, without those that its owner has looked at and keeps."""
    kept = excuses(file)
    if not kept:
        return _of_text(file, renderer, wording)
    return excuse(file, kept, lambda each: tuple(_of_text(each, renderer, wording)))


def _of_text(file: TextFile, renderer: Renderer, wording: Wording) -> Iterator[Finding]:
    if file.step is None:
        return
    try:
        rendered = render(file, file.step, renderer=renderer, wording=wording)
    except OwnerMustAct as error:
        yield file.found(str(error), "mend the step in playbook.toml", check="missing value")
        return
    for check in OF_A_TEXT.values():
        yield from check(rendered)
