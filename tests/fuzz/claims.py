"""What must be true of the mail floor for every input: each claim is an assertion, and nothing may raise."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from builder import Recipe, build_mail

from mailwatch.mail.asking.request import judge_request
from mailwatch.mail.composing.compose import ascii_address, compose
from mailwatch.mail.explain import explain_message
from mailwatch.mail.message import (
    Address,
    Asks,
    Attachment,
    Confidence,
    InboundMessage,
    Kind,
    MessageId,
    OutboundMessage,
    Verdict,
)
from mailwatch.mail.origin import classify
from mailwatch.mail.reading.addresses import parse_addresses
from mailwatch.mail.reading.authentication import forged_sender
from mailwatch.mail.reading.charsets import decode_words
from mailwatch.mail.reading.dates import parse_date, received_instant
from mailwatch.mail.reading.header_block import parameters_of
from mailwatch.mail.reading.identity import canonical_spec, named_authors
from mailwatch.mail.reading.parse import parse_message
from mailwatch.mail.reading.references import (
    base_subject,
    canonical_id,
    has_reply_prefix,
    message_ids,
    reply_subject,
)
from mailwatch.mail.stated.absence import absence_in
from mailwatch.mail.stated.promises import Stated, statements
from mailwatch.mail.text.body import body_text
from mailwatch.mail.text.html_text import html_to_text
from mailwatch.mail.text.language import language_of
from mailwatch.mail.text.replytext import new_words
from mailwatch.mail.threads import Threadable, group, thread_index_root, threadable_of
from mailwatch.shown import stripped

DAYS = (date(2026, 3, 2), date.min, date.max, date(2024, 2, 29))
NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
OURS = Address(spec="dana@studio.example", name="Dana Roe")
FAILED = frozenset({Kind.BOUNCE, Kind.DELIVERY_DELAY})
LATER = Threadable(
    message_id=MessageId("9.z@client.example"),
    in_reply_to=(MessageId("1.a@studio.example"),),
    subject="Re: Offer",
    from_spec="ann@client.example",
    to_specs=frozenset({"dana@studio.example"}),
    date=NOON,
)


def check_mail(content: bytes) -> None:
    """Reading, judging, threading and answering the message ``content``."""
    message = parse_message(content)
    _check_message(message)
    only_head = parse_message(content, headers_only=True)
    assert not only_head.parts
    assert (only_head.headers, only_head.subject, only_head.message_id, only_head.from_) == (
        message.headers,
        message.subject,
        message.message_id,
        message.from_,
    )
    _check_verdict(classify(only_head), only_head)
    verdict = classify(message)
    _check_verdict(verdict, message)
    assert classify(message) == verdict, "a verdict depends on nothing but the message"
    words = new_words(message)
    _is_writable((words, body_text(message), forged_sender(message)))
    _check_words(words, message.subject)
    told = explain_message(message)
    json.dumps(told, ensure_ascii=False).encode()
    assert told["verdict"] == verdict.kind.value
    assert told["new_text"] == words
    named_authors(message)
    _check_threads(message)
    _check_answer(message)


def check_built(data: bytes) -> None:
    """The same for the mail for which ``data`` is a recipe."""
    check_mail(build_mail(data))


def check_fields(data: bytes) -> None:
    """The readers of single values, and :func:`compose` there and back, on any text."""
    text = data.decode("utf-8", "replace").replace("\0", "")  # as header fields are read
    ids = message_ids(text)
    assert len(set(ids)) == len(ids)
    assert all(ids)
    for each in ids:
        assert canonical_id(canonical_id(each)) == canonical_id(each)
    base = base_subject(text[:2000])
    reply = reply_subject(text[:2000])
    assert reply.startswith("Re:")
    assert reply_subject(reply) == reply, "answering an answer changes nothing"
    assert has_reply_prefix(reply)
    _is_writable((base, reply, decode_words(text), html_to_text(text), language_of(text)))
    for address in parse_addresses(text):
        _check_address(address)
        assert canonical_spec(canonical_spec(address.spec)) == canonical_spec(address.spec)
    for instant in (parse_date(text), received_instant(text)):
        assert instant is None or instant.utcoffset() == timedelta(0)
    kind, parameters = parameters_of(text)
    _is_writable((kind, *parameters, *parameters.values()))
    assert len(thread_index_root(text)) in {0, 22}
    _check_words(text, text[:200])
    _check_composed(data)


def _check_message(message: InboundMessage) -> None:
    assert message.message_id is None or message.message_id
    assert "\n" not in message.subject
    assert "\r" not in message.subject
    assert "/" in message.content_type
    for instant in (message.date, message.received):
        assert instant is None or instant.utcoffset() == timedelta(0)
    addresses = (*message.from_, *message.reply_to, *message.to, *message.cc, *message.bcc)
    for address in addresses:
        _check_address(address)
    _is_writable((*message.in_reply_to, *message.references, message.message_id or "", message.subject))
    _is_writable((message.thread_index, *message.defects, *(value for _, value in message.headers.fields)))
    for part in message.parts:
        _is_writable((part.text, part.filename, part.content_type, *part.parameters.values()))


def _check_address(address: Address) -> None:
    assert address.spec
    assert address.spec == address.spec.lower()
    assert not set(address.spec + address.name) & set("\r\n\0")
    _is_writable((address.spec, address.name))


def _check_verdict(verdict: Verdict, message: InboundMessage) -> None:
    assert isinstance(verdict.kind, Kind)
    assert isinstance(verdict.confidence, Confidence)
    assert verdict.rule.strip()
    assert verdict.evidence.strip(), f"{verdict.rule} says why"
    assert (verdict.kind is Kind.UNCLEAR) <= (verdict.confidence is Confidence.UNCLEAR)
    assert (verdict.permanence is not None) <= (verdict.kind in FAILED)
    assert (verdict.calendar_method != "") <= (verdict.kind is Kind.CALENDAR)
    assert len(set(verdict.failed_recipients)) == len(verdict.failed_recipients)
    for spec in verdict.failed_recipients:
        assert "@" in spec
    if message.headers_only:
        assert verdict.return_date is None or message.subject
    _is_writable(
        (
            verdict.evidence,
            verdict.reason,
            verdict.status,
            verdict.action,
            verdict.stand_in,
            verdict.comment,
            verdict.calendar_uid,
            verdict.calendar_answer,
            verdict.original_message_id or "",
            *verdict.failed_recipients,
        )
    )


def _check_words(words: str, subject: str) -> None:
    request = judge_request(words, subject)
    assert isinstance(request.asks, Asks)
    if request.asks is not Asks.UNCLEAR:
        assert request.evidence.strip(), "a sure judgement names its words"
    for day in DAYS:
        stated = absence_in(words, subject, reference=day)
        assert (stated.return_date is None) or (stated.absent_until is None)
        if stated.return_date or stated.absent_until:
            assert stated.evidence.strip()
        said = statements(words, day)
        assert len({each.kind for each in said}) == len(said)
        for each in said:
            assert isinstance(each.kind, Stated)
            assert each.evidence
            assert each.until is None or each.until >= day
        _is_writable((request.evidence, stated.evidence, stated.stand_in, *(each.evidence for each in said)))


def _check_threads(message: InboundMessage) -> None:
    own = threadable_of(message)
    earlier = Threadable(message_id=MessageId("1.a@studio.example"), subject="Offer", from_spec=OURS.spec)
    for messages in ([own, LATER, earlier], [earlier, own, own, LATER]):
        numbers = group(messages)
        assert len(numbers) == len(messages)
        assert list(dict.fromkeys(numbers)) == list(range(len(set(numbers)))), "numbered by first appearance"
    if own.message_id and canonical_id(own.message_id):
        assert len(set(group([own, own]))) == 1, "a copy is the same conversation"


def _check_answer(message: InboundMessage) -> None:
    """A check-in behind any mail of the world can be written, and is read as that mail's answer."""
    author = message.from_[0] if message.from_ else OURS
    try:
        ascii_address(author.spec)
    except ValueError:
        author = replace(author, spec="ann@client.example")
    answer = OutboundMessage(
        message_id=MessageId("check-in.1@studio.example"),
        from_=OURS,
        to=(author,),
        subject=reply_subject(message.subject),
        date=NOON,
        text=new_words(message),
        in_reply_to=message.message_id,
        references=(*message.references, *filter(None, [message.message_id])),
    )
    _check_written(answer)


