"""One client: who belongs to them, how they are addressed, what the job is."""

from __future__ import annotations

import re
from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from mailwatch.config.options.kinds import (
    Address,
    CountryValue,
    Domain,
    FactValue,
    Language,
    MoneyValue,
    QuietValue,
    Switch,
    Text,
    WeekendValue,
    ZoneName,
    distinct,
    one_or_list,
)
from mailwatch.config.options.matters import Invoice, Meeting, MeetingTerms
from mailwatch.config.options.option import About, Section


class Speaks(Section):
    """How the client is reached."""

    language: Annotated[
        Language, About(meaning="The language of the mails, as a short code.", example='"de"')
    ] = "en"
    address: Annotated[
        Literal["formal", "familiar"],
        About(
            meaning=(
                "How they are addressed where a language tells two ways: `formal` (Sie, vous, usted, Ön) or "
                "`familiar` (du, tu, tú, te). The texts are others; an own one is `STEP.familiar.de.txt`."
            ),
            example='"familiar"',
        ),
    ] = "formal"
    country: Annotated[
        CountryValue,
        About(
            meaning="The client's country, or its part: gives holidays, weekend, quiet weeks and time zone.",
            example='"DE-BY"',
            otherwise="your own country",
        ),
    ]
    zone: Annotated[
        ZoneName,
        About(
            meaning="The client's time zone, where the country has several.",
            example='"America/Chicago"',
            otherwise="the country's zone",
        ),
    ]
    weekend: Annotated[
        WeekendValue | None,
        About(
            meaning="The client's weekend, where it isn't the country's.",
            example='["Fri", "Sat"]',
            otherwise="the country's weekend",
        ),
    ] = None
    holidays: Annotated[
        tuple[QuietValue, ...],
        one_or_list,
        About(
            meaning="The client's days off beside the country's: every year (`12-24`), or with a year.",
            example='["12-24", "2026-12-31"]',
        ),
    ] = ()
    name: Annotated[
        Text | None,
        About(
            meaning="The client's name inside a sentence.",
            example='"Ms Lindner"',
            otherwise="no name is used",
        ),
    ] = None
    else_try: Annotated[
        Text | None,
        About(
            meaning="The other way to reach them; you are reminded of it before anything gets serious.",
            example='"phone +49 89 5550188"',
            otherwise="none is known",
        ),
    ] = None


class Job(Section):
    """What the work is about; stands in the texts where they need it."""

    project: Annotated[
        Text | None,
        About(
            meaning="What you both call the work.",
            example='"Relaunch of lindner-bau.example"',
            otherwise="the subject of your mail",
        ),
    ] = None
    phase: Annotated[
        Literal["prospect", "start", "middle", "end"] | None,
        About(
            meaning="How far the work is. A `prospect` (no contract yet) never gets an ultimatum.",
            example='"middle"',
            otherwise="not known",
        ),
    ] = None
    goal: Annotated[
        Literal["keep", "recover", "leave"] | None,
        About(
            meaning="`keep` the client (work is paused, not closed), `recover` the money, or `leave`.",
            example='"keep"',
            otherwise="not known",
        ),
    ] = None
    open: Annotated[
        MoneyValue | None,
        About(
            meaning="What has been worked but not been billed.",
            example='"2400.00 EUR"',
            otherwise="no text names money",
        ),
    ] = None


_WHOSE = re.compile(
    r"(?:your|ihr(?:e[mnrs]?)?|dein(?:e[mnrs]?)?|votre|vos|ton|tes|tus?|sus?|az ön\w*|a te)\b", re.IGNORECASE
)
"""How what somebody owes begins: “your word”. The letters say whose word it is themselves."""


def _is_a_thing(value: str) -> str:
    if found := _WHOSE.match(value):
        raise ValueError(
            f"says whose it is (“{found[0]}”); the letters say that themselves, so write the thing: "
            "“the draft of the start page”"
        )
    return value


class Waiting(Section):
    """One thing that the client owes you."""

    subject: Annotated[
        Text,
        About(meaning="The subject of the mail in which you asked.", example='"Draft of the start page"'),
    ]
    for_: Annotated[
        Text,
        Field(alias="for"),
        AfterValidator(_is_a_thing),
        About(
            meaning="What your mail was about, as it can stand in a sentence: a thing, not whose it is.",
            example='"the draft of the start page"',
        ),
    ]
    playbook: Annotated[
        Text | None,
        About(
            meaning=(
                "The ladder for just this: `blocked` (the work can't go on without it), `approval` (you "
                "delivered it), `quote`, or one of your own."
            ),
            example='"blocked"',
            otherwise="it belongs to `ghosted`, as all your mails that wait for an answer",
        ),
    ] = None


