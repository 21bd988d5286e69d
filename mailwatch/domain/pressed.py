"""Clients who were lately sent a step: about them weak signs at an unknown address are enough for a doubt."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from mailwatch.mail.excerpts import PROOF, runs_of


@dataclass(frozen=True, kw_only=True)
class Pressed:
    """What makes mail from an unknown address doubtful for a client who was lately sent a step.

    ``names`` (case folded) were seen beside their addresses; ``sketches`` are
    those of our mails to them (:mod:`mailwatch.mail.excerpts`), the oldest of
    which was sent at ``since``.
    """

    names: frozenset[str] = frozenset()
    sketches: tuple[frozenset[int], ...] = ()
    since: datetime | None = None


def quoted_clients(text: str, pressed: Mapping[str, Pressed]) -> Sequence[str]:
    """The clients whose mails from us stand in ``text``; a phrase that we wrote to several proves nothing."""
    sketches = [(client, each) for client, theirs in pressed.items() for each in theirs.sketches]
    runs = runs_of(text) if sketches else frozenset()
    held = {client: frozenset[int]() for client in pressed}
    for client, sketch in sketches:
        held[client] |= sketch & runs
    return [
        client
        for client, shared in held.items()
        if len(shared.difference(*(other for key, other in held.items() if key != client))) >= PROOF
    ]
