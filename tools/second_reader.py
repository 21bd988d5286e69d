"""Weighs the words of :mod:`mailwatch.mail.asking.second_reader` on the mails of ``tests/data/asks``.

``python tools/second_reader.py`` writes the weights anew, always the same from the same mails;
``--apart`` instead tells what the second reader makes of each heap (``ninth``: its ordinary and
its hard mails) when it was weighed on the others, and which numbers would fit a *yes* best
(:mod:`mailwatch.mail.asking.second_thought`). Pure Python, a minute or two for each weighing.
"""

from __future__ import annotations

import argparse
import base64
import math
import random
import zlib
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import astuple, dataclass
from operator import mul
from pathlib import Path

from mailwatch.mail.asking.letter import letter_of
from mailwatch.mail.asking.request import judge_by_rules
from mailwatch.mail.asking.second_reader import BUCKETS, WEIGHTS, logistic, runs_in, weighed
from mailwatch.mail.asking.second_thought import SHARES, Signs, second_thought, signs_of
from mailwatch.mail.message import Asks, RequestVerdict
from mailwatch.mail.text.replytext import new_words_of

HERE = Path(__file__).resolve().parents[1]
ROUNDS = 12
RATE = 12.0
DECAY = 1.2e-5
"""How much of the weights each round forgets, a mail (L2)."""

HARD_COUNTS = 2.0
"""Hard mails count twice: there words and meaning part company, and there are few of them."""

STRANGE = ("seventh", "eighth", "ninth", "tenth", "eleventh")
"""Heaps by people who had not seen the rules: what the rules are worth is learned from these."""

SIGN_ROUNDS = 3_000
SIGN_RATE = 0.1

Sample = tuple[str, str, str, str]


def samples() -> list[Sample]:
    """Batch, label (y, n, p), new words and subject of each labelled mail; each mail once."""
    found: dict[str, Sample] = {}
    for batch in sorted((HERE / "tests" / "data" / "asks").glob("*.tsv")):
        for line in batch.read_text(encoding="utf-8").splitlines():
            _, label, text, subject, *_ = [*line.split("\t"), ""]
            words = new_words_of(text.replace("\\n", "\n"))
            found.setdefault(words, (batch.stem, label, words, subject))
    return list(found.values())


def heap_of(batch: str) -> str:
    """Whose hand wrote a batch: ordinary and hard mails, and all languages, are left out together."""
    return batch.partition("-")[0]


def weigh(mails: Sequence[tuple[bool, float, frozenset[int]]]) -> tuple[list[float], float]:
    """Weights and bias by stochastic descent, from whether each mail asks, how much it counts, and its runs.

    Both kinds count alike, however many there are of each. A run that stands in both kinds alike hardly
    moves: its step goes by the square of the log-odds of its counts (Wang and Manning 2012).
    """
    weights, bias = [0.0] * BUCKETS, 0.0
    seen = {
        asks: Counter(run for kind, _, runs in mails if kind is asks for run in runs)
        for asks in (True, False)
    }
    every = {asks: sum(counts.values()) + BUCKETS for asks, counts in seen.items()}
    pace = [
        math.log((seen[True][run] + 1) / every[True] / ((seen[False][run] + 1) / every[False])) ** 2
        for run in range(BUCKETS)
    ]
    total = sum(counts for _, counts, _ in mails)
    asking = sum(counts for asks, counts, _ in mails if asks)
    share = {True: total / (2 * asking), False: total / (2 * (total - asking))}
    sorted_runs = [sorted(runs) for _, _, runs in mails]
    order = list(range(len(mails)))
    dice = random.Random(1)
    for number in range(ROUNDS):
        dice.shuffle(order)
        rate = RATE / (1 + number / 3)
        for at in order:
            asks, counts, runs = mails[at]
            if not runs:
                continue
            step = rate * counts * share[asks] * (asks - weighed(runs, weights, bias))
            each = step / math.sqrt(len(runs))
            for run in sorted_runs[at]:
                weights[run] += each * pace[run]
            bias += step * 0.01
        kept = (1 - rate * DECAY) ** len(mails)
        weights = [weight * kept for weight in weights]
    return weights, bias


@dataclass(frozen=True)
class Apart:
    """A mail as a reader finds it that was weighed on other heaps; ``signs`` only of a *yes* of the rules."""

    batch: str
    label: str
    rules: RequestVerdict
    letter: str
    whole: float
    signs: Signs | None


