"""Answers of mail servers: honest transcripts that a recipe cuts, swaps, repeats and mangles, over real sockets.

The adapters under test are the real ones. A server here answers or hangs up;
it seldom stays silent, since a silent one only costs its time.
"""
# ruff: noqa: E501  a table is read best one row a line

from __future__ import annotations

import re
import socket
import threading
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, date, datetime
from functools import cache
from typing import Any

from builder import Recipe
from imap_peer import HEADER, LIST, Conversation, Peer, connect

from mailwatch.adapters.smtp import Security, SmtpSettings, SmtpTransport
from mailwatch.errors import MailwatchError
from mailwatch.ports import Accepted, Deferred, Envelope, FolderState, Rejected, Role

NUMBERS = (
    b"0", b"1", b"2", b"-1", b"4294967295", b"4294967296", b"9223372036854775807", b"9223372036854775808", b"99999999999999999999999", b"01", b"*", b"1:3", b"", b"\xd9\xa3", b"1e3", b"0x10",
    b"NIL", b"2147483648",
)  # fmt: skip
IMAP_LINES = (
    b"* 4294967295 EXISTS", b"* 5 EXISTS", b"* 1 EXPUNGE", b"* VANISHED (EARLIER) 1:99999999", b"* BYE too many connections", b"* OK [ALERT] \x1b]0;x\x07", b"* NO [UNAVAILABLE] try again",
    b"* BAD what", b"+ go on", b"+", b"* PREAUTH hi", b"* CAPABILITY IMAP4rev1 AUTH=PLAIN LITERAL+", b"* CAPABILITY", b'* LIST () NIL ""', b'* LIST (\\Noselect) "/" INBOX',
    b'* LIST (\\Sent) "/" {4}\r\nSent', b'* LIST () "/" "&2AA-"', b'* LIST () "/" "a\r\nb"', b'* LIST () "/" \xff\xfe', b'* LIST (\\Junk) "." "&"', b"* SEARCH", b"* SEARCH 1 2 3 4294967296",
    b"* SEARCH 1:5", b"* SEARCH x", b'* ESEARCH (TAG "A") UID ALL 1:5', b"* SEARCH 1 2 (MODSEQ 917)", b"* STATUS INBOX ()",
    b"* STATUS INBOX (MESSAGES 1 UIDNEXT 18446744073709551616 UIDVALIDITY 1)", b"* STATUS INBOX (MESSAGES x)", b"* FLAGS ()", b"* OK [UIDVALIDITY 0] x",
    b"* OK [UIDVALIDITY 18446744073709551616] x", b"* OK [UIDNEXT 99999999999] x", b"* OK [UIDVALIDITY] x", b"* 1 FETCH (UID 1)",
    b'* 1 FETCH (UID 1 INTERNALDATE "31-Dec-9999 23:59:59 -2359" RFC822.SIZE 1 BODY[HEADER]<0> NIL)',
    b'* 1 FETCH (UID 2 INTERNALDATE "01-Jan-0001 00:00:00 +2359" RFC822.SIZE -1 BODY[HEADER]<0> "")',
    b'* 1 FETCH (UID 3 INTERNALDATE "99-Xxx-2026" RFC822.SIZE 9 BODY[HEADER]<0> {99999999999}',
    b"* 1 FETCH (UID 4 INTERNALDATE NIL RFC822.SIZE 99999999999999999999 BODY[HEADER]<0> {3}\r\nabc)", b"* 1 FETCH (UID 99999999999 RFC822.SIZE 1)", b"* 1 FETCH ((((((((((",
    b"* 1 FETCH (BODY[] {5}\r\nab", b"* 1 FETCH (UID 1 BODY[HEADER]<0> {0}\r\n)", b"* 1 FETCH ()", b"* 0 FETCH (UID 0)", b"\x00", b"*", b"* ", b"A OK", b"* OK [", b"* XLIST",
    b"* 1 FETCH (FLAGS (\\Seen)) UID 1)", b'* 1 FETCH (UID 1 BODY[HEADER]<0> "\\"',
)  # fmt: skip
TAGGED = (
    "OK done", "NO no", "NO [OVERQUOTA] full", "NO [NONEXISTENT] gone", "BAD what", "OK [READ-WRITE] x", "OK", "NO [AUTHENTICATIONFAILED] x",
    "BAD Request is throttled. Suggested Backoff Time: 999999999999999999999 milliseconds", "NO [LIMIT] too many", "PREAUTH", "BYE", "ok x", "NO \x1b[2J",
    "OK [UIDVALIDITY 99999999999999999999] x", "OK [APPENDUID 0 x] done",
)  # fmt: skip

