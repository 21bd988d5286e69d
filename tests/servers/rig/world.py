"""The whole world in one context manager."""

from __future__ import annotations

import imaplib
import shutil
import smtplib
import ssl
import tempfile
from contextlib import ExitStack, contextmanager, suppress
from email import message_from_bytes
from email.utils import format_datetime
from pathlib import Path
from typing import TYPE_CHECKING, Self, TypeVar

from rig import stored
from rig.authority import Authority
from rig.dovecot import Dovecot
from rig.faketime import FakedClock
from rig.postfix import Postfix
from rig.process import PATIENCE, wait_until

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from datetime import datetime
    from types import TracebackType

    from rig.stored import Stored, StoredFolder

Read = TypeVar("Read")

OWNER = "owner@agency.test"
CLIENT = "alice@harbour.test"
BOB = "bob@quiet.test"
OOO = "ooo@away.test"

_STAMP = (
    "From: Weather <weather@far.example>\r\nTo: {owner}\r\nSubject: The weather\r\nDate: {date}\r\n"
    "Message-ID: <weather-{number}@far.example>\r\nPrecedence: list\r\nList-Id: <weather.far.example>\r\n"
    "\r\nSunny.\r\n"
)
"""A mail that concerns no client."""

_AWAY = """require ["vacation"];
vacation :days 1 :addresses ["ooo@away.test"] :subject "Out of office"
  "I am away until Monday, 16 March 2026.";
"""
PEOPLE: Mapping[str, str | None] = {OWNER: None, CLIENT: None, BOB: None, OOO: _AWAY}
"""Who has a mailbox, and the Sieve script that works there."""


