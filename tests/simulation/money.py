"""The judge of mails about money: what is open, what is known of it, the look at the bank, the dates."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from .chronicle import BOUNCE, printed_date
from .chronicle import OWNER as BY_OWNER
from .counting import next_working_day, weekdays
from .ladders import BY_HAND
from .matters import INVOICE_WORDS, MEETING_WORDS

if TYPE_CHECKING:
    from .chronicle import Step, Word
    from .matters import Invoice
    from .scene import Scene

BERLIN = ZoneInfo("Europe/Berlin")
NOON = 12

EUROS = re.compile(r"€([\d,]+)\.00")


MEANING = {
    "late-payment": INVOICE_WORDS,
    **dict.fromkeys(
        ("meeting-reminder", "no-show", "late-cancellation", "new-time"), ("added", *MEETING_WORDS)
    ),
    **dict.fromkeys(BY_HAND, ("started",)),
}
"""By which of the owner's words they show that they know what a client wrote."""


def _invoices(here: Scene) -> list[Invoice]:
    return [here.matters.invoices[name] for name in here.step.about if name in here.matters.invoices]


def _anew(here: Scene) -> int:
    # One that was opened anew beside others that were asked for all the time was asked for kindly before.
    return min((invoice.anew for invoice in _invoices(here)), default=0)


def _kindly_since(here: Scene) -> int:
    """Since when a kinder word counts: one that was opened anew before the thanks for it left goes on."""
    since = []
    for invoice in _invoices(here):
        spoken = [each for each in here.of_subject() if invoice.number in each.about]
        before = [each for each in spoken if each.looked < invoice.anew]
        stopped = [each for each in before if "work-stopped" in each.kind]
        thanked = bool(before) and before[-1].kind == "late-payment/resumed"
        since.append(0 if stopped and not thanked else invoice.anew)
    return min(since, default=0)


def i1_who_wrote_is_not_pressed(here: Scene) -> Iterator[str]:
    """A client's word holds it until the owner answered, said go on, or said what it means for this."""
    own, meaning = here.chronicle.of(here.client, BY_OWNER), MEANING[here.step.playbook]
    for human in here.humans:
        seq = here.placed_at(human) or 0
        answered = any(mail.at > human.at for mail in own) or here.is_lifted(seq) or here.is_agreed(human)
        if not answered and not any(word.seq > seq for word in here.said(*meaning)):
            yield f"I1: {here.client} wrote {human.message_id} at {human.at:%d %b %H:%M}, nobody answered"


def i2_no_invoice_twice(here: Scene) -> Iterator[str]:
    """No step names an invoice that the same step named before, unless it was opened anew."""
    for earlier in here.known_of_subject(_anew(here)):
        both = ", ".join(_named_in(here, earlier))
        if both and earlier.kind == here.step.kind:
            yield f"I2: a second {earlier.kind} for {both}, after that of {earlier.at:%d %b %H:%M}"


def _named_in(here: Scene, earlier: Step) -> list[str]:
    """Which of its invoices an earlier mail named, since each was opened last."""
    invoices = _invoices(here)
    return [each.number for each in invoices if each.number in earlier.about and earlier.looked > each.anew]


def i3_the_bank_was_looked_at(here: Scene) -> Iterator[str]:
    """A look that still counts: until noon of the owner's next working day, in Berlin."""
    if here.step.kind == "late-payment/resumed" or not here.clock_was_right:
        return
    at = here.world.committed.get(here.client, here.step.at)
    for look in reversed(here.said("bank")):
        seen = look.at.astimezone(BERLIN)
        until = next_working_day(seen.date())
        clock = at.astimezone(BERLIN)
        if (until - seen.date()).days > 7:  # so long a rest: the look counts on its own day alone
            if clock.date() == seen.date():
                return
        elif (clock.date(), clock.hour) < (until, NOON):
            return
    yield "I3: a mail about money without a look at the bank"


def i3_nothing_paid_is_asked_for(here: Scene) -> Iterator[str]:
    """Nothing that came in before the last look, is contested, promised, dropped, or waits for a word."""
    step = here.step
    if not step.about:
        yield "a mail about money that names no invoice"
    if step.kind == "late-payment/resumed":
        if not any(invoice.state == "paid" for invoice in _invoices(here)):
            yield f"thanks for {', '.join(step.about)}, of which nobody said that it is paid"
        return
    looks = here.said("bank")
    for invoice in _invoices(here):
        came = here.chronicle.paid.get(invoice.number)
        if invoice.state != "open" or _was_seen(came, looks, invoice):
            yield f"{invoice.number} is {'paid' if came else invoice.state}, and asked for"
        if invoice.disputed:
            yield f"{invoice.number} is disputed, and asked for"
        if invoice.promised is not None and here.clock_was_right and here.today <= invoice.promised:
            yield f"{invoice.number} is promised for {invoice.promised}, and asked for on {here.today}"
        named = any(invoice.number in each.about for each in here.of_subject(invoice.anew))
        alone = len(step.about) == 1 or named
        if alone and invoice.waits_since is not None and not here.is_lifted(invoice.waits_since):
            yield f"a part of {invoice.number} came in, and nobody said go on"
        if here.clock_was_right and invoice.due >= here.today and step.kind != "late-payment/note":
            yield f"{invoice.number} is due on {invoice.due}, and asked for on {here.today}"


