"""Reasons as data: log, plan, explain, notices and journal render the same object.

A reason is a code and its values. The sentence for people is made here and
nowhere else, so explanation and behaviour can't drift apart (I9).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, tzinfo

from mailwatch.domain.facts.time_display import TimeDisplay, say_date, say_instant
from mailwatch.shown import one_line

Value = str | int | date | datetime | tuple[str, ...]

SENTENCES: Mapping[str, str] = {
    # nothing to do yet
    "waiting": "waiting for an answer since {since}; {step} is due {due}",
    "waiting-matter": "{about}; {step} is due {due}",
    "waiting-your-day": (
        "you gave them time until {day} (“{words}”); {step} is due {due}. If you meant something else: "
        "mailwatch agreed {thread} --forget"
    ),
    "waiting-agreed": "you agreed on {day}; {step} is due {due}",
    "waiting-promised": "they promised it for {day} (“{words}”); {step} is due {due}",
    "announce-due": "{step} is due {due}; you are told a working day ahead",
    "announce": "the {step} goes out {due} unless you stop it",
    "announced": "you were told of the {step} {told}; it goes out {due} unless you stop it",
    "outside-hours": "{step} is due, and goes out when the sending hours begin: {due}",
    "deadline-running": "they have time until the end of {deadline}; {step} is due {due}",
    # go
    "due": "{step} is due since {due}: no answer to “{subject}” of {last}, mailbox read up to {observed}",
    "due-matter": "{step} is due since {due}: {about}; mailbox read up to {observed}",
    "yours-now": "{step}: {what}",
    "step-left": "the {step} has gone out {at}; {what}",
    # holds
    "queued": "{step} waits: {playbook} (case {case}) of this client goes first",
    "disputed": "invoice {number} is disputed; say: mailwatch invoice settled {number}, or stop",
    "promised": "invoice {number} is promised for {day}; goes on {until} if it is not paid then",
    "part-paid": (
        "of invoice {number} {amount} has come in; say resume to go on with the rest, "
        "or: mailwatch invoice promised {number} --on DATE"
    ),
    "bank-unseen": (
        "the {step} about {about} waits for your look at the bank; "
        "say: mailwatch bank ok, or: mailwatch invoice paid NUMBER"
    ),
    "matter-gone": "what this is about is not in your file any more; say stop, or bring it back",
    "stale-view": "the mailbox was last read completely {observed}; nothing leaves on an old view",
    "never-read": "not every mailbox has been read completely yet; nothing leaves before that",
    "you-wrote": (
        "you wrote to them by hand {at}, so the {step} is left to you; say resume if it is to go out"
    ),
    "what-came": (
        "{sender} wrote {at} (“{subject}”): is it all there? say heard; promised for a day? agreed, "
        "with the day; a part, or a word on the way? resume"
    ),
    "ball-with-us": "the client wrote {at} (“{subject}”) and waits for you",
    "meeting-doubted": (
        "{about}: {doubt} ({at}); accept it in your calendar, or say mailwatch meeting agree or moved, "
        "or resume to keep it as it stands"
    ),
    "meetings-flooded": (
        "on {day} more than {mails} mails with calendars came for this client, and the rest is not read; "
        "look at them in your mailbox, then say resume"
    ),
    "day-named": (
        "{sender} names {day} for “{subject}” (“{words}”); does it count? say: mailwatch agreed {thread} "
        "(or with another DATE, or --forget)"
    ),
    "day-given": "{day} has not passed, until which they have time; the {step} waits for it",
    "paused": "paused by you; goes on {until}",
    "answer-promised": (
        "when you heard from them {at}{by} they promised an answer by {until}; nothing goes out before that"
    ),
    "paused-open": "paused by you until you say resume",
    "unclear-message": (
        "a message of {at} from {sender} may be the client's answer ({why}); "
        "say heard or resume for this client"
    ),
    "in-junk": (
        "{sender} wrote {at} (“{subject}”), and the mail lies among your spam; nothing presses them until "
        "you answered or said resume"
    ),
    "in-your-name": (
        "a mail of {at} in your name (“{subject}”) does not lie in your Sent folder ({why}); if you wrote "
        "it, or it says nothing, say resume for this client; if the client speaks in it, say heard"
    ),
    "report-unproved": (
        "a report of {at} says that mail did not arrive, and names no mail of yours ({evidence}); "
        "correct the address in your file, or say resume"
    ),
    "report-of-another": (
        "a report of {at} says that your mail did not reach {about} ({evidence}): perhaps a blind "
        "copy, perhaps where the client's mail is passed on; say resume, or stop"
    ),
    "absent-long": "away for long: {evidence}; goes on {until}, or when you say resume",
    "too-many-unclear": (
        "more than {kept} messages of {day} may be the client's answer, and the rest of them are not written "
        "down; look into the mailbox, then say heard or resume for this client"
    ),
    "absent": "away: {evidence}; goes on {until}",
    "deadline-met-absence": (
        "the client was away ({evidence}) before the date that they were given; say resume if it stands"
    ),
    "left-after-the-end": (
        "the {step} of {at} lies in the mailbox, and left after its ladder was over ({why}): another state "
        "sent it; say resume if they are to be asked about anything else, or stop"
    ),
    "owner-wrote": "you wrote by hand {at} after they were given a date; say resume to keep to it, or stop",
    "owner-let-go": (
        "your last mail, of {at}, asks for nothing ({evidence}); is an answer still due? say resume, or stop"
    ),
    "deadline-unknown": (
        "the date that they were given can't be read in the mailbox any more, so no {step} goes out; "
        "write by hand, or say stop"
    ),
    "bounced-temporarily": "the server could not deliver yet ({evidence}); waits until {until}",
    "bounced-too-long": "the server could not deliver for days ({evidence}); say resume or stop",
    "no-recipient": "none of the people the mail of {last} went to may be written to ({why})",
    "uncertain-delivery": (
        "it is not known whether the {step} left ({detail}); look into your Sent folder or ask the client, "
        "then say: mailwatch outbox arrived {row}, or: mailwatch outbox not-arrived {row}"
    ),
    "refused-delivery": "the {step} was refused ({detail}); mend it, then: mailwatch outbox approve {row}",
    "owner-held": "the {step} is held by you",
    "asks-consent": "the {step} waits for your yes",
    "asks-needs": "the {step} waits for your yes, and for: {needs}",
    "text-changed": "the {step} changed since you approved it ({what}); it needs your yes again",
    "brake": "{count} mails fell due within 24 hours; mailwatch release lets them go",
    "clock": (
        "{what}; nothing leaves until the clocks agree again, which the next mail to come in will show. "
        "If this machine's clock is right, say: mailwatch release"
    ),
    "overtaken": "a later ladder began {at}, so this one was over by then",
    "clocks-agree": "the clocks agree again",
    "twin": (
        "a mail that this mailwatch did not send left {account} {at} ({step}): another one works with a copy "
        "of this state. Nothing more leaves {account} from here; stop one of the two, then say: "
        "mailwatch release"
    ),
    "moved-here": (
        "this state was last at work on another machine, or was put here as a copy. Everything is read anew, "
        "and nothing leaves until no other mailwatch works with it and you say: mailwatch release"
    ),
    "limit": "the provider of {account} takes no more mail today ({reply}); goes on {until}",
    "cap-client": "this client has had {count} of these mails today; the {step} goes out {until}",
    "cap-account": "{count} mails left {account} within 24 hours, as many as you allow; goes on {until}",
    "loop": (
        "a machine ({sender}) answered {count} of our mails within a day; "
        "say resume to go on all the same, or stop"
    ),
    "halted": "everything is halted; remove the halt with: mailwatch release",
    "mode-off": "sending is off; this is only shown",
    "sent-not-reliable": (
        "the Sent folder holds no copies, so an earlier {step} could not be found again; needs your yes"
    ),
    "template-failed": "the text of the {step} could not be made: {detail}",
    "in-transit": "the {step} is being sent",
    "never-chase": "this client is on your never-chase list",
    "outside-calendar": "public holidays are known only until {until}; nothing is dated beyond",
    "account-gone": "the account {account} that wrote left your file; say stop, or bring it back",
    "anchor-gone": "the mail that this began with is not in the mailbox any more; say stop or resume",
    "unreadable": (
        "a message of {at} in {folder} of the account {account} can't be read ({detail}); "
        "it may be an answer, so please look at it yourself"
    ),
    "aside": (
        "mailwatch itself failed in the account {account} ({detail}); it is set aside and tried again later. "
        "No step leaves meanwhile, since an answer may lie there"
    ),
    "file-refused": (
        "the changed configuration is not used, since something is wrong with it; the one before stays "
        "in force, and sending is {mode} there. See what it is: mailwatch check"
    ),
    "left-out": "more than {most} notices on {day}, so the rest of that day is left out",
    "daily": "on {day} this still waits, and goes on by your word alone ({count}: {clients})",
    "trouble": "the mailbox {account} can't be read: {detail}",
    "unknown-step": (
        "a mail of mailwatch of {at} in this thread belongs to no case that is known here; "
        "say: mailwatch chase {thread}, or stop"
    ),
    # what changes the picture
    "promise-broken": (
        "invoice {number} was promised for {day}, and as far as you said it is not paid{words}; look at the "
        "bank, then say paid, or promised for another day"
    ),
    "answer-overdue": (
        "when you heard from them {at}{by} they wanted to answer by {day}, and nothing has come since; "
        "if they named another day, say heard with it"
    ),
    "missed-again": "{about} was missed: no-show number {count}; say excused if there was a good reason",
    "pays-slower": (
        "invoice {number}, due {due}, is still open {days} days after that, {more} more than any of their "
        "last {count}"
    ),
    "paid-slower": (
        "invoice {number}, due {due}, was paid {days} days after that, {more} later than any of their last "
        "{count}"
    ),
    # ends
    "answered": "{sender} answered {at} (“{subject}”)",
    "heard": "you heard from the client {at}{by}",
    "bounced": "the mail to {recipients} came back: {evidence}",
    "stopped": "stopped by you {at}",
    "completed": "the last step was sent {at}",
    "skipped": "skipped by you",
    "settled": "{about} is {state} now",
    "moved": "{about} was moved; what went out named another time",
    "new-meeting": "{about} is agreed now",
    "nothing-left": "there is nothing left to send about it",
    # openings
    "matter": "{about} is {state}",
    "silence": "no answer to “{subject}” of {since}, which asks: {evidence}",
    "thread-answered": "nothing of yours is unanswered here",
    "not-to-people": "it went to none of the client's people, or to them in Cc alone",
    "agreed": "you said {at} that {day} was agreed on for it",
    "owner-chases": "you said {at}: chase",
    "owner-rests": "you said {at}: {word}",
    "not-marked": "not marked as waited for, and only marked mails are chased",
    "asks-nothing": "your last mail asks for nothing ({evidence})",
    "asks-unclear": (
        "is an answer expected to “{subject}” of {at}? say: mailwatch chase {thread} "
        "(or with --not-now, --never)"
    ),
    "asks-payment": (
        "“{subject}” of {at} looks like an invoice; to watch it: mailwatch invoice add {client} "
        "NUMBER AMOUNT --due DATE (if an answer is expected: mailwatch chase {thread}; if not: --never)"
    ),
    "asks-known-payment": "your last mail asks for the payment of invoice {number}, which is watched as such",
    "taught": (
        "as you said about “{subject}” on {at}: {word}; the same sentence decides here "
        "(to end that: mailwatch chase {thread} --once)"
    ),
    "found-in-sent": "the {step} of {at} was found in the mailbox",
    # delivery
    "planned": "planned",
    "approved": "approved by you",
    "attempt": "connecting",
    "view-changed": "something changed while connecting; looked at again",
    "still-wanted": "read again up to {observed}: no answer",
    "accepted": "accepted: {reply}",
    "deferred": "not accepted for now: {reply}; next try {until}",
    "gave-up": "not accepted after {count} tries: {reply}",
    "rejected": "refused: {reply}",
    "unknown-outcome": "no definite answer came: {detail}",
    "limited": "put off for the day: {reply}; next try {until}",
    "crashed": "the program ended in the middle of it",
    "not-reached": "not reached: {detail}; next try {until}",
    "evidence": "found as evidence that it left: {where}",
    "no-copy": (
        "no copy of it was filed in Sent until {until}, where this provider files each mail that it takes: "
        "it did not leave"
    ),
    "owner-arrived": "you said that it arrived",
    "by-hand": "you sent it yourself{by}",
    "owner-not-arrived": "you said that it did not arrive",
    "on-the-wire": "this step has touched the wire before, as mail {row}; it is never sent twice",
    "defect": "mailwatch could not judge this client ({detail}); nothing is sent to them until it can",
    "no-longer-wanted": "no longer wanted: {why}",
    "withdrawn": "{why}",
}


OWN_HOURS = frozenset({"observed", "told"})
"""Instants of this side alone: the client's clock says nothing about them."""


