"""One connection to one account: made when needed, dropped at the first doubt."""

from __future__ import annotations

import contextlib
import time
from typing import TYPE_CHECKING

from mailwatch import __version__
from mailwatch.adapters.imap import answers
from mailwatch.adapters.imap.settings import ImapSettings, one_line
from mailwatch.adapters.imap.values import FAR, LARGEST, is_doubtful, number, nz_number
from mailwatch.adapters.redaction import Redaction
from mailwatch.adapters.sasl import NO_TOKENS_HERE, Authentication, token_login
from mailwatch.adapters.tls import verified_context
from mailwatch.errors import MailwatchError, Refused, Transient
from mailwatch.ports import FolderState

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mailwatch.adapters.imap.wire import ImapConnection, SocketHandle

_FAREWELL = 5.0
"""Seconds that a LOGOUT may take."""
_ID = f'("name" "mailwatch" "version" "{__version__}")'
"""Who we are (RFC 2971): the program, and nothing of the machine or the owner."""


class Session:
    """The connection and the folder that stands open on it.

    Each command is one ``with session.command("open INBOX") as client`` block:
    it gets a deadline as a whole, and its errors come out as
    :class:`~mailwatch.errors.MailwatchError`. After anything but a clean
    tagged NO the connection is gone and the next command makes a new one.
    ``answered`` counts the commands that came to their end; ``stumbles`` how often a
    fetch that begins at some message of a folder met a slow or throttling server.
    """

    def __init__(self, settings: ImapSettings) -> None:
        self._settings = settings
        self._client: ImapConnection | None = None
        self._line: SocketHandle | None = None
        self._open: bytes | None = None
        self._state: FolderState | None = None
        self._uid_validity: dict[bytes, int] = {}
        self._strike = Redaction("")
        self._pass_ends: float | None = None
        self._pass_seconds = settings.pass_seconds
        self._introduces_itself = True
        self._was_cut_off = False
        self.answered = 0
        self._resting: dict[tuple[bytes, int | None, int], float] = {}
        self.stumbles: dict[tuple[bytes, int], int] = {}

    @property
    def where(self) -> str:
        """The server, in words for people."""
        return f"The mail server {self._settings.host}:{self._settings.port}"

    @property
    def timeout(self) -> float:
        """Seconds that a command gets unless it asks for more."""
        return self._settings.timeout

    @contextlib.contextmanager
    def command(
        self,
        doing: str,
        seconds: float | None = None,
        *,
        answer: int | None = None,
        literal: int | None = None,
    ) -> Iterator[ImapConnection]:
        """A connected, logged-in client for one command; ``doing`` completes "did not ...".

        ``seconds`` it may take, ``answer`` bytes may come of it, ``literal`` of them in one piece.
        """
        from mailwatch.adapters.imap.wire import ANSWER_BYTES, LITERAL_BYTES

        client = self._client or self._connect()
        seconds = seconds or self.timeout
        if self._pass_ends is not None:
            left = self._pass_ends - time.monotonic()
            if left <= 0:
                self.drop()
                raise answers.Late(
                    f"{self.where} is too slow: all folders together took more than "
                    f"{self._pass_seconds:.0f} seconds; mailwatch connects anew."
                )
            seconds = min(seconds, left)
        client.wire.begin(answer=answer or ANSWER_BYTES, literal=literal or LITERAL_BYTES)
        with self._judged(doing, seconds):
            yield client
        self.answered += 1

    def begin_pass(self) -> None:
        """From here on all commands together have ``pass_seconds``, until ``end_pass``."""
        self._pass_seconds = self._settings.pass_seconds
        self._pass_ends = time.monotonic() + self._pass_seconds

    def extend_pass(self, seconds: float) -> None:
        """Something was handed over: a full mailbox may take its time, a server that only drips may not."""
        if self._pass_ends is not None:
            self._pass_seconds += seconds
            self._pass_ends += seconds

    def end_pass(self) -> None:
        """Single commands from here on."""
        self._pass_ends = None

    def cut(self) -> None:
        """End the connection; the only method that another thread may call. A command in progress fails."""
        self._was_cut_off = True
        line = self._line
        if line is not None:
            line.cut()

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
        """UID SEARCH in the open folder, ascending; an answer in several lines is put together.

        A number that no message can have is left out.
        """
        with self.command(f"search {shown}") as client:
            status, lines = client.wire.uid("SEARCH", *map(one_line, criteria))
            if status != "OK":
                raise self.declined(f"search {shown}", lines)
            words = {word for line in lines if line for word in _until_bracket(line).split()}
            strange = next((word for word in words if not word.lstrip(b"-").isdigit()), None)
            if strange is not None:
                raise answers.Garbled(
                    f"{self.where} was asked to search {shown} and gave {strange[:40]!r} for the number of "
                    "a message."
                )
            return sorted(uid for word in words if (uid := nz_number(word)) is not None)

    def declined(self, doing: str, words: object) -> MailwatchError:
        """The error for a clean NO, with the server's ``words`` as far as they may be repeated."""
        return answers.declined(self.where, doing, self._strike(_text(words)))

    def rest(self, folder: bytes, uid: int, seconds: float) -> None:
        """Leave a message alone for a while."""
        self._resting[folder, self._uid_validity.get(folder), uid] = time.monotonic() + seconds

    def rests(self, folder: bytes, uid: int) -> bool:
        """Whether a message is to be left alone."""
        return self._resting.get((folder, self._uid_validity.get(folder), uid), 0.0) > time.monotonic()

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
        self.end_pass()
        if self._client is not None:
            with contextlib.suppress(Transient), self.command("say goodbye", _FAREWELL) as client:
                client.logout()
        self.drop()

    def _examine(self, folder: bytes, shown: str) -> FolderState:
        self._open = None
        doing = f"open {shown}"
        with self.command(doing) as client:
            status, words = client.wire.select(quoted(folder), readonly=True)  # type: ignore[arg-type]  # as bytes they pass as they are
            if status != "OK":
                raise self.declined(doing, words)
            said = {name: client.wire.last(name) for name in ("UIDVALIDITY", "UIDNEXT", "EXISTS")}
        if said["UIDVALIDITY"] is None:
            self.drop()
            raise Refused(
                f"{self.where} keeps no lasting numbers in {shown} (UIDVALIDITY): it can't be watched."
            )
        uid_validity, messages = nz_number(said["UIDVALIDITY"]), number(said["EXISTS"])
        if uid_validity is None or messages is None:
            self.drop()
            given = " and ".join(
                f"{name} {(said[name] or b'nothing')[:40]!r}" for name in ("UIDVALIDITY", "EXISTS")
            )
            raise answers.Garbled(
                f"{self.where} was asked to {doing} and says {given}: numbers it can't have."
            )
        self._open = folder
        uid_next = nz_number(said["UIDNEXT"])
        if uid_next is None or is_doubtful(uid_next, messages):
            # Optional in practice (RFC 3501 §6.3.1 knows servers without it): the last message tells.
            newest = max(self.search(shown, "UID", "*"), default=0) if messages else 0
            if uid_next is None or uid_next - newest > FAR:
                uid_next = min(newest + 1, LARGEST)
        self._state = FolderState(uid_validity=uid_validity, uid_next=uid_next, messages=messages)
        return self._state

    # -- making a connection ------------------------------------------------------

    def _connect(self) -> ImapConnection:
        client = self._logged_in()
        # A courtesy at which a server stumbles is not repeated.
        return client if self._introduce(client) else self._logged_in()

    def _logged_in(self) -> ImapConnection:
        from mailwatch.adapters.imap.wire import ImapConnection, SocketHandle

        settings = self._settings
        # First of all: a secret that can't be had should cost nobody a connection.
        password = one_line(settings.password())
        self._strike = Redaction(password, settings.username)
        context = None if settings.security == "plain-loopback" else verified_context(settings.ca_file)
        self._line = SocketHandle()
        self._was_cut_off = False
        with self._judged("greet us", settings.timeout):
            self._client = ImapConnection(
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

    def _log_in(self, client: ImapConnection, password: str) -> None:
        username = self._settings.username
        if self._settings.authentication is Authentication.TOKEN:
            self._show_token(client, password)
            return
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

    def _show_token(self, client: ImapConnection, token: str) -> None:
        settings = self._settings
        with self._judged("let us log in", settings.timeout):
            from imapclient.exceptions import LoginError

            def offered(mechanism: str) -> bool:
                return bool(client.has_capability(f"AUTH={mechanism}"))

            login = token_login(offered, settings.username, token, settings.host, settings.port)
            if login is None:
                raise Refused(f"{self.where} offers no way to log in with an access token; {NO_TOKENS_HERE}")
            try:
                client.sasl_login(login.mechanism, login)
            except LoginError as error:
                raise self._judge_login(error, reason=login.reason) from error

    def _introduce(self, client: ImapConnection) -> bool:
        """Say who we are where that can be said: 163.com, QQ and others open no folder before (RFC 2971).

        False when that cost the connection.
        """
        with self._judged("let us log in", self._settings.timeout):
            wanted = self._introduces_itself and client.has_capability("ID")
        try:
            if wanted:
                with self._judged("hear who we are", self._settings.timeout):
                    client.wire.xatom("ID", _ID)
        except answers.Throttled:
            raise
        except Transient:
            self._introduces_itself = False
        return self._client is not None

    def _judge_login(self, error: Exception, *, reason: str = "") -> Exception:
        import imaplib

        # imapclient calls every failure a LoginError, a broken connection too; what it was stands behind it.
        cause = error.__context__
        if isinstance(cause, imaplib.IMAP4.abort):
            return cause
        text = self._strike(str(error))
        bad = " command error: BAD " in text
        if self._settings.authentication is Authentication.TOKEN:
            told = f"{text.rstrip('.')} ({self._strike(reason)})" if reason else text
            return answers.token_refused(self.where, self._settings.username, told, definite=not bad)
        return answers.login_failed(self.where, self._settings.username, text, definite=not bad)

    @contextlib.contextmanager
    def _judged(self, doing: str, seconds: float) -> Iterator[None]:
        line = self._line
        assert line is not None  # noqa: S101  for the type checker: made with each connection
        try:
            with line.limited(seconds):
                yield
        except (answers.Declined, answers.Throttled):
            raise
        except MailwatchError:
            self.drop()
            raise
        except Exception as error:  # noqa: BLE001  imapclient's parser raises nearly anything; each is told apart
            from mailwatch.adapters.imap.wire import has_failed

            if self._was_cut_off:
                # Not the server's doing, and no sign that a message is to blame.
                self.drop()
                raise Transient(f"{self.where} was cut off as it should {doing}.") from None
            # Without the chain: what the libraries raise repeats the server's words as they came.
            text = has_failed(error)
            if text is not None and not line.was_cut:
                raise answers.declined(self.where, doing, self._strike(text)) from None
            late = seconds if line.was_cut else None
            self.drop()
            raise answers.broken(self.where, doing, error, late=late, strike=self._strike) from None
        except BaseException:
            self.drop()
            raise


def _text(words: object) -> str:
    if isinstance(words, list | tuple):
        return " ".join(_text(each) for each in words)
    return words.decode("utf-8", "replace") if isinstance(words, bytes) else str(words or "")


def _until_bracket(line: bytes) -> bytes:
    # With CONDSTORE a SEARCH answer may end in "(MODSEQ 917162500)" (RFC 7162 §3.1.5).
    return line.partition(b"(")[0]


def quoted(name: bytes) -> bytes:
    """A folder's encoded name as a quoted string; names with line ends were left out of the list."""
    return b'"' + name.replace(b"\\", b"\\\\").replace(b'"', b'\\"') + b'"'


def _quoted(value: str) -> str:
    # imaplib quotes the password, but not the user name.
    escaped = value.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
