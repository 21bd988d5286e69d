"""Which client a message belongs to, whose words it holds, and how sure we are.

Ambiguity is a result: a message that may be a client's answer, but may as well
be somebody else's, is returned as such and later holds a mail (SPEC section 4).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from mailwatch.domain.facts.events import Speaker
from mailwatch.domain.facts.identity import NOTICE_HEADER, REFERENCE_HEADER, is_token, our_id, token_of
from mailwatch.domain.senders.address_book import AddressBook
from mailwatch.domain.senders.authorship import Proof, WhereFiled, proof_of
from mailwatch.domain.senders.pressed import Pressed
from mailwatch.domain.senders.weak_signs import in_header, in_text
from mailwatch.mail.message import Address, Confidence, InboundMessage, Kind, Verdict
from mailwatch.mail.reading.authentication import forged_sender, passed_dmarc
from mailwatch.mail.reading.identity import named_authors
from mailwatch.mail.threads import quoted_ids

MACHINE_KINDS = frozenset({Kind.BOUNCE, Kind.DELIVERY_DELAY, Kind.READ_RECEIPT})
AUTOMATIC_KINDS = frozenset({Kind.AUTO_REPLY, Kind.TICKET_ACK, *MACHINE_KINDS})
WEAK_KINDS = frozenset({Kind.HUMAN, Kind.UNCLEAR})

CALENDAR_SERVICES = frozenset({"noreply@email.apple.com"})
"""Who sends invitations and answers from an address of its own, in the name of a person in Reply-To."""

MOST_IDS = 100
"""Ids of one message that are looked up; mail programs keep some twenty (RFC 5322 §3.6.4 sets no bound)."""


@dataclass(frozen=True, kw_only=True)
class Match:
    """One client's part in a message. ``why`` is the rule, in words for people.

    ``unclear``: whatever it looks like, it only holds and asks. ``copy``: a
    further copy of a mail of ours that is known; it adds nothing, but may prove
    that the mail left. ``author`` is who wrote what a service passed on, empty
    where From says it.
    """

    client: str
    speaker: Speaker
    why: str
    doubtful: bool = False
    unclear: bool = False
    copy: bool = False
    author: str = ""


@dataclass(frozen=True, kw_only=True)
class Known:
    """What earlier messages tell, each learned from mail that is proved ours or a client's alone.

    ``clients_of`` gives, of many ids, those that stand in clients' threads, each with these,
    ``correspondents_of`` who stood in From, To or Cc of that message,
    ``is_ours`` whether a Message-ID is that of a mail known from Sent or the
    outbox; ``subjects`` are live base subjects with their clients, ``pressed``
    the clients that were lately sent a step, each with what is known of them.
    """

    clients_of: Callable[[Sequence[str]], Mapping[str, frozenset[str]]]
    correspondents_of: Callable[[str], frozenset[str]] = lambda _: frozenset()
    is_ours: Callable[[str], bool] = lambda _: False
    subjects: Mapping[str, frozenset[str]] = field(default_factory=dict)
    pressed: Callable[[], Mapping[str, Pressed]] = dict


def match(
    message: InboundMessage, verdict: Verdict, book: AddressBook, known: Known, *, place: WhereFiled
) -> tuple[Match, ...]:
    """Everybody whom the message concerns; empty for mail that has nothing to do with any client.

    Who may be taken for the author is said in :mod:`mailwatch.domain.senders.authorship`.
    """
    author = message.from_[0].spec if message.from_ else ""
    passed_on = _passed_on(message, author, verdict, book, place)
    if passed_on and not book.is_own(passed_on):
        return _inbound(message, passed_on, verdict, book, known, place, by=author)
    if passed_on and proof_of(message, place, is_known=False) is Proof.FILED:
        # The owner's own invitations, which their calendar's server sent and their side filed.
        return _own(message, verdict, book, Proof.FILED)
    if any(book.is_own(each.spec) for each in message.from_):
        ours = known.is_ours(our_id(token_in(message), author, message.message_id or ""))
        proof = proof_of(message, place, is_known=ours)
        if proof is Proof.NONE:
            return _claimed(message, verdict, book, known)
        return _own(message, verdict, book, proof)
    if verdict.kind in MACHINE_KINDS:
        return _machine(message, verdict, book, known)
    return _inbound(message, author, verdict, book, known, place)


def token_in(message: InboundMessage) -> str:
    """Our own token in a message: in the reference header, the Message-ID, or the one Outlook replaced."""
    stated = message.headers.get(REFERENCE_HEADER.lower()).partition(";")[0].strip()
    if is_token(stated):
        return stated
    replaced = message.headers.get("x-microsoft-original-message-id").strip().strip("<>")
    return token_of(message.message_id or "") or token_of(replaced)


def _own(message: InboundMessage, verdict: Verdict, book: AddressBook, proof: Proof) -> tuple[Match, ...]:
    copy = proof is Proof.COPY
    if NOTICE_HEADER.lower() in message.headers:
        # What we told the owner is known from the outbox; its copy shows that it came.
        client = message.headers.get(NOTICE_HEADER.lower()).strip()
        why = "a notice of mailwatch"
        return (Match(client=client, speaker=Speaker.NOTICE, why=why, copy=True),) if copy else ()
    if verdict.kind in AUTOMATIC_KINDS and verdict.confidence is not Confidence.UNCLEAR:
        # The owner's own out-of-office answer is no word of theirs.
        return ()
    speaker = Speaker.MAILWATCH if token_in(message) else Speaker.OWNER
    found: dict[str, Match] = {}
    for address in (*message.to, *message.cc, *message.bcc):
        hit = book.by_address(address.spec)
        if hit is not None:
            why = f"sent to {address.spec}"
            found.setdefault(hit[0], Match(client=hit[0], speaker=speaker, why=why, copy=copy))
    # A mail of ours to somebody else, though in the client's thread, says nothing to the client.
    return tuple(found.values())


def _claimed(message: InboundMessage, verdict: Verdict, book: AddressBook, known: Known) -> tuple[Match, ...]:
    """In the owner's name, but nothing on the owner's side proves it: whom it may concern is held (I11).

    It may be the owner's own, written elsewhere; a client's words that a group
    or a form passes on under the owner's address; or anybody's.
    """
    if NOTICE_HEADER.lower() in message.headers:
        return ()
    if _is_automatic(verdict):
        return ()
    held: dict[str, str] = {}
    for client, why in _claims(message, book, known):
        held.setdefault(client, why)
    return tuple(
        Match(client=client, speaker=Speaker.CLAIMED, why=why, doubtful=True, unclear=True)
        for client, why in held.items()
    )


def _claims(message: InboundMessage, book: AddressBook, known: Known) -> Iterator[tuple[str, str]]:
    """Whom a mail in the owner's name may concern, and why; the strongest sign first."""
    to = (*message.to, *message.cc, *message.bcc)
    for address in (*message.from_, *named_authors(message), *_others(message)):
        if (hit := book.by_address(address.spec)) is not None:
            yield hit[0], f"bears your address, but {address.spec} as its author or for answers"
    for address in to:
        if (hit := book.by_address(address.spec)) is not None:
            yield hit[0], f"to {address.spec} in your name, but found in no folder that only you write to"
    if all(book.is_own(address.spec) for address in to):
        # Sent to us alone: a group or a form that writes under our address may carry an answer.
        for client in _clients_in_thread(message, known):
            yield client, "bears your address and answers in the client's thread"
        for weak in _weak(message, book, known):
            yield weak.client, weak.why


