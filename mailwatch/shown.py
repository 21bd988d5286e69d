r"""What may be shown: the one gate between anybody's text and a terminal, a log, a page or a header.

Mail and servers can send characters that no reader sees and a terminal obeys:
escape sequences, controls of 7 and 8 bits, marks that turn the direction of a
line, letters without a shape. Here they are written out (``\x1b``,
``\u202e``), so that nothing is obeyed and nothing is hidden. What a script or
an emoji needs in order to be read stays: it is told by the characters beside it.
"""

from __future__ import annotations

import re
import unicodedata

ONE_LINE = 500
"""Characters of a text inside a line, such as a subject; more are cut off, and that is shown."""

_MOST_MARKS = 8
"""Marks on one letter; more are no language, and cover the lines above (biblical Hebrew has up to 4)."""

# Controls, invisible and directing characters (Unicode 16, Default_Ignorable_Code_Point, and gc = Cc, Cf, Zl,
# Zp, Cs, Co, noncharacters), with the blank letters that only look like nothing. Line feed and tab are none.
_SUSPECT_CLASS = (
    r"\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f"
    r"\u200b-\u200f\u2028-\u202e\u2060-\u206f\u2800\u3164\ud800-\udfff\ue000-\uf8ff\ufdd0-\ufdef"
    r"\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\ufffe\uffff\U00013430-\U0001345f\U0001bca0-\U0001bca3"
    r"\U0001d173-\U0001d17a\U000e0000-\U000e0fff\U000f0000-\U0010ffff"
    + "".join(rf"\U{plane:04x}fffe\U{plane:04x}ffff" for plane in range(1, 15))
)
_SUSPECT = re.compile(rf"[{_SUSPECT_CLASS}]")
_MARKS = re.compile(
    r"[\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]+"
)

_JOINERS = "\u200c\u200d"
_EMOJI_STYLE = "\ufe0e\ufe0f"

