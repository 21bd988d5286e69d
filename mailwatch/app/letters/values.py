"""The values that a step's text is made of; one place, so that plan, preview and mail say the same."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property

from mailwatch.app.letters.claims import CLAIMS, claims_of
from mailwatch.app.letters.ground import Ground
from mailwatch.app.letters.missing_values import line_to_add
from mailwatch.app.settings import ClientWords
from mailwatch.domain.cases.basis import NothingAskedError, asked_last, basis_of
from mailwatch.domain.cases.given import agreed_day, asked_by, named_deadline
from mailwatch.domain.cases.moving import may_invite
from mailwatch.domain.cases.situation import ClientSituation, Situation
from mailwatch.domain.client.case import Case
from mailwatch.domain.client.matters import MAILBOX, Matter
from mailwatch.domain.client.policy import ClientPolicy
from mailwatch.domain.client.view import ClientView
from mailwatch.domain.facts.events import MessageSeen
from mailwatch.domain.facts.money import Money
from mailwatch.domain.playbooks.playbook import Step
from mailwatch.domain.steps.ladder import covered, missed_count, parent_subject, waited_days
from mailwatch.errors import MissingValue, OwnerMustAct
from mailwatch.mail.composing.others import LONGEST_PHRASE, leads_elsewhere, link_of_others, words_of_others
from mailwatch.mail.reading.identity import is_public_provider
from mailwatch.mail.reading.references import base_subject, reply_subject
from mailwatch.ports import Renderer, Wording
from mailwatch.shown import one_line, stripped

QUOTES = {"de": "„{}“", "hu": "„{}”", "fr": "«\u202f{}\u202f»", "es": "«{}»"}
"""How a subject is quoted in running text; “…” where nothing else is said. French has narrow spaces at
which no line is broken."""

OUR_WORK = {
    "en": "our work together",
    "de": "unsere Zusammenarbeit",
    "hu": "közös munkánk",
    "th": "งานที่ทำร่วมกัน",
    "fr": "notre travail commun",
    "es": "nuestro trabajo en común",
}
"""What the work is called where neither the file nor a subject says it."""

FROM_INVITATIONS = ("about", "place", "join")
"""Values of a meeting that an invitation gives, where the meeting was found in the mailbox."""

SUBJECT_LINE = "Subject:"
"""How a text begins that may start a conversation of its own."""


@dataclass(frozen=True, kw_only=True)
class Letter:
    """A step in words: its subject and its plain text."""

    subject: str
    text: str


@dataclass(frozen=True, kw_only=True)
class Occasion:
    """What a step is written on: the case with all around it, the moment, its date, what is attached."""

    view: ClientView
    case: Case
    policy: ClientPolicy
    words: ClientWords
    now: datetime
    deadline: date | None = None
    attachments: Sequence[str] = ()

    @cached_property
    def here(self) -> Situation:
        """The same for the rules."""
        return ClientSituation.at(self.now, view=self.view, policy=self.policy).of(self.case)


def write_step(step: Step, occasion: Occasion, *, renderer: Renderer, wording: Wording) -> Letter:
    """Subject and text of a step; raises OwnerMustAct when it can't be made whole (I8)."""
    case = occasion.case
    others = covered(occasion.here, step)
    source, others = _source(step, occasion, others)
    values = values_of(step, occasion, others, wording)
    try:
        rendered = renderer.render(source, values, claims_of(ground_of(step, occasion, others))).text
    except OwnerMustAct as error:
        file = f"{case.playbook.name}/{step.template}.{occasion.words.language}.txt"
        missing = error.names if isinstance(error, MissingValue) else ()
        add = line_to_add(missing, occasion.policy.client, case.playbook)
        to_do = f"{add[:1].upper()}{add[1:]}." if add else ""
        raise OwnerMustAct(" ".join(f"{file}: {error} {_kept_back(occasion)} {to_do}".split())) from error
    own_subject, text = split_subject(rendered)
    if parent := parent_subject(occasion.here):
        return Letter(subject=stripped(reply_subject(parent)), text=text)
    if not own_subject:
        raise OwnerMustAct(
            f"The text of {case.playbook.name}/{step.name} begins no conversation of its own: "
            "its first line must be “Subject: ...”."
        )
    return Letter(subject=reply_subject(own_subject) if case.sent else own_subject, text=text)


def ground_of(step: Step, occasion: Occasion, others: tuple[Matter, ...]) -> Ground:
    """The facts on which the claims of the step's text rest."""
    return Ground(
        here=occasion.here,
        step=step,
        words=occasion.words,
        deadline=occasion.deadline,
        attachments=occasion.attachments,
        others=others,
    )


