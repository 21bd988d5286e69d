"""Thai."""

from __future__ import annotations

from mailwatch.mail.languages.record import Language
from mailwatch.mail.languages.th.absences import ABSENCES, GIVEN_UP, RETURNS
from mailwatch.mail.languages.th.basics import DATES, PROMISES
from mailwatch.mail.languages.th.bounces import BOUNCES
from mailwatch.mail.languages.th.days import DAYS
from mailwatch.mail.languages.th.discourse import DISCOURSE
from mailwatch.mail.languages.th.giving import GIVEN
from mailwatch.mail.languages.th.guides import GUIDES
from mailwatch.mail.languages.th.letters import BILLS, LETTERS, SIGNS
from mailwatch.mail.languages.th.money import MONEY
from mailwatch.mail.languages.th.programs import MACHINES, MEETINGS, RECEIPTS, TICKETS
from mailwatch.mail.languages.th.quoting import PREFIXES, QUOTES, SIGNATURES
from mailwatch.mail.languages.th.requests import REQUESTS
from mailwatch.mail.languages.th.samples import SAMPLES
from mailwatch.mail.languages.th.tone import TONE

LANGUAGE = Language(
    code="th",
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
    samples=SAMPLES,
)