TRANSFORMS = 9


def mangled(recipe: Recipe, content: bytes, tag: str) -> bytes:
    """``content`` as the recipe wants it; an exhausted recipe leaves it as it is."""
    if recipe.is_used_up or recipe.number() % 3 == 0:
        return content
    kind = recipe.number() % TRANSFORMS
    lines = content.splitlines(keepends=True)
    at = recipe.number() % max(1, len(lines))
    line = lambda: recipe.one_of(IMAP_LINES) + b"\r\n"  # noqa: E731  said three times below
    if kind == 0:  # another number
        found = list(re.finditer(rb"\d+", content))
        if found:
            spot = found[recipe.number() % len(found)]
            return content[: spot.start()] + recipe.one_of(NUMBERS) + content[spot.end() :]
    elif kind == 1:  # one more line, perhaps a thousand times
        lines.insert(at, line() * recipe.one_of((1, 1, 1, 3, 1000)))
    elif kind == 2 and lines:  # one line less, or twice
        lines[at : at + 1] = lines[at : at + 1] * (recipe.number() % 3)
    elif kind == 3 and lines:
        lines[at] = line()
    elif kind == 4:  # another end
        lines = [*lines[:-1], f"{tag} {recipe.one_of(TAGGED)}\r\n".encode("latin-1")]
    elif kind == 5:  # cut, and hung up
        return content[: recipe.number() * 3 % (len(content) + 1)]
    elif kind == 6:
        spot = recipe.number() * 2 % (len(content) + 1)
        return content[:spot] + recipe.raw() + content[spot + recipe.number() % 8 :]
    elif kind == 7:  # bare line ends
        return content.replace(b"\r\n", recipe.one_of((b"\n", b"\r", b"\r\r\n", b"\0\r\n")))
    else:
        return recipe.raw() + b"\r\n" + content
    return b"".join(lines)


class _Mangling(Conversation):
    """What an honest server would say, given over as the recipe wants it."""

    recipe = Recipe(b"")
    tag = ""

    def send_raw(self, content: bytes) -> None:
        said = mangled(self.recipe, content, self.tag)
        super().send_raw(said)
        if said != content and f"\n{self.tag} ".encode() not in b"\n" + said and self.tag:
            raise EOFError  # who waits for an end that never comes only waits

    def receive(self) -> str:
        return super().receive() if self.recipe.is_used_up else super().receive()[:4000]


class _ManglingPeer(Peer):
    """A server on the loopback that lives as long as the fuzzer."""

    recipe = Recipe(b"")

    def _converse(self, conversation: Conversation) -> None:
        conversation._connection.settimeout(0.15)
        mangling = _Mangling.__new__(_Mangling)
        mangling.__dict__.update(conversation.__dict__)
        mangling.recipe = self.recipe
        with suppress(OSError, EOFError, ValueError, AttributeError, IndexError, TypeError, KeyError):
            mangling.send(self.greeting)
            while True:
                line = mangling.receive()
                tag, _, rest = line.partition(" ")
                mangling.tag = tag if re.fullmatch(r"[A-Z]{4}\d+|WAIT", tag) else ""
                self._obey(mangling, tag, rest)
        mangling.close()
        self._open.discard(conversation)

    def _append(self, conversation: Conversation, tag: str, rest: str) -> None:
        conversation.send("+ go on")
        conversation.receive_literal(int(re.search(r"\{(\d+)", rest)[1]) + 2)
        conversation.send(f"{tag} OK [APPENDUID 7 9] done")


