"""The owner's words about invoices, meetings and endings: each a fact in the journal, at once in force."""

from __future__ import annotations

import difflib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from mailwatch.app.deciding.judge import judge_client, view_of
from mailwatch.app.owner.commands import CHAIN, find_subject
from mailwatch.app.owner.resolve_matter import is_to_agree, meant
from mailwatch.app.settings import Settings
from mailwatch.app.work import Work
from mailwatch.domain.cases.basis import known_matters
from mailwatch.domain.client.matters import Matter, begun_name, short_name
from mailwatch.domain.client.message_time import latest
from mailwatch.domain.facts.about import OfLadder
from mailwatch.domain.facts.events import MatterSaid, OwnerSaid, Word
from mailwatch.domain.facts.money import Money
from mailwatch.domain.playbooks.playbook import Playbook, Subject
from mailwatch.domain.playbooks.states import MatterState
from mailwatch.domain.rules.actions import CloseCase
from mailwatch.errors import OwnerMustAct
from mailwatch.ports import Store, Transaction

LONG_PAST = timedelta(days=1)
"""A meeting may have been moved earlier today and be over; before that the year or the month is mistyped."""

THESE_DAYS = timedelta(days=4)
"""Over a long weekend: what they wrote on Friday is written down on Monday."""

MOST_NAMED = 6
"""Of more that could be meant, only the first are listed."""


@dataclass(frozen=True, kw_only=True)
class MatterDetails:
    """What the owner says of one matter, beside the word itself."""

    on: date | None = None
    starts: datetime | None = None
    amount: Money | None = None
    by: str = ""
    people: tuple[str, ...] = ()
    values: tuple[tuple[str, str], ...] = ()
    at: datetime | None = None
    """When the owner was told, where that was before now."""


def all_matters(
    transaction: Transaction, settings: Settings, kind: Subject, now: datetime | None = None
) -> list[Matter]:
    """Every invoice or meeting that is known, over all clients; of a series those near ``now``."""
    return [
        matter
        for client, policy in settings.policies.items()
        for matter in known_matters(view_of(transaction, client, settings, now), policy)
        if matter.kind is kind
    ]


def add(
    store: Store,
    kind: Subject,
    client: str,
    name: str,
    told: MatterDetails,
    *,
    settings: Settings,
    now: datetime,
) -> str:
    """Make an invoice or a meeting known; returns the client's key. Raises OwnerMustAct when it is known."""
    with store.transaction() as transaction:
        key, _ = find_subject(transaction, client, settings)
        known = [each for each in all_matters(transaction, settings, kind, now) if each.key == name]
        if known and (kind is not Subject.MEETING or known[0].state is not MatterState.DROPPED):
            other = " Another one on that day needs a --name." if kind is Subject.MEETING else ""
            raise OwnerMustAct(f"{name} is known already, for {known[0].client}: {known[0].state}.{other}")
        word = "started" if kind is Subject.RELATIONSHIP else "added"
        _write(transaction, kind, key, name, word, told, now)
    return key


def say_of(
    store: Store,
    kind: Subject,
    name: str,
    word: str,
    told: MatterDetails,
    *,
    settings: Settings,
    now: datetime,
) -> Matter:
    """A word about a known invoice or meeting; returns it as it stands now.

    Raises OwnerMustAct for a name that is unknown or could mean several.
    """
    with store.transaction() as transaction:
        matter = find_matter(Work(transaction, settings, now), kind, name, word=word)
        _check(matter, word, told, now)
        if word == "cancelled" and told.by == "client" and told.at is None:
            told = replace(told, at=_told_by_mail(transaction, matter, settings, now))
        _write(transaction, kind, matter.client, matter.key, word, told, now)
        standing = all_matters(transaction, settings, kind, now)
        same = [each for each in standing if each.key == matter.key]
        # A series that was agreed to is its meetings from then on: the next one stands for it.
        series = [each for each in standing if each.key.startswith(f"{matter.key}|")]
        coming = [each for each in series if each.start and each.start > now] or series
        return [*same, *sorted(coming, key=lambda each: str(each.start)), matter][0]


