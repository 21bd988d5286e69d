"""What holds a case although its time has come: one question, one reason each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from mailwatch.domain.case import Case
from mailwatch.domain.clocks import earliest
from mailwatch.domain.events import MessageSeen, OwnerSaid, Speaker, Word
from mailwatch.domain.policy import Chase, ClientPolicy, Sight
from mailwatch.domain.reasons import Reason
from mailwatch.domain.view import Absence, ClientView
from mailwatch.mail.message import Asks, Kind, Permanence


@dataclass(frozen=True, kw_only=True)
class Hold:
    """Why nothing goes out, and until when (None: until somebody acts).

    ``withdraws``: a mail already planned is taken back. ``tell``: the owner is
    asked, once per ``about``.
    """

    because: Reason
    until: datetime | None = None
    withdraws: bool = True
    tell: bool = False
    about: str = ""


@dataclass(frozen=True, kw_only=True)
class Failure:
    """A delivery that failed, or may yet."""

    message: MessageSeen

    @property
    def is_permanent(self) -> bool:
        """Whether the mail never arrived; an unknown failure counts as one (the owner is told)."""
        return self.message.kind is Kind.BOUNCE and self.message.permanence is not Permanence.TEMPORARY


def first_hold(*, sight: Sight, view: ClientView, case: Case, policy: ClientPolicy) -> Hold | None:
    """The first thing that stands in the way of ``case`` now, or None."""
    checks = (
        _paused(view, case, policy, sight),
        _unclear(view, case),
        _ball_with_us(view),
        _bounced_for_now(view, case, policy, sight),
        _owner_wrote_after_ultimatum(view, case),
        _owner_let_go(view, case, policy),
        _deadline_unknown(case),
        _away(view, case, policy, sight),
        _deadline_met_absence(view, case, policy),
    )
    return next((hold for hold in checks if hold is not None), None)


def own_of_case(view: ClientView, case: Case) -> tuple[MessageSeen, ...]:
    """Every own message in the case's thread from its anchor on."""
    thread = view.thread_of(case.key.anchor)
    anchor = view.own_message(case.key.anchor)
    if thread is None or anchor is None:
        return ()
    return tuple(own for own in thread.own if own.at >= anchor.at)


def written_to(view: ClientView, case: Case) -> frozenset[str]:
    """The people to whom the case's mails went; only their absence and their bounces count."""
    return frozenset(address for own in own_of_case(view, case) for address in own.to)


def failures(view: ClientView, case: Case) -> Iterator[Failure]:
    """Failed or delayed deliveries of the case's mails, those the owner waved through left out."""
    for message in view.failed_deliveries(own_of_case(view, case), written_to(view, case)):
        if not view.lifted_since(message.first_seen):
            yield Failure(message=message)


def absences_of(view: ClientView, case: Case, policy: ClientPolicy) -> tuple[Absence, ...]:
    """When the people we wrote to are away, since the anchor."""
    anchor = view.own_message(case.key.anchor)
    if anchor is None:
        return ()
    return view.absences(
        policy.calendar,
        written_to(view, case),
        since=earliest(anchor),
        unstated_days=policy.auto_reply_hold,
    )


def back_at(absence: Absence, policy: ClientPolicy) -> datetime:
    """When a case goes on after an absence: the first day back plus grace, or when the hold is over."""
    calendar = policy.calendar
    if not absence.stated:
        return calendar.end_of(absence.days.last)
    first_day_back = absence.days.last + timedelta(days=1)
    return calendar.start_of(calendar.working_days_after(first_day_back, policy.absence_grace))


def _paused(view: ClientView, case: Case, policy: ClientPolicy, sight: Sight) -> Hold | None:
    thread = view.thread_of(case.key.anchor)
    standing: OwnerSaid | None = None
    for word in view.said(Word.PAUSE, Word.RESUME, Word.HEARD):
        if word.subject and (thread is None or word.subject not in thread.names()):
            continue
        if word.word == Word.RESUME:
            standing = None
        elif word.word == Word.PAUSE or word.until is not None:
            standing = word
    if standing is None:
        return None
    if standing.until is None:
        return Hold(because=Reason.of("paused-open"))
    ends = policy.calendar.start_of(standing.until)
    if sight.now >= ends:
        return None
    return Hold(because=Reason.of("paused", until=standing.until), until=ends)


