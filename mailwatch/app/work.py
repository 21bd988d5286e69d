"""One piece of work: the transaction it is done in, the settings in force, and the instant it is done at."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Self

from mailwatch.app.composer import Composer
from mailwatch.app.settings import Settings
from mailwatch.ports import Transaction


@dataclass(frozen=True, repr=False)
class Work:
    """What nearly every use case is given; it ends with its transaction and is not kept."""

    transaction: Transaction
    settings: Settings
    now: datetime


@dataclass(frozen=True, repr=False)
class ComposingWork(Work):
    """Work in which mails are laid out; ``settings`` are the composer's."""

    composer: Composer

    @classmethod
    def of(cls, transaction: Transaction, composer: Composer, now: datetime) -> Self:
        """Work with what ``composer`` has in force."""
        return cls(transaction, composer.settings, now, composer)
