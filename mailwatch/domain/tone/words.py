"""What `template lint` looks for in a text, as data: one row a language."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class ToneWords:
    """Patterns of one language, searched case-insensitively in a rendered text.

    Every pattern is linear: no quantifier stands inside another. A pattern with
    a reason is a pair (pattern, what is wrong with it, in a few English words).
    """

    accusing: tuple[tuple[str, str], ...]
    """Blames the reader, or makes them lose face."""

    shouting: tuple[tuple[str, str], ...]
    """Raises its voice: hurry, alarm, heaps of marks."""

    money: tuple[str, ...]
    """A sentence that speaks of money or of invoicing."""

    attached: tuple[str, ...]
    """Claims that a file comes with the mail."""

    threatening: tuple[tuple[str, str], ...]
    """Names a consequence that a playbook does not carry out: courts, fees, the public."""