def _others(message: InboundMessage) -> tuple[Address, ...]:
    """Who gets the answers, and who sent it for its author."""
    return (*message.reply_to, *([message.sender] if message.sender else ()))


def _is_automatic(verdict: Verdict) -> bool:
    """An automatic reply is no answer, whoever seems to pass it on."""
    return verdict.kind in AUTOMATIC_KINDS and verdict.confidence is not Confidence.UNCLEAR


def _machine(message: InboundMessage, verdict: Verdict, book: AddressBook, known: Known) -> tuple[Match, ...]:
    ids = [verdict.original_message_id or "", *message.in_reply_to, *message.references]
    named = [each for each in dict.fromkeys(ids) if each][:MOST_IDS]
    threads = known.clients_of(named)
    for message_id in named:
        why = f"speaks of our mail <{message_id}>"
        if clients := sorted(threads.get(message_id, ())):
            return tuple(Match(client=each, speaker=Speaker.MACHINE, why=why) for each in clients)
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
    message: InboundMessage,
    author: str,
    verdict: Verdict,
    book: AddressBook,
    known: Known,
    place: WhereFiled,
    *,
    by: str = "",
) -> tuple[Match, ...]:
    """What somebody else wrote; ``by`` is the service that passes it on."""
    doubt = forged_sender(message, place.authserv_id) or ("" if by else _weakened(message, book))
    hit = book.by_address(author) if author else None
    here = _Inbound(message=message, author=author, verdict=verdict, hit=hit, doubt=doubt, by=by)
    if hit is None and (named := _first_of_each(_by_other_authors(here, book))):
        return named
    found = _first_of_each((*_by_author(here), *_by_thread(here, known)))
    if found:
        return found
    return _weak(message, book, known) if verdict.kind in WEAK_KINDS else ()


@dataclass(frozen=True, kw_only=True)
class _Inbound:
    """A mail that somebody else wrote; ``hit`` is the author's client, and whether they are of its people.

    ``doubt`` says why the author may be another, "" for none.
    """

    message: InboundMessage
    author: str
    verdict: Verdict
    hit: tuple[str, bool] | None
    doubt: str
    by: str

    def word_of(self, client: str, speaker: Speaker, why: str) -> Match:
        """It is the word of the client's side."""
        return Match(client=client, speaker=speaker, why=why, author=self.author if self.by else "")


