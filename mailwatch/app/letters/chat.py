"""A letter cut for a chat or a text message: the salutation, the one request with its date, the name."""

from __future__ import annotations

from mailwatch.mail.asking.request import judge_by_rules
from mailwatch.mail.message import Asks


def for_chat(letter: str, *, salutation: str, own_name: str, date: str) -> str:
    """The paragraphs that name the ``date``, else the first that asks, else the first, between both names."""
    paragraphs = [each.strip() for each in letter.split("\n\n") if each.strip()]
    body = [each for each in paragraphs if each != salutation]
    # The close stands with the name: it and what follows (a telephone) is left out.
    signed = next((at for at, each in enumerate(body) if own_name in each.splitlines()), len(body))
    body = body[:signed]
    kept = [each for each in body if date and date in each]
    if not kept:
        kept = [each for each in body if judge_by_rules(each).asks is Asks.YES][:1] or body[:1]
    return "\n".join([salutation, *kept, own_name])
