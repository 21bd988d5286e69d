"""An SMTP server for tests that does exactly as told at each stage, over real sockets."""

from __future__ import annotations

import asyncio
import base64
import ssl
import threading
from collections import defaultdict, deque
from dataclasses import dataclass
from typing import Any

from mailwatch.demo.servers_loop import LoopThread


@dataclass(frozen=True, kw_only=True)
class Act:
    """In this order: wait for the release, send raw bytes, wait for the release, hang up."""

    hang: bool = False
    say: bytes = b""
    stall: bool = False
    drop: bool = False


USUAL = {
    "greeting": b"220 peer.example ESMTP\r\n",
    "auth": b"235 2.7.0 welcome\r\n",
    "mail": b"250 2.1.0 ok\r\n",
    "rcpt": b"250 2.1.5 ok\r\n",
    "data": b"354 go on\r\n",
    "content": b"",
    "dot": b"250 2.0.0 ok\r\n",
    "starttls": b"220 2.0.0 ready\r\n",
    "quit": b"221 2.0.0 bye\r\n",
    "rset": b"250 2.0.0 ok\r\n",
}


class ScriptedPeer:
    """Each stage takes the next act scripted for it, and does the usual when there is none."""

    def __init__(
        self,
        *,
        tls: ssl.SSLContext | None = None,
        starttls: ssl.SSLContext | None = None,
        mechanisms: str = "PLAIN LOGIN",
        login_prompts: tuple[str, ...] = ("Password:",),
    ) -> None:
        self._login_prompts = login_prompts
        self._tls = tls
        self._starttls = starttls
        self._mechanisms = mechanisms
        self._acts: dict[str, deque[Act]] = defaultdict(deque)
        self._thread = LoopThread("scripted-peer")
        self._writers: set[asyncio.StreamWriter] = set()
        self._server: Any = None
        self.messages: list[bytes] = []
        self.commands: list[str] = []
        self.reached: dict[str, threading.Event] = defaultdict(threading.Event)
        self.released = threading.Event()
        self.port = 0

    def script(self, stage: str, *acts: Act) -> None:
        self._acts[stage].extend(acts)

    def start(self) -> None:
        self._thread.start()
        self.port = self._thread.call(self._listen())

    def stop(self) -> None:
        self.released.set()
        self._thread.call(self._hang_up())
        self._thread.stop()

    def drop_all(self) -> None:
        self._thread.call(self._abort())

    def say_unasked(self, text: bytes) -> None:
        self._thread.call(self._say_unasked(text))

    def password_tries(self) -> int:
        return sum(command.upper().startswith("AUTH") for command in self.commands)

    async def _listen(self) -> int:
        self._server = await asyncio.start_server(self._converse, "127.0.0.1", 0, ssl=self._tls)
        return self._server.sockets[0].getsockname()[1]

    async def _abort(self) -> None:
        for writer in tuple(self._writers):
            writer.transport.abort()

    async def _hang_up(self) -> None:
        self._server.close()
        await self._abort()

    async def _say_unasked(self, text: bytes) -> None:
        for writer in self._writers:
            writer.write(text)
            await writer.drain()

    async def _act(self, stage: str, writer: asyncio.StreamWriter, usual: bytes | None = None) -> bool:
        """True when the talk goes on."""
        acts = self._acts[stage]
        act = acts.popleft() if acts else Act(say=USUAL[stage] if usual is None else usual)
        self.reached[stage].set()
        if act.hang:
            await asyncio.to_thread(self.released.wait)
        if act.say:
            writer.write(act.say)
            await writer.drain()
        if act.stall:
            await asyncio.to_thread(self.released.wait)
        return not act.drop

    async def _converse(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._writers.add(writer)
        try:
            await self._session(reader, writer)
        except (ConnectionError, asyncio.IncompleteReadError, ssl.SSLError):
            pass
        finally:
            self._writers.discard(writer)
            writer.transport.abort()

    async def _session(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        if not await self._act("greeting", writer):
            return
        while line := await reader.readline():
            command = line.decode("ascii").rstrip("\r\n")
            self.commands.append(command)
            verb = command.split(" ", 1)[0].lower()
            if verb == "ehlo":
                on = await self._act("ehlo", writer, self._extensions(writer))
            elif verb == "starttls":
                on = await self._act("starttls", writer)
                if on:
                    assert self._starttls is not None
                    await writer.start_tls(self._starttls)
            elif verb == "auth":
                on = await self._authenticate(command, reader, writer)
            elif verb == "data":
                on = await self._data(reader, writer)
            elif verb in USUAL:
                on = await self._act(verb, writer)
            else:
                writer.write(b"500 5.5.1 what?\r\n")
                on = True
            if not on or verb == "quit":
                return

    def _extensions(self, writer: asyncio.StreamWriter) -> bytes:
        lines = ["peer.example"]
        if self._starttls is not None and writer.get_extra_info("sslcontext") is None:
            lines.append("STARTTLS")
        if self._mechanisms:
            lines.append(f"AUTH {self._mechanisms}")
        lines.append("8BITMIME")
        return "".join(f"250{' ' if line == lines[-1] else '-'}{line}\r\n" for line in lines).encode()

    async def _authenticate(
        self, command: str, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> bool:
        if command.upper().startswith("AUTH LOGIN"):
            for prompt in self._login_prompts:
                writer.write(b"334 " + base64.b64encode(prompt.encode()) + b"\r\n")
                self.commands.append((await reader.readline()).decode("ascii").rstrip("\r\n"))
        return await self._act("auth", writer)

    async def _data(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> bool:
        scripted = self._acts["data"][0] if self._acts["data"] else Act(say=USUAL["data"])
        if not await self._act("data", writer):
            return False
        if not scripted.say.startswith(b"354"):
            return True
        content = b""
        if self._acts["content"]:
            content = await reader.readline()
            if not await self._act("content", writer):
                return False
        while not content.endswith(b"\r\n.\r\n"):
            line = await reader.readline()
            if not line:
                return False
            content += line
        lines = content.removesuffix(b".\r\n").split(b"\r\n")
        self.messages.append(b"\r\n".join(line[1:] if line.startswith(b".") else line for line in lines))
        return await self._act("dot", writer)
