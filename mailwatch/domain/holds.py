"""What holds a case although its time has come: one question, one reason each."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from mailwatch.domain.case import Case
from mailwatch.domain.clocks import latest
from mailwatch.domain.events import UNREADABLE, OwnerSaid, Speaker, Word
from mailwatch.domain.failed_mail import failures, people_of
from mailwatch.domain.footing import (
    ABSENCE_BEFORE,
    began_at,
    footing_of,
    matters_of,
    named_matters,
    own_of_case,
    thread_of_case,
    written_to,
)
from mailwatch.domain.matters import NOT_AGREED, Matter
from mailwatch.domain.playbook import Step, Subject
from mailwatch.domain.policy import Chase, ClientPolicy
from mailwatch.domain.reasons import Reason
from mailwatch.domain.returned import why_returned
from mailwatch.domain.situation import ClientSituation, Situation, once
from mailwatch.domain.thread import is_human
from mailwatch.domain.two_states import against_the_end
from mailwatch.domain.view import LONGEST_UNASKED, Absence, ClientView
from mailwatch.mail.identity import canonical_spec
from mailwatch.mail.message import Asks

COPY_GRACE = timedelta(minutes=10)
"""How long after a mail in the owner's name its copy may show in Sent before the owner is asked."""

LONGEST_DELAY = timedelta(days=7)
"""For so long servers try again (RFC 5321 section 4.5.4.1: four to five days)."""


@dataclass(frozen=True, kw_only=True)
class Hold:
    """Why nothing goes out, and until when (None: until somebody acts).

    ``withdraws``: a mail already planned is taken back. ``tell``: the owner is
    asked, once per ``about``. ``awaits_owners_answer``: the client waits for one.
    """

    because: Reason
    until: datetime | None = None
    withdraws: bool = True
    tell: bool = False
    about: str = ""
    awaits_owners_answer: bool = False


def first_hold(here: Situation, step: Step) -> Hold | None:
    """The first thing that stands in the way of ``step`` now, or None."""
    checks = (
        _paused(here),
        _left_after_the_end(here),
        _too_many_unclear(here),
        _unclear(here),
        _meeting_in_doubt(here),
        _ball_with_us(here),
        _you_wrote(here, step),
        _disputed_or_promised(here),
        _bounced_for_now(here),
        _reported_of_another(here),
        _reported_without_proof(here),
        _owner_wrote_after_ultimatum(here),
        _owner_let_go(here),
        _deadline_unknown(here, step),
        _away(here),
        _deadline_met_absence(here),
    )
    return next((hold for hold in checks if hold is not None), None)


@once
def absences_of(here: Situation) -> tuple[Absence, ...]:
    """When the people we wrote to are away, as they had it said since the anchor, or some time before it.

    Before: who writes again within days gets no second automatic reply (RFC 5230 section 4.2); it counts
    unless the person wrote since. A meeting has its own hour: an absence neither moves nor holds what
    belongs to it.
    """
    case, view, policy = here.case, here.view, here.policy
    if case.playbook.subject is Subject.MEETING:
        return ()
    began = began_at(here)
    people = written_to(here)
    if case.playbook.subject.is_mail:
        anchored = began
    else:
        # The answer may have come to another mail than ours.
        people = people or frozenset(policy.people)
        anchored = footing_of(here).at
        began = min(began, anchored) if began else anchored
    if began is None or anchored is None:
        return ()
    since = min(began, anchored - ABSENCE_BEFORE)
    found = view.absences(policy.calendar, people, since=since, unstated_days=policy.auto_reply_hold)
    spoke = _last_spoke(view) if found else {}
    return tuple(
        each
        for each in found
        if (latest(each.message) >= began or not _is_back(each, spoke)) and not _is_disbelieved(view, each)
    )


def _is_disbelieved(view: ClientView, absence: Absence) -> bool:
    """Whether the owner was asked about a very long absence, and said go on: its days count as silence."""
    return absence.is_long and view.lifted_since(absence.message.first_seen)


def _is_back(absence: Absence, spoke: Mapping[str, datetime]) -> bool:
    """Whether who was away has written by hand since, or had another date said."""
    gone = absence.message
    return spoke.get(canonical_spec(gone.from_), gone.at) > gone.at


def _last_spoke(view: ClientView) -> dict[str, datetime]:
    """When each person last wrote by hand, or had a date said for their return, by their address."""
    found: dict[str, datetime] = {}
    for each in view.messages:
        if is_human(each) or each.absent_until or each.return_date:
            # The view is in the order of the clocks, so the newest stays.
            found[canonical_spec(each.from_)] = each.at
    return found


