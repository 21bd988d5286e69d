"""What the owner can say: the words of a command are told from names, whatever those are."""

from __future__ import annotations

import shlex

import pytest

from mailwatch.app.notices.reason_commands import WAYS, ways_out, words_of
from mailwatch.domain.facts.reasons import Reason


@pytest.mark.parametrize("code", sorted(WAYS))
@pytest.mark.parametrize("client", ["harbour", "DATE", "skip", "a b"])
@pytest.mark.parametrize("needs", [(), ("file closed",)])
def test_the_words_of_a_command_are_found_again_and_no_name_is_taken_for_one(code, client, needs):
    because = Reason(code=code, values=(("thread", "heard"), ("meeting", "AMOUNT"), ("number", "DATE")))
    for way in ways_out(because, client=client, row=3, needs=needs):
        if not way.command:
            continue
        typed = [word for word in shlex.split(way.command) if word != "--confirm-all"]
        own = words_of(because, way)
        assert len(own) == len(typed)
        assert all(word in ("", said) for word, said in zip(own, typed, strict=True))


def test_an_invoice_whose_number_is_a_word_of_commands_is_a_name():
    paid = ways_out(Reason(code="promised", values=(("number", "DATE"),)), client="harbour")[0]
    assert paid.command == "mailwatch invoice paid DATE"
    assert words_of(Reason(code="promised", values=()), paid) == ("mailwatch", "invoice", "paid", "")
