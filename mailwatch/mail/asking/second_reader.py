"""A second opinion on whether an own mail asks: by its words alone, weighed on labelled mails.

The rules (:mod:`mailwatch.mail.asking.request`) say *why* a mail asks; they don't know
all the words in which people don't. This reader knows no why: runs of three to
five letters and pairs of words, those of the subject apart, were weighed on the
mails of ``tests/data/asks`` (``tools/second_reader.py``; logistic regression).
What may follow from it stands in :mod:`mailwatch.mail.asking.second_thought`.
"""

from __future__ import annotations

import base64
import math
import re
import zlib
from collections.abc import Iterator, Sequence
from functools import lru_cache
from importlib import resources
from itertools import pairwise

BUCKETS = 1 << 16
RUNS = (3, 4, 5)
LONGEST = 6_000
"""Characters of a mail that are read."""

WEIGHTS = "second_reader.txt"

_DIGIT = re.compile(r"\d")
_MARKS = '.,:;()"'
_SUBJECT = "\0"
"""Stands before what is read in a subject: the same words weigh otherwise there."""


def runs_in(text: str, subject: str) -> frozenset[int]:
    """The runs of letters and pairs of words in a mail, as numbers below :data:`BUCKETS`. Linear."""
    found = [*_runs(text[:LONGEST]), *(_SUBJECT + run for run in _runs(subject[:200]))]
    return frozenset(zlib.crc32(run.encode("utf-8", "replace")) % BUCKETS for run in found)


def _runs(text: str) -> Iterator[str]:
    words = _DIGIT.sub("0", text.lower()).split()
    if not words:
        return
    for word in words:
        content = f" {word[:200]} "
        for length in RUNS:
            if length >= len(content):
                yield content
                break
            for at in range(len(content) - length + 1):
                yield content[at : at + length]
    bare = ["^", *(word[:200].strip(_MARKS) or word[:200] for word in words), "$"]
    for one, next_one in pairwise(bare):
        yield f"{one} {next_one}"


def likelihood(text: str, subject: str = "") -> float:
    """How much a mail or a sentence reads like those that ask for an answer, from 0 to 1."""
    runs = runs_in(text, subject)
    scale, bias, weights = _weights()
    return weighed(runs, weights, bias, scale)


def weighed(runs: frozenset[int], weights: Sequence[float], bias: float, scale: float = 1.0) -> float:
    """The logistic of the mean weight of ``runs``: long mails and short ones count alike. 0.5 of nothing."""
    if not runs:
        return 0.5
    total = sum(weights[run] for run in runs) * scale / math.sqrt(len(runs))
    return logistic(total + bias)


def logistic(odds: float) -> float:
    """The likelihood of log-odds."""
    return 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, odds))))


def log_odds(likely: float) -> float:
    """What :func:`logistic` was taken of."""
    return math.log(likely / (1.0 - likely))


@lru_cache(maxsize=1)
def _weights() -> tuple[float, float, Sequence[int]]:
    head, _, body = resources.files(__package__).joinpath(WEIGHTS).read_text("ascii").partition("\n")
    scale, bias = map(float, head.split())
    content = zlib.decompress(base64.b85decode("".join(body.split())))
    return scale, bias, memoryview(content).cast("b")
