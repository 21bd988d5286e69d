"""A changed file that is not used: the owner may think that it is in force."""

from __future__ import annotations

from datetime import datetime

from mailwatch.app.notices.notice import tell
from mailwatch.app.settings import Settings
from mailwatch.app.work import Work
from mailwatch.domain.facts.notice_key import NoticeKey, NoticeKind
from mailwatch.domain.facts.reasons import Reason
from mailwatch.ports import Store


def tell_refused(store: Store, fingerprint: str, *, settings: Settings, now: datetime) -> bool:
    """Tell the owner, once for each content of the file; ``settings`` are those that stay in force.

    What is wrong with it stands in the log, and is for the command that lists it all: no value of a
    broken file goes out by mail.
    """
    because = Reason.of("file-refused", mode=settings.mode.value)
    account = next(iter(settings.accounts))
    with store.transaction() as transaction:
        told = tell(
            Work(transaction, settings, now),
            NoticeKey.of(NoticeKind.FILE, fingerprint),
            because,
            client="",
            account=account,
        )
        transaction.notify()
    return told
