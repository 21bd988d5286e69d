"""The second reader may doubt, and let rest; it never says that a mail asks."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mailwatch.mail.message import Asks, RequestVerdict
from mailwatch.mail.replytext import new_words_of
from mailwatch.mail.request import FEW_TO_WEIGH, judge_by_rules, judge_request, second_thought
from mailwatch.mail.second_reader import BUCKETS, LONGEST, likelihood, runs_in

ROOT = Path(__file__).parents[3]
LETTER = "We walked by the river on Sunday, and the children fed the ducks all afternoon."
BILL = f"{LETTER} The invoice for the boat is not due before the summer."


def verdict(asks: Asks) -> RequestVerdict:
    return RequestVerdict(asks=asks, evidence="the words", language="en")


@pytest.mark.parametrize(
    ("asks", "likely", "letter", "then"),
    [
        (Asks.YES, 0.29, LETTER, Asks.UNCLEAR),
        (Asks.YES, 0.31, LETTER, Asks.YES),
        (Asks.NO, 0.76, LETTER, Asks.UNCLEAR),
        (Asks.NO, 0.74, LETTER, Asks.NO),
        (Asks.UNCLEAR, 0.14, LETTER, Asks.NO),
        (Asks.UNCLEAR, 0.16, LETTER, Asks.UNCLEAR),
        (Asks.UNCLEAR, 0.14, BILL, Asks.UNCLEAR),
        (Asks.UNCLEAR, 1.0, LETTER, Asks.UNCLEAR),
        (Asks.PAYMENT, 0.0, BILL, Asks.PAYMENT),
        (Asks.YES, 0.0, "x" * (FEW_TO_WEIGH - 1), Asks.YES),
    ],
)
def test_what_it_may_change(asks, likely, letter, then):
    found = second_thought(verdict(asks), likely, letter)
    assert found.asks is then
    assert found.evidence == "the words"


@given(st.text(max_size=400), st.text(max_size=60), st.sampled_from(["", "en", "de", "th", "it", "xx"]))
def test_it_never_says_that_a_mail_asks(text, subject, language):
    likely = likelihood(text, subject)
    assert 0.0 <= likely <= 1.0
    for asks in (Asks.NO, Asks.UNCLEAR, Asks.PAYMENT):
        before = RequestVerdict(asks=asks, evidence="", language=language)
        assert second_thought(before, likely, text).asks is not Asks.YES
    if judge_request(text, subject).asks is Asks.YES:
        assert judge_by_rules(text, subject).asks is Asks.YES


@pytest.mark.parametrize("text", ["", "\x00" * 1000, "\ud800" * 50, "a" * 10 * LONGEST, "ก" * 10 * LONGEST])
def test_whatever_is_read_is_bounded(text):
    runs = runs_in(text, text[:500])
    assert len(runs) <= 3 * LONGEST
    assert all(0 <= run < BUCKETS for run in runs)
    assert 0.0 <= likelihood(text, "") <= 1.0


def test_statements_and_questions_are_told_apart():
    asks = "Could you tell me by Friday which of the three drafts you would like, and send me the logo?"
    assert likelihood(asks, "Your drafts") > 0.7
    assert (
        likelihood("Thank you for the payment. Everything is delivered, the files are online.", "Done") < 0.3
    )


def test_mails_on_which_nothing_was_weighed_are_judged_well():
    """Labelled before rules and weights saw them; no batch of those that are weighed."""
    lines = (ROOT / "tests/data/asks_unweighed/tenth-ordinary.tsv").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines]
    judged = [
        (label, judge_request(new_words_of(text.replace("\\n", "\n")), subject).asks)
        for _, label, text, subject in rows
    ]
    assert sum(label != "y" and asks is Asks.YES for label, asks in judged) <= 1
    assert sum(label == "y" and asks in (Asks.NO, Asks.PAYMENT) for label, asks in judged) <= 1
    assert sum(asks is Asks.UNCLEAR for _, asks in judged) <= 18


@pytest.mark.long
def test_the_weights_are_those_of_the_labelled_mails(tmp_path):
    """Whoever adds a batch weighs anew: python tools/second_reader.py."""
    target = ROOT / "mailwatch" / "mail" / "second_reader.txt"
    before = target.read_bytes()
    script = ROOT / "tools" / "second_reader.py"
    written = tmp_path / "weights.txt"
    subprocess.run([sys.executable, script, "--output", written], check=True, cwd=ROOT)
    assert written.read_bytes() == before
