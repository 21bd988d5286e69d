"""Trying everything that can be tried without changing anything."""

from __future__ import annotations

from datetime import datetime

from mailwatch.app.desk import Desk
from mailwatch.app.settings import AccountSettings
from mailwatch.domain.due import printed_deadline
from mailwatch.domain.playbook import Step
from mailwatch.errors import MailwatchError, OwnerMustAct
from mailwatch.ports import Mailbox, Transport

Finding = tuple[bool, str]


def check_texts(desk: Desk, *, now: datetime) -> list[Finding]:
    """Render every step for every client, as far as its words are known before there is a thread."""
    findings: list[Finding] = []
    for client, policy in desk.settings.policies.items():
        troubles: list[str] = []
        for step in policy.playbook.steps:
            try:
                _render(desk, client, step, now)
            except OwnerMustAct as error:
                troubles.append(f"{policy.playbook.name}/{step.name}: {error}")
        if troubles:
            findings += [(False, f"client {client}: {trouble}") for trouble in troubles]
        else:
            findings.append((True, f"client {client}: all texts can be written"))
    return findings


def _render(desk: Desk, client: str, step: Step, now: datetime) -> None:
    words, policy = desk.settings.words[client], desk.settings.policies[client]
    source = policy.playbook.text(step.name, words.language)
    if source is None:
        raise OwnerMustAct(f"there is no text in the language {words.language}.")
    day = policy.calendar.day_of(now)
    deadline = printed_deadline(step, now, policy) or day
    desk.renderer.render(
        source,
        {
            "salutation": words.salutation,
            "client": words.name,
            "project": words.project or "the subject of the thread",
            "last_topic": "the subject of the thread",
            "last_date": desk.wording.day(day, words.language),
            "deadline": desk.wording.day(deadline, words.language),
            "open_amount": desk.wording.money(words.open_amount, words.language) if words.open_amount else "",
            "attachment": "",
            "own_name": words.own_name,
            "own_phone": words.own_phone,
            "particle": words.particle,
            "goal": words.goal,
            "tone": step.tone,
        },
    )


def check_account(account: AccountSettings, mailbox: Mailbox, transport: Transport | None) -> list[Finding]:
    """Log in, look at the folders; hand nothing in."""
    findings: list[Finding] = []
    try:
        folders = mailbox.folders()
        mailbox.look([folder.name for folder in folders])
        listed = ", ".join(f"{folder.role}: {folder.name}" for folder in folders)
        findings.append((True, f"account {account.name}: opened read-only; {listed}"))
    except MailwatchError as error:
        findings.append((False, f"account {account.name}: {error}"))
    if transport is None:
        findings.append((True, f"account {account.name}: sending is off, no SMTP login is tried"))
        return findings
    from mailwatch.ports import Envelope

    try:
        # The owner's own address as recipient, then RSET: nothing is sent.
        transport.open(Envelope(sender=account.address, recipients=(account.address,))).abandon()
        findings.append((True, f"account {account.name}: SMTP login and sender address are accepted"))
    except MailwatchError as error:
        findings.append((False, f"account {account.name}: {error}"))
    return findings
