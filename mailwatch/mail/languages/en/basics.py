"""English: its commonest words, its dates, and what clients state in passing."""

from __future__ import annotations

from mailwatch.mail.languages.record import CommonWords, DateWords, PromiseWords

COMMON = CommonWords(
    words=(
        "the and you your is are of to for with we will this that have not on be it please i my hi "
        "hello thanks thank can could would do does did if when which what from at by was has but me us "
        "they let know any so as an there been about after all also am back best being before both get "
        "got her his how i'll i'd just last like make need next no now one only or other our out "
        "regards say see send sent since some soon still such than their then these those today "
        "tomorrow two up via want week were where while who yes yours it's we'll we've don't"
    ),
)

DATES = DateWords(
    months=(
        "january|jan",
        "february|feb",
        "march|mar",
        "april|apr",
        "may",
        "june|jun",
        "july|jul",
        "august|aug",
        "september|sept|sep",
        "october|oct",
        "november|nov",
        "december|dec",
    ),
    weekdays=(
        "monday|mon",
        "tuesday|tues|tue",
        "wednesday|wed",
        "thursday|thurs|thu",
        "friday|fri",
        "saturday|sat",
        "sunday|sun",
    ),
    tomorrow=("tomorrow",),
)

PROMISES = PromiseWords(
    paid=(
        "(?:i|we)(?:'ve| have)? (?:just |already |now )?(?:paid|transferred|wired)",
        "(?:has|have) been paid",
        "payment (?:was|has been) (?:made|sent)",
    ),
    will_pay=(
        "(?:i|we)(?:'ll| will| am going to| are going to) (?:pay|transfer|wire|settle)",
        "payment will (?:go out|be made)",
    ),
    needs_time=(
        (
            "(?:give|grant) (?:me|us) (?:until|till|a (?:few|couple of) (?:more )?days|"
            "some (?:more )?time|more time|another)"
        ),
        "(?:need|needs) (?:a bit |a little |some )?more time",
        "(?:i|we) need (?:until|another|a few (?:more )?days)",
        "can (?:i|we) (?:have|get) (?:until|more time)",
    ),
    back=("(?:be|am|i'm) back (?:on|in|at|from)",),
    denied=(r"\b(?:not|n't|never)\b",),
)
