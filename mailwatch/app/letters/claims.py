"""What a text may claim: one table, a name for each claim and the facts that back it.

A text ties its words to a claim, or asks whether it is so (``docs/words.md``);
words whose claim the facts don't back are never sent (I8). A condition looks at
the facts of the case, never at the values of the text. Adding a claim is adding
a row here, the phrases by which it is recognised in each language
(``mail/languages/*/claims.py``), and a test.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from mailwatch.app.settings import ClientWords
from mailwatch.domain.cases.basis import asked_last, matter_of, matters_of, thread_of_case
from mailwatch.domain.cases.given import agreed_day, asked_by, named_deadline
from mailwatch.domain.cases.situation import Situation
from mailwatch.domain.client.case import Case, Outcome
from mailwatch.domain.client.matters import FAREWELL, Matter, begun_playbook
from mailwatch.domain.client.message_time import latest
from mailwatch.domain.client.thread import is_human
from mailwatch.domain.facts.about import OfClient
from mailwatch.domain.facts.events import MessageSeen, OwnerSaid, Word
from mailwatch.domain.playbooks.conditions import NOTHING
from mailwatch.domain.playbooks.playbook import Deed, Playbook, Step, Subject
from mailwatch.domain.playbooks.states import MatterState
from mailwatch.domain.steps.ladder import may_apply, missed_count, waited_days

KEEP, LEAVE = "keep", "leave"
"""What an owner may want of a client, where a claim depends on it."""

OF_MAIL = frozenset({Subject.CLIENT, Subject.INPUT, Subject.DELIVERY, Subject.QUOTE})
OF_INVOICES = frozenset({Subject.INVOICE})
OF_MEETINGS = frozenset({Subject.MEETING})
OF_THE_END = frozenset({Subject.RELATIONSHIP})
EVERYWHERE = frozenset(Subject)


@dataclass(frozen=True, kw_only=True)
class Ground:
    """The facts on which a step is written. ``others`` are the other invoices in the same mail."""

    here: Situation
    step: Step
    words: ClientWords
    deadline: date | None = None
    attachments: Sequence[str] = ()
    others: tuple[Matter, ...] = ()

    @property
    def today(self) -> date:
        """The day on the client's calendar."""
        return self.here.calendar.day_of(self.here.now)

    def day(self, instant: datetime) -> str:
        """A day in a reason, for the owner."""
        return f"{self.here.calendar.day_of(instant):%a %d %b %Y}"


@dataclass(frozen=True, kw_only=True)
class Claim:
    """Something that a text may say only where it is so.

    ``why_not`` gives the reason why it isn't, "" where it is. Where ``value``
    names a value of the texts, that is there exactly when the claim is so: to
    ask for it ties the words as well. ``brings`` is a value that is there at
    least then.
    """

    name: str
    says: str
    why_not: Callable[[Ground], str]
    subjects: frozenset[Subject] = EVERYWHERE
    value: str = ""
    brings: str = ""

    def fits(self, playbook: Playbook) -> bool:
        """Whether a text of this playbook can make it."""
        return playbook.subject in self.subjects


# -- who has spoken -----------------------------------------------------------------------


def _no_word(ground: Ground) -> str:
    since = _silent_since(ground)
    if since is None:
        return "the mail that goes unanswered is not known"
    written = ground.here.view.humans_since(since)
    return _spoken(ground, written[-1] if written else None, next(_heard_since(ground, since), None))


def _no_answer(ground: Ground) -> str:
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


def _not_received(ground: Ground) -> str:
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


def _agreed_day(ground: Ground) -> str:
    return "" if agreed_day(ground.here) else "no day that was agreed on or promised has passed"


def _asked_by(ground: Ground) -> str:
    return "" if asked_by(ground.here) else "no day by which your mail asked for it has passed"


def _announced(ground: Ground) -> str:
    dated = [sent for sent in ground.here.case.sent if sent.deadline]
    if not dated:
        return "no earlier mail of this ladder named a date"
    last = max(each.deadline for each in dated if each.deadline)
    if not ground.step.after_deadline and ground.today <= last:
        return f"the date that was named, {last:%a %d %b %Y}, has not passed"
    return ""


