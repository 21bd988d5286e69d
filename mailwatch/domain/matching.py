"""Which client a message belongs to, whose words it holds, and how sure we are.

Ambiguity is a result: a message that may be a client's answer, but may as well
be somebody else's, is returned as such and later holds a mail (SPEC section 4).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from mailwatch.domain.events import Speaker
from mailwatch.domain.identity import NOTICE_HEADER, REFERENCE_HEADER, is_token, token_of
from mailwatch.mail.identity import authors, canonical_spec, forged_sender
from mailwatch.mail.message import Confidence, InboundMessage, Kind, Verdict
from mailwatch.mail.references import base_subject
from mailwatch.mail.threads import quoted_ids

MACHINE_KINDS = frozenset({Kind.BOUNCE, Kind.DELIVERY_DELAY, Kind.READ_RECEIPT})
AUTOMATIC_KINDS = frozenset({Kind.AUTO_REPLY, Kind.TICKET_ACK, *MACHINE_KINDS})
WEAK_KINDS = frozenset({Kind.HUMAN, Kind.UNCLEAR})

CALENDAR_SERVICES = frozenset({"noreply@email.apple.com"})
"""Who sends invitations and answers from an address of its own, in the name of a person in Reply-To."""

PLAIN_SUBJECTS = 3
"""A base subject shorter than this many letters is shared by strangers too often to mean anything."""


@dataclass(frozen=True, kw_only=True)
class ClientAddresses:
    """How a client can be recognised; all in lower case."""

    client: str
    people: tuple[str, ...]
    domains: tuple[str, ...] = ()
    names: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Match:
    """One client's part in a message. ``why`` is the rule, in words for people."""

    client: str
    speaker: Speaker
    why: str
    doubtful: bool = False


@dataclass(frozen=True, kw_only=True)
class Known:
    """What earlier messages tell: the client of a Message-ID, who was in a thread, live subjects."""

    client_of: Callable[[str], str | None]
    correspondents_of: Callable[[str], frozenset[str]] = lambda _: frozenset()
    subjects: Mapping[str, frozenset[str]] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class AddressBook:
    """The owner's own addresses and all clients'."""

    own: frozenset[str]
    clients: tuple[ClientAddresses, ...]

    def by_address(self, spec: str) -> tuple[str, bool] | None:
        """The client behind an address, and whether it is one of the people (not a colleague)."""
        canonical = canonical_spec(spec)
        for client in self.clients:
            if canonical in {canonical_spec(each) for each in client.people}:
                return client.client, True
        domain = spec.rpartition("@")[2]
        for client in self.clients:
            if any(domain == each or domain.endswith("." + each) for each in client.domains):
                return client.client, False
        return None

    def is_own(self, spec: str) -> bool:
        """Whether the address is the owner's, tags included."""
        return canonical_spec(spec) in {canonical_spec(each) for each in self.own}


def match(message: InboundMessage, verdict: Verdict, book: AddressBook, known: Known) -> tuple[Match, ...]:
    """Everybody whom the message concerns; empty for mail that has nothing to do with any client."""
    # A list that rewrites From (“Alice via Team”) still names its author.
    wrote = authors(message)
    author = wrote[0].spec if wrote else (message.sender.spec if message.sender else "")
    if author and book.is_own(author):
        return _own(message, verdict, book)
    if verdict.kind in MACHINE_KINDS:
        return _machine(message, verdict, book, known)
    return _inbound(message, author, verdict, book, known)


def token_in(message: InboundMessage) -> str:
    """Our own token in a message: in the reference header, the Message-ID, or the one Outlook replaced."""
    stated = message.headers.get(REFERENCE_HEADER.lower()).partition(";")[0].strip()
    if is_token(stated):
        return stated
    replaced = message.headers.get("x-microsoft-original-message-id").strip().strip("<>")
    return token_of(message.message_id or "") or token_of(replaced)


def _own(message: InboundMessage, verdict: Verdict, book: AddressBook) -> tuple[Match, ...]:
    if NOTICE_HEADER.lower() in message.headers:
        client = message.headers.get(NOTICE_HEADER.lower()).strip()
        about_client = any(client == each.client for each in book.clients)
        why = "a notice of mailwatch"
        return (Match(client=client, speaker=Speaker.NOTICE, why=why),) if about_client else ()
    if verdict.kind in AUTOMATIC_KINDS and verdict.confidence is not Confidence.UNCLEAR:
        # The owner's own out-of-office answer is no word of theirs.
        return ()
    speaker = Speaker.MAILWATCH if token_in(message) else Speaker.OWNER
    found: dict[str, Match] = {}
    for address in (*message.to, *message.cc, *message.bcc):
        hit = book.by_address(address.spec)
        if hit is not None:
            found.setdefault(hit[0], Match(client=hit[0], speaker=speaker, why=f"sent to {address.spec}"))
    # A mail of ours to somebody else, though in the client's thread, says nothing to the client.
    return tuple(found.values())


