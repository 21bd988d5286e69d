"""How far sending is switched on, and when mail may leave."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from mailwatch.config.options.kinds import (
    BY_DEFAULT,
    Count,
    CountryQuietValue,
    HoursValue,
    LookEndsValue,
    QuietValue,
    Text,
    distinct,
    exact,
    one_or_list,
)
from mailwatch.config.options.option import About, Section
from mailwatch.config.options.times import read_hours, read_look_ends
from mailwatch.config.options.values import read_span
from mailwatch.domain.days.waits import Wait


class Sending(Section):
    """How far sending is switched on, and when mail may leave."""

    mode: Annotated[
        Literal["off", "review", "on"],
        About(
            meaning=(
                "`off`: watch and plan, nothing leaves. `review`: each mail waits for your yes. "
                "`on`: mail goes when it is due, with the consent that its step asks for."
            ),
            example='"off"',
            brief="off | review (each mail waits for your yes) | on",
        ),
    ] = "off"
    always_ask: Annotated[
        tuple[Text, ...],
        one_or_list,
        distinct,
        About(
            meaning='Steps that wait for your yes even when mode = "on".',
            example='["ultimatum", "closing"]',
        ),
    ] = ()
    hours: Annotated[
        HoursValue,
        About(
            meaning=(
                "When mail may leave, by the client's clock; without weekdays, on every day that is a "
                "working day for both of you."
            ),
            example='"Mon-Thu 09:00-12:00 13:00-16:30; Fri 09:00-12:00"',
            more=('["Mon-Thu 09:00-16:30", "Fri 09:00-12:00"]',),
        ),
    ] = read_hours("09:00-16:30")
    html: Annotated[
        bool,
        About(
            meaning="Whether mails have an HTML side beside the plain text, as most programs write it.",
            example="false",
        ),
    ] = True
    jitter: Annotated[
        Wait | None,
        exact("1 minute", "4 hours"),
        About(
            meaning=(
                "Moves each mail by up to this much inside its hours, so that not all leave on the dot; "
                "always by the same for the same step."
            ),
            example='"20 minutes"',
            otherwise="on the dot",
        ),
    ] = None
    quiet: Annotated[
        tuple[QuietValue, ...],
        one_or_list,
        About(
            meaning="Weeks in which nobody is written to: every year (`12-19 .. 01-06`), or with a year.",
            example='["12-19 .. 01-06"]',
        ),
    ] = ()
    country_quiet: Annotated[
        CountryQuietValue,
        About(
            meaning=(
                "Weeks in which nobody is pressed where the client is: Christmas, August in Spain, "
                "Songkran ... `false` for none, or the names of those that hold; docs/time.md lists them."
            ),
            example='["christmas", "august", "nordic-july"]',
            otherwise="true: those that hold by default",
            more=("false",),
        ),
    ] = BY_DEFAULT
    chase: Annotated[
        Literal["asked", "all", "marked"],
        About(
            meaning=(
                "Which of your mails wait for an answer: those that `asked` something (in doubt you are "
                "asked), `all`, or only those `marked` under `waiting`."
            ),
            example='"all"',
        ),
    ] = "asked"
    take_dates: Annotated[
        Literal["ask", "hold"],
        About(
            meaning=(
                "What a day does that a client names (“I'll send it Friday”): `ask` ends the waiting, as any "
                "answer does, and you are asked whether it counts; `hold` waits for that day by itself, and "
                "goes on after it if nothing came. A day in your own mail counts either way."
            ),
            example='"hold"',
            brief="ask | hold (wait for it without asking)",
        ),
    ] = "ask"
    max_due: Annotated[
        Count,
        Field(ge=1, le=1000),
        About(
            meaning="More mails than this due within a day, for one account, stop and ask you first.",
            example="3",
        ),
    ] = 5
    max_per_client: Annotated[
        Count,
        Field(ge=1, le=100),
        About(
            meaning=(
                "Mails that press one client on one day; the next waits for the morning. What is about a "
                "meeting at hand, and what you approved, goes all the same."
            ),
            example="2",
        ),
    ] = 1
    max_per_day: Annotated[
        Count,
        Field(ge=1, le=10_000),
        About(
            meaning="Mails to clients that leave one account within 24 hours; the rest waits.",
            example="50",
        ),
    ] = 20
    bank_ok_until: Annotated[
        LookEndsValue,
        About(
            meaning=(
                "Until when on your next working day your look at the bank counts, by your clock; or "
                "`same day`, which clients far away may never be written to with."
            ),
            example='"same day"',
        ),
    ] = read_look_ends("12:00")
    clock_tolerance: Annotated[
        Wait,
        exact("1 minute", "1 hour"),
        About(
            meaning=(
                "How far this machine's clock may be off a mail server's, or be set while mailwatch runs, "
                "before nothing leaves any more."
            ),
            example='"2 minutes"',
        ),
    ] = read_span("5 minutes")
    stale_after: Annotated[
        Wait,
        exact("10 seconds", "1 hour"),
        About(
            meaning="Nothing leaves unless every folder was completely read within this time.",
            example='"60 seconds"',
        ),
    ] = read_span("120 seconds")
