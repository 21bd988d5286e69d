"""A client who is nearly ended again and again: the owner is told that it is the third time."""

from __future__ import annotations

from datetime import timedelta

from test_turn_notices import bodies


def test_the_third_ultimatum_asks_whether_it_is_time_to_let_go(agency):
    for number in range(3):
        anchor = agency.owner_writes(subject=f"Question {number}")
        asked = agency.clock.now()
        agency.until(asked + timedelta(days=21))
        assert agency.steps()[-1] == "ultimatum"
        agency.client_writes(reply_to=anchor, subject=f"Re: Question {number}")
        agency.until(asked + timedelta(days=22))
    announced = [text for text in bodies(agency) if "unless you stop it" in text]
    assert ["time to let go?" in text for text in announced] == [False, False, True]
    assert "for the 3rd time" in announced[-1]
    assert "mailwatch start offboarding harbour" in announced[-1]
