"""What happened, in the log: a line for each mail, case and word of the owner, as the journal has it.

Names, steps, numbers and codes, and what a mail server replied; never what a
person wrote, nor an address.
"""

from __future__ import annotations

import re
import threading
from collections import Counter
from contextlib import suppress
from typing import TYPE_CHECKING

import structlog

from mailwatch.domain.facts.delivery import RowState
from mailwatch.domain.facts.events import (
    CaseClosed,
    CaseOpened,
    DeliveryChanged,
    MailPlanned,
    OwnerSaid,
    StepFound,
    StepPassed,
)
from mailwatch.domain.facts.notice_key import NoticeKey
from mailwatch.errors import MailwatchError

if TYPE_CHECKING:
    from mailwatch.ports import JournalEntry, Store

log = structlog.get_logger()

KINDS = tuple(
    each.__name__
    for each in (CaseClosed, CaseOpened, DeliveryChanged, MailPlanned, OwnerSaid, StepFound, StepPassed)
)

UNREACHED = "not-reached"

_ADDRESS = re.compile(r"[^\s<>()\[\],;:\"]+@[^\s<>()\[\],;:\"]+")


class Witness:
    """Logs what was journaled since it was last asked; from any thread.

    It begins with what comes after its making: what an earlier run did stands in that run's log.
    """

    def __init__(self, store: Store) -> None:
        self._store = store
        self._lock = threading.Lock()
        self._unreached: Counter[str] = Counter()
        with store.reading() as transaction:
            self._after = transaction.journal.newest()

    def look(self) -> None:
        """Log everything new. Where somebody holds the state, it is told the next time."""
        with self._lock, suppress(MailwatchError):
            with self._store.reading() as transaction:
                newest = transaction.journal.newest()
                if newest == self._after:
                    return
                fresh = list(transaction.journal.entries(after=self._after, kinds=KINDS))
            self._after = newest
            for entry in fresh:
                self._tell(entry)

    def _tell(self, entry: JournalEntry) -> None:
        account = entry.chain
        match entry.event:
            case MailPlanned(case=None) as notice:
                log.info("notice planned", account=account, client=notice.client, kind=_kind(notice.step))
            case MailPlanned() as mail:
                log.info(
                    "mail planned",
                    account=account,
                    client=mail.client,
                    step=mail.step,
                    mail=mail.row,
                    state=str(mail.state),
                    reason=mail.because.code,
                )
            case DeliveryChanged() as change:
                self._tell_of_delivery(account, change)
            case CaseOpened() as opened:
                log.info(
                    "case opened",
                    client=opened.client,
                    playbook=opened.case.playbook,
                    case=opened.case.short,
                    reason=opened.because.code,
                )
            case CaseClosed() as closed:
                log.info(
                    "case closed",
                    client=closed.client,
                    playbook=closed.case.playbook,
                    case=closed.case.short,
                    outcome=str(closed.outcome),
                    reason=closed.because.code,
                )
            case StepPassed() as passed:
                log.info("step is the owner's", client=passed.client, step=passed.step)
            case StepFound() as found:
                log.info("step found in the mailbox", account=account, client=found.client, step=found.step)
            case OwnerSaid() as said:
                log.info("owner said", client=said.client, word=str(said.word))
            case _:  # only these kinds are asked for
                pass

    def _tell_of_delivery(self, account: str, change: DeliveryChanged) -> None:
        what = "mail" if change.case is not None else "notice"
        after = RowState(change.after)
        names = {
            "account": account,
            "client": change.client,
            "step": change.step if change.case is not None else _kind(change.step),
            "mail": change.row,
        }
        # A server's reply names the recipient; the log does not.
        detail = _ADDRESS.sub("…", str(change.because.get("detail") or change.because.get("reply") or ""))
        if (
            after is RowState.QUEUED
            and change.before != RowState.COMMITTING
            and change.because.code == UNREACHED
        ):
            self._unreached[account] += 1
            log.warning(
                "mail not handed over",
                **names,
                reason=detail,
                failures=self._unreached[account],
                next_try=str(change.because.get("until")),
            )
            return
        if after is RowState.COMMITTING and self._unreached[account]:
            # The recipients were accepted, so the server is there.
            log.info("mails are handed over again", account=account, failures=self._unreached.pop(account))
        put_off = after is RowState.QUEUED and change.because.code in ("deferred", "limited", UNREACHED)
        event = (
            f"{what} {'put off' if put_off else 'came back' if after is RowState.BOUNCED else after.value}"
        )
        if after in (RowState.ATTEMPTING, RowState.COMMITTING):
            log.debug(event, **names)
        elif after is RowState.SENT:
            log.info(event, **names, message_id=change.message_id)
        elif put_off:
            log.warning(event, **names, reason=detail, next_try=str(change.because.get("until")))
        elif after in (RowState.REFUSED, RowState.UNCERTAIN, RowState.BOUNCED):
            log.warning(event, **names, reason=detail or change.because.code)
        else:
            log.info(event, **names, reason=change.because.code)


def _kind(key: str) -> str:
    """What a notice is about, without the names and ids in its key."""
    return NoticeKey.read(key).kind
