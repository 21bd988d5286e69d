"""A file that the owner adds to a mail while saying yes: the words that it changes, as they will go out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from mailwatch.app.deciding.judge import judge_client
from mailwatch.app.sending.render import FinalMail, final_step
from mailwatch.app.sending.retries import opening_for
from mailwatch.app.work import ComposingWork
from mailwatch.errors import OwnerMustAct
from mailwatch.ports import OutboxRow


def with_files(work: ComposingWork, row: OutboxRow, attachments: Sequence[str]) -> FinalMail:
    """The mail with these files, as it leaves at the next hour that is open for it.

    Raises OwnerMustAct where it can't be written: a file is missing, or a value.
    """
    settings = work.settings
    if row.client not in settings.policies:
        raise OwnerMustAct(f"{row.client} is not in your file any more, so mail {row.id} can't be written.")
    judged = judge_client(work, row.client)
    case = next((each for each in judged.cases if str(each.case.key) == row.case), None)
    if case is None:
        raise OwnerMustAct(f"What mail {row.id} is about is over. See: mailwatch explain {row.client}")
    # As approved, so that a date which still leaves enough time stays as it was read.
    approved = replace(row, attachments=tuple(attachments), approved_text=row.text)
    return final_step(approved, case, work.composer, opening_for(row, work.now, settings))
