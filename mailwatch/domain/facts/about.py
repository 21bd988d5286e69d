"""What a word of the owner's is about: the client, a thread, a mail in the outbox, a ladder on one matter.

``str()`` of each is what the journal holds.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class OfClient:
    """The client as a whole."""

    def __str__(self) -> str:
        return ""


@dataclass(frozen=True)
class OfThread:
    """One thread, by its root: the Message-ID of a mail in it."""

    root: str

    def __str__(self) -> str:
        return self.root


@dataclass(frozen=True)
class OfRow:
    """One mail in the outbox, by its number."""

    row: int

    def __str__(self) -> str:
        return str(self.row)


@dataclass(frozen=True)
class OfLadder:
    """A playbook on one matter: an invoice's number, a meeting's key."""

    playbook: str
    matter: str

    def __str__(self) -> str:
        return f"{self.playbook}|{self.matter}"


About = OfClient | OfThread | OfRow | OfLadder


def read_about(text: str, *, row: bool = False, ladder: bool = False) -> About:
    """Read what ``str()`` wrote; ``row`` and ``ladder`` say which kinds the word itself can be about.

    A Message-ID may look like any of them, so its form alone tells nothing.
    """
    if not text:
        return OfClient()
    if row and text.isascii() and text.isdecimal():
        return OfRow(int(text))
    playbook, bar, matter = text.partition("|")
    if ladder and bar:
        return OfLadder(playbook, matter)
    return OfThread(text)