# Scripts whose letters take another shape beside a joiner (RFC 5892 appendix A; Unicode 16 §23.2): Arabic and
# its kin, the scripts of India and Tibet, Myanmar, Khmer, Mongolian, Arabic's older forms.
_JOINING = re.compile(
    r"[\u0600-\u08ff\u0900-\u0dff\u0f00-\u0fff\u1000-\u109f\u1780-\u17ff\u1800-\u18af\ua840-\ua9df"
    r"\ufb50-\ufdcf\ufdf0-\ufdff\ufe70-\ufefc\U00011000-\U00011fff]"
)
# Scripts without spaces, which mark where a line may be broken: Thai, Lao, Myanmar, Khmer.
_UNSPACED = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]")
# Pictures, as far as Unicode keeps room for them, and the few letters that can be shown as one.
_PICTURE = re.compile(
    r"[#*0-9\xa9\xae\u203c\u2049\u2122\u2139\u2190-\u21ff\u2300-\u23ff\u2460-\u24ff\u25a0-\u27bf\u2900-\u297f"
    r"\u2b00-\u2bff\u3030\u303d\u3297\u3299\U0001f000-\U0001faff]"
)
_IDEOGRAPH = re.compile(r"[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
_MONGOLIAN = re.compile(r"[\u1820-\u18af]")

_WAVING_FLAG = "\U0001f3f4"
_FLAG = re.compile(rf"{_WAVING_FLAG}[\U000e0030-\U000e0039\U000e0061-\U000e007a]{{3,6}}\U000e007f")
"""A region's flag (UTS #51 §2.6): the only use of tag characters."""


def shown(text: str) -> str:
    """``text`` of several lines as it may be shown; line feeds, CRLF and tabs stay."""
    if text.isascii() and text.isprintable():
        return text
    text = _SUSPECT.sub(lambda found: found[0] if _is_fit(found) else _written_out(found[0]), text)
    return _MARKS.sub(lambda found: found[0][:_MOST_MARKS] + _written_out(found[0][_MOST_MARKS:]), text)


def one_line(text: str, most: int = ONE_LINE) -> str:
    """``text`` inside a line: a line end in it is written out too, what exceeds ``most`` characters cut."""
    if len(text) > most:
        text = f"{text[:most]}…"
    if text.isascii() and text.isprintable():
        return text
    return shown(text.replace("\t", " ")).replace("\r", "\\x0d").replace("\n", "\\x0a")


def stripped(text: str) -> str:
    """``text`` for a header or a phrase in a letter: what :func:`shown` would write out is taken away.

    A line end or a tab becomes a space, so that the words around it stay apart.
    """
    if text.isascii() and text.isprintable():
        return text
    text = re.sub(r"[\t-\r\x85\u2028\u2029]+", " ", text)
    text = _SUSPECT.sub(lambda found: found[0] if _is_fit(found) else "", text)
    return _MARKS.sub(lambda found: found[0][:_MOST_MARKS], text)


def escaped_json(document: str) -> str:
    """A JSON text with its suspect characters as JSON's escapes: harmless to show, the same to a parser."""
    document = _SUSPECT.sub(lambda found: _json_escape(found[0]), document)
    return _MARKS.sub(
        lambda found: found[0][:_MOST_MARKS] + "".join(map(_json_escape, found[0][_MOST_MARKS:])), document
    )


def is_fit(text: str) -> bool:
    """Whether ``text`` could be shown as it is, on one line."""
    return one_line(text, len(text)) == text


def _is_fit(found: re.Match[str]) -> bool:
    """Whether a suspect character is at home where it stands; each only once in a row."""
    text, at = found.string, found.start()
    character = found[0]
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    if character == "\r":
        return after == "\n"
    if character in _JOINERS:
        return _joins(text, at, before, after)
    if character == "\u200b":
        return bool(_UNSPACED.fullmatch(before) and _UNSPACED.fullmatch(after))
    if character in _EMOJI_STYLE and _PICTURE.fullmatch(before):
        return not before.isascii() or after == "\u20e3"
    if "\ufe00" <= character <= "\ufe0d" or "\U000e0100" <= character <= "\U000e01ef":
        # Another form of an ideograph, or of a sign of mathematics.
        return bool(_IDEOGRAPH.fullmatch(before)) or (character < "\ufe02" and _category(before) == "Sm")
    if "\u180b" <= character <= "\u180f" and character != "\u180e":
        return bool(_MONGOLIAN.fullmatch(before))
    if "\U000e0020" <= character <= "\U000e007f":
        flag = text.rfind(_WAVING_FLAG, max(0, at - 8), at)
        whole = _FLAG.match(text, flag) if flag >= 0 else None
        return whole is not None and whole.end() > at
    return False


def _joins(text: str, at: int, before: str, after: str) -> bool:
    """Between letters of a joining script, behind one at a word's end, or between two pictures."""
    if _JOINING.fullmatch(before):
        return not after or after not in _JOINERS
    if text[at] != "\u200d" or not _PICTURE.fullmatch(after):
        return False
    if before in _EMOJI_STYLE or before == "\u20e3":
        before = text[at - 2 : at - 1]
    return bool(_PICTURE.fullmatch(before))


def _category(character: str) -> str:
    return unicodedata.category(character) if character else ""


def _written_out(text: str) -> str:
    return "".join(_escape(ord(character)) for character in text)


def _escape(code: int) -> str:
    if code <= 0xFF:  # noqa: PLR2004  two hex digits hold it
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"  # noqa: PLR2004  four hex digits hold it


def _json_escape(character: str) -> str:
    """RFC 8259 §7: beyond the basic plane as a pair of surrogates."""
    code = ord(character)
    if code <= 0xFFFF:  # noqa: PLR2004  four hex digits hold it
        return f"\\u{code:04x}"
    code -= 0x10000
    return f"\\u{0xD800 + (code >> 10):04x}\\u{0xDC00 + (code & 0x3FF):04x}"
