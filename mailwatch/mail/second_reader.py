"""A second opinion on whether an own mail asks: by its words alone, weighed on labelled mails.

The rules (:mod:`mailwatch.mail.request`) say *why* a mail asks; they don't know
all the words in which people don't. This reader knows no why: runs of three to
five letters were weighed on the mails of ``tests/data/asks``
(``tools/second_reader.py``; logistic regression). So it may never say *yes*.
It only makes a verdict of the rules doubtful that reads unlike its kind, and
lets rest what reads like a mere statement and in which the rules find nothing at all.
"""

from __future__ import annotations

import base64
import math
import re
import zlib
from collections.abc import Sequence
from functools import lru_cache
from importlib import resources

BUCKETS = 1 << 15
RUNS = (3, 4, 5)
LONGEST = 6_000
"""Characters of a mail that are read."""

STATES = 0.30
"""Below this a *yes* of the rules is doubtful."""

ASKS = 0.75
"""Above this a *no* of the rules is doubtful."""

RESTS = 0.15
"""Below this, what the rules can't tell asks for nothing."""

WEIGHTS = "second_reader.txt"

_DIGIT = re.compile(r"\d")


def runs_in(text: str, subject: str) -> frozenset[int]:
    """The runs of letters in a mail, each word with its ends, as numbers below :data:`BUCKETS`. Linear."""
    flat = _DIGIT.sub("0", f"{subject[:200]} \n {text[:LONGEST]}".lower())
    found: set[int] = set()
    for word in flat.split():
        content = f" {word[:200]} "
        for length in RUNS:
            if length >= len(content):
                found.add(zlib.crc32(content.encode("utf-8", "replace")) % BUCKETS)
                break
            for at in range(len(content) - length + 1):
                found.add(zlib.crc32(content[at : at + length].encode("utf-8", "replace")) % BUCKETS)
    return frozenset(found)


def likelihood(text: str, subject: str) -> float:
    """How much a mail reads like those that ask for an answer, from 0 to 1; 0.5 of nothing."""
    runs = runs_in(text, subject)
    scale, bias, weights = _weights()
    return weighed(runs, weights, bias, scale)


def weighed(runs: frozenset[int], weights: Sequence[float], bias: float, scale: float = 1.0) -> float:
    """The logistic of the mean weight of ``runs``: long mails and short ones count alike."""
    if not runs:
        return 0.5
    total = sum(weights[run] for run in runs) * scale / math.sqrt(len(runs))
    return 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, total + bias))))


@lru_cache(maxsize=1)
def _weights() -> tuple[float, float, Sequence[int]]:
    head, _, body = resources.files(__package__).joinpath(WEIGHTS).read_text("ascii").partition("\n")
    scale, bias = map(float, head.split())
    content = zlib.decompress(base64.b85decode("".join(body.split())))
    return scale, bias, memoryview(content).cast("b")
