"""The journal's hash chain: what makes a later change visible.

Each entry's stored bytes are hashed with a salt of their own; the entry's hash
covers that digest, its place, instant and kind, and the hash before it.
Erasing payload and salt leaves the chain verifiable and the words gone.
"""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime

GENESIS = "0" * 64


def digest_of(salt: bytes, payload: bytes) -> str:
    """SHA-256 over salt and payload, as hex."""
    return hashlib.sha256(salt + payload).hexdigest()


def link(*, before: str, chain: str, seq: int, at: datetime, kind: str, client: str, digest: str) -> str:
    """The hash of an entry, as hex."""
    moment = at.astimezone(UTC).isoformat(timespec="microseconds")
    # Length before each part, so that no two different entries give the same bytes.
    parts = (before, chain, str(seq), moment, kind, client, digest)
    joined = "".join(f"{len(part)}:{part}" for part in parts)
    return hashlib.sha256(joined.encode()).hexdigest()
