"""French."""

from __future__ import annotations

from mailwatch.mail.languages.fr.absences import ABSENCES, GIVEN_UP, RETURNS
from mailwatch.mail.languages.fr.basics import COMMON, DATES, PROMISES
from mailwatch.mail.languages.fr.bounces import BOUNCES
from mailwatch.mail.languages.fr.days import DAYS
from mailwatch.mail.languages.fr.discourse import DISCOURSE
from mailwatch.mail.languages.fr.giving import GIVEN
from mailwatch.mail.languages.fr.guides import GUIDES
from mailwatch.mail.languages.fr.letters import BILLS, LETTERS, SIGNS
from mailwatch.mail.languages.fr.money import MONEY
from mailwatch.mail.languages.fr.programs import MACHINES, MEETINGS, RECEIPTS, TICKETS
from mailwatch.mail.languages.fr.quoting import PREFIXES, QUOTES, SIGNATURES
from mailwatch.mail.languages.fr.requests import REQUESTS
from mailwatch.mail.languages.fr.samples import SAMPLES
from mailwatch.mail.languages.fr.tone import GRAMMAR, TONE
from mailwatch.mail.languages.record import Language

LANGUAGE = Language(
    code="fr",
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
