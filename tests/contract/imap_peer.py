"""A scripted IMAP server: honest by default, and odd in exactly the way that a test says."""

from __future__ import annotations

import re
import socket
import threading
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING

from mailwatch.adapters.imap import ImapMailbox, ImapSettings
from mailwatch.ports import Role

if TYPE_CHECKING:
    import ssl

CAPABILITY = "IMAP4rev1 AUTH=PLAIN SPECIAL-USE IDLE UNSELECT UIDPLUS"
LIST = (
    r'* LIST (\HasNoChildren) "/" INBOX',
    r'* LIST (\Sent \HasNoChildren) "/" Sent',
)


class Conversation:
    """One connection as the peer sees it."""

    def __init__(self, connection: socket.socket) -> None:
        self._connection = connection
        self._reader = connection.makefile("rb")

    def send(self, *lines: str) -> None:
        """Send lines in one segment, with their ends."""
        self.send_raw("".join(f"{line}\r\n" for line in lines).encode())

    def send_raw(self, content: bytes) -> None:
        """Send bytes as they are, at once."""
        self._connection.sendall(content)

    def receive(self) -> str:
        """The client's next line; EOFError at its end."""
        line = self._reader.readline()
        if not line:
            raise EOFError
        return line.decode().rstrip("\r\n")

    def receive_literal(self, size: int) -> bytes:
        """Bytes that the client announced."""
        return self._reader.read(size)

    def begin_tls(self, context: ssl.SSLContext) -> None:
        """Switch to TLS."""
        self._reader.close()
        self._connection = context.wrap_socket(self._connection, server_side=True)
        self._reader = self._connection.makefile("rb")

    def close(self) -> None:
        """Hang up."""
        with suppress(OSError):
            self._connection.shutdown(socket.SHUT_RDWR)
        self._reader.close()
        self._connection.close()


HEADER = b"From: alice@harbour.test\r\nSubject: x\r\n\r\n"


Handler = Callable[[Conversation, str, str], None]
"""What to do for a command: conversation, tag, the rest of the line."""


