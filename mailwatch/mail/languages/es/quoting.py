"""Spanish: what stands around the author's own words."""

from __future__ import annotations

from mailwatch.mail.languages.record import PrefixWords, QuoteWords, SignatureWords

QUOTES = QuoteWords(
    wrote=(
        "escribió",
        "escribio",
        "va escriure",
    ),
    separators=(
        "mensaje original",
        "mensaje reenviado",
        "inicio del mensaje reenviado",
    ),
    header_from=("remitente",),
    header_date=(
        "fecha",
        "enviado",
        "enviado el",
    ),
    header_to=(
        "para",
        "destinatario",
        "copia",
    ),
    header_subject=("asunto",),
    above=("encima de esta l[ií]nea",),
    above_words=("encima",),
)

SIGNATURES = SignatureWords(
    footers=(
        r"enviad[oa] (?:desde|con|mediante|a partir do|do|pelo|de) (?:mi |meu |minha )?[\w .-]{2,60}",
        "(?:obtener|obter|obtenga) (?:o )?outlook para (?:ios|android)",
    ),
    disclaimers=(
        "este mensaje y",
        "este mensaje puede contener",
        "este correo electrónico",
        "la información contenida en este",
        "aviso legal",
        "antes de imprimir",
        "aviso de confidencialidad",
    ),
    legal=("imprimir",),
)

PREFIXES = PrefixWords(
    reply=(
        "res",
        "rta",
        "resp",
        "rv re",
    ),
    forward=(
        "rv",
        "reenv",
        "reenviado",
    ),
)
