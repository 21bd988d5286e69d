"""What the own server found out about a sender: Authentication-Results (RFC 8601)."""

from __future__ import annotations

import re

from mailwatch.mail.message import InboundMessage

_DMARC_FAIL = re.compile(r"(?:^|;)\s*dmarc\s*=\s*fail\b", re.IGNORECASE)
_COMMENT = re.compile(r"\([^()]*\)")


def forged_sender(message: InboundMessage) -> str:
    """Why the From of ``message`` is not to be believed, or an empty string.

    Only ``dmarc=fail`` counts (RFC 7489 §3): SPF alone fails for every
    forwarded mail, DKIM alone for every list. The top field is the own
    server's; whoever forges a *fail* above it harms nobody but themselves.
    """
    results = message.headers.get("authentication-results")
    if not results:
        return ""
    server = results.partition(";")[0].split()
    if _DMARC_FAIL.search(_COMMENT.sub(" ", results[:8000])):
        return f"{server[0] if server else 'the server'} says dmarc=fail: the sender may be forged"
    return ""
