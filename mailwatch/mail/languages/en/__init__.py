"""English."""

from __future__ import annotations

from mailwatch.mail.languages.en.absences import ABSENCES, GIVEN_UP, RETURNS
from mailwatch.mail.languages.en.basics import COMMON, DATES, PROMISES
from mailwatch.mail.languages.en.bounces import BOUNCES
from mailwatch.mail.languages.en.days import DAYS
from mailwatch.mail.languages.en.discourse import DISCOURSE
from mailwatch.mail.languages.en.giving import GIVEN
from mailwatch.mail.languages.en.guides import GUIDES
from mailwatch.mail.languages.en.letters import BILLS, LETTERS, SIGNS
from mailwatch.mail.languages.en.money import MONEY
from mailwatch.mail.languages.en.programs import MACHINES, MEETINGS, RECEIPTS, TICKETS
from mailwatch.mail.languages.en.quoting import PREFIXES, QUOTES, SIGNATURES
from mailwatch.mail.languages.en.requests import REQUESTS
from mailwatch.mail.languages.en.samples import SAMPLES
from mailwatch.mail.languages.en.tone import GRAMMAR, TONE
from mailwatch.mail.languages.record import Language

LANGUAGE = Language(
    code="en",
    common=COMMON,
    dates=DATES,
    quotes=QUOTES,
    signatures=SIGNATURES,
    prefixes=PREFIXES,
    absences=ABSENCES,
    returns=RETURNS,
    given_up=GIVEN_UP,
    tickets=TICKETS,
    receipts=RECEIPTS,
    meetings=MEETINGS,
    bounces=BOUNCES,
    machines=MACHINES,
    promises=PROMISES,
    days=DAYS,
    given=GIVEN,
    letters=LETTERS,
    signs=SIGNS,
    requests=REQUESTS,
    discourse=DISCOURSE,
    guides=GUIDES,
    money=MONEY,
    bills=BILLS,
    tone=TONE,
    grammar=GRAMMAR,
    samples=SAMPLES,
)
