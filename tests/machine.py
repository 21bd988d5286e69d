"""What tests ask of the machine: a program, a small disk, a disk that can't be written."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import NoReturn

import pytest


def lacking(what: str) -> NoReturn:
    """End a test for what the machine lacks: skipped, or failed with MAILWATCH_REQUIRE_SERVERS=1."""
    if os.environ.get("MAILWATCH_REQUIRE_SERVERS") == "1":
        pytest.fail(what)
    pytest.skip(what)


def bytes_of(folder: Path) -> dict[str, str]:
    """Every file below ``folder`` by the digest of its content: equal means untouched."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def need_program(name: str) -> None:
    """Go on only where this program is installed."""
    if shutil.which(name) is None:
        lacking(f"{name} is not on this machine")


def _mount(*arguments: str) -> None:
    done = subprocess.run(["mount", *arguments], capture_output=True, text=True, check=False)
    if done.returncode:
        lacking(f"nothing can be mounted here, which takes root: {done.stderr.strip()}")


@contextmanager
def small_disk(directory: Path, size: int) -> Iterator[Path]:
    """``directory`` as a file system of its own with ``size`` bytes; whoever is on it may write."""
    directory.mkdir(mode=0o700, exist_ok=True)
    _mount("-t", "tmpfs", "-o", f"size={size},mode=0700", "tmpfs", str(directory))
    with _mounted(directory):
        yield directory


@contextmanager
def read_only(directory: Path) -> Iterator[Path]:
    """``directory`` as a file system that was mounted read-only."""
    _mount("--bind", str(directory), str(directory))
    with _mounted(directory):
        make_read_only(directory, how=("bind",))
        yield directory


def make_read_only(mounted: Path, *, how: Sequence[str] = ()) -> None:
    """What is mounted at ``mounted`` can be written no more."""
    _mount("-o", ",".join(("remount", *how, "ro")), str(mounted))


def fill(directory: Path) -> Path:
    """Write until nothing more fits; the file that took the room."""
    filler = directory / "filler"
    with filler.open("wb", buffering=0) as file:
        try:
            while True:
                file.write(bytes(512))
        except OSError:
            return filler


@contextmanager
def _mounted(directory: Path) -> Iterator[None]:
    try:
        yield
    finally:
        # Lazily: a service that is still ending may hold a file there.
        subprocess.run(["umount", "-l", str(directory)], check=True)
