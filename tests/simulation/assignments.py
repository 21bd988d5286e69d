"""The judge of threads that the owner gave to a ladder of their own: an input, a delivery, a quote."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from . import given
from .chronicle import BOUNCE, printed_date
from .chronicle import OWNER as BY_OWNER
from .counting import weekdays

if TYPE_CHECKING:
    from .chronicle import Mail
    from .scene import Scene

AFTER = {
    "blocked/needed": (3, 0),
    "blocked/delay": (5, 0),
    "blocked/delay-2": (5, 0),
    "blocked/delay-3": (5, 0),
    "blocked/ultimatum": (5, 0),
    "approval/question": (5, 0),
    "approval/counts-as-approved": (5, 7),
    "approval/ultimatum": (5, 7),
    "quote/follow-up": (5, 0),
}
"""Working days, and days, that each waits at least."""

ASKS_WHAT_CAME = "blocked"
"""Of what comes in its thread the owner says whether it is all, a part, or a promise."""

CONTRACT = frozenset({"approval/counts-as-approved", "approval/approved"})


def _in_thread(here: Scene) -> int:
    """The tick of the client's last word in the thread itself."""
    return max((here.placed_at(mail) or 0 for mail in here.humans if mail.root in here.step.about), default=0)


def _begun(here: Scene) -> int:
    """Since when the ladder runs: a line in the thread is not yet the input, and it goes on after that."""
    if here.step.playbook != ASKS_WHAT_CAME:
        return _in_thread(here)
    return max((word.seq for word in here.said("heard") if word.until is None), default=0)


def _reset(here: Scene) -> int:
    said = [word.seq for word in here.words if word.word in {"resume", "chase", "start"}]
    heard = [word.seq for word in here.said("heard") if word.until is None]
    put_off = [mail.seq or 0 for mail in here.promises]
    return max([_in_thread(here), *said, *heard, *put_off, 0])


def it_is_its_own_thread(here: Scene) -> Iterator[str]:
    """The mail stands in a thread that the file gives to this ladder."""
    asked = here.asked
    assigned = dict(here.person.waiting)
    subject = asked.subject.removeprefix("Re: ") if asked else ""
    if assigned.get(subject) != here.step.playbook:
        yield f"“{subject}” belongs to {assigned.get(subject) or 'ghosted'}"


def i1_who_answered_is_not_pressed(here: Scene) -> Iterator[str]:
    """An answer in the thread ends it; a word elsewhere holds it until it is answered, or waved through."""
    own = here.chronicle.of(here.client, BY_OWNER)
    for human in here.humans:
        theirs = [mail for mail in own if human.root not in here.step.about or mail.root == human.root]
        answered = any(mail.at > human.at for mail in theirs)
        elsewhere = human.root not in here.step.about
        waved = here.is_lifted(here.placed_at(human)) or here.is_agreed(human)
        if not elsewhere and _goes_on_after(here, human):
            answered = False  # a mail of the owner's does not say what came
        elif not elsewhere:
            waved = False
        if not answered and not waved:
            yield f"I1: {here.client} wrote {human.message_id} at {human.at:%d %b %H:%M}"


def _goes_on_after(here: Scene, human: Mail) -> bool:
    """Whether a ladder that asks what came was under way when they wrote; one that begins asks anew."""
    asks = here.step.playbook == ASKS_WHAT_CAME and here.step.rung is not None and here.step.rung.place > 0
    return asks and any(each.at < human.at for each in here.known_of_subject(_begun(here)))


def i2_no_step_twice(here: Scene) -> Iterator[str]:
    """No second mail of one kind in a thread that nobody took up again."""
    for earlier in here.known_of_subject(_reset(here)):
        if earlier.kind == here.step.kind:
            yield f"I2: a second {earlier.kind}, after that of {earlier.at:%d %b %H:%M}"


def i4_step_by_step(here: Scene) -> Iterator[str]:
    """In order, each after its wait, a date kept to the end of its day."""
    step, rung = here.step, here.step.rung
    if rung is None or here.asked is None:
        return
    before = here.of_subject(_begun(here))
    known = here.known_of_subject(_reset(here))
    for earlier in known:
        if earlier.rung is not None and earlier.rung.place > rung.place:
            yield f"I4: a {step.kind} after the {earlier.kind} of {earlier.at:%d %b}"
    if rung.place and not before:
        yield f"I4: a {step.kind} without a kinder word before it"
    if step.kind in CONTRACT and not here.person.silence_approves:
        yield "no contract says that silence approves"
    if not here.clock_was_right:
        return
    below = [each for each in known if each.rung is not None and each.rung.place < rung.place]
    since = here.day(max([here.asked.date, *(each.at for each in below)]))
    working, calendar = AFTER.get(step.kind, (0, 0))
    if weekdays(since, here.today, here.absent) < working or (here.today - since).days < calendar:
        yield f"I4: the {step.kind} comes too soon after {since}"
    dates = [date for each in below if (date := printed_date(each.text))]
    if step.kind not in AFTER and dates and here.today <= max(dates):
        yield f"I4: the {step.kind} of {here.today} breaks the promise of {max(dates)}"


def i8_its_date_holds(here: Scene) -> Iterator[str]:
    """As for any ultimatum: in text and header the same, and far enough."""
    from .oracle import date_holds

    if here.step.rung is not None and here.step.rung.threatens:
        yield from date_holds(here)


def the_owner_let_go(here: Scene) -> Iterator[str]:
    """The owner's last words there ask for nothing any more."""
    asked = here.asked
    if asked is None or asked.asks or given.is_agreed(here):
        return
    if asked.message_id == asked.root:
        return  # that the first mail of such a thread waits for an answer is the file's word
    # Who was told that they answer later waits for that, whatever the thanks said.
    if not any(word.seq > (asked.seq or 0) for word in here.said("resume", "chase", "heard")):
        yield f"the owner's last words ({asked.message_id}) let the client go"


def a_mail_that_came_back_ends_it(here: Scene) -> Iterator[str]:
    """After a report about a mail of the thread nothing goes out until the owner said go on."""
    since = _in_thread(here)
    ours = {each.message_id for each in here.of_subject(since)}
    ours |= {mail.message_id for mail in here.mails(BY_OWNER) if mail.root in here.step.about}
    for mail in here.mails(BOUNCE):
        lifted = here.is_lifted(mail.seq) or any(
            own.root in here.step.about and own.at > mail.at for own in here.mails(BY_OWNER)
        )
        if mail.original in ours and (mail.seq or 0) > since and not lifted:
            yield f"a mail to {mail.failed} came back at {mail.at:%d %b %H:%M}, nobody said go on"


JUDGES: tuple[Callable[[Scene], Iterator[str]], ...] = (
    it_is_its_own_thread,
    i1_who_answered_is_not_pressed,
    i2_no_step_twice,
    i4_step_by_step,
    i8_its_date_holds,
    the_owner_let_go,
    given.nothing_leaves_before_its_day,
    a_mail_that_came_back_ends_it,
)
