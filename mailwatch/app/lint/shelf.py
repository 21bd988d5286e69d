"""Whether there is a text for every step that a client could reach, and a step for every text."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from mailwatch.app.lint.finding import Book, Finding
from mailwatch.app.lint.manner import name_of
from mailwatch.mail.languages import MAIN


def text_missing(book: Book, languages: Collection[str]) -> Iterator[Finding]:
    """A step without a text in a language that the playbook or a client has."""
    for language in sorted({*book.languages, *languages}):
        for step in book.playbook.steps:
            if step.mail and not step.off and book.playbook.text_for(step, language) is None:
                yield Finding(
                    check="text missing",
                    file=f"{book.folder}/{step.template}.{language}.txt",
                    line=0,
                    what=f"is missing: no {book.playbook.name}/{step.name} in {name_of(language)}",
                    remedy=f"write it; the other languages of {step.template} stand beside it",
                )


def step_missing(book: Book, _languages: Collection[str]) -> Iterator[Finding]:
    """A text that no step would ever take."""
    for name in book.strays:
        yield Finding(
            check="step missing",
            file=f"{book.folder}/{name}",
            line=0,
            what="its name says no language, so it is never sent",
            remedy="name it STEP.LANGUAGE.txt",
        )
    for file in book.files:
        if file.step is None:
            known = ", ".join(dict.fromkeys(step.template for step in book.playbook.steps if step.mail))
            yield file.found(
                "belongs to no step, so it is never sent",
                f"name it STEP.LANGUAGE.txt; the steps are {known}",
                check="step missing",
            )


def language_unknown(book: Book, _languages: Collection[str]) -> Iterator[Finding]:
    """A language whose tone, money words and articles are not known here: a note, once for each."""
    for language in book.languages:
        if language.rpartition(".")[2] not in MAIN:
            yield Finding(
                check="language unknown",
                file=book.folder,
                line=0,
                what=f"the words of {name_of(language)} aren't known: tone, money, “attached” are unchecked",
                remedy="ask somebody who speaks it for a first impression",
                note=True,
            )