def _machine(message: InboundMessage, verdict: Verdict, book: AddressBook, known: Known) -> tuple[Match, ...]:
    ids = [verdict.original_message_id or "", *message.in_reply_to, *message.references]
    for message_id in ids:
        client = known.client_of(message_id) if message_id else None
        if client is not None:
            return (Match(client=client, speaker=Speaker.MACHINE, why=f"speaks of our mail <{message_id}>"),)
    found: dict[str, Match] = {}
    for recipient in verdict.failed_recipients:
        hit = book.by_address(recipient)
        if hit is not None and hit[1]:
            found[hit[0]] = Match(client=hit[0], speaker=Speaker.MACHINE, why=f"speaks of {recipient}")
    if not found and message.from_:
        hit = book.by_address(message.from_[0].spec)
        if hit is not None:
            return (Match(client=hit[0], speaker=Speaker.MACHINE, why=f"from {message.from_[0].spec}"),)
    return tuple(found.values())


def _inbound(
    message: InboundMessage, author: str, verdict: Verdict, book: AddressBook, known: Known
) -> tuple[Match, ...]:
    hit = book.by_address(author) if author else None
    if hit is not None and (forged := forged_sender(message)):
        # Not taken as the client's word; it holds, and the owner is told.
        return (Match(client=hit[0], speaker=Speaker.STRANGER, why=forged, doubtful=True),)
    if hit is not None:
        client, is_person = hit
        speaker = Speaker.CLIENT if is_person else Speaker.COLLEAGUE
        return (Match(client=client, speaker=speaker, why=f"from {author}"),)
    if (person := _by_calendar_service(message, author, verdict)) and (hit := book.by_address(person)):
        speaker = Speaker.CLIENT if hit[1] else Speaker.COLLEAGUE
        return (Match(client=hit[0], speaker=speaker, why=f"{author} writes in the name of {person}"),)
    others = [address.spec for address in (*message.reply_to, *([message.sender] if message.sender else []))]
    for other in others:
        hit = book.by_address(other)
        if hit is not None:
            why = f"answers go to {other}, or it was sent for them"
            return (Match(client=hit[0], speaker=Speaker.STRANGER, why=why, doubtful=True),)
    for message_id in (*message.in_reply_to, *reversed(message.references), *quoted_ids(message)):
        client_key = known.client_of(message_id)
        if client_key is None:
            continue
        if author in known.correspondents_of(message_id):
            return (Match(client=client_key, speaker=Speaker.COLLEAGUE, why=f"{author} is in the thread"),)
        why = f"{author or 'somebody'} answers in the client's thread"
        return (Match(client=client_key, speaker=Speaker.STRANGER, why=why, doubtful=True),)
    return _weak(message, book, known) if verdict.kind in WEAK_KINDS else ()


def _by_calendar_service(message: InboundMessage, author: str, verdict: Verdict) -> str:
    """In whose name a calendar's own server sent an invitation or an answer, or an empty text.

    It passes on what a person clicked there, and names them in Reply-To.
    """
    if verdict.kind is not Kind.CALENDAR or author not in CALENDAR_SERVICES or forged_sender(message):
        return ""
    named = [address.spec for address in message.reply_to]
    return named[0] if len(named) == 1 else ""


def _weak(message: InboundMessage, book: AddressBook, known: Known) -> tuple[Match, ...]:
    """A known name at an unknown address, or a client's subject without references: only ever a warning."""
    names = {address.name.strip().casefold() for address in message.from_ if address.name.strip()}
    found: dict[str, Match] = {}
    for client in book.clients:
        if names & {name.casefold() for name in client.names if name}:
            why = "bears the client's name at an unknown address"
            found[client.client] = Match(
                client=client.client, speaker=Speaker.STRANGER, why=why, doubtful=True
            )
    subject = base_subject(message.subject).casefold()
    if len(subject) > PLAIN_SUBJECTS and subject != message.subject.strip().casefold():
        # Only a reply prefix makes it an answer to something.
        for client_key in known.subjects.get(subject, frozenset()):
            why = "has the subject of the client's thread, from an unknown address"
            found.setdefault(
                client_key, Match(client=client_key, speaker=Speaker.STRANGER, why=why, doubtful=True)
            )
    return tuple(found.values())
