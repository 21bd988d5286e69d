"""A small world of mail on the loopback: Dovecot, Postfix, a throw-away authority, one shared faked clock."""

from __future__ import annotations

from rig.authority import Authority
from rig.faketime import FakedClock
from rig.requirements import missing_requirements, require_servers
from rig.stored import Stored
from rig.world import BOB, CLIENT, OOO, OWNER, MailWorld

__all__ = [
    "BOB",
    "CLIENT",
    "OOO",
    "OWNER",
    "Authority",
    "FakedClock",
    "MailWorld",
    "Stored",
    "missing_requirements",
    "require_servers",
]
