"""The judge: each mail to a client against each promise, from what the world saw; no rule of ours helps."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from . import assignments, ending, farewells, given, hours, money, suspicion, together
from .chronicle import (
    BOUNCE,
    DELAY,
    HUMAN,
    LADDER,
    WEAK,
    Mail,
    Step,
    kind_of,
    printed_date,
    topic_date,
)
from .chronicle import OWNER as BY_OWNER
from .counting import FREE, weekdays
from .household import NAME, OWNER
from .ladders import BY_HAND, ON_THREADS, rung_of
from .scene import Scene
from .subjects import named

if TYPE_CHECKING:
    from .world import World

A_MOMENT = timedelta(minutes=1)


# -- the promises --------------------------------------------------------------------------


def i1_nobody_is_pressed_who_spoke(here: Scene) -> Iterator[str]:
    """A genuine message that could be read comes before any mail of ours."""
    own = here.chronicle.of(here.client, BY_OWNER)
    for human in here.humans:
        if not any(mail.at > human.at for mail in own):
            yield f"I1: {here.client} wrote {human.message_id} at {human.at:%d %b %H:%M}"
    late = [
        mail
        for mail in here.chronicle.of(here.client, HUMAN)
        if mail.seq is not None
        and not here.could_be_read(mail)
        and not any(own_.at > mail.at for own_ in own)
    ]
    here.chronicle.counts["crossed on the wire"] += bool(late)


def i1_doubtful_messages_hold(here: Scene) -> Iterator[str]:
    """What may be an answer stops the mail until the owner says go on."""
    for mail in here.mails(WEAK):
        after = mail.at >= doubts_since(here)
        if mail.sender not in here.people and after and not here.is_lifted(mail.seq):
            yield f"I1: a message that may be {here.client}'s answer ({mail.message_id}) was passed over"


def doubts_since(here: Scene) -> datetime:
    """Since when a message may be the answer: the unanswered mail, or the ladder's first about this."""
    if here.step.playbook in ON_THREADS:
        return here.asked.at if here.asked is not None else here.world.script.begins
    return min((each.at for each in here.of_subject()), default=here.step.at)


def i2_nothing_twice(here: Scene) -> Iterator[str]:
    """Not the same mail."""
    for earlier in here.chronicle.steps:
        same = earlier.message_id == here.step.message_id or earlier.token == here.step.token
        if same and not here.was_lost(earlier):
            yield f"I2: {here.step.message_id} was sent at {earlier.at:%d %b %H:%M} already"


def i2_no_step_twice(here: Scene) -> Iterator[str]:
    """No second step of a silence that nobody broke."""
    for earlier in here.before(here.reset):
        if earlier.kind == here.step.kind and not here.was_lost(earlier):
            yield f"I2: a second {earlier.kind}, after that of {earlier.at:%d %b %H:%M}"


def i3_every_folder_was_just_read(here: Scene) -> Iterator[str]:
    """All folders of all accounts, after RCPT, and not long before DATA."""
    opened = here.world.opened.get(here.client, 0)
    at = here.world.committed.get(here.client, here.step.at)
    for name, look in here.looks.items():
        if look is None or look.looked < opened:
            yield f"I3: {name} was not read between RCPT and DATA"
        elif at - look.began > timedelta(seconds=120):
            yield f"I3: {name} was read {at - look.began} before DATA"