def _source(step: Step, occasion: Occasion, others: tuple[Matter, ...]) -> tuple[str, tuple[Matter, ...]]:
    """The template, and the other subjects that it can speak of."""
    language, kind = occasion.words.texts_in, occasion.words.kind
    in_force = occasion.policy.playbook(occasion.case.playbook.name)
    # A case keeps the words it began with; only a language that came later is taken from today's.
    for playbook in (occasion.case.playbook, in_force):
        if playbook is None:
            continue
        if others and (source := playbook.text_for(step, language, kind=kind, several=True)) is not None:
            return source, others
        if (source := playbook.text_for(step, language, kind=kind)) is not None:
            return source, ()
    how = " in the familiar address" if occasion.words.familiar else ""
    raise OwnerMustAct(
        f"There is no text for {occasion.case.playbook.name}/{step.name} in the language "
        f"{occasion.words.language}{how}; write {step.template}.{language}.txt, or choose another "
        f"{'address' if how else 'language'} for this client."
    )


def split_subject(rendered: str) -> tuple[str, str]:
    """The subject line that a text may begin with, all its spaces plain ones, and the rest."""
    first, _, rest = rendered.partition("\n")
    if not first.startswith(SUBJECT_LINE):
        return "", rendered
    return " ".join(first.removeprefix(SUBJECT_LINE).split()), rest.lstrip("\n")


def values_of(
    step: Step, occasion: Occasion, others: tuple[Matter, ...], wording: Wording
) -> Mapping[str, object]:
    """Every value that the text of ``step`` may print or ask about."""
    values = _all_values(step, occasion, others, wording)
    ground = ground_of(step, occasion, others)
    # To ask for such a value is to claim it.
    unbacked = (
        claim.value
        for claim in CLAIMS
        if claim.value in values and claim.fits(occasion.case.playbook) and claim.why_not(ground)
    )
    return {**values, **dict.fromkeys(unbacked, "")}


def _all_values(
    step: Step, occasion: Occasion, others: tuple[Matter, ...], wording: Wording
) -> dict[str, object]:
    case, words = occasion.case, occasion.words
    language, calendar = words.language, occasion.policy.calendar
    asked = asked_last(occasion.here)
    if asked is None and case.playbook.subject.is_mail:
        raise OwnerMustAct("The mail that goes unanswered is not in the mailbox any more.")
    promised = occasion.deadline or named_deadline(occasion.here)
    agreed, wanted = agreed_day(occasion.here), asked_by(occasion.here)
    project = words.project or (_quoted(asked, language) if asked and not _is_kept_back(asked) else "")
    if not project and asked is not None and _is_kept_back(asked):
        project = OUR_WORK.get(language, "")
    values: dict[str, object] = {
        **dict.fromkeys((name for name, _ in case.playbook.facts), ""),
        **{name: _dated(value, language, wording) for name, value in words.facts},
        "salutation": words.salutation,
        "client": words.name,
        "project": project,
        "last_topic": topic_of(asked, words, neutral=project) if asked else "",
        "last_date": wording.day(calendar.day_of(asked.at), language) if asked else "",
        "deadline": wording.day(promised, language) if promised else "",
        "agreed_date": wording.day(agreed, language) if agreed else "",
        "asked_by": wording.day(wanted, language) if wanted else "",
        "open_amount": wording.money(words.open_amount, language) if words.open_amount else "",
        "attachment": ", ".join(name.rpartition("/")[2] for name in occasion.attachments),
        "own_name": words.own_name,
        "own_phone": words.own_phone,
        "particle": words.particle,
        "goal": words.goal,
        "phase": words.phase,
        "kind": words.kind,
        "tone": step.tone,
    }
    if case.playbook.subject.is_mail:
        # No further than a printed date that has passed: a text that waits for a yes would change overnight.
        values["waited_days"] = str(max(1, waited_days(occasion.here, until=promised)))
        return values
    try:
        matter = basis_of(occasion.here).matter
    except NothingAskedError as error:
        raise OwnerMustAct("What this mail is about is not known any more.") from error
    if matter is not None:
        values |= {
            name: _dated(matter_value(matter, name, occasion), language, wording) for name, _ in matter.values
        }
        values |= _of_matter(matter, others, occasion, wording)
    return values


def _dated(value: str, language: str, wording: Wording) -> str:
    """A fact that is a day is written as a day."""
    try:
        return wording.day(date.fromisoformat(value), language)
    except ValueError:
        return value


def _of_matter(
    matter: Matter, others: tuple[Matter, ...], occasion: Occasion, wording: Wording
) -> dict[str, object]:
    if matter.due is not None:
        return _of_invoice(matter, others, occasion, wording)
    if matter.start is not None:
        return _of_meeting(matter, occasion, wording)
    return {}


