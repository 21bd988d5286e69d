"""Bytes to text, whatever the label says: mail lies about its charset.

The one gate by which text enters the program: what :func:`decode` gives is
valid Unicode without NUL, so that it can be stored, printed and sent again.
Only character sets that mail is written in are allowed. Python knows more
codecs: some cost quadratic time (``punycode``), some give halves of characters
(``utf-7``, ``unicode_escape``), some are no character sets at all.
"""

from __future__ import annotations

import binascii
import re
from encodings.aliases import aliases
from functools import lru_cache

# By the names of Python's codecs. UTF-7 is left out: no mail program has written it for twenty years, it
# hides text from whoever looks at the bytes, and Python's decoder lets half a surrogate pair through.
_NAMES = (
    "ascii utf_8 utf_8_sig utf_16 utf_16_be utf_16_le utf_32 utf_32_be utf_32_le "
    "latin_1 iso8859_2 iso8859_3 iso8859_4 iso8859_5 iso8859_6 iso8859_7 iso8859_8 iso8859_9 iso8859_10 "
    "iso8859_11 iso8859_13 iso8859_14 iso8859_15 iso8859_16 "
    "cp1250 cp1251 cp1252 cp1253 cp1254 cp1255 cp1256 cp1257 cp1258 "
    "cp437 cp720 cp737 cp775 cp850 cp852 cp855 cp856 cp857 cp858 cp860 cp861 cp862 cp863 cp864 cp865 "
    "cp866 cp869 cp874 cp1006 cp1125 koi8_r koi8_u koi8_t kz1048 ptcp154 tis_620 hp_roman8 "
    "mac_arabic mac_croatian mac_cyrillic mac_farsi mac_greek mac_iceland mac_latin2 mac_roman "
    "mac_romanian mac_turkish "
    "gb2312 gbk gb18030 hz big5 big5hkscs cp950 "
    "shift_jis shift_jis_2004 shift_jisx0213 cp932 euc_jp euc_jis_2004 euc_jisx0213 "
    "iso2022_jp iso2022_jp_1 iso2022_jp_2 iso2022_jp_2004 iso2022_jp_3 iso2022_jp_ext "
    "euc_kr cp949 johab iso2022_kr"
)
_CODECS = frozenset(_NAMES.split())

# Names seen in mail that Python's registry does not know, or where mail means a larger set than it says.
_ALIASES = {
    "x_sjis": "cp932",
    "shift_jis": "cp932",
    "ks_c_5601_1987": "cp949",
    "ks_c_5601": "cp949",
    "gb2312": "gb18030",
    "x_gbk": "gb18030",
    "iso_8859_8_i": "iso8859_8",
    "iso_8859_8_e": "iso8859_8",
    "windows_874": "cp874",
    "x_mac_roman": "mac_roman",
    "ansi_x3_4_1968": "ascii",
    "unknown_8bit": "utf_8",
    "x_unknown": "utf_8",
    "default": "utf_8",
    "utf8mb4": "utf_8",
    "cp_850": "cp850",
    "latin_1": "cp1252",
    "latin1": "cp1252",
    "iso_8859_1": "cp1252",
}
_BY_LABEL = {
    **{name: name for name in _CODECS},
    **{alias: name for alias, name in aliases.items() if name in _CODECS},
    **_ALIASES,
}
_NO_LETTER = re.compile(r"[^a-z0-9]+")


@lru_cache(maxsize=256)
def codec_for(label: str) -> str | None:
    """The Python codec that ``label`` (a MIME charset) stands for, or None when it is none of ours.

    Looked up in a table of our own: Python would import a module of the label's name.
    """
    name = label.strip().strip("\"'").lower()[:40]
    name = name.partition("*")[0]  # RFC 2231 §5: charset*language
    return _BY_LABEL.get(_NO_LETTER.sub("_", name))


_INVALID = re.compile("[\ud800-\udfff\0]")


def valid(text: str) -> str:
    """``text`` as it may leave this floor: NUL left out, half a surrogate pair shown as U+FFFD."""
    if not _INVALID.search(text):
        return text
    return _INVALID.sub(lambda found: "" if found[0] == "\0" else "\ufffd", text)


def decode(content: bytes, label: str = "") -> str:
    """Text of ``content``: by its label where that works, else UTF-8, else Windows-1252. Never raises.

    Always :func:`valid`.
    """
    return valid(_decode(content, codec_for(label) if label else None))


def _decode(content: bytes, codec: str | None) -> str:
    if codec and codec != "ascii":
        try:
            return content.decode(codec)
        except (UnicodeError, ValueError):
            if codec not in {"cp1252", "utf_8"}:
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


def _word(content: bytes, charset: str) -> str:
    return valid(_decode(content, codec_for(charset)).translate(_BLANKS))


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
                pieces.append(_word(pending, charset))
            if between.strip() or not pending:
                pieces.append(between)
            pending, charset = content, label
        end = found.end()
    if pending:
        pieces.append(_word(pending, charset))
    pieces.append(raw[end:])
    return "".join(pieces)
