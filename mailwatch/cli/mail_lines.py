"""What is said of a mail of the outbox above its words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mailwatch.cli.tables import instant
from mailwatch.domain.facts.time_display import say_date
from mailwatch.output import say

if TYPE_CHECKING:
    from datetime import datetime

    from mailwatch.domain.facts.time_display import TimeDisplay
    from mailwatch.ports import OutboxRow


def show_mail_lines(
    row: OutboxRow, display: TimeDisplay, *, due: datetime | None, left: datetime | None = None
) -> None:
    """To whom, under which subject, when it is ``due`` or has ``left``, its date, its gates and files."""
    say(f"  to       {', '.join(row.to)}")
    say(f"  subject  {row.subject}")
    if left is not None:
        say(f"  left     {instant(left, display)}")
    elif due is not None:
        say(f"  due      {instant(due, display)}")
    if row.deadline:
        moves = " (if it leaves later, the date moves with it)" if left is None else ""
        say(f"  date     {say_date(row.deadline)}{moves}")
    if row.needs:
        say(f"  needs    {'; '.join(row.needs)}")
    if row.attachments:
        say(f"  files    {', '.join(row.attachments)}")
