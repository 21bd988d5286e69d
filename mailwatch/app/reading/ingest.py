"""Read what is new: classify, match, append facts, move the cursor and ``observed_until``.

Facts and cursor move in one transaction; reading the same message twice is
harmless, since its identity is known. Mail that concerns no client leaves no
row (SPEC section 3.7).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from mailwatch.app.reading.batch import write_batch
from mailwatch.app.reading.ingest_pass import IngestPass, Progress
from mailwatch.app.reading.thread_index import ThreadIndex
from mailwatch.app.settings import AccountSettings, Settings
from mailwatch.domain.facts.events import AccountFirstRead
from mailwatch.domain.rules.guards import ClockEvidence
from mailwatch.errors import MailwatchError, Transient
from mailwatch.ports import (
    AccountState,
    Clock,
    Cursor,
    FetchedHeaders,
    FolderState,
    Mailbox,
    Role,
    Store,
    Transaction,
    WatchedFolder,
)

OVERLAP = 200
"""UIDs below the cursor that are listed again: some servers show a UID late (Exchange)."""

MOST_PASSES = 5
"""A mailbox that changes during so many passes in a row is read again in the next turn."""

BATCH = 50
"""Messages that are held in memory, and written down, at a time."""

LONGEST_PASS = 30.0
"""Seconds after which a pass keeps what it has; the next turn goes on from there.

