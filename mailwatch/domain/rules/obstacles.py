"""Why nothing leaves: one table, read from the top; the first rule that applies is the reason shown.

A rule gives a decision, or a hold that becomes one, or None where nothing
stands in the way. Adding a reason is adding a row here, its sentence in
:mod:`mailwatch.domain.facts.reasons`, and a test. The tables of
``docs/how-it-decides.md`` and ``docs/guards.md`` are this one's lines.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

from mailwatch.domain.rules import case_rules, hold_rules, send_rules
from mailwatch.domain.rules.actions import Decision
from mailwatch.domain.rules.step_situation import StepSituation
from mailwatch.domain.steps import absences, money_holds
from mailwatch.domain.steps.hold import Hold

Rule = Callable[[StepSituation], Decision | Hold | None]


class HoldLine(NamedTuple):
    """For the page on deciding: what holds, and until when."""

    what: str
    until: str


class GuardLine(NamedTuple):
    """For the page on guards: what happened, what the owner sees, and how it lets go."""

    what: str
    looks_like: str
    lets_go: str


@dataclass(frozen=True, kw_only=True)
class Obstacle:
    """One reason why nothing leaves.

    ``rule`` None: found in ``found_in``, where more than one client is in view.
    """

    name: str
    rule: Rule | None
    found_in: str = ""
    holds: tuple[HoldLine, ...] = ()
    guards: tuple[GuardLine, ...] = ()


OBSTACLES: tuple[Obstacle, ...] = (
    # The case itself.
    Obstacle(name="over", rule=case_rules.is_over),
    Obstacle(name="in transit", rule=case_rules.in_transit),
    Obstacle(name="ends", rule=case_rules.ends),
    Obstacle(
        name="unknown fate",
        rule=case_rules.uncertain,
        holds=(
            HoldLine(
                "a mail of the case may have left, or not ([unknown fate](guards.md#a-mail-of-unknown-fate))",
                "evidence shows it, or you say which",
            ),
        ),
    ),
    Obstacle(name="no step left", rule=case_rules.has_no_step_left),
    Obstacle(
        name="refused",
        rule=case_rules.refused,
        holds=(HoldLine("the server refused the mail", "you mend what it names and say yes, or skip it"),),
    ),
    Obstacle(
        name="account gone",
        rule=case_rules.account_gone,
        holds=(HoldLine("the account of the case is not in your file any more", "it is, or you say `stop`"),),
    ),
    # What people said.
    Obstacle(
        name="paused",
        rule=hold_rules.paused,
        holds=(
            HoldLine("you paused the client or thread, or said `heard` with a date", "the date, or `resume`"),
        ),
    ),
    Obstacle(
        name="day given",
        rule=hold_rules.day_given,
        holds=(
            HoldLine(
                "you gave them a day in your mail, or agreed on one, or they promised it "
                "([days that people give](time.md#days-that-people-give))",
                "the day has passed; `mailwatch agreed THREAD --forget`",
            ),
        ),
    ),
    Obstacle(
        name="left after the end",
        rule=hold_rules.left_after_the_end,
        holds=(
            HoldLine(
                "a step to the client lies in *Sent* that left after its ladder was over: another state "
                "sent it, which had lost your word",
                "they write, or you say `resume`",
            ),
        ),
    ),
    Obstacle(
        name="too many unclear",
        rule=hold_rules.too_many_unclear,
        holds=(
            HoldLine(
                "more than 25 messages of strangers that may be an answer came on one day: the rest is not "
                "written down, and any of it may be the answer",
                "you looked into the mailbox and say `heard` or `resume`; the next one that day holds again",
            ),
        ),
    ),
    Obstacle(
        name="unclear",
        rule=hold_rules.unclear,
        holds=(
            HoldLine(
                "a message that may be an answer: an unknown address with the client's name or subject (for"
                " 60 days after a step also with a name seen beside their address, the project's name or "
                "the bare subject, or with a text that quotes what you wrote to them, or answers no other "
                "mail and names their address, the project or your subject), a list's or machine's mark on "
                "a mail of their own people, or one whose sender can't be told or [is not "
                "proved](promises.md#who-may-be-taken-for-the-author-i11-i12)",
                "you say `heard` or `resume`",
            ),
            HoldLine(
                "a mail in your name to the client that does not lie in *Sent* (ten minutes after it came)",
                "its copy shows in *Sent*, you write to them, or you say `heard` or `resume`",
            ),
        ),
    ),
    Obstacle(
        name="meeting in doubt",
        rule=hold_rules.meeting_in_doubt,
        holds=(
            HoldLine(
                "others say of a meeting what your side has not proved, or calendars flooded the mailbox "
                "([meetings](meetings.md))",
                "your side has spoken, or you say `resume`",
            ),
        ),
    ),
    Obstacle(
        name="what came",
        rule=hold_rules.what_came,
        holds=(
            HoldLine(
                "the client wrote where `blocked` asked for something: all of it, a part, or a promise",
                "you say `heard`, `resume`, or `heard --until DATE`",
            ),
        ),
    ),
    Obstacle(
        name="ball with us",
        rule=hold_rules.ball_with_us,
        holds=(
            HoldLine(
                "the client wrote something, anywhere, and waits for you",
                "you answer, or say `resume`; for an invoice or a meeting also what you say of one",
            ),
        ),
    ),
    Obstacle(
        name="you wrote",
        rule=hold_rules.you_wrote,
        holds=(
            HoldLine("you wrote by hand about a missed or cancelled meeting", "you say `resume` or `stop`"),
        ),
    ),
    Obstacle(
        name="disputed or promised",
        rule=money_holds.disputed_or_promised,
        holds=(
            HoldLine(
                "an invoice is disputed, promised for a day, or paid in part",
                "you say `settled`; the day has passed; the day, or `resume`",
            ),
        ),
    ),
    # Mail that failed.
    Obstacle(
        name="bounced for now",
        rule=hold_rules.bounced_for_now,
        holds=(HoldLine("a temporary delivery failure", "6 days, then you are asked"),),
    ),
    Obstacle(
        name="report of another",
        rule=hold_rules.reported_of_another,
        holds=(
            HoldLine(
                "your own mail, which nobody else got, came back for an address that it does not show (a "
                "blind copy, or where theirs is passed on), or for nobody by name while others got it too",
                "you say `resume` or `stop`",
            ),
        ),
    ),
    Obstacle(
        name="report without proof",
        rule=hold_rules.reported_without_proof,
        holds=(
            HoldLine(
                "a report that mail did not arrive, which names no mail of yours",
                "you say `resume`, or mend the address",
            ),
        ),
    ),
    # The ladder's own dates and words.
    Obstacle(
        name="you wrote after the ultimatum",
        rule=hold_rules.owner_wrote_after_ultimatum,
        holds=(HoldLine("you wrote by hand after the ultimatum", "you say `resume` or `stop`"),),
    ),
    Obstacle(
        name="you let go",
        rule=hold_rules.owner_let_go,
        holds=(
            HoldLine(
                "your own last words to them ask for nothing any more", "you say `resume`, `chase` or `stop`"
            ),
        ),
    ),
    Obstacle(
        name="date unknown",
        rule=hold_rules.deadline_unknown,
        holds=(HoldLine("the date that they were given can't be known", "you say `stop`, or begin anew"),),
    ),
    Obstacle(
        name="away",
        rule=absences.away,
        holds=(
            HoldLine(
                "an out-of-office of a person written to, also one that came up to 60 days before the mail "
                "and that they have not written since",
                "the return date and one working day; three working days where it names none",
            ),
        ),
    ),
    Obstacle(
        name="date met an absence",
        rule=absences.deadline_met_absence,
        holds=(HoldLine("an absence that overlapped the printed date", "you say `resume`"),),
    ),
    Obstacle(
        name="loop",
        rule=send_rules.loop,
        guards=(
            GuardLine(
                "a machine answered three of our mails within a day",
                "*please look*",
                "`mailwatch resume CLIENT` or `stop`; by itself after a day",
            ),
            GuardLine(
                "somebody “answers” each mail within seconds",
                "*please look*",
                "`mailwatch resume CLIENT`, or `heard`",
            ),
        ),
    ),
    # When and to whom.
    Obstacle(
        name="no such day",
        rule=send_rules.undated,
        holds=(
            HoldLine("public holidays are not known that far ahead", "they are"),
            HoldLine(
                "the mail, invoice or meeting that it is about is gone",
                "it is there again, or you say `stop`",
            ),
        ),
    ),
    Obstacle(
        name="behind another",
        rule=send_rules.behind_another,
        holds=(HoldLine("another ladder of this client goes first", "it ends"),),
    ),
    Obstacle(
        name="nobody to write to",
        rule=send_rules.nobody_to_write_to,
        holds=(
            HoldLine(
                "nobody is left to write to ([who gets it](#who-gets-it))", "you mend `people` in your file"
            ),
        ),
    ),
    Obstacle(
        name="held by you",
        rule=send_rules.held_by_owner,
        holds=(HoldLine("you said `outbox hold`", "you say `outbox approve` or `skip`"),),
    ),
    Obstacle(name="planned for other facts", rule=send_rules.planned_for_other_facts),
    Obstacle(name="not yet due", rule=send_rules.not_yet_due),
    Obstacle(
        name="view too old",
        rule=send_rules.stale_view,
        holds=(
            HoldLine("the mailbox was not completely read in the last two minutes (`stale_after`)", "it is"),
        ),
    ),
    Obstacle(
        name="sending is off",
        rule=send_rules.mode_off,
        holds=(
            HoldLine(
                '`mode = "off"`',
                "you change it",
            ),
        ),
    ),
    Obstacle(
        name="suspended",
        rule=send_rules.suspended,
        holds=(
            HoldLine(
                "clocks that differ, another mailwatch, a moved state, a provider that has had enough: see "
                "[guards](guards.md)",
                "as said there",
            ),
            HoldLine("`mailwatch halt`", "`mailwatch release`"),
        ),
        guards=(
            GuardLine(
                "this machine's clock was set, by more than `clock_tolerance`",
                "*The clocks don't agree*",
                "by itself, when it is set right or the next mail comes in on time; or `mailwatch release`",
            ),
            GuardLine(
                "this machine's clock and your mail server's differ",
                "*The clocks don't agree*",
                "by itself with the next mail that comes in on time; or `mailwatch release`",
            ),
            GuardLine(
                "another mailwatch sends from a copy of this state",
                "*Another mailwatch is at work*",
                "`mailwatch release`, once one of the two is stopped",
            ),
            GuardLine(
                "the state is on another machine than before, or is a copy",
                "*mailwatch begins on another machine*",
                "`mailwatch release`",
            ),
            GuardLine(
                "your provider has had enough for today",
                "*The provider of main takes no more mail today*",
                "by itself, the next morning",
            ),
            GuardLine(
                "you said `mailwatch halt`",
                "`status` says so",
                "`mailwatch release`",
            ),
        ),
    ),
    Obstacle(
        name="capped",
        rule=send_rules.capped,
        holds=(
            HoldLine(
                "the client was pressed today already (`max_per_client`), the account has sent enough "
                "(`max_per_day`)",
                "the next morning; the oldest is a day old",
            ),
        ),
        guards=(
            GuardLine(
                "as many mails left an account as you allow (`max_per_day`)",
                "*As many mails left main as you allow*",
                "by itself, when the oldest of them is a day old",
            ),
            GuardLine(
                "a client was pressed today already (`max_per_client`)",
                "`plan` and `status` say when it goes",
                "by itself, the next morning",
            ),
        ),
    ),
    Obstacle(
        name="bank not looked at",
        rule=send_rules.bank_unseen,
        holds=(
            HoldLine("a mail about money, and you have not looked at the bank lately", "`mailwatch bank ok`"),
        ),
    ),
    Obstacle(name="announced for another day", rule=send_rules.announced_for_another_day),
    Obstacle(name="announcement on its way", rule=send_rules.announcement_on_its_way),
    Obstacle(
        name="waits for your yes",
        rule=send_rules.waits_for_yes,
        holds=(
            HoldLine("a step that [asks you first](#what-you-may-have-to-say)", "`outbox approve` or `skip`"),
        ),
    ),
    Obstacle(name="outside hours", rule=send_rules.outside_hours),
    # Found where more than this client is in view.
    Obstacle(
        name="too many at once",
        rule=None,
        found_in="mailwatch/app/deciding/apply_decision.py",
        holds=(HoldLine("more than five mails due within 24 hours (`max_due`)", "`mailwatch release`"),),
        guards=(
            GuardLine(
                "too many mails fell due within a day (`max_due`)",
                "*6 mails fell due at once*",
                "`mailwatch release`",
            ),
        ),
    ),
    Obstacle(
        name="text can't be made",
        rule=None,
        found_in="mailwatch/app/sending/dispatch.py",
        guards=(
            GuardLine(
                "a text can't be made at the last moment",
                "*the closing was refused*",
                "mend it, reload, `mailwatch outbox approve 12`",
            ),
        ),
    ),
)
