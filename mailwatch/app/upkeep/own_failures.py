"""What mailwatch itself could not do about one client or account: it rests, and the owner is told once."""

from __future__ import annotations

import traceback
from dataclasses import replace
from datetime import datetime, timedelta

from mailwatch.app.notices.notice import tell
from mailwatch.app.reading.unreadable import defect_of
from mailwatch.app.work import Work
from mailwatch.domain.facts.notice_key import NoticeKey, NoticeKind
from mailwatch.domain.facts.reasons import Reason
from mailwatch.errors import MailwatchError

SET_ASIDE = timedelta(minutes=10)
"""When a client that could not be judged is looked at again; twice as long each time."""

LONGEST_ASIDE = timedelta(hours=4)


def rest_after(times: int) -> timedelta:
    """How long what failed ``times`` before in a row is left alone."""
    return min(SET_ASIDE * (1 << min(times, 10)), LONGEST_ASIDE)


def own_up(work: Work, client: str, error: Exception, since: datetime, *, account: str) -> list[str]:
    """Tell the owner of a client about whom something fails ``since`` then; returns what failed in telling.

    Once: what the failure says may be other words each time.
    """
    because = Reason.of("defect", detail=defect_of(error))
    key = NoticeKey.of(NoticeKind.DEFECT, client, since.date())
    try:
        with work.transaction.savepoint():
            tell(work, key, because, client=client, account=account)
    except MailwatchError:
        raise
    except Exception:  # noqa: BLE001  what failed rests all the same, and the log tells
        return [traceback.format_exc()]
    return []


def own_up_account(work: Work, name: str, error: Exception, since: datetime, *, through: str) -> None:
    """Tell the owner, ``through`` an account that can send, of one that is set aside since then."""
    state = work.transaction.cursors.account(name)
    kind = type(error).__name__
    trouble = f"mailwatch itself failed ({kind})"
    work.transaction.cursors.save_account(
        replace(state, trouble=trouble, trouble_since=state.trouble_since or since)
    )
    because = Reason.of("aside", account=name, detail=kind)
    key = NoticeKey.of(NoticeKind.ASIDE, name, since.date())
    tell(work, key, because, client="", account=through)