def _will_follow(ground: Ground) -> str:
    playbook = ground.here.case.playbook
    later = playbook.steps[playbook.position(ground.step.name) + 1 :]
    sent = ground.here.case.sent_names | {ground.step.name}
    for each in later:
        called = all(condition.holds({}, sent) for condition in each.when if condition.is_about_step)
        does = each.does is not None and each.after_deadline and not each.off
        if does and called and may_apply(ground.here, each):
            return ""
    return "no later step of the ladder does it; give one does = “closes the project”, or what it does"


def _last_word(ground: Ground) -> str:
    return "" if ground.step.closes else "the step is not the last of its ladder"


def _waited(ground: Ground) -> str:
    until = ground.deadline or named_deadline(ground.here)
    return "" if waited_days(ground.here, until=until) >= 1 else "no working day has passed since your mail"


# -- the work and its end -----------------------------------------------------------------


def _work_stopped(ground: Ground) -> str:
    if rests := _rests(ground):
        return rests
    if ground.step.does is Deed.STOPS_WORK:
        return ""
    stopped, resumed = (_last_done(ground.here, each) for each in (Deed.STOPS_WORK, Deed.RESUMES_WORK))
    if stopped is None:
        return "no mail has said that the work stops; give its step does = “stops work”"
    if resumed is not None and resumed > stopped:
        return f"the work goes on since {ground.day(resumed)}"
    return ""


def _work_goes_on(ground: Ground) -> str:
    return _rests(ground) or _is_ending(ground)


def _rests(ground: Ground) -> str:
    """Why no work is going on that could be stopped, or go on: a mail paused or closed it, or ended all."""
    for deed, what in ((Deed.CLOSES, "closed"), (Deed.PAUSES, "paused"), (Deed.ENDS, "ended")):
        at = _last_done(ground.here, deed, but=ground.here.case)
        if at is not None and not _taken_up_since(ground.here, at):
            return f"the work was {what} on {ground.day(at)}"
    return ""


def _taken_up_since(here: Situation, instant: datetime) -> bool:
    """Whether they have written since, and the owner after that; alone, the owner may send a last invoice."""
    theirs = here.view.humans_since(instant)
    own = (each for thread in here.view.threads for each in thread.by_hand)
    return bool(theirs) and any(each.at > theirs[0].at for each in own)


def _last_done(here: Situation, deed: Deed, *, but: Case | None = None) -> datetime | None:
    """When a mail to the client last said that ``deed`` is done."""
    cases = {each.key: each for each in (*here.view.cases, here.case)}
    return max(
        (
            sent.sent_at
            for case in cases.values()
            if but is None or case.key != but.key
            for sent in case.sent
            if any(step.name == sent.step and step.does is deed for step in case.playbook.steps)
        ),
        default=None,
    )


def _paused(ground: Ground) -> str:
    return _put_away(ground, paused=True)


def _closed(ground: Ground) -> str:
    return _put_away(ground, paused=False)


def _put_away(ground: Ground, *, paused: bool) -> str:
    does = ground.step.does
    if does not in (Deed.PAUSES, Deed.CLOSES):
        return "the step does not do it; give it does = “closes the project” or “pauses the project”"
    pauses = does is Deed.PAUSES or ground.words.goal == KEEP
    if pauses is not paused:
        return "the project is paused" if pauses else "the project is closed"
    return ""


def _together(ground: Ground) -> str:
    return "the client's goal is leave" if ground.words.goal == LEAVE else _is_ending(ground)


def _is_ending(ground: Ground) -> str:
    begun = _end_begun(ground.here)
    return f"the end was begun on {ground.day(begun)}" if begun is not None else ""


def _end_begun(here: Situation) -> datetime | None:
    """When the owner began the end of the work together, and did not take it back."""
    stopped = {
        case.key.anchor
        for case in here.view.cases
        if case.playbook.subject is Subject.RELATIONSHIP and case.outcome is Outcome.STOPPED
    }
    said = here.view.said(Word.STOP)
    return max(
        (
            matter.settled_at
            for matter in matters_of(here.client)
            if matter.kind is Subject.RELATIONSHIP
            # Who must approve every step may still be kept.
            and begun_playbook(matter.key) == FAREWELL
            and matter.state is MatterState.STARTED
            and matter.settled_at is not None
            and matter.key not in stopped
            and not any(word.at >= matter.settled_at and word.about == OfClient() for word in said)
        ),
        default=None,
    )


def _done_by(deed: Deed) -> Callable[[Ground], str]:
    return lambda ground: "" if ground.step.does is deed else f"the step does not say does = “{deed.value}”"


