"""Fetching a password from where the owner's file says it is.

The value goes to the caller and nowhere else: no message, log or error repeats
what a command printed or a file holds.
"""

from __future__ import annotations

import os
import selectors
import signal
import stat
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import assert_never

from mailwatch.errors import OwnerMustAct
from mailwatch.secret import (
    FromCommand,
    FromCredential,
    FromEnvironment,
    FromFile,
    FromKeyring,
    InConfig,
    SecretSource,
)

LARGEST = 65_536
"""Bytes of a file that are read at most; no password is longer."""

LONGEST_COMPLAINT = 300
"""Characters of a command's stderr that are shown."""

COMMAND_SECONDS = 30.0


def resolver(
    source: SecretSource,
    *,
    environment: Mapping[str, str] | None = None,
    command_seconds: float = COMMAND_SECONDS,
) -> Callable[[], str]:
    """A function that fetches the password anew each time it is called.

    It raises :class:`~mailwatch.errors.OwnerMustAct` with what to do when there
    is none. A command gets ``environment`` (None: that of the process) and
    ``command_seconds`` seconds.
    """
    environment = os.environ if environment is None else environment
    match source:
        case FromCommand():
            return _waited_once(partial(_from_command, source, environment, command_seconds), command_seconds)
        case FromFile():
            return partial(_from_file, source.path)
        case FromEnvironment():
            return partial(_from_environment, source, environment)
        case FromCredential():
            return partial(_from_credential, source, environment)
        case FromKeyring():
            return partial(_from_keyring, source)
        case InConfig():
            return partial(str, source.text)
        case _:
            assert_never(source)


def _waited_once(run: Callable[[], str], seconds: float) -> Callable[[], str]:
    """``run``, but a command that hung just now is not waited for again: both connections ask."""
    hung: list[tuple[float, OwnerMustAct]] = []

    def fetch() -> str:
        if hung and time.monotonic() < hung[-1][0]:
            raise hung[-1][1]
        began = time.monotonic()
        try:
            return run()
        except OwnerMustAct as error:
            if time.monotonic() - began >= seconds:
                hung[:] = [(time.monotonic() + seconds, error)]
            raise

    return fetch


def _from_command(source: FromCommand, environment: Mapping[str, str], seconds: float) -> str:
    command = f"The {source.gives} command {source.arguments[0]}"
    try:
        # no shell; a session of its own, so that whatever it started can be ended with it
        process = subprocess.Popen(  # noqa: S603  the owner's own file names the program
            source.arguments,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=dict(environment),
            start_new_session=True,
        )
    except FileNotFoundError as error:
        raise OwnerMustAct(f"{command} was not found; give its full path.") from error
    except OSError as error:
        reason = (error.strerror or "unknown reason").lower()
        raise OwnerMustAct(f"{command} can't be started: {reason}.") from error
    with process:
        try:
            printed, complaint = _what_it_says(process, command, seconds)
        except BaseException:
            _end(process)
            raise
    if process.returncode != 0:
        raise OwnerMustAct(f"{command} failed with status {process.returncode}{_readable(complaint)}")
    return _first_line(printed, f"{command} printed", source.gives)


def _what_it_says(process: subprocess.Popen[bytes], command: str, seconds: float) -> tuple[bytes, bytes]:
    """What it prints, up to :data:`LARGEST`, and the beginning of what it complains of, until it ends."""
    printed, complaint = b"", b""
    end = time.monotonic() + seconds
    with selectors.DefaultSelector() as waiting:
        for stream in filter(None, (process.stdout, process.stderr)):
            waiting.register(stream, selectors.EVENT_READ, stream is process.stdout)
        while waiting.get_map():
            ready = waiting.select(max(0.0, end - time.monotonic()))
            if not ready:
                raise _no_answer(command, seconds)
            for key, _ in ready:
                found = os.read(key.fd, LARGEST)
                if not found:
                    waiting.unregister(key.fileobj)
                elif not key.data:
                    complaint = (complaint + found)[:LARGEST]
                elif len(printed) + len(found) > LARGEST:
                    raise OwnerMustAct(
                        f"{command} printed more than {LARGEST} bytes, so it was ended; "
                        "it should print that alone."
                    )
                else:
                    printed += found
    try:
        process.wait(max(0.0, end - time.monotonic()))
    except subprocess.TimeoutExpired:
        raise _no_answer(command, seconds) from None
    return printed, complaint


