"""Weighs the words of :mod:`mailwatch.mail.second_reader` on the labelled mails of ``tests/data/asks``.

``python tools/second_reader.py`` writes the weights anew, always the same from the same mails;
``--apart`` instead tells what the reader makes of each batch when it was weighed on the others.
Pure Python, some minutes.
"""

from __future__ import annotations

import argparse
import base64
import math
import random
import zlib
from collections.abc import Sequence
from pathlib import Path

from mailwatch.mail.letter import letter_of
from mailwatch.mail.message import Asks
from mailwatch.mail.replytext import new_words_of
from mailwatch.mail.request import judge_by_rules, second_thought
from mailwatch.mail.second_reader import BUCKETS, WEIGHTS, runs_in, weighed

HERE = Path(__file__).resolve().parents[1]
ROUNDS = 25
RATE = 4.0
DECAY = 3e-5
"""How much of the weights each round forgets, a mail (L2)."""


def samples() -> list[tuple[str, str, str, str]]:
    """Batch, label (y, n, p), new words and subject of each labelled mail; each mail once."""
    found: dict[str, tuple[str, str, str, str]] = {}
    for batch in sorted((HERE / "tests" / "data" / "asks").glob("*.tsv")):
        for line in batch.read_text(encoding="utf-8").splitlines():
            _, label, text, subject, *_ = [*line.split("\t"), ""]
            words = new_words_of(text.replace("\\n", "\n"))
            found.setdefault(words, (batch.stem, label, words, subject))
    return list(found.values())


def weigh(mails: Sequence[tuple[bool, frozenset[int]]]) -> tuple[list[float], float]:
    """Weights and bias by stochastic descent; both kinds count alike, however many there are of each."""
    weights, bias = [0.0] * BUCKETS, 0.0
    asking = sum(asks for asks, _ in mails)
    share = {True: len(mails) / (2 * asking), False: len(mails) / (2 * (len(mails) - asking))}
    order = list(range(len(mails)))
    dice = random.Random(1)
    for number in range(ROUNDS):
        dice.shuffle(order)
        rate = RATE / (1 + number / 3)
        for at in order:
            asks, runs = mails[at]
            if not runs:
                continue
            step = rate * share[asks] * (asks - weighed(runs, weights, bias))
            each = step / math.sqrt(len(runs))
            for run in runs:
                weights[run] += each
            bias += step * 0.1
        kept = (1 - rate * DECAY) ** len(mails)
        weights = [weight * kept for weight in weights]
    return weights, bias


def main() -> None:
    """Write the weights, or tell what they would be worth."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--apart", nargs="*", help="batches to weigh apart (default: all)")
    parser.add_argument("--output", type=Path, default=HERE / "mailwatch" / "mail" / WEIGHTS, metavar="FILE")
    chosen = parser.parse_args()
    known = [
        (batch, label, words, subject, runs_in(letter_of(words), subject))
        for batch, label, words, subject in samples()
    ]
    if chosen.apart is None:
        weights, bias = weigh([(label == "y", runs) for _, label, _, _, runs in known])
        scale = max(map(abs, weights)) / 127
        content = bytes(round(weight / scale) & 0xFF for weight in weights)
        packed = base64.b85encode(zlib.compress(content, 9)).decode("ascii")
        lines = [packed[at : at + 100] for at in range(0, len(packed), 100)]
        chosen.output.write_text("\n".join([f"{scale!r} {bias!r}", *lines]) + "\n", encoding="ascii")
        print(f"{chosen.output.name}: {len(known)} mails, {chosen.output.stat().st_size} bytes")
        return
    for name in chosen.apart or sorted({batch for batch, *_ in known}):
        weights, bias = weigh([(label == "y", runs) for batch, label, _, _, runs in known if batch != name])
        counts: dict[tuple[str, str, str], int] = {}
        for batch, label, words, subject, runs in known:
            if batch == name:
                rules = judge_by_rules(words, subject)
                both = second_thought(rules, weighed(runs, weights, bias), letter_of(words))
                for who, verdict in (("rules", rules), ("both", both)):
                    counts[who, label, verdict.asks] = counts.get((who, label, verdict.asks), 0) + 1
        for who in ("rules", "both"):
            print(name, who, _told(counts, who))


def _told(counts: dict[tuple[str, str, str], int], who: str) -> str:
    def of(labels: str, *verdicts: Asks) -> int:
        return sum(
            n
            for (w, label, verdict), n in counts.items()
            if w == who and label in labels and verdict in verdicts
        )

    every = tuple(Asks)
    total = of("ynp", *every)
    unclear = of("ynp", Asks.UNCLEAR)
    right = of("y", Asks.YES) + of("n", Asks.NO) + of("p", Asks.PAYMENT)
    return (
        f"right {right / max(1, total - unclear):.3f}, false asks {of('np', Asks.YES)}/{of('np', *every)}, "
        f"missed {of('y', Asks.NO, Asks.PAYMENT)}/{of('y', *every)}, unclear {unclear / total:.3f}"
    )


if __name__ == "__main__":
    main()
