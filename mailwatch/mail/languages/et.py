"""Estonian."""

from __future__ import annotations

from mailwatch.mail.languages.record import (
    AbsenceWords,
    BounceWords,
    CommonWords,
    DateWords,
    GivenUpWords,
    Language,
    QuoteWords,
    ReceiptWords,
    ReturnWords,
    SignatureWords,
    TicketWords,
)

LANGUAGE = Language(
    code="et",
    common=CommonWords(
        words="ja on ei ma et see olen kui või teie minu palun aga tänan kuni",
    ),
    dates=DateWords(
        months=(
            "jaanuari?(?:ni|l)?",
            "veebruari?(?:ni|l)?",
            "märtsi?(?:ni|l)?",
            "aprilli?(?:ni|l)?",
            "mai(?:ni|l)?",
            "juuni(?:ni|l)?",
            "juuli(?:ni|l)?",
            "augusti?(?:ni|l)?",
            "septembri?(?:ni|l)?",
            "oktoobri?(?:ni|l)?",
            "novembri?(?:ni|l)?",
            "detsembri?(?:ni|l)?",
        ),
    ),
    quotes=QuoteWords(
        wrote=("kirjutas",),
        separators=(
            "algne kiri",
            "algsõnum",
            "edasi saadetud kiri",
        ),
        header_from=("saatja",),
        header_date=(
            "saadetud",
            "kuupäev",
        ),
        header_to=(
            "kellele",
            "saaja",
        ),
        header_subject=("teema",),
    ),
    signatures=SignatureWords(
        footers=(r"saadetud minu [\w .-]{2,40}",),
    ),
    absences=AbsenceWords(
        subjects=(
            "automaatvastus",
            "automaatne vastus",
            "kontorist väljas",
            "kontorist ära",
            "puhkusel",
            "eemal",
            "olen puhkusel",
            "puhkus",
            "äraolekuteade",
        ),
        also_human=("puhkus",),
        away=(
            "haiguslehel",
            "lapsehoolduspuhkus",
            "puhkan",
            "lähetusel",
            "komandeeringus",
            "ei ole tööl",
            "kontorist väljas",
            "kontorist ära",
            "ei ole kontoris",
            "puhkusel",
            "olen ära",
            "viibin",
            "eemal",
            "tööreisil",
            "lähetuses",
            "olen tagasi",
            "tagasi tööl",
            "minu äraolek",
            "kontor on suletud",
        ),
        companions=(
            "tänan kirja",
            "aitäh",
            "täname",
            "kiire",
            "pöörduge",
            "võtke ühendust",
            "palun kirjuta",
            "vastan",
            "esimesel võimalusel",
            "naasmisel",
            "automaatne",
            "äraoleku ajal",
        ),
        openings=(
            "tere",
            "lugupidamisega",
        ),
    ),
    returns=ReturnWords(
        back_before=(
            r"tagasi(?: \w+){0,3}?",
            "alates",
        ),
        until_before=("kuni",),
        back_behind=("tagasi",),
        weak_back=("alates",),
        returns=("tagasi",),
    ),
    given_up=GivenUpWords(
        what=(
            "aadress",
            "postkast",
            "konto",
            "meil",
        ),
        how=(
            "enam ei",
            "ei (?:ole|kasutata|loeta)",
            "on (?:suletud|muutunud)",
        ),
        gone=(
            "enam (?:ei tööta|meie juures)",
            "ei tööta enam",
        ),
        redirects=("palun",),
    ),
    tickets=TicketWords(
        received=(
            "oleme kätte saanud",
            "teie pöördumine",
            "pöördumise number",
            "registreeritud",
        ),
    ),
    receipts=ReceiptWords(
        subjects=(
            ("loetud: ", "loet"),
            ("lugemata: ", "luge"),
        ),
        about_ours=("teie sõnum",),
    ),
    bounces=BounceWords(
        openings=(("ei õnnestunud kohale toimetada", "various"),),
        of_ours=(
            "teie kiri",
            "teie sõnum",
        ),
    ),
)
