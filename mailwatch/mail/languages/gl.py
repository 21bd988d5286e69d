"""Galician."""

from __future__ import annotations

from mailwatch.mail.languages.record import (
    AbsenceWords,
    CommonWords,
    DateWords,
    Language,
    QuoteWords,
    ReceiptWords,
    ReturnWords,
)

LANGUAGE = Language(
    code="gl",
    common=CommonWords(
        words="o a os as de que para con unha non é e en estou ata grazas do da",
    ),
    dates=DateWords(
        months=(
            "xaneiro",
            "febreiro",
            "marzo",
            "abril",
            "maio",
            "xuño",
            "xullo",
            "agosto",
            "setembro",
            "outubro",
            "novembro",
            "decembro",
        ),
    ),
    quotes=QuoteWords(
        wrote=("escribiu",),
        separators=("mensaxe orixinal",),
    ),
    absences=AbsenceWords(
        subjects=(
            "resposta automática",
            "fóra da oficina",
            "ausencia",
            "de vacacións",
        ),
        away=(
            "fóra da oficina",
            "de vacacións",
            "estou ausente",
            "estarei ausente",
            "volverei",
            "regresarei",
            "miña ausencia",
        ),
        companions=(
            "grazas por",
            "grazas pola",
            "urxente",
            "urxencia",
            "contacte",
            "responderei",
            "automátic",
        ),
    ),
    returns=ReturnWords(
        back_before=(
            "volverei o",
            "regresarei o",
        ),
        until_before=(
            "ata o",
            "até o",
        ),
    ),
    receipts=ReceiptWords(
        subjects=(("leida: ", "leid"),),
    ),
)
