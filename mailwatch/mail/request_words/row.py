"""How people ask, offer, inform and close, in the languages mailwatch writes.

One row a language. A sentence is read in this order: formulas that ask for
nothing are taken out (``offers``, ``informs``, ``rhetorical``), what is left is
searched for requests (``asks``) and hints of one (``hints``); ``firm`` are
requests that look like such a formula, and are searched first. ``closes`` are
signs that nothing is expected; ``answers`` begin the author's own answer to the
question before, and ``why`` opens a question that an author asks only to explain.
Patterns are applied to one lower-case sentence of at most 600 characters; every
repetition in them is bounded.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class RequestWords:
    """One language's patterns; see the module."""

    language: str
    asks: tuple[str, ...]
    firm: tuple[str, ...]
    hints: tuple[str, ...]
    offers: tuple[str, ...]
    informs: tuple[str, ...]
    rhetorical: tuple[str, ...]
    no_answer: tuple[str, ...]
    closes: tuple[str, ...]
    answers: tuple[str, ...]
    why: tuple[str, ...]
