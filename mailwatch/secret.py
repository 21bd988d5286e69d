"""Where a password is to be found; the value itself never stands in these objects, save the discouraged one.

The owner's file names a source, :mod:`mailwatch.adapters.secrets` fetches from it.
"""

from __future__ import annotations

import shlex
from dataclasses import dataclass, field
from pathlib import Path
from typing import ClassVar


@dataclass(frozen=True, kw_only=True)
class FromCommand:
    """The first line that a program prints; ``arguments`` is run without a shell."""

    arguments: tuple[str, ...]
    gives: ClassVar[str] = "password"

    def __str__(self) -> str:
        return f"from command “{shlex.join(self.arguments)}”"


@dataclass(frozen=True, kw_only=True)
class FromTokenCommand(FromCommand):
    """The same, where what it prints is no password but an OAuth2 access token."""

    gives: ClassVar[str] = "access token"

    def __str__(self) -> str:
        return f"access token {super().__str__()}"


@dataclass(frozen=True, kw_only=True)
class FromFile:
    """The first line of a file that only its owner may read."""

    path: Path

    def __str__(self) -> str:
        return f"from file {self.path}"


@dataclass(frozen=True, kw_only=True)
class FromEnvironment:
    """The environment variable ``variable``."""

    variable: str

    def __str__(self) -> str:
        return f"from environment variable {self.variable}"


@dataclass(frozen=True, kw_only=True)
class FromCredential:
    """A systemd credential (``LoadCredential=``), a file in ``$CREDENTIALS_DIRECTORY``."""

    name: str

    def __str__(self) -> str:
        return f"from systemd credential {self.name}"


@dataclass(frozen=True, kw_only=True)
class FromKeyring:
    """The desktop's keyring; needs the package keyring beside mailwatch."""

    service: str
    username: str

    def __str__(self) -> str:
        return f"from keyring {self.service} ({self.username})"


@dataclass(frozen=True, kw_only=True)
class InConfig:
    """The password itself, in the owner's file: discouraged, and never shown."""

    text: str = field(repr=False)

    def __str__(self) -> str:
        return "written in the file (not shown)"


SecretSource = FromCommand | FromFile | FromEnvironment | FromCredential | FromKeyring | InConfig
