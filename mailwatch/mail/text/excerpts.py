"""Fingerprints of a text, by which a mail that quotes it is known again.

A quote is wrapped anew, marked, cut and converted, but its letters stay. So the
fingerprints are taken of runs of letters, without white space, marks and case;
a text keeps the smallest few of them, which lie evenly all over it, and whoever
quotes a tenth of it holds some (Broder 1997, min-wise sketches).
"""

from __future__ import annotations

import zlib

RUN = 48
"""Bytes of letters (UTF-8) in one fingerprint: some eight words."""

KEPT = 32
"""Fingerprints that a text keeps."""

PROOF = 3
"""Fingerprints that two texts share when one quotes the other; a single one may be a common phrase."""

LONGEST_TEXT = 20_000
"""Characters of a text that are looked at."""


def runs_of(text: str) -> frozenset[int]:
    """The fingerprints of all runs of letters in ``text``; empty where it is shorter than one. Linear."""
    letters = "".join(each for each in text[:LONGEST_TEXT].casefold() if each.isalnum())
    content = memoryview(letters.encode("utf-8", "replace"))
    return frozenset(zlib.crc32(content[at : at + RUN]) for at in range(len(content) - RUN + 1))


def sketch_of(text: str) -> tuple[int, ...]:
    """The fingerprints that ``text`` keeps, ascending; at most :data:`KEPT`."""
    return tuple(sorted(runs_of(text))[:KEPT])
