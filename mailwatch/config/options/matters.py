"""Invoices and meetings of a client, and what holds for all meetings."""

from __future__ import annotations

from typing import Annotated, Literal

from mailwatch.config.options.kinds import (
    Address,
    DayValue,
    FilePath,
    MomentValue,
    MoneyValue,
    Switch,
    Text,
    distinct,
    exact,
    one_or_list,
)
from mailwatch.config.options.option import About, Section
from mailwatch.domain.days.waits import Wait


class Invoice(Section):
    """One invoice that the client has."""

    number: Annotated[Text, About(meaning="Its number, as it stands on the invoice.", example='"2026-041"')]
    amount: Annotated[MoneyValue, About(meaning="What is to be paid, all in all.", example='"1785.00 EUR"')]
    due: Annotated[DayValue, About(meaning="The day by which it is to be paid.", example="2026-11-13")]
    file: Annotated[
        Text | None,
        About(
            meaning="The invoice itself, attached where a step says so; beside your file, or a full path.",
            example='"invoices/2026-041.pdf"',
            otherwise="nothing is attached",
        ),
    ] = None
    to: Annotated[
        tuple[Address, ...],
        one_or_list,
        distinct,
        About(
            meaning="Who of the client's people gets mail about it.",
            example='["s.lindner@lindner-bau.example"]',
            otherwise="those you wrote to with its number in the subject, else the first of people",
        ),
    ] = ()


class MeetingTerms(Section):
    """What holds for the meetings with this client; a single meeting may say otherwise."""

    window: Annotated[
        Wait | None,
        exact("1 hour", "60 days"),
        About(
            meaning="Cancelled later than this before the start is late.",
            example='"48 hours"',
            otherwise="no cancellation is late",
        ),
    ] = None
    policy: Annotated[
        Text | None,
        About(
            meaning="Your rule for meetings missed or cancelled late, a sentence in the client's language.",
            example='"An hour cancelled less than two days ahead is billed at half."',
            otherwise="no mail states a policy",
        ),
    ] = None
    test: Annotated[
        Text | None,
        About(
            meaning="How to try the link beforehand, as a sentence in the client's language.",
            example='"You can try the link at any time; no account is needed."',
            otherwise="nothing is said of it",
        ),
    ] = None
    times: Annotated[
        Text | None,
        About(
            meaning="When you could meet instead, as a sentence in the client's language.",
            example='"Tuesday and Thursday afternoons are usually good."',
            otherwise="they are asked for a time that suits them",
        ),
    ] = None
    wait: Annotated[
        Wait | None,
        exact("1 minute", "4 hours"),
        About(
            meaning="How long you wait for somebody who does not come; said in the mail.",
            example='"20 minutes"',
            otherwise="no time is named",
        ),
    ] = None


class Meeting(MeetingTerms):
    """One meeting with the client."""

    start: Annotated[
        MomentValue,
        About(
            meaning="When it begins; without an offset, on the client's clock.",
            example="2026-12-02T14:00:00+01:00",
        ),
    ]
    about: Annotated[
        Text, About(meaning="What it is about, as it can stand in a sentence.", example='"the start page"')
    ]
    name: Annotated[
        Text | None,
        About(
            meaning="What you call it on the command line.",
            example='"kick-off"',
            otherwise="the client and the day: lindner-2026-12-02",
        ),
    ] = None
    join: Annotated[
        Text | None,
        About(meaning="The link to join it.", example='"https://meet.example/a1"', otherwise="no link"),
    ] = None
    place: Annotated[
        Text | None,
        About(meaning="Where it takes place.", example='"Your office, 2nd floor"', otherwise="no place"),
    ] = None
    people: Annotated[
        tuple[Address, ...],
        one_or_list,
        distinct,
        About(
            meaning="Who of the client's people is expected, and written to about it.",
            example='["s.lindner@lindner-bau.example"]',
            otherwise="the first of people",
        ),
    ] = ()
    urgent: Annotated[
        Switch,
        About(
            meaning="Whether a decision hangs on it: cancelled late, you are asked whether to keep it.",
            example="true",
        ),
    ] = False


class Meetings(Section):
    """What holds for all meetings."""

    remind: Annotated[
        Literal["listed", "all"],
        About(
            meaning=(
                "Who is reminded: clients of `listed` meetings (in your file, or by the command line), or of "
                "`all`, those of invitations in your mailbox too."
            ),
            example='"all"',
        ),
    ] = "listed"


class Templates(Section):
    """Your own playbooks and texts."""

    folder: Annotated[
        FilePath | None,
        About(
            meaning="A folder with your own playbooks, one folder each; one of a shipped name replaces that.",
            example='"~/.config/mailwatch/templates"',
            otherwise="the shipped ones alone",
        ),
    ] = None
    off: Annotated[
        tuple[Text, ...],
        one_or_list,
        distinct,
        About(meaning="Playbooks that never begin.", example='["meeting-reminder"]'),
    ] = ()