def back_at(absence: Absence, policy: ClientPolicy) -> datetime:
    """When a case goes on after an absence: the first day back plus grace, or when the hold is over."""
    calendar = policy.calendar
    if not absence.stated:
        return calendar.end_of(absence.days.last)
    first_day_back = absence.days.last + timedelta(days=1)
    return calendar.start_of(calendar.working_days_after(first_day_back, policy.absence_grace))


def resumes_at(matter: Matter, policy: ClientPolicy) -> datetime | None:
    """When a ladder goes on after a promise: the working day after the promised one."""
    if matter.promised is None:
        return None
    return policy.calendar.start_of(policy.calendar.working_days_after(matter.promised, 1))


def money_hold(here: Situation, step: Step) -> Hold | None:
    """No money step leaves without a look at the bank that still counts, on the owner's clock (I3).

    It waits as it is for that look: taken back it would be announced anew each day.
    """
    case, policy = here.case, here.policy
    if not case.playbook.money or step.on or not step.mail:
        return None
    today = here.calendar.day_of(here.now)
    if policy.bank_look.counts(here.view.bank_seen(), here.now):
        return None
    matter = footing_of(here).matter
    about = matter.say(policy.clocks) if matter else case.key.anchor
    because = Reason.of("bank-unseen", step=step.name, about=about)
    tomorrow = policy.calendar.next_opening(policy.calendar.end_of(today))
    tell = policy.bank_look.asks(here.now)
    return Hold(because=because, until=tomorrow, withdraws=False, tell=tell, about=str(today))


def _paused(here: Situation) -> Hold | None:
    view, policy = here.view, here.policy
    thread = thread_of_case(here)
    standing: OwnerSaid | None = None
    for word in view.said(Word.PAUSE, Word.RESUME, Word.HEARD):
        if word.subject and (thread is None or word.subject not in thread.names):
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
    if here.now >= ends:
        return None
    return Hold(because=Reason.of("paused", until=standing.until), until=ends)


def _left_after_the_end(here: Situation) -> Hold | None:
    found = against_the_end(here.client)
    if found is None:
        return None
    why = found.why.say(here.policy.clocks) if found.why else ""
    because = Reason.of("left-after-the-end", step=found.step.step, at=found.step.sent_at, why=why)
    return Hold(because=because, tell=True, about=found.step.message_id)


def _too_many_unclear(here: Situation) -> Hold | None:
    since = began_at(here)
    found = here.view.left_out_since(since) if since else None
    if found is None:
        return None
    because = Reason.of("too-many-unclear", day=found.day, kept=found.kept)
    return Hold(because=because, tell=True, about=found.seen.isoformat())


def _unclear(here: Situation) -> Hold | None:
    since = began_at(here)
    message = here.view.unclear_since(since) if since else None
    if message is None:
        return None
    why = message.match or message.evidence
    if message.speaker is Speaker.CLAIMED:
        because = Reason.of("in-your-name", at=message.at, subject=message.subject, why=why)
        filed = message.first_seen + COPY_GRACE
        if here.now < filed:
            # Mostly a copy to oneself, whose original shows in Sent a moment later.
            return Hold(because=because, until=filed)
    else:
        because = Reason.of("unclear-message", at=message.at, sender=message.from_ or "nobody", why=why)
    # Of one that can't be read the owner was told when it came.
    return Hold(because=because, tell=message.rule != UNREADABLE, about=message.identity)


def _meeting_in_doubt(here: Situation) -> Hold | None:
    """What others say of a meeting holds it until the owner's side has spoken; it never moves it (I11)."""
    view, case = here.view, here.case
    if case.playbook.subject is not Subject.MEETING:
        return None
    flood = view.meetings_held
    if flood is not None and not view.lifted_since(flood.at):
        because = Reason.of("meetings-flooded", day=flood.day, mails=flood.mails)
        return Hold(because=because, tell=True, about=str(flood.day))
    matter = footing_of(here).matter
    if matter is None or not matter.doubt or matter.doubted_at is None:
        return None
    if view.lifted_since(matter.doubted_at):
        return None
    about = matter.say(here.policy.clocks)
    because = Reason.of("meeting-doubted", about=about, doubt=matter.doubt, at=matter.doubted_at)
    return Hold(because=because, tell=True, about=matter.doubted_by or str(matter.doubted_at))