def _unclear(view: ClientView, case: Case) -> Hold | None:
    anchor = view.own_message(case.key.anchor)
    message = view.unclear_since(earliest(anchor)) if anchor else None
    if message is None:
        return None
    because = Reason.of(
        "unclear-message",
        at=message.at,
        sender=message.from_ or "nobody",
        why=message.match or message.evidence,
    )
    return Hold(because=because, tell=True, about=message.identity)


def _ball_with_us(view: ClientView) -> Hold | None:
    human = view.ball_with_us()
    if human is None:
        return None
    return Hold(because=Reason.of("ball-with-us", at=human.at, subject=human.subject))


def _bounced_for_now(view: ClientView, case: Case, policy: ClientPolicy, sight: Sight) -> Hold | None:
    temporary = [each.message for each in failures(view, case) if not each.is_permanent]
    if not temporary:
        return None
    newest = max(temporary, key=lambda message: message.at)
    until = newest.at + timedelta(days=policy.temporary_bounce_days)
    if sight.now < until:
        because = Reason.of("bounced-temporarily", evidence=newest.evidence, until=until)
        return Hold(because=because, until=until)
    because = Reason.of("bounced-too-long", evidence=newest.evidence)
    return Hold(because=because, tell=True, about=newest.identity)


def _owner_wrote_after_ultimatum(view: ClientView, case: Case) -> Hold | None:
    ultimatum = max((step.sent_at for step in case.sent if step.deadline), default=None)
    if ultimatum is None:
        return None
    for own in own_of_case(view, case):
        if own.speaker is Speaker.OWNER and own.at > ultimatum and not view.lifted_since(own.first_seen):
            return Hold(because=Reason.of("owner-wrote", at=own.at), tell=True, about=own.identity)
    return None


def _owner_let_go(view: ClientView, case: Case, policy: ClientPolicy) -> Hold | None:
    """After the owner's own thanks nobody is pressed: their last words are judged, too (SPEC section 4)."""
    if policy.chase is not Chase.ASKED:
        return None
    by_hand = [own for own in own_of_case(view, case) if own.speaker is Speaker.OWNER]
    last = by_hand[-1] if len(by_hand) > 1 else None
    if last is None or last.asks is not Asks.NO:
        return None
    if any(word.at >= last.first_seen for word in view.said(Word.RESUME, Word.CHASE)):
        return None
    because = Reason.of("owner-let-go", at=last.at, evidence=last.asks_evidence or "no question")
    return Hold(because=because, tell=True, about=last.identity)


def _deadline_unknown(case: Case) -> Hold | None:
    """A closing keeps the date that was printed; where it can't be known, only the owner can say (I4)."""
    step = case.next_step
    if step is None or not step.after_deadline or case.deadline is not None:
        return None
    return Hold(because=Reason.of("deadline-unknown", step=step.name), tell=True)


def _away(view: ClientView, case: Case, policy: ClientPolicy, sight: Sight) -> Hold | None:
    away = [(back_at(absence, policy), absence) for absence in absences_of(view, case, policy)]
    ahead = [
        pair for pair in away if pair[0] > sight.now and not view.lifted_since(pair[1].message.first_seen)
    ]
    if not ahead:
        return None
    until, absence = max(ahead, key=lambda pair: pair[0])
    return Hold(because=Reason.of("absent", evidence=absence.say(), until=until), until=until)


def _deadline_met_absence(view: ClientView, case: Case, policy: ClientPolicy) -> Hold | None:
    promise = next((step for step in case.sent if step.deadline), None)
    deadline = case.deadline
    if promise is None or deadline is None:
        return None
    sent = policy.calendar.day_of(promise.sent_at)
    for absence in absences_of(view, case, policy):
        overlaps = absence.days.first <= deadline and absence.days.last >= sent
        if overlaps and not view.lifted_since(absence.message.first_seen):
            because = Reason.of("deadline-met-absence", evidence=absence.say())
            return Hold(because=because, tell=True, about=absence.message.identity)
    return None
