"""What would go out, when, to whom, why, and in which words: the plan, for review before anything leaves."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime

from mailwatch.app.composer import Composer
from mailwatch.app.deciding.judge import Judged
from mailwatch.app.deciding.step_mail import attached_to
from mailwatch.app.letters.values import Letter, Occasion, write_step
from mailwatch.app.notices.reason_commands import Way
from mailwatch.app.showing.future.ahead import Ahead, Future
from mailwatch.app.showing.future.outlook import Outlook, outlooks_of, past_the_hold
from mailwatch.app.showing.standing.case_standing import CaseStanding, about_of, standing_of
from mailwatch.app.showing.standing.needs import ways_of
from mailwatch.app.work import Work
from mailwatch.domain.facts.identity import CaseKey
from mailwatch.domain.facts.reasons import Reason
from mailwatch.domain.playbooks.playbook import Consent
from mailwatch.domain.steps.gates import gates_of
from mailwatch.errors import OwnerMustAct
from mailwatch.ports import Store

LATEST = datetime.max.replace(tzinfo=UTC)
"""Where what has no date stands among what has one."""


@dataclass(frozen=True, kw_only=True)
class Planned:
    """One step ahead. ``text`` is empty and ``trouble`` says why where it can't be written.

    ``held`` keeps it back; ``until`` is when that ends by itself. Where only
    somebody's word ends it, ``at`` is None and ``ways`` says which. A held step
    is the last of its ladder that is shown, ``later`` names those behind it.
    """

    client: str
    case: str
    playbook: str
    about: str
    step: str
    at: datetime | None
    to: tuple[str, ...]
    subject: str
    deadline: date | None
    consent: str
    needs: tuple[str, ...]
    because: Reason
    text: str
    trouble: str = ""
    held: Reason | None = None
    until: datetime | None = None
    ways: tuple[Way, ...] = ()
    later: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class NothingSent:
    """A case of which nothing goes out in that time: why, what holds it, and what ends that.

    ``ends``: it is over with the next turn.
    """

    client: str
    case: str
    playbook: str
    about: str
    because: Reason
    held: Reason | None = None
    until: datetime | None = None
    ways: tuple[Way, ...] = ()
    ends: bool = False


@dataclass(frozen=True, kw_only=True)
class Plan:
    """Every step that will go out in that time if nobody answers, with what that rests on.

    ``mails`` stand in the order of time, each with the case it leaves; what is held without an end stands
    behind what has a date. ``clients`` are as judged and played.
    """

    clients: tuple[Outlook, ...]
    mails: tuple[tuple[Planned, Ahead], ...]
    standing: tuple[NothingSent, ...]

    @property
    def planned(self) -> tuple[Planned, ...]:
        """The mails alone."""
        return tuple(planned for planned, _ in self.mails)


def plan_of(store: Store, composer: Composer, *, now: datetime, until: datetime) -> Plan:
    """What goes out by ``until``; changes nothing."""
    with store.reading() as transaction:
        outlooks = outlooks_of(Work(transaction, composer.settings, now), until=until)
    return plan_from(outlooks, composer, until=until)


def plan_from(outlooks: Sequence[Outlook], composer: Composer, *, until: datetime) -> Plan:
    """The same of clients that are judged and played to ``until`` already. Touches no state."""
    mails: list[tuple[Planned, Ahead]] = []
    standing: list[NothingSent] = []
    for each in outlooks:
        stands = {stand.case.key: stand for stand in each.stands}
        words = InWords(composer=composer)
        mails += _dated(each.future, stands, words)
        for judged, stand in zip(each.judged.cases, each.stands, strict=True):
            if held := next(_held_by(judged, stand, each.future, words, until), None):
                mails.append(held)
            elif not each.future.of(judged.case.key):
                standing.append(_standing(stand))
    mails.sort(key=_in_time)
    return Plan(clients=tuple(outlooks), mails=tuple(mails), standing=tuple(standing))


def ladders_of(client: Outlook, composer: Composer, *, until: datetime) -> tuple[tuple[Planned, Ahead], ...]:
    """The mails of a plan that go to one client, and those behind a hold, as if that ended now.

    The latter are held like the first of them, and have no date but what ``Ahead`` says.
    """
    words = InWords(composer=composer)
    mails = [*_dated(client.future, {stand.case.key: stand for stand in client.stands}, words)]
    for judged, stand in zip(client.judged.cases, client.stands, strict=True):
        mails += _held_by(judged, stand, client.future, words, until)
    return tuple(sorted(mails, key=_in_time))


def _in_time(mail: tuple[Planned, Ahead]) -> tuple[datetime, str]:
    return mail[0].at or LATEST, mail[0].client


def _dated(
    future: Future, stands: Mapping[CaseKey, CaseStanding], words: InWords
) -> Iterator[tuple[Planned, Ahead]]:
    """What goes out and is not held now, in the order in which it leaves."""
    seen: set[CaseKey] = set()
    for each in future.mails:
        key = each.case.key
        stand = stands.get(key)
        if stand is not None and stand.is_held_itself:
            continue
        because = each.because if stand is None or key in seen else stand.why
        seen.add(key)
        about = stand.about if stand is not None else about_of(each.here)
        yield words.put(each, about, because=each.waited or because)


def _held_by(
    judged: Judged, stand: CaseStanding, future: Future, words: InWords, until: datetime
) -> Iterator[tuple[Planned, Ahead]]:
    """The mail at which a case stops, held now or by what is known today; then those behind it."""
    ahead = future.of(judged.case.key)
    if ahead and stand.is_held_itself:
        yield from _held(stand, ahead, words)
        return
    if not stand.waits_for_word:
        # An absence on the printed date, say, or a ladder before it that waits for a word.
        at_last = future.last.get(judged.case.key)
        if at_last is None:
            return
        judged, stand = at_last, standing_of(at_last)
    if stand.held is None or stand.until is not None:
        return
    yield from _held(stand, past_the_hold(judged, until=until), words)


def _standing(stand: CaseStanding) -> NothingSent:
    return NothingSent(
        client=stand.case.client,
        case=stand.case.key.short,
        playbook=stand.case.playbook.name,
        about=stand.about,
        because=stand.why,
        held=stand.held,
        until=stand.until,
        ways=ways_of(stand),
        ends=stand.ends,
    )


def _held(stand: CaseStanding, ahead: Sequence[Ahead], words: InWords) -> Iterator[tuple[Planned, Ahead]]:
    """No date rests on a hold that only somebody's word ends, and no later step's on any hold."""
    for place, each in enumerate(ahead):
        found, there = words.put(each, stand.about, because=stand.why)
        held = replace(
            found,
            at=each.at if stand.until and not place else None,
            held=stand.held,
            until=stand.until,
            ways=ways_of(stand, found.needs),
            later=tuple(other.step.name for other in ahead[place + 1 :]),
        )
        yield held, there


@dataclass(frozen=True, kw_only=True)
class InWords:
    """Puts steps ahead into words, in the order in which they leave.

    Where a ladder's first mail begins a conversation, its later ones answer in
    that, as they will when it lies in the mailbox; ``begun`` are the subjects.
    """

    composer: Composer
    begun: dict[CaseKey, str] = field(default_factory=dict)

    def put(self, each: Ahead, about: str, *, because: Reason) -> tuple[Planned, Ahead]:
        """One step with its words, or why there are none; and the step as it stands in its conversation."""
        case = each.case
        if subject := self.begun.get(case.key, ""):
            sent = tuple(replace(earlier, subject=subject) for earlier in case.sent)
            each = replace(each, here=each.here.client.of(replace(case, sent=sent)))
        planned = _planned(each, about, self.composer, because=because)
        if planned.subject:
            self.begun.setdefault(case.key, planned.subject)
        return planned, each


def _planned(each: Ahead, about: str, composer: Composer, *, because: Reason) -> Planned:
    letter, trouble = Letter(subject="", text=""), ""
    case, settings = each.case, composer.settings
    occasion = Occasion(
        view=each.here.view,
        case=case,
        policy=settings.policies[case.client],
        words=settings.words[case.client],
        now=each.at,
        deadline=each.deadline,
        attachments=attached_to(each.here, each.step),
    )
    try:
        letter = write_step(each.step, occasion, renderer=composer.renderer, wording=composer.wording)
    except OwnerMustAct as error:
        trouble = str(error)
    return Planned(
        client=case.client,
        case=case.key.short,
        playbook=case.playbook.name,
        about=about,
        step=each.step.name,
        at=each.at,
        to=each.to,
        subject=letter.subject,
        deadline=each.deadline,
        consent=each.consent,
        needs=gates_of(each.here, each.step) if each.consent is Consent.ASK else (),
        because=because,
        text=letter.text,
        trouble=trouble,
    )
