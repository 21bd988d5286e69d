"""An amount in a currency: a number to count with, and the text that the journal and people see."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Self

from mailwatch.domain.facts.stored_text import StoredAsText


@dataclass(frozen=True, kw_only=True)
class Money(StoredAsText):
    """An amount in an ISO 4217 currency, as the owner wrote it to the last digit; never NaN or infinite."""

    amount: Decimal
    currency: str

    def __post_init__(self) -> None:
        if not self.amount.is_finite():
            raise ValueError(f"“{self}” is no amount; write it as “1785.00 EUR”")

    def __str__(self) -> str:
        return f"{self.amount} {self.currency}"

    @classmethod
    def from_text(cls, text: str) -> Self:
        """Read ``1785.00 EUR``; raises ValueError for what is no finite number before a space."""
        number, _, currency = text.strip().partition(" ")
        try:
            amount = Decimal(number)
        except InvalidOperation:
            raise ValueError(f"“{text}” is no amount; write it as “1785.00 EUR”") from None
        return cls(amount=amount, currency=currency)

    def covers(self, whole: Money) -> bool:
        """Whether it is as much as ``whole``, in the same currency."""
        return self.currency == whole.currency and self.amount >= whole.amount

    def less(self, part: Money | None) -> Money:
        """What is left of it after ``part``; all of it where that is in another currency."""
        if part is None or part.currency != self.currency:
            return self
        return Money(amount=self.amount - part.amount, currency=self.currency)

    def more(self, part: Money | None) -> Money:
        """Both together; itself alone where ``part`` is in another currency."""
        if part is None or part.currency != self.currency:
            return self
        return Money(amount=self.amount + part.amount, currency=self.currency)
