"""Why a mail came back, as people say it; the code stands behind it."""

from __future__ import annotations

from datetime import date

import pytest

from mailwatch.domain.cases.return_reasons import why_returned
from mailwatch.domain.facts.identity import day_in, reference_of


@pytest.mark.parametrize(
    ("evidence", "said"),
    [
        (
            "Action: failed; Status: 5.1.1",
            "this address doesn't exist: correct it in your file (5.1.1)",
        ),
        ("Status: 5.2.2 (mailbox full)", "their mailbox is full: reach them another way (5.2.2)"),
        (
            "Action: failed; Status: 5.1.9",
            "there is something wrong with this address: correct it in your file (5.1.9)",
        ),
        ("Action: failed; Status: 5.9.9", "Action: failed; Status: 5.9.9"),
        ("no such user here", "no such user here"),
        ("refused by 10.5.1.1.7", "refused by 10.5.1.1.7"),
    ],
)
def test_a_status_code_is_said_in_plain_words(evidence, said):
    assert why_returned(evidence) == said


def test_the_reference_of_a_mail_shows_no_date_and_reads_back():
    day = date(2026, 3, 25)
    reference = reference_of("ref-" + "a" * 32, day)
    assert "2026" not in reference
    assert "by" not in reference
    assert day_in(reference) == day
    assert day_in(reference_of("ref-" + "a" * 32, None)) is None


@pytest.mark.parametrize(
    ("reference", "day"),
    [
        ("ref-x; by=2026-03-25", date(2026, 3, 25)),
        ("ref-x; by=9999-99-99", None),
        ("ref-x; n=zz", None),
        ("ref-x; n=ffffffffffff", None),
        ("ref-x; n=-1", None),
        ("", None),
    ],
)
def test_what_earlier_versions_wrote_is_read_and_what_is_none_is_none(reference, day):
    assert day_in(reference) == day
