"""One message to the fact it becomes: who spoke, about whom, when, and what it says."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, tzinfo

from mailwatch.domain.client.message_time import latest, rule_inbound, rule_own
from mailwatch.domain.facts.events import OURS, MessageSeen, Speaker
from mailwatch.domain.facts.identity import REFERENCE_HEADER, day_in
from mailwatch.domain.facts.meeting_events import MeetingSeen
from mailwatch.domain.senders.address_book import AddressBook
from mailwatch.domain.senders.matching import Match, token_in
from mailwatch.mail.asking.letter import letter_of
from mailwatch.mail.asking.request import judge_request
from mailwatch.mail.calendar.notice import MeetingNotice
from mailwatch.mail.calendar.parts import calendar_parts
from mailwatch.mail.message import Address, Confidence, GivenDate, InboundMessage, Kind, Verdict
from mailwatch.mail.origin import classify
from mailwatch.mail.stated.given_dates import given_dates, promised_dates
from mailwatch.mail.stated.promises import statements
from mailwatch.mail.text.excerpts import sketch_of
from mailwatch.mail.text.replytext import new_words
from mailwatch.mail.threads import quoted_ids, thread_index_root
from mailwatch.ports import FetchedHeaders

OWN = OURS | {Speaker.NOTICE}


def judge(message: InboundMessage) -> Verdict:
    """Who speaks in ``message``."""
    return classify(message)


def judge_passed_on(message: InboundMessage, verdict: Verdict, match: Match) -> Verdict:
    """The verdict on what a service passes on that the owner named: its own account says nothing of it."""
    if not match.author:
        return verdict
    return classify(replace(message, from_=(Address(spec=match.author),), sender=None))


def identity_of(message: InboundMessage) -> str:
    """What stays the same when a mail is moved, copied, or read in another account."""
    fields = [message.headers.get(name) for name in ("message-id", "date", "from", "subject")]
    if not fields[0]:
        fields += [f"{name}:{value}" for name, value in message.headers if name != "received"]
    return hashlib.sha256("\0".join(fields).encode("utf-8", "surrogateescape")).hexdigest()


def content_of(message: InboundMessage) -> str:
    """A digest of what a message says; empty where only its header was read.

    White space is left out: relays fold and re-encode text on its way.
    """
    if not message.parts:
        return ""
    digest = hashlib.sha256()
    for part in message.parts:
        digest.update("".join(part.text.split()).encode("utf-8", "surrogatepass"))
        digest.update(part.content or part.digest)
        digest.update(b"\0")
    return digest.hexdigest()


def variant_of(fact: MessageSeen) -> MessageSeen:
    """``fact`` under an identity that its content belongs to."""
    identity = hashlib.sha256(f"{fact.identity}\0{fact.content}".encode()).hexdigest()
    return replace(fact, identity=identity)


def fact_of(
    message: InboundMessage,
    verdict: Verdict,
    match: Match,
    *,
    fetched: FetchedHeaders,
    account: str,
    folder: str,
    in_junk: bool = False,
    uid_validity: int,
    first_seen: datetime,
    zone: tzinfo = UTC,
    language: str = "",
) -> MessageSeen:
    """The fact to write down for one client.

    ``zone`` is where its author is, whose day “tomorrow” is counted from; ``language`` the one in which it
    is expected.
    """
    own = match.speaker in OWN
    unclear = match.unclear
    if own:
        ruling = rule_own(internal_date=fetched.internal_date, date=message.date, first_seen=first_seen)
    else:
        ruling = rule_inbound(
            internal_date=fetched.internal_date,
            received=message.received,
            date=message.date,
            first_seen=first_seen,
        )
    given = _given(message, match.speaker, verdict, ruling.at.astimezone(zone).date(), language)
    # Of a client's mail it matters where they promise something: a question in it waits for the owner.
    weighs = match.speaker is Speaker.OWNER or (given and not own)
    asked = judge_request(new_words(message), message.subject) if weighs else None
    return MessageSeen(
        account=account,
        client=match.client,
        identity=identity_of(message),
        folder=folder,
        uid_validity=uid_validity,
        uid=fetched.uid,
        speaker=match.speaker,
        kind=Kind.HUMAN if own else Kind.UNCLEAR if unclear else _kind(verdict),
        confidence=Confidence.SURE if own else Confidence.UNCLEAR if unclear else verdict.confidence,
        rule="proved yours" if own else "author not proved" if unclear else verdict.rule,
        evidence=match.why if own or unclear else verdict.evidence,
        at=ruling.at,
        ruling_clock=ruling.clock,
        clock_note=ruling.note,
        first_seen=first_seen,
        internal_date=fetched.internal_date,
        received=message.received,
        date_header=message.date,
        message_id=message.message_id or "",
        in_reply_to=tuple(message.in_reply_to),
        references=tuple(message.references),
        quoted_ids=quoted_ids(message),
        thread_index=thread_index_root(message.thread_index).hex(),
        from_=match.author or (message.from_[0].spec if message.from_ else ""),
        from_name=message.from_[0].name if message.from_ else "",
        to=tuple(address.spec for address in message.to),
        cc=tuple(address.spec for address in message.cc),
        subject=message.subject,
        match=match.why,
        asks=asked.asks if asked else None,
        asks_evidence=asked.evidence if asked else "",
        permanence=verdict.permanence,
        failed_recipients=tuple(verdict.failed_recipients),
        original_message_id=verdict.original_message_id or "",
        return_date=verdict.return_date,
        absent_until=verdict.absent_until,
        states=() if own else _states(message, ruling.at.date()),
        token=token_in(message) if own else "",
        reply_by=_reply_by(message) if match.speaker is Speaker.MAILWATCH else None,
        content=content_of(message),
        # Without the signature, which stands in the owner's mail to everybody.
        sketch=sketch_of(letter_of(new_words(message))) if match.speaker in OURS else (),
        in_junk=in_junk,
        given=given,
    )


def _given(
    message: InboundMessage, speaker: Speaker, verdict: Verdict, day: date, language: str
) -> tuple[GivenDate, ...]:
    """The days that the owner gives for an answer, or a person of the client's promises one for."""
    if speaker is Speaker.OWNER:
        return given_dates(new_words(message), day, language)
    if speaker in (Speaker.CLIENT, Speaker.COLLEAGUE) and _kind(verdict) is Kind.HUMAN:
        return promised_dates(new_words(message), day, language)
    return ()