class MailWorld:
    """Dovecot and Postfix on free loopback ports, from ``start`` on, on a clock that only they share.

    ``users`` adds mailboxes (address to Sieve script or None), ``dovecot``
    adds settings. The servers run as users of their own, who can't enter a
    test's private directory, and unix sockets want short paths: so their state
    lies in a fresh directory below /tmp. It is removed at the end; the logs are
    left in ``directory``.
    """

    password = "correct horse battery"

    def __init__(
        self,
        directory: Path,
        *,
        start: datetime,
        users: Mapping[str, str | None] | None = None,
        dovecot: str = "",
    ) -> None:
        self._directory = directory
        self._users = {**PEOPLE, **(users or {})}
        self._further = dovecot
        self._start = start
        self._open = ExitStack()

    def __enter__(self) -> Self:
        with ExitStack() as stack:
            self.home = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="mw-", dir="/tmp")))
            self.home.chmod(0o755)
            self.clock = FakedClock(self.home / "clock", self._start)
            authority = Authority(self.home / "ca")
            self.ca_file = authority.ca_file
            environment = self.clock.environment()
            domains = sorted({address.rpartition("@")[2] for address in self._users})
            self._postfix = Postfix(self.home / "postfix", environment, domains=domains)
            self._dovecot = Dovecot(
                self.home / "dovecot",
                authority,
                environment,
                password=self.password,
                users=self._users,
                relay_port=self._postfix.relay_port,
                further=self._further,
            )
            self._postfix.configure(
                authority, lmtp_socket=self._dovecot.lmtp_socket, sasl_socket=self._dovecot.sasl_socket
            )
            stack.callback(self._keep_logs)
            stack.callback(self._dovecot.stop)
            self._dovecot.start()
            stack.callback(self._postfix.stop)
            self._postfix.start()
            self._open = stack.pop_all()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._open.close()

    # -- where everything is ----------------------------------------------------

    @property
    def imap_port(self) -> int:
        """IMAP in clear, offering STARTTLS."""
        return self._dovecot.imap_port

    @property
    def imaps_port(self) -> int:
        """IMAP inside TLS."""
        return self._dovecot.imaps_port

    @property
    def smtp_port(self) -> int:
        """Submission; demands STARTTLS and a login."""
        return self._postfix.smtp_port

    @property
    def smtps_port(self) -> int:
        """Submission inside TLS."""
        return self._postfix.smtps_port

    def environment(self) -> Mapping[str, str]:
        """Variables with which a program sees this world's time."""
        return self.clock.environment()

    def postfix_log(self) -> str:
        """All that Postfix said."""
        return self._postfix.log()

    def dovecot_log(self) -> str:
        """All that Dovecot said."""
        return self._dovecot.log()

    # -- time -------------------------------------------------------------------

    def now(self) -> datetime:
        """The instant here."""
        return self.clock.now()

    def travel(self, to: datetime) -> None:
        """Jump forward to ``to``; Dovecot may end a session that was open meanwhile "for inactivity".

        To the program its clock was set: the machine's clock that counts sleep
        can't be faked. A mail that comes in then shows it that the clocks agree.
        """
        self.clock.travel(to)
        stamp = format_datetime(to)
        self.deliver(OWNER, _STAMP.format(owner=OWNER, date=stamp, number=int(to.timestamp())).encode())

    # -- mail in and out --------------------------------------------------------

    def deliver(self, recipient: str, content: bytes, sender: str = CLIENT) -> None:
        """Hand ``content`` to Dovecot by LMTP, as a message that arrives now."""
        with smtplib.LMTP(str(self._dovecot.lmtp_socket), timeout=PATIENCE) as lmtp:
            lmtp.sendmail(sender, [recipient], _crlf(content))

    def submit(self, sender: str, recipients: Sequence[str], content: bytes) -> None:
        """Send as ``sender`` through submission, with TLS and login, as a mail program does."""
        with smtplib.SMTP("localhost", self.smtp_port, timeout=PATIENCE) as smtp:
            smtp.starttls(context=ssl.create_default_context(cafile=str(self.ca_file)))
            smtp.login(sender, self.password)
            smtp.sendmail(sender, list(recipients), _crlf(content))

    def append(
        self,
        user: str,
        folder: str,
        content: bytes,
        at: datetime | None = None,
        flags: Sequence[str] = ("\\Seen",),
    ) -> None:
        """File ``content`` as the user's own mail program would, dated ``at``, else now."""
        with self.imap(user) as connection:
            date = imaplib.Time2Internaldate(at or self.now())
            stored.ok(connection.append(stored.quoted(folder), f"({' '.join(flags)})", date, _crlf(content)))

    def move(self, user: str, source: str, target: str, uid: int) -> None:
        """Move one message, as the user would by hand."""
        with self.imap(user) as connection:
            stored.ok(connection.select(stored.quoted(source)))
            stored.ok(connection.uid("MOVE", str(uid), stored.quoted(target)))

    def set_sent_by_provider(self, filed: bool) -> None:
        """Make Postfix file what the owner submits in the owner's Sent folder, or stop that."""
        copy = OWNER.replace("@", "+Sent@")
        self._postfix.copy_sent({OWNER: copy} if filed else {})

    def retry_queue(self) -> None:
        """Make Postfix try deferred mail at once."""
        self._postfix.retry_queue()

    # -- what lies in the mailboxes ---------------------------------------------

    @contextmanager
    def imap(self, user: str = OWNER) -> Iterator[imaplib.IMAP4]:
        """A session of the user's own, for whatever a test needs."""
        connection = imaplib.IMAP4("127.0.0.1", self.imap_port, timeout=PATIENCE)
        try:
            connection.login(stored.quoted(user), self.password)
            yield connection
            with suppress(imaplib.IMAP4.abort):
                connection.logout()
        finally:
            with suppress(OSError):
                connection.shutdown()

    def messages(self, user: str, folder: str) -> list[Stored]:
        """What lies in the folder, by UID."""
        return self._read(user, lambda connection: list(stored.read_folder(connection, folder).messages))

    def _read(self, user: str, what: Callable[[imaplib.IMAP4], Read]) -> Read:
        """What a session of the user's own reads; where a leap in time ends one, a new one reads it."""
        for _ in range(2):
            with suppress(imaplib.IMAP4.abort), self.imap(user) as connection:
                return what(connection)
        with self.imap(user) as connection:
            return what(connection)

    def await_messages(
        self,
        user: str,
        folder: str,
        count: int = 1,
        where: Callable[[Stored], bool] = lambda _: True,
    ) -> list[Stored]:
        """The messages that satisfy ``where``, as soon as there are ``count``; AssertionError if never."""

        def found() -> list[Stored]:
            return [one for one in self.messages(user, folder) if where(one)]

        wait_until(lambda: len(found()) >= count, f"{count} in {folder} of {user}:\n{self.postfix_log()}")
        return found()

    def dump(self, user: str) -> dict[str, StoredFolder]:
        """Every folder with all it holds; two dumps are equal when nothing was touched."""
        return self._read(
            user,
            lambda connection: {
                name: stored.read_folder(connection, name) for name in stored.folder_names(connection)
            },
        )

    # -- outages ----------------------------------------------------------------

    def stop_imap(self) -> None:
        """End every IMAP session and refuse new ones; mail still arrives in the mailboxes."""
        self._dovecot.close_imap()

    def start_imap(self) -> None:
        """Let IMAP in again, on the same ports."""
        self._dovecot.open_imap()

    def stop_dovecot(self) -> None:
        """Take all of Dovecot down: no login either, and deliveries wait in Postfix's queue."""
        self._dovecot.stop()

    def start_dovecot(self) -> None:
        """Bring Dovecot back on the same ports."""
        self._dovecot.start()

    def stop_smtp(self) -> None:
        """Take Postfix down; its queue stays."""
        self._postfix.stop()

    def start_smtp(self) -> None:
        """Bring Postfix back on the same ports."""
        self._postfix.start()

    def _keep_logs(self) -> None:
        self._directory.mkdir(parents=True, exist_ok=True)
        for log in (*self.home.glob("*/*.log"), *self.home.glob("*/*.out")):
            shutil.copy(log, self._directory / log.name)


def subject_of(message: Stored) -> str:
    """The Subject field as it stands."""
    return str(message_from_bytes(message.content)["Subject"])


def _crlf(content: bytes) -> bytes:
    return b"\r\n".join(content.replace(b"\r\n", b"\n").split(b"\n"))