def i4_one_after_the_other(here: Scene) -> Iterator[str]:
    """In order; an ultimatum after a check-in, a closing after an ultimatum and its date."""
    step = here.step
    rank = LADDER.index(step.kind)
    for earlier in here.before(here.reset):
        if LADDER.index(earlier.kind) > rank and not here.was_lost(earlier):
            yield f"I4: a {step.kind} after the {earlier.kind} of {earlier.at:%d %b}"
    before = [each for each in here.before(here.fresh_since) if rank and each.kind == LADDER[rank - 1]]
    if rank and not before:
        yield f"I4: a {step.kind} without a {LADDER[rank - 1]} before it"
    below = [each for each in before if not here.was_lost(each)]
    if not here.clock_was_right or not below:
        return
    if step.kind == "ultimatum":
        last = here.day(below[-1].at)
        waited = [last + timedelta(days=n) for n in range(1, (here.today - last).days + 1)]
        if sum(day not in here.absent for day in waited) < 7 or weekdays(last, here.today, here.absent) < 5:
            yield f"I4: the ultimatum comes too soon after the check-in of {last}"
    if step.kind == "closing":
        dates = [date for each in below if (date := printed_date(each.text))]
        if dates and here.today <= max(dates):
            yield f"I4: the closing of {here.today} breaks the promise of {max(dates)}"


def i4_waits_first(here: Scene) -> Iterator[str]:
    """A check-in comes five working days after our last mail at the earliest."""
    if here.step.kind != "check-in" or here.asked is None or not here.clock_was_right:
        return
    since = here.day(here.asked.date)
    promised = [word.until for word in here.said("heard") if word.until and word.seq > (here.asked.seq or 0)]
    since = max([since, *promised])
    if weekdays(since, here.today, here.absent) < 5:
        yield f"I4: the check-in comes too soon after {since}"


def i5_never_many_at_once(here: Scene) -> Iterator[str]:
    """More mails a day than the owner allowed need their word."""
    step = here.step
    if step.approved or not here.clock_was_right:
        return
    lately = [
        each
        for each in here.chronicle.steps
        if each.account == step.account
        and not each.approved
        and step.at - each.at < timedelta(hours=23, minutes=59)
    ]
    if any(here.chronicle.lost_between(each.seq, step.seq) for each in lately):
        return
    if len(lately) >= here.world.script.max_due:
        yield f"I5: mail number {len(lately) + 1} within a day, nobody released it"


def i7_to_whom_it_may_go(here: Scene) -> Iterator[str]:
    """The people to whom the unanswered mail went, and nobody else."""
    step, asked, copied = here.step, here.asked, _copied(here)
    if asked is None and step.playbook in ON_THREADS:
        yield "I7: a mail about nothing that the owner wrote"
        return
    for each in step.recipients:
        if each == copied:
            continue
        if each not in here.people or (asked is not None and each not in asked.to):
            yield f"I7: {each} did not get the unanswered mail, or is none of the people"
        bounced = [mail.at for mail in here.mails(BOUNCE) if mail.failed == each and mail.names_mail]
        spoke = [mail.at for mail in here.humans if mail.sender == each]
        if bounced and max(bounced) > max(spoke, default=max(bounced) - timedelta(1)):
            yield f"I7: mail to {each} came back"
    shown = [str(step.message[name]) for name in ("To", "Cc") if step.message[name]]
    fields = sorted(part.strip() for field in shown for part in field.split(","))
    if fields != sorted(step.recipients) or str(step.message["Cc"] or copied) != copied:
        yield f"I7: the fields say {shown}, the envelope {step.recipients}"
    if here.client in here.world.household.never:
        yield "I7: on the never-chase list"
    if step.message["Auto-Submitted"] is not None:
        yield "a step marked as automatic"


def _copied(here: Scene) -> str:
    """Who may get a copy: the superior of a firm, of the last notice, as the file has it; nobody else."""
    may = here.step.kind == "late-payment/last-notice" and here.person.kind == "business"
    return here.person.superior if may else ""


def i8_every_word_is_true(here: Scene) -> Iterator[str]:
    """No gap, the right person, dates that hold."""
    text = here.step.text
    if "{" in text or "None" in text or " ," in text:
        yield "I8: a gap in the text"
    if not text.startswith(f"Dear {here.person.name.split()[0]},") or NAME not in text:
        yield "I8: not addressed to this client, or not signed"
    for other in here.world.script.cast:
        if other.key != here.client and other.project in text:
            yield f"I8: it names the project of {other.key}"