def _agreed(ground: Ground) -> str:
    said = str(ground.here.policy.facts.get("silence_approves", "")).strip().casefold()
    return "your file does not say silence_approves = true" if said in NOTHING else ""


def _approved(ground: Ground) -> str:
    return _agreed(ground) or _done_by(Deed.APPROVES)(ground)


def _discussed(ground: Ground) -> str:
    matter = matter_of(ground.here)
    said = matter.value("discussed_on") if matter is not None else ""
    try:
        ahead = date.fromisoformat(said) > ground.today
    except ValueError:
        ahead = False
    return "discussed_on is a day to come" if ahead else "" if said else "discussed_on is not given"


# -- money ---------------------------------------------------------------------------------


def _promised(ground: Ground) -> str:
    matter = matter_of(ground.here)
    if matter is None or matter.promised is None:
        return "no day was named for the payment"
    return (
        "" if matter.promised < ground.today else f"the day named, {matter.promised:%a %d %b %Y}, is to come"
    )


def _part_paid(ground: Ground) -> str:
    matter = matter_of(ground.here)
    return "" if matter is not None and matter.part_paid else "nothing has been paid in part"


def _still_open(ground: Ground) -> str:
    matter = matter_of(ground.here)
    listed = (matter, *ground.others) if matter is not None else ground.others
    settled = [each.key for each in listed if each.state is not MatterState.OPEN]
    return "" if listed and not settled else f"nothing is open of {', '.join(settled) or 'it'}"


def _paid(ground: Ground) -> str:
    matter = matter_of(ground.here)
    return "" if matter is not None and matter.state is MatterState.PAID else "it is not paid"


def _several(ground: Ground) -> str:
    return "" if ground.others else "the mail is about one alone"


def _attached(ground: Ground) -> str:
    return "" if ground.attachments else "no file comes with the mail"


def _separately(ground: Ground) -> str:
    if not ground.words.open_amount:
        return "no amount is known that you could still invoice"
    return "the invoice comes with this mail" if ground.attachments else ""


# -- meetings -------------------------------------------------------------------------------


def _still_waiting(ground: Ground) -> str:
    matter = matter_of(ground.here)
    if matter is None or matter.start is None:
        return "the meeting has no hour"
    until = matter.start + (matter.wait or timedelta(0))
    over = matter.wait is not None and until <= ground.here.now
    return "the time for which you wait is over" if over else ""


def _they_cancelled(ground: Ground) -> str:
    matter = matter_of(ground.here)
    theirs = matter is not None and matter.state.is_cancelled and matter.cancelled_by == "client"
    return "" if theirs else "nobody of theirs has called it off"


def _missed(ground: Ground) -> str:
    matter = matter_of(ground.here)
    did_not_come = (MatterState.MISSED, MatterState.EXCUSED)
    return "" if matter is not None and matter.state in did_not_come else "the meeting was not missed"


def _missed_before(ground: Ground) -> str:
    count = missed_count(ground.here.client)
    return "" if count > 1 else f"meetings missed so far: {count}"


def _telephone(ground: Ground) -> str:
    return "" if ground.words.own_phone else "your file gives no telephone number"


