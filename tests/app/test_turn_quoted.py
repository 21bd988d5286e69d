"""Our own words come back from an address that nobody knows: they hold, and nothing else does."""

from __future__ import annotations

import textwrap
from datetime import timedelta

import pytest
from agency import START

from mailwatch.domain.facts.events import MessageSeen
from mailwatch.mail.reading.parse import parse_message
from mailwatch.mail.text.excerpts import LONGEST_TEXT, runs_of, sketch_of
from mailwatch.mail.text.replytext import new_words

DAY = timedelta(days=1)
PRIVATE = "al1978@gmx.example"

LETTER = """Dear Alice,

the start page stands, and two things keep me from going on with the other pages:
which of the three photographs shall stand at the top, and is the text about the
roastery final? With both by Friday the menu can be online before the fair begins.

Anna Weber
"""
SIGNATURE = "Studio Weber, Lange Straße 12, 10115 Berlin, web pages for cafés and small shops"
ASKED = f"{LETTER}-- \n{SIGNATURE}\n"


def quoted(text: str, *, mark: str = "> ", width: int = 60) -> str:
    """``text`` as some programs quote it: wrapped anew."""
    return textwrap.fill(" ".join(text.split()), width, initial_indent=mark, subsequent_indent=mark)


def step_text(content: bytes) -> str:
    """What a step of ours says."""
    return new_words(parse_message(content))


@pytest.mark.parametrize(
    ("mark", "width"), [("> ", 60), ("", 10_000), ("| ", 45)], ids=["wrapped", "unmarked", "narrow"]
)
@pytest.mark.parametrize("of", ["the question", "the check-in"])
def test_an_answer_from_a_private_address_that_quotes_us_holds(agency, mark, width, of):
    agency.owner_writes(text=ASKED)
    agency.until(START + 8 * DAY)
    words = LETTER if of == "the question" else step_text(agency.to_clients[0][2])
    agency.write(
        sender=PRIVATE,
        to="anna@studio.example",
        name="A.",
        subject="the pictures",
        text=f"Take the second one.\n\n{quoted(words, mark=mark, width=width)}\n",
        headers={"References": "<made-up@phone.invalid>"},
    )
    agency.until(START + 60 * DAY)
    assert agency.steps() == ["check-in"]
    matches = [event.match for event in agency.events(MessageSeen) if event.from_ == PRIVATE]
    assert matches == ["quotes what you wrote to the client, from an unknown address"]
    assert agency.notices()


def test_the_owners_signature_in_a_strangers_quote_is_nothing(agency):
    agency.owner_writes(text=ASKED)
    agency.until(START + 8 * DAY)
    agency.write(
        sender="baker@elsewhere.example",
        to="anna@studio.example",
        subject="Re: bread for the party",
        text=f"Six loaves it is.\n\n{quoted(SIGNATURE)}\n",
    )
    agency.until(START + 20 * DAY)
    assert agency.steps() == ["check-in", "ultimatum"]


def test_what_was_written_to_two_clients_tells_of_neither(agency):
    for client in ("alice@harbour.example", "bob@quiet.example"):
        agency.owner_writes(to=client, text=ASKED)
    agency.until(START + 8 * DAY)
    agency.write(sender=PRIVATE, to="anna@studio.example", subject="photographs", text=quoted(LETTER))
    agency.until(START + 20 * DAY)
    assert agency.steps().count("ultimatum") == 2


def test_a_quote_that_came_before_any_step_is_not_even_fetched(agency):
    agency.owner_writes(text=ASKED)
    agency.until(START + DAY)
    agency.write(sender=PRIVATE, to="anna@studio.example", subject="photographs", text=quoted(ASKED))
    agency.until(START + 20 * DAY)
    assert agency.steps() == ["check-in", "ultimatum"]


# -- fingerprints ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    ["", "short", "a" * 47, "\x00" * 500, "> > >\n" * 200, "ขอบคุณ"],
    ids=["empty", "short", "one too few", "NUL", "marks", "few Thai letters"],
)
def test_what_has_no_run_of_letters_has_no_fingerprint(text):
    assert sketch_of(text) == ()


@pytest.mark.parametrize(
    "text", [ASKED, "ผมส่งแบบร่างหน้าแรกให้แล้วครับ รบกวนเลือกภาพหนึ่งภาพจากสามภาพนี้ " * 2], ids=["en", "th"]
)
def test_a_text_is_known_again_however_it_is_wrapped(text):
    sketch = frozenset(sketch_of(text))
    assert sketch
    assert sketch <= runs_of("Yes!\n\n" + quoted(text.upper(), width=33))
    assert sketch.isdisjoint(runs_of("Another text altogether, which speaks of other things entirely. " * 3))


def test_a_huge_text_is_read_up_to_a_bound():
    assert len(runs_of("ab" * LONGEST_TEXT)) == 2
    assert len(sketch_of("".join(chr(0x4E00 + at % 20_000) for at in range(100_000)))) == 32
