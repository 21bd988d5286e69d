"""Hungarian."""

from __future__ import annotations

from mailwatch.mail.languages.hu.absences import ABSENCES, GIVEN_UP, RETURNS
from mailwatch.mail.languages.hu.basics import COMMON, DATES, PROMISES
from mailwatch.mail.languages.hu.bounces import BOUNCES
from mailwatch.mail.languages.hu.days import DAYS
from mailwatch.mail.languages.hu.discourse import DISCOURSE
from mailwatch.mail.languages.hu.giving import GIVEN
from mailwatch.mail.languages.hu.guides import GUIDES
from mailwatch.mail.languages.hu.letters import BILLS, LETTERS, SIGNS
from mailwatch.mail.languages.hu.money import MONEY
from mailwatch.mail.languages.hu.programs import MACHINES, MEETINGS, RECEIPTS, TICKETS
from mailwatch.mail.languages.hu.quoting import PREFIXES, QUOTES, SIGNATURES
from mailwatch.mail.languages.hu.requests import REQUESTS
from mailwatch.mail.languages.hu.samples import SAMPLES
from mailwatch.mail.languages.hu.tone import GRAMMAR, TONE
from mailwatch.mail.languages.record import Language

LANGUAGE = Language(
    code="hu",
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
