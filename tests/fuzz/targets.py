"""What is fuzzed: by the name of a target, its claims and the libraries whose branches count with our own."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).resolve().parent
TESTS = HERE.parent


@dataclass(frozen=True, kw_only=True)
class Target:
    """``check`` stands in ``module``; an input may have ``longest`` bytes and take ``seconds``."""

    module: str
    check: str
    libraries: tuple[str, ...] = ()
    longest: int = 6000
    seconds: float = 3.0

    def load(self) -> Callable[[bytes], None]:
        """The claims on one input."""
        for folder in (HERE, TESTS / "contract", TESTS.parent):
            if str(folder) not in sys.path:
                sys.path.insert(0, str(folder))
        check: Callable[[bytes], None] = getattr(importlib.import_module(self.module), self.check)
        return check


TARGETS = {
    "mail": Target(module="claims", check="check_mail"),
    "built": Target(module="claims", check="check_built", seconds=8.0),
    "fields": Target(module="claims", check="check_fields"),
    "text": Target(module="alone", check="check_text", longest=500, seconds=8.0),
    "calendar": Target(module="alone", check="check_calendar", libraries=("dateutil",), seconds=8.0),
    "report": Target(module="alone", check="check_report", longest=1000),
    "turns": Target(module="turns", check="check_turns", longest=1500, seconds=40.0),
    "imap": Target(module="servers", check="check_imap", libraries=("imapclient", "imaplib"), longest=300),
    "smtp": Target(module="servers", check="check_smtp", libraries=("aiosmtplib",), longest=300),
    "list": Target(module="alone", check="check_list"),
    "config": Target(module="alone", check="check_config", longest=3000, seconds=8.0),
    "template": Target(module="alone", check="check_template", libraries=("jinja2",), longest=600),
}
"""The name of a target is the name of its folder in ``corpus``."""
