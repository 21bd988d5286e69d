"""What fuzzing once found interesting keeps every claim, replayed without the fuzzer."""

from __future__ import annotations

from datetime import timedelta

import pytest
from rounds import put, table
from run import kind_of
from targets import HERE, TARGETS

from mailwatch.mail.message import Kind
from mailwatch.mail.origin import classify
from mailwatch.mail.reading.parse import parse_message


def _inputs(target: str) -> list[bytes]:
    return [path.read_bytes() for path in sorted((HERE / "corpus" / target).iterdir())]


@pytest.mark.parametrize("target", sorted(TARGETS))
def test_every_kept_input_keeps_the_claims(target) -> None:
    inputs = _inputs(target)
    assert len(inputs) >= 20, "a corpus that got lost proves nothing"
    check = TARGETS[target].load()
    for content in inputs:
        check(content)


def test_the_kept_mails_meet_every_kind_of_sender() -> None:
    met = {classify(parse_message(content)).kind for content in _inputs("mail")}
    assert met == set(Kind)


WAIT_A_WEEK = bytes([0, 5, 0])  # World.pass_time, 170 hours
ANSWER = bytes([2, 0, 0, 1])


def test_in_a_world_of_turns_silence_sends_and_an_answer_ends_it() -> None:
    """Where nothing ever left, every promise would be kept."""
    TARGETS["turns"].load()
    from turns import play

    asks_harbour = bytes([1, 0])
    silent = play(asks_harbour + WAIT_A_WEEK * 3)
    answered = play(asks_harbour + WAIT_A_WEEK + ANSWER + WAIT_A_WEEK * 2)
    assert {step for _, step in silent.steps} >= {"check-in", "ultimatum"}
    assert len(answered.steps) < len(silent.steps)


def test_a_world_tells_what_was_sent_after_an_answer() -> None:
    """The judge can fail: an answer that lies where nobody looks is passed over, and that is told."""
    TARGETS["turns"].load()
    from builder import Recipe
    from turns import World

    world = World(Recipe(bytes([1, 0])))
    world.owner_asks()
    world.answered.add("harbour")
    with pytest.raises(AssertionError, match="after harbour answered"):
        world.until(world.clock.now() + timedelta(days=21), most=9)
    world.close()


@pytest.mark.parametrize(
    ("said", "code"),
    [
        (b"250 ok\r\n", 250),
        (b"250\r\n", 250),
        (b"250-a\r\n250 b\r\n", 250),
        (b"250 ok\r\n550 no\r\n", 250),
        (b"2500 ok\r\n", None),
        (b"250-a\r\n550 b\r\n", None),
        (b"250 ok\n", None),
        (b"250 o", None),
        (b"+250 ok\r\n", None),
        (b"", None),
    ],
)
def test_the_judge_of_answers_knows_the_grammar(said, code) -> None:
    TARGETS["smtp"].load()
    from servers import reply_code

    assert reply_code(said) == code


def test_failures_of_one_kind_are_told_once() -> None:
    kinds = {kind_of(ValueError(f"{value} is no number of 'the {value}th' kind")) for value in (1, 4711)}
    assert len(kinds) == 1
    assert kinds != {kind_of(ValueError("another"))}


def test_the_figures_have_their_place_on_the_page(tmp_path) -> None:
    page = tmp_path / "fuzzing.md"
    page.write_text((HERE.parents[1] / "docs" / "fuzzing.md").read_text())
    figures = {"mail": {"seconds": 90.0, "runs": 4711, "coverage": 12, "memory": 55, "broke_off": 0}}
    put(page, table(figures, {"mail": ["x"]}))
    put(page, table(figures, {"mail": []}))
    assert page.read_text().count("| `mail` | 1.5 | 4,711 | 12 | 55 MB | 0 |") == 1
    assert "What became of the findings" in page.read_text()


def test_the_corpus_stays_small() -> None:
    assert sum(path.stat().st_size for path in (HERE / "corpus").rglob("*") if path.is_file()) < 2_000_000