def find_matter(work: Work, kind: Subject, name: str, *, word: str = "") -> Matter:
    """The matter that the owner means: by its name, its short name, or its client where only one is open.

    ``word`` is what is said of it: only a meeting that has begun can be missed.
    """
    known = all_matters(work.transaction, work.settings, kind, work.now)
    exact = [each for each in known if name in (each.key, short_name(each))]
    if not exact:
        exact = meant(known, name, word, work.now)
    if len(exact) == 1:
        return exact[0]
    if exact:
        listed = ", ".join(
            f"{short_name(each)} ({each.say(work.settings.policies[each.client].display)})"
            for each in exact[:MOST_NAMED]
        )
        more = f" and {len(exact) - MOST_NAMED} more" if len(exact) > MOST_NAMED else ""
        raise OwnerMustAct(f"“{name}” could be any of: {listed}{more}.")
    if any(each.client == name for each in known):
        raise OwnerMustAct(f"No {kind.value} of {name} fits that word now. See: mailwatch {kind.value} list.")
    near = difflib.get_close_matches(name, [short_name(each) for each in known], n=3, cutoff=0.5)
    hint = f"Did you mean {' or '.join(near)}?" if near else f"See: mailwatch {kind.value} list."
    raise OwnerMustAct(f"There is no {kind.value} “{name}”. {hint}")


def _told_by_mail(
    transaction: Transaction, matter: Matter, settings: Settings, now: datetime
) -> datetime | None:
    """When the mail came in which the owner read of the cancellation: the client's last one of these days.

    Not one from before the hour was fixed that they call off.
    """
    view = view_of(transaction, matter.client, settings, now)
    clicks = {seen.identity for seen in view.meetings}
    # By the latest of its clocks: it is what they said of the meeting, and no answer to what we say of that.
    mails = (latest(human) for human in view.humans if human.at <= now and human.identity not in clicks)
    wrote = max(mails, default=None)
    if wrote is None or now - wrote >= THESE_DAYS:
        return None
    if matter.settled_at is not None and wrote <= matter.settled_at:
        return None
    return min(wrote, now)


def _check(matter: Matter, word: str, told: MatterDetails, now: datetime) -> None:
    if word == "part-paid":
        whole, part = matter.amount, told.amount
        if part is None or part.amount <= 0:
            raise OwnerMustAct("Say how much has come in, as 500.00 EUR.")
        if whole is not None and part.currency != whole.currency:
            raise OwnerMustAct(f"Invoice {matter.key} is in {whole.currency}, not in {part.currency}.")
    if word == "reopened" and matter.state is MatterState.OPEN:
        raise OwnerMustAct(f"Invoice {matter.key} is open. Its ladder: mailwatch explain {matter.client}")
    if word == "agreed" and not is_to_agree(matter):
        raise OwnerMustAct(
            f"{short_name(matter)} is {matter.state} already; nothing waits for your yes there."
        )
    if word in ("missed", "held", "cancelled", "moved") and matter.state is MatterState.DROPPED:
        raise OwnerMustAct(f"{matter.key} was dropped; add it anew.")
    if word in ("missed", "held") and matter.start is not None and matter.start > now:
        raise OwnerMustAct(
            f"{short_name(matter)} has not begun yet. If they told you that they won't come, say: "
            f"mailwatch meeting cancelled {short_name(matter)}"
        )
    if told.at is not None and told.at > now:
        raise OwnerMustAct("--at lies ahead. Say when they told you, as 2026-10-30T16:00.")
    if word == "moved" and told.starts is not None and told.starts < now - LONG_PAST:
        raise OwnerMustAct("That time is past. Say when it will be, as 2026-12-03T10:00.")


def bank_ok(store: Store, *, settings: Settings, now: datetime) -> int:
    """The owner looked at the bank: counts for every client with an open invoice. Returns how many."""
    with store.transaction() as transaction:
        clients = {
            matter.client
            for matter in all_matters(transaction, settings, Subject.INVOICE)
            if matter.state is MatterState.OPEN
        }
        for client in sorted(clients):
            transaction.journal.append(
                CHAIN, now, OwnerSaid(word=Word.BANK, client=client, at=now), client=client
            )
            transaction.agenda.look_at(client, now)
        transaction.notify()
    return len(clients)


def _which_matter(work: Work, playbook: Playbook, name: str, client: str) -> Matter:
    """The client's invoice or meeting that the playbook is to begin with; OwnerMustAct says what it takes."""
    known = all_matters(work.transaction, work.settings, playbook.subject, work.now)
    if any(each.client == client for each in known):
        return find_matter(work, playbook.subject, name)
    kind, an = playbook.subject.value, "an" if playbook.subject is Subject.INVOICE else "a"
    add = "NUMBER AMOUNT --due DATE" if playbook.subject is Subject.INVOICE else "START ABOUT"
    raise OwnerMustAct(
        f"{playbook.name} begins with {an} {kind}, and none of {client} is known. "
        f"Make it known: mailwatch {kind} add {client} {add}"
    )


