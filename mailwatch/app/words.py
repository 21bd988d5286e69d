"""The values that a step's text is made of; one place, so that plan, preview and mail say the same."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from mailwatch.app.settings import ClientWords
from mailwatch.domain.case import Case
from mailwatch.domain.events import MessageSeen
from mailwatch.domain.playbook import Step
from mailwatch.domain.policy import ClientPolicy
from mailwatch.domain.recipients import asked_last
from mailwatch.domain.view import ClientView
from mailwatch.errors import OwnerMustAct
from mailwatch.mail.references import base_subject, reply_subject
from mailwatch.ports import Renderer, Wording

QUOTES = {"de": "„{}“", "hu": "„{}”", "fr": "« {} »", "es": "«{}»"}
"""How a subject is quoted in running text; “…” where nothing else is said."""


def write_step(
    step: Step,
    *,
    view: ClientView,
    case: Case,
    policy: ClientPolicy,
    words: ClientWords,
    deadline: date | None,
    attachments: Sequence[str],
    renderer: Renderer,
    wording: Wording,
) -> str:
    """The plain text of a step; raises OwnerMustAct when it can't be made whole (I8)."""
    source = case.playbook.text(step.name, words.language)
    if source is None:
        raise OwnerMustAct(
            f"There is no text for {case.playbook.name}/{step.name} in the language {words.language}; "
            f"write {step.name}.{words.language}.txt, or choose another language for this client."
        )
    asked = asked_last(view, case)
    if asked is None:
        raise OwnerMustAct("The mail that goes unanswered is not in the mailbox any more.")
    language = words.language
    promised = deadline or case.deadline
    values = {
        "salutation": words.salutation,
        "client": words.name,
        "project": words.project or _quoted(asked, language),
        "last_topic": topic_of(asked, words),
        "last_date": wording.day(policy.calendar.day_of(asked.at), language),
        "deadline": wording.day(promised, language) if promised else "",
        "open_amount": wording.money(words.open_amount, language) if words.open_amount else "",
        "attachment": ", ".join(name.rpartition("/")[2] for name in attachments),
        "own_name": words.own_name,
        "own_phone": words.own_phone,
        "particle": words.particle,
        "goal": words.goal,
        "tone": step.tone,
    }
    return renderer.render(source, values).text


def topic_of(asked: MessageSeen, words: ClientWords) -> str:
    """What the unanswered mail was about: the owner's words for its subject, else the subject itself."""
    subject = base_subject(asked.subject).casefold()
    for marked, topic in words.topics:
        if base_subject(marked).casefold() == subject and topic:
            return topic
    return _quoted(asked, words.language)


def _quoted(asked: MessageSeen, language: str) -> str:
    subject = reply_subject(asked.subject).removeprefix("Re:").strip()
    return QUOTES.get(language, "“{}”").format(subject) if subject else ""
