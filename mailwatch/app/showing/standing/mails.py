"""The mails of the outbox, each with the reason that counts now: what stands in a row may be older."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from mailwatch.app.deciding.judge import judge_client
from mailwatch.app.showing.standing.case_standing import CaseStanding, about_of, standing_of
from mailwatch.app.work import Work
from mailwatch.domain.facts.delivery import OPEN, RowState
from mailwatch.ports import OutboxRow, Purpose

ON_ITS_WAY = frozenset({RowState.ATTEMPTING, RowState.COMMITTING})


@dataclass(frozen=True, kw_only=True)
class MailStatus:
    """One mail: ``row`` with the reason that counts now, what it is about, and when it left or is due.

    ``left`` is None for what did not leave (or nobody knows), ``due`` for what needs nobody any more.
    """

    row: OutboxRow
    about: str
    due: datetime | None
    left: datetime | None
    stand: CaseStanding | None = None

    def as_json(self) -> dict[str, object]:
        """The row's own fields, with what it is about and when it left."""
        return {**vars(self.row), "about": self.about, "left": self.left}


def mails_of(work: Work, *, everything: bool) -> tuple[MailStatus, ...]:
    """The mails that still need somebody; ``everything``: also what is over, and notices."""
    rows = [
        row
        for row in work.transaction.outbox.rows()
        if everything or (row.state in OPEN and row.purpose == Purpose.STEP)
    ]
    shown = {row.client for row in rows if row.case}
    known = [judge_client(work, client) for client in work.settings.policies if client in shown]
    stands = [standing_of(judged) for client in known for judged in client.cases]
    abouts = {str(stand.case.key): stand.about for stand in stands}
    if everything:
        # What each case that is over was about, too.
        abouts |= {
            str(case.key): about_of(each.client.of(case))
            for each in known
            for case in each.view.cases
            if not case.is_open
        }
    return with_reasons(rows, stands, abouts)


def with_reasons(
    rows: Iterable[OutboxRow], stands: Iterable[CaseStanding], abouts: dict[str, str]
) -> tuple[MailStatus, ...]:
    """Each row with what is decided about its case now; ``abouts`` are by case."""
    by_row = {stand.case.planned.row: stand for stand in stands if stand.case.planned is not None}
    return tuple(_mail(row, by_row.get(row.id), abouts.get(row.case, "")) for row in rows)


def _mail(row: OutboxRow, stand: CaseStanding | None, about: str) -> MailStatus:
    if row.state not in OPEN or row.state in ON_ITS_WAY:
        stand = None
    if stand is not None:
        row = replace(row, because=stand.held or stand.why)
    left = row.sent_at if row.state in (RowState.SENT, RowState.BOUNCED) else None
    return MailStatus(
        row=row, about=about, due=row.due if row.state in OPEN else None, left=left, stand=stand
    )