class Peer:
    """Listens on the loopback; ``messages`` are INBOX by UID, ``handlers`` replace what a command does.

    A handler's name is the command's first word, or two for ``UID FETCH`` and
    the like. ``commands`` keeps what was received, over all connections.
    """

    def __init__(self, *, greeting: str = "* OK ready", capability: str = CAPABILITY) -> None:
        self.greeting = greeting
        self.capability = capability
        self.messages: dict[int, bytes] = {}
        self.hidden: set[int] = set()
        self.folders: Sequence[str] = LIST
        self.handlers: dict[str, Handler] = {}
        self.commands: list[str] = []
        self.connections = 0
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port = self._listener.getsockname()[1]
        self._open: set[Conversation] = set()
        self._threads: list[threading.Thread] = []
        self._run(self._listen)

    def count(self, command: str) -> int:
        """How often a command was received."""
        return sum(1 for line in self.commands if line.startswith(command))

    def stop(self) -> None:
        """Hang up on everybody and wait for the threads."""
        with suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        for conversation in list(self._open):
            conversation.close()
        for thread in self._threads:
            thread.join(10)

    def _run(self, target: Callable[..., None], *arguments: object) -> None:
        thread = threading.Thread(target=target, args=arguments, daemon=True)
        self._threads.append(thread)
        thread.start()

    def _listen(self) -> None:
        with suppress(OSError):
            while True:
                connection, _ = self._listener.accept()
                connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
                self.connections += 1
                conversation = Conversation(connection)
                self._open.add(conversation)
                self._run(self._converse, conversation)

    def _converse(self, conversation: Conversation) -> None:
        with suppress(OSError, EOFError, ValueError):
            conversation.send(self.greeting)
            while True:
                line = conversation.receive()
                tag, _, rest = line.partition(" ")
                self.commands.append(rest or line)
                self._obey(conversation, tag, rest)
        conversation.close()
        self._open.discard(conversation)

    def _obey(self, conversation: Conversation, tag: str, rest: str) -> None:
        words = rest.upper().split()
        name = " ".join(words[:2]) if words[:1] == ["UID"] else " ".join(words[:1])
        if name in self.handlers:
            self.handlers[name](conversation, tag, rest)
            return
        getattr(self, "_" + name.lower().replace(" ", "_"))(conversation, tag, rest)

    # -- what an honest server does ---------------------------------------------

    def _capability(self, conversation: Conversation, tag: str, rest: str) -> None:
        conversation.send(f"* CAPABILITY {self.capability}", f"{tag} OK done")

    def _authenticate(self, conversation: Conversation, tag: str, rest: str) -> None:
        conversation.send("+ ")
        conversation.receive()
        conversation.send(f"{tag} OK logged in")

    def _login(self, conversation: Conversation, tag: str, rest: str) -> None:
        conversation.send(f"{tag} OK logged in")

    def _logout(self, conversation: Conversation, tag: str, rest: str) -> None:
        conversation.send("* BYE see you", f"{tag} OK done")
        raise EOFError

    def _noop(self, conversation: Conversation, tag: str, rest: str) -> None:
        conversation.send(f"{tag} OK done")

    def _unselect(self, conversation: Conversation, tag: str, rest: str) -> None:
        conversation.send(f"{tag} OK done")

    def _list(self, conversation: Conversation, tag: str, rest: str) -> None:
        conversation.send(*self.folders, f"{tag} OK done")

    def _examine(self, conversation: Conversation, tag: str, rest: str) -> None:
        conversation.send(
            f"* {len(self.messages)} EXISTS",
            "* 0 RECENT",
            "* FLAGS (\\Seen)",
            "* OK [UIDVALIDITY 7] fixed",
            f"* OK [UIDNEXT {max(self.messages, default=0) + 1}] next",
            f"{tag} OK [READ-ONLY] done",
        )

    def _status(self, conversation: Conversation, tag: str, rest: str) -> None:
        folder = rest.split()[1]
        state = f"MESSAGES {len(self.messages)} UIDNEXT {max(self.messages, default=0) + 1} UIDVALIDITY 7"
        conversation.send(f"* STATUS {folder} ({state})", f"{tag} OK done")

    def _uid_search(self, conversation: Conversation, tag: str, rest: str) -> None:
        visible = sorted(set(self.messages) - self.hidden)
        asked = re.search(r"UID SEARCH UID (\S+)", rest)[1]
        if "," in asked:
            found = [uid for uid in visible if str(uid) in asked.split(",")]
            conversation.send(" ".join(["* SEARCH", *map(str, found)]), f"{tag} OK done")
            return
        first, _, last = asked.partition(":")
        if (last or first) == "*":
            found = [uid for uid in visible if first != "*" and uid >= int(first)] or visible[-1:]
        else:
            found = [uid for uid in visible if int(first) <= uid <= int(last or first)]
        conversation.send(" ".join(["* SEARCH", *map(str, found)]), f"{tag} OK done")

    def _uid_fetch(self, conversation: Conversation, tag: str, rest: str) -> None:
        for uid in self.wanted(rest):
            conversation.send_raw(self.fetched(uid))
        conversation.send(f"{tag} OK done")

    def _idle(self, conversation: Conversation, tag: str, rest: str) -> None:
        conversation.send("+ idling")
        conversation.receive()
        conversation.send(f"{tag} OK done")

    def wanted(self, rest: str) -> list[int]:
        """The visible UIDs of a UID FETCH command."""
        asked = {int(uid) for uid in rest.split()[2].split(",")}
        return sorted(asked & set(self.messages) - self.hidden)

    def fetched(self, uid: int) -> bytes:
        """The honest answer for one message's header."""
        header = self.messages[uid]
        date = '"02-Mar-2026 10:00:00 +0100"'
        items = f"UID {uid} INTERNALDATE {date} RFC822.SIZE {len(header)} BODY[HEADER]<0>"
        return f"* {uid} FETCH ({items} {{{len(header)}}}\r\n".encode() + header + b")\r\n"


def connect(peer: Peer, **changes: object) -> ImapMailbox:
    """A mailbox that reads from ``peer``."""
    values = {
        "host": "127.0.0.1",
        "port": peer.port,
        "username": "owner",
        "password": lambda: "secret",
        "security": "plain-loopback",
        "timeout": 5.0,
    }
    return ImapMailbox(ImapSettings(**(values | changes)))


def uids(mailbox: ImapMailbox) -> list[int]:
    """Those of the first five messages that can be fetched."""
    return [one.uid for one in mailbox.fetch_headers("INBOX", range(1, 6))]


def roles(mailbox: ImapMailbox) -> dict[str, Role]:
    """The watched folders by name."""
    return {one.name: one.role for one in mailbox.folders()}
