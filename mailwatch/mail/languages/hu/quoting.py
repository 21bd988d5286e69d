"""Hungarian: what stands around the author's own words."""

from __future__ import annotations

from mailwatch.mail.languages.record import PrefixWords, QuoteWords, SignatureWords

QUOTES = QuoteWords(
    wrote=(
        "ezt írta",
        "írta",
        "a következőt írta",
    ),
    separators=(
        "továbbított levél",
        "kezdet: továbbított",
        "eredeti üzenet",
        "továbbított üzenet",
        "eredeti levél",
    ),
    header_from=("feladó",),
    header_date=(
        "küldve",
        "elküldve",
        "küldés dátuma",
        "dátum",
    ),
    header_to=(
        "címzett",
        "másolat",
    ),
    header_subject=("tárgy",),
    above=("e fölé a sor fölé",),
    above_words=("fölé",),
)

SIGNATURES = SignatureWords(
    footers=(
        r"(?:elküldve|küldve) (?:az? )?[\w .-]{2,60}",
        "(?:az )?iphone-omról küldve",
        r"[\w -]{2,30}(?:ról|ről) küldve",
    ),
    disclaimers=(
        "ez az üzenet",
        "ez az e-mail",
        "a jelen üzenet",
        "jelen e-mail",
    ),
    legal=(
        "bizalmas",
        "címzett",
    ),
)

PREFIXES = PrefixWords(
    reply=(
        "vá",
        "válasz",
        "va",
    ),
    forward=(
        "továbbítás",
        "tovább",
        "tov",
    ),
)