def apart(heap: str, mails: Sequence[Sample]) -> list[Apart]:
    """What a reader weighed without ``heap`` makes of its mails, and the signs of each *yes* of the rules."""
    weights, bias = weighed_on([mail for mail in mails if heap_of(mail[0]) != heap])

    def read(text: str, subject: str = "") -> float:
        return weighed(runs_in(text, subject), weights, bias)

    found = []
    for batch, label, words, subject in mails:
        if heap_of(batch) == heap:
            rules, letter = judge_by_rules(words, subject), letter_of(words)
            whole = read(letter, subject)
            signs = signs_of(rules, letter, whole, read) if rules.asks is Asks.YES else None
            found.append(Apart(batch, label, rules, letter, whole, signs))
    return found


def weighed_on(mails: Sequence[Sample]) -> tuple[list[float], float]:
    """Weights and bias of these mails."""
    return weigh(
        [
            (
                label == "y",
                HARD_COUNTS if batch.endswith("-hard") else 1.0,
                runs_in(letter_of(words), subject),
            )
            for batch, label, words, subject in mails
        ]
    )


def _packed(weights: Sequence[float], bias: float) -> str:
    scale = max(map(abs, weights)) / 127
    content = bytes(round(weight / scale) & 0xFF for weight in weights)
    packed = base64.b85encode(zlib.compress(content, 9)).decode("ascii")
    lines = [packed[at : at + 100] for at in range(0, len(packed), 100)]
    return "\n".join([f"{scale!r} {bias!r}", *lines]) + "\n"


def shares_of(found: Iterable[Apart]) -> tuple[float, ...]:
    """What each sign of a *yes* counts, and the bias, by plain descent; both kinds count alike."""
    marked = [(each.label == "y", (*astuple(each.signs), 1.0)) for each in found if each.signs]
    asking = sum(asks for asks, _ in marked)
    even = {True: 0.5 / asking, False: 0.5 / (len(marked) - asking)}
    shares = [0.0] * len(SHARES)
    for _ in range(SIGN_ROUNDS):
        steps = [0.0] * len(shares)
        for asks, signs in marked:
            error = even[asks] * (asks - logistic(sum(map(mul, shares, signs))))
            steps = [step + error * sign for step, sign in zip(steps, signs, strict=True)]
        shares = [share + SIGN_RATE * step for share, step in zip(shares, steps, strict=True)]
    return tuple(shares)


def _judged(each: Apart, shares: Sequence[float]) -> Asks:
    likely = each.signs.likely(shares) if each.signs else each.whole
    return second_thought(each.rules, likely, each.letter).asks


def _tell_apart(heaps: Sequence[str]) -> None:
    mails = samples()
    strange = {heap: apart(heap, mails) for heap in STRANGE}
    counted: Counter[tuple[str, str, str, Asks]] = Counter()
    for heap in heaps:
        others = [each for name, found in strange.items() if name != heap for each in found]
        shares = shares_of(others)
        for each in strange[heap] if heap in strange else apart(heap, mails):
            kind = "all hard" if each.batch.endswith("-hard") else "all ordinary"
            for name in (each.batch, kind):
                counted[name, "rules", each.label, each.rules.asks] += 1
                counted[name, "both", each.label, _judged(each, shares)] += 1
    for name in sorted({name for name, *_ in counted}):
        for who in ("rules", "both"):
            print(name, who, _told({key[2:]: n for key, n in counted.items() if key[:2] == (name, who)}))
    every = shares_of(each for found in strange.values() for each in found)
    print("shares of a yes:", ", ".join(f"{share:.2f}" for share in every))


def _told(counts: dict[tuple[str, Asks], int]) -> str:
    def of(labels: str, *verdicts: Asks) -> int:
        return sum(n for (label, verdict), n in counts.items() if label in labels and verdict in verdicts)

    every = tuple(Asks)
    total = of("ynp", *every)
    unclear = of("ynp", Asks.UNCLEAR)
    right = of("y", Asks.YES) + of("n", Asks.NO) + of("p", Asks.PAYMENT)
    return (
        f"right {right / max(1, total - unclear):.3f}, false asks {of('np', Asks.YES)}/{of('np', *every)}, "
        f"missed {of('y', Asks.NO, Asks.PAYMENT)}/{of('y', *every)}, unclear {unclear / total:.3f}"
    )


def main() -> None:
    """Write the weights, or tell what they would be worth."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--apart", nargs="*", help="heaps to leave out in turn (default: those of strangers)")
    parser.add_argument(
        "--output", type=Path, default=HERE / "mailwatch" / "mail" / "asking" / WEIGHTS, metavar="FILE"
    )
    chosen = parser.parse_args()
    if chosen.apart is not None:
        _tell_apart(chosen.apart or STRANGE)
        return
    mails = samples()
    chosen.output.write_text(_packed(*weighed_on(mails)), encoding="ascii")
    print(f"{chosen.output.name}: {len(mails)} mails, {chosen.output.stat().st_size} bytes")


if __name__ == "__main__":
    main()
