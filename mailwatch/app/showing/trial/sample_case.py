"""A made-up occasion for any step: what a text would say before there is a thread, an invoice or a meeting.

For ``check`` and the ``template`` commands: the words go through the same door
as those that are sent.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from mailwatch.app.letters.values import Occasion
from mailwatch.app.settings import ClientWords
from mailwatch.domain.client.case import Case, SentStep
from mailwatch.domain.client.matters import begun_name
from mailwatch.domain.client.policy import ClientPolicy
from mailwatch.domain.client.view import fold_client
from mailwatch.domain.days.working_time import WorkingCalendar
from mailwatch.domain.facts.events import MatterSaid, MessageSeen, Speaker
from mailwatch.domain.facts.identity import CaseKey, message_id_for, step_token, token_of
from mailwatch.domain.facts.money import Money
from mailwatch.domain.playbooks.playbook import Playbook, Step, Subject
from mailwatch.domain.playbooks.states import MatterState
from mailwatch.domain.steps.due import printed_deadline
from mailwatch.mail.languages import language as language_named
from mailwatch.mail.languages import spoken
from mailwatch.mail.languages.writing import SampleWords
from mailwatch.mail.message import Confidence, Kind

AFTERNOON = time(14, 0)
DAYS_LEFT = 6
"""Working days to a printed date that is still to come."""
MADE_UP_ID = "made-up@example"
MADE_UP_CLIENT = "made-up"


WORD_FOR = {
    MatterState.MISSED: "missed",
    MatterState.CANCELLED: "cancelled",
    MatterState.CANCELLED_LATE: "cancelled",
    MatterState.PAID: "paid",
}
"""By which word a made-up matter comes into the state that a playbook runs in."""


def _made_up(language: str) -> SampleWords:
    return (spoken(language) or language_named("en")).samples


def _topic(language: str) -> str:
    """What a mail that waits for an answer may be about; "" in a language without samples."""
    known = spoken(language)
    return known.samples.topic if known else ""


def made_up_client(
    playbook: Playbook, *, language: str, kind: str = "business", familiar: bool = False
) -> tuple[ClientPolicy, ClientWords]:
    """Somebody to show and try texts on where there is no file; English words where a language has none."""
    made_up = _made_up(language)
    salutation, name, own_name, project = made_up.names
    if familiar:
        salutation = made_up.familiar or salutation
    sentences = made_up.sentences
    declared = {fact for fact, _ in playbook.facts}
    facts = {fact: words for fact, words in sentences.items() if fact in declared}
    policy = ClientPolicy(
        client=MADE_UP_CLIENT,
        people=("s.lindner@client.example",),
        calendar=WorkingCalendar(zone=ZoneInfo("Europe/Berlin")),
        playbooks=(playbook,),
        accounts=("main",),
        addresses={"main": "anna@studio.example"},
        account_of={"anna@studio.example": "main"},
        facts={"kind": kind, "phase": "middle", "urgent": "true", **facts},
        meeting_terms=tuple(
            sorted(
                {
                    "window": "48 hours",
                    "join": "https://meet.example/a1",
                    **{name: sentences[name] for name in ("policy", "times")},
                }.items()
            )
        ),
    )
    words = ClientWords(
        language=language,
        salutation=salutation,
        name=name,
        project=project,
        own_name=own_name,
        own_phone="+49 30 5550123",
        particle="ค่ะ" if language == "th" else "",
        open_amount=Money.from_text("2400.00 EUR"),
        kind=kind,
        phase="middle",
        facts=tuple(sorted(facts.items())),
        familiar=familiar,
    )
    return policy, words


def sample_occasion(
    playbook: Playbook,
    step: Step,
    *,
    policy: ClientPolicy,
    words: ClientWords,
    now: datetime,
    several: bool = False,
    begun: str = "",
) -> Occasion:
    """``step`` as it would stand if its time had come now, on a subject that is made up where it must be.

    ``begun`` is the subject of the conversation that the ladder's first step began, if any.
    """
    policy = replace(policy, facts=_facts_for(playbook, step, policy))
    facts = _matters(playbook, step, policy, words, now, several=several)
    anchor = MADE_UP_ID if playbook.subject.is_mail else facts[0].matter
    others = tuple(dict.fromkeys(fact.matter for fact in facts if fact.matter != anchor))
    key = CaseKey(playbook=playbook.name, subject=policy.client, anchor=anchor)
    sent = _before(playbook, step, policy, now, covers=others)
    messages = [_own_mail(policy, words, now)]
    if begun and sent:
        messages.append(_first_step(messages[0], sent[0], key, begun))
        sent = (replace(sent[0], message_id=messages[-1].message_id), *sent[1:])
    view = fold_client(
        policy.client, [*((each.at, each) for each in messages), *((now, fact) for fact in facts)]
    )
    case = Case(
        key=key,
        client=policy.client,
        account=policy.accounts[0] if policy.accounts else "",
        playbook=playbook,
        opened_at=now - timedelta(days=20),
        sent=sent,
    )
    # The made-up subject stands in the view, so the file's own would come twice.
    without_file = replace(policy, matters=())
    occasion = Occasion(view=view, case=case, policy=without_file, words=words, now=now)
    return replace(occasion, deadline=printed_deadline(occasion.here, step, now))


def _facts_for(playbook: Playbook, step: Step, policy: ClientPolicy) -> dict[str, str]:
    """The client's facts, with what the playbook asks for and without which the step would not go."""
    declared = dict(playbook.facts)
    asked = [each for one in (step, *_followed(playbook, step)) for each in one.when]
    needed = [each.name for each in asked if each.name in declared and not each.relation and not each.negated]
    return {**dict.fromkeys(needed, "true"), **{name: value for name, value in policy.facts.items() if value}}


