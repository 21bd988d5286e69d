"""Every combination of facts on which a shipped text depends, each as a real situation; for `test_claims.py`.

What is so in a combination is written down here by hand, and not asked of
`mailwatch.app.letters.claims`: the one checks the other.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from itertools import product
from math import prod

from mailwatch.app.letters.claims import OF_MAIL
from mailwatch.app.letters.values import Occasion
from mailwatch.app.lint.finding import Book, TextFile
from mailwatch.app.lint.shapes import claims_asked, claims_made, names_in
from mailwatch.app.showing.trial.sample_case import MADE_UP_ID, made_up_client, sample_occasion
from mailwatch.domain.client.case import Case, Outcome, SentStep
from mailwatch.domain.client.view import ClientView, fold_client
from mailwatch.domain.facts.events import MatterSaid, MessageSeen, OwnerSaid, Speaker, Word
from mailwatch.domain.facts.identity import CaseKey
from mailwatch.domain.facts.money import Money
from mailwatch.domain.playbooks.playbook import Playbook, Step, Subject
from mailwatch.mail.message import Asks, Confidence, GivenDate, Gives, Kind
from mailwatch.translate import shipped_playbook

NOON = datetime(2026, 11, 24, 11, 20, tzinfo=UTC)
"""A Tuesday; twenty minutes after the made-up meeting began."""

PLACE = "Kaffeehaus 21"

RECENTLY = NOON - timedelta(hours=2)

YESTERDAY = date(2026, 11, 23)
"""The day that the made-up ladder printed, where a step comes after it; and on which the two agreed since."""

TOMORROW = date(2026, 11, 25)
"""The day before which they could not, as they wrote; and a day to come that the owner named too early."""

Facts = Mapping[str, str]

CHOICES: Mapping[str, tuple[str, ...]] = {
    "goal": ("", "keep", "recover", "leave"),
    "phase": ("middle", "", "prospect", "start", "end"),
    "tone": ("", "plain", "conciliatory"),
    "kind": ("business", "consumer"),
    "project": ("yes", ""),
    "telephone": ("yes", ""),
    "open": ("yes", ""),
    "attached": ("", "yes"),
    "spoken": ("", "heard", "heard-elsewhere", "elsewhere"),
    "given": ("", "agreed", "earlier", "promised", "asked", "not-before"),
    "closed": ("", "yes", "invoiced", "resumed"),
    "end": ("", "yes"),
    "part": ("", "yes"),
    "promised": ("", "passed", "ahead"),
    "wait": ("", "over", "runs"),
    "missed": ("", "again"),
    "excused": ("", "yes"),
    "discussed": ("yes", "", "ahead"),
    "times": ("yes", ""),
    "policy": ("yes", ""),
    "place": ("", "yes"),
    "cost": ("yes", ""),
}
"""The facts, and what each can be; the first is that of every day."""

TOUCHES: Mapping[str, frozenset[str]] = {
    "goal": frozenset({"goal", "together", "paused", "closed"}),
    "phase": frozenset({"phase"}),
    "tone": frozenset({"tone"}),
    "kind": frozenset({"kind"}),
    "project": frozenset({"project"}),
    "telephone": frozenset({"own_phone", "telephone"}),
    "open": frozenset({"open_amount", "separately"}),
    "attached": frozenset({"attachment", "attached", "separately"}),
    "spoken": frozenset({"no-word", "no-answer"}),
    "given": frozenset({"agreed_date", "asked_by", "agreed-day", "asked-by", "no-word", "no-answer"}),
    "closed": frozenset({"work-stopped", "work-goes-on"}),
    "end": frozenset({"together", "work-goes-on"}),
    "part": frozenset({"part_paid", "part-paid"}),
    "promised": frozenset({"promised_date", "promised"}),
    "wait": frozenset({"still_waiting", "wait_until", "still-waiting"}),
    "missed": frozenset({"missed_count", "missed-before"}),
    "excused": frozenset({"they-cancelled"}),
    "discussed": frozenset({"discussed_on", "discussed"}),
    "times": frozenset({"times"}),
    "policy": frozenset({"policy"}),
    "place": frozenset({"place"}),
    "cost": frozenset({"cost_of_delay"}),
}
"""The values and claims of a text that each fact can change."""

APPROVING = ("counts-as-approved", "approved")
"""Steps that go only where the contract says that silence approves."""

ONLY_FOR: Mapping[str, frozenset[Subject]] = {
    "given": OF_MAIL,
    "part": frozenset({Subject.INVOICE}),
    "promised": frozenset({Subject.INVOICE}),
    "wait": frozenset({Subject.MEETING}),
    "missed": frozenset({Subject.MEETING}),
    "discussed": frozenset({Subject.RELATIONSHIP}),
}


@dataclass(frozen=True, kw_only=True)
class Point:
    """One text in one combination of facts."""

    file: TextFile
    step: Step
    facts: Facts
    occasion: Occasion

    @property
    def true(self) -> frozenset[str]:
        """The claims that the facts back."""
        return frozenset(_true(self.file, self.step, self.facts))


@lru_cache(maxsize=1)
def shipped_files() -> tuple[TextFile, ...]:
    """Every text that ships and that a step sends."""
    from mailwatch.adapters.texts.templates import playbook_names

    found = [
        file
        for name in playbook_names()
        for file in Book(playbook=shipped_playbook(name), folder=name).files
        if file.step is not None
    ]
    return tuple(found)


def facts_of(file: TextFile) -> dict[str, tuple[str, ...]]:
    """The facts on which a text depends, and what each of them can be."""
    used = names_in(file.source) | claims_asked(file.source) | claims_made(file.source)
    subject = file.book.playbook.subject
    needed = {each.name for each in (file.step.when if file.step else ())}
    found = {
        fact: choices
        for fact, choices in CHOICES.items()
        if TOUCHES[fact] & used and subject in ONLY_FOR.get(fact, frozenset(Subject))
    }
    if file.book.playbook.name != "new-time":
        found.pop("excused", None)
    if file.consumer:
        found["kind"] = ("consumer",)
    return {fact: choices for fact, choices in found.items() if not (fact in needed and fact == "policy")}


def points(file: TextFile, *, most: int | None = None) -> Iterator[Point]:
    """The text in every combination of its facts, or in ``most`` of them, drawn evenly and always alike."""
    choices = facts_of(file)
    whole = prod(len(each) for each in choices.values())
    combinations = product(*choices.values())
    if most is not None and whole > most:
        drawn = random.Random(file.path)
        each_alone = [
            tuple(value if name == fact else options[0] for name, options in choices.items())
            for fact, values in choices.items()
            for value in values
        ]
        many = (tuple(drawn.choice(options) for options in choices.values()) for _ in range(most))
        combinations = iter(dict.fromkeys((*each_alone, *many)))
    step = file.step
    assert step is not None
    for combination in combinations:
        facts = dict(zip(choices, combination, strict=True))
        if all(
            each.name != "phase" or each.holds({"phase": facts.get("phase", "")}, ()) for each in step.when
        ):
            yield Point(file=file, step=step, facts=facts, occasion=occasion_of(file, step, facts))


def occasion_of(file: TextFile, step: Step, facts: Facts) -> Occasion:
    """The real situation in which the text would be written."""
    playbook = file.book.playbook
    if facts.get("tone"):
        step = replace(step, tone=facts["tone"])
    kind = facts.get("kind", "consumer" if file.consumer else "business")
    policy, words = made_up_client(playbook, language=file.language, kind=kind, familiar=file.familiar)
    said = {"goal": facts.get("goal", ""), "phase": facts.get("phase", "middle"), "kind": kind}
    if step.name in APPROVING:
        said["silence_approves"] = "true"
    gone = {name for name, fact in (("times", "times"), ("policy", "policy")) if not facts.get(fact, "yes")}
    terms = {**dict(policy.meeting_terms), **({"place": PLACE} if facts.get("place") else {})}
    if wait := facts.get("wait"):
        terms["wait"] = "15 minutes" if wait == "over" else "40 minutes"
    policy = replace(
        policy,
        facts={**policy.facts, **said},
        meeting_terms=tuple(sorted((name, value) for name, value in terms.items() if name not in gone)),
    )
    words = replace(
        words,
        goal=said["goal"],
        phase=said["phase"],
        project=words.project if facts.get("project", "yes") else "",
        own_phone=words.own_phone if facts.get("telephone", "yes") else "",
        open_amount=words.open_amount if facts.get("open", "yes") else None,
        facts=words.facts if facts.get("cost", "yes") else (),
    )
    occasion = sample_occasion(playbook, step, policy=policy, words=words, now=NOON, several=file.several)
    view = _further(occasion, facts)
    return replace(occasion, view=view, attachments=("papers/2026-041.pdf",) if facts.get("attached") else ())


def _further(occasion: Occasion, facts: Facts) -> ClientView:
    """What is known of the client with the further facts."""
    view = occasion.view
    client = view.client
    matters, words, messages = list(view.matters), list(view.words), list(view.messages)
    if facts.get("part"):
        matters.append(_said(occasion, "part-paid", amount=Money.from_text("500.00 EUR")))
    if facts.get("promised"):
        ahead = 5 if facts["promised"] == "ahead" else -4
        matters.append(_said(occasion, "promised", on=NOON.date() + timedelta(days=ahead)))
    if facts.get("missed"):
        matters += _missed_meeting(client, NOON - timedelta(days=60))
        if occasion.case.playbook.name != "no-show":
            matters += _missed_meeting(client, NOON - timedelta(days=90))
    if facts.get("excused"):
        called_off = next(each for each in matters if each.word == "cancelled")
        matters.remove(called_off)
        matters += [replace(called_off, word=word, by="owner") for word in ("missed", "excused")]
    if facts.get("end"):
        matters.append(
            MatterSaid(
                kind=Subject.RELATIONSHIP, matter="2026-11-22", word="started", client=client,
                at=NOON - timedelta(days=2),
            )
        )  # fmt: skip
    if (discussed := facts.get("discussed", "yes")) != "yes":
        said = (("discussed_on", str(TOMORROW)),) if discussed else ()
        matters = [
            replace(each, values=(*(pair for pair in each.values if pair[0] != "discussed_on"), *said))
            for each in matters
        ]
    _give_day(facts.get("given", ""), client, messages, words)
    if facts.get("spoken") == "heard":
        words.append(OwnerSaid(word=Word.HEARD, client=client, at=RECENTLY, until=date(2026, 11, 24)))
    if facts.get("spoken") == "heard-elsewhere":
        words.append(
            OwnerSaid(
                word=Word.HEARD, client=client, at=RECENTLY, until=date(2026, 11, 24),
                subject="theirs@client.example",
            )
        )  # fmt: skip
    if facts.get("closed") == "resumed":
        at = NOON - timedelta(hours=20)
        messages.append(replace(_from_them(client), identity="again", uid=97, at=at, first_seen=at))
    if facts.get("closed") in ("invoiced", "resumed"):
        messages.append(_last_invoice(client))
    if facts.get("spoken") == "elsewhere":
        messages.append(_from_them(client))
    folded = fold_client(
        client,
        [*((each.at, each) for each in messages), *((each.at, each) for each in (*matters, *words))],
        now=NOON,
        takes_dates=facts.get("given") == "not-before",
    )
    return replace(folded, cases=(_closing(client),) if facts.get("closed") else ())


def _give_day(given: str, client: str, messages: list[MessageSeen], words: list[OwnerSaid]) -> None:
    """A day that was given and has passed: agreed on since the last mail, ``earlier``, or the own mail's."""
    if not given:
        return
    three_days = NOON - timedelta(days=3)
    agreed = OwnerSaid(word=Word.AGREED, client=client, at=three_days, until=YESTERDAY, subject=MADE_UP_ID)
    if given == "asked":
        day = GivenDate(day=date(2026, 11, 20), gives=Gives.BY, words="by 20 November")
        messages[0] = replace(messages[0], given=(day,))
    elif given == "earlier":
        # The own mail is of the 13th, the first of the ladder of the 15th.
        words.append(replace(agreed, at=NOON - timedelta(days=10), until=date(2026, 11, 15)))
    elif given == "not-before":
        messages.append(
            _their_word(client, three_days, GivenDate(day=TOMORROW, gives=Gives.NOT_BEFORE, words=""))
        )
    else:
        words.append(agreed)
    if given == "promised":
        day = GivenDate(day=YESTERDAY, gives=Gives.BY, words="by 23 November")
        messages.append(_their_word(client, three_days - timedelta(hours=1), day))


