"""What a step's mail is before a word of it is written: who sends it, its name, the files it brings."""

from __future__ import annotations

from dataclasses import dataclass

from mailwatch.app.settings import AccountSettings
from mailwatch.domain.cases.basis import matter_of
from mailwatch.domain.cases.situation import Situation
from mailwatch.domain.facts.identity import message_id_for, step_token
from mailwatch.domain.playbooks.playbook import Step
from mailwatch.domain.steps.ladder import covered
from mailwatch.domain.steps.recipients import asked_last


@dataclass(frozen=True, kw_only=True)
class Identity:
    """The address that a step leaves from, and its Message-ID; nothing in them is chance."""

    sender: str
    message_id: str


def identity_of(here: Situation, step: Step, account: AccountSettings) -> Identity:
    """The address from which was asked last, where it is one of the account's; else the account's first."""
    asked = asked_last(here)
    sender = asked.from_ if asked and asked.from_ in account.addresses else account.address
    token = step_token(account.address, here.case.key, step.name)
    return Identity(sender=sender, message_id=message_id_for(token, sender))


def attached_to(here: Situation, step: Step) -> tuple[str, ...]:
    """The files that the step brings: the invoices' own, a report that was named, or a path.

    Of several invoices all are attached or none: the text says that they are.
    """
    matter = matter_of(here)
    paths: list[str] = []
    for each in step.attach:
        if each == "invoice" and matter is not None:
            others = covered(here, step)
            files = [one.value("file") for one in (matter, *others)]
            paths += files if all(files) else []
        elif each == "report" and matter is not None:
            paths.append(matter.value("report"))
        elif each not in ("invoice", "report"):
            paths.append(each)
    return tuple(dict.fromkeys(path for path in paths if path))