@cache
def _imap() -> _ManglingPeer:
    peer = _ManglingPeer()
    peer.messages = dict.fromkeys(range(1, 6), HEADER)
    peer.folders = (*LIST, r'* LIST (\Archive) "/" "&AOQ-lter"', r'* LIST (\Junk) "/" Junk')
    return peer


UNSIGNED = 2**32
"""Message numbers, UIDs and UIDVALIDITY are below (RFC 9051 §9)."""

OLD, NEW = date(1, 1, 1), date(9999, 12, 31)


def check_imap(data: bytes) -> None:
    """Everything that is asked of a mailbox, from a server that answers as ``data`` says."""
    peer = _imap()
    peer.recipe = recipe = Recipe(data)
    del peer._threads[1:]
    mailbox = connect(peer, timeout=1.0, idle=0.05, password=lambda: PASSWORD)
    asked: tuple[Callable[[], Any], ...] = (
        lambda: [_folder(one.name, one.role) for one in mailbox.folders()],
        lambda: _state(mailbox.examine("INBOX")),
        lambda: _uids(mailbox.search_from("INBOX", 1)),
        lambda: _uids(mailbox.search_since("INBOX", date(2026, 1, 1))),
        lambda: [_header(one) for one in mailbox.fetch_headers("INBOX", range(1, 6))],
        lambda: _body(mailbox.fetch_message("INBOX", 2, 4096)),
        lambda: [_state(one) for one in mailbox.look(["INBOX", "Sent"]).values()],
        lambda: mailbox.append("Sent", b"Subject: x\r\n\r\n", datetime(2026, 3, 2, tzinfo=UTC)),
        lambda: mailbox.wait("INBOX", 0.02),
    )
    first = recipe.number()
    try:
        for number in range(len(asked)):
            # Mostly in the order of a turn, so that trouble comes at each of its steps.
            at = number if first % 4 else recipe.number() % len(asked)
            try:
                asked[at]()
            except MailwatchError as error:
                _shown(str(error))
    finally:
        mailbox.close()


def _shown(text: str) -> None:
    text.encode("utf-8")
    assert PASSWORD not in text, "a server said the password, and it is told"


def _folder(name: str, role: Role) -> None:
    name.encode("utf-8")
    assert isinstance(role, Role)
    assert not set(name) & set("\r\n\0"), "a folder's name ends no command"


def _state(state: FolderState) -> None:
    for number in (state.uid_validity, state.uid_next, state.messages):
        assert isinstance(number, int)
        assert 0 <= number <= UNSIGNED, f"{number} is no number of IMAP"


def _uids(uids: Any) -> None:
    assert list(uids) == sorted(set(uids))
    assert all(isinstance(uid, int) and 0 < uid < UNSIGNED for uid in uids), "a UID that is none"


def _header(fetched: Any) -> None:
    assert 0 < fetched.uid < UNSIGNED
    assert 0 <= fetched.size < 2**63, "a size that no database holds"
    assert fetched.header is None or isinstance(fetched.header, bytes)
    if fetched.internal_date is not None:
        assert fetched.internal_date.utcoffset().total_seconds() == 0
        assert OLD <= fetched.internal_date.date() <= NEW


def _body(content: bytes | None) -> None:
    assert content is None or isinstance(content, bytes)


# -- SMTP --------------------------------------------------------------------------------

