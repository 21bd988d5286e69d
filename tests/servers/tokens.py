"""Access tokens as an authorization server signs them (RFC 7519), and a Dovecot that checks them."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
from datetime import datetime, timedelta
from pathlib import Path

KEY = b"a key that only the authorization server and Dovecot know"


def _base64(content: bytes) -> str:
    return base64.urlsafe_b64encode(content).decode().rstrip("=")


def token(user: str, *, at: datetime, lasts: timedelta = timedelta(hours=1), key: bytes = KEY) -> str:
    """A token for ``user``, issued at ``at``."""
    parts = (
        {"alg": "HS256", "typ": "JWT"},
        {
            "sub": user,
            "email": user,
            "scope": "mail",
            "iat": int(at.timestamp()),
            "exp": int((at + lasts).timestamp()),
        },
    )
    signed = ".".join(_base64(json.dumps(each).encode()) for each in parts)
    signature = hmac.new(key, signed.encode(), hashlib.sha256).digest()
    return f"{signed}.{_base64(signature)}"


def dovecot_that_takes_tokens(directory: Path) -> str:
    """Settings for Dovecot, which has Postfix's logins as well; its files lie below ``directory``."""
    keys = directory / "keys" / "default" / "HS256"
    keys.mkdir(parents=True)
    (keys / "default").write_text(base64.b64encode(KEY).decode())
    settings = directory / "oauth2.conf"
    settings.write_text(
        "introspection_mode = local\n"
        f"local_validation_key_dict = fs:posix:prefix={directory}/keys/\n"
        "username_attribute = email\n"
        "scope = mail\n"
    )
    for each in (directory, *directory.rglob("*")):
        each.chmod(0o755 if each.is_dir() else 0o644)
    return (
        "auth_mechanisms = plain login xoauth2 oauthbearer\n"
        "passdb {\n  driver = oauth2\n  mechanisms = xoauth2 oauthbearer\n"
        f"  args = {settings}\n}}\n"
    )
