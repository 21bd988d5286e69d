"""What still waits for the owner's word, in one mail a day: what ``status`` shows under "Needs you"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from mailwatch.app.notices.notice import tell
from mailwatch.app.notices.words import way_lines
from mailwatch.app.settings import Settings
from mailwatch.app.showing.standing.needs import Need
from mailwatch.app.showing.status import ThreadStatus, needs_now
from mailwatch.app.work import Work
from mailwatch.domain.facts.delivery import RowState
from mailwatch.domain.facts.identity import message_id_for, notice_token
from mailwatch.domain.facts.notice_key import NoticeKey, NoticeKind
from mailwatch.domain.facts.reasons import Reason
from mailwatch.domain.facts.time_display import say_day
from mailwatch.ports import OutboxRow, Store

MOST_LISTED = 30
"""So many are told in full; ``status`` has the others."""

MOST_NAMED = 4
"""Clients in the subject."""

_NOT_LEFT = frozenset({RowState.QUEUED, RowState.ATTEMPTING, RowState.COMMITTING})


@dataclass(frozen=True, kw_only=True)
class Open:
    """One thing that waits, and since when the owner was asked (None: it was seen in no notice)."""

    need: Need
    asked_on: datetime | None


def list_what_waits(store: Store, account: str, *, settings: Settings, now: datetime) -> date | None:
    """Lay out the list of this account, once on the owner's day; the day that is done with, or None.

    What the owner was first asked today is not listed, and nothing is where nothing waits.
    """
    day = settings.owner_hours.lists_on(now)
    if day is None or not settings.notices:
        return None
    key = NoticeKey.of(NoticeKind.DAILY, account, day)
    with store.reading() as transaction:
        if transaction.outbox.has_notice(str(key)):
            return day
        found = needs_now(Work(transaction, settings, now))
    with store.transaction() as transaction:
        work = Work(transaction, settings, now)
        mine = [_open(work, need) for need in found.needs if _is_told_by(need.account, account, settings)]
        listed = [each for each in mine if each is not None]
        answers = found.unanswered[account]
        if listed or answers:
            names = dict.fromkeys(
                [*(each.need.client for each in listed), *(each.client for each in answers)]
            )
            because = Reason.of(
                "daily", count=len(listed) + len(answers), clients=_named([*names], settings), day=day
            )
            tell(work, key, because, client="", account=account, more=_text(listed, answers, settings))
    return day


def _is_told_by(asking: str, account: str, settings: Settings) -> bool:
    """An account that left the file can't send: the first of the others tells."""
    return (asking if asking in settings.accounts else next(iter(settings.accounts))) == account


def _open(work: Work, need: Need) -> Open | None:
    """Since when it was asked; None for what the owner hears of today anyway."""
    today = work.settings.owner_hours.day_of(work.now)
    notices = [row for key in need.asked for row in _notices(work, key)]
    if any(row.state in _NOT_LEFT for row in notices):
        return None
    asked = [row.sent_at or row.next_attempt_at for row in notices]
    known = [*asked, *([need.seen] if need.seen is not None else [])]
    if known and work.settings.owner_hours.day_of(max(known)) == today:
        return None
    return Open(need=need, asked_on=min(asked, default=None))


def _notices(work: Work, key: NoticeKey) -> list[OutboxRow]:
    addresses = [account.address for account in work.settings.accounts.values()]
    ids = {message_id_for(notice_token(address, str(key)), address) for address in addresses}
    return [*work.transaction.outbox.by_message_ids(ids).values()]


def _named(clients: Sequence[str], settings: Settings) -> str:
    names = [settings.names.get(client, client) for client in clients]
    more = len(names) - MOST_NAMED
    return ", ".join(names[:MOST_NAMED]) + (f" and {more} more" if more > 0 else "")


def _text(listed: Sequence[Open], answers: Sequence[ThreadStatus], settings: Settings) -> str:
    parts = [_one(each, settings) for each in listed[:MOST_LISTED]]
    if len(listed) > MOST_LISTED:
        parts.append(f"And {len(listed) - MOST_LISTED} more: mailwatch status --all\n")
    parts += [_answer(each, settings) for each in answers[:MOST_LISTED]]
    return "\n".join([*parts, "All of it, as it is now: mailwatch status"])


def _one(each: Open, settings: Settings) -> str:
    need, display = each.need, settings.display(each.need.client)
    about = ", ".join(part for part in (need.step, need.about) if part)
    dates = [f"Due {say_day(need.due, display)}."] if need.due is not None else []
    dates += [f"You were asked on {say_day(each.asked_on, settings.zone)}."] if each.asked_on else []
    text = need.because.say(display).removesuffix(".")
    lines = [f"* {settings.names.get(need.client, need.client)}" + (f": {about}" if about else "")]
    lines += [f"{text[:1].upper()}{text[1:]}.", " ".join(dates)]
    return "\n".join(line for line in lines if line) + "\n" + way_lines(need.ways)


def _answer(thread: ThreadStatus, settings: Settings) -> str:
    name = settings.names.get(thread.client, thread.client)
    since = say_day(thread.since, settings.zone) if thread.since else "?"
    return (
        f"* {name}: “{thread.subject}”\n"
        f"They wrote on {since} and wait for your answer; the ladder stands still until then.\n"
        f"\nIt needs no answer:\n  mailwatch dealt {thread.thread}\n"
    )
