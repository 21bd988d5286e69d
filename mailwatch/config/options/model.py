"""The owner's file as a whole. Each option has its type, default, meaning and example in one place: here."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field

from mailwatch.config.options.account import Account
from mailwatch.config.options.client import Client
from mailwatch.config.options.kinds import (
    Address,
    ClockValue,
    ConditionValue,
    CountryValue,
    DaysValue,
    FilePath,
    HoursValue,
    LimitValue,
    ListHourValue,
    NamesValue,
    QuietValue,
    Switch,
    Text,
    WebAddress,
    WeekendValue,
    ZoneName,
    counted_in,
    distinct,
    exact,
    one_or_list,
)
from mailwatch.config.options.matters import Meetings, Templates
from mailwatch.config.options.option import About, Section
from mailwatch.config.options.sending import Sending
from mailwatch.config.options.times import read_hours, read_list_hour
from mailwatch.config.options.values import read_span
from mailwatch.domain.days.waits import Unit, Wait


class Me(Section):
    """Who you are."""

    name: Annotated[
        NamesValue,
        About(
            meaning="Your name, as it stands below a mail; in a table, also as other languages write it.",
            example='"Anna Weber"',
            brief="stands below your mails",
            more=('{ default = "Anna Weber", hu = "Weber Anna" }',),
        ),
    ]
    email: Annotated[
        tuple[Address, ...],
        one_or_list,
        distinct,
        Field(min_length=1),
        About(
            meaning="Your addresses. The first one sends; all of them are you.",
            example='["anna@weber-design.example", "hello@weber-design.example"]',
            brief="the first one sends; all of them are you",
        ),
    ]
    phone: Annotated[
        Text | None,
        About(
            meaning="Stands below every pressing mail: the other way to reach you.",
            example='"+49 30 5550123"',
            otherwise="no number is named",
            brief="the other way to reach you, below every pressing mail",
        ),
    ] = None
    country: Annotated[
        CountryValue,
        About(
            meaning="Your country, or its part: gives your holidays, your weekend and your time zone.",
            example='"DE-BE"',
            brief="your holidays and your time zone",
        ),
    ]
    zone: Annotated[
        ZoneName,
        About(
            meaning="Your time zone, where the country has several.",
            example='"Europe/Berlin"',
            otherwise="the country's zone",
        ),
    ]
    weekend: Annotated[
        WeekendValue | None,
        About(
            meaning="Your weekend: nothing goes out then, unless `hours` names the day.",
            example='["Fri", "Sat"]',
            otherwise="the country's weekend",
        ),
    ] = None
    holidays: Annotated[
        tuple[QuietValue, ...],
        one_or_list,
        About(
            meaning="Days off of your own, beside your country's: every year (`12-24`), or with a year.",
            example='["12-24", "2026-12-31"]',
        ),
    ] = ()
    thai_particle: Annotated[
        Literal["ครับ", "ค่ะ"] | None,
        About(
            meaning="How you end a polite sentence in Thai: ครับ or ค่ะ. Needed for clients who read Thai.",
            example='"ค่ะ"',
            otherwise="no mail can be written in Thai",
        ),
    ] = None
    away: Annotated[
        tuple[DaysValue, ...],
        one_or_list,
        About(
            meaning="When you are away: nothing goes out then, and no deadline ends.",
            example='["2026-12-19 .. 2027-01-06"]',
        ),
    ] = ()
    while_away: Annotated[
        Literal["nothing", "kind"],
        About(
            meaning="What may go out while you are away: `nothing`, or the `kind` steps that demand nothing.",
            example='"kind"',
        ),
    ] = "nothing"


class Watch(Section):
    """How the mailbox is read."""

    lookback: Annotated[
        Wait,
        exact("1 day", "3650 days"),
        About(meaning="How far back the first reading of a mailbox goes.", example='"180 days"'),
    ] = read_span("90 days")
    first_run_window: Annotated[
        Wait,
        exact("1 day", "3650 days"),
        About(
            meaning="At first, silence that began longer ago than this is only shown to you.",
            example='"30 days"',
        ),
    ] = read_span("14 days")
    poll: Annotated[
        Wait,
        exact("15 seconds", "1 day"),
        About(meaning="How often to look even if the server reports nothing.", example='"2 minutes"'),
    ] = read_span("5 minutes")
    relays: Annotated[
        tuple[Address, ...],
        one_or_list,
        distinct,
        About(
            meaning=(
                "Groups, lists, web forms and other services that pass on what people write, under an "
                "address of their own, and name the author in X-Original-From or Reply-To. What they pass "
                "on counts as that person's; of any other address it only holds what is planned, and you "
                "are asked."
            ),
            example='["hello@weber-design.example", "noreply@forms.example"]',
        ),
    ] = ()


class StateSection(Section):
    """Where mailwatch keeps what it knows."""

    directory: Annotated[
        FilePath,
        About(
            meaning="The folder for database and lock; made if it isn't there.",
            example='"~/.local/state/mailwatch"',
            otherwise="$STATE_DIRECTORY (by systemd), else mailwatch in $XDG_STATE_HOME or ~/.local/state",
        ),
    ]


class Notices(Section):
    """What mailwatch tells you by mail: a client answered, a mail waits for you, something is wrong."""

    enabled: Annotated[
        Switch,
        About(
            meaning=(
                "Whether notices are mailed. Without them, a step that would be announced to you "
                "waits for your yes instead."
            ),
            example="false",
        ),
    ] = True
    to: Annotated[
        tuple[Address, ...],
        one_or_list,
        distinct,
        Field(min_length=1),
        About(
            meaning="Who gets the notices.",
            example='["anna@weber-design.example"]',
            otherwise="your first address",
        ),
    ]
    daily: Annotated[
        ListHourValue,
        About(
            meaning=(
                "When everything that still waits for your word is listed in one mail, by your clock and on "
                "your working days, if there is anything; `off` for never."
            ),
            example='"off"',
        ),
    ] = read_list_hour("08:30")
    ping: Annotated[
        WebAddress | None,
        About(
            meaning=(
                "Where to give a sign of life every five minutes while every mailbox is read, and after each "
                "good `once`: the address of a check at healthchecks.io, Uptime Kuma or the like, which "
                "tells you when none comes any more. Nothing of your mail is in it."
            ),
            example='"https://hc-ping.com/8f3e1a52-0c2e-4c3b-9f54-6a1d0b7c2e11"',
            otherwise="nowhere",
        ),
    ] = None
    hours: Annotated[
        HoursValue,
        About(
            meaning=(
                "When you may be asked something, by your clock; a question that comes up at another time is "
                "mailed when these hours begin. What can't wait (an answer, a mail of unknown fate, whatever "
                "stops everything, a step that is announced to you) is told at once."
            ),
            example='"Mon-Fri 08:00-18:00; Sat 10:00-12:00"',
        ),
    ] = read_hours("08:00-20:00")


class StepChange(Section):
    """What you change in one step of a playbook; all else stays as shipped."""

    after: Annotated[
        Wait | None,
        counted_in(Unit.HOURS, Unit.DAYS, Unit.WORKING_DAYS, Unit.USUAL),
        About(
            meaning=(
                "How long to wait before this step. `3x usual` is three times as long as this "
                "client usually takes."
            ),
            example='"7 days"',
            otherwise="as shipped",
            more=('"3x usual"', '"5 working days"'),
        ),
    ] = None
    between: Annotated[
        tuple[Annotated[Wait, counted_in(Unit.HOURS, Unit.DAYS, Unit.WORKING_DAYS)], ...] | None,
        Field(min_length=2, max_length=2),
        About(
            meaning="The shortest and the longest wait, where `after` depends on the client's habit.",
            example='["7 working days", "15 working days"]',
            otherwise="as shipped",
        ),
    ] = None
    deadline: Annotated[
        Wait | None,
        counted_in(Unit.DAYS, Unit.WORKING_DAYS, least=1),
        About(
            meaning="How much time the mail gives; the date is printed and kept to the day.",
            example='"7 working days"',
            otherwise="as shipped",
        ),
    ] = None
    notice: Annotated[
        Wait | None,
        counted_in(Unit.DAYS, Unit.WORKING_DAYS, least=1),
        About(
            meaning="The least of that time that must be left when the mail goes; else the date moves.",
            example='"5 working days"',
            otherwise="as shipped",
        ),
    ] = None
    needs: Annotated[
        tuple[Text, ...] | None,
        one_or_list,
        About(
            meaning="What you confirm, in plain words, before the mail may go.",
            example='["other way tried", "contract read"]',
            otherwise="as shipped",
        ),
    ] = None
    consent: Annotated[
        Literal["auto", "announce", "ask"] | None,
        About(
            meaning="`auto` goes when due, `announce` tells you a working day ahead, `ask` waits for you.",
            example='"announce"',
            otherwise="as shipped",
        ),
    ] = None
    tone: Annotated[
        Literal["plain", "conciliatory"] | None,
        About(
            meaning="`conciliatory` ends with lines that leave the door open; `plain` leaves them out.",
            example='"conciliatory"',
            otherwise="as shipped",
        ),
    ] = None
    off: Annotated[
        Switch | None,
        About(meaning="Whether the step is left out.", example="false", otherwise="as shipped"),
    ] = None
    at_least: Annotated[
        Wait | None,
        counted_in(Unit.HOURS, Unit.DAYS, Unit.WORKING_DAYS),
        About(
            meaning="A second wait that must be over too.", example='"5 working days"', otherwise="as shipped"
        ),
    ] = None
    before: Annotated[
        Wait | None,
        counted_in(Unit.MINUTES, Unit.HOURS, Unit.DAYS, Unit.WORKING_DAYS),
        About(
            meaning="How long before the due date or the meeting, where a step comes before it.",
            example='"3 working days"',
            otherwise="as shipped",
        ),
    ] = None
    at: Annotated[
        ClockValue | None,
        About(meaning="At which time of that day.", example='"08:00"', otherwise="as shipped"),
    ] = None
    not_later_than: Annotated[
        LimitValue | None,
        About(
            meaning="When the step is left out, because its moment has passed.",
            example='"1 hour before start"',
            otherwise="as shipped",
        ),
    ] = None
    when: Annotated[
        tuple[ConditionValue, ...] | None,
        one_or_list,
        About(
            meaning="Conditions that must all hold.",
            example='["phase != prospect", "kind = business"]',
            otherwise="as shipped",
        ),
    ] = None
    to: Annotated[
        tuple[Literal["people", "superior"], ...] | None,
        one_or_list,
        About(meaning="To whom it goes.", example='["people", "superior"]', otherwise="as shipped"),
    ] = None
    cc: Annotated[
        tuple[Literal["superior"], ...] | None,
        one_or_list,
        About(meaning="Who gets a copy.", example='["superior"]', otherwise="as shipped"),
    ] = None
    from_name: Annotated[
        Text | None,
        About(
            meaning="The name it is sent under.",
            example='"Weber Design, accounts"',
            otherwise="the name you wrote under",
        ),
    ] = None
    attach: Annotated[
        tuple[Text, ...] | None,
        one_or_list,
        About(
            meaning="What is attached: `invoice` (its file), `report`, or a path beside your file.",
            example='["terms.pdf"]',
            otherwise="as shipped",
        ),
    ] = None


class Config(Section):
    """The whole file, completed: what wasn't written is filled with what holds instead."""

    me: Me
    account: dict[str, Account]
    sending: Sending = Sending()
    watch: Watch = Watch()
    state: StateSection
    notices: Notices
    meetings: Meetings = Meetings()
    templates: Templates = Templates()
    client: dict[str, Client] = Field(default_factory=dict)
    playbook: dict[str, dict[str, StepChange]] = Field(default_factory=dict)

    @property
    def state_directory(self) -> Path:
        """Where the state lives."""
        return self.state.directory
