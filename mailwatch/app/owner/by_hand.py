"""A step that goes another way than by mail: its words for a chat, and the owner's word that it is sent."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime

from mailwatch.app.composer import Composer
from mailwatch.app.deciding.judge import judge_client
from mailwatch.app.letters.chat import for_chat
from mailwatch.app.outbox import advance
from mailwatch.app.owner.commands import row_in, say_of_row
from mailwatch.app.sending.render import final_step
from mailwatch.app.work import ComposingWork
from mailwatch.domain.facts.delivery import MAY_GO_BY_HAND, Trigger
from mailwatch.domain.facts.events import Word
from mailwatch.domain.facts.reasons import Reason
from mailwatch.domain.rules.actions import CloseCase, Withdraw
from mailwatch.errors import OwnerMustAct
from mailwatch.ports import OutboxRow, RowChange, Store


@dataclass(frozen=True, kw_only=True)
class Spoken:
    """A step's words for a chat, and the date that they name."""

    row: OutboxRow
    text: str
    deadline: date | None


def spoken(store: Store, number: int, *, composer: Composer, now: datetime) -> Spoken:
    """What to paste, as it is true now; changes nothing. Raises OwnerMustAct where it can't be said."""
    with store.reading() as transaction:
        row = row_in(transaction, number, *MAY_GO_BY_HAND)
        return _spoken(ComposingWork.of(transaction, composer, now), row)


def sent_by_hand(
    store: Store, number: int, *, by: str, composer: Composer, now: datetime, date_named: date | None = None
) -> Spoken:
    """The owner sent the step another way: it counts as sent now, and never leaves by mail.

    ``date_named`` is the date in the words that they sent. Raises OwnerMustAct where it is sent or taken
    back already, and where its date has moved since it was planned: only they know which one was named.
    """
    with store.transaction() as transaction:
        row = row_in(transaction, number, *MAY_GO_BY_HAND)
        work = ComposingWork.of(transaction, composer, now)
        said = _with_date(work, _spoken(work, row), date_named)
        say_of_row(transaction, Word.BY_HAND, row, now, by=by)
        because = Reason.of("by-hand", by=f" ({by})" if by else "")
        gone = RowChange(
            text=said.text, deadline=said.deadline, sent_at=now.replace(microsecond=0), released=True
        )
        advance(transaction, row, Trigger.BY_HAND, because, now, gone)
        transaction.notify()
        return said


def _with_date(work: ComposingWork, said: Spoken, named: date | None) -> Spoken:
    """The same with the date that was really named, which is the one that is kept (I4)."""
    if said.deadline is None:
        if named is not None:
            raise OwnerMustAct(f"The {said.row.step} names no date, so there is none to keep.")
        return said
    if named is None:
        if said.deadline != said.row.deadline:
            raise OwnerMustAct(
                f"The date of mail {said.row.id} has moved since it was planned: it was "
                f"{said.row.deadline}, and is {said.deadline} now. Say which one your words named: "
                f"mailwatch outbox sent-by-hand {said.row.id} --date DATE"
            )
        return said
    if named < work.settings.policies[said.row.client].calendar.day_of(work.now):
        raise OwnerMustAct(f"{named} has passed; give them a new date, and name that.")
    language = work.settings.words[said.row.client].language
    day = work.composer.wording.day
    text = said.text.replace(day(said.deadline, language), day(named, language))
    return replace(said, text=text, deadline=named)


def _spoken(work: ComposingWork, row: OutboxRow) -> Spoken:
    judged = judge_client(work, row.client) if row.client in work.settings.policies else None
    cases = judged.cases if judged is not None else ()
    case = next((each for each in cases if str(each.case.key) == row.case), None)
    if case is None:
        raise OwnerMustAct(f"Mail {row.id} is no step of a ladder that goes on. See: mailwatch outbox list")
    if any(isinstance(action, Withdraw | CloseCase) for action in case.decision.actions):
        why = case.decision.because.say(work.settings.display(row.client))
        raise OwnerMustAct(f"Mail {row.id} is about to be taken back: {why}.")
    # Nothing is attached to a chat; a date that still leaves enough time stays as it was read.
    plain = replace(row, attachments=(), approved_text=row.text)
    final = final_step(plain, case, work.composer, work.now)
    words = work.settings.words[row.client]
    named = work.composer.wording.day(final.deadline, words.language) if final.deadline else ""
    text = for_chat(final.text, salutation=words.salutation, own_name=words.own_name, date=named)
    return Spoken(row=row, text=text, deadline=final.deadline)
