"""Bulgarian."""

from __future__ import annotations

from mailwatch.mail.languages.record import (
    AbsenceWords,
    BounceWords,
    CommonWords,
    DateWords,
    GivenUpWords,
    Language,
    MachineWords,
    MeetingWords,
    PrefixWords,
    QuoteWords,
    ReceiptWords,
    ReturnWords,
    SignatureWords,
    TicketWords,
)

LANGUAGE = Language(
    code="bg",
    common=CommonWords(
        words="съм се ще да за от няма моля благодаря",
    ),
    dates=DateWords(
        months=(
            "януари",
            "февруари",
            "март",
            "април",
            "май",
            "юни",
            "юли",
            "август",
            "септември",
            "октомври",
            "ноември",
            "декември",
        ),
    ),
    quotes=QuoteWords(
        wrote=("написа",),
        separators=(
            "оригинално съобщение",
            "препратено съобщение",
        ),
        header_from=(
            "от",
            "подател",
        ),
        header_date=("изпратено",),
        header_subject=(
            "относно",
            "предмет",
        ),
    ),
    signatures=SignatureWords(
        footers=(r"изпратено от [\w .-]{2,60}",),
    ),
    prefixes=PrefixWords(
        reply=(
            "отг",
            "отговор",
        ),
        forward=("препр",),
    ),
    absences=AbsenceWords(
        subjects=(
            "автоматичен отговор",
            "автоматично съобщение",
            "извън офиса",
            "отсъствие",
            "отсъствам",
            "в отпуск",
            "отпуск",
            "няма ме в офиса",
            "отсъстващ",
        ),
        also_human=("год",),
        away=(
            "в болничен",
            "по майчинство",
            "ползвам отпуск",
            "отсъствие",
            "извън страната",
            "няма да съм на работа",
            "не съм на работа",
            "извън офиса",
            "не съм в офиса",
            "няма ме в офиса",
            "няма да съм в офиса",
            "няма да бъда в офиса",
            "отсъствам",
            "ще отсъствам",
            "в отпуск",
            "в командировка",
            "моето отсъствие",
            "ще се върна",
            "връщам се",
            "отново в офиса",
            "офисът е затворен",
        ),
        companions=(
            "благодаря",
            "благодарим",
            "спешн",
            "неотложн",
            "свържете",
            "обърнете се",
            "моля",
            "ще отговоря",
            "ще ви отговоря",
            "след завръщането",
            "когато се върна",
            "ограничен",
            "автоматич",
            "по време на отсъствието",
        ),
        openings=(
            "здравейте",
            "поздрави",
        ),
        moves_on=("следващата седмица",),
    ),
    returns=ReturnWords(
        back_before=(r"(?:ще се върна|връщам се|отново|завръщам)(?: \w+){0,4}?(?: на| от)?",),
        returns=(
            "върна",
            "връщ",
            "отново",
        ),
    ),
    given_up=GivenUpWords(
        what=(
            "адрес",
            "кути",
            "поща",
            "имейл",
        ),
        how=(
            "вече не",
            "не се (?:използва|чете|проверява)",
            "(?:закрит|променен|деактивиран)",
        ),
        gone=("вече не работи",),
        redirects=("моля",),
    ),
    tickets=TicketWords(
        subjects=(
            "вашата заявка",
            "получихме",
            "заявка",
            "потвърждение за получаване",
        ),
        received=(
            "получихме вашето",
            "получихме вашата",
            "беше регистрирана",
            "номер на заявка",
            "под номер",
            "нашият екип",
            "не отговаряйте на",
        ),
    ),
    receipts=ReceiptWords(
        subjects=(
            ("прочетено: ", "прочет"),
            ("непрочетено: ", "прочет"),
        ),
        about_ours=("вашето съобщение",),
    ),
    meetings=MeetingWords(
        accepted=("прието:",),
    ),
    bounces=BounceWords(
        openings=(("не беше доставено", "various"),),
        subjects=(
            ("недоставимо", "Exchange"),
            ("недоставено", "various"),
        ),
        of_ours=("вашето съобщение",),
    ),
    machines=MachineWords(
        unread=("не отговаряйте на",),
        unread_stems=("отговар",),
        leaving=("отписване",),
        reactions=("реагира на",),
    ),
)
