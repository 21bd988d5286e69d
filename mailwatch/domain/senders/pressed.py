"""Clients who were lately sent a step: about them weak signs at an unknown address are enough for a doubt."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar

from mailwatch.mail.text.excerpts import PROOF, runs_of

T = TypeVar("T")

PLAIN_SENTENCES = 25
"""A shorter sentence is anybody's."""


@dataclass(frozen=True, kw_only=True)
class Pressed:
    """What makes mail from an unknown address doubtful for a client who was lately sent a step.

    ``names`` (case folded) were seen beside their addresses; ``asked`` are the
    sentences by which our mails asked them, flattened; ``sketches`` are
    those of our mails to them (:mod:`mailwatch.mail.text.excerpts`), the oldest of
    which was sent at ``since``.
    """

    names: frozenset[str] = frozenset()
    asked: frozenset[str] = frozenset()
    sketches: tuple[frozenset[int], ...] = ()
    since: datetime | None = None


def flattened(text: str) -> str:
    """A text for comparing: one line, without quote marks and capitals."""
    lines = (line.lstrip("> |\t") for line in text.replace("\u2019", "'").split("\n"))
    return " ".join(" ".join(lines).split()).casefold()


def quoted_clients(text: str, pressed: Mapping[str, Pressed]) -> Sequence[str]:
    """The clients whose mails from us stand in ``text``; words that we wrote to several prove nothing."""
    if not pressed:
        return []
    runs, flat = runs_of(text), flattened(text)
    held = {
        client: frozenset(run for sketch in theirs.sketches for run in sketch & runs)
        for client, theirs in pressed.items()
    }
    said = {
        client: frozenset(each for each in theirs.asked if len(each) >= PLAIN_SENTENCES and each in flat)
        for client, theirs in pressed.items()
    }
    return [client for client in pressed if len(_alone(client, held)) >= PROOF or _alone(client, said)]


def _alone(client: str, found: Mapping[str, frozenset[T]]) -> frozenset[T]:
    return found[client].difference(*(theirs for other, theirs in found.items() if other != client))