def i8_its_dates_are_true(here: Scene) -> Iterator[str]:
    """The day of the unanswered mail, and the date by which an answer is wanted."""
    step = here.step
    if step.kind in {"check-in", "ultimatum"} and here.asked is not None and here.clock_was_right:
        said = topic_date(step.text)
        if said != here.day(here.asked.date):
            yield f"I8: it speaks of a mail of {said}, the last one was of {here.day(here.asked.date)}"
    if step.kind == "ultimatum":
        yield from date_holds(here)


def date_holds(here: Scene) -> Iterator[str]:
    """The date of an ultimatum: the same in text and header, seven working days away, a working day."""
    day = printed_date(here.step.text)
    if day is None or day != here.step.header_date:
        yield f"I8: the text says {day}, the header {here.step.header_date}"
        return
    least = 5 if here.step.approved else 7
    if not here.clock_was_right:
        return
    if weekdays(here.today, day) < least or day.weekday() > 4 or (day.month, day.day) in FREE:
        yield f"I8: on {here.today} it gives until {day}"


def i8_at_a_decent_hour(here: Scene) -> Iterator[str]:
    """By the client's clock, on a working day; no ultimatum before a weekend."""
    local = here.world.committed[here.client].astimezone(ZoneInfo(here.person.zone))
    if not here.clock_was_right:
        return
    minutes = local.hour * 60 + local.minute
    rung = here.step.rung
    if rung is None or rung.any_hour:
        return
    if local.weekday() > 4 or not 540 <= minutes <= 990 or (local.month, local.day) in FREE:
        yield f"no hour to write: {local:%a %d %b %H:%M}"
    if rung.threatens and local.weekday() == 4:
        yield "an ultimatum before the weekend"


def consent_is_given(here: Scene) -> Iterator[str]:
    """A yes where one is needed, and the words that it was given for; an announcement a working day ahead."""
    step, mode, rung = here.step, here.world.household.mode, here.step.rung
    if rung is None:
        return
    said = [word for word in here.said("approve", "not-arrived") if word.message_id == step.message_id]
    # Who says that a mail did not arrive has it planned anew, and is asked anew.
    void = max((word.seq for word in said if word.word == "not-arrived"), default=0)
    yes = [word for word in said if word.seq > void]
    needs = rung.consent == "ask" or rung.name in here.world.script.always_ask or mode == "review"
    if mode == "off":
        yield "sent while sending is off"
    if needs and not yes:
        yield f"consent: nobody approved this {step.kind}"
    if (
        yes
        and not needs
        and not _same(yes[-1].text, step.text)
        and any(n.at > yes[-1].at and _announces(here, n.subject, n.text) for n in here.notices)
    ):
        yes = []  # planned anew since, and announced anew
    if not needs and rung.consent == "auto":
        yes = []  # what was approved may have been taken back; planned anew, it needs no yes
    if yes and not _same(yes[-1].text, step.text):
        yield "consent: another text was approved"
    if rung.consent == "announce" and not yes and not needs and here.clock_was_right:
        told = [notice for notice in here.notices if _announces(here, notice.subject, notice.text)]
        hours = timedelta(hours=22)
        if not any(step.at - n.at >= hours and weekdays(here.day(n.at), here.today) >= 1 for n in told):
            yield f"consent: the {step.kind} was not announced a working day ahead"


def _same(one: str, other: str) -> bool:
    return one.split() == other.split()


def _announces(here: Scene, subject: str, text: str) -> bool:
    step = here.step
    if here.client not in subject or kind_of(text) != step.kind:
        return False
    names = named(step.playbook, text)
    return step.playbook in ON_THREADS or bool({*names} & {*step.about})


