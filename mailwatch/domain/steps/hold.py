"""A hold: why nothing goes out for a case although its time has come."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from mailwatch.domain.facts.reasons import Reason


@dataclass(frozen=True, kw_only=True)
class Hold:
    """Why nothing goes out, and until when (None: until somebody acts).

    ``ask_again_at``: when to look once more, though nothing ends by itself then.
    ``withdraws``: a mail already planned is taken back. ``tell``: the owner is
    asked, once per ``about``.
    """

    because: Reason
    until: datetime | None = None
    ask_again_at: datetime | None = None
    withdraws: bool = True
    tell: bool = False
    about: str = ""
