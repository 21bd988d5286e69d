"""What the owner is told by mail: once per matter, recognised as ours wherever it is read again."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from mailwatch.app.notices.reason_commands import ways_out
from mailwatch.app.notices.words import SUBJECTS, subject_of, way_lines
from mailwatch.app.outbox import lay_out, reword
from mailwatch.app.settings import AccountSettings, Settings
from mailwatch.app.work import Work
from mailwatch.domain.client.policy import Mode
from mailwatch.domain.facts.delivery import RowState
from mailwatch.domain.facts.identity import message_id_for, notice_token
from mailwatch.domain.facts.notice_key import NoticeKey, NoticeKind
from mailwatch.domain.facts.reasons import Reason
from mailwatch.ports import OutboxRow, Purpose, Transaction
from mailwatch.shown import one_line, shown

MOST = 40
"""Notices of an account on one day (UTC)."""

RESERVED = 10
"""So many of them are kept for what can't wait until tomorrow."""

FOREMOST = frozenset(
    {
        NoticeKind.ANSWERED,
        NoticeKind.UNCERTAIN,
        NoticeKind.REFUSED,
        NoticeKind.BRAKE,
        NoticeKind.TWIN,
        NoticeKind.MOVED,
        NoticeKind.LIMIT,
        NoticeKind.FILE,
    }
)
"""What can't wait: an answer, a mail of unknown fate, and what stops everything."""

CAN_WAIT = frozenset(
    {
        NoticeKind.CONSENT,
        NoticeKind.HOLD,
        NoticeKind.ASKS,
        NoticeKind.BILL,
        NoticeKind.JUNK,
        NoticeKind.UNREADABLE,
        NoticeKind.UNKNOWN_STEP,
        NoticeKind.YOURS,
        NoticeKind.AFTER,
        NoticeKind.COMPLETED,
        NoticeKind.TEMPLATE,
        NoticeKind.BROKEN,
        NoticeKind.NO_SHOW,
        NoticeKind.SLOWER,
    }
)
"""What asks the owner something, or tells what is no matter of hours: by night it waits for their day.

An announced step is not among them: the working day in which it can be stopped counts from its telling.
"""


@dataclass(frozen=True, kw_only=True)
class CaseMatter:
    """The invoice or the meeting that a case is about: in a line, and what commands call it."""

    line: str = ""
    name: str = ""


NO_MATTER = CaseMatter()
"""Of a case about a silence, and of no case."""

MOST_LISTED = 500
"""Left out notices that are counted one by one."""


def full_until(transaction: Transaction, account: str, key: NoticeKey, now: datetime) -> datetime | None:
    """When there is room again for a notice like ``key``, where the day's are used up; else None."""
    day = now.astimezone(UTC).replace(hour=0, minute=0, second=0, microsecond=0)
    laid = transaction.outbox.notices_since(account, day, MOST + 1)
    count = sum(
        1
        for other, state in laid
        if state is not RowState.WITHDRAWN and NoticeKey.read(other).kind != NoticeKind.LEFT_OUT
    )
    most = MOST if key.kind in FOREMOST else MOST - RESERVED
    return day + timedelta(days=1) if count >= most else None


def waits_until(key: NoticeKey, settings: Settings, now: datetime) -> datetime | None:
    """When the owner's day begins, for a notice like ``key`` that can wait for it; None: now is fine."""
    if key.kind not in CAN_WAIT:
        return None
    awake = settings.owner_hours.awake_from(now)
    return awake if awake > now else None


def tell(
    work: Work,
    key: NoticeKey,
    because: Reason,
    *,
    client: str,
    account: str,
    more: str = "",
    about: CaseMatter = NO_MATTER,
) -> bool:
    """Lay a notice out, once per ``key``; False when it was told before or notices are off.

    ``about`` is the invoice or the meeting of the case, which subject and text then name.

    Beyond the day's number it is only counted, and may be told on another day.
    """
    modes = {policy.mode for policy in work.settings.policies.values()}
    if not work.settings.notices or modes <= {Mode.OFF}:
        return False
    # An account that was taken out of the file can't send: any other tells the owner.
    account = account if account in work.settings.accounts else next(iter(work.settings.accounts))
    sender = work.settings.accounts[account]
    if work.transaction.outbox.has_notice(str(key)):
        return False
    if (until := full_until(work.transaction, account, key, work.now)) is not None:
        _leave_out(work, key, sender, until, client=client)
        return False
    name = work.settings.names.get(client, client) or account
    display = work.settings.display(client)
    subject = subject_of(key, because, name, display, about.line)
    text = because.say(display).removesuffix(".")
    lead = f"{name}, {about.line}" if about.line and about.line not in text else name
    body = f"{lead}: {text}.\n" if client else f"{text[:1].upper()}{text[1:]}.\n"
    if more:
        body += f"\n{more.rstrip()}\n"
    elif client:
        body += way_lines(ways_out(because, client=client, matter=about.name))
    if client:
        body += f"\nWhy, in full: mailwatch explain {client}\n"
    row = _row(key, because, sender, subject, body, client=client, settings=work.settings, now=work.now)
    if (morning := waits_until(key, work.settings, work.now)) is not None:
        row = replace(row, next_attempt_at=morning)
    return lay_out(work.transaction, row, work.now) is not None


def _leave_out(work: Work, key: NoticeKey, sender: AccountSettings, until: datetime, *, client: str) -> None:
    """Count it in the one notice that says how many were left out; it goes when the day is over."""
    day = (until - timedelta(days=1)).date()
    ours = NoticeKey.of(NoticeKind.LEFT_OUT, sender.name, day)
    because = Reason.of("left-out", most=MOST - RESERVED, day=day)
    subject = SUBJECTS[NoticeKind.LEFT_OUT]
    row = _row(ours, because, sender, subject, "", client="", settings=work.settings, now=work.now)
    kept = work.transaction.outbox.by_message_id(row.message_id)
    listed = kept.needs if kept is not None else ()
    about = f"{key.kind}: {client}|{key}"
    if about in listed or len(listed) >= MOST_LISTED:
        return
    listed = (*listed, about)
    text = _how_many(listed, because, work.settings)
    if kept is None:
        lay_out(work.transaction, replace(row, text=text, needs=listed, next_attempt_at=until), work.now)
    else:
        reword(work.transaction, kept, text=text, listed=listed)


def _how_many(listed: Sequence[str], because: Reason, settings: Settings) -> str:
    kinds = Counter(each.split("|", 1)[0].removesuffix(": ") for each in listed)
    number = f"{len(listed)} or more" if len(listed) >= MOST_LISTED else str(len(listed))
    said = because.say(settings.display())
    lines = [f"{said[:1].upper()}{said[1:]}: {number}.", ""]
    lines += [f"  {count} x {kind}" for kind, count in kinds.most_common(30)]
    lines += ["", "What still holds is told again on another day. All of it now: mailwatch status"]
    return "\n".join(lines) + "\n"


def _row(
    key: NoticeKey,
    because: Reason,
    sender: AccountSettings,
    subject: str,
    text: str,
    *,
    client: str,
    settings: Settings,
    now: datetime,
) -> OutboxRow:
    return OutboxRow(
        id=0,
        account=sender.name,
        client=client,
        purpose=Purpose.NOTICE,
        case="",
        step=str(key),
        state=RowState.QUEUED,
        message_id=message_id_for(notice_token(sender.address, str(key)), sender.address),
        sender=sender.address,
        to=settings.owner,
        subject=one_line(f"[mailwatch] {subject}"),
        text=shown(text),
        due=now,
        next_attempt_at=now,
        because=because,
    )
