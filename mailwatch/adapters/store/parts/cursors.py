"""How far each account and folder was read."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Row, bindparam, select, update

from mailwatch.adapters.store import schema
from mailwatch.adapters.store.parts.room import Room
from mailwatch.ports import AccountState, Cursor, FolderState, Role

_FOLDERS = select(schema.folder).where(schema.folder.c.account == bindparam("account"))
_ACCOUNT = select(schema.account).where(schema.account.c.name == bindparam("account"))


class SqlCursors(Room):
    """Where a reading goes on; see :class:`~mailwatch.ports.Cursors`."""

    def __init__(self, connection: Connection) -> None:
        super().__init__(connection)
        # Asked for by every client's decision; within one transaction nobody else changes it.
        self._accounts: dict[str, AccountState] = {}

    def drop_cache(self) -> None:
        """Read again what is asked for next: what was read may have been taken back."""
        self._accounts.clear()

    def folders(self, account: str) -> dict[str, Cursor]:
        """How far the folders of ``account`` were read, by their names."""
        rows = self._connection.execute(_FOLDERS, {"account": account})
        return {row.name: _cursor(row) for row in rows}

    def save(self, account: str, cursor: Cursor) -> None:
        """Move the cursor of a folder."""
        values = {
            "role": cursor.role.value,
            "uid_validity": cursor.state.uid_validity,
            "uid_next": cursor.state.uid_next,
            "messages": cursor.state.messages,
            "recent": " ".join(str(uid) for uid in cursor.recent),
        }
        self._upsert(schema.folder, {"account": account, "name": cursor.folder}, values)

    def forget(self, account: str) -> None:
        """Read the account anew from the start of the lookback; correspondents are counted anew with it."""
        self._connection.execute(schema.unmatched.delete())
        self._connection.execute(schema.folder.delete().where(schema.folder.c.account == account))

    def account(self, account: str) -> AccountState:
        """What is remembered of an account."""
        if account not in self._accounts:
            self._accounts[account] = self._account(account)
        return self._accounts[account]

    def _account(self, account: str) -> AccountState:
        row = self._connection.execute(_ACCOUNT, {"account": account}).one_or_none()
        if row is None:
            return AccountState(account=account)
        return AccountState(
            account=row.name,
            observed_until=row.observed_until,
            first_read=row.first_read,
            trouble=row.trouble,
            trouble_since=row.trouble_since,
            clients=row.clients,
            again_since=row.again_since,
        )

    def save_account(self, state: AccountState) -> None:
        """Remember an account."""
        self._accounts.pop(state.account, None)
        values = {
            "observed_until": state.observed_until,
            "first_read": state.first_read,
            "trouble": state.trouble,
            "trouble_since": state.trouble_since,
            "clients": state.clients,
            "again_since": state.again_since,
        }
        self._upsert(schema.account, {"name": state.account}, values)

    def look_again(self, account: str, since: datetime) -> None:
        """Have an account's mail from ``since`` on looked at again."""
        state = self.account(account)
        before = state.again_since
        if before is not None:
            # Another value each time: who has just looked can tell whether it was asked once more.
            since = min(since, before - timedelta(microseconds=1))
        self.save_account(replace(state, again_since=since))

    def read_anew(self, *, keep_place: bool) -> None:
        """Nothing counts as read any more, in any account; with ``keep_place`` reading goes on from there."""
        folder, account = schema.folder, schema.account
        self._accounts.clear()
        if keep_place:
            # No such number of messages: the folder is listed again, and what was listed before is asked for.
            self._connection.execute(update(folder).values(messages=-1, recent=""))
        else:
            self._connection.execute(schema.unmatched.delete())
            self._connection.execute(folder.delete())
        self._connection.execute(update(account).values(observed_until=None))


def _cursor(row: Row[Any]) -> Cursor:
    state = FolderState(uid_validity=row.uid_validity, uid_next=row.uid_next, messages=row.messages)
    recent = tuple(int(uid) for uid in row.recent.split())
    return Cursor(folder=row.name, role=Role(row.role), state=state, recent=recent)
