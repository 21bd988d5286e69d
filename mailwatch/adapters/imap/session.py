"""One connection to one account: made when needed, dropped at the first doubt."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

from mailwatch.adapters.imap import answers
from mailwatch.adapters.imap.settings import ImapSettings, one_line
from mailwatch.adapters.tls import verified_context
from mailwatch.errors import MailwatchError, Refused, Transient
from mailwatch.ports import FolderState

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mailwatch.adapters.imap.wire import Client, Line

_FAREWELL = 5.0
"""Seconds that a LOGOUT may take."""


class Session:
    """The connection and the folder that stands open on it.

    Each command is one ``with session.command("open INBOX") as client`` block:
    it gets a deadline as a whole, and its errors come out as
    :class:`~mailwatch.errors.MailwatchError`. After anything but a clean
    tagged NO the connection is gone and the next command makes a new one.
    """

    def __init__(self, settings: ImapSettings) -> None:
        self._settings = settings
        self._client: Client | None = None
        self._line: Line | None = None
        self._open: bytes | None = None
        self._state: FolderState | None = None
        self._uid_validity: dict[bytes, int] = {}

    @property
    def where(self) -> str:
        """The server, in words for people."""
        return f"The mail server {self._settings.host}"

    @property
    def timeout(self) -> float:
        """Seconds that a command gets unless it asks for more."""
        return self._settings.timeout

    @contextlib.contextmanager
    def command(self, doing: str, seconds: float | None = None) -> Iterator[Client]:
        """A connected, logged-in client for one command; ``doing`` completes "did not ..."."""
        client = self._client or self._connect()
        with self._judged(doing, seconds or self.timeout):
            yield client

    def has(self, capability: str) -> bool:
        """True when the server announces this capability."""
        with self.command("say what it can do") as client:
            return bool(client.has_capability(capability))

    def examine(self, folder: bytes, shown: str) -> FolderState:
        """EXAMINE ``folder`` (its encoded name) afresh; ``shown`` is its name for people.

        Raises ``Transient`` also when it can't be opened: it may have been renamed, so list them again.
        """
        state = self._examine(folder, shown)
        self._uid_validity[folder] = state.uid_validity
        return state

    def reopen(self, folder: bytes, shown: str) -> FolderState:
        """The same in the midst of reading: ``Transient`` when the UIDs known so far no longer hold."""
        state = self._examine(folder, shown)
        if self._uid_validity.setdefault(folder, state.uid_validity) != state.uid_validity:
            raise Transient(f"{shown} was made anew while it was read; it is read again from the start.")
        return state

    def ensure_open(self, folder: bytes, shown: str) -> FolderState:
        """Have ``folder`` open, reopening it only where it isn't; how it stood when it was opened."""
        if self._client is None or self._open != folder or self._state is None:
            return self.reopen(folder, shown)
        return self._state

    def leave(self) -> bool:
        """Have no folder open, so that STATUS tells the truth of all; False when the server can't."""
        can = self.has("UNSELECT")
        if self._open is None or not can:
            return self._open is None
        with self.command("close the folder") as client:
            client.unselect_folder()
        self._open = None
        return True

    def search(self, shown: str, *criteria: str) -> list[int]:
        """UID SEARCH in the open folder, ascending; an answer in several lines is put together."""
        with self.command(f"search {shown}") as client:
            status, lines = client.wire.uid("SEARCH", *map(one_line, criteria))
            if status != "OK":
                raise answers.declined(self.where, f"search {shown}", repr(lines))
            return sorted({int(word) for line in lines if line for word in _until_bracket(line).split()})

    def drop(self) -> None:
        """Forget the connection without a word."""
        client, line = self._client, self._line
        self._client = self._line = self._open = None
        if client is not None:
            with contextlib.suppress(OSError):
                client.shutdown()
        if line is not None:
            line.cut()
            line.release()

    def close(self) -> None:
        """Log out, if that is still possible, and forget the connection."""
        if self._client is not None:
            with contextlib.suppress(Transient), self.command("say goodbye", _FAREWELL) as client:
                client.logout()
        self.drop()

    def _examine(self, folder: bytes, shown: str) -> FolderState:
        self._open = None
        with self.command(f"open {shown}") as client:
            answer = client.select_folder(folder, readonly=True)
            uid_validity = _number(answer.get(b"UIDVALIDITY"))
            uid_next = _number(answer.get(b"UIDNEXT"))
            messages = _number(answer.get(b"EXISTS"))
        if uid_validity is None or messages is None:
            self.drop()
            raise Refused(
                f"{self.where} keeps no lasting numbers in {shown} (UIDVALIDITY): it can't be watched."
            )
        self._open = folder
        if uid_next is None:
            # Optional in practice (RFC 3501 §6.3.1 knows servers without it): the last message tells.
            uid_next = max(self.search(shown, "UID", "*"), default=0) + 1 if messages else 1
        self._state = FolderState(uid_validity=uid_validity, uid_next=uid_next, messages=messages)
        return self._state

    # -- making a connection ------------------------------------------------------

    def _connect(self) -> Client:
        from mailwatch.adapters.imap.wire import Client, Line

        settings = self._settings
        # First of all: a secret that can't be had should cost nobody a connection.
        password = one_line(settings.password())
        context = None if settings.security == "plain-loopback" else verified_context(settings.ca_file)
        self._line = Line()
        with self._judged("greet us", settings.timeout):
            self._client = Client(
                settings.host,
                settings.port,
                context if settings.security == "tls" else None,
                settings.timeout,
                self._line,
            )
            starttls = self._client.has_capability("STARTTLS")
        if settings.security == "starttls":
            if not starttls:
                self.drop()
                raise Refused(
                    f"{self.where} offers no STARTTLS on port {settings.port}, so no password goes there. "
                    'Write security = "tls" and its TLS port, usually 993.'
                )
            with self._judged("begin TLS", settings.timeout):
                self._client.starttls(context)
        self._log_in(self._client, password)
        return self._client

    def _log_in(self, client: Client, password: str) -> None:
        username = self._settings.username
        with self._judged("let us log in", self._settings.timeout):
            from imapclient.exceptions import LoginError

            plain = client.has_capability("AUTH=PLAIN")
            try:
                if plain:
                    client.plain_login(username, password)
                elif client.has_capability("LOGINDISABLED"):
                    raise Refused(f"{self.where} offers no way to log in with a password.")
                else:
                    client.login(_quoted(username), password)
            except LoginError as error:
                raise self._judge_login(error) from error

    def _judge_login(self, error: Exception) -> Exception:
        import imaplib

        # imapclient calls every failure a LoginError, a broken connection too; what it was stands behind it.
        cause = error.__context__
        if isinstance(cause, imaplib.IMAP4.abort):
            return cause
        text = str(error)
        bad = " command error: BAD " in text
        return answers.login_failed(self.where, self._settings.username, text, definite=not bad)

    @contextlib.contextmanager
    def _judged(self, doing: str, seconds: float) -> Iterator[None]:
        line = self._line
        assert line is not None  # noqa: S101  for the type checker: made with each connection
        try:
            with line.limited(seconds):
                yield
        except answers.Declined:
            raise
        except MailwatchError:
            self.drop()
            raise
        except Exception as error:  # imapclient's parser raises nearly anything; each is told apart
            from mailwatch.adapters.imap.wire import has_failed

            text = has_failed(error)
            if text is not None and not line.was_cut:
                raise answers.declined(self.where, doing, text) from error
            late = seconds if line.was_cut else None
            self.drop()
            raise answers.broken(self.where, doing, error, late=late) from error
        except BaseException:
            self.drop()
            raise


def _number(value: object) -> int | None:
    return value if isinstance(value, int) else None


def _until_bracket(line: bytes) -> bytes:
    # With CONDSTORE a SEARCH answer may end in "(MODSEQ 917162500)" (RFC 7162 §3.1.5).
    return line.partition(b"(")[0]


def _quoted(value: str) -> str:
    # imaplib quotes the password, but not the user name.
    escaped = value.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
