"""Real mail servers in this process, for ``mailwatch demo``: an IMAP mailbox and an SMTP submission.

Both listen on free ports of the loopback interface, without TLS, each on a
thread of its own, and keep everything in memory. The program under
demonstration speaks to them over sockets like to any other server.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, Self

from mailwatch.demo.servers_imap import FOLDERS, LOOPBACK, EmbeddedImapServer, StoredMail
from mailwatch.demo.servers_loop import Door, LoopThread

if TYPE_CHECKING:
    from datetime import datetime
    from types import TracebackType

__all__ = ["FOLDERS", "EmbeddedServers", "StoredMail"]

OnMail = Callable[[str, tuple[str, ...], bytes], None]

_ABOVE_CRITICAL = logging.CRITICAL + 1


class EmbeddedServers:
    """A context in which both servers run.

    ``users`` maps an address, which is the login name for both servers, to its
    password. ``clock`` gives the INTERNALDATE of submitted mail to local users.
    ``on_mail(envelope_from, recipients, content)`` is called once per accepted
    submission, after local delivery, on a thread of its own; it may deliver or
    submit further mail. What it raises fails that submission with a 451 and is
    raised again when the context ends.
    """

    def __init__(self, *, users: Mapping[str, str], clock: Callable[[], datetime]) -> None:
        self._users = dict(users)
        self._clock = clock
        self._imap = EmbeddedImapServer(self._users)
        self._smtp = LoopThread("demo-smtp")
        self._smtp_door: Door | None = None
        self._failure: Exception | None = None
        self._former_log_level = logging.NOTSET
        self.smtp_port = 0
        self.on_mail: OnMail | None = None

    @property
    def imap_port(self) -> int:
        """The port of the IMAP server on 127.0.0.1."""
        return self._imap.port

    def __enter__(self) -> Self:
        # aiosmtpd tells every command to this logger; a demonstration must not.
        logger = logging.getLogger("mail.log")
        self._former_log_level = logger.level
        logger.setLevel(_ABOVE_CRITICAL)
        self._imap.start()
        self._smtp.start()
        self.smtp_port = self._smtp.call(self._listen())
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._smtp_door is not None:
            self._smtp.call(self._smtp_door.close())
        self._smtp.stop()
        self._imap.stop()
        logging.getLogger("mail.log").setLevel(self._former_log_level)
        if self._failure is not None and error is None:
            raise self._failure

    def deliver(
        self, user: str, content: bytes, at: datetime, folder: str = "INBOX", *, seen: bool = False
    ) -> None:
        """File ``content`` in a user's folder with INTERNALDATE ``at``.

        Raises ``ValueError`` for an unknown user or folder, or a naive instant.
        """
        self._imap.deliver(user, content, at, folder, seen=seen)

    def messages(self, user: str, folder: str = "INBOX") -> tuple[StoredMail, ...]:
        """What lies in a user's folder, in order of arrival. Raises ``ValueError`` as `deliver` does."""
        return self._imap.messages(user, folder)

    async def _listen(self) -> int:
        from aiosmtpd.smtp import SMTP, AuthResult, LoginPassword

        def authenticate(_server: Any, _session: Any, _envelope: Any, _mechanism: str, login: Any) -> Any:
            known = isinstance(login, LoginPassword) and self._knows(login.login, login.password)
            return AuthResult(success=known, handled=False)

        def session() -> SMTP:
            return SMTP(
                _Submission(self._accept),
                hostname="localhost",
                ident="demo submission",
                enable_SMTPUTF8=True,
                auth_require_tls=False,
                authenticator=authenticate,
                loop=asyncio.get_running_loop(),
            )

        self._smtp_door = Door(session)
        return await self._smtp_door.listen(LOOPBACK)

    def _knows(self, login: bytes, password: bytes) -> bool:
        return self._users.get(login.decode("utf-8", "replace")) == password.decode("utf-8", "replace")

    async def _accept(self, sender: str, recipients: tuple[str, ...], content: bytes) -> str:
        for recipient in recipients:
            user = recipient.lower()
            if user in self._users:
                await self._imap.deliver_from_elsewhere(user, content, self._clock(), "INBOX")
        if self.on_mail is not None:
            try:
                await asyncio.to_thread(self.on_mail, sender, recipients, content)
            except Exception as error:  # noqa: BLE001  kept, and raised in the owner's thread at the end
                self._failure = self._failure or error
                return "451 4.3.0 the demonstration failed"
        return "250 2.0.0 accepted"


class _Submission:
    """aiosmtpd's hooks: login first, any recipient, then ``accept``."""

    def __init__(self, accept: Callable[[str, tuple[str, ...], bytes], Any]) -> None:
        self._accept = accept

    async def handle_MAIL(  # noqa: N802  aiosmtpd finds its hooks by these names
        self, _server: Any, session: Any, envelope: Any, address: str, options: list[str]
    ) -> str:
        if not session.authenticated:
            return "530 5.7.0 log in first"
        envelope.mail_from = address
        envelope.mail_options.extend(options)
        return "250 2.1.0 sender ok"

    async def handle_DATA(  # noqa: N802  see above
        self, _server: Any, _session: Any, envelope: Any
    ) -> str:
        content = envelope.original_content or b""
        answer: str = await self._accept(envelope.mail_from or "", tuple(envelope.rcpt_tos), content)
        return answer