def _followed(playbook: Playbook, step: Step) -> list[Step]:
    """The steps that must have been sent for this one to go."""
    named = {each.name for each in step.when if each.is_about_step and not each.negated}
    return [each for each in playbook.steps if each.name in named]


def _first_step(own: MessageSeen, sent: SentStep, key: CaseKey, subject: str) -> MessageSeen:
    """The first step's mail as it would lie in the mailbox."""
    message_id = message_id_for(step_token(own.from_, key, sent.step), own.from_)
    return replace(
        own,
        identity="made up too",
        uid=own.uid + 1,
        speaker=Speaker.MAILWATCH,
        at=sent.sent_at,
        first_seen=sent.sent_at,
        message_id=message_id,
        token=token_of(message_id),
        subject=subject,
    )


def _own_mail(policy: ClientPolicy, words: ClientWords, now: datetime) -> MessageSeen:
    account = policy.accounts[0] if policy.accounts else ""
    written = policy.calendar.at(_working_day_before(policy, now - timedelta(days=10)), AFTERNOON)
    return MessageSeen(
        account=account,
        client=policy.client,
        identity="made up",
        folder="",
        uid_validity=1,
        uid=1,
        speaker=Speaker.OWNER,
        kind=Kind.HUMAN,
        confidence=Confidence.SURE,
        rule="",
        evidence="",
        at=written,
        ruling_clock="date",
        first_seen=written,
        message_id=MADE_UP_ID,
        from_=policy.addresses.get(account, ""),
        to=policy.people[:1],
        subject=next((subject for subject, _ in words.topics), _topic(words.language) or "draft"),
    )


