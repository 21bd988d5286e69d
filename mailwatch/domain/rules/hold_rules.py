"""What holds a case although its time has come: one question, one reason each."""

from __future__ import annotations

from datetime import datetime, timedelta

from mailwatch.domain.cases.basis import (
    answers_in_thread,
    basis_of,
    began_at,
    matters_of,
    own_of_case,
    thread_of_case,
    written_to,
)
from mailwatch.domain.cases.failed_mail import failures, people_of
from mailwatch.domain.cases.given import given_of
from mailwatch.domain.cases.return_reasons import why_returned
from mailwatch.domain.cases.situation import ClientSituation, Situation
from mailwatch.domain.cases.split_brain import against_the_end
from mailwatch.domain.client.case import Case
from mailwatch.domain.client.failed_delivery import reports_of_unknown_mail
from mailwatch.domain.client.policy import Chase
from mailwatch.domain.facts.about import OfClient
from mailwatch.domain.facts.events import UNREADABLE, OwnerSaid, Speaker, Word
from mailwatch.domain.facts.reasons import Reason
from mailwatch.domain.playbooks.playbook import Reply, Subject
from mailwatch.domain.playbooks.states import MatterState
from mailwatch.domain.rules.meeting_cases import told_when_due
from mailwatch.domain.rules.step_situation import StepSituation
from mailwatch.domain.steps.hold import Hold
from mailwatch.mail.message import Asks

LATE_FILING_GRACE = timedelta(minutes=10)
"""How long after a mail in the owner's name its copy may show in Sent before the owner is asked."""

LONGEST_DELAY = timedelta(days=7)
"""For so long servers try again (RFC 5321 section 4.5.4.1: four to five days)."""


def paused(here: Situation) -> Hold | None:
    """The owner paused the client or the thread, or heard from them and waits until a day."""
    view, policy = here.view, here.policy
    thread = thread_of_case(here)
    standing: OwnerSaid | None = None
    for word in view.said(Word.PAUSE, Word.RESUME, Word.HEARD):
        if word.about != OfClient() and (thread is None or not thread.is_meant(word.about)):
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
    if standing.word == Word.PAUSE:
        return Hold(because=Reason.of("paused", until=standing.until), until=ends)
    by = f" by {standing.by}" if standing.by else ""
    return Hold(because=Reason.of("answer-promised", at=standing.at, by=by, until=standing.until), until=ends)


def day_given(here: StepSituation) -> Hold | None:
    """A mail lies ready, and a day was given since: it is taken back, and planned anew after that day."""
    given = given_of(here)
    if given is None or here.planned is None:
        return None
    ends = here.calendar.end_of(given.day)
    if here.now >= ends:
        return None
    because = Reason.of("day-given", day=given.day, step=here.step.name, thread=given.thread)
    return Hold(because=because, until=ends)


def left_after_the_end(here: Situation) -> Hold | None:
    """A step left although its ladder was over: another state, which had lost the word, sent it (I2)."""
    found = against_the_end(here.client)
    if found is None:
        return None
    why = found.why.say(here.policy.display) if found.why else ""
    because = Reason.of("left-after-the-end", step=found.step.step, at=found.step.sent_at, why=why)
    return Hold(because=because, tell=True, about=found.step.message_id)


def too_many_unclear(here: Situation) -> Hold | None:
    """So many strangers wrote in a day that the answer may be among what was not written down."""
    since = began_at(here)
    found = here.view.left_out_since(since) if since else None
    if found is None:
        return None
    because = Reason.of("too-many-unclear", day=found.day, kept=found.kept)
    return Hold(because=because, tell=True, about=found.seen.isoformat())


