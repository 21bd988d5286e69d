"""Who has spoken, and what was said of it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from mailwatch.app.letters.ground import Ground
from mailwatch.domain.cases import given
from mailwatch.domain.cases.basis import asked_last, thread_of_case
from mailwatch.domain.client.message_time import latest
from mailwatch.domain.client.thread import is_human
from mailwatch.domain.facts.about import OfClient
from mailwatch.domain.facts.events import MessageSeen, OwnerSaid, Word
from mailwatch.domain.facts.time_display import say_date
from mailwatch.domain.steps.ladder import may_apply, waited_days


def no_word(ground: Ground) -> str:
    """Why nobody of theirs is silent everywhere."""
    since = _silent_since(ground)
    if since is None:
        return "the mail that goes unanswered is not known"
    written = ground.here.view.humans_since(since)
    return _spoken(ground, written[-1] if written else None, next(_heard_since(ground, since), None))


def no_answer(ground: Ground) -> str:
    """The same of the thread in which it was asked."""
    since = _silent_since(ground)
    if since is None:
        return "the mail that goes unanswered is not known"
    written = _written_in_thread(ground, since)
    thread = thread_of_case(ground.here)
    # What was heard about another thread is no answer in this one.
    heard = (
        word
        for word in _heard_since(ground, since)
        if (word.word is Word.HEARD and word.about == OfClient())
        or (thread is not None and thread.is_meant(word.about))
    )
    return _spoken(ground, written[-1] if written else None, next(heard, None))


def not_received(ground: Ground) -> str:
    """Why more than a promise has come there."""
    since, thread = _silent_since(ground), thread_of_case(ground.here)
    if since is None or thread is None:
        return "the mail that goes unanswered is not known"
    # A promise for a day is a word of theirs, but not yet what was asked for.
    view = ground.here.view
    written = [each for each in _written_in_thread(ground, since) if not view.puts_off(each, thread)]
    return _spoken(ground, written[-1] if written else None, None)


def _written_in_thread(ground: Ground, since: datetime) -> list[MessageSeen]:
    """What persons of theirs wrote after ``since`` where the question stands."""
    thread = thread_of_case(ground.here)
    messages = thread.messages if thread is not None else ()
    return [each for each in messages if is_human(each) and latest(each) > since]


def _silent_since(ground: Ground) -> datetime | None:
    """Since when nothing was heard, as the text says: the mail that named the date, else the last by hand."""
    dated = [sent.sent_at for sent in ground.here.case.sent if sent.deadline]
    if ground.step.after_deadline and dated:
        return max(dated)
    asked = asked_last(ground.here)
    return asked.at if asked is not None else None


def _heard_since(ground: Ground, since: datetime) -> Iterator[OwnerSaid]:
    """The owner's words that they spoke with the client or agreed on a day with them, about whatever."""
    return (word for word in ground.here.view.said(Word.HEARD, Word.AGREED) if word.at >= since)


def _spoken(ground: Ground, written: MessageSeen | None, heard: OwnerSaid | None) -> str:
    if written is not None:
        return f"{written.from_ or 'somebody of theirs'} wrote on {ground.day(written.at)}"
    if heard is None:
        return ""
    what = "agreed on a day with them" if heard.word is Word.AGREED else "heard from them"
    return f"you said on {ground.day(heard.at)} that you {what}"


def agreed_day(ground: Ground) -> str:
    """Why no day that was agreed on has passed."""
    return "" if given.agreed_day(ground.here) else "no day that was agreed on or promised has passed"


def asked_by(ground: Ground) -> str:
    """Why the own mail's day has not passed."""
    return "" if given.asked_by(ground.here) else "no day by which your mail asked for it has passed"


def announced(ground: Ground) -> str:
    """Why no mail of the ladder named the date before."""
    dated = [sent for sent in ground.here.case.sent if sent.deadline]
    if not dated:
        return "no earlier mail of this ladder named a date"
    last = max(each.deadline for each in dated if each.deadline)
    if not ground.step.after_deadline and ground.today <= last:
        return f"the date that was named, {say_date(last)}, has not passed"
    return ""


def will_follow(ground: Ground) -> str:
    """Why no later step does what is said now."""
    playbook = ground.here.case.playbook
    later = playbook.steps[playbook.position(ground.step.name) + 1 :]
    sent = ground.here.case.sent_names | {ground.step.name}
    for each in later:
        called = all(condition.holds({}, sent) for condition in each.when if condition.is_about_step)
        does = each.does is not None and each.after_deadline and not each.off
        if does and called and may_apply(ground.here, each):
            return ""
    return "no later step of the ladder does it; give one does = “closes the project”, or what it does"


def last_word(ground: Ground) -> str:
    """Why another mail may follow."""
    return "" if ground.step.closes else "the step is not the last of its ladder"


def waited(ground: Ground) -> str:
    """Why nobody has waited a working day."""
    until = ground.deadline or given.named_deadline(ground.here)
    return "" if waited_days(ground.here, until=until) >= 1 else "no working day has passed since your mail"
