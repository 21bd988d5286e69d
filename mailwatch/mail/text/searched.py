"""A text as phrases are looked for in it."""

from __future__ import annotations

_STRAIGHT = str.maketrans({"’": "'", "\u2011": "-"})
"""What programs set for a straight apostrophe and a hyphen."""


def searched(text: str) -> str:
    """Lower case, straight apostrophes and hyphens, single spaces: as the languages' phrases are written.

    So a phrase is found across the end of a line. Linear.
    """
    return " ".join(text.lower().translate(_STRAIGHT).split())
