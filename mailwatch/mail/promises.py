"""What a client states in passing: paid, will pay, needs time, is back. Shown to the owner, never acted on alone."""
# ruff: noqa: E501  a table is read best one row a line

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from mailwatch.mail.date_words import find_dates, normalise
from mailwatch.mail.language import language_of

MAX_TEXT = 6000


class Stated(StrEnum):
    """What kind of thing is stated."""

    PAID = "paid"
    WILL_PAY = "will_pay"
    NEEDS_TIME = "needs_time"
    BACK = "back"


@dataclass(frozen=True, kw_only=True)
class Statement:
    """One stated thing; ``until`` is the day it names, resolved against the day of the message."""

    kind: Stated
    evidence: str
    until: date | None = None


_TABLE = {
    Stated.PAID: (
        r"(?:i|we)(?:'ve| have)? (?:just |already |now )?(?:paid|transferred|wired)|(?:has|"
        r"have) been paid|payment (?:was|has been) (?:made|sent)|(?:habe|haben) (?:ich |"
        r"wir )?[^.]{0,40}(?:überwiesen|bezahlt|beglichen)|ist (?:bezahlt|überwiesen)|wurde (?:heute |"
        r"gestern )?(?:überwiesen|bezahlt)|"
        r"(?:j'ai|nous avons) (?:bien |déjà )?(?:payé|réglé|viré|effectué le (?:virement|paiement))|"
        r"virement (?:a été|est) (?:fait|effectué)|(?:he|hemos) (?:ya )?(?:pagado|transferido|"
        r"hecho la transferencia)|(?:ya )?está pagad[ao]|(?:át)?utaltam|(?:át)?utaltuk|kifizettem|"
        r"kifizettük|befizettem|โอน(?:เงิน)?(?:ให้)?(?:เรียบร้อย|แล้ว)|ชำระ(?:เงิน)?(?:เรียบร้อย|"
        r"แล้ว)"
    ),
    Stated.WILL_PAY: (
        r"(?:i|we)(?:'ll| will| am going to| are going to) (?:pay|transfer|wire|settle)|"
        r"payment will (?:go out|be made)|(?:werde|werden) (?:ich |wir )?[^.]{0,50}(?:überweisen|"
        r"bezahlen|begleichen|zahlen)|(?:überweise|zahle|überweisen|zahlen) (?:ich|wir|es|das|die)|"
        r"(?:je|nous) (?:vais|allons|vous) ?[^.]{0,20}(?:payer|régler|paierai|réglerai)|je (?:paierai|"
        r"réglerai)|"
        r"(?:pagaré|pagaremos|haré la transferencia|voy a pagar|vamos a pagar)|(?:át)?utalom|"
        r"(?:át)?utaljuk|fizetni fog\w+|kifizetem|kifizetjük|จะ(?:โอน|ชำระ|จ่าย)"
    ),
    Stated.NEEDS_TIME: (
        r"(?:give|grant) (?:me|us) (?:until|till|a (?:few|couple of) (?:more )?days|"
        r"some (?:more )?time|more time|another)|(?:need|needs) (?:a bit |a little |some )?more time|"
        r"(?:i|we) need (?:until|another|a few (?:more )?days)|can (?:i|we) (?:have|get) (?:until|"
        r"more time)|brauche?n? (?:ich |wir )?(?:noch )?(?:etwas |ein wenig |mehr |"
        r"ein paar tage )?(?:zeit|länger|bis)|geben sie (?:mir|uns) (?:bitte )?(?:noch )?(?:bis|zeit|"
        r"ein paar tage)|"
        r"gib (?:mir|uns) (?:bitte )?(?:noch )?(?:bis|zeit|ein paar tage)|(?:laissez|donnez|"
        r"accordez)[- ](?:moi|nous) (?:jusqu'|un peu de temps|encore|quelques jours)|besoin d(?:e|"
        r"'un peu) (?:plus )?de temps|(?:deme|dame|denos|danos) (?:hasta|unos días|más tiempo|"
        r"un poco más)|necesit(?:o|amos) (?:más tiempo|unos días|hasta)|adj(?:on|"
        r"ál) (?:még )?(?:\w+ )?(?:\w+ig|időt|néhány nap\w*)|(?:több|egy kis|még egy kis) időre|"
        r"ขอเวลา|ขอเลื่อน|ขอ(?:ถึง|จนถึง)วัน"
    ),
    Stated.BACK: (
        r"(?:be|am|i'm) back (?:on|in|at|from)|(?:bin|sind) (?:ich |wir )?(?:ab |"
        r"am )?[^.]{0,20}wieder (?:da|im büro|zurück|erreichbar)|(?:je serai|je suis|"
        r"nous serons) de retour|(?:vuelvo|volveré|estaré de vuelta|regreso)|(?:újra|ismét) (?:itt|"
        r"elérhető|az irodában)|visszajövök|visszatérek|จะกลับ(?:มา)?"
    ),
}  # fmt: skip
_PATTERNS = [(kind, re.compile(row)) for kind, row in _TABLE.items()]
_SENTENCE = re.compile(r"(?<![\d.])[.!?](?=\s|$)")
_DENIED = re.compile(r"\b(?:not|n't|never|nicht|noch nicht|kein|pas|jamais|no|nunca|nem|sem)\b|ไม่|ยังไม่|\?")


def statements(text: str, reference: date, language: str = "") -> tuple[Statement, ...]:
    """What ``text`` (new words) states, in order, each kind once. Linear; never raises."""
    body = normalise(text[:MAX_TEXT])
    language = language or language_of(text)
    found: list[Statement] = []
    for sentence in _SENTENCE.split(body)[:100]:
        for kind, pattern in _PATTERNS:
            hit = pattern.search(sentence)
            if not hit or any(each.kind is kind for each in found):
                continue
            if kind is Stated.PAID and _DENIED.search(sentence):
                continue
            days = [each.day for each in find_dates(sentence, reference, language) if each.day >= reference]
            until = days[0] if days and kind is not Stated.PAID else None
            found.append(Statement(kind=kind, evidence=sentence.strip()[:200], until=until))
    return tuple(found)
