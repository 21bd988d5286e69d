"""A real IMAP server in this process: pymap with mailboxes in memory, on a free loopback port.

pymap (0.36) speaks IMAP4rev1 with IDLE, UIDPLUS, MOVE and OBJECTID, and knows
no SPECIAL-USE: folder roles must come from names.
"""

from __future__ import annotations

import asyncio
from argparse import Namespace
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Self

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from pymap.backend.dict.mailbox import MailboxData, MailboxSet

from mailwatch.demo.servers_loop import Door, LoopThread

FOLDERS = ("INBOX", "Sent", "Archive", "Junk")
LOOPBACK = "127.0.0.1"


@dataclass(frozen=True, kw_only=True)
class StoredMail:
    """One message in a mailbox: its bytes, INTERNALDATE (UTC), and whether it is marked as read."""

    content: bytes
    at: datetime
    seen: bool


class _Plain:
    """Passwords compared as they are: the demo's users are no secret, and a slow hash would be felt."""

    def copy(self, **_: Any) -> Self:
        return self

    def hash(self, secret: str) -> str:
        return secret

    def verify(self, secret: str, hash: str) -> bool:  # noqa: A002  pymap passes it by this name
        return secret == hash


class _Neighbour:
    """What pymap asks about a peer: nothing, for it can only be this machine."""

    dnsbl: str | None = None
    from_localhost = True
    unique_id = b""


class EmbeddedImapServer:
    """pymap on a thread of its own, with ``folders`` for each of ``users`` (name to password)."""

    def __init__(self, users: Mapping[str, str], folders: Sequence[str] = FOLDERS) -> None:
        self._users = dict(users)
        self._folders = tuple(folders)
        self._thread = LoopThread("demo-imap")
        self._mailboxes: dict[str, MailboxSet] = {}
        self._door: Door | None = None
        self.port = 0

    def start(self) -> None:
        """Listen on a free port of the loopback interface."""
        self._thread.start()
        self.port = self._thread.call(self._listen())

    def stop(self) -> None:
        """Close every connection and forget all mail."""
        if self._door is not None:
            self._thread.call(self._door.close())
            self._door = None
        self._thread.stop()

    def deliver(self, user: str, content: bytes, at: datetime, folder: str, *, seen: bool) -> None:
        """File ``content`` with INTERNALDATE ``at`` (timezone-aware)."""
        self._thread.call(self._append(user, content, at, folder, seen=seen))

    async def deliver_from_elsewhere(self, user: str, content: bytes, at: datetime, folder: str) -> None:
        """The same as `deliver`, unread, awaited on another loop."""
        coroutine = self._append(user, content, at, folder, seen=False)
        await asyncio.wrap_future(asyncio.run_coroutine_threadsafe(coroutine, self._thread.loop))

    def messages(self, user: str, folder: str) -> tuple[StoredMail, ...]:
        """What lies in a folder, oldest UID first."""
        return self._thread.call(self._read(user, folder))

    async def _listen(self) -> int:
        from pymap.backend.dict import Config, Login
        from pymap.backend.dict.filter import FilterSet
        from pymap.backend.dict.mailbox import MailboxSet
        from pymap.concurrent import Subsystem
        from pymap.imap import IMAPServer
        from pymap.user import UserMetadata

        class QuietConfig(Config):
            @property
            def greeting(self) -> bytes:
                # pymap would ask the resolver for this host's name, which may take seconds.
                return b"demo mailbox ready"

        config = QuietConfig(
            Namespace(passlib_cfg=None, proxy_protocol=None),
            host=LOOPBACK,
            port=0,
            tls_enabled=False,
            demo_data=False,
            demo_user="",
            demo_password="",
            hash_context=_Plain(),
            cpu_subsystem=Subsystem.for_asyncio(),
            invalid_user_sleep=0.0,
            bad_command_limit=None,
        )
        login = Login(config)
        for user, password in self._users.items():
            mailboxes = MailboxSet()
            for folder in self._folders:
                if folder != "INBOX":
                    await mailboxes.add_mailbox(folder)
            self._mailboxes[user] = mailboxes
            config.set_cache[user] = (mailboxes, FilterSet())
            login.users_dict[user] = UserMetadata(config, user, password=password)
        serve: Any = IMAPServer(login, config)

        async def converse(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            await serve(reader, writer, _Neighbour())

        def session() -> asyncio.StreamReaderProtocol:
            return asyncio.StreamReaderProtocol(asyncio.StreamReader(), converse)

        self._door = Door(session)
        return await self._door.listen(LOOPBACK)

    async def _append(self, user: str, content: bytes, at: datetime, folder: str, *, seen: bool) -> None:
        from pymap.parsing.message import AppendMessage
        from pymap.parsing.specials.flag import Seen

        if at.tzinfo is None:
            raise ValueError("a delivery needs a timezone-aware instant")
        mailbox = await self._mailbox(user, folder)
        flags = frozenset({Seen} if seen else ())
        await mailbox.append(AppendMessage(content, at, flags), recent=not seen)

    async def _read(self, user: str, folder: str) -> tuple[StoredMail, ...]:
        from pymap.parsing.specials import FetchRequirement
        from pymap.parsing.specials.flag import Seen

        mailbox = await self._mailbox(user, folder)
        found = []
        async for message in mailbox.messages():
            loaded = await message.load_content(FetchRequirement.CONTENT)
            found.append(
                StoredMail(
                    content=bytes(loaded.get_body()),
                    at=message.internal_date.astimezone(UTC),
                    seen=Seen in message.permanent_flags,
                )
            )
        return tuple(found)

    async def _mailbox(self, user: str, folder: str) -> MailboxData:
        try:
            return await self._mailboxes[user].get_mailbox(folder)
        except KeyError:
            raise ValueError(f"the demo server has no folder {folder!r} of {user!r}") from None