def start(
    store: Store,
    playbook: str,
    client: str,
    *,
    about: str,
    facts: Mapping[str, str],
    settings: Settings,
    now: datetime,
) -> tuple[str, list[str]]:
    """Begin a playbook by hand; returns the client's key, and which of its facts nobody has told.

    Raises OwnerMustAct where it can't be begun so.
    """
    with store.transaction() as transaction:
        key, _ = find_subject(transaction, client, settings)
        policy = settings.policies[key]
        found = policy.playbook(playbook)
        if found is None:
            known = ", ".join(each.name for each in policy.playbooks)
            raise OwnerMustAct(f"There is no playbook “{playbook}”. Known: {known}.")
        if found.subject.is_mail:
            raise OwnerMustAct(
                f"{playbook} begins with a mail of yours that goes unanswered. Say: mailwatch chase THREAD "
                "(the threads: mailwatch status), or name the mail under waiting in your file."
            )
        unknown = sorted(set(facts) - {name for name, _ in found.facts})
        if unknown:
            asked = ", ".join(name for name, _ in found.facts) or "none"
            raise OwnerMustAct(f"{playbook} knows no fact {', '.join(unknown)}. It asks for: {asked}.")
        untold = [name for name, _ in found.facts if name not in facts]
        work = Work(transaction, settings, now)
        if found.subject is Subject.RELATIONSHIP:
            told = MatterDetails(values=tuple(sorted(facts.items())))
            name, word = _which_end(work, found, key, told)
            _write(transaction, Subject.RELATIONSHIP, key, name, word, told, now)
            return key, untold
        matter = _which_matter(work, found, about or key, key)
        event = OwnerSaid(word=Word.START, client=key, at=now, subject=str(OfLadder(playbook, matter.key)))
        transaction.journal.append(CHAIN, now, event, client=key)
        transaction.agenda.look_at(key, now)
        transaction.notify()
    return key, untold


def _which_end(work: Work, playbook: Playbook, client: str, told: MatterDetails) -> tuple[str, str]:
    """The day and the word to begin with: one end at a time; one that runs only learns what its texts ask.

    Raises OwnerMustAct where it runs already and there is nothing new to learn.
    """
    for judged in judge_client(work, client).cases:
        running = judged.case.key.playbook == playbook.name and not any(
            isinstance(action, CloseCase) for action in judged.decision.actions
        )
        if running and (judged.case.sent or not told.values):
            raise OwnerMustAct(
                f"{playbook.name} runs already, since {judged.case.key.anchor}. "
                f"See when: mailwatch plan. To take it back: mailwatch stop {client}"
            )
        if running:
            return judged.case.key.anchor, "added"
    day = work.settings.policies[client].calendar.day_of(work.now)
    return begun_name(playbook.name, day), "started"


def import_invoices(
    store: Store,
    rows: Sequence[tuple[str, str, MatterDetails, bool]],
    *,
    says_paid: bool,
    settings: Settings,
    now: datetime,
) -> tuple[int, int]:
    """Take over ``rows`` of (client, number, what is said, paid); returns how many are new and how many paid.

    ``says_paid``: the list tells what has been paid, which is a look at the
    bank for the clients in it.
    """
    added = paid = 0
    with store.transaction() as transaction:
        known = {
            (each.client, each.key): each for each in all_matters(transaction, settings, Subject.INVOICE)
        }
        for client, number, told, is_paid in rows:
            before = known.get((client, number))
            if before is None or (before.due, before.amount) != (told.on, told.amount):
                _write(transaction, Subject.INVOICE, client, number, "added", told, now)
                added += before is None
            if is_paid and (before is None or before.state is MatterState.OPEN):
                _write(transaction, Subject.INVOICE, client, number, "paid", MatterDetails(), now)
                paid += 1
        for client in sorted({client for client, _, _, _ in rows}) if says_paid else ():
            transaction.journal.append(
                CHAIN, now, OwnerSaid(word=Word.BANK, client=client, at=now), client=client
            )
            transaction.agenda.look_at(client, now)
        transaction.notify()
    return added, paid


def _write(
    transaction: Transaction,
    kind: Subject,
    client: str,
    name: str,
    word: str,
    told: MatterDetails,
    now: datetime,
) -> None:
    event = MatterSaid(
        kind=kind.value,
        matter=name,
        word=word,
        client=client,
        at=now,
        on=told.on,
        starts=told.starts,
        amount=told.amount,
        by=told.by,
        people=told.people,
        values=told.values,
        told=told.at,
    )
    transaction.journal.append(CHAIN, now, event, client=client)
    transaction.agenda.look_at(client, now)
    transaction.notify()
