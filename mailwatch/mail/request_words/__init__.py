"""How people ask, offer, inform and close: one module a language; the acts beside asking in three more."""

from __future__ import annotations

from mailwatch.mail.request_words.de import DE
from mailwatch.mail.request_words.discourse import DISCOURSE_WORDS
from mailwatch.mail.request_words.en import EN
from mailwatch.mail.request_words.es import ES
from mailwatch.mail.request_words.fr import FR
from mailwatch.mail.request_words.guides import GUIDE_WORDS
from mailwatch.mail.request_words.hu import HU
from mailwatch.mail.request_words.money import MONEY_WORDS
from mailwatch.mail.request_words.row import RequestWords
from mailwatch.mail.request_words.th import TH

__all__ = ["DISCOURSE_WORDS", "GUIDE_WORDS", "MONEY_WORDS", "REQUEST_WORDS", "RequestWords"]

REQUEST_WORDS = {row.language: row for row in (EN, DE, FR, ES, HU, TH)}