CLAIMS: tuple[Claim, ...] = (
    Claim(
        name="no-word",
        says="nobody of theirs has written, anywhere, and you heard and agreed on nothing: since your last "
        "mail by hand, after a printed date since the mail that named it",
        why_not=_no_word,
        subjects=OF_MAIL,
    ),
    Claim(
        name="no-answer",
        says="the same, but what they write in other threads does not count",
        why_not=_no_answer,
        subjects=OF_MAIL,
    ),
    Claim(
        name="not-received",
        says="nothing but a promise has come in the thread in which you asked, whatever you heard elsewhere",
        why_not=_not_received,
        subjects=OF_MAIL,
    ),
    Claim(
        # “Agreed” alone is what the contract says of silence.
        name="agreed-day",
        says="a day that you agreed on, or that they promised, has passed",
        why_not=_agreed_day,
        subjects=OF_MAIL,
        value="agreed_date",
    ),
    Claim(
        name="asked-by",
        says="the day by which your own mail asked for it has passed",
        why_not=_asked_by,
        subjects=OF_MAIL,
        value="asked_by",
    ),
    Claim(name="announced", says="an earlier mail of this ladder named the date", why_not=_announced),
    Claim(
        name="will-follow",
        says="a later step of the ladder, one that applies, does what this one announces",
        why_not=_will_follow,
        subjects=OF_MAIL,
    ),
    Claim(name="last-word", says="no other mail follows in this ladder", why_not=_last_word),
    Claim(
        name="waited",
        says="at least a working day has passed since your first unanswered mail",
        why_not=_waited,
        subjects=OF_MAIL,
    ),
    Claim(
        name="work-stopped",
        says="you stop the work with this mail, or did with an earlier one and have not gone on; "
        "and nothing has paused, closed or ended it before",
        why_not=_work_stopped,
    ),
    Claim(
        name="work-goes-on",
        says="nothing has paused, closed or ended the work, and the end is not begun",
        why_not=_work_goes_on,
    ),
    Claim(name="paused", says="you pause the project with this mail", why_not=_paused, subjects=OF_MAIL),
    Claim(name="closed", says="you close the project with this mail", why_not=_closed, subjects=OF_MAIL),
    Claim(
        name="together",
        says="you want to go on together: the goal is not leave, and the end is not begun",
        why_not=_together,
    ),
    Claim(
        name="agreed",
        says="your file says that silence counts as approval",
        why_not=_agreed,
        subjects=frozenset({Subject.DELIVERY}),
    ),
    Claim(
        name="approved",
        says="with this mail it counts as approved, as the contract says",
        why_not=_approved,
        subjects=frozenset({Subject.DELIVERY}),
    ),
    Claim(
        name="discussed",
        says="you told them yourself, on a day that has come",
        why_not=_discussed,
        subjects=OF_THE_END,
        value="discussed_on",
    ),
    Claim(
        name="handed-over",
        says="you have handed over what is theirs, and confirm it with this step",
        why_not=_done_by(Deed.HANDS_OVER),
        subjects=OF_THE_END,
    ),
    Claim(
        name="ended",
        says="the last day of the work together has passed",
        why_not=lambda ground: _announced(ground) or _done_by(Deed.ENDS)(ground),
        subjects=OF_THE_END,
    ),
    Claim(
        name="promised",
        says="they named a day for the payment, and it has passed",
        why_not=_promised,
        subjects=OF_INVOICES,
        value="promised_date",
    ),
    Claim(
        name="part-paid",
        says="a part of the invoice is paid",
        why_not=_part_paid,
        subjects=OF_INVOICES,
        value="part_paid",
    ),
    Claim(
        name="still-open",
        says="every invoice that the mail names is open",
        why_not=_still_open,
        subjects=OF_INVOICES,
    ),
    Claim(name="paid", says="the invoice is paid", why_not=_paid, subjects=OF_INVOICES),
    Claim(
        name="several",
        says="the mail is about more than one invoice",
        why_not=_several,
        subjects=OF_INVOICES,
    ),
    Claim(name="attached", says="a file comes with the mail", why_not=_attached, value="attachment"),
    Claim(
        name="separately",
        says="there is something to invoice, and no file comes with the mail",
        why_not=_separately,
        subjects=OF_MAIL,
        brings="open_amount",
    ),
    Claim(
        name="still-waiting",
        says="you still wait for them now",
        why_not=_still_waiting,
        subjects=OF_MEETINGS,
        value="still_waiting",
    ),
    Claim(
        name="they-cancelled",
        says="somebody of theirs has called the meeting off",
        why_not=_they_cancelled,
        subjects=OF_MEETINGS,
    ),
    Claim(
        name="missed",
        says="the meeting was missed, with or without a good reason",
        why_not=_missed,
        subjects=OF_MEETINGS,
    ),
    Claim(
        name="missed-before",
        says="it is not the first meeting that was missed",
        why_not=_missed_before,
        subjects=OF_MEETINGS,
    ),
    Claim(name="telephone", says="your telephone number is known", why_not=_telephone, value="own_phone"),
)
"""Every claim that a text may make; the table of ``docs/words.md`` is this one's lines."""

BY_NAME: Mapping[str, Claim] = {claim.name: claim for claim in CLAIMS}


def claims_of(ground: Ground) -> dict[str, str]:
    """Each claim that a text of the step may make, with the reason why it is not so; "" where it is."""
    return {claim.name: claim.why_not(ground) for claim in CLAIMS if claim.fits(ground.here.case.playbook)}
