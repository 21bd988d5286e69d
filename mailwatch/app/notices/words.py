"""Subjects of notices, which say the matter, and the commands in them, which work as they are printed."""

from __future__ import annotations

import shlex
from collections.abc import Sequence

from mailwatch.app.notices.reason_commands import Way
from mailwatch.domain.facts.notice_key import NoticeKey, NoticeKind
from mailwatch.domain.facts.reasons import Reason
from mailwatch.domain.facts.time_display import TimeDisplay

SUBJECTS = {
    NoticeKind.ANSWERED: "{client} answered: “{subject}”",
    NoticeKind.BOUNCED: "{client}: mail to {recipients} came back",
    NoticeKind.COMPLETED: "{client}: the last step is sent",
    NoticeKind.ANNOUNCE: "{client}: the {step} goes out {due} unless you stop it",
    NoticeKind.CONSENT: "{client}: the {step} waits for your yes",
    NoticeKind.HOLD: "{client}: please look",
    NoticeKind.UNCERTAIN: "{client}: did the {step} leave?",
    NoticeKind.REFUSED: "{client}: the {step} was refused",
    NoticeKind.BRAKE: "{count} mails fell due at once: let them go?",
    NoticeKind.CLOCK: "The clocks don't agree",
    NoticeKind.TWIN: "Another mailwatch is at work",
    NoticeKind.MOVED: "mailwatch begins on another machine",
    NoticeKind.LIMIT: "The provider of {account} takes no more mail today",
    NoticeKind.CAP: "As many mails left {account} as you allow",
    NoticeKind.ABSENT: "{client}: a mail did not leave",
    NoticeKind.TEMPLATE: "{client}: the text of the {step} could not be made",
    NoticeKind.UNKNOWN_STEP: "{client}: an earlier mail of mailwatch is not known any more",
    NoticeKind.YOURS: "{client}: {step} is yours now",
    NoticeKind.AFTER: "{client}: the {step} has gone out",
    NoticeKind.ASKS: "{client}: is an answer expected to “{subject}”?",
    NoticeKind.JUNK: "{client}: their mail of {at} lies among your spam",
    NoticeKind.BILL: "{client}: is “{subject}” an invoice to watch?",
    NoticeKind.DEFECT: "{client}: could not be judged",
    NoticeKind.UNREADABLE: "{client}: a message can't be read",
    NoticeKind.ASIDE: "The account {account} is set aside",
    NoticeKind.FILE: "The changed configuration is not used",
    NoticeKind.LEFT_OUT: "More notices than a person reads",
    NoticeKind.DAILY: "Still waiting for your word, {count}: {clients}",
    NoticeKind.BROKEN: "{client}: {about} was promised by {day}, and has not come",
    NoticeKind.NO_SHOW: "{client}: no-show number {count}: {about}",
    NoticeKind.SLOWER: "{client}: {about} comes {more} days later than their last ones",
    NoticeKind.TROUBLE: "The mailbox {client} can't be read",
}
"""By the kind of a notice."""

HOLDS = {
    "unclear-message": "is the mail of {at} their answer?",
    "too-many-unclear": "is one of many mails of {day} their answer?",
    "in-your-name": "did you write the mail of {at}?",
    "what-came": "is what you need in their mail of {at}?",
    "ball-with-us": "they wait for your answer to “{subject}”",
    "bank-unseen": "has the money come? The {step} waits",
    "meeting-doubted": "which hour of the meeting stands?",
    "meetings-flooded": "many mails with calendars came",
    "report-unproved": "does their address still work?",
    "bounced-temporarily": "your mail has not arrived yet",
    "bounced-too-long": "your mail does not arrive",
    "part-paid": "a part of invoice {number} has come in",
    "left-after-the-end": "the {step} left although its ladder was over",
    "owner-let-go": "is an answer still due to your last mail?",
    "owner-wrote": "you wrote after they were given a date: does it stand?",
    "deadline-unknown": "the date that they were given can't be read any more",
    "deadline-met-absence": "they were away before the date: does it stand?",
    "absent-long": "they are away for long",
    "report-of-another": "for whom did your mail fail?",
    "you-wrote": "you wrote to them again: shall the {step} go?",
    "account-gone": "its account stands in your file no more",
    "matter-gone": "what it is about stands in your file no more",
    "anchor-gone": "your mail of the case can't be found",
    "no-recipient": "nobody is left to write to",
    "loop": "a machine answers our mails",
}
"""What a hold asks, by the code of its reason."""

LONGEST = 160
"""Characters of a subject; the whole sentence stands below it."""


def subject_of(key: NoticeKey, because: Reason, name: str, display: TimeDisplay, about: str = "") -> str:
    """The subject of the notice ``key``; ``name`` is the client's, or the account's.

    ``about`` is the invoice or the meeting of the case, where it is about one.
    """
    asked = HOLDS.get(because.code, "") if key.kind == NoticeKind.HOLD else ""
    sentence = SUBJECTS[NoticeKind(key.kind)] + (f": {asked}" if asked else "")
    said = because.fill(sentence, display, client=name)
    if about and about not in said:
        lead = f"{name}: "
        said = said.replace(lead, f"{lead}{about}: ", 1) if lead in said else f"{said} ({about})"
    return said if len(said) <= LONGEST else f"{said[: LONGEST - 1]}…"


def way_lines(ways: Sequence[Way]) -> str:
    """What can be said to a hold: each command as it is typed, and what it means; "" without any."""
    said = [f"{way.means}:\n  {way.command}" if way.command else f"{way.means}." for way in ways]
    return "".join(f"\n{each[:1].upper()}{each[1:]}\n" for each in said)


def approve_lines(number: int, needs: Sequence[str]) -> str:
    """How a mail that waits for a yes is sent: the whole command, with what it confirms."""
    command = f"mailwatch outbox approve {number}"
    if not needs:
        return f"To send it: {command}"
    confirms = "".join(f" --confirm {shlex.quote(need)}" for need in needs)
    return (
        f"To send it, once this is so: {'; '.join(needs)}:\n{command}{confirms}\n"
        "With a file, add: --attach FILE (named from the folder of your configuration; "
        "the words that change are shown)"
    )


def skip_line(number: int) -> str:
    """How it is dropped."""
    return f"To drop it, and end what builds on it: mailwatch outbox skip {number}"


def stop_lines(number: int) -> str:
    """How an announced mail is stopped."""
    return (
        f"To keep it back until you approve it: mailwatch outbox hold {number}\n"
        f"To drop it, and end what builds on it: mailwatch outbox skip {number}"
    )
