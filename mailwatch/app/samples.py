"""A made-up occasion for any step: what a text would say before there is a thread, an invoice or a meeting.

For ``check`` and the ``template`` commands: the words go through the same door
as those that are sent.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from mailwatch.app.settings import ClientWords
from mailwatch.app.words import Occasion
from mailwatch.domain.case import Case, SentStep
from mailwatch.domain.due import printed_deadline
from mailwatch.domain.events import MatterSaid, MessageSeen, Speaker
from mailwatch.domain.identity import CaseKey
from mailwatch.domain.playbook import Playbook, Step, Subject
from mailwatch.domain.policy import ClientPolicy
from mailwatch.domain.view import fold_client
from mailwatch.domain.working_time import WorkingCalendar
from mailwatch.mail.message import Confidence, Kind

MADE_UP_ID = "made-up@example"
MADE_UP_CLIENT = "made-up"
MADE_UP_NAMES = {
    "en": ("Dear Ms Lindner,", "Ms Lindner", "Anna Weber", "the Harbour Café website"),
    "de": ("Sehr geehrte Frau Lindner,", "Frau Lindner", "Anna Weber", "Relaunch lindner-bau.example"),
    "hu": ("Kedves Péter!", "Péter", "Varga Júlia", "Kékfa Kávézó honlapja"),
    "th": ("เรียน คุณสมชาย", "คุณสมชาย", "อรุณี วงศ์ทอง", "เว็บไซต์ร้านกาแฟริมน้ำ"),
    "fr": ("Bonjour Madame Lindner,", "Madame Lindner", "Anna Weber", "refonte de lindner-bau.example"),
    "es": ("Estimada Sra. Lindner:", "la Sra. Lindner", "Anna Weber", "rediseño de lindner-bau.example"),
}
"""Salutation, the client's name, the owner's, and what the work is called."""
MADE_UP_TOPIC = {
    "en": "the first draft",
    "de": "der erste Entwurf",
    "hu": "az első vázlat",
    "th": "แบบร่างแรก",
    "fr": "la première ébauche",
    "es": "el primer borrador",
}


def made_up_client(
    playbook: Playbook, *, language: str, kind: str = "business"
) -> tuple[ClientPolicy, ClientWords]:
    """Somebody to show and try texts on where there is no file, or no client in that language."""
    salutation, name, own_name, project = MADE_UP_NAMES.get(language, MADE_UP_NAMES["en"])
    policy = ClientPolicy(
        client=MADE_UP_CLIENT,
        people=("s.lindner@client.example",),
        calendar=WorkingCalendar(zone=ZoneInfo("Europe/Berlin")),
        playbooks=(playbook,),
        accounts=("main",),
        addresses={"main": "anna@studio.example"},
        account_of={"anna@studio.example": "main"},
        facts={"kind": kind, "phase": "middle"},
    )
    words = ClientWords(
        language=language,
        salutation=salutation,
        name=name,
        project=project,
        own_name=own_name,
        own_phone="+49 30 5550123",
        particle="ค่ะ" if language == "th" else "",
        open_amount="2400.00 EUR",
        kind=kind,
        phase="middle",
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
) -> Occasion:
    """``step`` as it would stand if its time had come now, on a subject that is made up where it must be."""
    message = _own_mail(policy, words, now)
    facts = _matters(playbook, policy, words, now, several=several)
    view = fold_client(policy.client, [(message.at, message), *((now, fact) for fact in facts)])
    anchor = MADE_UP_ID if playbook.subject.is_mail else facts[0].matter
    key = CaseKey(playbook=playbook.name, subject=policy.client, anchor=anchor)
    case = Case(
        key=key,
        client=policy.client,
        account=policy.accounts[0] if policy.accounts else "",
        playbook=playbook,
        opened_at=now - timedelta(days=20),
        sent=_before(playbook, step, now),
    )
    without_file = replace(policy, matters=())
    deadline = printed_deadline(step, now, view=view, case=case, policy=without_file)
    return Occasion(view=view, case=case, policy=without_file, words=words, now=now, deadline=deadline)


def _own_mail(policy: ClientPolicy, words: ClientWords, now: datetime) -> MessageSeen:
    account = policy.accounts[0] if policy.accounts else ""
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
        at=now - timedelta(days=10),
        ruling_clock="date",
        first_seen=now - timedelta(days=10),
        message_id=MADE_UP_ID,
        from_=policy.addresses.get(account, ""),
        to=policy.people[:1],
        subject=next((subject for subject, _ in words.topics), MADE_UP_TOPIC.get(words.language, "draft")),
    )


def _matters(
    playbook: Playbook, policy: ClientPolicy, words: ClientWords, now: datetime, *, several: bool
) -> list[MatterSaid]:
    """The client's own invoice or meeting where the file names one, else a made-up one."""
    kind = playbook.subject
    if kind.is_mail:
        return []
    given = [fact for fact in policy.matters if fact.kind == kind]
    wanted = 2 if several else 1
    calendar = policy.calendar
    today = calendar.day_of(now)
    state = {"missed": "missed", "cancelled late": "cancelled", "paid": "paid"}.get(playbook.state)
    if kind is Subject.INVOICE:
        made_up = [
            MatterSaid(
                kind=kind,
                matter=f"2026-04{number}",
                word="added",
                client=policy.client,
                at=now - timedelta(days=40),
                on=today - timedelta(days=13 - number),
                amount=f"{1785 - 100 * number}.00 EUR",
            )
            for number in (1, 2)
        ]
        return [*given, *made_up][: max(wanted, 1)]
    if kind is Subject.MEETING:
        start = now + timedelta(days=1) if playbook.state == "scheduled" else now - timedelta(minutes=5)
        if playbook.state == "cancelled late":
            start = now + timedelta(hours=20)
        named = dict(given[0].values) if given else {}
        values = {"about": named.get("about", ""), "window": "48 hours", **named}
        values["about"] = values["about"] or MADE_UP_TOPIC.get(words.language, "Logo")
        added = MatterSaid(
            kind=kind,
            matter="made-up",
            word="added",
            client=policy.client,
            at=now - timedelta(days=5),
            starts=start,
            values=tuple(sorted(values.items())),
        )
        said = [replace(added, word=state, at=now, by="client", starts=None, values=())] if state else []
        return [added, *said]
    values = dict(policy.facts)
    shown = {name: values.get(name) or meaning for name, meaning in playbook.facts}
    return [
        MatterSaid(
            kind=kind,
            matter=str(today),
            word="started",
            client=policy.client,
            at=now - timedelta(days=4),
            values=tuple(sorted(shown.items())),
        )
    ]


def _before(playbook: Playbook, step: Step, now: datetime) -> tuple[SentStep, ...]:
    """The steps before it, taken as sent."""
    earlier = [each for each in playbook.steps[: playbook.position(step.name)] if each.mail and not each.off]
    return tuple(
        SentStep(
            step=each.name,
            sent_at=now - timedelta(days=9 - place),
            message_id="",
            to=(),
            deadline=now.date() if each.deadline else None,
        )
        for place, each in enumerate(earlier[-8:])
    )
