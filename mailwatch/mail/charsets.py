"""Bytes to text, whatever the label says: mail lies about its charset.

Only codecs made for text in mail are allowed in; Python's ``punycode`` costs
quadratic time and others are no charsets at all.
"""

from __future__ import annotations

import binascii
import codecs
import re
from functools import lru_cache

_ALLOWED = re.compile(
    r"(?:ascii|utf-(?:7|8(?:-sig)?|16(?:-[bl]e)?|32(?:-[bl]e)?)|iso8859-\d+|latin-?1|cp\d+|koi8-[rut]|gbk?|gb2312|gb18030|big5"
    r"|big5hkscs|hz|shift_jis\w*|euc_\w+|iso2022_\w+|mac-\w+|tis-620|ptcp154|kz1048|johab)"
)

# Names seen in mail that Python's registry does not know.
_ALIASES = {
    "unicode-1-1-utf-7": "utf-7",
    "x-sjis": "cp932",
    "shift_jis": "cp932",
    "ks_c_5601-1987": "cp949",
    "ks_c_5601": "cp949",
    "gb2312": "gb18030",
    "x-gbk": "gb18030",
    "iso-8859-8-i": "iso8859-8",
    "iso-8859-8-e": "iso8859-8",
    "windows-874": "cp874",
    "x-mac-roman": "mac-roman",
    "ansi_x3.4-1968": "ascii",
    "unknown-8bit": "utf-8",
    "x-unknown": "utf-8",
    "default": "utf-8",
    "utf8mb4": "utf-8",
    "cp-850": "cp850",
    "iso-8859-1": "cp1252",
    "latin1": "cp1252",
}


@lru_cache(maxsize=256)
def codec_for(label: str) -> str | None:
    """The Python codec that ``label`` (a MIME charset) stands for, or None when it is none of ours."""
    name = label.strip().strip("\"'").lower()[:40]
    name = name.partition("*")[0]  # RFC 2231 §5: charset*language
    name = _ALIASES.get(name, name)
    try:
        found = codecs.lookup(name).name
    except (LookupError, ValueError):
        return None
    return found if _ALLOWED.fullmatch(found) else None


def decode(content: bytes, label: str = "") -> str:
    """Text of ``content``: by its label where that works, else UTF-8, else Windows-1252. Never raises."""
    codec = codec_for(label) if label else None
    if codec and codec != "ascii":
        try:
            return content.decode(codec)
        except (UnicodeError, ValueError):
            if codec not in {"cp1252", "utf-8"}:
                return content.decode(codec, "replace")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return content.decode("cp1252", "replace")


_NOT_BASE64 = re.compile(rb"[^A-Za-z0-9+/]+")


def from_base64(content: bytes) -> bytes:
    """RFC 2045 §6.8, with missing padding, stray bytes and a cut end tolerated."""
    clean = _NOT_BASE64.sub(b"", content)
    surplus = len(clean) % 4
    if surplus == 1:
        clean = clean[:-1]
    elif surplus:
        clean += b"=" * (4 - surplus)
    try:
        return binascii.a2b_base64(clean)
    except binascii.Error:
        return content


def from_transfer_encoding(content: bytes, encoding: str) -> bytes:
    """Undo ``Content-Transfer-Encoding`` (RFC 2045 §6); unknown ones are taken as they are."""
    encoding = encoding.strip().lower()
    if encoding.startswith("base64"):
        return from_base64(content)
    if encoding.startswith("quoted-printable"):
        return binascii.a2b_qp(content)
    return content


_WORD = re.compile(r"=\?([^?\s]{1,60})\?([BbQq])\?([^?]{0,20000})\?=")


# RFC 2047 §5: a word holds printable text; a line end or NUL in it would make an answer unwritable.
_BLANKS = str.maketrans("\r\n\0", "   ")


def decode_words(raw: str) -> str:
    """A header value with its encoded words (RFC 2047) made readable.

    Words side by side are joined before decoding, because mailers cut them
    in the middle of a character. Never raises; what can't be read stays.
    """
    if "=?" not in raw:
        return raw
    pieces: list[str] = []
    pending = b""
    charset = ""
    end = 0
    for found in _WORD.finditer(raw):
        between = raw[end : found.start()]
        label = found[1]
        if found[2] in "bB":
            content = from_base64(found[3].encode("utf-8", "replace"))
        else:
            content = binascii.a2b_qp(found[3].encode("utf-8", "replace"), header=True)
        if pending and not between.strip() and label.lower() == charset.lower():
            pending += content
        else:
            if pending:
                pieces.append(decode(pending, charset).translate(_BLANKS))
            if between.strip() or not pending:
                pieces.append(between)
            pending, charset = content, label
        end = found.end()
    if pending:
        pieces.append(decode(pending, charset).translate(_BLANKS))
    pieces.append(raw[end:])
    return "".join(pieces)
