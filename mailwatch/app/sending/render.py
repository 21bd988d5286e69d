"""A row of the outbox to final bytes, at the moment of sending."""

from __future__ import annotations

import datetime as dt
import mimetypes
from dataclasses import dataclass

from mailwatch.app.composer import Composer
from mailwatch.app.deciding.judge import Judged
from mailwatch.app.letters.values import Occasion, write_step
from mailwatch.app.settings import Settings
from mailwatch.domain.facts.events import MessageSeen
from mailwatch.domain.facts.identity import NOTICE_HEADER, REFERENCE_HEADER, reference_of, token_of
from mailwatch.domain.steps.due import final_deadline
from mailwatch.domain.steps.recipients import asked_last, copied_to
from mailwatch.errors import OwnerMustAct
from mailwatch.mail.composing.compose import compose
from mailwatch.mail.composing.letter_html import letter_html
from mailwatch.mail.composing.others import words_of_others
from mailwatch.mail.message import Address, Attachment, MessageId, OutboundMessage
from mailwatch.ports import OutboxRow

NOTICE_NAME = "mailwatch"
"""Who writes to the owner."""


@dataclass(frozen=True, kw_only=True)
class FinalMail:
    """The bytes as they go out, with what they say; ``changed`` names what differs from the approved text.

    ``message`` is what ``content`` was composed of.
    """

    content: bytes
    message: OutboundMessage
    text: str
    date: dt.datetime
    deadline: dt.date | None
    changed: str = ""


def final_step(row: OutboxRow, judged: Judged, composer: Composer, now: dt.datetime) -> FinalMail:
    """Render and compose a step as it goes out at ``now``; raises OwnerMustAct when that can't be done."""
    here = judged.here.as_of(now)
    case = here.case
    policy = composer.settings.policies[case.client]
    step = case.playbook.step(row.step)
    moment = now.replace(microsecond=0)
    deadline = final_deadline(here, step, approved=row.deadline if row.approved_text else None)
    words = composer.settings.words[case.client]
    occasion = Occasion(
        view=here.view,
        case=case,
        policy=policy,
        words=words,
        now=now,
        deadline=deadline,
        attachments=row.attachments,
    )
    letter = write_step(step, occasion, renderer=composer.renderer, wording=composer.wording)
    text = letter.text
    asked = asked_last(here)
    changed = ""
    if row.approved_text and row.approved_text != text:
        changed = "the date" if deadline != row.deadline else "the text"
    parent, references = _parent(judged, asked)
    reference = reference_of(token_of(row.message_id), deadline if step.deadline else None)
    copied = copied_to(step, policy)
    own_name = step.from_name or (words_of_others(asked.from_name) if asked else "")
    message = OutboundMessage(
        message_id=MessageId(row.message_id),
        from_=Address(spec=row.sender, name=own_name or composer.settings.accounts[row.account].from_name),
        to=tuple(Address(spec=each) for each in row.to if each not in copied),
        cc=tuple(Address(spec=each) for each in row.to if each in copied),
        subject=letter.subject,
        date=moment.astimezone(composer.settings.zone),
        text=text,
        html=letter_html(text, words.language) if composer.settings.html else None,
        in_reply_to=MessageId(parent) if parent else None,
        references=tuple(MessageId(each) for each in references),
        headers=((REFERENCE_HEADER, reference),),
        attachments=tuple(_attachment(name, composer.settings) for name in row.attachments),
    )
    return FinalMail(
        content=compose(message),
        message=message,
        text=text,
        date=moment,
        deadline=deadline,
        changed=changed,
    )


def final_notice(row: OutboxRow, now: dt.datetime) -> FinalMail:
    """Compose a notice to the owner: marked as automatic (RFC 3834 §5), and as ours."""
    moment = now.replace(microsecond=0)
    message = OutboundMessage(
        message_id=MessageId(row.message_id),
        from_=Address(spec=row.sender, name=NOTICE_NAME),
        to=tuple(Address(spec=each) for each in row.to),
        subject=row.subject,
        date=moment,
        text=row.text,
        headers=notice_headers(row.message_id, row.client),
    )
    return FinalMail(content=compose(message), message=message, text=row.text, date=moment, deadline=None)


def notice_headers(message_id: str, client: str) -> tuple[tuple[str, str], ...]:
    """By what a mail to the owner is known as ours wherever it is read again, and taken for nobody's word."""
    return (
        ("Auto-Submitted", "auto-generated"),
        (NOTICE_HEADER, client or "-"),
        (REFERENCE_HEADER, token_of(message_id)),
    )


def _parent(judged: Judged, asked: MessageSeen | None) -> tuple[str, tuple[str, ...]]:
    """The message to answer: our newest one in the thread, with all that it refers to (RFC 5322 §3.6.4).

    Where nobody wrote by hand, the first step begins a conversation, and the others answer it.
    """
    chain: list[str] = []
    if asked is not None:
        chain += asked.references or asked.in_reply_to[:1]
        chain += [asked.message_id] if asked.message_id else []
    steps = sorted(judged.case.sent, key=lambda each: each.sent_at)
    chain += [
        sent.message_id for sent in steps if sent.message_id and (asked is None or sent.sent_at >= asked.at)
    ]
    references = tuple(dict.fromkeys(chain))
    return (references[-1] if references else ""), references


def _attachment(name: str, settings: Settings) -> Attachment:
    path = (settings.attachments / name) if settings.attachments else None
    if path is None or not path.is_file():
        raise OwnerMustAct(f"The file to attach is not there: {name}.")
    kind = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
    return Attachment(filename=path.name, content_type=kind, content=path.read_bytes())
