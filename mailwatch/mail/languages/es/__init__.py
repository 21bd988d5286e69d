"""Spanish."""

from __future__ import annotations

from mailwatch.mail.languages.es.absences import ABSENCES, GIVEN_UP, RETURNS
from mailwatch.mail.languages.es.basics import COMMON, DATES, PROMISES
from mailwatch.mail.languages.es.bounces import BOUNCES
from mailwatch.mail.languages.es.days import DAYS
from mailwatch.mail.languages.es.discourse import DISCOURSE
from mailwatch.mail.languages.es.giving import GIVEN
from mailwatch.mail.languages.es.guides import GUIDES
from mailwatch.mail.languages.es.letters import BILLS, LETTERS, SIGNS
from mailwatch.mail.languages.es.money import MONEY
from mailwatch.mail.languages.es.programs import MACHINES, MEETINGS, RECEIPTS, TICKETS
from mailwatch.mail.languages.es.quoting import PREFIXES, QUOTES, SIGNATURES
from mailwatch.mail.languages.es.requests import REQUESTS
from mailwatch.mail.languages.es.samples import SAMPLES
from mailwatch.mail.languages.es.tone import GRAMMAR, TONE
from mailwatch.mail.languages.record import Language

LANGUAGE = Language(
    code="es",
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
