"""What holds where nothing is written: worked out from other places of the file or the environment.

This runs on the plain tables, before they are checked, and takes anything for
granted: what is wrong in them is told by the check that follows.
"""

from __future__ import annotations

import copy
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import Any

from mailwatch.config.options import places
from mailwatch.config.options.model import Watch
from mailwatch.config.reading.lines import Path

Table = dict[str, Any]

ONE_ACCOUNT = "main"
"""The account's name when the file has one `[mailbox]`."""


@dataclass(frozen=True, kw_only=True)
class Completed:
    """The tables in the shape of the model.

    ``derived`` says in words where a filled-in value comes from; ``written``
    maps the model's paths back to those of the file.
    """

    tables: Table
    derived: Mapping[Path, str]
    written: Mapping[Path, Path]

    def as_written(self, path: Path) -> Path:
        """The path in the owner's file for a path in the model."""
        for length in range(len(path), 0, -1):
            if path[:length] in self.written:
                return (*self.written[path[:length]], *path[length:])
        return path


@dataclass
class _Filling:
    tables: Table
    derived: dict[Path, str] = field(default_factory=dict)
    written: dict[Path, Path] = field(default_factory=dict)

    def fill(self, table: Table, path: Path, value: object, origin: str) -> None:
        if path[-1] not in table:
            self.derived[path] = origin
            if value is not None:
                table[str(path[-1])] = value


def complete(
    tables: Mapping[str, Any], *, environment: Mapping[str, str], playbooks: Collection[str]
) -> Completed:
    """Fill what follows from other values; ``playbooks`` are the known names of top-level playbook tables."""
    work = _Filling(tables=copy.deepcopy(dict(tables)))
    root = work.tables
    _move_mailbox(work)
    _move_playbooks(work, playbooks)
    me = _table(root, "me")
    work.fill(me, ("me", "zone"), _zone(me.get("country")), "from me.country")
    _fill_accounts(work, me)
    state = _sub_table(root, "state")
    directory, origin = state_directory(environment)
    work.fill(state, ("state", "directory"), directory, origin)
    notices = _sub_table(root, "notices")
    work.fill(notices, ("notices", "to"), _first(me.get("email")), "from me.email")
    for key, client in _table(root, "client").items():
        if isinstance(client, dict):
            _fill_client(work, me, key, _sub_table(client, "speaks"))
    return Completed(tables=root, derived=work.derived, written=work.written)


def _move_mailbox(work: _Filling) -> None:
    """`[mailbox]` becomes one account; that it stands beside others is told elsewhere."""
    root = work.tables
    if "mailbox" not in root:
        return
    mailbox = root.pop("mailbox")
    accounts = root.setdefault("account", {})
    if isinstance(accounts, dict) and ONE_ACCOUNT not in accounts:
        accounts[ONE_ACCOUNT] = mailbox
        work.written["account", ONE_ACCOUNT] = ("mailbox",)


def _move_playbooks(work: _Filling, playbooks: Collection[str]) -> None:
    root = work.tables
    root.pop("playbook", None)  # not the owner's word; told elsewhere
    changes = {name: root.pop(name) for name in playbooks if name in root}
    if changes:
        root["playbook"] = changes
    for name in changes:
        work.written["playbook", name] = (name,)


def _fill_accounts(work: _Filling, me: Table) -> None:
    accounts = _table(work.tables, "account")
    pace = _table(work.tables, "watch").get("poll", str(Watch().poll))
    for name, account in accounts.items():
        if not isinstance(account, dict):
            continue
        path: Path = ("account", name)
        if len(accounts) == 1:
            work.fill(account, (*path, "email"), me.get("email"), "from me.email")
        work.fill(account, (*path, "username"), _first(account.get("email")), "the account's first address")
        work.fill(account, (*path, "poll"), pace, "from watch.poll")


def _fill_client(work: _Filling, me: Table, key: str, speaks: Table) -> None:
    path: Path = ("client", key, "speaks")
    zone, origin = _zone(speaks.get("country")), f"from client.{key}.speaks.country"
    if "country" not in speaks:
        zone, origin = (
            me.get("zone"),
            "from me.zone" if ("me", "zone") not in work.derived else "from me.country",
        )
    work.fill(speaks, (*path, "country"), me.get("country"), "from me.country")
    work.fill(speaks, (*path, "zone"), zone, origin)


def state_directory(environment: Mapping[str, str]) -> tuple[str | None, str]:
    """systemd.exec(5): $STATE_DIRECTORY may name several, parted by colons; then the XDG base directories."""
    by_systemd = environment.get("STATE_DIRECTORY", "").partition(":")[0]
    if by_systemd:
        return by_systemd, "from $STATE_DIRECTORY"
    base = environment.get("XDG_STATE_HOME", "")
    if base.startswith("/"):
        return f"{base.rstrip('/')}/mailwatch", "from $XDG_STATE_HOME"
    home = environment.get("HOME", "")
    return (
        f"{home.rstrip('/')}/.local/state/mailwatch" if home else "~/.local/state/mailwatch"
    ), "from $HOME"


def _zone(country: object) -> str | None:
    try:
        return places.default_zone(places.read_country(country))
    except ValueError:
        return None


def _first(value: object) -> object:
    if isinstance(value, list):
        return value[0] if value else None
    return value


def _table(parent: Table, key: str) -> Table:
    """The table at ``key``, or an empty one that belongs to nobody."""
    found = parent.get(key)
    return found if isinstance(found, dict) else {}


def _sub_table(parent: Table, key: str) -> Table:
    """The table at ``key``, made when nothing stands there."""
    return _table(parent, key) if key in parent else parent.setdefault(key, {})
