"""What the owner's chase or never on an unclear mail teaches, and what it doesn't."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from facts import MONDAY, around, message, policy, theirs, view

from mailwatch.domain.client.policy import Chase
from mailwatch.domain.facts.codec import dump, read_event
from mailwatch.domain.facts.events import OwnerSaid, Word
from mailwatch.domain.opening.expectation import expects_answer
from mailwatch.domain.opening.lessons import skeleton_of
from mailwatch.mail.message import Asks

HOUR = timedelta(hours=1)
DAY = timedelta(days=1)
SENTENCE = "It would be great to go on with the 12 pages."


def unclear(identity, at, evidence=SENTENCE, **more):
    return message(identity, at, asks=Asks.UNCLEAR, asks_evidence=evidence, subject=identity, **more)


def said(word, subject, at):
    return OwnerSaid(word=word, client="harbour", subject=subject, at=at)


def expectation(*words, evidence=SENTENCE, asks=Asks.UNCLEAR, at=MONDAY + 3 * DAY):
    """Of the second mail, after the first was answered by the client."""
    own = replace(unclear("<second>", at, evidence), asks=asks)
    here = view(unclear("<first>", MONDAY), theirs("<answer>", MONDAY + 2 * DAY), own)
    here = replace(here, words=words)
    return expects_answer(around(here), here.thread_of("<second>"))


@pytest.mark.parametrize(
    ("word", "is_chased"),
    [(Word.CHASE, True), (Word.NEVER, False)],
)
def test_the_same_sentence_is_judged_alike_and_says_whose_word_that_is(word, is_chased):
    found = expectation(
        said(word, "<first>", MONDAY + HOUR), evidence="it would be great to go on with the 7 pages"
    )
    assert (found.anchor is not None) is is_chased
    assert found.question is None
    assert "as you said about “<first>”" in found.because.say()


@pytest.mark.parametrize(
    "words",
    [
        (),
        (said(Word.NOT_NOW, "<first>", MONDAY + HOUR),),
        (said(Word.CHASE, "<first>", MONDAY + HOUR), said(Word.ONCE, "<first>", MONDAY + 2 * HOUR)),
        (said(Word.CHASE, "<first>", MONDAY + HOUR), said(Word.NOT_NOW, "<first>", MONDAY + 2 * HOUR)),
        (said(Word.CHASE, "<first>", MONDAY - HOUR),),
        (said(Word.CHASE, "<first>", MONDAY + 4 * DAY),),
    ],
    ids=[
        "nothing said",
        "not now",
        "taken back",
        "not now after all",
        "before the mail",
        "after the next mail",
    ],
)
def test_without_a_standing_word_the_owner_is_asked(words):
    assert expectation(*words).question is not None


@pytest.mark.parametrize("evidence", ["", "ok", "It would be great to go on with the cover."])
def test_another_sentence_or_none_teaches_nothing(evidence):
    assert expectation(said(Word.CHASE, "<first>", MONDAY + HOUR), evidence=evidence).question is not None


@pytest.mark.parametrize(("word", "rests"), [(Word.NEVER, True), (Word.NOT_NOW, False), (Word.CHASE, False)])
def test_never_outlasts_the_next_mail_in_its_thread_and_nothing_else_does(word, rests):
    again = message("<again>", MONDAY + 2 * DAY, references=("<first>",))
    here = view(unclear("<first>", MONDAY), again, words=(said(word, "<first>", MONDAY + HOUR),))
    (thread,) = here.threads
    assert (expects_answer(around(here), thread).because.code == "owner-rests") is rests


def test_what_is_clear_is_judged_by_its_own_words():
    found = expectation(said(Word.CHASE, "<first>", MONDAY + HOUR), asks=Asks.NO)
    assert found.anchor is None
    assert found.because.code == "asks-nothing"


def test_numbers_links_and_capitals_make_no_other_sentence():
    assert skeleton_of("See https://x.example/a: 12 pages, by 3.4.!") == skeleton_of(
        "see www.y.example 7 pages by 12.11."
    )
    assert skeleton_of("The cover") == ""


def test_a_bill_starts_no_case_whatever_is_chased_unless_it_is_marked():
    bill = message("<bill>", MONDAY, asks=Asks.PAYMENT, asks_evidence="invoice 17", subject="March")
    here = view(bill)
    for chase in (Chase.ASKED, Chase.ALL):
        assert expects_answer(around(here, policy(chase=chase)), here.threads[0]).because.code == (
            "asks-payment"
        )
    marked = expects_answer(around(here, policy(waiting=("March",))), here.threads[0])
    assert marked.anchor == bill


def test_a_fact_of_an_older_version_is_still_read():
    for asks in (Asks.YES, Asks.NO, Asks.UNCLEAR, Asks.PAYMENT, None):
        fact = message("<a>", MONDAY, asks=asks)
        assert read_event("MessageSeen", dump(fact)) == fact
