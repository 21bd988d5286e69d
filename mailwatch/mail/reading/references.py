"""What holds a conversation together: identification fields and base subjects.

Ids are compared by :func:`canonical_id` and written as they came. Base
subjects follow RFC 5256 §2.1, with the reply and forward words of the mail
programs of some forty languages.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache

from mailwatch.mail.languages import phrases
from mailwatch.mail.message import MessageId
from mailwatch.mail.reading.charsets import decode_words

MAX_IDS = 100
FIRST_IDS = 10
"""Of a longer ``References`` so many first and all other last ids are kept.

RFC 5322 §3.6.4 sets no limit; where one must be, the thread's beginning and its
newest mails are what an answer is found by (RFC 5537 §3.4.4).
"""

_BRACKETED = re.compile(r"<([^<>]{1,1000})>")
_SPACE = re.compile(r"\s+")


def message_ids(raw: str) -> tuple[MessageId, ...]:
    """The ids of a ``Message-ID``, ``In-Reply-To`` or ``References`` value, in order, without doubles.

    Tolerates missing brackets, words around the ids, ids cut by folding and
    ids that some programs wrap in encoded words (RFC 2047 §5 forbids it).
    Never raises; linear.
    """
    if not raw:
        return ()
    if "=?" in raw:
        raw = decode_words(raw)
    found = [_SPACE.sub("", each) for each in _ends(_BRACKETED.findall(raw))]
    if not found:
        found = [word.strip("<>,;\"'") for word in raw.split() if "@" in word]
        if not found and raw.strip() and len(raw) < 300 and " " not in raw.strip():  # noqa: PLR2004  an id without @
            found = [raw.strip().strip("<>,;\"'")]
    return tuple(MessageId(each) for each in _ends(found) if each)


def _ends(ids: Iterable[str]) -> list[str]:
    """Each once, and of too many the first and the last."""
    unique = list(dict.fromkeys(ids))
    if len(unique) > MAX_IDS:
        unique = [*unique[:FIRST_IDS], *unique[FIRST_IDS - MAX_IDS :]]
    return unique


@lru_cache(maxsize=4096)
def canonical_id(raw: str) -> MessageId:
    """The form in which two ids are compared: no brackets, no white space, lower case.

    Some gateways change the case of an id; no program is known to tell two
    messages apart by it.
    """
    return MessageId(_SPACE.sub("", raw).strip("<>").lower())


_COUNTER = r"(?:[ ]?[\[(*^]?\d{1,3}[\])]?)?"


def _prefix(words: Iterable[str]) -> re.Pattern[str]:
    """One of the words before the colon; the longest first."""
    alternatives = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
    return re.compile(rf"(?:{alternatives})\.?{_COUNTER}[ \u00a0]?[:：]\s*", re.IGNORECASE)


@cache
def _reply() -> re.Pattern[str]:
    return _prefix(phrases(lambda each: each.prefixes.reply))


@cache
def _any_prefix() -> re.Pattern[str]:
    return _prefix(phrases(lambda each: (*each.prefixes.reply, *each.prefixes.forward)))


_BLOB = re.compile(r"\[[^\[\]]{0,80}\]\s*")
_TRAILER = re.compile(r"\s*\(fwd\)\s*$", re.IGNORECASE)
_WRAPPED = re.compile(r"\[\s?(?:fwd|fw|wg|tr)\s?:\s*(.{1,1900})\]", re.IGNORECASE)

MAX_ROUNDS = 60
"""Prefixes stripped at most; a subject with more is no conversation's subject."""


def _tidy(subject: str) -> str:
    return " ".join(subject[:2000].split())


def has_reply_prefix(subject: str) -> bool:
    """Whether ``subject`` starts like an answer, behind list tags or not."""
    text = _tidy(subject)
    for _ in range(3):
        if _reply().match(text):
            return True
        blob = _BLOB.match(text)
        if not blob:
            return False
        text = text[blob.end() :]
    return False


@lru_cache(maxsize=1024)
def base_subject(subject: str) -> str:
    """The subject without reply and forward words, list tags and trailers (RFC 5256 §2.1), lower case.

    Two messages of one conversation have the same; strangers may, too.
    """
    text = _tidy(subject)
    for _ in range(MAX_ROUNDS):
        before = text
        text = _TRAILER.sub("", text)
        prefix = _any_prefix().match(text)
        if prefix:
            text = text[prefix.end() :]
            continue
        blob = _BLOB.match(text)
        if blob and text[blob.end() :].strip():
            text = text[blob.end() :]
            continue
        wrapped = _WRAPPED.fullmatch(text)
        if wrapped:
            text = wrapped[1].strip()
        if text == before:
            break
    return text.strip().casefold()


def reply_subject(subject: str) -> str:
    """``Re: `` exactly once in front of the thread's own subject; list tags and forward words stay.

    ``AW: Re: [shop] AW: Offer`` becomes ``Re: [shop] Offer``. An empty subject gives ``Re:``.
    """
    text = _tidy(subject)
    tags = ""
    for _ in range(MAX_ROUNDS):
        prefix = _reply().match(text)
        if prefix:
            text = text[prefix.end() :]
            continue
        blob = _BLOB.match(text)
        if blob and _reply().match(text[blob.end() :]):
            tags += blob[0].strip() + " "
            text = text[blob.end() :]
            continue
        break
    return f"Re: {tags}{text}".strip()