def _their_word(client: str, at: datetime, day: GivenDate) -> MessageSeen:
    """A mail of theirs in the thread that only gives a day."""
    return replace(
        _from_them(client), identity="promise", uid=98, message_id="promise@client.example",
        at=at, first_seen=at, in_reply_to=(MADE_UP_ID,), given=(day,), asks=Asks.NO,
    )  # fmt: skip


def _said(
    occasion: Occasion, word: str, *, on: date | None = None, amount: Money | None = None
) -> MatterSaid:
    case = occasion.case
    return MatterSaid(
        kind=case.playbook.subject,
        matter=case.key.anchor,
        word=word,
        client=case.client,
        at=NOON - timedelta(days=8),
        on=on,
        amount=amount,
    )


def _missed_meeting(client: str, start: datetime) -> list[MatterSaid]:
    added = MatterSaid(
        kind=Subject.MEETING, matter=f"{start:%d}", word="added", client=client,
        at=start - timedelta(days=3), starts=start,
    )  # fmt: skip
    return [added, replace(added, word="missed", at=start + timedelta(hours=1), starts=None)]


def _from_them(client: str) -> MessageSeen:
    """A mail of theirs in a thread of its own."""
    return MessageSeen(
        account="main",
        client=client,
        identity="theirs",
        folder="INBOX",
        uid_validity=1,
        uid=99,
        speaker=Speaker.CLIENT,
        kind=Kind.HUMAN,
        confidence=Confidence.SURE,
        rule="",
        evidence="",
        at=RECENTLY,
        ruling_clock="date",
        first_seen=RECENTLY,
        message_id="theirs@client.example",
        from_="s.lindner@client.example",
        to=("anna@studio.example",),
        subject="Something else",
    )


