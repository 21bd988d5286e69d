"""Catalan."""

from __future__ import annotations

from mailwatch.mail.languages.record import (
    AbsenceWords,
    CommonWords,
    DateWords,
    Language,
    MachineWords,
    QuoteWords,
    ReceiptWords,
    ReturnWords,
    TicketWords,
)

LANGUAGE = Language(
    code="ca",
    common=CommonWords(
        words="el la els les de que per amb una no és i en estic vostè fins gràcies del meu",
    ),
    dates=DateWords(
        months=(
            "gener",
            "febrer",
            "març",
            "abril",
            "maig",
            "juny",
            "juliol",
            "agost",
            "setembre",
            "octubre",
            "novembre",
            "desembre",
        ),
    ),
    quotes=QuoteWords(
        wrote=(
            "va escriure",
            "ha escrit",
        ),
        separators=("missatge original",),
        header_from=("remitent",),
        header_date=("enviat",),
        header_to=("per a",),
        header_subject=("assumpte",),
    ),
    absences=AbsenceWords(
        subjects=(
            "resposta automàtica",
            "fora de l'oficina",
            "absència",
            "absent",
            "de vacances",
            "vacances",
            "missatge automàtic",
        ),
        also_human=("vacances",),
        away=(
            "fora de l'oficina",
            "fora del despatx",
            "de vacances",
            "estic absent",
            "estaré absent",
            "no seré a l'oficina",
            "no soc a l'oficina",
            "tornaré",
            "em reincorporo",
            "meva absència",
            "oficina està tancada",
        ),
        companions=(
            "gràcies pel",
            "gràcies per",
            "urgent",
            "urgència",
            "contacteu",
            "contacti",
            "poseu-vos en contacte",
            "respondré",
            "quan torni",
            "a la tornada",
            "automàtic",
            "durant la meva absència",
        ),
    ),
    returns=ReturnWords(
        back_before=(
            r"torn(?:o|aré)(?: \w+){0,4}? el",
            r"tornada(?: \w+){0,2} el",
        ),
        until_before=("fins (?:al|el|a)(?: dia)?",),
    ),
    tickets=TicketWords(
        received=(
            "hem rebut",
            "número de sol·licitud",
            "ha estat registrad",
            "el nostre equip",
        ),
    ),
    receipts=ReceiptWords(
        subjects=(("llegit: ", "llegit"),),
        about_ours=("el vostre missatge",),
    ),
    machines=MachineWords(
        automatic_stems=("automà",),
    ),
)
