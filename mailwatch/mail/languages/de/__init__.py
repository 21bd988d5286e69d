"""German."""

from __future__ import annotations

from mailwatch.mail.languages.de.absences import ABSENCES, GIVEN_UP, RETURNS
from mailwatch.mail.languages.de.basics import COMMON, DATES, PROMISES
from mailwatch.mail.languages.de.bounces import BOUNCES
from mailwatch.mail.languages.de.days import DAYS
from mailwatch.mail.languages.de.discourse import DISCOURSE
from mailwatch.mail.languages.de.giving import GIVEN
from mailwatch.mail.languages.de.guides import GUIDES
from mailwatch.mail.languages.de.letters import BILLS, LETTERS, SIGNS
from mailwatch.mail.languages.de.money import MONEY
from mailwatch.mail.languages.de.programs import MACHINES, MEETINGS, RECEIPTS, TICKETS
from mailwatch.mail.languages.de.quoting import PREFIXES, QUOTES, SIGNATURES
from mailwatch.mail.languages.de.requests import REQUESTS
from mailwatch.mail.languages.de.samples import SAMPLES
from mailwatch.mail.languages.de.tone import GRAMMAR, TONE
from mailwatch.mail.languages.record import Language

LANGUAGE = Language(
    code="de",
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