REPLIES = (
    b"250 2.0.0 ok\r\n", b"250-a\r\n250 b\r\n", b"250\r\n", b"250 \r\n", b"2500 ok\r\n", b"250ok\r\n", b"25 ok\r\n", b"250-a\r\n", b"250-a\r\n550 b\r\n", b"250 ok\n", b"250 ok\r",
    b"251 forwards\r\n", b"252 maybe\r\n", b"220 hi\r\n", b"221 bye\r\n", b"235 in\r\n", b"334 \r\n", b"334 UGFzc3dvcmQ6\r\n", b"354 go\r\n", b"354-a\r\n354 b\r\n", b"421 4.3.2 closing\r\n",
    b"432 4.3.2 too many\r\n", b"450 4.2.0 not now\r\n", b"451 4.7.0 greylisted\r\n", b"535 5.7.8 hunter2 is wrong\r\n", b"452 full\r\n", b"454 no tls\r\n", b"500 what\r\n", b"503 order\r\n",
    b"535 5.7.8 no\r\n", b"550 5.1.1 nobody\r\n", b"550 5.4.5 Daily user sending limit exceeded\r\n", b"552 big\r\n", b"554 5.7.1 spam\r\n", b"599 x\r\n", b"600 x\r\n", b"199 x\r\n",
    b"150 x\r\n", b"999 x\r\n", b"000 x\r\n", b" 250 ok\r\n", b"\xd9\xa2\xd9\xa5\xd9\xa0 ok\r\n", b"+250 ok\r\n", b"-250 ok\r\n", b"2 50 ok\r\n", b"2_0 ok\r\n", b"250 ok\r\n250 ok\r\n",
    b"250 ok\r\n550 no\r\n", b"550 no\r\n250 ok\r\n", b"250 <new@mx.example> queued\r\n", b"250 \xff\xfe\x1b]0;x\x07\r\n", b"250 " + b"x" * 600 + b"\r\n", b"250 " + b"x" * 70_000 + b"\r\n",
    b"250-x\r\n" * 3000 + b"250 x\r\n", b"HTTP/1.1 200 OK\r\n\r\n", b"", b"\r\n", b"\0\r\n", b"* OK IMAP\r\n", b"250 ok\0\r\n", b"250\tok\r\n", b"250-ok\r\n250-\r\n250 \r\n",
)  # fmt: skip
STAGES = ("greeting", "ehlo", "auth", "mail", "rcpt", "rcpt", "data", "dot")
HONEST = {
    "greeting": b"220 peer ESMTP\r\n",
    "ehlo": b"250-peer\r\n250-AUTH PLAIN\r\n250 8BITMIME\r\n",
    "auth": b"235 in\r\n",
    "mail": b"250 ok\r\n",
    "rcpt": b"250 ok\r\n",
    "data": b"354 go\r\n",
    "dot": b"250 2.0.0 ok\r\n",
}
ENVELOPE = Envelope(
    sender="anna@studio.example", recipients=("alice@harbour.example", "carol@harbour.example")
)
MAIL = b"Message-ID: <own@studio.example>\r\nSubject: Are you well?\r\n\r\n.One dot\r\nThe end\r\n"

PASSWORD = "hunter2"

_REPLY = re.compile(rb"(?:[2-5][0-5][0-9]-[^\r\n\0]*\r\n)*[2-5][0-5][0-9](?: [^\r\n\0]*)?\r\n")
"""RFC 5321 §4.2: lines of one code, a hyphen behind all but the last."""
_NEARLY = re.compile(rb"(?:[2-5][0-9][0-9]-[^\n]*\n)*[2-5][0-9][0-9](?:[ \t][^\n]*)?\r?\n")
"""The same with what nobody could misread: bare line feeds, a tab, anything in the text."""


def reply_code(said: bytes, grammar: re.Pattern[bytes] = _REPLY) -> int | None:
    """The code of the first whole reply in what was said, or None where the grammar knows none."""
    matched = grammar.match(said)
    codes = {line[:3] for line in matched[0].removesuffix(b"\n").split(b"\n")} if matched else set()
    return int(said[:3]) if len(codes) == 1 else None