def _matters(
    playbook: Playbook,
    step: Step,
    policy: ClientPolicy,
    words: ClientWords,
    now: datetime,
    *,
    several: bool,
) -> list[MatterSaid]:
    """The client's own invoice or meeting where the file names one, else a made-up one."""
    kind = playbook.subject
    if kind.is_mail:
        return []
    given = [fact for fact in policy.matters if fact.kind == kind]
    wanted = 2 if several else 1
    calendar = policy.calendar
    today = calendar.day_of(now)
    state = WORD_FOR.get(playbook.usual_state) if playbook.usual_state else None
    if kind is Subject.INVOICE:
        made_up = [
            MatterSaid(
                kind=kind,
                matter=f"2026-04{number}",
                word="added",
                client=policy.client,
                at=now - timedelta(days=40),
                on=today + timedelta(days=number + (2 if step.before is not None else -13)),
                amount=Money.from_text(f"{1785 - 100 * number}.00 EUR"),
            )
            for number in (1, 2)
        ]
        listed = [*given, *made_up][: max(wanted, 1)]
        called = WORD_FOR.get(step.on) if step.on else None
        return [
            *listed,
            *(
                replace(each, word=called, at=now, on=None, amount=None, values=())
                for each in listed
                if called is not None
            ),
        ]
    if kind is Subject.MEETING:
        values = {
            "window": "48 hours",
            **dict(policy.meeting_terms),
            **dict(given[0].values if given else ()),
        }
        values["about"] = values.get("about") or _topic(words.language) or "Logo"
        added = MatterSaid(
            kind=kind,
            matter="made-up",
            word="added",
            client=policy.client,
            at=now - timedelta(days=5),
            starts=_start(playbook, step, policy, now),
            values=tuple(sorted(values.items())),
        )
        said = [replace(added, word=state, at=now, by="client", starts=None, values=())] if state else []
        return [added, *said]
    values = dict(policy.facts)
    usual = {
        **_made_up(words.language).sentences,
        "discussed_on": str(_working_day_before(policy, now)),
    }
    shown = {name: values.get(name) or usual.get(name) or meaning for name, meaning in playbook.facts}
    return [
        MatterSaid(
            kind=kind,
            matter=begun_name(playbook.name, today),
            word="started",
            client=policy.client,
            at=now - timedelta(days=4),
            values=tuple(sorted(shown.items())),
        )
    ]


def _start(playbook: Playbook, step: Step, policy: ClientPolicy, now: datetime) -> datetime:
    """When the made-up meeting begins, so that the step would go now."""
    if playbook.usual_state is MatterState.MISSED:
        return now.replace(minute=now.minute // 30 * 30, second=0, microsecond=0)
    if step.before is not None and step.before.count == 0:
        return (now + timedelta(hours=3)).replace(minute=0, second=0, microsecond=0)
    today = policy.calendar.day_of(now)
    state = playbook.usual_state or MatterState.OPEN
    days = {MatterState.CANCELLED: 6, MatterState.CANCELLED_LATE: 1}.get(state)
    day = policy.calendar.working_days_after(today, 2) if days is None else today + timedelta(days=days)
    return policy.calendar.at(day, AFTERNOON)


def _working_day_before(policy: ClientPolicy, instant: datetime) -> date:
    """The last working day before, or the day before where none is near."""
    day = policy.calendar.day_of(instant)
    before = [day - timedelta(days=number) for number in range(1, 8)]
    return next((each for each in before if policy.calendar.is_working_day(each)), before[0])


def _before(
    playbook: Playbook, step: Step, policy: ClientPolicy, now: datetime, *, covers: tuple[str, ...]
) -> tuple[SentStep, ...]:
    """The steps before it, taken as sent."""
    followed = _followed(playbook, step)
    earlier = [
        each
        for each in playbook.steps[: playbook.position(step.name)]
        if each.mail and not each.off and (each in followed or _would_go(each, policy))
    ]
    # A step that does not wait for the end of the printed day goes while that is still to come.
    printed = _working_day_before(policy, now)
    if not step.after_deadline:
        printed = policy.calendar.working_days_after(policy.calendar.day_of(now), DAYS_LEFT)
    return tuple(
        SentStep(
            step=each.name,
            sent_at=now - timedelta(days=9 - place),
            message_id="",
            to=(),
            deadline=printed if each.deadline else None,
            covers=covers,
        )
        for place, each in enumerate(earlier[-8:])
    )


def _would_go(step: Step, policy: ClientPolicy) -> bool:
    """Whether the step's conditions on the client's own facts hold, as far as they are known."""
    known = [each for each in step.when if not each.is_about_step and policy.facts.get(each.name)]
    return all(each.holds(policy.facts, ()) for each in known)
