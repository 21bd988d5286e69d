"""The door to how far each account and folder was read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from mailwatch.ports.mailbox import FolderState, Role


@dataclass(frozen=True, kw_only=True)
class Cursor:
    """How far a folder was read: ``recent`` are the UIDs known in the last stretch below ``uid_next``."""

    folder: str
    role: Role
    state: FolderState
    recent: tuple[int, ...] = ()


@dataclass(frozen=True, kw_only=True)
class AccountState:
    """What is remembered of an account between passes; ``trouble`` is empty when it is well.

    ``again_since``: its mail from then on was read before something of ours was
    known that it may answer, and is looked at again.
    """

    account: str
    observed_until: datetime | None = None
    first_read: datetime | None = None
    trouble: str = ""
    trouble_since: datetime | None = None
    clients: str = ""
    again_since: datetime | None = None


class Cursors(Protocol):
    """Where a reading goes on."""

    def folders(self, account: str) -> Mapping[str, Cursor]:
        """How far the folders of an account were read, by their names; none that was never read."""
        ...

    def save(self, account: str, cursor: Cursor) -> None:
        """Move the cursor of a folder."""
        ...

    def forget(self, account: str) -> None:
        """Read the account anew from the start of the lookback."""
        ...

    def account(self, account: str) -> AccountState:
        """What is remembered of an account."""
        ...

    def save_account(self, state: AccountState) -> None:
        """Remember an account."""
        ...

    def look_again(self, account: str, since: datetime) -> None:
        """Have an account's mail from ``since`` on looked at again."""
        ...

    def read_anew(self, *, keep_place: bool) -> None:
        """Nothing counts as read any more, in any account.

        ``keep_place``: go on from what was new when each folder was last read,
        however long ago; else each is read again from the start of the lookback.
        """
        ...