def _was_seen(came: datetime | None, looks: list[Word], invoice: Invoice) -> bool:
    """Whether the owner looked at the bank when the money was there and the invoice was entered."""
    return came is not None and any(look.at > came and look.seq > invoice.known for look in looks)


def i4_step_by_step(here: Scene) -> Iterator[str]:
    """A reminder, work stopped, a last notice: each in its time, for each invoice a kinder word before."""
    step, rung = here.step, here.step.rung
    if rung is None:
        return
    since = _anew(here)
    before = here.of_subject(_kindly_since(here))
    for earlier in here.known_of_subject(since):
        if earlier.rung is not None and earlier.rung.place > rung.place and _named_in(here, earlier):
            yield f"I4: a {step.kind} after the {earlier.kind} of {earlier.at:%d %b}"
    kinder = {name for each in before if each.kind != step.kind for name in each.about}
    if step.kind == "late-payment/last-notice" and not {*step.about} <= kinder:
        yield f"I4: a last notice for {', '.join({*step.about} - kinder)} without a kinder word"
    if step.kind == "late-payment/resumed" and not any("work-stopped" in each.kind for each in before):
        yield "I4: work is taken up that was never stopped"
    if here.clock_was_right:
        yield from _in_time(here, since)


def _in_time(here: Scene, since: int) -> Iterator[str]:
    step, before = here.step, here.known_of_subject(since)
    invoices = _invoices(here)
    promised = [date for each in before if (date := printed_date(each.text))]
    if step.kind in {"late-payment/work-stopped", "late-payment/last-notice"}:
        if promised and here.today <= max(promised):
            yield f"I4: {step.kind} on {here.today} breaks the promise of {max(promised)}"
        if not before and not here.of_subject(_kindly_since(here)):
            yield f"I4: {step.kind} without a kinder word before"
    if step.kind == "late-payment/reminder" and not any(
        weekdays(invoice.due, here.today) >= 3 for invoice in invoices
    ):
        yield f"I4: the reminder comes too soon after {invoices[0].due if invoices else '?'}"
    if step.kind == "late-payment/last-notice" and before:
        last = here.day(max(each.at for each in before))
        if (here.today - last).days < 7 or weekdays(last, here.today) < 5:
            yield f"I4: the last notice comes too soon after {last}"


def i8_its_figures_are_true(here: Scene) -> Iterator[str]:
    """Each invoice with what is open of it now, the sum of several, and a date that leaves its time."""
    step = here.step
    if step.kind == "late-payment/resumed":
        return
    figures = [int(found.replace(",", "")) for found in EUROS.findall(here.flat)]
    wanted = [invoice.open_amount for invoice in _invoices(here)]
    if len(wanted) > 1:
        wanted.append(sum(wanted))
    else:
        wanted += [invoice.part for invoice in _invoices(here) if invoice.part]
    if sorted(figures) != sorted(wanted):
        yield f"I8: it names {figures}, and {wanted} would be true"
    yield from _gives_time(here)


def _gives_time(here: Scene) -> Iterator[str]:
    step = here.step
    if step.kind not in {"late-payment/reminder", "late-payment/last-notice"}:
        return
    day = printed_date(step.text)
    if day is None or day != step.header_date:
        yield f"I8: the text says {day}, the header {step.header_date}"
        return
    if not here.clock_was_right:
        return
    if here.person.kind == "consumer":
        enough = day - here.today >= timedelta(days=14)
    elif step.kind == "late-payment/reminder":
        enough = day - here.today >= timedelta(days=5 if step.approved else 7)
    else:
        enough = weekdays(here.today, day) >= (5 if step.approved else 7)
    if not enough or day.weekday() > 4:
        yield f"I8: on {here.today} it gives until {day}"


def a_mail_that_came_back_ends_it(here: Scene) -> Iterator[str]:
    """After a report about one of its mails nothing goes out until the owner said go on."""
    ours = {each.message_id for each in here.of_subject(_anew(here))}
    for mail in here.mails(BOUNCE):
        if mail.original in ours and not here.is_lifted(mail.seq):
            yield f"a mail to {mail.failed} came back at {mail.at:%d %b %H:%M}, nobody said go on"


JUDGES: tuple[Callable[[Scene], Iterator[str]], ...] = (
    i1_who_wrote_is_not_pressed,
    i2_no_invoice_twice,
    i3_the_bank_was_looked_at,
    i3_nothing_paid_is_asked_for,
    i4_step_by_step,
    i8_its_figures_are_true,
    a_mail_that_came_back_ends_it,
)