def _ball_with_us(here: Situation) -> Hold | None:
    view, case = here.view, here.case
    # To decline or call off a meeting is what a ladder about it answers itself.
    human = view.ball_with_us(but=_clicks(here.client) if case.playbook.subject is Subject.MEETING else ())
    if human is None:
        return None
    # What the owner said of an invoice or a meeting since then is how they dealt with it.
    if not case.playbook.subject.is_mail and view.dealt_since(human.first_seen):
        return None
    because = Reason.of("ball-with-us", at=human.at, subject=human.subject)
    # Nothing ends by it, so nothing else would tell the owner that a ladder stands still.
    tell = bool(case.sent) and case.playbook.subject in (Subject.INVOICE, Subject.RELATIONSHIP)
    return Hold(because=because, tell=tell, about=human.identity, awaits_owners_answer=True)


def _clicks(client: ClientSituation) -> frozenset[str]:
    """What the client only clicked in a calendar.

    Another time proposed, words beside it, and an invitation to which the owner
    has not said yes wait for the owner; so does what is not the client's own word.
    """
    view = client.view
    proposed = {
        uid
        for matter in matters_of(client)
        if matter.state == NOT_AGREED and matter.start and view.now and matter.start > view.now
        for uid in (matter.key, matter.key.rpartition("|")[0])
    }
    words = {
        seen.identity
        for seen in view.meetings
        if seen.by == "other"
        or seen.notice.method == "counter"
        or seen.notice.comment
        or seen.notice.uid in proposed
    }
    return frozenset(seen.identity for seen in view.meetings) - words


def _you_wrote(here: Situation, step: Step) -> Hold | None:
    """After the owner's own mail about a missed or cancelled meeting, ours would say it a second time."""
    view, case = here.view, here.case
    if case.playbook.subject is not Subject.MEETING or not step.pressing:
        return None
    since = footing_of(here).at
    calendar = frozenset(seen.identity for seen in view.meetings)
    for own in reversed(view.messages):
        if own.speaker is not Speaker.OWNER or own.at <= since or own.identity in calendar:
            continue
        if frozenset(own.to).isdisjoint(here.policy.people):
            continue
        if view.lifted_since(own.first_seen) or any(
            fact.matter == case.key.anchor and fact.at >= own.first_seen for fact in view.matters
        ):
            return None
        because = Reason.of("you-wrote", at=own.at, step=step.name)
        return Hold(because=because, tell=True, about=own.identity)
    return None


def _disputed_or_promised(here: Situation) -> Hold | None:
    """A dispute holds until it is settled, a promise until its day, a part payment until the owner's word."""
    case = here.case
    if case.playbook.subject is not Subject.INVOICE:
        return None
    matter = footing_of(here).matter
    if matter is None or matter.state != case.playbook.state:
        return None
    if matter.disputed:
        return Hold(because=Reason.of("disputed", number=matter.key))
    resumes = resumes_at(matter, here.policy)
    if resumes is not None and here.now < resumes:
        because = Reason.of("promised", number=matter.key, day=matter.promised or "", until=resumes)
        return Hold(because=because, until=resumes)
    for each in named_matters(here):
        if each.state == case.playbook.state and not each.disputed and _waits_for_word(each, here.view):
            because = Reason.of("part-paid", number=each.key, amount=each.part_paid)
            return Hold(because=because, tell=True, about=each.part_paid)
    return None


def _waits_for_word(matter: Matter, view: ClientView) -> bool:
    """A part came in and no day was promised for the rest, with it or since: only the owner can say."""
    if matter.held_at is None or view.lifted_since(matter.held_at):
        return False
    return matter.promised_at is None or matter.promised_at < matter.held_at


def _bounced_for_now(here: Situation) -> Hold | None:
    temporary = [each.message for each in failures(here) if not each.is_permanent]
    if not temporary:
        return None
    newest = max(temporary, key=lambda message: message.at)
    until = newest.at + timedelta(days=here.policy.temporary_bounce_days)
    if here.now < until:
        because = Reason.of("bounced-temporarily", evidence=why_returned(newest.evidence), until=until)
        # No server tries for so long; whoever goes on reporting delays must not silence the case unseen.
        oldest = min(temporary, key=lambda message: message.at)
        lasting = newest.at - oldest.at > LONGEST_DELAY
        return Hold(because=because, until=until, tell=lasting, about=oldest.identity)
    because = Reason.of("bounced-too-long", evidence=why_returned(newest.evidence))
    return Hold(because=because, tell=True, about=newest.identity)


def _reported_of_another(here: Situation) -> Hold | None:
    """The owner's mail failed for somebody whom it does not show: it ends nothing, and the owner looks."""
    for failure in failures(here):
        if failure.is_permanent and not failure.is_theirs:
            message = failure.message
            about = ", ".join(message.failed_recipients) or "nobody by name"
            because = Reason.of("report-of-another", at=message.at, about=about, evidence=message.evidence)
            return Hold(because=because, tell=True, about=message.identity)
    return None