def _of_invoice(
    matter: Matter, others: tuple[Matter, ...], occasion: Occasion, wording: Wording
) -> dict[str, object]:
    language = occasion.words.language

    def money(amount: Money | None) -> str:
        return wording.money(amount, language) if amount else ""

    def day(moment: date | None) -> str:
        return wording.day(moment, language) if moment else ""

    listed = sorted((matter, *others), key=lambda each: (str(each.due), each.key))
    return {
        "invoice": matter.key,
        "amount": money(matter.open_amount),
        "due_date": day(matter.due),
        "part_paid": money(matter.part_paid),
        "promised_date": day(matter.promised),
        "total": " + ".join(money(each) for each in _totals(listed)),
        "invoices": [
            {"number": each.key, "amount": money(each.open_amount), "due_date": day(each.due)}
            for each in listed
        ],
    }


def _totals(matters: Sequence[Matter]) -> list[Money]:
    """The sums of what is open, one for each currency; none where an amount is not known."""
    sums: dict[str, Money] = {}
    for matter in matters:
        amount = matter.open_amount
        if amount is None:
            return []
        sums[amount.currency] = amount.more(sums.get(amount.currency))
    return list(sums.values())


def _of_meeting(matter: Matter, occasion: Occasion, wording: Wording) -> dict[str, object]:
    language, calendar = occasion.words.language, occasion.policy.calendar
    start = matter.start
    if start is None:
        return {}
    until = start + matter.wait if matter.wait is not None else None
    cancelled = matter.settled_at if matter.state.is_cancelled else None
    own_zone = occasion.words.own_zone
    differs = own_zone is not None and own_zone.utcoffset(start) != calendar.zone.utcoffset(start)
    blank = dict.fromkeys(("about", "join", "place", "test", "policy", "times", "urgent"), "")
    return {
        **{name: matter_value(matter, name, occasion) for name in blank},
        "meeting_date": wording.day(calendar.day_of(start), language),
        "meeting_time": wording.time(start.astimezone(calendar.zone).time(), language),
        "meeting_zone": wording.zone(calendar.zone, start, language) if differs else "",
        "wait_until": (
            wording.time(until.astimezone(calendar.zone).time(), language)
            if until is not None and until > occasion.now
            else ""
        ),
        "still_waiting": "true",
        "may_move": "true" if may_invite(matter, occasion.now, calendar) else "",
        "cancelled_on": wording.day(calendar.day_of(cancelled), language) if cancelled else "",
        "missed_count": str(max(1, missed_count(occasion.here.client))),
    }


def topic_of(asked: MessageSeen, words: ClientWords, *, neutral: str = "") -> str:
    """What the unanswered mail was about: the owner's words for its subject, else the subject itself.

    A subject that may not stand in a letter gives way to the ``neutral`` words.
    """
    subject = base_subject(asked.subject).casefold()
    for marked, topic in words.topics:
        if base_subject(marked).casefold() == subject and topic:
            return topic
    return neutral if _is_kept_back(asked) else _quoted(asked, words.language)


def _quoted(asked: MessageSeen, language: str) -> str:
    subject = words_of_others(_bare(asked))
    return QUOTES.get(language, "“{}”").format(subject) if subject else ""


def _bare(asked: MessageSeen) -> str:
    return reply_subject(asked.subject).removeprefix("Re:").strip()


def _is_kept_back(asked: MessageSeen) -> bool:
    return leads_elsewhere(_bare(asked))


def matter_value(matter: Matter, name: str, occasion: Occasion) -> str:
    """One of a matter's values; what an invitation says passes the gate for words of others."""
    value = matter.value(name)
    if MAILBOX not in matter.values or name not in FROM_INVITATIONS:
        return value
    if name == "join":
        policy = occasion.policy
        both = (*policy.addresses.values(), *policy.people)
        domains = {address.rpartition("@")[2] for address in both}
        return link_of_others(value, {domain for domain in domains if not is_public_provider(domain)})
    return words_of_others(value)


def _kept_back(occasion: Occasion) -> str:
    """Which words of others were left out, for the owner who is told that a text can't be made."""
    asked = asked_last(occasion.here)
    said = [_bare(asked)] if asked is not None and _is_kept_back(asked) else []
    if not occasion.case.playbook.subject.is_mail:
        matter = basis_of(occasion.here).matter
        names = FROM_INVITATIONS if matter is not None else ()
        said += [
            matter.value(name)
            for name in names
            if matter is not None and matter.value(name) and not matter_value(matter, name, occasion)
        ]
    if not said:
        return ""
    listed = ", ".join(f"“{one_line(each, LONGEST_PHRASE)}”" for each in said)
    return f"Left out, since it came by mail and holds a link or an address: {listed}."