def the_owner_is_obeyed(here: Scene) -> Iterator[str]:
    """Hold, skip, pause, stop, halt: at once, for as long as they stand."""
    step_reset = begins_anew(here)
    about = [word for word in here.said("hold", "approve") if word.message_id == here.step.message_id]
    if about and about[-1].word == "hold":
        yield "the owner held this mail back"
    for word in here.said("skip"):
        if not _is_of_ladder(here, word.text):
            continue
        # An answer that crossed the owner's word, or was shown only then, had ended the case before it.
        crossed = any(timedelta(0) <= word.at - human.at < A_MOMENT for human in here.humans)
        shown = any(
            timedelta(0) <= notice.at - word.at < A_MOMENT and f"{here.client} answered" in notice.subject
            for notice in here.notices
        )
        if word.seq > step_reset and not crossed and not shown:
            yield f"the owner skipped a mail at {word.at:%d %b %H:%M}, which ends the case"
    for word in here.said("stop"):
        if word.seq > step_reset:
            yield f"the owner stopped this at {word.at:%d %b %H:%M}"
    standing = [word for word in here.said("pause", "resume", "heard") if word.word != "heard" or word.until]
    if standing and standing[-1].word != "resume":
        until = standing[-1].until
        if until is None or (here.today < until and here.clock_was_right):
            yield f"the owner said {standing[-1].word} until {until}"
    halted = here.world.halted
    if halted is not None and halted < here.looked:
        yield "everything is halted"


def begins_anew(here: Scene) -> int:
    """The tick before which a stop or a skip of the owner's was not about this ladder as it runs now."""
    step = here.step
    if step.playbook in ON_THREADS:
        return here.reset
    said = [here.reset]
    if step.playbook in BY_HAND:
        said += [word.seq for word in here.said("started") if word.key == step.playbook]
    for name in step.about:
        if name in here.matters.invoices:
            invoice = here.matters.invoices[name]
            said += [invoice.known, invoice.spoken]
        elif name in here.matters.meetings:
            said.append(here.matters.meetings[name].spoken)
    return max(said)


def _is_of_ladder(here: Scene, text: str) -> bool:
    """Whether a mail in the outbox is of this very ladder."""
    rung, step = rung_of(text), here.step
    if rung is None or rung.playbook != step.playbook:
        return False
    if step.playbook in BY_HAND or step.playbook == "ghosted":
        return True
    if step.playbook in ON_THREADS:
        return (
            here.asked is not None and here.asked.subject.removeprefix("Re: ").casefold() in text.casefold()
        )
    return bool({*named(step.playbook, text)} & {*step.about})


def what_came_holds(here: Scene) -> Iterator[str]:
    """Absences, failed deliveries, the owner's own later words."""
    asked = here.asked
    if asked is None:
        return
    for away in here.absences():
        yield from _respects(here, away)
    for mail in here.mails(BOUNCE, DELAY):
        since = max(here.reset, asked.seq or 0)
        if mail.original and not _is_of_thread(here, mail.original):
            continue
        if (mail.seq or 0) > since and not here.is_lifted(mail.seq):
            yield f"a mail to {mail.failed} failed at {mail.at:%d %b %H:%M}, nobody said go on"
    said = {word.seq for word in here.said("resume", "chase", "heard") if word.seq > (asked.seq or 0)}
    if not asked.asks and not said and not given.is_agreed(here):
        yield f"the owner's last words ({asked.message_id}) let the client go"
    known = [each for each in here.before(here.fresh_since) if not here.was_lost(each)]
    # A ladder that was begun anew begins with its check-in; what came before belongs to the one before.
    anew = max((each.seq for each in [*known, here.step] if each.kind == LADDER[0]), default=0)
    ultimatums = [each for each in known if each.kind == "ultimatum" and each.seq > anew]
    settled = here.is_lifted(asked.seq) or given.is_agreed(here, asked.seq or 0)
    if ultimatums and asked.at > ultimatums[-1].at and not settled:
        yield f"the owner wrote {asked.message_id} after the ultimatum"


