"""Outgoing mails in six languages, written by us and labelled before the rules saw them.

One row a mail: language; ``y`` or ``n`` for "asks for an answer", ``p`` for
"asks for money alone"; the text with ``\\n`` for line ends.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from mailwatch.mail.message import Asks
from mailwatch.mail.replytext import new_words_of
from mailwatch.mail.request import judge_request

BATCHES = sorted((Path(__file__).parents[2] / "data" / "asks").glob("*.tsv"))
LABELS = {"y": Asks.YES, "n": Asks.NO, "p": Asks.PAYMENT}


def _rows(path: Path) -> list[tuple[Asks, str]]:
    lines = path.read_text(encoding="utf-8").splitlines()
    parted = [line.split("\t") for line in lines]
    return [(LABELS[label], text.replace("\\n", "\n")) for _, label, text in parted]


def _judged(text: str) -> Asks:
    return judge_request(new_words_of(text)).asks


@pytest.mark.parametrize("batch", BATCHES, ids=lambda path: path.stem)
def test_no_hard_mail_is_judged_the_wrong_way_round(batch: Path) -> None:
    wrong = [text for label, text in _rows(batch) if _judged(text) not in {label, Asks.UNCLEAR}]
    assert not wrong


@pytest.mark.parametrize("batch", BATCHES, ids=lambda path: path.stem)
def test_hardly_any_hard_mail_is_left_unclear(batch: Path) -> None:
    rows = _rows(batch)
    right = sum(_judged(text) is label for label, text in rows)
    assert right >= 0.9 * len(rows)


def test_the_batches_are_there() -> None:
    assert sum(len(_rows(batch)) for batch in BATCHES) >= 500
