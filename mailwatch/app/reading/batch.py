"""One batch of messages: each is understood before the transaction, and written down inside it.

What one message does to us stays with that message: what fails about it is
taken back, and it is said of it that it could not be read.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence

from mailwatch.app.reading.evidence import notice_sent_at, weigh_copy
from mailwatch.app.reading.fact_writer import is_understood, note_unmatched, write_message
from mailwatch.app.reading.ingest_pass import IngestPass, Later
from mailwatch.app.reading.message_fact import fact_of, judge, judge_passed_on, meetings_of
from mailwatch.app.reading.thread_index import PRESSED
from mailwatch.app.reading.unreadable import (
    UNUSABLE,
    UnderstoodMessage,
    failed_in_reading,
    failed_in_writing,
    with_header,
    write_unreadable,
)
from mailwatch.domain.facts.events import OURS, MessageSeen
from mailwatch.domain.facts.identity import NOTICE_HEADER
from mailwatch.domain.facts.meeting_events import MeetingSeen
from mailwatch.domain.senders.authorship import WhereFiled
from mailwatch.domain.senders.matching import WEAK_KINDS, Match, match
from mailwatch.errors import MailwatchError
from mailwatch.mail.message import InboundMessage
from mailwatch.mail.reading.parse import parse_message
from mailwatch.ports import FetchedHeaders, FolderState, Role, Transaction, WatchedFolder

LONGEST_WRITE = 0.25
"""Seconds after which a writing transaction ends with the message in hand: others want to write, too."""


def write_batch(
    here: IngestPass,
    folder: WatchedFolder,
    state: FolderState,
    batch: Sequence[FetchedHeaders],
    *,
    last: bool = False,
    again: bool = False,
) -> set[int]:
    """Write down what concerns a client; the wire comes before the transaction, never inside it.

    ``last``: no folder is read after this one. ``again``: it was read before, and only
    what is understood better now is of interest. What one message does to us
    stays with that message; returns the UIDs of those that hold a client unread, or were not handed out.
    """
    ready: list[UnderstoodMessage] = []
    for answer in batch:
        fetched = answer
        try:
            fetched = answer if again else with_header(here, folder, answer)
            each = _understand(here, folder, state, fetched, last=last, again=again)
        except MailwatchError:
            raise
        except Exception as error:  # noqa: BLE001  a defect about one message must not keep the others
            each = failed_in_reading(here, fetched, error)
        if each is not None:
            ready.append(each)
    waiting = deque(ready)
    while waiting:
        # Others write in between: no transaction lasts longer than they can wait.
        with here.store.transaction() as transaction:
            until = here.clock.monotonic() + LONGEST_WRITE
            while waiting and here.clock.monotonic() <= until:
                _write_one(here, transaction, folder, state, waiting.popleft(), again=again)
    return {each.fetched.uid for each in ready if each.defect and (each.clients or each.defect == UNUSABLE)}


def _write_one(
    here: IngestPass,
    transaction: Transaction,
    folder: WatchedFolder,
    state: FolderState,
    ready: UnderstoodMessage,
    *,
    again: bool,
) -> None:
    """Write down what there is of one message; what fails is taken back, and said of it."""
    if not ready.defect:
        try:
            with transaction.savepoint():
                _write(here, transaction, ready, again=again)
        except MailwatchError:
            raise
        except Exception as error:  # noqa: BLE001  a defect about one message must not keep the others
            failed_in_writing(here, ready, error)
    if ready.defect:
        write_unreadable(here, transaction, folder, state, ready.fetched, ready.clients, ready.defect)


def _understand(
    here: IngestPass,
    folder: WatchedFolder,
    state: FolderState,
    fetched: FetchedHeaders,
    *,
    last: bool,
    again: bool,
) -> UnderstoodMessage | None:
    """What there is to write down of a message; None where nothing is, or not yet."""
    if fetched.header is None:
        return None if again else UnderstoodMessage(fetched=fetched, defect=UNUSABLE)
    message = parse_message(fetched.header, headers_only=True)
    if not again:
        _compare_clocks(here, folder, fetched, message)
    matches = _match(here, folder, message)
    if any(each.copy for each in matches):
        return UnderstoodMessage(fetched=fetched, message=message, is_copy=True)
    if again and is_understood(here, message, matches):
        return None
    by_text = not matches and _may_hold_words(here, folder, message, fetched)
    ids = (*message.in_reply_to, *message.references)
    waits = bool(ids) and not matches and not last
    if by_text or not waits:
        facts, meetings = _facts(here, folder, state, fetched, message, matches, by_text=by_text)
        if facts or not waits:
            return UnderstoodMessage(
                fetched=fetched, message=message, facts=facts, meetings=meetings, is_filed=folder.filed
            )
    # Its thread may stand in a folder that is read later in this pass.
    at = fetched.internal_date or here.clock.now() - here.settings.lookback
    here.later.append(Later(at=at, folder=folder, state=state, uid=fetched.uid, ids=ids))
    return None


def _write(here: IngestPass, transaction: Transaction, ready: UnderstoodMessage, *, again: bool) -> None:
    if ready.is_copy and ready.message is not None:
        weigh_copy(transaction, ready.message, here.clock.now())
    elif ready.facts:
        write_message(here, transaction, ready.facts, ready.meetings, again=again)
    elif ready.message is not None and ready.is_filed and not again:
        note_unmatched(here, transaction, ready.message)


def _compare_clocks(
    here: IngestPass, folder: WatchedFolder, fetched: FetchedHeaders, message: InboundMessage
) -> None:
    """In the inbox the server itself dates what arrives; elsewhere a program may have."""
    if folder.role is not Role.INBOX or fetched.internal_date is None:
        return
    now = here.clock.now()
    if NOTICE_HEADER.lower() in message.headers:
        # Anybody can write that header, and any Date: only what the outbox knows is compared.
        with here.store.reading() as transaction:
            sent_at = notice_sent_at(transaction, message)
        if sent_at is not None:
            here.clocks.came_back(internal_date=fetched.internal_date, dated=sent_at, now=now)
    else:
        is_new = folder.name in here.new_from and fetched.uid >= here.new_from[folder.name]
        here.clocks.arrived(
            internal_date=fetched.internal_date,
            received=message.received,
            now=now,
            read_until=here.read_until if is_new else None,
        )


def _match(here: IngestPass, folder: WatchedFolder, message: InboundMessage) -> tuple[Match, ...]:
    return match(message, judge(message), here.settings.book, here.known.known, place=_place_of(here, folder))


def _place_of(here: IngestPass, folder: WatchedFolder) -> WhereFiled:
    return WhereFiled(filed=folder.filed, authserv_id=here.account.authserv_id)


def _facts(
    here: IngestPass,
    folder: WatchedFolder,
    state: FolderState,
    fetched: FetchedHeaders,
    message: InboundMessage,
    matches: tuple[Match, ...],
    *,
    by_text: bool,
) -> tuple[list[MessageSeen], tuple[MeetingSeen, ...]]:
    if not (matches or by_text or _may_be_report(message)):
        return [], ()
    # Only now the text: of mail that concerns a client, up to a cap (SPEC section 3.7).
    content = here.mailbox.fetch_message(folder.name, fetched.uid, here.settings.text_limit)
    whole = parse_message(content) if content else message
    verdict = judge(whole)
    facts = [
        fact_of(
            whole,
            judge_passed_on(whole, verdict, each),
            each,
            fetched=fetched,
            account=here.account.name,
            folder=folder.name,
            in_junk=folder.role is Role.JUNK,
            uid_validity=state.uid_validity,
            first_seen=here.clock.now(),
            zone=here.settings.zone_of(each.client, own=each.speaker in OURS),
            language=here.settings.language_of(each.client),
        )
        for each in match(whole, verdict, here.settings.book, here.known.known, place=_place_of(here, folder))
        if not each.copy
    ]
    return facts, meetings_of(whole, facts, here.settings.book)


def _may_hold_words(
    here: IngestPass, folder: WatchedFolder, message: InboundMessage, fetched: FetchedHeaders
) -> bool:
    """Whether a stranger's mail is worth a look at its text: only since somebody was pressed."""
    pressed = here.known.pressed().values()
    if not pressed or folder.filed or judge(message).kind not in WEAK_KINDS:
        return False
    since = min((each.since for each in pressed if each.since), default=here.clock.now() - PRESSED)
    at = fetched.internal_date or message.received or message.date
    return at is None or at > since


def _may_be_report(message: InboundMessage) -> bool:
    """Whether a mail system may speak here; whom it speaks of stands in the body."""
    if message.content_type == "multipart/report" or "x-failed-recipients" in message.headers:
        return True
    author = message.from_[0].local if message.from_ else ""
    empty_path = message.headers.get("return-path", "-").strip() in ("<>", "")
    return empty_path or author in ("mailer-daemon", "postmaster", "mail-daemon", "mailerdaemon", "")
