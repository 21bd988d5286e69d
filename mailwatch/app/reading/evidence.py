"""What a message proves about our own mail: that it left, that its copy is filed, that it came back.

Evidence settles what the wire left open (SPEC section 7.3). Absence proves
something only where the provider files each copy by itself, and after a grace.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta

from mailwatch.app.deciding.judge import COPY_GRACE
from mailwatch.app.deciding.tell_owner import row_matter
from mailwatch.app.notices.notice import tell
from mailwatch.app.outbox import advance, note_copy
from mailwatch.app.settings import AccountSettings, Settings
from mailwatch.app.work import Work
from mailwatch.domain.cases.return_reasons import bounced_by
from mailwatch.domain.facts.delivery import ON_THE_WIRE, RowState, Trigger
from mailwatch.domain.facts.events import MessageSeen, Speaker, StepFound
from mailwatch.domain.facts.identity import CaseKey, our_id
from mailwatch.domain.facts.notice_key import NoticeKey, NoticeKind
from mailwatch.domain.facts.reasons import Reason
from mailwatch.domain.senders.matching import token_in
from mailwatch.errors import MailwatchError
from mailwatch.mail.message import InboundMessage, Kind, Permanence
from mailwatch.ports import OutboxRow, Purpose, Store, Transaction

ONE_SENDING = timedelta(minutes=10)
"""A Date so little later is of the same sending: some relays write their own."""


SAME_DATE = timedelta(seconds=1)
"""A Date has whole seconds (RFC 5322 section 3.3); a copy repeats the one that our bytes bear."""

WITNESSES = (Speaker.CLIENT, Speaker.COLLEAGUE, Speaker.MACHINE)
"""Who can have got a mail of ours, or failed to bring it: their references show that it left."""


def weigh(transaction: Transaction, fact: MessageSeen, aliases: Mapping[str, int], now: datetime) -> None:
    """Settle outbox rows that ``fact`` speaks of; the same fact twice changes nothing.

    ``aliases``: rows by the id that the provider said it gave their mail instead of ours.
    """
    if fact.speaker is Speaker.MAILWATCH:
        row = transaction.outbox.by_message_id(our_id(fact.token, fact.from_, fact.message_id))
        if row is not None:
            _arrived(transaction, row, f"found in {fact.folder}", now)
            _sent_elsewhere(transaction, row, fact, now)
            if row.copy != "filed":
                _copy_filed(transaction, row.id)
        return
    if fact.speaker not in WITNESSES or not _may_settle(fact):
        return
    named = dict.fromkeys((fact.original_message_id, *fact.in_reply_to, *fact.references))
    named.pop("", None)
    found = transaction.outbox.by_message_ids(named) if named else {}
    for message_id in named:
        row = found.get(message_id)
        if row is None and message_id in aliases:
            row = transaction.outbox.row(aliases[message_id])
        if row is None or row.state not in ON_THE_WIRE:
            continue
        _arrived(transaction, row, f"{fact.from_ or 'a mail system'} speaks of it", now)
        if fact.kind is Kind.BOUNCE and fact.permanence is not Permanence.TEMPORARY:
            _bounced(transaction, row.id, fact, now)


def _may_settle(fact: MessageSeen) -> bool:
    """Whether what ``fact`` names may settle a mail of unknown fate.

    Of mail systems only a report that it came back for good does: that stops the
    ladder. A delay or a receipt would let it go on, by an id that somebody who
    knows the case can work out.
    """
    if fact.speaker is not Speaker.MACHINE:
        return True
    return fact.kind is Kind.BOUNCE and fact.permanence is not Permanence.TEMPORARY


def weigh_copy(transaction: Transaction, message: InboundMessage, now: datetime) -> None:
    """A further copy of a mail of ours, in a folder where mail is delivered: it may show that it left.

    The id alone could be worked out by somebody who knows the case; the very
    Date of our frozen bytes is known to nobody whom the mail did not reach.
    """
    row = _row_in_outbox(transaction, message)
    if row is None or row.sent_at is None or message.date is None:
        return
    if abs(message.date - row.sent_at) <= SAME_DATE:
        _arrived(transaction, row, "a copy came back to you", now)


def notice_sent_at(transaction: Transaction, message: InboundMessage) -> datetime | None:
    """When the notice left whose copy ``message`` is, by the outbox; None for what is none of ours."""
    row = _row_in_outbox(transaction, message)
    return row.sent_at if row is not None and row.purpose is Purpose.NOTICE else None


def _row_in_outbox(transaction: Transaction, message: InboundMessage) -> OutboxRow | None:
    author = message.from_[0].spec if message.from_ else ""
    return transaction.outbox.by_message_id(our_id(token_in(message), author, message.message_id or ""))


def weigh_absence(
    store: Store, account: AccountSettings, *, settings: Settings, observed_until: datetime, now: datetime
) -> int:
    """Mails of unknown fate that left no copy where there would be one: they did not leave; returns how many.

    It counts only where the provider files the copy by itself, has filed all
    others, and had a day for this one (knowledge of absence is weak).
    """
    if account.copies != "provider":
        return 0
    with store.reading() as transaction:
        rows = transaction.outbox.rows(states=(RowState.UNCERTAIN,), account=account.name)
    ripe = [
        row
        for row in rows
        if row.purpose == Purpose.STEP and row.sent_at and observed_until > row.sent_at + COPY_GRACE
    ]
    if not ripe:
        return 0
    with store.transaction() as transaction:
        if transaction.outbox.copies_missing(account.name, now):
            return 0
        sent = transaction.outbox.rows(states=(RowState.SENT, RowState.BOUNCED), account=account.name)
        if not any(row.copy == "filed" for row in sent):
            return 0
        work = Work(transaction, settings, now)
        return sum(_weigh_one(work, row, observed_until) for row in ripe)


def _weigh_one(work: Work, row: OutboxRow, observed_until: datetime) -> bool:
    """One row must not keep the others; it stays uncertain, as the owner knows, and is weighed again."""
    try:
        with work.transaction.savepoint():
            return _never_left(work, row, observed_until)
    except MailwatchError:
        raise
    except Exception:  # noqa: BLE001  as said above
        return False


def _never_left(work: Work, row: OutboxRow, observed_until: datetime) -> bool:
    because = Reason.of("no-copy", until=observed_until)
    if not advance(work.transaction, row, Trigger.NO_COPY, because, work.now):
        return False
    more = f"The {row.step} is planned anew, and goes out when it would have."
    key = NoticeKey.of(NoticeKind.ABSENT, row.case, row.id)
    about = row_matter(work, row)
    tell(work, key, because, client=row.client, account=row.account, more=more, about=about)
    return True


def _arrived(transaction: Transaction, row: OutboxRow, where: str, now: datetime) -> None:
    if row.state not in (RowState.UNCERTAIN, RowState.COMMITTING):
        return
    advance(transaction, row, Trigger.EVIDENCE, Reason.of("evidence", where=where), now)


def _sent_elsewhere(transaction: Transaction, row: OutboxRow, fact: MessageSeen, now: datetime) -> None:
    """The copy is of a sending that this state does not know: never sent again (I2), its promise kept.

    The state is a restored backup or one of two, or the owner was wrong in saying that it did not arrive.
    A row of unknown fate may hold a first try, and the copy be of the second, which printed a later date.
    """
    if not row.case:
        return
    sent_at = fact.date_header or fact.at
    known = [
        event.sent_at
        for _, event in transaction.journal.of_client(row.client)
        if isinstance(event, StepFound) and event.message_id == row.message_id
    ]
    if row.state in ON_THE_WIRE and row.sent_at is not None:
        known.append(row.sent_at)
    if known and sent_at <= max(known) + ONE_SENDING:
        return
    found = StepFound(
        case=CaseKey.parse(row.case),
        client=row.client,
        step=row.step,
        message_id=row.message_id,
        sent_at=sent_at,
        deadline=fact.reply_by,
        to=fact.to,
    )
    transaction.journal.append(row.account, now, found, client=row.client)
    transaction.agenda.look_at(row.client, now)


def _bounced(transaction: Transaction, row_id: int, fact: MessageSeen, now: datetime) -> None:
    row = transaction.outbox.row(row_id)
    if row is None or row.state is not RowState.SENT:
        return
    advance(transaction, row, Trigger.BOUNCE, bounced_by(fact), now)


def _copy_filed(transaction: Transaction, row_id: int) -> None:
    row = transaction.outbox.row(row_id)
    if row is not None:
        note_copy(transaction, row)
