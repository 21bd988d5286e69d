"""What joins a thread, what only makes a doubt, and what does neither."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from facts import MONDAY, message, theirs

from mailwatch.domain.client.message_time import answers
from mailwatch.domain.client.thread import fold_threads
from mailwatch.domain.client.view import fold_client
from mailwatch.domain.facts.events import Speaker
from mailwatch.mail.message import Kind

DAY = timedelta(days=1)
OURS = message("q1", MONDAY, message_id="Q1@Studio.example", subject="Offer for the harbour")


def _threads(*messages):
    return [[each.identity for each in thread.messages] for thread in fold_threads("harbour", messages)]


def _doubt(*messages):
    view = fold_client("harbour", [(each.at, each) for each in messages])
    return view.unclear_since(MONDAY)


@pytest.mark.parametrize(
    "evidence",
    [
        {"in_reply_to": ("q1@studio.example",)},
        {"references": ("<Q1@STUDIO.example>",)},
        {"quoted_ids": ("Q1@studio.example",)},
    ],
)
def test_an_id_joins_whatever_its_case_and_wherever_it_stands(evidence) -> None:
    answer = theirs("a1", MONDAY + DAY, **evidence)
    assert _threads(OURS, answer) == [["q1", "a1"]]
    assert answers(answer, OURS)


def test_the_root_of_a_thread_index_joins() -> None:
    root = "01dc" + "ab" * 20
    one = message("q1", MONDAY, thread_index=root)
    other = theirs("a1", MONDAY + DAY, thread_index=root)
    assert _threads(one, other) == [["q1", "a1"]]
    assert _threads(one, theirs("a1", MONDAY + DAY, thread_index="ff" * 22)) == [["q1"], ["a1"]]


@pytest.mark.parametrize(
    "answer",
    [
        {"subject": "Offer for the harbour"},
        {"subject": "Re: Another offer"},
        {"subject": "Re: Offer for the harbour", "at": MONDAY + 60 * DAY},
        {"subject": "Re: Offer for the harbour", "at": MONDAY - DAY},
        {"subject": "Re: Offer for the harbour", "from_": "other@harbour.example", "to": ("x@y.example",)},
        {"subject": "Re: Offer for the harbour", "references": ("an@other.example",)},
        {"subject": "Re: Offer for the harbour", "speaker": Speaker.STRANGER},
    ],
    ids=[
        "no answer",
        "another subject",
        "too late",
        "before",
        "other people",
        "another's answer",
        "stranger",
    ],
)
def test_a_subject_alone_never_joins(answer) -> None:
    assert len(_threads(OURS, replace(theirs("a1", MONDAY + DAY), **answer))) == 2


def test_an_answer_that_lost_its_fields_joins_by_its_subject_and_its_people() -> None:
    answer = theirs("a1", MONDAY + DAY, subject="Re: Offer for the harbour")
    assert _threads(OURS, answer) == [["q1", "a1"]]
    assert _threads(answer, OURS) == [["q1", "a1"]]
    again = message("q2", MONDAY - 3 * DAY, message_id="Q2@Studio.example", subject="Offer for the harbour")
    assert _threads(again, OURS, answer) == [["q2"], ["q1", "a1"]]


@pytest.mark.parametrize(
    ("subject", "days", "doubtful"),
    [
        ("Re: Offer for the harbour", 1, True),
        ("AW: [portal] Offer for the harbour", 1, True),
        ("Offer for the harbour", 1, False),
        ("Re: Another offer", 1, False),
        ("Re: Offer for the harbour", 60, False),
    ],
)
def test_a_portals_mail_with_the_subject_of_our_mail_is_a_doubt(subject, days, doubtful) -> None:
    portal = theirs("p1", MONDAY + days * DAY, kind=Kind.MACHINE, subject=subject, speaker=Speaker.COLLEAGUE)
    assert len(_threads(OURS, portal)) == 2
    assert (_doubt(OURS, portal) is not None) is doubtful
    # From one of the client's own people it is a doubt whatever its subject.
    assert _doubt(OURS, replace(portal, speaker=Speaker.CLIENT)) is not None


def test_a_strangers_ids_join_no_threads_and_give_none_its_subject():
    ours = message("a", MONDAY, subject="Draft")
    other = message("b", MONDAY + timedelta(hours=1), subject="Photos")
    for speaker in (Speaker.STRANGER, Speaker.CLAIMED, Speaker.MACHINE):
        early = message(
            "x", MONDAY - timedelta(days=1), speaker=speaker, subject="Evil", references=("b", "a")
        )
        late = message(
            "y", MONDAY + timedelta(days=1), speaker=speaker, references=("a", "b"), in_reply_to=("b",)
        )
        threads = {each.subject: each for each in fold_threads("harbour", [early, ours, late, other])}
        assert {name: [each.identity for each in one.messages] for name, one in threads.items()} == {
            "Draft": ["x", "a"],
            "Photos": ["b", "y"],
        }
        assert not threads["Draft"].names & {"b"}
        assert not threads["Photos"].names & {"a"}