def _is_of_thread(here: Scene, original: str) -> bool:
    """Whether a mail stands in the thread of this one, the owner's or a step of the same ladder."""
    mail = here.chronicle.by_id(original)
    if mail is not None:
        return here.asked is not None and mail.root == here.asked.root
    return any(step.message_id == original for step in here.before(0))


def _respects(here: Scene, away: Mail) -> Iterator[str]:
    if not here.clock_was_right:
        return
    if away.away_until is not None and here.day(away.at) < away.away_until and here.today <= away.away_until:
        yield f"{away.sender} is away until {away.away_until}"
    if away.away_until is None and weekdays(here.day(away.at), here.today) < 4:
        yield f"{away.sender} is away since {here.day(away.at)}"
    for each in here.before(here.fresh_since):
        promised = printed_date(each.text) if each.kind == "ultimatum" and not here.was_lost(each) else None
        until = away.away_until or here.day(away.at)
        if promised and here.day(away.at) <= promised and until > here.day(each.at):
            yield f"the absence of {away.sender} met the date {promised}"


Judge = Callable[[Scene], Iterator[str]]

ALL: tuple[Judge, ...] = (
    i1_doubtful_messages_hold,
    i2_nothing_twice,
    i3_every_folder_was_just_read,
    i5_never_many_at_once,
    i7_to_whom_it_may_go,
    i8_every_word_is_true,
    i8_at_a_decent_hour,
    consent_is_given,
    the_owner_is_obeyed,
    together.one_ladder_at_a_time,
    together.one_mail_a_day,
    suspicion.i11_none_of_their_words,
)
"""For every mail to a client."""

GHOSTED: tuple[Judge, ...] = (
    i1_nobody_is_pressed_who_spoke,
    i2_no_step_twice,
    i4_one_after_the_other,
    i4_waits_first,
    i8_its_dates_are_true,
    what_came_holds,
    given.nothing_leaves_before_its_day,
    suspicion.i12_doubt_holds,
)

JUDGES: dict[str, tuple[Judge, ...]] = {
    "ghosted": GHOSTED,
    "late-payment": money.JUDGES,
    **dict.fromkeys(hours.STATE, hours.JUDGES),
    **dict.fromkeys(("blocked", "approval", "quote"), assignments.JUDGES),
    "offboarding": farewells.JUDGES,
    "controlling": farewells.CONTROLLING,
}
"""For the mails of each ladder."""


def judge(world: World, step: Step) -> list[str]:
    """What is wrong with a mail to a client, at the instant at which it reached the wire."""
    here = Scene(world, step)
    if step.client == "?":
        return [f"I7: written to {step.recipients}, who are no client's people"]
    if step.message["From"] is None or OWNER.partition("@")[0] not in str(step.message["From"]):
        return ["I7: not from the owner"]
    if step.rung is None:
        return [f"? to {step.client}: a mail that nobody knows"]
    judges = (*ALL, *JUDGES[step.playbook])
    return [f"{step.kind} to {step.client}: {each}" for look in judges for each in look(here)]


def hour_of(world: World, step: Step) -> datetime | None:
    """When the meeting begins of which a step speaks that was said now, by hand."""
    here = Scene(world, step)
    here.looked = world.ticks + 1
    found = (here.matters.meetings.get(name) for name in step.about)
    return next((meeting.start for meeting in found if meeting is not None), None)


def is_approved(world: World, message_id: str) -> bool:
    """Whether the owner let this mail go by name."""
    words = [word.word for word in world.chronicle.words if word.message_id == message_id]
    if "not-arrived" in words:
        words = words[len(words) - words[::-1].index("not-arrived") :]
    return "approve" in words or "release" in words


def at_the_end(world: World) -> list[str]:
    """What can only be judged over the whole time."""
    return [*ending.at_the_end(world), *suspicion.at_the_end(world)]