def _states(message: InboundMessage, day: date) -> tuple[str, ...]:
    """What the message says in passing (paid, needs time, back), in words: shown, never acted upon alone."""
    return tuple(
        f"{each.kind.replace('_', ' ')}{f' until {each.until}' if each.until else ''}: {each.evidence}"
        for each in statements(new_words(message), day)
    )


def _kind(verdict: Verdict) -> Kind:
    """The kind to act upon: what is not sure is unclear, a person's act in a calendar is a person's."""
    if verdict.confidence is Confidence.UNCLEAR:
        return Kind.UNCLEAR
    if verdict.kind is Kind.CALENDAR:
        if verdict.calendar_method.upper() != "REPLY" or verdict.calendar_answer.lower() != "accepted":
            # To invite, to move, to decline takes a person.
            return Kind.HUMAN
        # Programs accept by themselves; where nothing tells, an acceptance only warns.
        return {"personal": Kind.HUMAN, "automatic": Kind.CALENDAR}.get(verdict.action, Kind.UNCLEAR)
    return verdict.kind


def _reply_by(message: InboundMessage) -> date | None:
    """The date that a step of ours printed, from its reference header."""
    return day_in(message.headers.get(REFERENCE_HEADER.lower()))


def meetings_of(
    message: InboundMessage, facts: Sequence[MessageSeen], book: AddressBook
) -> tuple[MeetingSeen, ...]:
    """What the message says of meetings, for each client that it concerns, and whose word that is.

    A calendar part of a stranger's mail, or of one that claims to be somebody
    it isn't, says nothing: the message itself is a doubt, and holds.
    """
    trusted = [fact for fact in facts if fact.speaker in (Speaker.OWNER, Speaker.CLIENT, Speaker.COLLEAGUE)]
    if not trusted or not calendar_parts(message):
        return ()
    from mailwatch.mail.calendar.read import read_meetings

    return tuple(
        MeetingSeen(
            account=fact.account,
            client=fact.client,
            identity=fact.identity,
            at=latest(fact),
            by=_whose_word(notice, fact, book),
            notice=notice,
        )
        for notice in read_meetings(message)
        for fact in trusted
    )


def _whose_word(notice: MeetingNotice, fact: MessageSeen, book: AddressBook) -> str:
    """``owner`` or ``client`` where the mail's author and the calendar's word are the same side's.

    Who wrote the mail is known by the fact; whom the calendar part names proves
    nothing by itself (RFC 6047 §3). A meeting to which nobody of the client is
    invited is none with them, whoever got a copy.
    """
    if fact.speaker is Speaker.OWNER:
        others = [notice.organizer, *(attendee.spec for attendee in notice.attendees)]
        theirs = any(_is_of(fact.client, spec, book) for spec in others)
        return "owner" if book.is_own(notice.actor) and theirs else "other"
    both = _is_of(fact.client, fact.from_, book) and _is_of(fact.client, notice.actor, book)
    return "client" if both else "other"


def _is_of(client: str, spec: str, book: AddressBook) -> bool:
    hit = book.by_address(spec) if spec else None
    return hit is not None and hit[0] == client and not book.is_own(spec)
