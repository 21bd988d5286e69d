"""What a word of the owner's is about: the word itself says how its text is read, never the text's looks."""

from __future__ import annotations

import pytest
from facts import MONDAY

from mailwatch.domain.facts.about import OfClient, OfLadder, OfRow, OfThread
from mailwatch.domain.facts.codec import dump, read_event
from mailwatch.domain.facts.events import ABOUT_A_ROW, OwnerSaid, Word


@pytest.mark.parametrize(
    ("word", "text", "about"),
    [
        *((word, "", OfClient()) for word in Word),
        *((word, "12", OfRow(12)) for word in sorted(ABOUT_A_ROW)),
        (Word.START, "late-payment|2026-041", OfLadder("late-payment", "2026-041")),
        (
            Word.START,
            "no-show|abc@calendar.example|20260302",
            OfLadder("no-show", "abc@calendar.example|20260302"),
        ),
        (Word.CHASE, "a.1@studio.example", OfThread("a.1@studio.example")),
        # Message-IDs that look like something else.
        (Word.CHASE, "12", OfThread("12")),
        (Word.STOP, "a|b@studio.example", OfThread("a|b@studio.example")),
        (Word.SKIP, "²", OfThread("²")),
    ],
)
def test_it_is_read_as_the_word_means_it_and_kept_as_it_stands(word, text, about):
    said = OwnerSaid(word=word, client="harbour", at=MONDAY, subject=text)
    assert said.about == about
    assert str(about) == text
    assert read_event("OwnerSaid", dump(said)).about == about
