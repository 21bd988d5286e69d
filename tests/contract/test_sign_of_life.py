"""Signs of life: one GET that says nothing but that it comes, and whatever the watcher answers."""

from __future__ import annotations

import socket
import threading
from contextlib import contextmanager, suppress

import pytest

from mailwatch.adapters import sign_of_life
from mailwatch.adapters.sign_of_life import give_sign
from mailwatch.errors import Transient

OK = b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nOK"


@contextmanager
def watcher(answer: bytes | None):
    """A server that takes one request and gives ``answer``; None hangs up at once."""
    heard: list[bytes] = []
    listener = socket.create_server(("127.0.0.1", 0))

    def serve() -> None:
        connection, _ = listener.accept()
        with connection:
            heard.append(connection.recv(65536))
            if answer is not None:
                connection.sendall(answer)

    thread = threading.Thread(target=serve, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{listener.getsockname()[1]}", heard
    finally:
        thread.join(5)
        listener.close()


def test_it_is_one_get_of_the_address_with_nothing_in_it():
    with watcher(OK) as (url, heard):
        give_sign(f"{url}/ping/8f3e?rid=1")
    (request,) = heard
    assert request.startswith(b"GET /ping/8f3e?rid=1 HTTP/1.1\r\n")
    assert request.endswith(b"\r\n\r\n"), "no body"
    assert b"@" not in request


@pytest.mark.parametrize("status", ["404 Not Found", "500 Oops", "429 Too Many"])
def test_a_watcher_that_does_not_take_it_is_told_with_its_status(status):
    answer = f"HTTP/1.1 {status}\r\nContent-Length: 0\r\n\r\n".encode()
    with watcher(answer) as (url, _), pytest.raises(Transient, match=status[:3]):
        give_sign(url)


@pytest.mark.parametrize(
    "answer", [None, b"", b"SSH-2.0-x\r\n", b"\x00" * 9999, b"HTTP/1.1 200 OK\r\nX: " + b"a" * 70_000]
)
def test_an_answer_that_is_none_is_no_more_than_unheard(answer):
    with watcher(answer) as (url, _), pytest.raises(Transient, match=r"127\.0\.0\.1"):
        give_sign(url)


def test_where_it_would_send_us_on_to_is_not_followed():
    with watcher(b"HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:1/\r\nContent-Length: 0\r\n\r\n") as (
        url,
        heard,
    ):
        give_sign(url)
    assert len(heard) == 1


def test_a_watcher_that_says_nothing_is_left(monkeypatch):
    monkeypatch.setattr(sign_of_life, "SECONDS", 0.2)
    listener = socket.create_server(("127.0.0.1", 0))
    with listener, pytest.raises(Transient, match="sign of life"):
        give_sign(f"http://127.0.0.1:{listener.getsockname()[1]}/")


def test_a_watcher_that_drips_its_answer_is_left(monkeypatch):
    monkeypatch.setattr(sign_of_life, "SECONDS", 0.5)
    listener, over = socket.create_server(("127.0.0.1", 0)), threading.Event()

    def drip() -> None:
        connection, _ = listener.accept()
        with connection, suppress(OSError):
            while not over.wait(0.1):
                connection.sendall(b"H")

    thread = threading.Thread(target=drip, daemon=True)
    thread.start()
    with listener, pytest.raises(Transient):
        give_sign(f"http://127.0.0.1:{listener.getsockname()[1]}/")
    over.set()
    thread.join(5)


@pytest.mark.parametrize("url", ["https://[::1]/x", "http://[::1]/x"])
def test_an_address_in_figures_without_a_port_is_called_all_the_same(url):
    with pytest.raises(Transient, match="::1"):
        give_sign(url)


def test_nobody_there_is_no_more_than_unheard():
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    with pytest.raises(Transient):
        give_sign(f"http://127.0.0.1:{port}/")
