"""Address lists to values (RFC 5322 §3.4), by one pass over tokens and no recursion.

The standard library's parser recurses into comments and groups and can be
brought down by thousands of open parentheses; this one only counts them.
"""

from __future__ import annotations

import re
from functools import lru_cache

from mailwatch.mail.message import Address, Headers
from mailwatch.mail.reading.charsets import decode_words

MAX_LIST = 32 * 1024
"""Characters of an address list that are read; about 600 recipients."""

_SIMPLE = re.compile(
    r'(?:"([^"\\<>@]{0,200})"|([^"<>@,;:()\\]{0,200}))[ \t]*<([^<>@\s,;"]{1,64}@[^<>@\s,;"]{1,255})>'
)
_BARE = re.compile(r"[^<>@\s,;:\"()]{1,64}@[^<>@\s,;:\"()]{1,255}")
_QUOTED_LOCAL = re.compile(r'"(?:[^"\\]|\\.){1,64}"@[^@"]{1,255}$')
_TOKEN = re.compile(r'"((?:[^"\\]|\\.)*)"?|<([^<>,;]*)>?|([(),;:>])|([^\s"()<>,;:]+)', re.DOTALL)


class _Reader:
    """Gathers one mailbox after the other; ``finish`` closes the one at hand."""

    def __init__(self) -> None:
        self.found: list[Address] = []
        self._words: list[str] = []
        self._comment: list[str] = []
        self._angle = ""

    def word(self, text: str) -> None:
        self._words.append(text)

    def quoted_local(self, domain: str) -> None:
        """What was quoted just before is a local part, not a name (RFC 5321 §4.1.2)."""
        self._words[-1] = f'"{self._words[-1]}"{domain}'

    def comment(self, text: str) -> None:
        self._comment.append(text)

    def angle(self, text: str) -> None:
        if "@" in self._angle and "@" in text:
            # Two in one mailbox: nobody knows which of them another program takes, so both are named.
            self.finish()
        if not self._angle or "@" in text:
            # “Ann <3 <ann@…>”: what holds no address is a part of the name.
            self._words += [self._angle] if self._angle else []
            self._angle = text

    def separator(self, mark: str) -> None:
        """A comma ends a mailbox; a colon ends a group's name (RFC 5322 §3.4) or a ``mailto``."""
        if mark in {",", ";"}:
            self.finish()
        elif mark == ":":
            self._words.clear()

    def token(self, quoted: str | None, angle: str | None, atom: str | None) -> None:
        """A quoted string, what stands in angle brackets, or a word."""
        if angle is not None:
            self.angle(angle)
        elif quoted is not None:
            self.word(re.sub(r"\\(.)", r"\1", quoted))
        elif atom:
            self.word(atom)

    def finish(self) -> None:
        spec, words = self._angle, self._words
        if not spec:
            position = next((index for index in range(len(words) - 1, -1, -1) if "@" in words[index]), None)
            if position is not None:
                spec = words[position]
                words = words[:position] + words[position + 1 :]
        spec = clean_spec(spec)
        if spec:
            name = " ".join(words) or " ".join(self._comment)
            self.found.append(Address(spec=spec, name=clean_name(name)))
        self._words, self._comment, self._angle = [], [], ""


def clean_spec(raw: str) -> str:
    """``local@domain`` in lower case, without routes, ``mailto:`` and stray brackets.

    A quoted local part keeps its quotation marks (RFC 5321 §4.1.2).
    """
    spec = raw.strip().strip("<>'").lower()
    if _QUOTED_LOCAL.match(spec):
        return spec.strip(".")
    spec = "".join(spec.split()).strip("\"<>'")
    spec = spec.removeprefix("mailto:")
    if spec.startswith("@") and ":" in spec:  # RFC 5322 §4.4: a route, to be ignored
        spec = spec.rpartition(":")[2]
    return spec.strip(".")


def clean_name(raw: str) -> str:
    """A display name as a person reads it."""
    name = decode_words(raw).strip()
    while len(name) > 1 and name[0] == name[-1] and name[0] in "'\"":
        name = name[1:-1].strip()
    return " ".join(name.split())[:300]


def parse_addresses(raw: str) -> tuple[Address, ...]:
    """All mailboxes of an address list; group names are dropped, their members kept. Never raises.

    Linear in ``raw``, of which the first 32 K characters are read.
    """
    return _parsed(raw[:MAX_LIST].strip())


# A message is read twice, its header before it is known to matter: the same lists come again at once.
@lru_cache(maxsize=64)
def _parsed(raw: str) -> tuple[Address, ...]:
    if not raw:
        return ()
    plain = [_plain(each.strip()) for each in raw.split(",")]
    if None not in plain:
        return tuple(each for each in plain if each is not None)
    return _read_list(raw)


def _plain(raw: str) -> Address | None:
    """One mailbox as nearly all are written; None for what needs the reader, half a quoted name too."""
    if _BARE.fullmatch(raw):
        return Address(spec=raw.lower())
    simple = _SIMPLE.fullmatch(raw)
    if simple is None:
        return None
    name = simple[1] if simple[1] is not None else simple[2]
    return Address(spec=clean_spec(simple[3]), name=clean_name(name) if name else "")


def _read_list(raw: str) -> tuple[Address, ...]:
    reader = _Reader()
    depth = 0
    quoted_until = -1
    for token in _TOKEN.finditer(raw):
        quoted, angle, mark, atom = token.groups()
        if depth and mark in {"(", ")"} and _is_quoted_pair(raw, token.start()):
            continue
        if mark == "(":
            depth += 1
        elif mark == ")":
            depth = max(0, depth - 1)
        elif depth:
            reader.comment(quoted or angle or atom or mark or "")
        elif mark is not None:
            reader.separator(mark)
        elif atom and atom.startswith("@") and token.start() == quoted_until:
            reader.quoted_local(atom)
        else:
            reader.token(quoted, angle, atom)
            quoted_until = token.end() if quoted is not None else quoted_until
    reader.finish()
    if depth and not reader.found:
        # A comment without an end: “Ann :( <ann@…>” means no comment.
        return _read_list(raw.replace("(", " "))
    return tuple(reader.found)


def _is_quoted_pair(raw: str, at: int) -> bool:
    """Whether a backslash takes the meaning of the character ``at`` (RFC 5322 §3.2.1); two are one."""
    before = raw[max(0, at - 100) : at]
    return (len(before) - len(before.rstrip("\\"))) % 2 == 1


def to_ascii_domain(domain: str) -> str:
    """``domain`` in lower case and in its ASCII form (IDNA2008); as it stands where it has none."""
    domain = domain.lower().rstrip(".")
    if domain.isascii():
        return domain
    import idna

    try:
        return idna.encode(domain[:255], uts46=True).decode("ascii").lower()
    except (idna.IDNAError, UnicodeError):
        return domain


DELIVERY_FIELDS = ("delivered-to", "x-delivered-to", "x-original-to", "envelope-to", "x-envelope-to")
"""What a server writes that puts a message into a mailbox (RFC 9228); no copy of a sent mail bears it."""


def is_delivered(headers: Headers) -> bool:
    """Whether a message was delivered to a mailbox, wherever it lies now (a subaddress can name a folder)."""
    return any(name in DELIVERY_FIELDS for name, _ in headers)


_FOUND = re.compile(r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,8}")


def addresses_in_text(text: str) -> tuple[str, ...]:
    """Bare addresses in running text, lower case, in order, without doubles."""
    if "@" not in text:
        return ()
    return tuple(dict.fromkeys(found.strip("'.`*").lower() for found in _FOUND.findall(text)))
