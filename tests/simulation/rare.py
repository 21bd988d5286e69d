"""Faults that chance meets once in ten thousand client-months; each is planted where its kept story plays."""

from __future__ import annotations

from contextlib import ExitStack
from datetime import timedelta
from typing import Any

from mailwatch.app.reading import evidence, fact_writer
from mailwatch.domain.facts.delivery import ON_THE_WIRE
from mailwatch.domain.rules import endings
from mailwatch.domain.steps import absences

from .mutations import Mutation, nothing, swap, without


def _absences_before_count_for_nothing(stack: ExitStack) -> None:
    swap(stack, absences, "ABSENCE_BEFORE", timedelta(0))


def _other_states_are_not_minded(stack: ExitStack) -> None:
    without(stack, "left after the end")


def _the_first_try_keeps_its_promise(stack: ExitStack) -> None:
    real = vars(evidence)["_sent_elsewhere"]

    def believed(transaction: Any, row: Any, *more: Any) -> None:
        if row.state not in ON_THE_WIRE:
            real(transaction, row, *more)

    swap(stack, evidence, "_sent_elsewhere", believed)


def _late_copies_change_nothing(stack: ExitStack) -> None:
    swap(stack, fact_writer, "_note_late_copy", nothing)


def _an_overtaken_ladder_goes_on(stack: ExitStack) -> None:
    swap(stack, endings, "_overtaken", nothing)


RARE: dict[str, Mutation] = {
    "away-before-the-mail": _absences_before_count_for_nothing,
    "words-restored-after-a-lost-state": _other_states_are_not_minded,
    "found-after-a-word-restored": _other_states_are_not_minded,
    "stop-restored-after-a-lost-state": _other_states_are_not_minded,
    "second-try-promised-later": _the_first_try_keeps_its_promise,
    "second-try-promised-later-two-accounts": _the_first_try_keeps_its_promise,
    "answered-before-our-copy-was-filed": _late_copies_change_nothing,
    "overtaken-after-a-lost-state": _an_overtaken_ladder_goes_on,
}
"""By the kept story that shows it."""
