"""Words of others in a letter of ours: one gate, for subjects, names, titles and places that came by mail.

Whoever writes a subject must not be able to say anything to a client in the
owner's name but that subject: no address to go to, nothing unseen, no second
line.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection

from mailwatch.mail.calendar.links import is_known_service
from mailwatch.shown import is_fit, stripped

LONGEST_PHRASE = 150
"""Characters; a longer subject is cut at a word, and that is shown."""

LONGEST_LINK = 500

# What mail programs make a link of, or a reader may follow: a scheme, www., an address, host.tld, numbers.
_SCHEME = re.compile(r"://|:\\\\|\bmailto:|\bwww\d?[.。]", re.IGNORECASE)
_ADDRESS = re.compile(r"\S@\S")
_HOST = re.compile(r"(?<![\w-])[\w-]+(?:\.|(?<=[A-Za-z0-9])。(?=[A-Za-z]))([^\W\d_][\w-]+)")
_NUMBERS = re.compile(r"(?<![\d.])\d{1,3}(?:\.\d{1,3}){3}(?![\d.])|\[[0-9a-fA-F:]*:[0-9a-fA-F:]*\]")

# Endings of files that are no top-level domain (IANA's list, 2026): “offer.pdf” leads nowhere.
# fmt: off
_FILES = frozenset((
    "pdf", "doc", "docx", "dotx", "odt", "rtf", "txt", "tex", "xls", "xlsx", "xlsm", "csv", "ods",
    "ppt", "pptx", "odp", "jpg", "jpeg", "png", "gif", "svg", "tif", "tiff", "bmp", "webp", "heic", "eps",
    "psd", "indd", "idml", "dwg", "dxf", "stl", "html", "htm", "xml", "json", "yaml", "mp3", "mp4", "wav",
    "avi", "eml", "ics", "vcf", "rar", "tar", "gz",
))
# fmt: on

LONGEST_READ = 2_000
"""Characters in which a link is looked for; what lies behind them is never printed."""


def leads_elsewhere(text: str) -> bool:
    """Whether ``text`` holds a link, an address, or what looks like one, in any of Unicode's letters."""
    plain = unicodedata.normalize("NFKC", stripped(text[:LONGEST_READ]))
    if _SCHEME.search(plain) or _ADDRESS.search(plain) or _NUMBERS.search(plain):
        return True
    return any(not _is_file(found, plain) for found in _HOST.finditer(plain))


def words_of_others(text: str) -> str:
    """``text`` as it may stand in a letter: one line, all of it seen, of bounded length; else ""."""
    if leads_elsewhere(text):
        return ""
    phrase = " ".join(stripped(text).split())
    if len(phrase) <= LONGEST_PHRASE:
        return phrase
    cut = phrase[:LONGEST_PHRASE].rpartition(" ")[0] or phrase[:LONGEST_PHRASE]
    return f"{cut.rstrip(' ,;:-–')} …"


def link_of_others(link: str, domains: Collection[str]) -> str:
    """A link to join a meeting, where it leads to a known service or to one of ``domains``; else ""."""
    if len(link) > LONGEST_LINK or not link.isascii() or not is_fit(link) or " " in link:
        return ""
    return link if is_known_service(link, domains) else ""


def _is_file(found: re.Match[str], text: str) -> bool:
    # “offer.pdf/now”, “offer.pdf:80” and “offer.pdf.example” are no files.
    return found[1].casefold() in _FILES and not re.match(r"[/?#]|:\d|[.。]\w", text[found.end() :][:2])
