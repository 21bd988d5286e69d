"""The second reader may doubt, and let rest; it never says that a mail asks."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mailwatch.mail.asking.request import judge_by_rules, judge_request
from mailwatch.mail.asking.second_reader import BUCKETS, LONGEST, likelihood, runs_in
from mailwatch.mail.asking.second_thought import FEW_TO_WEIGH, second_opinion, second_thought, signs_of
from mailwatch.mail.message import Asks, RequestVerdict
from mailwatch.mail.text.replytext import new_words_of

ROOT = Path(__file__).parents[3]
LETTER = "We walked by the river on Sunday, and the children fed the ducks all afternoon."
BILL = f"{LETTER} The invoice for the boat is not due before the summer."


def verdict(asks: Asks, *, hinted: bool = False) -> RequestVerdict:
    return RequestVerdict(asks=asks, evidence="the words", language="en", hinted=hinted)


@pytest.mark.parametrize(
    ("asks", "hinted", "likely", "letter", "then"),
    [
        (Asks.YES, False, 0.38, LETTER, Asks.UNCLEAR),
        (Asks.YES, False, 0.40, LETTER, Asks.YES),
        (Asks.NO, False, 0.81, LETTER, Asks.UNCLEAR),
        (Asks.NO, False, 0.79, LETTER, Asks.NO),
        (Asks.UNCLEAR, False, 0.46, LETTER, Asks.NO),
        (Asks.UNCLEAR, False, 0.48, LETTER, Asks.UNCLEAR),
        (Asks.UNCLEAR, True, 0.26, LETTER, Asks.NO),
        (Asks.UNCLEAR, True, 0.28, LETTER, Asks.UNCLEAR),
        (Asks.UNCLEAR, True, 0.22, BILL, Asks.PAYMENT),
        (Asks.UNCLEAR, False, 0.24, BILL, Asks.UNCLEAR),
        (Asks.UNCLEAR, False, 1.0, LETTER, Asks.UNCLEAR),
        (Asks.PAYMENT, False, 0.0, BILL, Asks.PAYMENT),
        (Asks.YES, False, 0.0, "x" * (FEW_TO_WEIGH - 1), Asks.YES),
    ],
)
def test_what_it_may_change(asks, hinted, likely, letter, then):
    found = second_thought(verdict(asks, hinted=hinted), likely, letter)
    assert found.asks is then
    assert found.evidence == "the words"


def test_a_question_in_plain_sight_is_never_let_rest():
    asks = RequestVerdict(asks=Asks.UNCLEAR, evidence="Did it arrive?", language="en", hinted=True)
    assert second_thought(asks, 0.0, f"{BILL} Did it arrive?") is asks


def test_what_rests_without_words_that_decide_shows_its_opening():
    without = RequestVerdict(asks=Asks.UNCLEAR, evidence="", language="en")
    assert second_thought(without, 0.1, LETTER).evidence == LETTER


def test_a_yes_is_surer_at_the_end_and_where_few_questions_stand():
    wish = "Could you send me the logo?"
    asks = RequestVerdict(asks=Asks.YES, evidence=wish, language="en")

    def likely(letter: str) -> float:
        return signs_of(asks, letter, 0.5).likely()

    last = likely(f"{LETTER} {wish}")
    assert likely(f"{wish} {LETTER}") < last
    assert likely(f"And who was there? {LETTER} Where did they go? {wish}") < last


def test_a_sentence_that_is_shown_as_it_was_written_is_found_where_it_stands():
    wish = "Kannst du bis 3. Mai um 9.30 Uhr sagen, wie’s aussieht?"
    letter = f"Hallo Jan,\n\ndie Kisten sind da.\n\n{wish}\n\nDanke dir."
    rules = judge_by_rules(letter)
    assert rules.asks is Asks.YES
    assert signs_of(rules, letter, 0.5).place == pytest.approx(2 / 3)


@given(st.text(max_size=400), st.text(max_size=60), st.sampled_from(["", "en", "de", "th", "it", "xx"]))
def test_it_never_says_that_a_mail_asks(text, subject, language):
    likely = likelihood(text, subject)
    assert 0.0 <= likely <= 1.0
    for asks in (Asks.NO, Asks.UNCLEAR, Asks.PAYMENT):
        before = RequestVerdict(asks=asks, evidence="", language=language)
        assert second_thought(before, likely, text).asks is not Asks.YES
        assert second_opinion(before, text, subject).asks is not Asks.YES
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


@pytest.mark.parametrize(
    ("heap", "false_asks", "missed", "unclear"),
    [("first-ordinary", 1, 1, 15), ("second-ordinary", 2, 3, 15), ("second-hard", 7, 24, 62)],
)
def test_mails_on_which_nothing_was_weighed_are_judged_well(heap, false_asks, missed, unclear):
    """Labelled before rules and weights saw them; no batch of those that are weighed."""
    lines = (ROOT / f"tests/data/asks_unweighed/{heap}.tsv").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines]
    judged = [
        (label, judge_request(new_words_of(text.replace("\\n", "\n")), subject).asks)
        for _, label, text, subject in rows
    ]
    assert sum(label != "y" and asks is Asks.YES for label, asks in judged) <= false_asks
    assert sum(label == "y" and asks in (Asks.NO, Asks.PAYMENT) for label, asks in judged) <= missed
    assert sum(asks is Asks.UNCLEAR for _, asks in judged) <= unclear


@pytest.mark.long
def test_the_weights_are_those_of_the_labelled_mails(tmp_path):
    """Whoever adds a batch weighs anew: python tools/second_reader.py."""
    target = ROOT / "mailwatch" / "mail" / "asking" / "second_reader.txt"
    before = target.read_bytes()
    script = ROOT / "tools" / "second_reader.py"
    written = tmp_path / "weights.txt"
    subprocess.run([sys.executable, script, "--output", written], check=True, cwd=ROOT)
    assert written.read_bytes() == before
