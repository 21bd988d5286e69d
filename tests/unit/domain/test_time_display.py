"""An hour for people: the owner's first, the client's beside it only where it shows another."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from mailwatch.domain.facts.reasons import Reason
from mailwatch.domain.facts.time_display import TimeDisplay, say_instant

BERLIN, BANGKOK, WARSAW = (ZoneInfo(name) for name in ("Europe/Berlin", "Asia/Bangkok", "Europe/Warsaw"))
MORNING = datetime(2026, 12, 14, 8, 45, tzinfo=UTC)
EVENING = datetime(2026, 12, 14, 19, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("moment", "display", "said"),
    [
        (MORNING, TimeDisplay(own=BERLIN, theirs=BANGKOK), "Mon 14 Dec 2026 09:45 (15:45 theirs)"),
        (EVENING, TimeDisplay(own=BERLIN, theirs=BANGKOK), "Mon 14 Dec 2026 20:00 (Tue 15 Dec 02:00 theirs)"),
        (MORNING, TimeDisplay(own=BERLIN, theirs=WARSAW), "Mon 14 Dec 2026 09:45"),
        (MORNING, TimeDisplay(own=BERLIN), "Mon 14 Dec 2026 09:45"),
        (MORNING, BANGKOK, "Mon 14 Dec 2026 15:45"),
        (MORNING, None, "Mon 14 Dec 2026 08:45 UTC"),
    ],
)
def test_an_instant_is_shown_on_the_owners_clock_first(moment, display, said):
    assert say_instant(moment, display) == said


def test_zones_that_differ_in_summer_alone_differ_in_summer_alone():
    display = TimeDisplay(own=ZoneInfo("Europe/London"), theirs=ZoneInfo("Africa/Abidjan"))
    assert display.say(datetime(2026, 1, 5, 9, 0, tzinfo=UTC)) == "Mon 05 Jan 2026 09:00"
    assert display.say(datetime(2026, 7, 6, 9, 0, tzinfo=UTC)) == "Mon 06 Jul 2026 10:00 (09:00 theirs)"


def test_when_the_owner_was_told_and_the_mailbox_read_is_no_hour_of_the_clients():
    display = TimeDisplay(own=BERLIN, theirs=BANGKOK)
    said = Reason.of("announced", step="ultimatum", told=EVENING, due=MORNING).say(display)
    assert said == (
        "you were told of the ultimatum Mon 14 Dec 2026 20:00; "
        "it goes out Mon 14 Dec 2026 09:45 (15:45 theirs) unless you stop it"
    )