def unclear(here: Situation) -> Hold | None:
    """A message that may be an answer, or one in the owner's name that is not proved theirs (I1, I11)."""
    since = began_at(here)
    message = here.view.unclear_since(since) if since else None
    if message is None:
        return None
    why = message.match or message.evidence
    if message.speaker is Speaker.CLAIMED:
        because = Reason.of("in-your-name", at=message.at, subject=message.subject, why=why)
        filed = message.first_seen + LATE_FILING_GRACE
        if here.now < filed:
            # Mostly a copy to oneself, whose original shows in Sent a moment later.
            return Hold(because=because, ask_again_at=filed)
    else:
        because = Reason.of("unclear-message", at=message.at, sender=message.from_ or "nobody", why=why)
    # Of one that can't be read the owner was told when it came.
    return Hold(because=because, tell=message.rule != UNREADABLE, about=message.identity)


def meeting_in_doubt(here: Situation) -> Hold | None:
    """What others say of a meeting holds it until the owner's side has spoken; it never moves it (I11)."""
    view, case = here.view, here.case
    if case.playbook.subject is not Subject.MEETING:
        return None
    flood = view.meetings_held
    if flood is not None and not view.lifted_since(flood.at):
        because = Reason.of("meetings-flooded", day=flood.day, mails=flood.mails)
        return Hold(because=because, tell=True, about=str(flood.day))
    matter = basis_of(here).matter
    if matter is None or not matter.doubt or matter.doubted_at is None:
        return None
    if view.lifted_since(matter.doubted_at):
        return None
    about = matter.say(here.policy.display)
    because = Reason.of("meeting-doubted", about=about, doubt=matter.doubt, at=matter.doubted_at)
    return Hold(because=because, tell=True, about=matter.doubted_by or str(matter.doubted_at))


def what_came(here: Situation) -> Hold | None:
    """They wrote where the input was asked for; only the owner knows whether all came, a part, or a promise.

    Asked anew when the owner asks there again without having said so.
    """
    view, case = here.view, here.case
    if case.playbook.reply is not Reply.ASKS_IN_ITS_THREAD:
        return None
    human = next(iter(reversed(answers_in_thread(here))), None)
    if human is None or view.waved_through(human):
        return None
    asked = [
        own
        for own in own_of_case(here)
        if own.speaker is Speaker.OWNER and own.at > human.at and own.asks not in (Asks.NO, Asks.PAYMENT)
    ]
    about = asked[-1].identity if asked else human.identity
    because = Reason.of("what-came", at=human.at, sender=human.from_, subject=human.subject)
    return Hold(because=because, tell=True, about=about)


def ball_with_us(here: StepSituation) -> Hold | None:
    """The client wrote, in whatever thread, and the owner has not answered."""
    view, case = here.view, here.case
    # To decline or call off a meeting is what a ladder about it answers itself.
    human = view.ball_with_us(
        but=_clicks(here.client) if case.playbook.subject is Subject.MEETING else (),
        waiting_in=thread_of_case(here) if case.playbook.subject.is_mail else None,
    )
    if human is None:
        return None
    # What the owner said of an invoice or a meeting since then is how they dealt with it.
    if not case.playbook.subject.is_mail and view.dealt_since(human.first_seen, case.playbook.subject):
        return None
    because = Reason.of("ball-with-us", at=human.at, subject=human.subject)
    # Nothing ends by it, so nothing else would tell the owner that a ladder stands still.
    tell = bool(case.sent) and case.playbook.subject in (Subject.INVOICE, Subject.RELATIONSHIP)
    hold = Hold(because=because, tell=tell, about=human.identity)
    return told_when_due(here, here.step, hold) if case.playbook.subject is Subject.MEETING else hold


