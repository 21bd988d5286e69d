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

MADE_UP_SENTENCES = {
    "en": {
        "cost_of_delay": "Each week of waiting moves the launch by a week.",
        "policy": "A meeting that is moved less than 48 hours ahead counts as half an hour of work.",
        "times": "Tuesday at 10:00 am or Thursday after 2:00 pm would suit me.",
        "reason": "I believe that my services don't fit what you need any more.",
        "alternative": "Ben Osei of Northlight does this kind of work well.",
    },
    "de": {
        "cost_of_delay": "Jede Woche Wartezeit verschiebt den Start um eine Woche.",
        "policy": "Ein Termin, der keine 48 Stunden vorher verlegt wird, zählt als halbe Stunde.",
        "times": "Bei mir ginge es Dienstag um 10:00 Uhr oder Donnerstag ab 14:00 Uhr.",
        "reason": "Ich glaube, dass meine Leistungen nicht mehr zu dem passen, was Sie brauchen.",
        "alternative": "Ben Osei von Nordlicht macht solche Arbeiten gut.",
    },
    "hu": {
        "cost_of_delay": "Minden hét várakozás egy héttel tolja el az indulást.",
        "policy": "A 48 órán belül áttett megbeszélés fél óra munkának számít.",
        "times": "Kedden 10 órától vagy csütörtökön 14 óra után volna szabad időm.",
        "reason": "Úgy látom, hogy szolgáltatásaim már nem illenek az Ön igényeihez.",
        "alternative": "Szívesen ajánlom Kovács Bencét, aki jól ismeri ezt a területet.",
    },
    "th": {
        "cost_of_delay": "ทุกสัปดาห์ที่รอ วันเปิดตัวจะเลื่อนออกไปหนึ่งสัปดาห์",
        "policy": "นัดที่เลื่อนก่อนเวลานัดไม่ถึง 48 ชั่วโมง นับเป็นงานครึ่งชั่วโมง",
        "times": "สะดวกวันอังคารตั้งแต่ 10.00 น. หรือวันพฤหัสบดีหลัง 14.00 น.",
        "reason": "เห็นว่าบริการที่มีอยู่ไม่ตรงกับความต้องการของท่านแล้ว",
        "alternative": "ขอแนะนำคุณนภา ซึ่งเชี่ยวชาญงานด้านนี้",
    },
    "fr": {
        "cost_of_delay": "Chaque semaine d’attente repousse la mise en ligne d’une semaine.",
        "policy": "Un rendez-vous déplacé moins de 48 heures à l’avance compte pour une demi-heure.",
        "times": "Je vous propose mardi à 10 h ou jeudi à 14 h.",
        "reason": "Je crois que mes services ne correspondent plus à vos besoins.",
        "alternative": "Mon confrère Jean Petit connaît bien ce type de site.",
    },
    "es": {
        "cost_of_delay": "Cada semana de espera retrasa la publicación una semana.",
        "policy": "Una reunión cambiada con menos de 48 horas cuenta como media hora de trabajo.",
        "times": "Le propongo el martes a las 10 h o el jueves a las 14 h.",
        "reason": "Creo que mis servicios ya no se ajustan a lo que usted necesita.",
        "alternative": "Mi colega Juan Pérez conoce bien este tipo de sitios.",
    },
}
"""What an owner may write for a client, in each language."""
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
    """Somebody to show and try texts on where there is no file; English words where a language has none."""
    salutation, name, own_name, project = MADE_UP_NAMES.get(language, MADE_UP_NAMES["en"])
    sentences = MADE_UP_SENTENCES.get(language, MADE_UP_SENTENCES["en"])
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
        open_amount="2400.00 EUR",
        kind=kind,
        phase="middle",
        facts=tuple(sorted(facts.items())),
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
    # The made-up subject stands in the view, so the file's own would come twice.
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
        values = {
            "window": "48 hours",
            **dict(policy.meeting_terms),
            **dict(given[0].values if given else ()),
        }
        values["about"] = values.get("about") or MADE_UP_TOPIC.get(words.language, "Logo")
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
