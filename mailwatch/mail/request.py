"""Does an own message ask for an answer? (SPEC section 4)"""

from __future__ import annotations

from mailwatch.mail.language import language_of
from mailwatch.mail.message import Asks, RequestVerdict


def judge_request(text: str, subject: str = "") -> RequestVerdict:
    """Whether ``text`` (new words only) asks its reader for an answer, with the words that say so."""
    language = language_of(text or subject)
    if "?" in text:
        return RequestVerdict(asks=Asks.UNCLEAR, evidence="?", language=language)
    return RequestVerdict(asks=Asks.UNCLEAR, evidence="", language=language)
