"""French: what stands around the author's own words."""

from __future__ import annotations

from mailwatch.mail.languages.record import PrefixWords, QuoteWords, SignatureWords

QUOTES = QuoteWords(
    wrote=(
        "a écrit",
        "écrit",
        "a ecrit",
        "écrivait",
    ),
    separators=(
        "message d'origine",
        "message d’origine",
        "message original",
        "message transféré",
        "message initial",
        "début du message (?:réexpédié|transféré)",
        "courriel d'origine",
        "mail original",
    ),
    header_from=(
        "de",
        "expéditeur",
    ),
    header_date=(
        "envoyé",
        "envoyé le",
        "date d'envoi",
        "message du",
    ),
    header_to=(
        "à",
        "destinataire",
        "copie à",
        "copie",
    ),
    header_subject=(
        "objet",
        "sujet",
    ),
    above=("au-dessus de cette ligne",),
    above_words=("dessus",),
)

SIGNATURES = SignatureWords(
    footers=(
        r"envoyé (?:de|depuis|avec|via|à partir de) (?:mon |ma |l['’])?[\w .-]{2,60}",
        "télécharge[rz] outlook pour (?:ios|android)",
        "obtenir outlook pour (?:ios|android)",
    ),
    disclaimers=(
        "ce message et toutes les pièces",
        "ce message et ses pièces",
        "ce message est confidentiel",
        "ce courriel et",
        "les informations contenues dans ce",
        "avis de confidentialité",
        "pensez à l'environnement",
    ),
    legal=(
        "destin",
        "imprimer",
    ),
)

PREFIXES = PrefixWords(
    reply=(
        "ré",
        "rép",
        "réf",
        "rep",
    ),
    forward=(
        "tr",
        "trans",
    ),
)