def _clicks(client: ClientSituation) -> frozenset[str]:
    """What the client only clicked in a calendar.

    Another time proposed, words beside it, and an invitation to which the owner
    has not said yes wait for the owner; so does what is not the client's own word.
    """
    view = client.view
    proposed = {
        uid
        for matter in matters_of(client)
        if matter.state is MatterState.NOT_AGREED and matter.start and view.now and matter.start > view.now
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


def you_wrote(here: StepSituation) -> Hold | None:
    """After the owner's own mail about a missed or cancelled meeting, ours would say it a second time."""
    view, case = here.view, here.case
    if case.playbook.subject is not Subject.MEETING or not here.step.pressing:
        return None
    since = basis_of(here).at
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
        because = Reason.of("you-wrote", at=own.at, step=here.step.name)
        return Hold(because=because, tell=True, about=own.identity)
    return None


def bounced_for_now(here: Situation) -> Hold | None:
    """A temporary failure is waited for; one that lasts is the owner's to look at."""
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


def reported_of_another(here: Situation) -> Hold | None:
    """The owner's mail failed for somebody whom it does not show: it ends nothing, and the owner looks."""
    for failure in failures(here):
        if failure.is_permanent and not failure.is_theirs:
            message = failure.message
            about = ", ".join(message.failed_recipients) or "nobody by name"
            because = Reason.of("report-of-another", at=message.at, about=about, evidence=message.evidence)
            return Hold(because=because, tell=True, about=message.identity)
    return None


def reported_without_proof(here: Situation) -> Hold | None:
    """A report that names no mail of ours may be true, or made up: it ends nothing, and the owner looks."""
    view = here.view
    since = began_at(here)
    if since is None:
        return None
    for message in reports_of_unknown_mail(view, people_of(written_to(here), here.policy), since=since):
        if not view.lifted_since(message.first_seen):
            because = Reason.of("report-unproved", at=message.at, evidence=message.evidence)
            return Hold(because=because, tell=True, about=message.identity)
    return None


def owner_wrote_after_ultimatum(here: Situation) -> Hold | None:
    """The owner wrote by hand after the ultimatum: what holds now only they can say."""
    view, case = here.view, here.case
    ultimatum = max(
        (sent.sent_at for sent in case.sent if sent.deadline and _is_ultimatum(case, sent.step)), default=None
    )
    if ultimatum is None:
        return None
    for own in own_of_case(here):
        if own.speaker is not Speaker.OWNER or own.at <= ultimatum or view.lifted_since(own.first_seen):
            continue
        if not _agreed_since(here, own.first_seen):
            return Hold(because=Reason.of("owner-wrote", at=own.at), tell=True, about=own.identity)
    return None


def _agreed_since(here: Situation, instant: datetime) -> bool:
    """Whether the owner has named the day that holds now, in this thread."""
    thread = thread_of_case(here)
    said = here.view.agreed_in(thread) if thread is not None else None
    return said is not None and said.at >= instant


def _is_ultimatum(case: Case, name: str) -> bool:
    return any(step.name == name and step.is_ultimatum for step in case.playbook.steps)


def owner_let_go(here: Situation) -> Hold | None:
    """After the owner's own thanks nobody is pressed: their last words are judged, too (SPEC section 4)."""
    view = here.view
    if here.policy.chase is not Chase.ASKED:
        return None
    by_hand = [own for own in own_of_case(here) if own.speaker is Speaker.OWNER]
    last = by_hand[-1] if len(by_hand) > 1 else None
    if last is None or last.asks not in (Asks.NO, Asks.PAYMENT):
        return None
    if any(word.at >= last.first_seen for word in view.said(Word.RESUME, Word.CHASE, Word.HEARD)):
        return None
    thread = thread_of_case(here)
    if thread is not None and view.agreed_in(thread) is not None:
        # What was agreed on is still to come, whatever the thanks said.
        return None
    because = Reason.of("owner-let-go", at=last.at, evidence=last.asks_evidence or "no question")
    return Hold(because=because, tell=True, about=last.identity)


def deadline_unknown(here: StepSituation) -> Hold | None:
    """A closing keeps the date that was printed; where it can't be known, only the owner can say (I4)."""
    case, step = here.case, here.step
    if not step.after_deadline or case.deadline is not None or not case.sent:
        return None
    return Hold(because=Reason.of("deadline-unknown", step=step.name), tell=True)