def _no_answer(command: str, seconds: float) -> OwnerMustAct:
    return OwnerMustAct(
        f"{command} gave no answer within {seconds:g} seconds; "
        "does it wait for somebody to type? Try it by hand."
    )


def _end(process: subprocess.Popen[bytes]) -> None:
    try:
        os.killpg(process.pid, signal.SIGKILL)
    except ProcessLookupError:
        process.kill()


def _readable(complaint: bytes) -> str:
    """What a command said on stderr, on one line and harmless for a terminal."""
    decoded = complaint.decode("utf-8", "replace")
    text = " ".join("".join(letter if letter.isprintable() else " " for letter in decoded).split())
    if not text:
        return " and said nothing. Try it by hand."
    return f": {text[:LONGEST_COMPLAINT]}{'…' if len(text) > LONGEST_COMPLAINT else ''}"


def _from_file(path: Path, *, private: bool = True) -> str:
    try:
        descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
    except OSError as error:
        reason = (error.strerror or "unknown reason").lower()
        raise OwnerMustAct(f"The password file {path} can't be read: {reason}.") from error
    status = os.fstat(descriptor)
    if not stat.S_ISREG(status.st_mode):
        os.close(descriptor)
        raise OwnerMustAct(f"The password file {path} is no plain file.")
    with os.fdopen(descriptor, "rb") as file:
        if private and status.st_mode & (stat.S_IRWXG | stat.S_IRWXO):
            raise OwnerMustAct(
                f"Others on this machine can use the password file {path}, so it is not used. "
                f"Protect it: chmod 600 {path}"
            )
        content = file.read(LARGEST)
    return _first_line(content, f"The password file {path} holds")


def _from_environment(source: FromEnvironment, environment: Mapping[str, str]) -> str:
    value = environment.get(source.variable, "")
    if not value:
        raise OwnerMustAct(
            f"The environment variable {source.variable}, which should hold the password, isn't set."
        )
    return value


def _from_credential(source: FromCredential, environment: Mapping[str, str]) -> str:
    """systemd.exec(5), LoadCredential=: a file in a folder that only the service can enter."""
    directory = environment.get("CREDENTIALS_DIRECTORY", "")
    if not directory:
        raise OwnerMustAct(
            f"The password is to be the systemd credential {source.name}, but systemd gave none; "
            f"add LoadCredential={source.name}:PATH to the unit."
        )
    return _from_file(Path(directory) / source.name, private=False)


def _from_keyring(source: FromKeyring) -> str:
    try:
        import keyring  # type: ignore[import-not-found]  # an extra that few need
        from keyring.errors import KeyringError  # type: ignore[import-not-found]  # the same
    except ImportError as error:
        raise OwnerMustAct(
            "The password is to come from the keyring, but the package for it isn't installed: "
            "install the package keyring into the environment that mailwatch runs in: "
            f"{sys.executable} -m pip install keyring"
        ) from error
    try:
        value = keyring.get_password(source.service, source.username)
    except KeyringError as error:
        raise OwnerMustAct(f"The keyring can't be used: {error}") from error
    if not value:
        raise OwnerMustAct(
            f"The keyring has no password for {source.service} and {source.username}; "
            f"store it: keyring set {source.service} {source.username}"
        )
    return str(value)


def _first_line(content: bytes, what: str, gives: str = "password") -> str:
    line = content.split(b"\n", 1)[0].removesuffix(b"\r")
    try:
        text = line.decode("utf-8")
    except UnicodeDecodeError:
        raise OwnerMustAct(f"{what} bytes that are no UTF-8 text.") from None
    if not text:
        raise OwnerMustAct(f"{what} no {gives} in its first line.")
    return text