def _check_composed(data: bytes) -> None:
    recipe = Recipe(data)
    texts = [recipe.raw().decode("utf-8", "replace") for _ in range(7)]
    message = OutboundMessage(
        message_id=MessageId(texts[0] if recipe.number() % 4 == 0 else "1.x@studio.example"),
        from_=OURS,
        to=(Address(spec=texts[1] if recipe.number() % 4 == 0 else "ann@client.example", name=texts[2]),),
        subject=texts[3],
        date=NOON,
        text=texts[4] * (recipe.number() + 1),
        html=texts[5] or None,
        in_reply_to=MessageId(texts[6]) if texts[6] else None,
        references=tuple(MessageId(each) for each in texts[6].split()),
        headers=(("X-Words", texts[2]),) if recipe.number() % 4 == 0 else (),
        attachments=(Attachment(filename=texts[5], content_type="text/plain", content=data[:300]),)
        if recipe.number() % 4 == 0
        else (),
    )
    try:
        compose(message)
    except ValueError:
        return  # the documented refusal of what can't be written safely
    _check_written(message)


def _check_written(message: OutboundMessage) -> None:
    content = compose(message)
    assert content == compose(message), "equal values give equal bytes"
    assert content.isascii()
    assert b"\n" not in content.replace(b"\r\n", b"")
    assert b"\r" not in content.replace(b"\r\n", b"")
    head = content.partition(b"\r\n\r\n")[0]
    assert all(len(line) <= 998 for line in content.split(b"\r\n"))
    names = [line.partition(b":")[0].lower() for line in head.split(b"\r\n") if line[:1] not in b" \t"]
    assert len(set(names)) == len(names), "nobody else's words become a field"
    read = parse_message(content)
    assert read.message_id == message.message_id
    assert read.subject == " ".join(stripped(message.subject).split())[:2000]
    assert [each.spec for each in read.to] == [ascii_address(each.spec).lower() for each in message.to]
    assert read.date == message.date
    assert set(read.in_reply_to) <= set(read.references)


def _is_writable(texts: Iterable[str]) -> None:
    """What was read can be stored and printed: no half of a surrogate pair is left in it."""
    for text in texts:
        text.encode("utf-8")


CLAIMS = {"mail": check_mail, "built": check_built, "fields": check_fields}
"""By the name of the target, which is the name of its folder in ``corpus``."""
