"""Trying everything that can be tried without changing anything."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from mailwatch.app.composer import Composer
from mailwatch.app.letters.values import write_step
from mailwatch.app.settings import AccountSettings
from mailwatch.app.showing.trial.sample_case import sample_occasion
from mailwatch.domain.days.working_time import NoSuchDayError
from mailwatch.domain.steps.ladder import may_apply
from mailwatch.errors import MailwatchError, OwnerMustAct
from mailwatch.ports import Mailbox, Transport

Finding = tuple[bool, str]


def check_texts(composer: Composer, *, now: datetime) -> list[Finding]:
    """Write every step for every client, on a made-up occasion where none is known yet."""
    findings: list[Finding] = []
    for client in composer.settings.policies:
        troubles = [
            f"{playbook}/{step}: {why}" for playbook, step, why in troubles_of(composer, client, now=now)
        ]
        if troubles:
            findings += [(False, f"client {client}: {trouble}") for trouble in troubles]
        else:
            findings.append((True, f"client {client}: all texts can be written"))
    return findings


def troubles_of(composer: Composer, client: str, *, now: datetime) -> Iterator[tuple[str, str, str]]:
    """The steps that can't be written for a client, one invoice or several: playbook, step, and why."""
    policy, words = composer.settings.policies[client], composer.settings.words[client]
    for playbook in policy.playbooks:
        for step in playbook.steps:
            if step.off or not step.mail:
                continue
            for several in (False, True) if step.merges else (False,):
                try:
                    occasion = sample_occasion(
                        playbook, step, policy=policy, words=words, now=now, several=several
                    )
                    if not may_apply(occasion.here, step):
                        continue
                    write_step(step, occasion, renderer=composer.renderer, wording=composer.wording)
                except (OwnerMustAct, NoSuchDayError) as error:
                    yield playbook.name, step.name, str(error)
                    break


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
        findings.append(
            (
                True,
                f"account {account.name}: sending is off, no SMTP login is tried (try it: check --smtp)",
            )
        )
        return findings
    from mailwatch.ports import Envelope

    try:
        # The owner's own address as recipient, then RSET: nothing is sent.
        transport.open(Envelope(sender=account.address, recipients=(account.address,))).abandon()
        findings.append((True, f"account {account.name}: SMTP login and sender address are accepted"))
    except MailwatchError as error:
        findings.append((False, f"account {account.name}: {error}"))
    return findings
