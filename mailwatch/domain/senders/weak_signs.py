"""Signs in a stranger's mail that a client may speak in it: only ever a warning (SPEC section 4).

Names and subjects stand in the header. About a client who was lately sent a
step the text counts as well: their address, their project, our own words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from mailwatch.domain.senders.address_book import AddressBook, ClientAddresses
from mailwatch.domain.senders.pressed import Pressed, flattened, quoted_clients
from mailwatch.mail.message import InboundMessage
from mailwatch.mail.reading.identity import plain_name
from mailwatch.mail.reading.references import base_subject
from mailwatch.mail.text.body import body_text

PLAIN_PROJECTS = 6
"""A project's name of fewer letters stands in strangers' subjects by chance."""

PLAIN_SUBJECTS = 3
"""A base subject shorter than this many letters is shared by strangers too often to mean anything."""

PLAIN_WORDS = 12
"""What has fewer letters, or is one word, stands in strangers' texts by chance."""

ARTICLES = frozenset(
    {
        "a",
        "an",
        "the",
        "das",
        "den",
        "der",
        "dem",
        "die",
        "ein",
        "eine",
        "einen",
        "le",
        "la",
        "les",
        "un",
        "une",
    }
    | {"el", "los", "las", "una", "az", "egy", "het", "de", "il", "lo", "gli"}
)
"""Small words before a project's name, in the languages of the texts and their neighbours."""

MOST_TEXT = 60_000
"""Characters of a stranger's text that are looked at."""


def in_header(
    message: InboundMessage,
    book: AddressBook,
    subjects: Mapping[str, frozenset[str]],
    pressed: Mapping[str, Pressed],
) -> Iterator[tuple[str, str]]:
    """Clients and why: a known name at an unknown address, or the subject of a client's thread.

    About a client of ``pressed`` less is enough: a name seen beside their
    address, their project, a subject without a reply prefix.
    """
    names = {plain_name(address.name).casefold() for address in message.from_ if address.name.strip()}
    subject = base_subject(message.subject).casefold()
    for client in book.clients:
        key = client.client
        if names & {name.casefold() for name in client.names if name}:
            yield key, "bears the client's name at an unknown address"
        elif key in pressed and any(_is_same(name, seen) for name in names for seen in pressed[key].names):
            yield key, "bears a name that was seen beside the client's address"
        elif key in pressed and any(_names(subject, each, PLAIN_PROJECTS) for each in client.projects):
            yield key, "names the client's project, from an unknown address"
    if len(subject) > PLAIN_SUBJECTS:
        # Only a reply prefix makes it an answer to something, or our having written just before.
        is_reply = subject != message.subject.strip().casefold()
        for client_key in sorted(subjects.get(subject, frozenset())):
            if is_reply or client_key in pressed:
                yield client_key, "has the subject of the client's thread, from an unknown address"


def in_text(
    message: InboundMessage,
    book: AddressBook,
    subjects: Mapping[str, frozenset[str]],
    pressed: Mapping[str, Pressed],
) -> Iterator[tuple[str, str]]:
    """Clients of ``pressed`` and why: the text quotes our words, or answers no other mail and names them."""
    if message.headers_only or not pressed:
        return
    written = body_text(message)[:MOST_TEXT]
    for key in quoted_clients(written, pressed):
        yield key, "quotes what you wrote to the client, from an unknown address"
    text = flattened(written)
    if not text or message.in_reply_to or message.references:
        return
    for client in book.clients:
        if client.client in pressed and (why := _named_in(text, client)):
            yield client.client, why
    for subject, clients in subjects.items():
        if len(subject) >= PLAIN_WORDS and " " in subject and subject in text:
            for key in sorted(clients & pressed.keys()):
                yield key, "names the subject of your mail to the client, from an unknown address"


def _named_in(text: str, client: ClientAddresses) -> str:
    """How a text (case folded) names a client, or ""."""
    if any(person in text for person in client.people):
        return "names the client's address, from an unknown one"
    if any(_names(text, each, PLAIN_WORDS) for each in client.projects):
        return "names the client's project, from an unknown address"
    return ""


def _is_same(name: str, seen: str) -> bool:
    """Whether two names are one person's, in whatever order and with or without a title or a second name."""
    here, there = frozenset(_NAME.findall(name)), frozenset(_NAME.findall(seen))
    return name == seen or (min(len(here), len(there)) > 1 and (here <= there or there <= here))


_NAME = re.compile(r"[^\W\d_]{2,}")


def _names(text: str, project: str, least: int) -> bool:
    """Whether a text (case folded) holds a project's name; a short or plain one says nothing.

    The file says it as it stands in a sentence ("the catalogue"), a subject often without the article.
    """
    first, _, rest = " ".join(project.casefold().split()).partition(" ")
    name = rest if rest and first in ARTICLES else f"{first} {rest}".strip()
    if len(name) < least or (least > PLAIN_PROJECTS and " " not in name):
        return False
    return name in " ".join(text.split())