def _strange(client: str, why: str, *, unclear: bool = True) -> Match:
    """It may concern the client, and holds; ``unclear``: the owner is asked."""
    return Match(client=client, speaker=Speaker.STRANGER, why=why, doubtful=True, unclear=unclear)


def _first_of_each(matches: Iterable[Match]) -> tuple[Match, ...]:
    """The strongest match of each client, which comes first."""
    found: dict[str, Match] = {}
    for match in matches:
        found.setdefault(match.client, match)
    return tuple(found.values())


def _by_author(here: _Inbound) -> Iterator[Match]:
    if here.hit is None:
        return
    client, is_person = here.hit
    if here.doubt:
        # Not taken as the client's word; it holds, and the owner is told.
        yield _strange(client, here.doubt)
    else:
        why = f"{here.by} passes on what {here.author} wrote" if here.by else f"from {here.author}"
        yield here.word_of(client, Speaker.CLIENT if is_person else Speaker.COLLEAGUE, why)


def _by_other_authors(here: _Inbound, book: AddressBook) -> Iterator[Match]:
    authors = [*here.message.from_[1:], *named_authors(here.message)]
    for other in [*authors, *_others(here.message)]:
        if (theirs := book.by_address(other.spec)) is not None:
            why = f"{other.spec} is named as its author or for answers, but did not send it"
            # A newsletter to which a client takes answers is still one.
            plain = here.verdict.kind is Kind.LIST and other not in authors
            yield _strange(theirs[0], why, unclear=not _is_automatic(here.verdict) and not plain)


def _by_thread(here: _Inbound, known: Known) -> Iterator[Match]:
    if here.hit is not None and not here.hit[1]:
        return  # a colleague speaks for their own company alone
    named = _named_ids(here.message)
    threads = known.clients_of(named)
    for message_id in (each for each in named if each in threads):
        for client in sorted(threads[message_id]):
            yield _in_thread(here, client, message_id, known)


def _in_thread(here: _Inbound, client: str, message_id: str, known: Known) -> Match:
    author = here.author
    if here.hit is not None:
        why = f"{author} answers in a thread that is this client's as well"
        return _strange(client, why, unclear=not _is_automatic(here.verdict))
    if author and author in known.correspondents_of(message_id) and not here.doubt:
        return here.word_of(client, Speaker.COLLEAGUE, f"{author} is in the thread")
    why = here.doubt or f"{author or 'somebody'} answers in the client's thread"
    return _strange(client, why, unclear=False)


def _weakened(message: InboundMessage, book: AddressBook) -> str:
    """Why the From of a client is not theirs alone: fields that name another author only weaken (I12)."""
    if len(message.from_) > 1 or len(message.headers.all("from")) > 1:
        return "names several senders"
    own = book.by_address(message.from_[0].spec) if message.from_ else None
    for other in named_authors(message):
        theirs = book.by_address(other.spec)
        if theirs is None or own is None or theirs[0] != own[0]:
            return f"names {other.spec} as its author"
    return ""


def _passed_on(
    message: InboundMessage, author: str, verdict: Verdict, book: AddressBook, place: WhereFiled
) -> str:
    """Who wrote what a service passes on that the owner named, or a calendar's own server; else empty.

    The service says who in a field of its own, or where answers go.
    """
    service = verdict.kind is Kind.CALENDAR and author in CALENDAR_SERVICES
    vouched = service and passed_dmarc(message, place.authserv_id, author.rpartition("@")[2])
    if not book.passes_on(author) and not vouched:
        return ""
    named = [*named_authors(message), *message.reply_to]
    return next((each.spec for each in named if each.spec != author), "")


def _named_ids(message: InboundMessage) -> Sequence[str]:
    """The ids of other messages that it names, the nearest first."""
    ids = (*message.in_reply_to, *reversed(message.references), *quoted_ids(message))
    return [each for each in dict.fromkeys(ids) if each][:MOST_IDS]


def _clients_in_thread(message: InboundMessage, known: Known) -> Iterable[str]:
    return sorted(frozenset().union(*known.clients_of(_named_ids(message)).values()))


def _weak(message: InboundMessage, book: AddressBook, known: Known) -> tuple[Match, ...]:
    """Signs of a client in a stranger's mail: only ever a warning."""
    pressed = known.pressed()
    found: dict[str, Match] = {}
    signs = [*in_header(message, book, known.subjects, pressed)]
    if not message.headers_only and pressed:
        signs += in_text(message, book, known.subjects, pressed)
    for client, why in signs:
        match = Match(client=client, speaker=Speaker.STRANGER, why=why, doubtful=True)
        found.setdefault(client, match)
    return tuple(found.values())