Until the mailbox was read to its end nothing counts as observed.
"""

_ORDER = {Role.SENT: 0, Role.ARCHIVE: 1, Role.OTHER: 2, Role.JUNK: 3, Role.INBOX: 4}


@dataclass(frozen=True, kw_only=True)
class Ingested:
    """What a pass brought: the facts, and up to when the account is known completely.

    ``clocks`` is what it tells of the server's clock against ours, ``defects``
    are tracebacks of what kept single messages from being read. ``complete``: the
    mailbox was read to its end; else ``observed_until`` is None, and there is more to read at once.
    """

    observed_until: datetime | None
    facts: int
    clients: frozenset[str]
    first: bool
    clocks: ClockEvidence
    defects: tuple[str, ...] = ()
    complete: bool = True


class _LongEnoughError(Exception):
    """The pass has lasted its time, with more to read."""


def ingest(
    account: AccountSettings,
    *,
    settings: Settings,
    mailbox: Mailbox,
    store: Store,
    clock: Clock,
    progress: Progress = lambda _folder, _count: None,
    thorough: bool = False,
    began: datetime | None = None,
) -> Ingested:
    """Read one account completely; raises as the mailbox does, and then nothing was observed.

    ``progress`` is told the folder and how many of its messages were just read.
    ``thorough`` lists the newest messages of a folder even if it seems unchanged:
    what was counted before it could be seen shows without any other sign.
    ``began`` is since when this instance is at work, where that is known.
    """
    state, cursors = _place(account, settings, store)
    folders = sorted(mailbox.folders(), key=lambda folder: _ORDER[folder.role])
    here = IngestPass(
        account=account,
        settings=settings,
        mailbox=mailbox,
        store=store,
        clock=clock,
        known=ThreadIndex(store, clock.now),
        progress=progress,
        until=clock.monotonic() + LONGEST_PASS,
        clocks=ClockEvidence(tolerance=settings.clock_tolerance),
        thorough=thorough,
        began=began,
        read_until=state.observed_until,
        cursors=cursors,
        again_since=state.again_since,
        asked_again=state.again_since,
    )
    for _ in range(MOST_PASSES):
        started = clock.now()
        try:
            read = {folder.name: _read_folder(here, folder) for folder in folders}
        except _LongEnoughError:
            _keep_place(here)
            return Ingested(
                observed_until=None,
                facts=here.facts,
                clients=frozenset(here.clients),
                first=False,
                clocks=here.clocks,
                defects=tuple(here.defects),
                complete=False,
            )
        _read_leftovers(here)
        _read_again(here, folders, read)
        # Unchanged since each was read, as a last look at all of them shows: nothing fell between (SPEC 3.5).
        if dict(mailbox.look([folder.name for folder in folders])) == read:
            first = _observed(here, started)
            return Ingested(
                observed_until=started,
                facts=here.facts,
                clients=frozenset(here.clients),
                first=first,
                clocks=here.clocks,
                defects=tuple(here.defects),
            )
    raise Transient("The mailbox kept changing while it was read; it is read again in a moment.")


def _place(
    account: AccountSettings, settings: Settings, store: Store
) -> tuple[AccountState, dict[str, Cursor]]:
    """Up to when the account is known, and where each folder's reading goes on.

    Clients whose addresses changed are read back anew before anything is sent to them (SPEC 3.3).
    """
    with store.reading() as transaction:
        state = transaction.cursors.account(account.name)
        if state.clients == settings.book_fingerprint:
            return state, dict(transaction.cursors.folders(account.name))
    with store.transaction() as transaction:
        transaction.cursors.forget(account.name)
        state = transaction.cursors.account(account.name)
        state = replace(state, observed_until=None, clients=settings.book_fingerprint)
        transaction.cursors.save_account(state)
    return state, {}


def _read_folder(here: IngestPass, folder: WatchedFolder) -> FolderState:
    state = here.mailbox.examine(folder.name)
    cursor = here.cursors.get(folder.name)
    if cursor is not None and cursor.state == state and not here.thorough:
        return state
    overlap = here.mailbox.search_from(folder.name, max(1, state.uid_next - OVERLAP))
    if cursor is None or cursor.state.uid_validity != state.uid_validity:
        since = (here.clock.now() - here.settings.lookback - timedelta(days=1)).date()
        uids = here.mailbox.search_since(folder.name, since)
    else:
        # From below the cursor on: what we listed there before is known, the rest showed late.
        here.new_from.setdefault(folder.name, cursor.state.uid_next)
        start = max(1, cursor.state.uid_next - OVERLAP)
        listed = (
            overlap if start >= state.uid_next - OVERLAP else here.mailbox.search_from(folder.name, start)
        )
        known = frozenset(cursor.recent)
        uids = [uid for uid in listed if uid not in known]
    missing = set(uids)
    for batch in _batches(here.mailbox.fetch_headers(folder.name, sorted(uids)) if uids else iter(())):
        failed = write_batch(here, folder, state, batch)
        missing.difference_update({fetched.uid for fetched in batch} - failed)
        here.progress(folder.name, len(batch))
        if batch[-1].uid != max(uids) and here.clock.monotonic() > here.until:
            here.unsaved.append(_halfway(folder, state, batch[-1].uid, cursor, set(uids) - missing))
            raise _LongEnoughError
    # What was listed and not handed out, or not so that it can be read, is gone or shows late: it is asked
    # for again, above all before anything is sent. So is what was not understood and holds a client: another
    # version may read it.
    recent = tuple(uid for uid in overlap if uid >= state.uid_next - OVERLAP and uid not in missing)
    moved = Cursor(folder=folder.name, role=folder.role, state=state, recent=recent)
    if moved != cursor:
        here.cursors[folder.name] = moved
        here.unsaved.append(moved)
        if here.again_since is None:
            _save_cursors(here)
    return state


def _halfway(
    folder: WatchedFolder, state: FolderState, last: int, cursor: Cursor | None, read: set[int]
) -> Cursor:
    """Where the next pass goes on in a folder of which this one has read up to the UID ``last``."""
    # No such number of messages: the folder is listed again whatever it looks like then.
    reached = FolderState(uid_validity=state.uid_validity, uid_next=last + 1, messages=-1)
    if cursor is not None and cursor.state.uid_validity == state.uid_validity:
        read = read | set(cursor.recent)
    recent = tuple(uid for uid in sorted(read) if last - OVERLAP < uid <= last)
    return Cursor(folder=folder.name, role=folder.role, state=reached, recent=recent)


def _keep_place(here: IngestPass) -> None:
    """Write down how far a pass came, and from when on mail is to be looked at once more."""
    wait = [*(each.at for each in here.later), *([here.again_since] if here.again_since else [])]
    with here.store.transaction() as transaction:
        for cursor in here.unsaved:
            transaction.cursors.save(here.account.name, cursor)
        if wait:
            # Whose thread is not known yet may be told by what is still to be read.
            transaction.cursors.look_again(here.account.name, min(wait))


def _save_cursors(here: IngestPass) -> None:
    with here.store.transaction() as transaction:
        for cursor in here.unsaved:
            transaction.cursors.save(here.account.name, cursor)
    here.unsaved.clear()


def _batches(fetched: Iterator[FetchedHeaders]) -> Iterator[list[FetchedHeaders]]:
    batch: list[FetchedHeaders] = []
    for each in fetched:
        batch.append(each)
        if len(batch) == BATCH:
            yield batch
            batch = []
    if batch:
        yield batch


def _read_leftovers(here: IngestPass) -> None:
    later, here.later = here.later, []
    for each in later:
        if _is_of_a_client(here, each.ids):
            batch = list(here.mailbox.fetch_headers(each.folder.name, [each.uid]))
            write_batch(here, each.folder, each.state, batch, last=True)


def _is_of_a_client(here: IngestPass, ids: Sequence[str]) -> bool:
    try:
        return bool(here.known.clients_of_each(ids))
    except MailwatchError:
        raise
    except Exception:  # noqa: BLE001  what can't be asked is looked at, and said of the message itself
        return True


def _read_again(here: IngestPass, folders: Sequence[WatchedFolder], read: Mapping[str, FolderState]) -> None:
    """A copy of ours that was filed late tells whose some mail is that was read before it."""
    if here.again_since is None:
        return
    since, here.again_since = here.again_since - timedelta(days=1), None
    for folder in folders:
        uids = here.mailbox.search_since(folder.name, since.date())
        for batch in _batches(here.mailbox.fetch_headers(folder.name, sorted(uids)) if uids else iter(())):
            write_batch(here, folder, read[folder.name], batch, last=True, again=True)
    _save_cursors(here)


def _read_others_again(here: IngestPass, transaction: Transaction) -> None:
    """An answer may lie in a mailbox that was read before the one that holds our own mail was known."""
    for other in here.settings.accounts:
        state = transaction.cursors.account(other)
        if other != here.account.name and state.first_read is not None:
            transaction.cursors.forget(other)
            transaction.cursors.save_account(replace(state, observed_until=None))
        elif other != here.account.name:
            # Its own first reading is under way.
            transaction.cursors.look_again(other, here.clock.now() - here.settings.lookback)


def _observed(here: IngestPass, started: datetime) -> bool:
    """Move ``observed_until``; True when this was the first complete reading."""
    name = here.account.name
    with here.store.transaction() as transaction:
        state = transaction.cursors.account(name)
        first = state.first_read is None
        if first:
            transaction.journal.append(name, here.clock.now(), AccountFirstRead(account=name, at=started))
            for client in here.settings.policies:
                transaction.agenda.look_at(client, here.clock.now())
            _read_others_again(here, transaction)
        transaction.cursors.save_account(
            AccountState(
                account=name,
                observed_until=started,
                first_read=state.first_read or started,
                clients=here.settings.book_fingerprint,
                again_since=state.again_since if state.again_since != here.asked_again else None,
            )
        )
    return first