class Client(Section):
    """`[client.KEY]`: the key is the short name that you use on the command line."""

    kind: Annotated[
        Literal["business", "consumer"],
        About(
            meaning="A business, or a private person, whom the law protects more. There is no default.",
            example='"business"',
            brief="business | consumer: no default, the law makes a difference",
        ),
    ]
    salutation: Annotated[
        Text,
        About(
            meaning="The line that every mail to them begins with, exactly as you would write it.",
            example='"Dear Ms Lindner,"',
            brief="the first line of every mail to them",
        ),
    ]
    people: Annotated[
        tuple[Address, ...],
        one_or_list,
        distinct,
        Field(min_length=1),
        About(
            meaning="The addresses of the people you work with. Nobody else is ever written to.",
            example='["s.lindner@lindner-bau.example"]',
            brief="the only ones who are ever written to",
        ),
    ]
    company: Annotated[
        tuple[Domain, ...],
        one_or_list,
        distinct,
        About(
            meaning=(
                "The company's domain, or a list of them: a colleague's answer counts, "
                "but colleagues are never written to."
            ),
            example='"lindner-bau.example"',
            brief="a colleague's answer counts too",
        ),
    ] = ()
    names: Annotated[
        tuple[Text, ...],
        one_or_list,
        distinct,
        About(
            meaning=(
                "Names they go by: mail from an unknown address under such a name makes "
                "mailwatch stop and ask you."
            ),
            example='["Sabine Lindner"]',
        ),
    ] = ()
    speaks: Annotated[
        Speaks,
        About(
            meaning="Language, country (holidays, time zone), name, and the other way to reach them.",
            example='{ language = "en", country = "DE-BY" }',
            otherwise="English, in your own country",
            brief="language, holidays, time zone",
            more=('{ country = "US", zone = "America/Chicago", else_try = "phone +1 312 5550188" }',),
        ),
    ]
    job: Annotated[
        Job,
        About(
            meaning="The facts that a text may name.",
            example='{ project = "Relaunch", phase = "middle", goal = "keep", open = "2400.00 EUR" }',
            otherwise="nothing is known",
            brief="the facts that a text may name",
        ),
    ] = Job()
    waiting: Annotated[
        tuple[Waiting, ...],
        About(
            meaning="Mails of yours that wait for an answer even if they don't ask in so many words.",
            example='[{ subject = "Draft of the start page", for = "the draft of the start page" }]',
        ),
    ] = ()
    invoices: Annotated[
        tuple[Invoice, ...],
        About(
            meaning="Invoices the client has. More come by the commands `invoice` and `import`.",
            example='[{ number = "2026-041", amount = "1785.00 EUR", due = 2026-11-13 }]',
        ),
    ] = ()
    meetings: Annotated[
        tuple[Meeting, ...],
        About(
            meaning="Meetings with the client. More come by the command `meeting`, and from invitations.",
            example='[{ start = 2026-12-02T14:00:00+01:00, about = "the start page" }]',
        ),
    ] = ()
    meeting: Annotated[
        MeetingTerms,
        About(
            meaning="What holds for every meeting with this client.",
            example='{ window = "48 hours", wait = "20 minutes" }',
            otherwise="nothing is agreed",
        ),
    ] = MeetingTerms()
    superior: Annotated[
        tuple[Address, ...],
        one_or_list,
        distinct,
        About(
            meaning=(
                "Who stands above the people you work with; written to only by a step whose `to` or `cc` "
                "says `superior`, which no shipped step does, and never for a private person."
            ),
            example='["office@lindner-bau.example"]',
        ),
    ] = ()
    facts: Annotated[
        dict[str, FactValue],
        About(
            meaning="What a playbook asks you for, by the names under its [facts].",
            example='{ silence_approves = true, cost_of_delay = "Each week moves the launch by a week." }',
            otherwise="nothing is known",
        ),
    ] = Field(default_factory=dict)
    never_chase: Annotated[
        Switch,
        About(
            meaning="Watch and show this client, but never write to them. Wins over everything.",
            example="true",
        ),
    ] = False
