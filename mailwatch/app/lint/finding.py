"""What ``template lint`` works on, and what it finds."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from mailwatch.domain.playbooks.playbook import (
    FAMILIAR,
    Playbook,
    Step,
    language_of_text,
)

VARIANTS = ("several", "consumer", FAMILIAR)
"""What may stand between a step's name and the language in the name of a file."""

TAG = re.compile(r"\{[{%#].*?[}%#]\}", re.DOTALL)


@lru_cache(maxsize=512)
def any_of(patterns: tuple[str, ...]) -> re.Pattern[str]:
    """One pattern for all of them, capitals or not; one that nothing fits where there are none."""
    return re.compile("|".join(f"(?:{each})" for each in patterns) or r"(?!)", re.IGNORECASE)


@dataclass(frozen=True, kw_only=True)
class Finding:
    """Something in a text that should not be sent: where, what, what to do about it.

    ``line`` counts from 1 in the file, 0 where it is the file as a whole.
    ``check`` is the name of the check, for machines. A ``note`` is said once
    and is nothing to mend.
    """

    check: str
    file: str
    line: int
    what: str
    remedy: str
    note: bool = False

    @property
    def place(self) -> str:
        """The file and the line, as editors jump to it."""
        return f"{self.file}:{self.line}" if self.line else self.file


@dataclass(frozen=True, kw_only=True)
class Book:
    """A playbook as it is in force, and the folder in which its texts lie, as shown to people."""

    playbook: Playbook
    folder: str
    shipped: bool = True
    as_shipped: bool = False
    """Neither a text nor a step is changed."""
    strays: tuple[str, ...] = ()
    """Names of text files in the folder that are not read."""

    @property
    def languages(self) -> tuple[str, ...]:
        """Every language in which it has at least one text, each address for itself (``familiar.de``)."""
        return tuple(sorted({language_of_text(name) for name, _ in self.playbook.texts}))

    @property
    def spoken(self) -> tuple[str, ...]:
        """Every language in which it has at least one text, in whichever address."""
        return tuple(sorted({each.rpartition(".")[2] for each in self.languages}))

    @property
    def spoken_familiarly(self) -> tuple[str, ...]:
        """Every language in which it has a text for somebody who is addressed familiarly."""
        return tuple(sorted(each.rpartition(".")[2] for each in self.languages if each.startswith(FAMILIAR)))

    @property
    def files(self) -> tuple[TextFile, ...]:
        """Its texts, each with the step that it is for."""
        return tuple(_file(self, name, source) for name, source in self.playbook.texts)


@dataclass(frozen=True, kw_only=True)
class TextFile:
    """One text: ``step`` None where its name belongs to no step that sends mail."""

    book: Book
    path: str
    stem: str
    variants: tuple[str, ...]
    language: str
    source: str
    step: Step | None

    @property
    def several(self) -> bool:
        """Whether it speaks of several invoices."""
        return "several" in self.variants

    @property
    def consumer(self) -> bool:
        """Whether it is for private persons alone."""
        return "consumer" in self.variants

    @property
    def familiar(self) -> bool:
        """Whether it addresses its reader familiarly."""
        return FAMILIAR in self.variants

    @property
    def prose(self) -> str:
        """The words without the tags and without the subject; as many lines as the source."""
        lines = self.source.split("\n")
        if lines[0].startswith("Subject:"):
            lines[0] = ""
        return TAG.sub(" ", "\n".join(lines))

    def line_of(self, words: str) -> int:
        """The first line in which ``words`` stand, or else most of them; 0 when they are made by values."""
        bare = TAG.sub(lambda tag: re.sub(r"[^\n]", " ", tag[0]), self.source).casefold()
        pieces = words.casefold().split()
        for length in range(len(pieces), 0, -1):
            for start in range(len(pieces) - length + 1):
                at = bare.find(" ".join(pieces[start : start + length]))
                if at >= 0:
                    return bare.count("\n", 0, at) + 1
        return 0

    def found(self, what: str, remedy: str, *, check: str, line: int = 0, note: bool = False) -> Finding:
        """A finding in this file."""
        return Finding(check=check, file=self.path, line=line, what=what, remedy=remedy, note=note)


def _file(book: Book, name: str, source: str) -> TextFile:
    stem, *variants, language = name.split(".")
    steps = [step for step in book.playbook.steps if step.mail]
    return TextFile(
        book=book,
        path=f"{book.folder}/{name}.txt",
        stem=stem,
        variants=tuple(variants),
        language=language,
        source=source,
        step=_step(steps, stem) if set(variants) <= set(VARIANTS) else None,
    )


def _step(steps: Sequence[Step], stem: str) -> Step | None:
    named = [step for step in steps if step.name == stem]
    return next(iter([*named, *(step for step in steps if step.template == stem)]), None)