class _SmtpPeer:
    """One listener for all runs; a conversation says at each stage what its recipe has for it."""

    def __init__(self) -> None:
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port = self._listener.getsockname()[1]
        self.recipe = Recipe(b"")
        self.said: dict[str, bytes] = {}
        self.seen: list[str] = []
        self.took = self.dots = 0
        self.done = threading.Event()
        threading.Thread(target=self._listen, daemon=True).start()

    def prepare(self, recipe: Recipe) -> None:
        self.recipe, self.said, self.seen, self.took, self.dots = recipe, {}, [], 0, 0
        self.done.clear()

    def _listen(self) -> None:
        while True:
            connection, _ = self._listener.accept()
            connection.settimeout(0.3)
            with connection, suppress(OSError, EOFError):
                self._converse(connection, connection.makefile("rb"))
            self.done.set()

    def _converse(self, connection: socket.socket, reader: Any) -> None:
        self._say(connection, "greeting")
        while line := reader.readline(4096):
            verb = line.split()[0].lower().decode("latin-1") if line.split() else ""
            self.seen.append(verb)
            stage = {"helo": "ehlo"}.get(verb, verb)
            if stage not in HONEST:
                return
            self._say(connection, stage)
            if stage == "data" and self.said.get("data", b"")[:3] == b"354":
                while (line := reader.readline(4096)) != b".\r\n":
                    if not line:
                        return
                    self.took += len(line)
                self.dots += 1
                self._say(connection, "dot")

    def _say(self, connection: socket.socket, stage: str) -> None:
        said = HONEST[stage]
        if not self.recipe.is_used_up:
            kind = self.recipe.number() % 8
            if kind in (1, 2):
                said = self.recipe.one_of(REPLIES)
            elif kind == 3:
                said = self.recipe.raw()
            elif kind == 4:
                said = said[: self.recipe.number() % (len(said) + 1)]
            elif kind == 5:
                said = self.recipe.one_of(REPLIES) + self.recipe.raw()
        self.said[stage] = self.said.get(stage, b"") + said
        connection.sendall(said)
        if not said.endswith(b"\n"):
            raise EOFError


@cache
def _smtp() -> _SmtpPeer:
    return _SmtpPeer()


def check_smtp(data: bytes) -> None:
    """One attempt at a server that answers as ``data`` says: only what the grammar calls a yes is one."""
    peer = _smtp()
    peer.prepare(Recipe(data))
    settings = SmtpSettings(
        host="127.0.0.1", port=peer.port, security=Security.PLAIN_LOOPBACK, username="anna", password=lambda: PASSWORD,
        connect_seconds=1.0, command_seconds=0.6, final_reply_seconds=0.6,
    )  # fmt: skip
    outcome = None
    try:
        outcome = SmtpTransport(settings).open(ENVELOPE).commit(MAIL)
    except MailwatchError as error:
        _shown(str(error))
    assert peer.done.wait(5), "the connection is closed"
    took = peer.dots > 0
    yes = took and reply_code(peer.said["data"]) == 354 and reply_code(peer.said["dot"]) == 250
    if outcome is None:
        assert "data" not in peer.seen, "whatever is raised, nothing was sent"
        return
    for stage in ("greeting", "ehlo", "auth", "mail"):
        assert reply_code(peer.said[stage], _NEARLY) is not None, (
            f"{peer.said[stage][:80]!r} at {stage} was taken for a yes"
        )
    if isinstance(outcome, Accepted):
        said = peer.said.get("dot", b"")
        assert took, "nothing was given"
        assert reply_code(said, _NEARLY) == 250, f"{said[:80]!r} was taken for a yes"
    if isinstance(outcome, Deferred | Rejected):
        assert not yes, "what was accepted is said to be refused: it would be sent again"
    for text in vars(outcome).values() if hasattr(outcome, "__dict__") else ():
        if isinstance(text, str):
            _shown(text)