def _last_invoice(client: str) -> MessageSeen:
    """A mail of the owner's own in a thread of its own, after the closing."""
    at = NOON - timedelta(hours=18)
    return replace(
        _from_them(client), speaker=Speaker.OWNER, identity="invoice", uid=96, folder="Sent",
        at=at, first_seen=at, message_id="invoice@studio.example",
        from_="anna@studio.example", to=("s.lindner@client.example",),
    )  # fmt: skip


def _closing(client: str) -> Case:
    """Another ladder that has said its last word, a day ago."""
    playbook: Playbook = shipped_playbook("ghosted")
    key = CaseKey(playbook="ghosted", subject=client, anchor="another@studio.example")
    sent = SentStep(
        step="closing", sent_at=NOON - timedelta(days=1), message_id="closing@studio.example", to=()
    )
    return Case(
        key=key, client=client, account="main", playbook=playbook, sent=(sent,), outcome=Outcome.COMPLETED
    )


def _true(file: TextFile, step: Step, facts: Facts) -> Iterator[str]:
    """By hand: what may be said of the case in these facts."""
    name, is_mail = step.name, file.book.playbook.subject.is_mail
    goal, together = facts.get("goal", ""), facts.get("goal") != "leave" and not facts.get("end")
    if is_mail:
        given = facts.get("given", "")
        # A closing speaks of the time since the mail that named the date, not of what was agreed before.
        agreed = given in ("agreed", "promised") or (given == "earlier" and not step.after_deadline)
        answered = agreed or given == "not-before" or facts.get("spoken") == "heard"
        yield from () if facts.get("spoken") or answered or facts.get("closed") == "resumed" else ("no-word",)
        yield from () if answered else ("no-answer",)
        yield from ("agreed-day",) if given in ("agreed", "earlier", "promised") else ()
        yield from ("asked-by",) if given == "asked" else ()
        yield from ("waited", "not-received")
        if not facts.get("attached") and facts.get("open", "yes"):
            yield "separately"
    if name in ("closing", "approved", "paused", "farewell", "work-stopped", "last-notice"):
        yield "announced"
    if name in ("ultimatum", "counts-as-approved"):
        yield "will-follow"
    if step.closes:
        yield "last-word"
    if name in ("closing", "paused"):
        yield "paused" if name == "paused" or goal == "keep" else "closed"
    closed = facts.get("closed") in ("yes", "invoiced")
    if name in ("work-stopped", "last-notice", "resumed") and not closed:
        yield "work-stopped"
    if together:
        yield "together"
    if not facts.get("end") and not closed:
        yield "work-goes-on"
    if name in APPROVING:
        yield "agreed"
    if name == "approved":
        yield "approved"
    if facts.get("discussed", "yes") == "yes":
        yield "discussed"
    if name == "handover":
        yield "handed-over"
    if name == "farewell":
        yield "ended"
    if facts.get("promised") == "passed":
        yield "promised"
    if facts.get("part"):
        yield "part-paid"
    yield "paid" if step.on is not None else "still-open"
    if file.several:
        yield "several"
    if facts.get("attached"):
        yield "attached"
    if facts.get("wait") != "over":
        yield "still-waiting"
    if file.book.playbook.name in ("late-cancellation", "new-time") and not facts.get("excused"):
        yield "they-cancelled"
    if file.book.playbook.name == "no-show" or facts.get("excused"):
        yield "missed"
    if facts.get("missed"):
        yield "missed-before"
    if facts.get("telephone", "yes"):
        yield "telephone"
