"""What the owner is told by mail: once per matter, recognised as ours wherever it is read again."""

from __future__ import annotations

from datetime import datetime

from mailwatch.app.settings import Settings
from mailwatch.domain.delivery import State
from mailwatch.domain.events import MailPlanned
from mailwatch.domain.identity import message_id_for, notice_token
from mailwatch.domain.policy import Mode
from mailwatch.domain.reasons import Reason
from mailwatch.ports import OutboxRow, Purpose, Transaction
from mailwatch.shown import one_line, shown

SUBJECTS = {
    "answered": "{client} answered",
    "bounced": "Mail to {client} came back",
    "completed": "{client}: the last step is sent",
    "announce": "{client}: a mail goes out on the next working day",
    "consent": "{client}: a mail waits for your yes",
    "hold": "{client}: please look",
    "uncertain": "{client}: did this mail leave?",
    "refused": "{client}: a mail was refused",
    "brake": "Many mails fell due at once",
    "clock": "The clocks don't agree",
    "twin": "Another mailwatch is at work",
    "moved": "mailwatch begins on another machine",
    "limit": "The provider takes no more mail today",
    "cap": "As many mails left as you allow",
    "absent": "{client}: a mail did not leave",
    "template": "{client}: a text could not be made",
    "unknown-step": "{client}: an earlier mail of mailwatch is not known any more",
    "yours": "{client}: this is yours now",
    "after": "{client}: a mail has gone out",
    "asks": "{client}: is an answer expected?",
    "bill": "{client}: is this an invoice to watch?",
    "defect": "{client}: could not be judged",
    "trouble": "The mailbox {client} can't be read",
}


def tell(
    transaction: Transaction,
    key: str,
    because: Reason,
    *,
    client: str,
    account: str,
    settings: Settings,
    now: datetime,
    more: str = "",
) -> bool:
    """Lay a notice out, once per ``key``; False when it was told before or notices are off."""
    modes = {policy.mode for policy in settings.policies.values()}
    if not settings.notices or modes <= {Mode.OFF}:
        return False
    # An account that was taken out of the file can't send: any other tells the owner.
    account = account if account in settings.accounts else next(iter(settings.accounts))
    sender = settings.accounts[account]
    name = settings.names.get(client, client) or account
    subject = SUBJECTS[key.partition("|")[0]].format(client=name)
    policy = settings.policies.get(client)
    text = because.say(policy.calendar.zone if policy else None).removesuffix(".")
    body = f"{name}: {text}.\n" if client else f"{text[:1].upper()}{text[1:]}.\n"
    if more:
        body += f"\n{more.rstrip()}\n"
    if client:
        body += f"\nWhy, in full: mailwatch explain {client}\n"
    row = OutboxRow(
        id=0,
        account=account,
        client=client,
        purpose=Purpose.NOTICE,
        case="",
        step=key,
        state=State.QUEUED,
        message_id=message_id_for(notice_token(sender.address, key), sender.address),
        sender=sender.address,
        to=settings.owner,
        subject=one_line(f"[mailwatch] {subject}"),
        text=shown(body),
        due=now,
        next_attempt_at=now,
        because=because,
    )
    number = transaction.add_row(row)
    if number is None:
        return False
    event = MailPlanned(
        row=number,
        account=account,
        client=client,
        purpose=row.purpose,
        case=None,
        step=key,
        message_id=row.message_id,
        to=row.to,
        subject=row.subject,
        text=row.text,
        deadline=None,
        due=now,
        state=State.QUEUED,
        because=because,
    )
    transaction.append(account, now, event, client=client)
    return True
