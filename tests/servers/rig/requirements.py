"""What the machine must offer before a :class:`rig.world.MailWorld` can stand."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

from machine import lacking

from rig.faketime import library

if TYPE_CHECKING:
    from collections.abc import Sequence

_FILES = (
    ("/usr/sbin/dovecot", "dovecot-core"),
    ("/usr/lib/dovecot/imap", "dovecot-imapd"),
    ("/usr/lib/dovecot/lmtp", "dovecot-lmtpd"),
    ("/usr/lib/dovecot/modules/lib90_sieve_plugin.so", "dovecot-sieve"),
    ("/usr/lib/postfix/sbin/master", "postfix"),
)


def missing_requirements() -> Sequence[str]:
    """What is missing, one phrase each; empty when the world can be started."""
    missing = [f"the package {package}" for path, package in _FILES if not Path(path).exists()]
    if library() is None:
        missing.append("the package libfaketime")
    if os.geteuid() != 0:
        missing.append("root (Postfix and Dovecot change users)")
    if not missing:
        version = dovecot_version()
        if not version.startswith("2.3."):
            missing.append(f"Dovecot 2.3 (this is {version}, whose settings are written another way)")
    return missing


def require_servers() -> None:
    """Skip the test when something is missing; fail it with MAILWATCH_REQUIRE_SERVERS=1."""
    missing = missing_requirements()
    if missing:
        lacking(f"the server rig needs {', '.join(missing)}")


def dovecot_version() -> str:
    """The version as Dovecot prints it, e.g. ``2.3.19.1``."""
    dovecot = shutil.which("dovecot") or "/usr/sbin/dovecot"
    printed = subprocess.run([dovecot, "--version"], capture_output=True, text=True, check=True).stdout
    found = re.match(r"[\d.]+", printed)
    return found[0] if found else printed.strip()
