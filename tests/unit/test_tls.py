"""TLS is always verified, and the loopback is known without asking anybody."""

from __future__ import annotations

import socket
import ssl
import subprocess
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from mailwatch.adapters.imap import ImapMailbox, ImapSettings, wire
from mailwatch.adapters.smtp import Security, SmtpSettings, SmtpTransport
from mailwatch.adapters.tls import is_loopback, speaks_tls, verified_context
from mailwatch.errors import Refused
from mailwatch.ports import Envelope


def test_chain_and_host_name_are_checked():
    context = verified_context()
    assert context.verify_mode is ssl.CERT_REQUIRED
    assert context.check_hostname is True
    assert context.minimum_version is ssl.TLSVersion.TLSv1_2


@pytest.mark.parametrize("content", [None, b"", b"no certificate"])
def test_a_ca_file_that_can_not_be_used_is_refused_by_name(tmp_path, content):
    ca_file = tmp_path / "ca.pem"
    if content is not None:
        ca_file.write_bytes(content)
    with pytest.raises(Refused, match=r"ca\.pem"):
        verified_context(str(ca_file))


@pytest.mark.parametrize(
    ("host", "loopback"),
    [
        ("localhost", True),
        ("LOCALHOST", True),
        ("127.0.0.1", True),
        ("127.9.9.9", True),
        ("::1", True),
        ("192.168.0.1", False),
        ("mail.agency.test", False),
        ("localhost.evil.test", False),
        ("127.0.0.1.evil.test", False),
        ("", False),
    ],
)
def test_only_the_machine_itself_is_the_loopback(host, loopback):
    assert is_loopback(host) is loopback


@contextmanager
def listening(answer: Callable[[socket.socket], None]) -> Iterator[int]:
    """A server on loopback whose connections are each given to ``answer``."""
    server = socket.create_server(("127.0.0.1", 0))
    ended = threading.Event()

    def serve() -> None:
        while not ended.is_set():
            try:
                connected, _ = server.accept()
            except OSError:
                return
            threading.Thread(target=answer, args=(connected,), daemon=True).start()

    threading.Thread(target=serve, daemon=True).start()
    try:
        yield server.getsockname()[1]
    finally:
        ended.set()
        server.shutdown(socket.SHUT_RDWR)
        server.close()


def in_tls(tmp_path: Path) -> Callable[[socket.socket], None]:
    """Answers as a port that begins with TLS: it says nothing before the client has."""
    key, certificate = tmp_path / "key.pem", tmp_path / "cert.pem"
    made = [
        "openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost",
        "-keyout", str(key), "-out", str(certificate),
    ]  # fmt: skip
    subprocess.run(made, check=True, capture_output=True)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)

    def answer(connected: socket.socket) -> None:
        with suppress(OSError), context.wrap_socket(connected, server_side=True) as secured:
            secured.recv(1)

    return answer


def silent(connected: socket.socket) -> None:
    with connected, suppress(OSError):
        connected.recv(1)


def test_a_port_that_begins_with_tls_is_told_from_one_that_is_silent(tmp_path):
    with listening(in_tls(tmp_path)) as port:
        assert speaks_tls("127.0.0.1", port)
    with listening(silent) as port:
        assert not speaks_tls("127.0.0.1", port, seconds=0.3)
    assert not speaks_tls("127.0.0.1", 1, seconds=0.3)


def test_starttls_against_a_tls_port_ends_soon_with_what_is_wrong(tmp_path, monkeypatch):
    monkeypatch.setattr(wire, "GREETING_SECONDS", 0.3)
    with listening(in_tls(tmp_path)) as port:
        settings = ImapSettings(
            host="127.0.0.1", port=port, username="anna", password=lambda: "x", security="starttls"
        )
        began = time.monotonic()
        with pytest.raises(
            Refused, match=f'127.0.0.1:{port} begins with TLS on this port. Write security = "tls"'
        ):
            ImapMailbox(settings).folders()
        assert time.monotonic() - began < 10


def test_the_same_is_said_of_the_mail_server_that_sends(tmp_path):
    with listening(in_tls(tmp_path)) as port:
        settings = SmtpSettings(
            host="127.0.0.1", port=port, security=Security.STARTTLS, username="anna", password=lambda: "x",
            connect_seconds=0.5,
        )  # fmt: skip
        with pytest.raises(Refused, match='begins with TLS on this port; write security = "tls"'):
            SmtpTransport(settings).open(Envelope(sender="a@x.example", recipients=("b@y.example",)))