@dataclass(frozen=True, kw_only=True)
class Reason:
    """A code of :data:`SENTENCES` with the values that its sentence names."""

    code: str
    values: tuple[tuple[str, Value], ...] = ()

    @classmethod
    def of(cls, code: str, **values: Value) -> Reason:
        """Build a reason; raises KeyError for a code that has no sentence."""
        SENTENCES[code].format_map(dict.fromkeys(values, ""))
        return cls(code=code, values=tuple(sorted(values.items())))

    def get(self, name: str) -> Value | None:
        """One of its values, or None."""
        return dict(self.values).get(name)

    def says_the_same(self, other: Reason) -> bool:
        """Whether both say the same but for how far the mailbox was read."""
        return self.code == other.code and [pair for pair in self.values if pair[0] != "observed"] == [
            pair for pair in other.values if pair[0] != "observed"
        ]

    def say(self, display: TimeDisplay | tzinfo | None = None) -> str:
        """The sentence for people; ``display`` says in which zones instants are shown (UTC when None)."""
        return self.fill(SENTENCES[self.code], display)

    def fill(self, sentence: str, display: TimeDisplay | tzinfo | None = None, **more: str) -> str:
        """Another sentence with the values of this reason, and ``more``; "?" stands for what it has not."""
        shown = {name: _show(value, _display_for(name, display)) for name, value in self.values}
        return sentence.format_map(_Gaps(shown | more))

    def as_json(self) -> dict[str, object]:
        """For machines: code, values (ISO 8601) and the sentence."""
        plain: dict[str, object] = {"code": self.code, "text": self.say()}
        for name, value in self.values:
            plain[name] = value.isoformat() if isinstance(value, date) else value
        return plain


class _Gaps(dict[str, str]):
    def __missing__(self, key: str) -> str:
        return "?"


def _display_for(name: str, display: TimeDisplay | tzinfo | None) -> TimeDisplay | tzinfo | None:
    return display.own if name in OWN_HOURS and isinstance(display, TimeDisplay) else display


def _show(value: Value, display: TimeDisplay | tzinfo | None) -> str:
    match value:
        case datetime():
            return say_instant(value, display)
        case date():
            return say_date(value)
        case tuple():
            return one_line(", ".join(value))
        case _:
            return one_line(str(value))