def _reported_without_proof(here: Situation) -> Hold | None:
    """A report that names no mail of ours may be true, or made up: it ends nothing, and the owner looks."""
    view = here.view
    since = began_at(here)
    if since is None:
        return None
    for message in view.reports_of_unknown_mail(people_of(written_to(here), here.policy), since=since):
        if not view.lifted_since(message.first_seen):
            because = Reason.of("report-unproved", at=message.at, evidence=message.evidence)
            return Hold(because=because, tell=True, about=message.identity)
    return None


def _owner_wrote_after_ultimatum(here: Situation) -> Hold | None:
    view, case = here.view, here.case
    ultimatum = max(
        (sent.sent_at for sent in case.sent if sent.deadline and _is_ultimatum(case, sent.step)), default=None
    )
    if ultimatum is None:
        return None
    for own in own_of_case(here):
        if own.speaker is Speaker.OWNER and own.at > ultimatum and not view.lifted_since(own.first_seen):
            return Hold(because=Reason.of("owner-wrote", at=own.at), tell=True, about=own.identity)
    return None


def _is_ultimatum(case: Case, name: str) -> bool:
    return any(step.name == name and step.is_ultimatum for step in case.playbook.steps)


def _owner_let_go(here: Situation) -> Hold | None:
    """After the owner's own thanks nobody is pressed: their last words are judged, too (SPEC section 4)."""
    view = here.view
    if here.policy.chase is not Chase.ASKED:
        return None
    by_hand = [own for own in own_of_case(here) if own.speaker is Speaker.OWNER]
    last = by_hand[-1] if len(by_hand) > 1 else None
    if last is None or last.asks not in (Asks.NO, Asks.PAYMENT):
        return None
    if any(word.at >= last.first_seen for word in view.said(Word.RESUME, Word.CHASE)):
        return None
    because = Reason.of("owner-let-go", at=last.at, evidence=last.asks_evidence or "no question")
    return Hold(because=because, tell=True, about=last.identity)


def _deadline_unknown(here: Situation, step: Step) -> Hold | None:
    """A closing keeps the date that was printed; where it can't be known, only the owner can say (I4)."""
    case = here.case
    if not step.after_deadline or case.deadline is not None or not case.sent:
        return None
    return Hold(because=Reason.of("deadline-unknown", step=step.name), tell=True)


def _away(here: Situation) -> Hold | None:
    view = here.view
    away = [(back_at(absence, here.policy), absence) for absence in absences_of(here)]
    ahead = [
        pair for pair in away if pair[0] > here.now and not view.lifted_since(pair[1].message.first_seen)
    ]
    if not ahead:
        return None
    until, absence = max(ahead, key=lambda pair: pair[0])
    if absence.is_long:
        # So long a silence is worth a question, whoever asks for it.
        because = Reason.of("absent-long", evidence=absence.say(), until=until)
        return Hold(because=because, until=until, tell=True, about=absence.message.identity)
    unasked = [each for _, each in away if not view.lifted_since(each.message.first_seen)]
    if _days_of(unasked) > LONGEST_UNASKED:
        # One after the other they claim as much as one that is long.
        because = Reason.of("absent-long", evidence=absence.say(), until=until)
        return Hold(because=because, until=until, tell=True, about=unasked[0].message.identity)
    return Hold(because=Reason.of("absent", evidence=absence.say(), until=until), until=until)


def _days_of(absences: Iterable[Absence]) -> timedelta:
    """For how long somebody is away by all of them together, each day once."""
    total, reached = timedelta(), date.min
    for days in sorted((each.days for each in absences), key=lambda each: each.first):
        first = max(days.first, reached)
        total += max(days.last + timedelta(days=1) - first, timedelta())
        reached = max(reached, days.last + timedelta(days=1))
    return total


def _deadline_met_absence(here: Situation) -> Hold | None:
    view, case = here.view, here.case
    promise = next((step for step in case.sent if step.deadline), None)
    deadline = case.deadline
    if promise is None or deadline is None:
        return None
    sent = here.calendar.day_of(promise.sent_at)
    for absence in absences_of(here):
        overlaps = absence.days.first <= deadline and absence.days.last >= sent
        if overlaps and not view.lifted_since(absence.message.first_seen):
            because = Reason.of("deadline-met-absence", evidence=absence.say())
            return Hold(because=because, tell=True, about=absence.message.identity)
    return None
