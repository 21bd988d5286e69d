"""A submission server in clear on loopback that hands on over TLS, and stops where it is told.

The program speaks to it in clear, so that a test can act between two commands;
towards Postfix it is an ordinary TLS client.
"""

from __future__ import annotations

import socket
import ssl
import threading
from collections.abc import Callable
from pathlib import Path

Hook = Callable[[], None]


class SubmissionProxy:
    """``before[COMMAND]`` runs when the client has sent a command, before the server sees it;
    ``after[COMMAND]`` when the server has answered, before the client sees that.

    The final dot is the command ``DOT``. A hook runs once. One that ends the
    client's process leaves the rest of the session to nobody: what the server
    was not given, it never gets.
    """

    def __init__(self, port: int, ca_file: Path) -> None:
        self._upstream = port
        self._context = ssl.create_default_context(cafile=str(ca_file))
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listener.getsockname()[1]
        self.before: dict[str, Hook] = {}
        self.after: dict[str, Hook] = {}
        self.seen: list[str] = []
        threading.Thread(target=self._accept, daemon=True).start()

    def close(self) -> None:
        self._listener.close()

    def _accept(self) -> None:
        while True:
            try:
                client, _ = self._listener.accept()
            except OSError:
                return
            threading.Thread(target=self._serve, args=(client,), daemon=True).start()

    def _serve(self, client: socket.socket) -> None:
        raw = socket.create_connection(("localhost", self._upstream))
        try:
            with self._context.wrap_socket(raw, server_hostname="localhost") as server, client:
                self._session(client.makefile("rb"), client, server.makefile("rb"), server)
        except (OSError, EOFError):
            pass

    def _session(self, from_client, client, from_server, server) -> None:
        client.sendall(_answer(from_server))
        while line := from_client.readline():
            command = line.split()[0].decode().upper()
            self._act(self.before, command)
            server.sendall(line)
            reply = _answer(from_server)
            self._act(self.after, command)
            client.sendall(reply)
            if command == "DATA" and reply.startswith(b"354"):
                content = b""
                while not content.endswith(b"\r\n.\r\n"):
                    piece = from_client.readline()
                    if not piece:
                        return
                    content += piece
                self._act(self.before, "DOT")
                server.sendall(content)
                reply = _answer(from_server)
                self._act(self.after, "DOT")
                client.sendall(reply)
                self._act(self.after, "ACCEPTED")

    def _act(self, hooks: dict[str, Hook], command: str) -> None:
        self.seen.append(command)
        hook = hooks.pop(command, None)
        if hook is not None:
            hook()


def _answer(stream) -> bytes:
    lines = b""
    while line := stream.readline():
        lines += line
        if line[3:4] == b" ":
            return lines
    raise EOFError
