"""What coverage-guided fuzzing once found interesting keeps every claim, replayed without the fuzzer."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

FUZZ = Path(__file__).resolve().parents[2] / "fuzz"
sys.path.insert(0, str(FUZZ))

from claims import CLAIMS  # noqa: E402  the folder has to be known first

from mailwatch.mail.message import Kind  # noqa: E402  it follows the import above
from mailwatch.mail.origin import classify  # noqa: E402  same
from mailwatch.mail.parse import parse_message  # noqa: E402  same


def _inputs(target: str) -> list[bytes]:
    return [path.read_bytes() for path in sorted((FUZZ / "corpus" / target).iterdir())]


@pytest.mark.parametrize("target", sorted(CLAIMS))
def test_every_kept_input_keeps_the_claims(target) -> None:
    inputs = _inputs(target)
    assert len(inputs) >= 30, "a corpus that got lost proves nothing"
    for content in inputs:
        CLAIMS[target](content)


def test_the_kept_mails_meet_every_kind_of_sender() -> None:
    met = {classify(parse_message(content)).kind for content in _inputs("mail")}
    assert met == set(Kind)


def test_the_corpus_stays_small() -> None:
    assert sum(path.stat().st_size for path in (FUZZ / "corpus").rglob("*") if path.is_file()) < 1_000_000
